internal import CPDStorage

extension ConformanceCase {
    /// Whatever is asked for, each organisation is answered as if it were alone.
    static let apart: [ConformanceCase] = [
        ConformanceCase("answers generated operations of one organisation as if the other were not there") { trial in
            let run = try await TwoOrganisations.run(
                on: trial.backend, operations: 150, seed: 2026, inSameWords: false)
            try require(run.done > 60 && run.refused.count > 3, "\(run.done) operations done, of 150")
        }
    ]
}
