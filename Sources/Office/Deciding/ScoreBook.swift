import Failures
import Model
import Values

/// The score sheets of a round while they are filled in: who may score what, and what is there already.
///
/// Points are told by their place in a competition: application, then member, then criterion.
public struct ScoreBook {
  /// Points one member gave one application for one criterion: 16 bytes, for there may be millions.
  public struct Given {
    let place: Int32
    let competition: Int16
    let scale: UInt8
    let points: Int

    /// Its number among all points of the competition.
    public var number: Int { Int(place) }
  }

  /// What became of them.
  public struct Outcome {
    public var added = 0
    public var changed = 0
    public var same = 0
  }

  public let work: DecidingWork
  public let competitions: [Competition]
  /// The row of the score that is there, by competition and place; −1 for none.
  private let known: [[Int32]]
  private let places: Places

  public init(_ work: DecidingWork, round: Int) throws(Failure) {
    let rounds = work.records.sheet("work-round")
    guard !rounds.isOver(round) else { throw Failure(.roundClosed, Failure.Part(rounds.id(round))) }
    self.work = work
    let state = work.records.desk.state
    competitions = try work.competitions(round)
    places = Places(competitions, state)
    known = ScoreBook.known(competitions, places, state)
  }

  private static func known(_ all: [Competition], _ places: Places, _ state: State) -> [[Int32]] {
    let sheet = Sheet(state, "score-entry")
    var known = all.map { one in
      [Int32](repeating: -1, count: one.contest.count * one.contest.judges.count * one.contest.rules.criteria.count)
    }
    guard sheet.count > 0 else { return known }
    let judges = Numbers(all.map(\.contest.judges), Sheet(state, "member").table.count)
    let columns = Numbers(all.map { $0.contest.rules.criteria.map(\.row) }, Sheet(state, "criterion").table.count)
    let applications = sheet.column("application").allCodes(), members = sheet.column("member").allCodes()
    let criteria = sheet.column("criterion").allCodes()
    let sizes = all.map { (judges: $0.contest.judges.count, criteria: $0.contest.rules.criteria.count) }
    for row in applications.indices {
      let competition = places.competition(applications[row])
      guard competition >= 0, members[row] >= 0, criteria[row] >= 0 else { continue }
      let judge = judges.number(competition, members[row]), column = columns.number(competition, criteria[row])
      guard judge >= 0, column >= 0, !sheet.table.isRetired(row) else { continue }
      let size = sizes[competition], entry = places.entry(applications[row])
      known[competition][(entry * size.judges + judge) * size.criteria + column] = Int32(row)
    }
    return known
  }

  // MARK: - Who and what

  /// The competition and the place in it of an application, by its row; nil where it is not considered.
  @inline(__always) public func place(of application: Int) -> (competition: Int, entry: Int)? {
    let row = Int32(application), competition = places.competition(row)
    return competition >= 0 ? (competition, places.entry(row)) : nil
  }

  /// A member who votes in the committee of a competition.
  public enum Member: Equatable {
    case judge(Int)
    /// Votes, and is out of this item: what they gave does not count.
    case out(Int)
  }

  /// Members who vote in the committee of a competition, by row, and how each stands in its item.
  public func members(_ competition: Int) -> [(row: Int, member: Member)] {
    let one = competitions[competition]
    return one.contest.judges.enumerated().map { ($0.element, .judge($0.offset)) } + one.outside.map { ($0, .out($0)) }
  }

  /// Why a member is out of the item of a competition.
  public func reason(_ member: Int, _ competition: Int) -> Words {
    guard let item = competitions[competition].item else { return Words("–") }
    let sitting = Sitting(work.records.desk.state, item: item)
    return sitting.missing.first { $0.member == member }?.how.words ?? Words(en: "abstained", th: "งดออกเสียง")
  }

  /// Refuses points where nobody sits yet.
  public func requireSitting(_ competition: Int) throws(Failure) {
    let one = competitions[competition], meetings = work.records.sheet("meeting")
    guard let item = one.item else { throw Failure(.noItem, Failure.Part(one.name)) }
    let meeting = work.records.sheet("agenda-item").record(item, "meeting") ?? 0
    guard meetings.moment(meeting, "opened") != nil else {
      throw Failure(.notSitting, Failure.Part(one.name), Failure.Part(meetings.id(meeting)))
    }
  }

