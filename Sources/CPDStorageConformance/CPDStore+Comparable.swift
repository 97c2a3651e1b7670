public import CPDStorage

extension CPDStore {
    /// A store for tests in which several must have the same journal, seal for seal: its salts come from a known number
    /// instead of chance, so they hide nothing. For invented records alone.
    public static func comparable(over backend: any StorageBackend) -> CPDStore {
        CPDStore(backend, salts: .number(1))
    }
}
