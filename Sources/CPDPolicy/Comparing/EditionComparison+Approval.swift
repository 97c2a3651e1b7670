import CPDDomain

extension EditionComparison {
    /// How requests are approved, departed from and appealed against.
    func noteApproval(_ list: inout ListedDifferences) {
        // Where an edition has no route of its own, what "who decides" makes of it counts, and that is listed there.
        if self.old.approval != nil || self.new.approval != nil {
            self.noteTerms(&list, self.old.approvalTerms, self.new.approvalTerms)
        }
        let subject = ListedDifference.Subject.approval(stage: nil)
        let (old, new) = (self.old.departureTerms, self.new.departureTerms)
        list.note(subject, "never departed from", old?.never ?? [], new?.never ?? []) { clauses in
            clauses.map(\.rawValue).joined(separator: ", ")
        }
        list.note(subject, "who departs", old?.open ?? [], new?.open ?? []) { open in
            open.map { clause in
                let by = clause.by.map(\.name).joined(separator: ", ")
                let reasons = clause.reasons.isEmpty ? "" : " for " + clause.reasons.joined(separator: ", ")
                return "\(clause.clause) by \(by)\(reasons)"
            }.joined(separator: "; ")
        }
        list.note(subject, "virement", old?.virement ?? [], new?.virement ?? []) { $0.plain }
        list.note(subject, "appeals", self.old.appealTerms, self.new.appealTerms) { $0?.plain }
    }

    private func noteTerms(_ list: inout ListedDifferences, _ old: ApprovalTerms, _ new: ApprovalTerms) {
        list.pair(
            old.stages, new.stages, by: \.name, subject: { .approval(stage: $0) },
            words: { $0.posts.map(\.name).joined(separator: ", ") }
        ) { list, subject, old, new in
            list.note(subject, "kind", old.kind.rawValue, new.kind.rawValue)
            list.note(subject, "by", old.posts, new.posts) { $0.map(\.name).joined(separator: ", ") }
            list.note(subject, "when", old.applies?.plain, new.applies?.plain)
            list.note(subject, "amounts", old.brackets, new.brackets) { $0.plain }
            list.note(subject, "within days", old.daysToAnswer.map(String.init), new.daysToAnswer.map(String.init))
            list.note(
                subject, "days before start", old.daysBeforeStart.map(String.init),
                new.daysBeforeStart.map(String.init))
            list.note(
                subject, "within working days", old.workingDaysToAnswer.map(String.init),
                new.workingDaysToAnswer.map(String.init))
            list.note(subject, "if not heard", old.ifNotHeard.rawValue, new.ifNotHeard.rawValue)
        }
        let subject = ListedDifference.Subject.approval(stage: nil)
        list.note(subject, "order of stages", self.kept(old, in: new), self.kept(new, in: old)) {
            $0.joined(separator: ", ")
        }
        list.note(subject, "in place of", old.inPlaceOf, new.inPlaceOf) { pairs in
            pairs.sorted { $0.key < $1.key }.map { "\($0.key.name): \($0.value.name)" }.joined(separator: ", ")
        }
        list.note(subject, "head's approver", old.headsApprover.name, new.headsApprover.name)
        list.note(subject, "governors' approver", old.governorsApprover.name, new.governorsApprover.name)
        list.note(subject, "exempt", old.exempt?.plain, new.exempt?.plain)
        list.note(subject, "usually", old.usually, new.usually) { caps in
            caps.map { "\($0.name): \($0.usual.plain)" }.joined(separator: "; ")
        }
        list.note(subject, "blocked days", old.blockedDays, new.blockedDays) { days in
            days.map { "\($0.first) to \($0.last), \($0.reason)" }.joined(separator: "; ")
        }
        list.note(subject, "on blocked days", old.onBlockedDays.rawValue, new.onBlockedDays.rawValue)
        list.note(subject, "posts", old.ownPosts, new.ownPosts) { posts in
            posts.map { "\($0.name), appointed by \($0.appointedBy)" }.joined(separator: "; ")
        }
    }

    /// The names of the stages that both routes have, in the order of one.
    private func kept(_ terms: ApprovalTerms, in other: ApprovalTerms) -> [String] {
        terms.stages.map(\.name).filter { name in other.stages.contains { $0.name == name } }
    }
}
