import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

@Suite struct FactsReaderTests {
    @Test("The example of the documentation is the example file")
    func documented() throws {
        let page = try #require(contents(of: "Documentation/policy-facts.md"))
        #expect(!exampleText.isEmpty)
        #expect(page.contains(exampleText))
    }

    @Test(
        "A fault is told with line and column",
        arguments: [
            (
                #""mode": "blended""#, #""mode": "blendid""#,
                #"6:11: "blendid" is not one of the words for "mode": face to face, virtual, blended. Did you mean "blended"?"#
            ),
            (
                #""participants": 1"#, #""participants": "one""#,
                #"7:19: "participants" is a whole number from 0 to 1000000000; this is "one"."#
            ),
            (#""askedBy""#, #""askdBy""#, #"4:3: "askdBy" is not part of the facts. Did you mean "askedBy"?"#),
            (
                #""date": "2026-11-12""#, #""date": "2026-13-12""#,
                #"3:11: "date" is a date that exists, written like 2026-11-24; this is "2026-13-12"."#
            ),
            (#""isRepeated": false"#, #""isRepeated": "no""#, #"69:17: "isRepeated" is true or false; this is "no"."#),
            (
                #""1240.00 GBP", "budgetLine""#, #""1240", "budgetLine""#,
                #"65:60: "amount" is an amount of money, written like 45 GBP; this is "1240"."#
            ),
            (#""title": "NPQ for Leading Literacy","#, "", #"1:1: "title" is missing from the facts."#),
            (#""kind": "fee", "#, "", #"65:5: "kind" is missing from the cost."#),
            (
                #""kind": "fee", "#, #""kind": "fees", "#,
                #"65:15: "fees" is not one of the words for "kind": fee, travel, accommodation, cover, salaried time. "#
                    + #"An item of the school's own stands under "item". Did you mean "fee"?"#
            ),
            (#""kind": "fee", "#, #""item": "fee", "#, #"65:15: Every school has "fee": write it under "kind"."#),
            (
                #""kind": "fee", "#, #""kind": "fee", "item": "books", "#,
                #"65:30: A cost has a "kind" that every school has, or an "item" of the school's own, and one of them."#
            ),
        ])
    func fault(_ find: String, _ replace: String, _ problem: String) {
        let text = exampleText.replacing(find, with: replace, maxReplacements: 1)
        #expect {
            try FactsReader().read(text, file: "facts.json")
        } throws: { error in
            let found = (error as? DocumentError)?.description
            return found == "facts.json:" + problem
        }
    }

    @Test("An item of the school’s own is read by its word, and checked where the edition’s words are known")
    func ownItems() throws {
        let text = exampleText.replacing(#""kind": "fee", "#, with: #""item": "boks", "#)
        #expect(try FactsReader().read(text, file: "facts.json").costs?.first?.kind == .own("boks"))
        #expect {
            try FactsReader(items: ["books", "parking"]).read(text, file: "facts.json")
        } throws: { error in
            (error as? DocumentError)?.description
                == #"facts.json:65:15: The edition has no item "boks" of its own; it names: books, parking. "#
                + #"Did you mean "books"?"#
        }
        let right = text.replacing("boks", with: "books")
        let facts = try FactsReader(items: ["books"]).read(right, file: "facts.json")
        #expect(facts.costs?.first?.kind == .own("books"))
        let books = FactCatalogue.provision.facts.first { $0.name == "cost.own" }?.value(facts)
        #expect(books == .money(Money(minorUnits: 124_000)))
    }

    @Test("One object a line: each is read by itself, and faults name its line")
    func lines() throws {
        let facts = try exampleFacts()
        let record = CheckRecord.encode(
            Verdict(findings: [], mustHold: { _ in true }), facts: facts, edition: "e", digests: [])
        let object = record.split(separator: #""facts":"#)[1].split(separator: #","findings""#)[0]
        let results = FactsReader().readLines(Array("\(object)\n\n{ \"title\": 1\n\(object)\r\n".utf8), file: "f.jsonl")
        #expect(results.count == 3)
        #expect(try results[0].get() == facts)
        #expect(try results[2].get() == facts)
        #expect {
            try results[1].get()
        } throws: { error in
            (error as? DocumentError)?.problems.map(\.line) == [3]
        }
    }

    @Test("Escapes of JSON are read, pairs of them as one character")
    func escapes() throws {
        let text = #"{"title": "\u00a31 \\u0041 \ud83d\ude00\/", "date": "2026-11-24"}"#
        #expect(try FactsReader().read(text, file: "f").title == "£1 \\u0041 😀/")
    }

    @Test("A tick is no evidence, null is nobody, and the date of the check stands in")
    func unknown() throws {
        let text = #"{"title": "Course", "diversityCheck": true, "buildsOn": null, "sessions": null}"#
        let facts = try FactsReader(date: someDate).read(text, file: "f")
        #expect(facts.date == someDate)
        #expect(facts.diversityCheck?.isEvidence == false)
        #expect(facts.buildsOn == nil && facts.sessions == nil)
        #expect(throws: DocumentError.self) { try FactsReader().read(text, file: "f") }
    }
}
