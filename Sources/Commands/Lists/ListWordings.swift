import Failures

/// What commands over lists and records refuse.
extension Wording {
  static let noSuchItem = Wording(
    "SOP-LIST-PLACE", .failed,
    en: "{1}: there is no place {2} in a list of {3}", th: "{1}: ไม่มีลำดับที่ {2} ในรายการที่มี {3} ตัว",
    hintEn: "places count from 1, or from the end: -1 is the last", hintTh: "ลำดับเริ่มจาก 1 หรือนับจากท้าย: -1 คือตัวสุดท้าย",
    helpEn: "A place in a list lies between 1 and its length, or between -1 and minus its length.",
    helpTh: "ลำดับในรายการอยู่ระหว่าง 1 ถึงจำนวนตัว หรือระหว่าง -1 ถึงลบจำนวนตัว")
  static let unequalLengths = Wording(
    "SOP-ZIP", .failed,
    en: "zip: one list has {1} items, the other {2}", th: "zip: รายการหนึ่งมี {1} ตัว อีกรายการมี {2} ตัว",
    hintEn: "take as many of both, or find out what is missing", hintTh: "เอาจำนวนเท่ากันจากทั้งสอง หรือตรวจว่าขาดรายการใด",
    helpEn: "Pairs need two lists of one length; leaving the rest out silently would lose rows.",
    helpTh: "การจับคู่ต้องมีจำนวนเท่ากัน หากตัดส่วนเกินทิ้งโดยไม่บอกจะทำให้ข้อมูลหาย")
  static let stepNothing = Wording(
    "SOP-STEP-ZERO", .failed,
    en: "steps: a step of {1} never arrives", th: "steps: ช่วงห่าง {1} ไม่มีวันถึงปลายทาง",
    helpEn: "The step must not be zero.", helpTh: "ช่วงห่างต้องไม่เป็นศูนย์")
  static let stepType = Wording(
    "SOP-STEP-TYPE", .failed,
    en: "steps: from {1} to {2} there is no way by {3}", th: "steps: จาก {1} ถึง {2} ไปทีละ {3} ไม่ได้",
    hintEn: "numbers go by a number, dates by a duration: --by 1mo", hintTh: "จำนวนใช้จำนวน วันที่ใช้ช่วงเวลา: --by 1mo",
    helpEn: "Both ends are numbers and the step a number, or both are dates or times and the step a duration.",
    helpTh: "ปลายทั้งสองเป็นจำนวนและช่วงห่างเป็นจำนวน หรือปลายทั้งสองเป็นวันที่หรือเวลาและช่วงห่างเป็นช่วงเวลา")
  static let notAPair = Wording(
    "SOP-PAIR", .failed,
    en: "to-record: row {1} is neither a pair nor a record of key and value: {2}",
    th: "to-record: แถวที่ {1} ไม่ใช่คู่หรือระเบียนของ key กับ value: {2}",
    hintEn: "say what is the key: to-record .id", hintTh: "ระบุว่าอะไรเป็นคีย์: to-record .id",
    helpEn: "A record is made of pairs [\"a\" 1], of records {key: \"a\", value: "
      + "1}, or of any rows with a formula for the key.",
    helpTh: "ระเบียนสร้างได้จากคู่ [\"a\" 1] จากระเบียน {key: \"a\", value: 1} หรือจากแถวใด ๆ โดยระบุสูตรของคีย์")
  static let keyTwice = Wording(
    "SOP-KEY-TWICE", .failed,
    en: "to-record: row {1} has the key {2}, which was there before", th: "to-record: แถวที่ {1} มีคีย์ {2} ซ้ำกับแถวก่อน",
    hintEn: "see which occur twice: duplicates .id, or keep the first: unique .id",
    hintTh: "ดูว่าแถวใดซ้ำ: duplicates .id หรือเอาแถวแรก: unique .id",
    helpEn: "A record has each key once; taking the last silently would lose rows.",
    helpTh: "ระเบียนมีคีย์ไม่ซ้ำกัน หากเอาแถวหลังแทนโดยไม่บอกจะทำให้ข้อมูลหาย")
  static let keyType = Wording(
    "SOP-KEY-TYPE", .failed,
    en: "{1}: row {2} has no usable key: {3}", th: "{1}: แถวที่ {2} ใช้เป็นคีย์ไม่ได้: {3}",
    helpEn: "A key is a text, a number, a date, a time, a duration, true or "
      + "false or a member of an enumeration; never null.",
    helpTh: "คีย์เป็นข้อความ จำนวน วันที่ เวลา ช่วงเวลา จริงหรือเท็จ หรือค่าในรายการที่กำหนด และเป็น null ไม่ได้")
  static let cannotHold = Wording(
    "SOP-CONTAINS", .failed,
    en: "{1} looks into a list, a text or a range, and this is {2}", th: "{1} ใช้กับรายการ ข้อความ หรือพิสัย แต่ได้{2}",
    helpEn: "Only lists, texts, ranges and, for emptiness, records hold something.",
    helpTh: "มีแต่รายการ ข้อความ พิสัย และระเบียน (สำหรับตรวจว่าว่าง) ที่มีสิ่งอยู่ภายใน")
  static let notRepeatable = Wording(
    "SOP-REPEAT", .failed,
    en: "repeat takes a text or a list, and this is {1}", th: "repeat ใช้กับข้อความหรือรายการ แต่ได้{1}",
    hintEn: "put it in a list: repeat [0] 3", hintTh: "ใส่ในรายการ: repeat [0] 3",
    helpEn: "Texts and lists can be repeated.", helpTh: "ทำซ้ำได้เฉพาะข้อความและรายการ")
  static let withoutColumns = Wording(
    "SOP-NO-COLUMNS", .failed,
    en: "{1} takes a record or a table, and this is {2}", th: "{1} ใช้กับระเบียนหรือตาราง แต่ได้{2}",
    helpEn: "Only records and tables have columns.", helpTh: "มีแต่ระเบียนและตารางที่มีช่อง")
}

/// Every wording of this folder, for `help` and the documentation.
public enum ListWordings {
  public static let all: [Wording] = [
    .noSuchItem, .unequalLengths, .stepNothing, .stepType, .notAPair, .keyTwice, .keyType, .cannotHold,
    .notRepeatable, .withoutColumns,
  ]
}
