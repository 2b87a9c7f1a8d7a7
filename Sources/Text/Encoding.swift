/// How text is written in a file: what schools' files come in.
public enum Encoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  /// With a byte order mark, or as its zero bytes tell, or little-endian; written little-endian with a mark.
  case utf16 = "utf-16"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  /// What Excel in Thai calls CSV.
  case windows874 = "windows-874"
  /// Windows-874 less the quotation marks, dashes, no-break space and € that Microsoft added.
  case tis620 = "tis-620"

  /// The encoding people mean by `name`, in any case.
  public init?(named name: String) {
    let plain = name.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }
    switch plain {
    case "utf8", "utf8sig", "utf8bom", "65001": self = .utf8
    case "utf16", "unicode": self = .utf16
    case "utf16le", "ucs2", "ucs2le": self = .utf16LittleEndian
    case "utf16be", "ucs2be": self = .utf16BigEndian
    case "cp874", "windows874", "win874", "ms874", "874", "ansi", "thai", "iso885911", "xwindows874":
      self = .windows874
    case "tis620", "tis6202533", "tis": self = .tis620
    default: return nil
    }
  }

  /// A guess that is right for what offices send: a mark, else valid UTF-8, else UTF-16 by its zero bytes, else 874.
  public static func sniff(_ bytes: UnsafeBufferPointer<UInt8>) -> Encoding {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    if let wide = sniffWide(bytes) { return wide }
    return UTF8Check.firstInvalid(bytes) == nil ? .utf8 : .windows874
  }

  public static func sniff(_ bytes: [UInt8]) -> Encoding { bytes.withUnsafeBufferPointer { sniff($0) } }

  /// Text has no NUL; UTF-16 without a mark has one for every ASCII letter and, in Thai, 0x0E for every other byte.
  private static func sniffWide(_ bytes: UnsafeBufferPointer<UInt8>) -> Encoding? {
    guard bytes.count >= 2, bytes.count % 2 == 0 else { return nil }
    var even = 0, odd = 0, zeros = 0
    let looked = min(bytes.count, 4096) & ~1
    for index in stride(from: 0, to: looked, by: 2) {
      if bytes[index] == 0 || bytes[index] == 0x0E { even += 1 }
      if bytes[index + 1] == 0 || bytes[index + 1] == 0x0E { odd += 1 }
      if bytes[index] == 0 || bytes[index + 1] == 0 { zeros += 1 }
    }
    guard zeros > 0, max(even, odd) * 10 >= looked / 2 * 7, even != odd else { return nil }
    return odd > even ? .utf16LittleEndian : .utf16BigEndian
  }
}

/// Bytes that are no text in the encoding they are said to be in, and where.
public struct UndecodableText: Error, Equatable, Sendable {
  public var encoding: Encoding
  /// From 1.
  public var line: Int
  /// From 1, in characters (code points) of the line.
  public var column: Int
  /// From 0, in bytes of the input.
  public var offset: Int
  public var bytes: [UInt8]

  public init(encoding: Encoding, line: Int, column: Int, offset: Int, bytes: [UInt8]) {
    self.encoding = encoding
    self.line = line
    self.column = column
    self.offset = offset
    self.bytes = bytes
  }
}

/// A character that an encoding has no byte for, and where.
public struct UnencodableText: Error, Equatable, Sendable {
  public var encoding: Encoding
  public var line: Int
  public var column: Int
  /// From 0, in bytes of the UTF-8 given.
  public var offset: Int
  public var scalar: UInt32

  public init(encoding: Encoding, line: Int, column: Int, offset: Int, scalar: UInt32) {
    self.encoding = encoding
    self.line = line
    self.column = column
    self.offset = offset
    self.scalar = scalar
  }
}
