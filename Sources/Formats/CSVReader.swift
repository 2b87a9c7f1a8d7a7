import Failures
import Values

/// Reads CSV and TSV into a list of records of one shape.
///
/// A type is guessed from the first rows and the records are built at once; where a later cell breaks the guess,
/// every cell is looked at and the records are built again, so that a type never depends on where the sample ended.
public struct CSVReader {
  /// Rows looked at before building begins.
  static let sample = 512

  let heap: HeapPointer
  let options: ReadOptions
  /// Invariant: points at the bytes given to `read`, for the time of that call.
  private let base: UnsafePointer<UInt8>
  private let end: Int
  private let separator: UInt8
  private var body: CSVScanner
  private var names: [String] = []
  private var types: [ColumnType] = []
  /// Whether the file quotes everything, so that quotes do not say "text".
  private var quotesAll = false

  /// The records of valid UTF-8; owned.
  public static func read(
    _ bytes: [UInt8], separator: UInt8?, _ heap: HeapPointer, _ options: ReadOptions
  ) throws(Failure) -> Value {
    try bytes.withUnsafeBufferPointer { (buffer) throws(Failure) in
      guard let base = buffer.baseAddress else { return heap.list() }
      let start = buffer.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      guard start < buffer.count else { return heap.list() }
      let sign = separator ?? CSVReader.sniffSeparator(base, start..<buffer.count)
      var reader = CSVReader(base, start..<buffer.count, sign, heap, options)
      return try reader.read()
    }
  }

  private init(
    _ base: UnsafePointer<UInt8>, _ range: Range<Int>, _ separator: UInt8, _ heap: HeapPointer, _ options: ReadOptions
  ) {
    self.heap = heap
    self.options = options
    self.base = base
    end = range.upperBound
    self.separator = separator
    body = CSVScanner(base, range, separator: separator)
  }

  private mutating func read() throws(Failure) -> Value {
    try readHeader()
    switch options.types {
    case .text: types = Array(repeating: .text, count: names.count)
    case .named(let wanted): try setTypes(wanted)
    case .auto:
      var kinds = try classify(rows: CSVReader.sample)
      // A column that was empty so far says nothing yet.
      if kinds.contains(.all) { kinds = try classify(rows: .max) }
      types = kinds.map(\.type)
      if let list = try build() { return list }
      types = try classify(rows: .max).map(\.type)
    }
    guard let list = try build() else { return heap.list() }
    return list
  }

  private mutating func setTypes(_ wanted: [String: ColumnType]) throws(Failure) {
    types = names.map { wanted[$0] ?? .text }
    if let unknown = wanted.keys.filter({ !names.contains($0) }).min() {
      throw Failure(.unknownColumn, Failure.Part(unknown), Failure.Part(names.joined(separator: ", ")))
    }
  }

  // MARK: - Header

  private mutating func readHeader() throws(Failure) {
    guard body.beginRow(skippingBlanks: true) else { return }
    let first = body
    var needless = false
    quotesAll = true
    while true {
      let ending = try body.next()
      names.append(heading())
      if body.isQuoted { needless = needless || !needsQuotes() } else { quotesAll = false }
      if ending != .cell { break }
    }
    quotesAll = quotesAll && needless
    guard names.count <= Heap.widestShape else {
      throw Failure(
        .tooManyColumns, Failure.Part(first.line), Failure.Part(names.count), Failure.Part(Heap.widestShape))
    }
    guard options.hasHeader else {
      names = (1...names.count).map { "column\($0)" }
      body = first
      return
    }
    try checkHeadings(line: first.line)
  }

  private func heading() -> String {
    let name = body.string
    guard body.isQuoted, !options.keepsApostrophes, name.utf8.first == 0x27 else { return name }
    let bytes = Array(name.utf8)
    let isGuarded = bytes.withUnsafeBufferPointer { $0.baseAddress.map { CSVCell.startsFormula($0, bytes.count) } }
    return isGuarded == true ? String(name.unicodeScalars.dropFirst()) : name
  }

