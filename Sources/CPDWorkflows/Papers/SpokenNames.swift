internal import CPDDomain

/// What must not be read out of a paper: everybody's names, the post titles and the roles that one person holds.
///
/// Initials count as a name where they are those of somebody who holds or held a post at the school: written apart, with
/// points or without (`A.O.`, `a. o.`, `A O`), in any case; written together (`AO`) only as a word of their own in
/// capitals. So `AI`, `PE` or `ICT` are spoken of unless they are somebody's initials here; then they are left out, as
/// nobody could tell which is meant.
///
/// A priority, a budget line or a committee is named in free text, and free text can name somebody. Text that does is
/// left out whole: a paper that is open to inspection errs on the side of saying less.
struct SpokenNames {
    private let words: Set<String>
    private let phrases: [[String]]
    /// Initials written together, in capitals.
    private let initials: Set<String>

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

        let here = Set(titles.map(\.person))
        let initials = people.filter { here.contains($0.id) }.flatMap(Self.initials)
        self.initials = Set(initials.map { $0.joined().uppercased() })

        var holders: [[String]: Set<Identifier<Person>>] = [:]
        for engagement in titles {
            holders[Self.words(of: engagement.title), default: []].insert(engagement.person)
        }
        let singlePosts = holders.filter { title, holders in
            holders.count == 1 && !title.isEmpty && !(title.count == 1 && Self.commonPosts.contains(title[0]))
        }.map(\.key)
        let singleRoles = [Role.headteacher, .cpdLeader, .chairOfGovernors, .governanceProfessional]
        self.phrases =
            Array(Set(initials)) + singlePosts + singleRoles.map { Self.words(of: $0.rawValue) } + [
                ["head", "teacher"]
            ]
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
        let written = Self.split(text).map(Self.withoutPossessive)
        if written.contains(where: self.initials.contains) { return true }
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

    /// Posts of one word that a text names without meaning who holds them, even where only one person does.
    private static let commonPosts: Set<String> = [
        "teacher", "leader", "assistant", "support", "staff", "governor", "member", "post", "mentor", "coach", "tutor",
        "trainer", "trainee", "volunteer",
    ]

    /// Somebody's initials as they may be written: of all their names, of the first and the whole family name, and of
    /// the first and one part of it.
    private static func initials(of person: Person) -> [[String]] {
        let given = Self.words(of: person.givenName).compactMap { $0.first.map { String($0) } }
        let family = Self.words(of: person.familyName).compactMap { $0.first.map { String($0) } }
        guard let first = given.first, !family.isEmpty else { return [] }
        return [given + family, [first] + family]
            + family.flatMap { part in [given + [part], [first, part]] }
    }

    /// The words of a text in lower case; an apostrophe belongs to its word.
    private static func words(of text: String) -> [String] { Self.split(text.lowercased()) }

    /// The words of a text as they are written; an apostrophe belongs to its word.
    private static func split(_ text: String) -> [String] {
        text.split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’") }
            .map { String($0.map { $0 == "’" ? "'" : $0 }) }
    }

    private static func withoutPossessive(_ word: String) -> String {
        word.hasSuffix("'s") ? String(word.dropLast(2)) : word
    }
}
