public import CPDDomain
public import CPDStorage

/// Somebody no other system knows, with their post: a governor, a volunteer, a member of staff added by hand.
public struct PersonInput: Hashable, Sendable {
    /// Given name, as the person uses it.
    public var givenName: String
    /// Family name.
    public var familyName: String
    /// Where the post is.
    public var school: Identifier<School>
    /// In what capacity.
    public var capacity: Capacity
    /// The group in which the post is counted.
    public var staffGroup: StaffGroup
    /// The post's name, such as `Parent governor`.
    public var title: String
    /// The first day in post.
    public var from: CivilDate
    /// The first day no longer in post, where it is known.
    public var until: CivilDate?
    /// A role the post brings with it, on the same dates.
    public var role: Role?
    /// Share of full time in thousandths, 0 to 1000.
    public var contractShare: Int
    /// On what contract, where it is known.
    public var contract = ContractInput()
    /// The team it belongs to, in the school's own words.
    public var team: String?

    /// Somebody no other system knows, with their post.
    public init(
        givenName: String, familyName: String, school: Identifier<School>, capacity: Capacity, staffGroup: StaffGroup,
        title: String, from: CivilDate, until: CivilDate? = nil, role: Role? = nil, contractShare: Int = 1000
    ) {
        self.givenName = givenName
        self.familyName = familyName
        self.school = school
        self.capacity = capacity
        self.staffGroup = staffGroup
        self.title = title
        self.from = from
        self.until = until
        self.role = role
        self.contractShare = contractShare
    }
}

extension Workflows {
    /// Adds somebody with a post. Throws ``Refusal`` where somebody of that name is there already, or where whoever acts
    /// may not give the role that comes with it.
    public func addPerson(_ input: PersonInput, _ call: Call) async throws -> Applied<Stored<Person>> {
        try await self.perform("add person", call) { session in
            guard !input.familyName.saysNothing, !input.title.saysNothing else {
                throw Refusal(.missing, "Say the person's name and what the post is called.")
            }
            guard let period = Period(from: input.from, until: input.until) else {
                throw Refusal(.invalid, "A post cannot end before it begins. Correct one of the two dates.")
            }
            try input.contractShare.requireShare()
            let school = try session.get(input.school).value
            // The organisation's row is locked so that two units never add the same person, at whichever schools.
            _ = try session.lock(session.organisation().id)
            let isKnown = try session.values(Person.Query()).contains {
                $0.familyName == input.familyName && $0.givenName == input.givenName
            }
            guard !isKnown else {
                throw Refusal(
                    .exists, "Somebody of that name is known already. Add what tells the two apart, such as an initial."
                )
            }
            let person = try session.people.insert(
                Person(id: session.makeIdentifier(), givenName: input.givenName, familyName: input.familyName))
            let post = Engagement(
                id: session.makeIdentifier(), person: person.value.id, school: school.id,
                capacity: input.capacity, staffGroup: input.staffGroup, title: input.title, period: period,
                contractShare: input.contractShare, contractKind: input.contract.kind,
                contractEndsOn: input.contract.endsOn, probation: input.contract.probation,
                team: try session.team(input.team, at: school.id))
            try post.requireContract()
            try session.engagements.insert(post)
            if let role = input.role {
                let assignment = RoleAssignment(
                    id: session.makeIdentifier(), person: person.value.id, school: school.id, role: role,
                    period: period)
                try session.requireToGive(assignment, call)
                try session.roleAssignments.insert(assignment)
            }
            return person
        }
    }
}
