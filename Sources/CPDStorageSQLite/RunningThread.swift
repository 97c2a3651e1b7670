internal import Foundation
internal import Synchronization

/// The thread on which a body runs, while one runs.
final class RunningThread: Sendable {
    private let thread = Atomic<UInt>(0)

    /// Whether the caller is that body.
    var isCurrent: Bool { self.thread.load(ordering: .relaxed) == Self.current }

    /// Runs a body and remembers its thread meanwhile.
    func run<Result>(_ body: () throws -> Result) rethrows -> Result {
        self.thread.store(Self.current, ordering: .relaxed)
        defer { self.thread.store(0, ordering: .relaxed) }
        return try body()
    }

    private static var current: UInt {
        #if canImport(Darwin)
            UInt(bitPattern: pthread_self())
        #else
            UInt(pthread_self())
        #endif
    }
}
