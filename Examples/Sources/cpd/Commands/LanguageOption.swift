import ArgumentParser
import CPDInterchange
import CPDPolicy
import CPDPolicyDocument
import Foundation

/// In which language something is said.
struct LanguageOption: ParsableArguments {
    @Option(
        help: """
            A document of sentences in another language, or the code of a language, such as cy: clauses are shown in it \
            where the edition has them.
            """)
    var language: String?

    /// The sentences, English where the language has none; clauses are shown in its language.
    func catalogue() throws -> SentenceCatalogue {
        guard let language else { return .english }
        if FileManager.default.fileExists(atPath: language) {
            let bytes = try FileSource.bytes(atPath: language)
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw Failure(.input, "\(language): The file is not written in UTF-8. Save it as UTF-8 text.")
            }
            return try LanguageReader().read(text, file: language).catalogue
        }
        guard language.count >= 2, language.allSatisfy({ $0.isASCII && ($0.isLetter || $0 == "-") }) else {
            throw Failure(.input, "There is no file \"\(language)\". Name one, or a language by its code, such as cy.")
        }
        var catalogue = SentenceCatalogue.english
        catalogue.language = language
        return catalogue
    }
}
