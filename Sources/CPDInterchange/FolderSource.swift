#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension FileSource {
    /// The files of a folder, subfolders left out. Throws ``FileRefusal`` where the folder cannot be opened.
    public init(folder path: String) throws(FileRefusal) {
        let name = String(path.split(separator: "/").last ?? "/")
        guard let directory = opendir(path) else {
            throw FileRefusal(
                file: name, code: "unreadable-folder",
                message:
                    "The folder cannot be opened. Check its name, that you may read it, and that a zip file is unpacked."
            )
        }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        self.init(names: names) { name in try bytesOfFile(path + "/" + name, named: name) }
    }

    /// One file by its path, as a source of that file alone.
    public static func bytes(atPath path: String) throws(FileRefusal) -> [UInt8] {
        try bytesOfFile(path, named: String(path.split(separator: "/").last ?? "/"))
    }
}

/// No staff file and no register comes near it; what does is the wrong file.
private let largestFile = 1 << 30

private func bytesOfFile(_ path: String, named name: String) throws(FileRefusal) -> [UInt8] {
    guard let file = fopen(path, "rb") else {
        throw FileRefusal(
            file: name, code: "unreadable-file",
            message: "The file cannot be opened. Check its name and that you may read it.")
    }
    defer { fclose(file) }
    var status = stat()
    let size = fstat(fileno(file), &status) == 0 ? Int(status.st_size) : 0
    guard size <= largestFile else {
        throw FileRefusal(
            file: name, code: "file-too-large", message: "The file is larger than 1 GB. Check that it is the right one."
        )
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 1)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= largestFile {
        let count = fread(&chunk, 1, chunk.count, file)
        guard count > 0 else { break }
        bytes.append(contentsOf: chunk[0..<count])
    }
    guard ferror(file) == 0, bytes.count <= largestFile else {
        throw FileRefusal(
            file: name, code: "unreadable-file", message: "The file cannot be read to its end. Copy it again.")
    }
    return bytes
}
