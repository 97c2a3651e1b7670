public import CPDDomain
internal import CPDStorage

/// An organisation to be added, with its schools.
public struct FoundingInput: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// A school on its own, or a trust.
    public var kind: OrganisationKind
    /// The month, 1 to 12, on whose first day its accounts begin.
    public var financialYearStartMonth: Int
    /// The month, 1 to 12, on whose first day its school year turns.
    public var academicYearStartMonth: Int
    /// Its schools, as a register describes them.
    public var schools: [SchoolRecord]
    /// Since when they belong to it; `nil` for today.
    public var memberSince: CivilDate?

    /// An organisation to be added.
    public init(
        name: String, kind: OrganisationKind, financialYearStartMonth: Int, academicYearStartMonth: Int = 9,
        schools: [SchoolRecord], memberSince: CivilDate? = nil
    ) {
        self.name = name
        self.kind = kind
        self.financialYearStartMonth = financialYearStartMonth
        self.academicYearStartMonth = academicYearStartMonth
        self.schools = schools
        self.memberSince = memberSince
    }
}

/// What was founded.
public struct Founding: Hashable, Sendable {
    /// The organisation.
    public var organisation: Organisation
    /// Its schools, in the order given.
    public var schools: [School]
}

extension Workflows {
    /// Adds the organisation the call's scope was made for, with its schools.
    public func found(_ input: FoundingInput, _ call: Call) async throws -> Applied<Founding> {
        try await self.perform("found", call) { session in
            guard !input.name.saysNothing else { throw Refusal(.missing, "The organisation needs a name.") }
            for month in [input.financialYearStartMonth, input.academicYearStartMonth] {
                guard (1...12).contains(month) else {
                    throw Refusal(.invalid, "A month is a number from 1 to 12; \(month) is none.")
                }
            }
            guard try session.organisations.find(call.scope.organisation) == nil else {
                throw Refusal(.exists, "The organisation is there already. Import its schools instead.")
            }
            let organisation = Organisation(
                id: call.scope.organisation, name: input.name, kind: input.kind,
                financialYearStartMonth: input.financialYearStartMonth,
                academicYearStartMonth: input.academicYearStartMonth)
            try session.organisations.insert(organisation)
            let since = input.memberSince ?? call.today
            return Founding(
                organisation: organisation,
                schools: try input.schools.map { try session.add($0, memberSince: since) })
        }
    }
}

extension WriteSession {
    /// Adds a school as a register describes it.
    func add(_ record: SchoolRecord, memberSince: CivilDate) throws -> School {
        guard !record.name.saysNothing else { throw Refusal(.missing, "A school needs a name.") }
        guard let membership = Period(from: memberSince, until: record.closedOn) else {
            throw Refusal(.invalid, "\(record.name) had closed before \(memberSince.words); it cannot be added.")
        }
        let school = School(
            id: self.makeIdentifier(), name: record.name, urn: record.urn, laEstab: record.laEstab,
            phase: record.phase, membership: membership)
        try self.schools.insert(school)
        return school
    }
}
