import CPDDomain

/// What the tests of a condition found, two numbers for each: of its fact, and of the fact with which it is compared.
///
/// They lie on the stack while a condition is judged: nothing is allocated for them.
struct FoundNumbers: ~Copyable {
    /// Two for each test, written before they are read: only tests that were asked are grounds.
    private let numbers: UnsafeMutableBufferPointer<NumericArgument>
    /// The tests that compare their fact with another.
    private var hasOther = Grounds()
    /// The tests that found a word that is none of their fact's.
    private var hasNoNumber = Grounds()

    /// Runs some work with room for the numbers of so many tests. Inlined: each call in between would copy the ruling.
    @inline(__always)
    static func with<Result>(tests: Int, _ body: (inout FoundNumbers) -> Result) -> Result {
        withUnsafeTemporaryAllocation(of: NumericArgument.self, capacity: 2 * tests) { buffer in
            var found = FoundNumbers(numbers: buffer)
            return body(&found)
        }
    }

    private init(numbers: UnsafeMutableBufferPointer<NumericArgument>) { self.numbers = numbers }

    /// Writes what a test found.
    mutating func write(_ number: NumericArgument, at test: Int) {
        self.numbers.initializeElement(at: 2 * test, to: number)
    }

    /// Writes the value of the fact with which a test compares.
    mutating func write(_ number: NumericArgument, besides test: Int) {
        self.numbers.initializeElement(at: 2 * test + 1, to: number)
        self.hasOther.add(Grounds(test))
    }

    /// Notes that a test found what is no number.
    mutating func noteNoNumber(at test: Int) { self.hasNoNumber.add(Grounds(test)) }

    /// Makes room for another condition, whose tests are counted anew.
    mutating func forget() {
        self.hasOther = Grounds()
        self.hasNoNumber = Grounds()
    }

    /// Adds what some tests found to a ruling, the tests counted from an offset; answers whether there was room, and
    /// nothing but numbers.
    func append(_ grounds: Grounds, to ruling: inout Ruling, from offset: Int) -> Bool {
        var rest = grounds
        while let test = rest.popFirst() {
            guard !self.hasNoNumber.contains(test),
                ruling.append(self.numbers[2 * test].found(byTest: offset + test)),
                !self.hasOther.contains(test) || ruling.append(self.numbers[2 * test + 1])
            else { return false }
        }
        return true
    }
}
