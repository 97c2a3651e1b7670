import CPDDomain
import CPDPolicy

/// Hours of development by their basis, as they are shown.
enum HoursView {
    /// What somebody had, by its basis; `nil` where they had nothing.
    static func line(_ had: HoursHad) -> String? {
        guard had.total > 0 else { return nil }
        var parts = TimeBasis.allCases.compactMap { basis in
            had.byBasis[basis].map { "\(duration($0)) \(basis.rawValue)" }
        }
        if had.unrecorded > 0 { parts.append("\(duration(had.unrecorded)) of which nobody recorded the basis") }
        return "had: " + parts.joined(separator: ", ")
    }

    /// How hours stand to one end of a term.
    static func line(_ note: PolicyNote, _ when: String = "") -> String {
        let head =
            switch note.outcome {
            case .notMet: Self.tooMany.contains(note.reason) ? "TOO MUCH: " : "TOO LITTLE: "
            case .notEvidenced: "not evidenced: "
            case .met, .notApplicable: ""
            }
        return "  " + head + when + SentenceCatalogue.english.sentence(for: note)
    }

    /// What somebody had, by its basis, as data.
    static func json(_ had: HoursHad) -> JSON {
        .object(
            TimeBasis.allCases.map { ($0.rawValue, JSON.number(had.byBasis[$0] ?? 0)) }
                + [("not recorded", JSON.number(had.unrecorded))])
    }

    private static let tooMany = Swift.Set(
        [HoursReason.tooMany, .tooManyInPeriod, .tooManyOnBasis, .tooManyOnBasisInPeriod].map(\.code))
}
