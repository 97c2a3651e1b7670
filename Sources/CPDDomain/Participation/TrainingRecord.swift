/// Training somebody has completed, wherever, or a document they have read and acknowledged. Without a proof it is no
/// evidence. Two employers see the same record.
public struct TrainingRecord: Identifiable, Hashable, Sendable {
    /// Its identity.
    public let id: Identifier<TrainingRecord>
    /// Who completed it.
    public var person: Identifier<Person>
    /// The course, by its code in the sets of required training.
    public var course: String
    /// The day it was completed.
    public var completedOn: CivilDate
    /// The first day on which the certificate is no longer valid, where it says so.
    public var expiresOn: CivilDate?
    /// What shows it.
    public var proofKind: TrainingProofKind?
    /// The certificate’s number, the register, the document or the agency that assures it.
    public var proof: String?
    /// The edition of the document that was acknowledged.
    public var edition: String?
    /// Where it was done, where that matters.
    public var school: Identifier<School>?
    /// When it was recorded.
    public var recordedOn: CivilDate

    /// A completion.
    public init(
        id: Identifier<TrainingRecord>, person: Identifier<Person>, course: String, completedOn: CivilDate,
        expiresOn: CivilDate? = nil, proofKind: TrainingProofKind? = nil, proof: String? = nil, edition: String? = nil,
        school: Identifier<School>? = nil, recordedOn: CivilDate
    ) {
        self.id = id
        self.person = person
        self.course = course
        self.completedOn = completedOn
        self.expiresOn = expiresOn
        self.proofKind = proofKind
        self.proof = proof
        self.edition = edition
        self.school = school
        self.recordedOn = recordedOn
    }
}
