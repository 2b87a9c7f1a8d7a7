import Model
import Values

/// A column as one run of numbers: what loops over all records of a kind read.
struct Run {
  let codes: [Int32]
  static let none = Column.noCode

  init(_ column: Column) { codes = column.allCodes() }

  @inline(__always) subscript(row: Int) -> Int32 { codes[row] }

  /// The row of another kind that this one refers to, or the day; nil where there is none.
  @inline(__always) func at(_ row: Int) -> Int? { codes[row] == Run.none ? nil : Int(codes[row]) }
}

/// Several columns of one table, read a chunk at a time, so that the room for it stays small.
enum Runs {
  /// - Parameter visit: The first row, and the codes from it on, column by column.
  static func forEach(_ columns: [Column], _ visit: (_ first: Int, _ codes: [[Int32]]) -> Void) {
    var codes = columns.map { _ in [Int32]() }
    for number in (columns.first?.chunks ?? []).indices {
      for place in columns.indices { columns[place].readCodes(ofChunk: number, into: &codes[place]) }
      visit(number << 16, codes)
    }
  }
}

/// A column of texts read as numbers, equal where the texts are equal.
///
/// Most texts are entries of dictionaries: only those are compared, and a row is looked up when it is asked for.
struct NameRun {
  private struct Part {
    let chunk: Chunk
    /// By the code of an entry; where the chunk has no dictionary, by the row.
    let numbers: [Int32]
    let hasDictionary: Bool
  }

  private var parts: [Part] = []
  private(set) var names: [String] = []
  private var known: [String: Int32] = [:]

  init(_ column: Column) {
    for (number, chunk) in column.chunks.enumerated() {
      chunk.load()
      let hasDictionary = chunk.form == .dictionary
      let numbers =
        hasDictionary
        ? (0..<chunk.entryCount).map { self.number(String(decoding: chunk.entry($0), as: UTF8.self)) }
        : (0..<min(column.count - number << 16, Chunk.rows)).map { row in
          chunk.text(row).map { self.number(String(decoding: $0, as: UTF8.self)) } ?? Run.none
        }
      parts.append(Part(chunk: chunk, numbers: numbers, hasDictionary: hasDictionary))
    }
  }

  subscript(row: Int) -> Int32 {
    let part = parts[row >> 16], place = row & 0xFFFF
    guard part.hasDictionary else { return part.numbers[place] }
    return part.chunk.isNull(place) ? Run.none : part.numbers[part.chunk.code(place)]
  }

  func name(_ row: Int) -> String? {
    let number = self[row]
    return number == Run.none ? nil : names[Int(number)]
  }

  private mutating func number(_ name: String) -> Int32 {
    if let number = known[name] { return number }
    let number = Int32(truncatingIfNeeded: names.count)
    names.append(name)
    known[name] = number
    return number
  }
}

extension Sheet {
  func run(_ field: String) -> Run { Run(column(field)) }
  func names(_ field: String) -> NameRun { NameRun(column(field)) }

  /// Whether each member of a field is one of these, by its code.
  func members(_ field: String, among names: Set<String>) -> [Bool] {
    guard case .member = column(field).type else { return [] }
    var flags: [Bool] = []
    while let name = memberName(flags.count, of: field) { flags.append(names.contains(name)) }
    return flags
  }
}

/// Which rounds are under way.
struct OpenRounds {
  /// The states in which nothing more is done in a round.
  static let over: Set<String> = ["closed", "cancelled"]

  let flags: [Bool]
  let count: Int

  /// Whether the row is that of such a round; a task of none is in none.
  @inline(__always) func isOpen(_ row: Int) -> Bool { flags.indices.contains(row) && flags[row] }

  init(_ rounds: Sheet) {
    let state = rounds.run("state"), ended = rounds.members("state", among: OpenRounds.over)
    var flags = [Bool](repeating: false, count: rounds.table.count)
    var count = 0
    for row in flags.indices where !rounds.table.isRetired(row) {
      let code = state[row]
      flags[row] = code == Run.none || !ended[Int(code)]
      count += flags[row] ? 1 : 0
    }
    self.flags = flags
    self.count = count
  }
}

extension Sheet {
  /// Whether a round is over, by its row among the rounds.
  public func isOver(_ round: Int) -> Bool { OpenRounds.over.contains(member(round, "state") ?? "") }

  /// Whether the result of a round went out.
  public func isAnnounced(_ round: Int) -> Bool {
    ["result-announced", "forwarded"].contains(member(round, "state") ?? "")
  }
}
