import CPDDomain
import CPDStorage

/// The page `Documentation/roles.md`, made from the table of roles.
enum RolePage {
    static var text: String {
        let table = RoleTable.standard
        var lines = [Self.introduction]
        for standing in table.columns {
            lines.append("\n## \(standing.words.prefix(1).uppercased() + standing.words.dropFirst())\n")
            if let note = Self.notes[standing] { lines.append(note + "\n") }
            lines.append("| of | " + Operation.allCases.map(\.rawValue).joined(separator: " | ") + " |")
            lines.append("|---" + String(repeating: "|---", count: Operation.allCases.count) + "|")
            for matter in Matter.allCases {
                let reaches = Operation.allCases.map { table.reach(of: standing, $0, matter) }
                guard reaches.contains(where: { $0 != .none }) else { continue }
                lines.append("| \(matter.words) | " + reaches.map(\.words).joined(separator: " | ") + " |")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static let notes: [Standing: String] = [
        .themself: "Everybody, whatever else they are: a person sees everything about themself.",
        .role(.lineManager): "By a supervision in force, for the people it names.",
        .role(.appraiser): "By a supervision in force, for the people it names.",
        .role(.mentor): "By a supervision in force, for the people it names.",
        .role(.governor): "Aggregates: figures of everything that is about people, and no row of it.",
        .role(.chairOfGovernors): "As a governor; the budget is set by the governing body.",
    ]

    private static let introduction = """
        # Who may see and do what

        This page is printed from the table in `RoleTable+Standard.swift`; do not edit it. After a change of the table:
        `Scripts/print-roles`. A test fails while the two differ, and two conformance cases try every cell on every store.

        An `Authority` makes a `Scope` for an actor and a date: from the posts and roles the person holds on that date,
        and from the supervisions in which they answer for others. Whoever holds the scope sees and does with a store
        what one of those standings allows, and no more. A row that may not be seen is, to every read, a row that is not
        there; a write that is not allowed is refused as `not-authorised`, with the roles that could.

        - **own**: what is about the person, or was written by them.
        - **people**: what is about those they answer for, at the school where they do (everywhere, where that is said).
        - **school**: what belongs to the school where the role is held; where it is held for the whole organisation,
          everything. For the person themself: the schools where they are in post.
        - **all**: everything the organisation keeps of the kind.

        A row belongs to the school where it was recorded; a person, to the schools where they have or had a post. What an
        organisation shares (a role held for all of it, its own policy edition, the journal) belongs to no school alone.
        What is about a request is about whoever asked and about everybody on its list.

        Who may insert a role assignment may give that role: the headteacher the roles of staff; the chair of governors or
        the governance professional those that the governing body gives (headteacher, chair, governor, governance
        professional, auditor, data-protection officer); a trust officer these and the role of another trust officer.
        Nobody gives a role to themself. Where nobody is there to give one, the first is given by those who give the next:
        the first chair by the head. A school's first is given by whoever acts.

        Figures count rows without showing one. Where they are of rows about people which the asker may not see, fewer
        than five people stand behind none of them: such a request is refused.

        Without a date no role is held: such a scope is that of the person themself. Whoever acts on behalf of somebody
        else does what both could, and no more. The software itself (`Actor.system`) reaches everything. The policy's
        processes read all they need and decide by the policy who may do what; the journal keeps their actor. What they
        decide (requests, checks, decisions, bookings, attendance, evaluations, talks about sharing, commitments, the
        edition adopted) is added by them alone, so that nobody gets round the policy by writing to the store.

        An edition in force may narrow what is read, by kind of record and school (`Workflows.scope(for:in:on:)`): it lets
        nobody in whom this table keeps out, and keeps neither the person themself nor the data-protection officer from a record.
        """
}
