public import CPDDomain

/// What a set of OneRoster files says of a school's staff, and every row that could not be taken.
///
/// Pupils and their families are counted and not taken. Whether staff who are not in the set have left is for the
/// reader of ``mode`` to judge: only a `bulk` set says so.
public struct OneRosterSet: Hashable, Sendable {
    /// The version of OneRoster.
    public let version: OneRosterVersion
    /// Whether the set holds everybody, or only what changed.
    public let mode: OneRosterMode
    /// How each file read was written.
    public let files: [FileReading]
    /// The organisations, in the order of `orgs.csv`.
    public let organisations: [OneRosterOrganisation]
    /// Members of staff with at least one post, in the order of `users.csv`.
    public let staff: [StaffRecord]
    /// Every row that was not taken, by file and line.
    public let refused: [RefusedRow]
    /// People who are only pupils.
    public let skippedPupils: Int
    /// People who only belong to pupils: parents, guardians, relatives.
    public let skippedFamily: Int
    /// People for whom `roles.csv` has no sound row.
    public let skippedWithoutRole: Int

    /// Reads a set, version 1.1 or 1.2 as its manifest says.
    ///
    /// Throws ``FileRefusal`` where the manifest is missing, where a file it promises is missing, and where a file lacks
    /// a column that is needed: then nothing of the set is taken. A row that is unsound is refused on its own.
    public static func read(from source: FileSource) throws(FileRefusal) -> OneRosterSet {
        let manifest = try OneRosterManifest(from: source)
        guard let users = try table("users", of: source, manifest) else {
            throw FileRefusal(
                file: "users.csv", code: "absent-file",
                message: "The manifest says that users.csv is absent, so there is nobody to import.")
        }
        var files = [users.reading]
        let mode: OneRosterMode = manifest.mode(of: "users") == .delta ? .delta : .bulk
        var refused: [RefusedRow] = []
        var organisations: [OneRosterOrganisation] = []
        if let orgs = try table("orgs", of: source, manifest) {
            files.append(orgs.reading)
            organisations = try OneRosterOrganisation.read(orgs, refusing: &refused)
        } else if mode == .bulk {
            throw .absent("orgs.csv", "so nobody can be matched with a school")
        }
        var assembly = OneRosterAssembly(
            organisations: organisations,
            isComplete: mode == .bulk && manifest.mode(of: "orgs") != .delta, refused: refused)
        switch manifest.version {
        case .v1p1:
            try assembly.addStaff(of: users)
        case .v1p2:
            let roles = try table("roles", of: source, manifest)
            if let roles { files.append(roles.reading) }
            if roles == nil, mode == .bulk { throw .absent("roles.csv", "so nobody can be told from a pupil") }
            try assembly.addStaff(of: users, roles: roles)
        }
        return assembly.set(version: manifest.version, mode: mode, files: files)
    }

    init(version: OneRosterVersion, mode: OneRosterMode, files: [FileReading], assembly: OneRosterAssembly) {
        self.version = version
        self.mode = mode
        self.files = files
        self.organisations = assembly.organisations
        self.staff = assembly.staff
        let order = ["orgs.csv", "users.csv", "roles.csv"]
        func place(_ row: RefusedRow) -> (Int, Int) {
            (order.firstIndex(of: row.origin.file.lowercased()) ?? order.count, row.origin.line)
        }
        self.refused = assembly.refused.sorted { place($0) < place($1) }
        self.skippedPupils = assembly.skippedPupils
        self.skippedFamily = assembly.skippedFamily
        self.skippedWithoutRole = assembly.skippedWithoutRole
    }
}

/// A file of the set; `nil` where the manifest says it is absent, or says nothing and it is not there.
private func table(
    _ file: String, of source: FileSource, _ manifest: OneRosterManifest
) throws(FileRefusal) -> CSVTable? {
    let mode = manifest.mode(of: file)
    guard mode != .absent else { return nil }
    guard let name = source.name(of: file + ".csv") else {
        guard mode != nil else { return nil }
        throw FileRefusal(
            file: file + ".csv", code: "missing-file",
            message: "The manifest promises \(file).csv, but it is not there. Export the set again.")
    }
    return try CSVTable(file: name, bytes: source.bytes(of: name))
}

extension FileRefusal {
    fileprivate static func absent(_ file: String, _ consequence: String) -> Self {
        Self(
            file: file, code: "absent-file",
            message: "\(file) is not part of the set, \(consequence). Export the set again with it.")
    }
}
