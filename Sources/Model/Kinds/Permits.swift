/// Official travel, scholarships, and what became of those sent on to their givers.
enum Permits {
  static let all = [
    travelPermit, scholarship, scholarshipCondition, pupilDetail, outcomeRecord, instalment, conditionCheck,
  ]

  static let travelPermit = Kind(
    "travel-permit", "permits", "การไปราชการ", .permits, id: .numbered("P"), label: "person",
    en: "permission for official travel, asked for, decided and registered",
    th: "การขออนุญาตไปราชการ ตั้งแต่ขอจนลงทะเบียนคุม",
    [
      .round(),
      .person("who travels", "ผู้เดินทาง").needed,
      .school("their school", "สถานศึกษา"),
      .letter("letter that asks", "หนังสือขออนุญาต"),
      Field("purpose", "วัตถุประสงค์", .text, required: true, en: "what for", th: "เรื่องที่ไปราชการ"),
      .place("where to", "สถานที่ไปราชการ").needed,
      Field("host", "ผู้จัด", .text, en: "who holds the event", th: "หน่วยงานผู้จัด"),
      .starts().needed,
      .ends().needed,
      Field("companions", "ผู้ร่วมเดินทาง", .number(0), en: "persons who travel along", th: "จำนวนผู้ร่วมเดินทาง"),
      Field("vehicle", "ยานพาหนะ", .oneOf("vehicle"), en: "how they travel", th: "พาหนะที่ใช้"),
      Field(
        "number-plate", "ทะเบียนรถ", .text, personal: true, en: "number plate, when their own car",
        th: "ทะเบียนรถ กรณีรถส่วนตัว"),
      Field("cost-bearer", "ผู้รับภาระค่าใช้จ่าย", .oneOf("cost-bearer"), en: "who pays", th: "เบิกจ่ายจากที่ใด"),
      Field("budget-source", "แหล่งงบประมาณ", .oneOf("budget-source"), en: "money it is paid from", th: "งบประมาณที่ใช้"),
      .amount("estimated cost in baht", "ประมาณการค่าใช้จ่ายเป็นบาท"),
      Field("is-abroad", "ต่างประเทศ", .bool, en: "whether it leaves the country", th: "เดินทางไปต่างประเทศหรือไม่"),
      Field(
        "acting", "ผู้รักษาราชการแทน", .record("person"), en: "who acts at the school meanwhile",
        th: "ผู้รักษาราชการแทนระหว่างเดินทาง"),
      .state("permit-state"),
      Field("decided", "พิจารณาแล้วเมื่อ", .moment, en: "when it was decided", th: "วันและเวลาที่อนุญาตหรือไม่อนุญาต"),
      Field("decided-by", "ผู้อนุญาต", .record("person"), en: "who decided", th: "ผู้พิจารณาอนุญาต"),
      Field(
        "delegation", "การปฏิบัติราชการแทน", .record("delegation"), en: "power used, when acting for another",
        th: "การปฏิบัติราชการแทนที่ใช้"),
      Field("is-oral", "ทางวาจา", .bool, en: "permitted by word, paper to follow", th: "อนุญาตทางวาจา ต้องมีหนังสือตามมา"),
      .document("paper that tells the school", "หนังสือแจ้งผล"),
      Field(
        "changes-permit", "เปลี่ยนแปลงจาก", .record("travel-permit"), en: "travel it changes",
        th: "การไปราชการเดิมที่เปลี่ยนแปลง"),
      Field("trip-reported", "รายงานการเดินทางเมื่อ", .date, en: "day the trip was reported", th: "วันที่รายงานผลการเดินทาง"),
      .because("why refused, changed or cancelled", "เหตุที่ไม่อนุญาต เปลี่ยนแปลง หรือยกเลิก").personal,
    ])

