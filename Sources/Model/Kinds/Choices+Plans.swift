/// Training; plans, money and measures; tasks and days.
extension Kinds {
  static let development = [
    Choice(
      "training-kind", "ประเภทการพัฒนา",
      [
        ("course", "ฝึกอบรม"), ("workshop", "ประชุมปฏิบัติการ"), ("conference", "ประชุมวิชาการ"), ("seminar", "สัมมนา"),
        ("study-visit", "ศึกษาดูงาน"), ("working-party", "คณะทำงาน"), ("online-course", "อบรมออนไลน์"),
      ]),
    Choice(
      "training-state", "สถานะการฝึกอบรม",
      [
        ("surveyed", "สำรวจแล้ว"), ("proposed", "เสนอโครงการแล้ว"), ("approved", "ผ่านการพิจารณา"),
        ("prepared", "เตรียมการแล้ว"), ("delivered", "จัดแล้ว"), ("evaluated", "ประเมินผลแล้ว"),
        ("cancelled", "ยกเลิกแล้ว"),
      ]),
    Choice(
      "participation-state", "สถานะการเข้าร่วม",
      [
        ("named", "แจ้งชื่อแล้ว"), ("permitted", "อนุญาตแล้ว"), ("forwarded", "จัดส่งแล้ว"), ("attended", "เข้าร่วมแล้ว"),
        ("missed", "ไม่ได้เข้าร่วม"), ("passed", "ผ่าน"), ("failed", "ไม่ผ่าน"),
      ]),
    Choice(
      "reply-state", "สถานะแบบตอบรับ",
      [("to-send", "รอส่ง"), ("sent", "ส่งแล้ว"), ("answered", "ตอบแล้ว"), ("forwarded", "จัดส่งแล้ว")]),
    Choice(
      "batch-state", "สถานะงวด",
      [
        ("collecting", "กำลังรวบรวม"), ("checking", "กำลังตรวจ"), ("forwarded", "จัดส่งแล้ว"), ("notified", "แจ้งผลแล้ว"),
        ("closed", "ปิดเรื่องแล้ว"),
      ]),
    Choice(
      "filing-state", "สถานะคำขอพัฒนา",
      [
        ("received", "รับแล้ว"), ("late", "รับเกินกำหนด"), ("sent-back", "ส่งคืนแก้ไข"), ("checked", "ตรวจแล้ว"),
        ("endorsed", "เห็นชอบแล้ว"), ("forwarded", "จัดส่งแล้ว"), ("carried-over", "เลื่อนงวดแล้ว"),
        ("notified", "แจ้งผลแล้ว"),
      ]),
    Choice(
      "candidate-state", "สถานะผู้ขอรับการพัฒนา",
      [
        ("named", "แจ้งชื่อแล้ว"), ("checked", "ตรวจแล้ว"), ("ineligible", "ขาดคุณสมบัติ"), ("forwarded", "จัดส่งแล้ว"),
        ("passed", "ผ่าน"), ("failed", "ไม่ผ่าน"), ("taken-back", "ถอนคำขอ"),
      ]),
  ]

