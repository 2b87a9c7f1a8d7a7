import Failures

/// The words that say when a step is due, or what its standard asks for.
extension Notation {
  /// Who may say them: a step, or steps that share one.
  static let places = ["step", "together"]

  static let rules = [
    rule(
      "within", "ภายใน", en: "so many days from an event", th: "ภายในกี่วันจากเหตุการณ์",
      [
        NotationWord.Part(
          "count", "กี่วัน", .days, en: "a number as printed, or 2wd, 2d, 3mo", th: "จำนวนตามที่พิมพ์ หรือ 2wd, 2d, 3mo")
      ] + anchors + [
        .flag("or", "หรือ", .name, en: "calendar that goes before it", th: "ปฏิทินที่ใช้ก่อน")
      ]),
    rule(
      "range", "ระหว่าง", en: "between so many days and so many", th: "ระหว่างกี่วันถึงกี่วัน",
      [
        NotationWord.Part("low", "ขั้นต่ำ", .number, en: "fewest days", th: "จำนวนวันน้อยสุด"),
        NotationWord.Part("high", "ขั้นสูง", .number, en: "most days", th: "จำนวนวันมากสุด"),
      ] + anchors),
    rule(
      "by-day", "ภายในวันที่", en: "by this day of every month", th: "ภายในวันที่นี้ของทุกเดือน",
      [NotationWord.Part("day", "วัน", .number, en: "1 to 31", th: "1 ถึง 31")]),
    rule(
      "window", "ช่วงเดือน", en: "in a month, or from one to another, of the fiscal year",
      th: "ในเดือนหนึ่ง หรือจากเดือนหนึ่งถึงอีกเดือนหนึ่ง ของปีงบประมาณ",
      [
        NotationWord.Part("month", "เดือน", .name, en: "jan to dec", th: "มกราคม ถึง ธันวาคม"),
        NotationWord.Part("last-month", "เดือนสุดท้าย", .name, .optional, en: "the last month", th: "เดือนสุดท้าย"),
      ]),
    rule(
      "quarter", "ไตรมาส", en: "in a quarter of the fiscal year", th: "ในไตรมาสหนึ่งของปีงบประมาณ",
      [
        NotationWord.Part("quarter", "ไตรมาส", .number, .optional, en: "1 to 4", th: "1 ถึง 4"),
        .flag("of", "ของ", .name, en: "what says the quarter", th: "สิ่งที่กำหนดไตรมาส"),
      ]),
    rule("on", "ในวัน", en: "on the day of an event", th: "ในวันที่เกิดเหตุการณ์", [.event]),
    rule(
      "immediate", "ทันที", en: "at once", th: "ดำเนินการทันที",
      [NotationWord.Part("event", "เหตุการณ์", .name, .optional, en: "the event, if printed", th: "เหตุการณ์ ถ้าพิมพ์ไว้")]),
    rule("after", "หลังจาก", en: "after an event, without a limit", th: "หลังเหตุการณ์ ไม่มีกำหนดเวลา", [.event]),
    rule(
      "calendar", "ตามปฏิทิน", en: "as a calendar says", th: "ตามที่ปฏิทินกำหนด",
      [NotationWord.Part("calendar", "ปฏิทิน", .name, en: "the calendar", th: "ปฏิทิน")]),
    rule(
      "external", "ตามที่กำหนด", en: "within the time somebody else sets", th: "ภายในเวลาที่ผู้อื่นกำหนด",
      [.many("setters", "ผู้กำหนด", en: "events or calendars that somebody sets", th: "เหตุการณ์หรือปฏิทินที่ผู้อื่นกำหนด")]),
    rule("each-time", "ทุกครั้ง", en: "every time an event happens", th: "ทุกครั้งที่เกิดเหตุการณ์", [.events]),
    rule(
      "continuous", "ต่อเนื่อง", en: "all the time", th: "อย่างต่อเนื่อง",
      [NotationWord.Part("matter", "เรื่องที่ทำ", .name, .optional, en: "of what", th: "เรื่องใด")]),
    rule(
      "exists", "มี", en: "such a thing exists", th: "มีสิ่งนั้น",
      [
        .things,
        .flag("phase", "ระยะ", .name, en: "before, during or after the work", th: "ก่อน ระหว่าง หรือ หลัง การทำงาน"),
      ]),
    rule(
      "quality", "คุณภาพ", en: "it is of such a quality", th: "มีคุณภาพเช่นนั้น",
      [.many("qualities", "คุณลักษณะ", en: "what it is to be", th: "คุณลักษณะที่ต้องมี")]),
    rule(
      "ladder", "ขั้นบันได", en: "a level that counts only when those below are met",
      th: "ระดับที่นับต่อเมื่อผ่านระดับก่อนหน้า",
      [NotationWord.Part("level", "ระดับ", .number, en: "from 1", th: "เริ่มจาก 1")]),
    rule(
      "none", "ไม่ระบุ", en: "no standard is printed", th: "ไม่มีมาตรฐานพิมพ์ไว้",
      [.flag("before", "ก่อน", .name, en: "step it comes before", th: "ขั้นตอนที่ต้องมาก่อน")]),
  ]

  public static let ruleNames = Set(rules.map(\.name))

  private static let anchors: [NotationWord.Part] = [
    .flag("after", "หลังจาก", .name, en: "event it counts from: หลังจาก", th: "เหตุการณ์เริ่มนับ ใช้คำว่า หลังจาก"),
    .flag("from", "จาก", .name, en: "event it counts from: นับจาก", th: "เหตุการณ์เริ่มนับ ใช้คำว่า นับจาก"),
    .flag("since", "ตั้งแต่", .name, en: "event it counts from: นับแต่", th: "เหตุการณ์เริ่มนับ ใช้คำว่า นับแต่"),
    .flag("before", "ก่อน", .name, en: "event it must be before", th: "เหตุการณ์ที่ต้องมาก่อน"),
  ]

  private static func rule(
    _ name: String, _ thai: String, en: String, th: String, _ parts: [NotationWord.Part]
  ) -> NotationWord {
    NotationWord(name, thai, inside: places, en: en, th: th, parts + [.doubt, .printed])
  }
}
