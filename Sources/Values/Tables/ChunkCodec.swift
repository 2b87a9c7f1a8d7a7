import Calendars
import Failures
import Text

/// The canonical bytes of a run of values: the same values always give the same bytes, whatever form they have in
/// memory. Events, commitments, snapshots and the state hash are made of these.
///
/// ```
/// run     form, count, body
/// 0 nulls
/// 1 fixed        width, scale, codes; null is the least code
/// 2 dictionary   entries, their texts in order of first appearance, width, codes
/// 3 plain        texts
/// text           length + 1 as a varint, bytes; a single 0 is null
/// ```
/// The least width and scale that hold the values are used; a dictionary where texts repeat, every second at least.
extension Column {
  /// Writes the run of some rows, all within one chunk.
  public func encode(_ rows: Range<Int>, into writer: inout ByteWriter) {
    guard !rows.isEmpty else { return Column.encodeNulls(0, &writer) }
    let chunk = chunk(of: rows.lowerBound), first = rows.lowerBound & 0xFFFF
    if rows.count == 1, chunk.encodeOne(first, isText: type.isText, isNumber: type == .number, into: &writer) { return }
    let places = first..<(first + rows.count)
    if type.isText || chunk.form != .fixed {
      if type == .number, chunk.encodeNarrowed(places, into: &writer) { return }
      return chunk.encodeTexts(places, into: &writer)
    }
    chunk.encodeCodes(places, isNumber: type == .number, into: &writer)
  }

  /// Writes the run of rows anywhere in the column.
  public func encode(scattered rows: [Int], into writer: inout ByteWriter) {
    if rows.count == 1 { return encode(rows[0]..<(rows[0] + 1), into: &writer) }
    var start = 0
    while start < rows.count {
      let end = min(start + Chunk.rows, rows.count)
      gathered(rows[start..<end]).encode(0..<(end - start), into: &writer)
      start = end
    }
  }

  /// The values of at most a chunk of rows, side by side.
  private func gathered(_ rows: ArraySlice<Int>) -> Column {
    if let codes = gatheredCodes(rows) { return codes }
    var gathered = Column(type)
    for (place, row) in rows.enumerated() { gathered.set(place, from: self, row) }
    return gathered
  }

  /// The same where all are codes that one scale holds.
  private func gatheredCodes(_ rows: ArraySlice<Int>) -> Column? {
    if type.isText { return nil }
    var codes: [Int] = [], scale = 0, last = -1
    for row in rows where row >> 16 != last {
      last = row >> 16
      let chunk = chunk(of: row)
      guard chunk.form == .fixed else { return nil }
      scale = max(scale, chunk.scale)
    }
    codes.reserveCapacity(rows.count)
    for row in rows {
      let chunk = chunks[row >> 16], code = chunk.knownCode(row & 0xFFFF)
      if code == Int.min || chunk.scale == scale {
        codes.append(code)
        continue
      }
      let (lifted, overflow) = code.multipliedReportingOverflow(by: Int(Decimal.power(scale - chunk.scale)))
      if overflow || lifted == Int.min { return nil }
      codes.append(lifted)
    }
    return Column(type, chunks: [Chunk.codes(codes, scale: scale)])
  }

  static func encodeNulls(_ count: Int, _ writer: inout ByteWriter) {
    writer.byte(0)
    writer.number(count)
  }
}

extension Chunk {
  /// One value, which is never worth a dictionary; false where it has to be looked at more closely.
  @inline(__always) func encodeOne(
    _ place: Int, isText: Bool, isNumber: Bool, into writer: inout ByteWriter
  ) -> Bool {
    let code = code(place)
    guard code != Chunk.null(width), isText || form == .fixed else { return false }
    writer.byte(isText ? 3 : 1)
    writer.byte(1)
    if isText {
      Chunk.write(text(place), &writer)
      return true
    }
    var least = code, rest = isNumber ? scale : 0
    while rest > 0, least % 10 == 0 {
      least /= 10
      rest -= 1
    }
    let width = Chunk.width(for: least)
    writer.byte(UInt8(width))
    writer.byte(UInt8(rest))
    writer.code(least, width: width)
    return true
  }

