internal import CPDDomain
internal import CPDStorage

extension SQLJournalChain {
    func keep(_ salts: [RecordSalt]) throws(StorageError) {
        let statement = self.statements.salts.keep
        guard !salts.isEmpty else { return }
        guard self.statements.salts.takesMany else {
            for salt in salts {
                try self.connection.execute(
                    statement,
                    [
                        self.organisation, .text(salt.record.kind.rawValue), StoredValue(salt.record.id),
                        .identifier(high: salt.high, low: salt.low),
                    ])
            }
            return
        }
        try self.connection.execute(
            statement,
            [
                self.organisation, joined(salts, \.record.kind.rawValue), joined(salts) { "\($0.record.id)" },
                joined(salts) { "\(Identifier<RecordSalt>(high: $0.high, low: $0.low))" },
            ])
    }

    func salts(of records: [EntityReference]) throws(StorageError) -> [RecordSalt] {
        var salts: [RecordSalt] = []
        for (kind, records) in Dictionary(grouping: records, by: \.kind) {
            let asked =
                self.statements.salts.takesMany
                ? [joined(records) { "\($0.id)" }] : records.map { StoredValue($0.id) }
            for ids in asked {
                let values: [StoredValue?] = [self.organisation, .text(kind.rawValue), ids]
                try self.connection.rows(self.statements.salts.find, values) { row throws(StorageError) in
                    guard let id = try row.identifier(at: 0), let salt = try row.identifier(at: 1) else { return }
                    let record = EntityReference(kind, Identifier(high: id.high, low: id.low))
                    salts.append(RecordSalt(of: record, high: salt.high, low: salt.low))
                }
            }
        }
        return salts
    }

    func forgetSalt(of record: EntityReference) throws(StorageError) {
        try self.connection.execute(
            self.statements.salts.forget,
            [self.organisation, .text(record.kind.rawValue), StoredValue(record.id)])
    }
}
