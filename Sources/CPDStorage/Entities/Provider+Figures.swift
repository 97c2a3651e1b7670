public import CPDDomain

extension Provider {
    /// The attributes without a size that figures of it may name.
    public static let figureAttributes: [FigureAttribute<Provider>] = [.name, .kind]
}

extension FigureAttribute where Entity == Provider {
    /// Its name.
    public static var name: Self { .text(named: "name") { $0.name } }

    /// In school, another school, or external.
    public static var kind: Self { .text(named: "kind") { $0.kindCode } }
}
