import CPDDomain
import CPDPolicy
import CPDPolicyDocument

/// What whoever looks after an edition should know of it, though it is no fault.
struct EditionNotes {
    /// One of them.
    struct Note {
        /// What kind it is of.
        let kind: Kind
        /// What it is about.
        let subject: String
        /// In words.
        let text: String
    }

    /// The kinds of notes.
    enum Kind: String, CaseIterable {
        /// What the policy speaks of and does not give.
        case unset = "Left unset, and never guessed:"
        /// What the edition names and nothing knows.
        case unknown = "Named, and known to nothing:"
    }

    /// All of an edition.
    let all: [Note]

    /// The notes on an edition.
    init(_ edition: PolicyEdition, _ catalogue: SentenceCatalogue = .english) {
        let ofDuties = Set(DutyReason.allCases.map(\.code))
        let duties = edition.unsetDuties.map { duty, unset in
            Note(kind: .unset, subject: "duty \(duty)", text: catalogue.sentence(for: unset))
        }
        let others = edition.unset.filter { !ofDuties.contains($0.note.reason) }.map { term in
            Note(
                kind: .unset, subject: term.clause?.rawValue ?? "edition", text: catalogue.sentence(for: term.note))
        }
        let unset = duties + others
        let posts = edition.unknownPosts.map { post in
            Note(
                kind: .unknown, subject: "\"\(post.name)\"",
                text: "no role, no post of your own, and none of your \"words\" (\(listed(post.places)))")
        }
        let sets = Nation.allCases.compactMap { try? ShippedTraining.set(of: $0) }
        let training = edition.training.unknown(to: sets).map { name in
            Note(
                kind: .unknown, subject: "required training \"\(name)\"",
                text: "in none of the lists that come with the software")
        }
        self.all = unset + posts + training
    }

    /// Notes by kind, each under its heading.
    static func grouped(_ notes: [Note]) -> [(heading: String, notes: [Note])] {
        Kind.allCases.map { kind in (kind.rawValue, notes.filter { $0.kind == kind }) }.filter { !$0.notes.isEmpty }
    }
}
