import Failures

/// What built-in code refuses about its arguments.
extension Wording {
  public static let wrongArgument = Wording(
    "SOP-ARGUMENT", .failed,
    en: "{1}: {2} must be {3}, and this is {4}: {5}", th: "{1}: {2} ต้องเป็น{3} แต่ได้{4}: {5}",
    helpEn: "A command was given a value of another type than it takes.",
    helpTh: "คำสั่งได้รับค่าคนละชนิดกับที่ต้องการ")
  public static let nullArgument = Wording(
    "SOP-ARGUMENT-NULL", .failed,
    en: "{1}: {2} must be {3}, and this is not known (null)", th: "{1}: {2} ต้องเป็น{3} แต่ยังไม่ทราบค่า (null)",
    hintEn: "give a default with ??, such as $x ?? 0 or .x ?? 0", hintTh: "ใส่ค่าแทนด้วย ?? เช่น $x ?? 0 หรือ .x ?? 0",
    helpEn: "A command was given null where it needs a value.",
    helpTh: "คำสั่งได้รับ null ในที่ที่ต้องมีค่า")
  public static let outOfBounds = Wording(
    "SOP-BOUNDS", .failed,
    en: "{1}: {2} must be from {3} to {4}, and this is {5}", th: "{1}: {2} ต้องอยู่ระหว่าง {3} ถึง {4} แต่ได้ {5}",
    helpEn: "A number is outside what the command takes.", helpTh: "จำนวนอยู่นอกช่วงที่คำสั่งรับได้")
}
