import Calendars
import Failures
import Language
import Model
import Values

/// The session itself: its inputs, its blocks, its end.
public enum SessionCallables {
  public static let all: [Callable] =
    [
      .today, .me, .on, .assert, .commit, .exit, .help, .shortcuts,
    ] + TypedCallables.all
}

extension Callable {
  /// `$today`: the checker finds it by the name of the variable.
  static let today = Callable(
    "$today", "$วันนี้", .session, en: "the day of the session", th: "วันที่ของการทำงานครั้งนี้",
    gives: .type(.date), effect: .reads, also: ["now", "date", "TODAY()"],
    examples: [Example("$today", "2026-11-20"), Example("$today + 3d", "2026-11-23")],
    .native { (call: inout Call) throws(Failure) in .date(Int(call.session.today.number)) })

  static let me = Callable(
    "$me", "$ฉัน", .session, en: "who works in this session", th: "ผู้ที่กำลังทำงาน",
    gives: .type(.text), effect: .reads, also: ["whoami", "user"],
    examples: [Example("$me", "ผู้ทดสอบ"), Example("($me | length) > 0", "true")],
    .native { (call: inout Call) throws(Failure) in call.result(call.session.me) })

  static let on = Callable(
    "on", "ณ-วัน", .session, en: "run a block as on another day: $today is that day inside it",
    th: "ทำบล็อกเสมือนวันอื่น ภายในบล็อก $today คือวันนั้น",
    [
      Parameter("day", "วัน", .type(.date), en: "the day", th: "วันที่"),
      Parameter("block", "บล็อก", .block, en: "what is done on it", th: "สิ่งที่ทำในวันนั้น"),
    ],
    effect: .pure, also: ["faketime"],
    examples: [
      Example("on 2026-12-16 { $today }", "2026-12-16"), Example("on 2569-12-01 { $today + 1d }", "2026-12-02"),
    ],
    .block)

  static let assert = Callable(
    "assert", "ยืนยัน", .tests, en: "fail unless a condition is true, showing both sides of a comparison",
    th: "หยุดถ้าเงื่อนไขไม่จริง โดยแสดงทั้งสองข้างของการเทียบ",
    [
      Parameter("condition", "เงื่อนไข", .type(.bool), en: "what must be true", th: "สิ่งที่ต้องเป็นจริง"),
      Parameter(
        "message", "คำอธิบาย", .type(.text), optional: true, en: "what is wrong if it is not",
        th: "บอกว่าอะไรผิดถ้าไม่จริง"),
      .flag("left", "ซ้าย", .type(.any), en: "filled in by the checker", th: "ตัวตรวจเติมให้"),
      .flag("right", "ขวา", .type(.any), en: "filled in by the checker", th: "ตัวตรวจเติมให้"),
      .flag("comparison", "การเทียบ", .type(.text), en: "filled in by the checker", th: "ตัวตรวจเติมให้"),
    ],
    gives: .type(.null), also: ["expect", "check"],
    examples: [
      Example("assert 1 + 1 == 2", nil),
      Example("try { assert ([1 2] | count) == 3 } catch e { $e.code }", "SOP-ASSERT"),
    ],
    .native(SessionCode.assert))

  static let commit = Callable(
    "commit", "ยืนยันการบันทึก", .session, en: "keep everything done so far; the rest of the script starts anew",
    th: "เก็บทุกอย่างที่ทำมาถึงตรงนี้ ส่วนที่เหลือของสคริปต์เริ่มใหม่",
    effect: .session, also: ["save"], examples: [Example("commit", nil), Example("print 1; commit", "1")],
    .native { (call: inout Call) throws(Failure) in .null })

  static let exit = Callable(
    "exit", "ออก", .session, en: "end the session or the script; what was done is kept",
    th: "จบการทำงานหรือสคริปต์ สิ่งที่ทำแล้วถูกเก็บไว้",
    gives: .type(.never), effect: .session, also: ["quit", "bye"],
    examples: [Example("print 1; exit; print 2", "1"), Example("exit", nil)],
    .native { (call: inout Call) throws(Failure) in throw Failure(.sessionEnd) })

