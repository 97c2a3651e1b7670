extension ReadableRepository {
    /// Figures counted in plain Swift over a visit of every match: right for every backend, and what a database that
    /// counts itself must equal.
    public func figures(_ request: FigureRequest<Entity>) throws(StorageError) -> Figures<Entity> {
        try self.visitedFigures(request)
    }

    /// The same under another name, for a backend that counts itself to fall back on.
    package func visitedFigures(_ request: FigureRequest<Entity>) throws(StorageError) -> Figures<Entity> {
        var count = FigureCount(request)
        do {
            try self.forEach(request.query) { count.add($0.value) }
        } catch let error as StorageError {
            throw error
        } catch {
            throw StorageError(.refused, "The rows could not be visited.", cause: error)
        }
        return try count.figures
    }

    /// How many rows match.
    public func count(_ query: Entity.Query = Entity.Query()) throws(StorageError) -> Int {
        try self.figures(FigureRequest(query))[.count].map { Int($0) } ?? 0
    }
}
