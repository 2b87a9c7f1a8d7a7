/// Scores, the decision made from them, and what it gives rise to.
extension Selection {
  static let results = [scoreEntry, decision, placing, reviewRequest, certificate]

  static let scoreEntry = Kind(
    "score-entry", "scores", "คะแนนรายกรรมการ", .selection, id: .numbered("S"), label: "points",
    en: "points one member gave one application for one criterion", th: "คะแนนที่กรรมการคนหนึ่งให้ใบสมัครหนึ่งตามเกณฑ์หนึ่ง",
    [
      .application().needed,
      Field(
        "criterion", "เกณฑ์การให้คะแนน", .record("criterion"), required: true, en: "the criterion", th: "เกณฑ์ที่ให้คะแนน"),
      .member("who gave them", "กรรมการผู้ให้คะแนน").needed,
      Field("points", "คะแนนที่ได้", .number(nil), required: true, en: "the points", th: "คะแนน"),
      Field("meeting", "การประชุม", .record("meeting"), en: "meeting they were given in", th: "การประชุมที่ให้คะแนน"),
      .evidence("the score sheet", "แบบให้คะแนน"),
    ])

  static let decision = Kind(
    "decision", "decisions", "การตัดสินคัดเลือก", .selection, id: .numbered("DC"), label: "category",
    en: "the choice made in one category: by which rule, from what", th: "การตัดสินในประเภทหนึ่ง พร้อมเกณฑ์และข้อมูลที่ใช้",
    [
      .round().needed,
      .category("the category decided", "ประเภทที่ตัดสิน"),
      .item(),
      .resolution(),
      Field("rules", "หลักเกณฑ์", .record("rule-book"), en: "rules it was made by", th: "หลักเกณฑ์ที่ใช้ตัดสิน"),
      .date("day it was decided", "วันที่คัดเลือก").needed,
      Field("quota", "จำนวนรางวัล", .number(0), en: "places there were", th: "จำนวนผู้ได้รับ"),
      Field("reserve", "จำนวนสำรอง", .number(0), en: "reserve places there were", th: "จำนวนผู้สำรอง"),
      Field("considered", "จำนวนที่พิจารณา", .number(0), en: "applications considered", th: "จำนวนใบสมัครที่พิจารณา"),
      Field("sat", "ผู้เข้าพิจารณา", .number(0), en: "members whose points count", th: "จำนวนกรรมการที่นับคะแนน"),
      Field("inputs", "ค่าตรวจสอบข้อมูลนำเข้า", .text, en: "hash of what it was made from", th: "ค่าตรวจสอบของข้อมูลที่ใช้"),
      Field(
        "replaces", "แทนการตัดสิน", .record("decision"), en: "decision it replaces after a review",
        th: "การตัดสินเดิมที่แทนหลังทบทวน"),
    ])

  static let placing = Kind(
    "placing", "placings", "ผลการคัดเลือก", .selection, id: .numbered("PG"), label: "application",
    en: "where one application came in a decision", th: "ผลของใบสมัครหนึ่งในการตัดสิน",
    [
      Field("decision", "การตัดสินคัดเลือก", .record("decision"), required: true, en: "the decision", th: "การตัดสิน"),
      .application().needed,
      Field("score", "คะแนน", .number(2), en: "score as announced", th: "คะแนนที่ประกาศ"),
      Field("rank", "อันดับ", .number(0), en: "rank", th: "อันดับ"),
      Field(
        "is-tied", "คะแนนเท่ากัน", .bool, en: "whether the rank was shared before ties were broken",
        th: "เท่ากับผู้อื่นก่อนตัดสินคะแนนเท่ากันหรือไม่"),
      Field(
        "placed", "ผลคัดเลือก", .oneOf("placing-result"), required: true, en: "selected, reserve or not",
        th: "ได้รับคัดเลือก สำรอง หรือไม่ได้รับ"),
      .line("place among the reserves", "ลำดับสำรอง"),
      Field("level", "ระดับ", .record("award-level"), en: "level reached", th: "ระดับที่ได้"),
    ])

  static let reviewRequest = Kind(
    "review-request", "review-requests", "คำขอทบทวนผล", .selection, id: .numbered("AP"), label: "application",
    en: "a request to review a result, and what a meeting found", th: "คำขอทบทวนผลการคัดเลือก และผลวินิจฉัยของที่ประชุม",
    [
      .application("whose result", "ใบสมัครที่ขอทบทวน").needed,
      Field("decision", "การตัดสินคัดเลือก", .record("decision"), en: "decision asked about", th: "การตัดสินที่ขอทบทวน"),
      Field("received", "ได้รับเมื่อ", .moment, required: true, en: "when it was filed", th: "วันและเวลาที่ยื่น"),
      .letter("letter that asks", "หนังสือขอทบทวน"),
      Field(
        "grounds", "ข้ออ้าง", .text, required: true, personal: true, en: "what is said to be wrong", th: "เหตุที่ขอให้ทบทวน"),
      .due("last day it could be filed", "วันสุดท้ายที่ขอทบทวนได้"),
      .item("item it was decided in", "วาระที่วินิจฉัย"),
      .resolution(),
      .state("review-state"),
      .because("what the meeting found", "เหตุผลของที่ประชุม").personal,
      Field("resolved", "วินิจฉัยเมื่อ", .date, en: "day it was decided", th: "วันที่วินิจฉัย"),
      Field(
        "claim", "คะแนนที่อ้าง", .text, en: "points as they should be: innovation 27 M4",
        th: "คะแนนที่อ้างว่าถูกต้อง เช่น innovation 27 M4"),
    ])

  static let certificate = Kind(
    "certificate", "certificate-records", "เกียรติบัตร", .selection, id: .numbered("CE"), label: "printed-number",
    en: "a certificate given, recalled or given anew", th: "เกียรติบัตรที่ออก เรียกคืน หรือออกใหม่",
    [
      .number("number: 41/2569", "เลขที่ เช่น 41/2569"),
      Field("entry", "เลขทะเบียน", .record("book-number"), en: "number from its book", th: "เลขที่ออกจากทะเบียน"),
      .round(),
      .application("application it is for", "ใบสมัครที่ได้รับเกียรติบัตร"),
      .person("who is named on it", "ผู้มีชื่อในเกียรติบัตร"),
      .school("school named on it", "สถานศึกษาในเกียรติบัตร"),
      Field("award", "รางวัล", .record("award"), en: "the award", th: "รางวัลที่ได้รับ"),
      Field("training", "การฝึกอบรม", .record("training"), en: "training it is for", th: "การฝึกอบรมที่ผ่าน"),
      Field("level", "ระดับ", .record("award-level"), en: "level", th: "ระดับที่ได้"),
      .document("its paper", "เอกสารเกียรติบัตร"),
      Field("signed", "ลงนามเมื่อ", .date, en: "day of signature", th: "วันที่ลงนาม"),
      Field("given", "มอบเมื่อ", .date, en: "day it was handed over", th: "วันที่มอบ"),
      Field("given-at", "มอบในงาน", .text, en: "occasion it was handed over at", th: "งานที่มอบ"),
      .state("certificate-state"),
      Field(
        "replaces-certificate", "ออกแทนฉบับ", .record("certificate"), en: "certificate it takes the place of",
        th: "เกียรติบัตรเดิมที่ออกแทน"),
      .because("why it was recalled", "เหตุที่เรียกคืน").personal,
    ])
}
