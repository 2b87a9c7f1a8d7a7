import Failures
import Glibc
import Model

/// The last head of each office this computer saw: a file of two slots, written in turn and never synced.
///
/// ```
/// slot   sequence (8 bytes), hash (32 bytes), the first 8 bytes of the hash once more as a check
/// ```
/// It detects an older copy put back; it promises nothing, so a commit does not wait for it.
final class HeadFile: HeadMemory {
  private let folder: String

  init(folder: String) { self.folder = folder }

  /// `$XDG_STATE_HOME/sopsh/heads`, or the same below the home folder; nil where there is none.
  static func standard() -> HeadFile? {
    if let state = getenv("XDG_STATE_HOME").map({ String(cString: $0) }), state.hasPrefix("/") {
      return HeadFile(folder: state + "/sopsh/heads")
    }
    guard let home = getenv("HOME").map({ String(cString: $0) }), home.hasPrefix("/") else { return nil }
    return HeadFile(folder: home + "/.local/state/sopsh/heads")
  }

  private static let slot = 48

  private func path(_ office: [UInt8]) -> String { folder + "/" + HeadFile.hex(office) }

  private static func hex(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }

  func last(of office: [UInt8]) -> Head? {
    let file = Glibc.open(path(office), O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: HeadFile.slot * 2)
    let read = pread(file, &bytes, bytes.count, 0)
    var newest: Head?
    for start in [0, HeadFile.slot] where read >= start + HeadFile.slot {
      let slot = bytes[start..<(start + HeadFile.slot)]
      var sequence = 0
      for byte in slot.prefix(8).reversed() { sequence = sequence << 8 | Int(byte) }
      let hash = Array(slot.dropFirst(8).prefix(32))
      guard sequence > 0, slot.suffix(8).elementsEqual(hash.prefix(8)) else { continue }
      if sequence > newest?.sequence ?? 0 { newest = Head(sequence: sequence, hash: hash) }
    }
    return newest
  }

  func remember(_ head: Head, of office: [UInt8]) {
    var file = Glibc.open(path(office), O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    if file < 0 {
      HeadFile.makeFolder(folder)
      file = Glibc.open(path(office), O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    }
    guard file >= 0 else { return }
    defer { close(file) }
    var slot: [UInt8] = []
    for byte in 0..<8 { slot.append(UInt8(truncatingIfNeeded: head.sequence >> (byte * 8))) }
    slot += head.hash + head.hash.prefix(8)
    _ = pwrite(file, slot, slot.count, off_t(head.sequence & 1) * off_t(HeadFile.slot))
  }

  private static func makeFolder(_ path: String) {
    if access(path, F_OK) == 0 { return }
    makeFolder(Files.folder(of: path))
    mkdir(path, 0o700)
  }
}
