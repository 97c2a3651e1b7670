import Foundation

// cpd-bench --data FOLDER [A C …]: one JSON object a line on standard output. Scripts/bench builds and runs it.
// cpd-bench visit sqlite PATH | postgresql SCHEMA: visits the rows of work load R once, and says how much memory it took.
// cpd-bench profile sqlite | postgresql TIMES: units of work, and nothing else; on SQLite without await.
// cpd-bench allocations FILE: counts allocations and exits 1 where one is over its threshold in the file.
let arguments = Array(CommandLine.arguments.dropFirst())
if arguments.count == 2, arguments[0] == "allocations" {
    do {
        exit(try await Allocations.run(thresholds: arguments[1]) ? 0 : 1)
    } catch {
        FileHandle.standardError.write(Data("cpd-bench: \(error)\n".utf8))
        exit(1)
    }
}
if arguments.count == 3, arguments[0] == "visit" {
    do {
        try await ReadWorkload.visit(arguments[1], arguments[2])
        exit(0)
    } catch {
        FileHandle.standardError.write(Data("cpd-bench: \(error)\n".utf8))
        exit(1)
    }
}
if arguments.count == 3, arguments[0] == "profile", let times = Int(arguments[2]) {
    try await UnitOfWorkWorkload.runForProfiler(onPostgreSQL: arguments[1] == "postgresql", times: times)
    exit(0)
}
guard arguments.count >= 2, arguments[0] == "--data" else {
    FileHandle.standardError.write(
        Data("usage: cpd-bench --data FOLDER [A C …]\n       cpd-bench allocations FILE\n".utf8))
    exit(2)
}
let workloads = arguments.count > 2 ? Array(arguments[2...]) : ["A", "B", "C", "D", "R", "W"]
do {
    for workload in workloads {
        switch workload {
        case "A":
            try await PolicyWorkload.run(data: arguments[1])
            try await PolicyLoading.run()
        case "B": try await BulkWorkload.run()
        case "C": try await UnitOfWorkMeasurement.run()
        case "D": try await DelayWorkload.run()
        case "W": try await WritersWorkload.run()
        case "R": try await ReadWorkload.run()
        default:
            FileHandle.standardError.write(
                Data("There is no work load \"\(workload)\"; A, B, C, D, R and W are.\n".utf8))
            exit(2)
        }
    }
} catch {
    FileHandle.standardError.write(Data("cpd-bench: \(error)\n".utf8))
    exit(1)
}
