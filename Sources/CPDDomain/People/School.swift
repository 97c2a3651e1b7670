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
    /// Its nation, such as `England`: what is required by law differs.
    public var nation: String?
    /// What type of school it is, in the register's words or those of required training.
    public var establishmentType: String?
    /// From when until when it belongs to the organisation.
    public var membership: Period

    /// A school with all that is recorded of it.
    public init(
        id: Identifier<School>, name: String, urn: String? = nil, laEstab: String? = nil, phase: String? = nil,
        nation: String? = nil, establishmentType: String? = nil, membership: Period
    ) {
        self.id = id
        self.name = name
        self.urn = urn
        self.laEstab = laEstab
        self.phase = phase
        self.nation = nation
        self.establishmentType = establishmentType
        self.membership = membership
    }
}
