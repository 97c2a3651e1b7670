public import CPDDomain

extension SchoolEvent {
    /// The attributes without a size that figures of it may name.
    public static let figureAttributes: [FigureAttribute<SchoolEvent>] = [.school, .name]

    /// The quantities that figures of it may name.
    public static let figureQuantities: [FigureQuantity<SchoolEvent>] = [.date]
}

extension FigureAttribute where Entity == SchoolEvent {
    /// At which school; `nil` for the whole organisation.
    public static var school: Self { .reference(named: "school") { $0.school } }

    /// Its kind, in the words of the policy, such as `governing body meeting`.
    public static var name: Self { .text(named: "name") { $0.name } }
}

extension FigureQuantity where Entity == SchoolEvent {
    /// Its day.
    public static var date: Self { .date(named: "date") { $0.date } }
}
