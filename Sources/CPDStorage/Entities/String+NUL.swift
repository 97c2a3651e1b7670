extension String {
    /// Whether the character NUL is in it, which no database keeps.
    package var containsNUL: Bool {
        self.utf8.withContiguousStorageIfAvailable { $0.contains(0) } ?? self.utf8.contains(0)
    }
}
