internal import CPDDomain
internal import CPDStorage

/// One operation that a caller may ask of a store, ready to be asked of any.
struct GeneratedOperation: Sendable {
    /// What is asked for.
    enum Act: String, Sendable, CaseIterable {
        case find, findLocked, page, visit, stream, figures, actAsSomebody
        case insert, insertMany, update, delete, send
        case changes, verify
    }

    let act: Act
    let kind: EntityKind
    let run: @Sendable (CPDStore, Scope) async throws -> any Hashable & Sendable

    /// What it was, for whoever has to find out why it is wrong.
    var words: String { "\(self.act) of the kind \(self.kind.words)" }

    /// What a store says to it.
    func response(_ store: CPDStore, _ scope: Scope) async throws -> Response {
        do {
            return .given(try await self.run(store, scope))
        } catch let error as StorageError {
            return .refused(error.code, error.message)
        }
    }
}

/// What a store says: a value, or an error as a caller sees it.
enum Response: Sendable {
    case given(any Hashable & Sendable)
    case refused(StorageError.Code, String)

    /// Whether two stores say the same.
    ///
    /// - Parameter inSameWords: whether the words of an error count too.
    func isSame(as other: Response, inSameWords: Bool, act: GeneratedOperation.Act) -> Bool {
        switch (self, other) {
        case (.given(let one), .given(let other)):
            return isEqual(one, other)
        case (.refused(let one, let words), .refused(let other, let otherWords)):
            // Of rows that are added together several may be wrong; which one is named is left to the database.
            let defects: Set<StorageError.Code> = [.duplicate, .missingReference]
            if act == .insertMany, defects.isSuperset(of: [one, other]) { return true }
            return one == other && (!inSameWords || words == otherWords)
        default: return false
        }
    }

    /// The answer in short, without what a row holds.
    var words: String {
        switch self {
        case .given(let value):
            "\(type(of: value))" + ((value as? any Collection).map { " of \($0.count)" } ?? "")
        case .refused(let code, let words): "\(code) (\(words))"
        }
    }
}

private func isEqual<Value: Hashable>(_ one: Value, _ other: any Hashable) -> Bool { one == other as? Value }

/// One page as two stores can be compared by it.
struct ReadPage<Entity: StoredEntity>: Hashable, Sendable {
    let elements: [Stored<Entity>]
    let next: PageCursor?

    init(_ page: Page<Stored<Entity>>) {
        self.elements = page.elements
        self.next = page.next
    }
}

/// That nothing is said but that it was done.
struct Done: Hashable, Sendable {}
