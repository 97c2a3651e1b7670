/// Files by name, wherever they lie: a folder, an archive, or memory in a test.
public struct FileSource: Sendable {
    /// The names of all files there, without folders.
    public let names: [String]
    private let read: @Sendable (String) throws -> [UInt8]

    /// Files with these names, whose bytes the closure gives; it throws where a file cannot be read.
    public init(names: [String], read: @escaping @Sendable (String) throws -> [UInt8]) {
        self.names = names.sorted()
        self.read = read
    }

    /// Files that are already in memory.
    public init(_ files: [String: [UInt8]]) {
        self.init(names: Array(files.keys)) { files[$0] ?? [] }
    }

    /// The name under which a file is there, found without regard to case (`userprofiles.csv` for `userProfiles.csv`);
    /// the exact spelling wins.
    public func name(of file: String) -> String? {
        if self.names.contains(file) { return file }
        let wanted = file.lowercased()
        return self.names.first { $0.lowercased() == wanted }
    }

    /// The bytes of a file by its exact name. Throws ``FileRefusal`` where it cannot be read.
    public func bytes(of name: String) throws(FileRefusal) -> [UInt8] {
        do {
            return try self.read(name)
        } catch let refusal as FileRefusal {
            throw refusal
        } catch {
            throw FileRefusal(
                file: name, code: "unreadable-file",
                message: "The file cannot be read. Check that it is there and that you may open it.")
        }
    }
}
