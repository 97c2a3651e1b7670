public import CPDDomain

/// Every reason a standing of a duty gives. A catalogue of sentences has one for each.
public enum DutyReason: String, CaseIterable, Hashable, Sendable {
    /// Done in time: when, by whom, reference.
    case done = "duty-done"
    /// Done late: when, by whom, reference, days.
    case doneLate = "duty-done-late"
    /// Due: by when.
    case due = "duty-due"
    /// Overdue: since when, days.
    case overdue = "duty-overdue"
    /// Not yet due, with the day from which it is.
    case notYetDue = "duty-not-yet-due"
    /// Not yet due, and nothing says when it will be.
    case nothingToDo = "duty-nothing-to-do"
    /// Paused: reason, until when.
    case paused = "duty-paused"
    /// Paused without a known end: reason.
    case pausedForNow = "duty-paused-for-now"
    /// Said to be done without name or reference: when, by when it is due.
    case notEvidenced = "duty-not-evidenced"
    /// The policy gives no time.
    case timeUnset = "duty-time-unset"
    /// The policy gives no number of days: the kind of event.
    case daysUnset = "duty-days-unset"
    /// The policy gives no time for a stage: its name.
    case stageUnset = "duty-stage-unset"
    /// The calendar knows no terms of the year.
    case termsUnknown = "duty-terms-unknown"
    /// The calendar does not know a term: its words.
    case termUnknown = "duty-term-unknown"
    /// To act: a post.
    case actorPost = "duty-actor-post"
    /// To act: post, name of its holder.
    case actorHolder = "duty-actor-holder"
    /// To act: post, name of who acts for its holder.
    case actorActing = "duty-actor-acting"
    /// To act: name, post that answers for it.
    case actorDelegate = "duty-actor-delegate"
    /// Nobody can act: vacant post, who appoints.
    case actorVacant = "duty-actor-vacant"
    /// Nobody can act: post, name of who is on leave, who appoints.
    case actorOnLeave = "duty-actor-on-leave"

    /// The reason as standings carry it.
    public var code: ReasonCode { ReasonCode(rawValue: self.rawValue) }
}

extension DutyState {
    /// Why it stands so, and the values its sentence needs, in the order the catalogue names them.
    public var reason: (reason: DutyReason, arguments: [ReasonArgument]) {
        switch self {
        case .done(let record, late: 0, _): (.done, [.date(record.date), .text(record.by), .text(record.reference)])
        case .done(let record, let late, _):
            (.doneLate, [.date(record.date), .text(record.by), .text(record.reference), .count(late)])
        case .due(let day): (.due, [.date(day)])
        case .overdue(let since, let days): (.overdue, [.date(since), .count(days)])
        case .notYetDue(let day?): (.notYetDue, [.date(day)])
        case .notYetDue(nil): (.nothingToDo, [])
        case .paused(let until?, let reason): (.paused, [.text(reason), .date(until)])
        case .paused(nil, let reason): (.pausedForNow, [.text(reason)])
        case .notEvidenced(let record, let day):
            (.notEvidenced, [.date(record.date), day.map { .date($0) } ?? .text("")])
        case .unset(.time): (.timeUnset, [])
        case .unset(.daysAfter(let kind)): (.daysUnset, [.text(kind.rawValue)])
        case .unset(.stage(let name)): (.stageUnset, [.text(name)])
        case .unset(.terms): (.termsUnknown, [])
        case .unset(.term(let words)): (.termUnknown, [.text(words)])
        }
    }
}

extension DutyActor {
    /// The reason of its sentence, and the values the sentence needs.
    public var reason: (reason: DutyReason, arguments: [ReasonArgument]) {
        switch self {
        case .post(let post): (.actorPost, [.text(post)])
        case .holder(let post, let name): (.actorHolder, [.text(post), .text(name)])
        case .acting(let post, let name): (.actorActing, [.text(post), .text(name)])
        case .delegate(let name, let post): (.actorDelegate, [.text(name), .text(post)])
        case .vacant(let post, let appointer): (.actorVacant, [.text(post), .text(appointer)])
        case .onLeave(let post, let name, let appointer):
            (.actorOnLeave, [.text(post), .text(name), .text(appointer)])
        }
    }
}
