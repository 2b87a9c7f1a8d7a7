/// Numbers, registers, evidence, and what is given to the public or to other systems.
extension Papers {
  static let registers = [
    book, bookNumber, controlRegister, registerEntry, submission, publication, guideline, manual, evidence,
    contactRecord,
  ]

  static let book = Kind(
    "book", "books", "ทะเบียน", .papers, id: .numbered("BK"), label: "name",
    en: "a ledger of numbers: received, sent, circulars, orders, certificates",
    th: "ทะเบียนเลข เช่น รับ ส่ง เวียน คำสั่ง เกียรติบัตร",
    [
      .name("what it is called", "ชื่อทะเบียน").needed,
      .kind("book-kind").needed,
      .office("office that keeps it", "สำนักงานที่ถือทะเบียน"),
      .division("group that keeps it; none for the whole office", "กลุ่มที่ถือทะเบียน ไม่ระบุคือทั้งสำนักงาน"),
      Field("reference-prefix", "รหัสหนังสือ", .text, en: "what stands before the number", th: "รหัสหน้าเลขที่"),
      Field(
        "restarts", "เริ่มใหม่ทุกปี", .bool, en: "whether it begins at 1 each calendar year", th: "เริ่มเลข 1 ใหม่ทุกปีปฏิทินหรือไม่"),
      Field("prints-number", "พิมพ์เลข", .bool, en: "whether the number is printed", th: "พิมพ์เลขบนเอกสารหรือไม่"),
      Field("shares-with", "ใช้เลขร่วมกับ", .record("book"), en: "book whose numbers it uses", th: "ทะเบียนที่ใช้เลขร่วมกัน"),
      Field("late-rule", "การแทรกเลข", .text, en: "what to do with a paper found late", th: "วิธีปฏิบัติเมื่อพบเอกสารภายหลัง"),
      .starts("in use since", "ใช้ตั้งแต่วันที่"),
      .ends("in use until", "ใช้ถึงวันที่"),
      Field(
        "first-number", "เลขเริ่มต้น", .number(0), en: "first number here, for a book begun on paper",
        th: "เลขแรกในระบบ สำหรับทะเบียนที่เริ่มใช้บนกระดาษก่อน"),
    ])

  static let bookNumber = Kind(
    "book-number", "book-numbers", "เลขในทะเบียน", .papers, id: .numbered("N"), label: "printed-number",
    en: "one number of a book and year: reserved, issued or burned, never used twice",
    th: "เลขหนึ่งของทะเบียนและปี ที่จอง ออก หรือยกเลิก ไม่ใช้ซ้ำ",
    [
      Field("book", "ทะเบียน", .record("book"), required: true, en: "the book", th: "ทะเบียน"),
      .year("calendar year, Buddhist Era", "ปีปฏิทิน พุทธศักราช").needed,
      Field("sequence", "ลำดับเลข", .number(0), required: true, en: "the number in its year", th: "เลขลำดับในปี"),
      .number("as printed", "เลขที่ตามที่พิมพ์"),
      .state("number-state"),
      .document("paper that has it", "เอกสารที่ใช้เลขนี้"),
      .letter("letter that has it", "หนังสือที่ใช้เลขนี้"),
      .date("day it counts from", "วันที่ของเลข"),
      Field("purpose", "วัตถุประสงค์", .text, en: "what it was reserved for", th: "จองไว้เพื่อการใด"),
      Field("expires", "หมดอายุ", .date, en: "last day of the reservation", th: "วันสุดท้ายของการจอง"),
      .officer("who took it", "ผู้ขอเลข"),
      .because("why it was burned", "เหตุที่ยกเลิกเลข"),
    ]
  ).undone(as: "burned").keptByVerbs

  static let controlRegister = Kind(
    "control-register", "control-registers", "ทะเบียนคุม", .papers, id: .numbered("CO"), label: "name",
    en: "a control register: travel, scholarships, certificates", th: "ทะเบียนคุม เช่น การไปราชการ ทุน เกียรติบัตร",
    [
      .name("what it is called", "ชื่อทะเบียนคุม").needed,
      .kind("control-register-kind").needed,
      .division("group that keeps it", "กลุ่มที่ถือทะเบียนคุม"),
      Field("layout", "แบบทะเบียน", .text, en: "columns it is printed with", th: "แบบคอลัมน์ที่พิมพ์"),
    ])

