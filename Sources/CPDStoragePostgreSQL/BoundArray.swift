internal import CPDStorage

/// One column of many rows as PostgreSQL's binary array.
///
/// Its type is that of the first value that is there; as long as none is, it has none.
struct BoundArray {
    private(set) var bytes: [UInt8]
    private var count: Int32 = 0
    private var elements: (name: StaticString, type: UInt32, arrayType: UInt32)?

    /// Dimensions, whether a value is absent, the elements' type, how many there are, and the number of the first.
    private static let header = 20

    init() { self.bytes = [UInt8](repeating: 0, count: Self.header) }

    /// The identity of the array's type; 0 where nothing in it is there.
    var type: UInt32 { self.elements?.arrayType ?? 0 }

    /// The name of the elements' type, or `nil` where nothing in it is there.
    var elementName: StaticString? { self.elements?.name }

    mutating func append(_ value: StoredValue?) {
        self.count += 1
        switch value {
        case nil: self.bytes[7] = 1
        case .identifier: self.note("uuid", TypeIdentifier.uuid, TypeIdentifier.uuidArray)
        case .integer: self.note("bigint", TypeIdentifier.bigint, TypeIdentifier.bigintArray)
        case .text: self.note("text", TypeIdentifier.text, TypeIdentifier.textArray)
        }
        self.bytes.appendField(value)
    }

    /// Takes all values out; memory and type are kept for the next.
    mutating func removeAll() {
        self.bytes.removeLast(self.bytes.count - Self.header)
        self.bytes[7] = 0
        self.count = 0
        self.elements = nil
    }

    /// Writes what comes before the elements, once all are there.
    mutating func close() {
        let type = self.elements?.type ?? 0
        for (place, number) in [(0, 1), (8, type), (12, UInt32(bitPattern: self.count)), (16, 1)] {
            for byte in 0..<4 { self.bytes[place + byte] = UInt8(truncatingIfNeeded: number >> (24 - 8 * byte)) }
        }
    }

    private mutating func note(_ name: StaticString, _ type: UInt32, _ arrayType: UInt32) {
        if self.elements == nil { self.elements = (name, type, arrayType) }
    }
}
