public import CPDDomain
internal import CPDStorage

/// How many records an import added, changed and found as they were.
public struct ImportCounts: Hashable, Sendable {
    /// Added.
    public var added = 0
    /// Changed.
    public var changed = 0
    /// Found as they were.
    public var unchanged = 0

    /// Nothing yet.
    public init() {}

    /// So many.
    public init(added: Int, changed: Int, unchanged: Int) {
        self.added = added
        self.changed = changed
        self.unchanged = unchanged
    }
}

extension Workflows {
    /// Brings schools up to date with a register: matched by URN, else by local authority and establishment number,
    /// else by name. A second import of the same changes nothing.
    public func importSchools(_ records: [SchoolRecord], _ call: Call) async throws -> Applied<ImportCounts> {
        try await self.perform("import schools", call) { session in
            var counts = ImportCounts()
            var known = SchoolDirectory(try session.all(School.Query()))
            for record in records {
                guard let stored = known.school(for: record) else {
                    try session.requireRoomForASchool(call.scope.organisation)
                    _ = try session.add(record, memberSince: call.today)
                    counts.added += 1
                    known = SchoolDirectory(try session.all(School.Query()))
                    continue
                }
                var school = stored.value
                school.name = record.name
                school.urn = record.urn ?? school.urn
                school.laEstab = record.laEstab ?? school.laEstab
                school.phase = record.phase ?? school.phase
                if let closed = record.closedOn, let period = Period(from: school.membership.from, until: closed) {
                    school.membership = period
                }
                guard school != stored.value else {
                    counts.unchanged += 1
                    continue
                }
                try session.schools.update(school, expecting: stored.revision)
                counts.changed += 1
                known = SchoolDirectory(try session.all(School.Query()))
            }
            return counts
        }
    }
}

extension WriteSession {
    /// Throws ``Refusal`` where the organisation is one school on its own and has it already.
    fileprivate func requireRoomForASchool(_ organisation: Identifier<Organisation>) throws {
        guard try self.organisations.get(organisation).value.kind == .school, try self.schools.first() != nil else {
            return
        }
        throw Refusal(
            .invalid, "The organisation is one school on its own and has it already. Only a trust has several.")
    }
}

/// The schools of an organisation, to be found by what another system says of them.
struct SchoolDirectory {
    let schools: [Stored<School>]

    init(_ schools: [Stored<School>]) { self.schools = schools }

    func school(for record: SchoolRecord) -> Stored<School>? {
        if let urn = record.urn, let match = self.school(withURN: urn) { return match }
        if let number = record.laEstab, let match = self.school(withNumber: number) { return match }
        return self.school(named: record.name).flatMap { match in
            record.urn != nil && match.value.urn != nil ? nil : match
        }
    }

    func school(withURN urn: String) -> Stored<School>? { self.schools.first { $0.value.urn == urn } }

    /// By local authority and establishment number, with or without its stroke.
    func school(withNumber number: String) -> Stored<School>? {
        let digits = number.filter(\.isNumber)
        return self.schools.first { $0.value.laEstab?.filter(\.isNumber) == digits }
    }

    func school(named name: String) -> Stored<School>? {
        let folded = Self.folded(name)
        let matches = self.schools.filter { Self.folded($0.value.name) == folded }
        return matches.count == 1 ? matches[0] : nil
    }

    private static func folded(_ name: String) -> String {
        name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
