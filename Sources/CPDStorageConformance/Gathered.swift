internal import Synchronization

/// What several tasks have gathered, each by its number.
final class Gathered<Element: Sendable>: Sendable {
    private let elements = Mutex<[Int: [Element]]>([:])

    func add(_ new: [Element], of task: Int) { self.elements.withLock { $0[task, default: []] += new } }

    func all(of task: Int) -> [Element] { self.elements.withLock { $0[task] ?? [] } }
}
