import CPDDomain
import CPDPolicy
import CPDWorkflows

/// What the policy says of money for a request, as it is shown beside the check.
struct FundingView {
    private let funding: FundingPosition?
    private let catalogue = SentenceCatalogue.english

    /// A view; of nothing where the edition says nothing of money.
    init(_ funding: FundingPosition?) { self.funding = funding }

    /// The position in words, each part under its heading; empty where there is nothing to say.
    var text: String {
        guard let funding else { return "" }
        var lines: [String] = []
        func add(_ heading: String, _ notes: [String]) {
            if !notes.isEmpty { lines += [heading] + notes.map { "  \($0)" } }
        }
        for person in funding.eligibility {
            add("Who may ask, by the policy: \(person.name)", person.terms.map(self.line))
        }
        add(
            "Who pays, by the policy:",
            funding.costs.map(self.line) + [funding.costsNote].compactMap(\.self).map(self.line) + self.wholeCost)
        add("The most in a year:", funding.limits.map(self.line))
        for leave in funding.studyLeave {
            add("Study leave in \(leave.year): \(leave.name)", leave.notes.map(self.line))
        }
        add(
            "First, before the cost is committed:",
            funding.first.map(self.line) + [funding.provider].compactMap(\.self).map(self.line))
        add("By the amount:", funding.approvers.map(self.line))
        return lines.isEmpty ? "" : withinLines(lines.joined(separator: "\n")) + "\n"
    }

    /// The position as data.
    var json: JSON {
        guard let funding else { return .null }
        return .object([
            (
                "eligibility",
                .array(
                    funding.eligibility.map { person in
                        .object([
                            ("person", JSON(person.person)),
                            (
                                "terms",
                                .array(
                                    person.terms.map { position in
                                        self.document(
                                            position.note,
                                            [
                                                ("asksFor", .text(position.term.name)),
                                                ("waivedBy", JSON(position.term.waivedBy?.name)),
                                                ("waiver", self.document(position.waiver)),
                                            ])
                                    })
                            ),
                        ])
                    })
            ),
            (
                "studyLeave",
                .array(
                    funding.studyLeave.map { leave in
                        .object([
                            ("person", JSON(leave.person)), ("year", .text(leave.year.description)),
                            ("notes", .array(leave.notes.map { self.document($0) })),
                        ])
                    })
            ),
            (
                "limits",
                .array(
                    funding.limits.map { limit in
                        self.document(
                            limit.note,
                            [
                                ("per", .text(limit.limit.per.rawValue)), ("person", JSON(limit.person)),
                                ("team", JSON(limit.team)),
                                ("year", .text(limit.year)), ("together", .array(limit.together.map { .text($0) })),
                            ])
                    })
            ),
            ("costs", .array(funding.costs.map(self.document))),
            ("costsNote", funding.costsNote.map { self.document($0) } ?? .null),
            (
                "first",
                .array(
                    funding.first.map { demand in
                        self.document(
                            demand.note,
                            [
                                ("name", .text(demand.trigger.name)), ("asks", .text(demand.trigger.asks.rawValue)),
                                ("by", .text(demand.trigger.by.name)), ("person", JSON(demand.person)),
                            ])
                    })
            ),
            ("provider", funding.provider.map { self.document($0) } ?? .null),
            ("approvers", .array(funding.approvers.map(self.document))),
        ])
    }

    /// That a cost is charged whole, where it cannot be told who pays what of it.
    private var wholeCost: [String] {
        let open = (self.funding?.costs ?? []).filter { $0.split.payments == nil }.map(\.split.cost.item)
        return open.isEmpty ? [] : ["Until that is known the budget is charged with the whole cost of: \(listed(open))"]
    }

    private func line(_ note: FundingNote) -> String {
        "\(padded(note.outcome.rawValue, to: 14))  \(self.catalogue.sentence(for: note))"
    }

    private func line(_ position: TermPosition) -> String {
        let isOpen = position.note.outcome == .notMet || position.note.outcome == .notEvidenced
        let waiver = isOpen ? position.term.waivedBy.map { " (may be waived by the \($0.name))" } : nil
        guard let act = position.waiver, position.note.reason == .eligibilityWaived else {
            return self.line(position.note) + (position.note.reason.command.map { " (\($0))" } ?? "") + (waiver ?? "")
        }
        return "\(self.line(position.note)) by \(position.waivedByName ?? "somebody"): \(act.reason)"
    }

