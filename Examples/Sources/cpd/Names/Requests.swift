import ArgumentParser
import CPDDomain
import CPDStorage
import CPDWorkflows

/// Which request is meant: by its identifier, or by what is asked for and, where several ask, by whom.
struct RequestArguments: ParsableArguments {
    @Argument(help: "The request: its identifier, or the opportunity asked for.") var request: String
    @Option(help: "Who asked, where several have.") var askedBy: String?
    @OptionGroup var place: SchoolOption
}

/// What a request may be looked for as.
enum RequestState {
    /// One nobody has decided.
    case undecided
    /// One that is approved.
    case approved
    /// One that is declined.
    case declined
}

extension Names {
    /// The one request that is meant. Where none is in the state looked for, the last one counts, so that the refusal
    /// of the process says what became of it.
    func request(_ arguments: RequestArguments, _ state: RequestState, expecting person: Identifier<Person>? = nil)
        async throws -> Request
    {
        try await self.request(
            arguments.request, askedBy: arguments.askedBy, at: arguments.place, state, expecting: person)
    }

    /// The one request that some words mean, and those who ask.
    func request(
        _ words: String, askedBy: String?, at place: SchoolOption, _ state: RequestState,
        expecting person: Identifier<Person>? = nil
    ) async throws -> Request {
        let school = try await self.school(place.words).id
        let (all, decisions, lists) = try await self.store.read(in: self.scope) { session in
            (
                try session.requests.values(.init(school: school)), try session.decisions.values(),
                try session.expectedParticipants.values()
            )
        }
        if let id = Identifier<Request>(words), let match = all.first(where: { $0.id == id }) {
            return match
        }
        let opportunity = try await self.opportunity(words, at: school)
        var matches = all.filter { $0.opportunity == opportunity.id }
        if let asker = askedBy {
            let id = try await self.person(asker, at: school).id
            matches = matches.filter { $0.askedBy == id }
        }
        if let person {
            let own = matches.filter { request in
                request.kind == .individual
                    ? request.askedBy == person
                    : lists.contains { $0.request == request.id && $0.person == person }
            }
            if !own.isEmpty { matches = own }
        }
        guard let last = matches.last else {
            throw Failure(
                .usage, "Nobody has asked for \"\(words)\". Ask with cpd request or cpd plan first.")
        }
        let outcomes = Dictionary(decisions.map { ($0.request, $0.outcome) }, uniquingKeysWith: { first, _ in first })
        let outcome: DecisionOutcome? =
            switch state {
            case .undecided: nil
            case .approved: .approved
            case .declined: .declined
            }
        let wanted = matches.filter { outcomes[$0.id] == outcome }
        guard wanted.count <= 1 || state != .undecided else {
            throw Failure(.usage, "\(wanted.count) people have asked for it. Say which with --asked-by.")
        }
        return wanted.last ?? last
    }
}
