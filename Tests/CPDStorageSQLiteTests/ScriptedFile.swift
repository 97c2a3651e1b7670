import Foundation
import GRDBSQLite

@testable import CPDStorageSQLite

/// An open log in memory that can be full. Pages have 512 bytes; a unit of one frame is there.
final class ScriptedFile {
    /// What SQLite's calls are given: the methods, and behind them where the file is.
    private struct Handle {
        var file = sqlite3_file()
        unowned let owner: ScriptedFile
    }

    private(set) var content = Data()
    private(set) var calls = 0
    var isFull = false
    private let handle = UnsafeMutablePointer<Handle>.allocate(capacity: 1)
    private let methods = UnsafeMutablePointer<sqlite3_io_methods>.allocate(capacity: 1)

    init() {
        self.methods.initialize(to: sqlite3_io_methods())
        self.methods.pointee.iVersion = 1
        self.methods.pointee.xWrite = { file, bytes, count, offset in
            ScriptedFile.owner(file)?.take(UnsafeRawBufferPointer(start: bytes, count: Int(count)), at: Int(offset))
                ?? SQLITE_MISUSE
        }
        self.methods.pointee.xRead = { file, bytes, count, offset in
            ScriptedFile.owner(file)?.give(UnsafeMutableRawBufferPointer(start: bytes, count: Int(count)), Int(offset))
                ?? SQLITE_MISUSE
        }
        self.handle.initialize(to: Handle(owner: self))
        self.handle.pointee.file.pMethods = UnsafePointer(self.methods)
        _ = self.write(frame: 0, endsUnit: true)
        self.calls = 0
    }

    deinit {
        self.handle.deinitialize(count: 1)
        self.handle.deallocate()
        self.methods.deallocate()
    }

    private var file: UnsafeMutablePointer<sqlite3_file> {
        UnsafeMutableRawPointer(self.handle).assumingMemoryBound(to: sqlite3_file.self)
    }

    private static func owner(_ file: UnsafeMutablePointer<sqlite3_file>?) -> ScriptedFile? {
        file.map { UnsafeMutableRawPointer($0).assumingMemoryBound(to: Handle.self).pointee.owner }
    }

    private func take(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> CInt {
        self.calls += 1
        if self.isFull { return SQLITE_FULL }
        if self.content.count < offset + bytes.count {
            self.content.append(Data(count: offset + bytes.count - self.content.count))
        }
        self.content.replaceSubrange(offset..<offset + bytes.count, with: bytes)
        return SQLITE_OK
    }

    private func give(_ bytes: UnsafeMutableRawBufferPointer, _ offset: Int) -> CInt {
        guard offset + bytes.count <= self.content.count else { return SQLITE_IOERR }
        bytes.copyBytes(from: self.content[offset..<offset + bytes.count])
        return SQLITE_OK
    }
}

/// What SQLite would ask of it.
extension ScriptedFile {
    static func header(_ number: Int, endsUnit: Bool) -> Data {
        Data(
            [0, 0, UInt8(number / 256), UInt8(number % 256), 0, 0, 0, endsUnit ? 9 : 0]
                + [UInt8](repeating: 7, count: 16))
    }

    static func page(_ number: Int) -> Data { Data(repeating: UInt8(number % 256), count: 512) }

    static func frames(_ numbers: ClosedRange<Int>, ending units: Set<Int>) -> Data {
        numbers.reduce(Data()) { $0 + self.header($1, endsUnit: units.contains($1)) + self.page($1) }
    }

    /// What SQLite does in one COMMIT.
    func commit<Result>(_ work: () throws -> Result) rethrows -> Result {
        try GatheredLogWrites.gathering(in: self.file, work)
    }

    /// The codes of a frame's two writes.
    func write(frame number: Int, endsUnit: Bool) -> [CInt] {
        let offset = Int64(number * (24 + 512))
        return [
            self.write(Self.header(number, endsUnit: endsUnit), at: offset),
            self.write(Self.page(number), at: offset + 24),
        ]
    }

    func write(_ data: Data, at offset: Int64) -> CInt {
        data.withUnsafeBytes {
            self.file.pointee.pMethods.pointee.xWrite(self.file, $0.baseAddress, CInt($0.count), offset)
        }
    }

    /// The page of a frame, or nothing where it could not be read.
    func read(frame number: Int) -> Data? {
        var page = Data(count: 512)
        let code = page.withUnsafeMutableBytes {
            self.file.pointee.pMethods.pointee.xRead(self.file, $0.baseAddress, 512, Int64(number * 536 + 24))
        }
        return code == SQLITE_OK ? page : nil
    }
}
