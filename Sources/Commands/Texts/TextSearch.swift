import Failures
import Language
import Text
import Values

/// Finding texts in texts, in time proportional to their length.
extension Call {
  /// Where a text stands in another, from left to right, without overlaps.
  mutating func places(of needle: Value, in text: Value, first: Bool = false) throws(Failure) -> [Range<Int>] {
    try charge((text.byteCount + needle.byteCount) / 16 + 1)
    let places = text.withUTF8 { bytes in needle.withUTF8 { TextSearch.places(of: $0, in: bytes, first: first) } }
    try charge(places.count)
    return places
  }
}

enum TextSearch {
  static func places(
    of needle: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, first: Bool
  ) -> [Range<Int>] {
    // `Search` may read the whole needle at every place: for a short one that is a small constant.
    if needle.count > 32 { return longPlaces(of: needle, in: text, first: first) }
    if text.count <= 512 { return nearPlaces(of: needle, in: text, first: first) }
    var places: [Range<Int>] = []
    var start = 0
    while let place = Search.firstIndex(of: needle, in: text, from: start) {
      places.append(place..<place + needle.count)
      if first { break }
      start = place + needle.count
    }
    return places
  }

  /// The text of one cell: too short for wide steps to pay.
  private static func nearPlaces(
    of needle: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, first: Bool
  ) -> [Range<Int>] {
    var places: [Range<Int>] = []
    // All Thai letters begin alike, so the last byte tells more.
    let tail = needle.count - 1, last = needle[tail]
    var index = 0
    while index + tail < text.count {
      if text[index + tail] == last, text[index] == needle[0] {
        var place = 1
        while place < tail, text[index + place] == needle[place] { place += 1 }
        if place >= tail {
          places.append(index..<index + needle.count)
          if first { break }
          index += tail
        }
      }
      index += 1
    }
    return places
  }

  /// Knuth, Morris and Pratt: `borders[k]` is how much of the first k bytes is also their end.
  private static func longPlaces(
    of needle: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, first: Bool
  ) -> [Range<Int>] {
    var borders = [0, 0]
    borders.reserveCapacity(needle.count + 1)
    var length = 0
    for index in 1..<needle.count {
      while length > 0, needle[index] != needle[length] { length = borders[length] }
      if needle[index] == needle[length] { length += 1 }
      borders.append(length)
    }
    var places: [Range<Int>] = []
    length = 0
    for index in 0..<text.count {
      while length > 0, text[index] != needle[length] { length = borders[length] }
      if text[index] == needle[length] { length += 1 }
      guard length == needle.count else { continue }
      places.append(index + 1 - length..<index + 1)
      if first { break }
      length = 0
    }
    return places
  }
}
