import Calendars
import Failures
import Formats
import Model
import Text
import Values

/// Reads one column of a file as the values of a field: every cell is looked at once, unusual ones of the same text
/// once for all.
final class FieldReader {
  /// What a text that is not in the plain form turned out to be.
  enum Answer {
    case code(Int)
    /// The record of that name, as long as the file itself gives the name to no other.
    case named(Int)
    case number(Decimal)
    /// Perhaps a record of the same file.
    case later
    case wrong(Words)
  }

  /// Nil for the column of ids.
  let part: Schema.Part?
  let heading: String
  /// Which column of the file.
  let place: Int
  private(set) var column: Column
  /// What places are counted from while a block is read.
  private var base: UnsafeMutablePointer<UInt8>
  private let problems: ImportProblems
  private let references: ReferenceFinder?
  private let choice: Model.Choice?
  private let numbers = TextNumbers()
  private var answers: [Answer] = []
  /// A cell that is looked at again when all rows are known.
  struct Cell {
    let row: Int
    let text: String
    let line: Int?
  }

  /// Cells that name a record which is not there yet.
  private(set) var later: [Cell] = []
  /// Cells that name a record of the kind the file brings.
  private(set) var named: [Cell] = []
  /// Cells that were masked when they were written out: row and text.
  private(set) var masks: [(row: Int, text: String)] = []
  /// Whether the texts name the records, or are ids.
  var isCode = false
  /// What is known of all cells of the block.
  private var traits: FileTraits?
  private var looksForMasks: Bool { traits?.holdsMasks == true }
  static let masked = Words(
    en: "is masked, not a value: reveal it before it is written out", th: "เป็นค่าที่ปิดบัง ไม่ใช่ค่าจริง ใช้ reveal ก่อนส่งออก")
  /// The grades of the citizen ids in this column, where somebody wants them.
  var grades: CitizenGrades?

  init(
    _ part: Schema.Part?, heading: String, place: Int, _ file: ImportFile,
    _ problems: ImportProblems, _ references: ReferenceFinder?, _ choice: Model.Choice?
  ) {
    self.part = part
    self.heading = heading
    self.place = place
    base = file.base
    self.problems = problems
    self.references = references
    self.choice = choice
    column = Column(part?.type ?? .text)
  }

  var type: CellType { part?.type ?? .text }

  /// Whether nothing but the file is looked at, so that another hand may read it.
  var isFree: Bool { references == nil }

  /// How much there is to do, beside other columns: texts are copied, names are looked up, days are read as they are.
  var effort: Int {
    switch type {
    case .text, .bytes: 4
    case .member, .reference, .bool: 3
    default: 2
    }
  }

  /// Cells of the block that cannot be what the field holds, or are looked at again.
  private var refused: [(row: Int, cell: TextPlace, field: Field?, reason: Words)] = []
  private var open: (later: [(row: Int, cell: TextPlace)], named: [(row: Int, cell: TextPlace)]) = ([], [])

  private func refuse(_ row: Int, _ cell: TextPlace, _ field: Field?, _ reason: Words) {
    refused.append((row, cell, field, reason))
  }

  /// Tells what is wrong with the cells of the block that was read, and keeps what is to be looked at again.
  func report(_ file: ImportFile, first: Int) {
    for (row, cell, field, reason) in refused {
      problems.add(row, text(cell), heading, field, reason, line: file.line(of: cell, row: row - first))
    }
    func kept(_ row: Int, _ cell: TextPlace) -> Cell {
      Cell(row: row, text: text(cell), line: file.line(of: cell, row: row - first))
    }
    later += open.later.map(kept)
    named += open.named.map(kept)
    refused = []
    open = ([], [])
  }

  private func text(_ cell: TextPlace) -> String { String(decoding: cell.bytes(base), as: UTF8.self) }

