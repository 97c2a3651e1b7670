internal import CPDStorage
internal import CPDStorageSQL

/// What a migration grants, as the owner of the schema: to the role of the application what the store does, to the role
/// of bulk loads what a load does, and nothing else. Partitions get nothing: row-level security of a table does not
/// cover a partition that is named directly.
struct Grants {
    let schema: String
    let appRole: String?
    let loaderRole: String?

    init(_ location: StoreLocation) {
        self.schema = location.schema
        self.appRole = location.appRole
        self.loaderRole = location.loaderRole
    }

    /// Sends the grants, inside the transaction at hand.
    func give(_ pipeline: Pipeline) throws(StorageError) {
        let tables = Migration.tables
        if let appRole {
            if let objection = try DatabaseRole.objection(to: appRole, in: self.schema, pipeline) {
                throw objection.error(named: "The role \(appRole)")
            }
            try self.give(
                [
                    ("SELECT", ["migrations"]),
                    ("SELECT, INSERT", tables.filter(\.isAppendOnly).map(\.name)),
                    ("SELECT, INSERT, UPDATE, DELETE", tables.filter { !$0.isAppendOnly }.map(\.name)),
                ], to: appRole, pipeline)
        }
        if let loaderRole {
            guard
                try pipeline.hasRow(
                    "SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = $1", of: .organisation, [.text(loaderRole)])
            else {
                throw StorageError(.unsuitableRole, "The role \(loaderRole) is not there; make it, then migrate again.")
            }
            try self.give(
                [("SELECT", ["migrations"]), ("SELECT, INSERT", tables.map(\.name))], to: loaderRole, pipeline)
        }
    }

    private func give(
        _ rights: [(rights: String, tables: [String])], to role: String, _ pipeline: Pipeline
    ) throws(StorageError) {
        let role = quoted(role)
        try pipeline.send(.once("REVOKE ALL ON ALL TABLES IN SCHEMA \(self.schema) FROM \(role)"))
        try pipeline.send(.once("GRANT USAGE ON SCHEMA \(self.schema) TO \(role)"))
        for (rights, tables) in rights where !tables.isEmpty {
            let list = tables.map { "\(self.schema).\($0)" }.joined(separator: ", ")
            try pipeline.send(.once("GRANT \(rights) ON \(list) TO \(role)"))
        }
    }
}

/// A name as SQL writes any name.
private func quoted(_ name: String) -> String {
    var quoted = "\""
    for character in name.unicodeScalars {
        quoted.unicodeScalars.append(character)
        if character == "\"" { quoted.unicodeScalars.append(character) }
    }
    return quoted + "\""
}
