import Calendars
import Failures
import Language
import Model
import Office
import Values

/// Learning: a made-up world, its clock, lessons, what goes wrong in them and what they came to.
enum TrainingCallables {
  static let all: [Callable] = [.world, .clock, .play, .inject, .grade]
}

extension Callable {
  static let world = Callable(
    "world", "สำนักงานฝึก", .training,
    en:
      "The made-up office of a training world: what it was made of; new makes it, reset begins it again, applicants writes their file.",
    th: "สำนักงานสมมติสำหรับฝึก: บอกว่าสร้างจากอะไร new สร้าง reset เริ่มใหม่ applicants เขียนไฟล์ผู้สมัคร",
    [
      Parameter(
        "act", "การกระทำ", .name, optional: true, en: "new, reset or applicants; what there is when left out",
        th: "new หรือ สร้าง, reset หรือ เริ่มใหม่, applicants หรือ ผู้สมัคร ถ้าไม่ระบุจะบอกสิ่งที่มี"),
      .flag(
        "seed", "เลขตั้งต้น", .type(.number), en: "which world; the same number gives the same one",
        th: "เลขของสำนักงานฝึก เลขเดิมได้สำนักงานเดิม"),
      .flag("schools", "จำนวนสถานศึกษา", .type(.number), en: "how many schools; 24 when left out", th: "ถ้าไม่ระบุคือ 24"),
      .flag("applicants", "จำนวนผู้สมัคร", .type(.number), en: "how many will apply; 37 when left out", th: "ถ้าไม่ระบุคือ 37"),
      .flag(
        "begins", "เริ่มวันที่", .type(.date), en: "its first day; 2026-11-20 when left out",
        th: "วันแรก ถ้าไม่ระบุคือ 20 พ.ย. 2569"),
    ], gives: .type(.null), effect: .session, also: ["sandbox", "sample data", "fixture", "demo"],
    examples: [
      Example("world new --seed 7; schools | count", "24"),
      Example("world new --seed 7 --schools 3 --applicants 4; commit; world", worldShown),
      Example("try { schools | first } catch e { $e.code }; world new --seed 1; letters | get state", "[received]"),
    ],
    .native { (call: inout Call) throws(Failure) in try Worlds.world(&call) }
  )
  .narrated(
    will: "makes up an office to learn in",
    "สร้างสำนักงานสมมติสำหรับฝึก",
    did: "the made-up office is there",
    "มีสำนักงานสมมติแล้ว")

  private static let worldShown = """
    seed:       7
    schools:    3
    applicants: 4
    first-day:  2026-11-20
    today:      2026-11-20
    """

  static let clock = Callable(
    "clock", "นาฬิกาฝึก", .training,
    en: "Which day it is in a rehearsal; with a day, working days or next, moves it there.",
    th: "วันของการซ้อม ถ้าระบุวัน จำนวนวันทำการ หรือ next จะเลื่อนไปวันนั้น",
    [
      Parameter(
        "to", "ถึง", .type(.any), optional: true,
        en: "a day, a time to add as in 3wd, or next: the day something is due or planned",
        th: "วันที่ ช่วงเวลาเช่น 3wd หรือ next (ถัดไป) คือวันที่มีงานครบกำหนดหรือกำหนดการ")
    ], gives: .type(.null), effect: .session, also: ["date", "time travel", "faketime", "sleep"],
    examples: [
      Example("clock 3wd; $today", "2026-11-25"), Example("clock 2569-12-16; clock", "2026-12-16"),
      Example("try { 1 / 0 } catch e { $e.code }; clock 1d; $today", "SOP-ZERO\n2026-11-21"),
    ],
    .native { (call: inout Call) throws(Failure) in try WorldClock.clock(&call) }
  )
  .narrated(
    will: "moves the day[ to {to}]",
    "เลื่อนวัน[ ไป {to}]",
    did: "the day has moved on",
    "เลื่อนวันแล้ว")

  static let play = Callable(
    "play", "เล่นบทเรียน", .training,
    en:
      "Plays a script as a lesson, one statement after another; --stepped explains each and asks, --typed lets the trainee type it.",
    th: "เล่นสคริปต์เป็นบทเรียนทีละคำสั่ง --stepped อธิบายและถามทุกคำสั่ง --typed ให้ผู้เรียนพิมพ์เอง",
    [
      .dataFile,
      .flag("stepped", "ทีละขั้น", en: "explain each statement and ask", th: "อธิบายและถามทุกคำสั่ง"),
      .flag(
        "typed", "พิมพ์เอง", en: "show the goal only, and let the trainee type what reaches it",
        th: "บอกเป้าหมาย แล้วให้ผู้เรียนพิมพ์คำสั่งเอง"),
    ], gives: .type(.null), effect: .session, also: ["tutorial", "walkthrough", "demo", "lesson"],
    examples: [
      Example("play \"lesson.sopsh\"", "24"), Example("play \"lesson.sopsh\"; print \"not reached\"", "24"),
    ],
    .native { (call: inout Call) throws(Failure) in
      guard call.session.isRehearsal else { throw Failure(.trainingOnly, "play") }
      try call.session.play(
        Playing(file: try call.text(0), isStepped: call.flag(1) || call.flag(2), isTyped: call.flag(2)))
      return .null
    })

