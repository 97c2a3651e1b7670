public import CPDDomain
internal import CPDPolicy
public import CPDStorage

/// What decides which training the law asks for at a school. What is `nil` stays as it is.
public struct SchoolDescription: Hashable, Sendable {
    /// Its nation, such as `England`.
    public var nation: String?
    /// Its type, in the register's words or those of required training.
    public var type: String?
    /// Its phase, in the register's words or those of required training; several with commas between them.
    public var phase: String?

    /// What is known of a school.
    public init(nation: String? = nil, type: String? = nil, phase: String? = nil) {
        self.nation = nation
        self.type = type
        self.phase = phase
    }
}

extension Workflows {
    /// Records a school's nation, type and phase.
    ///
    /// Throws ``Refusal`` where nothing is given, where a word is none that required training knows (with those it
    /// does), or where whoever acts holds no role by which the table lets them.
    public func describeSchool(
        _ school: Identifier<School>, as description: SchoolDescription, _ call: Call
    ) async throws -> Applied<Stored<School>> {
        try await self.perform("describe school", call) { session in
            guard description != SchoolDescription() else {
                throw Refusal(.missing, "Say the school's nation, its type or its phase.")
            }
            let stored = try session.lock(school)
            var school = stored.value
            if let words = description.nation {
                guard let nation = Nation(school: words) else {
                    throw Refusal(
                        .invalid,
                        "\"\(words.prefix(60))\" is no nation that sets of training are kept for: "
                            + "\(Nation.allCases.map(\.rawValue).alternatives).")
                }
                school.nation = nation.rawValue
            }
            if let words = description.type {
                guard SchoolType(school: words) != nil else {
                    throw Refusal(
                        .invalid,
                        "\"\(words.prefix(60))\" is no type of school that required training knows: "
                            + "\(SchoolType.allCases.map(\.rawValue).alternatives), or the register's own words.")
                }
                school.establishmentType = words
            }
            if let words = description.phase {
                guard SchoolPhase.phases(school: words) != nil else {
                    throw Refusal(
                        .invalid,
                        "\"\(words.prefix(60))\" is no phase that required training knows: "
                            + "\(SchoolPhase.allCases.map(\.rawValue).alternatives), or several with commas between them."
                    )
                }
                school.phase = words
            }
            try session.requireToDescribe(school, call)
            guard school != stored.value else {
                throw Refusal(.exists, "That is what is recorded of \(school.name) already.")
            }
            return try session.schools.update(school, expecting: stored.revision)
        }
    }
}

extension WriteSession {
    /// The head knows what school it is as well as a trust's officer does; its membership is for the officer to say.
    fileprivate func requireToDescribe(_ school: School, _ call: Call) throws {
        guard let principal = call.scope.actor.principal else { return }
        guard try !self.allows(.update, school, to: principal, on: call.today) else { return }
        try self.require(
            [.headteacher, .administrator, .trustOfficer], of: principal, at: school.id, on: call.today,
            to: "say which nation, type and phase it is of")
    }
}
