/// What the office is busy with: tasks, what happened, days off and dates, settings.
enum House {
  static let all = [
    procedureVersion, task, happening, timetable, timetableDate, extensionOfTime, clockStop, officeHoliday, setting,
  ]

  static let procedureVersion = Kind(
    "procedure-version", "procedure-versions", "รุ่นของกระบวนงาน", .house, id: .numbered("PV"), label: "name",
    en: "a procedure as in force for a time, in this office", th: "กระบวนงานฉบับที่ใช้ในช่วงหนึ่งของสำนักงานนี้",
    [
      .name("procedure and version: award@2", "ชื่อและรุ่น เช่น award@2").needed.unique,
      Field("procedure", "กระบวนงาน", .text, required: true, en: "the procedure, by its name", th: "ชื่อกระบวนงาน"),
      .division("group whose procedure it is", "กลุ่มเจ้าของกระบวนงาน"),
      .starts("in force since", "ใช้ตั้งแต่วันที่"),
      .ends("in force until", "ใช้ถึงวันที่"),
      Field("definition", "ข้อกำหนด", .text, en: "its definition in the notation", th: "ข้อความกำหนดขั้นตอนและเวลา"),
      Field("digest", "ค่าตรวจสอบไฟล์", .text, en: "SHA-256 of the definition", th: "ค่า SHA-256 ของข้อกำหนด"),
      Field("changed-because", "เหตุที่แก้ไข", .text, en: "why it differs from the one before", th: "เหตุผลที่ต่างจากรุ่นก่อน"),
    ])

  static let task = Kind(
    "task", "tasks", "ขั้นตอน", .house, id: .numbered("T"), label: "title",
    en: "one step of a round that somebody must do", th: "ขั้นตอนหนึ่งของรอบที่ต้องมีผู้ดำเนินการ",
    [
      .round().needed,
      Field(
        "step", "รหัสขั้นตอน", .text, required: true, en: "the step, by its name in the procedure",
        th: "ชื่อขั้นตอนในกระบวนงาน"),
      Field("printed-row", "ข้อในมาตรฐาน", .text, en: "row of the printed standard: 8.1", th: "เลขข้อในมาตรฐาน เช่น 8.1"),
      .title("what is to be done", "สิ่งที่ต้องดำเนินการ").needed,
      Field("stream", "สายงาน", .text, en: "stream of the procedure", th: "สายงานในกระบวนงาน"),
      Field(
        "concerns", "รายการที่ทำ", .text, en: "record it is done for, by its name: A17", th: "ระเบียนที่ขั้นตอนนี้ทำให้ เช่น A17"),
      .quarter(),
      Field("actor", "ผู้มีหน้าที่", .text, en: "who must act, as the procedure says", th: "ผู้มีหน้าที่ตามกระบวนงาน"),
      .division(),
      .officer(),
      .state("task-state"),
      Field("anchor", "เหตุการณ์เริ่มนับ", .record("happening"), en: "what its time counts from", th: "เหตุการณ์ที่ใช้เริ่มนับเวลา"),
      .due("last day, as derived, promised or imposed", "วันสุดท้ายตามที่คำนวณ ประกาศ หรือถูกกำหนด"),
      Field(
        "due-kind", "ที่มาของกำหนด", .oneOf("date-source"), en: "where the last day comes from",
        th: "กำหนดคำนวณ ประกาศ หรือถูกกำหนด"),
      Field(
        "is-timed", "มีกำหนดเวลา", .bool, required: true, en: "whether there is any limit of time", th: "มีกำหนดเวลาหรือไม่"),
      Field("waits-for", "รอ", .text, en: "whom or what it waits for", th: "รอผู้ใดหรือสิ่งใด"),
      Field("waits-since", "รอตั้งแต่", .date, en: "since when", th: "รอตั้งแต่วันที่"),
      Field("begun", "เริ่มทำเมื่อ", .date, en: "day it was begun", th: "วันที่เริ่มดำเนินการ"),
      Field("done", "เสร็จเมื่อ", .date, en: "true day it was done", th: "วันที่ดำเนินการแล้วเสร็จจริง"),
      Field("ladder-level", "ขั้นบันได", .number(0), en: "level of a ladder it stands for", th: "ระดับความสำเร็จที่ขั้นตอนนี้แทน"),
      .document("paper it made", "เอกสารที่จัดทำ"),
      .evidence(),
      .because("why skipped, late or reopened", "เหตุที่ไม่ดำเนินการ ล่าช้า หรือนำกลับมา"),
    ])

