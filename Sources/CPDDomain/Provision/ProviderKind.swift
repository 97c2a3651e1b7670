/// Whether a provider is the school's own expertise or comes from outside.
public enum ProviderKind: String, Hashable, Sendable, CaseIterable {
    /// Expertise available in the school.
    case inSchool = "in school"
    /// Another school, or the trust.
    case otherSchool = "other school"
    /// A company, charity, university or consultant.
    case external
}
