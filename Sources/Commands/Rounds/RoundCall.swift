import Calendars
import Failures
import Language
import Model
import Office
import Values

/// The round a session is in: `$round`, set by `open` and `enter`.
///
/// What `try` takes back is taken back here too: a round that is not there any more is passed over.
final class CurrentRound {
  private var entered: [Int] = []

  func enter(_ round: Int) { entered.append(round) }

  func row(_ office: Desk, startingIn id: String?) -> Int? {
    guard let kind = office.schema.number(of: "work-round") else { return nil }
    while let last = entered.last, last >= office.state.tables[kind].count { entered.removeLast() }
    let inUse = entered.last { !office.state.tables[kind].isRetired($0) }
    return inUse ?? id.flatMap { office.transaction.find($0, of: kind) }
  }
}

extension Call {
  /// What is done with rounds, in this office, on this day.
  func roundWork() throws(Failure) -> RoundWork {
    let office = try office()
    return RoundWork(
      OfficeRecords(office), today: session.today, rule: DueRule(office.state, on: session.today), shelf: shelf())
  }

  var currentRound: CurrentRound { session.kept(CurrentRound.self) { CurrentRound() } }

  /// The round a flag names, or the one the session is in.
  func round(_ index: Int, _ work: RoundWork) throws(Failure) -> Int {
    if has(index), !self[index].isNull { return try work.records.find(self[index], "work-round") }
    if let row = currentRound.row(work.records.desk, startingIn: session.startingRound) { return row }
    if let id = session.startingRound {
      throw Failure(.noSuchKindRecord, .words(Words(en: "round", th: "รอบ")), Failure.Part(id))
    }
    throw Failure(.roundWanted, Failure.Part(callable.name))
  }

  /// The tasks an argument names: ids, records or a table of tasks, or a step of the round.
  func tasks(_ index: Int, for item: Int, in round: Int, _ work: RoundWork) throws(Failure) -> [Int] {
    let kind = work.records.number(of: "task")
    // `done 4.2`: a printed row without quotes.
    if let name = self[index].isText ? self[index].string : self[index].isNumber ? shown(self[index], realm) : nil {
      let chosen = try? self.round(round, work)
      return try work.tasks(named: name, for: try optionalID(item), in: chosen)
    }
    let records = try records(index, work.records.desk)
    return try records.map { (record) throws(Failure) in
      guard record.kind == kind else {
        throw Failure(.taskWanted, Failure.Part(work.records.desk.state.id(record.row, of: record.kind)))
      }
      return record.row
    }
  }

  /// The id a flag gives, as a text or a record.
  func optionalID(_ index: Int) throws(Failure) -> String? {
    guard has(index), !self[index].isNull else { return nil }
    if self[index].isText { return self[index].string }
    let office = try office(), (kind, row) = try office.find(self[index])
    return office.state.id(row, of: kind)
  }

  /// A record of a kind that a flag gives.
  func optionalRecord(_ index: Int, _ kind: String, _ work: RoundWork) throws(Failure) -> Int? {
    guard has(index), !self[index].isNull else { return nil }
    return try work.records.find(self[index], kind)
  }

  func optionalText(_ index: Int) throws(Failure) -> String? {
    has(index) && !self[index].isNull ? try text(index) : nil
  }

  /// A day, and the time of day where one was given.
  func dayAndClock(_ index: Int) throws(Failure) -> (Day, Int?) {
    let day = try day(index), value = self[index]
    return (day, value.isMoment ? value.int - day.number * 86_400 : nil)
  }

  /// Works every last day out again after what all are counted by has changed, and says what that did to dates: what
  /// moves by itself, what was promised for a day that is off now, and what somebody else set.
  func deriveDates(from before: State) throws(Failure) {
    let work = try roundWork(), now = work.records.desk.state
    let effect = HolidayEffect(from: before, to: now, on: session.today) { state, rule in work.dues(state, rule) }
    _ = try work.deriveAll()
    for line in effect.lines { try session.warn(line.in(session.tongue)) }
  }

  /// Asked for every record that is set, without a look at the state.
  static let roundKinds = RoundWork.sources.compactMap { Kinds.number(of: $0) }

