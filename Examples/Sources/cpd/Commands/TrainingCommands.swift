import ArgumentParser
import CPDDomain
import CPDStorage
import CPDWorkflows

/// `cpd training`: what training that law or guidance asks for has been completed, and what shows it.
struct TrainingCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "training", abstract: "Record required training with its proof, and list it.",
        discussion: "How somebody stands for what is required says cpd status PERSON.",
        subcommands: [Add.self, List.self, Requirements.self, Entitlements.self, Courses.self])

    /// `cpd training add`.
    struct Add: Command {
        static let configuration = CommandConfiguration(
            abstract: "Record completed training, or a document read and acknowledged.",
            discussion: "Without a proof it is kept, and counts as no evidence.")

        @Argument(help: "Who.") var person: String
        @Argument(help: "The course, by its code; cpd training courses lists them.") var course: String
        @Option(help: "The day it was completed; today if left out.") var completed: CivilDate?
        @Option(help: "The first day the certificate is no longer valid.") var expires: CivilDate?
        @Option(help: "The certificate's number, or where it is filed.") var certificate: String?
        @Option(help: "The register or document that lists it.") var source: String?
        @Option(help: "The document that was read and acknowledged.") var acknowledged: String?
        @Option(help: "The agency that has given its written assurance.") var agency: String?
        @Option(help: "The edition of the document that was acknowledged.") var edition: String?
        @OptionGroup var place: SchoolOption

        func run(_ desk: Desk) async throws -> Reply {
            let call = try await desk.call()
            let names = try await desk.names()
            let person = try await names.person(self.person)
            let given: [(TrainingProofKind, String)] = [
                (.certificate, self.certificate), (.source, self.source), (.acknowledgement, self.acknowledged),
                (.agencyAssurance, self.agency),
            ].compactMap { kind, words in words.map { (kind, $0) } }
            guard given.count <= 1 else {
                throw Failure(
                    .usage,
                    "Give one proof: --certificate, --source, --acknowledged or --agency; another in a line of "
                        + "its own.")
            }
            let school = try await names.school(self.place.words)
            let input = TrainingInput(
                person: person.id, course: self.course, completedOn: self.completed ?? desk.today,
                expiresOn: self.expires, proofKind: given.first?.0, proof: given.first?.1, edition: self.edition,
                school: school.id)
            guard case .now(let record) = try await desk.workflows().recordTraining(input, call) else {
                return .already
            }
            let proof = given.first.map { " (\($0.0.rawValue): \($0.1))" } ?? "; without a proof it is no evidence"
            return Reply(
                "\(person.name) completed \(self.course) on \(input.completedOn.words)\(proof).", document(record.value)
            )
        }
    }

    /// `cpd training list`.
    struct List: Command {
        static let configuration = CommandConfiguration(
            abstract: "List what training is recorded by the date, of everybody or of one person.")

        @Argument(help: "Whose; everybody's if left out.") var person: String?

        func run(_ desk: Desk) async throws -> Reply {
            let (names, today) = (try await desk.names(), desk.today)
            var who: Identifier<Person>?
            if let words = self.person { who = try await names.person(words).id }
            let (records, people) = try await names.store.read(in: names.scope) { [who] session in
                (
                    try session.trainingRecords.values(.init(person: who)).filter { $0.recordedOn <= today },
                    try session.people.values()
                )
            }
            let nameOf = Dictionary(people.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
            var table = Table("person", "course", "completed", "expires", "shown by")
            let inOrder = records.sorted {
                (nameOf[$0.person] ?? "", $0.course, $0.completedOn, $0.id)
                    < (nameOf[$1.person] ?? "", $1.course, $1.completedOn, $1.id)
            }
            for record in inOrder {
                table.rows.append([
                    nameOf[record.person] ?? "", record.course, record.completedOn.shortWords,
                    record.expiresOn?.shortWords ?? "—", record.proof ?? "nothing: no evidence",
                ])
            }
            return Reply(
                table.text(orElse: "No training is recorded by \(today.words)."),
                .object([("training", .array(inOrder.map(document)))]))
        }
    }

    /// `cpd training courses`.
    struct Courses: Command {
        static let configuration = CommandConfiguration(
            abstract:
                "List the courses that training is recorded for: every nation's, and those the school's policy asks for."
        )

        @OptionGroup var place: SchoolOption

        func run(_ desk: Desk) async throws -> Reply {
            var courses = Workflows.trainingCourses
            if let names = try await desk.namesAtHand() {
                let school = try? await names.school(self.place.words)
                if let school {
                    courses = try await desk.workflows().trainingCourses(
                        at: school.id, on: desk.today, in: names.scope)
                }
            }
            var table = Table("course", "for")
            table.rows = courses.map { [$0.code, $0.what] }
            return Reply(
                table.text(orElse: "No course is known."),
                .object([
                    (
                        "courses",
                        .array(courses.map { .object([("course", .text($0.code)), ("for", .text($0.what))]) })
                    )
                ]))
        }
    }
}

private func document(_ record: TrainingRecord) -> JSON {
    .object([
        ("id", JSON(record.id)), ("person", JSON(record.person)), ("course", .text(record.course)),
        ("completedOn", JSON(record.completedOn)), ("expiresOn", JSON(record.expiresOn)),
        ("proofKind", JSON(record.proofKind?.rawValue)), ("proof", JSON(record.proof)),
        ("edition", JSON(record.edition)), ("school", JSON(record.school)), ("recordedOn", JSON(record.recordedOn)),
    ])
}
