/// The office and its groups, the schools, and everybody outside with whom the office deals.
enum Organisations {
  static let all = [
    office, division, duty, workArea, school, enrolment, schoolChange, agency, university, approvingBody,
    stakeholderGroup, channel, alias,
  ]

  static let office = Kind(
    "office", "offices", "สำนักงาน", .organisations, id: .field("code", prefix: "o-"), label: "name",
    en: "this area office, and the other area offices it deals with",
    th: "สำนักงานเขตพื้นที่การศึกษาแห่งนี้ และเขตอื่นที่ติดต่อด้วย",
    [
      .code("short code: phayao-1", "รหัสย่อ เช่น phayao-1").needed.unique,
      .name("full name", "ชื่อเต็ม").needed,
      Field("short-name", "ชื่อย่อ", .text, en: "name as letters shorten it", th: "ชื่อย่อตามที่ใช้ในหนังสือ"),
      Field(
        "is-own", "เป็นสำนักงานนี้", .bool, en: "whether it is the office that works here", th: "เป็นสำนักงานเจ้าของข้อมูลหรือไม่"),
      Field(
        "reference-prefix", "รหัสหนังสือ", .text, en: "agency code before the number of a letter: ศธ 04999",
        th: "รหัสส่วนราชการหน้าเลขที่หนังสือ เช่น ศธ 04999"),
      Field("province", "จังหวัด", .text, en: "province", th: "จังหวัดที่ตั้ง"),
      Field("area-number", "เขต", .number(0), en: "number of the area in the province", th: "เขตพื้นที่ที่เท่าใดของจังหวัด"),
      Field("address", "ที่อยู่", .text, en: "postal address", th: "ที่ตั้งสำหรับส่งหนังสือ"),
      Field("phone", "หมายเลขโทรศัพท์", .text, en: "telephone of the office", th: "โทรศัพท์สำนักงาน"),
      Field("fax", "โทรสาร", .text, en: "fax", th: "หมายเลขโทรสาร"),
      Field("email", "อีเมล", .text, en: "e-mail of the office", th: "อีเมลสำนักงาน"),
      Field("website", "เว็บไซต์", .text, en: "address on the web", th: "ที่อยู่เว็บไซต์"),
      Field("director", "ผู้อำนวยการ", .record("person"), en: "its director", th: "ผู้อำนวยการสำนักงาน"),
    ])

  static let division = Kind(
    "division", "divisions", "กลุ่ม", .organisations, id: .field("code", prefix: "g-"), label: "name",
    en: "a group or unit inside the office; how many there are is data", th: "กลุ่มหรือหน่วยภายในสำนักงาน",
    [
      .code("short code: teacher-development", "รหัสย่อ เช่น teacher-development").needed.unique,
      .name("full name", "ชื่อเต็ม").needed,
      Field("short-name", "ชื่อย่อ", .text, en: "name as people say it", th: "ชื่อที่เรียกกัน"),
      .line("its number in the ministry's announcement", "ลำดับตามประกาศกระทรวง"),
      .office(),
      Field("director", "ผู้อำนวยการ", .record("person"), en: "who heads it", th: "ผู้อำนวยการกลุ่ม"),
      Field(
        "is-acting", "เป็นผู้ปฏิบัติหน้าที่", .bool, en: "whether the head only acts as head", th: "ผู้อำนวยการเป็นผู้ปฏิบัติหน้าที่แทนหรือไม่"
      ),
      Field(
        "reports-to-head", "ขึ้นตรงต่อหัวหน้าสำนักงาน", .bool, en: "whether it reports to the head of the office directly",
        th: "รายงานตรงต่อหัวหน้าสำนักงานหรือไม่"),
      Field("phone", "หมายเลขโทรศัพท์", .text, en: "telephone of the group", th: "โทรศัพท์ของกลุ่ม"),
    ])

  static let duty = Kind(
    "duty", "duties", "อำนาจหน้าที่", .organisations, id: .numbered("DU"), label: "text",
    en: "one power or duty an announcement gives to the office or a group", th: "อำนาจหน้าที่ข้อหนึ่งตามประกาศ",
    [
      .office("the office that has it", "สำนักงานที่มีอำนาจหน้าที่"),
      .division("the group that has it", "กลุ่มที่มีอำนาจหน้าที่"),
      .line("its place in the announcement", "ลำดับในประกาศ"),
      .text("the duty in words", "ข้อความของอำนาจหน้าที่").needed,
      Field("source", "ที่มา", .text, en: "the announcement and its clause", th: "ประกาศและข้อที่กำหนด"),
    ])

  static let workArea = Kind(
    "work-area", "work-areas", "งานในกลุ่ม", .organisations, id: .numbered("WA"), label: "name",
    en: "a field of work that is given to officers: awards, scholarships, travel",
    th: "งานที่แบ่งให้ผู้รับผิดชอบ เช่น งานคัดเลือกดีเด่น",
    [
      .name("what the work is called", "ชื่องาน").needed,
      .division("the group whose work it is", "กลุ่มเจ้าของงาน").needed,
      .line("its place in the list", "ลำดับในรายการ"),
      Field("procedure", "กระบวนงาน", .text, en: "procedure it follows, by its name", th: "กระบวนงานที่ใช้"),
      Field("reached-level", "ระดับที่บรรลุ", .number(0), en: "level of its ladder reached", th: "ระดับความสำเร็จที่บรรลุ"),
    ])

