import CPDDomain
import CPDPolicy

/// Which posts may stand in place of those an edition above names: the same ones, and above the headteacher's those of the
/// governing body and the trust.
struct PostOrder {
    let child: PolicyEdition
    let parent: PolicyEdition

    /// Whether a post of the edition itself is the one the edition above names, or one higher.
    func isAsHigh(_ own: ApprovalPost, as above: ApprovalPost) -> Bool {
        if own == above { return true }
        if case .own(let name) = own, case .own(let other) = above { return name.lowercased() == other.lowercased() }
        guard case .role(let role) = own, [.chairOfGovernors, .governor, .trustOfficer].contains(role) else {
            return false
        }
        return !(self.parent.approval?.isAboveTheHead(above) ?? above.isAboveTheHead)
    }

    /// The same of words, each in the language of its edition.
    func isAsHigh(_ own: String, as above: String) -> Bool {
        let words = self.child.words.merging(self.parent.words) { own, _ in own }
        let (role, limit) = (
            PolicyDecider.role(meantBy: own, words: words),
            PolicyDecider.role(meantBy: above, words: self.parent.words)
        )
        guard let role, let limit else { return own.lowercased() == above.lowercased() }
        return self.isAsHigh(.role(role), as: .role(limit))
    }

    /// The first of some posts that is none of those above and none higher; none, where there are no posts above.
    func lower(_ own: [ApprovalPost], than above: [ApprovalPost]) -> ApprovalPost? {
        own.first { post in !above.contains { self.isAsHigh(post, as: $0) } }
    }
}

extension PostOrder {
    /// An amount about which a lower post would act than in the edition above, or with shorter notice, and why.
    ///
    /// A post that acts above only about larger amounts may act about smaller ones, too.
    func looser(_ own: Deciding, than above: Deciding) -> (amount: Money, reason: String)? {
        for amount in Deciding.amounts(own, above) {
            let (posts, limit) = (own.posts(at: amount), above.posts(from: amount))
            if let post = self.lower(posts, than: limit), let named = above.posts(at: amount).first {
                return (amount, "is for \(named.name), not for \(post.name)")
            }
            let notice = (own.notice(at: amount), above.notice(at: amount))
            if let days = notice.1, notice.0.map({ $0 < days }) ?? true {
                return (amount, "is asked \(days) days before")
            }
        }
        return nil
    }
}

/// Who acts about an amount: the same posts about any, or by brackets.
struct Deciding {
    let posts: [ApprovalPost]
    let brackets: [AmountBracket]

    func posts(at amount: Money) -> [ApprovalPost] {
        self.brackets.isEmpty ? self.posts : self.brackets.bracket(of: amount).map { [$0.post] } ?? []
    }

    /// Those who act about an amount or a larger one.
    func posts(from amount: Money) -> [ApprovalPost] {
        guard !self.brackets.isEmpty, let first = self.brackets.bracket(of: amount),
            let place = self.brackets.firstIndex(of: first)
        else { return self.posts(at: amount) }
        return self.brackets[place...].map(\.post)
    }

    func notice(at amount: Money) -> Int? { self.brackets.bracket(of: amount)?.daysOfNotice }

    /// Nothing, each limit, and a penny more: between them nothing changes.
    static func amounts(_ sides: Self...) -> [Money] {
        let limits = sides.flatMap(\.brackets).compactMap(\.upTo)
        let currencies = Set(limits.map(\.currency))
        let nothing = currencies.isEmpty ? [Money.zero()] : currencies.map { Money.zero($0) }
        let over = limits.map { Money(minorUnits: $0.minorUnits + 1, currency: $0.currency) }
        return Set(nothing + limits + over).sorted {
            ($0.currency.rawValue, $0.minorUnits) < ($1.currency.rawValue, $1.minorUnits)
        }
    }
}
