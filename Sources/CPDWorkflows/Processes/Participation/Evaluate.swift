public import CPDDomain
public import CPDStorage

/// A participant's evaluation, of what the person took part in whose act the call is.
public struct EvaluationInput: Hashable, Sendable {
    /// What is evaluated.
    public var opportunity: Identifier<Opportunity>
    /// Overall usefulness, 1 to 5.
    public var rating: Int
    /// What the person does differently now, in their words.
    public var changedPractice: String
    /// Whether the person says their need is met.
    public var needMet: Bool

    /// A participant's evaluation.
    public init(
        opportunity: Identifier<Opportunity>, rating: Int, changedPractice: String, needMet: Bool
    ) {
        self.opportunity = opportunity
        self.rating = rating
        self.changedPractice = changedPractice
        self.needMet = needMet
    }
}

extension Workflows {
    /// Records an evaluation. Only who took part gives one, and only once (IMP-1, IMP-5a).
    public func evaluate(_ input: EvaluationInput, _ call: Call) async throws -> Applied<Stored<Evaluation>> {
        let twice = Refusal(.exists, "The evaluation has been given already; it is given once.", clause: "IMP-1")
        return try await self.perform("evaluate", call, onDuplicate: twice) { session in
            let person = try call.principal()
            guard (1...5).contains(input.rating) else {
                throw Refusal(.invalid, "The rating is a number from 1 to 5.", clause: "IMP-5")
            }
            guard !input.changedPractice.saysNothing else {
                throw Refusal(
                    .missing, "Say in a sentence what is different now, or that nothing is.", clause: "IMP-5")
            }
            _ = try session.get(input.opportunity)
            // The person's row is locked so that attendance is not corrected meanwhile.
            let name = try session.lock(person).value.name
            guard try session.tookPart(person, in: input.opportunity) else {
                throw Refusal(
                    .didNotTakePart,
                    "\(name) did not take part in a session of this, as far as attendance is marked. Only who took "
                        + "part gives feedback.",
                    clause: "IMP-1")
            }
            let query = Evaluation.Query(opportunity: input.opportunity, person: person)
            guard try session.values(query).isEmpty else { throw twice }
            return try session.evaluations.insert(
                Evaluation(
                    id: session.makeIdentifier(), opportunity: input.opportunity, person: person,
                    evaluatedOn: call.today, rating: input.rating, changedPractice: input.changedPractice,
                    needMet: input.needMet))
        }
    }
}
