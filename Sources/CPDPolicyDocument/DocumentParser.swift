import Yams

/// Reads YAML or JSON into a tree with places. Bounded in size, depth, aliases and number of values.
struct DocumentParser {
    static let maximumBytes = 1_048_576
    static let maximumDepth = 32
    static let maximumNodes = 200_000
    static let maximumAliases = 8

    let problems: ProblemList
    let firstLine: Int
    private var masked: [UInt32: Unicode.Scalar] = [:]
    private var nodes = 0

    init(problems: ProblemList, firstLine: Int = 1) {
        self.problems = problems
        self.firstLine = firstLine
    }

    /// The tree; `nil`, with a problem added, where there is none.
    static func parse(_ bytes: [UInt8], into problems: ProblemList, firstLine: Int = 1) -> DocumentNode? {
        var parser = Self(problems: problems, firstLine: firstLine)
        return parser.parse(bytes)
    }

    private mutating func parse(_ bytes: [UInt8]) -> DocumentNode? {
        guard bytes.count <= Self.maximumBytes else {
            return self.fail(
                "The document has \(bytes.count) bytes; at most \(Self.maximumBytes) are read. Check that it is the right file.",
                1, 1)
        }
        guard var scalars = self.decode(bytes) else { return nil }
        if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
        guard self.checkAliases(scalars) else { return nil }
        Self.joinSurrogates(&scalars)
        for _ in 0...50 {
            let text = Self.string(scalars)
            do {
                guard let root = try Yams.compose(yaml: text, .default, .default, .utf8) else {
                    return self.fail("The document is empty.", 1, 1)
                }
                return self.convert(root, depth: 0)
            } catch YamlError.duplicatedKeysInMapping(let names, let context) {
                guard let name = names.first, self.mask(name, at: context.mark, in: &scalars) else {
                    return self.fail("A key stands here twice.", context.mark.line, context.mark.column)
                }
            } catch {
                return self.report(error, scalars)
            }
        }
        return self.fail("The document repeats too many of its keys.", 1, 1)
    }

    func fail(_ message: String, _ line: Int, _ column: Int) -> DocumentNode? {
        self.problems.add(message, at: self.place(line, column))
        return nil
    }

    private func place(_ line: Int, _ column: Int) -> DocumentNode.Place {
        .init(line: max(line, 1) + self.firstLine - 1, column: max(column, 1))
    }

    private static func string(_ scalars: [Unicode.Scalar]) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private func decode(_ bytes: [UInt8]) -> [Unicode.Scalar]? {
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(bytes.count)
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): scalars.append(scalar)
            case .emptyInput: return scalars
            case .error:
                let (line, column) = Self.position(after: scalars[...])
                _ = self.fail("The document is not UTF-8 from here on. Save it as UTF-8.", line, column)
                return nil
            }
        }
    }

    static func position(after scalars: ArraySlice<Unicode.Scalar>) -> (Int, Int) {
        var (line, column) = (1, 1)
        for scalar in scalars {
            if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
        }
        return (line, column)
    }
}

extension DocumentParser {
    /// Yams stops at the first key that stands twice. To find every fault, the first of the two is disguised, and the
    /// tree, in which disguises are taken off again, tells of the second.
    private mutating func mask(_ name: String, at mark: Mark, in scalars: inout [Unicode.Scalar]) -> Bool {
        var line = 1
        var index = 0
        while line < mark.line {
            guard let end = scalars[index...].firstIndex(of: "\n") else { return false }
            index = end + 1
            line += 1
        }
        index += mark.column - 1
        guard scalars.indices.contains(index) else { return false }
        if scalars[index] == "\"" || scalars[index] == "'" { index += 1 }
        guard scalars.indices.contains(index), let first = name.unicodeScalars.first, scalars[index] == first,
            let disguise = Unicode.Scalar(UInt32(0xF0000 + self.masked.count))
        else { return false }
        self.masked[disguise.value] = first
        scalars[index] = disguise
        return true
    }

    private func unmask(_ key: String) -> String {
        guard !self.masked.isEmpty, let first = key.unicodeScalars.first, let original = self.masked[first.value] else {
            return key
        }
        return String(original) + String(key.unicodeScalars.dropFirst())
    }

    private mutating func convert(_ node: Node, depth: Int) -> DocumentNode? {
        let place = self.place(node.mark?.line ?? 1, node.mark?.column ?? 1)
        self.nodes += 1
        guard depth <= Self.maximumDepth, self.nodes <= Self.maximumNodes else {
            self.problems.add(
                "The document is nested too deeply or has too many values to be read. Leave lists within lists out.",
                at: place)
            return nil
        }
        switch node {
        case .scalar(let scalar):
            return DocumentNode(
                place: place, value: .scalar(scalar.string, isPlain: scalar.style == .plain || scalar.style == .any))
        case .sequence(let sequence):
            var list: [DocumentNode] = []
            for element in sequence {
                guard let converted = self.convert(element, depth: depth + 1) else { return nil }
                list.append(converted)
            }
            return DocumentNode(place: place, value: .list(list))
        case .mapping(let mapping):
            return self.convert(mapping, at: place, depth: depth)
        case .alias:
            self.problems.add("Aliases (*name) are not read here: write the value out.", at: place)
            return nil
        }
    }

    private mutating func convert(_ mapping: Node.Mapping, at place: DocumentNode.Place, depth: Int) -> DocumentNode? {
        var entries: [DocumentNode.Entry] = []
        var seen: [String: DocumentNode.Place] = [:]
        for (key, value) in mapping {
            let keyPlace = self.place(key.mark?.line ?? 1, key.mark?.column ?? 1)
            guard let converted = self.convert(value, depth: depth + 1) else { return nil }
            guard let written = key.scalar?.string else {
                self.problems.add("A key is a word, not a list or a group.", at: keyPlace)
                continue
            }
            let name = self.unmask(written)
            if let first = seen[name] {
                self.problems.add("\"\(name)\" stands here twice, first in line \(first.line).", at: keyPlace)
                continue
            }
            seen[name] = keyPlace
            entries.append(.init(key: name, place: keyPlace, value: converted))
        }
        return DocumentNode(place: place, value: .mapping(entries))
    }

    private func report(_ error: any Error, _ scalars: [Unicode.Scalar]) -> DocumentNode? {
        switch error {
        case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _):
            if problem.contains("nesting level") {
                return self.fail(
                    "The document is nested too deeply to be read. Leave lists within lists out.", mark.line,
                    mark.column)
            }
            // A fault at the end of the text is told behind its last line; nobody finds it there.
            let (line, column) = Self.position(after: scalars[...])
            guard mark.line <= line else { return self.fail(SyntaxFault.sentence(for: problem), line, column) }
            return self.fail(SyntaxFault.sentence(for: problem), mark.line, mark.column)
        case YamlError.reader(let problem, let offset, _, _):
            var bytes = 0
            var index = 0
            while index < scalars.count, bytes < offset ?? 0 {
                bytes += UTF8.width(scalars[index])
                index += 1
            }
            let (line, column) = Self.position(after: scalars[..<index])
            return self.fail(SyntaxFault.sentence(for: problem), line, column)
        default:
            return self.fail("This cannot be read as YAML or JSON.", 1, 1)
        }
    }
}
