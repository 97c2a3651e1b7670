internal import CPDDomain
internal import CPDStorage

/// Who may give which role, by the table of roles.
extension WriteSession {
    /// Throws ``Refusal`` unless whoever's act a call is may give a role, or take it away. Nobody gives one to themself;
    /// the software itself may give any.
    ///
    /// Where nobody holds a role by which the table lets such roles be given, the first is given by those who give the
    /// school's other roles: the first chair by the head, say. Where nobody gives any, whoever acts gives the first from
    /// which others follow.
    func requireToGive(_ assignment: RoleAssignment, _ call: Call, taking: Bool = false) throws {
        guard let principal = call.scope.actor.principal else { return }
        if call.hands.contains(assignment.person) {
            if taking, principal == assignment.person { return }
            throw Refusal(.ownRole, "Nobody gives a role to themself. Ask somebody else who may give it.")
        }
        let operation: CPDStorage.Operation = taking ? .update : .insert
        let ranks = Self.ranks.drop { $0.matter != assignment.matter }
        for (_, example) in ranks {
            var similar = assignment
            similar.role = example
            if try self.allows(operation, similar, to: principal, on: call.today) { return }
            let givers = self.givers(operation, similar.matter)
            if try self.isHeld(oneOf: givers, at: assignment.school, on: call.today) {
                throw Refusal(
                    .wrongRole,
                    "To \(taking ? "end" : "give") the role \(assignment.role.rawValue) here is for the "
                        + "\(givers.map(\.rawValue).alternatives). Whoever acts does not hold that role on "
                        + "\(call.today.words).")
            }
        }
        let leads = Self.ranks.contains { self.givers(operation, $0.matter).contains(assignment.role) }
        guard !leads else { return }
        throw Refusal(
            .wrongRole, "Nobody here may give roles yet. Give the role of headteacher or of chair of governors first.")
    }

    /// The roles that are given by different people, each with one of them; who gives one stands in for who gives the
    /// one before, as long as there is nobody.
    private static var ranks: [(matter: Matter, example: Role)] {
        [
            (.roleOfTrustOfficer, .trustOfficer), (.roleGivenByGovernors, .chairOfGovernors),
            (.kind(.roleAssignment), .cpdLeader),
        ]
    }

    private func givers(_ operation: CPDStorage.Operation, _ matter: Matter) -> [Role] {
        RoleTable.standard.standings(able: operation, matter).compactMap { standing in
            // Data protection corrects what is wrong, and gives no role.
            guard case .role(let role) = standing, role != .dataProtectionOfficer else { return nil }
            return role
        }
    }

    /// Whether somebody holds one of some roles at a school on a date, or for the whole organisation.
    private func isHeld(oneOf roles: [Role], at school: Identifier<School>?, on date: CivilDate) throws -> Bool {
        try roles.contains { role in
            try self.values(RoleAssignment.Query(role: role)).contains { held in
                (held.school == nil || held.school == school) && held.period.contains(date)
            }
        }
    }
}
