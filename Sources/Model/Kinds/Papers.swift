/// Letters, the papers the office makes, and the way to a signature, a number and a reader.
enum Papers {
  static let all =
    [letter, document, order, announcement, attachment, recipient, approval, signature, correction] + registers

  static let letter = Kind(
    "letter", "letters", "หนังสือ", .papers, id: .numbered("L"), label: "subject",
    en: "a letter that came in or went out", th: "หนังสือรับหรือหนังสือส่ง",
    [
      Field(
        "direction", "ทาง", .oneOf("letter-direction"), required: true, en: "came in or went out",
        th: "หนังสือรับหรือหนังสือส่ง"),
      .kind("letter-kind"),
      Field("subject", "เรื่อง", .text, required: true, en: "subject", th: "เรื่อง"),
      Field("reference", "ที่", .text, en: "number printed on it: ศธ 04009/ว3105", th: "เลขที่บนหนังสือ เช่น ศธ 04009/ว3105"),
      Field("dated", "ลงวันที่", .date, en: "date printed on it", th: "วันที่บนหนังสือ"),
      Field("entry", "เลขทะเบียน", .record("book-number"), en: "number in the register", th: "เลขทะเบียนรับหรือส่ง"),
      Field("received", "ได้รับเมื่อ", .moment, en: "day and time it was received", th: "วันและเวลาที่รับ"),
      Field("sent", "ส่งเมื่อ", .moment, en: "day and time it was sent", th: "วันและเวลาที่ส่ง"),
      Field("sender", "ผู้ส่ง", .text, en: "who sent it, as written", th: "ผู้ส่งตามที่เขียน"),
      .agency("agency that sent it", "หน่วยงานที่ส่ง"),
      .school("school that sent it", "สถานศึกษาที่ส่ง"),
      .office("area office that sent it", "สำนักงานเขตที่ส่ง"),
      Field("addressee", "เรียน", .text, en: "to whom", th: "ผู้รับตามที่เขียน"),
      Field("urgency", "ความเร็ว", .oneOf("urgency"), en: "urgency", th: "ชั้นความเร็ว"),
      Field("secrecy", "ความลับ", .oneOf("secrecy"), en: "secrecy", th: "ชั้นความลับ"),
      Field("pages", "จำนวนหน้า", .number(0), en: "pages", th: "จำนวนหน้า"),
      .division("group that acts on it", "กลุ่มที่ปฏิบัติ"),
      .officer("officer who acts on it", "ผู้ปฏิบัติ"),
      Field("reply-by", "ตอบภายใน", .date, en: "last day to answer", th: "วันสุดท้ายที่ต้องตอบ"),
      Field("answers-to", "อ้างถึง", .record("letter"), en: "letter it answers", th: "หนังสือที่อ้างถึง"),
      Field("channel", "ช่องทาง", .record("channel"), en: "how it travelled", th: "ช่องทางที่รับหรือส่ง"),
      .document("the paper sent", "เอกสารที่ส่ง"),
      .round("the round it starts or belongs to", "รอบที่เริ่มจากหนังสือนี้หรือสังกัด"),
      .state("letter-state"),
      Field("operation", "การปฏิบัติ", .text, en: "what was done about it", th: "การปฏิบัติในทะเบียน"),
      Field("file-code", "รหัสแฟ้ม", .text, en: "where it is kept", th: "รหัสแฟ้มที่เก็บ"),
      Field("keep-until", "เก็บถึง", .date, en: "how long it is kept", th: "กำหนดเวลาเก็บ"),
    ])

