internal import CPDDomain

extension RoleTable {
    /// The table of the library.
    ///
    /// The letters of a cell stand for read, figures, insert, update, delete: `-` nothing, `o` their own, `p` their
    /// people's, `s` their school's, `a` the organisation's. A role held at a school never reaches beyond it, except to
    /// what every school shares, so nobody can gain a wider reach than they have by giving a role away. What the
    /// policy's processes decide (requests, checks, decisions, bookings, who took part, evaluations, talks, commitments,
    /// the edition adopted) is added by them alone, so that nobody gets round the policy; the data-protection officer
    /// rectifies and erases.
    package static let standard = RoleTable(
        [
            .themself, .role(.lineManager), .role(.appraiser), .role(.mentor), .role(.cpdLeader), .role(.headteacher),
            .role(.seniorLeader), .role(.administrator), .role(.coverOrganiser), .role(.finance),
            .role(.chairOfGovernors), .role(.governor), .role(.governanceProfessional), .role(.trustOfficer),
            .role(.auditor), .role(.dataProtectionOfficer),
        ],
        // self line appr ment | CPD head SLT admn cover fin | chair gov clerk | trust audit DPO
        Self.people + Self.standing + Self.provision + Self.decisions + Self.participation + Self.money + Self.units)

    private static let people: [(Matter, String)] = [
        (
            .kind(.organisation),
            "aa--- aa--- aa--- aa--- aa--- aa--- aa--- aa--- aa--- aa--- aa--- aa--- aa--- aa-s- aa--- aa---"
        ),
        (
            .kind(.school),
            "aa--- aa--- aa--- aa--- aa--- aa--- aa--- aa--- aa--- aa--- aa--- aa--- aa--- aass- aa--- aa---"
        ),
        (
            .kind(.person),
            "oo--- pp--- pp--- pp--- ss--- ssas- ss--- ssas- ss--- -s--- -s--- -s--- ss--- sssss ss--- ss-ss"
        ),
        (
            .kind(.engagement),
            "oo--- pp--- pp--- pp--- ss--- ssss- ss--- ssss- ss--- -s--- -s--- -s--- ss--- sssss ss--- ss-ss"
        ),
        (
            .kind(.roleAssignment),
            "oo--- pp--- pp--- ----- ss--- ssss- ss--- ss--- ----- ----- -s--- -s--- ss--- sssss ss--- ss-ss"
        ),
        // Who heads and who governs a school is published.
        (
            .roleGivenByGovernors,
            "oo--- pp--- pp--- ----- ss--- ss--- ss--- ss--- ss--- ss--- ssss- ss--- ssss- sssss ss--- ss-ss"
        ),
        (
            .roleOfTrustOfficer,
            "oo--- pp--- pp--- ----- ss--- ss--- ss--- ss--- ss--- ss--- ss--- ss--- ss--- sssss ss--- ss-ss"
        ),
        (
            .kind(.supervision),
            "oo--- pp--- pp--- pp--- ss--- sssss ss--- ss--- ----- ----- -s--- -s--- -s--- sssss ss--- ss-ss"
        ),
        (
            .kind(.priority),
            "ss--- ----- ----- ----- sssss sssss ssss- ss--- ----- ss--- ss--- ss--- ss--- sssss ss--- ss---"
        ),
        (
            .kind(.need),
            "oooo- pppp- pppp- pp--- ssss- ssss- ss--- --s-- ----- ----- -s--- -s--- -s--- ss--- ss--- ss-ss"
        ),
        (
            .needFromAppraisal,
            "oooo- ----- pppp- ----- -s--- ssss- -s--- ----- ----- ----- -s--- -s--- -s--- -s--- -s--- -s---"
        ),
    ]

    /// What decides how somebody or a school stands, and the stages of a request. What is decided there is added by the
    /// policy's processes alone.
    private static let standing: [(Matter, String)] = [
        (
            .kind(.leave),
            "oo--- pp--- ----- ----- ss--- sssss ss--- sssss ss--- ----- -s--- -s--- -s--- sssss ss--- ss-ss"
        ),
        (
            .kind(.responsibility),
            "oo--- pp--- pp--- pp--- ss--- sssss ss--- sssss ss--- ----- -s--- -s--- ss--- sssss ss--- ss-ss"
        ),
        (
            .kind(.trainingRecord),
            "ooo-- pp--- pp--- pp--- sssss sssss ss--- sssss ss--- ----- -s--- -s--- -s--- sssss ss--- ss-ss"
        ),
        (
            .kind(.schoolEvent),
            "ss--- ----- ----- ----- sssss sssss ss--- sssss ----- ----- sssss ss--- sssss sssss ss--- ss---"
        ),
        (
            .kind(.dutyRecord),
            "oo--- ----- ----- ----- ssss- sssss ssss- ssss- ----- ss--- ssss- ss--- ssss- sssss ss--- ss---"
        ),
        (
            .kind(.delegation),
            "oo--- ----- ----- ----- ss--- sssss ss--- ss--- ----- ss--- -s--- -s--- ssss- sssss ss--- ss---"
        ),
        (
            .kind(.stageDecision),
            "oo--- pp--- pp--- pp--- ss--- ss--- ss--- ss--- ss--- ss--- -s--- -s--- -s--- ss--- ss--- ss---"
        ),
        (
            .kind(.virement),
            "oo--- ----- ----- ----- ss--- ss--- ss--- ss--- ----- ss--- ss--- ss--- ss--- ss--- ss--- -s---"
        ),
        (
            .kind(.appeal),
            "oo--- ----- ----- ----- ss--- ss--- ss--- ss--- ----- ----- -s--- -s--- ss--- ss--- ss--- ss---"
        ),
    ]