  /// Whether the quotes around the cell just read were there because its bytes ask for them.
  private func needsQuotes() -> Bool {
    if body.count == 0 || body.hasDoubled || CSVCell.startsFormula(base + body.start, body.count) { return true }
    let cell = UnsafeBufferPointer(start: base + body.start, count: body.count)
    return cell.contains(separator) || cell.contains { CSVCell.breaksHeading($0) }
  }

  private mutating func checkHeadings(line: Int) throws(Failure) {
    var seen: [String: Int] = [:]
    for column in names.indices {
      if names[column].isEmpty {
        guard options.namesHeadings else {
          throw Failure(.emptyHeading, Failure.Part(line), Failure.Part(column + 1))
        }
        names[column] = "column\(column + 1)"
      }
      if let other = seen[names[column]] {
        guard options.namesHeadings else {
          throw Failure(
            .repeatedHeading, Failure.Part(line), Failure.Part(names[column]), Failure.Part(other + 1),
            Failure.Part(column + 1))
        }
        var number = 2
        while names.contains("\(names[column])_\(number)") { number += 1 }
        names[column] += "_\(number)"
      }
      seen[names[column]] = column
    }
  }

  // MARK: - Types

  /// What each column may be, as far as so many rows tell.
  private func classify(rows limit: Int) throws(Failure) -> [CSVCell.Kinds] {
    var scanner = body, rows = 0
    var kinds = Array(repeating: CSVCell.Kinds.all, count: names.count)
    var charged = scanner.index
    while rows < limit, scanner.beginRow(skippingBlanks: names.count > 1) {
      var ending: CSVScanner.Ending
      repeat {
        ending = try scanner.next()
        let column = scanner.column - 1
        guard column < kinds.count, !kinds[column].isEmpty else { continue }
        if scanner.isQuoted, !quotesAll {
          kinds[column] = []
        } else if scanner.count > 0 {
          kinds[column].formIntersection(CSVCell.kind(base + scanner.start, scanner.count))
        }
      } while ending == .cell
      rows += 1
      if scanner.index - charged > 1 << 16 {
        try options.tick((scanner.index - charged) / 16)
        charged = scanner.index
      }
    }
    return kinds
  }

  // MARK: - Rows

  /// The records, or nil when a cell is not of the guessed type of its column.
  private func build() throws(Failure) -> Value? {
    guard !names.isEmpty else { return heap.list() }
    let realm = heap.pointee.realm
    var scanner = body, charged = scanner.index, filler = CSVFiller(heap, quotesAll, options.keepsApostrophes)
    let shape = realm.shape(names.map { realm.symbol($0) }), width = names.count
    let isStrict = options.types != .auto
    var list = ListBuilder(heap, capacity: 1024)
    while scanner.beginRow(skippingBlanks: width > 1) {
      let record = heap.record(shape: shape, slots: width)
      let slots = record.object.slotsBody
      slots.update(repeating: .null, count: width)
      list.append(owned: record)
      let line = scanner.line
      var ending: CSVScanner.Ending
      repeat {
        ending = try scanner.next()
        let column = scanner.column &- 1
        guard column < width else { continue }
        let value = filler.value(of: scanner, as: types[column])
        if value.isMissing {
          guard isStrict else { return nil }
          throw wrongCell(scanner, row: list.count)
        }
        slots[column] = value
      } while ending == .cell
      guard scanner.column == width else { throw ragged(scanner, line: line, row: list.count) }
      if scanner.index &- charged > 1 << 16 {
        try options.tick((scanner.index - charged) / 16)
        try heap.reserve(0)
        charged = scanner.index
      }
    }
    return list.finish()
  }

  private func wrongCell(_ scanner: CSVScanner, row: Int) -> Failure {
    let column = scanner.column - 1
    return Failure(
      .wrongCell, Failure.Part(scanner.cellLine), Failure.Part(row), Failure.Part(names[column]),
      Failure.Part(scanner.excerpt), .words(types[column].words))
  }

  private func ragged(_ scanner: CSVScanner, line: Int, row: Int) -> Failure {
    Failure(
      .raggedRow, Failure.Part(line), Failure.Part(row), Failure.Part(scanner.column), Failure.Part(names.count))
  }
}
