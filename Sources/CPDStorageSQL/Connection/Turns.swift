internal import Synchronization

/// Gives out numbers in turn, from 0 to one less than a count, and begins again.
package final class Turns: Sendable {
    private let taken = Atomic<Int>(0)
    private let count: Int

    package init(count: Int) { self.count = count }

    package func take() -> Int {
        Int(bitPattern: UInt(bitPattern: self.taken.wrappingAdd(1, ordering: .relaxed).newValue) % UInt(self.count))
    }
}
