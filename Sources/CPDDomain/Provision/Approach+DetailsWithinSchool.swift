extension Approach {
    /// What approaches within the school ask to have recorded: MAT-2a to d, g and h.
    var detailsWithinSchool: [DetailSpecification] {
        switch self {
        case .inSchoolTraining:
            [
                .init(
                    "activity",
                    .choice([
                        "collaborative teaching", "collaborative planning", "collaborative assessment",
                        "learning team", "classroom observation", "existing expertise", "peer evaluation",
                        "enquiry and problem-solving", "modelling",
                    ]), "Which kind of collaborative activity it is."),
                .init("led by", .person, "Whose expertise within the school it uses."),
                .init("materials", .text, .welcome, "Where what is used is kept for those who were away."),
            ]
        case .coaching:
            [
                .init("coach", .person, "Who coaches or mentors."),
                .init("goal", .text, "What whoever is coached wants to be able to do."),
                .init("steps", .count, "How many conversations the cycle has."),
                .init("review", .date, .welcome, "When both look back at the goal."),
            ]
        case .jobEnrichment:
            [
                .init(
                    "kind",
                    .choice([
                        "higher responsibility", "another's job", "job sharing", "acting role", "job rotation",
                        "shadowing", "leading meetings",
                    ]), "Which kind of enrichment it is."),
                .init("responsibility", .text, "What is done or seen that was not before."),
                .init("supported by", .person, "Who stands by whoever does it."),
                .init("starts", .date, "The first day."),
                .init("ends", .date, .welcome, notBefore: "starts", "The last day, where it has one."),
            ]
        case .producingResources:
            [
                .init(
                    "product", .choice(["curriculum", "teaching materials", "assessment package", "documentation"]),
                    "What is produced."),
                .init("due", .date, "When it is to be ready."),
                .init("used by", .text, "Who will work with it."),
                .init("kept at", .text, .welcome, "Where it will be found."),
            ]
        case .rolePlay:
            [
                .init("situation", .text, "What is played or simulated."),
                .init("led by", .person, "Who leads it."),
                .init("debrief", .text, "How it is talked over afterwards."),
            ]
        case .pupilFeedback:
            [
                .init("question", .text, "What is to be learnt from pupils' views, data or outcomes."),
                .init("method", .text, "How these are collected."),
                .init("privacy", .text, "How no pupil can be told from what is kept."),
                .init("due", .date, .welcome, "When it is collated."),
            ]
        default: []
        }
    }
}
