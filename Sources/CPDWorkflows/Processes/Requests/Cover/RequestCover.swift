public import CPDDomain
public import CPDPolicy
public import CPDStorage

/// What whoever arranges cover sees of a request: who else is away, what is to be covered and from what, and which days
/// are blocked. It decides nothing.
public struct RequestCover: Hashable, Sendable {
    /// The picture, as whoever asks may see it.
    public var picture: CoverPicture
    /// The names of those it speaks of.
    public var names: [Identifier<Person>: String]

    /// Everything that is to be said, as sentences: the whole first, then day by day.
    public var sentences: [String] {
        self.picture.allNotes.map { PlainEnglish.capitalised(SentenceCatalogue.english.sentence(for: $0)) + "." }
    }
}

extension Workflows {
    /// Who else is away on the days of a request, what is to be covered and from what, and which days are blocked.
    ///
    /// Names are given of those whose leave, request or booking whoever asks may see; of others a figure, unless they are
    /// too few to be told. Throws `StorageError` with `not-found` where whoever asks may not see the request.
    public func cover(
        of request: Identifier<Request>, on date: CivilDate, in scope: Scope
    ) async throws -> RequestCover {
        try await self.ask(in: scope) { session, seen in
            let request = try seen.get(request).value
            let check = try session.check(request.opportunity, request: request, on: date, reader: self.editions)
            return try CoverGathering(session, seen: seen, on: date).cover(of: request, check: check, session)
        }
    }
}

extension CoverGathering {
    /// The picture of a request, with names.
    func cover(of request: Request, check: Check, _ session: any Reading) throws -> RequestCover {
        let picture = CoverPicture(try self.facts(about: request, check: check))
        var names: [Identifier<Person>: String] = [:]
        for person in Set(picture.days.flatMap { $0.others.map(\.person) }) {
            names[person] = try session.find(person)?.name
        }
        return RequestCover(picture: picture, names: names)
    }
}
