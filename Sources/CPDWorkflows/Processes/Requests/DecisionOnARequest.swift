internal import CPDDomain
internal import CPDStorage

extension Reading {
    /// The decision on a request, if one has been taken.
    func decision(on request: Identifier<Request>) throws -> Decision? {
        try self.values(Decision.Query(request: request)).first
    }

    /// Who is expected to take part under a request, in the order of identifiers: the asker, or the expected list.
    func expected(under request: Request) throws -> [Identifier<Person>] {
        if request.kind == .individual { return [request.askedBy] }
        return try self.values(ExpectedParticipant.Query(request: request.id)).map(\.person).sorted()
    }
}
