import CPDDomain
import CPDPolicy

/// Reads the languages of an edition, and the words of a clause in each.
struct LanguagesReading {
    let problems: ProblemList

    /// The languages in order; the first is shown where another is missing.
    func read(_ fields: FieldReader) -> [String] {
        var languages: [String] = []
        for node in fields.list("languages") ?? [] {
            guard let language = fields.text(node, for: "languages") else { continue }
            let isTag =
                language.utf8.count >= 2
                && language.utf8.allSatisfy {
                    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
                        || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) || $0 == UInt8(ascii: "-")
                }
            if !isTag || languages.contains(language) {
                self.problems.add(
                    "A language is named once, by its code, such as cy or en; this is \(node.summary).", at: node.place)
                continue
            }
            languages.append(language)
        }
        return languages
    }

    /// The words of a clause: those shown first, and all of them by language where there are several.
    func texts(
        _ fields: FieldReader, _ languages: [String], of what: String
    ) -> (first: String, all: [String: String])? {
        guard let node = fields.value("text"), case .mapping(let entries) = node.value else {
            return fields.required("text", of: what).map { text in
                (text, languages.first.map { self.note([$0: text], fields, languages, of: what) } ?? [:])
            }
        }
        guard let first = languages.first else {
            self.problems.add(
                "Name the languages of the edition first: languages: [\(entries.map(\.key).joined(separator: ", "))].",
                at: node.place)
            return nil
        }
        guard let inner = FieldReader(node, what: "the text of \(what)", keys: languages, self.problems) else {
            return nil
        }
        var all: [String: String] = [:]
        for language in languages where inner.value(language) != nil {
            all[language] = inner.required(language, of: "the text of \(what)")
        }
        guard let text = all[first] else {
            if inner.value(first) == nil { inner.missing(first, of: "the text of \(what)") }
            return nil
        }
        return (text, self.note(all, fields, languages, of: what))
    }

    /// Says in which languages a clause has no words yet.
    private func note(
        _ all: [String: String], _ fields: FieldReader, _ languages: [String], of what: String
    ) -> [String: String] {
        let missing = languages.filter { all[$0] == nil }
        if !missing.isEmpty, let first = languages.first {
            self.problems.warn(
                "\(what) has no text in \(missing.joined(separator: ", ")); it is shown in \(first).",
                at: fields.value("text")?.place ?? fields.place)
        }
        return all
    }
}
