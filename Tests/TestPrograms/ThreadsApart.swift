import Foundation

/// Runs each piece of a task on a thread of its own, for what blocks the thread it runs on.
///
/// A test that waits for a process it has started holds one of the few threads on which all tests go on, as many as the
/// machine has cores. Where the process in turn waits for the test, or two tests do this at once on two cores, nothing
/// goes on at all.
package final class ThreadsApart: TaskExecutor {
    /// The one there is.
    package static let shared = ThreadsApart()

    /// Starts a thread for a piece.
    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        Thread.detachNewThread { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
