/// An argument of a reason that is a number: a value and what it is, without a reference. As a ``ReasonArgument`` it reads
/// like any other.
public struct NumericArgument: Hashable, Sendable {
    /// What a number is: its kind, the currency of an amount of money, and the test of a condition that found it.
    @usableFromInline
    package struct Sort: Hashable, Sendable {
        @usableFromInline package let kind: Kind
        /// The place of the test among those of its condition, counted from 1; 0 where it stands for itself.
        @usableFromInline package let test: UInt8
        @usableFromInline package let currency: Currency

        @inlinable
        package init(_ kind: Kind, test: UInt8 = 0, currency: Currency = .gbp) {
            self.kind = kind
            self.test = test
            self.currency = currency
        }

        @inlinable static var absent: Self { Self(.absent) }
    }

    /// The kinds of numbers.
    @usableFromInline
    package enum Kind: UInt8, Hashable, Sendable {
        case absent
        case money
        case date
        case count
        case minutes
        case months
        case percentage
        case timeOfDay
        case truth
        /// The place of a word among those of its test.
        case word
    }

    @usableFromInline package let value: Int64
    @usableFromInline package let sort: Sort

    @inlinable
    package init(_ value: Int64, _ sort: Sort) {
        self.value = value
        self.sort = sort
    }

    @inlinable
    package init(_ kind: Kind, _ value: Int64, currency: Currency = .gbp) {
        self.init(value, Sort(kind, currency: currency))
    }

    /// What nobody recorded.
    @inlinable public static var notRecorded: Self { Self(.absent, 0) }
    /// An amount of money.
    @inlinable public static func money(_ money: Money) -> Self {
        Self(.money, money.minorUnits, currency: money.currency)
    }
    /// A day.
    @inlinable public static func date(_ date: CivilDate) -> Self { Self(.date, Int64(date.daysSinceEpoch)) }
    /// A number of things.
    @inlinable public static func count(_ count: Int) -> Self { Self(.count, Int64(count)) }
    /// A length of time in minutes.
    @inlinable public static func minutes(_ minutes: Int) -> Self { Self(.minutes, Int64(minutes)) }
    /// A length of time in months.
    @inlinable public static func months(_ months: Int) -> Self { Self(.months, Int64(months)) }
    /// A share in hundredths of a percent: 1250 for 12.5 %.
    @inlinable public static func percentage(_ hundredths: Int) -> Self { Self(.percentage, Int64(hundredths)) }
    /// A time of day in minutes after midnight.
    @inlinable public static func timeOfDay(_ minutes: Int) -> Self { Self(.timeOfDay, Int64(minutes)) }
    /// Yes or no.
    @inlinable public static func truth(_ truth: Bool) -> Self { Self(.truth, truth ? 1 : 0) }

    /// The same as what a test of a condition found, its place counted from 0 and below 255.
    @inlinable
    package func found(byTest place: Int) -> Self {
        Self(
            self.value,
            Sort(self.sort.kind, test: UInt8(truncatingIfNeeded: place + 1), currency: self.sort.currency))
    }

    /// The argument a catalogue of sentences reads.
    ///
    /// - Parameter words: the words of which it may be one.
    func argument(among words: [String] = []) -> ReasonArgument {
        let number = Int(self.value)
        return switch self.sort.kind {
        case .absent: .term("not recorded")
        case .money: .money(Money(minorUnits: self.value, currency: self.sort.currency))
        case .date: .date(CivilDate(daysSinceEpoch: Int32(truncatingIfNeeded: self.value)))
        case .count: .count(number)
        case .minutes: .minutes(number)
        case .months: .months(number)
        case .percentage: .percentage(number)
        case .timeOfDay: .timeOfDay(number)
        case .truth: .term(number == 0 ? "no" : "yes")
        case .word: .text(words.indices.contains(number) ? words[number] : "")
        }
    }
}

extension ReasonArgument {
    /// A time of day, from minutes after midnight, as a clock tells it: `15:45`.
    package static func timeOfDay(_ minutes: Int) -> Self { .text(Self.clock(minutes)) }

    /// Minutes after midnight as `15:45`.
    package static func clock(_ minutes: Int) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        let held = min(max(minutes, 0), 99 * 60 + 59)
        return two(held / 60) + ":" + two(held % 60)
    }
}
