import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

private func differences(
    _ find: String, _ replace: String, requests: [RecordedRequest] = []
) throws -> EditionDifferences {
    func read(_ text: String) throws -> PolicyEdition {
        try EditionReader().read(text, file: "own.yaml") { _ in
            EditionSource(file: "above.yaml", text: plainEditionAbove)
        }
    }
    let changed = everyKindDocument.replacing(find, with: replace)
    try #require(changed != everyKindDocument)
    return EditionComparison(old: try read(everyKindDocument), new: try read(changed)).differences(requests: requests)
}

private func lines(_ difference: TermDifference) -> [String] { ComparisonRenderer().lines(difference) }

@Suite("What the terms answer otherwise, by the fewest facts")
struct TermDifferenceTests {
    @Test("A band that ends a month later is shown by who leaves on the day it ended before, and by nothing else")
    func band() throws {
        let found = try differences("under: 6 months", "under: 7 months").terms
        let first = try #require(found.first)
        #expect(
            lines(first) == [
                "  funding, repayment",
                "    before: £500.00 of £1,000.00 is to be repaid by 1 May 2027",
                "    now: £1,000.00 of £1,000.00 is to be repaid by 1 May 2027",
                "      where paid by the school: fee, £1,000.00 · completed: 1 October 2026 · leaves: 1 April 2027 · "
                    + "reason for leaving: another post · agreement: signed by both",
            ])
    }

    @Test("A limit is shown by the penny above it, an hour by the minute, a duty by the day after its last")
    func bounds() throws {
        let limit = try #require(try differences("at most: 400 GBP", "at most: 401 GBP").terms.first)
        let names = ["funding.category", "funding.asked", "funding.spent", "contract.share"]
        #expect(limit.shown.map(\.name) == names)
        #expect(limit.shown.contains { $0.value == .money(Money(minorUnits: 40_001)) })
        let hours = try #require(try differences("at least: 30 hours", "at least: 29 hours").terms.first)
        #expect(hours.shown.contains { $0.value == .minutes(29 * 60) })
        let duty = try differences("by 15 July", "by 14 July").terms
        #expect(duty.contains { $0.shown.contains { $0.value == .date(day("2027-07-15")) } })
    }

    @Test("A recorded request is paid by both editions, and shown where something is paid otherwise")
    func replay() throws {
        let facts = ProvisionFacts(title: "Leading literacy", date: day("2026-10-01"), askedBy: "Amina Okafor")
        let person = Identifier<Person>(high: 0, low: 9)
        var request = RecordedRequest(
            title: "Leading literacy",
            matter: ApprovalMatter(
                request: Identifier(high: 0, low: 1), kind: .individual, askedBy: person, askedOn: day("2026-10-01"),
                participants: nil, capacities: [person: [.employee]], needsCover: false, facts: facts), askersRoles: [])
        request.costs = [
            FundingMatter(
                category: "career", attempt: .nothing(because: "none"),
                costs: [FundingCost("fee", pounds(200)), FundingCost("books", pounds(30))], facts: facts)
        ]
        let found = try differences("school: 50 %", "school: 60 %", requests: [request])
        let difference = try #require(found.replayedPayments.first)
        #expect(found.replayedPayments.count == 1 && difference.costs.map(\.old.cost.item) == ["fee"])
        let text = ComparisonRenderer().render(found)
        #expect(
            text.contains(
                "Recorded requests of which something is paid otherwise\n"
                    + "  Leading literacy · Amina Okafor · asked 1 October 2026\n    before: "), "\(text)")
        #expect(text.contains("      where required by law: no · category: career · cost: fee, £200.00\n"), "\(text)")
        #expect(try differences("policy: Ours", "policy: Theirs", requests: [request]).replayedPayments == [])
    }

    @Test("The same terms under another name are no difference, and nothing of them is searched")
    func same() throws {
        let found = try differences("edition: own", "edition: other")
        #expect(found.terms == [] && found.termsSearched == [] && found.replayedPayments == [])
    }
}
