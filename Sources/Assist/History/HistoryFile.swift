import Glibc
import Language

/// The file of what was typed: only ever added to under a lock, so that several shells lose nothing of each other.
///
/// Mode 0600, in a folder of mode 0700; a link in its place is not followed. Whatever fails here is no error of the
/// line that was typed: it is only not remembered.
struct HistoryFile: Sendable {
  let path: String
  /// Beyond this many bytes the oldest entries and repeated ones go.
  var bound = 16 << 20

  /// Opened for adding, and locked: still the file of that name, not one that somebody replaced meanwhile.
  private func locked() -> Int32? {
    // Every shell that rewrites the file sends those who wait to the new one.
    for _ in 0..<1000 {
      let file = open(path, O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o600)
      if file < 0, errno == ENOENT {
        HistoryFile.makeFolder(HistoryFile.folder(of: path))
        continue
      }
      guard file >= 0 else { return nil }
      var held = stat(), named = stat()
      guard fstat(file, &held) == 0, held.st_mode & S_IFMT == S_IFREG, held.st_uid == geteuid(),
        flock(file, LOCK_EX) == 0
      else {
        close(file)
        return nil
      }
      if held.st_mode & 0o077 != 0 { fchmod(file, 0o600) }
      if lstat(path, &named) == 0, named.st_ino == held.st_ino, named.st_dev == held.st_dev { return file }
      close(file)
    }
    return nil
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
  }

  private static func makeFolder(_ path: String) {
    if access(path, F_OK) == 0 || path == "/" || path == "." { return }
    makeFolder(folder(of: path))
    mkdir(path, 0o700)
  }

  private static func size(_ file: Int32) -> Int {
    var status = stat()
    return fstat(file, &status) == 0 ? Int(status.st_size) : 0
  }

  // MARK: - Adding

  func append(_ entry: TypedEntry) {
    guard let file = locked() else { return }
    defer { close(file) }
    let size = HistoryFile.size(file)
    var line = HistoryRecord.line(entry), last: UInt8 = 0x0A
    // A line torn by a crash ends here.
    if size > 0, pread(file, &last, 1, off_t(size - 1)) == 1, last != 0x0A { line.insert(0x0A, at: 0) }
    _ = HistoryFile.writeAll(file, line)
    if size + line.count > bound { rewrite(file) { HistoryFile.newest($0, within: bound / 2) } }
  }

  /// Of equal texts the newest, of all the newest that fit.
  private static func newest(_ entries: [TypedEntry], within bytes: Int) -> [TypedEntry] {
    var kept: [TypedEntry] = [], seen: Set<String> = [], room = bytes
    for entry in entries.reversed() where seen.insert(entry.text).inserted {
      room -= HistoryRecord.line(entry).count
      guard room >= 0 else { break }
      kept.append(entry)
    }
    return kept.reversed()
  }

  /// Takes out every entry that fits; gives how many there were.
  func remove(_ fits: (TypedEntry) -> Bool) -> Int {
    guard access(path, F_OK) == 0, let file = locked() else { return 0 }
    defer { close(file) }
    var count = 0
    rewrite(file) { entries in
      let kept = entries.filter { !fits($0) }
      count = entries.count - kept.count
      return kept
    }
    return count
  }

  /// Puts a new file in the place of the locked one.
  private func rewrite(_ file: Int32, _ choose: ([TypedEntry]) -> [TypedEntry]) {
    let bytes = choose(HistoryRecord.entries(HistoryFile.read(file))).flatMap { HistoryRecord.line($0) }
    let fresh = path + ".\(getpid())"
    let made = open(fresh, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard made >= 0 else { return }
    // Whoever waits for the lock of the old file finds that it is not the one of that name, and opens this one.
    let isWhole = HistoryFile.writeAll(made, bytes) && fsync(made) == 0
    close(made)
    if !isWhole || rename(fresh, path) != 0 { unlink(fresh) }
  }

  private static func writeAll(_ file: Int32, _ bytes: [UInt8]) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { write(file, $0.baseAddress.map { $0 + done }, bytes.count - done) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      done += count
    }
    return true
  }

  // MARK: - Reading

  private static func read(_ file: Int32) -> [UInt8] { read(file, from: 0, to: size(file)) }

  static func read(_ file: Int32, from start: Int, to end: Int) -> [UInt8] {
    var at = start
    return [UInt8](unsafeUninitializedCapacity: max(0, end - start)) { buffer, count in
      while at < end {
        let got = pread(file, buffer.baseAddress.map { $0 + (at - start) }, end - at, off_t(at))
        if got < 0, errno == EINTR { continue }
        guard got > 0 else { break }
        at += got
      }
      count = at - start
    }
  }

  /// The file as it is now, for reading from its end; nil if there is none.
  func opened() -> (file: Int32, size: Int)? {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return nil }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(file)
      return nil
    }
    return (file, Int(status.st_size))
  }

  var isThere: Bool { access(path, F_OK) == 0 }

  func entries() -> [TypedEntry] {
    guard let (file, size) = opened() else { return [] }
    defer { close(file) }
    return HistoryRecord.entries(HistoryFile.read(file, from: 0, to: size))
  }
}
