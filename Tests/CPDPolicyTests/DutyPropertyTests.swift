import CPDDomain
import CPDPolicy
import Testing

/// Duties, calendars, records and events of invented schools, drawn at random and not always sensible.
private struct Draw {
    var generator: SeededGenerator

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self.generator) }

    mutating func date() -> CivilDate { day("2026-09-01").adding(days: self.number(-400...1200)) }

    mutating func wildDate() -> CivilDate {
        switch self.number(0...5) {
        case 0: CivilDate(daysSinceEpoch: .min)
        case 1: CivilDate(daysSinceEpoch: .max)
        case 2: CivilDate(daysSinceEpoch: Int32.random(in: .min ... .max, using: &self.generator))
        default: self.date()
        }
    }

    mutating func schedule() -> DutySchedule {
        switch self.number(0...8) {
        case 0: .yearly(by: DutyDay(month: self.number(1...12), day: self.number(1...29)))
        case 1: .termly
        case 2: .atEach(.governingBodyMeeting)
        case 3: .afterEach(.governingBodyMeeting, days: self.number(0...3) == 0 ? nil : self.number(0...60))
        case 4: .every(self.number(0...1) == 0 ? .days(self.number(1...500)) : .months(self.number(1...30)))
        case 5:
            .cycle(
                years: self.number(1...5),
                stages: (0..<self.number(0...3)).map {
                    .init("stage \($0)", months: self.number(0...2) == 0 ? nil : $0 * 12 + 6)
                })
        case 6: .byTerm(["spring 2027", "autumn 2026", "nonsense"][self.number(0...2)])
        case 7: .unset
        default: .yearly(by: nil)
        }
    }

    mutating func record(_ date: CivilDate? = nil, isEvidence: Bool? = nil) -> DutyDone {
        let isEvidence = isEvidence ?? (self.number(0...2) > 0)
        let names = [nil, "GB 0", "GB 1", "GB 2", "stage 0", "stage 1", "2026–27", "autumn 2026"]
        return DutyDone(
            dutyKey, on: date ?? self.date(), by: isEvidence ? "Amina Okafor" : "",
            reference: isEvidence ? "minute 1" : " ",
            occasion: names[self.number(0...7)], post: [nil, "Headteacher", "SLT"][self.number(0...2)])
    }

    mutating func duty(_ from: CivilDate? = nil) -> Duty {
        Duty(
            dutyKey, task: "do it", accountable: self.number(0...1) == 0 ? ["Headteacher"] : ["Headteacher", "SLT"],
            sharing: self.number(0...1) == 0 ? .both : .either, schedule: self.schedule(),
            period: Period(startingOn: from ?? self.date()))
    }

    mutating func events() -> [DutyEvent] {
        (0..<self.number(0...3)).map { DutyEvent(.governingBodyMeeting, on: self.date(), reference: "GB \($0)") }
    }
}

@Suite struct DutyPropertyTests {
    @Test("Another record never turns what is done into what is not", arguments: 0..<8)
    func evidenceGrows(_ seed: UInt64) {
        var draw = Draw(generator: SeededGenerator(state: seed))
        var wereDone = 0
        for _ in 0..<500 {
            let (duty, events, date) = (draw.duty(), draw.events(), draw.date())
            let done = (0..<draw.number(0...5)).map { _ in draw.record() }
            let before = duty.standing(on: date, calendar: dutyCalendar, done: done, events: events)
            guard case .done = before.state else { continue }
            wereDone += 1
            let more = (done + [draw.record()]).shuffled(using: &draw.generator)
            let after = duty.standing(on: date, calendar: dutyCalendar, done: more, events: events)
            guard case .done = after.state else {
                Issue.record("\(duty.schedule): \(before.state) became \(after.state)")
                continue
            }
        }
        #expect(wereDone > 20)
    }

    @Test("What is overdue stays so on every later day until something is recorded", arguments: 0..<8)
    func lateStaysLate(_ seed: UInt64) {
        var draw = Draw(generator: SeededGenerator(state: 100 + seed))
        var wereLate = 0
        for _ in 0..<500 {
            let (duty, events, date) = (draw.duty(), draw.events(), draw.date())
            let done = (0..<draw.number(0...4)).map { _ in draw.record() }.filter { $0.date <= date }
            let before = duty.standing(on: date, calendar: dutyCalendar, done: done, events: events)
            guard case .overdue(let since, _) = before.state else { continue }
            wereLate += 1
            let later = date.adding(days: draw.number(1...1_000))
            let after = duty.standing(on: later, calendar: dutyCalendar, done: done, events: events)
            guard case .overdue(let still, _) = after.state else {
                Issue.record("\(duty.schedule): \(before.state) became \(after.state)")
                continue
            }
            #expect(still <= since && !after.actors.isEmpty)
        }
        #expect(wereLate > 50)
    }

    @Test("A record of the future, another duty's record and the order of the records change nothing", arguments: 0..<4)
    func irrelevance(_ seed: UInt64) {
        var draw = Draw(generator: SeededGenerator(state: 200 + seed))
        for _ in 0..<500 {
            let (duty, events, date) = (draw.duty(), draw.events(), draw.date())
            let done = (0..<draw.number(0...4)).map { _ in draw.record() }
            var other = draw.record()
            other.duty = DutyKey(ClauseIdentifier("IMP-3"))
            let more = done + [other, draw.record(date.adding(days: draw.number(1...300)))]
            let one = duty.standing(on: date, calendar: dutyCalendar, done: done, events: events)
            let two = duty.standing(
                on: date, calendar: dutyCalendar, done: more.shuffled(using: &draw.generator),
                events: events.shuffled(using: &draw.generator))
            #expect(one == two)
        }
    }

    @Test(
        "Every duty has a standing on every date, with a sentence and somebody to act where it is open",
        arguments: 0..<8)
    func total(_ seed: UInt64) {
        var draw = Draw(generator: SeededGenerator(state: 300 + seed))
        for _ in 0..<400 {
            let duty = draw.duty(draw.wildDate())
            let pauses = (0..<draw.number(0...2)).compactMap { _ in
                Period(from: draw.wildDate(), until: draw.number(0...1) == 0 ? nil : draw.wildDate())
                    .map { DutyPause($0, reason: "leave") }
            }
            let events = draw.events() + [DutyEvent(.governingBodyMeeting, on: draw.wildDate(), reference: "GB 9")]
            let standing = duty.standing(
                on: draw.wildDate(), calendar: draw.number(0...1) == 0 ? dutyCalendar : .england,
                done: (0..<draw.number(0...3)).map { _ in draw.record(draw.wildDate()) }, events: events, pauses: pauses
            )
            let sentence = SentenceCatalogue.english.sentence(for: standing)
            #expect(!sentence.contains("{") && !sentence.hasPrefix("duty-"))
            #expect(standing.state.isOpen == !standing.actors.isEmpty)
        }
    }
}
