import Failures
import Glibc

/// What a script wants to do with a file.
enum Access {
  case read, write

  var allow: String { self == .read ? "--allow-read" : "--allow-write" }
  var deny: String { self == .read ? "--deny-read" : "--deny-write" }
}

/// Why a place is closed to every script, whatever is granted.
enum Closed {
  case hidden, system, office, seen, real, typed, profile
  /// Denied by an option, which names this folder.
  case denied(Access, String)

  var words: Words {
    switch self {
    case .hidden: Words(en: "it is hidden", th: "เป็นไฟล์หรือโฟลเดอร์ซ่อน")
    case .system: Words(en: "it belongs to the system", th: "เป็นของระบบ")
    case .office: Words(en: "it is the office itself", th: "เป็นไฟล์สำนักงานเอง")
    case .real: Words(en: "it may be a real office, and this is training", th: "อาจเป็นสำนักงานจริง แต่นี่คือการฝึก")
    case .seen: Words(en: "sopsh remembers there what it saw", th: "เป็นที่ที่ sopsh จำสิ่งที่เห็นไว้")
    case .typed: Words(en: "it holds what was typed at the prompt", th: "เป็นไฟล์เก็บสิ่งที่พิมพ์ที่พรอมต์")
    case .profile: Words(en: "sopsh runs it when the prompt starts", th: "เป็นไฟล์ที่ sopsh ทำเมื่อเริ่มพรอมต์")
    case .denied(let access, let folder):
      Words(en: "\(access.deny) \(folder) denies it", th: "\(access.deny) \(folder) ห้ามไว้")
    }
  }

  func failure(_ shown: String) -> Failure { Failure(.pathClosed, Failure.Part(shown), .words(words)) }
}

/// Which files the scripts of a session may read and write: by rule, by what was granted, less what is denied.
///
/// Every question is about a canonical path, and what is answered is the folder through which alone it is used.
final class Grants {
  /// The folder files are named from: beside the script, or where the prompt was started.
  let home: String
  private let opener: OfficeOpener
  private var readable: [GrantedFolder]
  private var writable: [GrantedFolder] = []
  /// Made when first asked for: where it lies depends on the office.
  private lazy var documents = GrantedFolder(Files.path(documentsBase, documentsName))
  /// Read for papers alone: no script comes by it to a file.
  private lazy var templates = GrantedFolder(Files.path(documentsBase, "templates"))
  private let unreadable: [String]
  private let unwritable: [String]

  init(home: String, _ options: Options, _ opener: OfficeOpener) throws(Failure) {
    self.home = home
    self.opener = opener
    readable = [GrantedFolder(home)]
    unreadable = options.unreadable.map { Files.place($0).path }
    unwritable = options.unwritable.map { Files.place($0).path }
    for folder in options.readable { try grant(.read, folder) }
    for folder in options.writable { try grant(.write, folder) }
  }

  /// Nothing at all, for as long as it is not known from where.
  static func none(_ opener: OfficeOpener) -> Grants { Grants(opener) }

  private init(_ opener: OfficeOpener) {
    home = "."
    self.opener = opener
    (readable, unreadable, unwritable) = ([], [], [])
  }

  /// What is practised never lies among real papers, nor over one of them.
  private var documentsName: String {
    if opener.isTraining { return "training-documents" }
    let isBesideOffice = opener.place == nil && access(Files.path(home, OfficeOpener.usual), F_OK) == 0
    return isBesideOffice ? "rehearsal-documents" : "documents"
  }
  /// Documents lie beside the office; where there is none or it is in memory, beside the script.
  private var documentsBase: String { opener.place.map { Files.folder(of: $0) } ?? home }

  private func folders(_ access: Access) -> [GrantedFolder] { access == .read ? readable : [documents] + writable }

  /// The office's own template of a paper; nil where no file has its name.
  func template(_ name: String) throws(Failure) -> [UInt8]? {
    let isName = name.utf8.allSatisfy { $0 == 0x2D || ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 }
    guard isName, !name.isEmpty else { return nil }
    let file = name + ".txt", place = Files.path(templates.path, file)
    guard templates.isThere(place) else { return nil }
    return try templates.read(place, shown: "templates/" + file, closed: closedFiles)
  }

  // MARK: - Asking

  /// The folder through which a canonical path may be used, or the refusal that says how it could be.
  func folder(_ access: Access, _ path: String, shown: String) throws(Failure) -> GrantedFolder {
    if let closed = closed(access, path) { throw closed.failure(shown) }
    let holding = folders(access).filter { $0.holds(path) }
    if let folder = holding.first(where: { !$0.hides(path) }) { return folder }
    if folders(access).contains(where: { $0.path == path }) {
      throw Failure(access == .read ? .fileMissing : .writeFailed, Failure.Part(shown), .words(.isFolder))
    }
    var status = stat()
    let isFolder = stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    let folder = isFolder ? path : Files.folder(of: path)
    if !holding.isEmpty || Files.isHidden(folder) { throw Closed.hidden.failure(shown) }
    throw Grants.denial(access, shown, folder)
  }

