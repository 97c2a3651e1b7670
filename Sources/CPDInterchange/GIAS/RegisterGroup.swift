public import CPDDomain

/// A trust or federation in the register's file of all groups. Head's names in it are never read.
public struct RegisterGroup: Hashable, Sendable {
    /// Its UID, digits as text: what a school's `Trusts (code)` holds.
    public var uid: String
    /// Its group ID, such as `TR00092`.
    public var groupID: String?
    /// Its name.
    public var name: String
    /// What kind of group it is, in the register's words, such as `Multi-academy trust`.
    public var type: String?
    /// Open or closed, in the register's words.
    public var status: String?
    /// UK provider reference number, digits as text.
    public var ukprn: String?
    /// Where its row stands.
    public var origin: RowOrigin

    /// The groups of a file, and the rows that could not be read. The identifying column is `Group UID`; older files
    /// call it `UID`. Throws ``FileRefusal`` where it or `Group Name` is missing.
    public static func read(
        file: String, bytes: [UInt8]
    ) throws(FileRefusal) -> (groups: [RegisterGroup], refused: [RefusedRow]) {
        var table = try CSVTable(file: file, bytes: bytes)
        let found = try table.column("Group UID", "UID")
        let uid = if let found { found } else { try table.requiredColumn("Group UID") }
        let name = try table.requiredColumn("Group Name")
        let groupID = try table.column("Group ID")
        let type = try table.column("Group Type")
        let status = try table.column("Group Status")
        let ukprn = try table.column("UKPRN", "Group UKPRN")
        var groups: [RegisterGroup] = []
        var refused: [RefusedRow] = []
        var row = CSVRow()
        while table.next(into: &row, refusing: &refused) {
            let origin = RowOrigin(file: file, line: row.line)
            guard row[uid].trimmed.digits != nil else {
                refused.append(
                    RefusedRow(
                        origin: origin, column: table.columnNames[uid], code: "invalid-uid",
                        message: "The group's UID must be digits. Take the file from the register again."))
                continue
            }
            guard let text = row[name].textUnlessBlank else {
                refused.append(
                    RefusedRow(
                        origin: origin, column: "Group Name", code: "blank-name",
                        message: "The group has no name. Take the file from the register again."))
                continue
            }
            groups.append(
                RegisterGroup(
                    uid: row[uid].trimmedText, groupID: row[groupID ?? -1].textUnlessBlank, name: text,
                    type: row[type ?? -1].textUnlessBlank, status: row[status ?? -1].textUnlessBlank,
                    ukprn: row[ukprn ?? -1].textUnlessBlank, origin: origin))
        }
        return (groups, refused)
    }
}
