internal import Dispatch

/// A serial dispatch queue as the executor of a connection: what blocks on a database blocks a thread of its own,
/// never one of the cooperative pool.
///
/// It is an actor's serial executor and a task's preference at once: a task that prefers it meets the actor without a
/// change of threads.
package final class QueueExecutor: SerialExecutor, TaskExecutor {
    private let queue: DispatchQueue

    /// An executor with a queue of its own; the label shows in debuggers.
    package init(label: String) { self.queue = DispatchQueue(label: label) }

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        self.queue.async {
            job.runSynchronously(
                isolatedTo: self.asUnownedSerialExecutor(), taskExecutor: self.asUnownedTaskExecutor())
        }
    }

    /// Runs some work in turn, on the caller's thread, isolated to whatever actor has this executor.
    package func sync<Result>(_ work: () throws -> Result) rethrows -> Result { try self.queue.sync(execute: work) }

    package func checkIsolated() { dispatchPrecondition(condition: .onQueue(self.queue)) }

    package func asUnownedSerialExecutor() -> UnownedSerialExecutor { UnownedSerialExecutor(ordinary: self) }

    package func asUnownedTaskExecutor() -> UnownedTaskExecutor { UnownedTaskExecutor(ordinary: self) }
}
