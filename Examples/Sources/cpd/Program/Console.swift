import Foundation

/// Where a command's words go: data on one side, everything else on the other.
final class Console {
    private let write: (String, Bool) -> Void

    /// A console over a closure that gets each text, and whether it is data.
    init(_ write: @escaping (_ text: String, _ isData: Bool) -> Void) { self.write = write }

    /// Standard output and standard error.
    static var standard: Console {
        Console { text, isData in
            let handle = isData ? FileHandle.standardOutput : FileHandle.standardError
            // A reader that has gone away is no failure of ours.
            try? handle.write(contentsOf: Data(text.utf8))
        }
    }

    /// Data, with a line end.
    func say(_ text: String) {
        guard !text.isEmpty else { return }
        self.write(text.hasSuffix("\n") ? text : text + "\n", true)
    }

    /// Anything else, with a line end.
    func note(_ text: String) { self.write(text + "\n", false) }
}
