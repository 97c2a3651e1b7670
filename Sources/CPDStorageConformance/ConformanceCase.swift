public import CPDStorage
public import Testing

/// One promise every backend keeps, and how to find out whether it does.
///
/// The list enumerates itself, so that a backend's whole test file is one parameterised test:
///
/// ```swift
/// @Test(arguments: ConformanceCase.all)
/// func keepsPromise(_ promise: ConformanceCase) async throws {
///     try await promise.check { try await MyBackend(emptyDatabase()) }
/// }
/// ```
///
/// Cases meet the backend through ``CPDStorage/CPDStore`` as an application does, with invented people only.
public struct ConformanceCase: Sendable {
    /// The promise, in words; unique among all cases.
    public let name: String
    private let body: @Sendable (Trial) async throws -> Void

    init(_ name: String, _ body: @escaping @Sendable (Trial) async throws -> Void) {
        self.name = name
        self.body = body
    }

    /// Finds out whether a backend keeps the promise.
    ///
    /// - Parameter makeBackend: makes a backend over an empty store of its own; `check` migrates it.
    ///
    /// Throws ``PromiseBroken``, naming the promise and what was seen instead.
    public func check(_ makeBackend: @Sendable () async throws -> any StorageBackend) async throws {
        let backend = try await makeBackend()
        do {
            let trial = Trial(of: backend, for: self.name)
            try await trial.store.migrate()
            try await self.body(trial)
        } catch let broken as PromiseBroken {
            throw PromiseBroken(broken.observation, of: self.name)
        } catch {
            throw PromiseBroken("an error that nothing called for: \(error)", of: self.name)
        }
    }

    /// Every case there is, in the order of the families.
    public static let all: [ConformanceCase] = [
        attributes, identity, references, revisions, appendOnly, units, bulk, journal, reads, guardRows, order, pages,
        filters, visits, texts, isolation, apart, roles, scopes, figures, figuresOfNumbers, figuresAtRandom, changes,
        feed, records,
        outbox, upkeep, extremes,
        cancellation, cancelledTasks,
    ].flatMap { $0 }

    /// One line for whoever counts: `conformance sqlite: 57 cases`.
    public static func summary(backend: String) -> String { "conformance \(backend): \(self.all.count) cases" }
}

extension ConformanceCase: CustomTestStringConvertible {
    /// The promise.
    public var testDescription: String { self.name }
}
