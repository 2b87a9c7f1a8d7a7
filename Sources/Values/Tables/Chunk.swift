import Failures

/// Up to 65,536 values of one column, as narrow as they allow.
///
/// ```
/// fixed       codes of 1, 2, 4 or 8 bytes: integers, days, members, row numbers; a number is code ÷ 10^scale
/// dictionary  codes number the entries; each entry is a text in `heap`
/// plain       codes are places in `heap`
/// heap        texts one after another, each behind its length + 1 as a varint
/// null        the least code of its width
/// ```
/// Numbers that no common scale holds in 64 bits are kept as texts. A chunk whose bytes are still in the store has a
/// `source` and is loaded by whoever touches it first.
///
/// Invariants: `codes` has `capacity × width` bytes, the first `count` of them written; every code that is not null
/// is within the entries or the heap. Rows that some column counts are never written while others share the chunk
/// (`Column` copies it first); rows may be added to it, so a reader goes by the count of its column, not of the chunk.
public final class Chunk {
  public enum Form: UInt8, Sendable { case fixed = 1, dictionary = 2, plain = 3 }

  public static let rows = 65_536

  // Read for every value: nothing here calls back while it writes one, so there is nothing to be found out each time.
  @exclusivity(unchecked) public internal(set) var form: Form
  @exclusivity(unchecked) public internal(set) var width: Int
  @exclusivity(unchecked) public internal(set) var scale = 0
  @exclusivity(unchecked) public internal(set) var count: Int
  @exclusivity(unchecked) public internal(set) var nulls: Int
  @exclusivity(unchecked) var capacity: Int
  @exclusivity(unchecked) var codes: UnsafeMutableRawPointer
  @exclusivity(unchecked) var heap: TextHeap
  /// Where each entry of a dictionary begins in the heap.
  @exclusivity(unchecked) var entries: [Int] = []
  private var lookup: TextLookup?
  private(set) var source: (any ChunkSource)?
  /// Whether the values are still there.
  @exclusivity(unchecked) private var isAway = false
  /// The least and greatest code, once asked for and until something is written.
  @exclusivity(unchecked) private var knownBounds: (Int, Int)?
  /// Whether its texts were found too different for a dictionary, as long as nothing is written.
  @exclusivity(unchecked) var isDiverse = false
  /// The hash of the canonical bytes, kept by whoever worked it out until something is written.
  public var stamp: [UInt8]? {
    didSet {
      if stamp == nil {
        isStored = false
        home = nil
      }
    }
  }
  /// Whether a store keeps the bytes under that hash.
  public var isStored = false
  /// The event in which a store keeps them anyway; only beside a stamp.
  public var home: Home?

  /// Where canonical bytes stand in an event: which one, on which side of it, from where to where.
  public struct Home: Equatable, Sendable {
    public let sequence: Int
    public let isPersonal: Bool
    public let bytes: Range<Int>

    public init(sequence: Int, isPersonal: Bool, bytes: Range<Int>) {
      self.sequence = sequence
      self.isPersonal = isPersonal
      self.bytes = bytes
    }
  }

  init(form: Form, width: Int = 1, capacity: Int = 16) {
    self.form = form
    self.width = width
    self.capacity = capacity
    count = 0
    nulls = 0
    codes = .allocate(byteCount: capacity * width, alignment: 16)
    heap = TextHeap()
  }

  /// A chunk that is loaded when it is first read.
  public init(count: Int, source: any ChunkSource) {
    form = .fixed
    width = 1
    capacity = 0
    self.count = count
    nulls = 0
    codes = .allocate(byteCount: 1, alignment: 16)
    heap = TextHeap()
    self.source = source
    isAway = true
  }

  deinit {
    codes.deallocate()
    heap.free()
  }

  /// Brings the values in, where they are still in the store.
  @inline(__always) public func load() { if isAway { fetch() } }

  @inline(never) private func fetch() {
    guard let source else { return }
    self.source = nil
    isAway = false
    source.load(self)
  }

  /// Takes over what another chunk holds; the other must not be used afterwards.
  public func become(_ other: Chunk) {
    swap(&codes, &other.codes)
    swap(&heap, &other.heap)
    (form, width, scale, count, nulls, capacity) =
      (other.form, other.width, other.scale, other.count, other.nulls, other.capacity)
    entries = other.entries
    lookup = nil
    knownBounds = nil
    isDiverse = false
  }

