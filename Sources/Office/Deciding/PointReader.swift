import Failures
import Model
import Values

/// The points that count, read column by column in one pass over all scores of the office.
struct PointReader {
  private let state: State
  private let sheet: Sheet

  init(_ state: State) {
    self.state = state
    sheet = Sheet(state, "score-entry")
  }

  func read(_ all: inout [Competition]) throws(Failure) {
    addJudges(&all)
    let scale = try scale()
    for place in all.indices {
      let width = all[place].contest.judges.count * all[place].contest.rules.criteria.count
      all[place].contest.scale = scale
      all[place].contest.points = Array(repeating: Contest.none, count: all[place].contest.count * width)
    }
    guard sheet.count > 0 else { return }
    try fill(&all, scale)
    for place in all.indices {
      all[place].contest.dropExempt()
      all[place].contest.shrinkScale()
    }
  }

  /// The decimals that hold the points of every chunk.
  private func scale() throws(Failure) -> Int {
    var scale = 0
    let points = sheet.column("points")
    for (number, chunk) in points.chunks.enumerated() {
      chunk.load()
      if chunk.form == .fixed {
        scale = max(scale, chunk.scale)
      } else {
        let first = number << 16
        for row in first..<(first + min(points.count - first, Chunk.rows)) {
          scale = max(scale, points.number(row)?.normalised.scale ?? 0)
        }
      }
    }
    guard scale <= 6 else { throw Failure(.decideWide) }
    return scale
  }

  /// Before a meeting sits, whoever gave points counts.
  private func addJudges(_ all: inout [Competition]) {
    guard all.contains(where: { $0.item == nil }), sheet.count > 0 else { return }
    let entries = Places(all, state)
    let applications = sheet.column("application").allCodes(), members = sheet.column("member").allCodes()
    var found: [Set<Int>] = Array(repeating: [], count: all.count)
    for row in 0..<sheet.table.count where members[row] >= 0 && !sheet.table.isRetired(row) {
      let competition = entries.competition(applications[row])
      if competition >= 0, all[competition].item == nil { found[competition].insert(Int(members[row])) }
    }
    for place in all.indices where all[place].item == nil { all[place].contest.judges = found[place].sorted() }
  }

  private func fill(_ all: inout [Competition], _ scale: Int) throws(Failure) {
    let entries = Places(all, state), judges = Numbers(all.map(\.contest.judges), Sheet(state, "member").table.count)
    let columns = Numbers(all.map { $0.contest.rules.criteria.map(\.row) }, Sheet(state, "criterion").table.count)
    let applications = sheet.column("application"), members = sheet.column("member"), points = sheet.column("points")
    let criteria = sheet.column("criterion")
    var (apps, whos, whats): ([Int32], [Int32], [Int32]) = ([], [], [])
    let sizes = all.map { (judges: $0.contest.judges.count, criteria: $0.contest.rules.criteria.count) }
    var sheets = all.map(\.contest.points)
    for place in all.indices { all[place].contest.points = [] }
    for (number, chunk) in points.chunks.enumerated() {
      applications.readCodes(ofChunk: number, into: &apps)
      members.readCodes(ofChunk: number, into: &whos)
      criteria.readCodes(ofChunk: number, into: &whats)
      let lift = chunk.form == .fixed ? Powers.ten(scale - chunk.scale) : 0, first = number << 16
      for row in apps.indices {
        let competition = entries.competition(apps[row])
        guard competition >= 0, whos[row] >= 0, whats[row] >= 0 else { continue }
        let judge = judges.number(competition, whos[row]), column = columns.number(competition, whats[row])
        guard judge >= 0, column >= 0, !sheet.table.isRetired(first + row), !chunk.isNull(row) else { continue }
        let size = sizes[competition]
        let place = (entries.entry(apps[row]) * size.judges + judge) * size.criteria + column
        sheets[competition][place] =
          try chunk.form == .fixed ? chunk.code(row) * lift : (chunk.number(row) ?? .zero).whole(at: scale)
      }
    }
    for place in all.indices { swap(&all[place].contest.points, &sheets[place]) }
  }
}

/// Where each application of the office stands: in which competition, at which place.
struct Places {
  private var competitions: [Int16]
  private var entries: [Int32]

  init(_ all: [Competition], _ state: State) {
    let count = Sheet(state, "application").table.count
    competitions = Array(repeating: -1, count: count)
    entries = Array(repeating: -1, count: count)
    for (number, one) in all.enumerated() {
      for (entry, row) in one.contest.rows.enumerated() {
        competitions[row] = Int16(number)
        entries[row] = Int32(entry)
      }
    }
  }

  @inline(__always) func competition(_ row: Int32) -> Int { row >= 0 ? Int(competitions[Int(row)]) : -1 }
  @inline(__always) func entry(_ row: Int32) -> Int { Int(entries[Int(row)]) }
}

/// The places of some records in lists, one list a competition.
struct Numbers {
  private var numbers: [Int16]
  private let count: Int

  init(_ lists: [[Int]], _ count: Int) {
    self.count = count
    numbers = Array(repeating: -1, count: lists.count * count)
    for (list, rows) in lists.enumerated() {
      for (place, row) in rows.enumerated() where row >= 0 { numbers[list * count + row] = Int16(place) }
    }
  }

  @inline(__always) func number(_ list: Int, _ row: Int32) -> Int { Int(numbers[list * count + Int(row)]) }
}

extension Contest {
  /// What somebody who may not score an application gave all the same does not count.
  mutating func dropExempt() {
    for exemption in exempt {
      let first = start(exemption.application, exemption.judge)
      for place in first..<(first + rules.criteria.count) { points[place] = Contest.none }
    }
  }

  /// No more decimals than the points have.
  mutating func shrinkScale() {
    while scale > 0, points.allSatisfy({ $0 == Contest.none || $0 % 10 == 0 }) {
      for place in points.indices where points[place] != Contest.none { points[place] /= 10 }
      scale -= 1
    }
  }
}