  static let inject = Callable(
    "inject", "ใส่เหตุการณ์สมมติ", .training,
    en:
      "Puts something that goes wrong into a rehearsal, as the records it would leave; grade-lesson looks whether it was answered.",
    th: "ใส่เหตุไม่คาดคิดในการซ้อม เป็นข้อมูลที่เหตุนั้นทิ้งไว้ grade-lesson จะดูว่าได้จัดการหรือไม่",
    [
      Parameter(
        "incident", "เหตุการณ์สมมติ", .name, en: "late-school, holiday, tie, conflict or wrong-number",
        th: "late-school (ยื่นช้า) holiday (วันหยุดกะทันหัน) tie (คะแนนเท่ากัน) conflict (ส่วนได้เสีย) wrong-number (เลขผิด)"),
      Parameter(
        "about", "รายละเอียด", .type(.any), optional: true, en: "how many, which day, or which category",
        th: "จำนวน วันที่ หรือประเภท"),
      .flag("announced", "ประกาศเมื่อ", .type(.date), en: "the day a holiday was announced", th: "วันที่ประกาศวันหยุด"),
      .flag("titled", "เรียกว่า", .type(.text), en: "what a holiday is called", th: "ชื่อวันหยุด"), .inRound,
    ], gives: .type(.null), effect: .changes, also: ["chaos", "fault", "drill"],
    examples: [
      Example(
        "world new --seed 7; inject wrong-number; letters | get reference", "[\"ศธ 04009/ว3105\", \"ศธ 04009/ว3150\"]"),
      Example("inject holiday 2569-12-22; office-holidays | get day", "[2026-12-22]"),
    ],
    .native { (call: inout Call) throws(Failure) in try Injecting.inject(&call) }
  )
  .narrated(
    will: "puts in something that goes wrong: {incident}[ {about}]",
    "ใส่เหตุไม่คาดคิด: {incident}[ {about}]",
    did: "it has happened; see whether it is noticed",
    "เกิดขึ้นแล้ว ดูว่ามีผู้สังเกตหรือไม่")

  static let grade = Callable(
    "grade-lesson", "สรุปผลการฝึก", .training,
    en: "What a lesson came to, in plain words: steps, days late, refusals, help, incidents, what to practise.",
    th: "สรุปผลการฝึกเป็นคำพูด: ขั้นตอน วันที่ล่าช้า คำสั่งที่ถูกปฏิเสธ ความช่วยเหลือ เหตุการณ์ และสิ่งที่ควรฝึก",
    gives: .type(.null), effect: .reads, also: ["grade", "score", "assess", "report card"],
    examples: [
      Example("grade-lesson", gradeOfNothing),
      Example("world new --seed 7; commit; inject wrong-number; commit; grade-lesson", gradeOfOne),
    ],
    .native { (call: inout Call) throws(Failure) in
      let office = try call.office(), session = call.session
      let grade = try Grade(office, today: session.today, calendar: call.realm.calendar)
      let wordings = session.wordings
      let lines = grade.lines { code in wordings.first { $0.code == code }?.help }
      try session.print(Array(lines.map { $0.in(session.tongue) + "\n" }.joined().utf8))
      return .null
    })

  private static let gradeOfNothing = """
    nothing was done yet
    steps: 0 done, all in order; 0 left out; 0 open, 0 of them overdue
    nothing was refused
    help: asked 0 times, 0 answers shown; typed alone: 0, 0 at the first try; taken back: 0
    """
  private static let gradeOfOne = """
    world 7, from Fri 20 Nov 2026 to Fri 20 Nov 2026
    steps: 0 done, all in order; 0 left out; 0 open, 0 of them overdue
    nothing was refused
    help: asked 0 times, 0 answers shown; typed alone: 0, 0 at the first try; taken back: 0
    incident wrong-number L2 L1: not answered yet
    practise: one letter under two numbers: ask the sender and correct the entry
    """
}

extension Wording {
  public static let trainingOnly = Wording(
    "SOP-TRAINING-ONLY", .refused, en: "{1} is for training and rehearsals, and this is a real office",
    th: "{1} ใช้ในการฝึกและการซ้อมเท่านั้น แต่นี่คือสำนักงานจริง",
    hintEn: "sopsh --training begins a training world; --scratch an empty office in memory",
    hintTh: "sopsh --training เริ่มสำนักงานฝึก; --scratch เริ่มสำนักงานว่างในหน่วยความจำ",
    helpEn: "Nothing made up, and no day but the true one, may enter a real office.",
    helpTh: "ข้อมูลสมมติและวันที่ไม่จริงเข้าสู่สำนักงานจริงไม่ได้")
}

/// Every wording of the training commands.
enum TrainingCommandWordings {
  static let all: [Wording] =
    [
      .trainingOnly, .worldUsed, .worldNone, .worldAct, .worldSize, .clockTo, .clockNext, .incidentUnknown,
      .injectAbout,
    ]
    + TrainingRefusals.all
}
