import CLinux
import Failures
import Glibc

/// A folder that scripts were granted, held open: what is used is what was named, whatever takes its name later.
final class GrantedFolder {
  /// Without links.
  let path: String
  private let isGivenByPerson: Bool
  /// The folder itself, or the nearest above it that is there.
  private lazy var held: (descriptor: Int32, path: String) = hold()

  /// - Parameter isGivenByPerson: whether it was granted by name, not by rule.
  init(_ path: String, isGivenByPerson: Bool = false) {
    self.path = path
    self.isGivenByPerson = isGivenByPerson
    if isGivenByPerson { _ = held }
  }

  deinit { if held.descriptor >= 0 { close(held.descriptor) } }

  private func hold() -> (Int32, String) {
    let root = Glibc.open("/", Beneath.justNamed | O_DIRECTORY | O_CLOEXEC)
    guard root >= 0 else { return (-1, path) }
    defer { close(root) }
    var place = path
    while true {
      let descriptor = Beneath.open(root, Files.parts(place).joined(separator: "/"), Beneath.justNamed | O_DIRECTORY)
      // Only what is not there yet will be made.
      if descriptor >= 0 || errno != ENOENT || place == "/" { return (descriptor, place) }
      place = Files.folder(of: place)
    }
  }

  /// Whether it holds a place, hidden or not.
  func holds(_ place: String) -> Bool { Files.isBelow(place, path) }

  /// Whether something hidden lies on the way to a place in it.
  func hides(_ place: String) -> Bool { Files.isHidden(place, beyond: path) }

  private func rest(_ place: String) -> String {
    Files.parts(String(Substring(place.utf8.dropFirst(held.path.utf8.count)))).joined(separator: "/")
  }

  // MARK: - Reading

  /// Everything in a file; never one that is the same as one of `closed`.
  func read(_ place: String, shown: String, closed: [stat]) throws(Failure) -> [UInt8] {
    let file = try open(place, shown: shown, closed: closed)
    return try Files.readAll(file.descriptor, shown, expected: file.size)
  }

  /// A file to be read; never one that is the same as one of `closed`.
  func open(_ place: String, shown: String, closed: [stat]) throws(Failure) -> OpenFile {
    // Looked at before it is opened: opening a pipe waits, and opening a device may do something.
    let looked = Beneath.open(held.descriptor, rest(place), Beneath.justNamed)
    guard looked >= 0 else { throw missing(shown) }
    defer { close(looked) }
    guard let status = Beneath.status(of: looked) else { throw missing(shown) }
    if let oddity = status.oddity { throw Failure(.fileMissing, Failure.Part(shown), .words(oddity)) }
    if closed.contains(where: { $0.isSame(as: status) }) { throw Closed.office.failure(shown) }
    let file = Beneath.open(held.descriptor, rest(place), O_RDONLY | O_NONBLOCK | O_NOCTTY)
    guard file >= 0 else { throw missing(shown) }
    guard let opened = Beneath.status(of: file), opened.isSame(as: status) else {
      close(file)
      let words = Words(en: "it was replaced while it was opened", th: "ถูกแทนที่ขณะเปิด")
      throw Failure(.fileMissing, Failure.Part(shown), .words(words))
    }
    return try OpenFile(file, shown, size: Int(opened.st_size))
  }

  private func missing(_ shown: String) -> Failure {
    Failure(.fileMissing, Failure.Part(shown), .words(Files.reason()))
  }

  // MARK: - Writing

