import Testing
import Text

@Suite struct EncodingTests {
  @Test func `reads all 256 bytes of Windows-874 and TIS-620 as Python and iconv do`() {
    for byte in UInt8.min...UInt8.max {
      let wide = TextOracles.cp874[Int(byte)], strict = TextOracles.tis620[Int(byte)]
      #expect(Windows874.scalar(of: byte).map(Int.init) ?? -1 == wide)
      #expect(Windows874.scalar(of: byte, strict: true).map(Int.init) ?? -1 == strict)
      if wide >= 0 { #expect(Windows874.byte(of: UInt32(wide)) == byte) }
      if strict >= 0 { #expect(Windows874.byte(of: UInt32(strict), strict: true) == byte) }
    }
    #expect(Windows874.byte(of: 0xE3B) == nil)
    #expect(Windows874.byte(of: 0xE9) == nil)
  }

  @Test func `returns every byte that it can read`() throws {
    for encoding in [Encoding.windows874, .tis620] {
      let table = encoding == .tis620 ? TextOracles.tis620 : TextOracles.cp874
      let bytes = (0..<256).filter { table[$0] >= 0 }.map { UInt8($0) }
      #expect(try Encoding.encode(Encoding.decode(bytes, as: encoding), as: encoding) == bytes)
    }
  }

  @Test func `names the place of a byte that is no text`() {
    #expect(throws: UndecodableText(encoding: .windows874, line: 2, column: 3, offset: 5, bytes: [0xFC])) {
      try Encoding.decode([0x61, 0xA1, 0x0A, 0xA1, 0xA2, 0xFC], as: .windows874)
    }
    #expect(throws: UndecodableText(encoding: .tis620, line: 1, column: 1, offset: 0, bytes: [0x93])) {
      try Encoding.decode([0x93], as: .tis620)
    }
    #expect(throws: UndecodableText(encoding: .utf8, line: 1, column: 2, offset: 6, bytes: [0xE0, 0xB8])) {
      try Encoding.decode([0xEF, 0xBB, 0xBF, 0xE0, 0xB8, 0x81, 0xE0, 0xB8, 0x41], as: .utf8)
    }
    #expect(throws: UndecodableText(encoding: .utf16LittleEndian, line: 1, column: 2, offset: 2, bytes: [0, 0xDC])) {
      try Encoding.decode([0x61, 0, 0, 0xDC], as: .utf16LittleEndian)
    }
    #expect(throws: UndecodableText(encoding: .utf16BigEndian, line: 1, column: 2, offset: 2, bytes: [0x61])) {
      try Encoding.decode([0, 0x61, 0x61], as: .utf16BigEndian)
    }
    #expect(throws: UndecodableText.self) { try Encoding.decode([0x3D, 0xD8], as: .utf16LittleEndian) }
  }

  @Test func `refuses to write what has no byte`() {
    #expect(throws: UnencodableText(encoding: .windows874, line: 2, column: 2, offset: 5, scalar: 0x6F22)) {
      try Encoding.encode(Array("ก\nx漢".utf8), as: .windows874)
    }
    #expect(throws: UnencodableText(encoding: .tis620, line: 1, column: 1, offset: 0, scalar: 0x201C)) {
      try Encoding.encode(Array("“".utf8), as: .tis620)
    }
  }

  @Test(arguments: [Encoding.utf8, .utf16, .utf16LittleEndian, .utf16BigEndian])
  func `reads back what it wrote`(_ encoding: Encoding) throws {
    var dice = Dice(10)
    for _ in 0..<500 {
      let text = Array(dice.text(of: Pieces.scripts, upTo: 10).utf8)
      if text.starts(with: [0xEF, 0xBB, 0xBF]) { continue }
      #expect(try Encoding.decode(Encoding.encode(text, as: encoding), as: encoding) == text)
    }
  }

  @Test func `drops the byte order mark`() throws {
    #expect(try Encoding.decode([0xEF, 0xBB, 0xBF, 0x61], as: .utf8) == [0x61])
    #expect(try Encoding.decode([0xFE, 0xFF, 0, 0x61], as: .utf16) == [0x61])
    #expect(try Encoding.decode([0xFF, 0xFE, 0x61, 0], as: .utf16) == [0x61])
    #expect(try Encoding.decode([], as: .utf16) == [])
  }

  @Test func `guesses the encoding`() throws {
    let text = Array("รหัส,ชื่อ\n1,สมชาย\n".utf8)
    #expect(Encoding.sniff(text) == .utf8)
    #expect(Encoding.sniff([0xEF, 0xBB, 0xBF] + text) == .utf8)
    #expect(Encoding.sniff([]) == .utf8)
    #expect(Encoding.sniff([0x61, 0x62]) == .utf8)
    #expect(Encoding.sniff([0xFE, 0xFF]) == .utf16BigEndian)
    #expect(Encoding.sniff(try Encoding.encode(text, as: .utf16)) == .utf16LittleEndian)
    #expect(Encoding.sniff(try Encoding.encode(text, as: .utf16LittleEndian)) == .utf16LittleEndian)
    #expect(Encoding.sniff(try Encoding.encode(text, as: .utf16BigEndian)) == .utf16BigEndian)
    #expect(Encoding.sniff(try Encoding.encode(text, as: .windows874)) == .windows874)
    #expect(Encoding.sniff([0xA1]) == .windows874)
  }

  @Test(arguments: [
    ("UTF-8", Encoding.utf8), ("utf8", .utf8), ("UTF_16", .utf16), ("utf-16le", .utf16LittleEndian),
    ("UTF-16BE", .utf16BigEndian), ("cp874", .windows874), ("Windows-874", .windows874), ("ISO-8859-11", .windows874),
    ("TIS-620", .tis620), ("tis620", .tis620),
  ])
  func `knows encodings by their names`(_ name: String, _ encoding: Encoding) {
    #expect(Encoding(named: name) == encoding)
    #expect(Encoding(named: encoding.rawValue) == encoding)
  }

  @Test func `does not know other names`() { #expect(Encoding(named: "latin-9") == nil) }
}