  static let plans = [
    Choice(
      "plan-kind", "ประเภทแผน",
      [
        ("group-plan", "แผนงานกลุ่ม"), ("teacher-plan", "แผนพัฒนาครู"), ("three-year-plan", "แผนสามปี"),
        ("education-plan", "แผนพัฒนาการศึกษา"), ("annual-action-plan", "แผนปฏิบัติการประจำปี"),
        ("small-school-plan", "แผนโรงเรียนขนาดเล็ก"), ("school-change-plan", "แผนเปลี่ยนแปลงสถานศึกษา"),
        ("improvement-plan", "แผนปรับปรุงงาน"), ("school-quality-plan", "แผนพัฒนาคุณภาพสถานศึกษา"),
        ("school-action-plan", "แผนปฏิบัติการสถานศึกษา"), ("officer-plan", "แผนปฏิบัติงานรายบุคคล"),
        ("other-plan", "แผนอื่น"),
      ]),
    Choice(
      "plan-state", "สถานะแผน",
      [
        ("draft", "ร่าง"), ("in-committee", "อยู่ในชั้นคณะกรรมการ"), ("submitted", "เสนอแล้ว"), ("endorsed", "เห็นชอบแล้ว"),
        ("published", "เผยแพร่แล้ว"), ("running", "กำลังดำเนินการ"), ("reported", "รายงานแล้ว"), ("closed", "ปิดเรื่องแล้ว"),
      ]),
    Choice(
      "direction-kind", "ประเภททิศทาง",
      [
        ("vision", "วิสัยทัศน์"), ("mission", "พันธกิจ"), ("goal", "เป้าประสงค์"), ("core-value", "ค่านิยมองค์กร"),
        ("policy", "นโยบาย"), ("focus", "จุดเน้น"),
      ]),
    Choice(
      "policy-scope", "ระดับนโยบาย",
      [
        ("nation", "ชาติ"), ("ministry", "กระทรวง"), ("obec", "สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน"),
        ("province", "จังหวัด"), ("area", "เขตพื้นที่"), ("school", "สถานศึกษา"),
      ]),
    Choice(
      "project-state", "สถานะโครงการ",
      [
        ("draft", "ร่าง"), ("proposed", "เสนอโครงการแล้ว"), ("screened", "กลั่นกรองแล้ว"), ("approved", "ผ่านการพิจารณา"),
        ("refused", "ไม่ผ่านการพิจารณา"), ("deferred", "เลื่อนไปปีหน้า"), ("running", "กำลังดำเนินการ"),
        ("done", "ดำเนินการแล้ว"), ("reported", "รายงานแล้ว"), ("cancelled", "ยกเลิกแล้ว"),
      ]),
    Choice(
      "activity-state", "สถานะกิจกรรม",
      [
        ("planned", "วางแผนแล้ว"), ("running", "กำลังดำเนินการ"), ("done", "ดำเนินการแล้ว"), ("put-off", "เลื่อนออกไป"),
        ("cancelled", "ยกเลิกแล้ว"),
      ]),
    Choice(
      "budget-source", "ประเภทงบประมาณ",
      [
        ("obec-budget", "งบประมาณหน่วยเหนือ"), ("office-budget", "งบประมาณสำนักงาน"),
        ("school-budget", "งบประมาณสถานศึกษา"), ("outside-budget", "งบประมาณภายนอก"), ("own-money", "เงินส่วนตัว"),
        ("no-budget", "ไม่ใช้งบประมาณ"),
      ]),
    Choice(
      "report-kind", "ประเภทรายงาน",
      [
        ("quarterly", "รายไตรมาส"), ("half-yearly", "รายครึ่งปี"), ("yearly", "รายปี"), ("per-project", "รายโครงการ"),
        ("year-end-indicators", "ตัวชี้วัดสิ้นปี"), ("past-results", "ผลที่ผ่านมา"), ("usage-summary", "สรุปการใช้งาน"),
        ("coordination-summary", "สรุปการประสานงาน"), ("group-summary", "สรุปผลงานกลุ่ม"),
        ("school-change-report", "ผลการเปลี่ยนแปลงสถานศึกษา"), ("small-school-report", "ผลโรงเรียนขนาดเล็ก"),
        ("other-report", "รายงานอื่น"),
      ]),
    Choice(
      "report-state", "สถานะรายงาน",
      [
        ("owed", "ต้องจัดทำ"), ("draft", "ร่าง"), ("submitted", "เสนอแล้ว"), ("sent-back", "ส่งคืนแก้ไข"),
        ("accepted", "รับรายงานแล้ว"),
      ]),
    Choice(
      "indicator-kind", "ประเภทตัวชี้วัด",
      [
        ("krs", "ประเมินส่วนราชการ"), ("plan-indicator", "ตัวชี้วัดแผน"), ("project-indicator", "ตัวชี้วัดโครงการ"),
        ("agreement-indicator", "ตัวชี้วัดข้อตกลง"),
      ]),
    Choice("target-level", "ขั้นค่าเป้าหมาย", [("basic", "ขั้นต้น"), ("standard", "ขั้นมาตรฐาน"), ("high", "ขั้นสูง")]),
    Choice(
      "measurement-state", "สถานะผลการดำเนินงาน",
      [
        ("entered", "บันทึกแล้ว"), ("sent", "ส่งแล้ว"), ("more-asked", "ขอข้อมูลเพิ่ม"), ("certified", "รับรองแล้ว"),
        ("final", "ผลสุดท้าย"),
      ]),
    Choice(
      "agreement-kind", "ประเภทข้อตกลง",
      [("agreement", "ข้อตกลงการปฏิบัติงาน"), ("commitment", "คำรับรองการปฏิบัติราชการ")]),
    Choice(
      "agreement-state", "สถานะข้อตกลง",
      [("draft", "ร่าง"), ("partly-signed", "ลงนามบางฝ่าย"), ("signed", "ลงนามแล้ว"), ("void", "ยกเลิก")]),
    Choice(
      "self-assessment-state", "สถานะการประเมินตนเอง",
      [
        ("draft", "ร่าง"), ("superior-told", "แจ้งผู้บังคับบัญชาแล้ว"), ("forwarded", "จัดส่งแล้ว"),
        ("baseline", "เป็นข้อมูลฐานแล้ว"),
      ]),
    Choice(
      "survey-kind", "ประเภทแบบสำรวจ",
      [
        ("need", "ความต้องการ"), ("satisfaction", "ความพึงพอใจ"), ("state-of-schools", "สภาพสถานศึกษา"),
        ("other-survey", "แบบสำรวจอื่น"),
      ]),
    Choice(
      "survey-state", "สถานะแบบสำรวจ",
      [
        ("draft", "ร่าง"), ("taking-answers", "กำลังเก็บคำตอบ"), ("closed", "ปิดเรื่องแล้ว"), ("analysed", "วิเคราะห์แล้ว"),
        ("reported", "รายงานแล้ว"),
      ]),
    Choice(
      "question-kind", "ประเภทคำถาม",
      [
        ("satisfaction", "ความพึงพอใจ"), ("dissatisfaction", "ความไม่พึงพอใจ"), ("need", "ความต้องการ"),
        ("opinion", "ความคิดเห็น"), ("general-facts", "ข้อมูลทั่วไป"),
      ]),
    Choice(
      "suggestion-state", "สถานะข้อเสนอแนะ",
      [("collecting", "กำลังรวบรวม"), ("planned", "วางแผนแล้ว"), ("done", "ดำเนินการแล้ว"), ("skipped", "ไม่ดำเนินการ")]),
  ]

