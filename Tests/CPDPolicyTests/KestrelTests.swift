import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

@Suite("An edition that gives every number the shipped one leaves open")
struct KestrelTests {
    private let edition: PolicyEdition

    init() throws { self.edition = try exampleEdition("kestrel-primary").edition }

    @Test("Nothing is unset; of the shipped duties fifteen were")
    func set() throws {
        let shipped = try shippedEdition()
        #expect(shipped.duties.count == 22 && shipped.unsetDuties.count == 15)
        #expect(self.edition.unset == [])
        #expect(self.edition.duties.map(\.key) == shipped.duties.map(\.key), "none is lost, and none added")
        for duty in shipped.unsetDuties.map(\.duty) {
            let own = try #require(self.edition.duties.first { $0.key == duty })
            let before = try #require(shipped.duties.first { $0.key == duty })
            #expect(own.task == before.task && own.accountable == before.accountable)
        }
    }

    @Test("So every duty has a day on which it is late, and none is told as unset")
    func days() throws {
        let calendar = try #require(self.edition.calendar)
        let happened = day("2026-10-01")
        let events = DutyEventKind.all.map { DutyEvent($0, on: happened, reference: $0.rawValue) }
        for duty in self.edition.duties {
            let standing = duty.standing(on: day("2028-07-01"), calendar: calendar, events: events)
            guard case .overdue = standing.state else {
                Issue.record("\(duty.key): \(standing.state)")
                continue
            }
        }
        let talk = try #require(
            self.edition.duties.first { $0.key == DutyKey(ClauseIdentifier("IMP-1"), part: "talk") })
        #expect(
            talk.standing(on: day("2026-10-15"), calendar: calendar, events: events).state
                == .due(by: day("2026-10-15")))
        #expect(
            talk.standing(on: day("2026-10-16"), calendar: calendar, events: events).state
                == .overdue(since: day("2026-10-15"), days: 1))
    }

    @Test("A request is answered as under the policy it inherits")
    func verdict() throws {
        let facts = try exampleFacts()
        let (own, shipped) = (self.edition.makePolicy().assess(facts), try shippedEdition().makePolicy().assess(facts))
        #expect(own.answer == .meets && Array(own.findings) == Array(shipped.findings))
    }
}
