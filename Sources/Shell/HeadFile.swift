import Failures
import Glibc
import Model

/// The last head of each office this computer saw: a file of two slots, written in turn and never synced.
///
/// ```
/// slot   sequence (8 bytes), hash (32 bytes), a check (8 bytes): these five words of 8 bytes, each bit counted
/// ```
/// A slot of which a part is not as it was written is not a head: the other is then the newest.
///
/// Beside it lies a file `-doubt` while it is not known whether something was kept.
/// It detects an older copy put back; it promises nothing, so a commit does not wait for it.
final class HeadFile: HeadMemory {
  private let folder: String

  init(folder: String) { self.folder = folder }

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
    return newest(file)
  }

  private func newest(_ file: Int32) -> Head? {
    var bytes = [UInt8](repeating: 0, count: HeadFile.slot * 2)
    let read = pread(file, &bytes, bytes.count, 0)
    var newest: Head?
    for start in [0, HeadFile.slot] where read >= start + HeadFile.slot {
      let slot = bytes[start..<(start + HeadFile.slot)]
      let sequence = HeadFile.number(slot.prefix(8))
      let hash = Array(slot.dropFirst(8).prefix(32))
      guard sequence > 0, slot.suffix(8).elementsEqual(HeadFile.check(slot.prefix(40))) else { continue }
      if sequence > newest?.sequence ?? 0 { newest = Head(sequence: sequence, hash: hash) }
    }
    return newest
  }

  func remember(_ head: Head, of office: [UInt8]) { write(head, office, slots: [head.sequence & 1]) }

  /// Both slots, because the newer of the two counts.
  func accept(_ head: Head, of office: [UInt8]) { write(head, office, slots: [0, 1]) }

  private func write(_ head: Head, _ office: [UInt8], slots: [Int]) {
    var file = Glibc.open(path(office), O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    if file < 0 {
      HeadFile.makeFolder(folder)
      file = Glibc.open(path(office), O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    }
    guard file >= 0 else { return }
    defer { close(file) }
    let told = HeadFile.bytes(head.sequence) + head.hash
    let bytes = told + HeadFile.check(told[...])
    for slot in slots { _ = pwrite(file, bytes, bytes.count, off_t(slot * HeadFile.slot)) }
  }

  /// The words of 8 bytes laid over each other.
  private static func check(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var check = [UInt8](repeating: 0, count: 8)
    for (place, byte) in bytes.enumerated() { check[place % 8] ^= byte }
    return check
  }

  // MARK: - Doubts

  /// What could not be said: number and transaction of the event, and the transaction once more as a check.
  private static let doubtBytes = 8 + 16 + 16

  func doubt(of office: [UInt8]) -> Doubt? {
    let file = Glibc.open(path(office) + "-doubt", O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: HeadFile.doubtBytes)
    guard pread(file, &bytes, bytes.count, 0) == bytes.count else { return nil }
    let transaction = Array(bytes[8..<24])
    guard transaction == Array(bytes[24...]) else { return nil }
    return Doubt(sequence: HeadFile.number(bytes.prefix(8)), transaction: transaction)
  }

  func remember(_ doubt: Doubt?, of office: [UInt8]) {
    let place = path(office) + "-doubt"
    guard let doubt else {
      unlink(place)
      return
    }
    HeadFile.makeFolder(folder)
    let file = Glibc.open(place, O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { return }
    defer { close(file) }
    let bytes = HeadFile.bytes(doubt.sequence) + doubt.transaction + doubt.transaction
    _ = pwrite(file, bytes, bytes.count, 0)
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    var number = 0
    for byte in bytes.reversed() { number = number << 8 | Int(byte) }
    return number
  }

  private static func bytes(_ number: Int) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  private static func makeFolder(_ path: String) {
    if access(path, F_OK) == 0 { return }
    makeFolder(Files.folder(of: path))
    mkdir(path, 0o700)
  }
}
