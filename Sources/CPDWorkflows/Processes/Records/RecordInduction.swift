public import CPDDomain
internal import CPDPolicy
internal import CPDPolicyDocument
public import CPDStorage

/// That an item of somebody's induction was done.
public struct InductionStepInput: Hashable, Sendable {
    /// Whose induction it is.
    public var person: Identifier<Person>
    /// At which school.
    public var school: Identifier<School>
    /// The item, by its name in the edition.
    public var item: String
    /// When it was done, or from when the agency assures it.
    public var doneOn: CivilDate
    /// The agency's written assurance, where that is what shows it.
    public var assurance: String?

    /// An item done.
    public init(
        person: Identifier<Person>, school: Identifier<School>, item: String, doneOn: CivilDate,
        assurance: String? = nil
    ) {
        self.person = person
        self.school = school
        self.item = item
        self.doneOn = doneOn
        self.assurance = assurance
    }
}

extension Workflows {
    /// Records that an item of somebody's induction was done, as the act of who did it: the inductee or a holder of one of
    /// the posts, as the edition in force says, or whoever does it for the holder by a delegation (PRN-4). An agency's
    /// written assurance is recorded by the headteacher, a senior leader, the CPD leader or the administrator, never for
    /// themself, for the items of which the edition says that it counts.
    ///
    /// Throws ``Refusal`` where nothing of the kind is listed for a capacity in which the person is or will be engaged there,
    /// where whoever's act it is may not do it, where it is still to come, or where it is recorded already.
    public func recordInductionStep(
        _ input: InductionStepInput, _ call: Call
    ) async throws -> Applied<Stored<InductionStep>> {
        let twice = Refusal(
            .exists, "That it was done on \(input.doneOn.words) is recorded already.", clause: "PRN-4")
        return try await self.perform("record induction", call, onDuplicate: twice) { session in
            let person = try session.lock(input.person).value
            let edition = try session.requireEdition(at: input.school, on: call.today, reader: self.editions).edition
            guard input.doneOn <= call.today else {
                throw Refusal(
                    .notYet, "\(input.doneOn.words) is still to come; record it once it is done.", clause: "PRN-4")
            }
            let posts = try session.values(Engagement.Query(person: person.id, school: input.school)).filter {
                $0.period.until.map { input.doneOn < $0 } ?? true
            }
            let capacities = Set(posts.map(\.capacity))
            let items = try edition.inductionItems(named: input.item, for: capacities, of: person)
            let step: (by: Identifier<Person>, holder: Identifier<Person>?)
            if let assurance = input.assurance {
                let principal = try session.requireAssurance(
                    assurance, of: items, about: person, for: capacities, input.school, call)
                step = (principal, nil)
            } else {
                step = try session.requireDoer(of: items, about: person, at: input.school, call, reader: self.editions)
            }
            let known = try session.values(InductionStep.Query(person: person.id, school: input.school))
            guard !known.contains(where: { $0.item == input.item && $0.doneOn == input.doneOn }) else { throw twice }
            return try session.inductionSteps.insert(
                InductionStep(
                    id: session.makeIdentifier(), person: person.id, school: input.school, item: input.item,
                    doneOn: input.doneOn, doneBy: step.by, onBehalfOf: step.holder, assurance: input.assurance,
                    recordedOn: call.today))
        }
    }
}

extension PolicyEdition {
    /// The items of a name on the checklists of some capacities. Throws ``Refusal`` where there is none, with the nearest.
    fileprivate func inductionItems(
        named name: String, for capacities: Set<Capacity>, of person: Person
    ) throws(Refusal) -> [InductionItem] {
        guard !capacities.isEmpty else {
            throw Refusal(
                .notInPost,
                "\(person.name) is and will be in no post there: there is no induction to record. Record the post first.",
                clause: "PRN-4")
        }
        let lists = capacities.compactMap { self.inductionChecklist(for: $0) }
        let items = lists.flatMap(\.items)
        let found = items.filter { $0.name == name }
        guard found.isEmpty else { return found }
        let words = capacities.map(\.rawValue).sorted().listed
        guard !items.isEmpty else {
            throw Refusal(
                .invalid, "The policy lists no induction for somebody engaged as \(words).", clause: "PRN-4")
        }
        let names = Set(items.map(\.name)).sorted()
        throw Refusal(
            .invalid,
            "There is no item \"\(name.prefix(60))\" in the induction of somebody engaged as \(words); there are: "
                + "\(names.joined(separator: ", "))." + Spelling.suggestion(for: name, among: names), clause: "PRN-4")
    }
}

extension WriteSession {
    /// Who records an agency's assurance. Throws ``Refusal`` where it does not count.
    fileprivate func requireAssurance(
        _ assurance: String, of items: [InductionItem], about person: Person, for capacities: Set<Capacity>,
        _ school: Identifier<School>, _ call: Call
    ) throws -> Identifier<Person> {
        guard !assurance.saysNothing else {
            throw Refusal(.missing, "Say which agency assures it, and in which letter.", clause: "PRN-4")
        }
        guard capacities.contains(.agency), items.contains(where: \.isAssuredByAgency) else {
            throw Refusal(
                .notEvidenced,
                "An agency's assurance does not count for this: the policy has it done at the school, or the person does "
                    + "not come through an agency.", clause: "PRN-4")
        }
        let principal = try call.principal()
        guard !call.hands.contains(person.id) else {
            throw Refusal(
                .ownMatter,
                "Nobody records an assurance about themself: somebody else records what the agency says of "
                    + "\(person.name).", clause: "PRN-4")
        }
        try self.require(
            [.headteacher, .seniorLeader, .cpdLeader, .administrator], of: principal, at: school, on: call.today,
            to: "record an agency's assurance")
        return principal
    }

    /// Who did it. Throws ``Refusal`` where whoever's act it is may not.
    fileprivate func requireDoer(
        of items: [InductionItem], about person: Person, at school: Identifier<School>, _ call: Call,
        reader: KnownEditions
    ) throws -> (by: Identifier<Person>, holder: Identifier<Person>?) {
        // Where a list has a post do it, whoever is inducted does not do it in its place, in whatever other capacity.
        if items.allSatisfy({ $0.by == .inductee }) {
            guard call.hands == [person.id] else {
                throw Refusal(
                    .wrongRole, "\(person.name) does this part of the induction, and nobody records it for them.",
                    clause: "PRN-4")
            }
            return (person.id, nil)
        }
        let posts = items.flatMap(\.by.posts)
        let act = AfterwardsAct(what: "do this part of the induction", posts: { _ in posts }, clause: "PRN-4")
        return try self.requireHand(in: act, about: person, at: school, call, reader: reader)
    }
}
