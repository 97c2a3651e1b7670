public import CPDDomain

/// Training somebody has completed, or a document they have read and acknowledged.
public struct TrainingCompletion: Hashable, Sendable {
    /// The course.
    public var course: TrainingCourse
    /// The day it was completed.
    public var completedOn: CivilDate
    /// What shows it; without one it is no evidence.
    public var proof: TrainingProof?
    /// The first day on which the certificate is no longer valid, where it says so.
    public var expiresOn: CivilDate?
    /// The edition of the document that was acknowledged.
    public var edition: String?
    /// Where it was recorded.
    public var school: Identifier<School>?

    /// A completion.
    public init(
        course: TrainingCourse, completedOn: CivilDate, proof: TrainingProof?, expiresOn: CivilDate? = nil,
        edition: String? = nil, school: Identifier<School>? = nil
    ) {
        self.course = course
        self.completedOn = completedOn
        self.proof = proof
        self.expiresOn = expiresOn
        self.edition = edition
        self.school = school
    }
}

/// What shows that training was completed.
public enum TrainingProof: Hashable, Sendable {
    /// A certificate, by its number or where it is filed.
    case certificate(String)
    /// A register or document that lists it, by its name.
    case source(String)
    /// The person's own acknowledgement of having read a document.
    case acknowledgement(of: String)
    /// The written assurance of the agency that sends the person; it counts for agency staff only.
    case agencyAssurance(agency: String)

    /// Whether it counts for somebody who is sent by an agency, or who is not. A proof without words is none.
    func counts(isAgency: Bool) -> Bool {
        switch self {
        case .certificate(let text), .source(let text), .acknowledgement(let text): !text.isBlank
        case .agencyAssurance(let agency): isAgency && !agency.isBlank
        }
    }
}
