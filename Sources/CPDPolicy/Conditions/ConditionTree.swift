import CPDDomain

/// A condition with its facts found in a catalogue, ready to be asked.
indirect enum ConditionTree<Subject>: Sendable {
    case all([Self])
    case any([Self])
    case not(Self)
    case test(ConditionTest<Subject>)

    /// `nil` where the catalogue has no fact of a name.
    init?(_ condition: Condition, over catalogue: FactCatalogue<Subject>) {
        func parts(_ conditions: [Condition]) -> [Self]? {
            let parts = conditions.compactMap { Self($0, over: catalogue) }
            return parts.count == conditions.count ? parts : nil
        }
        func test(_ name: String, _ question: ConditionTest<Subject>.Question?) -> Self? {
            guard let fact = catalogue.fact(named: name), let question else { return nil }
            return .test(ConditionTest(fact: fact, question: question))
        }
        let tree: Self? =
            switch condition {
            case .all(let conditions): parts(conditions).map { .all($0) }
            case .any(let conditions): parts(conditions).map { .any($0) }
            case .not(let condition): Self(condition, over: catalogue).map { .not($0) }
            case .present(let name): test(name, .present)
            case .compares(let name, let comparison, .value(let value)): test(name, .compares(comparison, value))
            case .compares(let name, let comparison, .fact(let other)):
                test(name, catalogue.fact(named: other).map { .comparesFacts(comparison, $0) })
            case .isOneOf(let name, let values): test(name, .isOneOf(values))
            case .isWithin(let name, let period): test(name, .isWithin(period))
            }
        guard let tree else { return nil }
        self = tree
    }

    /// Whether it holds: known as soon as the facts that are there settle it, whatever the others would say.
    func answer(_ subject: Subject) -> Truth {
        switch self {
        case .test(let test): return test.answer(subject)
        case .not(let part): return part.answer(subject).negated
        case .all(let parts):
            var truth = Truth.yes
            for part in parts {
                switch part.answer(subject) {
                case .no: return .no
                case .unknown: truth = .unknown
                case .yes: continue
                }
            }
            return truth
        case .any(let parts):
            var truth = Truth.no
            for part in parts {
                switch part.answer(subject) {
                case .yes: return .yes
                case .unknown: truth = .unknown
                case .no: continue
                }
            }
            return truth
        }
    }

    /// The tests on which an answer rests, each as four arguments of a reason: of those that failed, each; of
    /// alternatives of which one holds, the first.
    func grounds(_ subject: Subject, for truth: Truth, isNegated: Bool = false) -> [ReasonArgument] {
        switch self {
        case .test(let test): return test.arguments(subject, isNegated: isNegated)
        case .not(let part): return part.grounds(subject, for: truth.negated, isNegated: !isNegated)
        case .all(let parts), .any(let parts):
            let agreeing = parts.filter { $0.answer(subject) == truth }
            return self.isSettledByOne(truth)
                ? agreeing.first?.grounds(subject, for: truth, isNegated: isNegated) ?? []
                : agreeing.flatMap { $0.grounds(subject, for: truth, isNegated: isNegated) }
        }
    }

    private func isSettledByOne(_ truth: Truth) -> Bool {
        if case .any = self { truth == .yes } else { false }
    }

    /// The names of the facts it asks about, each once, in order.
    var factNames: [String] {
        switch self {
        case .test(let test):
            if case .comparesFacts(_, let other) = test.question {
                [test.fact.name, other.name]
            } else {
                [test.fact.name]
            }
        case .not(let part): part.factNames
        case .all(let parts), .any(let parts):
            parts.flatMap(\.factNames).reduce(into: []) { names, name in
                if !names.contains(name) { names.append(name) }
            }
        }
    }
}
