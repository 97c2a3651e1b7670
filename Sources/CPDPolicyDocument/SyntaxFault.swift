/// What the YAML parser found wrong, said to somebody who writes a policy: what it may be, and what to do.
///
/// The parser's own words are for programmers. Its place is right, but often behind the fault, so each sentence names
/// what to look for before it.
enum SyntaxFault {
    /// A sentence for the parser's message; the message itself where there is none.
    static func sentence(for problem: String) -> String {
        for (parts, sentence) in self.sentences where parts.contains(where: problem.contains) { return sentence }
        return "This cannot be read as YAML or JSON: \(problem)."
    }

    private static let sentences: [(parts: [String], sentence: String)] = [
        (
            ["could not find expected ':'"],
            "This line, or the one before, is neither \"key: value\" nor a list item \"- value\". Write a colon and a "
                + "space after the key, and put a text of several lines behind \"|\"."
        ),
        (
            ["mapping values are not allowed"],
            "A second \": \" stands in this line, or it is indented deeper than its key allows. Put a text that "
                + "contains \": \" in quotation marks."
        ),
        (
            ["block sequence entries are not allowed"],
            "A list cannot begin here, behind a value. Put each \"- \" in a line of its own, below the key."
        ),
        (
            ["mapping keys are not allowed"],
            "A value cannot begin with \"? \" here. Put it in quotation marks."
        ),
        (
            ["tab character"], "A tab stands here where spaces are needed. Indent with spaces only."
        ),
        (
            ["cannot start any token"],
            "A value cannot begin with this character. Indent with spaces, not tabs, and put a value that begins with "
                + "@, ` or % in quotation marks."
        ),
        (
            ["alphabetic or numeric character"],
            "A value that begins with & or * means something else in YAML. Put it in quotation marks."
        ),
        (
            ["unexpected end of stream", "unexpected document indicator"],
            "A quotation mark is opened before this place and never closed. Close it, or write '' for an apostrophe "
                + "within single quotation marks."
        ),
        (
            ["unknown escape character", "hexdecimal number", "Unicode character escape"],
            "Within double quotation marks a backslash begins an escape. Write \\\\ for a backslash, or use single "
                + "quotation marks."
        ),
        (
            ["did not find expected key"],
            "A key is expected here. Is this line indented as the keys beside it, and is every quotation mark before "
                + "it closed?"
        ),
        (
            ["did not find expected '-'"],
            "A list item \"- \" is expected here. Is this line indented as the items beside it?"
        ),
        (["',' or ']'"], "A list that begins with [ is not closed before this place. Write , or ]."),
        (["',' or '}'"], "A group that begins with { is not closed before this place. Write , or }."),
        (
            ["expected node content"],
            "A value is expected here, within [ ] or { }. Put one, or leave the comma out."
        ),
        (
            ["<document start>", "another document"],
            "A second document begins here, or a line that belongs to nothing. Keep one policy in one file, without "
                + "\"---\" in its middle."
        ),
        (
            ["comment or line break", "indentation indicator"],
            "Behind \"|\" or \">\" nothing more stands in the line. Begin the text in the next line, indented."
        ),
        (
            ["control characters", "UTF-", "invalid Unicode"],
            "A character that cannot be printed stands here. Delete it; it may have come with a copied text."
        ),
        (
            ["URI", "tag", "'!'", "'>'", "%TAG", "%YAML", "YAML document", "directive", "version number"],
            "A value that begins with ! or a line that begins with % means something else in YAML. Put it in "
                + "quotation marks."
        ),
    ]
}
