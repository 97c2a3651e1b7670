public import CPDDomain

extension Attestation {
    /// The attributes without a size that figures of it may name.
    public static let figureAttributes: [FigureAttribute<Attestation>] = [.opportunity, .clause, .attestedBy, .holds]

    /// The quantities that figures of it may name.
    public static let figureQuantities: [FigureQuantity<Attestation>] = [.sourceDatedOn, .attestedOn]
}

extension FigureAttribute where Entity == Attestation {
    /// What it is about.
    public static var opportunity: Self { .reference(named: "opportunity") { $0.opportunity } }

    /// The criterion it is about, such as `MAT-1d`.
    public static var clause: Self { .text(named: "clause") { $0.clause.rawValue } }

    /// Who stands behind it.
    public static var attestedBy: Self { .reference(named: "attestedBy") { $0.attestedBy } }

    /// Whether they say that the criterion holds.
    public static var holds: Self { .flag(named: "holds") { $0.holds } }
}

extension FigureQuantity where Entity == Attestation {
    /// The date of the source, where it has one.
    public static var sourceDatedOn: Self { .date(named: "sourceDatedOn") { $0.sourceDatedOn } }

    /// When they said so.
    public static var attestedOn: Self { .date(named: "attestedOn") { $0.attestedOn } }
}
