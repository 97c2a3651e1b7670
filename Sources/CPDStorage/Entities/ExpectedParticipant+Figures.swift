public import CPDDomain

extension ExpectedParticipant {
    /// The attributes without a size that figures of it may name.
    public static let figureAttributes: [FigureAttribute<ExpectedParticipant>] = [.request, .person]
}

extension FigureAttribute where Entity == ExpectedParticipant {
    /// The request.
    public static var request: Self { .reference(named: "request") { $0.request } }

    /// Who is expected.
    public static var person: Self { .reference(named: "person") { $0.person } }
}
