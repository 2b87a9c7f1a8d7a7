import CLinux
import Failures
import Glibc

/// Opening below a folder that is held: nothing leads out of it, and no part of the way is a link, whoever changes
/// what lies there meanwhile.
///
/// The system does it in one step; where it cannot, each part of the way is opened from the one before.
enum Beneath {
  /// Nothing is opened: the descriptor only holds what it names.
  static var justNamed: Int32 { sopsh_path }

  /// A descriptor, or -1 with `errno`; `path` has no part that is empty, `.` or `..`, and may be empty itself.
  static func open(_ folder: Int32, _ path: String, _ flags: Int32) -> Int32 {
    let name = path.isEmpty ? "." : path
    let descriptor = sopsh_open_beneath(folder, name, UInt64(UInt32(bitPattern: flags | O_CLOEXEC)))
    // Old systems do not know the call, and some containers forbid what they do not know.
    if descriptor >= 0 || errno != ENOSYS && errno != EPERM { return descriptor }
    return walk(folder, name, flags, making: false)
  }

  /// The folder at a path, made where it is not there yet.
  static func folder(_ folder: Int32, _ path: String) -> Int32 {
    let found = open(folder, path, justNamed | O_DIRECTORY)
    if found >= 0 || errno != ENOENT { return found }
    return walk(folder, path, justNamed | O_DIRECTORY, making: true)
  }

  private static func walk(_ folder: Int32, _ path: String, _ flags: Int32, making: Bool) -> Int32 {
    let parts = Files.parts(path)
    var current = folder
    for (index, part) in parts.enumerated() {
      let refused = making && mkdirat(current, part, 0o700) != 0 ? errno : EEXIST
      let wanted = index == parts.count - 1 ? flags : justNamed | O_DIRECTORY
      let next = openat(current, part, wanted | O_NOFOLLOW | O_CLOEXEC)
      let number = errno == ENOENT && refused != EEXIST ? refused : errno
      if current != folder { close(current) }
      errno = number
      if next < 0 { return -1 }
      current = next
    }
    return current
  }

  /// What stands at a name of a folder, itself and not what it may lead to; nil where nothing does.
  static func status(_ folder: Int32, _ name: String) -> stat? {
    var status = stat()
    return fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
  }

  static func status(of descriptor: Int32) -> stat? {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? status : nil
  }
}

extension stat {
  var isFile: Bool { st_mode & S_IFMT == S_IFREG }

  func isSame(as other: stat) -> Bool { st_dev == other.st_dev && st_ino == other.st_ino }

  /// What it is, if it is no file.
  var oddity: Words? {
    switch st_mode & S_IFMT {
    case S_IFREG: nil
    case S_IFDIR: .isFolder
    case S_IFLNK: Words(en: "it is a link", th: "เป็นลิงก์")
    default: Words(en: "it is a device or a pipe", th: "เป็นอุปกรณ์หรือไปป์")
    }
  }
}

extension Words {
  static let isFolder = Words(en: "it is a folder", th: "เป็นโฟลเดอร์")
}
