import ArgumentParser
import CPDDomain
import CPDStorage

/// `cpd generate`: an invented trust, for trials and benchmarks.
struct Generate: Command {
    static let configuration = CommandConfiguration(
        commandName: "generate", abstract: "Make an invented trust of a stated size.",
        discussion: """
            The same seed (--seed, else 1) and size give the same records on every machine and in every store. Everybody
            in it is invented. A run that was stopped is taken up again by giving it again.
            """)

    @Option(help: "How many schools.") var schools = 3
    @Option(help: "How many school years.") var years = 2
    @Option(help: "People in post at each school.") var staff = 40
    @Option(help: "Opportunities at each school in each year.") var opportunities = 12
    @Option(help: "Sessions of each opportunity.") var sessions = 4
    @Option(help: "The calendar year in which the first school year begins.") var from = 2021

    func validate() throws {
        for (name, value, range) in [
            ("schools", self.schools, 1...10_000), ("years", self.years, 1...100), ("staff", self.staff, 2...10_000),
            ("opportunities", self.opportunities, 0...10_000), ("sessions", self.sessions, 1...100),
            ("from", self.from, 1900...2100),
        ] where !range.contains(value) {
            throw ValidationError("--\(name) is a number from \(range.lowerBound) to \(range.upperBound).")
        }
    }

    func run(_ desk: Desk) async throws -> Reply {
        let store = try desk.store(isMaking: true)
        try await store.migrate()
        let trust = InventedTrust(
            store: store, seed: desk.options.seed ?? 1,
            size: InventedTrust.Size(
                schools: self.schools, years: self.years, staff: self.staff, opportunities: self.opportunities,
                sessions: self.sessions),
            firstYear: self.from)
        try await trust.make { desk.progress($0) }
        return Reply(
            "Made \(trust.name): \(counted(self.schools, "school", "schools")), "
                + "\(counted(self.years, "school year", "school years")).",
            .object([
                ("organisation", JSON(trust.organisation)), ("name", .text(trust.name)),
                ("schools", .number(self.schools)), ("years", .number(self.years)),
            ]))
    }
}
