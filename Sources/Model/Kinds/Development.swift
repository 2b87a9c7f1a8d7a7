/// Training of teachers and staff: what is needed, held, attended, and asked for an academic standing.
enum Development {
  static let all = [
    developmentNeed, training, curriculum, trainer, participation, replyForm, standingBatch, filing, candidate,
    selfPlan, learningCommunity, allowance,
  ]

  static let developmentNeed = Kind(
    "development-need", "development-needs", "ความต้องการพัฒนา", .development, id: .numbered("ND"), label: "title",
    en: "something people said they want to be trained in", th: "เรื่องที่บุคลากรต้องการพัฒนา",
    [
      .title("the theme", "เรื่องที่ต้องการ").needed,
      .fiscalYear().needed,
      Field("survey", "แบบสำรวจ", .record("survey-form"), en: "survey that found it", th: "แบบสำรวจที่พบ"),
      .school("school whose need it is", "สถานศึกษาที่ต้องการ"),
      Field(
        "personnel-kind", "ประเภทบุคลากร", .oneOf("personnel-kind"), en: "whose need it is", th: "ประเภทบุคลากรที่ต้องการ"),
      Field("headcount", "จำนวนคน", .number(0), en: "how many want it", th: "จำนวนผู้ต้องการ"),
      .project("project that answers it", "โครงการที่ตอบสนอง"),
    ])

  static let training = Kind(
    "training", "trainings", "การฝึกอบรม", .development, id: .numbered("TR"), label: "title",
    en: "a training, meeting, seminar or study visit, held here or elsewhere",
    th: "การอบรม ประชุม สัมมนา หรือศึกษาดูงาน ที่จัดเองหรือส่งไป",
    [
      .title("what it is called", "ชื่อการฝึกอบรม").needed,
      .kind("training-kind").needed,
      .round(),
      .project("project it is part of", "โครงการที่จัด"),
      .letter("letter that invites", "หนังสือเชิญ"),
      Field(
        "organiser", "หน่วยจัด", .record("agency"), en: "who holds it; none for the office",
        th: "หน่วยงานที่จัด ไม่ระบุคือสำนักงาน"),
      .division(),
      .fiscalYear(),
      .quarter("fiscal quarter it is planned for", "ไตรมาสที่กำหนดในโครงการ"),
      Field("data-ready", "ข้อมูลพร้อมเมื่อ", .date, en: "day the data for planning were ready", th: "วันที่มีข้อมูลเรียบร้อย"),
      .committee("committee that prepares it", "คณะกรรมการดำเนินการ"),
      .starts(),
      Field("ended", "เลิกเมื่อ", .moment, en: "when it ended", th: "วันและเวลาที่เสร็จสิ้น"),
      .place("where", "สถานที่จัด"),
      Field("hours", "จำนวนชั่วโมง", .number(nil), en: "hours", th: "จำนวนชั่วโมง"),
      Field("seats", "จำนวนที่นั่ง", .number(0), en: "places", th: "จำนวนที่รับ"),
      .amount("cost in baht", "ค่าใช้จ่ายเป็นบาท"),
      Field("evaluated", "ประเมินผลเมื่อ", .date, en: "day it was evaluated", th: "วันที่ประเมินผลโครงการ"),
      .state("training-state"),
    ])

  static let curriculum = Kind(
    "curriculum", "curricula", "หลักสูตร", .development, id: .numbered("CU"), label: "title",
    en: "the curriculum of a training, as its committee fixed it", th: "หลักสูตรการฝึกอบรมที่คณะกรรมการกำหนด",
    [
      .title("what it is called", "ชื่อหลักสูตร").needed,
      Field("training", "การฝึกอบรม", .record("training"), en: "training it is for", th: "การฝึกอบรมที่ใช้"),
      Field("version", "ฉบับ", .text, en: "version", th: "ฉบับที่หรือปี"),
      Field("hours", "จำนวนชั่วโมง", .number(nil), en: "hours", th: "จำนวนชั่วโมง"),
      Field("manual", "คู่มือ", .record("manual"), en: "handbook that goes with it", th: "คู่มือประกอบหลักสูตร"),
      .resolution("resolution that fixed it", "มติที่กำหนดหลักสูตร"),
    ])

  static let trainer = Kind(
    "trainer", "trainers", "วิทยากร", .development, id: .numbered("TN"), label: "person",
    en: "who teaches in a training", th: "ผู้บรรยายหรือวิทยากรของการฝึกอบรม",
    [
      Field("training", "การฝึกอบรม", .record("training"), required: true, en: "the training", th: "การฝึกอบรม"),
      .person("who", "วิทยากร").needed,
      .title("what they teach", "หัวข้อที่บรรยาย"),
      Field("hours", "จำนวนชั่วโมง", .number(nil), en: "hours", th: "จำนวนชั่วโมง"),
      .amount("fee in baht", "ค่าตอบแทนเป็นบาท"),
      .letter("letter that answers the invitation", "หนังสือตอบรับเป็นวิทยากร"),
    ])

