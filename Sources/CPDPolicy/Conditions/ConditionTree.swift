import CPDDomain

/// A part of a condition with its facts found in a catalogue, ready to be asked: a test, or what joins the parts below.
///
/// A class whose own fields are all that is read while it is asked. A structure of generic type would be copied, and its
/// type looked up, for every test: measured, twenty times as slow.
final class ConditionTree<Subject>: Sendable {
    enum Kind: Sendable {
        case all
        case any
        case not
        case test
    }

    let kind: Kind
    /// What a test asks.
    let question: ConditionQuestion
    /// The same in numbers, where it can be said so.
    let numeric: NumericQuestion?
    /// Whether a test compares its fact with another.
    let comparesFacts: Bool
    /// The place of a test among those of the condition, in their order.
    let place: Int
    /// Whether it is asked that a test does *not* hold.
    let isNegated: Bool
    /// The value of a test's fact.
    let value: @Sendable (Subject) -> FactValue?
    /// That of the fact with which it is compared.
    let other: @Sendable (Subject) -> FactValue?
    /// The names of these facts.
    let names: [String]
    /// The words of which a test's fact is one.
    let codes: [String]
    /// The first of the parts that it joins.
    let first: ConditionTree?
    /// The part behind it that is joined with it.
    let next: ConditionTree?

    private init(
        test question: ConditionQuestion, _ fact: TypedFact<Subject>, _ other: TypedFact<Subject>?, place: Int,
        isNegated: Bool, next: ConditionTree?
    ) {
        self.kind = .test
        self.question = question
        self.place = place
        self.isNegated = isNegated
        self.value = fact.value
        if let other { self.other = other.value } else { self.other = { _ in nil } }
        self.names = [fact.name] + (other.map { [$0.name] } ?? [])
        self.codes = fact.type.words
        self.numeric = NumericQuestion(question, among: fact.type.words, ofOther: other?.type.words ?? [])
        self.comparesFacts = other != nil
        self.first = nil
        self.next = next
    }

    private init(_ kind: Kind, first: ConditionTree?, next: ConditionTree?) {
        self.kind = kind
        self.question = .present
        self.numeric = nil
        self.comparesFacts = false
        self.place = 0
        self.isNegated = false
        self.value = { _ in nil }
        self.other = { _ in nil }
        self.names = []
        self.codes = []
        self.first = first
        self.next = next
    }

    /// `nil` where the catalogue has no fact of a name.
    static func make(_ condition: Condition, over catalogue: FactCatalogue<Subject>) -> ConditionTree? {
        var tests = 0
        return self.make([condition][...], catalogue, isNegated: false, &tests)
    }

    private static func make(
        _ conditions: ArraySlice<Condition>, _ catalogue: FactCatalogue<Subject>, isNegated: Bool, _ tests: inout Int
    ) -> ConditionTree? {
        // From the last to the first, since each holds the next; the places of tests are counted before.
        var places: [Int] = []
        for condition in conditions {
            places.append(tests)
            tests += condition.tests
        }
        var next: ConditionTree?
        for (condition, place) in zip(conditions, places).reversed() {
            var place = place
            guard let part = self.make(condition, catalogue, isNegated: isNegated, &place, next: next) else {
                return nil
            }
            next = part
        }
        return next
    }

    private static func make(
        _ condition: Condition, _ catalogue: FactCatalogue<Subject>, isNegated: Bool, _ place: inout Int,
        next: ConditionTree?
    ) -> ConditionTree? {
        func test(_ name: String, _ question: ConditionQuestion, with otherName: String? = nil) -> ConditionTree? {
            let other = otherName.flatMap { catalogue.fact(named: $0) }
            guard let fact = catalogue.fact(named: name), (otherName == nil) == (other == nil) else { return nil }
            return ConditionTree(test: question, fact, other, place: place, isNegated: isNegated, next: next)
        }
        func join(_ kind: Kind, _ conditions: [Condition], isNegated: Bool) -> ConditionTree? {
            guard !conditions.isEmpty else { return ConditionTree(kind, first: nil, next: next) }
            return self.make(conditions[...], catalogue, isNegated: isNegated, &place).map {
                ConditionTree(kind, first: $0, next: next)
            }
        }
        return switch condition {
        case .all(let conditions): join(.all, conditions, isNegated: isNegated)
        case .any(let conditions): join(.any, conditions, isNegated: isNegated)
        case .not(let condition): join(.not, [condition], isNegated: !isNegated)
        case .present(let name): test(name, .present)
        case .compares(let name, let comparison, .value(let value)): test(name, .compares(comparison, value))
        case .compares(let name, let comparison, .fact(let other)): test(name, .comparesFacts(comparison), with: other)
        case .isOneOf(let name, let values): test(name, .isOneOf(values))
        case .isWithin(let name, let period): test(name, .isWithin(period))
        }
    }

    /// The parts it joins, in their order.
    var parts: [ConditionTree] {
        var parts: [ConditionTree] = []
        var part = self.first
        while let one = part {
            parts.append(one)
            part = one.next
        }
        return parts
    }

    /// The tests below, in their order.
    var tests: [ConditionTree] { self.kind == .test ? [self] : self.parts.flatMap(\.tests) }

    /// The names of the facts it asks about, each once, in order.
    var factNames: [String] {
        (self.names + self.parts.flatMap(\.factNames)).reduce(into: []) { names, name in
            if !names.contains(name) { names.append(name) }
        }
    }
}

extension Condition {
    /// How many tests it has.
    fileprivate var tests: Int {
        switch self {
        case .all(let conditions), .any(let conditions): conditions.reduce(0) { $0 + $1.tests }
        case .not(let condition): condition.tests
        case .present, .compares, .isOneOf, .isWithin: 1
        }
    }
}
