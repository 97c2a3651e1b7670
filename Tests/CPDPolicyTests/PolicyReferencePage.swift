import CPDDomain
import CPDPolicy

/// The page `Documentation/policy-reference.md`, made from the rule kinds, the facts and the sentences.
enum PolicyReferencePage {
    static var text: String {
        ([Self.introduction, Self.kinds, Self.facts, Self.approaches, Self.reasonsIntroduction]
            + Self.families.map(Self.reasons))
            .joined(separator: "\n\n") + "\n"
    }

    /// Reasons of one kind, each with its code and outcome where the reason alone settles it.
    struct Family {
        let title: String
        let about: String
        let codes: [ReasonCode]
    }

    static let families = [
        Family(
            title: "Provision", about: "Why a clause about a request or an opportunity stands as it does.",
            codes: ProvisionReason.allCases.map(\.code)),
        Family(
            title: "Duties", about: "Why a duty stands as it does, and who must act.",
            codes: DutyReason.allCases.map(\.code)),
        Family(
            title: "Required training", about: "Why a requirement stands as it does for somebody, or for a site.",
            codes: TrainingReason.allCases.map(\.code)),
        Family(
            title: "Approval", about: "Why somebody may act or not, and why a record counts or not.",
            codes: ApprovalReason.allCases.map(\.code)),
        Family(
            title: "Cover", about: "What whoever arranges cover is told of the days of a request.",
            codes: CoverReason.allCases.map(\.code)),
        Family(
            title: "Funding", about: "Who pays, what is repaid, who may ask, and what is there.",
            codes: FundingReason.allCases.map(\.code)),
        Family(
            title: "Hours", about: "Whether somebody has, and gives, the hours the policy names.",
            codes: HoursReason.allCases.map { ReasonCode(rawValue: $0.rawValue) }),
        Family(
            title: "Holders", about: "Whether whoever holds a post has what the policy asks of them.",
            codes: HolderReason.allCases.map(\.code)),
        Family(
            title: "Induction", about: "How the items of somebody's induction stand.",
            codes: InductionReason.allCases.map(\.code)),
        Family(
            title: "People", about: "What the records show of somebody's part in development in a school year.",
            codes: PersonReason.allCases.map(\.code)),
        Family(
            title: "Left unset", about: "What an edition speaks of and does not give.",
            codes: UnsetReason.allCases.map(\.code)),
        Family(
            title: "Confidentiality", about: "Why a kind of record is not shown to somebody.",
            codes: ConfidentialityReason.allCases.map(\.code)),
    ]

    private static var kinds: String {
        let registry = RuleRegistry.standard
        let parts = registry.names.compactMap(registry.kind(named:)).map { kind -> String in
            let heading = "### `\(kind.name)`\n\n\(kind.summary)"
            guard !kind.parameters.isEmpty else { return heading + "\n\nIt has no parameters." }
            let rows = kind.parameters.map { parameter in
                [
                    "`\(parameter.name)`", parameter.type.summary, parameter.isRequired ? "yes" : "no",
                    Self.direction[parameter.larger] ?? parameter.larger.rawValue,
                ]
            }
            return heading + "\n\n" + Self.table(["parameter", "is", "needed", "a larger value"], rows)
        }
        return (["## Rule kinds", Self.kindsIntroduction] + parts).joined(separator: "\n\n")
    }

    private static let direction: [ParameterSpecification.Direction: String] = [
        .looser: "lets more pass", .stricter: "lets less pass", .neither: "makes it neither looser nor stricter",
    ]

    private static var facts: String {
        let rows = RuleRegistry.standard.facts.facts.map { ["`\($0.name)`", $0.type.summary, $0.meaning] }
        let known = Set(RuleRegistry.standard.facts.facts.map(\.name))
        let ofRoutes = FactCatalogue.approval.facts.filter { !known.contains($0.name) }.map {
            ["`\($0.name)`", $0.type.summary, $0.meaning]
        }
        return "## Facts\n\n\(Self.factsIntroduction)\n\n" + Self.table(["fact", "is", "meaning"], rows)
            + "\n\n### Facts of a request on its route\n\n\(Self.routeFactsIntroduction)\n\n"
            + Self.table(["fact", "is", "meaning"], ofRoutes)
    }

    private static var approaches: String {
        let parts = Approach.allCases.map { approach -> String in
            let rows = approach.details.map { detail -> [String] in
                let needed =
                    switch detail.need {
                    case .needed: "yes"
                    case .welcome: "welcome"
                    case .neededWhere(let name, let words): "where \(name) is \(words.joined(separator: " or "))"
                    }
                return [
                    "`\(detail.name)`", detail.type.words, detail.isRepeated ? "\(needed), one or more" : needed,
                    detail.meaning,
                ]
            }
            return "### \(approach.clause): \(approach.rawValue)\n\n"
                + Self.table(["detail", "is", "needed", "meaning"], rows)
        }
        return (["## Approaches", Self.approachesIntroduction] + parts).joined(separator: "\n\n")
    }

    private static func reasons(_ family: Family) -> String {
        let sentences = SentenceCatalogue.english.sentences
        let rows = family.codes.map { code in
            ["`\(code.rawValue)`", sentences[code]?.text ?? "", sentences[code]?.remedy ?? ""]
        }
        return "### \(family.title)\n\n\(family.about)\n\n"
            + Self.table(["code", "says", "what would change it"], rows)
    }

    private static func table(_ headings: [String], _ rows: [[String]]) -> String {
        func line(_ cells: [String]) -> String {
            "| " + cells.map { $0.split(separator: "|").joined(separator: "\\|") }.joined(separator: " | ") + " |"
        }
        return ([line(headings), "|" + String(repeating: "---|", count: headings.count)] + rows.map(line))
            .joined(separator: "\n")
    }

    private static let introduction = """
        # Reference: rule kinds, facts, reasons

        This page is printed from the software's own lists; do not edit it. After a change of them:
        `Scripts/print-policy-reference`. A test fails while the two differ.

        [Write your school's policy](write-your-schools-policy.md) shows how a policy uses what stands here.
        """

    private static let kindsIntroduction = """
        A clause names one after `check:` and sets its parameters on the lines that follow. Where an edition inherits, *a
        larger value* tells what tightening is: a school may move a parameter only towards letting less pass. A clause with
        `require:`, and with `when:` where it does not always speak, is of the kind `condition` without saying so.
        """

    private static let factsIntroduction = """
        A condition (`require:`, `when:`) compares one with a value of its own type, or with another fact of that type. A fact
        that nobody recorded leaves the condition *not evidenced*, unless the rest of it settles the answer.
        """

    private static let routeFactsIntroduction = """
        Conditions under `approval` (`when` of a stage, `exempt`, `is` of what is usual) may name these besides.
        """

    private static let approachesIntroduction = """
        Each of MAT-2's approaches asks to have some things recorded beside what every opportunity has: `cpd opportunity add
        --detail "host=Ashdown Training"`, and `supplement` later. What is needed and missing is *not evidenced* under the
        approach's own clause; it is shown beside the verdict and stands in nobody's way. A clause with
        `check: approach-details-recorded` makes it part of the verdict.
        """

    private static let reasonsIntroduction = """
        ## Reasons

        Every answer carries the code of its reason and typed arguments; programs read these. `{1}` stands for the first
        argument in the English sentence, and so on. Another language is another catalogue with the same codes.
        """
}
