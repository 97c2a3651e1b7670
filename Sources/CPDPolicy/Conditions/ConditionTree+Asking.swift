import CPDDomain

extension ConditionTree {
    /// Whether it holds: known as soon as the facts that are there settle it, whatever the others would say.
    func answer(_ subject: Subject) -> Truth {
        switch self.kind {
        case .test: return self.question.answer(self.value(subject)) { self.other(subject) }
        case .not: return self.first?.answer(subject).negated ?? .unknown
        case .all, .any:
            let settled: Truth = self.kind == .all ? .no : .yes
            return self.first?.answer(subject, until: settled, settled.negated) ?? settled.negated
        }
    }

    /// The answer of this and all behind it together.
    private func answer(_ subject: Subject, until settled: Truth, _ before: Truth) -> Truth {
        let one = self.answer(subject)
        if one == settled { return settled }
        let whole = one == .unknown ? .unknown : before
        return self.next?.answer(subject, until: settled, whole) ?? whole
    }

    /// The answer, with the tests on which it rests: of those that failed, each; of alternatives of which one holds, the
    /// first. What each test found is written down, so that no fact is asked for twice. For conditions of at most
    /// ``Grounds/capacity`` tests.
    func judge(_ subject: Subject, writing found: inout FoundNumbers) -> Judgement {
        switch self.kind {
        case .test:
            let grounds = Grounds(self.place)
            guard let numeric, let number = NumericArgument(self.value(subject), among: self.codes) else {
                found.noteNoNumber(at: self.place)
                return Judgement(truth: self.answer(subject), grounds: grounds)
            }
            found.write(number, at: self.place)
            guard self.comparesFacts else {
                return Judgement(truth: numeric.answer(number, .notRecorded), grounds: grounds)
            }
            guard let other = NumericArgument(self.other(subject), among: self.codes) else {
                found.noteNoNumber(at: self.place)
                return Judgement(truth: self.answer(subject), grounds: grounds)
            }
            found.write(other, besides: self.place)
            return Judgement(truth: numeric.answer(number, other), grounds: grounds)
        case .not:
            guard var whole = self.first?.judge(subject, writing: &found) else { return Judgement(truth: .unknown) }
            whole.truth = whole.truth.negated
            return whole
        case .all, .any:
            let settled: Truth = self.kind == .all ? .no : .yes
            guard let first else { return Judgement(truth: settled.negated) }
            return first.judge(subject, until: settled, Judgement(truth: settled.negated), writing: &found)
        }
    }

    /// The answer of this and all behind it together.
    private func judge(
        _ subject: Subject, until settled: Truth, _ before: Judgement, writing found: inout FoundNumbers
    ) -> Judgement {
        var whole = before
        let one = self.judge(subject, writing: &found)
        if one.truth == settled, settled == .yes { return one }
        if one.truth == before.truth {
            whole.grounds.add(one.grounds)
        } else if one.truth == settled || before.truth != settled && one.truth == .unknown {
            whole = one
        }
        guard let next else { return whole }
        return next.judge(subject, until: settled, whole, writing: &found)
    }

    /// The tests on which an answer rests, each as four arguments of a reason.
    func grounds(_ subject: Subject, for truth: Truth) -> [ReasonArgument] {
        switch self.kind {
        case .test: return self.arguments(subject)
        case .not: return self.first?.grounds(subject, for: truth.negated) ?? []
        case .all, .any:
            let agreeing = self.parts.filter { $0.answer(subject) == truth }
            return self.kind == .any && truth == .yes
                ? agreeing.first?.grounds(subject, for: truth) ?? []
                : agreeing.flatMap { $0.grounds(subject, for: truth) }
        }
    }
}
