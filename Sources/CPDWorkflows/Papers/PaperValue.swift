public import CPDDomain

/// One typed value in a paper. What is not there says why.
public enum PaperValue: Hashable, Sendable {
    /// Words.
    case words(String)
    /// A number of things.
    case count(Int)
    /// An amount of money.
    case money(Money)
    /// A length of time in minutes.
    case minutes(Int)
    /// A number of days, in halves of a day, as a median may fall between two.
    case halfDays(Int)
    /// A date.
    case date(CivilDate)
    /// A share of a whole that is not zero.
    case share(Int, of: Int)
    /// A share with its 95 per cent interval, its ends in thousandths.
    case estimate(Int, of: Int, low: Int, high: Int)
    /// There is nothing to divide by.
    case none
    /// Fewer than five people stand behind it.
    case withheld
    /// The governing body has not set it.
    case notSet
    /// Nobody has recorded it.
    case notRecorded

    /// The value in plain English, the same on every machine.
    public var text: String {
        switch self {
        case .words(let words): words
        case .count(let count): PlainEnglish.number(count)
        case .money(let money): PlainEnglish.money(money)
        case .minutes(let minutes): PlainEnglish.duration(minutes: minutes)
        case .halfDays(let halves): PlainEnglish.days(halves: halves)
        case .date(let date): PlainEnglish.date(date)
        case .share(let part, let whole): PlainEnglish.percentage(part, of: whole)
        case .estimate(let part, let whole, let low, let high):
            PlainEnglish.percentage(part, of: whole) + " (between " + PlainEnglish.percentage(low, of: 1000) + " and "
                + PlainEnglish.percentage(high, of: 1000) + ")"
        case .none: "–"
        case .withheld: "withheld"
        case .notSet: "not set yet"
        case .notRecorded: "not recorded"
        }
    }

    /// Whether it is a number, to be set flush right.
    public var isNumber: Bool {
        switch self {
        case .words, .none, .withheld, .notSet, .notRecorded, .date: false
        default: true
        }
    }
}
