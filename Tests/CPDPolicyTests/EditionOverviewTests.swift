import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

private func own(_ more: String) throws -> PolicyEdition {
    try edition(
        """
        policy: Professional development
        edition: elmfield
        in force: { from: 2026-09-01 }
        words: { Headteacher: Principal }
        clauses:
          - { id: LOC-1, text: "Whole days out of school are asked for a fortnight before.", force: must, \
        require: { days-until-start: { at least: 14 } } }
        \(more)
        """)
}

@Suite("What an edition leaves open")
struct EditionOverviewTests {
    @Test("The shipped edition claims every clause of the policy, also by its duties and terms")
    func coverage() throws {
        let shipped = try shippedEdition()
        #expect(shipped.clausesLeftOut == [])
        #expect(shipped.coverage.allSatisfy { $0.isCovered })
        let byClause = Dictionary(uniqueKeysWithValues: shipped.coverage.map { ($0.clause.rawValue, $0) })
        #expect(byClause["AUD-3"]?.duties.map(\.description) == ["AUD-3 meetings", "AUD-3 reports"])
        #expect(byClause["AUD-6"]?.terms == ["governors' requests"])
        #expect(byClause["MAT-1"]?.terms == ["required training"])
        #expect(byClause["MAT-1n"]?.terms == ["lack of money for training required by law"])
        // A duty without a clause that is judged is claimed; without the duty it is not.
        var bare = shipped
        let place = try #require(bare.clauses.firstIndex { $0.id.rawValue == "AUD-2" })
        bare.clauses[place].judge = nil
        #expect(bare.coverage.allSatisfy { $0.isCovered }, "its duty is enough")
        bare.duties = []
        #expect(bare.coverage.filter { !$0.isCovered }.map(\.clause.rawValue) == ["AUD-2"])
        bare.clauses.remove(at: place)
        #expect(bare.clausesLeftOut.map(\.rawValue) == ["AUD-2"])
    }

    @Test("What the policy does not say is told by duty and by term of funding")
    func unset() throws {
        let open = try own(
            """
              - { id: FUN-1, text: "Some pay back.", force: may, judged by: Headteacher, evidence: a paper }
            duties:
              - { clause: LOC-1, do: tell, accountable: Headteacher, when: unset }
              - { clause: FUN-1, do: ask, accountable: Headteacher, when: within unset days after each activity }
            funding:
              yearly limits: [ { per: team, at most: unset } ]
            """)
        #expect(
            open.unsetDuties.map { "\($0.duty): \(SentenceCatalogue.english.sentence(for: $0.unset))" } == [
                "LOC-1: the policy does not say by when",
                "FUN-1: the policy does not say within how many days after each activity",
            ])
        #expect(open.unset.count == 3)
        #expect(try own("").unset == [])
    }

    @Test("A post that nothing in the edition knows is named with where it is")
    func posts() throws {
        #expect(try shippedEdition().unknownPosts == [])
        let open = try own(
            """
              - { id: LOC-2, text: "Joy.", force: belief, judged by: Head of Joy, evidence: laughter }
              - { id: LOC-3, text: "More joy.", force: belief, judged by: Principal, evidence: laughter }
            duties:
              - { clause: LOC-2, do: laugh, accountable: { both: [Head of Joy, Governing Body] }, when: every term }
            """)
        #expect(open.unknownPosts.map(\.name) == ["Head of Joy"])
        #expect(open.unknownPosts.first?.places == ["LOC-2", "duty LOC-2"])
    }

    @Test("A school's own clause is called by its first words, and the policy's own keep their titles")
    func titles() throws {
        let catalogue = SentenceCatalogue.english.naming(try own(""))
        #expect(catalogue.title(of: ClauseIdentifier("LOC-1")) == "Whole days out of school are…")
        #expect(SentenceCatalogue.english.title(of: ClauseIdentifier("LOC-1")) == "LOC-1")
        let shipped = SentenceCatalogue.english.naming(try shippedEdition())
        #expect(shipped.title(of: ClauseIdentifier("MAT-1k")) == "value for money")
        var short = try own("")
        short.clauses[0].text = "Share.\n"
        #expect(SentenceCatalogue.english.naming(short).title(of: ClauseIdentifier("LOC-1")) == "Share")
        short.clauses[0].text = String(repeating: "x", count: 50)
        #expect(SentenceCatalogue.english.naming(short).title(of: ClauseIdentifier("LOC-1")).count == 33)
        let verdict = try own("").makePolicy().assess(try exampleFacts())
        #expect(CheckRenderer(catalogue).render(verdict).contains("LOC-1  Whole days out of school are…  "))
    }

    @Test("An edition that overlaps an adopted one, or leaves a gap, has a fault where its days stand")
    func periods() throws {
        let text = """
            policy: Professional development
            edition: elmfield
            in force: { from: 2026-09-01, until: 2027-09-01 }
            clauses: []
            """
        let read = try EditionReader().readWithWarnings(EditionSource(file: "elmfield.yaml", text: text))
        func period(_ name: String, _ from: String, _ until: String?) throws -> EditionPeriod {
            let period = try #require(Period(from: day(from), until: until.map(day)))
            return EditionPeriod(name: name, level: .trust, period: period)
        }
        #expect(try read.problems(among: [period("before", "2025-09-01", nil)], level: .trust) == [])
        let gap = try read.problems(among: [period("before", "2025-09-01", "2026-07-01")], level: .trust)
        #expect(gap.map(\.description).first?.hasPrefix("elmfield.yaml:3:11: \"before\" is in force until") == true)
        let overlap = try read.problems(among: [period("after", "2027-01-01", nil)], level: .trust)
        #expect(overlap.map(\.message).first?.contains("both are") == true)
        let others = [try period("a", "2024-01-01", "2025-01-01"), try period("b", "2024-06-01", "2026-09-01")]
        #expect(read.problems(among: others, level: .trust) == [], "of others' faults it says nothing")
    }
}
