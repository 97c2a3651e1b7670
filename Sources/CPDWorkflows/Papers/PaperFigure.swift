public import CPDDomain

/// The stable name of a figure, in lower case with hyphens, such as `participation`.
public struct FigureName: Hashable, Sendable, RawRepresentable {
    /// The name.
    public let rawValue: String

    /// A figure by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A figure by its name.
    public init(_ name: String) { self.rawValue = name }
}

/// A table of typed values with its n, its date and its definition; drawn as a chart too where that helps.
public struct PaperFigure: Hashable, Sendable {
    /// What the figure rests on: how many of what.
    public struct Base: Hashable, Sendable {
        /// How many; `nil` where fewer than five people stand behind it and the number is withheld.
        public let n: Int?
        /// Of what, in the plural: `people in post`.
        public let units: String

        /// So many of something.
        public init(_ n: Int?, _ units: String) {
            self.n = n
            self.units = units
        }
    }

    /// One column of the table after the first, which names the rows.
    public struct Column: Hashable, Sendable {
        /// The heading.
        public let title: String

        /// A column.
        public init(_ title: String) { self.title = title }
    }

    /// One row of the table.
    public struct Row: Hashable, Sendable {
        /// What the row is about.
        public let title: String
        /// The values, one for each column after the first.
        public let values: [PaperValue]
        /// Whether the row sums up those above it.
        public let isTotal: Bool

        /// A row.
        public init(_ title: String, _ values: [PaperValue], isTotal: Bool = false) {
            self.title = title
            self.values = values
            self.isTotal = isTotal
        }
    }

    /// How the table is drawn. Numbers are columns, counted from 0 without the one that names the rows.
    public enum Chart: Hashable, Sendable {
        /// One bar a row.
        case bars(of: Int)
        /// One bar a row, made of two parts: the first solid, the second hatched.
        case parts(Int, Int)
        /// One mark a row with a line for its interval, on a scale from 0 to 100 per cent.
        case intervals(of: Int)
    }

    /// Its name.
    public let name: FigureName
    /// What it shows.
    public let title: String
    /// What it rests on.
    public let base: Base
    /// The date for which it was computed.
    public let date: CivilDate
    /// How it was counted, in a sentence or two.
    public let definition: String
    /// The heading of the column that names the rows.
    public let rowHeading: String
    /// The other columns.
    public let columns: [Column]
    /// The rows.
    public let rows: [Row]
    /// How it is drawn, where it is.
    public let chart: Chart?

    /// A figure.
    public init(
        name: FigureName, title: String, base: Base, date: CivilDate, definition: String, rowHeading: String,
        columns: [String], rows: [Row], chart: Chart? = nil
    ) {
        self.name = name
        self.title = title
        self.base = base
        self.date = date
        self.definition = definition
        self.rowHeading = rowHeading
        self.columns = columns.map { Column($0) }
        self.rows = rows
        self.chart = chart
    }
}