  static let agency = Kind(
    "agency", "agencies", "หน่วยงาน", .organisations, id: .numbered("AG"), label: "name",
    en: "a body outside: OBEC, ministry, local government, organiser, giver of a scholarship",
    th: "หน่วยงานภายนอก เช่น สพฐ. กระทรวง องค์กรปกครองส่วนท้องถิ่น หน่วยจัดอบรม ผู้ให้ทุน",
    [
      .name("full name", "ชื่อเต็ม").needed,
      Field("short-name", "ชื่อย่อ", .text, en: "name as letters shorten it", th: "ชื่อย่อ เช่น สพฐ."),
      .kind("agency-kind").needed,
      Field("head-title", "ตำแหน่งหัวหน้าหน่วยงาน", .text, en: "whom a letter to it addresses", th: "ตำแหน่งที่ใช้เรียนในหนังสือ"),
      Field("province", "จังหวัด", .text, en: "province", th: "จังหวัดที่ตั้ง"),
      Field("address", "ที่อยู่", .text, en: "postal address", th: "ที่ตั้งสำหรับส่งหนังสือ"),
      Field("phone", "หมายเลขโทรศัพท์", .text, en: "telephone of the agency", th: "โทรศัพท์หน่วยงาน"),
      Field("email", "อีเมล", .text, en: "e-mail of the agency", th: "อีเมลหน่วยงาน"),
      Field("website", "เว็บไซต์", .text, en: "address on the web", th: "ที่อยู่เว็บไซต์"),
    ])

  static let university = Kind(
    "university", "universities", "สถาบันอุดมศึกษา", .organisations, id: .numbered("UN"), label: "name",
    en: "a partner university that trains teachers before an appointment", th: "สถาบันอุดมศึกษาคู่พัฒนาที่เป็นหน่วยพัฒนา",
    [
      .name("full name", "ชื่อเต็ม").needed,
      Field("short-name", "ชื่อย่อ", .text, en: "name as letters shorten it", th: "ชื่อย่อตามที่ใช้ในหนังสือ"),
      Field("head-title", "ตำแหน่งหัวหน้าหน่วยงาน", .text, en: "whom a letter to it addresses", th: "ตำแหน่งที่ใช้เรียนในหนังสือ"),
      Field("address", "ที่อยู่", .text, en: "postal address", th: "ที่ตั้งสำหรับส่งหนังสือ"),
      Field(
        "website", "เว็บไซต์", .text, en: "where name lists and timetables are shown", th: "เว็บไซต์ที่ประกาศรายชื่อและกำหนดการ"),
      .starts("partner since", "เป็นคู่พัฒนาตั้งแต่วันที่"),
      .ends("partner until", "เป็นคู่พัฒนาถึงวันที่"),
    ])

  static let approvingBody = Kind(
    "approving-body", "approving-bodies", "องค์คณะผู้พิจารณา", .organisations, id: .numbered("BD"), label: "name",
    en: "a body that agrees plans and cases, for as long as the law says so",
    th: "องค์คณะที่ให้ความเห็นชอบ ตามช่วงเวลาที่กฎหมายกำหนด",
    [
      .name("full name", "ชื่อเต็ม").needed,
      Field("short-name", "ชื่อย่อ", .text, en: "name as letters shorten it", th: "ชื่อย่อ เช่น กศจ."),
      .kind("body-kind").needed,
      Field("agrees-to", "เรื่องที่พิจารณา", .text, en: "what is put to it", th: "เรื่องที่ต้องเสนอให้พิจารณา"),
      .starts("in force since", "มีผลตั้งแต่วันที่"),
      .ends("in force until", "มีผลถึงวันที่"),
      Field("source", "ที่มา", .text, en: "the law or order", th: "กฎหมายหรือคำสั่ง"),
    ])

  static let stakeholderGroup = Kind(
    "stakeholder-group", "stakeholder-groups", "กลุ่มผู้รับบริการและผู้มีส่วนได้ส่วนเสีย", .organisations, id: .numbered("SG"),
    label: "name", en: "people whom the office serves or whose interests it touches",
    th: "ผู้รับบริการหรือผู้มีส่วนได้ส่วนเสียของสำนักงาน",
    [
      .name("what the group is called", "ชื่อกลุ่ม").needed,
      .kind("stakeholder-kind").needed,
      Field("mission", "ภารกิจที่เกี่ยวข้อง", .text, en: "the mission it belongs to", th: "ภารกิจที่เชื่อมโยง"),
      .division("the group that serves it", "กลุ่มที่ให้บริการ"),
    ])

  static let channel = Kind(
    "channel", "channels", "ช่องทาง", .organisations, id: .numbered("CH"), label: "name",
    en: "a way or system by which letters, plans and data travel", th: "ช่องทางหรือระบบที่ใช้รับส่งหนังสือ เผยแพร่แผน หรือส่งข้อมูล",
    [
      .name("what it is called", "ชื่อช่องทางหรือระบบ").needed,
      .kind("channel-kind").needed,
      .agency("who runs it", "หน่วยงานเจ้าของระบบ"),
      Field("website", "เว็บไซต์", .text, en: "address on the web", th: "ที่อยู่เว็บไซต์"),
      .starts("used since", "เริ่มใช้วันที่"),
      .ends("used until", "ใช้ถึงวันที่"),
    ])

  static let alias = Kind(
    "alias", "aliases", "ชื่อเรียกอื่น", .organisations, id: .numbered("AL"), label: "text",
    en: "another way to write the name of a school, group or agency", th: "ชื่อที่เขียนอีกแบบของสถานศึกษา กลุ่ม หรือหน่วยงาน",
    [
      .text("the name as it is also written", "ชื่อตามที่เขียนอีกแบบ").needed,
      .school("the school so called", "สถานศึกษาที่ใช้ชื่อนี้"),
      .division("the group so called", "กลุ่มที่ใช้ชื่อนี้"),
      .agency("the agency so called", "หน่วยงานที่ใช้ชื่อนี้"),
    ])
}
