internal import CPDDomain
internal import CPDPolicy

extension TrainingSite {
    /// A school as a place where training is asked: what is not recorded, or in words nobody knows, is `nil`.
    init(_ school: School) {
        self.init(
            school: school.id, nation: school.nation.flatMap { Nation(school: $0) },
            phases: school.phase.flatMap { SchoolPhase.phases(school: $0) },
            type: school.establishmentType.flatMap { SchoolType(school: $0) })
    }
}

extension Nation {
    /// The nation that a school's record names.
    init?(school words: String) {
        guard let nation = Self.allCases.first(where: { $0.rawValue.lowercased() == words.lowercased() }) else {
            return nil
        }
        self = nation
    }
}

extension SchoolType {
    /// The type that a school's record names, in the words of required training or of the register of schools.
    init?(school words: String) {
        let words = words.lowercased()
        if let own = Self(rawValue: words) {
            self = own
            return
        }
        guard let known = Self.register.first(where: { words.contains($0.words) }) else { return nil }
        self = known.type
    }

    /// What stands in the register's words for each type; the first that fits counts.
    private static let register: [(words: String, type: Self)] = [
        ("pupil referral unit", .pupilReferralUnit), ("alternative provision", .pupilReferralUnit),
        ("independent", .independent), ("academy", .academy), ("free school", .academy), ("studio school", .academy),
        ("university technical college", .academy), ("community", .maintained), ("voluntary", .maintained),
        ("foundation", .maintained), ("local authority nursery", .maintained), ("college", .college),
        ("further education", .college),
    ]
}

extension SchoolPhase {
    /// The phases that a school's record names; `nil` where a word is none.
    static func phases(school words: String) -> Set<Self>? {
        var phases: Set<Self> = []
        for part in words.lowercased().split(separator: ",") {
            let word = part.drop { $0 == " " }
            if let own = Self(rawValue: String(word)) {
                phases.insert(own)
            } else if let known = Self.register[String(word)] {
                phases.formUnion(known)
            } else {
                return nil
            }
        }
        return phases.isEmpty ? nil : phases
    }

    private static let register: [String: Set<Self>] = [
        "nursery": [.earlyYears], "middle deemed primary": [.primary], "middle deemed secondary": [.secondary],
        "16 plus": [.furtherEducation], "all-through": [.primary, .secondary],
    ]
}
