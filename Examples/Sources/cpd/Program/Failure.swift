import ArgumentParser
import CPDDomain
import CPDInterchange
import CPDPolicyDocument
import CPDStorage
import CPDWorkflows

/// Why a command was not carried out: an exit code and a sentence.
struct Failure: Error {
    /// The exit code.
    var status: ExitStatus
    /// What is wrong and what to do.
    var message: String
    /// The answer as data, where the answer is no.
    var answer: JSON?

    /// A failure with its sentence.
    init(_ status: ExitStatus, _ message: String, answer: JSON? = nil) {
        self.status = status
        self.message = message
        self.answer = answer
    }

    /// The failure as data: the answer where it is no, else what is wrong.
    var json: JSON {
        self.answer
            ?? .object([
                (
                    "error",
                    .object([("exitCode", .number(Int(self.status.rawValue))), ("message", .text(self.message))])
                )
            ])
    }

    /// Any error in our words. What is not foreseen is the store's or the machine's failure.
    init(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let refusal as Refusal: self.init(refusal)
        case let error as StorageError: self.init(error)
        case let error as DocumentError: self.init(.input, error.description)
        case let refusal as FileRefusal: self.init(.input, refusal.description)
        case is MoneyError: self.init(.input, "The amounts are of different currencies, or too large to add up.")
        default: self.init(.store, "Something failed that was not foreseen; nothing of this step was kept.")
        }
    }

    private init(_ refusal: Refusal) {
        let isUsage = [.noActingPerson, .missing, .invalid].contains(refusal.code)
        let clause = refusal.clause.map { " (\($0))" } ?? ""
        self.init(
            isUsage ? .usage : .no, refusal.message + clause,
            answer: .object([
                (
                    "refused",
                    .object([
                        ("code", .text(refusal.code.description)), ("message", .text(refusal.message)),
                        ("clause", JSON(refusal.clause?.rawValue)),
                    ])
                )
            ]))
    }

    private init(_ error: StorageError) {
        switch error.code {
        case .notFound, .invalidText, .notAuthorised, .duplicate, .missingReference, .stillReferenced:
            self.init(.usage, error.message)
        case .revisionConflict: self.init(.no, error.message)
        case .pendingMigrations:
            self.init(.store, "The store has migrations to come. Run cpd store migrate, then this again.")
        default: self.init(.store, error.message)
        }
    }
}
