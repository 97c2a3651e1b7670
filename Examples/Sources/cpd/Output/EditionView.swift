import CPDDomain
import CPDPolicy
import CPDWorkflows

/// An edition as a person reads it: who adopted it, when it counts, what follows, and its clauses.
struct EditionView {
    private let edition: PolicyEdition
    private let today: CivilDate
    private let adopted: AdoptedEdition?
    private let history: EditionHistory?
    private let place: String?
    private let language: String?

    /// A view of an edition, for a date; with how it was adopted and what follows it at a place, where it was.
    init(
        _ edition: PolicyEdition, on today: CivilDate, _ adopted: AdoptedEdition? = nil,
        _ history: EditionHistory? = nil, at place: String? = nil, language: String? = nil
    ) {
        self.edition = edition
        self.today = today
        self.adopted = adopted
        self.history = history
        self.place = place
        self.language = language
    }

    /// The edition in words and as data.
    var reply: Reply {
        let money = self.money.isEmpty ? [] : [""] + self.money
        return Reply((self.heading + [""] + self.clauses + money).joined(separator: "\n"), self.json)
    }

    /// What it says of money, part by part.
    private var money: [String] {
        var lines: [String] = []
        for part in self.edition.funding?.inWords ?? [] {
            let clause: String = part.clause.map { " (\($0.rawValue))" } ?? ""
            lines.append("  \(part.name)\(clause)")
            for line in part.lines {
                for (index, words) in broken(line, at: 100).enumerated() {
                    lines.append((index == 0 ? "    " : "      ") + words)
                }
            }
        }
        return lines.isEmpty ? [] : ["Money for development:"] + lines
    }

    private var period: Period { self.adopted?.inForce ?? self.edition.inForce }
    private var until: CivilDate? { self.history.map(\.until) ?? self.period.until }
    private var review: String? {
        // Of an edition that was adopted, by the terms recorded where it is in force.
        Editions.words(
            self.history?.inForce?.review
                ?? self.edition.reviewStatus(on: self.today, calendar: self.edition.calendar(over: .england)))
    }

    private var heading: [String] {
        var lines = ["\(self.edition.title) · edition \(self.edition.name)"]
        if let adopted {
            lines.append(
                "adopted by \(adopted.adoptedBy) on \(adopted.adoptedOn.words), minute \(adopted.minute)"
                    + (adopted.school == nil ? ", for the whole organisation" : ", for the school alone"))
        }
        lines.append(self.inForceWords)
        for next in self.history?.following ?? [] {
            let end = next.inForce.until.map { " until \($0.words)" } ?? ""
            lines.append("followed by \(next.name), in force from \(next.inForce.from.words)\(end)")
        }
        if let words = self.review {
            lines.append(words + (self.edition.review.map { ", by \($0.by)" } ?? ""))
        }
        if let owner = self.edition.owner { lines.append("looked after by \(owner)") }
        if let post = self.edition.leadingPost { lines.append("CPD leader: \(post)") }
        if let evaluation = self.edition.evaluation { lines.append("evaluated \(evaluation.summary)") }
        for (part, latitude) in self.edition.below.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            lines.append("for editions below, \"\(part.rawValue)\" \(latitude.rawValue)")
        }
        return lines
    }

    /// `in force from 15 April 2024 until 1 September 2026, at Elmfield Primary School`
    private var inForceWords: String {
        let isNow = self.today >= self.period.from && self.until.map { self.today < $0 } ?? true
        let end = self.until.map { " until \($0.words)" } ?? ", without an end"
        let place = self.place.map { ", \($0)" } ?? ""
        let state = isNow ? "" : "; not on \(self.today.words)"
        return "in force from \(self.period.from.words)\(end)\(place)\(state)"
    }

    private var clauses: [String] {
        var lines: [String] = []
        var section: String?
        for clause in self.edition.clauses {
            if let heading = clause.section, heading != section {
                lines.append("\(section == nil ? "" : "\n")\(heading)")
                section = heading
            }
            let start = "  \(padded(clause.id.rawValue, to: 8)) \(padded(clause.force.rawValue, to: 7))"
            let text = clause.text(in: self.language).split(separator: "\n").flatMap { broken(String($0), at: 100) }
            for (index, line) in text.enumerated() {
                lines.append((index == 0 ? start : padded("", to: start.count)) + line)
            }
        }
        return lines
    }

    private var json: JSON {
        .object([
            ("edition", .text(self.edition.name)), ("title", .text(self.edition.title)),
            ("adoptedBy", JSON(self.adopted?.adoptedBy)), ("adoptedOn", JSON(self.adopted?.adoptedOn)),
            ("minute", JSON(self.adopted?.minute)), ("digest", JSON(self.adopted?.digest)),
            ("school", JSON(self.adopted?.school)), ("inForceFrom", JSON(self.period.from)),
            ("inForceUntil", JSON(self.until)),
            (
                "following",
                .array(
                    (self.history?.following ?? []).map {
                        .object([("edition", .text($0.name)), ("inForceFrom", JSON($0.inForce.from))])
                    })
            ),
            ("owner", JSON(self.edition.owner)), ("cpdLeader", JSON(self.edition.leadingPost)),
            ("evaluation", JSON(self.edition.evaluation?.summary)),
            ("review", JSON(self.review)), ("reviewedBy", JSON(self.edition.review?.by)),
            (
                "clauses",
                .array(
                    self.edition.clauses.map { clause in
                        .object([
                            ("id", .text(clause.id.rawValue)), ("force", .text(clause.force.rawValue)),
                            ("text", .text(clause.text(in: self.language))),
                        ])
                    })
            ),
            ("funding", .array((self.edition.funding?.inWords ?? []).map(JSON.init))),
        ])
    }
}

extension JSON {
    fileprivate init(_ part: FundingPart) {
        self = .object([
            ("part", .text(part.name)), ("clause", JSON(part.clause?.rawValue)),
            ("terms", .array(part.lines.map { .text($0) })),
        ])
    }
}
