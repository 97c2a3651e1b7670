import CPDDomain
import CPDPolicy

extension EditionInheritance {
    /// Who decides, how requests are approved, who departs and moves money, and how somebody appeals: an edition tightens
    /// what the one above says of them, unless that one leaves it more or nothing.
    func checkParts(_ problems: ProblemList) {
        for (part, latitude) in self.child.edition.below.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            let above = self.parent.edition.latitude(of: part)
            let isSaid = self.parent.edition.below[part] != nil || self.parent.edition.says(part)
            guard isSaid, latitude.leavesMore(than: above) else { continue }
            self.loosened(
                part, "\"\(part.rawValue)\" \(above.rawValue)", at: "below: " + part.rawValue, problems)
        }
        self.checkDeciders(problems)
        self.checkApproval(problems)
        self.checkOpenClauses(problems)
        self.checkVirement(problems)
        self.checkAppeals(problems)
        self.checkEvaluation(problems)
    }

    var order: PostOrder { PostOrder(child: self.child.edition, parent: self.parent.edition) }

    /// Notes that a part says less than above, at its own place and that of the edition above.
    func loosened(
        _ part: EditionPart, _ what: String, at name: String, above: String? = nil, _ problems: ProblemList
    ) {
        let top = part == .virement ? "departures" : part.rawValue
        guard let own = self.child.parts[name] ?? self.child.parts[top],
            let place = self.parent.parts[above ?? name] ?? self.parent.parts[top]
        else { return }
        self.loosened(what, at: own.place, place.file, place.place, problems)
    }

    /// Whether a part has to be held against the one above; where it is not to be touched, a change is noted at once.
    func isBound(
        _ part: EditionPart, isSame: Bool, at name: String, above: String? = nil, _ problems: ProblemList
    ) -> Bool {
        guard !isSame else { return false }
        switch self.parent.edition.latitude(of: part) {
        case .loosened: return false
        case .tightened: return true
        case .untouched:
            let top = part == .virement ? "departures" : part.rawValue
            guard let own = self.child.parts[name] ?? self.child.parts[top],
                let place = self.parent.parts[above ?? name] ?? self.parent.parts[top]
            else { return false }
            problems.add(
                "\"\(part.rawValue)\" is not to be touched in the edition inherited (\(place.file):\(place.place.line):"
                    + "\(place.place.column)): leave it out here, or repeat it as it is.", at: own.place)
            return false
        }
    }

    private func checkDeciders(_ problems: ProblemList) {
        for decider in self.child.edition.deciders {
            let name = "who decides: " + decider.matter
            guard let above = self.parent.edition.decider(of: decider.matter),
                self.isBound(.deciders, isSame: decider.by == above, at: name, problems),
                !self.order.isAsHigh(decider.by, as: above)
            else { continue }
            self.loosened(.deciders, "\"\(decider.matter)\" is for \(above) to decide", at: name, problems)
        }
    }

    private func checkVirement(_ problems: ProblemList) {
        let (own, above) = (
            self.child.edition.departureTerms?.virement ?? [], self.parent.edition.departureTerms?.virement ?? []
        )
        guard !own.isEmpty, !above.isEmpty,
            self.isBound(.virement, isSame: own == above, at: "departures: virement", problems),
            let found = self.order.looser(
                Deciding(posts: [], brackets: own), than: Deciding(posts: [], brackets: above))
        else { return }
        self.loosened(
            .virement, "A virement of \(found.amount) \(found.reason)", at: "departures: virement", problems)
    }

    private func checkOpenClauses(_ problems: ProblemList) {
        for open in self.child.edition.departureTerms?.open ?? [] {
            guard let above = self.parent.edition.departureTerms?.open.first(where: { $0.clause == open.clause })
            else { continue }
            let name = "departures: open: \(open.clause)"
            guard self.isBound(.departures, isSame: open == above, at: name, problems) else { continue }
            let named = above.by.isEmpty ? "whoever decides the request" : above.by.map(\.name).joined(separator: ", ")
            if open.by.isEmpty != above.by.isEmpty || self.order.lower(open.by, than: above.by) != nil {
                self.loosened(
                    .departures, "A departure from \(open.clause) is for \(named)", at: name, problems)
            }
            let isNarrower = !open.reasons.isEmpty && Set(open.reasons).isSubset(of: above.reasons)
            if !above.reasons.isEmpty, !isNarrower {
                self.loosened(
                    .departures,
                    "A departure from \(open.clause) is for \(above.reasons.joined(separator: ", ")) only", at: name,
                    problems)
            }
        }
    }

    /// Somebody who may appeal above may do so here: as long, on the same grounds, and heard by the same.
    private func checkAppeals(_ problems: ProblemList) {
        guard let own = self.child.edition.appealTerms, let above = self.parent.edition.appealTerms,
            self.isBound(.appeals, isSame: own == above, at: "appeals", problems)
        else { return }
        func less(_ what: String, _ key: String) {
            self.loosened(.appeals, what, at: "appeals: " + key, problems)
        }
        if own.daysToLodge < above.daysToLodge {
            less("An appeal is lodged within \(above.daysToLodge) days", "days to lodge")
        }
        if let days = above.daysToHear, own.daysToHear.map({ $0 > days }) ?? true {
            less("An appeal is heard within \(days) days", "days to hear")
        }
        if self.order.lower(own.heardBy, than: above.heardBy) != nil {
            less("An appeal is heard by \(above.heardBy.map(\.name).joined(separator: ", "))", "heard by")
        }
        if above.excludesSubordinates, !own.excludesSubordinates {
            less("Nobody hears an appeal who answers to somebody involved", "not by subordinates")
        }
        let isNarrower = above.grounds.isEmpty ? !own.grounds.isEmpty : !Set(above.grounds).isSubset(of: own.grounds)
        if isNarrower, !(own.grounds.isEmpty && !above.grounds.isEmpty) {
            let grounds = above.grounds.isEmpty ? "any ground" : above.grounds.joined(separator: ", ")
            less("An appeal is on \(grounds)", "grounds")
        }
    }
}
