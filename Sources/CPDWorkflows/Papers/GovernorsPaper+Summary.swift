internal import CPDDomain

extension GovernorsSections {
    /// The page that is read aloud: at most ten plain sentences.
    var summary: PaperSection {
        let sentences: [PaperSentence?] = [
            self.scopeSentence, self.plansSentence, self.participationSentence, self.timeSentence,
            self.decisionsSentence, self.changeSentence, self.costSentence, self.notDoneSentence, self.needsSentence,
            self.policySentence,
        ]
        return self.section(
            "summary", "Summary", ["IMP-6", "AUD-3"], [.list(sentences.compactMap(\.self))])
    }

    private var scopeSentence: PaperSentence {
        guard let span = self.facts.span, let until = span.until else {
            return PaperSentence(
                "The school year \(self.facts.year) had not begun on \(PlainEnglish.date(self.facts.date)), so this paper shows "
                    + "plans only.")
        }
        let last = until.adding(days: -1)
        let asAt = last == self.facts.date ? "that day" : PlainEnglish.date(self.facts.date)
        return PaperSentence(
            "This report covers professional development at \(self.facts.school.name) from \(PlainEnglish.date(span.from)) to "
                + "\(PlainEnglish.date(last)), as recorded on \(asAt).")
    }

    private var plansSentence: PaperSentence {
        let count = self.facts.priorities.count { $0.period.overlaps(self.facts.year.period) }
        let words =
            count == 0 ? "No priority is recorded" : "We named \(PlainEnglish.count(count, "priority", "priorities"))"
        guard let total = self.budget.total else {
            return PaperSentence(
                "\(words), and no budget line for \(self.budget.current).", figure: count == 0 ? nil : .priorities)
        }
        let money =
            switch (total.set, total.committed) {
            case (.money(let set), .money(let committed)):
                "for \(self.budget.current) the budget is \(PlainEnglish.money(set)), of which "
                    + "\(PlainEnglish.money(committed)) is committed"
            case (.money(let set), _): "for \(self.budget.current) the budget is \(PlainEnglish.money(set))"
            default: "the budget for \(self.budget.current) has not been set in full"
            }
        return PaperSentence("\(words); \(money).", figure: .budget)
    }

    private var participationSentence: PaperSentence {
        guard !self.participation.isEmpty else { return PaperSentence("Nobody is recorded as in post.") }
        guard let all = self.participation.all.figures else {
            return PaperSentence(
                "Fewer than five people are in post, so what they did is withheld.", figure: .participation)
        }
        let had =
            switch all.hadNothing {
            case 0: "nobody had nothing"
            case 1: "1 person had nothing"
            default: "\(all.hadNothing) had nothing"
            }
        return PaperSentence(
            "Of \(PlainEnglish.number(all.people)) people in post, support staff and governors included, "
                + "\(PlainEnglish.number(all.tookPart)) (\(PlainEnglish.percentage(all.tookPart, of: all.people))) took part in "
                + "something; \(had).", figure: .participation)
    }

    private var timeSentence: PaperSentence? {
        guard !self.participation.all.isTimeWithheld, let minutes = self.participation.all.figures?.minutesPerPost
        else { return nil }
        return PaperSentence(
            "That is \(PlainEnglish.spokenDuration(minutes: minutes)) for each full-time post, in "
                + "\(PlainEnglish.count(self.participation.sessionsHeld, "session", "sessions")).",
            figure: .participation)
    }

    private var decisionsSentence: PaperSentence? {
        let record = self.decisions
        guard record.decided + record.waiting > 0 else { return PaperSentence("Nothing was asked for.") }
        return PaperSentence(
            "\(PlainEnglish.capitalised(PlainEnglish.count(record.approved, "request was", "requests were"))) approved, "
                + "\(record.declined == 0 ? "none" : "\(record.declined)") declined, and \(record.waiting) \(record.waiting == 1 ? "waits" : "wait") for a decision.",
            figure: .decisions)
    }

    private var changeSentence: PaperSentence {
        if let sentence = self.feedback.needMet.flatMap(Self.needMetSentence) { return sentence }
        return self.feedback.evaluations == 0
            ? PaperSentence("Nobody has evaluated anything yet, so nothing can be said about what it changed.")
            : PaperSentence("Fewer than five people evaluated, so what they said is withheld.", figure: .measures)
    }

    private var costSentence: PaperSentence {
        guard !self.provision.taken.isEmpty else {
            return PaperSentence("Nothing has taken place yet, so nothing has been paid for it.")
        }
        guard let all = self.provision.all.figures else {
            return PaperSentence("Fewer than five people took part, so what it cost is withheld.")
        }
        let perHour = all.costPerHour.map { ", \(PlainEnglish.money($0)) for an hour of one person’s time" } ?? ""
        let missing = self.provision.withoutPaidTime > 0 ? ", not counting paid time that nobody recorded" : ""
        return PaperSentence("It cost \(PlainEnglish.money(all.cost)) in full\(perHour)\(missing).", figure: .cost)
    }

    private var notDoneSentence: PaperSentence {
        guard self.dropped.raised > 0 else {
            return self.dropped.allNeeds + self.dropped.allOwed == 0
                ? PaperSentence("Nothing that was agreed is overdue.", figure: .owed)
                : PaperSentence(
                    "\(PlainEnglish.capitalised(PlainEnglish.count(self.dropped.allOwed, "step is", "steps are"))) owed.",
                    figure: .owed)
        }
        let shared = self.dropped.notShared
        guard shared > 0 else { return self.threadSentence }
        let words = self.threadSentence.text.dropLast()
        return PaperSentence(
            "\(words); person by person, \(PlainEnglish.count(shared, "agreement", "agreements")) to share "
                + "\(shared == 1 ? "has" : "have") not been kept.", figure: .dropped)
    }

    private var needsSentence: PaperSentence {
        guard self.future.all.all > 0 else { return PaperSentence("No need is recorded for next year.") }
        return PaperSentence(
            "\(PlainEnglish.capitalised(PlainEnglish.count(self.future.all.all, "need stands", "needs stand"))) for next year, "
                + "\(self.future.all.carriedForward) of them carried forward.", figure: .needs)
    }
}
