import Text

/// Names as they are compared: repaired, without titles, blanks and the case of letters.
enum NameKey {
  /// What stands before the name itself and says nothing.
  enum Lead { case none, title, school }

  static func bytes(_ text: UnsafeBufferPointer<UInt8>, _ lead: Lead) -> [UInt8] {
    if !ThaiForm.isNormal(text) {
      let normal = Array(ThaiForm.normal(String(decoding: text, as: UTF8.self)).utf8)
      return normal.withUnsafeBufferPointer { plain($0, lead) }
    }
    return plain(text, lead)
  }

  static func text(_ name: String, _ lead: Lead) -> String {
    let key = Array(name.utf8).withUnsafeBufferPointer { NameKey.bytes($0, lead) }
    return String(decoding: key, as: UTF8.self)
  }

  private static let schoolWord = Array("โรงเรียน".utf8)

  private static func plain(_ text: UnsafeBufferPointer<UInt8>, _ lead: Lead) -> [UInt8] {
    var index = 0
    switch lead {
    case .none: break
    case .title: index = PersonName.start(text)
    case .school: if text.count > schoolWord.count, text.starts(with: schoolWord) { index = schoolWord.count }
    }
    var key: [UInt8] = []
    key.reserveCapacity(text.count - index)
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        if byte > 0x20 { key.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) }
        index += 1
        continue
      }
      // E0 begins every Thai letter, and no blank.
      let blank = byte == 0xE0 ? 0 : TextBlanks.width(text, at: index)
      let length = blank > 0 ? blank : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      let end = min(index + length, text.count)
      if blank == 0 { key.append(contentsOf: text[index..<end]) }
      index = end
    }
    return key
  }
}
