import CPDDomain

/// The set's own table of contents, `manifest.csv`: the version, and for each file whether it counts.
public struct OneRosterManifest: Hashable, Sendable {
    /// The version of OneRoster.
    public let version: OneRosterVersion
    private let modes: [String: OneRosterMode]

    /// The manifest of a set. Throws ``FileRefusal`` where it is missing or does not say what it must.
    public init(from source: FileSource) throws(FileRefusal) {
        let file = "manifest.csv"
        guard let name = source.name(of: file) else {
            throw FileRefusal(
                file: file, code: "missing-file",
                message: "The set has no manifest.csv, so nothing says which version of OneRoster it is. "
                    + "Export it again, or choose the folder that holds manifest.csv.")
        }
        var table = try CSVTable(file: name, bytes: source.bytes(of: name))
        let property = try table.requiredColumn("propertyName")
        let value = try table.requiredColumn("value")
        var version: OneRosterVersion?
        var modes: [String: OneRosterMode] = [:]
        var row = CSVRow()
        var refused: [RefusedRow] = []
        while table.next(into: &row, refusing: &refused) {
            let key = row[property].trimmedText.lowercased()
            let word = row[value].trimmedText
            if key == "oneroster.version" {
                version = OneRosterVersion(rawValue: word)
                if version == nil { throw .unknownVersion(file: name, line: row.line) }
            } else if key.hasPrefix("file."), !word.isEmpty {
                guard let mode = OneRosterMode(rawValue: word.lowercased()) else {
                    throw .unknownMode(file: name, line: row.line)
                }
                modes[String(key.dropFirst(5))] = mode
            }
        }
        if let first = refused.first {
            throw FileRefusal(file: name, line: first.origin.line, code: first.code, message: first.message)
        }
        guard let version else { throw .unknownVersion(file: name, line: 0) }
        self.version = version
        self.modes = modes
    }

    /// What the manifest says of a file, such as `users`; `nil` where it says nothing, or leaves the value blank.
    public func mode(of file: String) -> OneRosterMode? { self.modes[file.lowercased()] }
}

extension FileRefusal {
    fileprivate static func unknownVersion(file: String, line: Int) -> Self {
        Self(
            file: file, line: line, column: "value", code: "unknown-version",
            message: "oneroster.version must be 1.1 or 1.2. Export the set in one of these versions.")
    }

    fileprivate static func unknownMode(file: String, line: Int) -> Self {
        Self(
            file: file, line: line, column: "value", code: "unknown-mode",
            message: "A file of the set is bulk, delta or absent. Put one of these words here.")
    }
}
