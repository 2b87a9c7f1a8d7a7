/// Roles, conflicts and ways to vote; rounds, applications, permits and scholarships.
extension Kinds {
  static let committees = [
    Choice(
      "committee-kind", "ประเภทคณะ",
      [("committee", "คณะกรรมการ"), ("working-party", "คณะทำงาน"), ("subcommittee", "คณะอนุกรรมการ")]),
    Choice(
      "committee-state", "สถานะคณะกรรมการ",
      [
        ("draft", "ร่าง"), ("appointed", "แต่งตั้งแล้ว"), ("acknowledged", "รับทราบแล้ว"), ("met", "ประชุมแล้ว"),
        ("closed", "ปิดเรื่องแล้ว"),
      ]),
    Choice(
      "quorum-base", "ฐานการนับองค์ประชุม",
      [("all-members", "กรรมการทั้งหมด"), ("members-not-challenged", "กรรมการที่ไม่ถูกคัดค้าน")]),
    Choice(
      "member-role", "บทบาทกรรมการ",
      [
        ("chair", "ประธานกรรมการ"), ("vice-chair", "รองประธานกรรมการ"), ("member", "กรรมการ"),
        ("member-secretary", "กรรมการและเลขานุการ"), ("member-assistant-secretary", "กรรมการและผู้ช่วยเลขานุการ"),
        ("secretary", "เลขานุการ"), ("assistant-secretary", "ผู้ช่วยเลขานุการ"), ("adviser", "ที่ปรึกษา"),
      ]),
    Choice(
      "meeting-state", "สถานะการประชุม",
      [
        ("called", "นัดประชุมแล้ว"), ("invited", "เชิญแล้ว"), ("sitting", "กำลังประชุม"), ("ended", "เลิกประชุมแล้ว"),
        ("minuted", "จดรายงานแล้ว"), ("adopted", "รับรองรายงานแล้ว"), ("cancelled", "ยกเลิกแล้ว"),
      ]),
    Choice(
      "agenda-kind", "ประเภทวาระ",
      [
        ("to-note", "เรื่องแจ้งเพื่อทราบ"), ("to-adopt", "เรื่องรับรองรายงาน"), ("arising", "เรื่องสืบเนื่อง"),
        ("to-consider", "เรื่องเพื่อพิจารณา"), ("other-business", "เรื่องอื่น"),
      ]),
    Choice(
      "attendance-kind", "ประเภทการเข้าประชุม",
      [
        ("invited", "เชิญแล้ว"), ("present", "มาประชุม"), ("deputised", "มาประชุมแทน"), ("absent", "ไม่มาประชุม"),
        ("guest", "ผู้เข้าร่วมประชุม"),
      ]),
    Choice(
      "resolution-kind", "ประเภทมติ",
      [
        ("endorsed", "เห็นชอบแล้ว"), ("endorsed-with-changes", "เห็นชอบโดยแก้ไข"), ("not-endorsed", "ไม่เห็นชอบ"),
        ("acknowledged", "รับทราบแล้ว"), ("postponed", "เลื่อนการพิจารณา"),
      ]),
    Choice(
      "minutes-state", "สถานะรายงานการประชุม",
      [
        ("draft", "ร่าง"), ("written", "จดแล้วเสร็จ"), ("adopted", "รับรองรายงานแล้ว"),
        ("adopted-with-changes", "รับรองโดยแก้ไข"),
      ]),
    Choice(
      "conflict-kind", "ประเภทส่วนได้เสีย",
      [
        ("self", "เป็นผู้สมัครเอง"), ("spouse", "คู่หมั้นหรือคู่สมรส"), ("ancestor-descendant", "บุพการีหรือผู้สืบสันดาน"),
        ("sibling-cousin", "พี่น้องหรือลูกพี่ลูกน้อง"), ("in-law", "ญาติทางสมรส"), ("guardian-agent", "ผู้แทนหรือผู้พิทักษ์"),
        ("creditor-debtor", "เจ้าหนี้หรือลูกหนี้"), ("employer", "นายจ้าง"), ("same-school", "สถานศึกษาเดียวกัน"),
        ("superior", "ผู้บังคับบัญชา"), ("serious-ground", "เหตุร้ายแรงอื่น"),
        ("kin-suspected", "อาจเป็นญาติกัน"),
      ]),
    Choice(
      "conflict-source", "ที่มาของส่วนได้เสีย",
      [("declared", "แจ้งเอง"), ("detected", "ตรวจพบ"), ("challenged", "ถูกคัดค้าน")]),
    Choice(
      "conflict-effect", "ผลของส่วนได้เสีย",
      [
        ("leaves-category", "งดพิจารณาทั้งประเภท"), ("leaves-application", "งดพิจารณาเฉพาะราย"),
        ("may-not-score", "ห้ามให้คะแนน"), ("meeting-decides", "ที่ประชุมวินิจฉัย"), ("noted-only", "บันทึกไว้เท่านั้น"),
      ]),
    Choice(
      "conflict-state", "สถานะส่วนได้เสีย", [("undecided", "รอวินิจฉัย"), ("in-force", "มีผล"), ("lifted", "ไม่มีผล")]),
    Choice(
      "recusal-kind", "ประเภทการไม่ร่วมพิจารณา",
      [
        ("recused", "ออกจากที่ประชุม"), ("challenged", "ถูกคัดค้าน"), ("abstained", "งดออกเสียง"),
        ("left", "ออกก่อนเลิกประชุม"),
      ]),
    Choice(
      "ballot-choice", "เสียงที่ลง", [("in-favour", "เห็นด้วย"), ("against", "ไม่เห็นด้วย"), ("abstained", "งดออกเสียง")]),
    Choice(
      "tie-method", "วิธีชี้ขาดคะแนนเท่ากัน",
      [("vote", "ลงมติ"), ("chair", "ประธานกรรมการ"), ("lots", "จับสลาก"), ("both", "ให้ทั้งสอง")]),
  ]

