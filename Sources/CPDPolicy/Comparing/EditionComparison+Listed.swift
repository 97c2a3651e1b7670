import CPDDomain

extension EditionComparison {
    /// Differences that no facts show: of the edition as a whole, then by clause, duty, training, approval and funding.
    public var listed: [ListedDifference] {
        var list = ListedDifferences()
        self.noteWhole(&list)
        self.noteClauses(&list)
        self.noteDuties(&list)
        self.noteTraining(&list)
        self.noteParts(&list)
        self.noteApproval(&list)
        self.noteFunding(&list)
        return list.all + self.rest
    }

    private func noteWhole(_ list: inout ListedDifferences) {
        list.note(.edition, "policy", self.old.title, self.new.title)
        list.note(.edition, "school", self.old.school, self.new.school)
        list.note(.edition, "adopted", self.old.adoption, self.new.adoption) { $0?.plain }
        list.note(.edition, "review", self.old.review, self.new.review) { review in
            review.map { review in
                "\(review.nextTerm), by \(review.by)" + (review.everyMonths.map { ", every \($0) months" } ?? "")
            }
        }
        list.note(.edition, "in force", self.old.inForce, self.new.inForce) { $0.plain }
        list.note(.edition, "layer", self.old.layer, self.new.layer) { $0?.rawValue }
        list.note(.edition, "languages", self.old.languages, self.new.languages) { $0.joined(separator: ", ") }
        list.note(.edition, "owner", self.old.owner, self.new.owner)
        list.note(.edition, "CPD leader", self.old.leadingPost, self.new.leadingPost)
        list.note(.edition, "evaluation", self.old.evaluation?.summary, self.new.evaluation?.summary)
        list.note(.edition, "inherits", self.old.inherits, self.new.inherits)
        list.note(.edition, "words", self.old.words, self.new.words) { words in
            words.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
        }
        list.pair(
            self.old.deciders, self.new.deciders, by: \.matter, subject: { .matter($0) }, words: \.by
        ) { list, subject, old, new in list.note(subject, "decided by", old.by, new.by) }
    }

    private func noteClauses(_ list: inout ListedDifferences) {
        list.pair(
            self.old.clauses, self.new.clauses, by: \.id, subject: { .clause($0) }, words: \.text
        ) { list, subject, old, new in
            list.note(subject, "section", old.section, new.section)
            list.note(subject, "text", old.text, new.text)
            for language in Set(old.texts.keys).union(new.texts.keys).sorted() {
                list.note(subject, "text in \(language)", old.texts[language], new.texts[language])
            }
            list.note(subject, "below", old.below?.rawValue, new.below?.rawValue)
            list.note(subject, "force", old.force.rawValue, new.force.rawValue)
            list.note(subject, "judged by", old.judge?.by, new.judge?.by)
            list.note(subject, "evidence", old.judge?.evidence, new.judge?.evidence)
            list.pair(
                old.checks, new.checks, by: \.kind, subject: { _ in subject }, words: { "check: \($0.kind)" }
            ) { list, subject, old, new in
                let names = Set(old.parameters.values.keys).union(new.parameters.values.keys)
                for name in names.sorted() {
                    list.note(
                        subject, name, old.parameters.values[name]?.plain, new.parameters.values[name]?.plain)
                }
            }
        }
        let open = (Set(self.old.departures), Set(self.new.departures))
        for clause in open.0.symmetricDifference(open.1).sorted() {
            list.note(
                .clause(clause), "departures", open.0.contains(clause) ? "allowed" : nil,
                open.1.contains(clause) ? "allowed" : nil)
        }
    }

    private func noteDuties(_ list: inout ListedDifferences) {
        list.pair(
            self.old.duties, self.new.duties, by: \.key, subject: { .duty($0) }, words: \.task
        ) { list, subject, old, new in
            list.note(subject, "do", old.task, new.task)
            list.note(
                subject, "accountable", old.accountable.joined(separator: ", "),
                new.accountable.joined(separator: ", "))
            list.note(subject, "for each", old.forEach, new.forEach) { subjects in
                subjects.map(\.description).joined(separator: ", ")
            }
            list.note(subject, "sharing", old.sharing.rawValue, new.sharing.rawValue)
            list.note(subject, "when", old.schedule, new.schedule) { $0.plain }
            list.note(subject, "shown by", old.evidence?.rawValue, new.evidence?.rawValue)
            list.note(subject, "in force", old.period.plain, new.period.plain)
            list.note(subject, "delegated", old.delegations, new.delegations) { delegations in
                delegations.map { "\($0.by) to \($0.to), \($0.period.plain)" }.joined(separator: "; ")
            }
        }
    }

    private func noteTraining(_ list: inout ListedDifferences) {
        let (old, new) = (self.old.training, self.new.training)
        let all = [old, new].reduce(into: Set<RequirementIdentifier>()) { names, settings in
            names.formUnion(settings.months.keys)
            names.formUnion(settings.days.keys)
            names.formUnion(settings.switchedOn)
        }
        for name in all.sorted(by: { $0.rawValue < $1.rawValue }) {
            list.note(.training(name), "months", old.months[name].map(String.init), new.months[name].map(String.init))
            list.note(.training(name), "days", old.days[name].map(String.init), new.days[name].map(String.init))
            list.note(
                .training(name), "switched on", old.switchedOn.contains(name) ? "yes" : "no",
                new.switchedOn.contains(name) ? "yes" : "no")
        }
    }

    /// What an edition says beside what is listed above: one line, so that nothing passes unseen.
    private var rest: [ListedDifference] {
        var same = self.new
        (same.title, same.school, same.name) = (self.old.title, self.old.school, self.old.name)
        (same.adoption, same.review, same.inForce) = (self.old.adoption, self.old.review, self.old.inForce)
        (same.inherits, same.words, same.deciders) = (self.old.inherits, self.old.words, self.old.deciders)
        (same.clauses, same.departures, same.duties) = (self.old.clauses, self.old.departures, self.old.duties)
        (same.layer, same.languages, same.calendar) = (self.old.layer, self.old.languages, self.old.calendar)
        (same.hours, same.reservedDays, same.frameworks) = (self.old.hours, self.old.reservedDays, self.old.frameworks)
        (same.holders, same.induction) = (self.old.holders, self.old.induction)
        (same.confidentiality, same.ownTraining) = (self.old.confidentiality, self.old.ownTraining)
        (same.training, same.approval) = (self.old.training, self.old.approval)
        (same.departureTerms, same.appealTerms) = (self.old.departureTerms, self.old.appealTerms)
        (same.funding, same.below) = (self.old.funding, self.old.below)
        (same.owner, same.leadingPost) = (self.old.owner, self.old.leadingPost)
        same.evaluation = self.old.evaluation
        return same == self.old ? [] : [ListedDifference(.edition, .named("other terms"), nil, nil)]
    }
}