  static let happening = Kind(
    "happening", "happenings", "เหตุการณ์", .house, id: .numbered("H"), label: "event",
    en: "something that happened, on its true day, with what proves it", th: "เหตุการณ์ที่เกิดขึ้น ตามวันที่จริง พร้อมหลักฐาน",
    [
      .round(),
      Field(
        "event", "รหัสเหตุการณ์", .text, required: true, en: "the event, by its name in the procedure",
        th: "ชื่อเหตุการณ์ในกระบวนงาน"),
      Field(
        "concerns", "รายการที่ทำ", .text, en: "record it happened to, by its name: A17", th: "ระเบียนที่เกิดเหตุการณ์ เช่น A17"),
      .date("day it counts from, office hours reckoned", "วันที่ใช้นับ หลังคิดเวลาราชการ").needed,
      Field("moment", "วันเวลาจริง", .moment, en: "day and time it truly was", th: "วันและเวลาที่เกิดจริง"),
      Field(
        "told-by", "แจ้งโดย", .oneOf("evidence-class"), en: "on paper, by telephone, in a system",
        th: "หนังสือ โทรศัพท์ หรือระบบ"),
      .letter("the letter that is it", "หนังสือที่เป็นเหตุการณ์"),
      .evidence(),
      Field(
        "replaces-happening", "แก้ไขเหตุการณ์", .record("happening"), en: "wrong one it puts right",
        th: "เหตุการณ์เดิมที่บันทึกผิด"),
      .recorder(),
      .recorded(),
    ])

  static let timetable = Kind(
    "timetable", "timetables", "ปฏิทินงาน", .house, id: .numbered("TT"), label: "title",
    en: "a calendar of work: a round's, the office's, an agency's", th: "ปฏิทินการดำเนินงานของรอบ สำนักงาน หรือหน่วยงานอื่น",
    [
      .title("what it is called", "ชื่อปฏิทิน").needed,
      .code("name in a procedure: round, krs-work-calendar", "ชื่อในกระบวนงาน เช่น round"),
      .round(),
      .agency("agency whose calendar it is; none for the office", "หน่วยงานเจ้าของปฏิทิน ไม่ระบุคือสำนักงาน"),
      .fiscalYear(),
      .document("paper that prints it", "เอกสารที่พิมพ์ปฏิทิน"),
      .state("timetable-state"),
    ])

  static let timetableDate = Kind(
    "timetable-date", "timetable-dates", "กำหนดการ", .house, id: .numbered("TD"), label: "title",
    en: "one date of a timetable, promised by a paper or imposed by a letter",
    th: "กำหนดวันหนึ่งในปฏิทิน ซึ่งประกาศไว้หรือถูกกำหนดมา",
    [
      Field("timetable", "ปฏิทินงาน", .record("timetable"), required: true, en: "the timetable", th: "ปฏิทิน"),
      .code("name in a procedure: applications-close", "ชื่อในกระบวนงาน เช่น applications-close").needed,
      .title("what is on that day", "สิ่งที่กำหนด").needed,
      Field("day", "วัน", .date, required: true, en: "the day", th: "วันที่กำหนด"),
      Field("time", "เวลา", .clock, en: "time of day, if there is one", th: "เวลา ถ้ามี"),
      .kind("date-source", "derived, promised or imposed", "คำนวณ ประกาศ หรือถูกกำหนด").needed,
      .document("paper that promised it", "เอกสารที่ประกาศวันนี้"),
      .letter("letter that imposed it", "หนังสือที่กำหนดวันนี้"),
    ])

