internal import Synchronization

/// Gives out numbers in turn, so that reads are spread over the readers.
final class Turns: Sendable {
    private let taken = Atomic<Int>(0)
    private let count: Int

    init(count: Int) { self.count = count }

    func take() -> Int {
        Int(bitPattern: UInt(bitPattern: self.taken.wrappingAdd(1, ordering: .relaxed).newValue) % UInt(self.count))
    }
}
