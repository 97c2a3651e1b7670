extension Approach {
    /// What approaches that are attended, watched or read ask to have recorded: MAT-2e, f, i, j, p and q.
    var detailsOfWhatIsAttended: [DetailSpecification] {
        switch self {
        case .externalExpert:
            [
                .init("expert", .person, "Which consultant, adviser or expert it is."),
                .init("brief", .text, "What they are asked to do."),
                .init("remains", .text, "What the school can do by itself once they have gone."),
            ]
        case .masterClass:
            [
                .init("given by", .person, "Who teaches it."),
                .init("lesson", .text, "What is shown, and with which class or group."),
                .init("talked over", .date, .welcome, "When those who saw it talk it over."),
            ]
        case .conference:
            [
                .init("kind", .choice(["lecture", "course", "conference"]), "Which of these it is."),
                .init("organiser", .body, "Who holds it."),
                .init("focus", .text, "Which part of it is wanted, and what for."),
                .init("brings back", .text, .welcome, "What whoever goes will bring back for colleagues."),
            ]
        case .schoolVisit:
            [
                .init("host school", .body, "Which school is visited."),
                .init("focus", .text, "Which successful practice it is about."),
                .init("kind", .choice(["observing", "taking part"]), "Whether visitors watch or take part."),
                .init("contact", .person, .welcome, "Who receives the visitors."),
            ]
        case .distanceLearning:
            [
                .init("platform", .text, "Where it is found: a platform, a publication, a set of videos."),
                .init("hours", .count, "How many hours of study it asks for."),
                .init("deadline", .date, "When it is to be finished."),
                .init("tutor", .person, .welcome, "Who answers questions."),
            ]
        case .webinar:
            [
                .init("kind", .choice(["blog", "webinar"]), "Which of these it is."),
                .init("address", .text, "Where it is found."),
                .init("response", .text, "What whoever reads or watches does with it."),
            ]
        default: []
        }
    }
}
