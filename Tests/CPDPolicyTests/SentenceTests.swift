import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

@Suite struct SentenceTests {
    let english = SentenceCatalogue.english

    @Test("Every reason has a sentence", arguments: ProvisionReason.allCases)
    func everyReason(_ reason: ProvisionReason) {
        #expect(self.english.sentences[reason.code] != nil)
    }

    @Test("Every criterion has a title")
    func titles() {
        for clause in criteria { #expect(self.english.title(of: clause) != clause.rawValue) }
    }

    @Test("What is not met or not evidenced says what would change it, without gaps", arguments: criterionCases)
    func sentences(_ row: CriterionCase) throws {
        let verdict = try shippedEdition().makePolicy().assess(facts(row.change))
        let finding = try #require(verdict.findings.first { $0.clause.rawValue == row.clause })
        let sentence = self.english.sentence(for: finding)
        let remedy = self.english.remedy(for: finding)
        #expect(sentence != finding.reason.rawValue)
        #expect((remedy == nil) == (row.outcome == .met))
        for text in [sentence, remedy ?? ""] {
            #expect(!text.contains("{") && !text.contains("  ") && !text.hasSuffix(":") && !text.contains("!"))
        }
    }

    @Test("A budget is told in pounds, with what is lacking")
    func budget() throws {
        let verdict = try shippedEdition().makePolicy().assess(
            facts {
                $0.budget?[0].left = pounds(980)
                $0.budget?[2].left = nil
            })
        let finding = try #require(verdict.findings.last)
        #expect(
            self.english.sentence(for: finding)
                == "Staff training 2026–27: £1,240.00 asked, £980.00 left; Supply cover 2027–28: budget not approved yet"
        )
        #expect(
            self.english.remedy(for: finding) == "£260.00 moved into Staff training 2026–27, and the 2027–28 budget")
    }

    @Test("Money and dates are written as a letter home writes them")
    func values() {
        #expect(self.english.text(Money(minorUnits: 123_456_705)) == "£1,234,567.05")
        #expect(self.english.text(Money(minorUnits: -99)) == "−£0.99")
        #expect(self.english.text(pounds(999)) == "£999.00")
        #expect(self.english.text(day("2026-11-12")) == "12 November 2026")
        #expect(self.english.text(.months(1)) == "1 month")
        #expect(self.english.text(.months(60)) == "60 months")
    }

    @Test("A whole check reads as a person is to read it")
    func whole() throws {
        let verdict = try shippedEdition().makePolicy().assess(
            facts {
                $0.change { $0.baselineOn = nil }
                $0.budget?[0].left = pounds(980)
            })
        let text = CheckRenderer().render(verdict, metInFull: false)
        #expect(
            text == """
                CHECKED AGAINST THE POLICY: NOT YET   one criterion is not evidenced, one is not met

                  not evidenced  MAT-1m  opportunity to measure impact  a long or costly course needs a baseline: \
                none is planned. Add one by 13 January 2027
                  NOT MET        MAT-1n  within the school budget       Staff training 2026–27: £1,240.00 asked, \
                £980.00 left
                  … 12 more met

                What would change it: a baseline date for any measure (MAT-1m); £260.00 moved into Staff training \
                2026–27 (MAT-1n).

                """)
        for word in ["verdict", "judged", "rejected"] { #expect(!text.lowercased().contains(word)) }
    }

    @Test("A school's own words are used, and what people wrote is left alone")
    func ownWords() {
        let own = self.english.saying(["Governing Body": "local committee"])
        let finding = Finding(
            clause: ClauseIdentifier("MAT-1n"), outcome: .notMet, reason: ProvisionReason.overBudgetRequiredByLaw.code,
            arguments: [
                .text("Governing Body line"), .text("2026"), .money(pounds(2)), .money(pounds(1)), .money(pounds(1)),
            ])
        #expect(
            own.sentence(for: finding)
                == "Governing Body line 2026: £2.00 asked, £1.00 left; the lack of money goes to the local committee")
    }

    @Test("Another language is a catalogue and nothing else")
    func anotherLanguage() {
        let welsh = self.english.adding(
            [ProvisionReason.asksNothing.code: .init("nid yw'n gofyn dim")],
            titles: [ClauseIdentifier("MAT-1n"): "o fewn y gyllideb"])
        let finding = Finding(
            clause: ClauseIdentifier("MAT-1n"), outcome: .met, reason: ProvisionReason.asksNothing.code)
        let verdict = Verdict(findings: [finding], mustHold: { _ in true })
        #expect(CheckRenderer(welsh).render(verdict).contains("MAT-1n  o fewn y gyllideb  nid yw'n gofyn dim"))
    }
}
