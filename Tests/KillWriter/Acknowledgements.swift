import Foundation
import Synchronization

/// The numbers of acknowledged units in a file: what was written survives the process.
final class Acknowledgements: Sendable {
    private let file: Mutex<FileHandle>

    init(_ path: String) throws {
        if !FileManager.default.fileExists(atPath: path) {
            _ = FileManager.default.createFile(atPath: path, contents: nil)
        }
        guard let handle = FileHandle(forWritingAtPath: path) else { throw Fault("cannot write \(path)") }
        try handle.seekToEnd()
        self.file = Mutex(handle)
    }

    func add(_ number: UInt64) throws {
        try self.file.withLock { try $0.write(contentsOf: Data("\(number)\n".utf8)) }
    }
}
