/// The school's own line of money for one financial year. The guard row of what is committed from it.
public struct BudgetLine: Identifiable, Hashable, Sendable {
    /// Its identity.
    public let id: Identifier<BudgetLine>
    /// Whose line it is.
    public var school: Identifier<School>
    /// The school's own name for it.
    public var name: String
    /// The calendar year in which the financial year begins.
    public var financialYear: Int
    /// What was set; `nil` until the governing body has set it.
    public var amount: Money?
    /// A finance code, such as CFR `E09`.
    public var financeCode: String?
    /// The minute that set it.
    public var minute: String?

    /// A budget line with all that is recorded of it.
    public init(
        id: Identifier<BudgetLine>, school: Identifier<School>, name: String, financialYear: Int,
        amount: Money? = nil, financeCode: String? = nil, minute: String? = nil
    ) {
        self.id = id
        self.school = school
        self.name = name
        self.financialYear = financialYear
        self.amount = amount
        self.financeCode = financeCode
        self.minute = minute
    }
}
