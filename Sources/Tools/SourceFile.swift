import Failures
import Glibc
import Shell

/// Scripts as files: those named, and those in folders named.
enum SourceFile {
  /// Scripts named, and those in folders named, in order.
  static func scripts(_ words: [String], for tool: String) throws(Failure) -> [String] {
    guard !words.isEmpty else { throw Failure(.toolFiles, Failure.Part(tool)) }
    var found: [String] = []
    for word in words { found += isFolder(word) ? inFolder(word) : [word] }
    return found
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func inFolder(_ path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted().flatMap { name -> [String] in
      let full = path.hasSuffix("/") ? path + name : path + "/" + name
      if isFolder(full) { return inFolder(full) }
      return name.hasSuffix(".sopsh") ? [full] : []
    }
  }
}
