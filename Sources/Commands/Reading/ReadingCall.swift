import Calendars
import Failures
import Language
import Model
import Office
import Values

/// How rounds are read: which are meant, how wide the screen is, how answers become rows.
extension Call {
  /// Columns a text may take: those of the screen, and a page's where there is none.
  var pageWidth: Int { session.width > 1_000 ? 100 : session.width }

  /// The rounds an argument names: one, several, a table of them, or `all` of those that are open.
  func rounds(_ index: Int, _ work: RoundWork) throws(Failure) -> [Int] {
    let office = work.records.desk
    if !has(index) || self[index].isNull { return [try round(index, work)] }
    if self[index].isText { return [try work.records.find(self[index], "work-round")] }
    let kind = work.records.number(of: "work-round")
    return try records(index, office).map { (record) throws(Failure) in
      guard record.kind == kind else {
        throw Failure(.roundForeign, Failure.Part(office.state.id(record.row, of: record.kind)))
      }
      return record.row
    }
  }

  /// Whether an argument is the word for every round.
  func isAll(_ index: Int) -> Bool {
    has(index) && self[index].isText && ["all", "ทั้งหมด"].contains(self[index].string)
  }

  /// The last day of a span that a flag gives: a duration from today, or a day.
  func through(_ index: Int, _ work: RoundWork) throws(Failure) -> Day? {
    guard has(index), !self[index].isNull else { return nil }
    guard self[index].isDuration else { return try day(index) }
    let count = self[index].int
    switch Family(rawValue: self[index].family) {
    case .workdays: return work.rule.calendar.adding(workdays: count, to: session.today)
    case .months: return session.today.adding(months: count)
    case .days: return session.today.adding(days: count)
    default: throw wrong(index, Words(en: "days or working days, or a date", th: "จำนวนวันหรือวันทำการ หรือวันที่"))
    }
  }

  /// The procedure an argument names: in force today by its name, or a version of it.
  func procedure(_ index: Int, _ work: RoundWork) throws(Failure) -> Procedure {
    let name = try text(index)
    if name.contains("@") { return try work.shelf.procedure(version: name) }
    return try work.shelf.inForce(name, on: session.today).procedure
  }

  /// What is typed to go on: the verb of a step where there is such a command, else `done`.
  func typed(_ act: RoundStatus.Act, _ work: RoundWork) -> String {
    switch act {
    case .happened(let event): return "happened \(event)"
    case .finish(let task, let verb):
      if let verb, Commands.all.contains(where: { $0.name == verb && $0.scope == .everywhere }) { return verb }
      return "done \(work.records.id(task, "task"))"
    }
  }
}

extension Call {
  /// What is due in a month, and what the calendars of open rounds have in it, as notes of its page.
  func dueNotes(ofMonth day: Day) throws(Failure) -> [MonthPage.Note] {
    let work = try roundWork(), state = work.records.desk.state, sheet = work.records.sheet("work-round")
    _ = work.records.sheet("task")
    var choice = DueList.Choice()
    (choice.from, choice.through) = (day.firstOfMonth, day.lastOfMonth)
    let lines = DueList(state, today: session.today, calendar: work.rule.calendar).lines(choice)
    return lines.map { line in
      let row = line.row.map { "\($0) " } ?? "", count = line.tasks.count > 1 ? " ×\(line.tasks.count)" : ""
      let round = line.round.map { "\(sheet.id($0)) " } ?? ""
      return MonthPage.Note(line.day, "\(round)\(row)\(line.title)\(count)")
    }
      + Agenda.dates(state, in: day.firstOfMonth...day.lastOfMonth).map { date in
        let round = date.round.map { "\(sheet.id($0)) " } ?? ""
        return MonthPage.Note(date.day, round + date.title.in(session.tongue))
      }
  }
}

/// Records of one shape, made row after row.
struct RowMaker: ~Copyable {
  private let heap: HeapPointer
  private let shape: Int
  private let width: Int
  private var rows: ListBuilder

  init(_ heap: HeapPointer, _ columns: [String]) {
    let realm = heap.pointee.realm
    self.heap = heap
    shape = realm.shape(columns.map { realm.symbol($0) })
    width = columns.count
    rows = ListBuilder(heap)
  }

  /// Takes over the references; as many values as there are columns.
  mutating func add(_ values: Value...) {
    precondition(values.count == width)
    let record = heap.record(shape: shape, slots: width)
    for (slot, value) in values.enumerated() { record.object.slotsBody[slot] = value }
    rows.append(owned: record)
  }

  /// The same of columns that are known only when it runs.
  mutating func add(_ values: [Value]) {
    precondition(values.count == width)
    let record = heap.record(shape: shape, slots: width)
    for (slot, value) in values.enumerated() { record.object.slotsBody[slot] = value }
    rows.append(owned: record)
  }

  consuming func finish() -> Value { rows.finish() }
}

extension UnsafeMutablePointer where Pointee == Heap {
  func optional(_ text: String?) -> Value { text.map { self.text($0) } ?? .null }
}

extension Value {
  static func optional(_ day: Day?) -> Value { day.map { .date($0.number) } ?? .null }
}

extension Parameter {
  static let readRound = Parameter(
    "round", "รอบ", .type(.any), optional: true, en: "the round; the one the session is in when left out",
    th: "รอบ ถ้าไม่ระบุคือรอบปัจจุบัน"
  ).completed(by: "round")
  static let unfold = Parameter.flag(
    "unfold", "แยกรายการ", en: "a line for each task, not for each step and day", th: "แสดงทีละขั้นตอน ไม่รวมตามวัน")
}

extension Wording {
  static let roundForeign = Wording(
    "SOP-ROUND-OTHER", .refused, en: "{1} is no round", th: "{1} ไม่ใช่รอบ",
    hintEn: "rounds lists them", hintTh: "ดูรายการด้วย rounds",
    helpEn: "The command reads rounds, named by their ids or piped in.",
    helpTh: "คำสั่งนี้ใช้กับรอบ ซึ่งระบุด้วยรหัสหรือส่งต่อมา")
}
