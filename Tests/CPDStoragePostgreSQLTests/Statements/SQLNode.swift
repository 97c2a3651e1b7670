/// A piece of a statement: a word, a sign, or what stands between two brackets.
enum SQLNode: Equatable {
    /// A word in lower case, a parameter (`$1`), a text with its quotes, a number, or a sign.
    case token(String)
    case group([SQLNode])

    var token: String? { if case .token(let text) = self { text } else { nil } }
    var group: [SQLNode]? { if case .group(let nodes) = self { nodes } else { nil } }

    /// The pieces of a statement, as far as these rules need them: no comments, no dollar quotes, no quoted names.
    static func read(_ statement: String) -> [SQLNode] {
        var characters = statement[...]
        return Self.read(&characters)
    }

    private static func read(_ rest: inout Substring) -> [SQLNode] {
        var nodes: [SQLNode] = []
        while let first = rest.first {
            if first.isWhitespace {
                rest.removeFirst()
            } else if first == "(" {
                rest.removeFirst()
                nodes.append(.group(Self.read(&rest)))
            } else if first == ")" {
                rest.removeFirst()
                return nodes
            } else if first == "'" {
                nodes.append(.token(Self.text(&rest)))
            } else if Self.isPartOfWord(first) {
                let word = rest.prefix(while: Self.isPartOfWord)
                rest = rest[word.endIndex...]
                nodes.append(.token(word.lowercased()))
            } else {
                let sign = rest.hasPrefix("::") ? "::" : String(first)
                rest.removeFirst(sign.count)
                nodes.append(.token(sign))
            }
        }
        return nodes
    }

    private static func text(_ rest: inout Substring) -> String {
        var text = String(rest.removeFirst())
        while let character = rest.popFirst() {
            text.append(character)
            if character == "'" {
                guard rest.first == "'" else { break }
                text.append(rest.removeFirst())
            }
        }
        return text
    }

    private static func isPartOfWord(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "_" || character == "$"
    }
}

extension [SQLNode] {
    /// Whether these tokens stand here one after another.
    func has(_ tokens: String..., at index: Int) -> Bool {
        index >= 0 && index + tokens.count <= self.count
            && zip(self[index...], tokens).allSatisfy { $0.token == $1 }
    }

    /// Whether a token stands anywhere outside brackets.
    func says(_ token: String) -> Bool { self.contains { $0.token == token } }

    /// What is outside all brackets and between them, one list for each pair of brackets, the outermost first.
    var everyLevel: [[SQLNode]] { [self] + self.compactMap(\.group).flatMap(\.everyLevel) }

    /// Parts between separators.
    func parts(between separators: Set<String>) -> [[SQLNode]] {
        self.split { node in node.token.map(separators.contains) ?? false }.map(Array.init)
    }
}
