import CPDDomain
import CPDPolicy
import CPDPolicyDocument
import CPDWorkflows

extension PaperReadings {
    /// Editions and kept checks as the library writes them.
    static let standard = PaperReadings(
        edition: { adopted in
            guard let edition = try? EditionReader().read(adopted.text, file: adopted.name) else { return nil }
            return Edition(
                reviewTerm: edition.review?.nextTerm, reviewBody: edition.review?.by,
                governingBody: edition.word(for: "Governing Body"))
        },
        findings: { check in try? CheckRecord.decode(check.content).verdict.findings })
}
