import CPDDomain
import CPDPolicy
import Testing

/// An approach with all that it may have recorded, and the names of what it needs.
struct ApproachCase: Sendable, CustomTestStringConvertible {
    let clause: String
    let approach: Approach
    let details: [ApproachDetailFact]
    let needed: Set<String>

    var testDescription: String { "\(self.clause) \(self.approach.rawValue)" }

    init(
        _ clause: String, _ approach: Approach, needs needed: [(String, String)],
        welcomes welcome: [(String, String)] = []
    ) {
        self.clause = clause
        self.approach = approach
        self.details = (needed + welcome).map { ApproachDetailFact(name: $0.0, value: $0.1) }
        self.needed = Set(needed.map(\.0))
    }

    /// Facts that say this much of it.
    func facts(_ details: [ApproachDetailFact]?) -> ProvisionFacts {
        var facts = ProvisionFacts(title: "Something", date: someDate)
        facts.approach = self.approach
        facts.approachDetails = details
        return facts
    }

    static let all: [Self] = [
        Self(
            "MAT-2a", .inSchoolTraining, needs: [("activity", "modelling"), ("led by", "Ines Okafor")],
            welcomes: [("materials", "the shared folder")]),
        Self(
            "MAT-2b", .coaching,
            needs: [("coach", "Ines Okafor"), ("goal", "to ask better questions"), ("steps", "6")],
            welcomes: [("review", "2027-03-01")]),
        Self(
            "MAT-2c", .jobEnrichment,
            needs: [
                ("kind", "acting role"), ("responsibility", "leads reading"), ("supported by", "Ines Okafor"),
                ("starts", "2027-01-04"),
            ], welcomes: [("ends", "2027-07-20")]),
        Self(
            "MAT-2d", .producingResources,
            needs: [("product", "curriculum"), ("due", "2027-03-01"), ("used by", "all of key stage 1")],
            welcomes: [("kept at", "the shared folder")]),
        Self(
            "MAT-2e", .externalExpert,
            needs: [
                ("expert", "T. Lindqvist"), ("brief", "look at phonics"), ("remains", "a way to listen to readers"),
            ]),
        Self(
            "MAT-2f", .masterClass, needs: [("given by", "T. Lindqvist"), ("lesson", "fractions with year 4")],
            welcomes: [("talked over", "2027-03-02")]),
        Self(
            "MAT-2g", .rolePlay,
            needs: [("situation", "a hard meeting"), ("led by", "Ines Okafor"), ("debrief", "in pairs, then together")]),
        Self(
            "MAT-2h", .pupilFeedback,
            needs: [
                ("question", "is homework of use?"), ("method", "a survey"), ("privacy", "counts of classes only"),
            ],
            welcomes: [("due", "2027-03-01")]),
        Self(
            "MAT-2i", .conference,
            needs: [("kind", "course"), ("organiser", "Ashdown Training"), ("focus", "reading in year 2")],
            welcomes: [("brings back", "a session for colleagues")]),
        Self(
            "MAT-2j", .schoolVisit,
            needs: [("host school", "Marlpit Primary"), ("focus", "their reading corner"), ("kind", "observing")],
            welcomes: [("contact", "L. Adeyemi")]),
        Self(
            "MAT-2k", .secondment,
            needs: [
                ("kind", "secondment"), ("host", "Ashdown Training"), ("agreed", "2026-11-01"),
                ("starts", "2027-01-04"), ("returns", "2027-03-01"), ("brings back", "how they plan"),
            ]),
        Self(
            "MAT-2l", .international,
            needs: [
                ("country", "Portugal"), ("host", "Escola do Rio"), ("starts", "2027-02-01"),
                ("returns", "2027-02-08"), ("risk assessment", "the business manager, in the visits file"),
                ("insurance", "the trust's travel policy"),
            ]),
        Self(
            "MAT-2m", .qualification,
            needs: [("awarding body", "Wealdham University"), ("level", "level 7"), ("ends", "2028-07-01")],
            welcomes: [("study time", "Friday afternoons, half in school time")]),
        Self(
            "MAT-2n", .programme,
            needs: [
                ("schedule", "a day each half term"), ("starts", "2027-01-04"), ("ends", "2027-12-10"),
                ("milestone", "2027-04-01"),
            ]),
        Self(
            "MAT-2o", .research,
            needs: [
                ("question", "does pre-teaching help?"), ("method", "two classes, in turn"),
                ("pupils take part", "yes"), ("ethics approval", "the trust's panel, 2026-11-20"),
                ("reports", "2027-07-01"),
            ]),
        Self(
            "MAT-2o", .research,
            needs: [
                ("question", "what do reports say?"), ("method", "reading"), ("pupils take part", "no"),
                ("reports", "2027-07-01"),
            ]),
        Self(
            "MAT-2p", .distanceLearning,
            needs: [("platform", "an online course"), ("hours", "12"), ("deadline", "2027-05-01")],
            welcomes: [("tutor", "T. Lindqvist")]),
        Self(
            "MAT-2q", .webinar,
            needs: [("kind", "webinar"), ("address", "reading.example"), ("response", "three ideas for the team")]),
        Self(
            "MAT-2r", .practicalExperience,
            needs: [("what", "marking"), ("board", "Northern Board"), ("subject", "mathematics")],
            welcomes: [("part", "marks paper 2")]),
        Self(
            "MAT-2r", .practicalExperience,
            needs: [("what", "presenting"), ("paper", "reading fluency, to the subject association")]),
        Self("MAT-2r", .practicalExperience, needs: [("what", "network"), ("body", "the county's reading network")]),
        Self(
            "MAT-2s", .partnership,
            needs: [("partner", "Marlpit Primary"), ("agreed", "2026-11-01"), ("shared work", "joint planning")],
            welcomes: [("review", "2027-06-01")]),
    ]
}
