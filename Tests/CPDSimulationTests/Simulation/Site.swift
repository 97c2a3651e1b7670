import CPDDomain
import CPDStorage
import CPDStorageConformance
import CPDWorkflows

/// One of the stores that must agree, with one organisation in it.
struct Site: Sendable {
    let name: String
    let meter: Meter
    let store: CPDStore
    let workflows: Workflows
    let organisation: Identifier<Organisation>

    init(_ name: String, _ backend: any StorageBackend, _ organisation: Identifier<Organisation>) {
        let wrapping = WrappingBackend(base: backend)
        self.name = name
        self.meter = wrapping.meter
        self.store = .comparable(over: wrapping)
        self.workflows = Workflows(store: self.store)
        self.organisation = organisation
    }

    func scope(for actor: Actor = .system) async throws -> Scope {
        try await Authority(over: self.store).scope(for: actor, in: self.organisation)
    }
}

/// How a step ended at one site.
enum Ending: Hashable, Sendable, CustomStringConvertible {
    case done(AnyValue)
    case already
    case refused(String)
    case failed(String)

    var description: String {
        switch self {
        case .done(let value): "done: \(value.text)"
        case .already: "done already"
        case .refused(let words): "refused: \(words)"
        case .failed(let code): "failed: \(code)"
        }
    }

    /// Whether the unit has been kept, now or before.
    var isKept: Bool {
        switch self {
        case .done, .already: true
        default: false
        }
    }

    /// Runs something and says how it ended.
    static func of(_ work: () async throws -> Ending) async -> Ending {
        do {
            return try await work()
        } catch let refusal as Refusal {
            return .refused("\(refusal.code) \(refusal.message)")
        } catch let error as StorageError {
            return error.code == .alreadyApplied ? .already : .failed("\(error.code)")
        } catch {
            return .failed("\(error)")
        }
    }
}

/// Any value that a step answers, compared as it is and printed where two differ.
struct AnyValue: Hashable, @unchecked Sendable {
    private let value: AnyHashable

    init(_ value: some Hashable & Sendable) { self.value = AnyHashable(value) }

    var text: String { String("\(self.value)".prefix(300)) }
}

extension Applied where Value: Hashable {
    var ending: Ending {
        switch self {
        case .now(let value): .done(AnyValue(value))
        case .already: .already
        }
    }
}
