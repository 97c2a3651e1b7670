import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

private func read(_ text: String) throws -> ReadLanguage { try LanguageReader().read(text, file: "l.yaml") }

private func welsh() throws -> ReadLanguage {
    let text = try #require(contents(of: "Examples/Languages/welsh.yaml"))
    return try LanguageReader().read(text, file: "welsh.yaml")
}

/// A word or sentence as a JSON string.
private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}

/// A whole language made of the English one, each word of it marked.
private var everyWordMarked: String {
    func group(_ words: [String: String]) -> String {
        "{" + words.map { quoted($0.key) + ": " + quoted("«" + $0.value + "»") }.sorted().joined(separator: ", ") + "}"
    }
    let english = SentenceCatalogue.english
    let sentences = english.sentences.map { code, sentence in
        let remedy = sentence.remedy.map { ", \"remedy\": " + quoted("«" + $0 + "»") } ?? ""
        return quoted(code.rawValue) + ": {\"says\": " + quoted("«" + sentence.text + "»") + remedy + "}"
    }
    let titles = Dictionary(uniqueKeysWithValues: english.titles.map { ($0.key.rawValue, $0.value) })
    return """
        { "language": "art", "titles": \(group(titles)), "terms": \(group(english.terms)),
          "sentences": {\(sentences.sorted().joined(separator: ", "))} }
        """
}

@Suite struct LanguageTests {
    @Test("A language is a document: a whole one lacks nothing, and nothing English is left in what it says")
    func whole() throws {
        let language = try LanguageReader().read(everyWordMarked, file: "art.json")
        #expect(language.lacking.isEmpty && language.warnings == [])
        #expect(language.own == language.catalogue)
        let verdict = try shippedEdition().makePolicy().assess(exampleFacts())
        for finding in verdict.findings {
            let sentence = language.catalogue.sentence(for: finding)
            #expect(sentence.hasPrefix("«") && sentence.hasSuffix("»"), "\(sentence)")
        }
    }

    @Test("What a language lacks is listed by its codes, and is said in the other one until it is translated")
    func lacking() throws {
        let language = try welsh()
        let english = SentenceCatalogue.english
        #expect(language.warnings == [])
        #expect(language.own.sentences.count + language.lacking.reasons.count == english.sentences.count)
        #expect(language.lacking.reasons.contains(ProvisionReason.modeWeighed.code))
        #expect(!language.lacking.reasons.contains(ProvisionReason.overBudget.code))
        #expect(language.lacking.titles == [] && language.lacking.remedies == [])
        #expect(language.lacking.terms.contains("cost.total") && !language.lacking.terms.contains("at most"))
        #expect(language.catalogue.lacking(beside: english).isEmpty)
        for code in language.lacking.reasons { #expect(language.catalogue.sentences[code] == english.sentences[code]) }
    }

    @Test("A check reads in Welsh with no line of code for it")
    func check() throws {
        let verdict = try shippedEdition().makePolicy().assess(facts { $0.budget?[0].left = pounds(980) })
        let text = CheckRenderer(try welsh().catalogue).render(verdict, metInFull: false)
        #expect(
            text == """
                GWIRIWYD YN ERBYN Y POLISI: DDIM ETO   nid yw un wedi'i fodloni

                  HEB EI FODLONI  MAT-1n  o fewn cyllideb yr ysgol  Staff training 2026–27: gofynnwyd am £1,240.00, mae \
                £980.00 ar ôl
                  … 13 arall wedi'u bodloni

                Beth fyddai'n ei newid: symud £260.00 i Staff training 2026–27 (MAT-1n).

                """)
        #expect(try welsh().catalogue.text(day("2026-11-12")) == "12 Tachwedd 2026")
    }

    @Test("A remedy that is not translated yet is said in the other language, never left out")
    func remedies() throws {
        let language = try read("language: cy\nsentences: { no-sessions: nid oes sesiwn }")
        #expect(language.lacking.remedies == [ProvisionReason.noSessions.code])
        let sentence = try #require(language.catalogue.sentences[ProvisionReason.noSessions.code])
        #expect(sentence.text == "nid oes sesiwn" && sentence.remedy == "sessions with their dates")
    }

    @Test("A value that is left out is a warning: it may be meant")
    func leftOut() throws {
        let language = try read("language: cy\nsentences: { cost-within-limit: \"{1} yr awr\" }")
        #expect(
            language.warnings.map(\.description) == [
                "l.yaml:2:33: {2} is not told; the other language says \"{1} for each participant-hour, at most {2}\"."
            ])
    }

    @Test(
        "A fault of a language is told with line, column and what to do",
        arguments: [
            (
                "sentences: { over-budgit: dros }",
                "1:14: There is no reason \"over-budgit\". Did you mean \"over-budget\"?"
            ),
            ("sentences: { cost-nothing: \"{1}\" }", "1:28: There is no value {1} here; the other language says"),
            ("sentences: { cost-nothing: { says: dim, remedy: x } }", "1:49: Nothing has to change for cost-nothing"),
            ("titles: { MAT-1z: x }", "1:11: There is no criterion \"MAT-1z\"."),
            (
                "terms: { at mosst: x }",
                "1:10: There is no word of the software \"at mosst\". Did you mean \"at most\"?"
            ),
            ("words: { months: [Ionawr] }", "1:18: \"months\" are 12 words in order; these are 1."),
            ("words: { answers: { meet: x } }", "1:21: \"meet\" is not part of \"answers\". Did you mean \"meets\"?"),
            ("words: { asked: \"{2}\" }", "1:17: There is no value {2} here"), ("", "1:1: \"language\" is missing"),
        ])
    func faults(_ text: String, _ problem: String) {
        do {
            _ = try read(text + (text.isEmpty ? "titles: {}" : "\nlanguage: cy"))
            Issue.record("no fault was found")
        } catch {
            #expect("\(error)".contains("l.yaml:" + problem), "\(error)")
        }
    }
}
