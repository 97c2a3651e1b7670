import CPDDomain

extension FactDimension {
    /// What kind of provision it is, for how many, and what it serves.
    static func people(_ bounds: BoundaryValues) -> [Self] {
        let approaches: [Approach] = bounds.words("approach")
        let participants = Self.unique([1] + bounds.numbers("participants")).filter { $0 >= 0 }
        return [
            .part("approach", \.approach, approaches.map { (.term($0.rawValue), $0) }),
            .part("mode", \.mode, DeliveryMode.allCases.map { (.term($0.rawValue), $0) }),
            .part("participants", \.participants, participants.map { (.count($0), $0) }),
            Self(
                "required-by-law", clear: { $0.requiredByLaw = false },
                [
                    { facts in
                        facts.requiredByLaw = true
                        return .term("yes")
                    }
                ]),
            .part("is-repeated", \.isRepeated, [(.term("no"), false), (.term("yes"), true)]),
            self.priorities(bounds.numbers("priorities")),
            self.impact(bounds.numbers("impact.level")),
        ]
    }

    private static func priorities(_ numbers: [Int]) -> Self {
        let counts = Self.unique([1] + numbers).filter { (1...100).contains($0) }
        @Sendable func priority(_ number: Int) -> LinkedPriority {
            LinkedPriority(title: "Priority \(number)", level: .school)
        }
        return Self(
            "priorities", clear: { $0.priorities = nil },
            counts.map { count -> Choice in
                { facts in
                    facts.priorities = (1...count).map { priority($0) }
                    return .count(count)
                }
            } + [
                { facts in
                    facts.priorities = []
                    return .term("none")
                },
                { facts in
                    facts.priorities = [LinkedPriority(title: "Priority 1", level: .school, closedOn: facts.date)]
                    return .term("one, closed already")
                },
                { facts in
                    facts.priorities = [LinkedPriority(title: "Priority 1", level: nil)]
                    return .term("one, at no stated level")
                },
            ])
    }

    /// The plans of the three proportions, and each level aimed at.
    private static func impact(_ levels: [Int]) -> Self {
        func plan(_ words: String, _ change: @escaping @Sendable (inout ImpactPlanFact, CivilDate) -> Void) -> Choice {
            { facts in
                var plan = ImpactPlanFact(intendedChange: "pupils read fluently", followUpQuestion: "what changed?")
                change(&plan, facts.date)
                facts.impactPlan = .value(plan)
                return .term(words)
            }
        }
        let full = Self.unique([5] + levels).map { level in
            plan("a full plan, level \(level)") { plan, date in
                (plan.measure, plan.levelAimedAt) = ("words read in a minute", level)
                (plan.baselineOn, plan.followUpOn) = (date, date.adding(days: 1000))
            }
        }
        return Self(
            "impact.plan", clear: { $0.impactPlan = nil },
            full + [
                plan("a measure and a follow-up") { plan, date in
                    (plan.measure, plan.followUpOn) = ("words read in a minute", date.adding(days: 1000))
                },
                plan("one question to ask afterwards") { _, _ in },
                plan("no question, no measure") { plan, _ in plan.followUpQuestion = nil },
                { facts in
                    facts.impactPlan = .nothing(because: "too small")
                    return .term("none")
                },
            ])
    }
}
