import Failures
import Formats
import Hands
import Language
import Text
import Values

/// A file on its way in: its headings, and the places of its cells, a block of rows at a time.
///
/// The bytes are the file's own in UTF-8, or for JSON the texts of its values one after another. Those of a block are
/// there until the next is cut.
final class ImportFile {
  let headings: [String]
  /// Rows of a block: a chunk of every column, or the whole of a smaller file.
  let block: Int
  private let text: FileText
  private var cutter: CSVCutter?
  private let json: JSONCells?
  private var next = 0
  private let known: [UInt8]?

  /// - Parameter hash: of the file, where it is not that of the text.
  init(_ text: FileText, separator: UInt8?, hash: [UInt8]? = nil) throws(Failure) {
    self.text = text
    known = hash
    let cutter = try CSVCutter(text, separator: separator)
    self.cutter = cutter
    headings = cutter.headings.map { ThaiForm.normal($0).trimmed }
    // A row has at least as many bytes as cells.
    block = text.isWhole ? min(Chunk.rows, text.count / max(1, headings.count) + 2) : Chunk.rows
    json = nil
  }

  init(_ cells: JSONCells, hash: [UInt8]? = nil) {
    text = FileText(cells.bytes)
    known = hash
    headings = cells.headings
    block = min(Chunk.rows, cells.rows + 1)
    json = cells
  }

  /// The bytes that places are counted from; they move when a block is cut.
  var base: UnsafeMutablePointer<UInt8> { text.base }

  /// The hash of the file, once it is read to its end; it is asked for once.
  func finishHash() -> [UInt8] { known ?? text.finishHash() }

  /// Puts the places of the next cells where they belong and gives how many rows there were: the cell of a row stands
  /// at `column × block + row`.
  func cut(_ cells: UnsafeMutablePointer<TextPlace>) throws(Failure) -> Int {
    if let json {
      let rows = min(block, json.rows - next)
      for column in headings.indices {
        for row in 0..<rows { cells[column * block + row] = json.places[column][next + row] }
      }
      next += rows
      return rows
    }
    return try cutter?.cut(block, into: cells) ?? 0
  }

  /// What is to be known of all cells of the block.
  var traits: FileTraits {
    FileTraits(cutter?.cut ?? UnsafeBufferPointer(start: text.base, count: text.count))
  }

  /// How much of how much was cut: bytes, or the rows of JSON.
  var progress: (done: Int, all: Int) { json.map { (next, $0.rows) } ?? (cutter?.place ?? 0, text.size) }

  /// Rows that are not as long as the heading.
  var ragged: [CSVCutter.Ragged] { cutter?.ragged ?? [] }
  /// Values of JSON that are lists or records, by row and column.
  var nested: [(row: Int, column: Int)] { json?.nested ?? [] }

  /// The line each row of the block begins on, where the file has lines.
  var lines: [Int]? { cutter?.lines }

  /// The line of a cell of the block, where the file has lines.
  func line(of cell: TextPlace, row: Int) -> Int? { cutter?.line(of: cell, row: row) }
}

/// What a glance at many cells tells, so that they need not be asked one by one.
struct FileTraits {
  /// Whether dots of a mask stand anywhere in them.
  let holdsMasks: Bool
  /// Whether every text of them is in its one form.
  let isNormal: Bool

  /// Looks with both hands; the second begins behind a line, where neither a mask nor a text goes on.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var middle = bytes.count / 2
    while middle < bytes.count, bytes[middle] != 0x0A { middle += 1 }
    let first = UnsafeBufferPointer(rebasing: bytes[..<middle])
    let second = UnsafeBufferPointer(rebasing: bytes[middle...])
    // Either hand has answers of its own.
    var firstMasks = false, firstNormal = true, secondMasks = false, secondNormal = true
    Hands.both(
      if: bytes.count > Hands.worthwhile,
      { (firstMasks, firstNormal) = (Masking.isHeld(in: first), ThaiForm.isPlain(first)) },
      { (secondMasks, secondNormal) = (Masking.isHeld(in: second), ThaiForm.isPlain(second)) })
    holdsMasks = firstMasks || secondMasks
    isNormal = firstNormal && secondNormal
  }
}

extension ImportFile {
  /// Cuts the file block by block; gives how many rows there were.
  ///
  /// The cells of a row stand as `cut` puts them, with `spare` columns behind those of the file; `body` is told how many
  /// rows a block has, and which row of the file is its first.
  func forEachBlock(
    spare: Int = 0, _ name: String, _ problems: ImportProblems, _ call: inout Call,
    _ body: (UnsafeMutablePointer<TextPlace>, Int, Int, inout Call) throws(Failure) -> Void
  ) throws(Failure) -> Int {
    let width = headings.count
    // Written before it is read, as far as rows go.
    let cells = UnsafeMutablePointer<TextPlace>.allocate(capacity: (width + spare) * block)
    defer { cells.deallocate() }
    var rows = 0
    while true {
      let count = try cut(cells)
      if count > 0 {
        problems.begin(lines)
        try body(cells, count, rows, &call)
      }
      rows += count
      let (done, all) = progress
      call.session.progress(name, done, of: all)
      if count < block { break }
    }
    for row in ragged {
      problems.add(
        row.row, "", "",
        Words(en: "has \(row.cells) cells, and the heading has \(width)", th: "มี \(row.cells) ช่อง แต่หัวตารางมี \(width)"))
    }
    return rows
  }

