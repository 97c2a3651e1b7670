import CPDDomain
import CPDPolicyDocument
import CPDStorage
import CPDWorkflows
import Testing

/// Who does something about Amina, for whom, and what becomes of it.
private struct Hand: CustomTestStringConvertible, Sendable {
    let person: String
    var other: String?
    var refused: Refusal.Code?

    var testDescription: String { "\(self.person) for \(self.other ?? "themself")" }
}

@Suite("What is done about who took part, and never by themself")
struct AfterwardsTests {
    private static let day = date("2026-12-03")
    private static let named =
        "evaluation: { by: [participant], within days: 21, talk with: [line manager], confirmed by: [appraiser] }"

    /// Amina took part and evaluated. Odile manages her; Tunde is senior leader, Ragna the head, Ines the chair. Bronwen
    /// does the head's post for her in December.
    private func world(_ backend: Backend, _ terms: String? = nil) async throws -> (World, Request) {
        let edition = ShippedEdition.spring2024.replacing("\nduties:\n", with: "\n\(terms ?? "")\n\nduties:\n")
        let world = try await World.elmfield(backend, edition: edition)
        try await world.add("Bronwen", "Tarrant", from: "2024-09-01")
        _ = try await world.workflows.supervise(
            SupervisionInput(
                person: world["Amina"], supervisor: world["Odile"], capacity: .lineManager, school: world.school.id,
                from: date("2026-09-01")), try await world.call())
        let delegation = DelegationInput(
            school: world.school.id, post: "headteacher", person: world["Bronwen"], from: date("2026-12-01"),
            until: date("2026-12-20"), minute: "letter of 1 December")
        _ = try await world.workflows.delegate(delegation, try await world.call(as: "Ragna"))
        let request = try await world.attended().request.value
        _ = try await world.workflows.evaluate(
            EvaluationInput(
                opportunity: request.opportunity, rating: 4, changedPractice: "Daily reading", needMet: true),
            try await world.call(as: "Amina", on: date("2026-12-02")))
        return (world, request)
    }

    private func talk(
        _ world: World, _ request: Request, _ hand: Hand, with name: String? = nil, on date: CivilDate = Self.day
    ) async throws -> Dissemination {
        try await world.workflows.agreeDissemination(
            DisseminationInput(
                opportunity: request.opportunity, participant: world["Amina"], talkedWith: name.map { world[$0] },
                agreement: .noWiderCirculation),
            try await world.call(as: hand.person, for: hand.other, on: date)
        ).value().value
    }

    private func confirm(
        _ world: World, _ request: Request, _ hand: Hand, _ outcome: ImpactOutcome = .confirmed,
        on date: CivilDate = Self.day
    ) async throws -> ImpactConfirmation {
        try await world.workflows.confirmImpact(
            ConfirmationInput(
                opportunity: request.opportunity, participant: world["Amina"], outcome: outcome,
                seen: "Two lessons seen"),
            try await world.call(as: hand.person, for: hand.other, on: date)
        ).value().value
    }

