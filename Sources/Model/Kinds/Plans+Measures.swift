/// Indicators and standards: what is measured, and what came of it.
extension Plans {
  static let measures = [indicator, scaleStep, target, measurement, agreement, agreementParty]
  static let standards = [standard, standardIndicator, considerationPoint, selfAssessment, pointResult]

  static let indicator = Kind(
    "indicator", "indicators", "ตัวชี้วัด", .plans, id: .numbered("K"), label: "title",
    en: "an indicator of the year's evaluation, a plan or a project", th: "ตัวชี้วัดของการประเมินประจำปี แผน หรือโครงการ",
    [
      .code("number in the manual: 1.2", "เลขในคู่มือ เช่น 1.2").needed,
      .title("what is measured", "สิ่งที่วัด").needed,
      .kind("indicator-kind").needed,
      .fiscalYear().needed,
      .round(),
      .plan(),
      .project(),
      Field("activity", "กิจกรรม", .record("activity"), en: "activity it measures", th: "กิจกรรมที่วัด"),
      Field("population", "ประชากร", .text, en: "who or what is counted", th: "ผู้หรือสิ่งที่นับ"),
      Field("numerator", "ตัวตั้ง", .text, en: "what is counted on top", th: "นิยามตัวตั้ง"),
      Field("denominator", "ตัวหาร", .text, en: "what it is divided by", th: "นิยามตัวหาร"),
      Field("unit", "หน่วย", .text, en: "unit: per cent, persons, level", th: "หน่วยนับ เช่น ร้อยละ คน ระดับ"),
      Field("weight", "น้ำหนัก", .number(nil), en: "weight", th: "น้ำหนัก"),
      Field("is-lower-better", "ยิ่งน้อยยิ่งดี", .bool, en: "whether less is better", th: "ค่าน้อยดีกว่าค่ามากหรือไม่"),
      Field("owner", "เจ้าของตัวชี้วัด", .record("division"), en: "group that owns it", th: "กลุ่มเจ้าของตัวชี้วัด"),
      Field("supervisor", "ผู้กำกับดูแล", .record("officer"), en: "who supervises it", th: "ผู้กำกับดูแลตัวชี้วัด"),
      Field("collector", "ผู้จัดเก็บข้อมูล", .record("officer"), en: "who collects its data", th: "ผู้จัดเก็บข้อมูล"),
      .order("the order that names the three", "คำสั่งที่กำหนดผู้รับผิดชอบทั้งสาม"),
    ])

  static let scaleStep = Kind(
    "scale-step", "scale-steps", "เกณฑ์ระดับคะแนน", .plans, id: .numbered("SS"), label: "text",
    en: "from which value an indicator reaches a level", th: "ค่าที่ทำให้ตัวชี้วัดได้ระดับคะแนนหนึ่ง",
    [
      .indicator().needed,
      Field("points", "คะแนนที่ได้", .number(nil), required: true, en: "level or points", th: "ระดับหรือคะแนน"),
      Field("minimum", "คะแนนขั้นต่ำ", .number(nil), en: "from this value on", th: "ตั้งแต่ค่านี้"),
      .text("the level in words", "คำอธิบายระดับ"),
    ])

  static let target = Kind(
    "target", "targets", "ค่าเป้าหมาย", .plans, id: .numbered("TG"), label: "value",
    en: "what an indicator should reach in a year", th: "ค่าที่ตัวชี้วัดควรได้ในปีหนึ่ง",
    [
      .indicator().needed,
      .fiscalYear().needed,
      Field(
        "target-level", "ขั้นของเป้าหมาย", .oneOf("target-level"), en: "basic, standard or high",
        th: "ขั้นต้น มาตรฐาน หรือขั้นสูง"),
      Field("value", "ค่า", .number(nil), required: true, en: "the value", th: "ค่าเป้าหมาย"),
      Field("unit", "หน่วย", .text, en: "unit, if not the indicator's", th: "หน่วยนับ ถ้าต่างจากตัวชี้วัด"),
    ])

  static let measurement = Kind(
    "measurement", "measurements", "ผลการดำเนินงาน", .plans, id: .numbered("ME"), label: "value",
    en: "what an indicator reached, and whether it was certified", th: "ผลตามตัวชี้วัดและการรับรอง",
    [
      .indicator().needed,
      .fiscalYear().needed,
      .turn(),
      .quarter(),
      Field("value", "ค่า", .number(nil), required: true, en: "the value", th: "ค่าที่วัดได้"),
      Field("top", "ค่าตัวตั้ง", .number(nil), en: "what was counted on top", th: "จำนวนตัวตั้ง"),
      Field("bottom", "ค่าตัวหาร", .number(nil), en: "what it was divided by", th: "จำนวนตัวหาร"),
      .date("day of the figure", "วันที่ของข้อมูล").needed,
      .recorder(),
      .evidence(),
      .state("measurement-state"),
      Field("more-by", "ส่งเพิ่มภายใน", .date, en: "last day to send more data", th: "วันสุดท้ายที่ต้องส่งข้อมูลเพิ่ม"),
      .note(),
    ])

