import Failures
import Language

/// The words of the rule-book that `open` takes in its block; `RuleBook` makes records of them.
enum RuleBookWords {
  static let all: [Callable] = [
    category, paper, eligible, criterion, level, minimum, decimals, ties, then, receiveBy, review, oneApplication,
    dates, normalise, giver, seats, condition,
  ]

  private static func word(
    _ name: String, _ thai: String, en: String, th: String, _ parameters: [Parameter], _ example: String
  ) -> Callable {
    let open = "open award \"ครูดีเด่น\" --since 2026-11-20 { \(example) }"
    return Callable(
      name, thai, .rounds, en: en, th: th, parameters, gives: .type(.null), scope: .inside(["open", "amend"]),
      examples: [
        Callable.Example(open + "; rounds | count", "1"), Callable.Example(open + "; print $round.id", "award-2569-1"),
      ], .word)
  }

  private static let category = word(
    "category", "ประเภทรางวัล", en: "a competition of its own, with its places", th: "ประเภทที่แข่งขันกันเอง พร้อมจำนวนรางวัล",
    [
      Parameter("name", "ชื่อ", .name, en: "what it is called", th: "ชื่อประเภท"),
      .flag("quota", "จำนวนรางวัล", .type(.number), en: "places; one when left out", th: "จำนวนผู้ได้รับ ถ้าไม่ระบุคือหนึ่ง"),
      .flag("reserve", "จำนวนสำรอง", .type(.number), en: "reserve places", th: "จำนวนผู้สำรอง"),
    ], "category ครูผู้สอน --quota 2 --reserve 2")

  private static let paper = word(
    "paper", "เอกสารประกอบ", en: "a paper every applicant hands in", th: "เอกสารที่ผู้สมัครต้องยื่น",
    [
      Parameter("code", "รหัส", .name, en: "its code in commands", th: "รหัสที่ใช้ในคำสั่ง"),
      Parameter(
        "title", "ชื่อเรื่อง", .type(.text), optional: true, en: "what it is called; its code when left out",
        th: "ชื่อเอกสาร ถ้าไม่ระบุใช้รหัส"),
      .flag("max-pages", "หน้าไม่เกิน", .type(.number), en: "most pages", th: "จำนวนหน้าสูงสุด"),
      .flag("certified-copy", "สำเนารับรอง", en: "a copy must be certified", th: "ต้องรับรองสำเนา"),
      .flag("optional", "ไม่บังคับ", en: "it may be missing", th: "ไม่ต้องยื่นก็ได้"),
    ], "paper portfolio \"แฟ้มสะสมผลงาน\" --max-pages 50")

  private static let eligible = word(
    "eligible", "คุณสมบัติ", en: "what an applicant must be, counted to a day", th: "คุณสมบัติผู้สมัคร นับถึงวันที่กำหนด",
    [
      Parameter("what", "สิ่งที่วัด", .name, en: "what is measured: service", th: "สิ่งที่วัด เช่น service"),
      .flag("at-least", "อย่างน้อย", .type(.any), en: "least amount: 24mo", th: "ไม่น้อยกว่า เช่น 24mo"),
      .flag("at-most", "อย่างมาก", .type(.any), en: "greatest amount", th: "ไม่เกิน"),
      .flag("one-of", "เป็นหนึ่งใน", .type(.any), en: "values allowed", th: "ค่าที่ยอมรับ"),
      .flag("as-of", "นับถึงวันที่", .type(.date), en: "the day it is counted to", th: "วันที่ใช้นับ"), .why,
    ], "eligible service --at-least 24mo --as-of 2569-12-15 --because \"อายุราชการไม่น้อยกว่า 2 ปี\"")

  private static let criterion = word(
    "criterion", "เกณฑ์คะแนน", en: "one thing members give points for", th: "รายการที่กรรมการให้คะแนน",
    [
      Parameter("code", "รหัส", .name, en: "its code in commands and ties", th: "รหัสที่ใช้ในคำสั่ง"),
      Parameter("title", "ชื่อเรื่อง", .type(.text), en: "what it is called", th: "ชื่อเกณฑ์"),
      Parameter("points", "คะแนนเต็ม", .type(.number), en: "most points", th: "คะแนนสูงสุด"),
      Parameter(
        "weight", "น้ำหนัก", .type(.number), optional: true, en: "weight; 1 when left out", th: "น้ำหนัก ถ้าไม่ระบุคือ 1"),
    ], "criterion work \"ครองงาน\" 40")

  private static let level = word(
    "level", "ระดับรางวัล", en: "a level given by the score", th: "ระดับที่ได้ตามคะแนน",
    [
      Parameter("name", "ชื่อ", .name, en: "what it is called", th: "ชื่อระดับ"),
      Parameter("minimum", "คะแนนขั้นต่ำ", .type(.number), en: "least score", th: "คะแนนต่ำสุดของระดับ"),
    ], "level ดีเด่น 90")

