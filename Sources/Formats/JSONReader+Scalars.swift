import Failures
import Text
import Values

extension JSONReader {
  // MARK: - Texts

  /// A text at its opening quote; owned.
  @inline(__always) mutating func readText() throws(Failure) -> Value {
    let start = index &+ 1
    let stop = Scan.jsonStop(in: base, from: start, to: end)
    if stop < end, base[stop] == 0x22 {
      index = stop &+ 1
      try heap.checkText(stop &- start)
      return heap.text(base + start, stop &- start)
    }
    return try readEscaped(start, stop)
  }

  /// A text with escapes, of which the bytes up to `stop` are plain.
  @inline(never) private mutating func readEscaped(_ start: Int, _ stop: Int) throws(Failure) -> Value {
    scratch.removeAll(keepingCapacity: true)
    scratch.append(contentsOf: UnsafeBufferPointer(start: base + start, count: stop - start))
    index = stop
    while true {
      guard index < end, base[index] >= 0x20 else {
        throw expected(Words(en: "the closing \" of a text", th: "เครื่องหมาย \" ปิดข้อความ"))
      }
      if base[index] == 0x22 { break }
      index += 1
      try readEscape()
      let plain = index
      index = Scan.jsonStop(in: base, from: index, to: end)
      scratch.append(contentsOf: UnsafeBufferPointer(start: base + plain, count: index - plain))
    }
    index += 1
    try heap.checkText(scratch.count)
    return heap.text(scratch)
  }

  /// What follows a backslash.
  ///
  /// `escape = "\" ( '"' | "\" | "/" | "b" | "f" | "n" | "r" | "t" | "u" hex hex hex hex )`
  private mutating func readEscape() throws(Failure) {
    let simple: UInt8
    switch peek {
    case 0x22, 0x5C, 0x2F: simple = peek
    case 0x62: simple = 0x08
    case 0x66: simple = 0x0C
    case 0x6E: simple = 0x0A
    case 0x72: simple = 0x0D
    case 0x74: simple = 0x09
    case 0x75: return try readUnicodeEscape()
    default: throw expected(Words(en: "an escape such as \\n or \\u0e01", th: "รหัส เช่น \\n หรือ \\u0e01"))
    }
    scratch.append(simple)
    index += 1
  }

  private mutating func readUnicodeEscape() throws(Failure) {
    let start = index - 1
    var scalar = try readHex()
    if scalar & 0xF800 == 0xD800 {
      guard scalar < 0xDC00, peek == 0x5C, index + 1 < end, base[index + 1] == 0x75 else { throw loneSurrogate(start) }
      index += 1
      let low = try readHex()
      guard low & 0xFC00 == 0xDC00 else { throw loneSurrogate(start) }
      scalar = 0x10000 + (scalar & 0x3FF) << 10 + low & 0x3FF
    }
    Scalars.append(scalar, to: &scratch)
  }

  /// The four digits after `u`.
  private mutating func readHex() throws(Failure) -> UInt32 {
    index += 1
    var number: UInt32 = 0
    for _ in 0..<4 {
      switch peek {
      case 0x30...0x39: number = number << 4 | UInt32(peek - 0x30)
      case 0x41...0x46, 0x61...0x66: number = number << 4 | UInt32(peek & 0x5F - 0x37)
      default: throw expected(Words(en: "four hexadecimal digits", th: "เลขฐานสิบหกสี่หลัก"))
      }
      index += 1
    }
    return number
  }

  private mutating func loneSurrogate(_ start: Int) -> Failure {
    index = start
    return expected(Words(en: "both halves of a surrogate pair", th: "รหัสคู่ (surrogate) ครบทั้งสองส่วน"))
  }

  // MARK: - Numbers

  /// A number, exact.
  ///
  /// ```
  /// number = [ "-" ] ( "0" | digit1-9 { digit } ) [ "." digit { digit } ] [ exponent ]
  /// exponent = ( "e" | "E" ) [ "+" | "-" ] digit { digit }
  /// ```
  @inline(__always) mutating func readNumber() throws(Failure) -> Value {
    let start = index
    let isNegative = base[index] == 0x2D
    if isNegative { index &+= 1 }
    let whole = index
    var coefficient = 0, scale = 0
    try readDigits(&coefficient)
    var digits = index &- whole
    if digits > 1, base[whole] == 0x30 {
      index = whole + 1
      throw expected(Words(en: "no digit after a leading 0", th: " . หรือจบจำนวนหลัง 0 นำหน้า"))
    }
    if peek == 0x2E {
      index &+= 1
      let fraction = index
      try readDigits(&coefficient)
      scale = index &- fraction
      digits &+= scale
    }
    var hasExponent = false
    if peek | 0x20 == 0x65 {
      hasExponent = true
      index &+= 1
      if peek == 0x2B || peek == 0x2D { index &+= 1 }
      var ignored = 0
      try readDigits(&ignored)
    }
    if digits <= 18, !hasExponent {
      return Number.normal(isNegative ? 0 &- coefficient : coefficient, scale)
    }
    return try readLong(start)
  }

  /// At least one digit; the number overflows unseen, which its caller knows by the count of digits.
  @inline(__always) private mutating func readDigits(_ number: inout Int) throws(Failure) {
    let start = index
    while index < end {
      let digit = base[index] &- 0x30
      if digit > 9 { break }
      number = number &* 10 &+ Int(digit)
      index &+= 1
    }
    if index == start { throw expected(Words(en: "a digit", th: "ตัวเลข")) }
  }

  @inline(never) private mutating func readLong(_ start: Int) throws(Failure) -> Value {
    if let number = ExactNumber.read(base + start, index - start) { return heap.number(number) }
    let text = String(decoding: UnsafeBufferPointer(start: base + start, count: min(index - start, 60)), as: UTF8.self)
    let (line, column) = place(of: start)
    throw Failure(.inexactNumber, Failure.Part(line), Failure.Part(column), Failure.Part(text))
  }

  // MARK: - Errors

  /// Line and column in characters, from 1.
  private func place(of index: Int) -> (line: Int, column: Int) {
    var line = 1, column = 1
    for byte in UnsafeBufferPointer(start: base, count: index) {
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return (line, column)
  }

  /// What stands at the index is not what the grammar wants there.
  func expected(_ wanted: Words) -> Failure {
    let (line, column) = place(of: index)
    let found: Failure.Part
    if index >= end {
      found = .words(Words(en: "the end", th: "จุดจบ"))
    } else {
      let length = Scalars.decode(UnsafeBufferPointer(start: base, count: end), at: index).length
      let text = String(decoding: UnsafeBufferPointer(start: base + index, count: length), as: UTF8.self)
      found = Failure.Part("\"" + SafeText.shown(text, keepingNewlines: false) + "\"")
    }
    let failure = Failure(.badJSON, Failure.Part(line), Failure.Part(column), .words(wanted), found)
    return index >= end ? failure.partial() : failure
  }

  func keyRepeated(_ start: Int) -> Failure {
    let (line, column) = place(of: start)
    let stop = min(Scan.first(of: 0x22, 0x22, 0x22, in: base, from: start + 1, to: end), start + 60)
    let key = String(decoding: UnsafeBufferPointer(start: base + start + 1, count: stop - start - 1), as: UTF8.self)
    return Failure(.repeatedKey, Failure.Part(line), Failure.Part(column), Failure.Part(key))
  }
}
