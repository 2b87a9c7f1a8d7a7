/// How well a name fits what was typed of it: letters in order, better where they stand together and at the start.
struct Fuzzy {
  private let pattern: [UInt8]
  private let steps: [Range<Int>]

  init(_ typed: String) {
    pattern = typed.utf8.map { Fuzzy.folded($0) }
    var steps: [Range<Int>] = [], start = 0
    for (index, byte) in pattern.enumerated() where index > 0 && byte & 0xC0 != 0x80 {
      steps.append(start..<index)
      start = index
    }
    if !pattern.isEmpty { steps.append(start..<pattern.count) }
    self.steps = steps
  }

  var isEmpty: Bool { pattern.isEmpty }

  /// 0 for no fit; the more the better.
  func score(_ name: String) -> Int {
    var name = name
    return name.withUTF8 { score($0) }
  }

  /// The same without the signs that stand around a name: `$`, `.`, `--`, quotes.
  func score(bare name: String) -> Int {
    var name = name
    return name.withUTF8 { utf8 in
      var start = 0, end = utf8.count
      while start < end, Fuzzy.isSign(utf8[start]) { start += 1 }
      while end > start, Fuzzy.isSign(utf8[end - 1]) { end -= 1 }
      return score(UnsafeBufferPointer(rebasing: utf8[start..<end]))
    }
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    byte == 0x24 || byte == 0x2E || byte == 0x2D || byte == 0x22
  }

  func score(_ name: UnsafeBufferPointer<UInt8>) -> Int {
    if pattern.isEmpty { return 1 }
    guard pattern.count <= name.count else { return 0 }
    if let place = place(in: name) {
      let base = place == 0 ? (pattern.count == name.count ? 1000 : 900) : isStart(place, name) ? 700 : 500
      return base - min(name.count, 100)
    }
    return scattered(name)
  }

  /// Where the whole of it stands, at the start of a part if possible.
  func place(in name: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = pattern.first, pattern.count <= name.count else { return nil }
    var found: Int?
    for start in 0...(name.count - pattern.count) where Fuzzy.folded(name[start]) == first {
      var length = 1
      while length < pattern.count, Fuzzy.folded(name[start + length]) == pattern[length] { length += 1 }
      guard length == pattern.count else { continue }
      if isStart(start, name) { return start }
      found = found ?? start
    }
    return found
  }

  private func isStart(_ place: Int, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    place == 0 || Fuzzy.isJoint(name[place - 1])
  }

  /// Its letters one after the other with others between; three at least, so that a slip does not fit everything.
  private func scattered(_ name: UnsafeBufferPointer<UInt8>) -> Int {
    guard steps.count >= 3, Fuzzy.folded(name[0]) == pattern[0] else { return 0 }
    var at = 0, gaps = 0, last = -1
    for step in steps {
      while at + step.count <= name.count, !matches(step, name, at) { at += 1 }
      guard at + step.count <= name.count else { return 0 }
      if last >= 0, at != last { gaps += 1 }
      at += step.count
      last = at
    }
    return max(1, 300 - gaps * 40 - min(name.count, 100))
  }

  private func matches(_ step: Range<Int>, _ name: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    for offset in 0..<step.count where Fuzzy.folded(name[at + offset]) != pattern[step.lowerBound + offset] {
      return false
    }
    return true
  }

  static func folded(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

  private static func isJoint(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x2D || byte == 0x2E || byte == 0x2F || byte == 0x5F
  }
}
