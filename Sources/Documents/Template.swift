/// The layout of one paper, as an office can change it in any text editor: lines of blocks with gaps.
///
/// ```
/// document = { line } .
/// line     = "#" comment | BLOCK [ text ] | "each" PATH | "if" PATH | "unless" PATH | "table" PATH | "end" .
/// column   = ( "column" | "columns" PATH ) SHARE [ "left" | "centre" | "right" ] text " : " text .
/// text     = { letters | "{{" | "{" PATH [ form ] [ "or" letters ] "}" } .
/// ```
public struct Template: Sendable {
  public let name: String
  let isLandscape: Bool
  let blocks: [Block]

  /// How a line of words stands on the page.
  enum Style: String, CaseIterable, Sendable {
    case title, heading, centre, para, line, right, item, sub, sign
  }

  indirect enum Block: Sendable {
    case words(Style, Words)
    case pair(Words, Words)
    case table(Path, [Column], line: Int)
    case each(Path, [Block], line: Int)
    case condition(Path, isWanted: Bool, [Block], line: Int)
    case emblem(isSmall: Bool)
    case rule, page, space
  }

  /// Letters and gaps in turn.
  struct Words: Sendable {
    enum Piece: Sendable {
      case letters(String)
      case gap(Gap)
    }

    var pieces: [Piece] = []
    var line = 0
  }

  struct Gap: Sendable {
    let path: Path
    let form: GapForm?
    /// What stands there while the field says nothing.
    let fallback: String?
    let line: Int
  }

  struct Column: Sendable {
    enum Side: String, Sendable { case left, centre, right }

    let share: Int
    let side: Side
    let heading: Words
    let cell: Words
    /// A list of which every row has a column of its own: criteria on a score sheet.
    let list: Path?
  }

  /// The way to a field, as in `winners.name`.
  struct Path: Sendable {
    let names: [String]
    var text: String { names.joined(separator: ".") }
  }
}

/// The words lines begin with, in both languages.
enum TemplateWord: String, CaseIterable {
  case title, heading, centre, para, line, right, item, sub, sign, pair
  case table, column, columns, each, `if`, unless, end
  case emblem, rule, page, space, landscape

  var thai: String {
    switch self {
    case .title: "หัวกระดาษ"
    case .heading: "หัวเรื่อง"
    case .centre: "กลาง"
    case .para: "ย่อหน้า"
    case .line: "บรรทัด"
    case .right: "ขวา"
    case .item: "ข้อ"
    case .sub: "ข้อย่อย"
    case .sign: "ลงนาม"
    case .pair: "คู่"
    case .table: "ตาราง"
    case .column: "ช่อง"
    case .columns: "ช่องตาม"
    case .each: "ทุก"
    case .if: "ถ้า"
    case .unless: "เว้นแต่"
    case .end: "จบ"
    case .emblem: "ครุฑ"
    case .rule: "เส้น"
    case .page: "ขึ้นหน้า"
    case .space: "เว้นบรรทัด"
    case .landscape: "แนวนอน"
    }
  }

  init?(word: some StringProtocol) {
    guard let found = TemplateWord.allCases.first(where: { $0.rawValue == word || $0.thai == word }) else {
      return nil
    }
    self = found
  }

  var style: Template.Style? { Template.Style(rawValue: rawValue) }
}
