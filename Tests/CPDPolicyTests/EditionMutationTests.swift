import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

private func read(_ document: String) throws -> PolicyEdition {
    try EditionReader().read(document, file: "own.yaml") { _ in
        EditionSource(file: "above.yaml", text: plainEditionAbove)
    }
}

private let original = Result { try read(everyKindDocument) }

@Suite("Every kind of term an edition has, said otherwise")
struct EditionMutationTests {
    @Test(
        "is told by the comparison: by the fewest facts where facts can show it, and always in words",
        arguments: editionMutations)
    func told(_ mutation: EditionMutation) throws {
        let changed = everyKindDocument.replacing(mutation.find, with: mutation.replace)
        try #require(changed != everyKindDocument, "the document says no such thing")
        let comparison = EditionComparison(old: try original.get(), new: try read(changed), setsAtMost: 1500)
        let differences = comparison.differences()
        let text = ComparisonRenderer().render(differences)
        #expect(!differences.listed.isEmpty, "\(text)")
        #expect(!differences.listed.contains { $0.part == .named("other terms") }, "\(text)")
        switch (mutation.told, mutation.subject) {
        case (.byText, _): break
        case (.byFacts, let subject?):
            let found = differences.terms.filter { $0.subject.name == subject }
            #expect(!found.isEmpty, "\(text)")
            found.forEach(self.holdWords)
        case (.byFacts, nil):
            let found = differences.found.count + differences.routes.count + differences.payments.count
            #expect(found > 0, "\(text)")
        }
    }

    @Test("Each kind is among those changed: no part of an edition, its terms or its duties is left out")
    func complete() throws {
        let old = try original.get()
        var changed: Set<String> = []
        for mutation in editionMutations {
            let new = try read(everyKindDocument.replacing(mutation.find, with: mutation.replace))
            changed.formUnion(differing(old, new, at: ""))
        }
        // The name is what the comparison is headed with; money is moved without notice.
        let others: Set = [".name", ".departureTerms.virement[].daysOfNotice"]
        let left = parts(of: old, at: "").subtracting(changed).subtracting(others).sorted()
        #expect(left == [], "these parts are never changed")
    }

    /// Every fact that shows a difference has its words, and so has every reason.
    private func holdWords(_ difference: TermDifference) {
        let renderer = ComparisonRenderer()
        #expect(difference.old != difference.new)
        for fact in difference.shown {
            #expect((renderer.words.facts[fact.name] ?? renderer.catalogue.terms[fact.name]) != nil, "\(fact.name)")
        }
        for note in difference.old.notes + difference.new.notes {
            #expect(renderer.catalogue.sentences[note.reason] != nil, "\(note.reason)")
        }
    }
}

/// The parts in which two values are not the same, by the names of the types' parts. Of a list of terms each is looked at.
private func differing(_ old: Any, _ new: Any, at path: String) -> Set<String> {
    let (old, new) = (unwrapped(old), unwrapped(new))
    let (before, after) = (Mirror(reflecting: old), Mirror(reflecting: new))
    if before.subjectType == after.subjectType, followed(before) {
        return zip(before.children, after.children).reduce(into: []) { parts, pair in
            parts.formUnion(differing(pair.0.value, pair.1.value, at: path + "." + (pair.0.label ?? "")))
        }
    }
    if listsTerms(before), listsTerms(after), before.children.count == after.children.count {
        return zip(before.children, after.children).reduce(into: []) { parts, pair in
            parts.formUnion(differing(pair.0.value, pair.1.value, at: path + "[]"))
        }
    }
    return "\(old)" == "\(new)" ? [] : [path]
}

/// Every part there is.
private func parts(of value: Any, at path: String) -> Set<String> {
    let mirror = Mirror(reflecting: unwrapped(value))
    guard followed(mirror) || listsTerms(mirror) else { return [path] }
    return mirror.children.reduce(into: []) { all, child in
        all.formUnion(parts(of: child.value, at: path + (child.label.map { "." + $0 } ?? "[]")))
    }
}

private func unwrapped(_ value: Any) -> Any {
    let mirror = Mirror(reflecting: value)
    guard mirror.displayStyle == .optional, let inner = mirror.children.first else { return value }
    return unwrapped(inner.value)
}

/// Whether a list holds terms whose parts are looked at one by one.
private func listsTerms(_ mirror: Mirror) -> Bool {
    guard mirror.displayStyle == .collection, let first = mirror.children.first else { return false }
    return followed(Mirror(reflecting: first.value))
}

/// Whether the parts of a type are terms of their own. The rows of training have a test of their own.
private func followed(_ mirror: Mirror) -> Bool {
    let types: [Any.Type] = [
        PolicyEdition.self, PolicyClause.self, ApprovalTerms.self, ApprovalStage.self, AmountBracket.self,
        DepartureTerms.self, OpenClause.self, AppealTerms.self, HoursTerm.self, HolderTerm.self, ReservedDays.self,
        FrameworkUse.self, RecordConfidentiality.self, Duty.self, FundingTerms.self, WhoPays.self, ShareRule.self,
        RepaymentTerms.self, YearlyLimit.self, FundingTrigger.self, ApprovedProviders.self, FundingOrder.self,
        FundingRank.self, EligibilityTerm.self, StudyLeave.self, TimeBalance.self, TrainingSettings.self,
        AcademicCalendar.self,
    ]
    return types.contains { $0 == mirror.subjectType }
}
