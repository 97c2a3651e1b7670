import CPDDomain

extension PolicyEdition {
    /// The route that requests take; `nil` where the edition writes none. What the law requires and there is no money
    /// for goes on to whom the edition names for that, after whoever decides (MAT-1).
    package var route: ApprovalTerms? {
        guard var terms = self.approval else { return nil }
        guard let stage = Self.stageOfLackingMoney(self), !terms.stages.contains(where: { $0.name == stage.name }),
            terms.stages.last.map({ $0.posts != stage.posts || $0.applies != nil }) ?? true
        else { return terms }
        terms.stages.append(stage)
        return terms
    }

    private static func stageOfLackingMoney(_ edition: PolicyEdition) -> ApprovalStage? {
        var plain = edition
        plain.approval = nil
        return plain.approvalTerms.stages.first { $0.name == PolicyDecider.lackOfMoney }
    }

    /// Every post that the edition lets comment, decide, depart, move money or hear.
    package var postsNamed: Set<ApprovalPost> {
        let terms = self.route ?? self.approvalTerms
        var posts: Set<ApprovalPost> = [terms.headsApprover, terms.governorsApprover]
        for stage in terms.stages { posts.formUnion(stage.posts + stage.brackets.map(\.post)) }
        posts.formUnion(terms.inPlaceOf.values)
        posts.formUnion(self.departureTerms?.open.flatMap(\.by) ?? [])
        posts.formUnion(self.departureTerms?.virement.map(\.post) ?? [])
        posts.formUnion(self.appealTerms?.heardBy ?? [])
        posts.formUnion(self.funding?.eligibility.compactMap(\.waivedBy) ?? [])
        posts.formUnion(self.funding?.triggers.map(\.by) ?? [])
        posts.formUnion(self.funding?.repayment?.waivers.compactMap(\.by) ?? [])
        if let post = self.funding?.providers?.otherwiseBy { posts.insert(post) }
        return posts
    }

    /// Every post that does an item of an induction.
    private var inductionPosts: [ApprovalPost] {
        self.induction.flatMap(\.items).flatMap(\.by.posts)
    }

    /// The post that a word means: a role, the governing body, the school's own word for one, or a post of its own.
    package func post(named name: String) -> ApprovalPost? {
        if let role = PolicyDecider.role(meantBy: name, words: self.words) { return .role(role) }
        return self.postsNamed.union(self.talkPosts).union(self.confirmationPosts).union(self.inductionPosts)
            .first { $0.name.lowercased() == name.lowercased() }
    }
}
