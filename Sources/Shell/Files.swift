import Failures
import Glibc
import Text

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
      throw Failure(.fileMissing, Failure.Part(path), .words(.isFolder))
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

  /// Writes a file whole or not at all: a new file beside it, then a rename over it, which keeps who may do what.
  static func write(_ path: String, _ bytes: [UInt8]) throws(Failure) {
    let fresh = path + ".sopsh-\(getpid())"
    let descriptor = open(fresh, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failure(.writeFailed, Failure.Part(path), .words(reason())) }
    var failed: Words?, status = stat()
    if stat(path, &status) == 0 { fchmod(descriptor, status.st_mode & 0o777) }
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
    case EROFS: Words(en: "the disk cannot be written", th: "ดิสก์เขียนไม่ได้")
    case ELOOP: Words(en: "a part of the path is a link", th: "ส่วนหนึ่งของเส้นทางเป็นลิงก์")
    case ENOSPC: Words(en: "the disk is full", th: "ดิสก์เต็ม")
    case EISDIR: .isFolder
    case ENOTDIR: Words(en: "a part of the path is not a folder", th: "ส่วนหนึ่งของเส้นทางไม่ใช่โฟลเดอร์")
    default: Words(String(cString: strerror(errno)))
    }
  }

  /// The path with links and dots resolved; nil where nothing is.
  static func canonical(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Where a path leads: links and dots resolved as far as something is there, dots as written beyond that.
  ///
  /// A path is not sound when it leads nowhere: back out of what is not there, or through a link to what is not there.
  static func place(_ path: String) -> (path: String, isSound: Bool) {
    guard path.utf8.count < Int(PATH_MAX) else { return ("/", false) }
    if let known = canonical(path) { return (known, true) }
    var there = parts(path)[...], beyond: [String] = [], known: String?
    let start = isAbsolute(path) ? "/" : ""
    var isSound = path.utf8.last != slash && !path.isEmpty
    while known == nil, let last = there.popLast() {
      var status = stat()
      let folder = there.joined(separator: "/")
      // A link that leads nowhere yet may lead anywhere later.
      if lstat(start + (there.isEmpty ? last : folder + "/" + last), &status) == 0 { isSound = false }
      beyond.append(last)
      known = canonical(there.isEmpty && start.isEmpty ? "." : start + folder)
    }
    var folders = parts(known ?? "/")
    for part in beyond.reversed() {
      if part == "." || part == ".." { isSound = false }
      if part == ".." { _ = folders.popLast() } else if part != "." { folders.append(part) }
    }
    return ("/" + folders.joined(separator: "/"), isSound)
  }

  /// Whether a path can be shown as it is: then what is shown is what is used.
  static func isPlain(_ path: String) -> Bool { SafeText.shown(path, keepingNewlines: false) == path }

  /// Whether a canonical path lies below a canonical folder.
  static func isBelow(_ path: String, _ folder: String) -> Bool {
    if folder == "/" { return path.utf8.count > 1 }
    let rest = path.utf8.dropFirst(folder.utf8.count)
    return path.utf8.starts(with: folder.utf8) && rest.first == slash && rest.count > 1
  }

  /// Whether some part of a path begins with a point, beyond a folder it lies in.
  static func isHidden(_ path: String, beyond folder: String = "") -> Bool {
    path.utf8.dropFirst(folder.utf8.count).split(separator: slash).contains { $0.first == UInt8(ascii: ".") }
  }

  /// Makes names in a folder as lasting as the files behind them.
  static func syncFolder(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  // A mark of a letter that follows a stroke makes one character of both, so paths are cut by bytes.
  private static var slash: UInt8 { UInt8(ascii: "/") }

  static func isAbsolute(_ path: String) -> Bool { path.utf8.first == slash }

  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: slash) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func name(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: slash) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  static func parts(_ path: String) -> [String] { path.utf8.split(separator: slash).map { String(Substring($0)) } }

  /// A name in a folder.
  static func path(_ folder: String, _ name: String) -> String { folder == "/" ? "/" + name : folder + "/" + name }
}