  static let document = Kind(
    "document", "documents", "เอกสาร", .papers, id: .numbered("D"), label: "subject",
    en: "a paper the office makes, from draft to sent", th: "เอกสารที่สำนักงานจัดทำ ตั้งแต่ร่างจนส่ง",
    [
      Field("form", "รูปแบบ", .oneOf("document-form"), required: true, en: "which form of paper", th: "ชนิดของเอกสาร"),
      Field("subject", "เรื่อง", .text, required: true, en: "subject", th: "เรื่อง"),
      Field("addressee", "เรียน", .text, en: "to whom", th: "ผู้รับตามที่พิมพ์"),
      .state("document-state", "draft, submitted, signed, issued, sent or void", "ร่าง เสนอ ลงนาม ออกเลข ส่ง หรือยกเลิก"),
      .round(),
      .division("group that drafts it", "กลุ่มเจ้าของเรื่อง"),
      .officer("who drafts it", "ผู้ร่าง"),
      Field("drafted", "ร่างเมื่อ", .date, en: "day of the draft", th: "วันที่ร่าง"),
      Field("done", "เสร็จเมื่อ", .date, en: "day the draft was finished", th: "วันที่จัดทำแล้วเสร็จ"),
      Field("submitted", "เสนอเมื่อ", .date, en: "day it went up the line", th: "วันที่เสนอ"),
      Field("signed", "ลงนามเมื่อ", .date, en: "day of signature", th: "วันที่ลงนาม"),
      Field("dated", "ลงวันที่", .date, en: "date printed on it", th: "วันที่บนเอกสาร"),
      Field("sent", "ส่งเมื่อ", .moment, en: "when it went out", th: "วันและเวลาที่ส่ง"),
      Field("entry", "เลขทะเบียน", .record("book-number"), en: "number from its book", th: "เลขที่ออกจากทะเบียน"),
      .number("number as printed", "เลขที่ตามที่พิมพ์"),
      Field("template", "แม่แบบ", .text, en: "template it is made with", th: "แม่แบบที่ใช้"),
      Field("file", "ไฟล์", .text, en: "name of the file made", th: "ชื่อไฟล์ที่จัดทำ"),
      Field("digest", "ค่าตรวจสอบไฟล์", .text, en: "SHA-256 of the file", th: "ค่า SHA-256 ของไฟล์"),
      Field("pages", "จำนวนหน้า", .number(0), en: "pages", th: "จำนวนหน้า"),
      Field(
        "corrects", "แก้ไขเอกสาร", .record("document"), en: "paper it corrects or replaces", th: "เอกสารเดิมที่แก้ไขหรือแทนที่"),
      Field("is-specimen", "เป็นตัวอย่าง", .bool, en: "made for training only", th: "จัดทำเพื่อการฝึกอบรมเท่านั้น"),
      .text("words of its own, where its template prints them", "เนื้อความ ในที่ที่แม่แบบพิมพ์"),
      Field("meeting", "การประชุม", .record("meeting"), en: "meeting it is about", th: "การประชุมที่เกี่ยวข้อง"),
      Field("register", "ทะเบียนคุม", .record("control-register"), en: "register it prints", th: "ทะเบียนคุมที่พิมพ์"),
    ])

  static let order = Kind(
    "order", "orders", "คำสั่ง", .papers, id: .numbered("OR"), label: "printed-number",
    en: "an order; its date is the day of signature", th: "คำสั่ง ซึ่งลงวันที่ที่ลงนาม",
    [
      .document("its paper", "เอกสารคำสั่ง").needed,
      .kind("order-kind").needed,
      .number("number: 512/2569", "เลขที่ เช่น 512/2569"),
      Field("signed", "ลงนามเมื่อ", .date, en: "day of signature", th: "วันที่ลงนาม"),
      Field("effective", "วันมีผล", .date, en: "since when it holds", th: "วันที่มีผลใช้บังคับ"),
      .round(),
      Field("changes-order", "แก้ไขคำสั่ง", .record("order"), en: "order it changes or cancels", th: "คำสั่งที่แก้ไขหรือยกเลิก"),
    ])

  static let announcement = Kind(
    "announcement", "announcements", "ประกาศของสำนักงาน", .papers, id: .numbered("AN"), label: "kind",
    en: "an announcement: call, those eligible, result, correction", th: "ประกาศ เช่น รับสมัคร รายชื่อผู้มีสิทธิ์ ผล หรือแก้ไข",
    [
      .document("its paper", "เอกสารประกาศ").needed,
      .kind("announcement-kind").needed,
      .round(),
      .number("number, if the office prints one", "เลขที่ ถ้าสำนักงานกำหนดให้พิมพ์"),
      Field("signed", "ลงนามเมื่อ", .date, en: "day of signature", th: "วันที่ลงนาม"),
      Field("published", "เผยแพร่เมื่อ", .date, en: "day it was published", th: "วันที่เผยแพร่"),
      Field(
        "published-result", "ผลที่ประกาศ", .text, en: "the result it says: places by application", th: "ผลที่ปรากฏในประกาศ"),
      Field(
        "changes-announcement", "แก้ไขประกาศ", .record("announcement"), en: "announcement it corrects",
        th: "ประกาศเดิมที่แก้ไข"),
    ])

