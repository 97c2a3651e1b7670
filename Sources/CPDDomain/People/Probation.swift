/// What is recorded of probation in a post. Where nothing is, nobody is taken to have passed it.
public enum Probation: Hashable, Sendable {
    /// The contract has none.
    case notAgreed
    /// It runs until a day, that day included, and nobody recorded yet that it was passed.
    case until(CivilDate)
    /// It was passed on a day.
    case passed(CivilDate)
}
