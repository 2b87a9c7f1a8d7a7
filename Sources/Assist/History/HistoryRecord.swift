import Language

/// One entry as a line of the history file.
///
/// ```
/// time TAB exit TAB milliseconds TAB folder TAB text LF       in folder and text: \\ \n \t \r
/// ```
/// A line that does not read is passed over: it was torn by a crash, or written by a later version.
enum HistoryRecord {
  static func line(_ entry: TypedEntry) -> [UInt8] {
    var bytes = Array("\(entry.time)\t\(entry.exit)\t\(entry.milliseconds)\t".utf8)
    escape(entry.folder, to: &bytes)
    bytes.append(0x09)
    escape(entry.text, to: &bytes)
    bytes.append(0x0A)
    return bytes
  }

  private static func escape(_ text: String, to bytes: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case 0x5C: bytes += [0x5C, 0x5C]
      case 0x0A: bytes += [0x5C, 0x6E]
      case 0x09: bytes += [0x5C, 0x74]
      case 0x0D: bytes += [0x5C, 0x72]
      default: bytes.append(byte)
      }
    }
  }

  /// The parts of a line without its end: three numbers, and where folder and text stand.
  struct Parts {
    var numbers = (0, 0, 0)
    var folder = 0..<0
    var text = 0..<0

    init?(_ line: UnsafeBufferPointer<UInt8>) {
      var at = 0
      func number() -> Int? {
        var value = 0, isFound = false
        while at < line.count, line[at] >= 0x30, line[at] <= 0x39, value < 1 << 50 {
          value = value * 10 + Int(line[at] - 0x30)
          at += 1
          isFound = true
        }
        guard isFound, at < line.count, line[at] == 0x09 else { return nil }
        at += 1
        return value
      }
      guard let time = number(), let exit = number(), let milliseconds = number() else { return nil }
      numbers = (time, exit, milliseconds)
      guard let tab = line[at...].firstIndex(of: 0x09), tab + 1 < line.count else { return nil }
      folder = at..<tab
      text = (tab + 1)..<line.count
    }
  }

  /// Adds what an escaped part says.
  static func append(_ part: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    guard part.contains(0x5C) else { return bytes.append(contentsOf: part) }
    var at = 0
    while at < part.count {
      guard part[at] == 0x5C, at + 1 < part.count else {
        bytes.append(part[at])
        at += 1
        continue
      }
      switch part[at + 1] {
      case 0x6E: bytes.append(0x0A)
      case 0x74: bytes.append(0x09)
      case 0x72: bytes.append(0x0D)
      default: bytes.append(part[at + 1])
      }
      at += 2
    }
  }

  static func text(_ part: UnsafeBufferPointer<UInt8>) -> String {
    var bytes: [UInt8] = []
    append(part, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Every entry of a file, in its order.
  static func entries(_ bytes: [UInt8]) -> [TypedEntry] {
    var entries: [TypedEntry] = []
    bytes.withUnsafeBufferPointer { all in
      for line in all.split(separator: 0x0A) {
        let line = UnsafeBufferPointer(rebasing: line)
        guard let parts = Parts(line) else { continue }
        entries.append(
          TypedEntry(
            text(UnsafeBufferPointer(rebasing: line[parts.text])), time: parts.numbers.0,
            folder: text(UnsafeBufferPointer(rebasing: line[parts.folder])), exit: parts.numbers.1,
            milliseconds: parts.numbers.2))
      }
    }
    return entries
  }
}
