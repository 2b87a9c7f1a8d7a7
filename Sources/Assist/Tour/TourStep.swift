import Commands
import Failures
import Language

/// One step of the lesson: what it says, what to type, and how it sees that it was done.
struct TourStep: Sendable {
  let text: Words
  /// The line to type; `{name}` stands for a command in the language of the lesson.
  let typed: Words
  /// Said when it was done.
  let after: Words
  /// Commands that must have been used.
  var uses: [String] = []
  /// What the line must hold besides, in one language or the other.
  var holds: Words?
  /// Whether the point is that the line is refused.
  var fails = false
  var needsOffice = false

  /// The line to type, names of commands in the language of the lesson.
  func line(_ tongue: Tongue) -> String {
    var out = "", rest = typed.in(tongue)[...]
    while let open = rest.firstIndex(of: "‹"), let close = rest[open...].firstIndex(of: "›") {
      let name = String(rest[rest.index(after: open)..<close])
      let callable = Commands.all.first { $0.name == name }
      out += rest[..<open] + (tongue == .thai ? callable?.thai ?? name : name)
      rest = rest[rest.index(after: close)...]
    }
    return out + rest
  }

  /// Whether a line did what the step asks, in whatever words.
  func isDone(_ line: String, _ failed: Bool) -> Bool {
    if fails { return failed }
    guard !failed else { return false }
    if let holds, !TourStep.contains(line, holds.en), !TourStep.contains(line, holds.th) { return false }
    if uses.isEmpty { return true }
    let bytes = Array(line.utf8), lexed = Lexer.lex(bytes)
    let known = Outline.Known(
      callable: { name, _ in Commands.all.first { $0.name == name || $0.thai == name } }, isVariable: { _ in true })
    let used = Set(Outline(bytes, lexed: lexed, known: known).calls.compactMap { $0.callable?.name })
    return uses.allSatisfy { used.contains($0) }
  }

  private static func contains(_ line: String, _ part: String) -> Bool {
    let bytes = Array(line.utf8), wanted = Array(part.utf8)
    guard bytes.count >= wanted.count else { return false }
    return (0...(bytes.count - wanted.count)).contains { bytes[$0...].starts(with: wanted) }
  }

  // MARK: - Around the steps

  static let welcome = Words(
    en: """
      A lesson of five minutes. Type each line as it is shown, or your own way; the program answers as always.
      tour next goes on · tour again repeats · tour stop ends. Nothing here changes your office.
      """,
    th: """
      บทเรียนห้านาที พิมพ์แต่ละบรรทัดตามที่แสดง หรือตามแบบของท่าน โปรแกรมตอบตามปกติ
      ทัวร์ ต่อไป ไปต่อ · ทัวร์ อีกครั้ง แสดงซ้ำ · ทัวร์ หยุด เลิก บทเรียนไม่เปลี่ยนข้อมูลสำนักงาน
      """)
  static let stopped = Words(en: "The lesson ends here; tour begins it again.", th: "จบบทเรียนตรงนี้ พิมพ์ ทัวร์ เพื่อเริ่มใหม่")
  static let farewell = Words(
    en: """
      That was the lesson. From here: help lists every command, kinds what an office keeps records of,
      and Tab shows what may come next wherever you are.
      """,
    th: """
      จบบทเรียน ต่อจากนี้ ช่วยเหลือ แสดงคำสั่งทั้งหมด ชนิดข้อมูล แสดงข้อมูลที่สำนักงานเก็บ
      และปุ่ม Tab แสดงสิ่งที่พิมพ์ต่อได้ทุกตำแหน่ง
      """)

  /// Made-up rows to work on.
  static func prelude(_ tongue: Tongue) -> String {
    tongue == .thai
      ? "let ตัวอย่าง = [{ชื่อ: \"มานี\", โรงเรียน: \"บ้านนา\", คะแนน: 82.5}, {ชื่อ: \"ชูใจ\", โรงเรียน: \"บ้านใน\", คะแนน: 91}, {ชื่อ: \"ปิติ\", โรงเรียน: \"บ้านนา\", คะแนน: 74}]"
      : "let sample = [{name: \"Manee\", school: \"Ban Na\", score: 82.5}, {name: \"Choojai\", school: \"Ban Nai\", score: 91}, {name: \"Piti\", school: \"Ban Na\", score: 74}]"
  }
}
