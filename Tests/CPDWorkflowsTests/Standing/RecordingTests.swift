import CPDDomain
import CPDStorage
import CPDWorkflows
import Testing

@Suite("What people and a school stand by is recorded")
struct RecordingTests {
    @Test("leave is recorded once for a day, and ended", arguments: Backend.allCases)
    func leave(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let input = LeaveInput(person: world["Amina"], from: date("2026-11-02"))
        let leave = try await world.workflows.recordLeave(input, try await world.call(as: "Ragna")).value()
        let words = await refusal(.exists) {
            try await world.workflows.recordLeave(input, try await world.call(as: "Ragna"))
        }
        #expect(words.contains("They are on leave from 2 November 2026 already."))
        await refusal(.invalid) {
            try await world.workflows.endLeave(
                leave.value.id, on: date("2026-10-01"), try await world.call(as: "Ragna"))
        }
        let ended = try await world.workflows.endLeave(
            leave.value.id, on: date("2027-01-04"), try await world.call(as: "Ragna")
        ).value()
        #expect(ended.value.period.until == date("2027-01-04"))
        await refusal(.wrongRole) {
            try await world.workflows.recordLeave(
                LeaveInput(person: world["Odile"], from: date("2026-11-02")), try await world.call(as: "Amina"))
        }
    }

    @Test("a responsibility is held once, and is no role", arguments: Backend.allCases)
    func responsibility(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        var input = ResponsibilityInput(
            person: world["Tunde"], school: world.school.id, name: "designated safeguarding lead",
            from: date("2026-09-01"))
        let held = try await world.workflows.recordResponsibility(input, try await world.call(as: "Ragna")).value()
        await refusal(.exists) { [input] in
            try await world.workflows.recordResponsibility(input, try await world.call(as: "Ragna"))
        }
        input.name = "Headteacher"
        let words = await refusal(.invalid) { [input] in
            try await world.workflows.recordResponsibility(input, try await world.call(as: "Ragna"))
        }
        #expect(words.contains("Give the role instead"))
        input.name = " "
        await refusal(.missing) { [input] in
            try await world.workflows.recordResponsibility(input, try await world.call(as: "Ragna"))
        }
        let ended = try await world.workflows.endResponsibility(
            held.value.id, on: date("2026-12-01"), try await world.call(as: "Ragna")
        ).value()
        #expect(ended.value.period.until == date("2026-12-01"))
    }

    @Test("training is of a course that a set knows, else the nearest is named", arguments: Backend.allCases)
    func training(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        var input = TrainingInput(
            person: world["Amina"], course: "safegarding", completedOn: date("2026-09-02"), proofKind: .source,
            proof: "INSET register")
        let words = await refusal(.invalid) { [input] in
            try await world.workflows.recordTraining(input, try await world.call())
        }
        #expect(words.contains("Did you mean \"safeguarding\"?"), "\(words)")
        input.course = "safeguarding"
        // People record their own.
        let own = try await world.workflows.recordTraining(input, try await world.call(as: "Amina")).value()
        #expect(own.value.proof == "INSET register" && own.value.recordedOn == World.today)
        await refusal(.exists) { [input] in
            try await world.workflows.recordTraining(input, try await world.call(as: "Amina"))
        }
        input.completedOn = date("2027-01-01")
        await refusal(.notYet) { [input] in try await world.workflows.recordTraining(input, try await world.call()) }
        input.completedOn = date("2026-09-02")
        input.expiresOn = date("2026-09-02")
        await refusal(.invalid) { [input] in try await world.workflows.recordTraining(input, try await world.call()) }
        input.expiresOn = nil
        input.proof = nil
        await refusal(.missing) { [input] in try await world.workflows.recordTraining(input, try await world.call()) }
        await refusal(.wrongRole) {
            try await world.workflows.recordTraining(
                TrainingInput(person: world["Odile"], course: "safeguarding", completedOn: date("2026-09-02")),
                try await world.call(as: "Amina"))
        }
    }

