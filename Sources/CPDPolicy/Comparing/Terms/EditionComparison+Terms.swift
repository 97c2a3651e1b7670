import CPDDomain

extension EditionComparison {
    /// A question for each term of which the editions do not say the same.
    var termQuestions: [TermQuestion] {
        self.fundingQuestions + self.timeQuestions + self.dutyQuestions + self.trainingQuestions
            + self.approvalQuestions + self.partQuestions
    }

    /// The day about which samples are made up: both editions are in force.
    var sampleDay: CivilDate { max(self.old.inForce.from, self.new.inForce.from).adding(days: 30) }

    /// Pairs of what both editions have by a key, or one of them; those that are the same are left out.
    static func pairs<Value: Equatable, Key: Hashable>(
        _ old: [Value], _ new: [Value], by key: (Value) -> Key
    ) -> [(key: Key, old: Value?, new: Value?)] {
        let before = Dictionary(old.map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
        let after = Dictionary(new.map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
        return FactDimension.unique((new + old).map(key)).map { ($0, before[$0], after[$0]) }.filter { $0.1 != $0.2 }
    }
}