  /// Works out again the rounds that records of these kinds are about, after somebody changed them by hand.
  func followRounds(_ records: [(kind: Int, row: Int)], _ office: Desk) throws(Failure) {
    guard records.contains(where: { Call.roundKinds.contains($0.kind) }) else { return }
    let owners = records.map { RoundOwners.round(of: $0.row, kind: $0.kind, office.state) }
    let rounds = Set(owners.compactMap(\.self)).sorted()
    if rounds.isEmpty { return }
    let work = try roundWork(), sheet = work.records.sheet("work-round")
    for round in rounds where !sheet.isOver(round) {
      try tell(try work.derive(round), work)
    }
  }

  /// Tells whoever works which last days moved.
  func tell(_ moves: [RoundWork.Move], _ work: RoundWork) throws(Failure) {
    let sheet = work.records.sheet("task")
    for move in moves.prefix(20) where move.old != nil {
      let title = sheet.text(move.task, "title") ?? "", id = sheet.id(move.task)
      let old = move.old?.words ?? Words(""), new = move.new?.words ?? Words(en: "no day", th: "ไม่มีกำหนด")
      try session.warn(
        Words(en: "\(id) \(title): due \(new.en), was \(old.en)", th: "\(id) \(title): กำหนด \(new.th) เดิม \(old.th)")
          .in(session.tongue))
    }
    if moves.count > 20 {
      try session.warn(
        Words(en: "and \(moves.count - 20) more", th: "และอีก \(moves.count - 20) รายการ").in(session.tongue))
    }
  }
}

extension Parameter {
  static let inRound = Parameter.flag(
    "round", "รอบ", .type(.any), en: "the round; the one the session is in when left out",
    th: "รอบที่ใช้ ถ้าไม่ระบุใช้รอบปัจจุบัน"
  ).completed(by: "round")
  static let someTasks = Parameter(
    "tasks", "ขั้นตอน", .type(.any), en: "a task T12, tasks piped in, or a step of the round by its name or row",
    th: "รหัสขั้นตอน T12 ขั้นตอนที่ส่งต่อมา หรือชื่อหรือเลขข้อของขั้นตอนในรอบ"
  ).completed(by: "task")
  static let forItem = Parameter.flag(
    "for", "สำหรับ", .type(.any), en: "the thing it is done for, where it is done one by one: A17",
    th: "รายการที่ทำ เมื่อทำรายรายการ เช่น A17")
  static let onDay = Parameter.flag(
    "on", "ณ", .type(.any), en: "the true day; today when left out", th: "วันที่จริง ถ้าไม่ระบุคือวันนี้")
  static let evidenceClass = Parameter.flag(
    "evidence", "หลักฐาน", .words(["paper", "phone", "system", "email", "seen"]), en: "how it is known",
    th: "ทราบจากสิ่งใด")
  static let why = Parameter.flag(
    "because", "เพราะ", .type(.text), en: "the reason, kept with the event", th: "เหตุผล เก็บไว้กับเหตุการณ์")
}

extension Wording {
  static let roundWanted = Wording(
    "SOP-ROUND", .failed, en: "{1}: which round?", th: "{1}: รอบใด?",
    hintEn: "enter ROUND, or give --round ROUND; rounds lists them",
    hintTh: "ใช้ enter รอบ หรือ --round รอบ ดูรายการด้วย rounds",
    helpEn: "A command about a round works on the one that was opened or entered last.",
    helpTh: "คำสั่งเกี่ยวกับรอบใช้รอบที่เปิดหรือเข้าล่าสุด")
  static let taskWanted = Wording(
    "SOP-TASK", .refused, en: "{1} is no task", th: "{1} ไม่ใช่ขั้นตอน",
    hintEn: "tasks lists them", hintTh: "ดูรายการด้วย tasks",
    helpEn: "Only tasks of rounds are done, skipped, reopened, extended and assigned.",
    helpTh: "เฉพาะขั้นตอนของรอบเท่านั้นที่ดำเนินการ ข้าม นำกลับ ขยายเวลา และมอบหมายได้")
}

extension Session {
  /// The id of the round the session is in, for the prompt; nil outside of any.
  public func roundID(_ office: Desk) -> String? {
    guard let kind = office.schema.number(of: "work-round"),
      let row = kept(CurrentRound.self, { CurrentRound() }).row(office, startingIn: startingRound)
    else { return nil }
    return office.state.id(row, of: kind)
  }
}
