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

    /// Runs some work with room for the numbers of so many tests.
    static func with<Result>(tests: Int, _ body: (inout FoundNumbers) -> Result) -> Result {
        withUnsafeTemporaryAllocation(of: NumericArgument.self, capacity: 2 * tests) { buffer in
            var found = FoundNumbers(numbers: buffer)
            return body(&found)
        }
    }

    private init(numbers: UnsafeMutableBufferPointer<NumericArgument>) { self.numbers = numbers }

    /// Writes what a test found, a word as its place among some.
    mutating func write(_ value: FactValue?, among words: [String], at test: Int) {
        self.write(value, among: words, test, to: 2 * test)
    }

    /// Writes the value of the fact with which a test compares.
    mutating func write(_ value: FactValue?, among words: [String], besides test: Int) {
        self.write(value, among: words, test, to: 2 * test + 1)
        self.hasOther.add(Grounds(test))
    }

    private mutating func write(_ value: FactValue?, among words: [String], _ test: Int, to place: Int) {
        guard let number = NumericArgument(value, among: words) else {
            self.hasNoNumber.add(Grounds(test))
            return
        }
        self.numbers.initializeElement(at: place, to: number)
    }

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

extension NumericArgument {
    /// The value of a fact as a number, a word as its place among some; `nil` for a word that is none of them.
    init?(_ value: FactValue?, among words: [String]) {
        switch value {
        case nil: self = .notRecorded
        case .money(let money)?: self = .money(money)
        case .minutes(let minutes)?: self = .minutes(minutes)
        case .timeOfDay(let minutes)?: self = .timeOfDay(minutes)
        case .percentage(let hundredths)?: self = .percentage(hundredths)
        case .date(let date)?: self = .date(date)
        case .count(let count)?: self = .count(count)
        case .truth(let truth)?: self = .truth(truth)
        case .code(let word)?:
            guard let place = words.firstIndex(of: word) else { return nil }
            self.init(.word, Int64(place))
        }
    }
}
