public import CPDDomain

/// A file, or a whole set of files, that cannot be read at all: nothing of it was taken.
///
/// It carries the same place, code and sentence as a refused row, so a report shows both alike.
public struct FileRefusal: Error, Hashable, Sendable {
    /// Where the fault stands (line 0 for the file as a whole), its code, and what to do.
    public var reason: RefusedRow

    /// A refusal of a file. `line` counts from 1; 0 stands for the file as a whole.
    public init(file: String, line: Int = 0, column: String? = nil, code: String, message: String) {
        self.reason = RefusedRow(
            origin: RowOrigin(file: file, line: line), column: column, code: code, message: message)
    }
}

extension FileRefusal: CustomStringConvertible {
    /// Place and sentence, such as `users.csv:1: The column "role" is missing. …`.
    public var description: String {
        let origin = self.reason.origin
        return "\(origin.file)\(origin.line > 0 ? ":\(origin.line)" : ""): \(self.reason.message)"
    }
}