  static let attachment = Kind(
    "attachment", "attachments", "สิ่งที่ส่งมาด้วย", .papers, id: .numbered("AT"), label: "name",
    en: "what goes or came with a letter or paper", th: "เอกสารที่แนบไปหรือมากับหนังสือ",
    [
      .letter("letter it came with", "หนังสือที่แนบมา"),
      .document("paper it goes with", "เอกสารที่แนบไป"),
      .line("its place in the list", "ลำดับในรายการ"),
      .name("what it is", "ชื่อสิ่งที่แนบ").needed,
      Field("pages", "จำนวนหน้า", .number(0), en: "pages", th: "จำนวนหน้า"),
      Field("copies", "จำนวนชุด", .number(0), en: "copies", th: "จำนวนชุด"),
      Field("file", "ไฟล์", .text, en: "name of the file", th: "ชื่อไฟล์"),
      Field("digest", "ค่าตรวจสอบไฟล์", .text, en: "SHA-256 of the file", th: "ค่า SHA-256 ของไฟล์"),
    ])

  static let recipient = Kind(
    "recipient", "recipients", "ผู้รับหนังสือ", .papers, id: .numbered("RC"), label: "document",
    en: "one receiver of a paper, with a state of its own", th: "ผู้รับเอกสารรายหนึ่ง ซึ่งมีสถานะของตน",
    [
      .document("the paper sent", "เอกสารที่ส่ง").needed,
      .school("school", "สถานศึกษาผู้รับ"),
      .agency("agency", "หน่วยงานผู้รับ"),
      .office("area office", "สำนักงานเขตผู้รับ"),
      .division("group in the office", "กลุ่มผู้รับ"),
      Field("university", "สถาบันอุดมศึกษา", .record("university"), en: "university", th: "สถาบันอุดมศึกษาผู้รับ"),
      .person("person", "บุคคลผู้รับ"),
      Field("channel", "ช่องทาง", .record("channel"), en: "how it is sent", th: "ช่องทางที่ส่ง"),
      .state("recipient-state"),
      Field("sent", "ส่งเมื่อ", .moment, en: "when it was sent", th: "วันและเวลาที่ส่ง"),
      Field("read", "เปิดอ่านเมื่อ", .moment, en: "when it was read", th: "วันและเวลาที่เปิดอ่าน"),
      Field("acknowledged", "รับทราบเมื่อ", .date, en: "day it was acknowledged", th: "วันที่รับทราบ"),
      Field("reply-by", "ตอบภายใน", .date, en: "last day to answer", th: "วันสุดท้ายที่ต้องตอบ"),
      Field("answer", "หนังสือตอบ", .record("letter"), en: "letter that answered", th: "หนังสือที่ตอบกลับ"),
    ])

