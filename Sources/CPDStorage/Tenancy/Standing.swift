package import CPDDomain

/// In what standing somebody meets the records: as the person they are about, in a role, or as the software itself.
package enum Standing: Hashable, Sendable, CaseIterable {
    /// The person themself, whoever they are.
    case themself
    /// The holder of a role. A line manager, appraiser or mentor is one by a ``CPDDomain/Supervision`` too.
    case role(Role)
    /// The software itself, such as a nightly import. It reaches everything, so the table has no column for it.
    case system

    /// The person themself, each role, the software.
    package static let allCases = [Standing.themself] + Role.allCases.map { .role($0) } + [.system]

    /// The standing in words.
    package var words: String {
        switch self {
        case .themself: "person themself"
        case .role(let role): role.rawValue
        case .system: "system"
        }
    }
}
