import CPDDomain
import CPDPolicyDocument
import CPDStorage
import CPDWorkflows

/// An invented trust of a stated size, from a seed: the same on every machine and in every store.
///
/// Opportunities are recorded, planned for and decided by the policy's own processes; what there is most of, people,
/// needs, bookings, attendances and evaluations, is inserted in bulk. No more than one opportunity is in memory at a
/// time, and every unit of work has an identifier that follows from the seed, so that a run that was stopped half-way
/// can be taken up again.
struct InventedTrust {
    /// How large it is.
    struct Size {
        /// Schools, at least 1.
        var schools: Int
        /// School years, at least 1.
        var years: Int
        /// People in post at each school.
        var staff: Int
        /// Opportunities at each school in each year.
        var opportunities: Int
        /// Sessions of each opportunity.
        var sessions: Int
    }

    let store: CPDStore
    let seed: UInt64
    let size: Size
    /// The calendar year in which the first school year begins.
    let firstYear: Int

    let workflows: Workflows

    init(store: CPDStore, seed: UInt64, size: Size, firstYear: Int) {
        // Everything in it is invented, so its seals may be the same everywhere too.
        let store = store.withSalts(from: .number(seed))
        self.store = store
        self.seed = seed
        self.size = size
        self.firstYear = firstYear
        self.workflows = Workflows(store: store)
    }

    var name: String { "Invented Trust \(self.seed)" }
    var organisation: Identifier<Organisation> {
        var draw = self.draw(0)
        return draw.identifier(at: Timestamp(startOf: self.start(of: 0)))
    }

    /// Makes the trust, and says from time to time how far it is.
    func make(_ progress: (String) throws -> Void) async throws {
        let scope = try await self.found()
        let schools = try await self.store.read(in: scope) { try $0.schools.values() }
        try await self.adopt(in: scope)
        for (number, school) in schools.enumerated() {
            let staff = try await self.addStaff(of: school, number, in: scope)
            for year in 0..<self.size.years {
                try await self.addYear(year, at: staff, in: scope)
                try progress("\(school.name), school year from \(self.firstYear + year)")
            }
        }
    }

    /// The first of September of a school year, from 0.
    func start(of year: Int) -> CivilDate {
        CivilDate(year: self.firstYear + year, month: 9, day: 1) ?? CivilDate(daysSinceEpoch: 0)
    }

    /// The draws at an address.
    func draw(_ kind: UInt64, _ school: Int = 0, _ year: Int = 0, _ number: Int = 0) -> Draw {
        Draw(seed: self.seed, at: kind, UInt64(school), UInt64(year), UInt64(number))
    }

    /// A call on a date by whoever a scope names; the draws give the unit's identifier.
    func call(_ draw: inout Draw, in scope: Scope, on date: CivilDate) -> Call {
        let now = Timestamp(startOf: date)
        return Call(scope: scope, unit: draw.identifier(at: now), now: now, today: date)
    }

    /// Runs one bulk unit, or finds it done.
    func write(
        _ process: String, _ draw: inout Draw, in scope: Scope, on date: CivilDate,
        _ body: @Sendable (WriteSession) throws -> Void
    ) async throws {
        let now = Timestamp(startOf: date)
        do {
            try await self.store.write(process, as: draw.identifier(at: now), in: scope, at: now, body)
        } catch let error as StorageError where error.code == .alreadyApplied {}
    }

    private func found() async throws -> Scope {
        let authority = Authority(over: self.store)
        if try await self.store.organisations().contains(self.organisation) {
            return try await authority.scope(for: .system, in: self.organisation)
        }
        var draw = self.draw(1)
        let scope = try await authority.scope(founding: self.organisation)
        let schools = (0..<self.size.schools).map { number in
            let place = InventedWords.places[number % InventedWords.places.count]
            let round = number / InventedWords.places.count
            return SchoolRecord(
                name: round == 0 ? "\(place) School" : "\(place) School \(round + 1)", urn: String(900_001 + number))
        }
        let input = FoundingInput(
            name: self.name, kind: .trust, financialYearStartMonth: 9, schools: schools, memberSince: self.start(of: 0))
        _ = try await self.workflows.found(input, self.call(&draw, in: scope, on: self.start(of: 0)))
        return scope
    }

    private func adopt(in scope: Scope) async throws {
        var draw = self.draw(2)
        let input = AdoptionInput(
            text: ShippedEdition.spring2024, file: "shipped", body: "Board of Trustees", minute: "BT 1.1",
            adoptedOn: self.start(of: 0), inForceFrom: self.start(of: 0))
        _ = try await self.workflows.adopt(input, self.call(&draw, in: scope, on: self.start(of: 0)))
    }
}