  static let approval = Kind(
    "approval", "approvals", "การเสนอพิจารณา", .papers, id: .numbered("AV"), label: "asks-for",
    en: "one desk on the way up: what is asked of whom, since when, with which answer",
    th: "การเสนอต่อผู้บังคับบัญชาลำดับหนึ่ง ขอสิ่งใด ต่อผู้ใด ตั้งแต่เมื่อใด และผล",
    [
      .document("paper submitted", "เอกสารที่เสนอ"),
      Field("permit", "การไปราชการ", .record("travel-permit"), en: "travel submitted", th: "คำขอไปราชการที่เสนอ"),
      .application("application submitted"),
      Field("filing", "คำขอรับการพัฒนา", .record("filing"), en: "filing submitted", th: "คำขอเข้ารับการพัฒนาที่เสนอ"),
      .plan("plan submitted", "แผนที่เสนอ"),
      Field("measurement", "ผลการดำเนินงาน", .record("measurement"), en: "measurement submitted", th: "ผลตามตัวชี้วัดที่เสนอ"),
      .line("place on the way up, from 1", "ลำดับชั้นที่เสนอ เริ่มที่ 1"),
      Field(
        "asks-for", "สิ่งที่ขอ", .oneOf("asked-for"), required: true, en: "what is asked",
        th: "ขอให้ทราบ พิจารณา เห็นชอบ อนุญาต อนุมัติ หรือลงนาม"),
      Field("desk", "ผู้พิจารณา", .record("person"), en: "at whose desk", th: "ผู้ที่ต้องพิจารณา"),
      Field("body", "องค์คณะ", .record("approving-body"), en: "body it is put to", th: "องค์คณะที่เสนอ"),
      .agency("agency it is put to", "หน่วยงานที่เสนอ"),
      Field("arrived", "ถึงเมื่อ", .moment, en: "at the desk since", th: "วันและเวลาที่ถึงผู้พิจารณา"),
      .state("approval-state"),
      Field("answered", "พิจารณาเมื่อ", .moment, en: "when it was answered", th: "วันและเวลาที่พิจารณา"),
      Field(
        "delegation", "การปฏิบัติราชการแทน", .record("delegation"), en: "power used, when acting for another",
        th: "การปฏิบัติราชการแทนที่ใช้"),
      Field(
        "told-by", "แจ้งโดย", .oneOf("evidence-class"), en: "on paper, by telephone, in a system",
        th: "หนังสือ โทรศัพท์ หรือระบบ"),
      .resolution(),
      .because("conditions or reason", "เงื่อนไขหรือเหตุผล").personal,
    ])

  static let signature = Kind(
    "signature", "signatures", "ลายมือชื่อ", .papers, id: .numbered("SN"), label: "signer",
    en: "one signature, with the post it was given in", th: "การลงนามครั้งหนึ่ง และตำแหน่งที่ลงนาม",
    [
      .document("paper signed", "เอกสารที่ลงนาม"),
      Field(
        "party", "คู่ลงนาม", .record("agreement-party"), en: "side of an agreement signed for", th: "ฝ่ายของข้อตกลงที่ลงนาม"),
      Field("signer", "ผู้ลงนาม", .record("person"), required: true, en: "who signed", th: "ผู้ลงนาม"),
      Field("position", "ตำแหน่ง", .text, en: "position as printed", th: "ตำแหน่งตามที่พิมพ์"),
      Field(
        "delegation", "การปฏิบัติราชการแทน", .record("delegation"), en: "power used, when acting for another",
        th: "การปฏิบัติราชการแทนที่ใช้"),
      Field(
        "acting-words", "ถ้อยคำลงนามแทน", .text, en: "words over the post: รักษาราชการแทน",
        th: "ถ้อยคำเหนือตำแหน่ง เช่น รักษาราชการแทน"),
      Field("signed", "ลงนามเมื่อ", .date, required: true, en: "day of signature", th: "วันที่ลงนาม"),
      Field("told-by", "แจ้งโดย", .oneOf("evidence-class"), en: "on paper or in a system", th: "ลงนามบนกระดาษหรือในระบบ"),
    ])

  static let correction = Kind(
    "correction", "corrections", "การแก้ไขเอกสารที่ออกแล้ว", .papers, id: .numbered("CX"), label: "kind",
    en: "an instrument owed because something issued was wrong", th: "เอกสารที่ต้องออกเพราะเอกสารที่ออกแล้วไม่ถูกต้อง",
    [
      .kind("correction-kind").needed,
      .round(),
      .document("the paper that is wrong", "เอกสารเดิม"),
      Field("certificate", "เกียรติบัตร", .record("certificate"), en: "the certificate that is wrong", th: "เกียรติบัตรเดิม"),
      Field("remedy", "เอกสารแก้ไข", .record("document"), en: "the paper that puts it right", th: "เอกสารที่ออกเพื่อแก้ไข"),
      .because("what was wrong", "สิ่งที่ต้องแก้ไข").personal,
      .resolution(),
      .state("correction-state"),
    ])
}
