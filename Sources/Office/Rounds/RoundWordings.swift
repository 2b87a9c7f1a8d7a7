import Failures

/// What is refused about rounds and their tasks.
public enum RoundWordings {
  public static let all: [Wording] = [
    .roundClosed, .factAhead, .nothingCame, .beforePeriod, .openOtherwise, .dateUnknown, .categoryTwice, .categoryQuota,
    .ruleBounds, .wordTwice, .saidTwice, .datesOrder, .eligibleCode, .eligibleValue,
    .taskRuled, .notOneByOne, .nothingToDo, .periodWanted, .startWanted,
    .noSuchEvent, .happenedOtherwise, .doneOtherwise, .taskSkipped, .stepOrder, .anchorMissing, .beforeAnchor,
    .paperMissing, .taskFinished, .extendBack, .stopBackwards, .clockStands, .openTasks, .taskWithoutRound, .noRound,
    .noSuchStep, .noTaskYet, .noStepForItem, .datesWanted, .datesBackwards, .dateWanted, .migrateOther,
  ]
}

extension Wording {
  static let roundClosed = Wording(
    "SOP-ROUND-CLOSED", .refused, en: "{1} is closed", th: "{1} ปิดเรื่องแล้ว",
    hintEn: "undo takes the closing back", hintTh: "undo เลิกการปิดเรื่องได้",
    helpEn: "Nothing more is done in a round that is closed.", helpTh: "รอบที่ปิดเรื่องแล้วไม่มีการดำเนินการอีก")
  public static let factAhead = Wording(
    "SOP-FACT-AHEAD", .refused, en: "{1} cannot have happened on {2}: today is {3}",
    th: "{1} ยังเกิดขึ้นไม่ได้ในวันที่ {2} เพราะวันนี้คือ {3}",
    hintEn: "what is planned is a date of the round", hintTh: "สิ่งที่วางแผนไว้ให้ระบุเป็นกำหนดการของรอบ",
    helpEn: "A fact is entered with its true day, which is never after today.",
    helpTh: "ข้อเท็จจริงบันทึกตามวันที่จริง ซึ่งไม่เกินวันนี้")
  static let taskRuled = Wording(
    "SOP-TASK-RULED", .refused, en: "{1} of {2} is not set by hand: it follows from what was done",
    th: "{1} ของ {2} แก้ด้วยมือไม่ได้ เพราะเป็นผลจากสิ่งที่ดำเนินการ",
    hintEn: "done {2}, reopen {2} --because …, extend {2} --to DATE --because …, leave-out {2} --because …",
    hintTh: "done {2}, reopen {2} --because …, extend {2} --to วันที่ --because …, leave-out {2} --because …",
    helpEn: "State and days of a task are worked out from events, rules and verbs, each on record with its reason.",
    helpTh: "สถานะและกำหนดของขั้นตอนคำนวณจากเหตุการณ์ เกณฑ์ และคำสั่ง ซึ่งบันทึกไว้พร้อมเหตุผล")
  static let nothingCame = Wording(
    "SOP-STEP-NOTHING", .refused, en: "{1} comes after {2}, and there is no {3} yet", th: "{1} ทำหลังจาก {2} แต่ยังไม่มี {3}",
    hintEn: "include brings in what came; leave-out {4} --because … where nothing comes",
    hintTh: "นำเข้าด้วย include ถ้าไม่มีให้ใช้ leave-out {4} --because …",
    helpEn: "A step that is done one by one is finished when all that came are, and something must have come.",
    helpTh: "ขั้นตอนที่ทำรายรายการเสร็จเมื่อทุกรายการเสร็จ และต้องมีรายการแล้ว")
  static let beforePeriod = Wording(
    "SOP-STEP-PERIOD", .refused, en: "{1} cannot have been done on {2}: its time begins on {3}",
    th: "{1} ยังทำไม่ได้ในวันที่ {2} เพราะช่วงเวลาเริ่มวันที่ {3}",
    hintEn: "in a rehearsal await moves the day", hintTh: "ในการซ้อม ใช้ await เลื่อนวันได้",
    helpEn: "The work of a quarter is done when the quarter has begun.",
    helpTh: "งานของไตรมาสทำได้เมื่อไตรมาสนั้นเริ่มแล้ว")
  static let openOtherwise = Wording(
    "SOP-ROUND-OTHERWISE", .refused, en: "{1} is open already, with {2} {3} and not {4}",
    th: "{1} เปิดไว้แล้ว โดย {2} เป็น {3} ไม่ใช่ {4}",
    hintEn: "another round needs another title; a date that was wrong is set: set TD2 day DATE",
    hintTh: "รอบใหม่ต้องใช้ชื่ออื่น ถ้ากำหนดการผิดให้แก้ด้วย set TD2 day วันที่",
    helpEn: "The same words open a round once; with other dates or places they are a mistake or another round.",
    helpTh: "คำสั่งเดิมเปิดรอบครั้งเดียว ถ้าวันหรือจำนวนต่างไปคือพิมพ์ผิดหรือเป็นรอบอื่น")
  static let dateUnknown = Wording(
    "SOP-DATE-CODE", .failed, en: "{1} has no date {2}", th: "{1} ไม่มีกำหนดการ {2}",
    helpEn: "The dates of a round are those its procedure counts from, its steps and its calendars.",
    helpTh: "กำหนดการของรอบคือวันที่กระบวนงานใช้นับ ขั้นตอน และปฏิทินของกระบวนงาน")
  static let categoryTwice = Wording(
    "SOP-CATEGORY-TWICE", .failed, en: "category {1} is there twice", th: "ประเภท {1} ระบุซ้ำ",
    hintEn: "each category has one line with its quota", hintTh: "แต่ละประเภทมีหนึ่งบรรทัดพร้อมจำนวน",
    helpEn: "A rule-book names each category once.", helpTh: "หลักเกณฑ์ระบุแต่ละประเภทครั้งเดียว")
  static let categoryQuota = Wording(
    "SOP-CATEGORY-QUOTA", .failed, en: "category {1} cannot have {2} places", th: "ประเภท {1} มีจำนวน {2} ไม่ได้",
    hintEn: "--quota is a whole number from 1, --reserve from 0",
    hintTh: "--quota เป็นจำนวนเต็มตั้งแต่ 1 และ --reserve ตั้งแต่ 0",
    helpEn: "A category has at least one place.", helpTh: "แต่ละประเภทมีอย่างน้อยหนึ่งที่")
  static let notOneByOne = Wording(
    "SOP-STEP-WHOLE", .refused, en: "step {1} of {2} is done once, not one by one",
    th: "ขั้นตอน {1} ของ {2} ทำครั้งเดียว ไม่ได้ทำรายรายการ",
    helpEn: "Only steps that are written with --per have a task for each thing.",
    helpTh: "เฉพาะขั้นตอนที่เขียนด้วย --per มีงานแยกรายรายการ")
  static let nothingToDo = Wording(
    "SOP-PROCEDURE-EMPTY", .refused, en: "procedure {1} has no steps", th: "กระบวนงาน {1} ไม่มีขั้นตอน",
    hintEn: "the source lists this duty without a table", hintTh: "เอกสารต้นทางระบุหน้าที่นี้ไว้โดยไม่มีตารางขั้นตอน",
    helpEn: "A duty the sources only name cannot be opened as a round until the office writes steps for it.",
    helpTh: "หน้าที่ที่เอกสารต้นทางระบุเพียงชื่อ เปิดรอบไม่ได้จนกว่าสำนักงานจะกำหนดขั้นตอน")
  static let periodWanted = Wording(
    "SOP-ROUND-PERIOD", .failed, en: "a round of {1} is for a period: {2}", th: "รอบของ {1} เป็นรายงวด: {2}",
    hintEn: "as in --month 2569-12", hintTh: "เช่น --month 2569-12",
    helpEn: "A procedure that recurs has one round for each of its periods.",
    helpTh: "กระบวนงานที่ทำประจำมีหนึ่งรอบต่อหนึ่งงวด")
  static let startWanted = Wording(
    "SOP-ROUND-START", .failed, en: "a round of {1} begins with: {2}", th: "รอบของ {1} เริ่มจาก: {2}",
    hintEn: "give --letter L, or the day it happened with --since DATE",
    hintTh: "ระบุ --letter หนังสือ หรือวันที่เกิดด้วย --since วันที่",
    helpEn: "Days are counted from what began the round, so its day must be known.",
    helpTh: "เวลานับจากเหตุการณ์เริ่มรอบ จึงต้องทราบวันที่")
  static let noSuchEvent = Wording(
    "SOP-EVENT-NAME", .failed, en: "{1} has no event {2}", th: "{1} ไม่มีเหตุการณ์ {2}",
    helpEn: "The events of a procedure are those it declares; show PROCEDURE prints them.",
    helpTh: "เหตุการณ์ของกระบวนงานคือที่ประกาศไว้ ดูได้ด้วย show กระบวนงาน")
  static let happenedOtherwise = Wording(
    "SOP-HAPPENED", .refused, en: "{1} is entered as {2} already ({3})", th: "{1} บันทึกไว้แล้วเป็น {2} ({3})",
    hintEn: "if that was wrong: happened … --replaces {3}", hintTh: "ถ้าบันทึกผิด: happened … --replaces {3}",
    helpEn: "The same fact twice changes nothing; another day is a correction and says so.",
    helpTh: "ข้อเท็จจริงเดิมซ้ำไม่เปลี่ยนอะไร ถ้าวันที่ต่างถือเป็นการแก้ไขและต้องระบุ")
  static let doneOtherwise = Wording(
    "SOP-DONE", .refused, en: "{1} ({2}) was done on {3} already", th: "{1} ({2}) ดำเนินการแล้วเมื่อ {3}",
    hintEn: "if that was wrong: reopen {1} --because …", hintTh: "ถ้าบันทึกผิด: reopen {1} --because …",
    helpEn: "The same verb with the same day does nothing twice; with another day it is refused.",
    helpTh: "คำสั่งเดิมวันเดิมไม่ทำซ้ำ ถ้าวันต่างจะไม่รับ")
  static let taskSkipped = Wording(
    "SOP-TASK-SKIPPED", .refused, en: "{1} was left out", th: "{1} ระบุว่าไม่ดำเนินการแล้ว",
    hintEn: "reopen {1} --because … takes it up again", hintTh: "ใช้ reopen {1} --because … เพื่อนำกลับมา",
    helpEn: "What was left out is taken up before it is done.", helpTh: "ขั้นตอนที่ไม่ดำเนินการต้องนำกลับมาก่อน")
  static let stepOrder = Wording(
    "SOP-STEP-ORDER", .refused, en: "{1} comes after: {2} ({3}), which is not finished",
    th: "{1} ต้องทำหลังจาก {2} ({3}) ซึ่งยังไม่แล้วเสร็จ",
    hintEn: "done {3}, or leave-out {3} --because …", hintTh: "done {3} หรือ leave-out {3} --because …",
    helpEn: "A step is done after those it follows; one that was not needed is left out with its reason.",
    helpTh: "ขั้นตอนต้องทำหลังขั้นที่กำหนดไว้ ขั้นที่ไม่จำเป็นให้ระบุว่าไม่ดำเนินการพร้อมเหตุผล")
  static let anchorMissing = Wording(
    "SOP-ANCHOR", .refused, en: "{1} counts from: {2}, and its day is not known", th: "{1} นับจาก {2} ซึ่งยังไม่ทราบวันที่",
    hintEn: "happened {3} DATE", hintTh: "happened {3} วันที่",
    helpEn: "What days are counted from is entered before what is counted from it.",
    helpTh: "ต้องบันทึกเหตุการณ์ที่ใช้เริ่มนับก่อนสิ่งที่นับจากเหตุการณ์นั้น")
  static let beforeAnchor = Wording(
    "SOP-BEFORE-ANCHOR", .refused, en: "{1} cannot be done on {2}, before: {3}, {4}",
    th: "{1} ทำวันที่ {2} ไม่ได้ เพราะก่อน {3} คือ {4}",
    hintEn: "look at both days", hintTh: "ตรวจวันที่ทั้งสอง",
    helpEn: "A step is not done before what it counts from.", helpTh: "ขั้นตอนทำก่อนเหตุการณ์ที่ใช้เริ่มนับไม่ได้")
  static let paperMissing = Wording(
    "SOP-PAPER-MISSING", .refused, en: "{1} needs {2}, which comes from: {3}", th: "{1} ต้องใช้ {2} ซึ่งได้จาก {3}",
    helpEn: "A step needs what an earlier step makes.", helpTh: "ขั้นตอนต้องใช้สิ่งที่ขั้นก่อนจัดทำ")
  static let taskFinished = Wording(
    "SOP-TASK-FINISHED", .refused, en: "{1} ({2}) is finished", th: "{1} ({2}) เสร็จแล้ว",
    helpEn: "What is finished needs no more time.", helpTh: "ขั้นตอนที่เสร็จแล้วไม่ต้องขยายเวลา")
  static let extendBack = Wording(
    "SOP-EXTEND", .refused, en: "{1} is no extension: the last day is {2}",
    th: "{1} ไม่ใช่การขยายเวลา เพราะวันสุดท้ายคือ {2}",
    helpEn: "An extension gives a later day than the last one.", helpTh: "การขยายเวลาต้องเป็นวันหลังวันสุดท้ายเดิม")
  static let stopBackwards = Wording(
    "SOP-STOP", .failed, en: "the clock cannot stand from {1} through {2}", th: "หยุดนับเวลาตั้งแต่ {1} ถึง {2} ไม่ได้",
    helpEn: "The last day of a stop is not before its first.", helpTh: "วันสุดท้ายที่หยุดนับต้องไม่ก่อนวันแรก")
  static let clockStands = Wording(
    "SOP-STOP-STANDS", .refused, en: "the clock of {1} stands already", th: "เวลาของ {1} หยุดนับอยู่แล้ว",
    hintEn: "say until when: --through DATE", hintTh: "ระบุถึงเมื่อใด: --through วันที่",
    helpEn: "A clock that stands is started before it is stopped again.", helpTh: "เวลาที่หยุดนับอยู่ต้องเริ่มนับก่อนจึงหยุดอีกได้")
  static let openTasks = Wording(
    "SOP-ROUND-OPEN", .refused, en: "{1} has {2} unfinished tasks, first {3}",
    th: "{1} มีขั้นตอนค้าง {2} รายการ แรกสุดคือ {3}",
    hintEn: "finish or leave them out, or close {1} --because …",
    hintTh: "ทำให้เสร็จ หรือ leave-out หรือ close {1} --because …",
    helpEn: "A round is closed when its tasks are finished; if not, the reason is kept.",
    helpTh: "ปิดเรื่องได้เมื่อขั้นตอนเสร็จ ถ้ายังไม่เสร็จต้องบันทึกเหตุผล")
  static let taskWithoutRound = Wording(
    "SOP-TASK-ROUND", .refused, en: "{1} belongs to no step of a round", th: "{1} ไม่อยู่ในขั้นตอนของรอบใด",
    helpEn: "A task made by add, or of a step the procedure no longer has, is changed with set.",
    helpTh: "งานที่สร้างด้วย add หรือขั้นตอนที่ไม่มีในกระบวนงานแล้ว ให้แก้ด้วย set")
  static let noRound = Wording(
    "SOP-ROUND-WHICH", .failed, en: "which round? {1} is no task", th: "รอบใด? {1} ไม่ใช่รหัสขั้นตอน",
    hintEn: "enter ROUND first, or name the task as in T12", hintTh: "ใช้ enter รอบ ก่อน หรือระบุรหัสขั้นตอนเช่น T12",
    helpEn: "A step is named within the round that was opened or entered.", helpTh: "ชื่อขั้นตอนใช้ภายในรอบที่เปิดหรือเข้าอยู่")
  static let noSuchStep = Wording(
    "SOP-STEP-NONE", .failed, en: "{1} has no step {2}", th: "{1} ไม่มีขั้นตอน {2}",
    helpEn: "Steps are named as the procedure names them, or by their printed row.",
    helpTh: "ขั้นตอนเรียกตามชื่อในกระบวนงาน หรือเลขข้อที่พิมพ์")
  static let noTaskYet = Wording(
    "SOP-STEP-ITEMS", .refused, en: "{1} is done one by one, and there is nothing for it yet: {2}",
    th: "{1} ทำรายรายการ และยังไม่มีรายการ: {2}",
    hintEn: "include brings things into the round", hintTh: "ใช้ include นำรายการเข้ารอบ",
    helpEn: "A step with --per has a task for each thing that is in the round.",
    helpTh: "ขั้นตอนที่มี --per มีงานต่อหนึ่งรายการในรอบ")
  static let noStepForItem = Wording(
    "SOP-INCLUDE", .refused, en: "no step of {1} is done for {2}: its steps are done for each of {3}",
    th: "ไม่มีขั้นตอนของ {1} ที่ทำสำหรับ {2} ขั้นตอนทำรายรายการสำหรับ {3}",
    hintEn: "name a record of that sort, or the step with --step", hintTh: "ระบุรายการชนิดนั้น หรือระบุขั้นตอนด้วย --step",
    helpEn: "What comes into a round gets a task of every step that is done one by one for its sort.",
    helpTh: "รายการที่เข้ารอบได้ขั้นตอนที่ทำรายรายการสำหรับชนิดของรายการนั้น")
  static let datesWanted = Wording(
    "SOP-DATES", .failed, en: "dates wants a record of days", th: "dates ต้องการระเบียนของวัน",
    hintEn: "as in dates {apply: 2569-11-24..2569-12-15, meeting: 2569-12-23}",
    hintTh: "เช่น dates {apply: 2569-11-24..2569-12-15, meeting: 2569-12-23}",
    helpEn: "The calendar of a round is named days, and ranges of days.", helpTh: "ปฏิทินของรอบคือวันที่มีชื่อ และช่วงวัน")
  static let datesBackwards = Wording(
    "SOP-DATES-ORDER", .failed, en: "{1} ends before it begins", th: "{1} สิ้นสุดก่อนเริ่ม",
    helpEn: "The last day of a range is not before its first.", helpTh: "วันสุดท้ายของช่วงต้องไม่ก่อนวันแรก")
  static let dateWanted = Wording(
    "SOP-DATES-DAY", .failed, en: "{1} wants a day or a range of days", th: "{1} ต้องการวันหรือช่วงวัน",
    helpEn: "The calendar of a round is named days, and ranges of days.", helpTh: "ปฏิทินของรอบคือวันที่มีชื่อ และช่วงวัน")
  static let migrateOther = Wording(
    "SOP-MIGRATE-OTHER", .refused, en: "{1} follows {2}, and {3} is a version of {4}",
    th: "{1} ใช้กระบวนงาน {2} แต่ {3} เป็นรุ่นของ {4}",
    hintEn: "name only rounds of {4}, or all", hintTh: "ระบุเฉพาะรอบของ {4} หรือ all",
    helpEn: "Rounds move between versions of their own procedure; nothing was changed.",
    helpTh: "รอบย้ายได้เฉพาะระหว่างรุ่นของกระบวนงานเดียวกัน ยังไม่มีการเปลี่ยนแปลง")
}
