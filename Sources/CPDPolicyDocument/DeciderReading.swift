import CPDDomain
import CPDPolicy

extension EditionReading {
    /// Faults in who decides: a post nobody knows would decide nothing, and some matters are never decided below the head.
    /// Each is a fault, not a reason to take another.
    func checkDeciders(of edition: PolicyEdition) {
        for decider in edition.deciders {
            guard let place = self.deciderPlaces[decider.matter] else { continue }
            guard let role = PolicyDecider.role(meantBy: decider.by, words: edition.words) else {
                let names =
                    Role.allCases.map(\.rawValue) + PolicyDecider.namesOfTheGoverningBody
                    + edition.words.values.sorted()
                let suggestion = Spelling.suggestion(for: decider.by, among: names)
                self.problems.add(
                    "\"\(decider.by)\" is no post that decides: name a role such as headteacher, the Governing Body, or "
                        + "the school's own word for one, given under \"words\".\(suggestion)", at: place)
                continue
            }
            if let fault = Self.fault(of: role, deciding: decider.matter) { self.problems.add(fault, at: place) }
        }
    }

    /// Why a post may not decide a matter, with what to do; `nil` where it may.
    private static func fault(of role: Role, deciding matter: String) -> String? {
        guard !ApprovalPost.role(role).isAboveTheHead else { return nil }
        let whom = "name the Governing Body, or a trust officer"
        switch matter {
        case PolicyDecider.headsOwnRequests:
            // In a trust the head's own line manager may.
            return role == .lineManager
                ? nil : "The head's own requests are decided above the head, not by the \(role.rawValue): \(whom)."
        case PolicyDecider.governorsRequests:
            return "Governors' requests are the governing body's, never the \(role.rawValue)'s: \(whom)."
        case PolicyDecider.lackOfMoney:
            return
                "Lack of money for training required by law goes above the head, not to the \(role.rawValue): \(whom)."
        default: return nil
        }
    }
}
