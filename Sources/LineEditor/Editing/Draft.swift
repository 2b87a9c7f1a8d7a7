import Text

/// The text being typed and where the cursor stands: a value, so that undo is an assignment.
struct Draft: Equatable {
  private(set) var bytes: [UInt8]
  /// At the start of a cluster, or at the end.
  ///
  /// Every change keeps it so (`replace`); who moves it counts in clusters, words or lines.
  var cursor: Int { didSet { seam = nil } }
  /// Where the last change ended, if that is within a character it made.
  ///
  /// As half a flag before another flag, or a consonant before a lonely vowel: typing and Backspace go on there, as if
  /// nothing had joined.
  private(set) var seam: Int?

  init(_ text: String = "", cursor: Int? = nil) {
    bytes = Array(text.utf8)
    // A file changed elsewhere may end its lines in two signs.
    if bytes.contains(0x0D) { bytes = Array(String(text.map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 }).utf8) }
    self.cursor = min(cursor ?? bytes.count, bytes.count)
  }

  init(bytes: [UInt8], cursor: Int) {
    self.bytes = bytes
    self.cursor = cursor
  }

  static func == (one: Draft, other: Draft) -> Bool { one.cursor == other.cursor && one.bytes == other.bytes }

  var text: String { String(decoding: bytes, as: UTF8.self) }
  var count: Int { bytes.count }
  var isEmpty: Bool { bytes.isEmpty }
  var isAtEnd: Bool { cursor == bytes.count }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  // MARK: - Changes

  mutating func replace(_ range: Range<Int>, with text: String) {
    bytes.replaceSubrange(range, with: text.utf8)
    let end = range.lowerBound + text.utf8.count
    cursor = settled(end)
    if cursor != end { seam = end }
  }

  /// Where what is typed goes.
  var insertion: Int { seam ?? cursor }

  mutating func insert(_ text: String) { replace(insertion..<insertion, with: text) }

  /// Takes back the code point typed last.
  mutating func erase() {
    remove(previousScalar(insertion)..<insertion)
  }

  /// - Returns: What was there.
  @discardableResult
  mutating func remove(_ range: Range<Int>) -> String {
    let removed = text(range)
    replace(range, with: "")
    return removed
  }

  // MARK: - Places

  /// The start of the cluster after `place`.
  func next(_ place: Int) -> Int {
    guard place < count else { return count }
    return bytes.withUnsafeBufferPointer { Clusters.next(after: place, in: $0) }
  }

  /// The start of the cluster before `place`.
  func previous(_ place: Int) -> Int {
    bytes.withUnsafeBufferPointer { Clusters.previous(before: place, in: $0) }
  }

  /// The start of the code point before `place`.
  func previousScalar(_ place: Int) -> Int {
    guard place > 0 else { return 0 }
    return bytes.withUnsafeBufferPointer { Scalars.start(before: place, in: $0) }
  }

  /// Whether a character starts at `place`, or the text ends there.
  func isStart(_ place: Int) -> Bool {
    bytes.withUnsafeBufferPointer { Clusters.isStart(place, in: $0) }
  }

  /// `place`, or behind the character that a change made of what stands before and after it: half a flag and the other
  /// half, a letter typed before a lonely mark.
  func settled(_ place: Int) -> Int {
    isStart(place) ? place : next(previous(place))
  }

  /// `place`, or the start of the character that holds it.
  func snapped(_ place: Int) -> Int {
    isStart(place) ? place : previous(place)
  }

  /// Behind the blanks at `place`; a blank that carries a mark is none.
  func behindBlanks(_ place: Int) -> Int {
    var place = place
    while place < count, bytes[place] == 0x20, next(place) == place + 1 { place += 1 }
    return place
  }

  func lineStart(_ place: Int) -> Int { (bytes[..<place].lastIndex(of: 0x0A) ?? -1) + 1 }
  func lineEnd(_ place: Int) -> Int { bytes[place...].firstIndex(of: 0x0A) ?? count }
  var hasSeveralLines: Bool { bytes.contains(0x0A) }

  /// The cells between the start of the line and `place`.
  func column(_ place: Int) -> Int {
    bytes[lineStart(place)..<place].withUnsafeBufferPointer { Columns.width($0) }
  }

  /// The place in the line that starts at `start` nearest to `column`, not beyond it.
  func place(inLineAt start: Int, column: Int) -> Int {
    let end = lineEnd(start)
    return start + bytes[start..<end].withUnsafeBufferPointer { Columns.prefix($0, columns: column).bytes }
  }

  /// The place `lines` further down (or up, if negative) in the same column; nil outside the text.
  func place(lines: Int, column: Int) -> Int? {
    var start = lineStart(cursor)
    for _ in 0..<abs(lines) {
      if lines < 0 {
        if start == 0 { return nil }
        start = lineStart(start - 1)
      } else {
        let end = lineEnd(start)
        if end == count { return nil }
        start = end + 1
      }
    }
    return place(inLineAt: start, column: column)
  }
}
