public import CPDDomain

/// One thing a row says about whom it concerns and where it belongs. What a row concerns in all is what its concerns
/// say together; who may see it follows from that and from nothing else.
public enum Concern: Hashable, Sendable {
    /// It is about this person.
    case person(Identifier<Person>)
    /// This person wrote it, decided it or stands behind it: theirs to see, but not about them.
    case author(Identifier<Person>)
    /// It belongs to this school.
    case school(Identifier<School>)
    /// It belongs to the organisation as a whole, and to no school alone.
    case organisation
    /// It belongs to every school at which this person has or had a post.
    case posts(of: Identifier<Person>)
    /// It is about everybody on the expected list of this request.
    case list(of: Identifier<Request>)
    /// It belongs where another row belongs, but is about nobody for that.
    case place(of: EntityReference)
    /// It concerns whatever another row concerns.
    case whole(EntityReference)
}

/// What a row concerns, its concerns followed to the end.
struct Concerned: Hashable, Sendable {
    /// Whom it is about.
    var people: Set<Identifier<Person>> = []
    /// Who wrote it.
    var authors: Set<Identifier<Person>> = []
    /// The schools it belongs to.
    var schools: Set<Identifier<School>> = []
    /// Whether it belongs to the organisation as a whole.
    var isOrganisations = false

    mutating func formPlace(of other: Self) {
        self.schools.formUnion(other.schools)
        self.isOrganisations = self.isOrganisations || other.isOrganisations
    }

    mutating func formUnion(_ other: Self) {
        self.people.formUnion(other.people)
        self.authors.formUnion(other.authors)
        self.formPlace(of: other)
    }

    /// The same without its belonging to some schools; `nil` where it belongs nowhere else.
    func leavingOut(_ schools: Set<Identifier<School>>) -> Self? {
        guard !self.schools.isDisjoint(with: schools) else { return self }
        var left = self
        left.schools.subtract(schools)
        return left.schools.isEmpty && !left.isOrganisations ? nil : left
    }
}
