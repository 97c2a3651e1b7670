import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

private let order = FundingOrder([
    FundingRank("required by law", when: isRequired),
    FundingRank("virtual", when: .compares("mode", .equals, .value(.code("virtual")))),
])

private func request(
    _ name: String, _ amount: Int64?, asked: String = "2026-09-01", required: Bool = false,
    mode: DeliveryMode? = .faceToFace
) -> FundingRequest {
    FundingRequest(
        name, askedOn: day(asked), amount: amount.map(pounds), facts: course(requiredByLaw: required) { $0.mode = mode }
    )
}

private func told(_ money: Int64, _ requests: [FundingRequest]) -> [String] {
    order.distribute(pounds(money), among: requests).map { "\($0.request.name) \($0.note.reason.rawValue)" }
}

@Suite struct FundingOrderTests {
    @Test("Money goes by rank, then by the day it was asked")
    func ranks() {
        let requests = [
            request("late", 10, asked: "2026-09-09"), request("early", 10), request("online", 10, mode: .virtual),
            request("law", 10, required: true),
        ]
        #expect(
            told(40, requests) == [
                "law funding-reached", "online funding-reached", "early funding-reached", "late funding-reached",
            ])
    }

    @Test("Where the policy says that nothing comes first, what was asked earlier does")
    func none() throws {
        let text = "policy: P\nedition: e\nin force: { from: 2026-01-01 }\nclauses: []\nfunding: { order: none }\n"
        let terms = try #require(try EditionReader().read(text, file: "e.yaml").funding)
        #expect(terms.order == FundingOrder([]))
        #expect(terms.inWords == [FundingPart(name: "order", lines: ["none: by the day on which it was asked"])])
        let requests = [request("late", 10, asked: "2026-09-09", required: true), request("early", 10)]
        let ranked = FundingOrder([]).distribute(pounds(15), among: requests)
        #expect(ranked.map(\.request.name) == ["early", "late"])
        #expect(ranked.map(\.note.reason) == [.rankReached, .rankShortRequiredByLaw])
        #expect(
            SentenceCatalogue.english.sentence(for: ranked[0].note)
                == "in the order in which it was asked: the money reaches £10.00")
    }

    @Test("Once the money does not reach a request, nothing cheaper overtakes it")
    func short() {
        let requests = [request("dear", 100, mode: .virtual), request("cheap", 1), request("law", 50, required: true)]
        #expect(told(120, requests) == ["law funding-reached", "dear funding-short", "cheap funding-short"])
        #expect(told(150, requests) == ["law funding-reached", "dear funding-reached", "cheap funding-short"])
    }

    @Test("Where money for the law's training is lacking, it goes to the governing body")
    func requiredByLaw() throws {
        let ranked = order.distribute(pounds(30), among: [request("law", 50, required: true)])
        let note = try #require(ranked.first).note
        #expect(note.reason == .rankShortRequiredByLaw)
        #expect(SentenceCatalogue.english.sentence(for: note).hasSuffix("goes to the Governing Body"))
        #expect(SentenceCatalogue.english.remedy(for: note) == "£20.00 more")
    }

    @Test("Nothing that may come after what is not known is told as reached")
    func notEvidenced() {
        let requests = [
            request("law", 50, required: true), request("online", 1, mode: .virtual), request("other", 1),
            request("unknown", 1, mode: nil),
        ]
        #expect(
            told(1000, requests) == [
                "law funding-reached", "online rank-after-unknown", "other rank-after-unknown",
                "unknown rank-facts-missing",
            ])
        #expect(
            told(1000, [request("law", nil, required: true), request("other", 1)])
                == ["law asked-not-recorded", "other rank-after-unknown"])
    }

    @Test("What is given is never more than there is, and each request is told once")
    func neverMore() throws {
        var generator = SeededGenerator(state: 9)
        for _ in 0..<300 {
            let requests = (0..<8).map { number in
                request(
                    "\(number)", Bool.random(using: &generator) ? .random(in: 1...50, using: &generator) : nil,
                    required: .random(using: &generator),
                    mode: [nil, .virtual, .faceToFace].randomElement(using: &generator) ?? nil)
            }
            let ranked = order.distribute(pounds(100), among: requests)
            for one in ranked { expectWhole(one.note) }
            #expect(Set(ranked.map(\.request.name)).count == requests.count)
            let given = try Money.sum(ranked.filter { $0.note.reason == .rankReached }.compactMap(\.request.amount))
            #expect(given.minorUnits <= 10_000)
        }
    }
}