    @Test(
        "the talk is recorded by whoever held it, and never with a hand of the participant", arguments: Backend.allCases
    )
    func talks(_ backend: Backend) async throws {
        let (world, request) = try await self.world(backend)
        let refused: [Hand] = [
            Hand(person: "Amina", refused: .ownMatter),
            Hand(person: "Amina", other: "Ragna", refused: .ownMatter),
            Hand(person: "Ragna", other: "Amina", refused: .ownMatter),
            // Her line manager and the chair are none of those whom the policy names.
            Hand(person: "Odile", refused: .wrongRole), Hand(person: "Ines", refused: .wrongRole),
            // Who entered it for somebody who may not hold it.
            Hand(person: "Ragna", other: "Odile", refused: .wrongRole),
        ]
        for hand in refused {
            let words = await refusal(hand.refused ?? .invalid) { try await self.talk(world, request, hand) }
            #expect(!words.isEmpty, "\(hand.testDescription)")
        }
        let words = await refusal(.wrongRole) { try await self.talk(world, request, Hand(person: "Odile")) }
        #expect(
            words.contains("headteacher or senior leader") && words.contains("Ragna Lindqvist")
                && words.contains("Tunde Achebe") && words.contains("Bronwen Tarrant"), "\(words)")
        // Somebody who may hold it records no talk of another.
        await refusal(.wrongRole) { try await self.talk(world, request, Hand(person: "Ragna"), with: "Tunde") }
        await refusal(.ownMatter) { try await self.talk(world, request, Hand(person: "Ragna"), with: "Amina") }
        #expect(try await world.store.read(in: try await world.scope()) { try $0.disseminations.values() }.isEmpty)
        // An administrator enters it for whoever held it.
        let held = try await self.talk(world, request, Hand(person: "Odile", other: "Tunde"))
        #expect(held.talkedWith == world["Tunde"])
    }

    @Test(
        "whoever does the head's post for them holds the talk, while it is delegated", arguments: Backend.allCases)
    func delegated(_ backend: Backend) async throws {
        let (world, request) = try await self.world(backend)
        let bronwen = Hand(person: "Bronwen")
        await refusal(.wrongRole) { try await self.talk(world, request, bronwen, on: date("2026-12-21")) }
        #expect(try await self.talk(world, request, bronwen).talkedWith == world["Bronwen"])
    }

    @Test("an edition names who holds the talk and who confirms, and no other post does", arguments: Backend.allCases)
    func named(_ backend: Backend) async throws {
        let (world, request) = try await self.world(backend, Self.named)
        await refusal(.wrongRole) { try await self.talk(world, request, Hand(person: "Ragna")) }
        #expect(try await self.talk(world, request, Hand(person: "Odile")).talkedWith == world["Odile"])
        // Nobody is her appraiser yet, and the answer says who has to be named.
        let words = await refusal(.noApprover) { try await self.confirm(world, request, Hand(person: "Odile")) }
        #expect(words.contains("appraiser"), "\(words)")
        _ = try await world.workflows.supervise(
            SupervisionInput(
                person: world["Amina"], supervisor: world["Tunde"], capacity: .appraiser, school: world.school.id,
                from: date("2026-09-01")), try await world.call())
        await refusal(.wrongRole) { try await self.confirm(world, request, Hand(person: "Odile")) }
        #expect(try await self.confirm(world, request, Hand(person: "Tunde")).confirmedBy == world["Tunde"])
    }

    @Test(
        "impact is confirmed by the line manager or the CPD leader, and never for oneself", arguments: Backend.allCases)
    func confirms(_ backend: Backend) async throws {
        let (world, request) = try await self.world(backend)
        for hand in [
            Hand(person: "Amina", refused: .ownMatter), Hand(person: "Odile", other: "Amina", refused: .ownMatter),
            Hand(person: "Amina", other: "Odile", refused: .ownMatter), Hand(person: "Tunde", refused: .wrongRole),
            Hand(person: "Ines", refused: .wrongRole),
        ] {
            let words = await refusal(hand.refused ?? .invalid) { try await self.confirm(world, request, hand) }
            #expect(!words.isEmpty, "\(hand.testDescription)")
        }
        await refusal(.missing) {
            try await self.confirm(world, request, Hand(person: "Odile"), on: date("2026-12-01"))
        }
        let seen = try await self.confirm(world, request, Hand(person: "Odile"), .notSeen)
        #expect(seen.confirmedBy == world["Odile"] && seen.onBehalfOf == nil && seen.outcome == .notSeen)
        await refusal(.exists) { try await self.confirm(world, request, Hand(person: "Ragna")) }
        // The CPD leader is the head, where nobody else is; whoever does the post for a holder says for whom.
        let later = try await self.confirm(world, request, Hand(person: "Ragna"), .partly, on: date("2026-12-10"))
        #expect(later.outcome == .partly)
        let (kept, entries) = try await world.store.read(in: try await world.scope()) { session in
            (try session.impactConfirmations.values(), try session.journal.values())
        }
        #expect(kept == [seen, later])
        #expect(entries.filter { $0.process == "confirm impact" }.count == 2)
    }

    @Test("a head's own impact is confirmed by who stands in the head's place", arguments: Backend.allCases)
    func head(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let made = try await world.request(by: "Ragna")
        _ = try await world.decide(made, as: "Ines")
        _ = try await world.workflows.book(
            world["Ragna"], under: made.request.value.id, try await world.call(as: "Tunde"))
        _ = try await world.workflows.markAttendance(
            AttendanceInput(session: try await world.session(of: made).id, person: world["Ragna"], status: .present),
            try await world.call(as: "Tunde", on: date("2026-12-01")))
        _ = try await world.workflows.evaluate(
            EvaluationInput(
                opportunity: made.opportunity.id, rating: 4, changedPractice: "Staff write first", needMet: true),
            try await world.call(as: "Ragna", on: date("2026-12-02")))
        func confirm(_ name: String) async throws -> ImpactConfirmation {
            try await world.workflows.confirmImpact(
                ConfirmationInput(
                    opportunity: made.opportunity.id, participant: world["Ragna"], outcome: .confirmed, seen: "Minutes"),
                try await world.call(as: name, on: Self.day)
            ).value().value
        }
        await refusal(.ownMatter) { try await confirm("Ragna") }
        await refusal(.wrongRole) { try await confirm("Tunde") }
        #expect(try await confirm("Ines").confirmedBy == world["Ines"])
    }

    @Test("what was confirmed is shown to whoever may see it, as it was known on the date", arguments: Backend.allCases)
    func shown(_ backend: Backend) async throws {
        let (world, request) = try await self.world(backend)
        _ = try await self.confirm(world, request, Hand(person: "Odile"), .partly, on: date("2026-12-09"))
        func positions(by name: String, on day: String) async throws -> [ConfirmationPosition] {
            let scope = try await Authority(over: world.store).scope(
                for: Actor(person: world[name]), in: world.organisation, on: date(day))
            let status = try await world.workflows.status(of: world["Amina"], on: date(day), in: scope)
            return try #require(status.standing).confirmations
        }
        for name in ["Odile", "Ragna"] {
            #expect(try await positions(by: name, on: "2026-12-08").map(\.latest) == [nil], "\(name)")
        }
        let before = try await positions(by: "Amina", on: "2026-12-08")
        #expect(before.map(\.latest) == [nil])
        #expect(
            before.first?.posts == ["line manager", "CPD leader"]
                || before.first?.posts == ["CPD leader", "line manager"])
        #expect(Set(before.first?.able ?? []) == ["Ragna Lindqvist", "Odile Brannock"])
        for name in ["Amina", "Odile", "Ragna"] {
            let after = try await positions(by: name, on: "2026-12-09")
            #expect(
                after.map(\.latest?.outcome) == [.partly] && after.first?.confirmedBy == "Odile Brannock", "\(name)")
        }
        let admin = RoleInput(
            person: world["Bronwen"], school: world.school.id, role: .administrator, from: date("2026-09-01"))
        _ = try await world.workflows.assignRole(admin, try await world.call())
        for day in ["2026-12-08", "2026-12-09"] {
            #expect(try await positions(by: "Bronwen", on: day).isEmpty, "\(day)")
        }
    }

    @Test("the governors' paper counts what was confirmed and what was evaluated in time, of five people or more")
    func paper() async throws {
        let (world, request) = try await self.world(
            .memory,
            "evaluation: { by: [participant], within days: 21, confirmed by: [line manager, CPD leader], clause: IMP-5 }"
        )
        func rows() async throws -> [String: PaperValue] {
            let paper = try await world.workflows.governorsPaper(
                of: world.school.id, year: AcademicYear(containing: Self.day, calendar: .england),
                on: date("2026-12-20"), in: try await world.scope())
            let figure = try #require(paper.sections.flatMap(\.figures).first { $0.name == FigureName("measures") })
            return Dictionary(
                figure.rows.compactMap { row in row.values.first.map { (row.title, $0) } }, uniquingKeysWith: { $1 })
        }
        let inTime = "Evaluated by participant, within 21 days"
        let confirmed = "Change confirmed by somebody other than the participant"
        _ = try await self.confirm(world, request, Hand(person: "Odile"), .partly)
        #expect(try await rows()[inTime] == .words("1 of 1 in time, 0 late, 0 overdue"))
        #expect(try await rows()[confirmed] == .withheld)
        let session = try await world.workflows.opportunity(request.opportunity, in: try await world.scope()).sessions[
            0]
        for (index, name) in ["Ada", "Ben", "Cleo", "Dan"].enumerated() {
            try await world.add(name, "Marlow", from: "2024-09-01")
            let evaluation = Evaluation(
                id: world.identifier(), opportunity: request.opportunity, person: world[name],
                evaluatedOn: date(index == 0 ? "2026-12-25" : "2026-12-04"), rating: 4, changedPractice: "Daily",
                needMet: true)
            let attendance = Attendance(
                id: world.identifier(), session: session.id, opportunity: request.opportunity, person: world[name],
                status: .present, minutes: 60, recordedOn: date("2026-12-01"))
            try await world.store.write(
                "took part", as: world.identifier(), in: try await world.scope(), at: Timestamp(startOf: World.today)
            ) {
                try $0.attendances.insert(attendance)
                try $0.evaluations.insert(evaluation)
            }
        }
        // One evaluation comes after the paper's date: it is not given yet, and in time on that day.
        #expect(try await rows()[inTime] == .words("4 of 5 in time, 0 late, 0 overdue"))
        #expect(try await rows()[confirmed] == .withheld)
        try await world.add("Eve", "Marlow", from: "2024-09-01")
        let last = Evaluation(
            id: world.identifier(), opportunity: request.opportunity, person: world["Eve"],
            evaluatedOn: date("2026-12-04"), rating: 2, changedPractice: "Nothing yet", needMet: false)
        let attendance = Attendance(
            id: world.identifier(), session: session.id, opportunity: request.opportunity, person: world["Eve"],
            status: .present, minutes: 60, recordedOn: date("2026-12-01"))
        let unseen = ImpactConfirmation(
            id: world.identifier(), evaluation: last.id, outcome: .notSeen, seen: "Nothing yet",
            confirmedBy: world["Ragna"], confirmedOn: Self.day)
        try await world.store.write(
            "took part", as: world.identifier(), in: try await world.scope(), at: Timestamp(startOf: World.today)
        ) {
            try $0.attendances.insert(attendance)
            try $0.evaluations.insert(last)
            try $0.impactConfirmations.insert(unseen)
        }
        // Five evaluated, and two stand behind what was said of them.
        #expect(try await rows()[confirmed] == .withheld)
        for name in ["Ben", "Cleo", "Dan"] {
            #expect(try await rows()[confirmed] == .withheld)
            try await world.store.write(
                "saw", as: world.identifier(), in: try await world.scope(), at: Timestamp(startOf: World.today)
            ) { session in
                let evaluation = try #require(try session.evaluations.values(.init(person: world[name])).first)
                try session.impactConfirmations.insert(
                    ImpactConfirmation(
                        id: world.identifier(), evaluation: evaluation.id, outcome: .confirmed, seen: "Two lessons",
                        confirmedBy: world["Ragna"], confirmedOn: Self.day))
            }
        }
        #expect(
            try await rows()[confirmed] == .words("seen, whole or in part: 4; not seen: 1; nothing said: 0"))
    }
}