  public func given(
    _ points: Int, scale: Int, _ competition: Int, _ entry: Int, _ judge: Int, _ criterion: Int
  ) -> Given {
    let contest = competitions[competition].contest
    let place = (entry * contest.judges.count + judge) * contest.rules.criteria.count + criterion
    return Given(
      place: Int32(place), competition: Int16(competition), scale: UInt8(scale), points: points)
  }

  // MARK: - Recording

  /// Writes points down: new ones at once, changed ones into the record that is there; the same again does nothing.
  public func record(_ all: [Given]) throws(Failure) -> Outcome {
    var outcome = Outcome(), new: [Given] = [], changed: [(row: Int, given: Given)] = []
    let points = work.records.sheet("score-entry").column("points")
    for given in all {
      let row = Int(known[Int(given.competition)][Int(given.place)])
      if row < 0 {
        new.append(given)
      } else if points.number(row)?.normalised == Decimal(Int128(given.points), scale: Int(given.scale)).normalised {
        outcome.same += 1
      } else {
        changed.append((row, given))
      }
    }
    outcome.added = new.count
    outcome.changed = changed.count
    guard !new.isEmpty || !changed.isEmpty else { return outcome }
    try requireOpen(Set(new.map(\.competition)).union(changed.map { $0.given.competition }))
    try create(new)
    try change(changed)
    return outcome
  }

  /// Scores of a meeting that has ended stand, but inside a trial.
  private func requireOpen(_ touched: Set<Int16>) throws(Failure) {
    guard work.records.desk.trials == 0 else { return }
    let items = work.records.sheet("agenda-item"), meetings = work.records.sheet("meeting")
    for competition in touched.sorted() {
      guard let meeting = competitions[Int(competition)].item.flatMap({ items.record($0, "meeting") }),
        meetings.moment(meeting, "ended") != nil
      else { continue }
      throw Failure(.scoresFixed, Failure.Part(meetings.id(meeting)))
    }
  }

  private func create(_ new: [Given]) throws(Failure) {
    guard !new.isEmpty else { return }
    let desk = work.records.desk, sheet = work.records.sheet("score-entry"), scale = Int(new.map(\.scale).max() ?? 0)
    let items = work.records.sheet("agenda-item")
    let meetings = competitions.map { $0.item.flatMap { items.record($0, "meeting") } ?? Int.min }
    let sizes = competitions.map { (judges: $0.contest.judges.count, criteria: $0.contest.rules.criteria.count) }
    func column(_ name: String, scale: Int = 0, _ code: (Given) -> Int) -> (column: Int, values: Column)? {
      desk.schema.part(name, of: sheet.kind).map { part in
        (part.column, Column(part.type, codes: new.map(code), scale: scale))
      }
    }
    let columns = [
      column("application") {
        let one = Int($0.competition), size = sizes[one]
        return competitions[one].contest.rows[Int($0.place) / (size.judges * size.criteria)]
      },
      column("member") {
        let one = Int($0.competition), size = sizes[one]
        return competitions[one].contest.judges[Int($0.place) / size.criteria % size.judges]
      },
      column("criterion") {
        let one = Int($0.competition)
        return competitions[one].contest.rules.criteria[Int($0.place) % sizes[one].criteria].row
      },
      column("points", scale: scale) { $0.points * Powers.ten(scale - Int($0.scale)) },
      column("meeting") { meetings[Int($0.competition)] },
    ]
    _ = desk.transaction.create(sheet.kind, count: new.count, columns.compactMap(\.self))
  }

  private func change(_ changed: [(row: Int, given: Given)]) throws(Failure) {
    guard !changed.isEmpty else { return }
    let desk = work.records.desk, kind = work.records.number(of: "score-entry")
    guard let part = desk.schema.part("points", of: kind) else { return }
    let sorted = changed.sorted { $0.row < $1.row }
    var values = Column(.number)
    for (place, one) in sorted.enumerated() {
      values.set(place, number: Decimal(Int128(one.given.points), scale: Int(one.given.scale)))
    }
    for (place, one) in sorted.enumerated() {
      _ = try desk.transaction.set(kind, one.row, part, from: values, place)
    }
  }
}
