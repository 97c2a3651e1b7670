public import CPDDomain

/// What a route comes to for one request: no approval at all, or who acts at each stage.
public struct RouteAnswer: Hashable, Sendable {
    /// Whether it needs no approval; `nil` where a fact is missing to tell.
    public let isExempt: Bool?
    /// The stages that act, in order; those that do not apply are left out.
    public let steps: [Step]
    /// What is usual and is not kept, by name.
    public let beyondUsual: [String]

    /// A stage that acts.
    public struct Step: Hashable, Sendable {
        /// Its name.
        public let stage: String
        /// Whether it decides.
        public let kind: ApprovalStage.Kind
        /// The posts that act; none where a fact is missing to tell.
        public let posts: [String]
        /// How many days before the start it is to be asked for.
        public let daysOfNotice: Int?
    }
}

/// One way in which the routes of two editions differ, with the fewest facts that show it.
public struct RouteDifference: Hashable, Sendable {
    /// What the old edition's route comes to.
    public let old: RouteAnswer
    /// What the new edition's route comes to.
    public let new: RouteAnswer
    /// The facts that are needed to see it.
    public let shown: [ShownFact]
}

/// A recorded request as both routes take it.
public struct RecordedRequest: Hashable, Sendable {
    /// What it is for, in words.
    public var title: String
    /// The matter, with its facts as they were recorded.
    public var matter: ApprovalMatter
    /// The roles that who asked held that day.
    public var askersRoles: Set<Role>
    /// What was to be paid for, of all together and of each who takes part.
    public var costs: [FundingMatter]

    /// A recorded request.
    public init(title: String, matter: ApprovalMatter, askersRoles: Set<Role>, costs: [FundingMatter] = []) {
        self.title = title
        self.matter = matter
        self.askersRoles = askersRoles
        self.costs = costs
    }
}

/// A recorded request whose route differs.
public struct RecordedRouteDifference: Hashable, Sendable {
    /// The request.
    public let request: RecordedRequest
    /// What differs, with the facts of the request that the routes read.
    public let difference: RouteDifference
}

extension ApprovalTerms {
    /// What the route comes to for some facts.
    func answer(_ facts: ApprovalFacts) -> RouteAnswer {
        let exempt: Truth = self.exempt.map { $0.answer(facts).truth } ?? .no
        guard exempt != .yes else { return RouteAnswer(isExempt: true, steps: [], beyondUsual: []) }
        let steps = self.route(for: facts).compactMap { stage -> RouteAnswer.Step? in
            switch stage.note?.reason {
            case .stageNotApplicable, .decidedTogether: return nil
            case nil:
                return RouteAnswer.Step(
                    stage: stage.stage.name, kind: stage.stage.kind, posts: stage.posts.map(\.name),
                    daysOfNotice: stage.daysOfNotice)
            default:
                return RouteAnswer.Step(
                    stage: stage.stage.name, kind: stage.stage.kind, posts: [], daysOfNotice: nil)
            }
        }
        return RouteAnswer(
            isExempt: exempt == .no ? false : nil, steps: steps,
            beyondUsual: self.usually.filter { $0.usual.answer(facts).truth == .no }.map(\.name))
    }
}
