import Failures

/// One word of the notation: what it is called, where it stands, what it takes.
///
/// The language makes a callable of each (`Commands/Procedures`), the printer and the page `Docs/Notation.md` read
/// the same table.
public struct NotationWord: Sendable {
  /// Something the word takes, in the order it is written; flags come last.
  public struct Part: Sendable {
    public enum Role: Sendable { case one, optional, many, flag }

    public enum Takes: Sendable {
      /// Text in quotes.
      case text
      /// A name, which may stand bare.
      case name
      case number
      /// A bare number, "วัน as printed", or a duration that pins it: `2wd`.
      case days
      case day
      /// A row of a table: `3`, `"8.1"`, `A1`.
      case row
      /// `[unit actor]`.
      case names
      /// A flag without a value.
      case nothing
      case block
    }

    public let name: String
    public let thai: String
    public let role: Role
    public let takes: Takes
    public let help: Words

    init(_ name: String, _ thai: String, _ takes: Takes, _ role: Role = .one, en: String, th: String) {
      self.name = name
      self.thai = thai
      self.role = role
      self.takes = takes
      help = Words(en: en, th: th)
    }

    static func flag(_ name: String, _ thai: String, _ takes: Takes = .nothing, en: String, th: String) -> Part {
      Part(name, thai, takes, .flag, en: en, th: th)
    }

    static func many(_ name: String, _ thai: String, en: String, th: String) -> Part {
      Part(name, thai, .name, .many, en: en, th: th)
    }
  }

  public let name: String
  public let thai: String
  /// The words in whose block it stands; none for the word a file begins with.
  public let inside: [String]
  public let help: Words
  public let parts: [Part]

  init(_ name: String, _ thai: String, inside: [String], en: String, th: String, _ parts: [Part]) {
    self.name = name
    self.thai = thai
    self.inside = inside
    self.parts = parts
    help = Words(en: en, th: th)
  }
}

/// The words procedures are written in.
public enum Notation {
  public static let procedure = NotationWord(
    "procedure", "กระบวนงาน", inside: [], en: "a way of working as data: its events, its steps, when each is due",
    th: "กระบวนงานหนึ่งในรูปข้อมูล: เหตุการณ์ ขั้นตอน และกำหนดเวลา",
    [
      .name("what rounds of it are called by: award", "ชื่อที่ใช้เปิดรอบ เช่น award"), .title, .english,
      .flag("source", "ที่มา", .name, en: "its number among the sources: P06", th: "เลขในเอกสารต้นทาง เช่น P06"),
      .flag("lines", "บรรทัดที่", .text, en: "where it stands there: 000:89-100", th: "ตำแหน่งในเอกสาร เช่น 000:89-100"),
      .flag("office", "สำนักงาน", .name, en: "office it was written for", th: "สำนักงานเจ้าของมาตรฐาน"),
      .flag("group", "กลุ่มงาน", .name, en: "group that does it", th: "กลุ่มที่ดำเนินการ"), .opensOn, .recurs, .standing,
      .flag("guideline", "แนวทาง", en: "the source offers it as advice only", th: "เอกสารต้นทางให้เป็นเพียงแนวทาง"),
      .flag(
        "no-table", "ไม่มีตาราง", en: "a duty the source lists without steps", th: "งานที่เอกสารต้นทางไม่มีตารางขั้นตอน"),
      .flag("in-force", "ใช้ตั้งแต่", .day, en: "day this version comes into force", th: "วันที่เริ่มใช้รุ่นนี้"),
      .flag("because", "เพราะ", .text, en: "why it differs from the version before", th: "เหตุที่ต่างจากรุ่นก่อน"), .block,
    ])

  public static let words = declarations + clauses + rules

