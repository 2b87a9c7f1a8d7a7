import Failures

/// What is said of procedures that do not hold together.
public enum ProcedureWordings {
  public static let all: [Wording] = [
    .procedureUnknown, .procedureTwice, .procedureOwner, .procedureCycle, .procedureMade, .procedureSet,
    .procedureReach, .procedureEarly, .procedureRule, .procedureStart, .procedureVerb, .notationNumber,
    .notationChoice, .notationAnchors, .noProcedure, .noProcedureVersion,
  ]
}

extension Wording {
  static let procedureUnknown = Wording(
    "SOP-PROC-NAME", .check, en: "this procedure has no {1} {2}", th: "กระบวนงานนี้ไม่มี{1} {2}",
    helpEn: "Events, calendars, items and steps are used by their names, and each must be declared in the procedure.",
    helpTh: "เหตุการณ์ ปฏิทิน รายการ และขั้นตอนใช้ด้วยชื่อ และต้องประกาศไว้ในกระบวนงาน")
  static let procedureTwice = Wording(
    "SOP-PROC-TWICE", .check, en: "the {1} {2} is declared twice", th: "ประกาศ{1} {2} ซ้ำ",
    hintEn: "give one of them another name", hintTh: "เปลี่ยนชื่อหนึ่งรายการ",
    helpEn: "A name stands for one thing in a procedure, so that tasks and dates can be found by it.",
    helpTh: "ชื่อหนึ่งใช้แทนสิ่งเดียวในกระบวนงาน จึงใช้หาขั้นตอนและวันได้")
  static let procedureOwner = Wording(
    "SOP-PROC-OWNER", .check, en: "nobody does the step {1}", th: "ขั้นตอน {1} ไม่มีผู้ดำเนินการ",
    hintEn: "write actor and who it is, with --inferred if the source does not say",
    hintTh: "เขียน actor ตามด้วยผู้มีหน้าที่ ถ้าเอกสารต้นทางไม่ระบุให้ใส่ --inferred",
    helpEn: "Every step has somebody who must do it: reminders, holidays and lists of work depend on it.",
    helpTh: "ทุกขั้นตอนต้องมีผู้ดำเนินการ เพราะการเตือน วันหยุด และรายการงานขึ้นกับผู้นั้น")
  static let procedureCycle = Wording(
    "SOP-PROC-CYCLE", .check, en: "these steps wait for each other: {1}", th: "ขั้นตอนเหล่านี้รอกันเป็นวง: {1}",
    hintEn: "take one follows away; what is done again is said with revises",
    hintTh: "ตัด follows ออกหนึ่งแห่ง สิ่งที่ต้องทำใหม่ใช้ revises",
    helpEn: "Steps that follow each other in a ring can never begin.", helpTh: "ขั้นตอนที่ต่อกันเป็นวงเริ่มไม่ได้")
  static let procedureMade = Wording(
    "SOP-PROC-MADE", .check, en: "{1} requires {2}, which nothing before it makes",
    th: "{1} ต้องมี {2} แต่ไม่มีขั้นตอนก่อนหน้าที่จัดทำ",
    hintEn: "say makes {2} in the step that makes it, or declare the event that brings it",
    hintTh: "เขียน makes {2} ในขั้นตอนที่จัดทำ หรือประกาศเหตุการณ์ที่นำมา",
    helpEn:
      "What a step requires must be made by another step, be an item, or come with an event read from such a record.",
    helpTh: "สิ่งที่ขั้นตอนต้องมีต้องมีขั้นตอนอื่นจัดทำ เป็นรายการ หรือมากับเหตุการณ์ที่อ่านจากข้อมูลชนิดนั้น")
  static let procedureSet = Wording(
    "SOP-PROC-EVENT", .check, en: "nothing makes the event {1} happen", th: "ไม่มีสิ่งใดทำให้เกิดเหตุการณ์ {1}",
    hintEn: "say --from and the field it is read from, or sets in a step",
    hintTh: "เขียน --from ตามด้วยช่องข้อมูลที่อ่าน หรือ sets ในขั้นตอน",
    helpEn: "An event comes from a record or is set by a step; days counted from any other would never begin.",
    helpTh: "เหตุการณ์มาจากข้อมูลหรือเกิดจากขั้นตอน มิฉะนั้นจะไม่เริ่มนับวัน")
  static let procedureReach = Wording(
    "SOP-PROC-REACH", .check, en: "the step {1} can never begin: it waits for {2}",
    th: "ขั้นตอน {1} ไม่มีวันเริ่ม เพราะรอ {2}",
    helpEn: "The step waits for something that itself comes only after it, or never.",
    helpTh: "ขั้นตอนรอสิ่งที่เกิดหลังตนเอง หรือไม่เกิดเลย")
  static let procedureEarly = Wording(
    "SOP-PROC-EARLY", .check, en: "{1} is due before {2}, which it follows", th: "{1} ครบกำหนดก่อน {2} ซึ่งต้องมาก่อน",
    hintEn: "give it more time, or do not let it follow", hintTh: "ให้เวลามากขึ้น หรือไม่ใช้ follows",
    helpEn: "Both count from the same event, so the later step could never be on time.",
    helpTh: "ทั้งสองเริ่มนับจากเหตุการณ์เดียวกัน ขั้นตอนหลังจึงไม่มีวันทันกำหนด")
  static let procedureRule = Wording(
    "SOP-PROC-RULE", .check, en: "the printed row {1} says no standard", th: "ข้อ {1} ที่พิมพ์ไม่ได้ระบุมาตรฐาน",
    hintEn: "write none where the source prints none", hintTh: "ถ้าเอกสารต้นทางไม่ได้พิมพ์ไว้ให้เขียน none",
    helpEn: "A row of a printed standard says what its standard is, or that there is none.",
    helpTh: "ข้อในมาตรฐานที่พิมพ์ต้องบอกมาตรฐาน หรือบอกว่าไม่มี")
  static let procedureStart = Wording(
    "SOP-PROC-START", .check, en: "there is one way to begin: {1} say two", th: "เริ่มได้ทางเดียว แต่ {1} ระบุสองทาง",
    helpEn: "A procedure or stream begins with an event, comes again, or is always under way.",
    helpTh: "กระบวนงานหรือสายงานเริ่มด้วยเหตุการณ์ เกิดซ้ำ หรือดำเนินอยู่เสมอ อย่างใดอย่างหนึ่ง")
  static let procedureVerb = Wording(
    "SOP-PROC-VERB", .check, en: "{1} is not a command that does a step", th: "{1} ไม่ใช่คำสั่งที่ทำขั้นตอน",
    hintEn: "leave does out: the step is then closed with done", hintTh: "ไม่ต้องเขียน does แล้วปิดขั้นตอนด้วย done",
    helpEn: "does names the command that completes a step, such as announce, verify or forward.",
    helpTh: "does ระบุคำสั่งที่ทำให้ขั้นตอนเสร็จ เช่น announce verify forward")
  static let notationNumber = Wording(
    "SOP-PROC-NUMBER", .check, en: "{1} takes a whole number from {2} to {3}", th: "{1} ใช้จำนวนเต็มตั้งแต่ {2} ถึง {3}",
    helpEn: "Days, months, quarters and levels are whole numbers within what can be.",
    helpTh: "วัน เดือน ไตรมาส และระดับเป็นจำนวนเต็มในช่วงที่เป็นไปได้")
  static let notationChoice = Wording(
    "SOP-PROC-CHOICE", .check, en: "{1} is not one of what {2} may be", th: "{1} ไม่ใช่ค่าที่ใช้ได้ของ {2}",
    hintEn: "one of: {3}", hintTh: "ใช้ได้: {3}",
    helpEn: "Some words of the notation come from a closed list, the same in English and Thai.",
    helpTh: "บางคำในข้อกำหนดมาจากรายการที่กำหนดไว้ ใช้ได้ทั้งอังกฤษและไทย")
  static let notationAnchors = Wording(
    "SOP-PROC-ANCHOR", .check, en: "days count from one event: {1} say two", th: "นับวันจากเหตุการณ์เดียว แต่ {1} ระบุสอง",
    helpEn: "A limit counts from one event; the four flags are the four counting words of the sources.",
    helpTh: "กำหนดเวลาหนึ่งนับจากเหตุการณ์เดียว ธงทั้งสี่คือคำนับสี่คำในเอกสารต้นทาง")
  public static let noProcedure = Wording(
    "SOP-PROC-NONE", .failed, en: "there is no procedure {1}", th: "ไม่มีกระบวนงาน {1}",
    hintEn: "procedures lists them", hintTh: "ดูรายชื่อด้วย procedures",
    helpEn: "Procedures are those that come with the program and those the office made with procedure.",
    helpTh: "กระบวนงานคือที่มากับโปรแกรม และที่สำนักงานสร้างด้วย procedure")
  public static let noProcedureVersion = Wording(
    "SOP-PROC-VERSION", .failed, en: "{1} has no version {2}; its newest is {3}",
    th: "{1} ไม่มีรุ่นที่ {2} รุ่นล่าสุดคือ {3}",
    helpEn: "Versions count from 1, which is the one that comes with the program where there is one.",
    helpTh: "รุ่นนับจาก 1 ซึ่งเป็นรุ่นที่มากับโปรแกรม ถ้ามี")
}
