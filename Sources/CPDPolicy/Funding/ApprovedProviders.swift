import CPDDomain

/// The providers that may be used, and who may let another be used.
public struct ApprovedProviders: Hashable, Sendable {
    /// Their names.
    public var names: [String]
    /// Who may let another be used; nobody, where left out.
    public var otherwiseBy: ApprovalPost?

    /// A list of providers.
    public init(_ names: [String], otherwiseBy: ApprovalPost? = nil) {
        self.names = names
        self.otherwiseBy = otherwiseBy
    }

    /// Whether a provider may be used.
    ///
    /// - Parameters:
    ///   - provider: its name; `nil` where nobody recorded it.
    ///   - act: what was decided about one that is not on the list; `nil` where nothing was.
    public func check(_ provider: String?, _ act: FundingAct?, in context: FundingContext) -> FundingNote {
        guard let provider, !provider.isBlank else { return FundingNote(.providerNotRecorded) }
        let name = ReasonArgument.text(provider)
        if self.names.contains(where: { $0.lowercased() == provider.lowercased() }) {
            return FundingNote(.providerApproved, [name])
        }
        guard let post = self.otherwiseBy else { return FundingNote(.providerNotApproved, [name]) }
        guard let act else { return FundingNote(.providerNotDecided, [name, .text(post.name)]) }
        if let fault = context.fault(of: act, in: post, name) { return fault }
        return FundingNote(act.grants ? .providerAdmitted : .providerNotApproved, [name, .date(act.on)])
    }
}
