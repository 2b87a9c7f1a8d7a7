import Failures

/// What arithmetic and comparison refuse.
extension Wording {
  public static let wrongOperands = Wording(
    "SOP-OPERANDS", .failed,
    en: "\"{1}\" does not take {2} and {3}", th: "\"{1}\" ใช้กับ{2}และ{3}ไม่ได้",
    helpEn: "An operator was given two values it has no meaning for, such as a number and a text.",
    helpTh: "เครื่องหมายนี้ไม่มีความหมายสำหรับค่าสองชนิดนี้ เช่น จำนวนกับข้อความ")
  public static let wrongOperand = Wording(
    "SOP-OPERAND", .failed,
    en: "\"{1}\" does not take {2}", th: "\"{1}\" ใช้กับ{2}ไม่ได้",
    helpEn: "An operator was given a value it has no meaning for.",
    helpTh: "เครื่องหมายนี้ไม่มีความหมายสำหรับค่าชนิดนี้")
  public static let nullOperand = Wording(
    "SOP-NULL", .failed,
    en: "\"{1}\" met a value that is not known (null)", th: "\"{1}\" พบค่าที่ยังไม่ทราบ (null)",
    hintEn: "give a default: .x ?? 0, or leave such rows out: where .x != null",
    hintTh: "ใส่ค่าแทน: .x ?? 0 หรือตัดแถวเช่นนั้นออก: where .x != null",
    helpEn: "Null means \"not known\". Only ==, != and ?? take it; arithmetic, ordering "
      + "and totals refuse it, so that an absent score never counts as nothing.",
    helpTh: "null หมายถึง \"ยังไม่ทราบ\" ใช้ได้กับ == != และ ?? เท่านั้น การคำนวณ "
      + "การเรียง และการรวมจะไม่รับ เพื่อไม่ให้คะแนนที่ขาดถูกนับเป็นศูนย์")
  public static let divisionByZero = Wording(
    "SOP-ZERO", .failed,
    en: "division by zero", th: "หารด้วยศูนย์",
    hintEn: "test the divisor first", hintTh: "ตรวจตัวหารก่อน",
    helpEn: "A number was divided by zero, with /, div or mod.",
    helpTh: "มีการหารด้วยศูนย์ ด้วย / div หรือ mod")
  public static let numberTooLarge = Wording(
    "SOP-NUMBER-LARGE", .failed,
    en: "a number needs more than 38 digits", th: "จำนวนนี้ต้องใช้เกิน 38 หลัก",
    helpEn: "Numbers are exact and hold 38 digits; a larger whole part is an error, never an approximation.",
    helpTh: "จำนวนเก็บได้ตรง 38 หลัก ส่วนจำนวนเต็มที่ใหญ่กว่านี้ถือเป็นข้อผิดพลาด ไม่ปัดเป็นค่าประมาณ")
  public static let notComparable = Wording(
    "SOP-COMPARE", .failed,
    en: "{1} and {2} have no order between them", th: "{1}กับ{2}เรียงก่อนหลังกันไม่ได้",
    helpEn: "Only values of one type have an order: numbers, texts, dates, "
      + "times, durations of one kind of unit, members of one enumeration.",
    helpTh: "เรียงได้เฉพาะค่าชนิดเดียวกัน: จำนวน ข้อความ วันที่ เวลา ช่วงเวลาหน่วยเดียวกัน ค่าในรายการเดียวกัน")
  public static let durationFamilies = Wording(
    "SOP-DURATION", .failed,
    en: "durations in {1} and in {2} do not mix", th: "ช่วงเวลาเป็น{1}กับเป็น{2}ใช้ด้วยกันไม่ได้",
    hintEn: "add them to a date one after the other: $d + 1mo + 3d",
    hintTh: "บวกกับวันที่ทีละอย่าง: $d + 1mo + 3d",
    helpEn: "A duration has one kind of unit: months and years, days and weeks, working days, or hours, minutes "
      + "and seconds. A month has no fixed number of days, so they are compared and added only within one kind.",
    helpTh: "ช่วงเวลามีหน่วยชนิดเดียว: เดือนและปี วันและสัปดาห์ วันทำการ หรือชั่วโมง "
      + "นาที วินาที เดือนมีจำนวนวันไม่คงที่ จึงเทียบและบวกได้เฉพาะชนิดเดียวกัน")
  public static let dateOutOfRange = Wording(
    "SOP-DATE-RANGE", .failed,
    en: "the date leaves the years 1800 to 2399", th: "วันที่อยู่นอกปี ค.ศ. 1800 ถึง 2399",
    helpEn: "Dates run from the year 1800 to 2399 (B.E. 2343 to 2942).",
    helpTh: "วันที่ใช้ได้ตั้งแต่ ค.ศ. 1800 ถึง 2399 (พ.ศ. 2343 ถึง 2942)")
  public static let workdaysUnknown = Wording(
    "SOP-WORKDAYS", .failed,
    en: "the working days of {1} are not known", th: "ไม่ทราบวันทำการของ {1}",
    hintEn: "holidays are known for the years 2017 to 2030 (B.E. 2560 to 2573)",
    hintTh: "มีข้อมูลวันหยุดของ พ.ศ. 2560 ถึง 2573",
    helpEn: "Working days need the list of holidays, and none is kept for that year.",
    helpTh: "การนับวันทำการต้องใช้รายการวันหยุด ซึ่งไม่มีข้อมูลของปีนั้น")
  public static let memoryLimit = Wording(
    "SOP-MEMORY", .limit,
    en: "this needs more than the {1} MB of memory a script may use", th: "ต้องใช้หน่วยความจำเกิน {1} MB ที่สคริปต์ใช้ได้",
    hintEn: "take fewer rows at a time, or allow more: --max-memory MB", hintTh: "ทำทีละน้อยแถว หรือกำหนด --max-memory",
    helpEn: "A script may hold so much at once and no more, so that one mistake does not stop the machine.",
    helpTh: "สคริปต์เก็บข้อมูลพร้อมกันได้จำกัด เพื่อไม่ให้ความผิดพลาดครั้งเดียวทำให้เครื่องหยุด")
  public static let textLimit = Wording(
    "SOP-TEXT-LARGE", .limit,
    en: "a text longer than {1} MB", th: "ข้อความยาวเกิน {1} MB",
    helpEn: "One text may have 64 MB; longer data is read row by row.",
    helpTh: "ข้อความหนึ่งยาวได้ 64 MB ข้อมูลที่ยาวกว่านี้ให้อ่านทีละแถว")
  public static let mixedSort = Wording(
    "SOP-SORT", .failed,
    en: "cannot sort {1} together with {2} (row {3})", th: "เรียง{1}รวมกับ{2}ไม่ได้ (แถวที่ {3})",
    helpEn: "Values are sorted only among their own type; null values come last.",
    helpTh: "เรียงได้เฉพาะค่าชนิดเดียวกัน ค่า null อยู่ท้าย")
}

/// Every wording of this layer, for `help` and the documentation.
public enum ValueWordings {
  public static let all: [Wording] = [
    .wrongOperands, .wrongOperand, .nullOperand, .divisionByZero, .numberTooLarge, .notComparable, .durationFamilies,
    .dateOutOfRange, .workdaysUnknown, .memoryLimit, .textLimit, .mixedSort, .maskCompared,
  ]
}
