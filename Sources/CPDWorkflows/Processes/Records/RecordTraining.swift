public import CPDDomain
internal import CPDPolicy
internal import CPDPolicyDocument
public import CPDStorage

/// Somebody has completed training that is required somewhere, or has read and acknowledged a document.
public struct TrainingInput: Hashable, Sendable {
    /// Who.
    public var person: Identifier<Person>
    /// The course, by its code in the sets of required training.
    public var course: String
    /// The day it was completed.
    public var completedOn: CivilDate
    /// The first day on which the certificate is no longer valid, where it says so.
    public var expiresOn: CivilDate?
    /// What shows it; without one it is no evidence.
    public var proofKind: TrainingProofKind?
    /// The certificate’s number, the register, the document or the agency.
    public var proof: String?
    /// The edition of the document that was acknowledged.
    public var edition: String?
    /// Where it was done, where that matters.
    public var school: Identifier<School>?

    /// Completed training.
    public init(
        person: Identifier<Person>, course: String, completedOn: CivilDate, expiresOn: CivilDate? = nil,
        proofKind: TrainingProofKind? = nil, proof: String? = nil, edition: String? = nil,
        school: Identifier<School>? = nil
    ) {
        self.person = person
        self.course = course
        self.completedOn = completedOn
        self.expiresOn = expiresOn
        self.proofKind = proofKind
        self.proof = proof
        self.edition = edition
        self.school = school
    }
}

extension Workflows {
    /// Records completed training with its proof. Recorded without one it is kept, and counts as no evidence.
    ///
    /// Throws ``Refusal`` where neither a set of required training nor the policy knows the course (with the nearest known), where
    /// it lies in the future or expires before it was completed, where it is recorded already, or where whoever acts
    /// holds no role by which the table lets them.
    public func recordTraining(_ input: TrainingInput, _ call: Call) async throws -> Applied<Stored<TrainingRecord>> {
        try await self.perform("record training", call) { session in
            try session.require(
                course: input.course,
                knownTo: input.school.flatMap {
                    try session.editionInForce(at: $0, on: call.today, reader: self.editions)?.edition
                })
            guard input.completedOn <= call.today else {
                throw Refusal(.notYet, "It is completed on \(input.completedOn.words); record it from that day on.")
            }
            if let expires = input.expiresOn, expires <= input.completedOn {
                throw Refusal(.invalid, "A certificate expires after the day of the training. Correct one of the two.")
            }
            guard (input.proofKind == nil) == (input.proof?.saysNothing ?? true) else {
                throw Refusal(
                    .missing,
                    "A proof is its kind and its words: the number of a certificate, a register, the document "
                        + "acknowledged or the agency. Give both, or neither.")
            }
            let record = TrainingRecord(
                id: session.makeIdentifier(), person: input.person, course: input.course,
                completedOn: input.completedOn, expiresOn: input.expiresOn, proofKind: input.proofKind,
                proof: input.proof, edition: input.edition, school: input.school, recordedOn: call.today)
            try session.require(toRecord: record, "training", call)
            _ = try session.lock(input.person)
            let isKnown = try session.values(TrainingRecord.Query(person: input.person)).contains {
                $0.course == record.course && $0.completedOn == record.completedOn && $0.edition == record.edition
                    && $0.proofKind == record.proofKind && $0.proof == record.proof
            }
            guard !isKnown else {
                throw Refusal(.exists, "That they completed it on \(input.completedOn.words) is recorded already.")
            }
            return try session.trainingRecords.insert(record)
        }
    }
}

/// The shipped sets of required training, each read once.
enum RequiredTraining {
    /// The set of a nation; a test rules out that one cannot be read.
    static let sets: [Nation: TrainingSet] = Dictionary(
        uniqueKeysWithValues: Nation.allCases.compactMap { nation in
            (try? ShippedTraining.set(of: nation)).map { (nation, $0) }
        })

    /// The codes of the courses that are known.
    static let courses = Set(
        Self.sets.values.flatMap(\.requirements).flatMap { [$0.course] + $0.equivalents }.map(\.rawValue)
            + InductionPosition.courses.map(\.code))
}

extension Workflows {
    /// The courses that training may be recorded for at a school on a date, each with what it is for, in the order of
    /// their codes: those of every nation's set, and those its edition asks for.
    public func trainingCourses(
        at school: Identifier<School>, on date: CivilDate, in scope: Scope
    ) async throws -> [(code: String, what: String)] {
        let edition = try await self.editionInForce(at: school, on: date, in: scope)?.edition
        return Self.courses(under: edition)
    }

    /// The courses that training may be recorded for wherever a school is, each with what it is for, in the order of
    /// their codes.
    public static var trainingCourses: [(code: String, what: String)] { Self.courses(under: nil) }

    private static func courses(under edition: PolicyEdition?) -> [(code: String, what: String)] {
        var known: [String: String] = [:]
        let rows =
            Nation.allCases.flatMap { RequiredTraining.sets[$0]?.requirements ?? [] } + (edition?.ownTraining ?? [])
        for row in rows where known[row.course.rawValue] == nil { known[row.course.rawValue] = row.what }
        for (code, what) in InductionPosition.courses where known[code] == nil { known[code] = what }
        for code in RequiredTraining.courses(under: edition) where known[code] == nil {
            known[code] = "Counts for a lower course"
        }
        return known.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}

extension RequiredTraining {
    /// The codes of the courses that are known under an edition.
    static func courses(under edition: PolicyEdition?) -> Set<String> {
        Self.courses.union((edition?.ownTraining ?? []).flatMap { [$0.course] + $0.equivalents }.map(\.rawValue))
    }
}

extension Reading {
    /// Throws ``Refusal``, with the nearest known, where neither a set of required training nor an edition knows a course.
    func require(course: String, knownTo edition: PolicyEdition?) throws {
        let known = RequiredTraining.courses(under: edition)
        guard !known.contains(course) else { return }
        let nearest = Spelling.suggestion(for: course, among: known.sorted())
        throw Refusal(
            .invalid,
            "No set of required training knows the course \"\(course.prefix(60))\"."
                + (nearest.isEmpty ? " List those that are known with their codes first." : nearest))
    }
}