  /// What stands in the block of a procedure.
  static let declarations = [
    NotationWord(
      "event", "เหตุการณ์", inside: ["procedure"], en: "something that happens, from which days are counted",
      th: "สิ่งที่เกิดขึ้นและใช้เริ่มนับวัน",
      [
        .name("its name", "ชื่อเหตุการณ์"), .title, .english,
        .flag(
          "from", "จาก", .name,
          en: "field it is read from, letter.received, or happened; left out where a step sets it",
          th: "ช่องข้อมูลที่อ่าน เช่น letter.received หรือ happened ไม่ระบุเมื่อขั้นตอนเป็นผู้ทำให้เกิด"),
        .flag("code", "รหัส", .name, en: "its code in the study of the sources", th: "รหัสในการศึกษาเอกสารต้นทาง"),
      ]),
    NotationWord(
      "calendar", "ปฏิทิน", inside: ["procedure"], en: "a calendar of work that dates are taken from",
      th: "ปฏิทินงานที่ใช้กำหนดวัน", [.name("its name", "ชื่อปฏิทิน"), .title, .english, .ours]),
    NotationWord(
      "item", "รายการ", inside: ["procedure"], en: "what steps are done for one by one", th: "สิ่งที่ทำขั้นตอนทีละรายการ",
      [
        .name("its name", "ชื่อรายการ"), .title, .english,
        .flag("kind", "ชนิด", .name, en: "kind of record, where it has another name", th: "ชนิดข้อมูล ถ้าชื่อต่างกัน"),
        .flag("in", "ใน", .name, en: "item it is part of", th: "รายการที่เป็นส่วนหนึ่ง"),
      ]),
    NotationWord(
      "stream", "สายงาน", inside: ["procedure"], en: "steps with a clock of their own", th: "ขั้นตอนที่มีการเริ่มนับของตนเอง",
      [.name("its name", "ชื่อสายงาน"), .title, .english, .opensOn, .recurs, .standing, .block]),
    NotationWord(
      "together", "ร่วมกำหนด", inside: ["procedure", "stream"], en: "steps under one limit",
      th: "หลายขั้นตอนภายใต้กำหนดเดียวกัน",
      [.block]),
    NotationWord(
      "step", "ขั้นตอน", inside: ["procedure", "stream", "together"], en: "what somebody must do",
      th: "สิ่งที่ต้องมีผู้ดำเนินการ",
      [
        .name("its name", "ชื่อขั้นตอน"), .title, .english,
        .flag("row", "ข้อ", .row, en: "row of the printed standard", th: "ข้อในมาตรฐานที่พิมพ์"),
        .flag(
          "from-row", "จากข้อ", .row, en: "row its standard is printed in, where that is another",
          th: "ข้อที่พิมพ์มาตรฐานไว้ ถ้าอยู่คนละข้อ"),
        .flag("part-of", "ส่วนของ", .name, en: "step it is part of", th: "ขั้นตอนหลัก"),
        .flag("per", "ต่อ", .name, en: "done for each of these", th: "ทำสำหรับแต่ละรายการ"),
        .flag("watches", "กำกับ", .name, en: "procedure it supervises", th: "กระบวนงานที่กำกับ"), .ours, .doubt, .block,
      ]),
    NotationWord(
      "note", "หมายเหตุ", inside: ["procedure", "step"], en: "something to know", th: "สิ่งที่ควรทราบ",
      [.title, .english]),
  ]