  static let agreement = Kind(
    "agreement", "agreements", "ข้อตกลงการปฏิบัติงาน", .plans, id: .numbered("GA"), label: "title",
    en: "a signed agreement on the year's work", th: "ข้อตกลงหรือคำรับรองการปฏิบัติราชการประจำปี",
    [
      .kind("agreement-kind").needed,
      .title("what it is called", "ชื่อข้อตกลง").needed,
      .round(),
      .fiscalYear().needed,
      .turn(),
      .school("school it is made with", "สถานศึกษาที่ทำข้อตกลง"),
      .document("its paper", "เอกสารข้อตกลง"),
      Field("signed", "ลงนามเมื่อ", .date, en: "day the last side signed", th: "วันที่ลงนามครบ"),
      .state("agreement-state"),
    ])

  static let agreementParty = Kind(
    "agreement-party", "agreement-parties", "คู่ลงนาม", .plans, id: .numbered("GP"), label: "position",
    en: "one side of an agreement", th: "ฝ่ายหนึ่งของข้อตกลง",
    [
      Field("agreement", "ข้อตกลงการปฏิบัติงาน", .record("agreement"), required: true, en: "the agreement", th: "ข้อตกลง"),
      .line("which side", "ฝ่ายที่"),
      .person("who signs", "ผู้ลงนาม"),
      Field("position", "ตำแหน่ง", .text, en: "position they sign in", th: "ตำแหน่งที่ลงนาม"),
      .school("school they sign for", "สถานศึกษาที่ลงนามแทน"),
      .agency("agency they sign for", "หน่วยงานที่ลงนามแทน"),
      Field("signed", "ลงนามเมื่อ", .date, en: "day they signed", th: "วันที่ลงนาม"),
    ])

  static let standard = Kind(
    "standard", "standards", "มาตรฐาน", .plans, id: .numbered("SA"), label: "title",
    en: "a standard of area offices", th: "มาตรฐานสำนักงานเขตพื้นที่การศึกษา",
    [
      .code("number: 1", "เลขมาตรฐาน").needed,
      .title("what it says", "ชื่อมาตรฐาน").needed,
      .fiscalYear("fiscal year of the edition", "ปีงบประมาณของฉบับ").needed,
      .division("group that looks after it", "กลุ่มที่รับผิดชอบ"),
    ])

  static let standardIndicator = Kind(
    "standard-indicator", "standard-indicators", "ตัวบ่งชี้", .plans, id: .numbered("SI"), label: "title",
    en: "a sign of a standard; not an indicator of the year's evaluation", th: "ตัวบ่งชี้ของมาตรฐาน ซึ่งไม่ใช่ตัวชี้วัด",
    [
      Field("standard", "มาตรฐาน", .record("standard"), required: true, en: "the standard", th: "มาตรฐาน"),
      .code("number: 1.2", "เลขตัวบ่งชี้").needed,
      .title("what it says", "ชื่อตัวบ่งชี้").needed,
      .officer(),
    ])

  static let considerationPoint = Kind(
    "consideration-point", "consideration-points", "ประเด็นพิจารณา", .plans, id: .numbered("SP"), label: "title",
    en: "a point assessed under a sign of a standard", th: "ประเด็นที่ประเมินในตัวบ่งชี้",
    [
      Field("standard-indicator", "ตัวบ่งชี้", .record("standard-indicator"), required: true, en: "the sign", th: "ตัวบ่งชี้"),
      .code("number: 1.2.3", "เลขประเด็น").needed,
      .title("what it says", "ชื่อประเด็น").needed,
      .officer("who owns it", "เจ้าของประเด็น"),
      Field("goal", "เป้าหมาย", .text, en: "target and expected output", th: "ค่าเป้าหมายและผลผลิต"),
    ])

  static let selfAssessment = Kind(
    "self-assessment", "self-assessments", "รายงานการประเมินตนเอง", .plans, id: .numbered("SR"), label: "fiscal-year",
    en: "a year's self-assessment report (SAR)", th: "รายงานการประเมินตนเองประจำปี (SAR)",
    [
      .round(),
      .fiscalYear().needed,
      Field("points", "คะแนนที่ได้", .number(2), en: "points in all", th: "คะแนนรวม"),
      Field("obstacles", "ปัญหาอุปสรรค", .text, en: "what stood in the way", th: "ปัญหาและอุปสรรค"),
      Field("way-forward", "แนวทางพัฒนา", .text, en: "what to do next year", th: "แนวทางพัฒนาปีต่อไป"),
      .document("its volume", "รูปเล่ม SAR"),
      Field("superior-told", "เสนอผู้บังคับบัญชาเมื่อ", .date, en: "day the superior was told", th: "วันที่แจ้งผู้บังคับบัญชา"),
      Field("forwarded", "จัดส่งเมื่อ", .date, en: "day it went to OBEC", th: "วันที่รายงาน สพฐ."),
      .state("self-assessment-state"),
    ])

  static let pointResult = Kind(
    "point-result", "point-results", "ผลประเมินรายประเด็น", .plans, id: .numbered("SX"), label: "point",
    en: "how far one point was reached in one round of a year", th: "ผลของประเด็นหนึ่งในรอบหนึ่งของปี",
    [
      Field("point", "ประเด็นพิจารณา", .record("consideration-point"), required: true, en: "the point", th: "ประเด็น"),
      .fiscalYear().needed,
      .turn(),
      Field("points", "คะแนนที่ได้", .number(nil), en: "level reached", th: "ระดับที่ประเมินได้"),
      Field("baseline", "ข้อมูลฐาน", .number(nil), en: "level reached last year", th: "ระดับของปีก่อน"),
      .evidence(),
      .note("progress, obstacles", "ความก้าวหน้าและอุปสรรค"),
    ])
}
