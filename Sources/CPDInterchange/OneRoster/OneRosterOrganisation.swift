public import CPDDomain

/// An organisation of a OneRoster set: a school, a part of one, or something above it.
public struct OneRosterOrganisation: Hashable, Sendable {
    /// What an organisation is.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A school.
        case school
        /// A part of a school.
        case department
        /// Above schools; a trust, for want of a word of its own.
        case district
        /// A local authority.
        case local
        /// A state or province.
        case state
        /// A country.
        case national
    }

    /// Its `sourcedId`.
    public let sourceIdentifier: String
    /// Its name.
    public let name: String
    /// What it is.
    public let kind: Kind
    /// Its `identifier`, where a URN or a local authority and establishment number goes.
    public let identifier: String?
    /// The `sourcedId` of the organisation above it.
    public let parent: String?
    /// Whether the other system has marked it for deletion.
    public let isToBeDeleted: Bool
    /// Where its row stands.
    public let origin: RowOrigin

    /// The school as a record to match: six digits are a URN, seven (a stroke after the third or not) a local authority
    /// and establishment number. `nil` for what is no school.
    public var school: SchoolRecord? {
        guard self.kind == .school else { return nil }
        let digits = (self.identifier ?? "").filter { $0 != "/" }
        let isNumber = digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
        let laEstab = isNumber && digits.count == 7 ? digits.prefix(3) + "/" + digits.suffix(4) : nil
        return SchoolRecord(
            name: self.name, urn: isNumber && self.identifier?.count == 6 ? digits : nil,
            laEstab: laEstab.map { String($0) })
    }
}

extension OneRosterOrganisation {
    /// The organisations of `orgs.csv`, in the order of the file. Throws ``FileRefusal`` where a column is missing.
    static func read(
        _ table: CSVTable, refusing refused: inout [RefusedRow]
    ) throws(FileRefusal) -> [OneRosterOrganisation] {
        var rows = try OneRosterRows(table)
        let name = try table.requiredColumn("name")
        let type = try table.requiredColumn("type")
        let identifier = try table.column("identifier")
        let parent = try table.column("parentSourcedId")
        var organisations: [OneRosterOrganisation] = []
        var row = CSVRow()
        while rows.table.next(into: &row, refusing: &refused) {
            do throws(RowFault) {
                let key = try rows.key(of: row)
                let nameText = row[name].trimmedText
                guard !nameText.isEmpty else { throw .blankOrganisationName }
                guard nameText.utf8.count <= longestName else { throw .nameTooLong(column: "name") }
                let typeField = row[type].trimmed
                guard let kind = Kind.allCases.first(where: { $0.rawValue == typeField.lowercasedText }) else {
                    throw .unknownOrganisationType
                }
                organisations.append(
                    OneRosterOrganisation(
                        sourceIdentifier: key.sourcedIdentifier, name: nameText, kind: kind,
                        identifier: row[identifier ?? -1].textUnlessBlank, parent: row[parent ?? -1].textUnlessBlank,
                        isToBeDeleted: key.isToBeDeleted, origin: RowOrigin(file: table.file, line: row.line)))
            } catch {
                refused.append(rows.refusal(of: row, for: error))
            }
        }
        return organisations
    }
}

/// The most bytes a name may have.
let longestName = 200
