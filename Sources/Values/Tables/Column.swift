import Failures

/// The values of one field of all records of a kind, in chunks that copies of the table share.
public struct Column {
  public let type: CellType
  public private(set) var chunks: [Chunk] = []
  public private(set) var count = 0

  public init(_ type: CellType) { self.type = type }

  /// A column of rows that hold nothing yet.
  public init(_ type: CellType, nulls: Int) {
    self.type = type
    while count < nulls { append(nil) }
  }

  /// A column of chunks read from somewhere; all but the last are full.
  public init(_ type: CellType, chunks: [Chunk]) {
    self.type = type
    self.chunks = chunks
    for chunk in chunks { count += chunk.count }
  }

  @inline(__always) public func chunk(of row: Int) -> Chunk {
    let chunk = chunks[row >> 16]
    chunk.load()
    return chunk
  }

  public func isNull(_ row: Int) -> Bool { chunk(of: row).isNull(row & 0xFFFF) }

  /// The code of a row that is not a text or a wide number: day, member, row number, 0 or 1; nil is null.
  public func code(_ row: Int) -> Int? {
    let chunk = chunk(of: row), code = chunk.code(row & 0xFFFF)
    return code == Chunk.null(chunk.width) ? nil : code
  }

  public func withText<R>(_ row: Int, _ body: (UnsafeBufferPointer<UInt8>?) -> R) -> R {
    body(chunk(of: row).text(row & 0xFFFF))
  }

  /// The text of a row; nil is null.
  public func text(_ row: Int) -> String? {
    withText(row) { $0.map { String(decoding: $0, as: UTF8.self) } }
  }

  public func bytes(_ row: Int) -> [UInt8]? { withText(row) { $0.map { Array($0) } } }

  // MARK: - Writing

  /// The chunk of a row, to be written there.
  ///
  /// A row that is there is written by this column alone. One at the end is added even where others share the chunk:
  /// they count fewer rows and look no further. Whoever comes second finds the place taken and copies.
  private mutating func open(_ row: Int, canExtend: (Chunk) -> Bool = { _ in true }) -> Chunk {
    let number = row >> 16
    if number == chunks.count { chunks.append(Chunk(form: type.isText ? .dictionary : .fixed)) }
    chunks[number].load()
    let rows = min(count - number << 16, Chunk.rows)
    if isKnownUniquelyReferenced(&chunks[number]) {
      if chunks[number].count > rows { chunks[number].truncate(rows) }
    } else if row < count || chunks[number].count != rows || !canExtend(chunks[number]) {
      chunks[number] = chunks[number].prefix(rows)
    }
    return chunks[number]
  }

  /// The last chunk, to be lengthened by codes that mean there what they mean in another; nil where they would not.
  mutating func opened(like other: Chunk) -> Chunk? {
    let chunk = open(count) { $0.isAlike(other) }
    guard chunk.form == .fixed else { return nil }
    // Where nothing stands yet, it has no decimals of its own.
    if chunk.scale != other.scale, chunk.nulls == chunk.count { chunk.scale = other.scale }
    return chunk.scale == other.scale ? chunk : nil
  }

  /// Writes a value; nil is null.
  ///
  /// A row at the end is added.
  public mutating func set(_ row: Int, code: Int?) {
    open(row).put(code, row & 0xFFFF)
    count = max(count, row + 1)
  }

  public mutating func set(_ row: Int, text: UnsafeBufferPointer<UInt8>?) {
    open(row).putText(text, row & 0xFFFF)
    count = max(count, row + 1)
  }

  public mutating func set(_ row: Int, bytes: [UInt8]?) {
    guard let bytes else { return set(row, text: nil) }
    bytes.withUnsafeBufferPointer { set(row, text: $0) }
  }

  public mutating func set(_ row: Int, number: Decimal?) {
    guard let number = number?.normalised else { return set(row, code: nil) }
    // Orders that still wait remember the scale of a chunk they share.
    open(row) { $0.holds(number) }.putNumber(number, row & 0xFFFF)
    count = max(count, row + 1)
  }

  /// Adds many codes at once to a chunk that has room for them; false where they have to be looked at one by one.
  mutating func appendCodes(of chunk: Chunk, _ rows: Range<Int>) -> Bool {
    guard rows.count >= 16, chunk.form == .fixed, !type.isText, let target = opened(like: chunk) else { return false }
    target.append(codesOf: chunk, rows)
    count += rows.count
    return true
  }

