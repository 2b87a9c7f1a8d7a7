import Failures
import Language
import Model
import Values

/// Records of any kind: making, setting, retiring, finding, showing.
enum RecordCallables {
  static let all: [Callable] =
    [.add, .set, .retire, .revive, .findRecords, .show, .kinds, .counting] + ImportCallables.all
}

extension Parameter {
  static let someRecords = Parameter(
    "records", "ข้อมูล", .type(.any), en: "an id such as A17, a record, or a table of records",
    th: "รหัสเช่น A17 ข้อมูลหนึ่งรายการ หรือตาราง"
  ).completed(by: "record")
  static let oneRecord = Parameter(
    "thing", "รายการที่ระบุ", .type(.any), en: "an id such as A17, or a record", th: "รหัสเช่น A17 หรือข้อมูลหนึ่งรายการ"
  ).completed(by: "record")
  static let because = Parameter.flag(
    "because", "เพราะ", .type(.text), en: "the reason, kept with the event", th: "เหตุผล เก็บไว้กับเหตุการณ์")
}

extension Parameter {
  static let announced = Parameter.flag(
    "announced", "ประกาศเมื่อ", .type(.date), en: "for holiday: the day it was made known; today if left out",
    th: "ใช้กับวันหยุด: วันที่ประกาศ ปกติคือวันนี้")
  static let source = Parameter.flag(
    "source", "ที่มา", .type(.text), en: "for holiday and setting: what it rests on",
    th: "ใช้กับวันหยุดและการตั้งค่า: มติ หนังสือ หรือกฎหมาย")
}

extension Callable {
  static let add = Callable(
    "add", "เพิ่ม", .records,
    en: "Makes a record of a kind; add field KIND NAME TYPE gives a kind a field of the office's own; add holiday DATE "
      + "NAME makes a day off.",
    th: "เพิ่มข้อมูลหนึ่งรายการ; add field ชนิด ชื่อ ประเภท เพิ่มช่องข้อมูลของสำนักงานเอง; add holiday วันที่ ชื่อ เพิ่มวันหยุด",
    [
      Parameter("kind", "ชนิด", .name, en: "the kind of record, field or holiday", th: "ชนิดข้อมูล field หรือ holiday")
        .completed(by: "kind"),
      .rest("values", "ค่าต่างๆ", .type(.any), en: "a record of its fields", th: "ระเบียนของช่องข้อมูล")
        .completed(by: "fields"),
      .flag("personal", "ส่วนบุคคล", en: "the new field is about a person", th: "ช่องใหม่เป็นข้อมูลส่วนบุคคล"),
      .flag("unique", "ไม่ซ้ำ", en: "no two records may share its value", th: "ห้ามซ้ำกัน"),
      .because, .announced, .source, .inCalendar,
    ], effect: .changes, also: ["insert", "create", "new"],
    examples: [
      Example("add person {name: \"สมศรี ใจงาม\"}; people | get name", "[\"สมศรี ใจงาม\"]"),
      Example("let s = (add school {code: \"6502\", name: \"บ้านนา\"}); print $s $s.name", "s-6502 บ้านนา"),
      Example("let c = try { add school {code: \"6502\"}; null } catch e { $e.code }; print $c", "SOP-FIELD-REQUIRED"),
      Example("add field school ประวัติ text; add school {code: \"1\", name: \"ก\", ประวัติ: \"ตั้งเมื่อ 2500\"}", nil),
      Example(
        "add holiday 2569-12-22 \"วันหยุดพิเศษ\" --announced 2569-11-18 --source \"มติ ครม.\"; 2569-12-17 + 4wd",
        "2026-12-24"),
    ], reading: .native(Adding.add)
  )
  .narrated(
    will: "makes a record: {kind}",
    "เพิ่มข้อมูล: {kind}",
    did: "the record of {kind} is there",
    "เพิ่มข้อมูล {kind} แล้ว")

