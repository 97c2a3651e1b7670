internal import CPDStorage

/// The values of one statement as PostgreSQL's binary format: identifiers as sixteen bytes, numbers as eight, text as
/// it is.
struct BoundValues {
    private(set) var types: [UInt32] = []
    private var bytes: [UInt8] = []
    private var offsets: [Int?] = []
    private var lengths: [Int32] = []

    init(_ values: [StoredValue?]) {
        for value in values {
            let start = self.bytes.count
            switch value {
            case nil: self.types.append(0)
            case .identifier(let high, let low):
                self.types.append(TypeIdentifier.uuid)
                self.append(high)
                self.append(low)
            case .integer(let integer):
                self.types.append(TypeIdentifier.bigint)
                self.append(UInt64(bitPattern: integer))
            case .text(let text):
                self.types.append(TypeIdentifier.text)
                self.bytes.append(contentsOf: text.utf8)
            }
            self.offsets.append(value == nil ? nil : start)
            self.lengths.append(Int32(self.bytes.count - start))
        }
        self.bytes.append(0)
    }

    /// Appends an array of one type, in the form in which the server takes it.
    mutating func append(_ array: BoundArray) {
        self.types.append(array.type)
        self.offsets.append(self.bytes.count - 1)
        self.lengths.append(Int32(array.bytes.count))
        self.bytes.removeLast()
        self.bytes.append(contentsOf: array.bytes)
        self.bytes.append(0)
    }

    /// Runs a body with the pointers that libpq wants; valid only inside it.
    func withPointers<Result>(
        _ body: (
            UnsafeBufferPointer<UnsafePointer<CChar>?>, UnsafePointer<Int32>?, UnsafePointer<Int32>?
        ) -> Result
    ) -> Result {
        self.bytes.withUnsafeBytes { bytes in
            let base = bytes.assumingMemoryBound(to: CChar.self).baseAddress
            let pointers = self.offsets.map { offset in offset.flatMap { base?.advanced(by: $0) } }
            let formats = [Int32](repeating: 1, count: pointers.count)
            return pointers.withUnsafeBufferPointer { pointers in
                self.lengths.withUnsafeBufferPointer { lengths in
                    formats.withUnsafeBufferPointer { formats in
                        body(pointers, lengths.baseAddress, formats.baseAddress)
                    }
                }
            }
        }
    }

    private mutating func append(_ number: UInt64) {
        withUnsafeBytes(of: number.bigEndian) { self.bytes.append(contentsOf: $0) }
    }
}

/// The identities of PostgreSQL's own types, fixed for ever (catalogue `pg_type`).
enum TypeIdentifier {
    static let name: UInt32 = 19
    static let bigint: UInt32 = 20
    static let text: UInt32 = 25
    static let uuid: UInt32 = 2950
    static let bigintArray: UInt32 = 1016
    static let textArray: UInt32 = 1009
    static let uuidArray: UInt32 = 2951
}