  /// Adds so many nulls to the last chunk, which has room for them.
  mutating func lengthen(nulls: Int) {
    open(count).append(nulls: nulls)
    count += nulls
  }

  public mutating func append(_ null: Void?) {
    open(count).put(nil, count & 0xFFFF)
    count += 1
  }

  /// Writes a value of the language, which must be of the type of the column or null.
  public mutating func set(_ row: Int, _ value: Value) {
    if value.isNull {
      set(row, code: nil)
    } else if type.isText {
      value.withUTF8 { set(row, text: $0) }
    } else if type == .number {
      if !setShort(row, value) { set(row, number: Decimal(value)) }
    } else if case .reference = type {
      set(row, code: value.rowNumber)
    } else {
      set(row, code: value.int)
    }
  }

  /// Writes a number where the chunk holds it as it is; false where it has to be looked at more closely.
  @inline(__always) private mutating func setShort(_ row: Int, _ value: Value) -> Bool {
    let number = row >> 16
    guard value.isInlineNumber, number < chunks.count, let code = chunks[number].code(of: value) else { return false }
    set(row, code: code)
    return true
  }

  /// Copies the value of a row of another column of the same type.
  public mutating func set(_ row: Int, from other: Column, _ source: Int) {
    set(row, from: other.chunk(of: source), source & 0xFFFF)
  }

  /// What `allCodes` says of a null.
  public static let noCode = Int32.min

  /// The codes of all rows, which must fit 32 bits: days, members, row numbers.
  public func allCodes() -> [Int32] {
    [Int32](unsafeUninitializedCapacity: count) { room, written in
      guard let start = room.baseAddress else { return }
      for number in chunks.indices { readCodes(ofChunk: number, into: start + number << 16) }
      written = count
    }
  }

  /// The codes of one chunk in place of what was there.
  public func readCodes(ofChunk number: Int, into codes: inout [Int32]) {
    let rows = rows(inChunk: number)
    if codes.count != rows { codes = [Int32](repeating: 0, count: rows) }
    codes.withUnsafeMutableBufferPointer { room in
      if let start = room.baseAddress { readCodes(ofChunk: number, into: start) }
    }
  }

  /// Invariant: there is room for the rows of the chunk.
  private func readCodes(ofChunk number: Int, into place: UnsafeMutablePointer<Int32>) {
    chunks[number].load()
    chunks[number].widen(rows(inChunk: number), into: place)
  }

  private func rows(inChunk number: Int) -> Int { min(count - number << 16, Chunk.rows) }

  /// Whether two rows hold the same.
  public func isSame(_ row: Int, as other: Column, _ otherRow: Int) -> Bool {
    if type.isText {
      return withText(row) { mine in
        other.withText(otherRow) { theirs in
          switch (mine, theirs) {
          case (nil, nil): true
          case (let a?, let b?): a.elementsEqual(b)
          default: false
          }
        }
      }
    }
    let mine = chunk(of: row), theirs = other.chunk(of: otherRow)
    if type != .number || mine.isAlike(theirs) {
      return mine.knownCode(row & 0xFFFF) == theirs.knownCode(otherRow & 0xFFFF)
    }
    return mine.number(row & 0xFFFF)?.normalised == theirs.number(otherRow & 0xFFFF)?.normalised
  }

  /// Those of some rows that hold something else than the same rows of an older column, ascending.
  public func differing(_ rows: [Int], from old: Column) -> [Int] {
    var found: [Int] = []
    var start = 0
    while start < rows.count {
      let number = rows[start] >> 16
      var end = start
      while end < rows.count, rows[end] >> 16 == number { end += 1 }
      let mine = chunks[number], theirs = old.chunks[number]
      mine.load()
      theirs.load()
      if mine !== theirs {
        if mine.isAlike(theirs) {
          for row in rows[start..<end] where mine.knownCode(row & 0xFFFF) != theirs.knownCode(row & 0xFFFF) {
            found.append(row)
          }
        } else {
          for row in rows[start..<end] where !isSame(row, as: old, row) { found.append(row) }
        }
      }
      start = end
    }
    return found
  }