  /// A copy of the first rows.
  public func prefix(_ rows: Int) -> Chunk {
    load()
    let twin = Chunk(form: form, width: width, capacity: min(count + max(16, count / 8), max(Chunk.rows, count)))
    twin.codes.copyMemory(from: codes, byteCount: count * width)
    twin.count = count
    twin.nulls = nulls
    twin.scale = scale
    twin.heap = heap.copy()
    twin.entries = entries
    twin.truncate(rows)
    return twin
  }

  /// Takes away the rows from one on.
  func truncate(_ rows: Int) {
    guard rows < count else { return }
    for row in rows..<count {
      if isNull(row) {
        nulls -= 1
      } else if form == .plain {
        heap.waste += heap.size(at: code(row))
      }
    }
    count = rows
    stamp = nil
    isDiverse = false
  }

  /// Whether a number fits beside the others as they are.
  func holds(_ number: Decimal) -> Bool {
    if form != .fixed { return true }
    guard number.scale <= scale, let lifted = number.lifted(to: scale) else { return false }
    return lifted.magnitude <= Int128(Int.max).magnitude
  }

  /// Whether equal codes of both mean the same: neither holds texts, and numbers have the same decimals.
  @inline(__always) func isAlike(_ other: Chunk) -> Bool {
    form == .fixed && other.form == .fixed && scale == other.scale
  }

  /// Whether the texts of one are at the same places as those of the other, as in a copy that was written since.
  func sharesTexts(with other: Chunk) -> Bool {
    guard form != .fixed, form == other.form, let mine = heap.start, let theirs = other.heap.start else { return false }
    let places = min(entries.count, other.entries.count)
    return sameBytes(mine, theirs, min(heap.used, other.heap.used))
      && (form == .plain || entries[..<places] == other.entries[..<places])
  }

  /// Calls back with each of the first rows whose code is not that of another chunk.
  func forEachDifference(_ other: Chunk, _ rows: Int, _ found: (Int) -> Void) {
    let block = 512
    var first = 0
    while first < rows {
      let end = min(rows, first + block)
      defer { first = end }
      if width == other.width,
        sameBytes(
          UnsafePointer((codes + first * width).assumingMemoryBound(to: UInt8.self)),
          UnsafePointer((other.codes + first * width).assumingMemoryBound(to: UInt8.self)), (end - first) * width)
      {
        continue
      }
      for row in first..<end where knownCode(row) != other.knownCode(row) { found(row) }
    }
  }

  /// The code of a row, the least number of all for null.
  @inline(__always) func knownCode(_ row: Int) -> Int {
    let code = code(row)
    return code == Chunk.null(width) ? Int.min : code
  }

  /// The code under which an inline number stands here, where it does without a change of decimals.
  @inline(__always) func code(of value: Value) -> Int? {
    // A chunk of nulls still has no decimals of its own.
    guard !isAway, value.isInlineNumber, form == .fixed, value.scale <= scale, nulls < count else { return nil }
    if value.scale == scale { return value.int == Int.min ? nil : value.int }
    let (code, overflow) = value.int.multipliedReportingOverflow(by: Int(Decimal.power(scale - value.scale)))
    return overflow || code == Int.min ? nil : code
  }

  /// The least and greatest code that is not null; there must be one.
  var bounds: (Int, Int) {
    if let knownBounds { return knownBounds }
    let found = findBounds()
    knownBounds = found
    return found
  }

  private func findBounds() -> (Int, Int) {
    let count = count
    func run<T: FixedWidthInteger & SignedInteger>(_: T.Type) -> (Int, Int) {
      let start = codes.assumingMemoryBound(to: T.self)
      var low = T.max, high = T.min
      for row in 0..<count {
        // Null is the least code of all: it never is the greatest, and is passed over for the least.
        high = max(high, start[row])
        low = min(low, start[row] == T.min ? T.max : start[row])
      }
      return (Int(low), Int(high))
    }
    switch width {
    case 1: return run(Int8.self)
    case 2: return run(Int16.self)
    case 4: return run(Int32.self)
    default: return run(Int.self)
    }
  }

  public var bytes: Int { capacity * width + heap.room + entries.count * 8 }

  // MARK: - Codes

  @inline(__always) static func null(_ width: Int) -> Int {
    switch width {
    case 1: Int(Int8.min)
    case 2: Int(Int16.min)
    case 4: Int(Int32.min)
    default: Int.min
    }
  }

