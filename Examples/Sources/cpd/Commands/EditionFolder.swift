import CPDInterchange
import CPDPolicyDocument
import Foundation

/// The documents beside an edition, in which what it inherits is looked for.
struct EditionFolder {
    private static let endings = [".yaml", ".yml", ".json"]

    /// The path of the folder, with a slash at its end; empty for the current one.
    let path: String
    /// Files that say they are the same edition, by its name: nobody guesses which is meant.
    private(set) var ambiguous: [String: [String]] = [:]

    /// The folder of a file.
    init(of file: String) { self.path = file.lastIndex(of: "/").map { String(file[...$0]) } ?? "" }

    /// The document of an edition: the file of its name, else the one that says it is that edition.
    mutating func source(of name: String) -> EditionSource? {
        for ending in Self.endings {
            let file = self.path + name + ending
            if let bytes = try? FileSource.bytes(atPath: file) { return EditionSource(file: file, bytes: bytes) }
        }
        let named = self.files.compactMap { file -> EditionSource? in
            guard let bytes = try? FileSource.bytes(atPath: file) else { return nil }
            let source = EditionSource(file: file, bytes: bytes)
            return EditionReader.editionName(in: source) == name ? source : nil
        }
        if named.count > 1 { self.ambiguous[name] = named.map(\.file) }
        return named.first
    }

    private var files: [String] {
        let folder = self.path.isEmpty ? "." : self.path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { name in Self.endings.contains { name.hasSuffix($0) } }.sorted().map { self.path + $0 }
    }
}
