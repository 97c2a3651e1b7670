/// What kind of data controller an organisation is.
public enum OrganisationKind: String, Hashable, Sendable, CaseIterable {
    /// A school on its own.
    case school
    /// A trust with one or more schools.
    case trust
}
