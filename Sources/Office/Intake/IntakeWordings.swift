import Failures

/// What is refused about applications.
public enum IntakeWordings {
  public static let all: [Wording] = [
    .applicationState, .applicationRuled, .applicationOpen, .applicationTwice, .applicationOtherwise, .paperUnknown,
    .fixByPast,
  ]
}

extension Wording {
  static let applicationState = Wording(
    "SOP-APPLICATION-STATE", .refused, en: "{1} is {2}; {3} is for what is: {4}",
    th: "{1} มีสถานะ {2} แต่ {3} ใช้กับ: {4}",
    helpEn: "What may be done with an application depends on where it stands; the hint says what can be done now.",
    helpTh: "สิ่งที่ทำกับใบสมัครได้ขึ้นกับสถานะของใบสมัคร คำแนะนำบอกสิ่งที่ทำได้ตอนนี้")
  static let applicationRuled = Wording(
    "SOP-APPLICATION-RULED", .refused, en: "the state of {1} is not set by hand: it follows from what was done",
    th: "สถานะของ {1} แก้ด้วยมือไม่ได้ เพราะเป็นผลจากสิ่งที่ดำเนินการ",
    hintEn: "verify, send-back, resubmit, reject, accept, withdraw, decline",
    hintTh: "verify, send-back, resubmit, reject, accept, withdraw, decline",
    helpEn: "In a round with a rule-book the verbs say where an application stands, each on record.",
    helpTh: "ในรอบที่มีหลักเกณฑ์ คำสั่งเป็นตัวกำหนดสถานะใบสมัคร ซึ่งบันทึกไว้ทุกครั้ง")
  static let applicationOpen = Wording(
    "SOP-APPLICATION-OPEN", .refused, en: "{1} comes after: {2}, and {3} is {4}",
    th: "{1} ต้องทำหลังจาก {2} แต่ {3} มีสถานะ {4}",
    helpEn:
      "Every application is settled before what follows their check: complete, not eligible, or rejected with a reason.",
    helpTh: "ใบสมัครทุกฉบับต้องตรวจให้เสร็จก่อนขั้นต่อไป คือครบ ขาดคุณสมบัติ หรือไม่รับพิจารณาพร้อมเหตุผล")
  static let applicationTwice = Wording(
    "SOP-APPLICATION-TWICE", .refused, en: "{1} has an application already: {2}", th: "{1} มีใบสมัครอยู่แล้วคือ {2}",
    hintEn: "set {2} corrects what it says; resubmit {2} hands papers in",
    hintTh: "แก้ด้วย set {2} ยื่นเอกสารเพิ่มด้วย resubmit {2}",
    helpEn: "A person applies once in a category, or once in the round where its rules say so.",
    helpTh: "สมัครได้ครั้งเดียวต่อประเภท หรือครั้งเดียวต่อรอบเมื่อหลักเกณฑ์กำหนด")
  static let applicationOtherwise = Wording(
    "SOP-APPLICATION-OTHERWISE", .refused, en: "{1} is {2} already, with {3} and not {4}",
    th: "{1} {2} อยู่แล้ว โดยเป็น {3} ไม่ใช่ {4}",
    hintEn: "undo takes the first one back", hintTh: "undo เลิกครั้งแรกได้",
    helpEn: "The same verb with the same words does nothing twice; with others it is refused.",
    helpTh: "คำสั่งเดิมที่เหมือนเดิมไม่เปลี่ยนอะไร ถ้าต่างจากเดิมจะไม่รับ")
  static let paperUnknown = Wording(
    "SOP-PAPER-UNKNOWN", .failed, en: "{1} asks for no paper {2}", th: "{1} ไม่ได้กำหนดเอกสาร {2}",
    helpEn: "The papers of a round are those its rule-book names.", helpTh: "เอกสารของรอบคือที่หลักเกณฑ์กำหนด")
  static let fixByPast = Wording(
    "SOP-FIX-BY", .refused, en: "{1} is over: nobody could keep to it", th: "{1} ผ่านไปแล้ว จึงแก้ไขให้ทันไม่ได้",
    hintEn: "as in --until 2569-12-17T16:30", hintTh: "เช่น --until 2569-12-17T16:30",
    helpEn: "The time until which papers may be put right is still to come.",
    helpTh: "กำหนดส่งคืนหลังแก้ไขต้องยังมาไม่ถึง")
}
