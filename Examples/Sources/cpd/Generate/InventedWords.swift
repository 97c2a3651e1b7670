import CPDDomain

/// The words an invented trust is made of. Nobody of these names is meant.
enum InventedWords {
    static let givenNames = [
        "Ada", "Bashir", "Carys", "Dafydd", "Efua", "Farrah", "Gwen", "Hamish", "Ines", "Jamal", "Kezia", "Lorcan",
        "Mei", "Nadia", "Oisín", "Priya", "Quentin", "Rhian", "Sunniva", "Tariq", "Una", "Viktor", "Wanjiru", "Xanthe",
        "Yusuf", "Zofia",
    ]
    static let familyNames = [
        "Ashgrove", "Birchall", "Cawthorn", "Dunmore", "Eastlake", "Fenwright", "Gorsedale", "Hathersage", "Inglewick",
        "Juniper", "Kestrelton", "Larkfield", "Mossbank", "Netherby", "Oakhanger", "Pennyquick", "Quillfeather",
        "Rowanlea", "Silverthorn", "Tarnside", "Underhill", "Vale-Marsh", "Willowbrook", "Yarrowdale",
    ]
    static let places = [
        "Alderney Road", "Beacon Hill", "Clover Lane", "Dovecote", "Elm Bank", "Foxglove", "Greenacre", "Hollybush",
        "Ivy Street", "Kingfisher", "Linden", "Meadow View",
    ]
    static let subjects = [
        "reading fluency", "number sense", "science enquiry", "spoken language", "adaptive teaching", "early writing",
        "questioning", "feedback", "vocabulary", "behaviour routines", "assessment", "curriculum sequencing",
    ]
    static let origins: [NeedOrigin] = [
        .developmentPlan, .appraisal, .appraisal, .appraisal, .selfEvaluation, .monitoring, .feedback, .discussion,
    ]
    static let approaches: [Approach] = [
        .inSchoolTraining, .inSchoolTraining, .coaching, .externalExpert, .webinar, .conference, .schoolVisit,
        .research,
    ]
    static let practice = [
        "I plan the steps before the lesson and check each one.", "I ask more pupils, and wait longer.",
        "I read aloud every day.", "My marking is shorter, and pupils answer it.", "Nothing has changed yet.",
    ]
}
