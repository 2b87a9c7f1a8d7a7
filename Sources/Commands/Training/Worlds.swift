import Calendars
import Failures
import Formats
import Language
import Model
import Office
import Values

/// `world`: made, begun again, looked at.
enum Worlds {
  static func world(_ call: inout Call) throws(Failure) -> Value {
    guard call.has(0) else {
      let shown = try shown(&call)
      defer { call.heap.release(shown) }
      try call.session.show(shown, call.heap)
      return .null
    }
    guard call.session.isRehearsal else { throw Failure(.trainingOnly, "world") }
    switch try call.text(0) {
    case "new", "สร้าง": try make(wanted(call, MadeWorld(seed: 1, day: MadeWorld.firstDay)), &call)
    case "reset", "เริ่มใหม่": try reset(&call)
    case "applicants", "ผู้สมัคร": try writeApplicants(&call)
    case let other: throw Failure(.worldAct, Failure.Part(other))
    }
    return .null
  }

  /// The world as it is asked for; what is left out stays as it is in another.
  private static func wanted(_ call: Call, _ other: MadeWorld) throws(Failure) -> MadeWorld {
    var world = other
    if call.has(1) { world.seed = try call.integer(1) }
    world.schools = try size(call, 2, MadeWorld.mostSchools, world.schools)
    world.applicants = try size(call, 3, MadeWorld.mostApplicants, world.applicants)
    if call.has(4) { world.day = try call.day(4) }
    return world
  }

  private static func size(_ call: Call, _ index: Int, _ most: Int, _ other: Int) throws(Failure) -> Int {
    guard call.has(index) else { return other }
    let number = try call.integer(index)
    guard (1...most).contains(number) else {
      throw Failure(.worldSize, Failure.Part(call.callable.parameters[index].name), Failure.Part(most))
    }
    return number
  }

  private static func make(_ world: MadeWorld, _ call: inout Call) throws(Failure) {
    let office = try call.office()
    try office.requireNothingPending("world")
    guard office.state.tables.allSatisfy({ $0.count == 0 }) else { throw Failure(.worldUsed) }
    try office.begin("world")
    try call.session.advance(to: world.day)
    try world.make(in: OfficeRecords(office))
    try call.charge(world.schools + world.applicants)
    try call.session.warn(
      Words(
        en:
          "made up: \(world.schools) schools, \(world.applicants) who will apply, a letter in the tray; today is \(world.day.words.en)",
        th:
          "สร้างแล้ว: สถานศึกษา \(world.schools) แห่ง ผู้ที่จะสมัคร \(world.applicants) คน หนังสือเข้า 1 ฉบับ วันนี้คือ \(world.day.words.th)"
      ).in(call.session.tongue))
  }

  private static func reset(_ call: inout Call) throws(Failure) {
    let office = try call.office()
    try office.requireNothingPending("world")
    guard let world = office.workspace.madeWorld() else { throw Failure(.worldNone) }
    let fresh = try wanted(call, world)
    try call.session.beginAgain()
    try make(fresh, &call)
  }

  private static func shown(_ call: inout Call) throws(Failure) -> Value {
    guard let world = try call.office().workspace.madeWorld() else { throw Failure(.worldNone) }
    return call.heap.record([
      ("seed", Value(world.seed)), ("schools", Value(world.schools)), ("applicants", Value(world.applicants)),
      ("first-day", .date(world.day.number)), ("today", .date(call.session.today.number)),
    ])
  }

  /// The file schools would send in, for lessons that take it in.
  private static func writeApplicants(_ call: inout Call) throws(Failure) {
    let office = try call.office()
    guard let world = office.workspace.madeWorld() else { throw Failure(.worldNone) }
    let rows = world.applicantRows(in: OfficeRecords(office)), heap = call.heap
    guard let headings = rows.first else { return }
    var table = ListBuilder(heap)
    for row in rows.dropFirst() {
      table.append(owned: heap.record(zip(headings, row).map { ($0, heap.text($1)) }))
    }
    let value = table.finish()
    defer { heap.release(value) }
    try call.session.stage("applicants.csv", try Format.csv.write(value, call.realm, call.writeOptions()))
  }
}

extension Wording {
  static let worldUsed = Wording(
    "SOP-WORLD-USED", .refused, en: "this world is in use already", th: "สำนักงานฝึกนี้มีข้อมูลอยู่แล้ว",
    hintEn: "world reset begins it again; --training OTHER.sop another one",
    hintTh: "world reset เริ่มใหม่; --training อื่น.sop ใช้สำนักงานฝึกอื่น",
    helpEn: "A world is made up in an office that knows nothing yet.", helpTh: "สร้างสำนักงานสมมติได้ในสำนักงานที่ยังว่างเท่านั้น")
  static let worldNone = Wording(
    "SOP-WORLD-NONE", .refused, en: "no world was made up here", th: "ที่นี่ยังไม่มีสำนักงานสมมติ",
    hintEn: "world new --seed 7 makes one", hintTh: "สร้างด้วย world new --seed 7",
    helpEn: "reset, applicants and world itself speak of a world that world new made.",
    helpTh: "reset applicants และ world ใช้กับสำนักงานสมมติที่ world new สร้าง")
  static let worldAct = Wording(
    "SOP-WORLD", .failed, en: "world has no {1}", th: "world ไม่มี {1}",
    hintEn: "world new, world reset or world applicants", hintTh: "world new, world reset หรือ world applicants",
    helpEn: "new makes a world up, reset begins it again, applicants writes the file of applicants.",
    helpTh: "new สร้างสำนักงานสมมติ reset เริ่มใหม่ applicants เขียนไฟล์ผู้สมัคร")
  static let worldSize = Wording(
    "SOP-WORLD-SIZE", .failed, en: "--{1} is a number from 1 to {2}", th: "--{1} เป็นจำนวนตั้งแต่ 1 ถึง {2}",
    helpEn: "A world is as large as a lesson needs.", helpTh: "สำนักงานสมมติมีขนาดเท่าที่บทเรียนต้องใช้")
}
