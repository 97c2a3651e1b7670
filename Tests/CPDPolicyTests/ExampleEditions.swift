import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Testing

/// The example editions, by the name of the file.
let exampleFiles = [
    "alderbrook-trust", "elmfield-school", "larkrise-special-school", "mossbank-nursery", "hartwell-independent",
    "strathmoor-council", "glenburn-primary", "glenburn-nursery-class", "ysgol-bryn-derw", "ashcombe-academy",
    "isles-entitlement", "skerry-primary", "kestrel-primary", "oakhurst-academy",
]

/// An example with what it inherits.
func exampleEdition(_ name: String) throws -> ReadEdition {
    let text = try #require(contents(of: "Examples/Editions/\(name).yaml"))
    return try EditionReader().readWithWarnings(EditionSource(file: name + ".yaml", text: text), inherited: example)
}

/// The source of the edition of a name, whatever its file is called.
private func example(_ edition: String) -> EditionSource? {
    if edition == "spring-2024" { return EditionSource(file: edition, text: ShippedEdition.spring2024) }
    let file = ["glenburn-2026": "glenburn-primary"][edition] ?? edition
    return contents(of: "Examples/Editions/\(file).yaml").map { EditionSource(file: file + ".yaml", text: $0) }
}

/// A matter of funding: a category, a sitting, and costs by item in whole pounds.
func paying(
    _ costs: [(String, Int64)], _ category: String?,
    _ attempt: Recorded<ExaminationAttempt> = .nothing(because: "none"),
    requiredByLaw: Bool = false
) -> FundingMatter {
    FundingMatter(
        category: category, attempt: .some(attempt), costs: costs.map { FundingCost($0.0, pounds($0.1)) },
        facts: course(requiredByLaw: requiredByLaw))
}

/// What an edition has one payer pay, in all.
func paid(_ edition: PolicyEdition, by payer: String, _ matter: FundingMatter) -> Money? {
    edition.funding?.whoPays?.total(paidBy: payer, of: matter)
}

/// How the edition's own training stands for somebody at its school.
func standing(
    _ id: String, _ edition: PolicyEdition, _ person: TrainingPerson, on date: String,
    _ nation: Nation = .england
) throws -> TrainingStanding {
    let row = try #require(edition.ownTraining.first { $0.id == RequirementIdentifier(id) })
    return TrainingAssessment(site: TrainingSite(nation: nation), settings: edition.training)
        .standing(row, of: person, on: day(date))
}

/// How a duty of an edition stands.
func dutyState(
    _ clause: String, _ edition: PolicyEdition, on date: String, done: [(String, String, String?)] = [],
    events: [DutyEvent] = []
) throws -> DutyState {
    let duty = try #require(edition.duties.first { $0.key == DutyKey(ClauseIdentifier(clause)) })
    let records = done.map {
        DutyDone(duty.key, on: day($0.0), by: "A. Okafor", reference: "file", occasion: $0.2, post: $0.1)
    }
    return duty.standing(on: day(date), calendar: edition.calendar ?? .england, done: records, events: events).state
}

/// Somebody who holds responsibilities, in post since 1 September 2026.
func holder(_ names: [String], _ group: StaffGroup = .support, _ completions: [TrainingCompletion] = [])
    -> TrainingPerson
{
    let since = period("2026-09-01")
    return TrainingPerson(
        posts: [TrainingPost(capacity: .employee, group: group, period: since)],
        responsibilities: names.map { HeldResponsibility($0, since) }, completions: completions)
}

extension SentenceCatalogue {
    /// What notes say, one after another.
    func sentences(for notes: [PolicyNote]) -> [String] { notes.map { self.sentence(for: $0) } }
}
