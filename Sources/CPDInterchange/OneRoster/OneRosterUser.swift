public import CPDDomain

/// A row of `users.csv` that passed its checks. Contact details and passwords are never read.
public struct OneRosterUser: Hashable, Sendable {
    /// Its `sourcedId`.
    public var sourceIdentifier: String
    /// Whether it is marked for deletion.
    public var isToBeDeleted: Bool
    /// When it last changed there.
    public var modified: Timestamp?
    /// Whether the account there is enabled. It says nothing about being in post.
    public var isEnabled: Bool
    /// The role, where version 1.1 keeps it.
    public var role: OneRosterRole?
    /// The `sourcedId`s of the organisations, where version 1.1 keeps them.
    public var organisations: [String]
    /// Share of full time in thousandths, where version 1.1 has the column.
    public var contractShare: Int?
    /// Given name, the preferred one where it is there.
    public var givenName: String
    /// Family name, the preferred one where it is there.
    public var familyName: String
    /// Middle names.
    public var middleName: String
    /// Teacher reference number, seven digits as text.
    public var teacherReferenceNumber: String?
    /// Where the row stands.
    public var origin: RowOrigin
}

/// Reads `users.csv` row by row. Every row is checked, also those of pupils, who are then not taken.
public struct OneRosterUsers {
    private var rows: OneRosterRows
    private let columns: Columns
    private var row = CSVRow()
    /// The `sourcedId`s of the rows that were refused, so that nobody is also reported as missing.
    private(set) var refusedIdentifiers: Set<ExactText> = []

    /// The users of a table. Throws ``FileRefusal`` where a column that the version needs is missing.
    public init(_ table: CSVTable, version: OneRosterVersion) throws(FileRefusal) {
        self.rows = try OneRosterRows(table)
        self.columns = try Columns(table, version: version)
    }

    /// The next sound user; `nil` at the end of the file. Refused rows are added to `refused`.
    public mutating func next(refusing refused: inout [RefusedRow]) -> OneRosterUser? {
        while self.rows.table.next(into: &self.row, refusing: &refused) {
            do throws(RowFault) {
                return try self.user(refusing: &refused)
            } catch {
                refused.append(self.rows.refusal(of: self.row, for: error))
                let identifier = self.row[self.columns.sourcedIdentifier].trimmedText
                if error.code != RowFault.duplicateIdentifier.code, !identifier.isEmpty {
                    self.refusedIdentifiers.insert(ExactText(identifier))
                }
            }
        }
        return nil
    }

    private mutating func user(refusing refused: inout [RefusedRow]) throws(RowFault) -> OneRosterUser {
        let key = try self.rows.key(of: self.row)
        let row = self.row
        let columns = self.columns
        let enabled = row[columns.enabled].trimmed
        let isEnabled = enabled.isWord("true")
        guard isEnabled || enabled.isWord("false") else { throw .invalidEnabled }
        var role: OneRosterRole?
        if let column = columns.role {
            role = OneRosterRole(row[column])
            guard role != nil else { throw .unknownRole }
        }
        let givenName = try name(row, columns.givenName, preferred: columns.preferredGivenName, fault: .blankGivenName)
        let familyName = try name(
            row, columns.familyName, preferred: columns.preferredFamilyName, fault: .blankFamilyName)
        guard isEmailOrBlank(row[columns.email ?? -1].trimmed) else { throw .invalidEmail }
        let share = try row[columns.share ?? -1].contractShare()
        var number: String?
        if let text = teacherReferenceNumber(in: row[columns.userIdentifiers ?? -1]) {
            if text.utf8.count == 7, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
                number = text
            } else {
                refused.append(self.rows.refusal(of: row, for: .invalidTRN))
            }
        }
        return OneRosterUser(
            sourceIdentifier: key.sourcedIdentifier, isToBeDeleted: key.isToBeDeleted, modified: key.modified,
            isEnabled: isEnabled, role: role,
            organisations: columns.organisations.map { list(row[$0]) } ?? [], contractShare: share,
            givenName: givenName, familyName: familyName, middleName: row.text(columns.middleName ?? -1),
            teacherReferenceNumber: number,
            origin: RowOrigin(file: self.rows.table.file, line: row.line))
    }
}

