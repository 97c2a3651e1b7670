import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

/// The words of a text alone: without headings, numbers of a list, bullets and white space.
func words(of text: String, headings: Set<String> = []) -> [String] {
    text.split(whereSeparator: \.isNewline).flatMap { line -> [Substring] in
        var words = line.split(whereSeparator: \.isWhitespace)
        if headings.contains(words.joined(separator: " ")) { return [] }
        if let first = words.first, first == "-" || (first.last == "." && first.dropLast().allSatisfy(\.isNumber)) {
            words.removeFirst()
        }
        return words
    }.map(String.init)
}

/// FNV-1a, 64 bits.
func digest(_ words: [String]) -> UInt64 {
    words.joined(separator: " ").utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
}

@Suite struct ShippedEditionTests {
    static let headings: Set<String> = [
        "<i>Continuing Professional Development Policy</i>", "Principles, Values and Entitlements",
        "Auditing and identification of need and aspiration", "Match of provision to learning needs",
        "Evaluating Impact and Disseminating Effective Practice",
    ]

    @Test("No word of the policy is lost")
    func wordForWord() throws {
        let edition = try shippedEdition()
        let clauses = words(of: edition.clauses.map(\.text).joined(separator: "\n"))
        #expect(digest(clauses) == 14_660_754_680_545_238_257)
        if let source = contents(of: "../shared/policy/cpd-policy.txt") {
            #expect(clauses == words(of: source, headings: Self.headings))
        }
    }

    @Test("Every clause is covered, in the order of the list of clauses")
    func coverage() throws {
        let coverage = try shippedEdition().coverage
        #expect(coverage.count == 58)
        #expect(coverage.filter { !$0.isCovered }.map(\.clause) == [])
        #expect(
            coverage.filter { !$0.checkedBy.isEmpty }.map(\.clause.rawValue) == ["MAT-1"] + criteria.map(\.rawValue))
        guard let list = contents(of: "../shared/policy/clauses.md") else { return }
        let ids = list.split(separator: "\n").compactMap { line -> String? in
            let cells = line.split(separator: "|").map { $0.filter { $0 != " " } }
            guard let id = cells.first, id.contains("-"), id.first?.isUppercase == true, id.count <= 6 else {
                return nil
            }
            return id
        }
        #expect(ids.count >= 56)
        #expect(Set(ids).subtracting(coverage.map(\.clause.rawValue)) == [])
        #expect(Set(coverage.map(\.clause.rawValue)).subtracting(ids).isSubset(of: ["MAT-1", "MAT-2"]))
    }

    @Test("The forces are those of the policy")
    func forces() throws {
        let edition = try shippedEdition()
        let weak = edition.clauses.filter { $0.force != .must }
        #expect(weak.filter { $0.force == .belief }.map(\.id.rawValue) == ["PRN-2"])
        #expect(weak.filter { $0.force == .should }.map(\.id.rawValue) == ["MAT-3"])
        #expect(weak.filter { $0.force == .may }.count == 20)
        #expect(edition.departures.isEmpty)
        #expect(edition.decider(of: PolicyDecider.headsOwnRequests) == "chair of governors")
        #expect(edition.clause(ClauseIdentifier("MAT-1k"))?.section == "Match of provision to learning needs")
    }

    @Test("The review is overdue after the term's last school day, and checks still work and say so")
    func review() throws {
        let edition = try shippedEdition()
        let calendar = AcademicCalendar(
            turnsInMonth: 9,
            terms: [.init(name: "spring 2026", firstDay: day("2026-01-05"), lastDay: day("2026-03-27"))])
        #expect(
            edition.reviewStatus(on: day("2026-03-27"), calendar: calendar)
                == .due(term: "spring 2026", lastDay: day("2026-03-27")))
        #expect(
            edition.reviewStatus(on: day("2026-03-28"), calendar: calendar)
                == .overdue(term: "spring 2026", lastDay: day("2026-03-27")))
        #expect(
            edition.reviewStatus(on: day("2026-04-30"), calendar: .england)
                == .due(term: "spring 2026", lastDay: day("2026-04-30")))
        let facts = try exampleFacts()
        let text = CheckRenderer().render(
            edition.makePolicy().assess(facts), heading: CheckHeading(facts, edition: edition, calendar: .england))
        #expect(
            text.hasPrefix(
                """
                NPQ for Leading Literacy · Amina Okafor · asked 12 November 2026 · policy spring-2024 \
                (review overdue since Spring 2026)
                CHECKED AGAINST THE POLICY: MEETS
                """))
    }
}
