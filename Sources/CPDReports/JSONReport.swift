internal import CPDDomain
internal import CPDPolicyDocument
internal import CPDWorkflows

/// The paper as JSON. Dates are `YYYY-MM-DD`, money is whole pence, every value carries its words beside it.
struct JSONReport {
    let text: String

    init(_ paper: GovernorsPaper) {
        let period = paper.year.period
        let document: JSONText = .object([
            ("paper", .string("governors")),
            ("version", .integer(1)),
            ("school", .object([("name", .string(paper.school)), ("urn", .optional(paper.urn))])),
            (
                "year",
                .object([
                    ("name", .string(paper.year.description)), ("from", .string(period.from.description)),
                    ("until", .optional(period.until?.description)),
                ])
            ),
            ("asAt", .string(paper.date.description)),
            ("sections", .list(paper.sections.map { Self.section($0, in: paper) })),
        ])
        self.text = document.indented
    }

    private static func section(_ section: PaperSection, in paper: GovernorsPaper) -> JSONText {
        .object([
            ("name", .string(section.name)),
            ("title", .string(section.title)),
            ("clauses", .list(section.clauses.map { .string($0.rawValue) })),
            ("blocks", .list(section.blocks.map { Self.block($0, in: paper) })),
        ])
    }

    private static func block(_ block: PaperSection.Block, in paper: GovernorsPaper) -> JSONText {
        func sentences(_ sentences: [PaperSentence]) -> JSONText {
            .list(
                sentences.map { sentence in
                    .object([
                        ("text", .string(sentence.text)),
                        (
                            "figure",
                            .optional(sentence.figure.flatMap { paper.number(of: $0) == nil ? nil : $0.rawValue })
                        ),
                    ])
                })
        }
        switch block {
        case .paragraph(let content):
            return .object([("kind", .string("paragraph")), ("sentences", sentences(content))])
        case .list(let content): return .object([("kind", .string("list")), ("sentences", sentences(content))])
        case .notYetGiven(let part, let needs):
            return .object([("kind", .string("not yet given")), ("part", .string(part)), ("needs", .string(needs))])
        case .figure(let figure): return Self.figure(figure, number: paper.number(of: figure.name) ?? 0)
        }
    }

    private static func figure(_ figure: PaperFigure, number: Int) -> JSONText {
        .object([
            ("kind", .string("figure")),
            ("name", .string(figure.name.rawValue)),
            ("number", .integer(number)),
            ("title", .string(figure.title)),
            (
                "n",
                .object([
                    ("value", figure.base.n.map { .integer($0) } ?? .null), ("of", .string(figure.base.units)),
                ])
            ),
            ("asAt", .string(figure.date.description)),
            ("definition", .string(figure.definition)),
            ("columns", .list(([figure.rowHeading] + figure.columns.map(\.title)).map { .string($0) })),
            (
                "rows",
                .list(
                    figure.rows.map { row in
                        .object([
                            ("title", .string(row.title)), ("isTotal", .boolean(row.isTotal)),
                            ("values", .list(row.values.map(Self.value))),
                        ])
                    })
            ),
        ])
    }

    private static func value(_ value: PaperValue) -> JSONText {
        func typed(_ kind: String, _ members: (name: String, value: JSONText)...) -> JSONText {
            .object([("kind", .string(kind))] + members + [("text", .string(value.text))])
        }
        switch value {
        case .words: return typed("words")
        case .count(let count): return typed("count", ("value", .integer(count)))
        case .money(let money):
            return typed(
                "money", ("minorUnits", .integer(Int(money.minorUnits))), ("currency", .string(money.currency.rawValue))
            )
        case .minutes(let minutes): return typed("minutes", ("value", .integer(minutes)))
        case .halfDays(let halves): return typed("days", ("halves", .integer(halves)))
        case .date(let date): return typed("date", ("value", .string(date.description)))
        case .share(let part, let whole): return typed("share", ("part", .integer(part)), ("of", .integer(whole)))
        case .estimate(let part, let whole, let low, let high):
            return typed(
                "estimate", ("part", .integer(part)), ("of", .integer(whole)), ("lowPerMille", .integer(low)),
                ("highPerMille", .integer(high)))
        case .none: return typed("none")
        case .withheld: return typed("withheld")
        case .notSet: return typed("not set")
        case .notRecorded: return typed("not recorded")
        }
    }
}
