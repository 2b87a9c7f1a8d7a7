import Failures
import Model
import Values

/// What is wrong with the rows of a file: every one counted, the first of them kept with their places.
final class ImportProblems {
  struct Problem {
    /// From 0.
    let row: Int
    /// Where the file has lines.
    let line: Int?
    let column: String
    /// As it may be shown.
    let value: String
    let reason: Words
    /// The row that the `{1}` of the reason stands for.
    let other: Int?
  }

  /// A problem with the line of the other row it is about.
  private struct Found {
    let problem: Problem
    let otherLine: Int?
    var line: Int? { problem.line }

    var reason: Words {
      guard let other = problem.other else { return problem.reason }
      let place = Found.place(otherLine, other)
      return Words(
        en: Found.filled(problem.reason.en, place.en), th: Found.filled(problem.reason.th, place.th))
    }

    private static func filled(_ text: String, _ place: String) -> String {
      text.split(separator: "{1}", omittingEmptySubsequences: false).joined(separator: place)
    }

    static func place(_ line: Int?, _ row: Int) -> Words {
      line.map { Words(en: "line \($0)", th: "บรรทัด \($0)") }
        ?? Words(en: "record \(row + 1)", th: "ระเบียนที่ \(row + 1)")
    }
  }

  /// So many are told of.
  static let most = 1_000
  /// So many stand in the message of an error.
  static let listed = 50

  private(set) var kept: [Problem] = []
  private(set) var count = 0
  private(set) var rows: Set<Int> = []
  /// The line each row begins on, where the file has lines.
  private var lines: [UInt32] = []

  /// A cell that cannot be what its field holds; personal ones are shown masked.
  func add(_ row: Int, _ text: String, _ column: String, _ field: Field?, _ reason: Words, line: Int?) {
    let shown = field?.isMasked == true && !text.isEmpty ? Masking.masked(text) : text
    add(row, column, shown, reason, line: line)
  }

  /// Something wrong with a row, perhaps seen beside another one.
  func add(
    _ row: Int, _ column: String, _ value: String, _ reason: Words, line: Int? = nil, other: Int? = nil
  ) {
    count += 1
    rows.insert(row)
    guard kept.count < ImportProblems.most else { return }
    let shown = value.count > 60 ? String(value.prefix(59)) + "…" : value
    let line = line ?? self.line(ofRow: row)
    kept.append(Problem(row: row, line: line, column: column, value: shown, reason: reason, other: other))
  }

  /// The rows of the next block begin on these lines.
  func begin(_ lines: [Int]?) { for line in lines ?? [] { self.lines.append(UInt32(truncatingIfNeeded: line)) } }

  func line(ofRow row: Int) -> Int? { row < lines.count ? Int(lines[row]) : nil }

  func isBad(_ row: Int) -> Bool { !rows.isEmpty && rows.contains(row) }

  /// The problems by row.
  private var inOrder: [Found] {
    kept.enumerated().sorted { ($0.element.row, $0.offset) < ($1.element.row, $1.offset) }.map { _, problem in
      Found(problem: problem, otherLine: problem.other.flatMap(line(ofRow:)))
    }
  }

  /// The first of them, a line each.
  func lines(_ tongue: Tongue, most: Int) -> [String] {
    let listed = inOrder.prefix(most), rest = count - listed.count
    var lines = listed.map { "  " + ImportProblems.words($0).in(tongue) }
    if rest > 0 { lines.append(Words(en: "  and \(rest) more", th: "  และอีก \(rest) รายการ").in(tongue)) }
    return lines
  }

  /// One error that lists them.
  func failure(_ wording: Wording, _ name: String, rows total: Int) -> Failure {
    func text(_ tongue: Tongue) -> String {
      lines(tongue, most: ImportProblems.listed).joined(separator: "\n")
    }
    return Failure(
      wording, Failure.Part(name), Failure.Part(rows.count), Failure.Part(total),
      .words(Words(en: text(.english), th: text(.thai))))
  }

  private static func words(_ found: Found) -> Words {
    let problem = found.problem, place = Found.place(found.line, problem.row), reason = found.reason
    let value = problem.value.isEmpty ? "" : " \"\(problem.value)\""
    let column = problem.column.isEmpty ? "" : ", \(problem.column)"
    return Words(en: "\(place.en)\(column):\(value) \(reason.en)", th: "\(place.th)\(column):\(value) \(reason.th)")
  }

  /// The problems as a table.
  func table(_ tongue: Tongue, _ heap: HeapPointer) -> Value {
    var list = ListBuilder(heap)
    for found in inOrder {
      let problem = found.problem
      list.append(
        owned: heap.record([
          ("row", Value(problem.row + 1)), ("line", found.line.map { Value($0) } ?? .null),
          ("column", heap.text(problem.column)), ("value", heap.text(problem.value)),
          ("reason", heap.text(found.reason.in(tongue))),
        ]))
    }
    return list.finish()
  }
}
