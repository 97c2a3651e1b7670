import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

@Suite struct ExampleReadingTests {
    @Test("Each example edition is read without a fault and without a warning", arguments: exampleFiles)
    func read(_ name: String) throws {
        do {
            let read = try exampleEdition(name)
            #expect(read.warnings == [])
            for clause in read.edition.coverage { #expect(clause.isCovered, "\(clause.clause)") }
        } catch let error as DocumentError {
            Issue.record("\(error)")
        }
    }

    @Test("What an example leaves unset is listed, each with its sentence", arguments: exampleFiles)
    func unset(_ name: String) throws {
        for term in try exampleEdition(name).edition.unset {
            let sentence = SentenceCatalogue.english.sentence(for: term.note)
            #expect(sentence != term.note.reason.rawValue && !sentence.contains("{"))
        }
    }
}
