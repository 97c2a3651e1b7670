import CPDDomain

/// The invented staff of Elmfield Primary School, as another system would list them.
enum Staff {
    static let records = [
        record("p1", "Ragna", "Lindqvist", group: .leader, role: .headteacher),
        record("p2", "Amina", "Okafor"),
        record("p3", "Tunde", "Achebe", group: .leader),
        record("p4", "Odile", "Brannock", group: .support),
        record("p5", "Ines", "Marlowe", capacity: .governor, group: .governor),
    ]

    static func record(
        _ source: String, _ given: String, _ family: String, capacity: Capacity = .employee,
        group: StaffGroup = .teacher, role: Role? = nil, from: CivilDate? = date("2024-09-01"),
        until: CivilDate? = nil, school: String = "Elmfield Primary School", number: String? = "100001", line: Int = 2
    ) -> StaffRecord {
        StaffRecord(
            sourceIdentifier: source, givenName: given, familyName: family,
            posts: [
                .init(
                    sourceIdentifier: "post-" + source,
                    organisation: .init(sourceIdentifier: "org-1", name: school, registerIdentifier: number),
                    capacity: capacity, staffGroup: group, title: "Post", role: role, from: from, until: until,
                    origin: RowOrigin(file: "users.csv", line: line))
            ])
    }
}
