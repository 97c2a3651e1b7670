import ArgumentParser
import CPDDomain
import CPDPolicy
import CPDStorage
import CPDWorkflows

extension TrainingCommands {
    /// `cpd training entitlements`.
    struct Entitlements: Command {
        static let configuration = CommandConfiguration(
            abstract: "List what the school's teachers are given by law, guidance or contract, and from which source.",
            discussion: "What is shown holds on the date. A line without a source is off.")

        @OptionGroup var place: SchoolOption

        func run(_ desk: Desk) async throws -> Reply {
            let names = try await desk.names()
            let school = try await names.school(self.place.words)
            let lines = try await desk.workflows().entitlements(at: school.id, on: desk.today, in: names.scope)
            var table = Table("line", "what is given", "by", "since", "source")
            table.rows = lines.map { row in
                [
                    row.line.id.rawValue, row.line.what, row.line.source.force.rawValue,
                    row.line.from?.shortWords ?? "—", Self.source(row),
                ]
            }
            return Reply(
                table.text(
                    orElse: "Nothing is known for \(school.name): record its nation with cpd school --nation."),
                .object([("school", JSON(school.id)), ("entitlements", .array(lines.map(Self.json)))]))
        }

        /// Where it was read; a line without a source says so, and whether the school has switched it on.
        private static func source(_ row: AskedEntitlement) -> String {
            let off = row.isOn ? "" : ", off"
            return switch row.line.source.mark {
            case .none: "NO SOURCE\(row.isOn ? ", switched on by the policy" : off)"
            case .account: "\(row.line.source.text) (as others report it)\(off)"
            case .ownWords: row.line.source.text + off
            }
        }

        private static func json(_ row: AskedEntitlement) -> JSON {
            .object([
                ("line", .text(row.line.id.rawValue)), ("what", .text(row.line.what)),
                ("by", .text(row.line.source.force.rawValue)), ("from", JSON(row.line.from)),
                ("until", JSON(row.line.until)), ("source", .text(row.line.source.text)),
                ("hasSource", .flag(row.line.source.mark != .none)), ("isOn", .flag(row.isOn)),
            ])
        }
    }
}
