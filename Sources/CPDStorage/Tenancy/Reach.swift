/// How far a role reaches with one operation on one kind of record.
package enum Reach: String, Hashable, Sendable, CaseIterable {
    /// Not at all.
    case none = "-"
    /// What is about the holder, or was written by them.
    case own = "o"
    /// What is about people the holder answers for, at the school where they do.
    case people = "p"
    /// What belongs to the school where the role is held; everything where it is held for the whole organisation.
    case school = "s"
    /// Everything the organisation keeps of the kind.
    case organisation = "a"

    /// The reach in words, as the printed table has it.
    package var words: String {
        switch self {
        case .none: ""
        case .own: "own"
        case .people: "people"
        case .school: "school"
        case .organisation: "all"
        }
    }
}