  static let registerEntry = Kind(
    "register-entry", "register-entries", "รายการทะเบียนคุม", .papers, id: .numbered("RE"), label: "subject",
    en: "one line of a control register", th: "รายการหนึ่งในทะเบียนคุม",
    [
      Field("register", "ทะเบียนคุม", .record("control-register"), required: true, en: "the register", th: "ทะเบียนคุมที่ลง"),
      .year("calendar year, Buddhist Era", "ปีปฏิทิน พุทธศักราช").needed,
      .line("its number in that year", "ลำดับในปี").needed,
      .date("day of the entry", "วันที่ลงทะเบียน"),
      Field("subject", "เรื่อง", .text, en: "what it is about", th: "เรื่อง"),
      .round(),
      .application(),
      Field("permit", "การไปราชการ", .record("travel-permit"), en: "the travel", th: "การไปราชการที่ลงทะเบียน"),
      Field("certificate", "เกียรติบัตร", .record("certificate"), en: "the certificate", th: "เกียรติบัตรที่ลงทะเบียน"),
      .person("about whom", "บุคคลที่เกี่ยวข้อง"),
      .letter("letter that began it", "หนังสือต้นเรื่อง"),
      .document("paper that ended it", "เอกสารที่แจ้งผล"),
      Field("result", "ผล", .text, personal: true, en: "what came of it", th: "ผลการดำเนินการ"),
      .state("register-entry-state"),
    ])

  static let submission = Kind(
    "submission", "submissions", "การลงทะเบียนในระบบอื่น", .papers, id: .numbered("SB"), label: "reference",
    en: "an entry made in somebody else's system, with its reference", th: "การบันทึกในระบบของหน่วยงานอื่น พร้อมเลขอ้างอิง",
    [
      Field("channel", "ช่องทาง", .record("channel"), required: true, en: "the system", th: "ระบบที่ลงทะเบียน"),
      Field("reference", "ที่", .text, en: "reference it gave", th: "เลขอ้างอิงจากระบบ"),
      .round(),
      .application(),
      .document("paper sent by it", "เอกสารที่ส่งทางระบบ"),
      Field("submitted", "เสนอเมื่อ", .date, en: "day", th: "วันที่ลงทะเบียน"),
      .recorder(),
      .evidence(),
    ])

  static let publication = Kind(
    "publication", "publications", "การเผยแพร่สู่สาธารณะ", .papers, id: .numbered("PU"), label: "title",
    en: "something made public: a plan, news, a result, a report", th: "สิ่งที่เผยแพร่ เช่น แผน ข่าวสาร ผลงาน รายงาน",
    [
      .title("what was published", "สิ่งที่เผยแพร่").needed,
      .kind("publication-kind"),
      .plan("the plan", "แผนที่เผยแพร่"),
      .document("the paper", "เอกสารที่เผยแพร่"),
      Field(
        "channel", "ช่องทาง", .record("channel"), en: "printed volume, website, meeting", th: "รูปเล่ม เว็บไซต์ หรือการประชุม"),
      Field("audience", "กลุ่มผู้รับ", .text, en: "for whom", th: "กลุ่มเป้าหมาย"),
      Field("published", "เผยแพร่เมื่อ", .date, en: "day", th: "วันที่เผยแพร่"),
      Field("website", "เว็บไซต์", .text, en: "address on the web", th: "ที่อยู่เว็บไซต์"),
      .division(),
      .evidence(),
    ])

  static let guideline = Kind(
    "guideline", "guidelines", "แนวปฏิบัติ", .papers, id: .numbered("GL"), label: "title",
    en: "criteria or a guideline of a higher body", th: "หลักเกณฑ์หรือแนวปฏิบัติของหน่วยเหนือ",
    [
      .title("what it is called", "ชื่อแนวปฏิบัติ").needed,
      .agency("who issued it", "หน่วยงานที่ออก"),
      Field("version", "ฉบับ", .text, en: "version", th: "ฉบับที่หรือปี"),
      .starts("valid from", "ใช้ตั้งแต่วันที่"),
      .ends("valid until", "ใช้ถึงวันที่"),
      .letter("letter it came with", "หนังสือนำส่ง"),
      Field("source", "ที่มา", .text, en: "where to read it", th: "แหล่งที่อ่านได้"),
    ])