extension OneRosterUsers {
    fileprivate struct Columns {
        let sourcedIdentifier, enabled, givenName, familyName: Int
        let role, organisations, share: Int?
        let preferredGivenName, preferredFamilyName, middleName, email, userIdentifiers: Int?

        init(_ table: CSVTable, version: OneRosterVersion) throws(FileRefusal) {
            self.sourcedIdentifier = try table.requiredColumn("sourcedId")
            self.enabled = try table.requiredColumn("enabledUser")
            self.givenName = try table.requiredColumn("givenName")
            self.familyName = try table.requiredColumn("familyName")
            self.role = version == .v1p1 ? try table.requiredColumn("role") : nil
            self.organisations = version == .v1p1 ? try table.requiredColumn("orgSourcedIds") : nil
            self.share = version == .v1p1 ? try table.column(OneRosterRows.shareColumn) : nil
            // As the CSV binding spells it, as real files do, and as the REST binding spells it.
            self.preferredGivenName = try table.column(
                "preferredGivenName", "prefferedGivenName", "preferredFirstName")
            self.preferredFamilyName = try table.column(
                "preferredFamilyName", "prefferedFamilyName", "preferredLastName")
            self.middleName = try table.column("middleName")
            self.email = try table.column("email")
            self.userIdentifiers = try table.column("userIds")
        }
    }
}

private func name(_ row: CSVRow, _ column: Int, preferred: Int?, fault: RowFault) throws(RowFault) -> String {
    let legal = row[column].trimmed
    guard !legal.isEmpty else { throw fault }
    let chosen = row[preferred ?? -1].trimmed
    let name = chosen.isEmpty ? legal : chosen
    guard name.count <= longestName else { throw .nameTooLong(column: fault.column ?? "") }
    return String(decoding: name, as: UTF8.self)
}

/// The identifiers of a list such as `org-1,org-2`, blanks left out.
private func list(_ field: ArraySlice<UInt8>) -> [String] {
    guard field.contains(UInt8(ascii: ",")) else { return field.textUnlessBlank.map { [$0] } ?? [] }
    return field.split(separator: UInt8(ascii: ",")).compactMap(\.textUnlessBlank)
}

/// Blank, or `local@label.label`: one `@` with something before it, and at least two labels, none empty, behind it.
private func isEmailOrBlank(_ field: ArraySlice<UInt8>) -> Bool {
    guard !field.isEmpty else { return true }
    guard let at = field.firstIndex(of: UInt8(ascii: "@")), at > field.startIndex else { return false }
    var (dots, lengthOfLabel) = (0, 0)
    for byte in field[(at + 1)...] {
        switch byte {
        case UInt8(ascii: "@"): return false
        case UInt8(ascii: "."):
            guard lengthOfLabel > 0 else { return false }
            (dots, lengthOfLabel) = (dots + 1, 0)
        default: lengthOfLabel += 1
        }
    }
    return dots > 0 && lengthOfLabel > 0
}

/// What `userIds`, written like `{LDAP:12},{TRN:1234567}`, says behind TRN; `nil` where it says nothing.
private func teacherReferenceNumber(in field: ArraySlice<UInt8>) -> String? {
    guard !field.isEmpty else { return nil }
    for entry in field.split(separator: UInt8(ascii: "{")) {
        guard let colon = entry.firstIndex(of: UInt8(ascii: ":")), entry[..<colon].trimmed.isWord("trn") else {
            continue
        }
        return entry[(colon + 1)...].prefix { $0 != UInt8(ascii: "}") }.trimmedText
    }
    return nil
}
