import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import CPDStorage
import CPDStorageInMemory
import CPDWorkflows

let store = CPDStore(InMemoryBackend())  // or SQLiteBackend(path:), PostgreSQLBackend(url:), or one of your own
let workflows = Workflows(store: store)
let today = CivilDate(daysSinceEpoch: 20_769)  // 12 November 2026; the library reads no clock
var identifiers = IdentifierGenerator(seed: .random(in: .min ... .max))
@MainActor func call(_ scope: Scope) -> Call {
    let now = Timestamp(startOf: today)
    return Call(scope: scope, unit: identifiers.next(at: now), now: now, today: today)
}

// A school adopts its policy, and has a teacher.
let system = try await Authority(over: store).scope(founding: identifiers.next(at: Timestamp(startOf: today)))
let record = SchoolRecord(name: "Elmfield Primary School")
let founding = FoundingInput(name: "Elmfield", kind: .school, financialYearStartMonth: 9, schools: [record])
let school = try await workflows.found(founding, call(system)).value().schools[0].id
let edition = AdoptionInput(text: ShippedEdition.spring2024, file: "shipped", body: "Governing Body", minute: "7.2")
_ = try await workflows.adopt(edition, call(system))
let post = PersonInput(
    givenName: "Amina", familyName: "Okafor", school: school, capacity: .employee, staffGroup: .teacher,
    title: "Teacher", from: today)
let amina = try await workflows.addPerson(post, call(system)).value().value.id

// She asks for a course, and sees what the policy says of it, criterion by criterion.
let scope = try await Authority(over: store).scope(for: Actor(person: amina), in: system.organisation)
let course = OpportunityInput(school: school, title: "Reading conference", approach: .conference, mode: .faceToFace)
let request = try await workflows.request(.new(course), call(scope)).value()
print(CheckRenderer().render(request.check.verdict))
