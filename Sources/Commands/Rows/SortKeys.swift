import Failures
import Text
import Values

/// Texts as bytes that sort as the Thai dictionary does, made once for a sort and laid end to end.
struct TextKeys {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// - Parameter pause: Called every some ten thousand texts, so that Ctrl-C is heard.
  init(_ texts: UnsafeBufferPointer<Value>, pause: () throws(Failure) -> Void) throws(Failure) {
    ends.reserveCapacity(texts.count)
    var key: [UInt8] = []
    for text in texts {
      if text.isText {
        text.withUTF8 { Order.key($0, into: &key) }
        bytes.append(contentsOf: key)
      }
      ends.append(bytes.count)
      if ends.count & 0x3FFF == 0 { try pause() }
    }
  }

  /// Negative, 0 or positive.
  func compare(_ left: Int, _ right: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return 0 }
      var a = left == 0 ? 0 : ends[left - 1], b = right == 0 ? 0 : ends[right - 1]
      let endA = ends[left], endB = ends[right]
      while a + 8 <= endA, b + 8 <= endB {
        let wordA = UnsafeRawPointer(base + a).loadUnaligned(as: UInt64.self).bigEndian
        let wordB = UnsafeRawPointer(base + b).loadUnaligned(as: UInt64.self).bigEndian
        if wordA != wordB { return wordA < wordB ? -1 : 1 }
        a += 8
        b += 8
      }
      while a < endA, b < endB {
        if bytes[a] != bytes[b] { return bytes[a] < bytes[b] ? -1 : 1 }
        a += 1
        b += 1
      }
      return (endA - a).signum() - (endB - b).signum()
    }
  }
}
