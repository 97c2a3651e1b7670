public import CPDDomain
public import CPDPolicy
public import CPDStorage

/// The requests that wait against one budget line, in the order in which the edition gives money where it is short.
public struct FundingQueue: Hashable, Sendable {
    /// The line, by the school's own name.
    public var line: String
    /// Its financial year.
    public var financialYear: String
    /// What is left of it, all that is committed taken off; `nil` while its amount is not set.
    public var left: Money?
    /// The requests, the first first.
    public var places: [FundingPlace]

    /// Whether the money does not reach every request, or that is not known.
    public var isShort: Bool { self.places.contains { $0.note?.reason != .rankReached } }
}

/// The place of one request in a queue.
public struct FundingPlace: Hashable, Sendable {
    /// The request.
    public var request: Identifier<Request>
    /// Its title and who asked.
    public var name: String
    /// How much it asks of the line; `nil` where that is not known.
    public var amount: Money?
    /// Its rank in the edition, from 0; the number of ranks where none names it; `nil` where that is not known.
    public var rank: Int?
    /// Whether the money reaches it, and why; `nil` while the amount of the line is not set.
    public var note: FundingNote?
}

extension Workflows {
    /// The requests at a school that nobody had decided on a date, as far as whoever asks may see them, for each budget
    /// line they ask money of, in the order that the edition in force writes; none where it writes no order.
    ///
    /// It decides nothing, and keeps no money for anybody: whoever decides sees whom the money would reach first. Requests
    /// that whoever asks may not see keep their place, without their name.
    public func fundingQueues(
        at school: Identifier<School>, on date: CivilDate, in scope: Scope
    ) async throws -> [FundingQueue] {
        try await self.askAboutMany(in: scope, on: date) { session, seen in
            guard let edition = try session.editionInForce(at: school, on: date, reader: self.editions)?.edition,
                let order = edition.funding?.order
            else { return [] }
            let shown = Set(try seen.values(Request.Query(school: school)).map(\.id))
            var waiting: [(Request, Check)] = []
            for request in try session.openRequests(Request.Query(school: school), on: date) {
                waiting.append(
                    (request, try session.check(request.opportunity, request: request, on: date, reader: self.editions))
                )
            }
            return try session.lines(of: school, asked: waiting.flatMap { $0.1.facts.budget ?? [] }).map { line in
                let requests = try waiting.compactMap { request, check in
                    try session.asked(of: line, by: request, check, isShown: shown.contains(request.id))
                }
                // Without an amount the order is told, and not how far the money reaches.
                let ranked = order.distribute(line.left ?? .zero(), among: requests)
                return FundingQueue(
                    line: line.name, financialYear: line.year, left: line.left,
                    places: ranked.compactMap { one in
                        one.request.request.map {
                            FundingPlace(
                                request: $0, name: one.request.name, amount: one.request.amount, rank: one.rank,
                                note: line.left == nil && one.rank != nil ? nil : one.note)
                        }
                    })
            }
        }
    }
}

/// A budget line of a year as it stands.
private struct AskedLine {
    let name: String
    let year: String
    let left: Money?
}

extension Reading {
    /// The lines of which something is asked, in the order of year and name.
    fileprivate func lines(of school: Identifier<School>, asked: [BudgetFact]) throws -> [AskedLine] {
        let startMonth = try self.organisation().financialYearStartMonth
        var left: [String: [String: Money?]] = [:]
        for line in try self.values(BudgetLine.Query(school: school)) {
            let year = FinancialYear(startingIn: line.financialYear, month: startMonth).description
            let committed = try self.committed(from: line)
            left[year, default: [:]][line.name] = .some(try line.amount.map { try $0.subtracting(committed) })
        }
        let lines = Set(asked.map { [$0.financialYear, $0.line] }).sorted { $0.lexicographicallyPrecedes($1) }
        return lines.map { AskedLine(name: $0[1], year: $0[0], left: left[$0[0]]?[$0[1]] ?? nil) }
    }

    /// What a request asks of a line; `nil` where nothing. What earlier decisions on the same opportunity committed is part
    /// of what the check asks, and is taken off again.
    fileprivate func asked(
        of line: AskedLine, by request: Request, _ check: Check, isShown: Bool
    ) throws -> FundingRequest? {
        guard
            let fact = check.facts.budget?.first(where: { $0.line == line.name && $0.financialYear == line.year })
        else { return nil }
        var amount: Money? = fact.asked
        if let before = fact.left, let left = line.left {
            amount = try? fact.asked.subtracting(before.subtracting(left))
        }
        let asker = try self.find(request.askedBy)?.name ?? ""
        return FundingRequest(
            isShown ? "\(check.facts.title) · \(asker)" : "another request", askedOn: request.askedOn, amount: amount,
            facts: check.facts, request: request.id)
    }
}