  static let scholarship = Kind(
    "scholarship", "scholarships", "ทุน", .permits, id: .numbered("SC"), label: "name",
    en: "a scholarship or programme one may apply for", th: "ทุนหรือโครงการที่เปิดให้สมัคร",
    [
      .name("what it is called", "ชื่อทุน").needed,
      Field("giver", "ผู้ให้ทุน", .record("agency"), en: "who gives it", th: "หน่วยงานผู้ให้ทุน"),
      .kind("scholarship-kind", "for whom", "ทุนสำหรับผู้ใด").needed,
      .year("year it is for, Buddhist Era", "ปีที่ให้ทุน พุทธศักราช"),
      .letter("letter that told of it", "หนังสือแจ้งทุน"),
      .starts("applications from", "เริ่มรับสมัคร"),
      .ends("applications until", "สิ้นสุดการรับสมัคร"),
      Field("send-by", "ส่งภายใน", .date, en: "last day to send on to the giver", th: "วันสุดท้ายที่ต้องส่งผู้ให้ทุน"),
      Field("seats", "จำนวนที่นั่ง", .number(0), en: "how many there are for the area", th: "จำนวนทุนของเขตพื้นที่"),
      .amount("baht for one person", "จำนวนเป็นบาทต่อคน"),
      Field("has-bond", "มีสัญญาชดใช้", .bool, en: "whether a bond must be signed", th: "ต้องทำสัญญาปฏิบัติราชการชดใช้ทุนหรือไม่"),
      Field("website", "เว็บไซต์", .text, en: "where to read about it", th: "เว็บไซต์ของทุน"),
      .state("scholarship-state"),
    ])

  static let scholarshipCondition = Kind(
    "scholarship-condition", "scholarship-conditions", "เงื่อนไขทุน", .permits, id: .numbered("SD"), label: "text",
    en: "a condition of a scholarship, before or after it is given", th: "เงื่อนไขของทุน ก่อนหรือหลังได้รับ",
    [
      Field("scholarship", "ทุน", .record("scholarship"), required: true, en: "the scholarship", th: "ทุน"),
      .text("the condition in words", "ข้อความเงื่อนไข").needed,
      Field(
        "is-continuing", "เงื่อนไขต่อเนื่อง", .bool, required: true, en: "whether it is checked again and again",
        th: "ต้องตรวจต่อเนื่องหลังได้รับทุนหรือไม่"),
      .code("what is measured: attendance", "สิ่งที่วัด เช่น attendance"),
      Field("at-least", "อย่างน้อย", .text, en: "least amount: 80%", th: "ไม่น้อยกว่า เช่น 80%"),
    ])

  static let conditionCheck = Kind(
    "condition-check", "condition-checks", "ผลตรวจเงื่อนไขทุน", .permits, id: .numbered("CC"), label: "outcome",
    en: "whether somebody still meets a continuing condition", th: "ผลตรวจว่าผู้ได้รับทุนยังเป็นไปตามเงื่อนไขหรือไม่",
    [
      Field(
        "outcome", "ผลการพิจารณา", .record("outcome-record"), required: true, en: "the scholarship given", th: "ทุนที่ได้รับ"),
      Field("condition", "เงื่อนไข", .record("scholarship-condition"), required: true, en: "the condition", th: "เงื่อนไข"),
      .date("day of the check", "วันที่ตรวจ").needed,
      Field("is-met", "เป็นไปตามเงื่อนไข", .bool, required: true, en: "whether it is met", th: "เป็นไปตามเงื่อนไขหรือไม่"),
      Field("finding", "ข้อพบ", .text, personal: true, en: "what was found", th: "รายละเอียดที่พบ"),
    ])

