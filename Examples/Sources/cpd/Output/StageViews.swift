import CPDDomain
import CPDWorkflows

/// What became of requests with a decision, as it is shown.
struct StageViews {
    let people: [Person]
    let reason: String

    /// One request.
    func reply(_ step: StageTaken, _ request: Request) -> Reply {
        Reply(self.text(step, request), self.json(step, request))
    }

    /// Several: no where one of them was refused.
    func reply(_ several: [OneOfSeveral], _ requests: [Request]) -> Reply {
        var (parts, documents) = ([String](), [JSON]())
        for (one, request) in zip(several, requests) {
            if let step = one.step {
                parts.append(self.text(step, request))
                documents.append(self.json(step, request))
            } else {
                let refused = one.refusal.map { "Refused: \($0.message)" }
                parts.append("\(request.id)\n\(refused ?? "This has been done already; nothing was changed.")\n")
                documents.append(
                    .object([
                        ("request", JSON(request.id)), ("refusal", JSON(one.refusal?.code)),
                        ("message", JSON(one.refusal?.message)),
                    ]))
            }
        }
        let isRefused = several.contains { $0.refusal != nil }
        return Reply(
            parts.joined(separator: "\n"), .object([("decisions", .array(documents))]),
            status: isRefused ? .no : .done)
    }

    private func text(_ step: StageTaken, _ request: Request) -> String {
        var text = CheckView(step.check, askedOn: request.askedOn).shortText + FundingView(step.funding).text
        let reason = self.reason.isEmpty ? "" : ": \(self.reason)"
        if let stage = step.stage {
            let holder = stage.onBehalfOf.map { " for \(self.name($0))" } ?? ""
            text += "Stage \"\(stage.stage)\": \(stage.outcome.rawValue) by \(self.name(stage.decidedBy))\(holder) on "
            text += "\(stage.decidedOn.words)\(step.taken == nil ? reason : "")\n"
        }
        guard let taken = step.taken else { return text + (step.standing.map { RouteView($0).text } ?? "") }
        text += step.standing.map { RouteView($0).heard } ?? ""
        let money = self.committed(taken)
        let committed = money.map { $0.minorUnits == 0 ? "" : ", \($0.words) committed" } ?? ""
        text += "Decision: \(taken.decision.outcome.rawValue) by \(self.name(taken.decision.decidedBy)) on "
        text += "\(taken.decision.decidedOn.words)\(committed)\(reason)\n"
        if taken.declinesWhatTheLawRequires {
            text += "The law requires this training: what is declined is this offer of it, and that is reported.\n"
        }
        return text + (taken.includesDecider ? "The decider is one of the group decided about.\n" : "")
    }

    private func json(_ step: StageTaken, _ request: Request) -> JSON {
        let view = CheckView(step.check, askedOn: request.askedOn)
        var members: [(String, JSON)] = []
        if let taken = step.taken {
            members = [
                ("decision", JSON(taken.decision.id)), ("request", JSON(request.id)),
                ("outcome", .text(taken.decision.outcome.rawValue)), ("decidedBy", JSON(taken.decision.decidedBy)),
                ("decidedOn", JSON(taken.decision.decidedOn)), ("reason", .text(taken.decision.reason)),
                ("committed", JSON(self.committed(taken))),
                ("departures", .array(taken.departures.map { .text($0.clause.rawValue) })),
                ("includesDecider", .flag(taken.includesDecider)),
                ("declinesWhatTheLawRequires", .flag(taken.declinesWhatTheLawRequires)),
            ]
        } else {
            members = [("decision", .null), ("request", JSON(request.id))]
        }
        members.append(("check", view.json))
        members.append(("funding", FundingView(step.funding).json))
        if let stage = step.stage {
            members.append(("stage", .text(stage.stage)))
            members.append(("stageDecision", JSON(stage.id)))
            members.append(("onBehalfOf", JSON(stage.onBehalfOf)))
        }
        if let standing = step.standing { members.append(("route", RouteView(standing).json)) }
        return .object(members)
    }

    private func committed(_ taken: DecisionTaken) -> Money? { try? Money.sum(taken.commitments.map(\.amount)) }

    private func name(_ id: Identifier<Person>) -> String { self.people.first { $0.id == id }?.name ?? "" }
}