  static let participation = Kind(
    "participation", "participations", "การเข้าร่วมพัฒนา", .development, id: .numbered("PT"), label: "person",
    en: "one person in one training, counted at the end of the fiscal year",
    th: "การเข้าร่วมของบุคคลหนึ่ง ซึ่งนับรายงานเมื่อสิ้นปีงบประมาณ",
    [
      .person("who", "ผู้เข้าร่วม").needed,
      Field("training", "การฝึกอบรม", .record("training"), required: true, en: "the training", th: "การฝึกอบรม"),
      .school("school that named them", "สถานศึกษาที่แจ้งชื่อ"),
      Field(
        "personnel-kind", "ประเภทบุคลากร", .oneOf("personnel-kind"), en: "kind of personnel at the time",
        th: "ประเภทบุคลากรขณะเข้าร่วม"),
      Field("reply-form", "แบบตอบรับ", .record("reply-form"), en: "reply that named them", th: "แบบตอบรับที่แจ้งชื่อ"),
      .state("participation-state"),
      Field("hours", "จำนวนชั่วโมง", .number(nil), en: "hours attended", th: "จำนวนชั่วโมงที่เข้าร่วม"),
      .date("day it was entered", "วันที่บันทึก"),
      .fiscalYear("fiscal year it counts in", "ปีงบประมาณที่นับ"),
      Field("result", "ผล", .text, personal: true, en: "result, if there was a test", th: "ผลการประเมินผู้เข้าร่วม"),
    ])

  static let replyForm = Kind(
    "reply-form", "reply-forms", "แบบตอบรับ", .development, id: .numbered("RF"), label: "school",
    en: "a school's answer who will come", th: "แบบตอบรับที่สถานศึกษาแจ้งรายชื่อ",
    [
      Field("training", "การฝึกอบรม", .record("training"), required: true, en: "the training", th: "การฝึกอบรม"),
      .school("the school asked", "สถานศึกษาที่แจ้งรายชื่อ").needed,
      Field("sent", "ส่งเมื่อ", .moment, en: "when it was sent to the school", th: "วันและเวลาที่ส่งถึงสถานศึกษา"),
      .due("last day to answer", "วันสุดท้ายที่ต้องตอบ"),
      Field("received", "ได้รับเมื่อ", .moment, en: "when the names came", th: "วันและเวลาที่ได้รับรายชื่อ"),
      Field("headcount", "จำนวนคน", .number(0), en: "how many names", th: "จำนวนรายชื่อ"),
      Field("forwarded", "จัดส่งเมื่อ", .date, en: "day it went to the organiser", th: "วันที่ส่งหน่วยจัด"),
      .state("reply-state"),
    ])

  static let standingBatch = Kind(
    "standing-batch", "standing-batches", "งวดพัฒนาก่อนแต่งตั้ง", .development, id: .numbered("SM"), label: "month",
    en: "a month's filings for one university", th: "คำขอของเดือนหนึ่งที่ส่งสถาบันหนึ่ง",
    [
      .round().needed,
      Field("month", "เดือน", .date, required: true, en: "first day of the month", th: "วันแรกของเดือน"),
      Field("university", "สถาบันอุดมศึกษา", .record("university"), en: "where it is sent", th: "สถาบันที่เป็นหน่วยพัฒนา"),
      .document("letter with the list", "หนังสือส่งพร้อมบัญชีรายชื่อ"),
      Field("forwarded", "จัดส่งเมื่อ", .date, en: "day it was sent on", th: "วันที่จัดส่ง"),
      .letter("letter that told the result", "หนังสือแจ้งผล"),
      .state("batch-state"),
    ])

