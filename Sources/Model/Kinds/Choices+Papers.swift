/// Kinds and states of papers, registers and evidence.
extension Kinds {
  static let papers = [
    Choice("letter-direction", "ทางของหนังสือ", [("incoming", "หนังสือรับ"), ("outgoing", "หนังสือส่ง")]),
    Choice(
      "letter-kind", "ประเภทหนังสือ",
      [
        ("external", "หนังสือภายนอก"), ("circular", "หนังสือเวียน"), ("memo", "บันทึกข้อความ"),
        ("stamped", "หนังสือประทับตรา"), ("other-letter", "หนังสืออื่น"),
      ]),
    Choice(
      "urgency", "ชั้นความเร็ว",
      [("ordinary", "ปกติ"), ("urgent", "ด่วน"), ("very-urgent", "ด่วนมาก"), ("most-urgent", "ด่วนที่สุด")]),
    Choice(
      "secrecy", "ชั้นความลับ",
      [("not-secret", "ไม่ลับ"), ("confidential", "ลับ"), ("secret", "ลับมาก"), ("top-secret", "ลับที่สุด")]),
    Choice(
      "letter-state", "สถานะหนังสือ",
      [
        ("received", "รับแล้ว"), ("assigned", "มอบผู้ปฏิบัติแล้ว"), ("acted-on", "ปฏิบัติแล้ว"), ("answered", "ตอบแล้ว"),
        ("closed", "ปิดเรื่องแล้ว"), ("draft", "ร่าง"), ("sent", "ส่งแล้ว"), ("void", "ยกเลิก"),
      ]),
    Choice(
      "document-form", "รูปแบบเอกสาร",
      [
        ("external", "หนังสือภายนอก"), ("circular", "หนังสือเวียน"), ("memo", "บันทึกข้อความ"),
        ("stamped", "หนังสือประทับตรา"), ("order", "คำสั่ง"), ("announcement", "ประกาศ"),
        ("minutes", "รายงานการประชุม"), ("certificate", "เกียรติบัตร"), ("invitation", "หนังสือเชิญประชุม"),
        ("cover-letter", "หนังสือนำส่ง"), ("name-list", "บัญชีรายชื่อ"), ("agenda", "ระเบียบวาระ"),
        ("attendance-sheet", "บัญชีลงลายมือชื่อ"), ("score-sheet", "แบบให้คะแนน"), ("checklist", "แบบตรวจเอกสาร"),
        ("register-sheet", "ใบทะเบียนคุม"), ("plan-volume", "เล่มแผน"), ("report-volume", "เล่มรายงาน"),
        ("manual", "คู่มือ"), ("agreement", "ข้อตกลงการปฏิบัติงาน"), ("form-sheet", "แบบฟอร์ม"),
      ]),
    Choice(
      "document-state", "สถานะเอกสาร",
      [
        ("draft", "ร่าง"), ("submitted", "เสนอแล้ว"), ("awaiting-signature", "รอลงนาม"), ("signed", "ลงนามแล้ว"),
        ("issued", "ออกเลขแล้ว"), ("sent", "ส่งแล้ว"), ("void", "ยกเลิก"), ("sent-back", "ส่งคืนแก้ไข"),
      ]),
    Choice(
      "order-kind", "ประเภทคำสั่ง",
      [
        ("appointment", "แต่งตั้งคณะกรรมการ"), ("work-given", "มอบหมายหน้าที่"), ("power-given", "มอบอำนาจหน้าที่"),
        ("change", "คำสั่งแก้ไข"), ("cancellation", "ยกเลิกคำสั่ง"), ("other-order", "คำสั่งอื่น"),
      ]),
    Choice(
      "announcement-kind", "ประเภทประกาศ",
      [
        ("call", "หลักเกณฑ์"), ("eligible", "รายชื่อผู้มีสิทธิ์"), ("result", "ผลการคัดเลือก"), ("correction", "ประกาศแก้ไข"),
        ("extension", "ขยายเวลารับสมัคร"), ("proposals", "ให้เสนอโครงการ"), ("other-announcement", "ประกาศอื่น"),
      ]),
    Choice(
      "recipient-state", "สถานะการส่ง",
      [
        ("to-send", "รอส่ง"), ("sent", "ส่งแล้ว"), ("read", "เปิดอ่านแล้ว"), ("acknowledged", "รับทราบแล้ว"),
        ("answered", "ตอบแล้ว"), ("bounced", "ตีกลับ"),
      ]),
    Choice(
      "asked-for", "เรื่องที่เสนอ",
      [
        ("noting", "ทราบ"), ("consideration", "พิจารณา"), ("endorsement", "เห็นชอบ"), ("permission", "อนุญาต"),
        ("approval", "อนุมัติ"), ("signature", "ลงนาม"),
      ]),
    Choice(
      "approval-state", "สถานะการเสนอ",
      [
        ("waiting", "รอพิจารณา"), ("approved", "ผ่านการพิจารณา"), ("refused", "ไม่ผ่านการพิจารณา"),
        ("sent-back", "ส่งคืนแก้ไข"), ("passed-over", "ข้ามลำดับ"),
      ]),
    Choice(
      "evidence-class", "ประเภทหลักฐาน",
      [("paper", "หนังสือ"), ("phone", "โทรศัพท์"), ("system", "ระบบ"), ("email", "อีเมล"), ("seen", "พบเห็นเอง")]),
    Choice(
      "number-state", "สถานะเลข", [("reserved", "จองเลขแล้ว"), ("issued", "ออกเลขแล้ว"), ("burned", "ยกเลิกเลข")]),
    Choice(
      "correction-kind", "ประเภทการแก้ไข",
      [
        ("correction", "ประกาศแก้ไข"), ("change", "คำสั่งแก้ไข"), ("cancellation", "ยกเลิกคำสั่ง"),
        ("letter-of-correction", "หนังสือแจ้งแก้ไข"), ("recall", "เรียกคืนเกียรติบัตร"), ("reissue", "ออกเกียรติบัตรใหม่"),
      ]),
    Choice(
      "correction-state", "สถานะการแก้ไข",
      [("owed", "ต้องจัดทำ"), ("draft", "ร่าง"), ("issued", "ออกเลขแล้ว"), ("skipped", "ไม่ดำเนินการ")]),
    Choice(
      "book-kind", "ประเภททะเบียน",
      [
        ("received-book", "ทะเบียนหนังสือรับ"), ("sent-book", "ทะเบียนหนังสือส่ง"), ("circular-book", "ทะเบียนหนังสือเวียน"),
        ("memo-book", "ทะเบียนบันทึกข้อความ"), ("order-book", "ทะเบียนคำสั่ง"), ("announcement-book", "ทะเบียนประกาศ"),
        ("certificate-book", "ทะเบียนเกียรติบัตร"), ("secret-book", "ทะเบียนหนังสือลับ"),
      ]),
    Choice(
      "control-register-kind", "ประเภททะเบียนคุม",
      [
        ("travel", "ไปราชการ"), ("scholarship", "ทุน"), ("certificate", "เกียรติบัตร"), ("standing", "พัฒนาก่อนแต่งตั้ง"),
        ("other-register", "ทะเบียนคุมอื่น"),
      ]),
    Choice("register-entry-state", "สถานะรายการทะเบียนคุม", [("pending", "รอผล"), ("closed", "ปิดเรื่องแล้ว")]),
    Choice(
      "publication-kind", "ประเภทการเผยแพร่",
      [
        ("plan", "แผน"), ("news", "ข่าวสาร"), ("achievement", "ผลงาน"), ("result", "ผลการคัดเลือก"),
        ("report-volume", "เล่มรายงาน"), ("briefing", "การชี้แจง"),
      ]),
    Choice(
      "contact-manner", "วิธีประสานงาน",
      [
        ("paper", "หนังสือ"), ("phone", "โทรศัพท์"), ("email", "อีเมล"), ("in-meeting", "ในที่ประชุม"),
        ("face-to-face", "พบกัน"), ("informal", "ไม่เป็นทางการ"),
      ]),
  ]
}
