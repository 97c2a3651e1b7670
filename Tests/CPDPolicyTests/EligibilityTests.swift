import CPDDomain
import CPDPolicy
import Testing

struct WhoCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var posts: [ApprovalPost] = [.role(.cpdLeader)]
    var register = CPDPolicyTests.register()
    var matter = CPDPolicyTests.matter()
    let people: [Identifier<Person>]
    var reason: ApprovalReason?
    var why: [Identifier<Person>: ApprovalReason] = [:]
}

let whoCases = [
    WhoCase(testDescription: "the holder of the post", people: [leader]),
    WhoCase(testDescription: "the line manager of who asks", posts: [.role(.lineManager)], people: [manager]),
    WhoCase(
        testDescription: "line managers not recorded", posts: [.role(.lineManager)],
        register: register { $0.supervisions = nil }, people: [], reason: .supervisorNotRecorded),
    WhoCase(
        testDescription: "a post nobody holds that day", posts: [.role(.cpdLeader)],
        register: register { $0.holdings[1].period = Period(startingOn: day("2026-12-01")) }, people: [],
        reason: .nobodyHoldsPost),
    WhoCase(
        testDescription: "the CPD leader's own goes to the head",
        matter: matter { ($0.askedBy, $0.participants) = (leader, [leader]) },
        people: [headteacher], why: [leader: .ownMatter]),
    WhoCase(
        testDescription: "the chair's own, with nobody in the chair's place", posts: [chairPost],
        matter: matter { ($0.askedBy, $0.participants) = (chair, [chair]) }, people: [], reason: .everyHolderBarred,
        why: [chair: .ownMatter]),
    WhoCase(
        testDescription: "a delegate does it for the holder",
        register: register { $0.delegations = [PostDelegation(.role(.cpdLeader), from: leader, to: deputy, allYear)] },
        people: [leader, deputy]),
    WhoCase(
        testDescription: "a delegate of who asks acts on their behalf",
        register: register { $0.delegations = [PostDelegation(.role(.cpdLeader), from: leader, to: deputy, allYear)] },
        matter: matter { ($0.askedBy, $0.participants) = (leader, [leader]) }, people: [headteacher],
        why: [leader: .ownMatter, deputy: .ownMatter]),
    WhoCase(
        testDescription: "a delegation of somebody who does not hold the post",
        register: register { $0.delegations = [PostDelegation(.role(.cpdLeader), from: finance, to: deputy, allYear)] },
        people: [leader], why: [deputy: .delegationWithoutHolder]),
    WhoCase(
        testDescription: "what is delegated cannot be delegated on",
        register: register {
            $0.delegations = [
                PostDelegation(.role(.cpdLeader), from: leader, to: deputy, allYear),
                PostDelegation(.role(.cpdLeader), from: deputy, to: clerk, allYear),
            ]
        }, people: [leader, deputy], why: [clerk: .delegationWithoutHolder]),
    WhoCase(
        testDescription: "who plans for a group they belong to",
        matter: matter { ($0.kind, $0.askedBy, $0.participants) = (.group, leader, [leader, asker]) },
        people: [leader]),
    WhoCase(
        testDescription: "who plans for a group of themself alone",
        matter: matter { ($0.kind, $0.askedBy, $0.participants) = (.group, leader, [leader]) }, people: [headteacher],
        why: [leader: .ownMatter]),
    WhoCase(
        testDescription: "a group of whom nobody is recorded",
        matter: matter { ($0.kind, $0.participants) = (.group, nil) },
        people: [], reason: .participantsNotRecorded,
        why: [leader: .participantsNotRecorded, headteacher: .participantsNotRecorded, chair: .participantsNotRecorded]),
    WhoCase(
        testDescription: "the head on a request of governors", posts: [headPost, chairPost],
        matter: matter { $0.capacities[asker] = [.governor] }, people: [chair], why: [headteacher: .headForGovernors]),
    WhoCase(
        testDescription: "the head, where it is not recorded whether it is for governors", posts: [headPost],
        register: register { $0.holdings.remove(at: 2) }, matter: matter { $0.capacities = [:] }, people: [],
        reason: .nobodyHoldsPost, why: [headteacher: .capacityNotRecorded]),
]

@Suite struct EligibilityTests {
    @Test("Who may act, and why the others may not", arguments: whoCases)
    func who(_ row: WhoCase) {
        let found = row.register.eligible(
            row.posts, for: Concern(row.matter), terms: terms(), on: day("2026-09-02"))
        #expect(found.people.map(\.person) == row.people)
        if row.reason != .nobodyHoldsPost || row.why.isEmpty { #expect(found.note?.reason == row.reason) }
        #expect(Dictionary(found.others.map { ($0.person, $0.note.reason) }) { $1 } == row.why)
    }

    @Test("Where nobody may, it is said who appoints")
    func remedy() throws {
        let found = register { $0.holdings = [] }.eligible(
            [chairPost], for: Concern(matter()), terms: terms(), on: day("2026-09-02"))
        let note = try #require(found.note)
        #expect(
            SentenceCatalogue.english.sentence(for: note)
                == "nobody holds the post of chair of governors on 2 September 2026")
        #expect(
            SentenceCatalogue.english.remedy(for: note) == "somebody appointed to it by the Governing Body")
    }

    @Test("A member of the group who decides is marked, and the holder answers for their delegate")
    func marks() {
        let all = register {
            $0.delegations = [PostDelegation(.role(.cpdLeader), from: leader, to: deputy, allYear)]
        }.eligible(
            [.role(.cpdLeader)],
            for: Concern(matter { ($0.kind, $0.participants) = (.group, [deputy, asker]) }), terms: terms(),
            on: day("2026-09-02"))
        #expect(all.people.map(\.isOneOfTheGroup) == [false, true])
        #expect(all.people.map(\.accountable) == [leader, leader])
    }

    @Test("Nobody confirms impact on themself or holds the talk with themself")
    func talk() {
        let posts: [ApprovalPost] = [headPost, .role(.seniorLeader)]
        let others = register().eligible(posts, for: Concern(asker), terms: terms(), on: day("2026-09-02"))
        let own = register().eligible(posts, for: Concern(headteacher), terms: terms(), on: day("2026-09-02"))
        #expect(others.people.map(\.person) == [headteacher])
        #expect(own.people.map(\.person) == [chair] && own.others.map(\.note.reason) == [.ownMatter])
    }

    @Test("Every reason has its sentence", arguments: ApprovalReason.allCases)
    func sentences(_ reason: ApprovalReason) {
        #expect(SentenceCatalogue.english.sentences[reason.code] != nil)
    }
}
