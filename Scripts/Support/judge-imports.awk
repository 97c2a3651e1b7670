# Reads the facts that Scripts/check-imports gathers and prints what violates the table.

function violation(text) { print text > "/dev/stderr"; violations++ }

$1 == "row" {
    name = $2
    if (name !~ /:$/) { violation("Scripts/imports.txt: \"" name "\" needs a colon after the target's name."); next }
    sub(/:$/, "", name)
    if (name in row) violation("Scripts/imports.txt: " name " has two rows.")
    if (name == "system" || name == "backends") for (i = 3; i <= NF; i++) { if (name == "system") system_module[$i]; else backend[$i] }
    else { row[name]; for (i = 3; i <= NF; i++) allowed[name, $i] }
    next
}
$1 == "product" { product[$2]; next }
$1 == "target" { target[$2] = $3; next }
$1 == "dependency" { direct[$2, $3]; dependencies[++pairs] = $2 SUBSEP $3; next }
$1 == "own" { own[$2, $3]; next }
$1 == "folder" { folder[$2]; next }
$1 == "import" { places[++imports] = $2; modules[imports] = $3; words[imports] = $4 }

# Whether a target gets a module through its dependencies, however far away.
function reaches(from, module,    i, pair) {
    if ((from, module) in direct) return 1
    for (i = 1; i <= pairs; i++) {
        split(dependencies[i], pair, SUBSEP)
        if (pair[1] == from && (pair[2] in target) && reaches(pair[2], module)) return 1
    }
    return 0
}

function may(name, module) {
    return ((name, module) in allowed) || (((name, "products") in allowed) && (module in product))
}

function judge(place, module, how,    parts, top, owner) {
    split(place, parts, "/")
    top = parts[1]
    owner = parts[2]
    if (top == "Tests" && owner == "LinkageTest") top = "LinkageTest"
    if (top == "Tests") {
        if (!(module in system_module) && !reaches(owner, module))
            violation(place ": " owner " imports " module ", which Package.swift does not give it.")
        return
    }
    if (top != "Sources") owner = top
    if ((top, module) in own) return
    if (how ~ /@testable/) violation(place ": @testable import " module ": only tests may look inside a module.")
    if (how ~ /@_exported/) violation(place ": @_exported import " module ": a module hands on its own names alone.")
    if (!(owner in row)) return # said once, below
    if (may(owner, module)) return
    if (module in backend) violation(place ": " owner " imports " module ", a backend. A backend is picked by who embeds the library.")
    else violation(place ": " owner " imports " module ", which its row in Scripts/imports.txt does not allow.")
}

END {
    for (name in folder) if (!(name in row)) violation("Scripts/imports.txt: Sources/" name " has no row.")
    for (name in target) if (target[name] != "test" && !(name in row)) violation("Scripts/imports.txt: the target " name " has no row.")
    for (name in row) {
        if (!(name in target) && name !~ /^(Examples|Benchmarks|LinkageTest)$/)
            violation("Scripts/imports.txt: " name " has a row and is no target of Package.swift.")
    }
    for (i = 1; i <= imports; i++) judge(places[i], modules[i], words[i])
    for (i = 1; i <= pairs; i++) {
        split(dependencies[i], pair, SUBSEP)
        if (target[pair[1]] != "test" && (pair[1] in row) && !may(pair[1], pair[2]))
            violation("Package.swift: " pair[1] " depends on " pair[2] ", which its row in Scripts/imports.txt does not allow.")
    }
    for (key in allowed) {
        split(key, pair, SUBSEP)
        if ((pair[1] in target) && !(pair[2] in system_module) && !reaches(pair[1], pair[2]))
            violation("Package.swift: " pair[1] " may import " pair[2] ", but no dependency gives it.")
    }
    if (imports == 0) violation("No import was found at all: the check itself is broken.")
    if (violations) { print violations " violations of the imports table." > "/dev/stderr"; exit 1 }
    count = 0
    for (name in row) count++
    print imports " imports agree with the " count " rows of Scripts/imports.txt, and so does Package.swift."
}
