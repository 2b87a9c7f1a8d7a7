import Failures
import Glibc

/// Files as the system has them: read whole, written beside and then renamed.
enum Files {
  static var largest: Int { 1 << 30 }

  static func read(_ path: String) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(.fileMissing, Failure.Part(path), .words(reason())) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Failure(.fileMissing, Failure.Part(path), .words(reason())) }
    if status.st_mode & S_IFMT == S_IFDIR {
      throw Failure(.fileMissing, Failure.Part(path), .words(Words(en: "it is a folder", th: "เป็นโฟลเดอร์")))
    }
    return try readAll(descriptor, path, expected: Int(status.st_size))
  }

  /// Everything a descriptor gives until its end.
  static func readAll(_ descriptor: Int32, _ path: String, expected: Int = 0) throws(Failure) -> [UInt8] {
    if expected > largest { throw Failure(.fileLarge, Failure.Part(path), Failure.Part(largest >> 20)) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(expected)
    let failed = withUnsafeTemporaryAllocation(byteCount: chunk, alignment: 16) { buffer -> Bool in
      while bytes.count <= largest {
        let got = Glibc.read(descriptor, buffer.baseAddress, chunk)
        if got < 0, errno == EINTR, !Interrupt.isRaised { continue }
        if got <= 0 { return got < 0 }
        bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: buffer[..<got]))
      }
      return false
    }
    if failed { throw Failure(.fileMissing, Failure.Part(path), .words(reason())) }
    if bytes.count > largest { throw Failure(.fileLarge, Failure.Part(path), Failure.Part(largest >> 20)) }
    return bytes
  }

  private static var chunk: Int { 1 << 18 }

  /// Writes a file whole or not at all: a new file beside it, then a rename over it.
  static func write(_ path: String, _ bytes: [UInt8]) throws(Failure) {
    let fresh = path + ".sopsh-\(getpid())"
    let descriptor = open(fresh, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failure(.writeFailed, Failure.Part(path), .words(reason())) }
    var failed: Words?
    if !writeAll(descriptor, bytes) || fsync(descriptor) != 0 { failed = reason() }
    close(descriptor)
    if failed == nil, rename(fresh, path) != 0 { failed = reason() }
    if failed == nil { syncFolder(folder(of: path)) }
    if let failed {
      unlink(fresh)
      throw Failure(.writeFailed, Failure.Part(path), .words(failed))
    }
  }

  /// False when the other end is gone or the disk is full.
  static func writeAll(_ descriptor: Int32, _ bytes: [UInt8]) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + done }, bytes.count - done)
      }
      if count < 0 {
        if errno == EINTR { continue }
        return false
      }
      done += count
    }
    return true
  }

  static func reason() -> Words {
    switch errno {
    case ENOENT: Words(en: "there is no such file", th: "ไม่มีไฟล์นี้")
    case EACCES, EPERM: Words(en: "permission denied", th: "ไม่มีสิทธิ์")
    case ENOSPC: Words(en: "the disk is full", th: "ดิสก์เต็ม")
    case EISDIR: Words(en: "it is a folder", th: "เป็นโฟลเดอร์")
    case ENOTDIR: Words(en: "a part of the path is not a folder", th: "ส่วนหนึ่งของเส้นทางไม่ใช่โฟลเดอร์")
    default: Words(String(cString: strerror(errno)))
    }
  }

  /// The path with links and dots resolved; for what is still to be made, that of its folder and its name.
  static func canonical(_ path: String) -> String? {
    if let resolved = realpath(path, nil) {
      defer { free(resolved) }
      return String(cString: resolved)
    }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let last = parts.last, !last.isEmpty, last != ".", last != ".." else { return nil }
    let folder = parts.count == 1 ? "." : parts.dropLast().joined(separator: "/")
    guard let resolved = realpath(folder.isEmpty ? "/" : folder, nil) else {
      // A folder still to be made, and no link to somewhere else.
      var status = stat()
      guard lstat(folder, &status) != 0, errno == ENOENT else { return nil }
      return canonical(folder).map { $0 + "/" + last }
    }
    defer { free(resolved) }
    return String(cString: resolved) + "/" + last
  }

  /// The path a new file would have, whose folders may still have to be made; nil where it climbs out with `..`.
  static func canonicalNew(_ path: String) -> String? {
    var folder = path, rest: [Substring] = []
    while true {
      if access(folder, F_OK) == 0, let known = canonical(folder) {
        return rest.isEmpty ? known : (known == "/" ? "" : known) + "/" + rest.reversed().joined(separator: "/")
      }
      guard let slash = folder.lastIndex(of: "/"), slash != folder.startIndex else { return nil }
      let last = folder[folder.index(after: slash)...]
      if last == ".." || last == "." || last.isEmpty { return nil }
      rest.append(last)
      folder = String(folder[..<slash])
    }
  }

  /// Makes names in a folder as lasting as the files behind them.
  static func syncFolder(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
