import Failures

/// What totals and statistics refuse.
extension Wording {
  static let totalNull = Wording(
    "SOP-TOTAL-NULL", .failed,
    en: "{1}: row {2} has no value (null)", th: "{1}: แถวที่ {2} ไม่มีค่า (null)",
    hintEn: "give a default: {1} (.x ?? 0), or leave such rows out: where .x != null",
    hintTh: "ใส่ค่าแทน: {1} (.x ?? 0) หรือตัดแถวเช่นนั้นออก: where .x != null",
    helpEn: "A total of what is partly unknown is unknown. An absent score is "
      + "not a score of nothing, so say which is meant.",
    helpTh: "ยอดรวมของค่าที่บางส่วนยังไม่ทราบถือว่าไม่ทราบ คะแนนที่ขาดไม่ใช่ศูนย์คะแนน จึงต้องระบุว่าจะคิดอย่างไร")
  static let totalType = Wording(
    "SOP-TOTAL-TYPE", .failed,
    en: "{1} takes {2}, and row {3} has {4}: {5}", th: "{1} ใช้กับ{2} แต่แถวที่ {3} เป็น{4}: {5}",
    helpEn: "A total met a value of a type it has no meaning for.",
    helpTh: "การรวมพบค่าชนิดที่คิดไม่ได้")
  static let totalOrder = Wording(
    "SOP-TOTAL-MIXED", .failed,
    en: "{1}: row {2} has {3}, which has no order with {4}", th: "{1}: แถวที่ {2} เป็น{3} ซึ่งเทียบกับ{4}ไม่ได้",
    helpEn: "Only values of one type have a smallest and a largest.",
    helpTh: "หาค่าต่ำสุดและสูงสุดได้เฉพาะค่าชนิดเดียวกัน")
  static let weightSum = Wording(
    "SOP-WEIGHT", .failed,
    en: "{1}: the weights must not be negative, and their sum not 0", th: "{1}: น้ำหนักต้องไม่ติดลบ และผลรวมต้องไม่เป็น 0",
    helpEn: "Weights say how much each value counts; together they must count something.",
    helpTh: "น้ำหนักบอกว่าค่าแต่ละค่านับเท่าใด รวมกันแล้วต้องมากกว่าศูนย์")
  static let shareOfNothing = Wording(
    "SOP-SHARE-ZERO", .failed,
    en: "share: the total is 0, and nothing has a share of it", th: "share: ยอดรวมเป็น 0 จึงคิดสัดส่วนไม่ได้",
    hintEn: "test the total first: if (sum .x) != 0", hintTh: "ตรวจยอดรวมก่อน",
    helpEn: "A share is a value divided by the total of all values.",
    helpTh: "สัดส่วนคือค่าหารด้วยยอดรวมของทุกค่า")
  static let quantilePart = Wording(
    "SOP-QUANTILE", .failed,
    en: "quantile takes a part from 0 to 1, and this is {1}", th: "quantile รับส่วนตั้งแต่ 0 ถึง 1 แต่ได้ {1}",
    hintEn: "write it as a percentage: 90%", hintTh: "เขียนเป็นร้อยละ: 90%",
    helpEn: "0.5 or 50% is the median, 0.25 the first quartile, 90% the ninetieth percentile.",
    helpTh: "0.5 หรือ 50% คือมัธยฐาน 0.25 คือควอร์ไทล์ที่หนึ่ง 90% คือเปอร์เซ็นไทล์ที่ 90")
}

/// Every wording of this folder, for `help` and the documentation.
public enum TotalWordings {
  public static let all: [Wording] = [.totalNull, .totalType, .totalOrder, .weightSum, .shareOfNothing, .quantilePart]
}
