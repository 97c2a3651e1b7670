import CPDDomain

/// A table of the set with the three columns that all of them share, and the checks on these.
struct OneRosterRows {
    /// What the three shared columns say.
    struct Key {
        var sourcedIdentifier: String
        var isToBeDeleted: Bool
        var modified: Timestamp?
    }

    var table: CSVTable
    private let sourcedIdentifier: Int
    private let status: Int?
    private let modified: Int?
    private var seen: Set<ExactText> = []

    init(_ table: CSVTable) throws(FileRefusal) {
        self.table = table
        self.sourcedIdentifier = try table.requiredColumn("sourcedId")
        self.status = try table.column("status")
        self.modified = try table.column("dateLastModified")
    }

    /// The shared columns of a row: an identifier that no earlier row has, a known status, a date or none.
    ///
    /// The order of the checks is the order in which a row's first fault is reported.
    mutating func key(of row: CSVRow) throws(RowFault) -> Key {
        let identifier = row[self.sourcedIdentifier].trimmedText
        guard !identifier.isEmpty else { throw .missingIdentifier }
        guard self.seen.insert(ExactText(identifier)).inserted else { throw .duplicateIdentifier }
        let isToBeDeleted = try isToBeDeleted(row[self.status ?? -1].trimmed)
        let date = row[self.modified ?? -1].trimmed
        let modified = oneRosterMoment(date)
        guard date.isEmpty || modified != nil else { throw .invalidDate(column: "dateLastModified") }
        return Key(sourcedIdentifier: identifier, isToBeDeleted: isToBeDeleted, modified: modified)
    }

    private func isToBeDeleted(_ status: ArraySlice<UInt8>) throws(RowFault) -> Bool {
        if status.isEmpty || status.isWord("active") { return false }
        // `inactive` is the word of version 1.0; 1.2 says to read it as `tobedeleted`.
        if status.isWord("tobedeleted") || status.isWord("inactive") { return true }
        throw .invalidStatus
    }

    /// A row's refusal.
    func refusal(of row: CSVRow, for fault: RowFault) -> RefusedRow {
        RefusedRow(
            origin: RowOrigin(file: self.table.file, line: row.line), column: fault.column, code: fault.code,
            message: fault.message)
    }
}

extension OneRosterRows {
    /// A column of our own beside OneRoster's, as its rules for extensions name one.
    static let shareColumn = "metadata.contractShare"
}

extension ArraySlice<UInt8> {
    /// The share of full time that a field says, in thousandths; `nil` where it is blank.
    func contractShare() throws(RowFault) -> Int? {
        let text = self.trimmedText
        guard !text.isEmpty else { return nil }
        guard let share = Engagement.contractShare(written: text) else { throw .invalidShare }
        return share
    }
}

/// Why one row is refused. The sentence says what to do and quotes nothing of the row.
struct RowFault: Error {
    var column: String?
    var code: String
    var message: String

    init(_ column: String?, _ code: String, _ message: String) {
        self.column = column
        self.code = code
        self.message = message
    }
}
