import CPDDomain
import CPDPolicy
import CPDWorkflows

// How somebody stands, as data: an object a part.

extension PersonStandingView {
    /// The same as data.
    var json: JSON {
        guard let standing else { return .null }
        let leave = standing.leave.map { JSON.object([("from", JSON($0.from)), ("until", JSON($0.until))]) }
        return .object([
            ("leave", leave ?? .null),
            ("time", .array(standing.time.map(self.json))),
            ("frameworks", .array(standing.frameworks.map(self.json))),
            ("holding", .array(standing.holding.map(self.json))),
            ("induction", .array(standing.induction.map { InductionView.json($0, on: self.date) })),
            ("checklists", .array(standing.checklists.map(ChecklistView.json))),
            ("evaluations", .array(standing.evaluations.map(EvaluationView.json))),
            ("confirmations", .array(standing.confirmations.map(ConfirmationView.json))),
            ("duties", .array(standing.duties.map { JSON(duty: $0) })),
            ("answers", .array(standing.answers.map(PeopleAnswersView.json))),
            ("expiring", .array(standing.expiring.map(self.json))),
            ("training", .array(standing.training.map(self.json))),
        ])
    }

    private func json(_ time: TimePosition) -> JSON {
        .object([
            ("school", JSON(time.school.id)), ("year", .text(time.year.description)),
            ("entitledMinutes", JSON(time.account?.entitled)),
            ("hadMinutes", JSON(time.account?.counted)),
            ("unrecordedMinutes", JSON(time.account?.unrecorded)),
            ("hadByBasis", HoursView.json(time.had)),
            ("leftMinutes", JSON(time.account?.left)),
            ("unset", JSON(time.unset)),
            ("most", JSON(time.most.map { SentenceCatalogue.english.sentence(for: $0) })),
            ("overMost", .flag(time.most?.outcome == .notMet)),
            ("balance", time.balance.map(self.json) ?? .null),
            ("inPeriods", .array(time.inPeriods.map(self.json))),
            ("onBases", .array(time.onBases.map(self.json))),
            ("withBooked", .array(time.withBooked.map(self.json))),
        ])
    }

    private func json(_ balance: TimeBalanceStanding) -> JSON {
        .object([
            ("minutes", JSON(balance.minutes)), ("given", .number(balance.given)), ("used", .number(balance.used)),
            ("lapsed", .number(balance.lapsed)), ("overdrawn", .number(balance.overdrawn)),
            ("reason", .text(balance.note.reason.rawValue)),
            ("sentence", .text(SentenceCatalogue.english.sentence(for: balance.note))),
        ])
    }

    private func json(_ note: PolicyNote) -> JSON {
        .object([
            ("reason", .text(note.reason.rawValue)), ("outcome", .text(note.outcome.rawValue)),
            ("sentence", .text(SentenceCatalogue.english.sentence(for: note))),
        ])
    }

    private func json(_ position: FrameworkPosition) -> JSON {
        .object([
            ("school", JSON(position.school.id)), ("frameworks", .array(position.frameworks.map { .text($0) })),
        ])
    }

    private func json(_ position: HolderPosition) -> JSON {
        .object([
            ("school", JSON(position.school.id)), ("post", .text(position.post)),
            ("conditions", .array(position.notes.map(self.json))),
        ])
    }

    private func json(_ certificate: ExpiringCertificate) -> JSON {
        .object([
            ("what", .text(certificate.what)), ("course", .text(certificate.course)), ("on", JSON(certificate.on)),
        ])
    }

    private func json(_ position: TrainingPosition) -> JSON {
        .object([
            ("school", JSON(position.school.id)), ("set", JSON(position.set)),
            ("requirements", .array(position.requirements.map(self.json))),
        ])
    }

    private func json(_ row: RequirementPosition) -> JSON {
        .object([
            ("requirement", .text(row.requirement.id.rawValue)), ("what", .text(row.requirement.what)),
            ("byEdition", .flag(row.isByEdition)),
            ("state", .text(row.standing.state.kind.rawValue)), ("day", JSON(row.standing.state.day)),
            ("late", .flag(row.standing.state.isLate(on: self.date))), ("reason", .text(row.standing.reason.rawValue)),
            ("sentence", .text(row.sentence)), ("remedy", JSON(row.remedy)),
            ("heldSince", JSON(row.standing.heldSince)),
        ])
    }
}
