# Prints every import of Swift files as "FILE:LINE MODULE WORDS", where WORDS are the attributes and access modifiers
# that stand before it, or "plain". Comments and multi-line strings are not code; an import may share its line with
# other statements or be spread over several lines.

FNR == 1 { comment = 0; text = 0; rest = "" }

{
    line = $0
    if (comment) {
        if (!match(line, /\*\//)) next
        line = substr(line, RSTART + 2)
        comment = 0
    }
    quotes = gsub(/"""/, "\"\"\"", line)
    if (text) {
        if (quotes % 2 == 1) text = 0
        next
    }
    if (quotes % 2 == 1) text = 1
    while (match(line, /\/\*/)) {
        start = RSTART
        after = substr(line, start + 2)
        if (match(after, /\*\//)) line = substr(line, 1, start - 1) " " substr(after, RSTART + 2)
        else { line = substr(line, 1, start - 1); comment = 1 }
    }
    sub(/(^|[ \t;])\/\/.*/, "", line)
    count = split(line, statements, ";")
    for (i = 1; i <= count; i++) statement(rest " " statements[i], i == count)
}

# An import, or the beginning of one that the next line may continue.
function statement(words, last,    tokens, n, k, before) {
    gsub(/[ \t]+/, " ", words)
    sub(/^ /, "", words)
    sub(/ $/, "", words)
    rest = ""
    n = split(words, tokens, " ")
    before = ""
    for (k = 1; k <= n && tokens[k] ~ /^(@[A-Za-z_]+(\([^)]*\))?|public|package|internal|fileprivate|private|open)$/; k++)
        before = before (before == "" ? "" : ",") tokens[k]
    if (k > n || (k == n && tokens[k] == "import")) {
        if (last && n > 0) rest = words
        return
    }
    if (tokens[k] != "import") return
    k++
    if (tokens[k] ~ /^(struct|class|enum|protocol|typealias|func|var|let|actor)$/ && k < n) k++
    sub(/\..*/, "", tokens[k])
    gsub(/`/, "", tokens[k])
    print FILENAME ":" FNR, tokens[k], (before == "" ? "plain" : before)
}
