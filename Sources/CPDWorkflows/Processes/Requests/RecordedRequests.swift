internal import CPDDomain
public import CPDPolicy
internal import CPDPolicyDocument
public import CPDStorage

extension Workflows {
    /// Every request that was checked, as its facts stood at the last check, with who asked in which roles: what another
    /// edition's route is asked about. In the order in which they were asked.
    public func recordedRequests(in scope: Scope) async throws -> [RecordedRequest] {
        try await self.askAboutMany(in: scope) { session, seen in
            var last: [Identifier<Request>: PolicyCheck] = [:]
            for check in try seen.values(PolicyCheck.Query()) {
                guard let request = check.request else { continue }
                if let other = last[request], (other.checkedOn, other.id) > (check.checkedOn, check.id) { continue }
                last[request] = check
            }
            // A request that whoever asks may not see, or that was erased, is left out.
            return try last.compactMap { id, check in try seen.readable(Request.self).find(id).map { ($0.value, check) }
            }
            .sorted { ($0.0.askedOn, $0.0.id) < ($1.0.askedOn, $1.0.id) }
            .map { request, check in
                let facts = try CheckRecord.decode(check.content).facts
                let roles = try session.values(RoleAssignment.Query(person: request.askedBy)).filter {
                    ($0.school == nil || $0.school == request.school) && $0.period.contains(request.askedOn)
                }
                let matters = FundingMatters(
                    session: session, opportunity: request.opportunity, facts: facts, date: check.checkedOn)
                return RecordedRequest(
                    title: facts.title, matter: try session.matter(of: request, facts: facts, under: nil),
                    askersRoles: Set(roles.map(\.role)), costs: try CostBasis.allCases.map(matters.matter))
            }
        }
    }
}