  /// Reads the cells of a block, the first of which is in this row of the file.
  func read(
    _ cells: UnsafeMutableBufferPointer<TextPlace>, first row: Int, _ base: UnsafeMutablePointer<UInt8>,
    _ traits: FileTraits
  ) {
    self.base = base
    self.traits = traits
    if part?.field.isMasked == true || looksForMasks { setMasksAside(cells, row) }
    switch type {
    case .text, .bytes: readTexts(cells, row)
    case .number: readNumbers(cells, row)
    case .date: readCodes(cells, row) { PlainCell.day($0, $1) }
    case .moment: readCodes(cells, row) { PlainCell.moment($0, $1) }
    default: readCodes(cells, row) { _, _ in nil }
    }
  }

  /// A value that was masked when it was written out is none; what becomes of its row is decided when it is known whose
  /// it is.
  private func setMasksAside(_ cells: UnsafeMutableBufferPointer<TextPlace>, _ first: Int) {
    let isPersonal = part?.field.isMasked == true
    for row in cells.indices where !cells[row].isEmpty {
      if isPersonal, mayBeMasked(cells[row]), hidesValue(cells[row].bytes(base)) {
        masks.append((first + row, text(cells[row])))
      } else if looksForMasks, Masking.isHeld(in: cells[row].bytes(base)) {
        refuse(first + row, cells[row], nil, FieldReader.masked)
      } else {
        continue
      }
      cells[row] = TextPlace(cells[row].start, 0)
    }
  }

  /// Whether a cell begins as masked and forgotten values do: with a dot, a hyphen, a blank or a bracket.
  @inline(__always) private func mayBeMasked(_ cell: TextPlace) -> Bool {
    if cell.isEmpty { return false }
    let first = base[cell.start]
    return first == 0xE2 || first == 0x2D || first == 0x20 || first == 0x28
  }

  /// Whether a text stands for a value that is hidden, or gone.
  private func hidesValue(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    Masking.isMasked(text) || Masking.isForgotten(text)
  }

  // MARK: - Texts

  private func readTexts(_ cells: UnsafeMutableBufferPointer<TextPlace>, _ first: Int) {
    for row in cells.indices where !cells[row].isEmpty { cells[row] = trimmed(cells[row]) }
    if isCode { for row in cells.indices where !cells[row].isEmpty { cells[row] = plainDigits(cells[row]) } }
    grades?.grade(cells, base)
    let places = UnsafeBufferPointer(cells), chunk = Chunk.texts(places, in: base)
    if traits?.isNormal == true || isNormal(chunk, places) { return column.append(chunk) }
    for row in cells.indices where !isNormal(cells[row].bytes(base)) {
      cells[row] = repaired(cells[row].bytes(base), at: cells[row].start)
    }
    column.append(Chunk.texts(places, in: base))
  }

  /// A code with its digits as everybody types them, written where it stands.
  private func plainDigits(_ cell: TextPlace) -> TextPlace {
    guard cell.bytes(base).contains(0xE0) else { return cell }
    let plain = PlainDigits.bytes(cell.bytes(base))
    for (index, byte) in plain.enumerated() { base[cell.start + index] = byte }
    return TextPlace(cell.start, plain.count)
  }

  /// The text without blanks around it.
  @inline(__always) private func trimmed(_ cell: TextPlace) -> TextPlace {
    var start = cell.start, count = cell.count
    if base[start] > 0x20, base[start + count - 1] > 0x20 { return cell }
    while count > 0, base[start + count - 1] <= 0x20 { count -= 1 }
    while count > 0, base[start] <= 0x20 {
      start += 1
      count -= 1
    }
    return TextPlace(start, count)
  }

  /// Whether every text is in its one form; what repeats is looked at once.
  private func isNormal(_ chunk: Chunk, _ places: UnsafeBufferPointer<TextPlace>) -> Bool {
    if chunk.form == .dictionary { return (0..<chunk.entryCount).allSatisfy { isNormal(chunk.entry($0)) } }
    return places.allSatisfy { isNormal($0.bytes(base)) }
  }

  @inline(__always) private func isNormal(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // A Thai text shows at its end that it is one.
    if let last = bytes.last, last >= 0x80 { return ThaiForm.isNormal(bytes) }
    return UTF8Check.isASCII(bytes) || ThaiForm.isNormal(bytes)
  }

