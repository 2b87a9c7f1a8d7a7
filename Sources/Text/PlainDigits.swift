/// Digits as ASCII bytes, whichever way they were typed.
public enum PlainDigits {
  public static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// The bytes of a text, Thai digits as Arabic ones.
  public static func bytes(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      // ๐…๙ are E0 B9 90 … E0 B9 99.
      if text[index] == 0xE0, index + 2 < text.count, text[index + 1] == 0xB9, text[index + 2] &- 0x90 < 10 {
        out.append(text[index + 2] - 0x60)
        index += 3
      } else {
        out.append(text[index])
        index += 1
      }
    }
    return out
  }

  public static func text(_ text: String) -> String {
    String(decoding: Array(text.utf8).withUnsafeBufferPointer { bytes($0) }, as: UTF8.self)
  }
}
