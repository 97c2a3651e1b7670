extension StoredEntity {
    /// Throws `invalidText` where a text contains the character NUL, which no database keeps.
    package func requireTextsThatCanBeKept() throws(StorageError) {
        for text in self.texts where text.containsNUL {
            throw StorageError(
                .invalidText, "A text of the \(Self.kind.words) contains the character NUL; remove it.")
        }
    }
}
