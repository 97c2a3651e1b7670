import Foundation

/// The times of some repetitions of the same work.
struct Measurement {
    private var wall: [Double] = []
    private var processor: [Double] = []

    /// Runs some work once and keeps its wall time and the processor time of this process, in seconds.
    mutating func take(_ work: () async throws -> Void) async rethrows {
        self.begin()
        try await self.takeTurn(work)
    }

    /// Begins a repetition whose work is done by turns.
    mutating func begin() {
        self.wall.append(0)
        self.processor.append(0)
    }

    /// Runs a part of the work of the repetition that was last begun, and adds its times to those of the parts before.
    mutating func takeTurn(_ work: () async throws -> Void) async rethrows {
        let wallBefore = seconds(of: CLOCK_MONOTONIC)
        let processorBefore = seconds(of: CLOCK_PROCESS_CPUTIME_ID)
        try await work()
        self.wall[self.wall.count - 1] += seconds(of: CLOCK_MONOTONIC) - wallBefore
        self.processor[self.processor.count - 1] += seconds(of: CLOCK_PROCESS_CPUTIME_ID) - processorBefore
    }

    /// Keeps what another process has measured of itself; its processor time is not known.
    mutating func take(seconds: Double) {
        self.wall.append(seconds)
    }

    /// Prints one line in the form that the peers print.
    func printLine(bench: String, peer: String, count: Int, unit: String, digest: String) {
        let median = middle(self.wall)
        let processor = self.processor.isEmpty ? [] : ["\"cpu_s\":\(rounded(middle(self.processor)))"]
        let times = ["\"min_s\":\(rounded(self.wall.min() ?? 0))"] + processor
        let fields = [
            "\"bench\":\"\(bench)\"", "\"peer\":\"\(peer)\"", "\"n\":\(count)", "\"median_s\":\(rounded(median))",
            "\"per_second\":\(rounded(Double(count) / median))", "\"unit\":\"\(unit)\"",
            times.joined(separator: ","),
            "\"reps\":\(self.wall.count)", "\"digest\":\"\(digest)\"",
        ]
        FileHandle.standardOutput.write(Data(("{" + fields.joined(separator: ",") + "}\n").utf8))
    }
}

func middle(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return 0 }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

private func rounded(_ value: Double) -> String { String(format: "%.6g", value) }

private func seconds(of clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

/// FNV-1a over 64 bits, by which all who are measured show that they did the same work.
func fingerprint(of bytes: some Sequence<UInt8>) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
}
