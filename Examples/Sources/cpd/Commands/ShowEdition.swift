import ArgumentParser
import CPDDomain
import CPDPolicy
import CPDStorage
import CPDWorkflows
import Foundation

extension PolicyCommands {
    /// `cpd policy show`.
    struct Show: Command {
        static let configuration = CommandConfiguration(
            abstract:
                "Show an edition: the one in force on the date (--on), one that was adopted, a file, or \"shipped\".")

        @Argument(
            help: "A file, \"shipped\", or the name of an adopted edition; left out, the one in force on the date.")
        var edition: String?
        @Option(
            name: .customLong("school"),
            help: "At this school; where left out and there are several, in the organisation as a whole.")
        var school: String?
        @OptionGroup var languages: LanguageOption

        func run(_ desk: Desk) async throws -> Reply {
            let language = self.languages.language == nil ? nil : try self.languages.catalogue().language
            if let edition, edition == "shipped" || FileManager.default.fileExists(atPath: edition) {
                let names = edition == "shipped" ? nil : try await desk.namesAtHand()
                return EditionView(try await Editions.find(edition, desk, names), on: desk.today, language: language)
                    .reply
            }
            if let edition, try await desk.namesAtHand() == nil {
                return EditionView(try await Editions.find(edition, desk, nil), on: desk.today, language: language)
                    .reply
            }
            let names = try await desk.names()
            let place = try await self.place(names)
            let history: EditionHistory
            do {
                history = try await desk.workflows().editions(
                    at: place?.id, named: self.edition, on: desk.today, in: names.scope)
            } catch let refusal as Refusal where refusal.code == .noEdition {
                // Not adopted here: another school's, the shipped one by its name, or none.
                guard let edition else { throw refusal }
                return EditionView(try await Editions.find(edition, desk, names), on: desk.today, language: language)
                    .reply
            }
            let name = place.map { "at \($0.name)" } ?? "for the whole organisation"
            guard let found = history.inForce else {
                let next = history.following.first.map {
                    " \($0.name) is in force from \($0.inForce.from.words)."
                }
                throw Failure(
                    .no, "No policy edition is in force \(name) on \(desk.today.words).\(next ?? "")")
            }
            return EditionView(found.edition, on: desk.today, found.adopted, history, at: name, language: language)
                .reply
        }

        /// The school named, or the only one; none where there are several.
        private func place(_ names: Names) async throws -> School? {
            if let school { return try await names.school(school) }
            let schools = try await names.store.read(in: names.scope) { try $0.schools.values() }
            return schools.count == 1 ? schools[0] : nil
        }
    }
}
