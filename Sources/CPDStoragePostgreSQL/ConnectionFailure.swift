internal import CLibPQ
internal import CPDStorage

/// Why a connection could not be opened, in our words. The server's reason is its SQLSTATE; what libpq itself refuses
/// has only a text.
func connectionFailure(_ handle: OpaquePointer) -> StorageError {
    let text = PQerrorMessage(handle).map { String(cString: $0) } ?? ""
    if let state = state(in: text) {
        switch state {
        case "28P01", "28000":
            return StorageError(
                .authenticationFailed,
                "The server refused the connection; check name, password and database in the store's address.")
        case "3D000":
            return StorageError(.unavailable, "The server has no such database; check its name in the store's address.")
        case "53300":
            return StorageError(.busy, "The server takes no more connections; try again, or allow fewer here.")
        case "57P01", "57P02", "57P03":
            return StorageError(.unavailable, "The database is starting or stopping; try again in a moment.")
        default:
            return StorageError(.unavailable, "The server refused the connection (\(state)).")
        }
    }
    if let reason = reasonForMistrust(text) { return StorageError(.notTrusted, reason) }
    guard PQconnectionNeedsPassword(handle) == 0 else {
        return StorageError(.authenticationFailed, "The server asks for a password; the store's address has none.")
    }
    return StorageError(
        .unavailable, "The database cannot be reached; check host, port and database name in the store's address.")
}

/// The SQLSTATE that ends a message such as `… failed: FATAL:  28P01`.
private func state(in text: String) -> String? {
    let words = text.split { $0 == " " || $0 == "\n" }
    guard let last = words.last, last.utf8.count == 5, words.dropLast().last?.last == ":" else { return nil }
    let isState = last.utf8.allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
    }
    return isState ? String(last) : nil
}

private func reasonForMistrust(_ text: String) -> String? {
    let says = { (words: String) in text.contains(words) }
    if says("does not support SSL") {
        return "The server does not encrypt, and sslmode in the store's address asks for it; turn ssl on at the server."
    }
    if says("root certificate file") {
        return "The root certificate cannot be read; check sslrootcert in the store's address."
    }
    if says("does not match host name") {
        return "The server's certificate is for another host; name the host as the certificate does."
    }
    if says("certificate verify failed") {
        return "The server's certificate is not signed by the root that the store's address names (sslrootcert)."
    }
    guard says("SSL") || says("certificate") else { return nil }
    return "The connection cannot be encrypted as the store's address asks; check its ssl parameters."
}
