/// A rule's answer in numbers alone: the outcome, which of the rule's reasons, and up to five numbers for its sentence.
///
/// It is 64 bytes without a reference, so that a verdict made of rulings is one allocation. ``RulingWords`` turn it into a
/// ``Finding``.
public struct Ruling: Hashable, Sendable {
    /// How many numbers it can hold.
    public static let capacity = 5

    // The values of its numbers, and beside them what each is.
    @usableFromInline var first: Int64 = 0
    @usableFromInline var second: Int64 = 0
    @usableFromInline var third: Int64 = 0
    @usableFromInline var fourth: Int64 = 0
    @usableFromInline var fifth: Int64 = 0
    @usableFromInline var firstIs: NumericArgument.Sort = .absent
    @usableFromInline var secondIs: NumericArgument.Sort = .absent
    @usableFromInline var thirdIs: NumericArgument.Sort = .absent
    @usableFromInline var fourthIs: NumericArgument.Sort = .absent
    @usableFromInline var fifthIs: NumericArgument.Sort = .absent
    /// The place of the reason among those of the rule.
    public let reason: UInt8
    /// How many numbers it holds.
    @usableFromInline package var count: UInt8 = 0
    /// What the check found.
    public let outcome: Outcome
    /// Whether it stands for a finding in words, and says nothing itself.
    @inlinable public var isInWords: Bool { self.standsForWords }
    @usableFromInline var standsForWords = false

    /// An answer without numbers.
    ///
    /// - Parameter reason: the place of the reason among those of the rule's words.
    @inlinable
    public init(_ outcome: Outcome, reason: UInt8) {
        self.outcome = outcome
        self.reason = reason
    }

    /// An answer with one number.
    @inlinable
    public init(_ outcome: Outcome, reason: UInt8, _ first: NumericArgument) {
        self.init(outcome, reason: reason)
        (self.first, self.firstIs, self.count) = (first.value, first.sort, 1)
    }

    /// An answer with two numbers.
    @inlinable
    public init(_ outcome: Outcome, reason: UInt8, _ first: NumericArgument, _ second: NumericArgument) {
        self.init(outcome, reason: reason, first)
        (self.second, self.secondIs, self.count) = (second.value, second.sort, 2)
    }

    /// An answer with three numbers.
    @inlinable
    public init(
        _ outcome: Outcome, reason: UInt8, _ first: NumericArgument, _ second: NumericArgument, _ third: NumericArgument
    ) {
        self.init(outcome, reason: reason, first, second)
        (self.third, self.thirdIs, self.count) = (third.value, third.sort, 3)
    }

    /// What a rule answers whose finding needs words.
    @inlinable public static var inWords: Self { self.inWords(at: 0) }

    /// Stands for a finding that needs words, of which it keeps the place.
    @inlinable
    package static func inWords(at place: Int) -> Self {
        var ruling = Self(.met, reason: 0)
        ruling.first = Int64(place)
        ruling.standsForWords = true
        return ruling
    }

    /// The place of the finding in words for which it stands.
    package var placeInWords: Int { Int(self.first) }

    /// Adds a number, and answers whether there was room.
    @inlinable
    package mutating func append(_ number: NumericArgument) -> Bool {
        switch self.count {
        case 0: (self.first, self.firstIs) = (number.value, number.sort)
        case 1: (self.second, self.secondIs) = (number.value, number.sort)
        case 2: (self.third, self.thirdIs) = (number.value, number.sort)
        case 3: (self.fourth, self.fourthIs) = (number.value, number.sort)
        case 4: (self.fifth, self.fifthIs) = (number.value, number.sort)
        default: return false
        }
        self.count += 1
        return true
    }

    /// The numbers, in order.
    package var numbers: [NumericArgument] {
        let all = [
            NumericArgument(self.first, self.firstIs), NumericArgument(self.second, self.secondIs),
            NumericArgument(self.third, self.thirdIs), NumericArgument(self.fourth, self.fourthIs),
            NumericArgument(self.fifth, self.fifthIs),
        ]
        return Array(all.prefix(Int(self.count)))
    }
}
