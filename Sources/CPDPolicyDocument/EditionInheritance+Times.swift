import CPDDomain
import CPDPolicy

extension EditionInheritance {
    /// A rule of times of day allows no more days than above, and speaks of no fewer days and approaches. Left out, each of
    /// them means all there are.
    func compareDays(
        _ own: ClauseCheck, _ above: ClauseCheck, _ place: PlacedEdition.ClausePlace,
        _ abovePlace: PlacedEdition.ClausePlace, _ problems: ProblemList
    ) {
        for (name, isLimit) in [("only on", true), ("on", false), ("of", false)] {
            let (ours, theirs) = (Set(own.parameters.words(name)), Set(above.parameters.words(name)))
            let (fewer, more) = isLimit ? (ours, theirs) : (theirs, ours)
            guard !more.isEmpty, fewer.isEmpty || !fewer.isSubset(of: more) else { continue }
            self.loosened(
                isLimit
                    ? "\"\(name)\" of \(own.kind) allows fewer days"
                    : "\"\(name)\" of \(own.kind) speaks of more sessions",
                at: place.parameters[name] ?? place.clause, abovePlace.file,
                abovePlace.parameters[name] ?? abovePlace.clause, problems)
        }
    }
}