  fileprivate func encodeCodes(_ places: Range<Int>, isNumber: Bool, into writer: inout ByteWriter) {
    let null = Chunk.null(width)
    var least = Int.max, most = Int.min, rest = isNumber ? scale : 0, unit = 1
    for place in places {
      let code = code(place)
      if code == null { continue }
      least = min(least, code)
      most = max(most, code)
    }
    guard least <= most else { return Column.encodeNulls(places.count, &writer) }
    while rest > 0, places.allSatisfy({ code($0) == null || code($0) % (unit * 10) == 0 }) {
      unit *= 10
      rest -= 1
    }
    let width = max(Chunk.width(for: least / unit), Chunk.width(for: most / unit))
    writer.byte(1)
    writer.number(places.count)
    writer.byte(UInt8(width))
    writer.byte(UInt8(rest))
    writer.reserve(places.count * width)
    if width == self.width, unit == 1 {
      return writer.raw(UnsafeRawBufferPointer(start: codes + places.lowerBound * width, count: places.count * width))
    }
    let none = Chunk.null(width)
    for place in places {
      let code = code(place)
      writer.code(code == null ? none : code / unit, width: width)
    }
  }

  /// Numbers kept as texts that would fit as codes by now.
  fileprivate func encodeNarrowed(_ places: Range<Int>, into writer: inout ByteWriter) -> Bool {
    var column = Column(.number)
    for place in places { column.set(place - places.lowerBound, number: number(place)) }
    guard let chunk = column.chunks.first, chunk.form == .fixed else { return false }
    chunk.encodeCodes(0..<places.count, isNumber: true, into: &writer)
    return true
  }

  fileprivate func encodeTexts(_ places: Range<Int>, into writer: inout ByteWriter) {
    let null = Chunk.null(width)
    var present = 0, bytes = 0
    for place in places {
      guard let text = text(place) else { continue }
      present += 1
      bytes += text.count + (text.count < 0x7F ? 1 : text.count < 0x3FFF ? 2 : text.count < 0x1F_FFFF ? 3 : 4)
    }
    if present == 0 { return Column.encodeNulls(places.count, &writer) }
    writer.reserve(bytes + places.count)
    let isWhole = places.count == count
    if isWhole, !isDiverse { isDiverse = present >= 8 && hasMore(than: present / 2, in: places) }
    if present >= 8, !(isWhole ? isDiverse : hasMore(than: present / 2, in: places)),
      let codes = dictionary(places, atMost: present / 2)
    {
      writer.byte(2)
      writer.number(places.count)
      writer.number(codes.entries.count)
      for place in codes.entries { Chunk.write(text(place), &writer) }
      let width = Chunk.width(for: codes.entries.count - 1), none = Chunk.null(width)
      writer.byte(UInt8(width))
      for code in codes.codes { writer.code(code < 0 ? none : code, width: width) }
      return
    }
    writer.byte(3)
    writer.number(places.count)
    if form == .plain, heap.isInOrder, present == places.count {
      // Texts stand in the heap as they are written, unless some that were there are gone.
      let raw = heap.raw(from: code(places.lowerBound), through: code(places.upperBound - 1))
      if raw.count == bytes { return writer.raw(raw) }
    }
    for place in places { Chunk.write(code(place) == null ? nil : text(place), &writer) }
  }

  static func write(_ text: UnsafeBufferPointer<UInt8>?, _ writer: inout ByteWriter) {
    guard let text else { return writer.byte(0) }
    writer.number(text.count + 1)
    writer.raw(UnsafeRawBufferPointer(text))
  }

  /// Whether so many hashes are different that there are surely more texts than a dictionary may have.
  private func hasMore(than most: Int, in places: Range<Int>) -> Bool {
    guard form == .plain, most >= 64 else { return false }
    var size = 256
    while size < most * 3 { size *= 2 }
    return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: size) { slots in
      slots.initialize(repeating: 0)
      var different = 0
      for place in places {
        guard let text = text(place) else { continue }
        // 0 is an empty slot.
        let mark = hash(bytes: text) | 1
        var slot = Int(truncatingIfNeeded: mark >> 1) & (size - 1)
        while slots[slot] != 0, slots[slot] != mark { slot = (slot + 1) & (size - 1) }
        if slots[slot] == mark { continue }
        slots[slot] = mark
        different += 1
        if different > most { return true }
      }
      return false
    }
  }

  /// Where each different text first stands, and its number for every place; nil where there are too many.
  private func dictionary(_ places: Range<Int>, atMost: Int) -> (entries: [Int], codes: [Int])? {
    var entries: [Int] = [], codes: [Int] = []
    codes.reserveCapacity(places.count)
    if form == .dictionary {
      var numbers = [Int](repeating: -1, count: entryCount)
      for place in places {
        let code = code(place)
        if code < 0 {
          codes.append(-1)
          continue
        }
        if numbers[code] < 0 {
          numbers[code] = entries.count
          entries.append(place)
          if entries.count > atMost { return nil }
        }
        codes.append(numbers[code])
      }
      return (entries, codes)
    }
    let texts = TextNumbers()
    for place in places {
      guard let text = text(place) else {
        codes.append(-1)
        continue
      }
      let number = Int(texts.number(text)) - 1
      if number == entries.count {
        entries.append(place)
        if entries.count > atMost { return nil }
      }
      codes.append(number)
    }
    return (entries, codes)
  }
}

