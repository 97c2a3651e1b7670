public import CPDDomain

extension Approach {
    /// The approach in plain words.
    var words: String {
        switch self {
        case .inSchoolTraining: "In-school training"
        case .coaching: "Coaching and mentoring"
        case .jobEnrichment: "Job enrichment"
        case .producingResources: "Producing resources"
        case .externalExpert: "External expert"
        case .masterClass: "Master classes and model lessons"
        case .rolePlay: "Role play and simulations"
        case .pupilFeedback: "Pupil feedback and data"
        case .conference: "Courses and conferences"
        case .schoolVisit: "School visits"
        case .secondment: "Secondments and placements"
        case .international: "International development"
        case .qualification: "Qualifications"
        case .programme: "Sustained programmes"
        case .research: "Research"
        case .distanceLearning: "Distance learning"
        case .webinar: "Blogs and webinars"
        case .practicalExperience: "Practical experience"
        case .partnership: "External partnerships"
        }
    }
}

extension CostKind {
    /// The kind of cost in plain words.
    var words: String {
        switch self {
        case .fee: "Fees"
        case .travel: "Travel"
        case .accommodation: "Board and lodging"
        case .cover: "Cover for lessons"
        case .salariedTime: "Paid time of those taking part"
        case .own(let word): PlainEnglish.capitalised(word)
        }
    }
}

extension Level {
    /// The level in plain words.
    var words: String {
        switch self {
        case .individual: "Individual"
        case .team: "Team"
        case .school: "Whole school"
        case .trust: "Trust"
        case .national: "National or local"
        }
    }
}

/// The clauses a paper cites, each with its words in short: never a code without its words.
enum ClauseWords {
    /// The fourteen criteria of MAT-1, in order.
    static let criteria: [(clause: ClauseIdentifier, words: String)] = [
        (ClauseIdentifier("MAT-1a"), "meets an identified priority"),
        (ClauseIdentifier("MAT-1b"), "based on recognised effective practice"),
        (ClauseIdentifier("MAT-1c"), "contributes to pupils’ achievements"),
        (ClauseIdentifier("MAT-1d"), "respects cultural diversity"),
        (ClauseIdentifier("MAT-1e"), "provided by those with the expertise"),
        (ClauseIdentifier("MAT-1f"), "planned systematically"),
        (ClauseIdentifier("MAT-1g"), "based on relevant standards"),
        (ClauseIdentifier("MAT-1h"), "informed by current research or inspection"),
        (ClauseIdentifier("MAT-1i"), "effective use of time and resources"),
        (ClauseIdentifier("MAT-1j"), "suitable accommodation and equipment"),
        (ClauseIdentifier("MAT-1k"), "value for money"),
        (ClauseIdentifier("MAT-1l"), "monitored and evaluated"),
        (ClauseIdentifier("MAT-1m"), "impact can be measured"),
        (ClauseIdentifier("MAT-1n"), "within the school budget"),
    ]
}

extension ClauseIdentifier {
    /// What the clause asks, in a few words; empty for a clause no paper cites.
    public var shortWords: String {
        switch self.rawValue {
        case "HDR-1": "the policy is reviewed when it says"
        case "PRE-1": "development for the entire staff"
        case "PRE-2": "development serves the school’s priorities"
        case "PRN-1": "everybody takes an active part"
        case "PRN-3": "a CPD leader co-ordinates"
        case "PRN-5": "audit, match, evaluate, disseminate"
        case "AUD-1": "needs are identified"
        case "AUD-2": "priorities and their cost are shared with governors each year"
        case "AUD-3": "training is part of the reports to governors"
        case "AUD-5": "suitable opportunities for all"
        case "MAT-1": "provision meets the fourteen criteria"
        case "MAT-2": "a wide portfolio of approaches"
        case "IMP-1": "feedback is given and good practice shared"
        case "IMP-3": "provision is reviewed for value for money"
        case "IMP-4": "value for money is monitored through impact"
        case "IMP-5": "impact is measured"
        case "IMP-6": "governors get impact, future needs and an evaluation of the CPD leader’s role"
        default: ClauseWords.criteria.first { $0.clause == self }?.words ?? ""
        }
    }
}
