/// How many terminal cells text takes.
///
/// Thai and Lao clusters take the sum of their code points (marks 0, SARA AM 1, as terminals do); an emoji sequence,
/// a flag or a keycap takes two whatever it is made of. Control characters count 0: a caller knows its tab stops.
public enum Columns {
  /// The cells of one code point on its own.
  @inlinable
  public static func width(ofScalar scalar: UInt32) -> Int {
    if scalar < 0x300 { return scalar >= 0x20 && scalar < 0x7F || scalar >= 0xA0 ? 1 : 0 }
    if scalar & ~0x7F == 0xE00 {
      let marks: UInt64 = scalar & 0x40 == 0 ? 0x07F2_0000_0000_0000 : 0x7F80
      return marks >> UInt64(scalar & 0x3F) & 1 == 1 ? 0 : 1
    }
    return tableWidth(scalar)
  }

  /// The cells of valid UTF-8.
  public static func width(_ utf8: UnsafeBufferPointer<UInt8>) -> Int {
    var meter = CellMeter()
    var index = 0
    while index < utf8.count {
      let byte = utf8[index]
      if byte < 0x80 {
        meter.addASCII(byte)
        index += 1
      } else {
        let (scalar, length) = Scalars.decode(utf8, at: index)
        meter.add(scalar)
        index += length
      }
    }
    return meter.cells
  }

  public static func width(_ text: String) -> Int { text.withBytes { width($0) } }

  /// The longest run of whole clusters from the start that fits `columns` cells.
  public static func prefix(_ utf8: UnsafeBufferPointer<UInt8>, columns: Int) -> (bytes: Int, columns: Int) {
    var index = 0, cells = 0
    while index < utf8.count {
      let next = Clusters.next(after: index, in: utf8)
      let wide = width(UnsafeBufferPointer(rebasing: utf8[index..<next]))
      if cells + wide > columns { break }
      cells += wide
      index = next
    }
    return (index, cells)
  }

  @usableFromInline
  static func tableWidth(_ scalar: UInt32) -> Int {
    if scalar >= 0x3400 && scalar <= 0x4DBF || scalar >= 0x4E00 && scalar <= 0x9FFF { return 2 }
    if Scalars.contains(scalar, in: ColumnTables.zero) { return 0 }
    return Scalars.contains(scalar, in: ColumnTables.wide) ? 2 : 1
  }
}

/// Adds up cells code point by code point, with just the memory that emoji sequences need.
struct CellMeter {
  private(set) var cells = 0
  /// The code point that began the current cluster, and the cells counted for it so far.
  private var base: UInt32 = 0
  private var baseCells = 0
  private var afterJoiner = false
  /// Stands in `base` for a regional indicator that has no partner yet.
  private static let halfFlag: UInt32 = 0x1F1E6

  @inline(__always)
  mutating func addASCII(_ byte: UInt8) {
    base = UInt32(byte)
    baseCells = byte >= 0x20 && byte < 0x7F ? 1 : 0
    cells += baseCells
    afterJoiner = false
  }

  @inline(__always)
  mutating func add(_ scalar: UInt32) {
    if scalar & ~0x7F == 0xE00 {
      base = scalar
      baseCells = Columns.width(ofScalar: scalar)
      cells += baseCells
      afterJoiner = false
    } else {
      addOther(scalar)
    }
  }

  private mutating func addOther(_ scalar: UInt32) {
    switch scalar {
    case 0x200D:
      afterJoiner = Emoji.isPictograph(base)
    case 0xFE0F, 0x20E3:
      if baseCells == 1, scalar == 0xFE0F ? Emoji.isEmoji(base) : Emoji.isKeycap(base) { widen() }
    case 0x1F1E6...0x1F1FF where base == Self.halfFlag:
      base = 0
    case 0x1F1E6...0x1F1FF:
      cells += 2
      baseCells = 2
      base = Self.halfFlag
    case 0x1F3FB...0x1F3FF where Emoji.isPictograph(base):
      if baseCells == 1 { widen() }
    default:
      let width = Columns.width(ofScalar: scalar)
      if width == 0 { return }
      if afterJoiner, Emoji.isPictograph(scalar) {
        if width > baseCells { widen() }
      } else {
        cells += width
        baseCells = width
      }
      base = scalar
      afterJoiner = false
    }
  }

  private mutating func widen() {
    cells += 2 - baseCells
    baseCells = 2
  }
}

/// What the widths need to know of emoji, asked of the Unicode data that Swift carries.
enum Emoji {
  static func isEmoji(_ scalar: UInt32) -> Bool {
    Unicode.Scalar(scalar)?.properties.isEmoji ?? false
  }

  static func isKeycap(_ scalar: UInt32) -> Bool {
    scalar == 0x23 || scalar == 0x2A || (scalar >= 0x30 && scalar <= 0x39)
  }

  /// Near enough Extended_Pictographic: what a joiner or a skin tone can belong to.
  static func isPictograph(_ scalar: UInt32) -> Bool {
    guard scalar >= 0xA9, let point = Unicode.Scalar(scalar), point.properties.isEmoji else { return false }
    return !(scalar >= 0x1F1E6 && scalar <= 0x1F1FF || scalar >= 0x1F3FB && scalar <= 0x1F3FF)
  }
}
