public import CPDDomain
internal import CPDImpact
internal import CPDPolicy
public import CPDStorage

/// What an inductee says of their own induction.
public struct InductionRatingInput: Hashable, Sendable {
    /// At which school.
    public var school: Identifier<School>
    /// From 1, poor, to 5, very good.
    public var rating: Int
    /// What they say of it, in their words.
    public var comment: String?

    /// A rating.
    public init(school: Identifier<School>, rating: Int, comment: String? = nil) {
        self.school = school
        self.rating = rating
        self.comment = comment
    }
}

/// What inductees say of their induction at a school, as far as whoever asks may see it.
public struct InductionRatings: Hashable, Sendable {
    /// The ratings that may be read, the earliest first.
    public var ratings: [InductionRating]
    /// How many people rated theirs; `nil` where they are one to four.
    public var people: Int?
    /// The mean of each person's latest, in hundredths; `nil` where fewer than five people rated theirs.
    public var mean: Int?
}

extension Workflows {
    /// Records what somebody says of their own induction at a school, in whatever capacity they are there (PRN-4).
    ///
    /// Throws ``Refusal`` where somebody else types it, where it is not from 1 to 5, where the person is or was in no post
    /// there, or where they have rated it on the same day.
    public func rateInduction(
        _ input: InductionRatingInput, _ call: Call
    ) async throws -> Applied<Stored<InductionRating>> {
        let twice = Refusal(
            .exists, "The induction has been rated on \(call.today.words) already.", clause: "PRN-4")
        return try await self.perform("rate induction", call, onDuplicate: twice) { session in
            let person = try call.principal()
            guard call.hands == [person] else {
                throw Refusal(
                    .wrongRole, "Only the inductee rates an induction, and nobody types it for them.", clause: "PRN-4")
            }
            guard (1...5).contains(input.rating) else {
                throw Refusal(.invalid, "The rating is a number from 1 to 5.", clause: "PRN-4")
            }
            let name = try session.lock(person).value.name
            let school = try session.get(input.school).value
            let posts = try session.values(Engagement.Query(person: person, school: input.school))
            guard posts.contains(where: { $0.period.from <= call.today }) else {
                throw Refusal(
                    .invalid, "\(name) is and was in no post at \(school.name): there is no induction to rate.",
                    clause: "PRN-4")
            }
            let known = try session.values(InductionRating.Query(person: person, school: input.school))
            guard !known.contains(where: { $0.ratedOn == call.today }) else { throw twice }
            return try session.inductionRatings.insert(
                InductionRating(
                    id: session.makeIdentifier(), person: person, school: input.school, rating: input.rating,
                    ratedOn: call.today, comment: input.comment.flatMap { $0.saysNothing ? nil : $0 }))
        }
    }

    /// What inductees have said of their induction at a school by a date.
    ///
    /// A rating is read by whoever gave it, by the head and by the school's induction tutor, as far as the edition in force
    /// says nothing of an `induction rating`, and else by those whom it names; everybody else has the figures, where five
    /// people or more stand behind them.
    public func inductionRatings(
        at school: Identifier<School>, on date: CivilDate, in scope: Scope
    ) async throws -> InductionRatings {
        try await self.ask(in: scope) { session, seen in
            let edition = try session.editionInForce(at: school, on: date, reader: self.editions)?.edition
            let all = try session.values(InductionRating.Query(school: school)).filter { $0.ratedOn <= date }
            let byTable = Set(try seen.values(InductionRating.Query(school: school)).map(\.id))
            let asker = scope.actor.principal
            let posts = try asker.map { try session.postNames(of: $0, at: school, on: date) } ?? []
            let isTutor = posts.contains(InductionPosition.tutor)
            let readable = all.filter { rating in
                if rating.person == asker { return true }
                guard let asker, asker != rating.person else { return byTable.contains(rating.id) }
                return switch edition?.sees(.induction, holding: posts) ?? .notSaid {
                case .seen: byTable.contains(rating.id) || isTutor
                case .notSeen, .unset: false
                case .notSaid: byTable.contains(rating.id) || isTutor
                }
            }
            var latest: [Identifier<Person>: Int] = [:]
            for rating in all { latest[rating.person] = rating.rating }
            let isShown = latest.isEmpty || latest.count >= SmallNumbers.smallestShown
            return InductionRatings(
                ratings: readable, people: isShown ? latest.count : nil,
                mean: isShown && !latest.isEmpty
                    ? (latest.values.reduce(0, +) * 100 + latest.count / 2) / latest.count : nil)
        }
    }
}

extension Reading {
    /// The roles and responsibilities somebody holds at a school on a date, in lower case.
    fileprivate func postNames(
        of person: Identifier<Person>, at school: Identifier<School>, on date: CivilDate
    ) throws -> Set<String> {
        let roles = try self.values(RoleAssignment.Query(person: person)).filter {
            $0.period.contains(date) && ($0.school == nil || $0.school == school)
        }.map(\.role.rawValue)
        let others = try self.values(Responsibility.Query(person: person)).filter {
            $0.period.contains(date) && ($0.school == nil || $0.school == school)
        }.map { $0.name.lowercased() }
        return Set(roles + others)
    }
}
