@_spi(_Unicode) import Swift

/// The one spelling that text is kept in: canonical composition (NFC), and Thai repaired where NFC leaves it alone.
///
/// - เ เ becomes แ; NIKHAHIT and SARA AA become SARA AM with the tone before it; SARA AM then tone likewise
/// - marks on one consonant stand in order: PHINTHU, vowel, NIKHAHIT, tone, the rest; one that is doubled stands once
/// - zero-width spaces and byte order marks go, joiners go beside Thai; no-break spaces become spaces
///
/// Never NFKC: ½ and ² stay what they are. `normal(normal(x))` is `normal(x)`, and always NFC.
public enum ThaiForm {
  public static func normal(_ text: String) -> String {
    if text.withBytes({ quickCheck($0) }) == .normal { return text }
    // A repair can bring marks together that NFC or another repair has to do with; marks only ever move to their
    // place, so this ends, after one round for any text that people write.
    var before = Array(text.unicodeScalars)
    while true {
      let after = repaired(before)
      if after == before { return String(String.UnicodeScalarView(after)) }
      before = after
    }
  }

  private static func repaired(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let visible = String(String.UnicodeScalarView(withoutInvisibles(scalars)))
    return MarkRepair.repaired(Array(visible._nfc))
  }

  /// Whether `normal` would leave the text as it is.
  ///
  /// Clean ASCII, Thai, Latin and Chinese are told without a copy.
  public static func isNormal(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    switch quickCheck(utf8) {
    case .normal: return true
    case .repair: return false
    case .unsure: return normal(String(decoding: utf8, as: UTF8.self)).utf8.elementsEqual(utf8)
    }
  }

  public static func isNormal(_ text: String) -> Bool { text.withBytes { isNormal($0) } }

  /// Whether every piece of a text that is cut at ASCII would be left as it is, told at a glance: false may mean that
  /// it has to be looked at more closely.
  public static func isPlain(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool { quickCheck(utf8) == .normal }

  private enum Verdict {
    case normal, repair, unsure
  }

  private static func quickCheck(_ utf8: UnsafeBufferPointer<UInt8>) -> Verdict {
    guard let base = utf8.baseAddress else { return .normal }
    let raw = UnsafeRawPointer(base), count = utf8.count
    var index = 0, lastRank = 0, last: UInt32 = 0, afterNikhahit = false
    while index < count {
      // Thai consonants and vowels that stand by themselves, and ASCII: nothing before them matters after them, but
      // for the two that may be half of another.
      if base[index] < 0x80 {
        (lastRank, last, afterNikhahit) = (0, 0x20, false)
        index += 1
        while index + 8 <= count, raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & highBits == 0 {
          index += 8
        }
        continue
      }
      let scalar: UInt32
      if index + 2 < count, base[index] == 0xE0, base[index + 1] & 0xFE == 0xB8 {
        // All Thai stands in two rows of 64.
        scalar = 0xE00 | UInt32(base[index + 1] & 1) << 6 | UInt32(base[index + 2] & 0x3F)
        index += 3
        if !afterNikhahit, scalar < 0xE31 {
          (lastRank, last) = (0, 0x20)
          continue
        }
      } else {
        let length: Int
        (scalar, length) = Scalars.decode(utf8, at: index)
        index += length
      }
      if scalar & ~0x7F == 0xE00 {
        let rank = MarkRepair.rank(scalar)
        if rank > 0 {
          // Two of one rank are in order if they are different; a doubled one, or one behind SARA AM, is not.
          if rank < lastRank || scalar == last || (last == 0xE33 && rank >= 4) { return .repair }
          if rank == lastRank { return .unsure }
          if scalar == 0xE4D { afterNikhahit = true }
        } else {
          if scalar == 0xE40, last == 0xE40 { return .repair }
          if afterNikhahit, scalar == 0xE32 || scalar == 0xE33 { return .repair }
          afterNikhahit = false
        }
        lastRank = rank
      } else {
        lastRank = 0
        afterNikhahit = false
        if scalar >= 0x80 {
          let verdict = checkOther(scalar)
          if verdict != .normal { return verdict }
        }
      }
      last = scalar
    }
    return .normal
  }

  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  private static func checkOther(_ scalar: UInt32) -> Verdict {
    switch scalar {
    case 0xA0, 0x200B, 0x2060, 0x202F, 0xFEFF: .repair
    case 0x80..<0x300, 0x400...0x482, 0x48A...0x52F, 0xE80...0xEB0, 0x1E00...0x1E99, 0x1EA0...0x1EFF: .normal
    case 0x2010...0x205F, 0x2070...0x20CF, 0x2190...0x21CC, 0x2200...0x22FF, 0x2460...0x2ADB: .normal
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3: .normal
    case 0x1F300...0x1FAFF: .normal
    default: .unsure
    }
  }

  /// Drops what takes no room, and makes no-break spaces spaces.
  private static func withoutInvisibles(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var kept: [Unicode.Scalar] = []
    kept.reserveCapacity(scalars.count)
    // Joiners wait here until it is known what stands behind them.
    var joiners: [Unicode.Scalar] = []
    for scalar in scalars {
      switch scalar.value {
      case 0x200B, 0x2060, 0xFEFF: continue
      case 0x200C, 0x200D: joiners.append(scalar)
      default:
        if !isThai(kept.last), !isThai(scalar) { kept += joiners }
        joiners.removeAll()
        kept.append(scalar.value == 0xA0 || scalar.value == 0x202F ? " " : scalar)
      }
    }
    if !isThai(kept.last) { kept += joiners }
    return kept
  }

  private static func isThai(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { $0.value & ~0x7F == 0xE00 } ?? false
  }
}
