/// One value of a document, with the place where it stands. The same for YAML and JSON.
struct DocumentNode: Sendable {
    enum Value: Sendable {
        case scalar(String, isPlain: Bool)
        case list([DocumentNode])
        case mapping([Entry])
    }

    struct Entry: Sendable {
        let key: String
        let place: Place
        let value: DocumentNode
    }

    struct Place: Hashable, Sendable, Comparable {
        let line: Int
        let column: Int

        static func < (left: Self, right: Self) -> Bool { (left.line, left.column) < (right.line, right.column) }
    }

    let place: Place
    let value: Value

    /// Whether nothing was written: nothing at all, `~` or `null`.
    var isNull: Bool {
        if case .scalar(let text, isPlain: true) = self.value {
            ["", "~", "null", "Null", "NULL"].contains(text)
        } else {
            false
        }
    }

    /// What was written, for a message: never more than a few words of it.
    var summary: String {
        switch self.value {
        case .scalar(let text, _): "\"\(text.count > 40 ? text.prefix(40) + "…" : text[...])\""
        case .list: "a list"
        case .mapping: "a group of names and values"
        }
    }
}

/// Gathers the faults of one document.
final class ProblemList {
    let file: String
    private(set) var problems: [DocumentProblem] = []

    init(file: String) { self.file = file }

    func add(_ message: String, at place: DocumentNode.Place) {
        // A document can be wrong in every word; the first thousand faults are enough to see it.
        guard self.problems.count < 1000 else { return }
        self.problems.append(
            DocumentProblem(file: self.file, line: place.line, column: place.column, message: message))
    }

    func append(_ problems: [DocumentProblem]) { self.problems += problems }

    /// What is no fault, and should be looked at once more.
    private(set) var warnings: [DocumentProblem] = []

    func warn(_ message: String, at place: DocumentNode.Place) {
        guard self.warnings.count < 1000 else { return }
        self.warnings.append(
            DocumentProblem(file: self.file, line: place.line, column: place.column, message: message))
    }

    func append(warnings: [DocumentProblem]) { self.warnings += warnings }
}
