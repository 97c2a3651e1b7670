/// A school that belongs to an organisation on stated dates.
public struct School: Identifiable, Hashable, Sendable {
    /// Its identity.
    public let id: Identifier<School>
    /// Its name.
    public var name: String
    /// Its unique reference number in the register of schools of England, six digits kept as text.
    public var urn: String?
    /// Local authority and establishment number, such as `201/3614`.
    public var laEstab: String?
    /// Phase of education, in the register's words.
    public var phase: String?
    /// From when until when it belongs to the organisation.
    public var membership: Period

    /// A school with all that is recorded of it.
    public init(
        id: Identifier<School>, name: String, urn: String? = nil, laEstab: String? = nil, phase: String? = nil,
        membership: Period
    ) {
        self.id = id
        self.name = name
        self.urn = urn
        self.laEstab = laEstab
        self.phase = phase
        self.membership = membership
    }
}
