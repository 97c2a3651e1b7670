/// How provision reaches people (MAT-1i).
public enum DeliveryMode: String, Hashable, Sendable, CaseIterable {
    /// Everybody in one place.
    case faceToFace = "face to face"
    /// Through an online platform.
    case virtual
    /// Some of both.
    case blended
}
