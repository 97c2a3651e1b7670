/// The failures that every backend reports in the same words.
extension StorageError {
    /// Something that must be unique is there already.
    package static func duplicate(_ kind: EntityKind) -> Self {
        Self(.duplicate, "There is such a \(kind.words) already.")
    }

    /// A row refers to another that is not there.
    package static func missingReference(_ kind: EntityKind) -> Self {
        Self(.missingReference, "The \(kind.words) refers to a record that is not there.")
    }

    /// Other rows still refer to the row.
    package static func stillReferenced(_ kind: EntityKind) -> Self {
        Self(.stillReferenced, "Other records still refer to this \(kind.words).")
    }

    /// No such row in this organisation.
    package static func notFound(_ kind: EntityKind) -> Self { Self(.notFound, "There is no such \(kind.words).") }

    /// The row has moved on since it was read.
    package static func revisionConflict(_ kind: EntityKind) -> Self {
        Self(.revisionConflict, "Somebody has changed this \(kind.words) since you read it; read it again.")
    }
}
