import Calendars
import Failures
import Language
import Model
import Office
import Values

extension Callable {
  static let receive = Callable(
    "receive", "ลงรับ", .papers,
    en: "Enters a letter in the register of letters received, once; a round is opened from it with --letter.",
    th: "ลงทะเบียนรับหนังสือ ครั้งเดียว แล้วเปิดรอบจากหนังสือด้วย --letter",
    [
      .flag("from", "จาก", .type(.text), en: "who sent it", th: "ผู้ส่ง").completed(by: "addressee"),
      .flag("ref", "ที่", .type(.text), en: "the number printed on it", th: "เลขที่บนหนังสือ"),
      .flag("dated", "ลงวันที่", .type(.date), en: "the date printed on it", th: "วันที่บนหนังสือ"),
      .flag("at", "เมื่อ", .type(.any), en: "day and time it came; now when left out", th: "วันและเวลาที่รับ ถ้าไม่ระบุคือขณะนี้"),
      .flag("subject", "เรื่อง", .type(.text), en: "the subject", th: "เรื่อง"),
      .flag("act-by", "ผู้ปฏิบัติ", .type(.text), en: "the group or officer who acts on it", th: "กลุ่มหรือบุคลากรผู้ปฏิบัติ"),
      .flag("urgency", "ความเร็ว", .name, en: "urgent, very-urgent, most-urgent", th: "ด่วน ด่วนมาก ด่วนที่สุด")
        .completed(by: "urgency"),
      .flag("secrecy", "ความลับ", .name, en: "confidential, secret, top-secret", th: "ลับ ลับมาก ลับที่สุด")
        .completed(by: "secrecy"),
      .flag("pages", "จำนวนหน้า", .type(.number), en: "pages", th: "จำนวนหน้า"),
      .flag("reply-by", "ตอบภายใน", .type(.date), en: "last day to answer", th: "วันสุดท้ายที่ต้องตอบ"),
      .sentVia,
      .flag("answers", "ตอบหนังสือ", .type(.any), en: "the letter it answers", th: "หนังสือที่ตอบ"),
    ], effect: .changes, also: ["letter in", "incoming mail", "inbox"],
    examples: [
      Example(
        "let l = (receive --from \"สพฐ.\" --ref \"ศธ 04009/ว3105\" --dated 2569-11-16 --at 2569-11-20T08:40 --subject \"การคัดเลือก\"); print $l.entry.printed-number",
        "1/2569"),
      Example("let c = try { receive --from \"สพฐ.\"; null } catch e { $e.code }; print $c", "SOP-FLAG-WANTED"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let work = try call.paperWork()
      guard let sender = try call.optionalText(0) else { throw Failure(.flagWanted, "receive", "--from") }
      guard let subject = try call.optionalText(4) else { throw Failure(.flagWanted, "receive", "--subject") }
      var letter = PaperWork.Incoming(from: sender, subject: subject, at: try call.moment(3))
      letter.reference = try call.optionalText(1)
      if call.has(2), !call[2].isNull { letter.dated = try call.day(2) }
      letter.actor = try call.optionalText(5)
      if call.has(6) { letter.urgency = try call.member(6, of: "urgency") }
      if call.has(7) { letter.secrecy = try call.member(7, of: "secrecy") }
      if call.has(8) { letter.pages = try call.integer(8, in: 1...100_000) }
      if call.has(9), !call[9].isNull { letter.replyBy = try call.day(9) }
      letter.means = try call.optionalText(10)
      letter.answersTo = try call.optionalRecord(11, "letter", try call.roundWork())
      try work.records.desk.begin("receive")
      let (row, isNew) = try work.receive(letter), sheet = work.records.sheet("letter")
      let name = sheet.record(row, "entry").map { work.books.name($0) } ?? "–", id = sheet.id(row)
      if isNew {
        let isSecret = sheet.member(row, "secrecy") != "not-secret"
        try call.say(
          "\(id) is number \(name) of \(isSecret ? "secret letters" : "letters received")",
          "\(id) \(isSecret ? "ทะเบียนลับ " : "")รับที่ \(name)")
      } else {
        try call.say("\(id) was received already: number \(name)", "\(id) ลงรับแล้ว: รับที่ \(name)")
      }
      return work.records.desk.row(row, of: work.records.number(of: "letter"))
    }
  )
  .narrated(
    will: "enters the letter \"{subject}\" from {from}[, {ref}][, dated {dated}] in the register",
    "ลงรับหนังสือ \"{subject}\" จาก {from}[ ที่ {ref}][ ลงวันที่ {dated}]",
    did: "the letter is in the register",
    "ลงรับหนังสือแล้ว")
}
