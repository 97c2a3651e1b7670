/// The data controller: a trust, or a school on its own. The unit of isolation, of export and of erasure.
public struct Organisation: Identifiable, Hashable, Sendable {
    /// Its identity.
    public let id: Identifier<Organisation>
    /// Its name.
    public var name: String
    /// Whether it is one school or a trust.
    public var kind: OrganisationKind
    /// The month, 1 to 12, on whose first day its accounts begin: 9 for academies, 4 for maintained schools in
    /// England.
    public var financialYearStartMonth: Int
    /// The month, 1 to 12, on whose first day its school year turns: 9 in England.
    public var academicYearStartMonth: Int

    /// An organisation with all that is recorded of it.
    public init(
        id: Identifier<Organisation>, name: String, kind: OrganisationKind, financialYearStartMonth: Int,
        academicYearStartMonth: Int = 9
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.financialYearStartMonth = financialYearStartMonth
        self.academicYearStartMonth = academicYearStartMonth
    }
}
