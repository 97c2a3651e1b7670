public import CPDDomain
public import CPDPolicy
public import CPDStorage

/// The editions of a school, or of the organisation as a whole, as they stand on a date: which counts, and what follows.
public struct EditionHistory: Hashable, Sendable {
    /// The edition in force; `nil` where none is.
    public var inForce: EditionInForce?
    /// The first day on which it no longer counts, by its own end or because another begins; `nil` where none is known.
    public var until: CivilDate?
    /// The editions adopted by the date that begin after it, in the order in which they do.
    public var following: [AdoptedEdition]
    /// Every edition adopted by the date, one after another.
    public var timeline: EditionTimeline
}

extension Workflows {
    /// The editions of a school on a date: its own and the organisation's, or the organisation's alone.
    ///
    /// - Parameters:
    ///   - school: the school; `nil` for the organisation as a whole.
    ///   - name: the edition to be shown in place of the one in force; throws ``Refusal`` with `no-edition` where none of
    ///     that name was adopted by the date.
    public func editions(
        at school: Identifier<School>?, named name: String? = nil, on date: CivilDate, in scope: Scope
    ) async throws -> EditionHistory {
        try await self.store.read(in: scope) { session in
            let all = try session.values(AdoptedEdition.Query())
            let own = all.filter { $0.adoptedOn <= date && ($0.school == nil || $0.school == school) }
            let known = own.sorted { $0.rank < $1.rank }
            let shown = try name.map { name in
                guard let named = known.last(where: { $0.name == name }) else {
                    throw Refusal(.noEdition, "No edition \"\(name)\" was adopted by \(date.words).", clause: "HDR-1")
                }
                return named
            }
            let adopted = shown ?? known.last { $0.inForce.contains(date) }
            let from = adopted?.inForce.from ?? date
            // What begins later, and on the same day what takes precedence.
            let later = known.drop { edition in
                adopted.map { edition.rank <= $0.rank } ?? (edition.inForce.from <= from)
            }
            let next = later.first.map(\.inForce.from)
            return EditionHistory(
                inForce: try adopted.map {
                    try session.read($0, among: all, at: school, on: date, reader: self.editions)
                }, until: [adopted?.inForce.until, next].compactMap(\.self).min(),
                following: later.filter { $0.inForce.from > date },
                timeline: EditionTimeline(known.map(\.timelinePeriod)))
        }
    }
}

extension AdoptedEdition {
    /// When it is in force, and for whom.
    var timelinePeriod: EditionPeriod {
        EditionPeriod(
            name: self.name, level: self.school == nil ? .trust : .school, period: self.inForce,
            adoptedOn: self.adoptedOn)
    }
}

extension [AdoptedEdition] {
    /// When the others adopted by a date are in force: those of a school and of its organisation, without the edition of
    /// a name that the same body adopted before.
    func periods(
        beside name: String, for school: Identifier<School>?, adoptedBy date: CivilDate
    ) -> [EditionPeriod] {
        self.filter { edition in
            (edition.school == nil || edition.school == school) && edition.adoptedOn <= date
                && !(edition.name == name && edition.school == school)
        }.map(\.timelinePeriod)
    }
}

extension Workflows {
    /// When the editions beside one of a name are in force at a school, or for the whole organisation for `nil`: what an
    /// edition that is to be adopted there may not overlap, and may leave no gap to.
    public func periods(
        beside name: String, at school: Identifier<School>?, on date: CivilDate, in scope: Scope
    ) async throws -> [EditionPeriod] {
        try await self.store.read(in: scope) { session in
            try session.values(AdoptedEdition.Query()).periods(beside: name, for: school, adoptedBy: date)
        }
    }
}