  @inline(__always) public func code(_ row: Int) -> Int { Chunk.code(row, codes, width) }

  @inline(__always) static func code(_ row: Int, _ codes: UnsafeMutableRawPointer, _ width: Int) -> Int {
    switch width {
    case 1: Int(codes.load(fromByteOffset: row, as: Int8.self))
    case 2: Int(codes.load(fromByteOffset: row &* 2, as: Int16.self))
    case 4: Int(codes.load(fromByteOffset: row &* 4, as: Int32.self))
    default: codes.load(fromByteOffset: row &* 8, as: Int.self)
    }
  }

  @inline(__always) public func isNull(_ row: Int) -> Bool { code(row) == Chunk.null(width) }

  @inline(__always) func write(_ code: Int, _ row: Int) {
    switch width {
    case 1: codes.storeBytes(of: Int8(truncatingIfNeeded: code), toByteOffset: row, as: Int8.self)
    case 2: codes.storeBytes(of: Int16(truncatingIfNeeded: code), toByteOffset: row &* 2, as: Int16.self)
    case 4: codes.storeBytes(of: Int32(truncatingIfNeeded: code), toByteOffset: row &* 4, as: Int32.self)
    default: codes.storeBytes(of: code, toByteOffset: row &* 8, as: Int.self)
    }
  }

  /// Writes the codes of the first rows as 32 bits each; null is the least.
  ///
  /// Invariant: `place` has room for them, and this chunk has as many rows.
  func widen(_ rows: Int, into place: UnsafeMutablePointer<Int32>) {
    func run<T: FixedWidthInteger>(_: T.Type) {
      let start = codes.assumingMemoryBound(to: T.self)
      for row in 0..<rows {
        let code = start[row]
        place[row] = code == T.min ? Int32.min : Int32(truncatingIfNeeded: code)
      }
    }
    switch width {
    case 1: run(Int8.self)
    case 2: run(Int16.self)
    case 4: run(Int32.self)
    default: run(Int.self)
    }
  }

  /// The least width that holds a code beside null.
  static func width(for code: Int) -> Int {
    if code > Int(Int8.min), code <= Int(Int8.max) { return 1 }
    if code > Int(Int16.min), code <= Int(Int16.max) { return 2 }
    if code > Int(Int32.min), code <= Int(Int32.max) { return 4 }
    return 8
  }

  /// Makes room for one row more and for a code, then writes it; nil is null.
  func put(_ code: Int?, _ row: Int) {
    if stamp != nil { stamp = nil }
    knownBounds = nil
    isDiverse = false
    if row == capacity { resize(width: width, capacity: min(max(capacity * 2, 16), Chunk.rows)) }
    if let code, Chunk.width(for: code) > width { resize(width: Chunk.width(for: code), capacity: capacity) }
    if row < count {
      if isNull(row) { nulls -= 1 }
    } else {
      count = row + 1
    }
    if code == nil { nulls += 1 }
    write(code ?? Chunk.null(width), row)
  }

  /// Adds codes of another chunk at the end; there is room for them in a chunk.
  func append(codesOf other: Chunk, _ rows: Range<Int>) {
    makeRoom(rows.count, width: max(width, other.width))
    for row in rows {
      let code = other.knownCode(row)
      if code == Int.min { nulls += 1 }
      write(code == Int.min ? Chunk.null(width) : code, count)
      count += 1
    }
  }

  /// Adds rows that hold nothing; there is room for them in a chunk.
  func append(nulls more: Int) {
    makeRoom(more, width: width)
    for row in count..<(count + more) { write(Chunk.null(width), row) }
    count += more
    nulls += more
  }

  private func makeRoom(_ more: Int, width wanted: Int) {
    if stamp != nil { stamp = nil }
    knownBounds = nil
    isDiverse = false
    if count + more > capacity || wanted > width {
      resize(width: wanted, capacity: min(max(capacity * 2, count + more), Chunk.rows))
    }
  }

  private func resize(width wider: Int, capacity more: Int) {
    let fresh = UnsafeMutableRawPointer.allocate(byteCount: more * wider, alignment: 16)
    if wider == width {
      fresh.copyMemory(from: codes, byteCount: count * width)
      codes.deallocate()
      codes = fresh
    } else {
      let old = codes, narrow = width
      let values = (0..<count).map { code($0) }
      codes = fresh
      width = wider
      for (row, value) in values.enumerated() {
        write(value == Chunk.null(narrow) ? Chunk.null(wider) : value, row)
      }
      old.deallocate()
    }
    capacity = more
  }

