import Testing
import Values

/// What the writer wrote is read back; whatever else there is, the reader stays within it.
@Suite struct ByteReaderTests {
  private enum Part: Equatable {
    case byte(UInt8)
    case number(Int)
    case signed(Int)
    case code(Int, Int)
    case block([UInt8])
    case text(String)
  }

  @Test func `what was written is read back`() {
    for seed in 0..<3_000 {
      var dice = Dice(UInt64(seed)), writer = ByteWriter()
      let parts = (0..<dice.roll(12)).map { _ in part(&dice) }
      for part in parts { write(part, &writer) }
      writer.bytes.withUnsafeBytes { raw in
        var reader = ByteReader(raw)
        for part in parts {
          let found = read(like: part, &reader)
          #expect(found == part, "seed \(seed)")
        }
        #expect(reader.isAtEnd && !reader.isDamaged && reader.rest == 0, "seed \(seed)")
        // One more is damage, and then all is 0.
        _ = reader.byte()
        #expect(reader.isDamaged && reader.number() == 0 && reader.text().isEmpty && reader.block().isEmpty)
      }
    }
  }

  @Test func `whatever the bytes are, nothing behind them is read and damage stays`() {
    let page = GuardedPage()
    for seed in 0..<30_000 {
      var dice = Dice(UInt64(seed) &* 77)
      let bytes = (0..<dice.roll(30)).map { _ in dice.roll(3) == 0 ? UInt8(0xFF) : UInt8(dice.roll(256)) }
      page.with(bytes) { raw in
        var reader = ByteReader(raw), wasDamaged = false
        for _ in 0..<20 {
          switch dice.roll(9) {
          case 0: _ = reader.byte()
          case 1: _ = reader.number()
          case 2: _ = reader.signed()
          case 3: _ = reader.code(width: [1, 2, 4, 8][dice.roll(4)])
          case 4: _ = reader.block()
          case 5: _ = reader.text()
          case 6: _ = reader.raw(dice.roll(2) == 0 ? Int(truncatingIfNeeded: dice.next()) : dice.roll(40) - 5)
          default:
            let size = dice.roll(9), before = reader.rest, count = reader.count(of: size)
            #expect(count >= 0 && count * max(size, 1) <= before, "seed \(seed)")
          }
          #expect(reader.place >= 0 && reader.place <= raw.count && reader.rest >= 0, "seed \(seed)")
          if wasDamaged { #expect(reader.isDamaged && reader.isAtEnd && reader.byte() == 0, "seed \(seed)") }
          wasDamaged = reader.isDamaged
        }
      }
    }
  }

  @Test func `numbers of more than 64 bits are damage`() {
    for tail: [UInt8] in [[0x02], [0x7F], [0x80, 0x00], [0x81, 0x01]] {
      let bytes = [UInt8](repeating: 0xFF, count: 9) + tail
      let isDamaged = bytes.withUnsafeBytes { raw in
        var reader = ByteReader(raw)
        _ = reader.number()
        return reader.isDamaged
      }
      #expect(isDamaged, "\(tail)")
    }
  }

  private func part(_ dice: inout Dice) -> Part {
    let number = Int(truncatingIfNeeded: dice.next()) >> dice.roll(64)
    switch dice.roll(6) {
    case 0: return .byte(UInt8(dice.roll(256)))
    case 1: return .number(number)
    case 2: return .signed(number)
    case 3:
      let width = [1, 2, 4, 8][dice.roll(4)]
      return .code(number >> (64 - width * 8), width)
    case 4: return .block((0..<dice.roll(300)).map { UInt8(truncatingIfNeeded: $0) })
    default: return .text(dice.text(40))
    }
  }

  private func write(_ part: Part, _ writer: inout ByteWriter) {
    switch part {
    case .byte(let byte): writer.byte(byte)
    case .number(let number): writer.number(number)
    case .signed(let number): writer.signed(number)
    case .code(let code, let width): writer.code(code, width: width)
    case .block(let block): writer.block(block)
    case .text(let text): writer.text(text)
    }
  }

  private func read(like part: Part, _ reader: inout ByteReader) -> Part {
    switch part {
    case .byte: .byte(reader.byte())
    case .number: .number(reader.number())
    case .signed: .signed(reader.signed())
    case .code(_, let width): .code(reader.code(width: width), width)
    case .block: .block(reader.block())
    case .text: .text(reader.text())
    }
  }
}
