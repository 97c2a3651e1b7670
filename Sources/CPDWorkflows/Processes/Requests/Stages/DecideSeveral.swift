public import CPDDomain
internal import CPDStorage

/// What became of one of several requests decided with one command.
public struct OneOfSeveral: Hashable, Sendable {
    /// The request.
    public var request: Identifier<Request>
    /// What was taken; `nil` where it was refused, or had been done before.
    public var step: StageTaken?
    /// Why it was refused; `nil` where it was not.
    public var refusal: Refusal?

    /// What became of one request.
    public init(request: Identifier<Request>, step: StageTaken? = nil, refusal: Refusal? = nil) {
        self.request = request
        self.step = step
        self.refusal = refusal
    }
}

extension Workflows {
    /// Decides several requests, all or none, each with a check of its own.
    ///
    /// One unit of work: where one of them is refused, none is decided, and the refusal is thrown.
    public func decideTogether(_ inputs: [DecisionInput], _ call: Call) async throws -> Applied<[StageTaken]> {
        try Self.requireApart(inputs)
        return try await self.perform("decide", call, onDuplicate: .decidedTwice) { session in
            try session.lockAll(inputs)
            return try inputs.map { try session.decide($0, call, self.editions) }
        }
    }

    /// Decides several requests, each by itself with a check of its own, and says of each what became of it; one that is
    /// refused, or is not there, leaves the others done. Throws `StorageError` where the store fails.
    ///
    /// - Parameter call: the call of each, which has a unit of its own: taken up again, it decides those that are left.
    public func decideEach(
        _ inputs: [DecisionInput], _ call: (Identifier<Request>) -> Call
    ) async throws -> [OneOfSeveral] {
        try Self.requireApart(inputs)
        var several: [OneOfSeveral] = []
        for input in inputs {
            do {
                let applied = try await self.decideStage(input, call(input.request))
                guard case .now(let step) = applied else {
                    several.append(OneOfSeveral(request: input.request, step: nil, refusal: nil))
                    continue
                }
                several.append(OneOfSeveral(request: input.request, step: step, refusal: nil))
            } catch let refusal as Refusal {
                several.append(OneOfSeveral(request: input.request, step: nil, refusal: refusal))
            } catch let error as StorageError where error.code == .notFound {
                // It has been erased, say: the others are decided nevertheless.
                several.append(
                    OneOfSeveral(request: input.request, step: nil, refusal: Refusal(.missing, error.message)))
            }
        }
        return several
    }

    private static func requireApart(_ inputs: [DecisionInput]) throws(Refusal) {
        guard !inputs.isEmpty else { throw Refusal(.missing, "Name the requests to be decided.") }
        guard Set(inputs.map(\.request)).count == inputs.count else {
            throw Refusal(.invalid, "A request is named twice. Each is decided once.")
        }
    }
}

extension WriteSession {
    /// Locks the guard rows of several decisions in the order of kinds and identifiers, so that units that decide some of
    /// the same never wait for each other in a circle.
    fileprivate func lockAll(_ inputs: [DecisionInput]) throws {
        let requests = try inputs.map(\.request).sorted().map { try self.lock($0).value }
        let opportunities = Set(requests.map(\.opportunity)).sorted()
        for opportunity in opportunities { _ = try self.lock(opportunity) }
        let charges = try opportunities.flatMap { try self.charges(of: self.file(of: $0)) }
        for line in Set(charges.compactMap(\.line?.id)).sorted() { _ = try self.lock(line) }
    }
}
