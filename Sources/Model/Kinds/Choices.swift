/// The closed sets of names that fields hold: states, kinds, roles.
///
/// A word has one Thai name in all of them. Members are never reordered and never leave: events record their number.
extension Kinds {
  public static let choices: [Choice] =
    organisations + people + papers + committees + selection + permits
    + development + plans + house

  private static let organisations = [
    Choice(
      "agency-kind", "ประเภทหน่วยงาน",
      [
        ("ministry", "กระทรวง"), ("obec", "สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน"),
        ("provincial-education-office", "สำนักงานศึกษาธิการจังหวัด"), ("governor", "ผู้ว่าราชการจังหวัด"),
        ("local-government", "องค์กรปกครองส่วนท้องถิ่น"), ("government-agency", "ส่วนราชการอื่น"),
        ("organiser", "หน่วยจัดอบรม"), ("giver", "ผู้ให้ทุน"), ("community", "ชุมชน"), ("general-public", "สาธารณชน"),
        ("other-agency", "หน่วยงานอื่น"),
      ]),
    Choice(
      "body-kind", "ประเภทองค์คณะ",
      [
        ("provincial-committee", "คณะกรรมการศึกษาธิการจังหวัด"), ("area-committee", "คณะกรรมการเขตพื้นที่การศึกษา"),
        ("executives-meeting", "ที่ประชุมผู้บริหารเขตพื้นที่"), ("plan-committee", "คณะกรรมการจัดทำแผนปฏิบัติการ"),
        ("other-body", "องค์คณะอื่น"),
      ]),
    Choice(
      "stakeholder-kind", "ประเภทผู้รับบริการ",
      [("service-recipient", "ผู้รับบริการ"), ("stakeholder", "ผู้มีส่วนได้ส่วนเสีย")]),
    Choice(
      "channel-kind", "ประเภทช่องทาง",
      [
        ("correspondence-system", "ระบบสารบรรณ"), ("reporting-system", "ระบบรายงาน"),
        ("development-system", "ระบบพัฒนาครู"), ("web-form", "แบบฟอร์มออนไลน์"), ("website", "เว็บไซต์"),
        ("printed-volume", "รูปเล่ม"), ("memo", "บันทึกข้อความ"), ("post", "ไปรษณีย์"), ("by-hand", "ยื่นด้วยตนเอง"),
        ("email", "อีเมล"), ("phone", "โทรศัพท์"), ("in-meeting", "ในที่ประชุม"), ("notice-board", "ป้ายประกาศ"),
      ]),
    Choice(
      "school-grade", "ระดับชั้น",
      [
        ("kindergarten-1", "อนุบาล1"), ("kindergarten-2", "อนุบาล2"), ("kindergarten-3", "อนุบาล3"),
        ("primary-1", "ประถม1"), ("primary-2", "ประถม2"), ("primary-3", "ประถม3"), ("primary-4", "ประถม4"),
        ("primary-5", "ประถม5"), ("primary-6", "ประถม6"), ("secondary-1", "มัธยม1"), ("secondary-2", "มัธยม2"),
        ("secondary-3", "มัธยม3"), ("secondary-4", "มัธยม4"), ("secondary-5", "มัธยม5"), ("secondary-6", "มัธยม6"),
      ], also: gradesWritten),
    Choice(
      "school-size", "ขนาดสถานศึกษา",
      [("small", "ขนาดเล็ก"), ("medium", "ขนาดกลาง"), ("large", "ขนาดใหญ่"), ("extra-large", "ขนาดใหญ่พิเศษ")]),
    Choice(
      "school-state", "สถานะสถานศึกษา",
      [
        ("operating", "เปิดดำเนินการ"), ("extending", "กำลังขยายชั้นเรียน"), ("merged", "รวมแล้ว"),
        ("dissolved", "ยุบแล้ว"), ("shut", "เลิกแล้ว"), ("transferred", "โอนแล้ว"), ("taken-in", "รับโอนแล้ว"),
      ]),
    Choice(
      "school-change-kind", "ประเภทการเปลี่ยนแปลงสถานศึกษา",
      [
        ("founding", "จัดตั้ง"), ("dissolution", "ยุบ"), ("merger", "รวม"), ("closure", "เลิก"),
        ("grade-extension", "ขยายชั้นเรียน"), ("reception", "รับโอน"), ("transfer", "โอน"),
      ]),
    Choice(
      "school-change-state", "สถานะการเปลี่ยนแปลงสถานศึกษา",
      [
        ("studying", "ศึกษาข้อมูล"), ("planned", "วางแผนแล้ว"), ("discussed", "ประชุมชุมชนแล้ว"),
        ("submitted", "เสนอแล้ว"), ("endorsed", "เห็นชอบแล้ว"), ("not-endorsed", "ไม่เห็นชอบ"), ("done", "ดำเนินการแล้ว"),
        ("reported", "รายงานแล้ว"), ("cancelled", "ยกเลิกแล้ว"),
      ]),
  ]

