public import CPDWorkflows

/// The governors' paper as a document: HTML to read and print, Markdown to paste, JSON for other programs.
///
/// The same paper gives the same bytes on every machine: fixed order, no clock, no language setting, no chance.
public struct GovernorsReport: Sendable {
    /// In what form a report is written.
    public enum Format: String, Hashable, Sendable, CaseIterable {
        /// One self-contained file with its charts drawn inside, for screen and A4.
        case html
        /// CommonMark with tables.
        case markdown = "md"
        /// One document with typed values in a fixed order of keys.
        case json

        /// The ending of a file of this form, without the full stop.
        public var fileExtension: String { self.rawValue }
    }

    /// The contents.
    public let paper: GovernorsPaper

    /// The report of a paper.
    public init(_ paper: GovernorsPaper) { self.paper = paper }

    /// The report in a form, as text that ends with a line break.
    public func rendered(as format: Format) -> String {
        switch format {
        case .html: HTMLReport(self.paper).text
        case .markdown: MarkdownReport(self.paper).text
        case .json: JSONReport(self.paper).text
        }
    }
}