  static let manual = Kind(
    "manual", "manuals", "คู่มือ", .papers, id: .numbered("MA"), label: "title",
    en: "a manual: of work, training, standards, evaluation", th: "คู่มือการปฏิบัติงาน การอบรม มาตรฐาน หรือการประเมิน",
    [
      .title("what it is called", "ชื่อคู่มือ").needed,
      Field("version", "ฉบับ", .text, en: "version", th: "ฉบับที่หรือปี"),
      .fiscalYear("fiscal year it is for", "ปีงบประมาณที่ใช้"),
      .round(),
      Field("work-area", "งานในกลุ่ม", .record("work-area"), en: "work it describes", th: "งานที่คู่มืออธิบาย"),
      .division("group that keeps it", "กลุ่มที่จัดทำ"),
      .document("its paper", "เอกสารคู่มือ"),
      Field("done", "เสร็จเมื่อ", .date, en: "day it was finished", th: "วันที่จัดทำแล้วเสร็จ"),
    ])

  static let evidence = Kind(
    "evidence", "evidence-items", "หลักฐาน", .papers, id: .numbered("EV"), label: "title",
    en: "a file, link or word that proves something", th: "ไฟล์ ลิงก์ หรือคำบอกกล่าวที่ใช้ยืนยัน",
    [
      .title("what it is", "ชื่อหลักฐาน").needed,
      Field(
        "class", "ลักษณะหลักฐาน", .oneOf("evidence-class"), en: "paper, telephone, system", th: "หนังสือ โทรศัพท์ หรือระบบ"),
      .round(),
      .application(),
      .indicator("indicator it is for", "ตัวชี้วัดที่ใช้หลักฐานนี้"),
      Field(
        "point", "ประเด็นพิจารณา", .record("consideration-point"), en: "point it is for", th: "ประเด็นพิจารณาที่ใช้หลักฐานนี้"),
      .fiscalYear("fiscal year it is for", "ปีงบประมาณที่ใช้"),
      .turn(),
      .letter("the letter itself", "หนังสือที่เป็นหลักฐาน"),
      Field("file", "ไฟล์", .text, en: "name of the file", th: "ชื่อไฟล์"),
      Field("website", "เว็บไซต์", .text, en: "address on the web", th: "ที่อยู่เว็บไซต์"),
      Field("digest", "ค่าตรวจสอบไฟล์", .text, en: "SHA-256 of the file", th: "ค่า SHA-256 ของไฟล์"),
      .date("day of the evidence", "วันที่ของหลักฐาน"),
      .recorder(),
    ])

  static let contactRecord = Kind(
    "contact-record", "contact-records", "บันทึกการติดต่อ", .papers, id: .numbered("CT"), label: "subject",
    en: "one contact with a group, school or agency about work", th: "การประสานงานครั้งหนึ่งกับกลุ่ม สถานศึกษา หรือหน่วยงาน",
    [
      Field("subject", "เรื่อง", .text, required: true, en: "what it was about", th: "เรื่องที่ประสาน"),
      .date("day", "วันที่ติดต่อ").needed,
      Field("manner", "วิธีติดต่อ", .oneOf("contact-manner"), en: "letter, telephone, meeting", th: "หนังสือ โทรศัพท์ หรือพบกัน"),
      .division("group in the office", "กลุ่มที่ติดต่อ"),
      .school("school", "สถานศึกษาที่ติดต่อ"),
      .agency("agency", "หน่วยงานที่ติดต่อ"),
      .office("other area office", "เขตพื้นที่อื่นที่ติดต่อ"),
      .person("who spoke for them", "ผู้ที่ติดต่อด้วย"),
      Field("task", "ขั้นตอน", .record("task"), en: "the task it was for", th: "ขั้นตอนที่ประสาน"),
      Field(
        "is-before-work", "ก่อนเริ่มงานร่วม", .bool, en: "shared understanding before team work",
        th: "ทำความเข้าใจก่อนปฏิบัติงานร่วมกันหรือไม่"),
      .officer("who made it", "ผู้ประสาน"),
      .letter("letter about it", "หนังสือที่เกี่ยวข้อง"),
      .text("what was agreed", "ผลการประสาน").personal,
    ])
}
