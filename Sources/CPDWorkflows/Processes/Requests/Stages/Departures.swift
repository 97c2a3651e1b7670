internal import CPDDomain
internal import CPDPolicy

extension DecisionInput {
    /// Throws ``Refusal`` where the terms of the edition do not let somebody depart from a clause for this reason. Where
    /// the edition names kinds of reason, the reason begins with one: `emergency: the boiler failed`.
    func requireDepartures(
        _ context: ApprovalContext, by person: Identifier<Person>, for holder: Identifier<Person>?,
        deciders: [ApprovalPost], on date: CivilDate
    ) throws(Refusal) {
        for departure in self.departures {
            let kind = departure.reason.split(separator: ":", maxSplits: 1).first.map(String.init)
            let act = DepartureAct(
                from: departure.clause, by: person, onBehalfOf: holder, on: date, reasonKind: kind,
                reason: departure.reason)
            let standing = context.standing(of: act, deciders: deciders)
            guard standing.outcome == .met else {
                var refusal = Refusal(standing.note)
                refusal.clause = departure.clause
                throw refusal
            }
        }
    }
}