  static let filing = Kind(
    "filing", "filings", "คำขอรับการพัฒนา", .development, id: .numbered("F"), label: "school",
    en: "a school's request forms for training before an appointment", th: "แบบคำขอเข้ารับการพัฒนาก่อนแต่งตั้งที่สถานศึกษาส่ง",
    [
      .round().needed,
      Field("batch", "งวด", .record("standing-batch"), en: "month it goes with", th: "งวดที่ส่ง"),
      .school("the school that files", "สถานศึกษาที่ส่ง").needed,
      Field("university", "สถาบันอุดมศึกษา", .record("university"), en: "university chosen", th: "สถาบันที่เลือก"),
      Field("received", "ได้รับเมื่อ", .moment, required: true, en: "day and time it was received", th: "วันและเวลาที่รับ"),
      .letter("letter it came with", "หนังสือนำส่ง"),
      Field("headcount", "จำนวนคน", .number(0), en: "how many persons", th: "จำนวนผู้ขอ"),
      Field("checked", "ตรวจเมื่อ", .date, en: "day it was checked", th: "วันที่ตรวจสอบ"),
      Field("endorsed", "เห็นชอบเมื่อ", .date, en: "day the director endorsed it", th: "วันที่ผู้บังคับบัญชาเห็นชอบ"),
      Field("forwarded", "จัดส่งเมื่อ", .date, en: "day it was sent on", th: "วันที่จัดส่ง"),
      Field("moved-from", "เลื่อนจากงวด", .record("standing-batch"), en: "month it came too late for", th: "งวดที่ส่งไม่ทัน"),
      .state("filing-state"),
      .because("why sent back or moved", "เหตุที่ส่งคืนหรือเลื่อน").personal,
    ])

  static let candidate = Kind(
    "candidate", "candidates", "ผู้ขอรับการพัฒนา", .development, id: .numbered("CD"), label: "person",
    en: "one person of a filing, and whether they passed", th: "ผู้ขอรับการพัฒนารายหนึ่ง และผลการพัฒนา",
    [
      Field("filing", "คำขอรับการพัฒนา", .record("filing"), required: true, en: "the filing", th: "คำขอ"),
      .person("who", "ผู้ขอรับการพัฒนา").needed,
      Field(
        "standing", "วิทยฐานะ", .oneOf("academic-standing"), required: true, en: "standing sought", th: "วิทยฐานะที่ขอ"),
      Field("is-qualified", "มีคุณสมบัติ", .bool, en: "whether the qualifications were met", th: "ตรวจแล้วมีคุณสมบัติหรือไม่"),
      .state("candidate-state"),
      Field("notified", "แจ้งผลเมื่อ", .date, en: "day the result came", th: "วันที่สถาบันแจ้งผล"),
      .letter("letter that told it", "หนังสือแจ้งผล"),
      .number("certificate number of the university", "เลขที่วุฒิบัตรของสถาบัน"),
      .because("what was missing", "คุณสมบัติที่ขาดหรือเหตุที่ไม่ผ่าน").personal,
    ])

  static let selfPlan = Kind(
    "self-plan", "self-plans", "แผนพัฒนาตนเอง", .development, id: .numbered("IP"), label: "person",
    en: "a person's plan of their own development (ID Plan)", th: "แผนพัฒนาตนเองรายบุคคล (ID Plan)",
    [
      .person("whose plan", "เจ้าของแผน").needed,
      .fiscalYear().needed,
      Field("done", "เสร็จเมื่อ", .date, en: "day it was made", th: "วันที่จัดทำ"),
      Field("hours", "จำนวนชั่วโมง", .number(nil), en: "hours planned", th: "จำนวนชั่วโมงที่วางแผน"),
      .evidence(),
    ])

  static let learningCommunity = Kind(
    "learning-community", "learning-communities", "ชุมชนแห่งการเรียนรู้ทางวิชาชีพ", .development, id: .numbered("LC"),
    label: "title", en: "a professional learning community (PLC) of a school or group",
    th: "ชุมชนแห่งการเรียนรู้ (PLC) ของสถานศึกษาหรือกลุ่ม",
    [
      .title("what it works on", "เรื่องที่พัฒนาร่วมกัน").needed,
      .school("its school", "สถานศึกษา"),
      .division("its group", "กลุ่มในสำนักงาน"),
      .fiscalYear().needed,
      Field("headcount", "จำนวนคน", .number(0), en: "how many take part", th: "จำนวนสมาชิก"),
      .starts(),
      .ends(),
      .evidence(),
    ])

  static let allowance = Kind(
    "allowance", "allowances", "วงเงินพัฒนารายบุคคล", .development, id: .numbered("LW"), label: "person",
    en: "money for one person's training, given once they have registered",
    th: "เงินพัฒนารายบุคคล จัดสรรเมื่อลงทะเบียนในระบบแล้ว",
    [
      .person("for whom", "ผู้ได้รับจัดสรร").needed,
      .fiscalYear().needed,
      Field("channel", "ช่องทาง", .record("channel"), en: "system registered in", th: "ระบบที่ลงทะเบียน"),
      .date("day of registration", "วันที่ลงทะเบียน"),
      .amount("baht allotted", "จำนวนเงินที่จัดสรร"),
      Field("spent", "ใช้ไป", .number(2), en: "baht used", th: "จำนวนเงินที่ใช้"),
      Field("training", "การฝึกอบรม", .record("training"), en: "training it paid for", th: "การฝึกอบรมที่ใช้เงิน"),
    ])
}
