import ArgumentParser
import CPDDomain
import CPDPolicy
import CPDWorkflows

/// What hangs on an opportunity, as it is typed.
struct ParticularsOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A session: \"DATE [HH:MM] LENGTH [PLACE][, N places][, BASIS]\", such as \"2027-01-04 09:00 6h Hall, INSET\".",
            discussion: "The basis of its hours: \(TimeBasis.allCases.map(\.rawValue).joined(separator: ", ")).")
    )
    var session: [SessionArgument] = []
    @Option(
        help:
            "A cost: \"KIND AMOUNT [each] on DATE [from BUDGET LINE]\", such as \"fee £95 each on 2026-11-20 from Staff training\". KIND is fee, travel, accommodation, cover, salaried-time, or an item the policy has a word for."
    )
    var cost: [CostArgument] = []
    @Option(help: "Another way to the same end with its whole cost (MAT-1k): \"WHAT | AMOUNT\".")
    var costAlternative: CostAlternativeArgument?
    @Option(
        help: ArgumentHelp(
            "What a named person says: \"CLAUSE | STATEMENT | SOURCE [| DATE OF SOURCE] [| WHO]\".",
            discussion:
                "The reason for an exception from what a clause of the school's own calls usual: exception/CLAUSE."))
    var attest: [AttestationArgument] = []
    @Option(help: "What a named person looked at and found not so, said like --attest.")
    var attestNot: [AttestationArgument] = []
    @Option(
        help:
            "What the approach asks for: \"NAME=VALUE\", such as \"host=Ashdown Training\"; cpd policy approaches lists the names."
    )
    var detail: [DetailArgument] = []
    @Option(help: "The name of a detail that is taken away, before others are added.") var withoutDetail: [String] = []
    @Option(help: "What should be different afterwards (MAT-1m).") var change: String?
    @Option(help: "The one question asked later, for light provision.") var question: String?
    @Option(help: "The measure, for standard and long provision.") var measure: String?
    @Option(help: "When the baseline is taken.") var baseline: CivilDate?
    @Option(help: "When it is measured again.") var followUp: CivilDate?
    @Option(help: "The level aimed at, 1 to 5.") var level: Int?

    /// The particulars, with the names in them found.
    ///
    /// - Parameter clauses: those of the edition in force.
    func read(
        _ names: Names, at school: Identifier<School>, under clauses: Set<ClauseIdentifier>
    ) async throws -> OpportunityParticulars {
        var particulars = OpportunityParticulars(
            sessions: self.session.map(\.input), costAlternative: self.costAlternative?.alternative,
            details: self.detail.map(\.input),
            detailsWithdrawn: self.withoutDetail)
        for cost in self.cost {
            var input = cost.input
            if let line = cost.line {
                input.budgetLine = try await names.budgetLine(line, at: school, on: input.fallsOn).id
            }
            particulars.costs.append(input)
        }
        for (attestation, holds) in self.attest.map({ ($0, true) }) + self.attestNot.map({ ($0, false) }) {
            var input = attestation.input
            input.holds = holds
            if attestation.isException, !clauses.contains(input.clause) {
                throw Failure(
                    .usage,
                    "The policy in force has no clause \(input.clause) from which there could be an exception.")
            }
            if let who = attestation.who { input.attestedBy = try await names.person(who, at: school).id }
            particulars.attestations.append(input)
        }
        if let change {
            particulars.impactPlan = ImpactPlanInput(
                intendedChange: change, followUpQuestion: self.question, measure: self.measure,
                baselineOn: self.baseline, followUpOn: self.followUp, levelAimedAt: self.level)
        } else if self.question != nil || self.measure != nil || self.baseline != nil || self.followUp != nil {
            throw Failure(.usage, "An impact plan begins with what should be different afterwards: give --change.")
        }
        return particulars
    }
}

/// What an approach asks for, as it is typed.
struct DetailArgument: ExpressibleByArgument {
    /// Name and value.
    let input: ApproachDetailInput

    init?(argument: String) {
        guard let sign = argument.firstIndex(of: "=") else { return nil }
        let (name, value) = (trimmed(argument[..<sign]), trimmed(argument[argument.index(after: sign)...]))
        guard !name.isEmpty, !value.isEmpty else { return nil }
        self.input = ApproachDetailInput(name: name, value: value)
    }
}

/// A session as it is typed.
struct SessionArgument: ExpressibleByArgument {
    /// The session.
    let input: SessionInput

