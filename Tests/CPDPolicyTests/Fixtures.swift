import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import Foundation

/// Where the package lies, so that examples and documents are read in place.
let packageRoot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

/// A file of the package, or of the data beside it; `nil` where it is absent.
func contents(of path: String) -> String? {
    if path.hasPrefix("../shared/"), let elsewhere = ProcessInfo.processInfo.environment["CPD_INTEROP_DATA"] {
        let url = URL(filePath: elsewhere).appending(path: String(path.dropFirst("../shared/".count)))
        if let text = try? String(contentsOf: url, encoding: .utf8) { return text }
    }
    return try? String(contentsOf: packageRoot.appending(path: path), encoding: .utf8)
}

/// The example whose fourteen criteria are all met.
let exampleText = contents(of: "Examples/Facts/literacy-npq.json") ?? ""

private let example = Result { try FactsReader().read(exampleText, file: "literacy-npq.json") }

func exampleFacts() throws -> ProvisionFacts { try example.get() }

/// The facts of the example, changed.
func facts(_ change: (inout ProvisionFacts) -> Void) throws -> ProvisionFacts {
    var facts = try exampleFacts()
    change(&facts)
    return facts
}

private let edition = Result { try EditionReader().read(ShippedEdition.spring2024, file: "spring-2024.yaml") }

func shippedEdition() throws -> PolicyEdition { try edition.get() }

let someDate = CivilDate(daysSinceEpoch: 20_000)

func day(_ text: String) -> CivilDate { CivilDate(text) ?? someDate }

func pounds(_ amount: Int64) -> Money { Money(minorUnits: amount * 100) }

func attested(_ statement: String = "looked at", holds: Bool = true, dated: String? = nil) -> AttestedFact {
    AttestedFact(
        Evidence(statement: statement, source: "a report", attestedBy: "S. Haddad"),
        sourceDatedOn: dated.map { day($0) }, holds: holds)
}

let tick = AttestedFact(Evidence(statement: "", source: "", attestedBy: ""))

let criteria = "abcdefghijklmn".map { ClauseIdentifier("MAT-1\($0)") }
