public import CPDDomain
public import CPDPolicy
public import CPDStorage

/// One line of what the teachers of a school are given, by law, guidance or contract.
public struct AskedEntitlement: Hashable, Sendable {
    /// The line.
    public var line: EntitlementLine
    /// Whether it holds: a line without a source does not, until the school switches it on.
    public var isOn: Bool
}

extension Workflows {
    /// Every line of the school's nation in force on a date, in order; none where nobody recorded the nation.
    public func entitlements(
        at school: Identifier<School>, on date: CivilDate, in scope: Scope
    ) async throws -> [AskedEntitlement] {
        try await self.ask(in: scope) { session, _ in
            let on = try session.editionInForce(at: school, on: date, reader: self.editions)?.edition.training
                .switchedOn
            let set = TrainingSite(try session.get(school).value).nation.flatMap { ShippedLines.sets[$0] }
            return (set?.inForce(on: date) ?? []).map {
                AskedEntitlement(line: $0, isOn: $0.isOn || on?.contains($0.id) == true)
            }
        }
    }
}