    private static let provision: [(Matter, String)] = [
        (
            .kind(.provider),
            "aa--- aa--- aa--- aa--- aaaa- aaaa- aaaa- aaaa- aa--- aaaa- aa--- aa--- aa--- aaaaa aa--- aa---"
        ),
        (
            .kind(.opportunity),
            "ss--- ----- ----- ----- sssss sssss ssss- ssss- ss--- ss--- ss--- ss--- ss--- sssss ss--- ss---"
        ),
        (
            .kind(.trainingSession),
            "ss--- ----- ----- ----- sssss sssss ssss- sssss ss--- ss--- ss--- ss--- ss--- sssss ss--- ss---"
        ),
        (
            .kind(.costItem),
            "----- ----- ----- ----- sssss sssss ssss- sssss ss--- sssss ss--- ss--- ss--- sssss ss--- -s---"
        ),
        (
            .kind(.impactPlan),
            "ss--- ----- ----- ----- sssss sssss ssss- ss--- ----- -s--- ss--- ss--- ss--- ss--- ss--- -s---"
        ),
        (
            .kind(.attestation),
            "oooo- ----- ----- ----- sssss sssss ssss- ss--- ----- ss--- -s--- -s--- -s--- ss--- ss--- ss-ss"
        ),
        (
            .kind(.approachDetail),
            "ss--- ----- ----- ----- sssss sssss ssss- sssss ss--- ss--- ss--- ss--- ss--- sssss ss--- ss---"
        ),
        (
            .kind(.adoptedEdition),
            "aa--- aa--- aa--- aa--- aa--- aa--- aa--- aa--- aa--- aa--- aa--- aa--- aa--- aa--- aa--- aa---"
        ),
    ]

    private static let decisions: [(Matter, String)] = [
        (
            .kind(.request),
            "oo--- pp--- pp--- pp--- ss--- ss--- ss--- ss--- ss--- ss--- -s--- -s--- -s--- ss--- ss--- ss-ss"
        ),
        (
            .kind(.expectedParticipant),
            "oo--- pp--- pp--- pp--- ss--- ss--- ss--- ss--- ss--- -s--- -s--- -s--- -s--- ss--- ss--- ss-ss"
        ),
        (
            .kind(.policyCheck),
            "oo--- pp--- pp--- ----- ss--- ss--- ss--- ss--- ----- ss--- -s--- -s--- -s--- ss--- ss--- ss---"
        ),
        (
            .kind(.decision),
            "oo--- pp--- pp--- pp--- ss--- ss--- ss--- ss--- ss--- ss--- -s--- -s--- -s--- ss--- ss--- ss---"
        ),
        (
            .kind(.departure),
            "oo--- pp--- pp--- ----- ss--- ss--- ss--- -s--- ----- -s--- -s--- -s--- -s--- ss--- ss--- ss---"
        ),
    ]

    private static let participation: [(Matter, String)] = [
        (
            .kind(.booking),
            "oo--- pp--- pp--- pp--- ss--- ss--- ss--- ss--- ss--- ss--- -s--- -s--- -s--- ss--- ss--- ss-ss"
        ),
        (
            .kind(.attendance),
            "oo--- pp--- pp--- pp--- ss--- ss--- ss--- ss--- ss--- -s--- -s--- -s--- -s--- ss--- ss--- ss-ss"
        ),
        (
            .kind(.evaluation),
            "oo--- ----- ----- ----- ss--- ss--- ss--- ----- ----- ----- -s--- -s--- -s--- -s--- -s--- ss-ss"
        ),
        (
            .kind(.inductionStep),
            "oo--- pp--- ----- pp--- ss--- ss--- ss--- ss--- ss--- ----- -s--- -s--- -s--- ss--- ss--- ss-ss"
        ),
        // Also the induction tutor sees them, by a process.
        (
            .kind(.inductionRating),
            "oo--- ----- ----- ----- -s--- ss--- -s--- ----- ----- ----- -s--- -s--- -s--- -s--- -s--- ss-ss"
        ),
        // Whoever answers for somebody confirms what changed; a process lets nobody do so for themself.
        (
            .kind(.impactConfirmation),
            "oo--- pp--- ----- ----- ss--- ss--- ss--- ----- ----- ----- -s--- -s--- -s--- -s--- -s--- ss-ss"
        ),
        (
            .kind(.dissemination),
            "oo--- pp--- pp--- ----- ss--- ss--- ss--- ss--- ----- ----- -s--- -s--- -s--- -s--- ss--- ss-ss"
        ),
    ]

    private static let units: [(Matter, String)] = [
        (
            .kind(.outboxMessage),
            "--a-- ----- ----- ----- ----- ss--- ----- ss--- ----- ----- ----- ----- ----- ss--- ss--- ss---"
        ),
        (
            .kind(.journalEntry),
            "oo--- ----- ----- ----- ----- ----- ----- ----- ----- ----- ----- ----- ----- ss--- ss--- ss---"
        ),
    ]

    private static let money: [(Matter, String)] = [
        (
            .kind(.budgetLine),
            "----- ----- ----- ----- ss--- ssss- ss--- ss--- ----- sssss ssss- ss--- ss--- sssss ss--- -s---"
        ),
        (
            .kind(.commitment),
            "oo--- pp--- pp--- ----- ss--- ss--- ss--- ss--- ----- ss--- -s--- -s--- -s--- ss--- ss--- -s---"
        ),
    ]
}
