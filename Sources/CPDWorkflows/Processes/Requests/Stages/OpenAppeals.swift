public import CPDDomain
internal import CPDPolicy
public import CPDStorage

/// An appeal that nobody has heard.
public struct OpenAppeal: Hashable, Sendable {
    /// The appeal.
    public var appeal: Appeal
    /// The request that was declined.
    public var request: Request
    /// What was asked for.
    public var title: String
    /// Who may hear it.
    public var hearers: [Identifier<Person>]
    /// By when it is to be heard, where the edition sets that.
    public var dueBy: CivilDate?
    /// Whether that day has passed.
    public var isLate: Bool
    /// Why nobody may hear it, and who must appoint somebody; `nil` where somebody may.
    public var remedy: String?
}

extension Workflows {
    /// The appeals that were lodged by a date and not heard by it, at a school, as far as whoever asks may see them; what is
    /// due first comes first.
    public func openAppeals(
        at school: Identifier<School>, on date: CivilDate, in scope: Scope
    ) async throws -> [OpenAppeal] {
        try await self.ask(in: scope, on: date) { session, seen in
            var open: [OpenAppeal] = []
            for appeal in try seen.values(Appeal.Query()) where appeal.isOpen(on: date) {
                let request = try session.get(session.get(appeal.decision).value.request).value
                guard request.school == school else { continue }
                let file = try session.appealFile(of: request, on: date, self.editions)
                let act = AppealAct(ground: appeal.ground, by: appeal.lodgedBy, lodgedOn: appeal.lodgedOn)
                let standing = file.context.standing(
                    of: act, against: file.decision.decidedOn, involved: file.involved, on: date)
                open.append(
                    OpenAppeal(
                        appeal, request, title: try session.get(request.opportunity).value.title, standing: standing))
            }
            return open.sorted { left, right in
                (left.dueBy ?? left.appeal.lodgedOn, left.appeal.id)
                    < (right.dueBy ?? right.appeal.lodgedOn, right.appeal.id)
            }
        }
    }
}

extension OpenAppeal {
    fileprivate init(_ appeal: Appeal, _ request: Request, title: String, standing: AppealStanding) {
        self.init(appeal: appeal, request: request, title: title, hearers: [], dueBy: nil, isLate: false, remedy: nil)
        switch standing {
        case .lodged(let dueBy, let who):
            self.dueBy = dueBy
            self.hearers = Set(who.people.map(\.person)).sorted()
            self.remedy = who.note?.words
        case .late(let dueBy, let who):
            (self.dueBy, self.isLate) = (dueBy, true)
            self.hearers = Set(who.people.map(\.person)).sorted()
            self.remedy = who.note?.words
        case .none(let note): self.remedy = note.words
        case .mayBeLodged, .lapsed, .heard: break
        }
    }
}

extension Appeal {
    /// Whether it was lodged by a date and not heard by it.
    fileprivate func isOpen(on date: CivilDate) -> Bool {
        self.lodgedOn <= date && (self.heardOn.map { $0 > date } ?? true)
    }
}
