import CPDDomain

/// A post or body an edition names without saying who that is.
public struct UnknownPost: Hashable, Sendable {
    /// Its name, as the edition writes it.
    public let name: String
    /// Where it is named: the clauses it judges and the duties it answers for.
    public let places: [String]
}

extension PolicyEdition {
    /// The posts and bodies that judge clauses or answer for duties and that nothing else in the edition knows, in the
    /// order in which they are named.
    ///
    /// Known are the roles, the governing body by any of its names, the words on either side of ``words``, the school's
    /// own posts with whoever appoints to them, and the bodies that adopt and review the edition.
    public var unknownPosts: [UnknownPost] {
        let known = Set(self.knownPosts.map { $0.lowercased() })
        var names: [String] = []
        var places: [String: [String]] = [:]
        func note(_ name: String, _ place: String) {
            guard PolicyDecider.role(meantBy: name, words: self.words) == nil, !known.contains(name.lowercased())
            else { return }
            if places[name] == nil { names.append(name) }
            places[name, default: []].append(place)
        }
        for clause in self.clauses {
            if let judge = clause.judge { note(judge.by, clause.id.rawValue) }
        }
        for post in [self.owner, self.leadingPost].compactMap(\.self) { note(post, "edition") }
        for post in self.evaluation?.by ?? [] where post != RecordConfidentiality.participant {
            note(post, "evaluation")
        }
        for duty in self.duties {
            for post in duty.accountable where !duty.isOwn(post) { note(post, "duty \(duty.key)") }
        }
        return names.map { UnknownPost(name: $0, places: places[$0] ?? []) }
    }

    private var knownPosts: [String] {
        let own = self.approval?.ownPosts ?? []
        return Array(self.words.keys) + Array(self.words.values) + own.map(\.name) + own.map(\.appointedBy)
            + [self.adoption?.by, self.review?.by].compactMap(\.self) + PolicyDecider.namesOfTheLeadershipTeam
    }
}
