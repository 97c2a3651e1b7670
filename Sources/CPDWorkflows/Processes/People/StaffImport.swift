public import CPDDomain

/// How staff records are taken in.
public struct StaffImportOptions: Hashable, Sendable {
    /// The one school to which posts belong whose organisation names none of ours.
    public var school: Identifier<School>?
    /// Rows the reader of the file has refused already; they are reported, and count under ``isStrict``.
    public var refusedByReader: [RefusedRow]
    /// Whether one refused row means that nothing is imported.
    public var isStrict: Bool

    /// How staff records are taken in.
    public init(
        school: Identifier<School>? = nil, refusedByReader: [RefusedRow] = [], isStrict: Bool = false
    ) {
        self.school = school
        self.refusedByReader = refusedByReader
        self.isStrict = isStrict
    }
}

/// What an import did, or would do.
public struct StaffImportReport: Hashable, Sendable {
    /// People added, changed and found as they were.
    public var people = ImportCounts()
    /// Posts added, changed and found as they were. One that ends is changed.
    public var posts = ImportCounts()
    /// Roles that posts brought with them, and roles ended with the last post: added and changed.
    public var roles = ImportCounts()
    /// Every row that was not taken, in the order of the files' rows.
    public var refused: [RefusedRow] = []
    /// Whether the store was changed, or would be: `false` under `strict` with a refused row.
    public var isTaken = true

    /// Nothing yet.
    public init() {}

    /// Whether it changes anything.
    public var changesNothing: Bool {
        [self.people, self.posts, self.roles].allSatisfy { $0.added == 0 && $0.changed == 0 }
    }
}