    init?(argument: String) {
        var (rest, basis) = (argument[...], TimeBasis?.none)
        if let comma = argument.lastIndex(of: ",") {
            let last = folded(trimmed(argument[argument.index(after: comma)...]))
            basis = TimeBasis.allCases.first { folded($0.rawValue) == last }
            if basis != nil { rest = argument[..<comma] }
        }
        var words = rest.split(separator: " ").map(String.init)
        guard let date = words.first.flatMap({ CivilDate($0) }) else { return nil }
        words.removeFirst()
        var start: Int?
        if let time = words.first, time.contains(":") {
            let parts = time.split(separator: ":").map { Int($0) }
            guard parts.count == 2, let hour = parts[0], let minute = parts[1], (0..<60).contains(minute) else {
                return nil
            }
            start = hour * 60 + minute
            words.removeFirst()
        }
        guard let length = words.first, let minutes = Self.minutes(length) else { return nil }
        words.removeFirst()
        var capacity: Int?
        if words.last == "places", words.count >= 2, let count = Int(words[words.count - 2]) {
            capacity = count
            words.removeLast(2)
        }
        var place = words.joined(separator: " ")
        if place.hasSuffix(",") { place.removeLast() }
        self.input = SessionInput(
            date: date, startMinute: start, minutes: minutes, place: place.isEmpty ? nil : place, capacity: capacity,
            basis: basis)
    }

    private static func minutes(_ word: String) -> Int? {
        if word.hasSuffix("min") { return Int(word.dropLast(3)) }
        guard word.hasSuffix("h") else { return nil }
        let parts = word.dropLast().split(separator: ".", maxSplits: 1)
        guard let hours = parts.first.flatMap({ Int($0) }), (0...24).contains(hours) else { return nil }
        if parts.count == 1 { return hours * 60 }
        return ["5": 30, "25": 15, "75": 45][String(parts[1])].map { hours * 60 + $0 }
    }
}

/// A cost as it is typed.
struct CostArgument: ExpressibleByArgument {
    /// The cost, without its line.
    let input: CostInput
    /// The name of the budget line it is charged to.
    let line: String?

    init?(argument: String) {
        let words = argument.split(separator: " ").map(String.init)
        let day = words.indices.dropLast().first { words[$0] == "on" && CivilDate(words[$0 + 1]) != nil }
        guard let day, let date = CivilDate(words[day + 1]) else { return nil }
        var before = words[..<day]
        let isEach = before.last == "each"
        if isEach { before.removeLast() }
        guard let amount = before.popLast().flatMap({ Amount(argument: $0) }), !before.isEmpty else { return nil }
        let rest = words[(day + 2)...]
        guard rest.isEmpty || (rest.first == "from" && rest.count > 1) else { return nil }
        self.line = rest.isEmpty ? nil : rest.dropFirst().joined(separator: " ")
        self.input = CostInput(
            kind: CostKind(typed: before.joined(separator: " ")), basis: isEach ? .perParticipant : .whole,
            amount: amount.money, fallsOn: date)
    }
}

/// Another way to the same end, as it is typed.
struct CostAlternativeArgument: ExpressibleByArgument {
    /// What it is, and its whole cost.
    let alternative: CostAlternative

    init?(argument: String) {
        let parts = argument.split(separator: "|", omittingEmptySubsequences: false).map(trimmed)
        guard parts.count == 2, !parts[0].isEmpty, let amount = Amount(argument: parts[1]) else { return nil }
        self.alternative = CostAlternative(title: parts[0], cost: amount.money)
    }
}

extension CostKind {
    /// A kind that every school has, by its word or the beginning of it, or else an item of the school's own.
    fileprivate init(typed words: String) {
        let wanted = folded(words)
        let exact = Self.fixed.filter { folded($0.word) == wanted }
        let matches = exact.isEmpty ? Self.fixed.filter { folded($0.word).hasPrefix(wanted) } : exact
        self = matches.count == 1 ? matches[0] : .own(words)
    }
}

/// What a named person says, as it is typed.
struct AttestationArgument: ExpressibleByArgument {
    /// The words, without the name of who says them.
    let input: AttestationInput
    /// Who says it; `nil` for whoever acts.
    let who: String?
    /// Whether it is the reason for an exception from a clause of the school's own.
    let isException: Bool

    init?(argument: String) {
        var parts = argument.split(separator: "|", omittingEmptySubsequences: false).map(trimmed)
        self.isException = parts[0].hasPrefix("exception/")
        // A statement for a clause there is not would count for nothing.
        guard (3...5).contains(parts.count), self.isException || Self.clauses.contains(parts[0]) else { return nil }
        if self.isException { parts[0] = String(parts[0].dropFirst("exception/".count)) }
        let date = parts.count > 3 ? CivilDate(parts[3]) : nil
        let rest = parts.dropFirst(date == nil ? 3 : 4)
        guard rest.count <= 1 else { return nil }
        self.who = rest.first
        self.input = AttestationInput(
            clause: ClauseIdentifier(parts[0]), statement: parts[1], source: parts[2], sourceDatedOn: date)
    }
}

extension AttestationArgument {
    /// The criteria of MAT-1, what the last feedback changed (MAT-1l), and what money depends on.
    private static let clauses =
        Set(StandardClauses.all.map(\.rawValue).filter { $0.hasPrefix("MAT-1") && $0 != "MAT-1" })
        .union(["MAT-1l/feedback", "funding/category", "funding/attempt", "funding/study leave"])
}

private func trimmed(_ text: Substring) -> String {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
}
