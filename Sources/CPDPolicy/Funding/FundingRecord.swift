public import CPDDomain

/// What is recorded of money beside what was said at the stages of a request: a waiver, a signature, an interview. It is
/// kept under a name that no stage of an edition may have.
public enum FundingRecord: Hashable, Sendable {
    /// That something the policy asks for is waived for a request, or is not: a term of eligibility, or the list of
    /// providers (``provider``).
    case waiver(of: String)
    /// One signature under an agreement, by its name, with somebody who takes part.
    case agreement(String, with: Identifier<Person>)
    /// An interview, by its name, with somebody who takes part.
    case interview(String, with: Identifier<Person>)
    /// That repayment is waived for a reason for leaving, or is not.
    case repaymentWaiver(String, for: Identifier<Person>)

    /// What is waived where a provider outside the list is let in.
    public static let provider = "provider"
    /// The agreement about repayment, where no trigger of the edition asks for one.
    public static let repaymentAgreement = "repayment agreement"

    private enum Kind: String, CaseIterable {
        case waiver, agreement, interview
        case repaymentWaiver = "repayment waiver"

        var start: String { self.rawValue + ":" }
    }

    /// What is kept under a name; `nil` where it is the name of a stage.
    public init?(name: String) {
        guard let kind = Kind.allCases.first(where: { name.hasPrefix($0.start + " ") }) else { return nil }
        let rest = String(name.dropFirst(kind.start.count + 1))
        if kind == .waiver {
            self = .waiver(of: rest)
            return
        }
        guard let end = rest.firstIndex(of: ":"), let person = Identifier<Person>(String(rest[..<end])) else {
            return nil
        }
        let what = String(rest[rest.index(after: end)...].drop { $0 == " " })
        switch kind {
        case .agreement: self = .agreement(what, with: person)
        case .interview: self = .interview(what, with: person)
        case .repaymentWaiver: self = .repaymentWaiver(what, for: person)
        case .waiver: return nil
        }
    }

    /// The name it is kept under.
    public var name: String {
        switch self {
        case .waiver(let term): "\(Kind.waiver.start) \(term)"
        case .agreement(let name, let person): "\(Kind.agreement.start) \(person): \(name)"
        case .interview(let name, let person): "\(Kind.interview.start) \(person): \(name)"
        case .repaymentWaiver(let reason, let person): "\(Kind.repaymentWaiver.start) \(person): \(reason)"
        }
    }

    /// The beginning under which records are kept, where a name has it: such a name is none for a stage.
    package static func reserved(in name: String) -> String? {
        Kind.allCases.map(\.start).first { name.lowercased().hasPrefix($0) }
    }
}
