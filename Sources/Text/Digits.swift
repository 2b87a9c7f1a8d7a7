/// Thai digits and Arabic ones, which mean the same.
public enum Digits {
  /// 0–9 for either kind of digit.
  @inlinable
  public static func value(ofScalar scalar: UInt32) -> Int? {
    if scalar &- 0x30 < 10 { return Int(scalar &- 0x30) }
    if scalar &- 0xE50 < 10 { return Int(scalar &- 0xE50) }
    return nil
  }

  /// `text` with every Arabic digit written in Thai.
  public static func thai(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 &- 0x30 < 10 }) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      if byte &- 0x30 < 10 {
        bytes.append(0xE0)
        bytes.append(0xB9)
        bytes.append(byte &+ 0x60)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `text` as papers print it: digits in Thai, but for addresses of the web and of mail, which would lead nowhere.
  public static func printed(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x40 || $0 == 0x2E || $0 == 0x2F }) else { return thai(text) }
    var out = "", run = ""
    func end() {
      let isAddress = run.contains("@") || run.contains("://") || run.hasPrefix("www.")
      out += isAddress ? run : thai(run)
      run = ""
    }
    for scalar in text.unicodeScalars {
      if scalar.value > 0x20, scalar.value < 0x7F {
        run.unicodeScalars.append(scalar)
      } else {
        end()
        out.unicodeScalars.append(scalar)
      }
    }
    end()
    return out
  }

  /// `text` with every Thai digit written in Arabic.
  public static func arabic(_ text: String) -> String {
    text.withBytes { source in
      var bytes: [UInt8] = []
      bytes.reserveCapacity(source.count)
      var index = 0
      while index < source.count {
        if index + 2 < source.count, source[index] == 0xE0, source[index + 1] == 0xB9, source[index + 2] &- 0x90 < 10 {
          bytes.append(source[index + 2] &- 0x60)
          index += 3
        } else {
          bytes.append(source[index])
          index += 1
        }
      }
      return bytes.count == source.count ? text : String(decoding: bytes, as: UTF8.self)
    }
  }
}
