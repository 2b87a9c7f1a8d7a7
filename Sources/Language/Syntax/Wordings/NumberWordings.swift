import Failures

extension SyntaxWordings {
  static let numbers: [Wording] = [
    .numberZero, .numberUnit, .numberPoint, .numberUnderscore, .durationWhole, .dateForm, .dateSign, .clockForm,
  ]
}

extension Wording {
  public static let numberZero = Wording(
    "SOP-NUMBER-ZERO", .check, en: "{1} begins with 0, so it is a code and no number",
    th: "{1} ขึ้นต้นด้วย 0 จึงเป็นรหัส ไม่ใช่จำนวน",
    hintEn: "write {2}", hintTh: "เขียน {2}",
    helpEn: "Telephone numbers, school codes and citizen ids are texts: as numbers they would lose their zeros.",
    helpTh: "เลขโทรศัพท์ รหัสโรงเรียน และเลขประชาชนเป็นข้อความ ถ้าเป็นจำนวน เลข 0 ข้างหน้าจะหายไป")

  public static let numberUnit = Wording(
    "SOP-NUMBER-UNIT", .check,
    en: "{1} is not a unit and touches a number",
    th: "{1} ไม่ใช่หน่วย แต่ติดอยู่กับตัวเลข",
    hintEn: "the unit may be {2}; put a code in quotes",
    hintTh: "หน่วยอาจเป็น {2} ถ้าเป็นรหัสให้ใส่ในเครื่องหมายคำพูด",
    helpEn: "Units: y mo (months), w d (days), wd (working days), h min s. `3mo`, `2wd`, `30min`.",
    helpTh: "หน่วย: y mo (ปี เดือน) w d (สัปดาห์ วัน) wd (วันทำการ) h min s (เวลา) เช่น `3mo` `2wd` `30min`")

  public static let numberPoint = Wording(
    "SOP-NUMBER-POINT", .check, en: "a number has digits on both sides of one point",
    th: "จำนวนมีจุดได้จุดเดียว และมีตัวเลขทั้งสองข้าง",
    hintEn: "write 0.5 or 1.0; 1.2.3 is text and goes in quotes",
    hintTh: "เขียน 0.5 หรือ 1.0 ส่วน 1.2.3 เป็นข้อความ ให้ใส่ในเครื่องหมายคำพูด",
    helpEn: "A leading dot means a column: `.score`. A number never begins or ends with one.",
    helpTh: "จุดนำหน้าหมายถึงช่องข้อมูล เช่น `.score` จำนวนจึงขึ้นต้นหรือลงท้ายด้วยจุดไม่ได้")

  public static let numberUnderscore = Wording(
    "SOP-NUMBER-UNDERSCORE", .check,
    en: "_ in a number stands between two digits",
    th: "_ ในจำนวนต้องอยู่ระหว่างตัวเลขสองตัว",
    hintEn: "write 1_000", hintTh: "เขียน 1_000",
    helpEn: "`_` groups digits for the eye: `1_000_000`.", helpTh: "`_` ใช้แบ่งหลักให้อ่านง่าย เช่น `1_000_000`")

  public static let durationWhole = Wording(
    "SOP-DURATION-WHOLE", .check,
    en: "a duration is a whole number of one unit, not {1}",
    th: "ช่วงเวลาต้องเป็นจำนวนเต็มของหน่วยเดียว ไม่ใช่ {1}",
    hintEn: "use a smaller unit: 90min, 18mo", hintTh: "ใช้หน่วยที่เล็กลง เช่น 90min 18mo",
    helpEn: "Half a month has no length; hours and minutes are counted in their own units.",
    helpTh: "ครึ่งเดือนไม่มีความยาวที่แน่นอน ชั่วโมงและนาทีให้นับด้วยหน่วยของตนเอง")

  public static let dateForm = Wording(
    "SOP-DATE-FORM", .check, en: "this is not how a date is written", th: "วันที่ไม่ได้เขียนแบบนี้",
    hintEn: "write {1}", hintTh: "เขียน {1}",
    helpEn: "A date is year-month-day in four, two and two digits: 2569-11-20; a month is 2569-12. Minus has spaces.",
    helpTh: "เขียน ปี-เดือน-วัน ด้วยเลขสี่ สอง และสองหลัก เช่น 2569-11-20 เดือนเขียน 2569-12 ส่วนการลบต้องเว้นวรรค")

  public static let dateSign = Wording(
    "SOP-DATE-SIGN", .check, en: "a date has no sign", th: "วันที่ไม่มีเครื่องหมายบวกหรือลบ",
    hintEn: "write the date alone, or put a space after the sign",
    hintTh: "เขียนวันที่อย่างเดียว หรือเว้นวรรคหลังเครื่องหมาย",
    helpEn: "Dates are shifted by durations: `2026-11-20 + 3wd`.",
    helpTh: "เลื่อนวันที่ด้วยช่วงเวลา เช่น `2026-11-20 + 3wd`")

  public static let clockForm = Wording(
    "SOP-CLOCK-FORM", .check,
    en: "a time of day is two digits, a colon, two digits",
    th: "เวลาเขียนด้วยเลขสองหลัก ทวิภาค และเลขสองหลัก",
    hintEn: "write {1}", hintTh: "เขียน {1}",
    helpEn: "`09:30`; with its day `2026-11-20T09:30`.", helpTh: "เช่น `09:30` หรือพร้อมวันที่ `2026-11-20T09:30`")
}
