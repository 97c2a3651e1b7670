/// What can be done with the records of one kind.
package enum Operation: String, Hashable, Sendable, CaseIterable {
    /// To see rows.
    case read
    /// To have them counted and summed, without seeing one.
    case figures
    /// To add rows.
    case insert
    /// To alter rows.
    case update
    /// To remove rows.
    case delete
}
