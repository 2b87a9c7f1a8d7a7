import Text
import Values

/// Texts of the history in one run of bytes, newest first, so that looking through a hundred thousand takes no
/// allocation.
struct HistoryTexts {
  /// Letters folded, for searching; and as they are.
  private(set) var folded: [UInt8] = []
  private(set) var bytes: [UInt8] = []
  private(set) var ends: [Int] = []
  /// The first eight bytes of each, for looking by beginning.
  private var beginnings: [UInt64] = []
  /// Which bytes occur in each, as bits.
  private var contents: [UInt64] = []
  private(set) var details: [Detail] = []
  private var folders: [String] = []
  private var isDead: Set<Int> = []

  struct Detail {
    let time: Int
    let exit: Int
    let milliseconds: Int
    let folder: Int
  }

  var count: Int { ends.count }

  func range(_ number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }
  func text(_ number: Int) -> String { String(decoding: bytes[range(number)], as: UTF8.self) }
  func folder(_ number: Int) -> String { folders[details[number].folder] }
  func isAlive(_ number: Int) -> Bool { isDead.isEmpty || !isDead.contains(number) }
  mutating func bury(_ number: Int) { isDead.insert(number) }

  /// Makes room for a file of so many bytes, most of which may never be read: growing by copies would be felt between
  /// two keys.
  mutating func reserve(_ size: Int) {
    let size = min(size, 1 << 26), lines = size / 48
    bytes.reserveCapacity(size)
    folded.reserveCapacity(size)
    ends.reserveCapacity(lines)
    beginnings.reserveCapacity(lines)
    contents.reserveCapacity(lines)
    details.reserveCapacity(lines)
  }

  mutating func append(_ line: UnsafeBufferPointer<UInt8>, _ parts: HistoryRecord.Parts) {
    let start = bytes.count
    HistoryRecord.append(UnsafeBufferPointer(rebasing: line[parts.text]), to: &bytes)
    let folder = HistoryRecord.text(UnsafeBufferPointer(rebasing: line[parts.folder]))
    finish(from: start, (parts.numbers.0, parts.numbers.1, parts.numbers.2, folder))
  }

  mutating func append(_ text: String, time: Int, exit: Int, milliseconds: Int, folder: String) {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    finish(from: start, (time, exit, milliseconds, folder))
  }

  private mutating func finish(from start: Int, _ detail: (Int, Int, Int, String)) {
    var beginning: UInt64 = 0, content: UInt64 = 0
    for at in start..<bytes.count {
      let byte = Fuzzy.folded(bytes[at])
      folded.append(byte)
      content |= HistoryTexts.bit(byte)
      if at - start < 8 { beginning |= UInt64(bytes[at]) << UInt64(56 - (at - start) * 8) }
    }
    ends.append(bytes.count)
    beginnings.append(beginning)
    contents.append(content)
    // Most entries come from where the one before came from.
    let place: Int
    if let last = folders.last, last == detail.3 {
      place = folders.count - 1
    } else {
      place = folders.firstIndex(of: detail.3) ?? folders.count
      if place == folders.count { folders.append(detail.3) }
    }
    details.append(Detail(time: detail.0, exit: detail.1, milliseconds: detail.2, folder: place))
  }

  private static func bit(_ byte: UInt8) -> UInt64 { 1 << UInt64(byte & 63) }

  // MARK: - By beginning

  /// The first at or after a number, in that direction, that begins so and is not that text.
  func first(from start: Int, step: Int, beginning prefix: [UInt8], unlike text: [UInt8]) -> Int? {
    var key: UInt64 = 0
    for (at, byte) in prefix.prefix(8).enumerated() { key |= UInt64(byte) << UInt64(56 - at * 8) }
    let mask: UInt64 = prefix.isEmpty ? 0 : ~0 << UInt64(64 - min(prefix.count, 8) * 8)
    return beginnings.withUnsafeBufferPointer { beginnings in
      var number = start
      while number >= 0, number < beginnings.count {
        if beginnings[number] & mask == key, isAlive(number), begins(number, prefix),
          !bytes[range(number)].elementsEqual(text)
        {
          return number
        }
        number += step
      }
      return nil
    }
  }

  private func begins(_ number: Int, _ prefix: [UInt8]) -> Bool {
    let range = range(number)
    guard range.count >= prefix.count else { return false }
    return prefix.count <= 8 || bytes[range.prefix(prefix.count)].elementsEqual(prefix)
  }

  func isSame(_ number: Int, _ text: [UInt8]) -> Bool { bytes[range(number)].elementsEqual(text) }

  // MARK: - By what they hold

  /// Those that hold all the words, by the longest of them; at most so many, newest first.
  func holding(_ words: [[UInt8]], most: Int) -> [Int] {
    guard let longest = words.max(by: { $0.count < $1.count }), !longest.isEmpty else { return [] }
    var found: [Int] = []
    folded.withUnsafeBufferPointer { all in
      longest.withUnsafeBufferPointer { word in
        var at = 0, number = 0
        while found.count < most, let place = Search.firstIndex(of: word, in: all, from: at) {
          number = entry(at: place, from: number)
          // A hit across two entries belongs to neither.
          guard place + word.count <= ends[number] else {
            at = place + 1
            continue
          }
          if isAlive(number), words.allSatisfy({ holds(number, $0) }) { found.append(number) }
          at = ends[number]
        }
      }
    }
    return found
  }

  /// The entry a byte belongs to.
  private func entry(at place: Int, from: Int) -> Int {
    var low = from, high = ends.count - 1
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] <= place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func holds(_ number: Int, _ word: [UInt8]) -> Bool {
    let range = range(number)
    return folded.withUnsafeBufferPointer { all in
      word.withUnsafeBufferPointer { Search.firstIndex(of: $0, in: UnsafeBufferPointer(rebasing: all[range])) != nil }
    }
  }

  /// Those whose letters hold those of the pattern in order; only where all of them occur is looked closer.
  func scattered(_ pattern: [UInt8], _ fuzzy: Fuzzy, most: Int) -> [(number: Int, score: Int)] {
    var wanted: UInt64 = 0, found: [(Int, Int)] = []
    for byte in pattern { wanted |= HistoryTexts.bit(byte) }
    folded.withUnsafeBufferPointer { all in
      for number in contents.indices where contents[number] & wanted == wanted && found.count < most && isAlive(number)
      {
        let score = fuzzy.score(UnsafeBufferPointer(rebasing: all[range(number)]))
        if score > 0 { found.append((number, score)) }
      }
    }
    return found
  }

  func hash(_ number: Int) -> UInt64 {
    bytes.withUnsafeBufferPointer { hashOfBytes(UnsafeBufferPointer(rebasing: $0[range(number)])) }
  }

  /// What stands before a place of an entry: a blank or nothing is the start of a word.
  func startsWord(_ number: Int, _ word: [UInt8]) -> Int {
    let range = range(number)
    if folded[range].starts(with: word) { return 2 }
    return holds(number, [0x20] + word) ? 1 : 0
  }
}
