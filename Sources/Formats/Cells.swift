import Calendars
import Failures
import Text
import Values

/// Values as people read them in tables and cards: one line, nothing that moves a cursor, dates as the reader likes.
struct Cells {
  /// Digits shown after the point; a cut is marked.
  static let decimals = 6
  /// Cells of the screen a list or record inside a cell may take.
  static let briefest = 40

  let realm: Realm
  let thaiDates: Bool

  init(_ realm: Realm, thaiDates: Bool) {
    self.realm = realm
    self.thaiDates = thaiDates
  }

  /// The value on one line, its decimals cut at six.
  func text(_ value: Value) -> String {
    switch value.tag {
    case .null: return "–"
    case .missing: return ""
    case .decimal, .wide: return Cells.cut(Decimal(value))
    case .shortText, .text: return Cells.line(value.string)
    case .list, .record, .map: return brief(value)
    default: return scalar(value)
    }
  }

  /// A scalar as it is, dates in the form asked for.
  func scalar(_ value: Value) -> String {
    if thaiDates {
      if value.isDate { return ThaiDate.text(Day(number: value.int), .short) }
      if value.isMoment {
        let moment = Moment(seconds: value.int)
        return ThaiDate.text(moment.day, .short) + " " + ThaiDate.time(moment.clock)
      }
      if value.isClock { return ThaiDate.time(value.int) }
    }
    return Cells.line(String(decoding: scalarBytes(value, realm), as: UTF8.self))
  }

  /// A text on one line: line ends shown as signs, control characters made visible.
  static func line(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 >= 0xC2 && $0 != 0xE0 }) else { return text }
    var out = "", wasReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\r": out += "⏎"
      case "\n": if !wasReturn { out += "⏎" }
      case "\t": out += "⇥"
      default: out.unicodeScalars.append(scalar)
      }
      wasReturn = scalar == "\r"
    }
    return SafeText.shown(out, keepingNewlines: false)
  }

  private static func cut(_ number: Decimal) -> String {
    let number = number.normalised
    let text = number.text
    return number.scale <= decimals ? text : String(text.unicodeScalars.dropLast(number.scale - decimals)) + "…"
  }

  private func brief(_ value: Value) -> String {
    var printer = Printer(realm)
    // No character takes more than four bytes a cell; a little more tells whether anything is left.
    printer.limit = Cells.briefest * 4
    printer.write(value)
    var bytes = printer.bytes
    // The printer may stop inside a character only at its very end.
    if let bad = UTF8Check.firstInvalid(bytes) { bytes.removeSubrange(bad...) }
    return Columns.truncate(Cells.line(String(decoding: bytes, as: UTF8.self)), to: Cells.briefest)
  }

  /// Numbers and durations stand at the right edge of their column.
  static func isRightAligned(_ value: Value) -> Bool { value.isNumber || value.isDuration }
}