  // MARK: - Texts

  /// The bytes of the text of a row, valid until the chunk is written; nil is null.
  @inline(__always) public func text(_ row: Int) -> UnsafeBufferPointer<UInt8>? {
    let code = code(row)
    if code == Chunk.null(width) { return nil }
    return heap.text(at: form == .dictionary ? entries[code] : code)
  }

  /// The texts of a dictionary, by code.
  public var entryCount: Int { entries.count }
  public func entry(_ code: Int) -> UnsafeBufferPointer<UInt8> { heap.text(at: entries[code]) }

  /// Which code a text has in a dictionary, or nil.
  public func entryCode(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    if lookup == nil { lookup = TextLookup(heap, entries) }
    return lookup?.find(text, heap, entries)
  }

  func putText(_ text: UnsafeBufferPointer<UInt8>?, _ row: Int) {
    guard let text else { return put(nil, row) }
    if form == .dictionary {
      if let known = entryCode(text) { return put(known, row) }
      if entries.count < 64 || (entries.count < 32_000 && entries.count * 3 < count) {
        entries.append(heap.append(text))
        lookup?.add(text, code: entries.count - 1)
        return put(entries.count - 1, row)
      }
      makePlain()
    }
    if row < count, !isNull(row) { heap.waste += heap.size(at: code(row)) }
    put(heap.append(text), row)
    if row < count - 1 { heap.isInOrder = false }
    if heap.waste > heap.used / 2, heap.waste > 65_536 { makePlain() }
  }

  /// Every row's text for itself, in order of the rows.
  private func makePlain() {
    var fresh = TextHeap()
    let places = (0..<count).map { row in text(row).map { fresh.append($0) } }
    let twin = Chunk(form: .plain, width: Chunk.width(for: fresh.used), capacity: max(count, 16))
    for (row, place) in places.enumerated() { twin.put(place, row) }
    twin.heap.free()
    twin.heap = fresh
    become(twin)
  }

  // MARK: - Numbers

  /// Writes a number; what no common scale holds turns the chunk into texts.
  func putNumber(_ number: Decimal, _ row: Int) {
    if form == .fixed {
      if nulls == count, row >= count { scale = min(number.scale, Number.widestScale) }
      if number.scale > scale, !rescale(to: number.scale) { return putWide(number, row) }
      if let lifted = number.lifted(to: scale), let code = Int(exactly: lifted), code != Int.min {
        return put(code, row)
      }
    }
    putWide(number, row)
  }

  private func rescale(to wanted: Int) -> Bool {
    guard wanted <= Number.widestScale else { return false }
    let factor = Int(Decimal.power(wanted - scale))
    var codes: [Int?] = []
    codes.reserveCapacity(count)
    for row in 0..<count {
      if isNull(row) {
        codes.append(nil)
        continue
      }
      let (lifted, overflow) = code(row).multipliedReportingOverflow(by: factor)
      if overflow { return false }
      codes.append(lifted)
    }
    for (row, code) in codes.enumerated() { put(code, row) }
    scale = wanted
    return true
  }

  private func putWide(_ number: Decimal, _ row: Int) {
    if form == .fixed {
      let numbers = (0..<count).map { isNull($0) ? nil : Decimal(Int128(code($0)), scale: scale).normalised }
      let twin = Chunk(form: .plain, width: 4, capacity: max(capacity, 16))
      for (row, number) in numbers.enumerated() { twin.writeDigits(number, row) }
      become(twin)
      scale = 0
    }
    writeDigits(number, row)
  }

  private func writeDigits(_ number: Decimal?, _ row: Int) {
    guard let number else { return put(nil, row) }
    var digits: [UInt8] = []
    digits.append(number)
    digits.withUnsafeBufferPointer { putText($0, row) }
  }

  /// The number of a row; nil is null.
  public func number(_ row: Int) -> Decimal? {
    if form == .fixed {
      let code = code(row)
      return code == Chunk.null(width) ? nil : Decimal(Int128(code), scale: scale)
    }
    return text(row).flatMap { digits in (try? Decimal(text: digits)) ?? nil }
  }
}

/// Where the bytes of a chunk still are.
public protocol ChunkSource: AnyObject {
  /// Fills the chunk with its values, from the store or by working them out again.
  func load(_ chunk: Chunk)
}
