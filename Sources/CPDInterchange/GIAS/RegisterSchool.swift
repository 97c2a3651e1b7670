public import CPDDomain

/// A school as England's register of schools (Get Information About Schools) describes it.
///
/// The register also names head teachers; their columns are never read.
public struct RegisterSchool: Hashable, Sendable {
    /// Whether a school is open. The raw values are the register's codes.
    public enum Status: Int, Hashable, Sendable, CaseIterable {
        /// Open.
        case open = 1
        /// Closed.
        case closed = 2
        /// Open, but proposed to close.
        case openButProposedToClose = 3
        /// Proposed to open.
        case proposedToOpen = 4
    }

    /// What is matched with a school of ours.
    public var record: SchoolRecord
    /// Whether it is open, where the register says.
    public var status: Status?
    /// UK provider reference number, digits as text.
    public var ukprn: String?
    /// The local authority's name.
    public var localAuthority: String?
    /// The kind of establishment, in the register's words, such as `Academy converter`.
    public var establishmentType: String?
    /// The group UID of the trust that it belongs to, whatever kind of trust that is.
    public var trustUID: String?
    /// The trust's name.
    public var trustName: String?
    /// Where its row stands.
    public var origin: RowOrigin
}

/// What the register answers: the schools asked for, and the rows that could not be read.
public struct RegisterAnswer: Hashable, Sendable {
    /// The schools, in the order of the file.
    public var schools: [RegisterSchool] = []
    /// Rows that were refused.
    public var refused: [RefusedRow] = []
}
