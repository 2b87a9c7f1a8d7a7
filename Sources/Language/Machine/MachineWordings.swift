import Failures

/// What the running machine refuses.
extension Wording {
  static let notACondition = Wording(
    "SOP-CONDITION", .failed,
    en: "a condition must be true or false, and this is {1}: {2}", th: "เงื่อนไขต้องเป็นจริงหรือเท็จ แต่ได้{1}: {2}",
    hintEn: "compare it with something: == != < > in", hintTh: "ให้เทียบกับค่าใดค่าหนึ่ง: == != < > in",
    helpEn: "if, while, where, and, or, not take only true and false; 0, empty text and null are none of these.",
    helpTh: "if while where and or not รับเฉพาะจริงหรือเท็จ เลข 0 ข้อความว่าง และ null ไม่ใช่ค่าจริงเท็จ")
  static let nullCondition = Wording(
    "SOP-CONDITION-NULL", .failed,
    en: "a condition must be true or false, and this is not known (null)",
    th: "เงื่อนไขต้องเป็นจริงหรือเท็จ แต่ยังไม่ทราบค่า (null)",
    hintEn: "say what counts: (.x ?? false)", hintTh: "ระบุค่าที่ให้ถือแทน: (.x ?? false)",
    helpEn: "A condition met null, which is neither true nor false.",
    helpTh: "เงื่อนไขพบ null ซึ่งไม่ใช่ทั้งจริงและเท็จ")
  static let noField = Wording(
    "SOP-FIELD", .failed,
    en: "there is no field .{1}", th: "ไม่มีช่อง .{1}",
    helpEn: "The record has no field of that name. ?? gives a default for one that may be absent.",
    helpTh: "ระเบียนไม่มีช่องชื่อนี้ ใช้ ?? เพื่อให้ค่าแทนเมื่ออาจไม่มี")
  static let noFields = Wording(
    "SOP-FIELDS", .failed,
    en: "{1} has no field .{2}", th: "{1}ไม่มีช่อง .{2}",
    helpEn: "Only records have fields; dates have .year .month .day, times .hour .minute, ranges .first .last.",
    helpTh: "มีช่องเฉพาะระเบียน ส่วนวันที่มี .year .month .day เวลามี .hour .minute พิสัยมี .first .last")
  static let badIndex = Wording(
    "SOP-INDEX", .failed,
    en: "{1} has nothing at [{2}]", th: "{1}ไม่มีค่าที่ [{2}]",
    hintEn: "lists and texts take whole numbers, records take their keys",
    hintTh: "รายการและข้อความใช้จำนวนเต็ม ระเบียนใช้ชื่อช่อง",
    helpEn: "Lists and texts are indexed by whole numbers from 1, or -1 from the end; records by their keys.",
    helpTh: "รายการและข้อความอ้างด้วยจำนวนเต็มตั้งแต่ 1 หรือ -1 จากท้าย ระเบียนอ้างด้วยชื่อช่อง")
  static let outsideList = Wording(
    "SOP-OUTSIDE", .failed,
    en: "there is no item {1}: the length is {2}", th: "ไม่มีลำดับที่ {1}: มีทั้งหมด {2}",
    hintEn: "counting starts at 1, and [-1] is the last", hintTh: "นับเริ่มที่ 1 และ [-1] คือตัวสุดท้าย",
    helpEn: "The list or text is shorter than that.", helpTh: "รายการหรือข้อความสั้นกว่านั้น")
  static let notIterable = Wording(
    "SOP-EACH", .failed,
    en: "{1} has no items to go through", th: "{1}ไม่มีรายการให้ไล่ทีละตัว",
    helpEn: "for, each and the other stages go through lists, tables, records, and ranges of whole numbers or dates.",
    helpTh: "for each และขั้นตอนอื่นใช้กับรายการ ตาราง ระเบียน และพิสัยของจำนวนเต็มหรือวันที่")
  static let spreadRecord = Wording(
    "SOP-SPREAD", .failed,
    en: "only a record can be spread into a record, and this is {1}", th: "กระจายลงระเบียนได้เฉพาะระเบียน แต่ได้{1}",
    helpEn: "{...$r} puts the fields of the record $r into another.", helpTh: "{...$r} นำช่องของระเบียน $r ใส่ในอีกระเบียน")
  static let notAFunction = Wording(
    "SOP-FUNCTION", .failed,
    en: "only a function can be called, and this is {1}: {2}", th: "เรียกได้เฉพาะฟังก์ชัน แต่ได้{1}: {2}",
    helpEn: "A value with arguments beside it is a call of a function value.",
    helpTh: "ค่าที่มีอาร์กิวเมนต์ต่อท้ายคือการเรียกฟังก์ชัน")
  static let functionArguments = Wording(
    "SOP-FUNCTION-COUNT", .failed,
    en: "arguments of this function: {1} wanted, {2} given", th: "ฟังก์ชันรับ {1} ค่า แต่ได้ {2} ค่า",
    helpEn: "A function value takes exactly as many arguments as it has names between its bars.",
    helpTh: "ฟังก์ชันรับจำนวนค่าเท่ากับชื่อที่อยู่ระหว่างขีดตั้ง")
  static let tooDeep = Wording(
    "SOP-DEPTH", .limit,
    en: "more than {1} calls inside each other", th: "เรียกซ้อนกันเกิน {1} ชั้น",
    hintEn: "does the function ever stop calling itself?", hintTh: "ฟังก์ชันหยุดเรียกตัวเองเมื่อใด",
    helpEn: "Calls may nest 20,000 deep.", helpTh: "เรียกซ้อนกันได้ 20,000 ชั้น")
  static let notACount = Wording(
    "SOP-COUNT", .failed,
    en: "how many must be a whole number, 0 or more, and this is {1}", th: "จำนวนรายการต้องเป็นจำนวนเต็มตั้งแต่ 0 แต่ได้ {1}",
    helpEn: "take and skip need a whole number that is not negative.", helpTh: "take และ skip ต้องใช้จำนวนเต็มที่ไม่ติดลบ")
  static let wrongType = Wording(
    "SOP-TYPE", .failed,
    en: "this must be {1}, and it is {2}: {3}", th: "ต้องเป็น{1} แต่ได้{2}: {3}",
    helpEn: "A value came to a place whose type was written down, and is of another type.",
    helpTh: "ค่ามาถึงที่ซึ่งระบุชนิดไว้ แต่เป็นคนละชนิด")
  static let noMatch = Wording(
    "SOP-MATCH", .failed,
    en: "nothing in this match fits {1}", th: "ไม่มีข้อใดใน match ตรงกับ {1}",
    hintEn: "add a last line: _ => …", hintTh: "เพิ่มบรรทัดสุดท้าย: _ => …",
    helpEn: "A match must cover every value it meets.", helpTh: "match ต้องครอบคลุมทุกค่าที่พบ")
  static let said = Wording(
    "SOP-SAID", .failed,
    en: "{1}", th: "{1}",
    helpEn: "The script itself said so, with throw.", helpTh: "สคริปต์แจ้งเองด้วย throw")
}

/// Every wording of the running machine.
public enum MachineWordings {
  public static let all: [Wording] = [
    .notACondition, .nullCondition, .noField, .noFields, .badIndex, .outsideList, .notIterable, .spreadRecord,
    .noDesk, .notAFunction, .functionArguments, .tooDeep, .notACount, .wrongType, .noMatch, .said, .wrongArgument,
    .nullArgument,
    .outOfBounds, .farDay,
  ]
}
