import CPDDomain

extension PolicyEdition {
    /// How requests are approved: as the edition says, else in one stage by whom `who decides` names, with the CPD leader
    /// beside them. Lack of money for training required by law goes to whom the edition names for that.
    public var approvalTerms: ApprovalTerms {
        if let approval { return approval }
        let named = self.post(deciding: PolicyDecider.requests, otherwise: .headteacher)
        let leader = ApprovalPost.role(.cpdLeader)
        let lacksMoney = Condition.all([
            .compares("required-by-law", .equals, .value(.truth(true))),
            .compares("budget.short-by", .over, .value(.money(.zero()))),
        ])
        return ApprovalTerms(
            stages: [
                ApprovalStage(
                    name: "decision", posts: named == leader ? [named] : [named, leader], applies: .not(lacksMoney)),
                ApprovalStage(
                    name: PolicyDecider.lackOfMoney,
                    posts: [self.post(deciding: PolicyDecider.lackOfMoney, otherwise: .chairOfGovernors)],
                    applies: lacksMoney),
            ],
            inPlaceOf: [named: self.headsApprover, leader: self.headsApprover].filter { $0.key != $0.value },
            headsApprover: self.headsApprover,
            governorsApprover: self.post(deciding: PolicyDecider.governorsRequests, otherwise: .chairOfGovernors))
    }

    private var headsApprover: ApprovalPost {
        self.post(deciding: PolicyDecider.headsOwnRequests, otherwise: .chairOfGovernors)
    }

    private func post(deciding matter: String, otherwise role: Role) -> ApprovalPost {
        .role(self.decider(of: matter).flatMap { PolicyDecider.role(meantBy: $0, words: self.words) } ?? role)
    }
}
