import Calendars
import Failures
import Language
import Model
import Office
import Values

/// `set setting` and `counting`: what law and standards leave open, as the office decided it.
enum OfficeDecisions {
  static let words = ["setting", "การตั้งค่า"]

  /// `set setting days calendar --source "…" --because "…"`.
  static func set(_ call: inout Call) throws(Failure) -> Value {
    guard call[1].isText, call.has(2) else { throw Failure(.setSetting) }
    let setting = try named(call[1].string), office = try call.office(), heap = call.heap
    guard let value = written(call[2], call.realm).flatMap(setting.canonical) else {
      throw Failure(
        .settingValue, .words(Words(en: setting.name, th: setting.thai)), Failure.Part(brief(call[2], call.realm)),
        .words(setting.choices))
    }
    if setting.name == Counting.Setting.calendar.name, try call.session.calendar(value, knownOn: nil) == nil {
      throw Failure(
        .settingValue, .words(Words(en: setting.name, th: setting.thai)), Failure.Part(value), .words(setting.choices))
    }
    guard let kind = office.schema.find(OfficeSettings.kindName) else {
      throw Failure(.unknownKind, Failure.Part(OfficeSettings.kindName))
    }
    let day = call.has(5) ? try call.day(5) : call.session.today
    let known = OfficeSettings(office.state).entry(setting, on: day)
    let source: String? = call.has(4) ? try call.text(4) : nil
    if let known, known.value == value, source == nil || source == known.source {
      return office.row(known.row, of: kind)
    }
    let before = office.state
    try office.begin("set setting")
    if call.has(3) { office.transaction.reason = try call.text(3) }
    if let known { try close(known, before: day, kind, office, call.realm) }
    let owned = [heap.text(setting.name), heap.text(value)]
    defer { for value in owned { heap.release(value) } }
    var fields: [(name: String, value: Value)] = [
      ("name", owned[0]), ("text", owned[1]), ("starts", .date(day.number)),
    ]
    if call.has(4) { fields.append(("source", call[4])) }
    if call.has(3) { fields.append(("because", call[3])) }
    let row = try office.transaction.create(kind, fields, year: day.buddhistYear, realm: call.realm)
    try call.deriveDates(from: before)
    return office.row(row, of: kind)
  }

  /// What held before holds until the day before; what began that very day was wrong and is retired.
  private static func close(
    _ known: OfficeSettings.Entry, before day: Day, _ kind: Int, _ office: Desk, _ realm: Realm
  ) throws(Failure) {
    if let starts = known.starts, starts >= day {
      _ = office.transaction.retire(kind, known.row, true)
    } else {
      _ = try office.transaction.set(kind, known.row, "ends", .date(day.number - 1), realm: realm)
    }
  }

  static func show(_ call: inout Call) throws(Failure) -> Value {
    let day = call.has(1) ? try call.day(1) : call.session.today, heap = call.heap
    let settings = settings(call)
    if call.has(0) { return record(try named(try call.text(0)), settings, day, call) }
    var rows = ListBuilder(heap)
    for setting in Counting.Setting.all { rows.append(owned: record(setting, settings, day, call)) }
    return rows.finish()
  }

  /// Without an office the standards hold.
  private static func settings(_ call: Call) -> OfficeSettings {
    if let office = try? call.office() { return OfficeSettings(office.state) }
    return OfficeSettings(State(Schema(kinds: [], choices: [])))
  }

  private static func record(
    _ setting: Counting.Setting, _ settings: OfficeSettings, _ day: Day, _ call: Call
  ) -> Value {
    let tongue = call.session.tongue, heap = call.heap, entry = settings.entry(setting, on: day)
    let source = entry?.source ?? (entry == nil ? setting.source.in(tongue) : nil)
    return heap.record([
      ("setting", heap.text(Words(en: setting.name, th: setting.thai).in(tongue))),
      ("value", (entry?.value ?? setting.standard).map { heap.text(setting.shown($0).in(tongue)) } ?? .null),
      ("decided", entry?.starts.map { .date($0.number) } ?? .null),
      ("source", source.map { heap.text($0) } ?? .null),
      ("about", heap.text(setting.help.in(tongue))),
      ("choices", heap.text(setting.choices.in(tongue))),
    ])
  }

  private static func named(_ name: String) throws(Failure) -> Counting.Setting {
    if let setting = Counting.Setting.named(name) { return setting }
    let all = Counting.Setting.all
    throw Failure(
      .noSetting, Failure.Part(name),
      .words(Words(en: all.map(\.name).joined(separator: " "), th: all.map(\.thai).joined(separator: " "))))
  }

  /// A value as somebody wrote it: a word, a number, a time of day.
  private static func written(_ value: Value, _ realm: Realm) -> String? {
    if value.isText { return value.string }
    if value.isInteger { return String(value.int) }
    return value.isClock ? shown(value, realm) : nil
  }
}

extension Callable {
  static let counting = Callable(
    "counting", "วิธีนับวัน", .records,
    en:
      "How days are counted here: every setting that law and standards leave open, with its value and what it rests on.",
    th: "วิธีนับวันของสำนักงาน: ทุกเรื่องที่กฎหมายและมาตรฐานเปิดไว้ พร้อมค่าและที่มา",
    [
      Parameter("setting", "การตั้งค่า", .name, optional: true, en: "one of them", th: "เรื่องใดเรื่องหนึ่ง"),
      .on,
    ], effect: .reads, also: ["settings", "preferences", "config"],
    examples: [
      Example("(counting roll.officer).value", "none"),
      Example("counting | where .setting == \"first-day\" | get value", "[\"next\"]"),
      Example("(counting วันที่นับ).setting", "days"),
    ],
    reading: .native(OfficeDecisions.show))
}

extension Wording {
  static let setSetting = Wording(
    "SOP-SET-SETTING", .failed, en: "set setting wants a name and a value", th: "set setting ต้องการชื่อและค่า",
    hintEn: "as in set setting days calendar --source \"…\"", hintTh: "เช่น set setting days calendar --source \"…\"",
    helpEn: "counting lists the settings and what each may be.", helpTh: "ดูการตั้งค่าทั้งหมดและค่าที่เลือกได้ด้วย counting")
  static let noSetting = Wording(
    "SOP-SETTING", .failed, en: "there is no setting {1}", th: "ไม่มีการตั้งค่า {1}",
    hintEn: "one of: {2}", hintTh: "มี: {2}",
    helpEn: "Settings are a closed list: what law and standards leave open.",
    helpTh: "การตั้งค่ามีเท่าที่กำหนด คือเรื่องที่กฎหมายและมาตรฐานเปิดไว้")
  static let settingValue = Wording(
    "SOP-SETTING-VALUE", .refused, en: "{1} cannot be {2}", th: "{1} เป็น {2} ไม่ได้",
    hintEn: "it may be: {3}", hintTh: "เลือกได้: {3}",
    helpEn: "Each setting takes a few values only.", helpTh: "การตั้งค่าแต่ละเรื่องรับได้เฉพาะค่าที่กำหนด")
  static let settingFlag = Wording(
    "SOP-SETTING-FLAG", .failed, en: "--{1} is for set setting only", th: "--{1} ใช้กับ set setting เท่านั้น",
    helpEn: "Settings have a source and a first day; other records have fields.",
    helpTh: "การตั้งค่ามีที่มาและวันแรกที่ใช้ ระเบียนอื่นใช้ช่องข้อมูล")
}

extension OfficeDecisions {
  static let wordings: [Wording] = [.setSetting, .noSetting, .settingValue, .settingFlag]
}
