internal import CLibPQ
internal import CPDStorage
internal import CPDStorageSQL

/// The process of the server that serves one connection, told from a later one with the same number by when it began.
struct ServerProcess {
    let number: Int64
    let startedAt: Int64

    /// Readies a new connection: sets how long the server waits, and asks which process it is. `nil` where a connection
    /// pooler stands between, which gives a number of its own.
    static func ready(_ pipeline: Pipeline, _ timeouts: Timeouts) throws(StorageError) -> ServerProcess? {
        var process: ServerProcess?
        let query = SQLStatement(
            """
            SELECT pid::bigint, (extract(epoch FROM backend_start) * 1000000)::bigint
            FROM pg_catalog.pg_stat_activity WHERE pid = pg_backend_pid()
            """, .read, of: .organisation)
        let number = PQbackendPID(pipeline.connection.handle)
        for statement in timeouts.statements(forSessionOf: number) { try pipeline.send(.once(statement)) }
        try pipeline.rows(query, []) { row throws(StorageError) in
            guard let served = try row.integer(at: 0), let startedAt = try row.integer(at: 1) else { return }
            process = ServerProcess(number: served, startedAt: startedAt)
        }
        return process?.number == Int64(number) ? process : nil
    }

    /// Ends the process where it is still there, and waits up to ten seconds until it is not: what it was about to
    /// commit is either committed then or never will be, and it holds no locks.
    func end(_ pipeline: Pipeline) throws(StorageError) {
        let query = SQLStatement(
            """
            SELECT pg_terminate_backend(pid, 10000) FROM pg_catalog.pg_stat_activity
            WHERE pid = $1 AND (extract(epoch FROM backend_start) * 1000000)::bigint = $2
            """, .read, of: .organisation)
        try pipeline.rows(query, [.integer(self.number), .integer(self.startedAt)]) { _ throws(StorageError) in }
    }
}
