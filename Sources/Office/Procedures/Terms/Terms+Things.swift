/// What steps need, make, or are asked to have.
extension Terms {
  public static let things = TermTable(papers + records + works)

  /// Papers, as an office calls them.
  private static let papers: [(String, th: String, en: String?)] = [
    ("letter", th: "หนังสือ", en: nil), ("memo", th: "บันทึกข้อความ", en: nil), ("order", th: "คำสั่ง", en: nil),
    ("announcement", th: "ประกาศ", en: nil), ("criteria", th: "หลักเกณฑ์", en: nil),
    ("agenda", th: "ระเบียบวาระ", en: nil),
    ("minutes", th: "รายงานการประชุม", en: nil), ("resolution", th: "มติที่ประชุม", en: nil),
    ("certificate", th: "เกียรติบัตร", en: nil), ("manual", th: "คู่มือ", en: nil), ("curriculum", th: "หลักสูตร", en: nil),
    ("calendar", th: "ปฏิทิน", en: nil), ("report", th: "รายงาน", en: nil), ("summary", th: "สรุปผล", en: nil),
    ("report-memo", th: "บันทึกรายงานผล", en: nil), ("progress-report", th: "รายงานความก้าวหน้า", en: nil),
    ("report-per-project", th: "รายงานผลรายโครงการ", en: nil), ("yearly-summary", th: "รายงานสรุปประจำปี", en: nil),
    ("annual-volume", th: "เล่มรายงานประจำปี", en: nil), ("SAR", th: "รายงานการประเมินตนเอง", en: "SAR"),
    ("past-results-report", th: "รายงานและสารสนเทศผลการดำเนินงานที่ผ่านมา", en: "past-results report"),
    (
      "change-reports", th: "รายงานต่อ สพฐ. ผู้บริหาร กศจ. และการเผยแพร่",
      en: "reports to OBEC, executives, provincial committee; publication"
    ),
    (
      "small-school-report", th: "รายงานการบริหารจัดการโรงเรียนขนาดเล็ก",
      en: "report incl. budget and quality-centre development"
    ),
    ("signed-agreements", th: "ข้อตกลงการปฏิบัติงานที่ลงนามแล้ว", en: nil),
    ("volume", th: "รูปเล่มแผน", en: "printed volume"), ("web-page", th: "หน้าเว็บไซต์", en: nil),
    ("publication", th: "การเผยแพร่ (รูปเล่มและเว็บไซต์)", en: "publication (volume + website)"),
  ]

  /// Forms, registers and what is kept of persons and schools.
  private static let records: [(String, th: String, en: String?)] = [
    ("application", th: "ใบสมัคร", en: nil), ("filing", th: "แบบคำขอเข้ารับการพัฒนา", en: "request form"),
    ("reply-form", th: "แบบตอบรับ", en: nil), ("name-list", th: "รายชื่อผู้เข้าร่วม", en: nil),
    ("check-result", th: "ผลการตรวจสอบ", en: nil), ("permit", th: "คำขออนุญาตไปราชการ", en: "travel request"),
    ("permission", th: "การอนุญาต", en: nil), ("decision", th: "ผลการพิจารณา", en: nil),
    ("endorsement", th: "ความเห็นของผู้บังคับบัญชา", en: nil), ("register-entry", th: "รายการทะเบียนคุม", en: nil),
    ("submission", th: "การลงทะเบียนในระบบ", en: "registration in the system"),
    ("outcome", th: "ผลการพิจารณาทุน", en: "the giver's decision"),
    ("pass-record", th: "ข้อมูลผู้ผ่านการพัฒนา", en: "record of those who passed"),
    ("fail-record", th: "ข้อมูลผู้ไม่ผ่านการพัฒนา", en: "record of those who did not pass"),
    ("participation", th: "ข้อมูลผู้เข้าร่วม", en: "record of participation"),
    ("attendance", th: "บัญชีลงเวลาผู้เข้ารับการอบรม", en: "attendance"), ("score-sheet", th: "แบบให้คะแนน", en: nil),
    ("contact-record", th: "บันทึกการติดต่อ", en: nil),
    ("coordination-record", th: "บันทึกการติดต่อประสานงาน", en: nil),
    ("supervision-record", th: "บันทึกการกำกับติดตาม", en: nil), ("evidence", th: "หลักฐาน", en: nil),
    ("evidence-per-indicator", th: "เอกสารอ้างอิงทุกตัวชี้วัด", en: nil),
    ("survey-form", th: "แบบสำรวจ", en: nil), ("survey-result", th: "ผลสำรวจความต้องการ", en: nil),
    ("questionnaire", th: "แบบสอบถาม", en: nil), ("returned-questionnaires", th: "แบบสอบถามที่ได้รับคืน", en: nil),
    ("recipient-data", th: "ข้อมูลกลุ่มผู้รับบริการและผู้มีส่วนได้ส่วนเสีย", en: "recipient/stakeholder data"),
    ("data-set", th: "ข้อมูลสารสนเทศ", en: "data"), ("school-data", th: "ข้อมูลสถานศึกษา", en: nil),
    ("survey-of-state-and-demand", th: "ผลสำรวจสภาพและความต้องการ", en: nil),
    ("information", th: "ข้อมูลข่าวสาร", en: nil), ("material-for-meeting", th: "ข้อมูลนำเสนอที่ประชุม", en: nil),
    ("usage-summary", th: "สรุปผลการใช้ระบบ", en: nil),
    ("information-system", th: "ระบบข้อมูลสารสนเทศ", en: nil),
  ]

