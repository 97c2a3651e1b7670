/// A page taken apart far enough to see whether its tags balance and who can find their way in it.
struct Page {
    struct Tag {
        let name: String
        let attributes: String
        let isClosing: Bool
        let closesItself: Bool

        func value(of attribute: String) -> String? {
            let parts = self.attributes.split(separator: "\"", omittingEmptySubsequences: false).map(String.init)
            for index in stride(from: 0, to: parts.count - 1, by: 2)
            where parts[index].trimmed == attribute + "=" { return parts[index + 1] }
            return nil
        }
    }

    private(set) var tags: [Tag] = []
    private(set) var problems: [String] = []

    init(_ html: String) {
        var open: [String] = []
        for piece in html.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
            guard let end = piece.firstIndex(of: ">") else {
                self.problems.append("a tag that does not end: \(piece.prefix(40))")
                continue
            }
            var inside = piece[..<end]
            if inside.hasPrefix("!") { continue }
            let closesItself = inside.hasSuffix("/")
            if closesItself { inside.removeLast() }
            let isClosing = inside.hasPrefix("/")
            if isClosing { inside.removeFirst() }
            let name = String(inside.prefix { !$0.isWhitespace })
            self.tags.append(
                Tag(
                    name: name, attributes: String(inside.dropFirst(name.count)), isClosing: isClosing,
                    closesItself: closesItself))
            if isClosing {
                if open.popLast() != name { self.problems.append("</\(name)> closes something else") }
            } else if !closesItself, !["meta", "br", "link"].contains(name) {
                open.append(name)
            }
        }
        if !open.isEmpty { self.problems.append("left open: \(open)") }
    }

    func opening(_ name: String) -> [Tag] { self.tags.filter { $0.name == name && !$0.isClosing } }
}

extension String {
    fileprivate var trimmed: String { String(self.drop(while: \.isWhitespace)) }
}
