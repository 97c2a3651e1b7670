import CPDDomain

/// An `edubasealldata` extract of England's register of schools. The file stays bytes; only the schools that are asked
/// for become values. Columns are found by name, because the register adds and drops some.
public struct SchoolRegister: Sendable {
    private let table: CSVTable
    private let columns: Columns

    /// The register in a file's bytes. Throws ``FileRefusal`` where the file is no text or lacks `URN` or
    /// `EstablishmentName`.
    public init(file: String, bytes: [UInt8]) throws(FileRefusal) {
        self.table = try CSVTable(file: file, bytes: bytes)
        self.columns = try Columns(self.table)
    }

    /// What the file was written in.
    public var encoding: TextEncoding { self.table.encoding }

    /// The school with a unique reference number.
    public func school(urn: String) -> RegisterAnswer {
        let column = self.columns.urn
        return self.schools { $0[column].trimmed.isText(urn) }
    }

    /// The schools with a name, case ignored; where none has exactly it, those whose names contain it.
    public func schools(named name: String) -> RegisterAnswer {
        let column = self.columns.name
        let wanted = ArraySlice(name.utf8).trimmed.lowercasedText
        guard !wanted.isEmpty else { return RegisterAnswer() }
        let exact = self.schools { $0[column].trimmed.lowercasedText == wanted }
        guard exact.schools.isEmpty else { return exact }
        return self.schools { $0[column].lowercasedText.contains(wanted) }
    }

    /// All schools.
    public func allSchools() -> RegisterAnswer { self.schools { _ in true } }

    private func schools(where isWanted: (CSVRow) -> Bool) -> RegisterAnswer {
        var answer = RegisterAnswer()
        var table = self.table
        var row = CSVRow()
        var seen: Set<String> = []
        while table.next(into: &row, refusing: &answer.refused) {
            guard isWanted(row) else { continue }
            let origin = RowOrigin(file: self.table.file, line: row.line)
            do throws(RowFault) {
                let school = try self.columns.school(row, origin: origin)
                guard seen.insert(school.record.urn ?? "").inserted else { throw .duplicateURN }
                answer.schools.append(school)
            } catch {
                answer.refused.append(
                    RefusedRow(origin: origin, column: error.column, code: error.code, message: error.message))
            }
        }
        return answer
    }
}

extension SchoolRegister {
    fileprivate struct Columns {
        let urn, name: Int
        let authority, number, authorityName, type, status, statusName, phase: Int?
        let opened, closed, ukprn, trust, trustName: Int?

        init(_ table: CSVTable) throws(FileRefusal) {
            self.urn = try table.requiredColumn("URN")
            self.name = try table.requiredColumn("EstablishmentName")
            self.authority = try table.column("LA (code)")
            self.number = try table.column("EstablishmentNumber")
            self.authorityName = try table.column("LA (name)")
            self.type = try table.column("TypeOfEstablishment (name)")
            self.status = try table.column("EstablishmentStatus (code)")
            self.statusName = try table.column("EstablishmentStatus (name)")
            self.phase = try table.column("PhaseOfEducation (name)")
            self.opened = try table.column("OpenDate")
            self.closed = try table.column("CloseDate")
            self.ukprn = try table.column("UKPRN")
            self.trust = try table.column("Trusts (code)")
            self.trustName = try table.column("Trusts (name)")
        }

        func school(_ row: CSVRow, origin: RowOrigin) throws(RowFault) -> RegisterSchool {
            let urn = row[self.urn].trimmed
            // Most have six digits; children's centres have five.
            guard (5...6).contains(urn.count), urn.digits != nil else { throw .invalidURN }
            let name = row[self.name].trimmed
            guard !name.isEmpty else { throw .blankSchoolName }
            guard name.count <= longestName else { throw .nameTooLong(column: "EstablishmentName") }
            let record = SchoolRecord(
                name: String(decoding: name, as: UTF8.self), urn: urn.trimmedText,
                laEstab: try self.laEstab(row), phase: row[self.phase ?? -1].textUnlessBlank,
                openedOn: try date(row, self.opened, "OpenDate"),
                closedOn: try date(row, self.closed, "CloseDate"))
            return RegisterSchool(
                record: record, status: try self.status(row), ukprn: row[self.ukprn ?? -1].textUnlessBlank,
                localAuthority: row[self.authorityName ?? -1].textUnlessBlank,
                establishmentType: row[self.type ?? -1].textUnlessBlank,
                trustUID: row[self.trust ?? -1].textUnlessBlank,
                trustName: row[self.trustName ?? -1].textUnlessBlank, origin: origin)
        }

        /// `201/3614`; leading zeros that a spreadsheet took away are put back.
        private func laEstab(_ row: CSVRow) throws(RowFault) -> String? {
            let authority = row[self.authority ?? -1].trimmed
            let number = row[self.number ?? -1].trimmed
            guard !authority.isEmpty, !number.isEmpty else { return nil }
            guard authority.digits != nil, authority.count <= 3 else { throw .invalidNumber(column: "LA (code)") }
            guard number.digits != nil, number.count <= 4 else {
                throw .invalidNumber(column: "EstablishmentNumber")
            }
            return padded(authority, to: 3) + "/" + padded(number, to: 4)
        }

        private func status(_ row: CSVRow) throws(RowFault) -> RegisterSchool.Status? {
            let code = row[self.status ?? -1].trimmed
            if !code.isEmpty {
                guard let status = code.digits.flatMap(RegisterSchool.Status.init(rawValue:)) else {
                    throw .unknownSchoolStatus
                }
                return status
            }
            let name = row[self.statusName ?? -1].trimmed
            if name.isEmpty { return nil }
            if name.isWord("open") { return .open }
            if name.isWord("closed") { return .closed }
            if name.isWord("open, but proposed to close") { return .openButProposedToClose }
            if name.isWord("proposed to open") { return .proposedToOpen }
            throw .unknownSchoolStatus
        }
    }
}

private func date(_ row: CSVRow, _ column: Int?, _ name: String) throws(RowFault) -> CivilDate? {
    let field = row[column ?? -1].trimmed
    guard !field.isEmpty else { return nil }
    guard let date = registerDate(field) else {
        throw RowFault(
            name, "invalid-date", "The date must be a real day written DD-MM-YYYY, as the register does: 01-09-2026.")
    }
    return date
}

private func padded(_ digits: ArraySlice<UInt8>, to width: Int) -> String {
    String(repeating: "0", count: max(0, width - digits.count)) + digits.trimmedText
}

extension RowFault {
    fileprivate static let invalidURN = Self(
        "URN", "invalid-urn", "The URN must be five or six digits. Take the extract from the register again.")
    fileprivate static let duplicateURN = Self(
        "URN", "duplicate-identifier", "An earlier row has the same URN. Take the extract from the register again.")
    fileprivate static let blankSchoolName = Self(
        "EstablishmentName", "blank-name", "The school has no name. Take the extract from the register again.")
    fileprivate static let unknownSchoolStatus = Self(
        "EstablishmentStatus (code)", "unknown-status",
        "The status must be 1 (open), 2 (closed), 3 (proposed to close) or 4 (proposed to open).")

    fileprivate static func invalidNumber(column: String) -> Self {
        Self(
            column, "invalid-number",
            "The local authority has up to three digits and the establishment up to four. Correct the number.")
    }
}
