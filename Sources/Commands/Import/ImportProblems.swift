import Failures
import Model
import Values

/// What is wrong with the rows of a file: every one counted, the first of them kept with their places.
final class ImportProblems {
  struct Problem {
    /// From 0.
    let row: Int
    /// Where in the bytes of the file.
    let place: Int
    let column: String
    /// As it may be shown.
    let value: String
    let reason: Words
    /// The row that the `{1}` of the reason stands for.
    let other: Int?
  }

  /// A problem with the lines it is about, where the file has lines.
  private struct Found {
    let problem: Problem
    let line: Int?
    let otherLine: Int?

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
  /// Where each row begins.
  private(set) var starts: [Int] = []
  private let base: UnsafePointer<UInt8>

  init(_ base: UnsafePointer<UInt8>) { self.base = base }

  /// A cell that cannot be what its field holds; personal ones are shown masked.
  func add(_ row: Int, _ cell: TextPlace, _ column: String, _ field: Field?, _ reason: Words) {
    let text = String(decoding: cell.bytes(base), as: UTF8.self)
    let shown = field?.isMasked == true && !text.isEmpty ? Masking.masked(text) : text
    add(row, column, shown, reason, place: cell.start)
  }

  /// Something wrong with a row, perhaps seen beside another one.
  func add(
    _ row: Int, _ column: String, _ value: String, _ reason: Words, place: Int? = nil, other: Int? = nil
  ) {
    count += 1
    rows.insert(row)
    guard kept.count < ImportProblems.most else { return }
    let shown = value.count > 60 ? String(value.prefix(59)) + "…" : value
    let start = place ?? (row < starts.count ? starts[row] : 0)
    kept.append(Problem(row: row, place: start, column: column, value: shown, reason: reason, other: other))
  }

  /// The rows of the next block begin here.
  func begin(_ cells: UnsafeBufferPointer<TextPlace>) { for cell in cells { starts.append(cell.start) } }

  func isBad(_ row: Int) -> Bool { !rows.isEmpty && rows.contains(row) }

  /// The problems by row.
  private func inOrder(_ file: ImportFile) -> [Found] {
    let sorted = kept.enumerated().sorted { ($0.element.row, $0.offset) < ($1.element.row, $1.offset) }.map(\.element)
    let lines = file.lines(sorted.map(\.place) + sorted.map { $0.other.map { starts[$0] } ?? 0 })
    return sorted.enumerated().map { number, problem in
      Found(problem: problem, line: lines?[number], otherLine: lines?[sorted.count + number])
    }
  }

  /// The first of them, a line each.
  func lines(_ file: ImportFile, _ tongue: Tongue, most: Int) -> [String] {
    let listed = inOrder(file).prefix(most), rest = count - listed.count
    var lines = listed.map { "  " + ImportProblems.words($0).in(tongue) }
    if rest > 0 { lines.append(Words(en: "  and \(rest) more", th: "  และอีก \(rest) รายการ").in(tongue)) }
    return lines
  }

  /// One error that lists them.
  func failure(_ wording: Wording, _ name: String, _ file: ImportFile, rows total: Int) -> Failure {
    func text(_ tongue: Tongue) -> String {
      lines(file, tongue, most: ImportProblems.listed).joined(separator: "\n")
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
  func table(_ file: ImportFile, _ tongue: Tongue, _ heap: HeapPointer) -> Value {
    var list = ListBuilder(heap)
    for found in inOrder(file) {
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
