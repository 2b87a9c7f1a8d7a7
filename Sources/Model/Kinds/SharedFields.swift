import Failures

/// Fields that mean the same wherever they stand, so that one word has one Thai name over the whole table.
///
/// Each takes the help of the kind it stands in, or says what it always says.
extension Field {
  /// The same field, which a record cannot be made without.
  var needed: Field { changed(required: true) }

  /// The same field, of which no two records may say the same.
  var unique: Field { changed(unique: true) }

  /// The same field, masked and forgotten with the person it is about.
  var personal: Field { changed(privacy: .personal) }

  /// The same field, shown but forgotten with the person it names.
  var named: Field { changed(privacy: .name) }

  private func changed(required: Bool = false, unique: Bool = false, privacy other: Privacy = .open) -> Field {
    let privacy = other == .open ? privacy : other
    return Field(
      name, thai, holds, required: isRequired || required, unique: isUnique || unique, personal: privacy == .personal,
      named: privacy == .name, en: help.en, th: help.th)
  }

  // What it is called.
  static func code(_ en: String, _ th: String) -> Field { Field("code", "รหัส", .text, en: en, th: th) }
  static func name(_ en: String, _ th: String) -> Field { Field("name", "ชื่อ", .text, en: en, th: th) }
  static func title(_ en: String, _ th: String) -> Field { Field("title", "ชื่อเรื่อง", .text, en: en, th: th) }
  static func number(_ en: String, _ th: String) -> Field { Field("printed-number", "เลขที่", .text, en: en, th: th) }
  static func text(_ en: String, _ th: String) -> Field { Field("text", "ข้อความ", .text, en: en, th: th) }
  static func note(_ en: String = "anything else", _ th: String = "เรื่องอื่นที่ควรทราบ") -> Field {
    Field("note", "หมายเหตุ", .text, en: en, th: th)
  }
  static func because(_ en: String, _ th: String) -> Field { Field("because", "เหตุผล", .text, en: en, th: th) }

  // What it is and how far it is.
  static func kind(_ choice: String, _ en: String = "which kind", _ th: String = "เป็นประเภทใด") -> Field {
    Field("kind", "ประเภท", .oneOf(choice), en: en, th: th)
  }
  static func state(_ choice: String, _ en: String = "how far it is", _ th: String = "สถานะปัจจุบัน") -> Field {
    Field("state", "สถานะ", .oneOf(choice), required: true, en: en, th: th)
  }

  // When and where.
  static func date(_ en: String, _ th: String) -> Field { Field("date", "วันที่", .date, en: en, th: th) }
  static func starts(_ en: String = "first day", _ th: String = "วันแรก") -> Field {
    Field("starts", "วันเริ่ม", .date, en: en, th: th)
  }
  static func ends(_ en: String = "last day", _ th: String = "วันสุดท้าย") -> Field {
    Field("ends", "วันสิ้นสุด", .date, en: en, th: th)
  }
  static func recorded(_ en: String = "when it was entered", _ th: String = "วันเวลาที่บันทึกข้อมูล") -> Field {
    Field("recorded", "บันทึกเมื่อ", .moment, en: en, th: th)
  }
  static func due(_ en: String = "last day for it", _ th: String = "วันสุดท้ายที่ต้องทำ") -> Field {
    Field("due", "วันครบกำหนด", .date, en: en, th: th)
  }
  static func year(_ en: String = "year of the Buddhist Era", _ th: String = "ปีพุทธศักราช") -> Field {
    Field("year", "ปี", .number(0), en: en, th: th)
  }
  static func fiscalYear(
    _ en: String = "fiscal year, Buddhist Era", _ th: String = "ปีงบประมาณ พุทธศักราช"
  ) -> Field {
    Field("fiscal-year", "ปีงบประมาณ", .number(0), en: en, th: th)
  }
  static func quarter(_ en: String = "fiscal quarter, 1 to 4", _ th: String = "ไตรมาสของปีงบประมาณ 1 ถึง 4") -> Field {
    Field("quarter", "ไตรมาส", .number(0), en: en, th: th)
  }
  static func turn(_ en: String = "first or second round of the year", _ th: String = "รอบที่ 1 หรือ 2 ของปี") -> Field {
    Field("turn", "รอบที่", .number(0), en: en, th: th)
  }
  static func place(_ en: String, _ th: String) -> Field { Field("place", "สถานที่", .text, en: en, th: th) }
  static func amount(_ en: String = "baht", _ th: String = "จำนวนเป็นบาท") -> Field {
    Field("amount", "จำนวนเงิน", .number(2), en: en, th: th)
  }
  static func line(_ en: String, _ th: String) -> Field { Field("line", "ลำดับที่", .number(0), en: en, th: th) }

