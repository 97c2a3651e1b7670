internal import CPDDomain

/// The schools at which something holds.
enum Places: Hashable, Sendable {
    case schools(Set<Identifier<School>>)
    case wholeOrganisation

    /// These and one more; none stands for the whole organisation.
    mutating func add(_ school: Identifier<School>?) {
        switch (self, school) {
        case (.schools(var schools), .some(let school)):
            schools.insert(school)
            self = .schools(schools)
        case (_, .none): self = .wholeOrganisation
        case (.wholeOrganisation, _): break
        }
    }

    /// Whether what a row concerns belongs here.
    func hold(_ concerned: Concerned) -> Bool {
        switch self {
        case .wholeOrganisation: true
        case .schools(let schools): !schools.isDisjoint(with: concerned.schools)
        }
    }
}

/// One standing somebody has on a date, with where it holds and for whom.
struct Grant: Hashable, Sendable {
    let standing: Standing
    /// Who has it.
    let holder: Identifier<Person>
    /// Where it holds.
    var places = Places.schools([])
    /// The people the holder answers for, each with where.
    var people: [Identifier<Person>: Places] = [:]
    /// What is not read in this standing although the table allows it, by the schools whose records it is.
    var withheld: [Matter: Set<Identifier<School>>] = [:]

    /// Whether a reach gets to a row.
    func reaches(_ concerned: Concerned, by reach: Reach) -> Bool {
        switch reach {
        case .none: false
        case .own: concerned.people.contains(self.holder) || concerned.authors.contains(self.holder)
        case .people:
            concerned.people.contains { person in
                guard let places = self.people[person] else { return false }
                return places.hold(concerned) || concerned.schools.isEmpty && !concerned.isOrganisations
            }
        case .school: self.places.hold(concerned)
        case .organisation: true
        }
    }

    /// Whether a reach gets to every row there is.
    func reachesEverything(by reach: Reach) -> Bool {
        reach == .organisation || reach == .school && self.places == .wholeOrganisation
    }
}

/// What a scope allows.
enum Rights: Hashable, Sendable {
    /// Everything there is in the organisation.
    case everything
    /// What each of these allows: who acts and, where that is another, on whose behalf. Nobody can do for another what
    /// they could not do themself, nor what the other could not.
    case allowed(byEach: [[Grant]])

    /// Whether an operation on a matter is allowed anywhere, by the library's table.
    func reachSome(_ operation: Operation, _ matter: Matter) -> Bool {
        switch self {
        case .everything: true
        case .allowed(let each):
            each.allSatisfy { grants in
                grants.contains { RoleTable.standard.reach(of: $0.standing, operation, matter) != .none }
            }
        }
    }
}
