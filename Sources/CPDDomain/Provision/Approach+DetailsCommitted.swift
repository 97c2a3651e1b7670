extension Approach {
    /// What approaches that bind somebody for longer, or bind another body, ask to have recorded: MAT-2k to o, r and s.
    var detailsOfLongCommitments: [DetailSpecification] {
        switch self {
        case .secondment:
            [
                .init("kind", .choice(["secondment", "exchange", "placement"]), "Which of these it is."),
                .init("host", .body, "Where whoever goes will work."),
                .init("agreed", .date, "When school and host agreed it in writing."),
                .init("starts", .date, "The first day at the host."),
                .init("returns", .date, notBefore: "starts", "The first day back."),
                .init("brings back", .text, "What whoever goes will bring back."),
            ]
        case .international:
            [
                .init("country", .text, "Which country it takes place in or is about."),
                .init("host", .body, "Who receives them there."),
                .init("starts", .date, "The day of leaving."),
                .init("returns", .date, notBefore: "starts", "The day of coming back."),
                .init("risk assessment", .text, "Who assessed the risks, and where that is kept."),
                .init("insurance", .text, "Which insurance covers it."),
            ]
        case .qualification:
            [
                .init("awarding body", .body, "Who awards it."),
                .init("level", .text, "Its level, such as `level 7` or `master's degree`."),
                .init("ends", .date, "When it is to be completed."),
                .init("study time", .text, .welcome, "When it is studied for, and in whose time."),
            ]
        case .programme:
            [
                .init("schedule", .text, "How it is spread over the time."),
                .init("starts", .date, "The first day."),
                .init("ends", .date, notBefore: "starts", "The last day."),
                .init(
                    "milestone", .date, isRepeated: true, notBefore: "starts",
                    "A day on which it is seen how far it has come; as many as there are."),
            ]
        case .research:
            [
                .init("question", .text, "What is to be found out."),
                .init("method", .text, "How it is to be found out."),
                .init("pupils take part", .truth, "Whether pupils take part."),
                .init(
                    "ethics approval", .text, .neededWhere("pupils take part", isOneOf: ["yes"]),
                    "Who approved that pupils take part, and when."),
                .init("reports", .date, "When what was found is told."),
            ]
        case .practicalExperience:
            [
                .init(
                    "what", .choice(["marking", "presenting", "contributing", "forum", "network", "association"]),
                    "What is done."),
                .init("board", .body, .neededWhere("what", isOneOf: ["marking"]), "For which board it is marked."),
                .init("subject", .text, .neededWhere("what", isOneOf: ["marking"]), "The subject that is marked."),
                .init(
                    "paper", .text, .neededWhere("what", isOneOf: ["presenting"]),
                    "What is presented, and to whom."),
                .init(
                    "body", .body, .neededWhere("what", isOneOf: ["contributing", "forum", "network", "association"]),
                    "Which programme, forum, network or association it is."),
                .init("part", .text, .welcome, "What whoever goes does there."),
            ]
        case .partnership:
            [
                .init("partner", .body, "With whom: a colleague, a group, a school, a network."),
                .init("agreed", .date, "When both sides agreed."),
                .init("shared work", .text, "What they do together."),
                .init("review", .date, .welcome, notBefore: "agreed", "When both look at whether to go on."),
            ]
        default: []
        }
    }
}
