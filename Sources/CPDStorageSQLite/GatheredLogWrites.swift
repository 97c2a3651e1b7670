internal import GRDB
internal import GRDBSQLite

/// Writes of SQLite's to its write-ahead log, gathered: a unit of work goes into the log in one call of the system.
///
/// SQLite writes each changed page of a unit by two calls, and a small unit changes some eight pages: half of its time.
/// These are the methods of one open log (`sqlite3_io_methods`), with those for reading and writing replaced. Frames are
/// held back until the one that ends the unit, or until anything else is asked of the file; a failure to write is
/// answered to the call that asked for it, before SQLite shows the unit to anybody. What the file holds when a unit is
/// kept is to the byte what it would hold otherwise.
///
/// A frame is a header of 24 bytes and a page; bytes 4 to 7 of the header are not 0 where it ends a unit
/// (https://sqlite.org/fileformat2.html#the_write_ahead_log).
struct GatheredLogWrites {
    static let headerLength = 24
    /// Less than 128 KiB, of which SQLite on Unix writes no more at once.
    static let capacity = 96 * 1024

    /// First, since this is what SQLite finds at the file.
    private var methods: sqlite3_io_methods
    private let real: UnsafePointer<sqlite3_io_methods>
    private let buffer: UnsafeMutableRawPointer
    private var count = 0
    /// Where in the file the buffer begins, and where the last write ended.
    private var start: Int64 = 0
    private var end: Int64 = -1
    /// Whether the last write was a frame's header, held back, and whether that frame ends a unit.
    private var isInsideFrame = false
    private var endsUnit = false

    /// Puts these methods in place of an open file's own, until it is closed.
    static func gather(in file: UnsafeMutablePointer<sqlite3_file>) {
        guard let real = file.pointee.pMethods, MemoryLayout<Self>.offset(of: \.methods) == 0 else { return }
        let writes = UnsafeMutablePointer<Self>.allocate(capacity: 1)
        writes.initialize(to: Self(real))
        file.pointee.pMethods = UnsafeRawPointer(writes).assumingMemoryBound(to: sqlite3_io_methods.self)
    }

    private init(_ real: UnsafePointer<sqlite3_io_methods>) {
        self.real = real
        self.buffer = .allocate(byteCount: Self.capacity, alignment: 16)
        self.methods = real.pointee
        self.methods.xClose = { file in GatheredLogWrites.close(file) }
        self.methods.xWrite = { file, bytes, count, offset in
            GatheredLogWrites.of(file)?.pointee.write(file, bytes, Int(count), at: offset) ?? SQLITE_MISUSE
        }
        self.methods.xRead = { file, bytes, count, offset in
            GatheredLogWrites.flushed(file) { $0.xRead(file, bytes, count, offset) }
        }
        self.methods.xTruncate = { file, size in GatheredLogWrites.flushed(file) { $0.xTruncate(file, size) } }
        self.methods.xSync = { file, flags in GatheredLogWrites.flushed(file) { $0.xSync(file, flags) } }
        self.methods.xFileSize = { file, size in GatheredLogWrites.flushed(file) { $0.xFileSize(file, size) } }
    }

    private static func of(_ file: UnsafeMutablePointer<sqlite3_file>?) -> UnsafeMutablePointer<Self>? {
        guard let methods = file?.pointee.pMethods else { return nil }
        return UnsafeMutableRawPointer(mutating: methods).assumingMemoryBound(to: Self.self)
    }

    /// Asks something of the file as it should be by now.
    private static func flushed(
        _ file: UnsafeMutablePointer<sqlite3_file>?, _ ask: (sqlite3_io_methods) -> CInt
    ) -> CInt {
        guard let writes = self.of(file) else { return SQLITE_MISUSE }
        let code = writes.pointee.flush(file)
        return code == SQLITE_OK ? ask(writes.pointee.real.pointee) : code
    }

    private mutating func write(
        _ file: UnsafeMutablePointer<sqlite3_file>?, _ bytes: UnsafeRawPointer?, _ count: Int, at offset: Int64
    ) -> CInt {
        let follows = offset == self.end
        let isHeader = follows && count == Self.headerLength
        let isPage = follows && self.isInsideFrame
        self.end = offset + Int64(count)
        self.isInsideFrame = false
        guard let bytes, isHeader || isPage, count <= Self.capacity else {
            let code = self.flush(file)
            return code == SQLITE_OK ? self.real.pointee.xWrite(file, bytes, CInt(count), offset) : code
        }
        if self.count + count > Self.capacity {
            let code = self.flush(file)
            guard code == SQLITE_OK else { return code }
        }
        if self.count == 0 { self.start = offset }
        (self.buffer + self.count).copyMemory(from: bytes, byteCount: count)
        self.count += count
        if isHeader {
            self.isInsideFrame = true
            self.endsUnit = bytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self) != 0
            return SQLITE_OK
        }
        guard self.endsUnit else { return SQLITE_OK }
        let code = self.flush(file)
        // A unit that could not be written is rolled back, and must not be there after a crash.
        self.count = 0
        return code
    }

    /// Writes what is held back. After a failure it still is: the unit may go on, and its next use tries again.
    private mutating func flush(_ file: UnsafeMutablePointer<sqlite3_file>?) -> CInt {
        guard self.count > 0 else { return SQLITE_OK }
        let code = self.real.pointee.xWrite(file, self.buffer, CInt(self.count), self.start)
        if code == SQLITE_OK { self.count = 0 }
        return code
    }

    /// What is held back at the end belongs to a unit that was not kept.
    private static func close(_ file: UnsafeMutablePointer<sqlite3_file>?) -> CInt {
        guard let writes = self.of(file) else { return SQLITE_MISUSE }
        let real = writes.pointee.real
        writes.pointee.buffer.deallocate()
        writes.deinitialize(count: 1)
        writes.deallocate()
        file?.pointee.pMethods = real
        return real.pointee.xClose(file)
    }
}

extension Database {
    /// Has this connection's writes to the log gathered, where there is a log.
    func gatherLogWrites() throws {
        guard try String.fetchOne(self, sql: "PRAGMA journal_mode") == "wal" else { return }
        var log: UnsafeMutablePointer<sqlite3_file>?
        let code = withUnsafeMutablePointer(to: &log) {
            sqlite3_file_control(self.sqliteConnection, "main", SQLITE_FCNTL_JOURNAL_POINTER, $0)
        }
        if code == SQLITE_OK, let log { GatheredLogWrites.gather(in: log) }
    }
}
