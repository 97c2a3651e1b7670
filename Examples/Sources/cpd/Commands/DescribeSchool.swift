import ArgumentParser
import CPDDomain
import CPDStorage
import CPDWorkflows

/// `cpd school`: which nation, type and phase a school is of, which decides what training is required.
struct DescribeSchool: Command {
    static let configuration = CommandConfiguration(
        commandName: "school", abstract: "Record a school's nation, type and phase, or show them.",
        discussion: "Required training differs with them. Without an option they are shown.")

    @Option(help: "England, Wales, Scotland or Northern Ireland.") var nation: String?
    @Option(help: "maintained, academy, independent …, or the register's own words.") var type: String?
    @Option(help: "\"early years\", primary, secondary …; several with commas between them.") var phase: String?
    @OptionGroup var place: SchoolOption

    func run(_ desk: Desk) async throws -> Reply {
        var school = try await desk.names().school(self.place.words)
        let description = SchoolDescription(nation: self.nation, type: self.type, phase: self.phase)
        if description != SchoolDescription() {
            let call = try await desk.call()
            guard case .now(let stored) = try await desk.workflows().describeSchool(school.id, as: description, call)
            else { return .already }
            school = stored.value
        }
        let known = [
            "nation \(school.nation ?? "not recorded")", "type \(school.establishmentType ?? "not recorded")",
            "phase \(school.phase ?? "not recorded")",
        ]
        return Reply(
            "\(school.name): \(known.joined(separator: " · "))",
            .object([
                ("school", JSON(school.id)), ("name", .text(school.name)), ("nation", JSON(school.nation)),
                ("type", JSON(school.establishmentType)), ("phase", JSON(school.phase)),
            ]))
    }
}