  static let extensionOfTime = Kind(
    "time-extension", "time-extensions", "การขยายเวลา", .house, id: .numbered("EX"), label: "because",
    en: "more time given, also after the last day", th: "การขยายเวลา ซึ่งทำหลังครบกำหนดได้",
    [
      Field("task", "ขั้นตอน", .record("task"), en: "task it is given for", th: "ขั้นตอนที่ขยายเวลา"),
      Field("timetable-date", "กำหนดการ", .record("timetable-date"), en: "date it moves", th: "กำหนดการที่เลื่อน"),
      .application("one application only", "ใบสมัครที่ได้รับขยายเวลา"),
      Field("old-day", "วันเดิม", .date, en: "last day before", th: "วันสุดท้ายเดิม"),
      Field("new-day", "วันใหม่", .date, required: true, en: "last day now", th: "วันสุดท้ายใหม่"),
      .because("why", "เหตุผลที่ขยาย").needed,
      .document("paper that tells it", "เอกสารที่แจ้ง"),
      Field("decided-by", "ผู้อนุญาต", .record("person"), en: "who gave it", th: "ผู้อนุญาต"),
      .date("day it was given", "วันที่อนุญาต").needed,
    ])

  static let clockStop = Kind(
    "clock-stop", "clock-stops", "การหยุดนับเวลา", .house, id: .numbered("CS"), label: "kind",
    en: "days that do not count: waiting for an applicant, long leave", th: "วันที่ไม่นับ เช่น รอผู้สมัครแก้ไข ลาเกินกำหนด",
    [
      .kind("clock-stop-kind").needed,
      Field("task", "ขั้นตอน", .record("task"), en: "task whose clock stops", th: "ขั้นตอนที่หยุดนับ"),
      .person("person whose clock stops", "บุคคลที่หยุดนับ"),
      Field("absence", "การลา", .record("absence"), en: "leave that stops it", th: "การลาที่เป็นเหตุ"),
      .starts().needed,
      .ends("last day; none while it lasts", "วันสุดท้าย ไม่ระบุคือยังหยุดอยู่"),
      .because("why", "เหตุผล"),
    ])

  static let officeHoliday = Kind(
    "office-holiday", "office-holidays", "วันหยุดที่ประกาศเพิ่ม", .house, id: .numbered("HD"), label: "title",
    en: "a day off announced since, or taken back, besides those the program knows",
    th: "วันหยุดที่ประกาศเพิ่มหรือยกเลิก นอกเหนือจากที่โปรแกรมทราบ",
    [
      Field("day", "วัน", .date, required: true, en: "the day", th: "วันที่หยุด"),
      .title("what it is called", "ชื่อวันหยุด").needed,
      .kind("holiday-kind").needed,
      Field("calendar", "ปฏิทินวันหยุด", .text, en: "calendar it is in: th.office", th: "ปฏิทินที่ใช้ เช่น th.office"),
      Field(
        "is-off", "เป็นวันหยุด", .bool, required: true, en: "off, or a holiday taken back", th: "เป็นวันหยุด หรือยกเลิกวันหยุด"),
      Field("announced", "ประกาศเมื่อ", .date, required: true, en: "day it was made known", th: "วันที่ประกาศ"),
      Field("source", "ที่มา", .text, en: "who announced it", th: "มติหรือประกาศ"),
    ])

  static let setting = Kind(
    "setting", "settings", "การตั้งค่า", .house, id: .numbered("SE"), label: "name",
    en: "what law and standards leave open, as this office decided it",
    th: "เรื่องที่กฎหมายและมาตรฐานไม่กำหนด ตามที่สำนักงานเลือก",
    [
      .name("which setting: roll.officer", "ชื่อการตั้งค่า เช่น roll.officer").needed,
      .text("what is set", "ค่าที่ตั้ง").needed,
      .starts("holds since", "ใช้ตั้งแต่วันที่"),
      .ends("holds until", "ใช้ถึงวันที่"),
      Field("source", "ที่มา", .text, en: "law, letter or decision it rests on", th: "กฎหมาย หนังสือ หรือมติที่ใช้อ้าง"),
      .because("why", "เหตุผล"),
    ])
}
