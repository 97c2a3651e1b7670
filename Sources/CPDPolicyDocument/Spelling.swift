/// Finds the word somebody meant.
package enum Spelling {
    /// ` Did you mean "at most"?` where one of the words is close, else nothing.
    package static func suggestion(for word: String, among words: some Sequence<String>) -> String {
        let candidate = words.map { (distance(word, $0), $0) }.min { ($0.0, $0.1) < ($1.0, $1.1) }
        guard word.count <= 100, let (distance, name) = candidate, distance <= max(2, name.count / 4) else { return "" }
        return " Did you mean \"\(name)\"?"
    }

    /// How many letters must be changed, added, removed or swapped.
    static func distance(_ left: String, _ right: String) -> Int {
        let left = Array(left.lowercased().prefix(100))
        let right = Array(right.lowercased().prefix(100))
        var before: [Int] = []
        var previous = Array(0...right.count)
        for i in 0..<left.count {
            var row = [i + 1]
            for j in 0..<right.count {
                var cost = min(previous[j + 1] + 1, row[j] + 1, previous[j] + (left[i] == right[j] ? 0 : 1))
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    cost = min(cost, before[j - 1] + 1)
                }
                row.append(cost)
            }
            before = previous
            previous = row
        }
        return previous[right.count]
    }
}