  /// What a step says of itself besides its time.
  static let clauses = [
    NotationWord(
      "actor", "ผู้ดำเนินการ", inside: ["step"], en: "who does it", th: "ผู้มีหน้าที่", [.who, .inferred]),
    NotationWord("signs", "ผู้ลงนาม", inside: ["step"], en: "who signs", th: "ผู้ลงนาม", [.who, .inferred]),
    NotationWord("to", "ส่งถึง", inside: ["step"], en: "who is told or sent it", th: "ผู้รับแจ้งหรือรับเรื่อง", [.who]),
    NotationWord(
      "requires", "ต้องมี", inside: ["step"], en: "what must be there before it", th: "สิ่งที่ต้องมีก่อน", [.things]),
    NotationWord("makes", "จัดทำ", inside: ["step"], en: "what it makes", th: "สิ่งที่ขั้นตอนนี้จัดทำ", [.things]),
    NotationWord(
      "sets", "ทำให้เกิด", inside: ["step"], en: "events that happen when it is done", th: "เหตุการณ์ที่เกิดเมื่อทำแล้ว",
      [.events]),
    NotationWord("follows", "ต่อจาก", inside: ["step"], en: "steps before it", th: "ขั้นตอนก่อนหน้า", [.steps]),
    NotationWord(
      "revises", "ปรับแก้", inside: ["step"], en: "step that is done again from here", th: "ขั้นตอนที่ต้องทำใหม่",
      [.step]),
    NotationWord(
      "opens-next", "เริ่มรอบถัดไป", inside: ["step"], en: "step of the next round it leads to", th: "ขั้นตอนของรอบถัดไป",
      [.step]),
    NotationWord(
      "does", "ใช้คำสั่ง", inside: ["step"], en: "command that completes it", th: "คำสั่งที่ทำให้ขั้นตอนเสร็จ",
      [NotationWord.Part("verb", "คำกริยา", .name, en: "the command", th: "ชื่อคำสั่ง")]),
    NotationWord(
      "no-later-than", "ไม่ช้ากว่า", inside: ["step"], en: "calendars that cap its last day; always ours",
      th: "ปฏิทินที่จำกัดวันสุดท้าย เป็นส่วนที่เพิ่มเองเสมอ", [.calendars]),
  ]
}

extension NotationWord.Part {
  static func name(_ en: String, _ th: String) -> Self { Self("name", "ชื่อ", .name, en: en, th: th) }
  static let title = Self("title", "ชื่อเรื่อง", .text, en: "in Thai", th: "ภาษาไทย")
  static let english = Self("in-english", "ชื่ออังกฤษ", .text, .optional, en: "in English", th: "ภาษาอังกฤษ")
  static let block = Self("block", "บล็อก", .block, .optional, en: "what it says of itself", th: "รายละเอียด")

  static let opensOn = flag("opens-on", "เริ่มเมื่อ", .name, en: "event it begins with", th: "เหตุการณ์ที่เป็นจุดเริ่ม")
  static let recurs = flag(
    "recurs", "เกิดซ้ำ", .name, en: "monthly, quarterly or fiscal-year", th: "รายเดือน รายไตรมาส หรือ รายปีงบประมาณ")
  static let standing = flag("standing", "ประจำ", en: "always under way", th: "ดำเนินการอยู่เสมอ")
  static let ours = flag(
    "ours", "เพิ่มเอง", en: "not in the printed standard", th: "ไม่มีในมาตรฐานที่พิมพ์")
  static let inferred = flag(
    "inferred", "อนุมาน", en: "not named in the source", th: "เอกสารต้นทางไม่ได้ระบุ")
  static let doubt = flag(
    "doubt", "ข้อสงสัย", .names, en: "what is unclear: [unit actor]", th: "สิ่งที่ไม่ชัดเจน เช่น [unit actor]")
  static let printed = flag("printed", "ข้อความเดิม", .text, en: "the words of the source", th: "ถ้อยคำในเอกสารต้นทาง")

  static let who = many("who", "ผู้เกี่ยวข้อง", en: "people, by their names", th: "ชื่อผู้เกี่ยวข้อง")
  static let things = many("things", "สิ่งที่จัดทำ", en: "papers and other things", th: "เอกสารและสิ่งอื่น")
  static let events = many("events", "ชื่อเหตุการณ์", en: "events", th: "เหตุการณ์")
  static let steps = many("step-names", "ชื่อขั้นตอน", en: "steps", th: "ขั้นตอน")
  static let calendars = many("calendars", "ชื่อปฏิทิน", en: "calendars", th: "ปฏิทิน")
  static let step = Self("step", "รหัสขั้นตอน", .name, en: "the step", th: "ขั้นตอน")
  static let event = Self("event", "เหตุการณ์", .name, en: "the event", th: "เหตุการณ์")
}
