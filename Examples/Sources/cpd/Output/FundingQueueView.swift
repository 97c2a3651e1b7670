import CPDDomain
import CPDPolicy
import CPDWorkflows

/// In which order money is given, and how far it reaches, as it is shown below the requests.
struct FundingQueueView {
    private let queues: [FundingQueue]
    private let catalogue = SentenceCatalogue.english

    /// A view; of nothing where the edition writes no order, or nobody asks for money.
    init(_ queues: [FundingQueue]) { self.queues = queues }

    /// A paragraph for each line; empty where there is none.
    var text: String {
        self.queues.map { queue in
            let left = queue.left.map { "\($0.words) left" } ?? "its amount is not set"
            let lines = queue.places.enumerated().map { index, place in "  \(index + 1). \(self.words(place))" }
            return "\n\n"
                + withinLines(
                    (["Order of the policy, \(queue.line) \(queue.financialYear) (\(left)):"] + lines)
                        .joined(separator: "\n"))
        }.joined()
    }

    /// The same as data.
    var json: JSON {
        .array(
            self.queues.map { queue in
                .object([
                    ("line", .text(queue.line)), ("financialYear", .text(queue.financialYear)),
                    ("left", JSON(queue.left)),
                    (
                        "places",
                        .array(
                            queue.places.map { place in
                                .object([
                                    ("request", JSON(place.request)), ("rank", JSON(place.rank)),
                                    ("amount", JSON(place.amount)), ("reason", JSON(place.note?.reason.rawValue)),
                                    ("outcome", JSON(place.note?.outcome.rawValue)),
                                    ("sentence", JSON(place.note.map(self.catalogue.sentence))),
                                ])
                            })
                    ),
                ])
            })
    }

    private func words(_ place: FundingPlace) -> String {
        guard let note = place.note else { return place.name }
        let remedy = note.outcome == .met ? nil : self.catalogue.remedy(for: note).map { " (\($0))" }
        return "\(place.name): \(self.catalogue.sentence(for: note))\(remedy ?? "")"
    }
}
