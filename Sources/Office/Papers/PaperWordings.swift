import Failures

/// What is refused about papers, numbers and letters.
public enum PaperWordings {
  public static let all: [Wording] = [
    .personTwo, .paperVoid, .signedOtherwise, .notSigned, .notIssued, .noAuthority, .letterAhead,
    .noActor, .numberNotReserved, .numberExpired, .numberOfBook, .numberOrder, .numbersKept,
    .submittedOtherwise, .pastAsking, .answeredEarly, .nothingAsked, .otherDesk, .ownMatter, .paperRefused, .paperFixed,
    .numberYear, .addresseeNear, .bookTwice, .issuedOtherwise,
  ]
}

extension Wording {
  static let paperVoid = Wording(
    "SOP-PAPER-VOID", .refused, en: "{1} is void", th: "{1} ยกเลิกแล้ว",
    hintEn: "draft it anew", hintTh: "ร่างฉบับใหม่",
    helpEn: "A paper that was taken back stays on record and is used no more.",
    helpTh: "เอกสารที่ยกเลิกยังอยู่ในทะเบียน แต่ใช้ต่อไม่ได้")
  static let signedOtherwise = Wording(
    "SOP-SIGNED", .refused, en: "{1} was signed by {2} on {3} already", th: "{1} ลงนามแล้วโดย {2} เมื่อ {3}",
    hintEn: "if the paper is wrong: cancel {1} --because …, and draft it anew",
    hintTh: "ถ้าเอกสารผิด: cancel {1} --because … แล้วร่างใหม่",
    helpEn: "A paper has one signature; the same again changes nothing.",
    helpTh: "เอกสารลงนามครั้งเดียว ข้อมูลเดิมซ้ำไม่เปลี่ยนอะไร")
  static let issuedOtherwise = Wording(
    "SOP-ISSUED", .refused, en: "{1} is number {2} already", th: "{1} ออกเลขแล้วเป็น {2}",
    hintEn: "the reserved number stays for another paper; cancel {1} takes the paper back with its number",
    hintTh: "เลขที่จองใช้กับเอกสารอื่นได้ ถ้าจะยกเลิกเอกสารพร้อมเลขใช้ cancel {1}",
    helpEn: "A paper has one number.", helpTh: "เอกสารหนึ่งฉบับมีเลขเดียว")
  static let notSigned = Wording(
    "SOP-NOT-SIGNED", .refused, en: "{1} is not signed, so it cannot be {2}", th: "{1} ยังไม่ลงนาม จึง{2}ไม่ได้",
    hintEn: "sign {1} --by \"NAME\" --on DATE", hintTh: "sign {1} --by \"ชื่อ\" --on วันที่",
    helpEn: "A number belongs to a signed paper; its date is the day of the signature.",
    helpTh: "เลขออกให้เอกสารที่ลงนามแล้ว วันที่ของเอกสารคือวันลงนาม")
  static let notIssued = Wording(
    "SOP-NOT-ISSUED", .refused, en: "{1} has not been issued, so it cannot be sent", th: "{1} ยังไม่ออกเลข จึงส่งไม่ได้",
    hintEn: "sign it, then: issue {1}", hintTh: "ลงนามก่อน แล้วใช้ issue {1}",
    helpEn: "Papers go draft, submitted, signed, issued, sent.", helpTh: "เอกสารเดินตามลำดับ ร่าง เสนอ ลงนาม ออกเลข ส่ง")
  static let noAuthority = Wording(
    "SOP-AUTHORITY", .refused, en: "{1} has no power to act ({2}) on {3}", th: "{1} ไม่มีอำนาจ{2}ในวันที่ {3}",
    hintEn: "delegations lists who may act when; delegate \"NAME\" --post … --from … enters an order",
    hintTh: "ดูด้วย delegations บันทึกคำสั่งด้วย delegate \"ชื่อ\" --post … --from …",
    helpEn: "Who signs in another's place needs an order or law that holds on that day.",
    helpTh: "ผู้ลงนามแทนต้องมีคำสั่งหรือกฎหมายที่มีผลในวันนั้น")
  static let letterAhead = Wording(
    "SOP-LETTER-DATE", .refused, en: "a letter dated {1} cannot have come on {2}",
    th: "หนังสือลงวันที่ {1} มาถึงเมื่อ {2} ไม่ได้",
    hintEn: "look at --dated and --at", hintTh: "ตรวจ --dated และ --at",
    helpEn: "A letter is not received before its date.", helpTh: "หนังสือรับก่อนวันที่ของหนังสือไม่ได้")
  static let noActor = Wording(
    "SOP-ACT-BY", .refused, en: "{1} is no group or officer of the office", th: "{1} ไม่ใช่กลุ่มหรือบุคลากรของสำนักงาน",
    hintEn: "divisions and officers list them", hintTh: "ดูด้วย divisions และ officers",
    helpEn: "Who acts on a letter is a group or an officer on record.", helpTh: "ผู้ปฏิบัติคือกลุ่มหรือบุคลากรที่มีในระบบ")
  static let numberNotReserved = Wording(
    "SOP-NUMBER-USED", .refused, en: "{1} ({2}) is not reserved", th: "{1} ({2}) ไม่ได้จองไว้",
    hintEn: "book-numbers | where .state == reserved", hintTh: "book-numbers | where .state == reserved",
    helpEn: "A number is used once: only a reserved one can be given to a paper.",
    helpTh: "เลขใช้ครั้งเดียว เฉพาะเลขที่จองไว้เท่านั้นที่ให้เอกสารได้")
  static let numberExpired = Wording(
    "SOP-NUMBER-EXPIRED", .refused, en: "the reservation of {1} ended on {2}", th: "การจองเลข {1} สิ้นสุดเมื่อ {2}",
    hintEn: "cancel {3} --because …, and issue without it", hintTh: "cancel {3} --because … แล้วออกเลขใหม่",
    helpEn: "A reservation holds until its last day; then the number is burned, never used.",
    helpTh: "การจองเลขมีวันสุดท้าย เมื่อพ้นแล้วให้ยกเลิกเลข ไม่นำมาใช้")
  static let numberOfBook = Wording(
    "SOP-NUMBER-BOOK", .refused, en: "{1} is a number of {2}, not of {3}", th: "{1} เป็นเลขของ{2} ไม่ใช่{3}",
    helpEn: "Each form of paper has its book.", helpTh: "เอกสารแต่ละชนิดใช้ทะเบียนของตน")
  static let numberOrder = Wording(
    "SOP-NUMBER-ORDER", .refused, en: "a paper dated {1} comes after {2} of {3}",
    th: "เอกสารลงวันที่ {1} มาภายหลังเลข {2} ซึ่งลงวันที่ {3}",
    hintEn: "give it a number reserved for that day: issue D12 --reserved N3",
    hintTh: "ใช้เลขที่จองไว้สำหรับวันนั้น: issue D12 --reserved N3",
    helpEn: "This book takes no paper out of order (its field late-rule).",
    helpTh: "ทะเบียนนี้ไม่รับเอกสารย้อนลำดับ (ช่อง late-rule)")
  public static let numbersKept = Wording(
    "SOP-NUMBER-HAND", .refused, en: "numbers are not made or changed by hand", th: "เลขทะเบียนสร้างหรือแก้ด้วยมือไม่ได้",
    hintEn: "issue, reserve and cancel keep the book whole", hintTh: "ใช้ issue reserve และ cancel เพื่อให้ทะเบียนครบถ้วน",
    helpEn: "Every number of a book is there once: issued, reserved or burned.",
    helpTh: "ทุกเลขในทะเบียนมีครั้งเดียว ออกแล้ว จอง หรือยกเลิก")
  static let submittedOtherwise = Wording(
    "SOP-SUBMITTED", .refused, en: "{1} is waiting for an answer already: {2}", th: "{1} เสนอเพื่อ{2}และรอผลอยู่แล้ว",
    hintEn: "approve or refuse {1} first", hintTh: "ให้ผลด้วย approve หรือ refuse {1} ก่อน",
    helpEn: "One thing is asked at a time.", helpTh: "เสนอครั้งละเรื่อง")
  static let pastAsking = Wording(
    "SOP-PAST-ASKING", .refused, en: "{1} is signed or void, so nothing is asked of it any more",
    th: "{1} ลงนามหรือยกเลิกแล้ว จึงเสนอพิจารณาไม่ได้",
    hintEn: "cancel {1} --because … takes it back; a correction is another paper",
    hintTh: "ยกเลิกด้วย cancel {1} --because … การแก้ไขใช้เอกสารฉบับใหม่",
    helpEn: "A paper goes up the line before it is signed.", helpTh: "เสนอเอกสารก่อนลงนาม")
  static let answeredEarly = Wording(
    "SOP-ANSWER-EARLY", .refused, en: "an answer of {1} comes before {2} was there, on {3}",
    th: "ผลพิจารณาวันที่ {1} มาก่อน {2} ไปถึงเมื่อ {3}",
    hintEn: "say the day it was asked with submit … --on, or the day of the answer with --on",
    hintTh: "ระบุวันที่เสนอด้วย submit … --on หรือวันที่ให้ผลด้วย --on",
    helpEn: "A desk answers what has arrived at it.", helpTh: "พิจารณาเรื่องได้เมื่อเรื่องไปถึงแล้ว")
  static let nothingAsked = Wording(
    "SOP-NOT-SUBMITTED", .refused, en: "nobody was asked about {1}", th: "{1} ยังไม่ได้เสนอผู้ใด",
    hintEn: "submit {1} --for approval", hintTh: "submit {1} --for อนุมัติ",
    helpEn: "An answer follows a request.", helpTh: "ต้องเสนอก่อนจึงมีผลพิจารณา")
  static let otherDesk = Wording(
    "SOP-DESK", .refused, en: "{1} is at the desk of {2}, not of {3}", th: "{1} อยู่ที่ {2} ไม่ใช่ {3}",
    hintEn: "who acts for another needs a delegation for the day", hintTh: "ผู้ปฏิบัติแทนต้องมีคำสั่งที่มีผลในวันนั้น",
    helpEn: "Each desk answers in its turn, or somebody with the power to act for it.",
    helpTh: "แต่ละลำดับพิจารณาตามหน้าที่ หรือผู้มีอำนาจทำแทน")
  static let paperRefused = Wording(
    "SOP-PAPER-REFUSED", .refused, en: "{1} was refused by a desk", th: "{1} ไม่ผ่านการพิจารณา",
    hintEn: "put right, it goes up once more: submit {1} --for signature",
    hintTh: "แก้ไขแล้วเสนอใหม่: submit {1} --for signature",
    helpEn: "A paper that was refused is signed after it was put up again.",
    helpTh: "เอกสารที่ไม่ผ่านต้องเสนอใหม่ก่อนลงนาม")
  static let paperFixed = Wording(
    "SOP-PAPER-FIXED", .refused, en: "{1} went out: its {2} is not set by hand", th: "{1} ออกไปแล้ว แก้ {2} ด้วย set ไม่ได้",
    hintEn: "cancel {1} --because … and draft it anew, or amend what it announced",
    hintTh: "cancel {1} --because … แล้วร่างใหม่ หรือ amend สิ่งที่ประกาศ",
    helpEn: "What a paper said when it went out stays; another paper puts it right.",
    helpTh: "เอกสารที่ออกไปแล้วคงตามเดิม แก้ไขด้วยเอกสารฉบับใหม่")
  static let numberYear = Wording(
    "SOP-NUMBER-YEAR", .refused, en: "{1} is a number of {2}, and the paper is dated {3}",
    th: "{1} เป็นเลขของปี {2} แต่เอกสารลงวันที่ {3}",
    hintEn: "issue it with a number of its own year", hintTh: "ออกเลขของปีเดียวกับเอกสาร",
    helpEn: "Numbers are of the calendar year of the paper that carries them.",
    helpTh: "เลขเป็นของปีปฏิทินเดียวกับเอกสาร")
  static let ownMatter = Wording(
    "SOP-SELF", .refused, en: "{1} cannot decide on {2}: it is their own",
    th: "{1} พิจารณา {2} ไม่ได้ เพราะเป็นเรื่องของตนเอง",
    hintEn: "another must decide", hintTh: "ต้องให้ผู้อื่นพิจารณา",
    helpEn: "Nobody decides on what they ask for themselves (Administrative Procedure Act B.E. 2539 s. 13).",
    helpTh: "ผู้ใดพิจารณาเรื่องของตนเองไม่ได้ (พ.ร.บ.วิธีปฏิบัติราชการทางปกครอง พ.ศ. 2539 มาตรา 13)")
}