  // What it belongs to.
  static func office(_ en: String = "the area office", _ th: String = "สำนักงานเขตพื้นที่") -> Field {
    Field("office", "สำนักงาน", .record("office"), en: en, th: th)
  }
  static func division(_ en: String = "the group in charge", _ th: String = "กลุ่มที่รับผิดชอบ") -> Field {
    Field("division", "กลุ่ม", .record("division"), en: en, th: th)
  }
  static func school(_ en: String, _ th: String) -> Field {
    Field("school", "สถานศึกษา", .record("school"), en: en, th: th)
  }
  static func agency(_ en: String, _ th: String) -> Field {
    Field("agency", "หน่วยงาน", .record("agency"), en: en, th: th)
  }
  static func person(_ en: String, _ th: String) -> Field { Field("person", "บุคคล", .record("person"), en: en, th: th) }
  static func officer(_ en: String = "officer in charge", _ th: String = "ผู้รับผิดชอบ") -> Field {
    Field("officer", "บุคลากร", .record("officer"), en: en, th: th)
  }
  static func recorder(_ en: String = "who entered it", _ th: String = "ผู้บันทึกข้อมูล") -> Field {
    Field("recorder", "ผู้บันทึก", .record("officer"), en: en, th: th)
  }
  static func round(_ en: String = "the round it belongs to", _ th: String = "รอบที่สังกัด") -> Field {
    Field("round", "รอบ", .record("work-round"), en: en, th: th)
  }
  static func category(_ en: String = "the category; none for all", _ th: String = "ประเภทที่ใช้ ไม่ระบุคือทุกประเภท") -> Field
  {
    Field("category", "ประเภทรางวัล", .record("category"), en: en, th: th)
  }
  static func application(_ en: String = "the application", _ th: String = "ใบสมัครที่เกี่ยวข้อง") -> Field {
    Field("application", "ใบสมัคร", .record("application"), en: en, th: th)
  }
  static func letter(_ en: String, _ th: String) -> Field {
    Field("letter", "หนังสือ", .record("letter"), en: en, th: th)
  }
  static func document(_ en: String, _ th: String) -> Field {
    Field("document", "เอกสาร", .record("document"), en: en, th: th)
  }
  static func order(_ en: String = "the order that says so", _ th: String = "คำสั่งที่กำหนด") -> Field {
    Field("order", "คำสั่ง", .record("order"), en: en, th: th)
  }
  static func evidence(_ en: String = "what proves it", _ th: String = "สิ่งที่ใช้ยืนยัน") -> Field {
    Field("evidence", "หลักฐาน", .record("evidence"), en: en, th: th)
  }
  static func committee(_ en: String, _ th: String) -> Field {
    Field("committee", "คณะกรรมการ", .record("committee"), en: en, th: th)
  }
  static func member(_ en: String, _ th: String) -> Field {
    Field("member", "กรรมการ", .record("member"), en: en, th: th)
  }
  static func item(_ en: String = "the item of the agenda", _ th: String = "ระเบียบวาระที่พิจารณา") -> Field {
    Field("item", "ระเบียบวาระ", .record("agenda-item"), en: en, th: th)
  }
  static func resolution(_ en: String = "the resolution it rests on", _ th: String = "มติที่ใช้อ้างอิง") -> Field {
    Field("resolution", "มติที่ประชุม", .record("resolution"), en: en, th: th)
  }
  static func plan(_ en: String = "the plan it belongs to", _ th: String = "แผนที่สังกัด") -> Field {
    Field("plan", "แผน", .record("plan"), en: en, th: th)
  }
  static func project(_ en: String = "the project it belongs to", _ th: String = "โครงการที่สังกัด") -> Field {
    Field("project", "โครงการ", .record("project"), en: en, th: th)
  }
  static func indicator(_ en: String = "the indicator it belongs to", _ th: String = "ตัวชี้วัดที่สังกัด") -> Field {
    Field("indicator", "ตัวชี้วัด", .record("indicator"), en: en, th: th)
  }
}
