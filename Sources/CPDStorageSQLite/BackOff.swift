internal import Foundation

/// How long a lock that another process holds is waited for: short naps at first, then longer ones, each of a length
/// that chance decides, so that two who wait do not keep step.
///
/// The bound is kept by counting the naps at their longest; no clock is read.
struct BackOff: Sendable {
    /// The longest that all naps together may last, in milliseconds.
    let bound: Double

    /// Five seconds: longer than any unit should take, shorter than anybody waits for an answer.
    static let usual = BackOff(bound: 5000)

    /// Takes the nap after so many. Returns `false`, at once, where the bound would be passed or the task is cancelled.
    func nap(after naps: Int) -> Bool {
        guard Self.longest(throughNap: naps) <= self.bound, !Task.isCancelled else { return false }
        let length = Self.longest(ofNap: naps)
        Thread.sleep(forTimeInterval: Double.random(in: length / 4...length) / 1000)
        return true
    }

    /// 1, 2, 4, 8, 16 and from then on 25 milliseconds.
    static func longest(ofNap number: Int) -> Double { number < 5 ? Double(1 << number) : 25 }

    private static func longest(throughNap number: Int) -> Double {
        number < 5 ? Double(2 << number) - 1 : 31 + 25 * Double(number - 4)
    }
}
