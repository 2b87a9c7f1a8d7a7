import Calendars
import Failures
import Language
import Values

/// What was typed at the prompt: looking at it, taking it out, keeping none of it; and the lesson.
enum TypedCallables {
  static let all: [Callable] = [.typed, .forgetTyped, .privately, .tour]
}

extension Callable {
  static let typed = Callable(
    "typed", "บรรทัดที่พิมพ์", .session, en: "What was typed at the prompt, oldest first: when, where, how it ended.",
    th: "บรรทัดที่เคยพิมพ์ เรียงจากเก่าไปใหม่ พร้อมเวลา โฟลเดอร์ และผล",
    gives: .type(typedRow), effect: .reads, also: ["history", "fc", "!!", "journal"],
    examples: [
      Example("typed | count", "0"),
      Example("1 + 1\ntyped | get text", "2\n[\"1 + 1\"]"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let heap = call.heap
      var rows = ListBuilder(heap)
      for entry in call.session.typed?.entries() ?? [] {
        try call.charge(1)
        rows.append(
          owned: heap.record([
            ("time", .moment(entry.time)), ("text", heap.text(entry.text)), ("folder", heap.text(entry.folder)),
            ("exit", Value(entry.exit)), ("seconds", heap.number(Decimal(Int128(entry.milliseconds), scale: 3))),
          ]))
      }
      return rows.finish()
    })

  private static let typedRow = Type.list(
    .record(
      Type.Columns([
        ("time", .time), ("text", .text), ("folder", .text), ("exit", .number), ("seconds", .number),
      ])))

  static let forgetTyped = Callable(
    "forget-typed", "ลืมบรรทัด", .session, en: "Takes lines out of what was typed, wherever they stand in it.",
    th: "ลบบรรทัดออกจากบรรทัดที่เคยพิมพ์ ทุกครั้งที่ปรากฏ",
    [
      Parameter(
        "lines", "บรรทัดที่", .type(.any), en: "a line as it was typed, a list of lines, or rows of typed",
        th: "บรรทัดตามที่พิมพ์ รายการบรรทัด หรือแถวของ typed")
    ], gives: .type(.null), effect: .session, also: ["history -d", "history delete", "clear"],
    examples: [
      Example("1 + 1\nforget-typed \"1 + 1\"\ntyped | get text", "2\n[\"forget-typed \\\"1 + 1\\\"\"]"),
      Example("typed | where .exit != 0 | forget-typed", nil),
    ],
    .native { (call: inout Call) throws(Failure) in
      var texts: Set<String> = []
      let value = call[0], key = call.realm.symbol("text")
      for item in value.isList ? Array(value.items) : [value] {
        let text = item.isRecord ? item.field(key, call.realm) : item
        guard text.isText else { throw call.wrong(0, Tag.text.words) }
        texts.insert(text.string)
      }
      let count = call.session.typed?.forget(texts) ?? 0
      try call.session.warn(
        Words(en: "took out \(count) lines", th: "ลบแล้ว \(count) บรรทัด").in(call.session.tongue))
      return .null
    })

  static let privately = Callable(
    "private", "ไม่จำบรรทัด", .session, en: "From now on nothing typed in this session is kept; --off keeps it again.",
    th: "ตั้งแต่นี้ไม่เก็บบรรทัดที่พิมพ์ในครั้งนี้ ใช้ --ปิด เพื่อกลับมาเก็บ",
    [.flag("off", "ปิด", en: "keep what is typed again", th: "กลับมาเก็บบรรทัดที่พิมพ์")],
    gives: .type(.null), effect: .session, also: ["incognito", "fish --private", "histcontrol"],
    examples: [Example("private", nil), Example("private --off", nil)],
    .native { (call: inout Call) throws(Failure) in
      call.session.typed?.isPrivate = !call.flag(0)
      return .null
    })

  static let tour = Callable(
    "tour", "ทัวร์", .session, en: "A lesson of five minutes at the prompt; tour next goes on, tour stop ends it.",
    th: "บทเรียนห้านาทีที่เครื่องหมายพร้อมรับ ใช้ ทัวร์ ต่อไป เพื่อไปต่อ และ ทัวร์ หยุด เพื่อเลิก",
    [
      Parameter(
        "lesson-part", "ตอน", .words(["next", "ต่อไป", "stop", "หยุด", "again", "อีกครั้ง"]), optional: true,
        en: "next, again or stop; without it the lesson begins", th: "ต่อไป อีกครั้ง หรือหยุด ถ้าไม่ระบุคือเริ่มบทเรียน")
    ], gives: .type(.null), effect: .session, also: ["tutorial", "lesson", "intro", "getting-started", "learn"],
    examples: [Example("tour", nil), Example("tour\ntour stop", nil)],
    .native { (call: inout Call) throws(Failure) in
      guard call.session.guide(call.has(0) ? try call.text(0) : "start") else { throw Failure(.noTour) }
      return .null
    })
}

extension Wording {
  static let noTour = Wording(
    "SOP-TOUR", .failed, en: "there is no lesson here", th: "ที่นี่ไม่มีบทเรียน",
    hintEn: "start sopsh at a terminal, and type tour", hintTh: "เปิด sopsh ที่เทอร์มินัลแล้วพิมพ์ ทัวร์",
    helpEn: "The lesson is held at the prompt, where each line is answered before the next; a script cannot take it.",
    helpTh: "บทเรียนทำที่เครื่องหมายพร้อมรับ ซึ่งตอบทีละบรรทัด สคริปต์ทำไม่ได้")
}
