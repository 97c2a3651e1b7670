import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

private let documentHead = "policy: Professional development\nedition: elmfield\nin force: { from: 2026-01-01 }\n"

@Suite("What looks like an alias and is text")
struct StarTests {
    private static let notes = (1...12).map { "*note\($0) and **bold** & more" }

    @Test(
        "Stars in texts are read as they stand, however many",
        arguments: [
            "|-\n      " + Self.notes.joined(separator: "\n      "),
            ">-\n      " + Self.notes.joined(separator: "\n      "),
            "a text " + Self.notes.joined(separator: " "), "'" + Self.notes.joined(separator: ", ") + "'",
            "\"" + Self.notes.joined(separator: ", ") + "\"",
        ])
    func texts(_ text: String) throws {
        let edition = try EditionReader().read(
            documentHead
                + "clauses:\n  - id: LOC-1\n    text: \(text)\n    force: must\n    judged by: x\n    evidence: y\n",
            file: "stars.yaml")
        let words = try #require(edition.clauses.first?.text)
        #expect(words.contains("*note12 and **bold** & more"))
    }

    @Test("A quotation mark or comment that stands alone hides no aliases behind it")
    func hidden() {
        let bomb = "a: &a [x]\nb: [" + Array(repeating: "*a", count: 9).joined(separator: ", ") + "]\n"
        for start in ["t: |\n  he said \"so\n", "t: he said \"so\n", "t: x \"#\n"] {
            let error = #expect(throws: DocumentError.self) { try EditionReader().read(start + bomb, file: "b.yaml") }
            #expect(error?.description.contains("Aliases (*name) are not read here") == true, "\(start)")
        }
    }
}

@Suite("Documents of newer software")
struct NewerDocumentTests {
    private static func problems(_ text: String) -> [String] {
        do {
            _ = try EditionReader().read(text, file: "n.yaml")
            return []
        } catch { return error.problems.map(\.description) }
    }

    @Test("A newer form is one fault that says what to do, whatever else is new in it")
    func form() {
        let rest = documentHead + "something new: 5\n"
        #expect(
            Self.problems("format: 2\n" + rest) == [
                "n.yaml:1:9: The document is written in form 2; this software reads up to form 1. Bring the software up to date, or "
                    + "write the document in an older form."
            ])
        let clause = "clauses: [ { id: LOC-1, text: t, force: must, judged by: x, evidence: y } ]\n"
        #expect(Self.problems("format: 1\n" + documentHead + clause) == [])
        #expect(
            Self.problems("format: new\n" + documentHead + clause).first?.hasPrefix("n.yaml:1:9: \"format\" is") == true
        )
    }

    @Test("A rule nobody knows is said with what to do")
    func rule() {
        let text =
            documentHead + "clauses:\n  - { id: LOC-1, text: t, force: must, check: quantum-coaching, depth: 3 }\n"
        let found = Self.problems(text)
        #expect(found.count == 1)
        for words in ["There is no rule \"quantum-coaching\".", "\"require\"", "bring this up to date"] {
            #expect(found.first?.contains(words) == true, "\(found)")
        }
    }
}
