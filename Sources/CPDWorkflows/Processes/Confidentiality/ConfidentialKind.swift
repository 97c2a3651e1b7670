internal import CPDDomain
internal import CPDPolicy
internal import CPDStorage

extension RecordConfidentiality.Kind {
    /// The records of the store that are of this kind; none where nothing of it is kept.
    var matters: [Matter] {
        switch self {
        case .need: [.kind(.need)]
        case .appraisal: [.needFromAppraisal]
        case .request:
            [.request, .expectedParticipant, .policyCheck, .decision, .departure, .stageDecision].map { .kind($0) }
        case .attendance: [.kind(.attendance)]
        case .certificate: [.kind(.trainingRecord)]
        case .evaluation: [.kind(.evaluation), .kind(.impactConfirmation)]
        case .induction: [.kind(.inductionRating)]
        case .reflection, .mentoring, .agreement: []
        }
    }
}

extension RecordConfidentiality {
    /// Whether a standing is kept from records of this kind by an edition.
    ///
    /// Never the person themself, nor the data-protection officer, whom the law lets see them. Where the policy does not
    /// say who sees a kind, nobody is let in by a guess. Whoever has a part in deciding a request sees requests.
    ///
    /// - Parameter posts: the posts somebody holds or does for their holder without its being a role of theirs.
    func keepsOut(_ standing: Standing, holding posts: Set<String>, under edition: PolicyEdition) -> Bool {
        guard case .role(let role) = standing, role != .dataProtectionOfficer else { return false }
        if self.kind == .request, edition.postsNamed.contains(.role(role)) { return false }
        guard let named = self.seenBy else { return true }
        // The participant is nobody's role.
        return !named.contains { name in
            PolicyDecider.role(meantBy: name, words: edition.words) == role || posts.contains(name.lowercased())
        }
    }
}
