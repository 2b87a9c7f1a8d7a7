/// Persons, those of them who work at the office, and what they may do for each other.
enum People {
  static let all = [person, personLink, officer, delegation, assignment, individualIndicator, supervision, absence]

  static let person = Kind(
    "person", "people", "บุคคล", .people, id: .numbered("PN"), label: "name",
    en: "anybody about whom something is kept; what is said here goes when the person is forgotten",
    th: "บุคคลที่มีข้อมูลในสำนักงาน ข้อมูลส่วนนี้หายไปเมื่อลบข้อมูลส่วนบุคคล",
    [
      Field("prefix", "คำนำหน้า", .text, named: true, en: "title before the name", th: "คำนำหน้าชื่อ ยศ หรือตำแหน่งทางวิชาการ"),
      Field("name", "ชื่อ", .text, required: true, named: true, en: "first name and surname", th: "ชื่อและนามสกุล"),
      Field("english-name", "ชื่ออังกฤษ", .text, named: true, en: "name in Latin letters", th: "ชื่อและนามสกุลภาษาอังกฤษ"),
      Field(
        "citizen-id", "เลขประจำตัวประชาชน", .text, personal: true, en: "citizen's number", th: "เลขประจำตัวประชาชน 13 หลัก"),
      Field(
        "citizen-id-grade", "ผลตรวจเลขประจำตัว", .oneOf("citizen-id-grade"), en: "how good the number is",
        th: "ผลตรวจรูปแบบเลข"),
      Field("birth-date", "วันเกิด", .date, personal: true, en: "day of birth", th: "วันเดือนปีเกิด"),
      .kind("personnel-kind", "which kind of personnel", "ประเภทบุคลากร"),
      Field("position", "ตำแหน่ง", .text, en: "position", th: "ชื่อตำแหน่ง"),
      Field("standing", "วิทยฐานะ", .oneOf("academic-standing"), en: "academic standing", th: "วิทยฐานะปัจจุบัน"),
      .school("the school they work at", "สถานศึกษาที่ปฏิบัติงาน"),
      .office("the office they work at", "สำนักงานที่ปฏิบัติงาน"),
      .agency("the agency they come from", "หน่วยงานที่สังกัด"),
      Field(
        "in-service", "วันบรรจุ", .date, en: "first day of service, for service in days",
        th: "วันเริ่มรับราชการ ใช้นับอายุราชการเป็นวัน"),
      Field("subject-taught", "วิชาที่สอน", .text, en: "subject taught", th: "วิชาหรือกลุ่มสาระที่สอน"),
      Field("superior", "ผู้บังคับบัญชา", .record("person"), en: "direct superior", th: "ผู้บังคับบัญชาโดยตรง"),
      Field("phone", "หมายเลขโทรศัพท์", .text, personal: true, en: "telephone", th: "โทรศัพท์ที่ติดต่อได้"),
      Field("email", "อีเมล", .text, personal: true, en: "e-mail", th: "อีเมลส่วนตัวหรือของราชการ"),
      Field("address", "ที่อยู่", .text, personal: true, en: "home address", th: "ที่อยู่ปัจจุบัน"),
      Field("bank-account", "เลขบัญชีธนาคาร", .text, personal: true, en: "bank and account", th: "ธนาคารและเลขที่บัญชี"),
      .state("person-state", "whether they still serve", "สถานภาพการปฏิบัติงาน"),
      .note("anything else about the person", "เรื่องอื่นเกี่ยวกับบุคคล").personal,
    ])

  static let personLink = Kind(
    "person-link", "person-links", "การเทียบบุคคล", .people, id: .numbered("PK"), label: "person",
    en: "two records found to be, or not to be, one person", th: "ผลการเทียบว่าระเบียนสองรายการเป็นบุคคลเดียวกันหรือไม่",
    [
      .person("the record that stays", "ระเบียนที่ใช้ต่อ").needed,
      Field("twin", "อีกระเบียน", .record("person"), required: true, en: "the other record", th: "ระเบียนที่นำมาเทียบ"),
      Field(
        "verdict", "ผลที่พบ", .oneOf("person-verdict"), required: true, en: "whether they are one",
        th: "เป็นบุคคลเดียวกันหรือไม่"),
      .because("what shows it", "สิ่งที่ใช้ตัดสิน").personal,
      .recorder("who decided it", "ผู้ตัดสิน"),
      .recorded(),
    ])

  static let officer = Kind(
    "officer", "officers", "บุคลากร", .people, id: .numbered("OF"), label: "person",
    en: "somebody who works at the office, in a group, for a time", th: "ผู้ปฏิบัติงานในสำนักงาน ตามกลุ่มและช่วงเวลา",
    [
      .person("who it is", "บุคคล").needed,
      .division("the group they work in", "กลุ่มที่ปฏิบัติงาน"),
      Field("position", "ตำแหน่ง", .text, en: "position as printed under a signature", th: "ชื่อตำแหน่งตามที่พิมพ์ใต้ลายมือชื่อ"),
      Field("level", "ระดับ", .oneOf("officer-level"), en: "level of the position", th: "ระดับตำแหน่ง"),
      Field("role", "บทบาท", .oneOf("officer-role"), en: "place in the line of approval", th: "ลำดับในสายการบังคับบัญชา"),
      Field("account", "บัญชีผู้ใช้", .text, unique: true, en: "name they work under here", th: "ชื่อที่ใช้เข้าทำงานในระบบ"),
      Field("stand-in", "ผู้ทำงานแทน", .record("officer"), en: "who stands in for them", th: "ผู้ปฏิบัติงานแทนเมื่อไม่อยู่"),
      .starts("in this place since", "ดำรงตำแหน่งตั้งแต่วันที่"),
      .ends("in this place until", "ดำรงตำแหน่งถึงวันที่"),
    ])

