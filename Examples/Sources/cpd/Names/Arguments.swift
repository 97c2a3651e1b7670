public import ArgumentParser
public import CPDDomain

extension CivilDate: @retroactive ExpressibleByArgument {
    /// A date written `YYYY-MM-DD`.
    public init?(argument: String) { self.init(argument) }
}

/// One of a few choices, in its own words: spaces may be hyphens, and a beginning that only one has will do.
struct Choice<Value: CaseIterable & RawRepresentable & Hashable>: ExpressibleByArgument where Value.RawValue == String {
    /// What was chosen.
    let value: Value

    init(_ value: Value) { self.value = value }

    init?(argument: String) {
        let wanted = folded(argument)
        let exact = Value.allCases.filter { folded($0.rawValue) == wanted }
        let matches = exact.isEmpty ? Value.allCases.filter { folded($0.rawValue).hasPrefix(wanted) } : exact
        guard matches.count == 1 else { return nil }
        self.value = matches[0]
    }

    static var allValueStrings: [String] {
        Value.allCases.map { String($0.rawValue.map { $0 == " " ? "-" : $0 }) }
    }

    var defaultValueDescription: String { self.value.rawValue }
}

/// An amount of pounds and pence: `1240`, `£1,240.00` or `1240.00 GBP`.
struct Amount: ExpressibleByArgument {
    /// The amount.
    let money: Money

    init?(argument: String) {
        guard Self.groupsThousands(argument) else { return nil }
        var words = argument.filter { $0 != "," && $0 != "£" }
        if !words.contains(" ") { words += " GBP" }
        guard let money = Money(words) else { return nil }
        self.money = money
    }
}

extension Amount {
    /// Whether commas stand before three digits each, and nowhere else: `1,50` is nobody's amount here.
    private static func groupsThousands(_ text: String) -> Bool {
        let whole = text.prefix { $0 != "." && $0 != " " }
        let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
        return !text.dropFirst(whole.count).contains(",") && groups.dropFirst().allSatisfy { $0.count == 3 }
    }
}

/// A share of full time: `0.6`, or `60%`.
struct ShareArgument: ExpressibleByArgument, CustomStringConvertible {
    /// In thousandths.
    let thousandths: Int

    static let whole = Self(thousandths: 1000)

    init(thousandths: Int) { self.thousandths = thousandths }

    init?(argument: String) {
        guard let share = Engagement.contractShare(written: argument) else { return nil }
        self.thousandths = share
    }

    /// `0.6`
    var description: String {
        guard self.thousandths < 1000 else { return "1" }
        var digits = String(self.thousandths + 1000).dropFirst()
        while digits.count > 1, digits.last == "0" { digits = digits.dropLast() }
        return "0.\(digits)"
    }
}

/// Which school a command is about.
struct SchoolOption: ParsableArguments {
    @Option(name: .customLong("school"), help: "The school, where there are several: its name, URN or identifier.")
    var words: String?
}
