import CPDDomain
import CPDPolicy
import CPDPolicyDocument

/// The differences of two editions as they are shown.
struct ComparisonView {
    private let differences: EditionDifferences
    private let old: PolicyEdition
    private let new: PolicyEdition
    private let replayed: Int?
    private let catalogue: SentenceCatalogue

    /// A view of differences.
    ///
    /// - Parameter replayed: how many recorded subjects both editions were asked about; `nil` without a store.
    init(_ differences: EditionDifferences, old: PolicyEdition, new: PolicyEdition, replayed: Int?) {
        self.differences = differences
        self.old = old
        self.new = new
        self.replayed = replayed
        self.catalogue = SentenceCatalogue.english.naming(new).naming(old)
    }

    /// The answer: it tells, and nothing is right or wrong.
    var reply: Reply { Reply(self.text, self.json) }

    private var text: String {
        var heading = "From \(self.old.name) to \(self.new.name)"
        if let replayed {
            let count = counted(replayed, "recorded request or opportunity", "recorded requests and opportunities")
            heading += " · \(count) asked again, \(self.differences.replayed.count) judged differently"
        } else {
            heading += " · no store at hand, so no recorded request was asked again"
        }
        return heading + "\n\n" + withinLines(ComparisonRenderer(self.catalogue).render(self.differences))
    }

    private var json: JSON {
        .object([
            ("old", .text(self.old.name)), ("new", .text(self.new.name)), ("recorded", JSON(self.replayed)),
            ("same", .flag(self.differences.isEmpty)),
            ("listed", .array(self.differences.listed.map(self.json))),
            (
                "replayed",
                .array(
                    self.differences.replayed.map { difference in
                        .object([
                            ("title", .text(difference.facts.title)), ("askedBy", JSON(difference.facts.askedBy)),
                            ("date", JSON(difference.facts.date)), ("old", .text(difference.old.rawValue)),
                            ("new", .text(difference.new.rawValue)),
                            ("clauses", .array(difference.clauses.map(self.json))),
                        ])
                    })
            ),
            ("found", .array(self.differences.found.map(self.json))),
            ("routes", .array(self.differences.routes.map(self.json))),
            ("replayedRoutes", .array(self.differences.replayedRoutes.map(self.json))),
            ("payments", .array(self.differences.payments.map(self.json))),
            ("replayedPayments", .array(self.differences.replayedPayments.map(self.json))),
            ("terms", .array(self.differences.terms.map(self.json))),
            (
                "termsSearched",
                .array(
                    self.differences.termsSearched.map { search in
                        .object([
                            ("of", .text(search.subject.name)), ("tried", .number(search.tried)),
                            ("whole", .flag(search.isWhole)),
                        ])
                    })
            ),
            (
                "searched",
                .array(
                    self.differences.searched.map { search in
                        .object([
                            ("clause", .text(search.clause.rawValue)), ("tried", .number(search.tried)),
                            ("whole", .flag(search.isWhole)),
                            ("notVaried", .array(search.notVaried.map { .text($0) })),
                        ])
                    })
            ),
        ])
    }

    private func json(_ difference: ListedDifference) -> JSON {
        var part = "presence"
        if case .named(let name) = difference.part { part = name }
        return .object([
            ("of", .text(difference.subject.name)), ("part", .text(part)), ("old", JSON(difference.old)),
            ("new", JSON(difference.new)),
        ])
    }

    private func json(_ difference: ClauseDifference) -> JSON {
        .object([
            ("clause", .text(difference.clause.rawValue)), ("old", self.json(difference.old)),
            ("new", self.json(difference.new)),
            (
                "facts", self.json(difference.shown)
            ),
        ])
    }

    private func json(_ facts: [ShownFact]) -> JSON {
        .array(
            facts.map { fact in
                .object([
                    ("name", .text(fact.name)), ("value", JSON(fact.value.map { self.catalogue.text($0) })),
                ])
            })
    }

    private func json(_ difference: RouteDifference) -> JSON {
        let renderer = ComparisonRenderer(self.catalogue)
        return .object([
            ("old", .text(renderer.text(difference.old, beside: difference.new))),
            ("new", .text(renderer.text(difference.new, beside: difference.old))),
            ("facts", self.json(difference.shown)),
        ])
    }

    private func json(_ difference: RecordedRouteDifference) -> JSON {
        let (request, renderer) = (difference.request, ComparisonRenderer(self.catalogue))
        return .object([
            ("title", .text(request.title)), ("askedBy", JSON(request.matter.facts.askedBy)),
            ("askedOn", JSON(request.matter.askedOn)),
            ("old", .text(renderer.text(difference.difference.old, beside: difference.difference.new))),
            ("new", .text(renderer.text(difference.difference.new, beside: difference.difference.old))),
            ("facts", self.json(difference.difference.shown)),
        ])
    }

    private func json(_ difference: PaymentDifference) -> JSON {
        .object([
            ("old", .text(self.catalogue.sentence(for: difference.old.note))),
            ("new", .text(self.catalogue.sentence(for: difference.new.note))),
            ("facts", self.json(difference.shown)),
        ])
    }

    private func json(_ difference: RecordedPaymentDifference) -> JSON {
        let request = difference.request
        return .object([
            ("title", .text(request.title)), ("askedBy", JSON(request.matter.facts.askedBy)),
            ("askedOn", JSON(request.matter.askedOn)), ("costs", .array(difference.costs.map(self.json))),
        ])
    }

    private func json(_ difference: TermDifference) -> JSON {
        .object([
            ("of", .text(difference.subject.name)), ("old", self.json(difference.old)),
            ("new", self.json(difference.new)), ("facts", self.json(difference.shown)),
        ])
    }

    private func json(_ answer: TermAnswer) -> JSON {
        .object([
            (
                "reasons",
                .array(
                    answer.notes.map { note in
                        .object([
                            ("outcome", .text(note.outcome.rawValue)), ("reason", .text(note.reason.rawValue)),
                            ("sentence", .text(self.catalogue.sentence(for: note))),
                        ])
                    })
            ), ("figures", .array(answer.figures.map { .text(self.catalogue.text($0)) })),
        ])
    }

    private func json(_ answer: ClauseAnswer) -> JSON {
        .object([
            ("answer", .text(answer.answer.rawValue)),
            (
                "findings",
                .array(
                    answer.findings.map { finding in
                        .object([
                            ("outcome", .text(finding.outcome.rawValue)), ("reason", .text(finding.reason.rawValue)),
                            ("sentence", .text(self.catalogue.sentence(for: finding))),
                        ])
                    })
            ),
        ])
    }
}