extension Column {
  /// Reads a run as a chunk of its own; nil where the bytes are not a run of this type.
  public static func decode(_ type: CellType, _ reader: inout ByteReader) -> Chunk? {
    let form = reader.byte(), count = reader.number()
    guard !reader.isDamaged, count >= 0, count <= Chunk.rows else { return nil }
    let isTexts = type.isText || type == .number, chunk: Chunk?
    switch form {
    case 0:
      let empty = Chunk(form: type.isText ? .dictionary : .fixed, width: 1, capacity: max(count, 1))
      for row in 0..<count { empty.put(nil, row) }
      return empty
    case 1: chunk = type.isText ? nil : decodeCodes(type, count, &reader)
    case 2: chunk = isTexts ? decodeDictionary(count, &reader) : nil
    case 3: chunk = isTexts ? decodeTexts(count, &reader) : nil
    default: chunk = nil
    }
    return chunk.flatMap { $0.isAllowed(in: type) ? $0 : nil }
  }

  /// Passes over a run; gives how many values it has, or nil where the bytes are not a run.
  public static func skip(_ reader: inout ByteReader) -> Int? {
    let form = reader.byte(), count = reader.number()
    guard !reader.isDamaged, count >= 0, count <= Chunk.rows, form <= 3 else { return nil }
    if form == 1 {
      let width = Int(reader.byte())
      _ = reader.byte()
      _ = reader.raw(count * width)
    } else if form > 1 {
      let texts = form == 2 ? reader.count() : count
      for _ in 0..<texts {
        _ = reader.raw(max(reader.number() - 1, 0))
        if reader.isDamaged { return nil }
      }
      if form == 2 { _ = reader.raw(count * Int(reader.byte())) }
    }
    return reader.isDamaged ? nil : count
  }

  private static func decodeCodes(_ type: CellType, _ count: Int, _ reader: inout ByteReader) -> Chunk? {
    let width = Int(reader.byte()), scale = Int(reader.byte())
    guard width == 1 || width == 2 || width == 4 || width == 8, scale <= 18 else { return nil }
    let raw = reader.raw(count * width)
    guard !reader.isDamaged else { return nil }
    let chunk = Chunk(form: .fixed, width: width, capacity: max(count, 1))
    if let base = raw.baseAddress { chunk.codes.copyMemory(from: base, byteCount: raw.count) }
    chunk.count = count
    chunk.scale = scale
    chunk.countNulls()
    return chunk
  }

  private static func decodeDictionary(_ count: Int, _ reader: inout ByteReader) -> Chunk? {
    let entries = reader.count()
    let chunk = Chunk(form: .dictionary, width: 1, capacity: 1)
    for _ in 0..<entries {
      let length = reader.number() - 1
      guard length >= 0 else { return nil }
      let raw = reader.raw(length)
      if reader.isDamaged { return nil }
      chunk.entries.append(chunk.heap.append(raw.bindMemory(to: UInt8.self)))
    }
    let width = Int(reader.byte())
    guard width == 1 || width == 2 || width == 4 else { return nil }
    let raw = reader.raw(count * width)
    guard !reader.isDamaged, let base = raw.baseAddress ?? UnsafeRawPointer(bitPattern: 1) else { return nil }
    chunk.setCodes(base, count, width)
    let null = Chunk.null(width)
    for row in 0..<count {
      let code = chunk.code(row)
      guard code == null || (code >= 0 && code < entries) else { return nil }
    }
    return chunk
  }

  private static func decodeTexts(_ count: Int, _ reader: inout ByteReader) -> Chunk? {
    let chunk = Chunk(form: .plain, width: 4, capacity: max(count, 1))
    for row in 0..<count {
      let length = reader.number() - 1
      guard length >= -1, !reader.isDamaged else { return nil }
      let raw = reader.raw(max(length, 0))
      if reader.isDamaged { return nil }
      chunk.put(length < 0 ? nil : chunk.heap.append(raw.bindMemory(to: UInt8.self)), row)
    }
    return chunk
  }

