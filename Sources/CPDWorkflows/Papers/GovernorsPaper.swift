public import CPDDomain

/// The contents of the paper a governing body gets about professional development (IMP-6), for one school, one school
/// year and one stated date.
///
/// It is a value: made from one snapshot of a store, the same from the same data and date, whatever the store. It is
/// open to inspection, so it carries no name, no initials, no role that one person holds and no free text by or about
/// a person. Who took part, for how long, at what cost, what they said and what the checks found is never shown for a
/// group of fewer than five people; requests, needs, steps and departures are counted however few they are.
public struct GovernorsPaper: Hashable, Sendable {
    /// The school's name.
    public let school: String
    /// The school's unique reference number, where it has one.
    public let urn: String?
    /// The school's own name for its governing body.
    public let governingBody: String
    /// The school year reported on.
    public let year: AcademicYear
    /// The date for which everything in it is computed.
    public let date: CivilDate
    /// The sections, in the order in which they are read.
    public let sections: [PaperSection]

    /// A paper with its sections.
    public init(
        school: String, urn: String?, governingBody: String, year: AcademicYear, date: CivilDate,
        sections: [PaperSection]
    ) {
        self.school = school
        self.urn = urn
        self.governingBody = governingBody
        self.year = year
        self.date = date
        self.sections = sections
    }

    /// Every figure, in order. The position in this list, counted from 1, is the number of the figure and of its note.
    public var figures: [PaperFigure] { self.sections.flatMap(\.figures) }

    /// The number of a figure, counted from 1; `nil` where the paper has no such figure.
    public func number(of figure: FigureName) -> Int? {
        self.figures.firstIndex { $0.name == figure }.map { $0 + 1 }
    }
}

/// One section of a paper, with the clauses of the policy that it answers.
public struct PaperSection: Hashable, Sendable {
    /// What stands in a section, from top to bottom.
    public enum Block: Hashable, Sendable {
        /// Sentences that belong together.
        case paragraph([PaperSentence])
        /// Sentences that each stand on a line of their own.
        case list([PaperSentence])
        /// A table, with its chart where it has one.
        case figure(PaperFigure)
        /// A part that somebody has to write and nobody has: its name, and whose move it is.
        case notYetGiven(part: String, needs: String)
    }

    /// The name by which it is referred to, in lower case with hyphens.
    public let name: String
    /// The heading.
    public let title: String
    /// The clauses it answers.
    public let clauses: [ClauseIdentifier]
    /// What stands in it.
    public let blocks: [Block]

    /// A section.
    public init(name: String, title: String, clauses: [ClauseIdentifier], blocks: [Block]) {
        self.name = name
        self.title = title
        self.clauses = clauses
        self.blocks = blocks
    }

    /// The figures in it, in order.
    public var figures: [PaperFigure] {
        self.blocks.compactMap { block in if case .figure(let figure) = block { figure } else { nil } }
    }
}

/// One plain sentence, with the figure that backs it.
public struct PaperSentence: Hashable, Sendable {
    /// The sentence.
    public let text: String
    /// The figure whose note says what was counted.
    public let figure: FigureName?

    /// A sentence, backed by a figure where it states a number.
    public init(_ text: String, figure: FigureName? = nil) {
        self.text = text
        self.figure = figure
    }
}
