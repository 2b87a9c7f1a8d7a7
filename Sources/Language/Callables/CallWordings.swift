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
  public static let farDay = Wording(
    "SOP-FAR-DAY", .failed, en: "{1}: {2} of {3} is more than thirty years from today",
    th: "{1}: {2} เป็น {3} ซึ่งห่างจากวันนี้เกินสามสิบปี",
    hintEn: "look at the year: 2569-12-16 is 2026-12-16", hintTh: "ตรวจปีอีกครั้ง: 2569-12-16 คือ 2026-12-16",
    helpEn: "What is kept of rounds and papers is of a day near today; a day long ago is entered with add or set.",
    helpTh: "สิ่งที่บันทึกเกี่ยวกับรอบและเอกสารอยู่ใกล้วันนี้ วันที่ย้อนไปนานบันทึกด้วย add หรือ set")
  public static let outOfBounds = Wording(
    "SOP-BOUNDS", .failed,
    en: "{1}: {2} must be from {3} to {4}, and this is {5}", th: "{1}: {2} ต้องอยู่ระหว่าง {3} ถึง {4} แต่ได้ {5}",
    helpEn: "A number is outside what the command takes.", helpTh: "จำนวนอยู่นอกช่วงที่คำสั่งรับได้")
}