  static let selection = [
    Choice(
      "round-kind", "ประเภทรอบ",
      [
        ("award", "คัดเลือกดีเด่น"), ("scholarship", "ทุน"), ("travel", "ไปราชการ"), ("training", "อบรมตามความต้องการ"),
        ("dispatch", "จัดส่งเข้ารับการอบรม"), ("standing", "พัฒนาก่อนแต่งตั้ง"), ("group-plan", "แผนงานกลุ่ม"),
        ("teacher-plan", "แผนพัฒนาครู"), ("monitoring", "กำกับติดตาม"), ("coordination", "ประสานงานหน่วยงาน"),
        ("group-management", "บริหารงานกลุ่ม"), ("sar", "มาตรฐานสำนักงาน"), ("service-quality", "คุณภาพการให้บริการ"),
        ("krs", "ประเมินส่วนราชการ"), ("education-plan", "แผนพัฒนาการศึกษา"),
        ("annual-action-plan", "แผนปฏิบัติการประจำปี"), ("province-strategy", "ยุทธศาสตร์จังหวัด"),
        ("school-change", "เปลี่ยนแปลงสถานศึกษา"), ("small-schools", "โรงเรียนขนาดเล็ก"),
        ("correspondence", "สารบรรณของกลุ่ม"), ("plan-implementation", "นำแผนสู่การปฏิบัติ"),
        ("plan-evaluation", "ติดตามประเมินแผน"), ("three-year-plan", "แผนสามปี"), ("other-work", "งานอื่น"),
      ]),
    Choice(
      "round-state", "สถานะรอบ",
      [
        ("preparing", "เตรียมการ"), ("running", "กำลังดำเนินการ"), ("announced", "ประกาศแล้ว"),
        ("taking-applications", "กำลังรับสมัคร"), ("applications-closed", "ปิดรับสมัคร"), ("decided", "คัดเลือกแล้ว"),
        ("result-announced", "ประกาศผลแล้ว"), ("forwarded", "จัดส่งแล้ว"), ("closed", "ปิดเรื่องแล้ว"),
        ("cancelled", "ยกเลิกแล้ว"),
      ]),
    Choice(
      "application-state", "สถานะใบสมัคร",
      [
        ("received", "รับแล้ว"), ("late", "รับเกินกำหนด"), ("incomplete", "เอกสารไม่ครบ"), ("sent-back", "ส่งคืนแก้ไข"),
        ("complete", "เอกสารครบ"), ("checked", "ตรวจแล้ว"), ("ineligible", "ขาดคุณสมบัติ"), ("forwarded", "จัดส่งแล้ว"),
        ("selected", "ได้รับการคัดเลือก"), ("reserve", "สำรอง"), ("not-selected", "ไม่ได้รับการคัดเลือก"),
        ("withdrawn", "ถอนใบสมัคร"), ("declined", "สละสิทธิ์"),
      ]),
    Choice(
      "receipt-means", "วิธีรับใบสมัคร",
      [("by-hand", "ยื่นด้วยตนเอง"), ("post", "ไปรษณีย์"), ("system", "ระบบ"), ("email", "อีเมล")]),
    Choice(
      "check-verdict", "ผลตรวจเอกสาร",
      [
        ("passed", "ผ่าน"), ("failed", "ไม่ผ่าน"), ("missing", "ไม่มีเอกสาร"), ("too-long", "เกินจำนวนหน้า"),
        ("waived", "ผ่อนผัน"), ("handed-in", "ยื่นเอกสารแล้ว"),
      ]),
    Choice(
      "award-scope", "ขอบเขตรางวัล",
      [("area", "เขตพื้นที่"), ("province", "จังหวัด"), ("region", "ภาค"), ("nation", "ชาติ")]),
    Choice(
      "placing-result", "ผลรายใบสมัคร",
      [
        ("selected", "ได้รับการคัดเลือก"), ("reserve", "สำรอง"), ("not-selected", "ไม่ได้รับการคัดเลือก"),
        ("below-minimum", "ไม่ถึงคะแนนขั้นต่ำ"), ("tied", "รอชี้ขาด"),
      ]),
    Choice(
      "review-state", "สถานะคำขอทบทวน",
      [
        ("filed", "ยื่นแล้ว"), ("undecided", "รอวินิจฉัย"), ("upheld", "รับคำขอ"), ("dismissed", "ยกคำขอ"),
        ("late", "รับเกินกำหนด"), ("taken-back", "ถอนคำขอ"),
      ]),
    Choice(
      "certificate-state", "สถานะเกียรติบัตร",
      [
        ("draft", "ร่าง"), ("issued", "ออกเลขแล้ว"), ("given", "มอบแล้ว"), ("recalled", "เรียกคืนแล้ว"), ("void", "ยกเลิก"),
      ]),
  ]

