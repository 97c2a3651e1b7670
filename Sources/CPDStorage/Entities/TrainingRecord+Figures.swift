public import CPDDomain

extension TrainingRecord {
    /// The attributes without a size that figures of it may name.
    public static let figureAttributes: [FigureAttribute<TrainingRecord>] = [.person, .course, .proofKind, .school]

    /// The quantities that figures of it may name.
    public static let figureQuantities: [FigureQuantity<TrainingRecord>] = [.completedOn, .expiresOn, .recordedOn]
}

extension FigureAttribute where Entity == TrainingRecord {
    /// Who completed it.
    public static var person: Self { .reference(named: "person") { $0.person } }

    /// The course, by its code in the sets of required training.
    public static var course: Self { .text(named: "course") { $0.course } }

    /// What shows it.
    public static var proofKind: Self { .text(named: "proofKind") { $0.proofKind?.rawValue } }

    /// Where it was done, where that matters.
    public static var school: Self { .reference(named: "school") { $0.school } }
}

extension FigureQuantity where Entity == TrainingRecord {
    /// The day it was completed.
    public static var completedOn: Self { .date(named: "completedOn") { $0.completedOn } }

    /// The first day on which the certificate is no longer valid, where it says so.
    public static var expiresOn: Self { .date(named: "expiresOn") { $0.expiresOn } }

    /// When it was recorded.
    public static var recordedOn: Self { .date(named: "recordedOn") { $0.recordedOn } }
}
