import Failures

/// What any store refuses, wherever it keeps the office.
extension Wording {
  public static let storeHead = Wording(
    "SOP-STORE-HEAD", .conflict,
    en: "{1} has gone on meanwhile: its last event is {2}, and {3} was expected",
    th: "{1} มีการเปลี่ยนแปลงแล้ว: เหตุการณ์ล่าสุดคือ {2} แต่คาดว่าเป็น {3}",
    hintEn: "look again and repeat it", hintTh: "ตรวจดูอีกครั้งแล้วทำซ้ำ",
    helpEn: "Something was appended between reading and writing; nothing was written.",
    helpTh: "มีการบันทึกแทรกระหว่างอ่านกับเขียน จึงไม่ได้เขียนสิ่งใด")
  public static let storeBusy = Wording(
    "SOP-STORE-BUSY", .storage,
    en: "not saved: {1} is in use by {2}", th: "ยังไม่ได้บันทึก: {1} กำลังถูกใช้โดย {2}",
    hintEn: "try again in a moment", hintTh: "รอสักครู่แล้วลองใหม่",
    helpEn: "One shell writes at a time, for milliseconds; this one waited ten seconds for its turn.",
    helpTh: "เขียนได้ทีละโปรแกรม ครั้งละไม่กี่มิลลิวินาที ครั้งนี้รอคิวครบสิบวินาทีแล้ว")
  public static let storeReadOnly = Wording(
    "SOP-STORE-READ-ONLY", .denied,
    en: "not saved: {1} can only be read: {2}", th: "ยังไม่ได้บันทึก: {1} อ่านได้อย่างเดียว: {2}",
    helpEn: "The office was opened to look at; reading commands work, changing ones do not.",
    helpTh: "เปิดสำนักงานเพื่อดูเท่านั้น คำสั่งอ่านใช้ได้ คำสั่งที่เปลี่ยนข้อมูลใช้ไม่ได้")
  public static let storeTurn = Wording(
    "SOP-STORE-TURN", .storage,
    en: "not saved: the turn to write {1} was lost", th: "ยังไม่ได้บันทึก: เสียคิวเขียน {1} ไป",
    hintEn: "repeat it", hintTh: "ทำซ้ำ",
    helpEn: "The connection to the office broke between taking the turn and writing; nothing was written.",
    helpTh: "การเชื่อมต่อกับสำนักงานขาดระหว่างรับคิวกับเขียน จึงไม่ได้เขียนสิ่งใด")
  public static let storePieces = Wording(
    "SOP-STORE-PIECES", .storage,
    en: "the image after event {1} was not saved: {2} of its pieces are not there",
    th: "ไม่ได้บันทึกภาพข้อมูลหลังเหตุการณ์ {1}: ขาด {2} ชิ้น",
    helpEn: "Another shell saved an image meanwhile. Nothing is lost: an image only makes opening faster.",
    helpTh: "โปรแกรมอื่นบันทึกภาพข้อมูลในระหว่างนี้ ไม่มีสิ่งใดสูญหาย ภาพข้อมูลมีไว้ให้เปิดเร็วขึ้นเท่านั้น")
  public static let storeMemory = Wording(
    "SOP-STORE-MEMORY", .failed,
    en: "an office in memory cannot be copied to {1}", th: "สำนักงานในหน่วยความจำคัดลอกไปที่ {1} ไม่ได้",
    hintEn: "sopsh new FILE makes an office that is kept", hintTh: "sopsh new ไฟล์ สร้างสำนักงานที่เก็บไว้",
    helpEn: "Scratch offices have no file.", helpTh: "สำนักงานชั่วคราวไม่มีไฟล์")
}

/// Every wording that stores share.
public enum StoreRefusals {
  public static let all: [Wording] = [.storeHead, .storeBusy, .storeReadOnly, .storeTurn, .storePieces, .storeMemory]
}