    @Test("an event has a kind that something is tied to, and a reference of its own", arguments: Backend.allCases)
    func event(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        var input = SchoolEventInput(
            school: world.school.id, name: "Governing Body Meeting", date: date("2026-10-08"), reference: "GB 1")
        let event = try await world.workflows.recordSchoolEvent(input, try await world.call(as: "Ines")).value()
        #expect(event.value.name == "governing body meeting")
        await refusal(.exists) { [input] in
            try await world.workflows.recordSchoolEvent(input, try await world.call(as: "Ragna"))
        }
        input.name = "party"
        let words = await refusal(.invalid) { [input] in
            try await world.workflows.recordSchoolEvent(input, try await world.call(as: "Ragna"))
        }
        #expect(words.contains("headteacher's report"))
        await refusal(.wrongRole) { [input] in
            var other = input
            (other.name, other.reference) = ("governing body meeting", "GB 2")
            return try await world.workflows.recordSchoolEvent(other, try await world.call(as: "Amina"))
        }
    }

    @Test("a duty done is one of the edition in force, with a reference", arguments: Backend.allCases)
    func duty(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        var input = DutyInput(
            school: world.school.id, duty: "aud-2", doneBy: world["Ragna"], doneOn: date("2026-10-08"),
            reference: "Paper 4")
        let done = try await world.workflows.recordDuty(input, try await world.call(as: "Ragna")).value()
        #expect(done.value.duty == "AUD-2")
        await refusal(.exists) { [input] in
            try await world.workflows.recordDuty(input, try await world.call(as: "Ragna"))
        }
        input.duty = "AUD-3"
        let parts = await refusal(.invalid) { [input] in
            try await world.workflows.recordDuty(input, try await world.call(as: "Ragna"))
        }
        #expect(parts.contains("AUD-3 meetings or AUD-3 reports"), "\(parts)")
        input.duty = "AUD-22"
        let nearest = await refusal(.invalid) { [input] in
            try await world.workflows.recordDuty(input, try await world.call(as: "Ragna"))
        }
        #expect(nearest.contains("Did you mean"), "\(nearest)")
        input.duty = "AUD-1"
        input.post = "Finance committee"
        await refusal(.invalid) { [input] in try await world.workflows.recordDuty(input, try await world.call()) }
        input.post = nil
        input.reference = ""
        await refusal(.missing) { [input] in try await world.workflows.recordDuty(input, try await world.call()) }
        input.reference = "Paper 5"
        await refusal(.wrongRole) { [input] in
            try await world.workflows.recordDuty(input, try await world.call(as: "Odile"))
        }
        input.doneOn = date("2027-01-01")
        await refusal(.notYet) { [input] in try await world.workflows.recordDuty(input, try await world.call()) }
        let bare = try await World.elmfield(.memory, edition: nil)
        await refusal(.noEdition) {
            try await bare.workflows.recordDuty(
                DutyInput(
                    school: bare.school.id, duty: "AUD-2", doneBy: bare["Ragna"], doneOn: date("2026-10-08"),
                    reference: "Paper 4"), try await bare.call())
        }
    }

    @Test("a school's nation, type and phase are words that required training knows", arguments: Backend.allCases)
    func describe(_ backend: Backend) async throws {
        let world = try await World.elmfield(backend)
        let wrong = await refusal(.invalid) {
            try await world.workflows.describeSchool(
                world.school.id, as: SchoolDescription(nation: "Albion"), try await world.call(as: "Ragna"))
        }
        #expect(wrong.contains("England, Wales, Scotland or Northern Ireland"))
        let known = SchoolDescription(nation: "england", type: "Voluntary aided school", phase: "early years, primary")
        let school = try await world.workflows.describeSchool(
            world.school.id, as: known, try await world.call(as: "Ragna")
        ).value()
        #expect(school.value.nation == "England" && school.value.establishmentType == "Voluntary aided school")
        await refusal(.exists) {
            try await world.workflows.describeSchool(world.school.id, as: known, try await world.call(as: "Ragna"))
        }
        await refusal(.wrongRole) {
            try await world.workflows.describeSchool(
                world.school.id, as: SchoolDescription(nation: "Wales"), try await world.call(as: "Amina"))
        }
        await refusal(.missing) {
            try await world.workflows.describeSchool(
                world.school.id, as: SchoolDescription(), try await world.call(as: "Ragna"))
        }
    }
}
