import CPDDomain
import CPDStorage
import Foundation
import Testing

@Suite("The table of roles")
struct RoleTableTests {
    private let table = RoleTable.standard

    @Test("is what the page in the documentation says")
    func isPrinted() throws {
        let page = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Documentation/roles.md").standardizedFileURL
        if ProcessInfo.processInfo.environment["CPD_PRINT_ROLES"] == "1" {
            try RolePage.text.write(to: page, atomically: true, encoding: .utf8)
        }
        let printed = try String(contentsOf: page, encoding: .utf8)
        #expect(printed == RolePage.text, "print it again: Scripts/print-roles")
    }

    @Test("has a column for every standing but the software's, and a line for every matter")
    func isComplete() {
        #expect(Set(self.table.columns) == Set(Standing.allCases).subtracting([.system]))
        for matter in Matter.allCases {
            #expect(!self.table.standings(able: .figures, matter).isEmpty, "\(matter.words)")
        }
        for operation in Operation.allCases {
            for matter in Matter.allCases {
                #expect(self.table.reach(of: .system, operation, matter) == .organisation)
            }
        }
    }

    @Test("lets nobody alter or remove what is only ever added to, nor write the journal")
    func keepsWhatIsAppended() {
        for kind in EntityKind.allCases where isAppendOnly(kind) {
            #expect(self.table.standings(able: .update, .kind(kind)).isEmpty, "\(kind)")
            #expect(self.table.standings(able: .delete, .kind(kind)).isEmpty, "\(kind)")
        }
        #expect(self.table.standings(able: .insert, .kind(.journalEntry)).isEmpty)
    }

    @Test("lets governors count what is about people, and see no row of it")
    func governorsSeeAggregates() {
        for role in [Role.governor, .chairOfGovernors] {
            for matter in aboutPeople {
                #expect(self.table.reach(of: .role(role), .read, matter) == .none, "\(matter.words)")
                #expect(self.table.reach(of: .role(role), .figures, matter) == .school, "\(matter.words)")
            }
        }
    }

    @Test("shows everybody everything about themself")
    func peopleSeeThemselves() {
        for matter in aboutPeople {
            #expect(self.table.reach(of: .themself, .read, matter) == .own, "\(matter.words)")
        }
    }

    @Test("shows that a need comes from performance management to the person, the appraiser and the head alone")
    func keepsAppraisalClose() {
        let able = self.table.standings(able: .read, .needFromAppraisal)
        #expect(able == [.themself, .role(.appraiser), .role(.headteacher)])
    }

    @Test("gives a role held at one school no reach beyond it, except to what every school shares")
    func givesNoWiderReach() {
        let shared: Set<Matter> = [
            .kind(.organisation), .kind(.school), .kind(.provider), .kind(.adoptedEdition),
        ]
        for standing in self.table.columns {
            for operation in Operation.allCases {
                for matter in Matter.allCases
                where self.table.reach(of: standing, operation, matter) == .organisation {
                    // A person who is new has no post yet, and a message is left by a unit, whoever's it is.
                    let isNew = operation == .insert && [.kind(.person), .kind(.outboxMessage)].contains(matter)
                    #expect(shared.contains(matter) || isNew, "\(standing.words) \(operation) \(matter.words)")
                }
            }
        }
    }

    @Test("lets the headteacher do what the CPD leader may, who is the headteacher where nobody else is")
    func headLeads() {
        for operation in Operation.allCases {
            for matter in Matter.allCases {
                let leader = self.table.reach(of: .role(.cpdLeader), operation, matter)
                let head = self.table.reach(of: .role(.headteacher), operation, matter)
                #expect(leader == .none || head == leader, "\(operation) \(matter.words)")
            }
        }
    }

    @Test("gives reach to one's own people to those alone who answer for people")
    func onlySupervisorsHavePeople() {
        let supervisors = Set(SupervisionCapacity.allCases.map { Standing.role($0.role) })
        for standing in self.table.columns where !supervisors.contains(standing) {
            for operation in Operation.allCases {
                for matter in Matter.allCases {
                    #expect(self.table.reach(of: standing, operation, matter) != .people)
                }
            }
        }
    }

    @Test("leaves what the policy's processes decide to them, but for rectification and erasure")
    func leavesDecisionsToProcesses() {
        let decided: [EntityKind] = [
            .request, .expectedParticipant, .policyCheck, .decision, .departure, .booking, .attendance, .evaluation,
            .dissemination, .commitment, .adoptedEdition, .journalEntry, .impactConfirmation,
            .inductionStep,
        ]
        for kind in decided {
            #expect(self.table.standings(able: .insert, .kind(kind)).isEmpty, "\(kind)")
            for operation in [Operation.update, .delete] {
                let able = self.table.standings(able: operation, .kind(kind))
                #expect(Set(able).isSubset(of: [.role(.dataProtectionOfficer)]), "\(kind) \(operation)")
            }
        }
    }

    @Test("lets an auditor change nothing")
    func auditorsChangeNothing() {
        for operation in [Operation.insert, .update, .delete] {
            for matter in Matter.allCases {
                #expect(self.table.reach(of: .role(.auditor), operation, matter) == .none)
            }
        }
    }
}

/// The matters whose rows are about somebody.
private let aboutPeople: [Matter] =
    [
        EntityKind.person, .engagement, .roleAssignment, .supervision, .need, .attestation, .request,
        .expectedParticipant, .policyCheck, .decision, .departure, .booking, .attendance, .evaluation, .dissemination,
        .commitment, .leave, .responsibility, .trainingRecord, .delegation, .stageDecision, .appeal, .inductionRating,
        .inductionStep,
        .impactConfirmation,
    ].map { .kind($0) } + [.needFromAppraisal]

private func isAppendOnly(_ kind: EntityKind) -> Bool {
    [.policyCheck, .decision, .departure, .adoptedEdition, .stageDecision, .virement, .journalEntry].contains(kind)
}
