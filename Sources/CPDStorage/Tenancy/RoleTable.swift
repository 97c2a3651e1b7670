/// Who may do what with which records: a reach for each standing, operation and matter. It is data; what it says is
/// printed in `Documentation/roles.md`, and tried cell by cell against stores.
package struct RoleTable: Sendable {
    /// The standings that have a column, in the order of the columns. The software itself reaches everything.
    package let columns: [Standing]
    private let cells: [Matter: [Standing: [Operation: Reach]]]

    /// A table written as one line for each matter, and in it one cell for each column: five letters, for read,
    /// figures, insert, update and delete. What is not written reaches nothing.
    init(_ columns: [Standing], _ lines: [(matter: Matter, cells: String)]) {
        self.columns = columns
        var cells: [Matter: [Standing: [Operation: Reach]]] = [:]
        for (matter, text) in lines {
            let written = text.split(separator: " ")
            precondition(written.count == columns.count, "a line has one cell for each column: \(matter.words)")
            for (standing, cell) in zip(columns, written) {
                let reaches = cell.map { Reach(rawValue: String($0)) }
                precondition(reaches.count == Operation.allCases.count, "a cell has a letter for each operation")
                for case (let operation, .some(let reach)) in zip(Operation.allCases, reaches) {
                    cells[matter, default: [:]][standing, default: [:]][operation] = reach
                }
            }
        }
        self.cells = cells
    }

    /// How far a standing reaches with an operation on a matter.
    package func reach(of standing: Standing, _ operation: Operation, _ matter: Matter) -> Reach {
        if standing == .system { return .organisation }
        return self.cells[matter]?[standing]?[operation] ?? .none
    }

    /// The standings that reach anything with an operation on a matter, the software aside.
    package func standings(able operation: Operation, _ matter: Matter) -> [Standing] {
        self.columns.filter { self.reach(of: $0, operation, matter) != .none }
    }
}
