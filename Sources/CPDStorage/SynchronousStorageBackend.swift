public import CPDDomain

/// A backend that works without suspending, so that code without `await` can use it, at the least cost there is.
///
/// The promises are those of ``StorageBackend``. A call waits, on the caller's thread, for its turn and for the
/// database. A read or a unit begun inside the body of another is `refused`: it could wait for itself.
public protocol SynchronousStorageBackend: StorageBackend {
    /// Runs a body over one snapshot of one organisation.
    @available(*, noasync, message: "await the asynchronous read: this one would hold a thread of the pool")
    func read<Result: Sendable>(
        in organisation: Identifier<Organisation>, _ body: @Sendable (any SessionBacking) throws -> Result
    ) throws -> Result

    /// Runs a body as one transaction on one organisation.
    @available(*, noasync, message: "await the asynchronous write: this one would hold a thread of the pool")
    func write<Result: Sendable>(
        in organisation: Identifier<Organisation>, _ body: @Sendable (any SessionBacking) throws -> Result
    ) throws -> Result
}
