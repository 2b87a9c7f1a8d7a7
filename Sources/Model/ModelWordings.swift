import Failures

/// What the model refuses and what it finds wrong.
extension Wording {
  static let unknownField = Wording(
    "SOP-FIELD-UNKNOWN", .refused, en: "{1} has no field {2}", th: "{1} ไม่มีช่องข้อมูล {2}",
    helpEn: "help kind KIND lists the fields of a kind of record; an office adds its own with add field.",
    helpTh: "help kind ชนิด แสดงช่องข้อมูลของชนิดนั้น สำนักงานเพิ่มช่องเองได้ด้วย add field")
  static let fieldTwice = Wording(
    "SOP-FIELD-TWICE", .refused, en: "{1} of {2} is given twice", th: "ระบุ {1} ของ {2} สองครั้ง",
    helpEn: "The English and the Thai name of a field are one field; give it once.",
    helpTh: "ชื่ออังกฤษและไทยของช่องคือช่องเดียวกัน ระบุครั้งเดียว")
  static let fieldRequired = Wording(
    "SOP-FIELD-REQUIRED", .refused, en: "{1} needs {2}", th: "{1} ต้องมี {2}",
    hintEn: "give it, as {2}: …", hintTh: "ระบุ เช่น {2}: …",
    helpEn: "A field every record of the kind must have was left out or set to null.",
    helpTh: "ไม่ได้ระบุช่องที่ทุกรายการต้องมี หรือกำหนดเป็น null")
  static let fieldType = Wording(
    "SOP-FIELD-TYPE", .refused, en: "{1}: {2} must be {3}, and this is {4}: {5}", th: "{1}: {2} ต้องเป็น{3} แต่ได้{4}: {5}",
    helpEn: "A field was given a value of another type than it holds.", helpTh: "ค่าที่ให้เป็นคนละชนิดกับช่องข้อมูล")
  static let fieldMasked = Wording(
    "SOP-MASKED-VALUE", .refused, en: "{1}: {2} is given a mask, not a value", th: "{1}: {2} ได้ค่าที่ปิดบัง ไม่ใช่ค่าจริง",
    hintEn: "masked: reveal the record first, or type the whole value",
    hintTh: "ข้อมูลปิดบังอยู่ ใช้ reveal กับรายการก่อน หรือพิมพ์ค่าทั้งหมด",
    helpEn: "Personal values are read as dots until they are revealed; written back, the dots would take their place.",
    helpTh: "ข้อมูลส่วนบุคคลอ่านได้เป็นจุดจนกว่าจะใช้ reveal ถ้าบันทึกกลับ จุดจะแทนที่ค่าจริง")
  static let fieldWhole = Wording(
    "SOP-FIELD-WHOLE", .refused, en: "{1}: {2} must be a whole number, and this is {3}",
    th: "{1}: {2} ต้องเป็นจำนวนเต็ม แต่ได้ {3}",
    hintEn: "round it first, as in {3} | round", hintTh: "ปัดเศษก่อน เช่น {3} | round",
    helpEn: "The field counts something: years, places, pupils.", helpTh: "ช่องนี้ใช้นับ เช่น ปี ลำดับ จำนวนนักเรียน")
  static let fieldNegative = Wording(
    "SOP-FIELD-NEGATIVE", .refused, en: "{1}: {2} cannot be below 0, and this is {3}",
    th: "{1}: {2} ต้องไม่ต่ำกว่า 0 แต่ได้ {3}",
    hintEn: "give what was counted", hintTh: "ระบุจำนวนที่นับได้",
    helpEn: "The field counts something: years, places, pupils.", helpTh: "ช่องนี้ใช้นับ เช่น ปี ลำดับ จำนวนนักเรียน")
  public static let fieldChoice = Wording(
    "SOP-FIELD-CHOICE", .refused, en: "{1} cannot be {2}", th: "{1} เป็น {2} ไม่ได้",
    hintEn: "it is one of: {3}", hintTh: "ต้องเป็นค่าหนึ่งใน: {3}",
    helpEn: "The field holds one of a closed set of names.", helpTh: "ช่องนี้รับเฉพาะค่าที่กำหนดไว้")
  static let noSuchRecord = Wording(
    "SOP-RECORD", .refused, en: "there is no {1} {2} (for {3})", th: "ไม่มี{1} {2} (สำหรับ {3})",
    hintEn: "find WORDS looks for records", hintTh: "ค้นด้วย find คำ",
    helpEn: "A record was named by an id that no record of that kind has.", helpTh: "ไม่มีรายการชนิดนั้นที่มีรหัสนี้")
  static let recordRetired = Wording(
    "SOP-RECORD-RETIRED", .refused, en: "{1} is retired", th: "{1} เลิกใช้แล้ว",
    hintEn: "bring it back with revive {1}, or use another", hintTh: "นำกลับมาใช้ด้วย revive {1} หรือใช้รายการอื่น",
    helpEn: "A retired record stays for the sake of history and can neither be changed nor referred to anew.",
    helpTh: "รายการที่เลิกใช้แล้วเก็บไว้เป็นประวัติ แก้ไขหรืออ้างถึงใหม่ไม่ได้")
  static let fieldTaken = Wording(
    "SOP-FIELD-TAKEN", .refused, en: "{1} {2} already belongs to {3}", th: "{1} {2} เป็นของ {3} อยู่แล้ว",
    helpEn: "No two records of the kind may hold the same value in this field.", helpTh: "ห้ามมีสองรายการที่ค่าในช่องนี้ซ้ำกัน")
  static let idFixed = Wording(
    "SOP-ID", .refused, en: "{1} is known by its {2}, which cannot change", th: "{1} อ้างด้วย {2} ซึ่งเปลี่ยนไม่ได้",
    hintEn: "retire it and add another", hintTh: "เลิกใช้รายการนี้แล้วเพิ่มใหม่",
    helpEn: "The field an id is made of stays what it was, because papers and events name the record by it.",
    helpTh: "ช่องที่ใช้เป็นรหัสเปลี่ยนไม่ได้ เพราะเอกสารและเหตุการณ์อ้างถึงด้วยรหัสนั้น")
  static let eventDamaged = Wording(
    "SOP-EVENT", .storage, en: "event {1} is damaged", th: "เหตุการณ์ที่ {1} เสียหาย",
    hintEn: "sopsh -w FILE -c audit says what is wrong; sopsh restore brings a backup back",
    hintTh: "sopsh -w ไฟล์ -c audit บอกว่าเสียหายอย่างไร sopsh restore นำสำเนากลับมา",
    helpEn: "The bytes of an event are not what was written. Nothing after it is believed.",
    helpTh: "ข้อมูลของเหตุการณ์ไม่ตรงกับที่บันทึกไว้ จึงไม่เชื่อสิ่งที่ตามมา")
  static let eventNewer = Wording(
    "SOP-EVENT-NEWER", .storage, en: "event {1} says something this sopsh does not know: {2}",
    th: "เหตุการณ์ที่ {1} มีสิ่งที่ sopsh รุ่นนี้ไม่รู้จัก: {2}",
    hintEn: "open the office with the sopsh that wrote it, or a newer one", hintTh: "เปิดด้วย sopsh รุ่นที่บันทึก หรือรุ่นใหม่กว่า",
    helpEn: "An event of a newer sopsh is never skipped: what it means is not known here.",
    helpTh: "เหตุการณ์จาก sopsh รุ่นใหม่กว่าจะไม่ถูกข้าม เพราะรุ่นนี้ไม่รู้ความหมาย")
}

