import ArgumentParser
import CPDDomain
import CPDReports
import CPDStorage
import CPDWorkflows
import Foundation

/// `cpd report`: the papers.
struct ReportCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Write the papers.", subcommands: [Governors.self])

    /// `cpd report governors`.
    struct Governors: Command {
        static let configuration = CommandConfiguration(
            abstract: "Write the report to the governing body for the school year of the date.")

        @Option(help: "The forms wanted, with commas between: html, md, json.") var format = "html"
        @Option(help: "The folder to write into; it is made where it is not there.") var out = "."
        @Option(help: "It has been presented: the meeting or minute. Shows the duties of the policy that it fulfils.")
        var presented: String?
        @Option(help: "Who presented it; whoever acts if left out.") var by: String?
        @OptionGroup var place: SchoolOption

        func run(_ desk: Desk) async throws -> Reply {
            let formats = try self.format.split(separator: ",").map { word in
                guard let format = GovernorsReport.Format(rawValue: String(word)) else {
                    let known = listed(GovernorsReport.Format.allCases.map(\.rawValue))
                    throw Failure(.usage, "The governors' report has no form \"\(word)\". It can be had as \(known).")
                }
                return format
            }
            let names = try await desk.names()
            let school = try await names.school(self.place.words)
            let paper = try await GovernorsPaper.prepare(
                from: names.store, in: names.scope, school: school.id, year: try await names.schoolYear(),
                on: desk.today, readings: .kept())
            let shown = try await self.present(at: school, desk)
            let report = GovernorsReport(paper)
            var paths: [String] = []
            for format in formats {
                let path = (self.out == "." ? "" : self.out + "/") + "governors.\(format.fileExtension)"
                try Self.write(report.rendered(as: format), to: path, in: self.out)
                paths.append(path)
            }
            return Reply(
                "The report to the governors of \(school.name), \(desk.today.words): \(listed(paths))"
                    + (shown.isEmpty ? "" : "\nPresented, which shows \(listed(shown)) to be done."),
                .object([
                    ("school", .text(school.name)), ("files", .array(paths.map { .text($0) })),
                    ("shown", .array(shown.map { .text($0) })),
                ]))
        }

        /// Records that it was presented, where that is said; the duties that shows.
        private func present(at school: School, _ desk: Desk) async throws -> [String] {
            guard let presented else { return [] }
            let call = try await desk.call()
            var by = call.scope.actor.principal
            if let words = self.by { by = try await desk.names().person(words, at: school.id).id }
            guard let by else { throw Failure(.usage, "Say who presented it, with --by.") }
            let input = PresentationInput(school: school.id, presentedBy: by, on: desk.today, reference: presented)
            guard case .now(let records) = try await desk.workflows().presentPaper(input, call) else { return [] }
            return records.map(\.duty)
        }

        private static func write(_ text: String, to path: String, in folder: String) throws {
            do {
                try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
                try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
            } catch {
                throw Failure(
                    .input, "\(path): The file cannot be written. Check that the folder may be written to and has room."
                )
            }
        }
    }
}
