import Failures
import Formats
import Testing
import Values

/// A file that is read a part at a time is cut as if it were there at once, wherever the parts end.
@Suite struct FileTextTests {
  /// A file that does not know how long it is, and may say something else when it is read again.
  private final class Source: ByteSource {
    private let passes: [[UInt8]]
    private var pass = 0
    private var next = 0
    let size: Int

    init(_ passes: [[UInt8]], size: Int) {
      self.passes = passes
      self.size = size
    }

    func read(into place: UnsafeMutableRawBufferPointer) throws(Failure) -> Int {
      let bytes = passes[min(pass, passes.count - 1)], count = min(place.count, 7, bytes.count - next)
      place.copyBytes(from: bytes[next..<next + count])
      next += count
      return count
    }

    func rewind() {
      pass += 1
      next = 0
    }
  }

  private struct Cut: Equatable {
    var headings: [String] = []
    var cells: [[String]] = []
    var lines: [Int] = []
    var cellLines: [Int] = []
    var ragged: [Int] = []
    var failure: String?
  }

  private func cut(_ text: FileText, block: Int) -> Cut {
    var cut = Cut()
    do throws(Failure) {
      var cutter = try CSVCutter(text, separator: 0x2C)
      cut.headings = cutter.headings
      let width = cutter.headings.count
      let places = UnsafeMutablePointer<TextPlace>.allocate(capacity: max(1, width * block))
      defer { places.deallocate() }
      while width > 0 {
        let rows = try cutter.cut(block, into: places)
        for row in 0..<rows {
          let cells = (0..<width).map { places[$0 * block + row] }
          cut.cells.append(cells.map { String(decoding: $0.bytes(text.base), as: UTF8.self) })
          cut.cellLines += cells.map { cutter.line(of: $0, row: row) }
        }
        cut.lines += cutter.lines
        if rows < block { break }
      }
      cut.ragged = cutter.ragged.map(\.row)
    } catch {
      // How many rows were cut before depends on how many are asked for.
      cut = Cut(headings: cut.headings, failure: error.message(in: .english))
    }
    return cut
  }

  private func file(_ seed: Int) -> [UInt8] {
    var random = Random(seed: UInt64(seed))
    let parts = [
      "ก", "บ้าน", "a", "12", ",", ",", ",", "\n", "\r\n", "\r", "\"", "\"\"", "\"x,y\"", "\"สอง\nบรรทัด\"", "\"a\"\"b\"",
      "😀", "\"\r\n\"", "", "'=1", "\n\n",
    ]
    var text = seed % 5 == 0 ? "\u{FEFF}" : ""
    // Every second has no quotes but those that belong together.
    for _ in 0..<random.next(60) {
      let part = parts[random.next(parts.count)]
      if seed % 2 == 0, part.hasPrefix("\"") { text += ",\(part.count > 2 ? part : "a"),\n" } else { text += part }
    }
    return Array(text.utf8)
  }

  private struct Random {
    var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next(_ below: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state >> 33) % below
    }
  }

  @Test func `wherever the parts of a file end, its cells are the same`() throws {
    var good = 0, bad = 0
    for seed in 1...400 {
      let bytes = file(seed), whole = cut(FileText(bytes), block: 1_000)
      if whole.failure == nil { good += 1 } else { bad += 1 }
      for window in [1, 2, 3, 5, 8, 13, 64] {
        let text = try #require(try FileText(Source([bytes], size: seed % 3 == 0 ? 0 : bytes.count), window: window))
        #expect(cut(text, block: seed % 4 + 1) == whole, "seed \(seed), window \(window)")
        let other = try #require(try FileText(Source([bytes], size: bytes.count)))
        if whole.failure == nil, !whole.headings.isEmpty { #expect(text.finishHash() == other.finishHash()) }
      }
    }
    #expect(good > 100 && bad > 20)
  }

  @Test func `what is not UTF-8 is found before anything is used, wherever it stands`() throws {
    let text = Array("a,b\nก,ข\nค,ง\n".utf8)
    for place in text.indices {
      var bytes = text
      bytes[place] = 0xFF
      for window in [1, 2, 3, 4, 100] { #expect(try FileText(Source([bytes], size: 9), window: window) == nil) }
    }
    // A character whose end is missing.
    #expect(try FileText(Source([Array(text.dropLast(2))], size: 9), window: 4) == nil)
    #expect(try FileText(Source([[0xFF, 0xFE, 0x61, 0]], size: 4)) == nil)
  }

  @Test func `a file that is changed while it is read is refused`() throws {
    let before = Array(repeating: Array("a,b\n".utf8), count: 40).flatMap(\.self)
    var after = before
    after[150] = 0xFF
    let text = try #require(try FileText(Source([before, after], size: before.count), window: 16))
    #expect(cut(text, block: 100).failure == "the file was changed while it was read")
  }
}