  static let help = Callable(
    "help", "ช่วยเหลือ", .session,
    en: "explain a command, a kind of record, an error code or a topic; help find WORDS searches",
    th: "อธิบายคำสั่ง ชนิดข้อมูล รหัสข้อผิดพลาด หรือหัวข้อ ใช้ help find คำ เพื่อค้นหา",
    [
      .rest(
        "words", "คำ", .type(.text), en: "a command, a kind, a code, a topic, or find and words",
        th: "คำสั่ง ชนิดข้อมูล รหัส หัวข้อ หรือ find ตามด้วยคำ"
      ).completed(by: "topic")
    ],
    gives: .type(.null), effect: .reads, also: ["man", "?", "apropos", "doc"],
    examples: [
      Example(
        "help SOP-ZERO",
        "SOP-ZERO: division by zero\n\n  A number was divided by zero, with /, div or mod.\n  What to do: test the divisor first"
      ),
      Example("try { help nonsense-xyz } catch e { $e.code }", "SOP-HELP"),
    ],
    .native(SessionCode.help))

  static let shortcuts = Callable(
    "shortcuts", "ปุ่มลัด", .session, en: "list what every key does at the prompt", th: "แสดงว่าแต่ละปุ่มทำอะไรที่พรอมต์",
    gives: .type(.null), effect: .reads, also: ["bind", "bindkey"],
    examples: [Example("shortcuts", nil), Example("shortcuts; $today", "2026-11-20")],
    .native { (call: inout Call) throws(Failure) in
      try call.session.print(Array(call.session.keyList.utf8))
      return .null
    })
}

/// The code behind them.
enum SessionCode {
  @Sendable static func assert(_ call: inout Call) throws(Failure) -> Value {
    guard call[0].isBool else { throw call.wrong(0, Tag.bool.words) }
    if call[0].isTrue { return .null }
    let message = call.has(1) ? try call.text(1) : ""
    guard call.has(4) else { throw Failure(.assertFailed, Failure.Part(message.isEmpty ? "false" : message)) }
    let sides =
      "\(brief(call[2], call.realm, limit: 200)) \(try call.text(4)) \(brief(call[3], call.realm, limit: 200))"
    throw Failure(.assertFailed, Failure.Part(message.isEmpty ? sides : "\(message): \(sides)"))
  }

  @Sendable static func help(_ call: inout Call) throws(Failure) -> Value {
    let words = try call.names(0), session = call.session
    // Help needs no office; where there is one, its own fields are shown too.
    let schema = { ((try? session.desk()) as? Desk)?.schema ?? Schema(kinds: Kinds.all, choices: Kinds.choices) }
    var text = try Help.text(words, wordings: session.wordings, schema: schema, in: session.tongue)
    if !text.hasSuffix("\n") { text += "\n" }
    try call.session.print(Array(text.utf8))
    return .null
  }
}

extension Wording {
  /// Whether a failure of this code ends a script well.
  public static func endsWell(_ code: String) -> Bool { [sessionEnd.code, waiting.code].contains(code) }

  static let assertFailed = Wording(
    "SOP-ASSERT", .failed,
    en: "assertion failed: {1}", th: "ไม่เป็นไปตามที่ยืนยัน: {1}",
    helpEn: "assert found its condition false; both sides of the comparison are shown.",
    helpTh: "assert พบว่าเงื่อนไขไม่จริง โดยแสดงทั้งสองข้างของการเทียบ")
  /// Not an error: how `await` reaches the shell.
  ///
  /// What is done is kept, and a script ends well.
  public static let waiting = Wording(
    "SOP-WAITING", .interrupted, en: "what is waited for has not come", th: "สิ่งที่รอยังไม่มาถึง",
    helpEn: "A script that waits keeps what it did and ends well; run again, it goes on.",
    helpTh: "สคริปต์ที่รอจะเก็บสิ่งที่ทำและจบด้วยดี เมื่อสั่งอีกครั้งจะทำต่อ")
  /// Not an error: how `exit` reaches the shell.
  public static let sessionEnd = Wording(
    "SOP-EXIT", .interrupted,
    en: "the session ends", th: "จบการทำงาน",
    helpEn: "exit ends the script here; it is not an error.", helpTh: "exit จบสคริปต์ตรงนี้ ไม่ใช่ข้อผิดพลาด")
  static let noHelp = Wording(
    "SOP-HELP", .failed,
    en: "there is no help on {1}", th: "ไม่มีคำอธิบายเรื่อง {1}",
    hintEn: "help find WORDS searches everything", hintTh: "help find คำ ค้นหาจากทั้งหมด",
    helpEn: "help knows commands, kinds of records, error codes, areas and a few topics.",
    helpTh: "help รู้จักคำสั่ง ชนิดข้อมูล รหัสข้อผิดพลาด หมวด และหัวข้อบางเรื่อง")
}

/// Every wording of the session commands.
public enum SessionWordings {
  public static let all: [Wording] = [.assertFailed, .sessionEnd, .waiting, .noHelp, .noTour]
}
