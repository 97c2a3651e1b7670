import ArgumentParser
import CPDDomain

extension PolicyCommands {
    /// `cpd policy approaches`.
    struct Approaches: Command {
        static let configuration = CommandConfiguration(
            abstract: "List the nineteen approaches of MAT-2, with what each asks to have recorded.")

        @Argument(help: "One approach; all where left out.") var approach: Choice<Approach>?

        func run(_ desk: Desk) async throws -> Reply {
            let shown = self.approach.map { [$0.value] } ?? Approach.allCases
            let parts = shown.map { approach -> String in
                var table = Table("detail", "needed", "is", "meaning")
                for detail in approach.details {
                    table.rows.append([detail.name, detail.needWords, detail.type.words, detail.meaning])
                }
                return "\(approach.clause)  \(approach.rawValue)\n"
                    + table.text(orElse: "It asks for nothing.")
            }
            let usage = "Recorded with --detail \"NAME=VALUE\" of cpd opportunity add and supplement."
            return Reply(
                (parts + [usage]).joined(separator: "\n\n"),
                .object([("approaches", .array(shown.map(JSON.init)))]))
        }
    }
}

extension DetailSpecification {
    /// Whether it is needed, in few words.
    var needWords: String {
        let needed =
            switch self.need {
            case .needed: "yes"
            case .welcome: "welcome"
            case .neededWhere(let name, let words): "where \(name) is \(words.joined(separator: " or "))"
            }
        return self.isRepeated ? "\(needed), one or more" : needed
    }
}

extension JSON {
    fileprivate init(_ approach: Approach) {
        self = .object([
            ("approach", .text(approach.rawValue)), ("clause", .text(approach.clause.rawValue)),
            (
                "details",
                .array(
                    approach.details.map { detail in
                        .object([
                            ("name", .text(detail.name)), ("needed", .text(detail.needWords)),
                            ("is", .text(detail.type.words)), ("repeated", .flag(detail.isRepeated)),
                            ("notBefore", JSON(detail.notBefore)), ("meaning", .text(detail.meaning)),
                        ])
                    })
            ),
        ])
    }
}