  /// Cuts the file block by block and has every column read; gives how many rows there were.
  ///
  /// `spare` columns stand behind those of the file: `prepare` may fill them from the others, before any is read.
  func read(
    into readers: [FieldReader], spare: Int = 0, _ name: String, _ problems: ImportProblems, _ call: inout Call,
    prepare: (UnsafeMutablePointer<TextPlace>, Int) -> Void = { _, _ in }
  ) throws(Failure) -> Int {
    let (free, bound) = ImportFile.shared(readers)
    let rows = try forEachBlock(spare: spare, name, problems, &call) { (start, count, first, call) throws(Failure) in
      prepare(start, count)
      let traits = traits
      func read(_ readers: [FieldReader]) {
        for reader in readers {
          let cells = UnsafeMutableBufferPointer(start: start + reader.place * block, count: count)
          reader.read(cells, first: first, base, traits)
        }
      }
      Hands.both(if: count > Hands.manyRows, { read(free) }, { read(bound) })
      for reader in readers { reader.report(self, first: first) }
      try call.charge(count / 4 * readers.count)
    }
    for (row, column) in nested {
      problems.add(
        row, headings[column], "",
        Words(en: "a list or record is no value of a field", th: "รายการหรือระเบียนไม่ใช่ค่าของช่องข้อมูล"))
    }
    return rows
  }
}

extension ImportFile {
  /// Columns for either hand, as much to do for one as for the other: what looks at records stays with the session.
  private static func shared(_ readers: [FieldReader]) -> (free: [FieldReader], bound: [FieldReader]) {
    var free: [FieldReader] = [], bound = readers.filter { !$0.isFree }, lead = bound.reduce(0) { $0 + $1.effort }
    for reader in readers.filter(\.isFree).sorted(by: { $0.effort > $1.effort }) {
      if lead > 0 { free.append(reader) } else { bound.append(reader) }
      lead += lead > 0 ? -reader.effort : reader.effort
    }
    return (free, bound)
  }

  /// Cuts titles off the names of a block and puts them into another column.
  func cutTitles(_ cells: UnsafeMutablePointer<TextPlace>, _ count: Int, from names: Int, to titles: Int) {
    for row in 0..<count {
      let place = names * block + row, cell = cells[place]
      // Behind blanks a title is still one.
      let start = cell.isEmpty ? 0 : PersonName.start(cell.bytes(base))
      cells[titles * block + row] = TextPlace(cell.start, start)
      cells[place] = TextPlace(cell.start + start, cell.count - start)
    }
  }
}

extension String {
  /// Without blanks around it.
  var trimmed: String {
    var rest = unicodeScalars[...]
    while let first = rest.first, first.value <= 0x20 { rest = rest.dropFirst() }
    while let last = rest.last, last.value <= 0x20 { rest = rest.dropLast() }
    return String(rest)
  }
}

/// The records of a JSON file as cells: every value as its text.
struct JSONCells {
  private(set) var bytes: [UInt8] = []
  private(set) var headings: [String] = []
  /// By column, then by row.
  private(set) var places: [[TextPlace]] = []
  private(set) var nested: [(row: Int, column: Int)] = []
  private(set) var rows = 0
  private var numbers: [String: Int] = [:]

  /// A list of records, or one record; nil for anything else.
  init?(_ value: Value, _ realm: Realm) {
    if value.isRecord {
      add(value, realm)
    } else {
      guard value.isList else { return nil }
      for item in value.items {
        guard item.isRecord else { return nil }
        add(item, realm)
      }
    }
    for column in places.indices { pad(column, to: rows) }
    // Never without an address.
    bytes.append(0x0A)
  }

  private mutating func add(_ record: Value, _ realm: Realm) {
    var fields: [(String, Value)] = []
    record.forEachField(realm) { key, value in fields.append((key.isText ? key.string : shown(key, realm), value)) }
    for (name, value) in fields {
      let column = self.column(name)
      pad(column, to: rows)
      let start = bytes.count
      if value.isList || value.isRecord {
        nested.append((rows, column))
      } else if value.isText {
        value.withUTF8 { bytes.append(contentsOf: $0) }
      } else if !value.isNull {
        bytes.append(contentsOf: shown(value, realm).utf8)
      }
      places[column].append(TextPlace(start, bytes.count - start))
    }
    rows += 1
  }

  private mutating func column(_ name: String) -> Int {
    if let known = numbers[name] { return known }
    numbers[name] = headings.count
    headings.append(name)
    places.append([])
    return headings.count - 1
  }

  private mutating func pad(_ column: Int, to rows: Int) {
    while places[column].count < rows { places[column].append(TextPlace(0, 0)) }
  }
}
