import CPDDomain
import CPDPolicy

/// Random facts, whole or in part, plain or at the ends of what numbers can hold.
struct InventedFacts {
    var generator: SeededGenerator
    /// Whether numbers may be as large or as wrong as their types allow.
    var isExtreme = false

    init(seed: UInt64, isExtreme: Bool = false) {
        (self.generator, self.isExtreme) = (SeededGenerator(state: seed), isExtreme)
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self.generator) }
    mutating func chance(_ one: Int) -> Bool { self.number(1...one) == 1 }
    mutating func one<Value>(_ values: [Value], or other: Value) -> Value {
        values.randomElement(using: &self.generator) ?? other
    }

    /// A whole number at most so large, or an extreme one.
    mutating func whole(_ most: Int) -> Int {
        self.isExtreme && self.chance(8) ? self.one([.min, -1, 0, .max], or: 0) : self.number(0...most)
    }

    mutating func money(_ most: Int = 2000) -> Money {
        let units = Int64(self.whole(most))
        let pence = self.isExtreme && self.chance(8) ? units : units.multipliedReportingOverflow(by: 100).partialValue
        let currency = self.isExtreme && self.chance(8) ? Currency(rawValue: "EUR") ?? .gbp : .gbp
        return Money(minorUnits: pence, currency: currency)
    }

    mutating func date() -> CivilDate {
        if self.isExtreme, self.chance(10) { return CivilDate(daysSinceEpoch: self.one([.min, -1, .max], or: 0)) }
        return day("2026-06-01").adding(days: self.number(-800...400))
    }

    mutating func words() -> String {
        self.isExtreme && self.chance(6) ? self.one(["", " ", "{1}", "\u{0}"], or: "") : "words"
    }

    mutating func attested() -> AttestedFact {
        AttestedFact(
            Evidence(statement: self.words(), source: self.words(), attestedBy: self.words()),
            sourceDatedOn: self.chance(5) ? nil : self.date(), holds: !self.chance(5))
    }

    mutating func recorded<Value>(_ value: Value) -> Recorded<Value> {
        self.chance(5) ? .nothing(because: self.words()) : .value(value)
    }

    mutating func list<Value>(_ most: Int, _ make: (inout Self) -> Value) -> [Value] {
        (0..<self.number(0...most)).map { _ in make(&self) }
    }

    /// Facts of which every one is recorded.
    mutating func full() -> ProvisionFacts {
        var facts = ProvisionFacts(title: self.words(), date: self.date(), requiredByLaw: self.chance(12))
        facts.approach = self.one(Approach.allCases, or: .conference)
        facts.mode = self.one(DeliveryMode.allCases, or: .virtual)
        facts.participants = self.whole(6)
        facts.priorities = self.list(2) {
            LinkedPriority(
                title: $0.words(), level: $0.chance(5) ? nil : .school, closedOn: $0.chance(3) ? $0.date() : nil)
        }
        facts.effectivePractice = self.attested()
        facts.pupilBenefit = self.recorded(PupilBenefit(outcome: self.words(), route: self.words()))
        facts.diversityCheck = self.attested()
        facts.expertise = self.list(2) {
            ExpertiseFact(kind: $0.one(ExpertiseFact.Kind.allCases, or: .role), attested: $0.attested())
        }
        facts.sessions = self.list(3) {
            SessionFact(date: $0.chance(6) ? nil : $0.date(), minutes: $0.chance(6) ? nil : $0.whole(400))
        }
        facts.minutes = facts.totalMinutes
        facts.buildsOn = self.words()
        facts.standard = self.recorded(StandardItem(framework: self.words(), item: self.words()))
        facts.currentEvidence = self.attested()
        facts.alternativeMode = self.recorded(self.words())
        facts.pastImpactByMode = self.recorded(self.words())
        facts.accommodation = AccommodationFact(
            room: self.recorded(self.words()), capacity: self.whole(8), quietPlaces: self.whole(8),
            devices: self.whole(8), connections: self.whole(8),
            inspected: self.chance(4) ? self.attested() : nil)
        facts.costs = self.list(2) {
            CostFact(
                kind: $0.one(CostKind.fixed + [.own("books")], or: .fee),
                basis: $0.chance(2) ? .whole : .perParticipant,
                amount: $0.money(), budgetLine: $0.chance(3) ? nil : "line")
        }
        facts.costAlternative = self.chance(3) ? CostAlternative(title: self.words(), cost: self.money()) : nil
        facts.evaluationPlan = self.recorded(self.words())
        facts.isRepeated = self.chance(2)
        facts.changedByFeedback = self.recorded(self.words())
        facts.impactPlan = self.recorded(
            ImpactPlanFact(
                intendedChange: self.words(), followUpQuestion: self.words(), measure: self.words(),
                baselineOn: self.date(), followUpOn: self.date(), levelAimedAt: self.whole(6)))
        // What costs nothing asks nothing: facts that contradict one another are no added evidence.
        facts.budget =
            facts.costs?.isEmpty == true
            ? []
            : self.list(2) {
                BudgetFact(
                    line: "line", financialYear: "2026–27", asked: $0.money(), left: $0.chance(6) ? nil : $0.money(6000)
                )
            }
        return facts
    }

    /// The same facts, of which some nobody recorded.
    mutating func part(of full: ProvisionFacts, hidingOneIn rate: Int) -> ProvisionFacts {
        var facts = full
        func hide<Value>(_ path: WritableKeyPath<ProvisionFacts, Value?>, _ generator: inout SeededGenerator) {
            if Int.random(in: 1...rate, using: &generator) == 1 { facts[keyPath: path] = nil }
        }
        hide(\.approach, &self.generator)
        hide(\.mode, &self.generator)
        hide(\.participants, &self.generator)
        hide(\.priorities, &self.generator)
        hide(\.effectivePractice, &self.generator)
        hide(\.pupilBenefit, &self.generator)
        hide(\.diversityCheck, &self.generator)
        hide(\.expertise, &self.generator)
        hide(\.sessions, &self.generator)
        hide(\.minutes, &self.generator)
        hide(\.buildsOn, &self.generator)
        hide(\.standard, &self.generator)
        hide(\.currentEvidence, &self.generator)
        hide(\.alternativeMode, &self.generator)
        hide(\.pastImpactByMode, &self.generator)
        hide(\.accommodation, &self.generator)
        hide(\.costs, &self.generator)
        hide(\.costAlternative, &self.generator)
        hide(\.evaluationPlan, &self.generator)
        hide(\.isRepeated, &self.generator)
        hide(\.changedByFeedback, &self.generator)
        hide(\.impactPlan, &self.generator)
        hide(\.budget, &self.generator)
        if self.chance(rate) { facts.accommodation?.capacity = nil }
        if self.chance(rate) { facts.accommodation?.devices = nil }
        for index in facts.sessions?.indices ?? 0..<0 where self.chance(rate) { facts.sessions?[index].minutes = nil }
        for index in facts.budget?.indices ?? 0..<0 where self.chance(rate) { facts.budget?[index].left = nil }
        if self.chance(rate) { facts.currentEvidence?.sourceDatedOn = nil }
        return facts
    }
}
