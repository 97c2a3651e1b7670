import CPDDomain
import CPDPolicy
import CPDWorkflows

extension WithheldRecords {
    /// What is not shown, by which edition and clause, and why.
    var words: String {
        let clause = self.clause.map { ", clause \($0)" } ?? ""
        return "\(self.kind.rawValue): \(SentenceCatalogue.english.sentence(for: self.note)) (policy "
            + "\(self.edition)\(clause))"
    }

    /// The same as data.
    var json: JSON {
        .object([
            ("kind", .text(self.kind.rawValue)), ("school", JSON(self.school)), ("edition", .text(self.edition)),
            ("clause", JSON(self.clause?.rawValue)), ("reason", .text(self.note.reason.rawValue)),
            ("sentence", .text(SentenceCatalogue.english.sentence(for: self.note))),
        ])
    }
}
