internal import CPDDomain
internal import CPDStorage

/// The chain of one organisation's units, in any dialect: a list of entries that wait, an append-only table of places,
/// and the end of the chain, the row by whose lock one places at a time.
struct SQLJournalChain: JournalChain {
    let statements: ChainStatements
    let journal: MappedTable<JournalEntry>
    let connection: any SQLConnection
    let organisation: StoredValue

    func head(locked: Bool) throws(StorageError) -> ChainHead {
        guard locked else { return try self.readHead(self.statements.head) ?? .none }
        if let head = try self.readHead(self.statements.headLocked) { return head }
        try self.connection.execute(self.statements.addHead, [self.organisation])
        return try self.readHead(self.statements.headLocked) ?? .none
    }

    func hasUnplaced() throws(StorageError) -> Bool {
        var found = false
        try self.connection.rows(self.statements.hasUnplaced, [self.organisation]) { _ throws(StorageError) in
            found = true
        }
        return found
    }

    func takeUnplaced(limit: Int) throws(StorageError) -> [JournalEntry] {
        var waiting: [(recordedAt: Int64, entry: JournalEntry)] = []
        let values: [StoredValue?] = [self.organisation, .integer(Int64(limit))]
        try self.connection.rows(self.statements.unplaced, values) { row throws(StorageError) in
            var reader = RowReader(row)
            waiting.append((try reader.integer(), try self.journal.read(row, from: 1).value))
        }
        for (recordedAt, entry) in waiting {
            try self.connection.execute(
                self.statements.takeOff, [self.organisation, .integer(recordedAt), StoredValue(entry.id)])
        }
        return waiting.map(\.entry)
    }

    func append(_ units: [CommittedUnit]) throws(StorageError) {
        guard let last = units.last else { return }
        for unit in units {
            try self.connection.execute(
                self.statements.append,
                [self.organisation, .integer(unit.position.rawValue), StoredValue(unit.entry.id), .text(unit.digest)])
        }
        try self.connection.execute(
            self.statements.moveHead, [self.organisation, .integer(last.position.rawValue), .text(last.digest)])
    }

    func units(behind position: ChangePosition, limit: Int) throws(StorageError) -> [CommittedUnit] {
        var units: [CommittedUnit] = []
        let values: [StoredValue?] = [self.organisation, .integer(position.rawValue), .integer(Int64(limit))]
        try self.connection.rows(self.statements.units, values) { row throws(StorageError) in
            var reader = RowReader(row)
            units.append(
                CommittedUnit(
                    position: ChangePosition(rawValue: try reader.integer()),
                    entry: try self.journal.read(row, from: 2).value, digest: try row.text(at: 1) ?? ""))
        }
        return units
    }

    private func readHead(_ statement: SQLStatement) throws(StorageError) -> ChainHead? {
        var head: ChainHead?
        try self.connection.rows(statement, [self.organisation]) { row throws(StorageError) in
            var reader = RowReader(row)
            head = ChainHead(
                position: ChangePosition(rawValue: try reader.integer()), digest: try reader.text())
        }
        return head
    }
}
