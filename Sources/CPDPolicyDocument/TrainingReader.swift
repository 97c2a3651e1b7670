import CPDDomain
public import CPDPolicy

/// Reads a set of required training from YAML or JSON. Every fault is reported, each with its line and column.
public struct TrainingReader: Sendable {
    /// A reader.
    public init() {}

    /// The set a document says.
    ///
    /// - Throws: ``DocumentError`` with every fault, in order.
    public func read(_ text: String, file: String) throws(DocumentError) -> TrainingSet {
        let problems = ProblemList(file: file)
        let root = DocumentParser.parse(Array(text.utf8), into: problems)
        let set = root.flatMap { Self.set($0, problems) }
        guard let set, problems.problems.isEmpty else { throw DocumentError(problems.problems) }
        return set
    }

    private static let keys = ["training set", "nation", "checked", "responsibilities", "requirements"]

    private static func set(_ root: DocumentNode, _ problems: ProblemList) -> TrainingSet? {
        guard let fields = FieldReader(root, what: "a set of training", keys: Self.keys, problems) else { return nil }
        let name = fields.required("training set", of: "the set") ?? ""
        let responsibilities = (fields.list("responsibilities") ?? []).compactMap {
            fields.text($0, for: "responsibilities")
        }
        let reading = TrainingRowReading(
            nation: fields.choice("nation"), problems: problems,
            responsibilities: Set(responsibilities + Role.allCases.map(\.rawValue)))
        guard let list = fields.list("requirements") else {
            if fields.value("requirements") == nil { fields.missing("requirements", of: "the set") }
            return nil
        }
        var rows: [TrainingRequirement] = []
        var places: [DocumentNode.Place] = []
        for node in list {
            guard let row = reading.row(node) else { continue }
            rows.append(row)
            places.append(node.place)
        }
        for (row, earlier) in TrainingSet.overlaps(rows) {
            problems.add(
                "\"\(rows[row].id)\" is in force on the same days as in line \(places[earlier].line): end one before "
                    + "the other begins.", at: places[row])
        }
        return TrainingSet(name: name, checkedOn: fields.date("checked"), requirements: rows)
    }
}

/// The sets of required training that come with the library, one for each nation.
public enum ShippedTraining {
    /// The text of a nation's set, as YAML.
    public static func text(of nation: Nation) -> String {
        let bytes =
            switch nation {
            case .england: PackageResources.training_england_yaml
            case .wales: PackageResources.training_wales_yaml
            case .scotland: PackageResources.training_scotland_yaml
            case .northernIreland: PackageResources.training_northern_ireland_yaml
            }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A nation's set.
    ///
    /// - Throws: ``DocumentError`` where the text cannot be read, which a test rules out.
    public static func set(of nation: Nation) throws(DocumentError) -> TrainingSet {
        try TrainingReader().read(Self.text(of: nation), file: "\(nation.rawValue).yaml")
    }
}
