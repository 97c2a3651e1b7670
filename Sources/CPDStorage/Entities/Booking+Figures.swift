public import CPDDomain

extension Booking {
    /// The attributes without a size that figures of it may name.
    public static let figureAttributes: [FigureAttribute<Booking>] = [.request, .opportunity, .person]

    /// The quantities that figures of it may name.
    public static let figureQuantities: [FigureQuantity<Booking>] = [.bookedOn, .cancelledOn]
}

extension FigureAttribute where Entity == Booking {
    /// The approved request.
    public static var request: Self { .reference(named: "request") { $0.request } }

    /// What is booked.
    public static var opportunity: Self { .reference(named: "opportunity") { $0.opportunity } }

    /// Whose place it is.
    public static var person: Self { .reference(named: "person") { $0.person } }
}

extension FigureQuantity where Entity == Booking {
    /// When.
    public static var bookedOn: Self { .date(named: "bookedOn") { $0.bookedOn } }

    /// When it was cancelled, if it was.
    public static var cancelledOn: Self { .date(named: "cancelledOn") { $0.cancelledOn } }
}
