public import CPDDomain

extension DutyRecord {
    /// The attributes without a size that figures of it may name.
    public static let figureAttributes: [FigureAttribute<DutyRecord>] = [.school, .duty, .doneBy, .post]

    /// The quantities that figures of it may name.
    public static let figureQuantities: [FigureQuantity<DutyRecord>] = [.doneOn]
}

extension FigureAttribute where Entity == DutyRecord {
    /// At which school; `nil` for the whole organisation.
    public static var school: Self { .reference(named: "school") { $0.school } }

    /// Which duty, by its key in the edition.
    public static var duty: Self { .text(named: "duty") { $0.duty } }

    /// Who did it.
    public static var doneBy: Self { .reference(named: "doneBy") { $0.doneBy } }

    /// The post for which it was done, where each of several has to do it.
    public static var post: Self { .text(named: "post") { $0.post } }
}

extension FigureQuantity where Entity == DutyRecord {
    /// When.
    public static var doneOn: Self { .date(named: "doneOn") { $0.doneOn } }
}
