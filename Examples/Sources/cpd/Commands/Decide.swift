import ArgumentParser
import CPDDomain
import CPDPolicy
import CPDStorage
import CPDWorkflows

/// `cpd decide`: a named person decides a request, or the stage of its route that is open, having seen the check.
struct Decide: Command {
    static let configuration = CommandConfiguration(
        abstract: "Decide a request; prints the check against the policy.",
        discussion: """
            Where the policy has stages, it decides the one that is open, and says whose turn it is next. Several requests
            named with --also are decided all or none; with --each, each by itself, as told of each.
            """)

    @OptionGroup var asked: RequestArguments
    @Argument(help: "approved or declined.") var outcome: Choice<DecisionOutcome>
    @Option(help: "Why; needed to decline.") var because = ""
    @Option(help: "A departure the edition allows: \"CLAUSE: reason\"; several times for several.")
    var departure: [String] = []
    @Option(help: "At which stage, where the policy has stages; the one that is open if left out.") var stage: String?
    @Option(help: "The reason for an exception from what the policy calls usual.") var exception: String?
    @Option(help: "Another request to be decided with it; several times for several.") var also: [String] = []
    @Flag(help: "Decide each by itself, also where another is refused.") var each = false

    func run(_ desk: Desk) async throws -> Reply {
        let call = try await desk.call()
        let names = try await desk.names()
        var requests = [try await names.request(self.asked, .undecided)]
        for words in self.also {
            requests.append(try await names.request(words, askedBy: nil, at: self.asked.place, .undecided))
        }
        let departures = try self.departure.map { text in
            let parts = text.split(separator: ":", maxSplits: 1).map { String($0.drop(while: \.isWhitespace)) }
            guard parts.count == 2 else { throw Failure(.usage, "A departure is written \"CLAUSE: reason\".") }
            return DecisionInput.DepartureFrom(ClauseIdentifier(parts[0]), because: parts[1])
        }
        let inputs = requests.map {
            DecisionInput(
                $0.id, self.outcome.value, reason: self.because, departures: departures, stage: self.stage,
                exception: self.exception)
        }
        let workflows = try desk.workflows()
        let views = StageViews(people: try await names.people(), reason: self.because)
        if self.each {
            let several = try await workflows.decideEach(inputs) { request in
                desk.begin(for: request)
                return desk.call(in: call.scope)
            }
            return views.reply(several, requests)
        }
        if inputs.count > 1 {
            guard case .now(let steps) = try await workflows.decideTogether(inputs, call) else { return .already }
            return views.reply(
                zip(steps, requests).map { OneOfSeveral(request: $1.id, step: $0, refusal: nil) }, requests)
        }
        guard case .now(let step) = try await workflows.decideStage(inputs[0], call) else { return .already }
        return views.reply(step, requests[0])
    }
}