/// What opening and keeping an office refuse.
extension Wording {
  static let eventMissing = Wording(
    "SOP-EVENT-MISSING", .storage, en: "event {1} is missing", th: "ไม่มีเหตุการณ์ที่ {1}",
    hintEn: "sopsh -w FILE -c audit says what is wrong; sopsh restore brings a backup back",
    hintTh: "sopsh -w ไฟล์ -c audit บอกว่าเสียหายอย่างไร sopsh restore นำสำเนากลับมา",
    helpEn: "Events are numbered without gaps; one was taken out of the file.",
    helpTh: "เหตุการณ์มีเลขต่อเนื่องไม่เว้น แต่มีเหตุการณ์หนึ่งหายไปจากไฟล์")
  static let historyChanged = Wording(
    "SOP-HISTORY-CHANGED", .storage,
    en: "the history of the office changed while it was open: its last event is now {1}",
    th: "ประวัติของสำนักงานเปลี่ยนไปขณะเปิดอยู่: เหตุการณ์ล่าสุดคือ {1}",
    hintEn: "leave and open it again", hintTh: "ออกแล้วเปิดใหม่",
    helpEn: "Another file was put in place of the one that was open.", helpTh: "มีไฟล์อื่นมาแทนไฟล์ที่เปิดอยู่")
  static let conflict = Wording(
    "SOP-CONFLICT", .conflict, en: "{1} was changed by {2} at {3} ({4}) meanwhile",
    th: "{2} เปลี่ยน {1} เมื่อ {3} ({4}) ในระหว่างนี้",
    hintEn: "look again and run it again", hintTh: "ตรวจดูอีกครั้งแล้วทำใหม่",
    helpEn: "What this was decided from has changed, so it was not kept. Nothing is ever merged.",
    helpTh: "ข้อมูลที่ใช้ตัดสินใจเปลี่ยนไปแล้ว จึงไม่ได้เก็บ ไม่มีการรวมการเปลี่ยนแปลงให้เอง")
  static let olderCopy = Wording(
    "SOP-OLDER-COPY", .storage,
    en: "this office is older than what this computer last saw (event {1} < {2}): it can only be read",
    th: "สำนักงานนี้เก่ากว่าที่คอมพิวเตอร์นี้เห็นล่าสุด (เหตุการณ์ {1} < {2}) จึงอ่านได้อย่างเดียว",
    hintEn: "find the newer copy, or give it up: sopsh accept-rollback OFFICE --because \"…\"",
    hintTh: "หาสำเนาที่ใหม่กว่า หรือยอมสละ: sopsh accept-rollback สำนักงาน --because \"…\"",
    helpEn: "A backup was put back, or a copy from elsewhere opened. Going on here would make two histories.",
    helpTh: "มีการนำสำเนาเก่ากลับมา หรือเปิดสำเนาจากที่อื่น ถ้าทำต่อจะเกิดประวัติสองสาย")
  static let otherBranch = Wording(
    "SOP-BRANCH", .storage, en: "this office is another branch of the history this computer saw: event {1} differs",
    th: "สำนักงานนี้เป็นประวัติคนละสายกับที่คอมพิวเตอร์นี้เคยเห็น: เหตุการณ์ที่ {1} ต่างกัน",
    hintEn: "two copies were worked on: decide for one, then sopsh accept-rollback OFFICE --because \"…\"",
    hintTh: "มีการทำงานบนสองสำเนา เลือกหนึ่ง แล้ว sopsh accept-rollback สำนักงาน --because \"…\"",
    helpEn: "Somebody went on with a copy, or rewrote the history.", helpTh: "มีผู้ทำงานต่อบนสำเนา หรือเขียนประวัติใหม่")
  static let notOlderCopy = Wording(
    "SOP-NOT-OLDER", .refused, en: "this office is the newest this computer saw: there is nothing to accept",
    th: "สำนักงานนี้ใหม่ที่สุดที่คอมพิวเตอร์นี้เห็นแล้ว ไม่มีสิ่งที่ต้องยอมรับ",
    helpEn: "accept-rollback is only for an office that is older than what was seen.",
    helpTh: "accept-rollback ใช้เฉพาะเมื่อสำนักงานเก่ากว่าที่เคยเห็น")
}

/// Every wording of the model.
public enum ModelWordings {
  public static let all: [Wording] = [
    .unknownField, .fieldTwice, .fieldRequired, .fieldType, .fieldChoice, .noSuchRecord, .recordRetired, .fieldTaken,
    .idFixed, .eventDamaged, .eventNewer, .eventMissing, .historyChanged, .conflict, .olderCopy, .otherBranch,
    .notOlderCopy, .nothingToUndo, .nothingToRedo, .undoTooFar, .redoTooFar, .cannotUndo, .undoAlone, .checkpointAlone,
    .cannotRedo,
    .undoChanged,
    .noSuchEvent,
    .noSuchCheckpoint, .notARecord, .noSuchID, .noSuchKindRecord, .pastFixed, .eventAltered, .personalAltered,
    .personalMissing, .stateDiffers, .fieldMasked, .fieldWhole, .fieldNegative, .checkpointTaken, .outcomeUnknown,
  ]
}
