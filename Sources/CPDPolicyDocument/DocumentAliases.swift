extension DocumentParser {
    /// What ends a line in YAML 1.1.
    private static let lineBreaks: Set<Unicode.Scalar> = ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"]

    /// Few aliases cannot multiply a document; many can, a billionfold. Nothing here needs any.
    ///
    /// An alias names an anchor (`&name`): where there is none, what looks like an alias is text. And it begins a value:
    /// within a line of words a star is a star. Quotation marks and comments are of no account, since one that stands alone
    /// in a text could hide what follows.
    func checkAliases(_ scalars: [Unicode.Scalar]) -> Bool {
        let indicators = Set("[{,:?-".unicodeScalars)
        var (aliases, hasAnchor) = (0, false)
        var place: Int?
        var previous: Unicode.Scalar = "\n"
        // The last character of the line that is no blank.
        var last: Unicode.Scalar?
        for (index, scalar) in scalars.enumerated() {
            defer {
                previous = scalar
                if Self.lineBreaks.contains(scalar) {
                    last = nil
                } else if !scalar.properties.isWhitespace {
                    last = scalar
                }
            }
            guard scalar == "*" || scalar == "&", index + 1 < scalars.count,
                !scalars[index + 1].properties.isWhitespace,
                previous.properties.isWhitespace || indicators.contains(previous)
            else { continue }
            if scalar == "&" { hasAnchor = true }
            if scalar == "*", last.map(indicators.contains) ?? true {
                aliases += 1
                if aliases == Self.maximumAliases + 1 { place = index }
            }
        }
        guard let place, hasAnchor else { return true }
        let (line, column) = Self.position(after: scalars[..<place])
        _ = self.fail("Aliases (*name) are not read here: write the value out.", line, column)
        return false
    }
}
