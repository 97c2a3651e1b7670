import CPDDomain

/// A row of `roles.csv` (version 1.2) that makes somebody a member of staff.
struct OneRosterRoleRow {
    var sourceIdentifier: String
    var isToBeDeleted: Bool
    var role: OneRosterRole
    var organisation: String
    var from: CivilDate?
    /// The first day no longer in the role: OneRoster's end date is exclusive, as ours is.
    var until: CivilDate?
    /// Share of full time in thousandths, where the file has the column.
    var contractShare: Int?
    var origin: RowOrigin
}

/// All of `roles.csv`, by the person's `sourcedId`.
struct OneRosterRoles {
    private(set) var staff: [ExactText: [OneRosterRoleRow]] = [:]
    private(set) var pupils: Set<ExactText> = []
    private(set) var family: Set<ExactText> = []

    /// The roles of a table. Throws ``FileRefusal`` where a column is missing.
    init(_ table: CSVTable, refusing refused: inout [RefusedRow]) throws(FileRefusal) {
        var rows = try OneRosterRows(table)
        let columns = try Columns(table)
        var row = CSVRow()
        while rows.table.next(into: &row, refusing: &refused) {
            do throws(RowFault) {
                let key = try rows.key(of: row)
                let person = row[columns.person].trimmedText
                guard !person.isEmpty else { throw .missingPerson }
                let type = row[columns.type].trimmed
                guard type.isWord("primary") || type.isWord("secondary") else { throw .invalidRoleType }
                guard let role = OneRosterRole(row[columns.role]) else { throw .unknownRole }
                let from = try date(row, columns.from, "beginDate")
                let until = try date(row, columns.until, "endDate")
                let share = try row[columns.share ?? -1].contractShare()
                if let from, let until, until < from { throw .endsBeforeItBegins }
                switch role.side {
                case .pupil: self.pupils.insert(ExactText(person))
                case .family: self.family.insert(ExactText(person))
                case .staff:
                    self.staff[ExactText(person), default: []].append(
                        OneRosterRoleRow(
                            sourceIdentifier: key.sourcedIdentifier, isToBeDeleted: key.isToBeDeleted, role: role,
                            organisation: row[columns.organisation].trimmedText, from: from, until: until,
                            contractShare: share, origin: RowOrigin(file: table.file, line: row.line)))
                }
            } catch {
                refused.append(rows.refusal(of: row, for: error))
            }
        }
    }

    /// No roles at all, for a set without the file.
    init() {}

    private struct Columns {
        let person, type, role, organisation: Int
        let from, until, share: Int?

        init(_ table: CSVTable) throws(FileRefusal) {
            self.person = try table.requiredColumn("userSourcedId")
            self.type = try table.requiredColumn("roleType")
            self.role = try table.requiredColumn("role")
            self.organisation = try table.requiredColumn("orgSourcedId")
            self.from = try table.column("beginDate")
            self.until = try table.column("endDate")
            self.share = try table.column(OneRosterRows.shareColumn)
        }
    }
}

private func date(_ row: CSVRow, _ column: Int?, _ name: String) throws(RowFault) -> CivilDate? {
    let field = row[column ?? -1].trimmed
    guard !field.isEmpty else { return nil }
    guard let moment = oneRosterMoment(field) else { throw .invalidDate(column: name) }
    return moment.dateInUTC
}