  static let permits = [
    Choice(
      "permit-state", "สถานะการไปราชการ",
      [
        ("requested", "ยื่นคำขอแล้ว"), ("checked", "ตรวจแล้ว"), ("sent-back", "ส่งคืนแก้ไข"), ("submitted", "เสนอแล้ว"),
        ("permitted", "อนุญาตแล้ว"), ("not-permitted", "ไม่อนุญาต"), ("notified", "แจ้งผลแล้ว"),
        ("registered", "ลงทะเบียนคุมแล้ว"), ("changed", "เปลี่ยนแปลงแล้ว"), ("cancelled", "ยกเลิกแล้ว"),
      ]),
    Choice(
      "vehicle", "ประเภทยานพาหนะ",
      [
        ("office-car", "รถยนต์ราชการ"), ("own-car", "รถยนต์ส่วนตัว"), ("host-car", "รถของผู้จัด"),
        ("public-transport", "รถโดยสารประจำทาง"), ("train", "รถไฟ"), ("plane", "เครื่องบิน"),
      ]),
    Choice(
      "cost-bearer", "แหล่งเบิกจ่าย",
      [
        ("host", "ผู้จัดรับผิดชอบ"), ("own-office", "ต้นสังกัด"), ("area-office", "สำนักงานเขต"), ("traveller", "ผู้เดินทาง"),
        ("no-cost", "ไม่มีค่าใช้จ่าย"),
      ]),
    Choice(
      "scholarship-kind", "ประเภททุน",
      [("for-personnel", "ทุนบุคลากร"), ("for-pupils", "ทุนนักเรียน"), ("programme", "โครงการลักษณะทุน")]),
    Choice(
      "scholarship-state", "สถานะทุน",
      [
        ("announced", "ประกาศแล้ว"), ("taking-applications", "กำลังรับสมัคร"), ("applications-closed", "ปิดรับสมัคร"),
        ("forwarded", "จัดส่งแล้ว"), ("notified", "แจ้งผลแล้ว"), ("closed", "ปิดเรื่องแล้ว"),
      ]),
    Choice(
      "poverty-class", "กลุ่มความยากจน",
      [("not-poor", "ไม่ยากจน"), ("nearly-poor", "ใกล้ยากจน"), ("poor", "ยากจน"), ("extra-poor", "ยากจนพิเศษ")]),
    Choice(
      "outcome-kind", "ผลของผู้ให้",
      [
        ("granted", "ได้รับ"), ("not-granted", "ไม่ได้รับ"), ("reserve", "สำรอง"), ("next-stage", "เข้ารอบต่อไป"),
        ("declined", "สละสิทธิ์"),
      ]),
  ]
}
