import CPDDomain
import CPDStorage
import Testing

@Suite("A stored value")
struct StoredValueTests {
    @Test(
        "orders text by its UTF-8 bytes, not as Swift does",
        arguments: [("Z", "a"), ("z", "é"), ("e\u{301}", "é"), ("", "a"), ("a", "a "), ("\u{FFFD}", "\u{10000}")])
    func ordersText(_ less: String, _ more: String) {
        #expect(StoredValue.text(less) < .text(more))
        #expect(!(StoredValue.text(more) < .text(less)))
    }

    @Test("tells two spellings of one character apart, where Swift does not")
    func comparesBytes() {
        #expect("é" == "e\u{301}")
        #expect(StoredValue.text("é") != .text("e\u{301}"))
        #expect(Set([StoredValue.text("é"), .text("e\u{301}"), .text("é")]).count == 2)
    }

    @Test("orders identifiers by their bytes, without a sign")
    func ordersIdentifiers() {
        let bounds: [UInt64] = [0, 1, 1 << 63 - 1, 1 << 63, .max]
        let values = bounds.flatMap { high in bounds.map { StoredValue.identifier(high: high, low: $0) } }
        #expect(values.shuffled().sorted() == values)
    }

    @Test("orders numbers by size, and dates as their days")
    func ordersNumbers() {
        let numbers: [Int64] = [.min, -10, -9, 0, 9, 10, .max]
        #expect(numbers.map(StoredValue.integer).shuffled().sorted() == numbers.map(StoredValue.integer))
        #expect(StoredValue(CivilDate(daysSinceEpoch: -1)) == .integer(-1))
    }

    @Test("makes no key of which a part is absent")
    func keysNeedAllParts() {
        #expect(UniqueKey("key", [.integer(1), nil]) == nil)
        #expect(UniqueKey("key", [.integer(1)])?.values == [.integer(1)])
    }
}
