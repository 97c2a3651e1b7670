internal import CPDDomain

/// What must not be read out of a paper: everybody's names, the post titles and the roles that one person holds.
///
/// A priority, a budget line or a committee is named in free text, and free text can name somebody. Text that does is
/// left out whole: a paper that is open to inspection errs on the side of saying less.
struct SpokenNames {
    private let words: Set<String>
    private let phrases: [[String]]

    init(people: [Person], titles: [Engagement], roles: [RoleAssignment]) {
        var words: Set<String> = []
        for person in people {
            for name in [person.givenName, person.familyName] {
                for word in Self.words(of: name) where word.count > 1 && !Self.shortWords.contains(word) {
                    words.insert(word)
                }
            }
        }
        self.words = words

        var holders: [[String]: Set<Identifier<Person>>] = [:]
        for engagement in titles {
            holders[Self.words(of: engagement.title), default: []].insert(engagement.person)
        }
        let singlePosts = holders.filter { $0.key.count > 1 && $0.value.count == 1 }.map(\.key)
        let singleRoles = [Role.headteacher, .cpdLeader, .chairOfGovernors, .governanceProfessional]
        self.phrases = singlePosts + singleRoles.map { Self.words(of: $0.rawValue) } + [["head", "teacher"]]
    }

    /// The text, or other words where it names somebody.
    func spoken(_ text: String, instead: String) -> String { self.isNamed(in: text) ? instead : text }

    /// Whether a text contains a name, or a post or role that one person holds.
    func isNamed(in text: String) -> Bool {
        let words = Self.words(of: text)
        if words.contains(where: { self.words.contains($0) || self.words.contains(Self.withoutPossessive($0)) }) {
            return true
        }
        let bare = words.map(Self.withoutPossessive)
        return self.phrases.contains { phrase in
            bare.count >= phrase.count
                && (0...(bare.count - phrase.count)).contains { Array(bare[$0..<($0 + phrase.count)]) == phrase }
        }
    }

    /// English words of two letters: somebody who is called by one is not recognised by it.
    private static let shortWords: Set<String> = [
        "an", "as", "at", "be", "by", "do", "go", "he", "if", "in", "is", "it", "me", "my", "no", "of", "on", "or",
        "so",
        "to", "up", "us", "we",
    ]

    /// The words of a text in lower case; an apostrophe belongs to its word.
    private static func words(of text: String) -> [String] {
        text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’") }
            .map { String($0.map { $0 == "’" ? "'" : $0 }) }
    }

    private static func withoutPossessive(_ word: String) -> String {
        word.hasSuffix("'s") ? String(word.dropLast(2)) : word
    }
}
