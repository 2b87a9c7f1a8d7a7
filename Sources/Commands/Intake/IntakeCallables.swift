import Failures
import Language
import Model
import Office
import Values

/// Applications of rounds: taken in, checked, sent back, accepted, rejected, taken back.
enum IntakeCallables {
  static let all: [Callable] = [
    .collect, .accept, .verify, .sendBack, .resubmit, .reject, .withdraw, .decline, .checklist,
  ]

  static let wordings: [Wording] = IntakeWordings.all + [.applicationWanted, .nothingChosen, .verifyKind]
}

/// Lines that make a round with applications, in which examples can be tried.
enum IntakeExample {
  static let round =
    "open award \"ครูดีเด่น\" --since 2026-11-02 { category ครูผู้สอน; paper history; paper portfolio --max-pages 50; "
    + "dates {apply: 2026-11-03..2026-11-18} }"
  static let one = round + "; let a = (add application {round: $round, received: 2026-11-10T10:00}); "
}

extension Parameter {
  static let someApplications = Parameter.rest(
    "applications", "ใบสมัครที่ระบุ", .type(.any), en: "applications A3 A5, or applications piped in",
    th: "ใบสมัคร เช่น A3 A5 หรือที่ส่งต่อมา")

  /// The same, offering those that the verb may be used on.
  static func someApplications(for act: ApplicationStates.Act) -> Parameter {
    someApplications.completed(by: "application." + act.rawValue)
  }
}

extension Call {
  /// The applications a rest parameter names: ids, records, tables of them.
  func applications(_ index: Int, _ work: RoundWork) throws(Failure) -> [Int] {
    let office = work.records.desk, kind = work.records.number(of: "application")
    var rows: [Int] = [], seen: Set<Int> = []
    func add(_ found: (kind: Int, row: Int)) throws(Failure) {
      guard found.kind == kind else {
        throw Failure(.applicationWanted, Failure.Part(office.state.id(found.row, of: found.kind)))
      }
      if seen.insert(found.row).inserted { rows.append(found.row) }
    }
    for item in try items(index) {
      if item.isTable {
        let view = item.view
        for place in 0..<view.count { try add((view.kind, view.row(place))) }
      } else if item.isList {
        for inner in item.items { try add(try office.find(inner)) }
      } else {
        try add(try office.find(item))
      }
    }
    return rows
  }

  /// The applications named, of which there must be one; an empty table that was piped in is none and refused nothing.
  func chosenApplications(_ index: Int, _ work: RoundWork) throws(Failure) -> [Int] {
    guard has(index), try !items(index).isEmpty else { throw Failure(.nothingChosen, Failure.Part(callable.name)) }
    return try applications(index, work)
  }

  /// Does something with the applications of each round, and tells what it came to.
  mutating func act(
    _ verb: String, _ rows: [Int], _ work: RoundWork,
    _ body: (RoundIntake, [Int]) throws(Failure) -> RoundIntake.Acted
  ) throws(Failure) -> Value {
    try work.records.desk.begin(verb)
    var same: [Int] = [], moves: [RoundWork.Move] = []
    for (round, rows) in RoundIntake.byRound(rows, work.records) {
      let acted = try body(try RoundIntake(work, round), rows)
      same += acted.same
      moves += acted.moves
      try charge(rows.count * 4)
    }
    try tell(moves, work)
    if !same.isEmpty {
      let ids = same.prefix(8).map { work.records.id($0, "application") }.joined(separator: " ")
      let more = same.count > 8 ? " …" : ""
      try session.warn(
        Words(en: "\(ids)\(more): nothing new", th: "\(ids)\(more): ไม่มีการเปลี่ยนแปลง").in(session.tongue))
    }
    return .null
  }
}

extension Wording {
  static let nothingChosen = Wording(
    "SOP-APPLICATION-NONE", .failed, en: "{1}: no application was named", th: "{1}: ไม่ได้ระบุใบสมัคร",
    hintEn: "name them, pipe them in, or say all where it may", hintTh: "ระบุใบสมัคร ส่งต่อด้วย | หรือใช้ all ในคำสั่งที่ใช้ได้",
    helpEn: "A command about applications wants to know which.", helpTh: "คำสั่งเกี่ยวกับใบสมัครต้องทราบว่าใบใด")
  static let applicationWanted = Wording(
    "SOP-APPLICATION", .refused, en: "{1} is no application", th: "{1} ไม่ใช่ใบสมัคร",
    hintEn: "applications lists them", hintTh: "ดูรายการด้วย applications",
    helpEn: "Only applications to rounds are checked, sent back, accepted, rejected and taken back.",
    helpTh: "เฉพาะใบสมัครของรอบเท่านั้นที่ตรวจ ส่งคืน รับไว้ ไม่รับ และถอนได้")
}
