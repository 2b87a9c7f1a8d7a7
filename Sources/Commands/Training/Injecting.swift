import Calendars
import Failures
import Language
import Model
import Office
import Values

/// `inject`: reads what is wanted; `IncidentMaking` makes it.
enum Injecting {
  static func inject(_ call: inout Call) throws(Failure) -> Value {
    guard call.session.isRehearsal else { throw Failure(.trainingOnly, "inject") }
    let word = try call.text(0)
    guard let incident = Incident.named(word) else { throw Failure(.incidentUnknown, Failure.Part(word)) }
    let office = try call.office(), making = IncidentMaking(OfficeRecords(office), today: call.session.today)
    try office.begin("inject")
    switch incident {
    case .holiday: try holiday(making, &call)
    case .lateSchool: _ = try making.lateSchools(try count(call), round: try round(call, office))
    case .tie:
      guard call.has(1), call[1].isText else {
        throw wanted(incident, Words(en: "a category", th: "ประเภทรางวัล"))
      }
      _ = try making.tie(try call.text(1), round: try round(call, office))
    case .conflict: _ = try making.conflicts(try count(call), round: try round(call, office))
    case .wrongNumber: _ = try making.wrongNumber()
    }
    return .null
  }

  private static func wanted(_ incident: Incident, _ words: Words) -> Failure {
    Failure(.injectAbout, .words(incident.words), .words(words))
  }

  private static func holiday(_ making: IncidentMaking, _ call: inout Call) throws(Failure) {
    guard call.has(1), call[1].isDate else { throw wanted(.holiday, Words(en: "a day", th: "วันที่")) }
    let announced = try call.announcement(2)
    let title = call.has(3) ? try call.text(3) : "วันหยุดราชการเป็นกรณีพิเศษ"
    try making.holiday(try call.day(1), title: title, announced: announced)
    let office = try call.office()
    guard let kind = office.schema.number(of: "work-round"), office.state.tables[kind].count > 0 else { return }
    let work = try call.roundWork()
    try call.tell(try work.deriveAll(), work)
  }

  private static func count(_ call: Call) throws(Failure) -> Int {
    guard call.has(1), !call[1].isNull else { return 1 }
    return try call.integer(1, in: 1...100)
  }

  /// The round named, the one the session is in, or the newest there is.
  private static func round(_ call: Call, _ office: Desk) throws(Failure) -> Int {
    let records = OfficeRecords(office)
    if call.has(4), !call[4].isNull { return try records.find(call[4], "work-round") }
    let current = call.currentRound.row(office, startingIn: call.session.startingRound)
    if let current { return current }
    let rounds = records.sheet("work-round")
    guard let last = rounds.rows.last else { throw Failure(.roundWanted, "inject") }
    return last
  }
}

extension Wording {
  static let incidentUnknown = Wording(
    "SOP-INJECT", .failed, en: "there is no incident {1}", th: "ไม่มีเหตุการณ์สมมติ {1}",
    hintEn: "late-school, holiday, tie, conflict or wrong-number",
    hintTh: "late-school holiday tie conflict หรือ wrong-number",
    helpEn: "inject knows a few things that go wrong in an office.", helpTh: "inject รู้จักเหตุไม่คาดคิดบางอย่างของสำนักงาน")
  static let injectAbout = Wording(
    "SOP-INJECT-ABOUT", .failed, en: "inject {1} wants {2}", th: "inject {1} ต้องระบุ{2}",
    hintEn: "as in inject holiday 2569-12-22, inject tie ครูผู้สอน",
    hintTh: "เช่น inject holiday 2569-12-22, inject tie ครูผู้สอน",
    helpEn: "A holiday has a day, a tie its category; the others may say how many.",
    helpTh: "วันหยุดต้องมีวันที่ คะแนนเท่ากันต้องมีประเภท อย่างอื่นระบุจำนวนได้")
}