  private static let people = [
    Choice(
      "personnel-kind", "ประเภทบุคลากร",
      [
        ("civil-servant-teacher", "ข้าราชการครู"), ("educational-personnel", "บุคลากรทางการศึกษา"),
        ("school-executive", "ผู้บริหารสถานศึกษา"), ("assistant-teacher", "ครูผู้ช่วย"),
        ("office-personnel", "บุคลากรในสำนักงาน"), ("government-employee", "พนักงานราชการ"),
        ("permanent-employee", "ลูกจ้างประจำ"), ("temporary-employee", "ลูกจ้างชั่วคราว"), ("pupil", "นักเรียน"),
        ("outsider", "บุคคลภายนอก"),
      ]),
    Choice(
      "person-state", "สถานะบุคคล",
      [
        ("serving", "ปฏิบัติงานอยู่"), ("moved", "ย้ายแล้ว"), ("resigned", "ลาออก"), ("retired", "เกษียณอายุ"),
        ("deceased", "ถึงแก่กรรม"), ("outsider", "บุคคลภายนอก"),
      ]),
    Choice(
      "citizen-id-grade", "ผลตรวจเลขประจำตัวประชาชน",
      [
        ("valid", "ถูกต้อง"), ("zero-prefixed", "ขึ้นต้นด้วยศูนย์"), ("g-code", "รหัสจี"), ("invalid", "ไม่ถูกต้อง"),
        ("unknown", "ไม่ทราบ"),
      ]),
    Choice(
      "person-verdict", "ผลเทียบบุคคล",
      [("same-person", "บุคคลเดียวกัน"), ("different-person", "คนละบุคคล"), ("unsure", "ยังไม่แน่ชัด")]),
    Choice(
      "academic-standing", "ระดับวิทยฐานะ",
      [
        ("no-standing", "ไม่มีวิทยฐานะ"), ("professional", "ชำนาญการ"), ("senior-professional", "ชำนาญการพิเศษ"),
        ("expert", "เชี่ยวชาญ"), ("senior-expert", "เชี่ยวชาญพิเศษ"),
      ]),
    Choice(
      "officer-level", "ระดับตำแหน่ง",
      [
        ("operational", "ปฏิบัติงาน"), ("experienced", "ชำนาญงาน"), ("senior", "อาวุโส"), ("practitioner", "ปฏิบัติการ"),
        ("professional", "ชำนาญการ"), ("senior-professional", "ชำนาญการพิเศษ"), ("expert", "เชี่ยวชาญ"),
        ("executive", "อำนวยการ"), ("employee", "ลูกจ้าง"),
      ]),
    Choice(
      "officer-role", "บทบาทบุคลากร",
      [
        ("staff", "เจ้าหน้าที่"), ("clerk", "ธุรการ"), ("group-director", "ผู้อำนวยการกลุ่ม"),
        ("deputy-director", "รองผู้อำนวยการเขต"), ("area-director", "ผู้อำนวยการเขต"),
      ]),
    Choice(
      "delegation-kind", "ประเภทการปฏิบัติราชการแทน",
      [
        ("acting", "รักษาราชการแทน"), ("on-behalf", "ปฏิบัติราชการแทน"), ("acting-in-post", "รักษาการในตำแหน่ง"),
        ("performing-duties", "ปฏิบัติหน้าที่"),
      ]),
    Choice(
      "assignment-role", "บทบาทผู้รับมอบหมาย",
      [
        ("responsible", "ผู้รับผิดชอบหลัก"), ("assisting", "ผู้ช่วย"), ("owner", "เจ้าของตัวชี้วัด"),
        ("supervisor", "ผู้กำกับดูแล"), ("collector", "ผู้จัดเก็บข้อมูล"), ("stand-in", "ผู้ทำงานแทน"),
      ]),
    Choice(
      "individual-indicator-state", "สถานะตัวชี้วัดรายบุคคล", [("defined", "กำหนดแล้ว"), ("appraised", "ประเมินแล้ว")]),
    Choice(
      "work-phase", "ระยะปฏิบัติงาน",
      [("before", "ก่อนปฏิบัติงาน"), ("during", "ระหว่างปฏิบัติงาน"), ("after", "หลังปฏิบัติงาน")]),
    Choice(
      "absence-kind", "ประเภทการลา",
      [
        ("sick-leave", "ลาป่วย"), ("maternity-leave", "ลาคลอดบุตร"), ("personal-leave", "ลากิจส่วนตัว"),
        ("annual-leave", "ลาพักผ่อน"), ("ordination-leave", "ลาอุปสมบท"), ("study-leave", "ลาศึกษาต่อ"),
        ("military-leave", "ลาเข้ารับราชการทหาร"), ("other-leave", "ลาประเภทอื่น"),
      ]),
  ]
}

/// `ป.1`, `ประถมศึกษาปีที่ 1`, as lists of pupils write grades.
private let gradesWritten: [(written: String, en: String)] = [
  ("kindergarten", 3, ["อ.", "อนุบาลปีที่"]), ("primary", 6, ["ป.", "ประถมศึกษาปีที่"]),
  ("secondary", 6, ["ม.", "มัธยมศึกษาปีที่"]),
].flatMap { (name: String, count: Int, ways: [String]) in
  (1...count).flatMap { year in ways.map { (written: "\($0)\(year)", en: "\(name)-\(year)") } }
}