  /// Reads a run to the end of this column; false where the bytes are not one.
  public mutating func append(_ reader: inout ByteReader) -> Bool {
    guard let chunk = Column.decode(type, &reader) else { return false }
    // A column that begins with it takes it as it is; nobody else has it.
    if count > 0 {
      append(chunk, merging: true)
    } else if chunk.count > 0 {
      append(chunk)
    }
    return true
  }

  /// Adds the values of a chunk: as it is where a new chunk begins, else one by one.
  public mutating func append(_ chunk: Chunk, merging: Bool) {
    if count & 0xFFFF == 0, chunk.count > 256 { append(chunk) } else { append(rowsOf: chunk, chunk.count) }
  }

  /// Copies the first values of a chunk to the end.
  mutating func append(rowsOf chunk: Chunk, _ rows: Int) {
    var first = 0
    while first < rows {
      let end = first + min(rows - first, Chunk.rows - count & 0xFFFF)
      if !appendCodes(of: chunk, first..<end) { for row in first..<end { set(count, from: chunk, row) } }
      first = end
    }
  }

  /// Writes the value of a row of a chunk of this type.
  public mutating func set(_ row: Int, from chunk: Chunk, _ source: Int) {
    if type.isText {
      set(row, text: chunk.text(source))
    } else if type == .number, !(row >> 16 < chunks.count && chunks[row >> 16].canTakeCodes(of: chunk)) {
      set(row, number: chunk.number(source))
    } else {
      set(row, code: chunk.isNull(source) ? nil : chunk.code(source))
    }
  }
}

extension Chunk {
  /// Whether the codes of another chunk are numbers here as they are.
  @inline(__always) func canTakeCodes(of other: Chunk) -> Bool {
    other.form == .fixed && canTakeCodes(scale: other.scale)
  }

  /// Whether codes of numbers with so many decimals are numbers here as they are.
  @inline(__always) func canTakeCodes(scale: Int) -> Bool {
    load()
    return form == .fixed && self.scale == scale && nulls < count
  }
}

extension CellType {
  /// What the codes of a column may be; nil where they may be anything.
  fileprivate var codes: ClosedRange<Int>? {
    switch self {
    case .number, .text, .bytes: nil
    case .bool: 0...1
    case .date: Day.earliest.number...Day.latest.number
    case .moment: (Day.earliest.number * 86_400)...(Day.latest.number * 86_400 + 86_399)
    case .clock: 0...86_399
    case .member: 0...0xFFFF
    case .reference: 0...Int(UInt32.max)
    }
  }

  /// Whether a code that was read may stand in a column of this type.
  func allows(_ code: Int) -> Bool { codes?.contains(code) ?? true }
}

extension Chunk {
  /// Whether every value is one the type has: what was read may have been altered, and goes into the language as it
  /// is.
  fileprivate func isAllowed(in type: CellType) -> Bool {
    if form == .fixed {
      guard let codes = type.codes else { return true }
      let (least, most) = bounds
      return scale == 0 && (nulls == count || (codes.contains(least) && codes.contains(most)))
    }
    let rows = form == .dictionary ? entryCount : count
    return (0..<rows).allSatisfy { row in
      guard let text = form == .dictionary ? entry(row) : text(row) else { return true }
      if type == .number { return ((try? Decimal(text: text)) ?? nil) != nil }
      return type == .bytes || UTF8Check.firstInvalid(text) == nil
    }
  }

  func setCodes(_ raw: UnsafeRawPointer, _ count: Int, _ width: Int) {
    codes.deallocate()
    codes = .allocate(byteCount: max(count, 1) * width, alignment: 16)
    if count > 0 { codes.copyMemory(from: raw, byteCount: count * width) }
    (self.width, self.count, capacity) = (width, count, max(count, 1))
    countNulls()
  }

  func countNulls() {
    let count = count
    func run<T: FixedWidthInteger>(_: T.Type) -> Int {
      let start = codes.assumingMemoryBound(to: T.self)
      var found = 0
      for row in 0..<count { found &+= start[row] == T.min ? 1 : 0 }
      return found
    }
    nulls =
      switch width {
      case 1: run(Int8.self)
      case 2: run(Int16.self)
      case 4: run(Int32.self)
      default: run(Int.self)
      }
  }
}
