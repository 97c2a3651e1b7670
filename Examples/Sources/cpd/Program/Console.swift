import Foundation

/// Where a command's words go: data on one side, everything else on the other.
final class Console {
    private let write: (String, Bool) -> Bool
    /// Whether some data could not be written: a script must not take what is cut off for an answer.
    private(set) var hasLostData = false

    /// A console over a closure that gets each text, and whether it is data; it answers whether the text was written.
    init(_ write: @escaping (_ text: String, _ isData: Bool) -> Bool) { self.write = write }

    /// Standard output and standard error.
    static var standard: Console {
        Console { text, isData in
            var rest = Array(text.utf8)[...]
            while !rest.isEmpty {
                let written = rest.withUnsafeBytes { Foundation.write(isData ? 1 : 2, $0.baseAddress, $0.count) }
                if written > 0 { rest = rest.dropFirst(written) }
                // A reader that has gone away is no failure of ours.
                if written < 0, errno != EINTR { return errno == EPIPE }
            }
            return true
        }
    }

    /// Data, with a line end.
    func say(_ text: String) {
        guard !text.isEmpty else { return }
        if !self.write(text.hasSuffix("\n") ? text : text + "\n", true) { self.hasLostData = true }
    }

    /// Anything else, with a line end.
    func note(_ text: String) { _ = self.write(text + "\n", false) }
}
