extension SentenceCatalogue {
    /// This catalogue with a title for each clause of an edition that has none yet: the first words of its text
    /// in the language of the catalogue, so that a school's own clauses are told apart by more than their numbers.
    public func naming(_ edition: PolicyEdition) -> Self {
        var copy = self
        for clause in edition.clauses where copy.titles[clause.id] == nil {
            let title = Self.firstWords(of: clause.text(in: self.language))
            if !title.isEmpty { copy.titles[clause.id] = title }
        }
        return copy
    }

    /// As many whole words as fit into a title, with `…` where there are more; a longer first word is cut.
    static func firstWords(of text: String, atMost length: Int = 32) -> String {
        let words = text.split(whereSeparator: \.isWhitespace)
        var title = ""
        for word in words {
            let longer = title.isEmpty ? String(word) : title + " " + word
            guard longer.count <= length else {
                if title.isEmpty { title = String(longer.prefix(length)) }
                return Self.withoutPunctuation(title) + "…"
            }
            title = longer
        }
        return Self.withoutPunctuation(title)
    }

    private static func withoutPunctuation(_ text: String) -> String {
        var text = text[...]
        while let last = text.last, ".,;:–-".contains(last) { text.removeLast() }
        return String(text)
    }
}
