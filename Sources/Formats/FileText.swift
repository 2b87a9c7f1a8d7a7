import Digest
import Failures
import Hands
import Text
import Values

/// The text of a file, as much of it at a time as is wanted, with the hash of its bytes.
///
/// Whether it is UTF-8 is known before any of it is used: a longer file is read through once for that. What was used
/// makes room for what comes, so a file of any length takes the room of the longest part that is wanted at once.
///
/// Invariant: `memory` has `room` bytes; from `base` on, which is in it, the first `count` are valid UTF-8 and the next
/// `held` begin a character whose end is still in the file. They move in `goOn` and in `drop`.
public final class FileText {
  private var memory: UnsafeMutablePointer<UInt8>
  public private(set) var base: UnsafeMutablePointer<UInt8>
  public private(set) var count = 0
  /// Whether nothing comes behind what is here.
  public private(set) var isWhole = false
  /// Bytes of the file that are not here any more.
  public private(set) var dropped = 0
  /// How many bytes the file has, as far as one can know beforehand.
  public let size: Int
  private var room: Int
  private var held = 0
  private let source: (any ByteSource)?
  private var hash = SHA256()

  /// So much is read at a time.
  private let window: Int
  /// So much is there for a part of a long file before more has to be found; what is never filled costs nothing.
  private static let usual = 1 << 25

  /// A text that is here already, in valid UTF-8.
  public init(_ text: [UInt8]) {
    size = text.count
    room = max(1, text.count)
    memory = .allocate(capacity: room)
    memory.initialize(from: text, count: text.count)
    base = memory
    count = text.count
    isWhole = true
    source = nil
    window = 0
  }

  /// The text of a file in UTF-8; nil where it is written in something else, or may be.
  public init?(_ source: any ByteSource, window: Int = 1 << 20) throws(Failure) {
    self.source = source
    self.window = window
    size = source.size
    room = min(size, FileText.usual) + FileText.least
    memory = .allocate(capacity: room)
    base = memory
    guard try isPlain() else { return nil }
    if isWhole { return }
    guard try isPlainToTheEnd() else { return nil }
    source.rewind()
    try goOn()
  }

  deinit { memory.deallocate() }

  /// The hash of all bytes that were read.
  public func finishHash() -> [UInt8] { hash.finish() }

  /// Makes the bytes before a place give way.
  public func drop(_ used: Int) {
    guard used > 0 else { return }
    count -= used
    dropped += used
    // Where nothing comes behind it, it need not go back to the beginning.
    if isWhole { base += used } else { base.update(from: base + used, count: count + held) }
  }

  /// Reads on; a file that is no longer what it was found to be was changed meanwhile.
  public func goOn() throws(Failure) {
    let start = count + held, end = try fill(from: start)
    let fresh = UnsafeRawBufferPointer(start: base + start, count: end - start), text = wholeText(to: end)
    var isValid = true, hash = hash
    Hands.both(if: fresh.count > Hands.worthwhile, { hash.update(fresh) }) {
      isValid = UTF8Check.firstInvalid(text) == nil
    }
    self.hash = hash
    guard isValid else { throw Failure(.fileChanged) }
    count += text.count
    held = end - count
  }

  // MARK: - Beforehand

  /// Whether the first part is UTF-8 and says nothing else; where the file ends with it, it is taken in.
  private func isPlain() throws(Failure) -> Bool {
    let end = try fill(from: 0), text = wholeText(to: end)
    let start = isWhole ? text : UnsafeBufferPointer(rebasing: text.prefix(4096))
    switch Encoding.sniff(start) {
    case .utf16, .utf16LittleEndian, .utf16BigEndian: return false
    default: if UTF8Check.firstInvalid(text) != nil { return false }
    }
    if isWhole {
      hash.update(UnsafeRawBufferPointer(start: base, count: end))
      count = end
    } else {
      held = end - text.count
      base.update(from: base + text.count, count: held)
    }
    return true
  }

  /// Reads to the end, with both hands; nothing is kept.
  private func isPlainToTheEnd() throws(Failure) -> Bool {
    while !isWhole {
      let end = try fill(from: held), text = wholeText(to: end)
      let middle = FileText.wholeCharacters(UnsafeBufferPointer(rebasing: text[..<(text.count / 2)]))
      var first = true, second = true
      Hands.both(
        if: text.count > Hands.worthwhile,
        { first = UTF8Check.firstInvalid(UnsafeBufferPointer(rebasing: text[..<middle])) == nil }
      ) {
        second = UTF8Check.firstInvalid(UnsafeBufferPointer(rebasing: text[middle...])) == nil
      }
      guard first, second else { return false }
      held = end - text.count
      base.update(from: base + text.count, count: held)
    }
    (isWhole, held) = (false, 0)
    return true
  }

  // MARK: - Bytes

  private static let least = 1 << 12

  /// Reads a window behind what is here; gives where it ends.
  private func fill(from start: Int) throws(Failure) -> Int {
    guard let source, !isWhole else { return start }
    // One more than there should be, so that the end is seen.
    let wanted = min(window, max(FileText.least, size - dropped - start + 1))
    if room < start + wanted { grow(to: max(start + wanted, room * 2)) }
    var end = start
    while end < start + wanted {
      let got = try source.read(into: UnsafeMutableRawBufferPointer(start: base + end, count: start + wanted - end))
      if got == 0 {
        isWhole = true
        break
      }
      end += got
    }
    return end
  }

  private func grow(to wider: Int) {
    let more = UnsafeMutablePointer<UInt8>.allocate(capacity: wider)
    more.update(from: base, count: count + held)
    memory.deallocate()
    (memory, base, room) = (more, more, wider)
  }

  /// What stands behind the text that is here, without a character that is not all there.
  private func wholeText(to end: Int) -> UnsafeBufferPointer<UInt8> {
    let bytes = UnsafeBufferPointer(start: UnsafePointer(base + count), count: end - count)
    return isWhole ? bytes : UnsafeBufferPointer(rebasing: bytes[..<FileText.wholeCharacters(bytes)])
  }

  /// So many bytes end with a character.
  private static func wholeCharacters(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var lead = bytes.count
    while lead > 0, bytes.count - lead < 3, bytes[lead - 1] & 0xC0 == 0x80 { lead -= 1 }
    guard lead > 0, bytes[lead - 1] >= 0xC0 else { return bytes.count }
    let first = bytes[lead - 1], wanted = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    return bytes.count - lead + 1 < wanted ? lead - 1 : bytes.count
  }
}