  static let set = Callable(
    "set", "แก้ไขข้อมูล", .records,
    en:
      "Sets a field, or several given as a record, of the records; set setting NAME VALUE decides what standards leave "
      + "open (counting lists it).",
    th: "แก้ไขช่องข้อมูล หรือหลายช่องที่ให้เป็นระเบียน; set setting ชื่อ ค่า กำหนดเรื่องที่มาตรฐานเปิดไว้ (ดูด้วย counting)",
    [
      .someRecords,
      Parameter(
        "field", "ช่องข้อมูล", .type(.any), en: "the name of a field, or a record of several",
        th: "ชื่อช่อง หรือระเบียนของหลายช่อง"
      ).completed(by: "field"),
      Parameter("value", "ค่า", .type(.any), optional: true, en: "the new value", th: "ค่าใหม่").completed(by: "value"),
      .because, .source,
      .flag("from", "จาก", .type(.date), en: "the first day it holds; today if left out", th: "วันแรกที่ใช้ ปกติคือวันนี้"),
    ], effect: .changes, also: ["update", "edit", "change"],
    examples: [
      Example("let s = (add school {code: \"6502\", name: \"บ้านนา\"}); print (set $s name \"บ้านใน\").name", "บ้านใน"),
      Example(
        "add school {code: \"1\", name: \"ก\"}; schools | set {district: \"เมือง\"}; schools | get district",
        "[\"เมือง\"]"),
      Example(
        "set setting days calendar --source \"มติ ผอ.สพป.\"; (counting days).value", "calendar"),
    ], reading: .native(Setting.set)
  )
  .narrated(
    will: "changes {records}: {field}[ becomes {value}][, because {because}]",
    "แก้ไข {records}: {field}[ เป็น {value}][ เพราะ {because}]",
    did: "{records} is changed; the old value stays in its history",
    "แก้ไข {records} แล้ว ค่าเดิมยังอยู่ในประวัติ")

  static let retire = Callable(
    "retire", "เลิกใช้", .records,
    en:
      "Takes records out of use; they stay in the history, and revive takes them up again. retire holiday DATE takes a "
      + "day off back.",
    th: "เลิกใช้รายการ ยังอยู่ในประวัติและนำกลับมาใช้ด้วย revive ได้; retire holiday วันที่ ยกเลิกวันหยุด",
    [
      .someRecords,
      Parameter(
        "date", "วันที่", .type(.date), optional: true, en: "the date, where a holiday is taken back",
        th: "วันที่ เมื่อยกเลิกวันหยุด"),
      .because, .announced, .source, .inCalendar,
    ], gives: .type(.null), effect: .changes, also: ["delete", "remove", "archive"],
    examples: [
      Example("add school {code: \"1\", name: \"ก\"}; retire s-1; schools | count", "0"),
      Example("let c = try { retire A99; null } catch e { $e.code }; print $c", "SOP-ID-NONE"),
      Example("retire holiday 2570-12-10 --because \"มติ ครม. ให้เลื่อน\"; is-workday 2570-12-10", "true"),
    ], reading: .native(Setting.retire)
  )
  .narrated(
    will: "takes {records} out of use[, because {because}]",
    "เลิกใช้ {records}[ เพราะ {because}]",
    did: "{records} is out of use; its history stays",
    "เลิกใช้ {records} แล้ว ประวัติยังอยู่")

  static let revive = Callable(
    "revive", "นำกลับมาใช้", .records, en: "Takes retired records into use again, with all they said.",
    th: "นำรายการที่เลิกใช้กลับมาใช้ พร้อมข้อมูลเดิมทั้งหมด",
    [.someRecords, .because], effect: .changes, also: ["undelete", "restore", "unretire"],
    examples: [
      Example("add school {code: \"1\", name: \"ก\"}; retire s-1; revive s-1; schools | count", "1"),
      Example("let c = try { revive A99; null } catch e { $e.code }; print $c", "SOP-ID-NONE"),
    ], reading: .native(Setting.revive)
  )
  .narrated(
    will: "takes {records} into use again[, because {because}]",
    "นำ {records} กลับมาใช้[ เพราะ {because}]",
    did: "{records} is in use again",
    "นำ {records} กลับมาใช้แล้ว")

