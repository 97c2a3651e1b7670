public import CPDDomain
public import CPDStorage

extension Workflows {
    /// Every request that had been made and not decided on a date, as far as whoever asks may see it, checked for that
    /// date without keeping the check: what lies before those who decide. In the order of the requests.
    ///
    /// All facts are gathered in a number of statements that does not depend on how many requests there are; the rows
    /// of the kinds they are in are held in memory meanwhile. Throws ``Refusal`` with `no-edition` where a request's
    /// school has no policy in force.
    public func checkOpenRequests(
        on date: CivilDate, in scope: Scope
    ) async throws -> [(request: Request, check: Check)] {
        try await self.askAboutMany(in: scope, on: date) { session, seen in
            try seen.openRequests(Request.Query(), on: date).map { request in
                let check = try session.check(request.opportunity, request: request, on: date, reader: self.editions)
                return (request, check)
            }
        }
    }
}