  /// Writes a file whole under a hidden name beside its place, which it takes with `finish`: a disk that is full, or a
  /// place that cannot be written, is found before anything is kept.
  func prepare(_ place: String, _ bytes: [UInt8]) throws(Failure) -> PreparedFile {
    var prepared: PreparedFile?
    try into(place) { (folder, name) throws(Failure) in
      let fresh = freshName(in: folder)
      let file = openat(folder, fresh, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
      guard file >= 0 else { throw failed(place) }
      let isWritten = Files.writeAll(file, bytes) && fsync(file) == 0, number = errno
      close(file)
      let own = isWritten ? fcntl(folder, F_DUPFD_CLOEXEC, 0) : -1
      guard own >= 0 else {
        let reason = isWritten ? errno : number
        unlinkat(folder, fresh, 0)
        errno = reason
        throw failed(place)
      }
      prepared = PreparedFile(folder: own, fresh: fresh, name: name)
    }
    guard let prepared else { throw failed(place) }
    return prepared
  }

  /// Gives a prepared file its name, in place of what was there.
  func finish(_ file: PreparedFile, _ place: String) throws(Failure) {
    guard renameat(file.folder, file.fresh, file.folder, file.name) == 0 else { throw failed(place) }
    file.isNamed = true
    // It is there whole; only that it will be after a power cut is not certain.
    guard keepNames(file.folder) else { throw failed(place) }
  }

  /// Refuses a place where no file could be written, without making anything.
  func check(_ place: String) throws(Failure) {
    let folder = Beneath.open(held.descriptor, rest(Files.folder(of: place)), Beneath.justNamed | O_DIRECTORY)
    // What is not there yet is made when it is needed.
    if folder < 0, errno != ENOENT { throw failed(place) }
    defer { if folder >= 0 { close(folder) } }
    try requireName(Files.name(of: place), in: folder, place)
  }

  /// Whether an office, or a backup of one, stands at a place.
  func holdsOffice(_ place: String) -> Bool {
    let file = Beneath.open(held.descriptor, rest(place), O_RDONLY | O_NONBLOCK | O_NOCTTY)
    guard file >= 0 else { return false }
    defer { close(file) }
    var head = [UInt8](repeating: 0, count: 72)
    guard pread(file, &head, head.count, 0) == head.count else { return false }
    // What SQLite calls the application stands at 68.
    return head.starts(with: "SQLite format 3\0".utf8) && head[68...].elementsEqual("sops".utf8)
  }

  /// Whether a file, or anything else, has this name.
  func isThere(_ place: String) -> Bool {
    let looked = Beneath.open(held.descriptor, rest(place), Beneath.justNamed)
    if looked >= 0 { close(looked) }
    return looked >= 0
  }

  /// Lets something that needs a path make a file, which gets its name and its place when that went well; never over a
  /// file that is there, and nothing is left where it did not go well.
  func make<Result>(_ place: String, _ body: (String) throws(Failure) -> Result) throws(Failure) -> Result {
    // In the folder that is held, which no script has a hand in; a part of the way below it could become a link.
    let fresh = freshName(in: held.descriptor), path = Files.path(held.path, fresh)
    do throws(Failure) {
      let result = try body(path)
      try into(place) { (folder, name) throws(Failure) in
        var status = stat()
        guard let made = Beneath.status(held.descriptor, fresh), lstat(path, &status) == 0, made.isSame(as: status)
        else {
          throw Failure(
            .writeFailed, Failure.Part(place), .words(Words(en: "its folder was replaced", th: "โฟลเดอร์ถูกแทนที่")))
        }
        try give(name, in: folder, to: fresh, place)
        // It was refused, so it may not be found there as if it had been made.
        guard keepNames(folder) else {
          let number = errno
          unlinkat(folder, name, 0)
          errno = number
          throw failed(place)
        }
      }
      return result
    } catch {
      unlink(path)
      // It was asked for under its own name.
      throw error.filling(error.parts.map { $0.in(.english) == path ? Failure.Part(place) : $0 })
    }
  }

  /// Renames, never over a file that is there; where the file system cannot do that, the name is first taken by an
  /// empty file of our own.
  private func give(_ name: String, in folder: Int32, to fresh: String, _ place: String) throws(Failure) {
    if sopsh_rename_new(held.descriptor, fresh, folder, name) == 0 { return }
    if errno == EEXIST { throw Failure(.backupThere, Failure.Part(place)) }
    guard errno == EINVAL || errno == ENOSYS else { throw failed(place) }
    let mark = openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard mark >= 0 else { throw errno == EEXIST ? Failure(.backupThere, Failure.Part(place)) : failed(place) }
    close(mark)
    guard renameat(held.descriptor, fresh, folder, name) == 0 else {
      let number = errno
      unlinkat(folder, name, 0)
      errno = number
      throw failed(place)
    }
  }

  /// A hidden name nobody uses; what a crash left lies there until a person removes it.
  private func freshName(in folder: Int32) -> String {
    var number = 0
    while number < 100, Beneath.status(folder, ".sopsh-\(getpid())-\(number)") != nil { number += 1 }
    return ".sopsh-\(getpid())-\(number)"
  }

  /// The folder of a place, made where it is not there, and the name in it.
  private func into(_ place: String, _ body: (Int32, String) throws(Failure) -> Void) throws(Failure) {
    let folder = Beneath.folder(held.descriptor, rest(Files.folder(of: place))), name = Files.name(of: place)
    guard folder >= 0 else { throw failed(place) }
    defer { close(folder) }
    try requireName(name, in: folder, place)
    try body(folder, name)
  }

  /// Refuses a name that no file can have there.
  private func requireName(_ name: String, in folder: Int32, _ place: String) throws(Failure) {
    if name.utf8.count > Int(NAME_MAX) {
      errno = ENAMETOOLONG
      throw failed(place)
    }
    if let oddity = Beneath.status(folder, name)?.oddity {
      throw Failure(.writeFailed, Failure.Part(place), .words(oddity))
    }
  }

  /// Makes the names in a folder as lasting as the files.
  private func keepNames(_ folder: Int32) -> Bool {
    let names = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard names >= 0 else { return false }
    defer { close(names) }
    // Some file systems have nothing to sync there.
    return fsync(names) == 0 || errno == EINVAL
  }

  private func failed(_ place: String) -> Failure { Failure(.writeFailed, Failure.Part(place), .words(Files.reason())) }
}

/// A file that is written and waits for its name; without it, it goes.
///
/// Invariant: `folder` is a descriptor of its own, closed when this goes.
final class PreparedFile {
  fileprivate let folder: Int32
  fileprivate let fresh: String
  fileprivate let name: String
  fileprivate var isNamed = false

  fileprivate init(folder: Int32, fresh: String, name: String) {
    self.folder = folder
    self.fresh = fresh
    self.name = name
  }

  deinit {
    if !isNamed { unlinkat(folder, fresh, 0) }
    close(folder)
  }
}
