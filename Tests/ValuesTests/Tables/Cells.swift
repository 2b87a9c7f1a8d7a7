import Values

/// What a test keeps beside a column: plain values in an array.
enum Cell: Equatable {
  case null
  case number(Decimal)
  case text([UInt8])
  case code(Int)
}

/// A column and the array it should equal.
struct Twin {
  var column: Column
  var cells: [Cell]

  init(_ type: CellType) {
    column = Column(type)
    cells = []
  }

  /// One whose first values are still in a store.
  init(stored cells: [Cell], _ type: CellType) {
    let source = Shelf(Column(type, of: cells).chunks[0])
    column = Column(type, chunks: [Chunk(count: cells.count, source: source)])
    self.cells = cells
  }

  mutating func set(_ row: Int, _ cell: Cell) {
    if row == cells.count { cells.append(cell) } else { cells[row] = cell }
    column.put(cell, row)
  }

  mutating func truncate(_ rows: Int) {
    column.truncate(rows)
    cells.removeLast(max(0, cells.count - rows))
  }

  /// The first difference there is, if any.
  func difference() -> String? {
    if column.count != cells.count { return "\(column.count) rows for \(cells.count)" }
    for (number, chunk) in column.chunks.enumerated() {
      chunk.load()
      let nulls = cells[(number << 16)..<min(cells.count, (number + 1) << 16)].count { $0 == .null }
      // A chunk may hold rows that a fork added since: they count there, and are never looked at here.
      let isWhole = chunk.count == min(cells.count - number << 16, 65_536)
      if isWhole ? chunk.nulls != nulls : chunk.nulls < nulls {
        return "chunk \(number): \(chunk.nulls) nulls for \(nulls)"
      }
    }
    for row in cells.indices where column.cell(row) != cells[row] {
      return "row \(row): \(column.cell(row)) for \(cells[row])"
    }
    return nil
  }
}

/// Keeps a chunk until it is asked for.
private final class Shelf: ChunkSource {
  private let chunk: Chunk

  init(_ chunk: Chunk) { self.chunk = chunk }

  func load(_ wanted: Chunk) { wanted.become(chunk) }
}

extension Column {
  init(_ type: CellType, of cells: [Cell]) {
    self.init(type)
    for (row, cell) in cells.enumerated() { put(cell, row) }
  }

  mutating func put(_ cell: Cell, _ row: Int) {
    switch cell {
    case .null:
      if type.isText {
        set(row, bytes: nil)
      } else if type == .number {
        set(row, number: nil)
      } else {
        set(row, code: nil)
      }
    case .number(let number): set(row, number: number)
    case .text(let bytes): set(row, bytes: bytes)
    case .code(let code): set(row, code: code)
    }
  }

  func cell(_ row: Int) -> Cell {
    if isNull(row) { return .null }
    if type.isText { return bytes(row).map { .text($0) } ?? .null }
    if type == .number { return chunk(of: row).number(row & 0xFFFF).map { .number($0.normalised) } ?? .null }
    return code(row).map { .code($0) } ?? .null
  }

  /// The canonical bytes of some rows of one chunk.
  func bytes(of rows: Range<Int>) -> [UInt8] {
    var writer = ByteWriter()
    encode(rows, into: &writer)
    return writer.bytes
  }

  /// The canonical bytes of every chunk.
  var runs: [[UInt8]] {
    stride(from: 0, to: count, by: Chunk.rows).map { bytes(of: $0..<min(count, $0 + Chunk.rows)) }
  }

  static func read(_ type: CellType, _ bytes: [UInt8]) -> Chunk? {
    bytes.withUnsafeBytes { raw in
      var reader = ByteReader(raw)
      let chunk = Column.decode(type, &reader)
      return reader.isAtEnd && !reader.isDamaged ? chunk : nil
    }
  }
}

/// A habit by which the values of a column are thrown.
enum Habit: CaseIterable {
  case smallNumbers, growingNumbers, prices, scales, wideNumbers, mixedNumbers, edges
  case fewTexts, manyTexts, longTexts, bytes
  case bools, days, members, rows

  var type: CellType {
    switch self {
    case .smallNumbers, .growingNumbers, .prices, .scales, .wideNumbers, .mixedNumbers, .edges: .number
    case .fewTexts, .manyTexts, .longTexts: .text
    case .bytes: .bytes
    case .bools: .bool
    case .days: .date
    case .members: .member(3)
    case .rows: .reference(2)
    }
  }

  /// A value, wilder the further on.
  func cell(_ dice: inout Dice, _ turn: Int) -> Cell {
    switch dice.roll(12) {
    case 0: .null
    default: value(&dice, turn)
    }
  }

  private func value(_ dice: inout Dice, _ turn: Int) -> Cell {
    switch self {
    case .smallNumbers: return .number(Decimal(Int128(dice.roll(200) - 100)))
    case .growingNumbers:
      let bits = min(63, turn / 40 + 1)
      let number = Int(truncatingIfNeeded: dice.next()) >> (63 - bits)
      return .number(Decimal(Int128(number)))
    case .prices: return .number(Decimal(Int128(dice.roll(1_000_000)), scale: dice.roll(3)).normalised)
    case .scales: return .number(Decimal(Int128(dice.roll(2_000) - 1_000), scale: dice.roll(39)).normalised)
    case .wideNumbers: return .number(dice.decimal(digits: 38))
    case .mixedNumbers: return .number(dice.decimal(digits: dice.roll(4) == 0 ? 38 : 4))
    case .edges:
      let edges: [Int128] = [
        Int128(Int.max), Int128(Int.min), Int128(Int.min) + 1, Int128(Int.max) + 1, 127, -127, -128, 128, 32_767,
        -32_768, 2_147_483_647, -2_147_483_648, 0,
      ]
      return .number(Decimal(edges[dice.roll(edges.count)], scale: dice.roll(3) == 0 ? dice.roll(19) : 0).normalised)
    case .fewTexts: return .text(Array("ค่า \(dice.roll(40))".utf8))
    case .manyTexts: return .text(Array((dice.roll(6) == 0 ? "" : "ข้อความ \(dice.roll(100_000))").utf8))
    case .longTexts:
      let length = dice.roll(20) == 0 ? dice.roll(70_000) : dice.roll(300)
      return .text(Array(repeating: UInt8(0x61 + dice.roll(26)), count: length))
    case .bytes: return .text((0..<dice.roll(40)).map { _ in UInt8(dice.roll(256)) })
    case .bools: return .code(dice.roll(2))
    case .days: return .code(dice.roll(3) == 0 ? dice.roll(219_000) - 62_000 : 20_000 + dice.roll(400))
    case .members: return .code(dice.roll(20))
    case .rows: return .code(dice.roll(turn * 100 + 1))
    }
  }
}
