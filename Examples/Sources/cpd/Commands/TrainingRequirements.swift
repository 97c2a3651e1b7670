import ArgumentParser
import CPDDomain
import CPDPolicy
import CPDStorage
import CPDWorkflows

extension TrainingCommands {
    /// `cpd training requirements`.
    struct Requirements: Command {
        static let configuration = CommandConfiguration(
            abstract: "List what training is asked at the school, by whom, and from which source.",
            discussion: "With a person, also since when they have held each without a gap.")

        @Argument(help: "For whom; for the school if left out.") var person: String?
        @OptionGroup var place: SchoolOption

        func run(_ desk: Desk) async throws -> Reply {
            let names = try await desk.names()
            let school = try await names.school(self.place.words)
            let workflows = try desk.workflows()
            let asked = try await workflows.askedTraining(at: school.id, on: desk.today, in: names.scope)
            var standings: [RequirementIdentifier: TrainingStanding] = [:]
            if let words = self.person {
                let person = try await names.person(words)
                let status = try await workflows.status(of: person.id, on: desk.today, in: names.scope)
                let own = status.standing?.training.filter { $0.school.id == school.id } ?? []
                for row in own.flatMap(\.requirements) { standings[row.requirement.id] = row.standing }
            }
            let heading = ["requirement", "what is asked", "by", "source"]
            var table = Table(heading + (self.person == nil ? [] : ["how it stands", "held since"]))
            for row in asked {
                let standing = standings[row.requirement.id]
                table.rows.append(
                    [row.requirement.id.rawValue, row.requirement.what, Self.force(row), Self.source(row)]
                        + (self.person == nil
                            ? []
                            : [
                                standing?.state.words(on: desk.today) ?? "—",
                                standing?.heldSince?.shortWords ?? "—",
                            ]))
            }
            let documents = asked.map { row in Self.json(row, standings[row.requirement.id]) }
            return Reply(
                table.text(
                    orElse: "Nothing is asked at \(school.name): record its nation with cpd school --nation."),
                .object([("school", JSON(school.id)), ("requirements", .array(documents))]))
        }

        /// Who asks for it: the law, guidance, or the policy.
        private static func force(_ row: AskedTraining) -> String {
            let force = row.requirement.source.force.rawValue
            return row.isByEdition && row.requirement.source.force != .policy ? "\(force), by the policy" : force
        }

        /// Where it was read; a line without a source says so, and whether the school has switched it on.
        private static func source(_ row: AskedTraining) -> String {
            let off = row.isOn ? "" : ", off"
            return switch row.requirement.source.mark {
            case .none: "NO SOURCE\(row.isOn ? ", switched on by the policy" : off)"
            case .account: "\(row.requirement.source.text) (as others report it)\(off)"
            case .ownWords: row.requirement.source.text + off
            }
        }

        private static func json(_ row: AskedTraining, _ standing: TrainingStanding?) -> JSON {
            .object([
                ("requirement", .text(row.requirement.id.rawValue)), ("what", .text(row.requirement.what)),
                ("by", .text(row.requirement.source.force.rawValue)), ("byEdition", .flag(row.isByEdition)),
                ("isLaw", .flag(row.requirement.isRequiredByLaw)), ("source", .text(row.requirement.source.text)),
                ("hasSource", .flag(row.requirement.source.mark != .none)), ("isOn", .flag(row.isOn)),
                ("state", JSON(standing?.state.kind.rawValue)), ("heldSince", JSON(standing?.heldSince)),
            ])
        }
    }
}