  static let pupilDetail = Kind(
    "pupil-detail", "pupil-details", "ข้อมูลนักเรียนผู้ขอทุน", .permits, id: .numbered("PD"), label: "application",
    en: "what a giver asks about a pupil; none of it travels in an annexed list",
    th: "ข้อมูลนักเรียนตามแบบขอทุน ไม่แนบไปกับบัญชีรายชื่อ",
    [
      .application().needed,
      .person("the pupil", "นักเรียน").needed,
      Field(
        "pupil-number", "เลขประจำตัวนักเรียน", .text, personal: true, en: "number at the school", th: "เลขประจำตัวของสถานศึกษา"
      ),
      Field("grade", "ชั้น", .oneOf("school-grade"), en: "grade", th: "ระดับชั้น"),
      Field(
        "grade-average", "ผลการเรียนเฉลี่ย", .number(2), personal: true, en: "grade point average", th: "ผลการเรียนเฉลี่ยสะสม"
      ),
      Field(
        "attendance-share", "ร้อยละการมาเรียน", .number(2), personal: true, en: "attendance in per cent",
        th: "อัตราการมาเรียน"),
      Field("father", "บิดา", .text, personal: true, en: "father: name and work", th: "ชื่อและอาชีพบิดา"),
      Field("mother", "มารดา", .text, personal: true, en: "mother: name and work", th: "ชื่อและอาชีพมารดา"),
      Field("guardian", "ผู้ปกครอง", .text, personal: true, en: "guardian: name and work", th: "ชื่อและอาชีพผู้ปกครอง"),
      Field(
        "household-members", "จำนวนสมาชิกครัวเรือน", .number(0), personal: true, en: "persons in the household",
        th: "จำนวนคนในครัวเรือน"),
      Field(
        "household-income", "รายได้ครัวเรือนต่อคน", .number(2), personal: true, en: "baht a head a month",
        th: "รายได้เฉลี่ยต่อคนต่อเดือน บาท"),
      Field(
        "household-state", "สถานะครัวเรือน", .text, personal: true, en: "dwelling, land, dependants",
        th: "ที่อยู่อาศัย ที่ดินทำกิน ภาระพึ่งพิง"),
      Field(
        "poverty-class", "ระดับความยากจน", .oneOf("poverty-class"), personal: true, en: "class by the giver's score",
        th: "กลุ่มตามคะแนนของผู้ให้ทุน"),
      Field(
        "family-state", "สถานภาพครอบครัว", .text, personal: true, en: "who the pupil lives with",
        th: "สถานภาพบิดามารดาและผู้ที่อยู่ด้วย"),
      Field("health", "สุขภาพ", .text, personal: true, en: "disability or illness", th: "ความพิการหรือโรคประจำตัว"),
      Field(
        "earlier-grants", "ทุนที่เคยได้รับ", .text, personal: true, en: "scholarships had before, with years",
        th: "ชื่อทุนและปีที่เคยได้รับ"),
      Field("vouched-by", "ผู้รับรอง", .record("person"), en: "who vouches for it", th: "ผู้รับรองข้อมูล"),
    ])

  static let outcomeRecord = Kind(
    "outcome-record", "outcome-records", "ผลการพิจารณาของผู้ให้", .permits, id: .numbered("OC"), label: "application",
    en: "what the agency decided about an application sent on to it", th: "ผลที่หน่วยงานพิจารณาใบสมัครที่จัดส่งไป",
    [
      .application().needed,
      .agency("who decided", "หน่วยงานที่พิจารณา"),
      Field("scholarship", "ทุน", .record("scholarship"), en: "the scholarship", th: "ทุนที่พิจารณา"),
      Field("notified", "แจ้งผลเมื่อ", .date, en: "day the answer came", th: "วันที่ได้รับแจ้งผล"),
      .letter("letter that told it", "หนังสือแจ้งผล"),
      .kind("outcome-kind", "given, not given, declined, level up", "ได้รับ ไม่ได้รับ สละสิทธิ์ หรือเข้ารอบต่อไป").needed,
      .amount("baht given", "จำนวนเงินที่ได้รับ"),
      Field("bond-signed", "ทำสัญญาเมื่อ", .date, en: "day the bond was signed", th: "วันที่ทำสัญญาชดใช้"),
      Field("bond-until", "ชดใช้ถึง", .date, en: "last day of service owed", th: "วันสุดท้ายที่ต้องปฏิบัติราชการชดใช้"),
      .because("reason given", "เหตุผลที่แจ้ง").personal,
    ])

  static let instalment = Kind(
    "instalment", "instalments", "งวดเงินทุน", .permits, id: .numbered("IN"), label: "outcome",
    en: "one payment of a scholarship", th: "การจ่ายเงินทุนงวดหนึ่ง",
    [
      Field(
        "outcome", "ผลการพิจารณา", .record("outcome-record"), required: true, en: "the scholarship given", th: "ทุนที่ได้รับ"),
      .line("which payment", "งวดที่").needed,
      .amount().needed,
      .due("day it should be paid", "วันที่ควรจ่าย"),
      Field("paid", "จ่ายเมื่อ", .date, en: "day it was paid", th: "วันที่โอน"),
      Field(
        "bank-account", "เลขบัญชีธนาคาร", .text, personal: true, en: "account it went to", th: "ธนาคารและเลขที่บัญชีที่โอน"),
      .evidence("the receipt", "หลักฐานการรับเงิน"),
    ])
}
