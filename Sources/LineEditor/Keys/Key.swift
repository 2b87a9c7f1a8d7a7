/// What a person pressed, whatever bytes the terminal made of it.
enum Key: Equatable {
  /// A code point that can be shown.
  case scalar(UInt32)
  /// 0…31 and 127.
  case control(UInt8)
  /// Alt with an ASCII character, controls among them.
  case alt(UInt8)
  case special(Special)
  /// A paste, as it came.
  case paste([UInt8])

  /// Keys that send sequences.
  ///
  /// The number is the code the engine knows each by: the codes U+0080 to U+009F are never
  /// typed, can be bound singly, and do not make Escape wait for another key.
  enum Special: UInt8, CaseIterable {
    case up = 0x80, down, left, right, home, end, insert, delete, pageUp, pageDown, backTab, escape, wordLeft
    case wordRight, textStart, textEnd, newline, deleteWord, eraseWord, shiftDelete, help, altUp, altDown
    /// Not keys: what our functions tell libedit to do with its maps.
    case toInsertMap, toCommandMap
  }
}

extension Key {
  static let enter = Key.control(0x0D)
  static let tab = Key.control(0x09)
  static let cancel = Key.control(0x03)
  static let suspend = Key.control(0x1A)
  static let backspace = Key.control(0x7F)

  /// The character, if the key is one.
  var character: String? {
    guard case .scalar(let value) = self, let scalar = Unicode.Scalar(value) else { return nil }
    return String(Character(scalar))
  }
}
