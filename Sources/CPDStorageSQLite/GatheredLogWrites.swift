internal import GRDB
internal import GRDBSQLite

/// What one COMMIT writes to SQLite's write-ahead log, gathered into one call of the system.
///
/// SQLite writes each changed page of a unit by two calls, and a small unit changes some eight pages: half of its time.
/// While a COMMIT runs, these stand in place of the open log's own methods (`sqlite3_io_methods`). Frames are held back
/// until the one that ends the unit, or until anything else is asked of the file. A failure to write is answered before
/// SQLite shows the unit to anybody, and nothing is held back when the COMMIT is over: what another process writes there
/// later is never written over.
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
    private let buffer: UnsafeMutableRawBufferPointer
    private var count = 0
    /// Where in the file the buffer begins, and where the last write ended.
    private var start: Int64 = 0
    private var end: Int64?
    /// Whether the last write was a frame's header, held back; whether that frame ends the unit; whether one has.
    private var isInsideFrame = false
    private var endsUnit = false
    private var isOver = false
    /// What a write failed with: what would come behind it is not written.
    private var failure = SQLITE_OK

    /// Runs a COMMIT with its writes to an open log gathered.
    static func gathering<Result>(
        in file: UnsafeMutablePointer<sqlite3_file>, _ commit: () throws -> Result
    ) rethrows -> Result {
        guard let real = file.pointee.pMethods, MemoryLayout<Self>.offset(of: \.methods) == 0 else {
            return try commit()
        }
        return try withUnsafeTemporaryAllocation(byteCount: Self.capacity, alignment: 16) { buffer in
            var writes = Self(real, buffer)
            return try withUnsafeMutablePointer(to: &writes) { writes in
                file.pointee.pMethods = UnsafeRawPointer(writes).assumingMemoryBound(to: sqlite3_io_methods.self)
                defer { file.pointee.pMethods = real }
                return try commit()
            }
        }
    }

    private init(_ real: UnsafePointer<sqlite3_io_methods>, _ buffer: UnsafeMutableRawBufferPointer) {
        self.real = real
        self.buffer = buffer
        self.methods = real.pointee
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
        guard self.failure == SQLITE_OK else { return self.failure }
        let follows = (self.end == nil || offset == self.end) && !self.isOver
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
        UnsafeMutableRawBufferPointer(rebasing: self.buffer[self.count..<self.count + count])
            .copyMemory(from: UnsafeRawBufferPointer(start: bytes, count: count))
        self.count += count
        if isHeader {
            self.isInsideFrame = true
            self.endsUnit = bytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self) != 0
            return SQLITE_OK
        }
        guard self.endsUnit else { return SQLITE_OK }
        self.isOver = true
        return self.flush(file)
    }

    /// Writes what is held back. Where that fails the COMMIT does, and nothing of it may be written any more.
    private mutating func flush(_ file: UnsafeMutablePointer<sqlite3_file>?) -> CInt {
        guard self.count > 0 else { return SQLITE_OK }
        let count = CInt(self.count)
        self.count = 0
        self.failure = self.real.pointee.xWrite(file, self.buffer.baseAddress, count, self.start)
        return self.failure
    }
}

extension Database {
    /// Runs a COMMIT with its writes to the log gathered. Only for a connection that is in WAL mode.
    func gatheringLogWrites<Result>(_ commit: () throws -> Result) throws -> Result {
        var log: UnsafeMutablePointer<sqlite3_file>?
        let code = withUnsafeMutablePointer(to: &log) {
            sqlite3_file_control(self.sqliteConnection, "main", SQLITE_FCNTL_JOURNAL_POINTER, $0)
        }
        guard code == SQLITE_OK, let log else { return try commit() }
        return try GatheredLogWrites.gathering(in: log, commit)
    }
}
