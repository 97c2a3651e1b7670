import ArgumentParser
import CPDDomain
import CPDPolicy
import CPDStorage
import CPDWorkflows

/// `cpd decide`: a named person decides a request, having seen the check.
struct Decide: Command {
    static let configuration = CommandConfiguration(
        abstract: "Decide a request; prints the check against the policy.")

    @OptionGroup var asked: RequestArguments
    @Argument(help: "approved or declined.") var outcome: Choice<DecisionOutcome>
    @Option(help: "Why; needed to decline.") var because = ""
    @Option(help: "A departure the edition allows: \"CLAUSE: reason\"; several times for several.")
    var departure: [String] = []

    func run(_ desk: Desk) async throws -> Reply {
        let call = try await desk.call()
        let names = try await desk.names()
        let request = try await names.request(self.asked, .undecided)
        let departures = try self.departure.map { text in
            let parts = text.split(separator: ":", maxSplits: 1).map { String($0.drop(while: \.isWhitespace)) }
            guard parts.count == 2 else { throw Failure(.usage, "A departure is written \"CLAUSE: reason\".") }
            return DecisionInput.DepartureFrom(ClauseIdentifier(parts[0]), because: parts[1])
        }
        let input = DecisionInput(request.id, self.outcome.value, reason: self.because, departures: departures)
        guard case .now(let taken) = try await desk.workflows().decide(input, call) else { return .already }
        let view = CheckView(taken.check, askedOn: request.askedOn)
        let decider = try await names.people().first { $0.id == taken.decision.decidedBy }?.name ?? ""
        let money = try Money.sum(taken.commitments.map(\.amount))
        let committed = money.minorUnits == 0 ? "" : ", \(money.words) committed"
        let reason = self.because.isEmpty ? "" : ": \(self.because)"
        return Reply(
            "\(view.shortText)Decision: \(self.outcome.value.rawValue) by \(decider) on "
                + "\(taken.decision.decidedOn.words)\(committed)\(reason)\n"
                + (taken.includesDecider ? "The decider is one of the group decided about.\n" : ""),
            .object([
                ("decision", JSON(taken.decision.id)), ("request", JSON(request.id)),
                ("outcome", .text(taken.decision.outcome.rawValue)), ("decidedBy", JSON(taken.decision.decidedBy)),
                ("decidedOn", JSON(taken.decision.decidedOn)), ("reason", .text(taken.decision.reason)),
                ("committed", JSON(money)), ("departures", .array(taken.departures.map { .text($0.clause.rawValue) })),
                ("includesDecider", .flag(taken.includesDecider)), ("check", view.json),
            ]))
    }
}
