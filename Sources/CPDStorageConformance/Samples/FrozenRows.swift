package import CPDStorage
internal import CPDDomain

/// Rows of every kind with invented values, always the same: what is kept of a release, to see that later ones read it.
package enum FrozenRows {
    /// Writes them into an empty, migrated store: two organisations, rows with every attribute and with none, a row that
    /// was altered and one that was deleted.
    package static func fill(_ backend: any StorageBackend) async throws {
        let trial = Trial(of: backend, for: "frozen")
        let scopes = [try await trial.found("Elmfield School"), try await trial.found("Ashdown School")]
        let variants: [(Scope, SampleSource.Optionals)] = [
            (scopes[0], .present), (scopes[0], .absent), (scopes[1], .mixed),
        ]
        for (turn, (scope, optionals)) in variants.enumerated() {
            var source = SampleSource(seed: 2026, turn: turn, optionals: optionals, hasLongTexts: false)
            let graph = SampleGraph(
                SampleIdentifiers(base: trial.number, general: UInt64(turn), special: [:]), from: &source)
            try await trial.insert(graph.entities, in: scope)
            try await trial.write(in: scope, process: "alter") { session in
                try session.update(any: graph.school, expecting: .first)
                try session.delete(any: graph.dissemination, expecting: .first)
                if turn == 0 { try session.insert(any: graph.dissemination) }
            }
        }
    }

    /// All that a store holds, an attribute a line: `need 0193…-… @1 raisedOn = 2026-11-24`.
    package static func lines(of backend: any StorageBackend) async throws -> [String] {
        let store = CPDStore.comparable(over: backend)
        var lines: [String] = []
        for organisation in try await store.organisations() {
            let scope = try await Authority(over: store).scope(for: .system, in: organisation)
            lines += try await store.read(in: scope) { session in
                try entityTypes.flatMap { try Self.lines(of: $0, in: session) }
            }
        }
        return lines
    }

    private static func lines<Entity: StoredEntity>(of type: Entity.Type, in session: ReadSession) throws -> [String] {
        var lines: [String] = []
        try session.repository(for: type).forEach(.init()) { row in
            let start = "\(type.kind.rawValue) \(row.value.id) @\(row.revision.rawValue)"
            Self.describe(row.value, "") { lines.append("\(start) \($0) = \($1)") }
        }
        return lines
    }

    /// Hands over each attribute by its path with its value in words.
    private static func describe(_ value: Any, _ path: String, _ body: (String, String) -> Void) {
        if let text = value as? String { return body(path, text.debugDescription) }
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional:
            guard let inside = mirror.children.first?.value else { return body(path, "nil") }
            Self.describe(inside, path, body)
        case .collection:
            body(path, "\(mirror.children.count) of them")
            for (index, child) in mirror.children.enumerated() { Self.describe(child.value, "\(path)[\(index)]", body) }
        case .enum: body(path, "\(value)")
        default:
            guard !(value is any CustomStringConvertible), !mirror.children.isEmpty else {
                return body(path, "\(value)")
            }
            for child in mirror.children {
                let name = child.label ?? "?"
                Self.describe(child.value, path.isEmpty ? name : "\(path).\(name)", body)
            }
        }
    }
}
