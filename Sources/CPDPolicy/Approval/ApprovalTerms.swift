public import CPDDomain

/// How an edition has requests approved: the stages in order, who stands in for whom, and what is usual.
public struct ApprovalTerms: Hashable, Sendable {
    /// The stages, in order.
    public var stages: [ApprovalStage]
    /// Who decides in place of a post whose holder would decide for themself: the head's approver among them.
    public var inPlaceOf: [ApprovalPost: ApprovalPost]
    /// Who decides the headteacher's own requests: chair or named governors, in a trust its officer.
    public var headsApprover: ApprovalPost
    /// Who decides the requests of governors (AUD-6).
    public var governorsApprover: ApprovalPost
    /// When a request needs no approval at all; never, where left out.
    public var exempt: Condition?
    /// What is usual; beyond it an approval gives a reason.
    public var usually: [SoftCap]
    /// Days on which nobody should be away, by the edition; the school records others.
    public var blockedDays: [BlockedDays] = []
    /// What it makes of an approval for a blocked day.
    public var onBlockedDays = BlockedDaysRule.told
    /// The school's own posts.
    public var ownPosts: [OwnPost]
    /// The clause behind it, where it names one.
    public var clause: ClauseIdentifier?

    /// Terms of approval.
    public init(
        stages: [ApprovalStage], inPlaceOf: [ApprovalPost: ApprovalPost] = [:],
        headsApprover: ApprovalPost = .role(.chairOfGovernors),
        governorsApprover: ApprovalPost = .role(.chairOfGovernors), exempt: Condition? = nil,
        usually: [SoftCap] = [], ownPosts: [OwnPost] = []
    ) {
        self.stages = stages
        self.inPlaceOf = inPlaceOf
        self.headsApprover = headsApprover
        self.governorsApprover = governorsApprover
        self.exempt = exempt
        self.usually = usually
        self.ownPosts = ownPosts
    }
}

/// One stage of a route.
public struct ApprovalStage: Hashable, Sendable {
    /// Its name, once in a route.
    public var name: String
    /// Whether it decides or is only heard.
    public var kind: Kind
    /// The posts; any holder of one of them may act. Where empty, the bracket of the amount names the post.
    public var posts: [ApprovalPost]
    /// When it applies; always where left out.
    public var applies: Condition?
    /// Brackets of the amount, in order, each with who decides; empty where the amount does not matter.
    public var brackets: [AmountBracket]
    /// Within how many days it is to be answered; `nil` where the edition sets none.
    public var daysToAnswer: Int?
    /// Within how many working days, Monday to Friday, it is to be answered; `nil` where the edition sets none.
    public var workingDaysToAnswer: Int?
    /// How many days before the start it is to be answered at the latest; `nil` where the edition sets none.
    public var daysBeforeStart: Int?
    /// What becomes of the route where nobody comments in time; of no account where the stage decides.
    public var ifNotHeard = UnheardRule.goesOn

    /// What a stage does.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// It decides.
        case binding
        /// It is heard before the next stage, and decides nothing.
        case commentOnly = "comment only"
    }

    /// A stage.
    public init(
        name: String, kind: Kind = .binding, posts: [ApprovalPost], applies: Condition? = nil,
        brackets: [AmountBracket] = [], daysToAnswer: Int? = nil, daysBeforeStart: Int? = nil
    ) {
        self.name = name
        self.kind = kind
        self.posts = posts
        self.applies = applies
        self.brackets = brackets
        self.daysToAnswer = daysToAnswer
        self.daysBeforeStart = daysBeforeStart
    }
}

extension ApprovalStage {
    /// The day by which a stage is to be answered that opened on a day, for something that starts on one; `nil` where the
    /// edition sets none, or the one it sets depends on a start that is not recorded.
    func dueBy(openSince since: CivilDate, startsOn start: CivilDate?) -> CivilDate? {
        let answer = self.daysToAnswer.map { since.adding(days: max($0, 0)) }
        let before = start.flatMap { start in self.daysBeforeStart.map { start.adding(days: -max($0, 0)) } }
        let working = self.workingDaysToAnswer.map { since.adding(workingDays: $0) }
        return [answer, working, before].compactMap(\.self).min()
    }
}

/// Amounts up to a limit, with who decides about them.
public struct AmountBracket: Hashable, Sendable {
    /// The largest amount, included; `nil` for any larger than the brackets before.
    public var upTo: Money?
    /// Who decides.
    public var post: ApprovalPost
    /// How many days before the start it is to be asked for; `nil` where the edition sets none.
    public var daysOfNotice: Int?

    /// A bracket.
    public init(upTo: Money? = nil, post: ApprovalPost, daysOfNotice: Int? = nil) {
        self.upTo = upTo
        self.post = post
        self.daysOfNotice = daysOfNotice
    }
}

/// What is usual, such as one person for each event. It refuses nothing: an approval beyond it gives its reason.
public struct SoftCap: Hashable, Sendable {
    /// In words.
    public var name: String
    /// What is so as long as the usual is kept.
    public var usual: Condition

    /// A soft cap.
    public init(name: String, usual: Condition) {
        self.name = name
        self.usual = usual
    }
}

extension [AmountBracket] {
    /// The bracket of an amount; `nil` where the amount is above all of them or in another currency.
    public func bracket(of amount: Money) -> AmountBracket? {
        self.first { bracket in
            guard let limit = bracket.upTo else { return true }
            return limit.currency == amount.currency && amount.minorUnits <= limit.minorUnits
        }
    }
}
