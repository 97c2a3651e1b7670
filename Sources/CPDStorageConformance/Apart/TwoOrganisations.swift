internal import CPDDomain
package import CPDStorage

/// Generated operations in the names of two organisations whose rows lie between each other's, each answered as if the
/// other organisation were not there: the same rows, figures and cursors, and the same errors.
///
/// What is right is what a store in memory answers that holds the one organisation alone.
package struct TwoOrganisations: Sendable {
    /// How many operations were done.
    package private(set) var done = 0
    /// How many were refused, with which code.
    package private(set) var refused: [StorageError.Code: Int] = [:]
    /// What was asked of which kind.
    package private(set) var asked: Set<String> = []

    /// Fills a store and runs operations on it, the same from the same seed.
    ///
    /// - Parameters:
    ///   - backend: an empty backend that has been migrated.
    ///   - inSameWords: whether errors have the words of the store in memory; where not, only one error of a code for
    ///     one act on one kind must have the words of the next.
    ///
    /// Throws ``PromiseBroken`` where an answer is another, or where a row or the chain of either organisation is not
    /// what its own operations made of it.
    package static func run(
        on backend: any StorageBackend, operations: Int, seed: UInt64, inSameWords: Bool = true
    ) async throws -> TwoOrganisations {
        let (store, population) = (CPDStore.comparable(over: backend), NeighbourPopulation(seed: seed))
        let sides = [
            try await Side(0, population, sharing: store), try await Side(1, population, sharing: store),
        ]
        try await population.fill(sides)
        var source = OperationSource(seed: seed, population, sides)
        var (run, words): (Self, [String: String]) = (Self(), [:])
        for number in 1...operations {
            let side = source.side()
            let operation = try await source.operation(for: side)
            let expected = try await operation.response(side.alone, side.scope)
            let seen = try await operation.response(side.shared, side.scope)
            guard seen.isSame(as: expected, inSameWords: inSameWords, act: operation.act) else {
                throw PromiseBroken(
                    "operation \(number) of seed \(seed), \(operation.words), gave \(seen.words), where it gives "
                        + "\(expected.words) without the other organisation")
            }
            run.asked.insert("\(operation.act) \(operation.kind.rawValue)")
            guard case .refused(let code, let message) = seen else {
                run.done += 1
                continue
            }
            run.refused[code, default: 0] += 1
            let occasion = "\(operation.words), refused as \(code)"
            guard words.updateValue(message, forKey: occasion) ?? message == message else {
                throw PromiseBroken("\(occasion), has other words now than before: they tell what is elsewhere")
            }
        }
        for side in sides { try await side.requireUntouched() }
        return run
    }
}
