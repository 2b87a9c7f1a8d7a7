extension Organisations {
  static let school = Kind(
    "school", "schools", "สถานศึกษา", .organisations, id: .field("code", prefix: "s-"), label: "name",
    en: "a school of the area", th: "สถานศึกษาในสังกัด",
    [
      .code("code of the school, 8 or 10 digits", "รหัสสถานศึกษา 8 หรือ 10 หลัก").needed.unique,
      .name("name without โรงเรียน before it", "ชื่อโดยไม่มีคำว่าโรงเรียนนำหน้า").needed,
      Field("short-name", "ชื่อย่อ", .text, en: "name as lists shorten it", th: "ชื่อย่อตามที่ใช้ในบัญชี"),
      .office(),
      Field("district", "อำเภอ", .text, en: "district", th: "อำเภอที่ตั้ง"),
      Field("subdistrict", "ตำบล", .text, en: "sub-district", th: "ตำบลที่ตั้ง"),
      Field("school-cluster", "กลุ่มโรงเรียน", .text, en: "cluster of schools it works in", th: "กลุ่มโรงเรียนที่สังกัด"),
      Field("director", "ผู้อำนวยการ", .record("person"), en: "its director", th: "ผู้อำนวยการสถานศึกษา"),
      Field("lowest-grade", "ชั้นต่ำสุด", .oneOf("school-grade"), en: "lowest grade taught", th: "ระดับชั้นต่ำสุดที่เปิดสอน"),
      Field("highest-grade", "ชั้นสูงสุด", .oneOf("school-grade"), en: "highest grade taught", th: "ระดับชั้นสูงสุดที่เปิดสอน"),
      Field("size", "ขนาด", .oneOf("school-size"), en: "size class", th: "ขนาดของสถานศึกษา"),
      .state("school-state", "whether it works, and what changes it", "การดำเนินกิจการและการเปลี่ยนแปลง"),
      Field(
        "learning-centre", "ศูนย์การเรียนรู้คุณภาพ", .record("school"), en: "the quality centre it joins",
        th: "ศูนย์ที่ร่วมจัดการเรียนรู้"),
      Field(
        "reference-prefix", "รหัสหนังสือ", .text, en: "code before the number of its letters",
        th: "รหัสหน้าเลขที่หนังสือของสถานศึกษา"),
      Field("address", "ที่อยู่", .text, en: "postal address", th: "ที่ตั้งสำหรับส่งหนังสือ"),
      Field("phone", "หมายเลขโทรศัพท์", .text, en: "telephone of the school", th: "โทรศัพท์สถานศึกษา"),
      Field("email", "อีเมล", .text, en: "e-mail of the school", th: "อีเมลสถานศึกษา"),
      Field("website", "เว็บไซต์", .text, en: "address on the web", th: "ที่อยู่เว็บไซต์"),
      Field("checked", "ตรวจเมื่อ", .date, en: "when these data were last checked", th: "วันที่ตรวจสอบข้อมูลครั้งล่าสุด"),
    ])

  static let enrolment = Kind(
    "enrolment", "enrolments", "จำนวนนักเรียน", .organisations, id: .numbered("EN"), label: "",
    en: "pupils and classrooms of a grade in a school year", th: "นักเรียนและห้องเรียนของชั้นหนึ่งในปีการศึกษาหนึ่ง",
    [
      .school("the school; none for a figure of the whole office", "สถานศึกษา ไม่ระบุคือยอดทั้งสำนักงาน"),
      .office("the office, when no school is given", "สำนักงาน เมื่อไม่ระบุสถานศึกษา"),
      Field(
        "school-year", "ปีการศึกษา", .number(0), required: true, en: "school year, Buddhist Era", th: "ปีการศึกษา พุทธศักราช"),
      Field("grade", "ชั้น", .oneOf("school-grade"), required: true, en: "the grade", th: "ระดับชั้น"),
      Field("boys", "ชาย", .number(0), required: true, en: "boys", th: "จำนวนนักเรียนชาย"),
      Field("girls", "หญิง", .number(0), required: true, en: "girls", th: "จำนวนนักเรียนหญิง"),
      Field("classrooms", "ห้องเรียน", .number(0), en: "classrooms", th: "จำนวนห้องเรียน"),
      .date("day of the count", "วันที่ของข้อมูล"),
    ]
  )
  .told(by: "school", "office", "school-year", "grade")

  static let schoolChange = Kind(
    "school-change", "school-changes", "การเปลี่ยนแปลงสถานศึกษา", .organisations, id: .numbered("SH"), label: "school",
    en: "one case of founding, dissolving, merging, closing, extending, receiving or transferring a school",
    th: "เรื่องจัดตั้ง ยุบ รวม เลิก ขยายชั้น รับ หรือโอนสถานศึกษา รายแห่ง",
    [
      .round(),
      .school("the school that changes", "สถานศึกษาที่เปลี่ยนแปลง"),
      .kind("school-change-kind").needed,
      Field(
        "joins", "รวมกับ", .record("school"), en: "the school it is merged into or learns at",
        th: "สถานศึกษาที่ไปรวมหรือเรียนรวม"),
      .agency("who takes it over or hands it over", "หน่วยงานที่รับโอนหรือโอนมา"),
      .because("why", "เหตุผลและความจำเป็น"),
      .committee("committee that works on it", "คณะกรรมการดำเนินงาน"),
      Field(
        "community-met", "ประชุมชุมชนเมื่อ", .date, en: "when school and community met",
        th: "วันประชุมคณะกรรมการ สถานศึกษา และชุมชน"),
      Field("body", "องค์คณะ", .record("approving-body"), en: "the body that agrees to it", th: "องค์คณะที่ให้ความเห็นชอบ"),
      .resolution(),
      Field("effective", "วันมีผล", .date, en: "when it takes effect", th: "วันที่การเปลี่ยนแปลงมีผล"),
      .state("school-change-state"),
    ])
}
