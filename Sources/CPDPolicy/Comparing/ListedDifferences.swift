import CPDDomain

/// Gathers differences of two editions, part by part.
struct ListedDifferences {
    private(set) var all: [ListedDifference] = []

    /// Notes a part that is said in words on both sides.
    mutating func note(_ subject: ListedDifference.Subject, _ part: String, _ old: String?, _ new: String?) {
        let (old, new) = (Self.said(old), Self.said(new))
        if old != new { self.all.append(.init(subject, .named(part), old, new)) }
    }

    /// Notes a part that is not the same, with its words where it has some.
    mutating func note<Value: Equatable>(
        _ subject: ListedDifference.Subject, _ part: String, _ old: Value, _ new: Value,
        words: (Value) -> String?
    ) {
        if old != new { self.all.append(.init(subject, .named(part), Self.said(words(old)), Self.said(words(new)))) }
    }

    /// Notes what only one side has.
    mutating func notePresence(_ subject: ListedDifference.Subject, _ old: String?, _ new: String?) {
        self.all.append(.init(subject, .presence, old, new))
    }

    /// Pairs what both sides have by a key, in the order of the new side, dropped ones last.
    mutating func pair<Value, Key: Hashable>(
        _ old: [Value], _ new: [Value], by key: (Value) -> Key, subject: (Key) -> ListedDifference.Subject,
        words: (Value) -> String, both: (inout Self, ListedDifference.Subject, Value, Value) -> Void
    ) {
        let before = Dictionary(old.map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
        for value in new {
            if let other = before[key(value)] {
                both(&self, subject(key(value)), other, value)
            } else {
                self.notePresence(subject(key(value)), nil, words(value))
            }
        }
        let kept = Set(new.map(key))
        for value in old where !kept.contains(key(value)) {
            self.notePresence(subject(key(value)), words(value), nil)
        }
    }

    /// An empty list says nothing.
    private static func said(_ words: String?) -> String? { words.isBlank ? nil : words }
}
