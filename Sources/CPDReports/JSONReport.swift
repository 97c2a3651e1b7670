internal import CPDDomain
internal import CPDWorkflows

/// The paper as JSON. Dates are `YYYY-MM-DD`, money is whole pence, every value carries its words beside it.
struct JSONReport {
    let text: String

    init(_ paper: GovernorsPaper) {
        let period = paper.year.period
        let document = OrderedJSON.object([
            ("paper", .text("governors")),
            ("version", .integer(1)),
            ("school", .object([("name", .text(paper.school)), ("urn", .optional(paper.urn))])),
            (
                "year",
                .object([
                    ("name", .text(paper.year.description)), ("from", .text(period.from.description)),
                    ("until", .optional(period.until?.description)),
                ])
            ),
            ("asAt", .text(paper.date.description)),
            ("sections", .list(paper.sections.map { Self.section($0, in: paper) })),
        ])
        self.text = document.written() + "\n"
    }

    private static func section(_ section: PaperSection, in paper: GovernorsPaper) -> OrderedJSON {
        .object([
            ("name", .text(section.name)),
            ("title", .text(section.title)),
            ("clauses", .list(section.clauses.map { .text($0.rawValue) })),
            ("blocks", .list(section.blocks.map { Self.block($0, in: paper) })),
        ])
    }

    private static func block(_ block: PaperSection.Block, in paper: GovernorsPaper) -> OrderedJSON {
        func sentences(_ sentences: [PaperSentence]) -> OrderedJSON {
            .list(
                sentences.map { sentence in
                    .object([("text", .text(sentence.text)), ("figure", .optional(sentence.figure?.rawValue))])
                })
        }
        switch block {
        case .paragraph(let content): return .object([("kind", .text("paragraph")), ("sentences", sentences(content))])
        case .list(let content): return .object([("kind", .text("list")), ("sentences", sentences(content))])
        case .notYetGiven(let part, let needs):
            return .object([("kind", .text("not yet given")), ("part", .text(part)), ("needs", .text(needs))])
        case .figure(let figure): return Self.figure(figure, number: paper.number(of: figure.name) ?? 0)
        }
    }

    private static func figure(_ figure: PaperFigure, number: Int) -> OrderedJSON {
        .object([
            ("kind", .text("figure")),
            ("name", .text(figure.name.rawValue)),
            ("number", .integer(number)),
            ("title", .text(figure.title)),
            (
                "n",
                .object([
                    ("value", figure.base.n.map { .integer($0) } ?? .null), ("of", .text(figure.base.units)),
                ])
            ),
            ("asAt", .text(figure.date.description)),
            ("definition", .text(figure.definition)),
            ("columns", .list(([figure.rowHeading] + figure.columns.map(\.title)).map { .text($0) })),
            (
                "rows",
                .list(
                    figure.rows.map { row in
                        .object([
                            ("title", .text(row.title)), ("isTotal", .truth(row.isTotal)),
                            ("values", .list(row.values.map(Self.value))),
                        ])
                    })
            ),
        ])
    }

    private static func value(_ value: PaperValue) -> OrderedJSON {
        func typed(_ kind: String, _ members: (key: String, value: OrderedJSON)...) -> OrderedJSON {
            .object([("kind", .text(kind))] + members + [("text", .text(value.text))])
        }
        switch value {
        case .words: return typed("words")
        case .count(let count): return typed("count", ("value", .integer(count)))
        case .money(let money):
            return typed(
                "money", ("minorUnits", .integer(Int(money.minorUnits))), ("currency", .text(money.currency.rawValue)))
        case .minutes(let minutes): return typed("minutes", ("value", .integer(minutes)))
        case .halfDays(let halves): return typed("days", ("halves", .integer(halves)))
        case .date(let date): return typed("date", ("value", .text(date.description)))
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
