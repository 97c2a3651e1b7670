import ArgumentParser
import CPDDomain
import CPDStorage
import CPDWorkflows

/// `cpd departures`: where decisions departed from a clause, by whom, when and why.
struct DepartureCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "departures", abstract: "List the departures from clauses: who, when, why.")

    @Option(help: "From this day on.") var from: CivilDate?
    @OptionGroup var place: SchoolOption

    func run(_ desk: Desk) async throws -> Reply {
        let (names, today, from) = (try await desk.names(), desk.today, self.from)
        let school = try await names.school(self.place.words).id
        let found = try await names.store.read(in: names.scope) { session in
            let requests = Dictionary(
                try session.requests.values(.init(school: school)).map { ($0.id, $0) }, uniquingKeysWith: { $1 })
            let decisions = Dictionary(
                try session.decisions.values().map { ($0.id, $0) }, uniquingKeysWith: { $1 })
            return try session.departures.values().compactMap { departure -> (Departure, Request, String)? in
                guard departure.departedOn <= today, from.map({ departure.departedOn >= $0 }) ?? true,
                    let request = decisions[departure.decision].flatMap({ requests[$0.request] })
                else { return nil }
                return (departure, request, try session.opportunities.get(request.opportunity).value.title)
            }.sorted { ($0.0.departedOn, $0.0.id) < ($1.0.departedOn, $1.0.id) }
        }
        let people = try await names.people()
        var (table, rows) = (Table("when", "clause", "what", "who", "why"), [JSON]())
        for (departure, request, title) in found {
            table.rows.append([
                departure.departedOn.shortWords, departure.clause.rawValue, title,
                people.first { $0.id == departure.departedBy }?.name ?? "", departure.reason,
            ])
            rows.append(
                .object([
                    ("departure", JSON(departure.id)), ("clause", .text(departure.clause.rawValue)),
                    ("request", JSON(request.id)), ("decision", JSON(departure.decision)),
                    ("departedBy", JSON(departure.departedBy)), ("departedOn", JSON(departure.departedOn)),
                    ("reason", .text(departure.reason)),
                ]))
        }
        return Reply(
            table.text(orElse: "No decision departed from a clause."), .object([("departures", .array(rows))]))
    }
}
