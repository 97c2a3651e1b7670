public import CPDDomain

extension Attendance {
    /// The attributes without a size that figures of it may name.
    public static let figureAttributes: [FigureAttribute<Attendance>] = [
        .session, .opportunity, .person, .status, .basis,
    ]

    /// The quantities that figures of it may name.
    public static let figureQuantities: [FigureQuantity<Attendance>] = [.minutes, .recordedOn]
}

extension FigureAttribute where Entity == Attendance {
    /// The session.
    public static var session: Self { .reference(named: "session") { $0.session } }

    /// The opportunity the session belongs to.
    public static var opportunity: Self { .reference(named: "opportunity") { $0.opportunity } }

    /// Who.
    public static var person: Self { .reference(named: "person") { $0.person } }

    /// Present, partly or absent.
    public static var status: Self { .text(named: "status") { $0.status.rawValue } }

    /// On what basis the hours were given to this person, where it is another than that of the session.
    public static var basis: Self { .text(named: "basis") { $0.basis?.rawValue } }
}

extension FigureQuantity where Entity == Attendance {
    /// Minutes taken part in.
    public static var minutes: Self { .number(named: "minutes") { $0.minutes } }

    /// When it was marked.
    public static var recordedOn: Self { .date(named: "recordedOn") { $0.recordedOn } }
}