  static let delegation = Kind(
    "delegation", "delegations", "การปฏิบัติราชการแทน", .people, id: .numbered("DG"), label: "post",
    en: "who may sign or decide for whom, in which words, from when to when",
    th: "ผู้ใดลงนามหรือพิจารณาแทนผู้ใด ด้วยถ้อยคำใด ช่วงใด",
    [
      .kind(
        "delegation-kind", "acting in a post and delegated power differ in law",
        "รักษาราชการแทนและปฏิบัติราชการแทนต่างกันตามกฎหมาย"
      ).needed,
      Field("principal", "ผู้มอบ", .record("person"), en: "whose power it is", th: "เจ้าของอำนาจหรือตำแหน่ง"),
      Field("post", "ตำแหน่งที่ทำแทน", .text, required: true, en: "the post acted for", th: "ตำแหน่งที่ปฏิบัติแทน"),
      Field("deputy", "ผู้ทำแทน", .record("person"), required: true, en: "who acts", th: "ผู้ปฏิบัติแทน"),
      Field("scope", "ขอบเขต", .text, en: "matters it covers; none for all", th: "เรื่องที่มอบ ไม่ระบุคือทุกเรื่อง"),
      .starts().needed,
      .ends("last day; none for until further notice", "วันสุดท้าย ไม่ระบุคือจนกว่าจะมีคำสั่งใหม่"),
      .order(),
      Field("source", "ที่มา", .text, en: "law it rests on", th: "กฎหมายที่ให้อำนาจ"),
    ])

  static let assignment = Kind(
    "assignment", "assignments", "การมอบหมายงาน", .people, id: .numbered("AS"), label: "work-area",
    en: "work given to an officer, for a time", th: "งานที่มอบให้บุคลากร ตามช่วงเวลา",
    [
      .officer("who is given it", "ผู้ได้รับมอบหมาย").needed,
      Field("work-area", "งานในกลุ่ม", .record("work-area"), en: "field of work", th: "งานที่มอบหมาย"),
      .indicator("indicator to look after", "ตัวชี้วัดที่รับผิดชอบ"),
      Field("role", "บทบาท", .oneOf("assignment-role"), required: true, en: "in which role", th: "รับผิดชอบในบทบาทใด"),
      .starts(),
      .ends(),
      .order(),
      .note(),
    ])

  static let individualIndicator = Kind(
    "individual-indicator", "individual-indicators", "ตัวชี้วัดรายบุคคล", .people, id: .numbered("IK"), label: "title",
    en: "an indicator an officer sets for their own work, and what came of it", th: "ตัวชี้วัดและเป้าหมายระดับบุคคล พร้อมผล",
    [
      .officer("whose it is", "เจ้าของตัวชี้วัด").needed,
      .fiscalYear().needed,
      .turn(),
      .title("what is measured", "สิ่งที่วัด").needed,
      Field("work-area", "งานในกลุ่ม", .record("work-area"), en: "work it belongs to", th: "งานที่เกี่ยวข้อง"),
      Field("goal", "เป้าหมาย", .text, en: "the target in words or numbers", th: "ค่าเป้าหมาย"),
      Field("weight", "น้ำหนัก", .number(nil), en: "weight in per cent", th: "น้ำหนัก ร้อยละ"),
      Field("reached", "ผลที่ได้", .text, personal: true, en: "what was reached", th: "ผลการปฏิบัติงาน"),
      Field("points", "คะแนนที่ได้", .number(2), personal: true, en: "points given", th: "คะแนนการประเมิน"),
      Field("appraiser", "ผู้ประเมิน", .record("person"), en: "who appraised it", th: "ผู้ประเมิน"),
      Field("appraised", "ประเมินเมื่อ", .date, en: "when", th: "วันที่ประเมิน"),
      .state("individual-indicator-state"),
    ])

  static let supervision = Kind(
    "supervision", "supervisions", "การกำกับติดตามงาน", .people, id: .numbered("SV"), label: "work-area",
    en: "one check of an officer's work, before, during or after it", th: "การตรวจงานครั้งหนึ่ง ก่อน ระหว่าง หรือหลังปฏิบัติงาน",
    [
      .officer("whose work it is", "ผู้ปฏิบัติงาน"),
      Field("work-area", "งานในกลุ่ม", .record("work-area"), en: "which work", th: "งานที่ตรวจ"),
      .round("the round looked at", "รอบที่ตรวจ"),
      Field(
        "phase", "ระยะ", .oneOf("work-phase"), required: true, en: "before, during or after",
        th: "ก่อน ระหว่าง หรือหลังปฏิบัติงาน"),
      .date("when", "วันที่ตรวจ").needed,
      Field("finding", "ข้อพบ", .text, personal: true, en: "what was found", th: "สิ่งที่พบ"),
      Field("checker", "ผู้ตรวจ", .record("officer"), en: "who checked", th: "ผู้กำกับติดตาม"),
    ])

  static let absence = Kind(
    "absence", "absences", "การลา", .people, id: .numbered("AB"), label: "person",
    en: "leave of a person; some of it stops a clock", th: "การลาของบุคคล ซึ่งบางกรณีหยุดการนับเวลา",
    [
      .person("who is away", "ผู้ลา").needed,
      Field("kind", "ประเภท", .oneOf("absence-kind"), personal: true, en: "which kind of leave", th: "ประเภทการลา"),
      .starts().needed,
      .ends().needed,
      .letter("the letter that says so", "หนังสือแจ้งการลา"),
    ])
}
