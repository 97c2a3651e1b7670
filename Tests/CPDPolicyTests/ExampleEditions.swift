import CPDPolicy
import CPDPolicyDocument
import Testing

/// The example editions, by the name of the file.
let exampleFiles = [
    "alderbrook-trust", "elmfield-school", "larkrise-special-school", "mossbank-nursery", "hartwell-independent",
    "strathmoor-council", "glenburn-primary", "glenburn-nursery-class", "ysgol-bryn-derw",
]

/// An example with what it inherits.
func exampleEdition(_ name: String) throws -> ReadEdition {
    let text = try #require(contents(of: "Examples/Editions/\(name).yaml"))
    return try EditionReader().readWithWarnings(EditionSource(file: name + ".yaml", text: text), inherited: example)
}

/// The source of the edition of a name, whatever its file is called.
private func example(_ edition: String) -> EditionSource? {
    let file = ["glenburn-2026": "glenburn-primary"][edition] ?? edition
    return contents(of: "Examples/Editions/\(file).yaml").map { EditionSource(file: file + ".yaml", text: $0) }
}
