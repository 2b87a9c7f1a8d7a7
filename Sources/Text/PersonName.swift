/// A person's name and the titles before it, which Thai writes without a space: นายสมชาย, ผศ.ดร.สมชาย.
public enum PersonName {
  /// The titles at the start of `name` with the spaces behind them, and the name itself.
  ///
  /// A title in words counts only when a syllable can start behind it, so นายิกา keeps its นาย; one that ends in a
  /// point counts always. Ranks and degrees combine (ว่าที่ร้อยตรี ดร.); นาย, นาง and their like end the titles, so
  /// นายพลเอก is a Mr Phon-ek. The text alone cannot tell a name like นางนวล from a title and a name: it is read as
  /// the latter. Of text that is nothing but titles the last stays as the name.
  public static func withoutPrefix(_ name: String) -> (prefix: String, rest: String) {
    name.withBytes { utf8 in
      let start = self.start(utf8)
      return (String(decoding: utf8[..<start], as: UTF8.self), String(decoding: utf8[start...], as: UTF8.self))
    }
  }

  /// The byte offset where the name proper starts.
  public static func start(_ utf8: UnsafeBufferPointer<UInt8>) -> Int {
    var start = afterSpaces(utf8, 0)
    while let title = title(in: utf8, at: start) {
      start = title.end
      if title.isLast { break }
    }
    return start
  }

  private static func title(in utf8: UnsafeBufferPointer<UInt8>, at start: Int) -> (end: Int, isLast: Bool)? {
    guard start + 1 < utf8.count else { return nil }
    // The third byte tells Thai letters apart; Latin titles share a list.
    let isThai = utf8[start] == 0xE0 && start + 2 < utf8.count
    if !isThai, utf8[start] | 0x20 < 0x61 || utf8[start] | 0x20 > 0x7A { return nil }
    for title in TitleWords.byLetter[isThai ? Int(utf8[start + 2] & 0x3F) : 0] {
      guard let end = end(of: title, in: utf8, at: start) else { continue }
      return (end, title.isLast)
    }
    return nil
  }

  /// Where the name behind `title` starts, if that stands at `start` and is a title there.
  private static func end(of title: TitleWords.Title, in utf8: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    var index = start
    for byte in title.bytes {
      // A point may have a space behind it that the list does not show: "น. ส.", "ผศ. ดร.".
      if index > start, utf8[index - 1] == 0x2E { index = afterSpaces(utf8, index) }
      guard index < utf8.count, utf8[index] == byte || (byte < 0x80 && utf8[index] | 0x20 == byte) else { return nil }
      index += 1
    }
    if title.isLatin, index < utf8.count, utf8[index] == 0x2E { index += 1 }
    let end = afterSpaces(utf8, afterWoman(utf8, index))
    guard end < utf8.count else { return nil }
    if title.isLatin { return end > start + title.bytes.count ? end : nil }
    if title.bytes.last == 0x2E { return end }
    return startsSyllables(utf8, end) ? end : nil
  }

  /// Skips the หญิง or (หญิง) that women's ranks have behind them.
  private static func afterWoman(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let next = afterSpaces(utf8, index)
    // HO HIP or a bracket.
    guard next + 2 < utf8.count, utf8[next] == 0x28 || utf8[next + 2] == 0xAB else { return index }
    for word in TitleWords.woman where utf8[next...].starts(with: word) && next + word.count < utf8.count {
      return next + word.count
    }
    return index
  }

  /// Whether a Thai consonant or leading vowel, and something after it, starts at `index`.
  private static func startsSyllables(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard utf8.count - index >= 6 else { return false }
    return Order.consonant(utf8, at: index) != 0 || Order.isLeadingVowel(utf8, at: index)
  }

  private static func afterSpaces(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    var index = index
    while index < utf8.count, utf8[index] == 0x20 { index += 1 }
    return index
  }
}

extension Order {
  /// The byte offset where the part of a person's name starts that it is sorted by: behind its titles.
  public static func nameKeyStart(_ utf8: UnsafeBufferPointer<UInt8>) -> Int { PersonName.start(utf8) }

  /// The order of persons' names, titles aside; the whole texts decide between equal names.
  public static func compareNames(
    _ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let names = compare(
      UnsafeBufferPointer(rebasing: first[nameKeyStart(first)...]),
      UnsafeBufferPointer(rebasing: second[nameKeyStart(second)...]))
    return names != 0 ? names : compare(first, second)
  }

  public static func compareNames(_ first: String, _ second: String) -> Int {
    first.withBytes { left in second.withBytes { compareNames(left, $0) } }
  }
}
