public import CPDDomain
public import CPDStorage

extension Workflows {
    /// Records which team a post belongs to, from a date on: the post as it was ends, and goes on in the new team.
    /// Without a date it is of the whole post, of which no team was recorded before.
    ///
    /// - Parameter team: the team in the school's own words; `nil` where the post belongs to none any more.
    ///
    /// Throws ``Refusal`` where a team is recorded already and no date is given, where the post is not held on the date,
    /// or where whoever acts holds no role by which the table lets them.
    public func changeTeam(
        of post: Identifier<Engagement>, to team: String?, from date: CivilDate? = nil, _ call: Call
    ) async throws -> Applied<Stored<Engagement>> {
        try await self.perform("change team", call) { session in
            let stored = try session.lock(post)
            try session.require(toRecord: stored.value, "a post", call, by: .update)
            let team = try session.team(team, at: stored.value.school)
            guard team != stored.value.team else {
                throw Refusal(
                    .exists,
                    team == nil ? "No team is recorded of the post." : "That is the post's team already.")
            }
            if let date { return try session.goOn(stored, from: date) { $0.team = team } }
            guard stored.value.team == nil else {
                throw Refusal(
                    .missing,
                    "A team is recorded already. Say from which day on the new one holds; the post's first day, "
                        + "\(stored.value.period.from.words), puts right what is recorded.")
            }
            var changed = stored.value
            changed.team = team
            return try session.engagements.update(changed, expecting: stored.revision)
        }
    }
}

extension Reading {
    /// A team as the school writes it: as other posts there have it, where they differ in nothing but capital letters.
    ///
    /// Throws ``Refusal`` where it has no name.
    func team(_ name: String?, at school: Identifier<School>) throws -> String? {
        guard let name else { return nil }
        guard !name.saysNothing else { throw Refusal(.missing, "Say what the team is called.") }
        let known = try self.values(Engagement.Query(school: school)).lazy.compactMap(\.team)
        return known.first { $0.lowercased() == name.lowercased() } ?? name
    }

    /// The teams of the posts that somebody holds at a school on a date, in the order of their names.
    func teams(of person: Identifier<Person>, at school: Identifier<School>, on date: CivilDate) throws -> [String] {
        Set(try self.posts(of: person, at: school, on: date).compactMap(\.team)).sorted()
    }
}