  private static let minimum = word(
    "minimum", "คะแนนขั้นต่ำของรอบ", en: "the least score to be selected", th: "คะแนนต่ำสุดที่จะได้รับคัดเลือก",
    [Parameter("points", "คะแนนเต็ม", .type(.number), en: "the score", th: "คะแนน")], "minimum 80")

  private static let decimals = word(
    "decimals", "จำนวนทศนิยม", en: "decimals of the score as announced", th: "จำนวนทศนิยมของคะแนนที่ประกาศ",
    [Parameter("places", "ตำแหน่ง", .type(.number), en: "how many", th: "กี่ตำแหน่ง")], "decimals 2")

  private static let ties = word(
    "ties", "ลำดับชี้ขาด", en: "what is compared in turn when scores are equal", th: "สิ่งที่เทียบตามลำดับเมื่อคะแนนเท่ากัน",
    [.rest("codes", "รหัสเกณฑ์", .type(.text), en: "codes of criteria, or service", th: "รหัสเกณฑ์ หรือ service")],
    "ties work innovation service")

  private static let then = word(
    "then", "แล้วจึง", en: "how a tie that is left is broken", th: "วิธีชี้ขาดเมื่อยังเท่ากัน",
    [
      Parameter(
        "method", "วิธี", .words(["vote", "chair", "lots", "both"]), en: "by whom or how", th: "โดยผู้ใดหรืออย่างไร")
    ], "then chair")

  private static let receiveBy = word(
    "receive-by", "รับโดย", en: "how papers may come", th: "วิธีรับเอกสาร",
    [
      .rest(
        "means", "วิธีส่ง", .words(["hand", "post", "system"]), en: "by hand, by post, by a system",
        th: "ยื่นเอง ไปรษณีย์ ระบบ"),
      .flag("postmark-counts", "ถือวันประทับตรา", en: "the day of the postmark counts", th: "ถือวันประทับตราไปรษณีย์เป็นวันยื่น"),
    ], "receive-by post --postmark-counts")

  private static let review = word(
    "review", "การขอทบทวน", en: "how long the result may be asked to be reviewed", th: "ระยะเวลาขอทบทวนผล",
    [.flag("within", "ภายใน", .type(.any), en: "days after the result: 15d", th: "จำนวนวันหลังประกาศผล เช่น 15d")],
    "review --within 15d")

  private static let oneApplication = word(
    "one-application", "สมัครได้ประเภทเดียว", en: "a person may apply once only", th: "บุคคลหนึ่งสมัครได้ประเภทเดียว", [],
    "one-application")

  private static let normalise = word(
    "normalise", "ปรับคะแนนกรรมการ", en: "points are levelled between members: each is shifted to the mean of all",
    th: "ปรับคะแนนระหว่างกรรมการ ให้ค่าเฉลี่ยของแต่ละคนเท่ากับของทุกคน",
    [
      .flag(
        "at-least", "อย่างน้อย", .type(.any), en: "applications each member must have scored; 10 when left out",
        th: "จำนวนใบสมัครที่แต่ละคนต้องให้คะแนน ถ้าไม่ระบุคือ 10")
    ], "normalise --at-least 20")

  private static let dates = word(
    "dates", "กำหนดการของรอบ", en: "the calendar of the round: days it promises, or that are imposed",
    th: "ปฏิทินของรอบ: วันที่ประกาศหรือถูกกำหนด",
    [
      Parameter(
        "named-days", "วันต่างๆ", .type(.any), en: "a record of days and ranges of days", th: "ระเบียนของวันและช่วงวัน")
    ],
    "dates {apply: 2569-11-24..2569-12-15, meeting: 2569-12-23, send-by: 2569-12-30}")

  private static let giver = word(
    "giver", "ผู้ให้ทุน", en: "who gives a scholarship", th: "หน่วยงานผู้ให้ทุน",
    [Parameter("name", "ชื่อ", .type(.text), en: "its name", th: "ชื่อหน่วยงาน")], "giver \"มูลนิธิตัวอย่าง\"")

  private static let seats = word(
    "seats", "จำนวนทุน", en: "how many places a scholarship has for the area", th: "จำนวนทุนของเขตพื้นที่",
    [Parameter("number", "จำนวน", .type(.number), en: "how many", th: "กี่ทุน")], "seats 10")

  private static let condition = word(
    "condition", "เงื่อนไขทุน", en: "a condition of a scholarship", th: "เงื่อนไขของทุน",
    [
      Parameter("text", "ข้อความ", .type(.text), en: "in words", th: "ข้อความเงื่อนไข"),
      .flag("continuing", "ต่อเนื่อง", en: "it is checked again and again", th: "ต้องตรวจต่อเนื่อง"),
      .flag("code", "รหัส", .type(.text), en: "what is measured: attendance", th: "สิ่งที่วัด เช่น attendance"),
      .flag("at-least", "อย่างน้อย", .type(.any), en: "least amount: 80%", th: "ไม่น้อยกว่า เช่น 80%"),
    ], "condition \"สัญญาปฏิบัติราชการชดใช้ทุน\"")
}
