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
}

extension Names {
    /// The one request that is meant. Where none is in the state looked for, the last one counts, so that the refusal
    /// of the process says what became of it.
    func request(_ arguments: RequestArguments, _ state: RequestState, expecting person: Identifier<Person>? = nil)
        async throws -> Request
    {
        let school = try await self.school(arguments.place.words).id
        let (all, decisions, lists) = try await self.store.read(in: self.scope) { session in
            (
                try session.requests.values(.init(school: school)), try session.decisions.values(),
                try session.expectedParticipants.values()
            )
        }
        if let id = Identifier<Request>(arguments.request), let match = all.first(where: { $0.id == id }) {
            return match
        }
        let opportunity = try await self.opportunity(arguments.request, at: school)
        var matches = all.filter { $0.opportunity == opportunity.id }
        if let asker = arguments.askedBy {
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
                .usage, "Nobody has asked for \"\(arguments.request)\". Ask with cpd request or cpd plan first.")
        }
        let outcomes = Dictionary(decisions.map { ($0.request, $0.outcome) }, uniquingKeysWith: { first, _ in first })
        let wanted = matches.filter { state == .undecided ? outcomes[$0.id] == nil : outcomes[$0.id] == .approved }
        guard wanted.count <= 1 || state == .approved else {
            throw Failure(.usage, "\(wanted.count) people have asked for it. Say which with --asked-by.")
        }
        return wanted.last ?? last
    }
}