@Suite struct UTF8CheckTests {
  @Test func `finds the same first bad byte as Swift`() {
    var dice = Dice(11)
    for _ in 0..<20_000 {
      var bytes = Array(dice.text(of: Pieces.scripts, upTo: 12).utf8)
      for _ in 0..<dice.number(0...2) where !bytes.isEmpty {
        let place = dice.number(0...bytes.count - 1)
        bytes[place] = dice.pick([0x80, 0xBF, 0xC0, 0xE0, 0xED, 0xF0, 0xF4, 0xF5, 0xFF, 0x41])
      }
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      let found = UTF8Check.firstInvalid(bytes)
      #expect((found == nil) == isValid, "\(bytes)")
      if let found { #expect(String(validating: bytes[..<found], as: UTF8.self) != nil) }
    }
  }

  @Test(
    arguments: [
      [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80],
      [0xF5, 0x80, 0x80, 0x80], [0x80], [0xC3], [0xE0, 0xB8], [0xF0, 0x9F, 0x98], [0xC3, 0x41], [0xE1, 0x80, 0x41],
      [0xF1, 0x80, 0x80, 0x41],
    ] as [[UInt8]])
  func `refuses what is not UTF-8`(_ bytes: [UInt8]) {
    #expect(UTF8Check.firstInvalid(bytes) == 0)
    #expect(UTF8Check.firstInvalid(Array(repeating: 0x61, count: 40) + bytes) == 40)
  }

  @Test func `accepts the borders of every length`() {
    for scalar: UInt32 in [0, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x10FFFF] {
      var bytes: [UInt8] = []
      Scalars.append(scalar, to: &bytes)
      #expect(UTF8Check.firstInvalid(bytes) == nil)
      #expect(bytes.withUnsafeBufferPointer { Scalars.decode($0, at: 0) } == (scalar, bytes.count))
    }
    #expect(UTF8Check.firstInvalid([]) == nil)
  }
}
