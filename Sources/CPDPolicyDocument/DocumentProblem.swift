/// One fault of a document, with the place where it stands.
public struct DocumentProblem: Hashable, Sendable {
    /// The name of the file, as the caller gave it.
    public let file: String
    /// The line, from 1.
    public let line: Int
    /// The column in Unicode scalars, from 1.
    public let column: Int
    /// What is wrong and what to do, in a sentence.
    public let message: String

    /// A fault at a place.
    public init(file: String, line: Int, column: Int, message: String) {
        self.file = file
        self.line = line
        self.column = column
        self.message = message
    }
}

extension DocumentProblem: CustomStringConvertible {
    /// `elmfield.yaml:14:16: "at mots" is not a parameter of …`
    public var description: String { "\(self.file):\(self.line):\(self.column): \(self.message)" }
}

/// A document that cannot be used, with every fault found, in the order of its lines.
public struct DocumentError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The faults, at least one.
    public let problems: [DocumentProblem]

    /// An error of these faults, put in order of file and line.
    public init(_ problems: [DocumentProblem]) {
        self.problems = problems.sorted {
            ($0.file, $0.line, $0.column, $0.message) < ($1.file, $1.line, $1.column, $1.message)
        }
    }

    /// One fault a line.
    public var description: String { self.problems.map(\.description).joined(separator: "\n") }
}
