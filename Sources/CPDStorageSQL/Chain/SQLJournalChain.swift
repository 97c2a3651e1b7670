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
        guard !waiting.isEmpty else { return [] }
        if self.statements.takesMany {
            try self.connection.execute(
                self.statements.takeOff,
                [self.organisation, joined(waiting) { "\($0.recordedAt)" }, joined(waiting) { "\($0.entry.id)" }])
        } else {
            for (recordedAt, entry) in waiting {
                try self.connection.execute(
                    self.statements.takeOff, [self.organisation, .integer(recordedAt), StoredValue(entry.id)])
            }
        }
        return waiting.map(\.entry)
    }

    func append(_ units: [CommittedUnit]) throws(StorageError) {
        guard let first = units.first, let last = units.last else { return }
        if self.statements.takesMany {
            try self.connection.execute(
                self.statements.append,
                [
                    self.organisation, .integer(first.position.rawValue), joined(units) { "\($0.entry.id)" },
                    joined(units, \.digest),
                ])
        } else {
            for unit in units {
                let (position, id) = (StoredValue.integer(unit.position.rawValue), StoredValue(unit.entry.id))
                try self.connection.execute(
                    self.statements.append, [self.organisation, position, id, .text(unit.digest)])
            }
        }
        for unit in units where unit.leftMessages {
            try self.connection.execute(
                self.statements.placeMessages,
                [self.organisation, .integer(unit.position.rawValue), StoredValue(unit.entry.id)])
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

    func links(behind position: ChangePosition, limit: Int) throws(StorageError) -> [ChainLink] {
        var links: [ChainLink] = []
        let values: [StoredValue?] = [self.organisation, .integer(position.rawValue), .integer(Int64(limit))]
        try self.connection.rows(self.statements.links, values) { row throws(StorageError) in
            var reader = RowReader(row)
            links.append(
                ChainLink(
                    position: ChangePosition(rawValue: try reader.integer()), id: try reader.identifier(),
                    // An entry that was damaged is what the caller looks for; it is none.
                    entry: try row.identifier(at: 3) == nil ? nil : try? self.journal.read(row, from: 3).value,
                    digest: try row.text(at: 2) ?? ""))
        }
        return links
    }

    func strays(limit: Int) throws(StorageError) -> [Identifier<JournalEntry>] {
        var strays: [Identifier<JournalEntry>] = []
        let values: [StoredValue?] = [self.organisation, .integer(Int64(limit))]
        try self.connection.rows(self.statements.strays, values) { row throws(StorageError) in
            var reader = RowReader(row)
            strays.append(try reader.identifier())
        }
        return strays
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

/// What each element says, in one text with commas: identifiers, numbers and digests contain none.
func joined<Element>(_ elements: [Element], _ word: (Element) -> String) -> StoredValue {
    .text(elements.map(word).joined(separator: ","))
}
