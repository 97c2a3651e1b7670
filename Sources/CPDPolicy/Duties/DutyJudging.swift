import CPDDomain

/// Judges the occasions of one duty for one date.
struct DutyJudging {
    typealias Judged = (state: DutyState, posts: [String], name: String?)

    let duty: Duty
    let date: CivilDate
    /// Until the date, in order.
    let records: [DutyDone]
    /// With a reason, in order.
    let pauses: [DutyPause]

    /// How a chain stands: as its latest occasion where that is done, else as the worst since the last that was.
    func judge(_ chain: DutyChain, lastDone: DutyDone?) -> (chain: Judged, occasions: [DutyOccasionStanding]) {
        guard !chain.occasions.isEmpty else { return ((.notYetDue(from: nil), [], nil), []) }
        let judged = chain.occasions.map { self.judge($0, lastDone: lastDone) }
        let opened = chain.occasions.lastIndex { $0.countsFrom <= self.date } ?? 0
        let next = opened + 1 < chain.occasions.count ? chain.occasions[opened + 1].lastDay : nil
        let standings = (0...opened).map {
            DutyOccasionStanding(
                name: chain.occasions[$0].name, lastDay: self.lastDay(of: chain.occasions[$0]), state: judged[$0].state)
        }
        if case .done(let record, let late, let known) = judged[opened].state {
            let state = DutyState.done(record, late: late, next: known ?? next)
            return ((state, [], chain.occasions[opened].name), standings)
        }
        let since = judged[...opened].lastIndex { $0.state.isDone }.map { $0 + 1 } ?? 0
        return (self.worst(judged[since...opened].map(\.self)), standings)
    }

    /// What matters first, and of the same the earliest; of what is done the latest.
    func worst(of chains: [(chain: Judged, occasions: [DutyOccasionStanding])]) -> Judged {
        self.worst(chains.map(\.chain))
    }

    private func worst(_ judged: [Judged]) -> Judged {
        guard let rank = judged.map(\.state.rank).max() else { return (.notYetDue(from: nil), [], nil) }
        let first = judged.filter { $0.state.rank == rank }.min { left, right in
            switch (left.state, right.state) {
            case (.overdue(let left, _), .overdue(let right, _)): left < right
            case (.due(let left), .due(let right)): left < right
            case (.notYetDue(let left), .notYetDue(let right)): left ?? self.date < right ?? self.date
            case (.done(let left, _, _), .done(let right, _, _)): DutyDone.precedes(right, left)
            case (.notEvidenced(_, let left), .notEvidenced(_, let right)): left ?? self.date < right ?? self.date
            default: false
            }
        }
        return first ?? (.notYetDue(from: nil), [], nil)
    }

    private func pauses(of occasion: DutyOccasion) -> [DutyPause] {
        self.pauses.filter { pause in
            pause.occasion.map { own in occasion.name.map { same(own, $0) } ?? false } ?? true
        }
    }

    private func lastDay(of occasion: DutyOccasion) -> CivilDate? {
        occasion.lastDay(pauses: self.pauses(of: occasion), until: self.date)
    }

    private func judge(_ occasion: DutyOccasion, lastDone: DutyDone?) -> Judged {
        let lastDay = self.lastDay(of: occasion)
        let own = self.records.filter(occasion.owns)
        let (completed, open) = self.completion(own.filter(\.isEvidence))
        func judged(_ state: DutyState) -> Judged { (state, open, occasion.name) }

        if let completed {
            return judged(
                .done(completed, late: lastDay.map { max(0, completed.date.days(since: $0)) } ?? 0, next: nil))
        }
        // Of an interval the time since the last one still runs.
        if let lastDone, let lastDay, self.date <= lastDay { return judged(.done(lastDone, late: 0, next: lastDay)) }
        if let tick = own.last(where: { !$0.isEvidence && self.isFor(open, $0) }) {
            return judged(.notEvidenced(tick, by: lastDay))
        }
        if self.date < occasion.opens { return judged(.notYetDue(from: occasion.opens)) }
        if let pause = self.pauses(of: occasion).last(where: { $0.period.contains(self.date) }) {
            return judged(.paused(until: pause.period.until, reason: pause.reason))
        }
        guard let lastDay else { return judged(.unset(occasion.unset ?? .time)) }
        guard self.date > lastDay else { return judged(.due(by: lastDay)) }
        return judged(.overdue(since: lastDay, days: self.date.days(since: lastDay)))
    }

    private func isFor(_ posts: [String], _ record: DutyDone) -> Bool {
        guard self.needsAll, let post = record.post else { return true }
        return posts.contains { same($0, post) }
    }

    private var needsAll: Bool { self.duty.sharing == .both && self.duty.accountable.count > 1 }

    /// The record that completes an occasion, or the posts that have still to act.
    private func completion(_ records: [DutyDone]) -> (DutyDone?, open: [String]) {
        guard self.needsAll else { return (records.first, records.isEmpty ? self.duty.accountable : []) }
        var open = self.duty.accountable
        for record in records {
            open.removeAll { same($0, record.post ?? "") }
            if open.isEmpty { return (record, []) }
        }
        return (nil, open)
    }
}
