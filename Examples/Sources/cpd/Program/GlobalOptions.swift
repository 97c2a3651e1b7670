import CPDDomain

/// What may stand before every command, or behind it: which store, who acts, for which date.
struct GlobalOptions {
    /// The store's address.
    var store: String?
    /// The organisation, where a store keeps several.
    var organisation: String?
    /// Who types.
    var actor: String?
    /// On whose behalf.
    var onBehalfOf: String?
    /// The date for which everything is computed.
    var date: CivilDate?
    /// Where identifiers come from, instead of chance.
    var seed: UInt64?
    /// Whether the output is one JSON document.
    var isJSON = false

    /// Who typed for whom, as a line behind the answer; empty where people act for themselves.
    var enteredBy: String {
        guard let actor, let onBehalfOf else { return "" }
        return "\nEntered by \(actor) on behalf of \(onBehalfOf)."
    }

    /// The part of the help that describes them.
    static let help = """
        Before or behind every command:
          --store URL    sqlite:PATH, postgresql://… or memory:
                         (default: $CPD_STORE, else sqlite:cpd.sqlite)
          --as WHO       who types: a full name, an identifier, or a role
                         (headteacher, cpd-leader …; default: $CPD_ACTOR)
          --for WHO      on whose behalf
          --on DATE      for which date, YYYY-MM-DD (default: today)
          --seed N       identifiers from this number, not from chance
          --organisation WHICH    where a store keeps several
          --json         the output as one JSON document

        Exit codes: 0 yes or done, 1 the answer is no, 2 wrong usage,
        3 unreadable or invalid input, 4 the store failed.
        """

    /// Takes these options out of some arguments, and leaves the rest.
    static func take(from arguments: inout [String]) throws(Failure) -> GlobalOptions {
        var options = GlobalOptions()
        var rest: [String] = []
        var index = 0
        while index < arguments.count {
            let argument = arguments[index]
            index += 1
            if argument == "--" {
                rest += arguments[(index - 1)...]
                break
            }
            let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = String(parts[0])
            if name == "--json" {
                options.isJSON = true
                continue
            }
            guard Self.names.contains(name) else {
                rest.append(argument)
                continue
            }
            var value = parts.count == 2 ? String(parts[1]) : nil
            if value == nil, index < arguments.count {
                value = arguments[index]
                index += 1
            }
            guard let value, !value.isEmpty else { throw Failure(.usage, "\(name) needs a value. See cpd --help.") }
            try options.set(name, to: value)
        }
        arguments = rest
        return options
    }

    /// These options, and where one is not given, another's.
    func over(_ other: GlobalOptions) -> GlobalOptions {
        var merged = self
        merged.store = self.store ?? other.store
        merged.organisation = self.organisation ?? other.organisation
        merged.actor = self.actor ?? other.actor
        // Who acts for nobody in particular does not act for whom another acted for.
        merged.onBehalfOf = self.onBehalfOf ?? (self.actor == nil ? other.onBehalfOf : nil)
        merged.date = self.date ?? other.date
        merged.seed = self.seed ?? other.seed
        merged.isJSON = self.isJSON || other.isJSON
        return merged
    }

    private static let names: Set<String> = ["--store", "--organisation", "--as", "--for", "--on", "--seed"]

    private mutating func set(_ name: String, to value: String) throws(Failure) {
        switch name {
        case "--store": self.store = value
        case "--organisation": self.organisation = value
        case "--as": self.actor = value
        case "--for": self.onBehalfOf = value
        case "--on":
            guard let date = CivilDate(value) else {
                throw Failure(.usage, "--on needs a date that exists, written YYYY-MM-DD, such as 2026-11-12.")
            }
            self.date = date
        default:
            guard let seed = UInt64(value) else { throw Failure(.usage, "--seed needs a whole number from 0.") }
            self.seed = seed
        }
    }
}