    private func line(_ position: LimitPosition) -> String {
        let whose = position.name.isEmpty ? "" : "\(position.name), "
        let left =
            position.together.isEmpty ? "" : " (without what was for several together: \(listed(position.together)))"
        let command = position.note.reason.command.map { " (\($0))" } ?? ""
        return "\(self.line(position.note))\(command) (\(whose)\(position.year))\(left)"
    }

    private func document(_ act: FundingAct?) -> JSON {
        guard let act else { return .null }
        return .object([
            ("by", JSON(act.by)), ("onBehalfOf", JSON(act.onBehalfOf)), ("on", JSON(act.on)),
            ("granted", .flag(act.grants)), ("reason", .text(act.reason)),
        ])
    }

    private func line(_ cost: CostPosition) -> String {
        self.line(cost.split.note) + (cost.basis == .perParticipant ? " (for each)" : "")
    }

    private func line(_ demand: DemandPosition) -> String {
        let with = (self.funding?.takingPart.count ?? 0) > 1 ? "\(demand.name), " : ""
        return "\(self.line(demand.note)) (\(with)\(demand.trigger.asks.rawValue), for the \(demand.trigger.by.name))"
    }

    private func line(_ amount: AmountPosition) -> String {
        guard amount.note == nil else {
            let words = amount.note.map(self.catalogue.sentence) ?? ""
            return "\(padded(Outcome.notEvidenced.rawValue, to: 14))  stage \"\(amount.stage)\": \(words)"
        }
        let posts = amount.posts.map(\.name).joined(separator: " or ")
        guard let days = amount.daysOfNotice else { return "stage \"\(amount.stage)\": the \(posts) decides" }
        let notice =
            amount.askBy.map { "asked by \($0.words)" + (amount.isLate == true ? ", and it was asked later" : "") }
            ?? "when it starts is not recorded"
        return
            "stage \"\(amount.stage)\": the \(posts) decides, with \(counted(days, "day", "days")) of notice: \(notice)"
    }

    private func document(_ cost: CostPosition) -> JSON {
        self.document(
            cost.split.note,
            [
                ("item", .text(cost.split.cost.item)), ("basis", .text(cost.basis.rawValue)),
                ("amount", JSON(cost.split.cost.amount)),
                (
                    "payments",
                    cost.split.payments.map { payments in
                        .array(
                            payments.map { .object([("payer", .text($0.payer)), ("amount", JSON($0.amount))]) })
                    } ?? .null
                ),
            ])
    }

    private func document(_ amount: AmountPosition) -> JSON {
        .object([
            ("stage", .text(amount.stage)), ("posts", .array(amount.posts.map { .text($0.name) })),
            ("daysOfNotice", JSON(amount.daysOfNotice)), ("askBy", JSON(amount.askBy)),
            ("isLate", amount.isLate.map { .flag($0) } ?? .null),
            ("note", amount.note.map { .text(self.catalogue.sentence(for: $0)) } ?? .null),
        ])
    }

    private func document(_ note: FundingNote, _ members: [(String, JSON)] = []) -> JSON {
        .object(
            members + [
                ("outcome", .text(note.outcome.rawValue)), ("reason", .text(note.reason.rawValue)),
                ("sentence", .text(self.catalogue.sentence(for: note))),
                ("remedy", JSON(self.catalogue.remedy(for: note))),
            ])
    }
}

extension FundingReason {
    /// The command that records what is missing, where there is one for it.
    var command: String? {
        switch self {
        case .probationNotRecorded: "cpd person probation"
        case .teamNotRecorded: "cpd person team"
        case .contractEndNotRecorded, .groupsNotRecorded, .contractNotRecorded: "cpd person contract"
        default: nil
        }
    }
}

extension FundingRecord {
    /// What was recorded, in words that go on with by whom.
    func words(_ kept: StageDecision, _ name: (Identifier<Person>) -> String) -> String {
        let granted = kept.outcome == .approved ? "granted" : "refused"
        return switch self {
        case .waiver(let term): "Waiver of \(term): \(granted)"
        case .agreement(let what, let person):
            "\(capitalised(what)) with \(name(person)): signed\(kept.decidedBy == person ? "" : " for the school")"
        case .interview(let what, let person): "\(capitalised(what)) with \(name(person)): held"
        case .repaymentWaiver(let reason, let person):
            "Waiver of what \(name(person)) would pay back on \(reason): \(granted)"
        }
    }
}

/// A name at the beginning of a line.
func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
