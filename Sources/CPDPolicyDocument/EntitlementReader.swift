import CPDDomain
public import CPDPolicy

/// Reads what the teachers of a nation are given from YAML or JSON. Every fault is reported, each with its line and
/// column.
public struct EntitlementReader: Sendable {
    /// A reader.
    public init() {}

    /// The set a document says.
    ///
    /// - Throws: ``DocumentError`` with every fault, in order.
    public func read(_ text: String, file: String) throws(DocumentError) -> EntitlementSet {
        let problems = ProblemList(file: file)
        let root = DocumentParser.parse(Array(text.utf8), into: problems)
        let set = root.flatMap { Self.set($0, problems) }
        guard let set, problems.problems.isEmpty else { throw DocumentError(problems.problems) }
        return set
    }

    private static func set(_ root: DocumentNode, _ problems: ProblemList) -> EntitlementSet? {
        let keys = ["entitlements", "nation", "checked", "lines"]
        guard let fields = FieldReader(root, what: "a set of entitlements", keys: keys, problems) else { return nil }
        let name = fields.required("entitlements", of: "the set") ?? ""
        guard let list = fields.list("lines") else {
            if fields.value("lines") == nil { fields.missing("lines", of: "the set") }
            return nil
        }
        _ = fields.choice("nation", Nation.self)
        let reading = EntitlementLineReading(problems: problems)
        var lines: [(line: EntitlementLine, place: DocumentNode.Place)] = []
        for node in list {
            guard let line = reading.line(node) else { continue }
            if let earlier = lines.first(where: { $0.line.id == line.id && $0.line.overlaps(line) }) {
                problems.add(
                    "\"\(line.id)\" is in force on the same days as in line \(earlier.place.line): end one before the "
                        + "other begins.", at: node.place)
            }
            lines.append((line, node.place))
        }
        return EntitlementSet(name: name, checkedOn: fields.date("checked"), lines: lines.map(\.line))
    }
}

/// The sets of entitlements that come with the library, one for each nation.
public enum ShippedEntitlements {
    /// The text of a nation's set, as YAML.
    public static func text(of nation: Nation) -> String {
        let bytes =
            switch nation {
            case .england: PackageResources.entitlements_england_yaml
            case .wales: PackageResources.entitlements_wales_yaml
            case .scotland: PackageResources.entitlements_scotland_yaml
            case .northernIreland: PackageResources.entitlements_northern_ireland_yaml
            }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A nation's set.
    ///
    /// - Throws: ``DocumentError`` where the text cannot be read, which a test rules out.
    public static func set(of nation: Nation) throws(DocumentError) -> EntitlementSet {
        try EntitlementReader().read(Self.text(of: nation), file: "entitlements of \(nation.rawValue).yaml")
    }
}

extension EntitlementLine {
    fileprivate func overlaps(_ other: Self) -> Bool {
        let first = CivilDate(daysSinceEpoch: .min)
        return (self.until.map { other.from ?? first < $0 } ?? true)
            && (other.until.map { self.from ?? first < $0 } ?? true)
    }
}
