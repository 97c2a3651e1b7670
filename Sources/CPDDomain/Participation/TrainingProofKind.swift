/// What shows that training was completed.
public enum TrainingProofKind: String, Hashable, Sendable, CaseIterable {
    /// A certificate, by its number or where it is filed.
    case certificate
    /// A register or document that lists it.
    case source
    /// The person’s own acknowledgement of having read a document.
    case acknowledgement
    /// The written assurance of the agency that sends the person.
    case agencyAssurance = "agency-assurance"
}
