public import CPDDomain

extension Person {
    /// The attributes without a size that figures of it may name.
    public static let figureAttributes: [FigureAttribute<Person>] = [.sourceIdentifier]
}

extension FigureAttribute where Entity == Person {
    /// The identifier in the system the record came from, such as a OneRoster `sourcedId`.
    public static var sourceIdentifier: Self { .text(named: "sourceIdentifier") { $0.sourceIdentifier } }
}