  /// Whether a folder given by name holds a path to be written.
  func isGiven(_ path: String) -> Bool { writable.contains { $0.holds(path) } }

  /// Where a path leads, named from the home.
  func place(_ path: String) -> (path: String, isSound: Bool) {
    Files.place(Files.isAbsolute(path) ? path : Files.path(home, path))
  }

  /// Where a path to be written leads.
  ///
  /// Documents go to their folder, whether the path names it or not; a folder that was granted is named from the home.
  func writtenPlace(_ path: String) -> (path: String, isSound: Bool) {
    if Files.isAbsolute(path) { return Files.place(path) }
    let here = Files.place(Files.path(home, path))
    if isGiven(here.path) { return here }
    let isNamed = path.utf8.starts(with: "documents/".utf8), name = isNamed ? String(path.dropFirst(10)) : path
    return Files.place(Files.path(documentsBase, documentsName + "/" + name))
  }

  private func closed(_ access: Access, _ path: String) -> Closed? {
    if Grants.system.contains(where: { path == $0 || Files.isBelow(path, $0) }) { return .system }
    if let office = opener.place, Grants.ofOffice.contains(where: { path == office + $0 }) { return .office }
    if let seen = opener.headFolder.map({ Files.place($0).path }), path == seen || Files.isBelow(path, seen) {
      return .seen
    }
    // Beside the history lies what a shell just writes to take its place.
    if let typed = opener.historyFile.map({ Files.place($0).path }),
      path == typed || path.utf8.starts(with: (typed + ".").utf8)
    {
      return .typed
    }
    if let profile = opener.profileFile.map({ Files.place($0).path }), path == profile { return .profile }
    if opener.isTraining, path.hasSuffix(".sop") { return .real }
    let denied = access == .read ? unreadable : unwritable
    return denied.first { path == $0 || Files.isBelow(path, $0) }.map { .denied(access, Grants.quoted($0)) }
  }

  private static var system: [String] { ["/proc", "/sys", "/dev"] }
  private static var ofOffice: [String] { ["", "-journal", "-wal", "-shm"] }

  /// The files of the office and of the person as they are now, to be known by under other names.
  var closedFiles: [stat] {
    let office = opener.place.map { place in Grants.ofOffice.map { place + $0 } } ?? []
    return (office + [opener.historyFile, opener.profileFile].compactMap { $0 }).compactMap {
      var status = stat()
      return lstat($0, &status) == 0 ? status : nil
    }
  }

  // MARK: - Granting

  /// Grants a folder to the scripts of this session.
  func grant(_ access: Access, _ shown: String) throws(Failure) {
    let place = Files.place(shown)
    if let reason = refusal(access, place) {
      throw Failure(.grantRefused, Failure.Part(access.allow), Failure.Part(shown), .words(reason))
    }
    add(access, GrantedFolder(place.path, isGivenByPerson: true))
  }

  /// A folder that a script wants: granted already, or to be asked for, canonical and held.
  func wanted(_ access: Access, _ value: String) throws(Failure) -> GrantedFolder? {
    let place = place(value)
    if let closed = closed(access, place.path) { throw closed.failure(value) }
    if folders(access).contains(where: { ($0.path == place.path || $0.holds(place.path)) && !$0.hides(place.path) }) {
      return nil
    }
    if let reason = refusal(access, place) {
      if Files.isHidden(place.path) { throw Closed.hidden.failure(value) }
      throw Failure(.fileMissing, Failure.Part(value), .words(reason))
    }
    return GrantedFolder(place.path, isGivenByPerson: true)
  }

  func add(_ access: Access, _ folder: GrantedFolder) {
    if access == .read { readable.append(folder) } else { writable.append(folder) }
  }

  /// The refusal that names the option to give.
  static func denial(_ access: Access, _ shown: String, _ folder: String) -> Failure {
    Failure(access == .read ? .readDenied : .writeDenied, Failure.Part(shown), Failure.Part(quoted(folder)))
  }

  private func refusal(_ access: Access, _ place: (path: String, isSound: Bool)) -> Words? {
    if !Files.isPlain(place.path) { return Words(en: "its name cannot be shown", th: "แสดงชื่อไม่ได้") }
    if Files.isHidden(place.path) { return Closed.hidden.words }
    if let closed = closed(access, place.path) { return closed.words }
    var status = stat()
    if place.isSound, stat(place.path, &status) == 0 {
      return status.st_mode & S_IFMT == S_IFDIR ? nil : Words(en: "it is no folder", th: "ไม่ใช่โฟลเดอร์")
    }
    // What is to be written may still have to be made.
    return place.isSound && access == .write ? nil : Words(en: "there is no such folder", th: "ไม่มีโฟลเดอร์นี้")
  }

  /// A path as it can be typed behind an option.
  private static func quoted(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy { byte in
      byte >= 0x80 || byte >= 0x2D && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte == 0x5F
    }
    if isPlain { return path }
    return "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