  static let house = [
    Choice(
      "task-state", "สถานะขั้นตอน",
      [
        ("not-ready", "ยังเริ่มไม่ได้"), ("ready", "พร้อมดำเนินการ"), ("running", "กำลังดำเนินการ"),
        ("awaiting-signature", "รอลงนาม"), ("waiting-for-others", "รอผู้อื่น"), ("done", "ดำเนินการแล้ว"),
        ("skipped", "ไม่ดำเนินการ"), ("reopened", "นำกลับมาแล้ว"),
      ]),
    Choice(
      "date-source", "ที่มาของวัน", [("derived", "คำนวณ"), ("promised", "ประกาศไว้"), ("imposed", "หน่วยงานอื่นกำหนด")]),
    Choice(
      "timetable-state", "สถานะปฏิทิน", [("draft", "ร่าง"), ("published", "เผยแพร่แล้ว"), ("changed", "เปลี่ยนแปลงแล้ว")]),
    Choice(
      "clock-stop-kind", "ประเภทการหยุดนับเวลา",
      [
        ("waiting-for-applicant", "รอผู้สมัคร"), ("waiting-for-agency", "รอหน่วยงาน"), ("long-leave", "ลาเกินกำหนด"),
        ("other-stop", "เหตุอื่น"),
      ]),
    // The kinds of days off that Calendars tells apart, by the same names.
    Choice(
      "holiday-kind", "ประเภทวันหยุด",
      [
        ("public", "วันหยุดประจำปี"), ("substitution", "วันหยุดชดเชย"), ("special", "วันหยุดพิเศษ"), ("ploughing", "พืชมงคล"),
        ("school", "สถานศึกษา"), ("regional", "ภูมิภาค"), ("office", "สำนักงาน"),
      ]),
  ]
}
