import CPDDomain

extension FactDimension {
    /// What named persons attest.
    static func attested(_ bounds: BoundaryValues) -> [Self] {
        let unnamed: Choice = { facts in
            facts.effectivePractice = Self.fact(by: "")
            return .term("said by nobody with a name")
        }
        return [
            Self(
                "attested.effective-practice", clear: { $0.effectivePractice = nil },
                [
                    { facts in
                        facts.effectivePractice = Self.fact(dated: facts.date)
                        return .term("yes")
                    },
                    { facts in
                        facts.effectivePractice = Self.fact(holds: false)
                        return .term("no")
                    },
                    { facts in
                        facts.effectivePractice = Self.fact()
                        return .term("yes, from a source without a date")
                    }, unnamed,
                ]),
            .part(
                "attested.diversity", \.diversityCheck,
                [
                    (.term("yes"), Self.fact()), (.term("no"), Self.fact(holds: false)),
                    (.term("said by nobody with a name"), Self.fact(by: "")),
                ]),
            self.evidence(bounds),
            .part(
                "expertise", \.expertise,
                [
                    (.term("a reference"), [ExpertiseFact(kind: .reference, attested: Self.fact())]),
                    (.term("none"), []),
                    (.term("participants were content"), [ExpertiseFact(kind: .satisfaction, attested: Self.fact())]),
                ]),
        ]
    }

    private static func evidence(_ bounds: BoundaryValues) -> Self {
        let fixed = bounds.dates("evidence.dated-on").map { date -> @Sendable (CivilDate) -> CivilDate in { _ in date }
        }
        let aged = bounds.months.flatMap { months in
            [-1, 0, 1].map { days -> @Sendable (CivilDate) -> CivilDate in
                { $0.subtracting(months: months).adding(days: days) }
            }
        }
        let dated = ([{ $0 }] + fixed + aged).map { date -> Choice in
            { facts in
                facts.currentEvidence = Self.fact(dated: date(facts.date))
                return .date(date(facts.date))
            }
        }
        return Self(
            "evidence", clear: { $0.currentEvidence = nil },
            dated + [
                { facts in
                    facts.currentEvidence = Self.fact()
                    return .term("without a date")
                },
                { facts in
                    facts.currentEvidence = Self.fact(holds: false)
                    return .term("speaks against it")
                },
                { facts in
                    facts.currentEvidence = Self.fact(by: "")
                    return .term("named by nobody")
                },
            ])
    }

    private static func fact(dated: CivilDate? = nil, holds: Bool = true, by name: String = "S. Haddad") -> AttestedFact
    {
        AttestedFact(
            Evidence(statement: "looked at", source: "a report", attestedBy: name), sourceDatedOn: dated, holds: holds)
    }

    /// What is said in words, or that there is none.
    static let words: [FactDimension] = [
        .part(
            "pupil-benefit", \.pupilBenefit,
            [
                (.term("an outcome and the route"), .value(PupilBenefit(outcome: "fluency", route: "coaching"))),
                (.term("an outcome without a route"), .value(PupilBenefit(outcome: "fluency", route: nil))),
                (.term("none"), .nothing(because: "for the office")),
            ]),
        .part("builds-on", \.buildsOn, [(.term("named"), "earlier training")]),
        .part(
            "standard", \.standard,
            [
                (.term("named"), .value(StandardItem(framework: "a framework", item: "3"))),
                (.term("none applies, with a reason"), .nothing(because: "for the office")),
                (.term("none applies, without a reason"), .nothing(because: "")),
            ]),
        Self.said("alternative-mode", \.alternativeMode), Self.said("past-impact", \.pastImpactByMode),
        Self.said("evaluation-plan", \.evaluationPlan), Self.said("changed-by-feedback", \.changedByFeedback),
        .part(
            "accommodation", \.accommodation,
            [
                (
                    .term("a room and equipment for 1"),
                    AccommodationFact(room: .value("Library"), capacity: 1, quietPlaces: 1, devices: 1, connections: 1)
                ),
                (.term("none"), AccommodationFact(room: .nothing(because: "let out"), quietPlaces: 0)),
                (.term("inspected and fit"), AccommodationFact(inspected: Self.fact())),
            ]),
    ]

    private static func said(
        _ name: String, _ path: any WritableKeyPath<ProvisionFacts, Recorded<String>?> & Sendable
    ) -> Self {
        .part(
            name, path,
            [
                (.term("said"), .value("as said")), (.term("none, with a reason"), .nothing(because: "the first time")),
                (.term("none, without a reason"), .nothing(because: "")),
            ])
    }
}
