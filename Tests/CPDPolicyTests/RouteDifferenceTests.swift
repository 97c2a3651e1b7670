import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

private let document = """
    policy: Ours
    edition: own
    in force: { from: 2026-09-01 }
    approval:
      posts: { named governors: Governing Body }
      stages:
        - { stage: cover, kind: comment only, by: cover organiser, when: { request.needs-cover: true } }
        - stage: decision
          amounts:
            - { up to: 500 GBP, by: CPD leader }
            - { over: 500 GBP, by: headteacher, days of notice: 30 }
    clauses:
      - { id: LOC-1, text: Plain., force: must, judged by: Headteacher, evidence: a note }
    funding:
      categories: [career, role]
      who pays:
        - { category: career, items: [fee], shares: { school: 50 % }, at most: { school: 400 GBP } }
        - { shares: { school: 100 % } }

    """

private func differences(_ find: String, _ replace: String) throws -> EditionDifferences {
    let changed = document.replacing(find, with: replace)
    try #require(changed != document)
    return EditionComparison(old: try edition(document), new: try edition(changed)).differences()
}

private func shown(_ facts: [ShownFact]) -> [String: ReasonArgument] {
    Dictionary(uniqueKeysWithValues: facts.map { ($0.name, $0.value ?? .term("as recorded")) })
}

@Suite("Who approves and who pays, by the fewest facts")
struct RouteDifferenceTests {
    @Test("A moved bracket is shown by the first amount that another post decides, and nothing else")
    func bracket() throws {
        let found = try differences("500 GBP", "300 GBP").routes
        let difference = try #require(found.first)
        #expect(found.count == 1)
        #expect(shown(difference.shown) == ["cost.fee": .money(Money(minorUnits: 30_001))])
        #expect(difference.old.steps.last?.posts == ["CPD leader"])
        #expect(difference.new.steps.last?.posts == ["headteacher"])
        #expect(difference.new.steps.last?.daysOfNotice == 30)
        let text = ComparisonRenderer().render(try differences("500 GBP", "300 GBP"))
        for line in [
            "Whose approval is another, with the fewest facts that show it\n  before: decision: CPD leader\n",
            "  now: decision: headteacher, 30 days of notice\n    where fee: £300.01\n",
        ] {
            #expect(text.contains(line), "\(text)")
        }
    }

    @Test("A stage that is new, heard, exempt or only for some is shown by the facts it is asked of")
    func stages() throws {
        let cover = try differences("needs-cover: true", "needs-cover: false").routes
        #expect(cover.count == 2)
        #expect(cover.allSatisfy { shown($0.shown).keys.sorted() == ["request.needs-cover"] })
        let exempt = try differences("  stages:", "  exempt: { request.has-cost: false }\n  stages:").routes
        #expect(exempt.contains { $0.new.isExempt == true && shown($0.shown) == ["cost.fee": .term("nothing")] })
        let asker = try differences(
            "  stages:", "  stages:\n    - { stage: line, by: line manager, when: { asker.is-governor: true } }"
        ).routes
        #expect(asker.map { shown($0.shown).keys.sorted() } == [["asker.is-governor"]])
        let head = try differences("  stages:", "  head's approver: named governors\n  stages:").routes
        #expect(head.contains { shown($0.shown)["asker.is-headteacher"] != nil })
        let people = try differences(
            "  stages:", "  usually: [ { name: three, is: { request.people: { at most: 3 } } } ]\n  stages:"
        ).routes
        #expect(people.map { shown($0.shown) } == [["request.people": .count(4)]])
        #expect(people.first?.new.beyondUsual == ["three"])
    }

    @Test("The same route, under another name, is no difference")
    func same() throws {
        #expect(try differences("edition: own", "edition: other").routes == [])
    }

    @Test("A share is shown by its category and item; a limit by the amount from which it holds")
    func payments() throws {
        let share = try differences("school: 50 %", "school: 60 %").payments
        #expect(
            shown(try #require(share.first).shown) == [
                "funding.category": .text("career"), "cost": .list([.text("fee"), .money(Money(minorUnits: 10_000))]),
            ])
        let limit = try differences("school: 400 GBP", "school: 300 GBP").payments
        let first = try #require(limit.first)
        #expect(limit.count <= 2)
        #expect(first.new.note.reason == .sharedUpToLimit)
        #expect(shown(first.shown)["funding.category"] == .text("career"))
        let excluded = try differences("  who pays:", "  excluded items: [travel]\n  who pays:").payments
        #expect(
            excluded.map { shown($0.shown) } == [["cost": .list([.text("travel"), .money(Money(minorUnits: 10_000))])]])
    }

    @Test("An item that no rule names is shown where a rule for all no longer stands")
    func unnamed() throws {
        let without = try differences(
            "    - { shares: { school: 100 % } }\n", "    - { items: [fee], shares: { school: 100 % } }\n"
        ).payments
        #expect(
            without.map { shown($0.shown) } == [["cost": .list([.text("travel"), .money(Money(minorUnits: 10_000))])]])
    }

    @Test("A recorded request is taken through both routes, and shown with the values that they read")
    func replay() throws {
        var facts = ProvisionFacts(title: "Leading literacy", date: day("2026-10-01"), askedBy: "Amina Okafor")
        facts.costs = [CostFact(kind: .fee, basis: .whole, amount: pounds(400), budgetLine: nil)]
        let person = Identifier<Person>(high: 0, low: 9)
        let request = RecordedRequest(
            title: "Leading literacy",
            matter: ApprovalMatter(
                request: Identifier(high: 0, low: 1), kind: .individual, askedBy: person, askedOn: day("2026-10-01"),
                participants: nil, capacities: [person: [.employee]], needsCover: false, facts: facts), askersRoles: [])
        let changed = document.replacing("500 GBP", with: "300 GBP")
        let comparison = EditionComparison(old: try edition(document), new: try edition(changed))
        let replayed = comparison.differences(requests: [request]).replayedRoutes
        #expect(replayed.count == 1)
        let values = shown(try #require(replayed.first).difference.shown)
        #expect(values["cost.total"] == .money(pounds(400)))
        #expect(values.keys.contains("request.needs-cover"))
        let text = ComparisonRenderer().render(comparison.differences(requests: [request]))
        #expect(
            text.contains(
                "  Leading literacy · Amina Okafor · asked 1 October 2026\n    before: decision: CPD leader\n"),
            "\(text)")
        let same = EditionComparison(old: try edition(document), new: try edition(document))
        #expect(same.differences(requests: [request]).replayedRoutes == [])
    }
}
