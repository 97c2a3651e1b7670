public import CPDDomain
internal import CPDPolicy
internal import CPDPolicyDocument
internal import CPDStorage

/// A policy edition a named body has adopted.
public struct AdoptionInput: Hashable, Sendable {
    /// The exact text of the document.
    public var text: String
    /// The name of its file, for messages.
    public var file: String
    /// The school it is for; `nil` for the whole organisation.
    public var school: Identifier<School>?
    /// The body that adopted it.
    public var body: String
    /// The minute of its meeting.
    public var minute: String
    /// When; `nil` for today.
    public var adoptedOn: CivilDate?
    /// In force from; `nil` for what the document says.
    public var inForceFrom: CivilDate?
    /// Whether it may be in force together with another of the same body, or leave days on which none is.
    public var acceptsOverlapsAndGaps: Bool

    /// A policy edition a named body has adopted.
    public init(
        text: String, file: String, school: Identifier<School>? = nil, body: String, minute: String,
        adoptedOn: CivilDate? = nil, inForceFrom: CivilDate? = nil, acceptsOverlapsAndGaps: Bool = false
    ) {
        self.text = text
        self.file = file
        self.school = school
        self.body = body
        self.minute = minute
        self.adoptedOn = adoptedOn
        self.inForceFrom = inForceFrom
        self.acceptsOverlapsAndGaps = acceptsOverlapsAndGaps
    }
}

extension Workflows {
    /// Records that a body has adopted an edition, and keeps its text byte for byte (HDR-1).
    ///
    /// It is recorded by whoever keeps the body's records: the headteacher, the chair of governors, the governance
    /// professional, a trust officer or an administrator; for a whole trust, by one of them for the whole trust.
    /// Throws `DocumentError`, with every fault's line and column, where the text is no edition, or is in force
    /// together with another of the same body or after days on which none is: nothing is adopted then. An overdue
    /// review is said in the answer and does not stand in the way.
    public func adopt(_ input: AdoptionInput, _ call: Call) async throws -> Applied<EditionInForce> {
        try await self.perform("adopt", call) { session in
            try session.requireToAdopt(for: input.school, call)
            let adoptedOn = input.adoptedOn ?? call.today
            let all = try session.values(AdoptedEdition.Query())
            let known = InheritableEditions(all, for: input.school, adoptedBy: adoptedOn)
            let read = try self.editions.reader.readWithWarnings(
                EditionSource(file: input.file, text: input.text)
            ) { known[$0] }
            let edition = read.edition
            if let name = edition.inherits, known.ambiguous.contains(name) {
                throw Refusal(
                    .invalid,
                    "Several schools adopted texts that are not the same as \(name): nobody can tell which is inherited. "
                        + "Adopt the one that is meant for the organisation, or under a name of its own.",
                    clause: "HDR-1")
            }
            guard !input.body.saysNothing, !input.minute.saysNothing else {
                throw Refusal(.missing, "Name the body that adopted the policy and the minute.", clause: "HDR-1")
            }
            if let school = input.school { _ = try session.get(school) }
            let from = input.inForceFrom ?? edition.inForce.from
            guard let period = Period(from: from, until: edition.inForce.until) else {
                throw Refusal(.invalid, "The edition is in force from \(from.words), after its own end.")
            }
            if !input.acceptsOverlapsAndGaps {
                let problems = read.problems(
                    among: all.periods(beside: edition.name, for: input.school, adoptedBy: adoptedOn),
                    inForce: period, level: input.school == nil ? .trust : .school)
                guard problems.isEmpty else { throw DocumentError(problems) }
            }
            let digest = Digest.sha256(of: input.text)
            let others = all.filter { $0.school == input.school }
            if let same = others.first(where: { $0.digest == digest && $0.inForce == period }) {
                throw Refusal(.exists, "This text was adopted on \(same.adoptedOn.words) already.", clause: "HDR-1")
            }
            if let named = others.first(where: { $0.name == edition.name && $0.digest != digest }) {
                throw Refusal(
                    .exists,
                    "Another text was adopted as \(edition.name) on \(named.adoptedOn.words). Give the new one a name of "
                        + "its own, so that both can be told apart.",
                    clause: "HDR-1")
            }
            let adopted = AdoptedEdition(
                id: session.makeIdentifier(), school: input.school, name: edition.name, text: input.text,
                digest: digest, inForce: period, adoptedBy: input.body, adoptedOn: adoptedOn,
                minute: input.minute)
            try session.adoptedEditions.insert(adopted)
            let above = try edition.inherits.flatMap { name in
                try known.edition(named: name).map { try self.editions.edition(of: $0, inheriting: known) }
            }
            return EditionInForce(
                adopted: adopted, edition: edition, digests: read.digests, above: above,
                review: try session.reviewStatus(of: edition, at: input.school, on: call.today))
        }
    }
}

extension WriteSession {
    /// Throws ``Refusal`` unless whoever's act a call is may record what a body adopted.
    fileprivate func requireToAdopt(for school: Identifier<School>?, _ call: Call) throws {
        guard let principal = call.scope.actor.principal else { return }
        let roles: [Role] = [
            .headteacher, .chairOfGovernors, .governanceProfessional, .trustOfficer, .administrator,
        ]
        // A school on its own is its organisation; in a trust a school speaks for itself alone.
        let isOnItsOwn = try self.organisation().kind == .school
        let may = try self.values(RoleAssignment.Query(person: principal)).contains { held in
            roles.contains(held.role) && held.period.contains(call.today)
                && (held.school == nil || held.school == school || school == nil && isOnItsOwn)
        }
        guard !may else { return }
        let place = try school.map { try self.get($0).value.name } ?? self.organisation().name
        throw Refusal(
            .wrongRole,
            "To record that a policy was adopted at \(place) is for the \(roles.map(\.rawValue).alternatives). Whoever "
                + "acts does not hold that role there on \(call.today.words).",
            clause: "HDR-1")
    }
}
