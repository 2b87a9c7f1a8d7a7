/// Names nobody has asked to bear: made up here, put together by `Chance`.
enum MadeNames {
  static let men = [
    "กล้าหาญ", "เกรียงไกร", "คมสัน", "จักรพล", "ชัยวัฒน์", "ณรงค์ฤทธิ์", "เดชา", "ทวีศักดิ์", "ธนกฤต", "นพดล", "บุญเลิศ", "ปรีชา",
    "พงศ์เทพ", "ไพโรจน์", "ภาณุ", "มานพ", "ยุทธนา", "รังสรรค์", "วรวุฒิ", "ศักดิ์ชัย", "สมเกียรติ", "สุรเดช", "อดิศร", "เอกราช",
  ]
  static let women = [
    "กรรณิการ์", "เกศินี", "ขนิษฐา", "จันทร์เพ็ญ", "ชลธิชา", "ณัฐธิดา", "ดวงใจ", "ทิพวรรณ", "ธิดารัตน์", "นงลักษณ์", "บุษบา", "ปิยะดา",
    "พรทิพย์", "เพ็ญนภา", "มยุรี", "รัชนี", "ลดาวัลย์", "วันเพ็ญ", "ศิริพร", "สายสุนีย์", "สุกัญญา", "อัมพร", "อุไรวรรณ", "เอื้องฟ้า",
  ]
  /// Two parts make a surname.
  static let surnameHeads = [
    "ทอง", "แก้ว", "ศรี", "บุญ", "วงศ์", "เพชร", "สุข", "มณี", "พูน", "รัตน", "ชัย", "ธรรม", "จันทร์", "อินทร์", "คำ", "นวล",
  ]
  static let surnameTails = [
    "ใบงาม", "นาเรียง", "ริมทุ่ง", "สวนหลัง", "ดอนเหนือ", "ลานข้าว", "ปลายน้ำ", "ร่มไทร", "เรือนไม้", "ทางเกวียน", "ท่าเรียบ",
    "หาดทราย",
  ]
  /// A school is called after its village, temple or community.
  static let schoolHeads = ["บ้าน", "บ้าน", "บ้าน", "วัด", "ชุมชน"]
  static let villages = [
    "โคกสมมติ", "หนองตัวอย่าง", "ดอนจำลอง", "ทุ่งฝึกหัด", "นาลองทำ", "ห้วยซ้อม", "บึงทดลอง", "ท่าสาธิต", "ป่าแบบฝึก", "เขาหัดเดิน",
    "สระบทเรียน",
    "คลองทวน", "วังฝึกงาน", "หัวสนาม", "โนนแม่แบบ", "ไร่สมมุติ", "บางร่าง", "ลำโจทย์", "เนินเฉลย", "ปากตำรา", "หนองชวนคิด",
    "ดงครูใหม่", "ท่าต้นแบบ",
    "นาบทเรียน", "โคกชอล์ก", "หนองกระดาน", "สันสมุด", "ดอนดินสอ", "ม่วงวิชา", "หว้าความรู้",
  ]
  static let districts = ["เมืองสมมติ", "ตัวอย่างใต้", "จำลองพัฒนา"]

  /// Those the lessons call by name.
  static let director = ("นาย", "ประยูร มั่นคง")
  static let judges = [
    ("นาง", "สมศรี ใจงาม"), ("นางสาว", "กานดา พรหมดี"), ("นาย", "ธีระ สุขใจ"), ("นาย", "อรุณ ศรีเมือง"), ("นาย", "วิชัย ดีพร้อม"),
  ]
}

/// Names given out one by one, none twice.
struct NameGiver {
  private var taken: Set<String> = []

  mutating func person(_ chance: inout Chance) -> (prefix: String, name: String) {
    while true {
      let isMan = chance.below(3) == 0
      let first = isMan ? chance.one(of: MadeNames.men) : chance.one(of: MadeNames.women)
      let surname = chance.one(of: MadeNames.surnameHeads) + chance.one(of: MadeNames.surnameTails)
      let name = first + " " + surname
      guard taken.insert(name).inserted else { continue }
      return (isMan ? "นาย" : chance.below(3) == 0 ? "นาง" : "นางสาว", name)
    }
  }

  /// A number behind a name that is used up keeps schools apart.
  mutating func school(_ chance: inout Chance, number: Int) -> String {
    for _ in 0..<20 {
      let name = chance.one(of: MadeNames.schoolHeads) + chance.one(of: MadeNames.villages)
      if taken.insert(name).inserted { return name }
    }
    return "บ้าน" + chance.one(of: MadeNames.villages) + " \(number)"
  }
}
