import Failures
import Glibc

/// Where an office lies, and which file that was when it was opened.
///
/// Looked at by name only: a descriptor of our own on a file SQLite has open would, when closed, drop SQLite's locks.
struct Place {
  /// As the person wrote it.
  let shown: String
  /// Absolute, the folder without links.
  let path: String
  let device: dev_t
  let inode: ino_t
  let size: Int

  /// The device as the system writes it.
  var majorDevice: UInt64 { UInt64(device) >> 8 & 0xFFF | UInt64(device) >> 32 & ~0xFFF }
  var minorDevice: UInt64 { UInt64(device) & 0xFF | UInt64(device) >> 12 & ~0xFF }

  static var symbolicLink: Words { Words(en: "a symbolic link", th: "ลิงก์") }

  /// A regular file of its own, or refused.
  init(_ shown: String) throws(Failure) {
    self.shown = shown
    path = try Place.resolved(shown)
    var status = stat()
    guard lstat(path, &status) == 0 else { throw Place.refusal(shown, errno) }
    let kind: Words? =
      switch status.st_mode & S_IFMT {
      case S_IFREG: nil
      case S_IFLNK: Place.symbolicLink
      case S_IFDIR: Words(en: "a folder", th: "โฟลเดอร์")
      default: Words(en: "a device or a pipe", th: "อุปกรณ์หรือไปป์")
      }
    if let kind { throw Failure(.storeKind, Failure.Part(shown), .words(kind)) }
    if status.st_nlink != 1 { throw Failure(.storeKind, Failure.Part(shown), .words(Place.linked(status))) }
    device = status.st_dev
    inode = status.st_ino
    size = Int(status.st_size)
  }

  /// Refuses unless the name still leads to the same file and no other name does.
  func verify() throws(Failure) {
    var status = stat()
    let found = lstat(path, &status) == 0
    // Whoever cannot look does not know what became of it.
    if !found, errno != ENOENT, errno != ENOTDIR { throw Place.refusal(shown, errno) }
    let change: Words
    if !found {
      change = Words(en: "it was renamed or deleted", th: "ถูกเปลี่ยนชื่อหรือลบ")
    } else if status.st_dev != device || status.st_ino != inode {
      change = Words(en: "another file stands in its place", th: "มีไฟล์อื่นมาแทนที่")
    } else if status.st_nlink != 1 {
      change = Place.linked(status)
    } else {
      return
    }
    throw Failure(.storeMoved, Failure.Part(shown), .words(change))
  }

  private static func linked(_ status: stat) -> Words {
    Words(en: "a file with \(status.st_nlink) names", th: "ไฟล์ที่มี \(status.st_nlink) ชื่อ")
  }

  /// The folder without links; the last part as it stands, because a link there is refused.
  static func resolved(_ shown: String, isNew: Bool = false) throws(Failure) -> String {
    if shown.isEmpty || shown.utf8.contains(0) { throw refusal(shown, ENOENT, isNew: isNew) }
    let slash = shown.utf8.lastIndex(of: UInt8(ascii: "/"))
    let name = slash.map { shown[shown.utf8.index(after: $0)...] } ?? shown[...]
    if name.isEmpty || name == "." || name == ".." {
      throw Failure(.storeKind, Failure.Part(shown), .words(Words(en: "a folder", th: "โฟลเดอร์")))
    }
    let folder = slash.map { $0 == shown.startIndex ? "/" : String(shown[..<$0]) } ?? "."
    guard let found = realpath(folder, nil) else { throw refusal(shown, errno, isNew: isNew) }
    defer { free(found) }
    let resolved = String(cString: found)
    return resolved == "/" ? "/" + name : resolved + "/" + name
  }

  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  private static func refusal(_ shown: String, _ number: Int32, isNew: Bool = false) -> Failure {
    if isNew { return Failure(.storeCreate, Failure.Part(shown), .words(Codes.reason(number))) }
    return switch number {
    case ENOENT, ENOTDIR: Failure(.storeMissing, Failure.Part(shown))
    default: Failure(.storeDenied, Failure.Part(shown), .words(Codes.reason(number)))
    }
  }

  /// Makes the names in a folder as lasting as the files; nil when it could.
  static func keepNames(in folder: String) -> Int32? {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return errno }
    defer { close(descriptor) }
    return fsync(descriptor) == 0 ? nil : errno
  }
}