  @inline(never) private func repaired(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> TextPlace {
    let normal = Array(ThaiForm.normal(String(decoding: bytes, as: UTF8.self)).trimmed.utf8)
    guard normal.count <= bytes.count else { return TextPlace(start, bytes.count) }
    for (index, byte) in normal.enumerated() { base[start + index] = byte }
    // What is left over ends no line.
    for index in normal.count..<bytes.count { base[start + index] = 0x20 }
    return TextPlace(start, normal.count)
  }

  // MARK: - Codes

  @inline(__always) private func readCodes(
    _ cells: UnsafeMutableBufferPointer<TextPlace>, _ first: Int, _ fast: (UnsafePointer<UInt8>, Int) -> Int?
  ) {
    var codes = [Int](repeating: Int.min, count: cells.count)
    for row in cells.indices {
      let cell = cells[row]
      if cell.isEmpty { continue }
      if let code = fast(base + cell.start, cell.count) {
        codes[row] = code
        continue
      }
      switch answer(cell) {
      case .code(let code): codes[row] = code
      case .named(let code):
        codes[row] = code
        open.named.append((first + row, cell))
      case .number: break
      case .later: open.later.append((first + row, cell))
      case .wrong(let reason): refuse(first + row, cell, part?.field, reason)
      }
    }
    column.append(Chunk.codes(codes))
  }

  private func readNumbers(_ cells: UnsafeMutableBufferPointer<TextPlace>, _ first: Int) {
    var codes = [Int](repeating: Int.min, count: cells.count), scales = [UInt8](repeating: 0, count: cells.count)
    var scale = 0, wide: [(row: Int, number: Decimal)] = []
    let isWhole = part?.field.isWhole == true
    for row in cells.indices {
      let cell = cells[row]
      if cell.isEmpty { continue }
      if let (code, decimals) = PlainCell.number(base + cell.start, cell.count) {
        if isWhole, let reason = flaw(of: Decimal(Int128(code), scale: decimals)) {
          refuse(first + row, cell, part?.field, reason)
          continue
        }
        codes[row] = code
        scales[row] = UInt8(decimals)
        scale = max(scale, decimals)
        continue
      }
      switch answer(cell) {
      case .number(let number):
        if isWhole, let reason = flaw(of: number) {
          refuse(first + row, cell, part?.field, reason)
        } else {
          wide.append((row, number))
        }
      case .wrong(let reason): refuse(first + row, cell, part?.field, reason)
      default: break
      }
    }
    if wide.isEmpty, lift(&codes, scales, to: scale) { return column.append(Chunk.codes(codes, scale: scale)) }
    var values = Column(.number), next = 0
    for row in cells.indices {
      if next < wide.count, wide[next].row == row {
        values.set(row, number: wide[next].number)
        next += 1
      } else {
        let code = codes[row]
        values.set(row, number: code == Int.min ? nil : Decimal(Int128(code), scale: Int(scales[row])))
      }
    }
    column.append(contentsOf: values)
  }

  /// Why a number cannot be that of the field.
  private func flaw(of number: Decimal) -> Words? {
    switch part?.field.flaw(of: number) {
    case .fraction?: Words(en: "is not a whole number", th: "ไม่ใช่จำนวนเต็ม")
    case .negative?: Words(en: "is below 0", th: "ต่ำกว่า 0")
    case nil: nil
    }
  }

  /// Brings all numbers to the same decimals; false where 64 bits do not hold one.
  private func lift(_ codes: inout [Int], _ scales: [UInt8], to scale: Int) -> Bool {
    guard scale > 0 else { return true }
    var lifted = codes
    for row in codes.indices where codes[row] != Int.min {
      for _ in 0..<(scale - Int(scales[row])) {
        let (product, overflow) = lifted[row].multipliedReportingOverflow(by: 10)
        if overflow { return false }
        lifted[row] = product
      }
    }
    codes = lifted
    return true
  }

  // MARK: - What is written otherwise

  /// What a text means, worked out when it is first met.
  @inline(__always) private func answer(_ cell: TextPlace) -> Answer {
    let number = Int(numbers.number(cell.bytes(base))) - 1
    return number < answers.count ? answers[number] : learn(cell)
  }

  @inline(never) private func learn(_ cell: TextPlace) -> Answer {
    let text = ThaiForm.normal(text(cell)).trimmed
    let answer = text.isEmpty ? .wrong(Words(en: "is blank", th: "มีแต่ช่องว่าง")) : meaning(text)
    answers.append(answer)
    return answer
  }

  private func meaning(_ text: String) -> Answer {
    switch type {
    case .number:
      if text.hasSuffix("%") || text.hasSuffix("٪") {
        return .wrong(
          Words(en: "has a percent sign: write the number that is meant", th: "มีเครื่องหมาย % ให้เขียนเป็นจำนวนที่หมายถึง"))
      }
      if let number = try? NumberReader.number(text) { return .number(number.normalised) }
    case .bool: if let flag = FieldReader.flags[text.lowercased()] { return .code(flag ? 1 : 0) }
    case .date: return date(text)
    case .moment:
      if let moment = try? readTime(text), moment.isMoment { return .code(moment.int) }
      return moment(text)
    case .clock: if let clock = try? readTime(text), clock.isClock { return .code(clock.int) }
    case .member:
      guard let choice else { break }
      if let place = choice.place(of: text, by: { NameKey.text(PlainDigits.text($0), .none) }) { return .code(place) }
      return .wrong(FieldReader.noMember(choice))
    case .reference: if let references { return references.answer(text) }
    default: break
    }
    let wanted = (part?.field.holds ?? .text).words
    return .wrong(Words(en: "is not \(wanted.en)", th: "ไม่ใช่\(wanted.th)"))
  }

  private static func noMember(_ choice: Model.Choice) -> Words {
    let shown = choice.members.prefix(16), more = choice.members.count > 16 ? ", …" : ""
    return Words(
      en: "is none of: \(shown.map(\.en).joined(separator: ", "))\(more)",
      th: "ไม่อยู่ในค่าที่กำหนด: \(shown.map(\.th).joined(separator: ", "))\(more)")
  }

  /// A day in any form, with a time of day behind it or without: `10/11/2569 09:30`, `10 พ.ย. 2569 9.30 น.`.
  private func moment(_ text: String) -> Answer {
    if case .code(let day) = date(text) { return .code(day * 86_400) }
    var words = text.split(separator: " ").map(String.init), tail: [String] = []
    while words.count > 1, tail.count < 2 {
      tail.insert(words.removeLast(), at: 0)
      guard let clock = try? readTime(tail.joined(separator: " ")), clock.isClock else { continue }
      if words.last == "เวลา" { words.removeLast() }
      if case .code(let day) = date(words.joined(separator: " ")) { return .code(day * 86_400 + clock.int) }
    }
    if case .wrong(let words) = date(text), words == FieldReader.twoDigits { return .wrong(words) }
    return .wrong(Words(en: "is not a date and time", th: "ไม่ใช่วันที่และเวลา"))
  }

  private static let twoDigits = Words(
    en: "has a year of two digits, which may mean two eras", th: "มีปีสองหลัก ซึ่งตีความได้สองศักราช")

  private func date(_ text: String) -> Answer {
    if case .date(let day)? = try? DateLiteral.read(Digits.arabic(text)) { return .code(day.number) }
    do throws(Failure) {
      return .code(try ThaiDate.parse(text).number)
    } catch {
      if error.code == Wording.twoDigitYear.code {
        return .wrong(FieldReader.twoDigits)
      }
      if error.code == Wording.unreadDate.code { return .wrong(Words(en: "is not a date", th: "ไม่ใช่วันที่")) }
      return .wrong(Words(en: error.message(in: .english), th: error.message(in: .thai)))
    }
  }

  private static let flags: [String: Bool] = [
    "true": true, "yes": true, "y": true, "1": true, "ใช่": true, "จริง": true, "มี": true,
    "false": false, "no": false, "n": false, "0": false, "ไม่ใช่": false, "เท็จ": false, "ไม่มี": false,
  ]

  // MARK: - Afterwards

  /// Gives a row what was found for it once all rows are known.
  func settle(_ row: Int, code: Int) { column.set(row, code: code) }

  /// Holds what was found elsewhere, row by row.
  func hold(_ values: Column) { column = values }
}
