import ArgumentParser
import CPDDomain
import CPDPolicy
import CPDStorage
import CPDWorkflows

/// `cpd status`: where a person or a school stands.
struct Status: Command {
    static let configuration = CommandConfiguration(
        abstract: "Say where a person or a school stands on the date.",
        discussion: "With --fail the exit code is 1 where something is overdue.")

    @Argument(help: "Who, or which school; the school if left out.") var subject: String?
    @Flag(help: "Answer no where something is overdue.") var fail = false
    @Flag(help: "Also what is not asked of the person, duties that wait for nothing, and who is behind open clauses.")
    var all = false

    func run(_ desk: Desk) async throws -> Reply {
        let names = try await desk.names()
        let schools = try await names.store.read(in: names.scope) { try $0.schools.values() }
        let isSchool = subject.map { words in
            schools.contains { $0.name == words || $0.urn == words || $0.id.description == words }
        }
        if isSchool ?? true {
            let school = try await names.school(self.subject)
            let scope = try await desk.seeing()
            let status = try await desk.workflows().status(of: school.id, on: desk.today, in: scope)
            let open =
                self.all ? try await desk.workflows().openAnswers(at: school.id, on: desk.today, in: scope) : []
            return SchoolStatusView(status: status, people: try await names.people(), isFull: self.all, open: open)
                .reply(isFailing: self.fail)
        }
        let person = try await self.person(of: names, or: schools)
        let status = try await desk.workflows().status(of: person.id, on: desk.today, in: try await desk.seeing())
        let titles = try await names.store.read(in: names.scope) { session in
            Dictionary(
                try session.opportunities.values().map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
        }
        var turns: [Identifier<Request>: String] = [:]
        for request in status.openRequests { turns[request.id] = try await names.row(of: request, with: desk).turn }
        let comments = try await desk.workflows().commentsAwaited(from: person.id, on: desk.today, in: names.scope)
        return PersonStatusView(
            status: status, titles: titles, turns: turns, comments: comments, isFull: self.all
        )
        .reply(isFailing: self.fail)
    }

    /// The person named; where none is, a school whose name has the words is asked about.
    private func person(of names: Names, or schools: [School]) async throws -> Person {
        let words = self.subject ?? ""
        do {
            return try await names.person(words)
        } catch let failure as Failure {
            // Where it may be somebody's name, that is said instead.
            let wanted = words.lowercased()
            let mayBeSomebody = try await names.people().contains { $0.name.lowercased().hasPrefix(wanted) }
            guard !mayBeSomebody, let school = schools.first(where: { $0.name.lowercased().contains(wanted) }) else {
                throw failure
            }
            throw Failure(.usage, "There is no person \"\(words)\". For the school, write \"\(school.name)\".")
        }
    }
}
