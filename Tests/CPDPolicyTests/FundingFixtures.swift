import CPDDomain
import CPDPolicy
import Testing

func fundingContext(
    _ date: String = "2026-11-01", _ change: (inout PostRegister) -> Void = { _ in }
) -> FundingContext {
    FundingContext(
        person: asker, date: day(date), register: register(change),
        approval: ApprovalTerms(stages: [], inPlaceOf: [headPost: chairPost]))
}

/// A course of which nothing is recorded but what the change says.
func course(requiredByLaw: Bool = false, _ change: (inout ProvisionFacts) -> Void = { _ in }) -> ProvisionFacts {
    var facts = ProvisionFacts(title: "Diploma", date: day("2026-09-01"), requiredByLaw: requiredByLaw)
    change(&facts)
    return facts
}

func fee(_ amount: Int64) -> [CostFact] { [CostFact(kind: .fee, amount: pounds(amount))] }

let isRequired = Condition.compares("required-by-law", .equals, .value(.truth(true)))

func costsOver(_ amount: Int64) -> Condition { .compares("cost.total", .over, .value(.money(pounds(amount)))) }

func granted(
    by person: Identifier<Person> = headteacher, on date: String = "2026-10-01", _ grants: Bool = true,
    reason: String = "Long service."
) -> FundingAct { FundingAct(by: person, on: day(date), grants: grants, reason: reason) }

let bothSigned = SignedAgreement(
    byPersonOn: day("2026-01-05"), forSchoolBy: headteacher, forSchoolOn: day("2026-01-06"), reference: "file 12")

/// Expects that a note has a value for every place in its sentence and its remedy.
func expectWhole(_ note: FundingNote) {
    let sentence = SentenceCatalogue.english.sentences[note.reason.code]
    for text in [sentence?.text, sentence?.remedy].compactMap(\.self) {
        for place in 1...6 where text.contains("{\(place)}") { #expect(note.arguments.count >= place, "\(note)") }
    }
}
