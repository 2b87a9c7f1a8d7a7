import Calendars
import Values

/// What the bytes of one CSV cell are, by themselves: the same answer decides when reading becomes a type and when
/// writing must quote a text that looks like one.
enum CSVCell {
  /// A set of the types a cell may be; a column has those all its cells share.
  struct Kinds: OptionSet {
    let rawValue: UInt8
    static let number = Kinds(rawValue: 1)
    static let date = Kinds(rawValue: 2)
    static let time = Kinds(rawValue: 4)
    static let bool = Kinds(rawValue: 8)
    static let all: Kinds = [.number, .date, .time, .bool]

    var type: ColumnType {
      switch self {
      case .number: .number
      case .date: .date
      case .time: .time
      case .bool: .bool
      default: .text
      }
    }
  }

  /// The one type a filled cell plainly is; none for a text.
  static func kind(_ base: UnsafePointer<UInt8>, _ count: Int) -> Kinds {
    let first = base[0]
    if first &- 0x30 <= 9 || first == 0x2D {
      if isNumber(base, count) { return .number }
      if !date(base, count).isMissing { return .date }
      return time(base, count).isMissing ? [] : .time
    }
    return bool(base, count).isMissing ? [] : .bool
  }

  /// number = [ "-" ] ( "0" | digit1-9 { digit } ) [ "." digit { digit } ], of at most 38 digits: no leading zeros,
  /// so that a code such as 0812 stays what it is, and no `-0`, which no number reads back as.
  static func isNumber(_ base: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    var index = 0
    let isNegative = base[0] == 0x2D
    if isNegative { index = 1 }
    let whole = index
    while index < count, base[index] &- 0x30 <= 9 { index &+= 1 }
    let digits = index &- whole
    guard digits > 0, digits == 1 || base[whole] != 0x30, digits <= 38 else { return false }
    if index < count {
      guard base[index] == 0x2E, index &+ 1 < count, digits &+ count &- index <= 39 else { return false }
      index &+= 1
      while index < count, base[index] &- 0x30 <= 9 { index &+= 1 }
    }
    return index == count && !(isNegative && count == 2 && base[1] == 0x30)
  }

  /// A number of at most 18 digits, or missing: what is longer, or is none, goes the careful way.
  @inline(__always) static func shortNumber(_ base: UnsafePointer<UInt8>, _ count: Int) -> Value {
    guard count <= 19 else { return .missing }
    var index = base[0] == 0x2D ? 1 : 0
    let whole = index
    var coefficient = 0, scale = 0
    while index < count {
      let digit = base[index] &- 0x30
      if digit > 9 { break }
      coefficient = coefficient &* 10 &+ Int(digit)
      index &+= 1
    }
    let digits = index &- whole
    guard digits > 0, digits <= 18, digits == 1 || base[whole] != 0x30 else { return .missing }
    if index < count {
      guard base[index] == 0x2E, count &- whole <= 19, index &+ 1 < count else { return .missing }
      index &+= 1
      scale = count &- index
      while index < count {
        let digit = base[index] &- 0x30
        if digit > 9 { return .missing }
        coefficient = coefficient &* 10 &+ Int(digit)
        index &+= 1
      }
    }
    if whole == 1 {
      guard coefficient != 0 || scale > 0 else { return .missing }
      coefficient = 0 &- coefficient
    }
    return scale == 0 ? Value(coefficient) : Number.normal(coefficient, scale)
  }

  /// Any number as `isNumber` knows it, or missing; owned.
  static func number(_ base: UnsafePointer<UInt8>, _ count: Int, _ heap: HeapPointer) -> Value {
    let short = shortNumber(base, count)
    if !short.isMissing { return short }
    guard isNumber(base, count) else { return .missing }
    return ExactNumber.read(base, count).map { heap.number($0) } ?? .missing
  }

  /// `2026-11-20`; a year from 2400 on is of the Buddhist Era, as in the language.
  static func date(_ base: UnsafePointer<UInt8>, _ count: Int) -> Value {
    guard count == 10, base[4] == 0x2D, base[7] == 0x2D, let day = day(base) else { return .missing }
    return .date(day)
  }

  private static func day(_ base: UnsafePointer<UInt8>) -> Int? {
    guard let century = two(base), let rest = two(base + 2), let month = two(base + 5), let day = two(base + 8)
    else { return nil }
    let year = century * 100 + rest
    return Day(year: year >= 2400 ? year - 543 : year, month: month, day: day).map { Int($0.number) }
  }

  /// `2026-11-20T09:30` or `…:30:15`.
  static func time(_ base: UnsafePointer<UInt8>, _ count: Int) -> Value {
    guard count == 16 || count == 19, base[4] == 0x2D, base[7] == 0x2D, base[10] == 0x54, base[13] == 0x3A,
      let day = day(base), let hour = two(base + 11), let minute = two(base + 14), hour < 24, minute < 60
    else { return .missing }
    var second = 0
    if count == 19 {
      guard base[16] == 0x3A, let given = two(base + 17), given < 60 else { return .missing }
      second = given
    }
    return .moment(day * 86_400 + hour * 3600 + minute * 60 + second)
  }

  static func bool(_ base: UnsafePointer<UInt8>, _ count: Int) -> Value {
    if count == 4, base[0] == 0x74, base[1] == 0x72, base[2] == 0x75, base[3] == 0x65 { return .true }
    guard count == 5, base[0] == 0x66, base[1] == 0x61, base[2] == 0x6C, base[3] == 0x73, base[4] == 0x65
    else { return .missing }
    return .false
  }

  @inline(__always) private static func two(_ base: UnsafePointer<UInt8>) -> Int? {
    let tens = base[0] &- 0x30, ones = base[1] &- 0x30
    return tens <= 9 && ones <= 9 ? Int(tens) * 10 + Int(ones) : nil
  }

  /// Line ends and the signs that `sniffSeparator` counts: a heading with one stands in quotes.
  static func breaksHeading(_ byte: UInt8) -> Bool {
    byte == 0x0A || byte == 0x0D || byte == 0x2C || byte == 0x3B || byte == 0x09
  }

  // MARK: - Formulas

  // Signs by which a spreadsheet takes a cell for a formula, by OWASP; the full-width ones as some East Asian
  // editions do: https://owasp.org/www-community/attacks/CSV_Injection

  /// Whether a text begins with such a sign, or with one behind apostrophes.
  ///
  /// The latter get another apostrophe, so that taking one off again always gives back the text.
  @inline(__always) static func startsFormula(_ base: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    let first = base[0]
    if first > 0x40, first != 0xEF { return false }
    if first >= 0x30, first <= 0x3C { return false }
    return startsFormulaSlow(base, count)
  }

  @inline(never) private static func startsFormulaSlow(_ base: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    var index = 0
    while index < count, base[index] == 0x27 { index += 1 }
    guard index < count else { return false }
    switch base[index] {
    case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D, 0x0A: return true
    case 0xEF:
      // U+FF1D ＝ U+FF0B ＋ U+FF0D － U+FF20 ＠
      guard index + 2 < count else { return false }
      let tail = (base[index + 1], base[index + 2])
      return tail == (0xBC, 0x9D) || tail == (0xBC, 0x8B) || tail == (0xBC, 0x8D) || tail == (0xBC, 0xA0)
    default: return false
    }
  }
}
