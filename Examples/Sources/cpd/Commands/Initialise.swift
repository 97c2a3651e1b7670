import ArgumentParser
import CPDDomain
import CPDInterchange
import CPDStorage
import CPDWorkflows

/// `cpd init`: makes the store, an organisation in it, and its schools.
struct Initialise: Command {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make a store, an organisation in it, and its schools.")

    @Argument(help: "The organisation's name; the school's own where it is one school.") var name: String
    @Option(help: "A school on its own, or a trust.") var kind = Choice(OrganisationKind.school)
    @Option(help: "The month in which its accounts begin: april for maintained schools, september for academies.")
    var financialYearFrom = Month(9)
    @Option(help: "The month in which its school year turns.") var academicYearFrom = Month(9)
    @Option(help: "A school that belongs to it; several times for several. One school has the organisation's name.")
    var school: [String] = []
    @Option(help: "The school's unique reference number; with --gias, which school of the register.") var urn: String?
    @Option(help: "Take the schools from an extract of the register of schools.") var gias: String?

    func run(_ desk: Desk) async throws -> Reply {
        var records: [SchoolRecord]
        if let gias {
            records = try Register(path: gias).schools(urn: self.urn, named: self.urn == nil ? self.name : nil)
            if records.isEmpty { throw Failure(.input, "\(gias): The register has no such school. Check --urn.") }
        } else {
            let names = self.school.isEmpty && self.kind.value == .school ? [self.name] : self.school
            records = names.map { SchoolRecord(name: $0) }
            if records.count == 1 { records[0].urn = self.urn }
        }
        let store = try desk.store(isMaking: true)
        try await store.migrate()
        let organisation: Identifier<Organisation> = desk.makeIdentifier()
        let unit: Identifier<JournalEntry> = desk.makeIdentifier()
        if try await store.organisations().contains(organisation) { return .already }
        let scope = try await Authority(over: store).scope(founding: organisation)
        let input = FoundingInput(
            name: self.name, kind: self.kind.value, financialYearStartMonth: self.financialYearFrom.number,
            academicYearStartMonth: self.academicYearFrom.number, schools: records)
        let call = Call(scope: scope, unit: unit, now: desk.now, today: desk.today)
        guard case .now(let founding) = try await Workflows(store: store).found(input, call) else { return .already }
        let schools = founding.schools.map { school in
            school.urn.map { "\(school.name) (URN \($0))" } ?? school.name
        }
        let isItsOwn = founding.schools.count == 1 && founding.schools[0].name == self.name
        let made =
            isItsOwn
            ? schools[0] : ([self.name] + (schools.isEmpty ? [] : [listed(schools)])).joined(separator: " with ")
        return Reply(
            "Made \(made).",
            .object([
                ("organisation", JSON(founding.organisation.id)), ("name", .text(founding.organisation.name)),
                ("kind", .text(founding.organisation.kind.rawValue)),
                ("schools", .array(founding.schools.map(JSON.init))),
            ]))
    }
}

/// A month by its English name or number.
struct Month: ExpressibleByArgument {
    /// From 1 to 12.
    let number: Int

    init(_ number: Int) { self.number = number }

    init?(argument: String) {
        let names = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december",
        ]
        if let number = Int(argument), (1...12).contains(number) {
            self.number = number
        } else if let index = names.firstIndex(of: argument.lowercased()) {
            self.number = index + 1
        } else {
            return nil
        }
    }

    var defaultValueDescription: String { String(self.number) }
}

extension JSON {
    /// A school.
    init(_ school: School) {
        self = .object([
            ("id", JSON(school.id)), ("name", .text(school.name)), ("urn", JSON(school.urn)),
            ("laEstab", JSON(school.laEstab)), ("phase", JSON(school.phase)),
        ])
    }
}
