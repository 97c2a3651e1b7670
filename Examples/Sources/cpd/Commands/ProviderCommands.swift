import ArgumentParser
import CPDDomain
import CPDStorage
import CPDWorkflows

/// `cpd provider`: who provides.
struct ProviderCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "provider", abstract: "Record who provides.", subcommands: [Add.self, List.self])

    /// `cpd provider add`.
    struct Add: Command {
        static let configuration = CommandConfiguration(abstract: "Record a provider.")

        @Argument(help: "Its name.") var name: String
        @Option(help: "In school, another school, or external.") var kind = Choice(ProviderKind.external)

        func run(_ desk: Desk) async throws -> Reply {
            let call = try await desk.call()
            let added = try await desk.workflows().addProvider(named: self.name, kind: self.kind.value, call)
            guard case .now(let provider) = added else { return .already }
            return Reply("Provider: \(self.name) (\(self.kind.value.rawValue))", JSON(provider.value))
        }
    }

    /// `cpd provider list`.
    struct List: Command {
        static let configuration = CommandConfiguration(abstract: "List the providers.")

        func run(_ desk: Desk) async throws -> Reply {
            let names = try await desk.names()
            let providers = try await names.store.read(in: names.scope) { try $0.providers.values() }
            var table = Table("kind", "provider")
            for provider in providers { table.rows.append([provider.kind.rawValue, provider.name]) }
            return Reply(
                table.text(orElse: "No provider is recorded."),
                .object([("providers", .array(providers.map(JSON.init)))]))
        }
    }
}

extension JSON {
    fileprivate init(_ provider: Provider) {
        self = .object([
            ("id", JSON(provider.id)), ("name", .text(provider.name)), ("kind", .text(provider.kind.rawValue)),
        ])
    }
}