  static let findRecords = Callable(
    "find-records", "ค้นข้อมูล", .records, en: "Records of any kind in which some field holds the words.",
    th: "รายการทุกชนิดที่มีช่องใดช่องหนึ่งมีคำนั้น",
    [Parameter("words", "คำ", .type(.text), en: "what to look for", th: "คำที่ค้น")], gives: .type(.table),
    effect: .reads, also: ["search", "grep", "lookup"],
    examples: [
      Example("add school {code: \"1\", name: \"บ้านนา\"}; find-records \"นา\" | get id", "[\"s-1\"]"),
      Example("find-records \"ไม่มีแน่\" | count", "0"),
    ], .native(Finding.find))

  static let show = Callable(
    "show", "แสดง", .records, en: "A record by its id, or a procedure by its name: its source, or its table.",
    th: "ข้อมูลหนึ่งรายการตามรหัส หรือกระบวนงานตามชื่อ: ข้อความกำหนดหรือตาราง",
    [
      .oneRecord,
      .flag(
        "reading", "แบบอ่าน", .words(["printed", "used"]), en: "of a procedure: its table as printed, or as used",
        th: "ของกระบวนงาน: ตารางตามที่พิมพ์ หรือตามที่ใช้"),
    ], effect: .reads, also: ["view", "open", "cat"],
    examples: [
      Example("show travel --reading printed | get standard | first", "ภายใน 1 วันหลังจากได้รับหนังสือแจ้ง"),
      Example("add school {code: \"1\", name: \"บ้านนา\"}; (show s-1).name", "บ้านนา"),
      Example("try { show A99 } catch e { $e.code }", "SOP-ID-NONE"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let reading = call.has(1) ? try call.text(1) : nil
      if let procedure = try ProcedureShowing.show(&call, reading: reading) { return procedure }
      let office = try call.office(), (kind, row) = try office.find(call[0])
      if office.state.tables[kind].isRetired(row) {
        let id = office.state.id(row, of: kind)
        try call.session.warn(Words(en: "\(id) is retired", th: "\(id) เลิกใช้แล้ว").in(call.session.tongue))
      }
      return office.row(row, of: kind)
    })

  static let kinds = Callable(
    "kinds", "ชนิดข้อมูล", .records, en: "The kinds of records, how they are named and how many there are.",
    th: "ชนิดของข้อมูล ชื่อ และจำนวน",
    gives: .type(.table), effect: .reads, also: ["tables", "schema", "describe"],
    examples: [
      Example("kinds | where .kind == \"school\" | get plural", "[\"schools\"]"),
      Example("(kinds | count) > 20", "true"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let office = try call.office(), heap = call.heap
      var rows = ListBuilder(heap)
      for (number, kind) in office.schema.kinds.enumerated() {
        let table = office.state.tables[number]
        rows.append(
          owned: heap.record([
            ("kind", heap.text(kind.name)), ("plural", heap.text(kind.plural)), ("thai", heap.text(kind.thai)),
            ("area", heap.text(kind.area.words.in(call.session.tongue))),
            ("fields", Value(office.schema.parts[number].count)), ("records", Value(table.count - table.retiredCount)),
          ]))
      }
      return rows.finish()
    })
}

extension Callable {
  /// A block command for whose changes another command answers.
  init(
    _ name: String, _ thai: String, _ area: Area, en: String, th: String, _ parameters: [Parameter] = [],
    effect: Effect = .pure, also alsoKnownAs: [String] = [], examples: [Example], answeringBy other: String
  ) {
    self.init(
      name, thai, area, en: en, th: th, parameters, effect: effect, also: alsoKnownAs, examples: examples, .block)
    answersForChanges = other
  }

  /// A command whose code takes tables and rows as they are.
  init(
    _ name: String, _ thai: String, _ area: Area, en: String, th: String, _ parameters: [Parameter] = [],
    gives result: Result = .type(.any), effect: Effect = .pure, also alsoKnownAs: [String] = [], examples: [Example],
    reading body: Body
  ) {
    self.init(
      name, thai, area, en: en, th: th, parameters, gives: result, effect: effect, also: alsoKnownAs,
      examples: examples, body)
    readsTables = true
  }
}
