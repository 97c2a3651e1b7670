import CPDDomain
import CPDInterchange
import CPDPolicy
import CPDPolicyDocument

/// Policy editions by file, or by the word `shipped`.
enum Editions {
    /// The text of an edition and the name its faults are reported with.
    static func text(_ file: String) throws -> String {
        if file == "shipped" { return ShippedEdition.spring2024 }
        let bytes = try FileSource.bytes(atPath: file)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Failure(.input, "\(file): The file is not written in UTF-8. Save it as UTF-8 text.")
        }
        return text
    }

    /// The edition, with what it inherits looked for beside it. Throws `DocumentError` with every fault.
    static func read(_ file: String) throws -> PolicyEdition { try self.readWithWarnings(file).edition }

    /// The edition and what should be looked at once more. Throws `DocumentError` with every fault.
    ///
    /// - Parameter adopted: texts of editions that were adopted, by name, for what is inherited and not beside the file.
    static func readWithWarnings(_ file: String, adopted: [String: String] = [:]) throws -> ReadEdition {
        if file == "shipped" {
            return try EditionReader().readWithWarnings(
                EditionSource(file: "shipped", text: ShippedEdition.spring2024))
        }
        let bytes = try FileSource.bytes(atPath: file)
        var folder = EditionFolder(of: file)
        let result = Result { () throws(DocumentError) -> ReadEdition in
            try EditionReader().readWithWarnings(EditionSource(file: file, bytes: bytes)) { name in
                if name == self.shippedName { return EditionSource(file: name, text: ShippedEdition.spring2024) }
                return folder.source(of: name) ?? adopted[name].map { EditionSource(file: name, text: $0) }
            }
        }
        if let (name, files) = folder.ambiguous.min(by: { $0.key < $1.key }) {
            throw Failure(
                .input, "\(listed(files)) each say they are the edition \"\(name)\". Keep one of them beside \(file).")
        }
        return try result.get()
    }

    /// Whether a review is due, in words.
    static func words(_ review: ReviewStatus) -> String? {
        switch review {
        case .notPlanned: nil
        case .due(let term, _): "review due in \(term)"
        case .overdue(let term, _): "review overdue since \(term)"
        }
    }
}