  /// Calls back with each of the first rows that hold something else than those of an older column.
  ///
  /// Chunks that both share are not looked into, and those that hold codes alike are compared as bytes.
  public func forEachDifference(from old: Column, _ rows: Int, _ found: (Int) -> Void) {
    for number in 0..<((rows + Chunk.rows - 1) / Chunk.rows) {
      let mine = chunks[number], theirs = old.chunks[number]
      if mine === theirs { continue }
      if let stamp = mine.stamp, stamp == theirs.stamp, mine.count == theirs.count { continue }
      mine.load()
      theirs.load()
      let first = number << 16, count = min(rows - first, Chunk.rows)
      guard mine.isAlike(theirs) || mine.sharesTexts(with: theirs) else {
        for row in first..<(first + count) where !isSame(row, as: old, row) { found(row) }
        continue
      }
      let isExact = mine.form == .fixed
      mine.forEachDifference(theirs, count) { place in
        // The same text may stand at two places.
        if isExact || !isSame(first + place, as: old, first + place) { found(first + place) }
      }
    }
  }

  /// Whether a row holds this value, which is of the type of the column or null.
  public func holds(_ value: Value, at row: Int) -> Bool {
    let chunk = chunk(of: row), place = row & 0xFFFF
    if value.isNull || chunk.isNull(place) { return value.isNull && chunk.isNull(place) }
    if type.isText {
      return chunk.text(place).map { held in value.withUTF8 { Values.isSame(held, $0) } } ?? false
    }
    if type == .number {
      if value.isInlineNumber, chunk.form == .fixed, value.scale > chunk.scale { return false }
      if let code = chunk.code(of: value) { return chunk.code(place) == code }
      return chunk.number(place)?.normalised == Decimal(value).normalised
    }
    if case .reference = type { return chunk.code(place) == value.rowNumber }
    return chunk.code(place) == value.int
  }

  /// Takes away the rows from one on.
  public mutating func truncate(_ rows: Int) {
    guard rows < count else { return }
    let full = (rows + Chunk.rows - 1) / Chunk.rows
    chunks.removeLast(chunks.count - full)
    if rows & 0xFFFF != 0 {
      chunks[full - 1].load()
      chunks[full - 1] = chunks[full - 1].prefix(rows & 0xFFFF)
    }
    count = rows
  }

  /// Adds all values of another column of the same type.
  public mutating func append(contentsOf other: Column) {
    for (number, chunk) in other.chunks.enumerated() {
      let rows = min(other.count - number << 16, Chunk.rows)
      if count & 0xFFFF == 0, chunk.count == rows {
        append(chunk)
      } else {
        chunk.load()
        append(rowsOf: chunk, rows)
      }
    }
  }

  /// Adds whole chunks read from somewhere, each at the start of a chunk of this column.
  public mutating func append(_ chunk: Chunk) {
    chunks.append(chunk)
    count += chunk.count
  }

  public var bytes: Int { chunks.reduce(0) { $0 + $1.bytes } }

  /// Calls back with place, code and the scale of its chunk for each of some rows.
  @inline(__always) func forEachCode(of rows: [UInt32], _ body: (Int, Int, CodesView) -> Void) {
    let views = chunks.map { CodesView($0.codes, $0.width, $0.scale) }
    views.withUnsafeBufferPointer { views in
      rows.withUnsafeBufferPointer { rows in
        for place in rows.indices {
          let row = Int(rows[place]), view = views[row >> 16]
          body(place, view[row & 0xFFFF], view)
        }
      }
    }
  }

  // MARK: - Values of the language

  /// The value of a row, owned by the caller; a reference belongs to a view of the tables.
  public func value(_ row: Int, _ heap: HeapPointer, _ view: Value) -> Value {
    chunk(of: row).value(row & 0xFFFF, type, heap, view)
  }
}

extension Chunk {
  /// The value of a row of a column of this type, owned by the caller.
  @inline(__always) func value(_ place: Int, _ type: CellType, _ heap: HeapPointer, _ view: Value) -> Value {
    switch type {
    case .text, .bytes: return text(place).map { heap.text($0) } ?? .null
    case .number where form != .fixed: return number(place).map { heap.number($0) } ?? .null
    default: break
    }
    let code = code(place)
    if code == Chunk.null(width) { return .null }
    switch type {
    case .number: return scale == 0 ? Value(code) : Number.normal(code, scale)
    case .bool: return .bool(code != 0)
    case .date: return .date(code)
    case .moment: return .moment(code)
    case .clock: return .clock(code)
    case .member(let enumeration): return .member(code, of: enumeration)
    case .reference(let kind):
      let row = heap.row(code, of: kind, in: view)
      row.snapshot.reach(kind)
      return row
    default: return Value(code)
    }
  }
}