  /// Plans, what they hold, and what is simply to be there.
  private static let works: [(String, th: String, en: String?)] = [
    ("plan", th: "แผน", en: nil), ("draft-plan", th: "ร่างแผน", en: nil),
    ("group-work-plan", th: "แผนการดำเนินงานของกลุ่ม", en: nil),
    ("annual-plan", th: "แผนการดำเนินงานประจำปี", en: nil), ("training-plan", th: "แผนการฝึกอบรม", en: nil),
    ("communication-plan", th: "แนวทางการสื่อสารและประชาสัมพันธ์", en: nil),
    ("improvement-plan", th: "แผนปรับปรุงงาน", en: nil),
    ("small-school-plan", th: "แผนบริหารจัดการโรงเรียนขนาดเล็ก", en: "small-school plan"),
    ("plan-with-participation", th: "แผนที่ทุกฝ่ายมีส่วนร่วม", en: nil),
    ("plan-contents", th: "วิสัยทัศน์ พันธกิจ กลยุทธ์ ตัวชี้วัด และกรอบโครงการในแผน", en: nil),
    ("annual-plan-progress", th: "ความก้าวหน้าของแผนประจำปี", en: nil),
    ("direction", th: "วิสัยทัศน์ พันธกิจ เป้าประสงค์ ค่านิยม", en: "vision, mission, goals, values"),
    ("strategy", th: "กลยุทธ์", en: nil), ("indicator", th: "ตัวชี้วัด", en: nil), ("target", th: "ค่าเป้าหมาย", en: nil),
    ("targets", th: "การกำหนดค่าเป้าหมาย", en: nil), ("targets-met", th: "ผลบรรลุตามเป้าหมาย", en: nil),
    ("measurement", th: "ผลการดำเนินงาน", en: nil), ("analysis", th: "ผลการวิเคราะห์", en: nil),
    ("environment-analysis", th: "ผลการวิเคราะห์สภาพแวดล้อม", en: nil), ("method", th: "วิธีปฏิบัติตามระเบียบ", en: nil),
    ("project-list", th: "รายการโครงการ", en: nil), ("project-proposal", th: "โครงการ", en: nil),
    ("proposal", th: "ข้อเสนอโครงการ", en: "project proposals"), ("proposal-form", th: "แบบเสนอโครงการ", en: nil),
    ("allocation", th: "การจัดสรรงบประมาณ", en: nil), ("assignment", th: "การมอบหมายงาน", en: nil),
    ("appraisal", th: "ผลการประเมินรายบุคคล", en: nil), ("briefing", th: "การประชุมชี้แจง", en: nil),
    ("progress-meetings", th: "การประชุมรายงานความก้าวหน้า", en: nil), ("check", th: "การตรวจสอบ", en: nil),
    ("support-per-indicator", th: "การสนับสนุนรายตัวบ่งชี้", en: nil),
    ("owner-per-indicator", th: "ผู้รับผิดชอบรายตัวชี้วัด", en: nil), ("supervisor", th: "ผู้กำกับดูแลตัวชี้วัด", en: nil),
    ("collector", th: "ผู้จัดเก็บข้อมูล", en: nil), ("officer-in-charge", th: "เจ้าหน้าที่ผู้ดูแลรับผิดชอบ", en: nil),
    ("all-informed", th: "ผู้เกี่ยวข้องทุกฝ่ายทราบ", en: nil),
  ]

  /// What a standard asks a piece of work to be.
  public static let qualities = TermTable([
    ("correct", th: "ถูกต้อง", en: nil), ("complete", th: "ครบถ้วน", en: nil), ("current", th: "เป็นปัจจุบัน", en: nil),
    ("fast", th: "รวดเร็ว", en: nil), ("efficient", th: "มีประสิทธิภาพและบรรลุวัตถุประสงค์", en: nil),
    ("useful", th: "เป็นประโยชน์", en: nil),
    ("understood", th: "เข้าใจนโยบายและแนวทาง", en: nil), ("understood-alike", th: "เข้าใจตรงกันอย่างทั่วถึง", en: nil),
    ("understanding", th: "มีความรู้ความเข้าใจ", en: nil), ("all-informed", th: "ผู้เกี่ยวข้องทุกฝ่ายทราบ", en: nil),
    ("as-curriculum", th: "ตามหลักสูตรที่กำหนด", en: nil),
    ("via-smart-area", th: "ผ่านระบบ Smart Area", en: "via Smart Area"),
    ("consistent-with-action-plan", th: "สอดคล้องกับแผนปฏิบัติการประจำปี", en: nil),
    ("school-plans-consistent", th: "แผนของสถานศึกษาสอดคล้องกับนโยบายและความต้องการ", en: nil),
    ("assigned-by-duty", th: "มอบหมายตรงตามหน้าที่รับผิดชอบ", en: nil), ("frame-known", th: "ทราบกรอบและแนวทาง", en: nil),
    ("able-to-report", th: "รายงานได้ถูกต้องครบถ้วน", en: nil), ("participation", th: "ทุกฝ่ายมีส่วนร่วม", en: nil),
    ("reaches-goals", th: "บรรลุเป้าหมายอย่างมีประสิทธิภาพ", en: nil), ("targets-reached", th: "บรรลุเป้าหมายที่กำหนด", en: nil),
    ("reaches-target", th: "ถึงค่าเป้าหมายของปี", en: "reaches the year's target"),
    ("skills-shared", th: "มีทักษะและใช้ประโยชน์ร่วมกัน", en: nil),
    ("within-policy-and-budget", th: "ตามกรอบนโยบายและงบประมาณ", en: nil),
  ])
}
