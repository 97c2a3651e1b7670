import CPDDomain

/// A question both editions are asked about one of their terms.
struct TermQuestion {
    let subject: ListedDifference.Subject
    private let search: (Int) -> (found: [TermDifference], extent: TermSearchExtent)

    /// A question about a sample; its dimensions are applied in their order.
    init<Sample>(
        _ subject: ListedDifference.Subject, _ start: Sample, _ dimensions: [TermDimension<Sample>],
        ask: @escaping (Sample) -> (old: TermAnswer, new: TermAnswer)
    ) {
        self.subject = subject
        self.search = { setsAtMost in
            var search = TermSearch(subject: subject, start: start, dimensions: dimensions, ask: ask)
            return search.run(setsAtMost: setsAtMost)
        }
    }

    /// A question about a part that either edition may not have; `nil` where both say the same of it.
    init?<Part: Equatable, Sample>(
        _ subject: ListedDifference.Subject, _ old: Part?, _ new: Part?, _ start: Sample,
        _ dimensions: ([Part]) -> [TermDimension<Sample>], answer: @escaping (Part, Sample) -> TermAnswer
    ) {
        guard old != new else { return nil }
        self.init(subject, start, dimensions([old, new].compactMap(\.self))) { sample in
            (old.map { answer($0, sample) } ?? TermAnswer(), new.map { answer($0, sample) } ?? TermAnswer())
        }
    }

    /// The differences, those that change least of what is usual first.
    func run(setsAtMost: Int) -> (found: [TermDifference], extent: TermSearchExtent) { self.search(setsAtMost) }
}

/// Finds where the terms of two editions answer differently: first at what is given, then with one thing another, then
/// with two; of each, what is not needed is left out.
struct TermSearch<Sample> {
    let subject: ListedDifference.Subject
    let start: Sample
    let dimensions: [TermDimension<Sample>]
    let ask: (Sample) -> (old: TermAnswer, new: TermAnswer)
    private var found: [TermDifference] = []
    private var seen: Set<Change> = []
    private var shown: [[[ReasonCode]]: Int] = [:]

    /// Of differences that have the same reasons no more than this are shown: a line for each month of a period says no
    /// more than three do.
    private static var alikeAtMost: Int { 3 }

    /// What is another: the same reasons and figures are told once.
    private struct Change: Hashable {
        let reasons: [[ReasonCode]]
        let figures: [[ReasonArgument]]

        init(_ old: TermAnswer, _ new: TermAnswer) {
            self.reasons = [old.reasons, new.reasons]
            self.figures = [old.figures, new.figures]
        }
    }

    init(
        subject: ListedDifference.Subject, start: Sample, dimensions: [TermDimension<Sample>],
        ask: @escaping (Sample) -> (old: TermAnswer, new: TermAnswer)
    ) {
        self.subject = subject
        self.start = start
        self.dimensions = dimensions
        self.ask = ask
    }

    mutating func run(setsAtMost: Int) -> (found: [TermDifference], extent: TermSearchExtent) {
        var tried = 0
        let usual: [Int?] = self.dimensions.map { $0.isGiven ? 0 : nil }
        var isWhole = true
        for size in 0...self.dimensions.count {
            isWhole = self.visit(from: 0, size, usual) { search, picked in
                guard tried < setsAtMost else { return false }
                tried += 1
                search.look(at: picked)
                return true
            }
            guard isWhole else { break }
        }
        return (self.found, TermSearchExtent(subject: self.subject, tried: tried, isWhole: isWhole))
    }

    /// Asks about one set, and keeps what it shows.
    private mutating func look(at picked: [Int?]) {
        let (old, new) = self.answers(picked)
        guard !old.agrees(with: new), self.seen.insert(Change(old, new)).inserted else { return }
        let reasons = [old.reasons, new.reasons]
        guard self.shown[reasons, default: 0] < Self.alikeAtMost else { return }
        self.shown[reasons, default: 0] += 1
        let fewest = self.shrunk(picked)
        let told = self.answers(fewest)
        self.found.append(
            TermDifference(subject: self.subject, old: told.old, new: told.new, shown: self.sample(fewest).shown))
    }

    /// A set without whatever is not needed to see the same difference.
    private func shrunk(_ picked: [Int?]) -> [Int?] {
        let (old, new) = self.answers(picked)
        var fewest = picked
        for place in picked.indices where picked[place] != nil {
            var fewer = fewest
            fewer[place] = nil
            let told = self.answers(fewer)
            if told.old.agrees(with: old), told.new.agrees(with: new) { fewest = fewer }
        }
        return fewest
    }

    private func answers(_ picked: [Int?]) -> (old: TermAnswer, new: TermAnswer) {
        self.ask(self.sample(picked).sample)
    }

    private func sample(_ picked: [Int?]) -> (sample: Sample, shown: [ShownFact]) {
        var sample = self.start
        var shown: [ShownFact] = []
        for (place, choice) in picked.enumerated() {
            guard let choice else { continue }
            let value = self.dimensions[place].choices[choice](&sample)
            shown.append(ShownFact(name: self.dimensions[place].name, value: value))
        }
        return (sample, shown)
    }

    /// Calls for every set in which so many dimensions are not as usual, until one call says to stop.
    private mutating func visit(
        from index: Int, _ size: Int, _ picked: [Int?], _ body: (inout Self, [Int?]) -> Bool
    ) -> Bool {
        guard size > 0 else { return body(&self, picked) }
        guard index + size <= self.dimensions.count else { return true }
        for place in index...(self.dimensions.count - size) {
            let others = [nil] + self.dimensions[place].choices.indices.map(Optional.some)
            for other in others where other != picked[place] {
                var next = picked
                next[place] = other
                guard self.visit(from: place + 1, size - 1, next, body) else { return false }
            }
        }
        return true
    }
}
