import CPDDomain

extension SampleYear {
    static let givenNames = [
        "Amina", "Tobi", "Rosalind", "Piotr", "Ngozi", "Haruka", "Callum", "Fatimah", "Bronwen", "Dmitri", "Saoirse",
        "Yusuf", "Ottilie", "Kwame", "Ludmila", "Rhodri",
    ]
    static let familyNames = [
        "Okafor", "Achebe", "Lindqvist", "Wojcik", "Adeyemi", "Tanaka", "Abernathy", "Rahman", "Llewellyn", "Petrov",
        "Gallagher", "Demir", "Fairweather", "Mensah", "Novakova", "Pritchard", "Osei", "Haldane", "Quartey",
        "Siddiqui",
        "Thistlewood", "Ueda", "Vasquez", "Wrigglesworth", "Yilmaz", "Zielinski", "Ashdown", "Birtwistle", "Carruthers",
        "Dalgleish", "Eccleston", "Fothergill", "Greenhalgh", "Hathersage", "Inchbald", "Jessop",
    ]

    /// A school with people in post: so many of each group, part-time and mid-year starters among them.
    static func staffed(_ sizes: [(StaffGroup, Int)]) -> Self {
        var sample = Self()
        var ids = IdentifierGenerator(seed: 11)
        let now = Timestamp(startOf: day(2025, 9, 1))
        for (group, size) in sizes {
            for place in 0..<size {
                let index = sample.people.count
                let person = Person(
                    id: ids.next(at: now), givenName: Self.givenNames[index % Self.givenNames.count],
                    familyName: Self.familyNames[index % Self.familyNames.count])
                sample.people.append(person)
                sample.engagements.append(
                    Engagement(
                        id: ids.next(at: now), person: person.id, school: sample.school.id,
                        capacity: group == .governor ? .governor : group == .other ? .peripatetic : .employee,
                        staffGroup: group, title: group == .leader && place == 0 ? "Executive principal" : "Post",
                        period: Period(startingOn: place % 6 == 5 ? day(2026, 1, 5) : day(2021, 9, 1)),
                        contractShare: place % 3 == 2 ? 600 : 1000))
            }
        }
        if let head = sample.people.first {
            sample.roles = [
                RoleAssignment(
                    id: ids.next(at: now), person: head.id, school: sample.school.id, role: .headteacher,
                    period: Period(startingOn: day(2021, 9, 1)))
            ]
        }
        return sample
    }

    /// The people of a group, in the order in which they were added.
    func people(_ group: StaffGroup) -> [Identifier<Person>] {
        self.engagements.filter { $0.staffGroup == group }.map(\.person)
    }
}
