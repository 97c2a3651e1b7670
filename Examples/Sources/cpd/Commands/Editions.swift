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
    static func read(_ file: String) throws -> PolicyEdition {
        if file == "shipped" {
            return try EditionReader().read(ShippedEdition.spring2024, file: "shipped")
        }
        let bytes = try FileSource.bytes(atPath: file)
        let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
        return try EditionReader().read(EditionSource(file: file, bytes: bytes)) { name in
            if name == "spring-2024" { return EditionSource(file: name, text: ShippedEdition.spring2024) }
            for ending in [".yaml", ".yml", ".json"] {
                let path = folder + name + ending
                if let bytes = try? FileSource.bytes(atPath: path) { return EditionSource(file: path, bytes: bytes) }
            }
            return nil
        }
    }

    /// An edition as a person reads it, with who adopted it.
    static func reply(_ edition: PolicyEdition, adopted: AdoptedEdition?, _ today: CivilDate) -> Reply {
        var lines = ["\(edition.title) · edition \(edition.name)"]
        if let adopted {
            lines.append("adopted by \(adopted.adoptedBy) on \(adopted.adoptedOn.words), minute \(adopted.minute)")
        }
        lines.append("in force from \((adopted?.inForce ?? edition.inForce).from.words)")
        let review = edition.reviewStatus(on: today, calendar: .england)
        if let words = words(review) { lines.append(words) }
        lines.append("")
        var section: String?
        for clause in edition.clauses {
            if let heading = clause.section, heading != section {
                lines.append("\(section == nil ? "" : "\n")\(heading)")
                section = heading
            }
            let start = "  \(padded(clause.id.rawValue, to: 8)) \(padded(clause.force.rawValue, to: 7))"
            let text = clause.text.split(separator: "\n").flatMap { broken(String($0), at: 100) }
            for (index, line) in text.enumerated() {
                lines.append((index == 0 ? start : padded("", to: start.count)) + line)
            }
        }
        return Reply(
            lines.joined(separator: "\n"),
            .object([
                ("edition", .text(edition.name)), ("title", .text(edition.title)),
                ("adoptedBy", JSON(adopted?.adoptedBy)), ("adoptedOn", JSON(adopted?.adoptedOn)),
                ("minute", JSON(adopted?.minute)), ("digest", JSON(adopted?.digest)),
                ("inForceFrom", JSON((adopted?.inForce ?? edition.inForce).from)), ("review", JSON(words(review))),
                (
                    "clauses",
                    .array(
                        edition.clauses.map { clause in
                            .object([
                                ("id", .text(clause.id.rawValue)), ("force", .text(clause.force.rawValue)),
                                ("text", .text(clause.text)),
                            ])
                        })
                ),
            ]))
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
