/// A round of a procedure with its rule-book, and the applications to it.
enum Selection {
  static let all =
    [
      workRound, ruleBook, category, paper, eligibilityRule, criterion, awardLevel, award, application, checkResult,
    ] + results

  static let workRound = Kind(
    "work-round", "rounds", "รอบ", .selection, id: .yearlyBy(field: "kind"), label: "title",
    en: "a procedure under way: an award, a scholarship, a trip, a year's plan",
    th: "กระบวนงานที่เปิดดำเนินการ เช่น การคัดเลือก ทุน การไปราชการ แผนประจำปี",
    [
      .kind("round-kind", "which kind; the name of the round begins with it", "ประเภทของรอบ ใช้นำหน้าชื่อรอบ").needed,
      .title("what it is called", "ชื่อรอบ").needed,
      Field(
        "procedure", "กระบวนงาน", .text, required: true, en: "procedure it follows, by its name", th: "กระบวนงานที่ใช้"),
      Field("version", "ฉบับ", .text, en: "version of the procedure: award@2", th: "รุ่นของกระบวนงาน เช่น award@2"),
      .letter("letter that began it", "หนังสือที่เริ่มเรื่อง"),
      Field("award", "รางวัล", .record("award"), en: "award it is for", th: "รางวัลที่คัดเลือก"),
      Field("scholarship", "ทุน", .record("scholarship"), en: "scholarship it is for", th: "ทุนที่รับสมัคร"),
      .division(),
      .officer(),
      .fiscalYear(),
      Field("month", "เดือน", .date, en: "first day of its month, when monthly", th: "วันแรกของเดือน สำหรับรอบรายเดือน"),
      .quarter(),
      Field(
        "quota", "จำนวนรางวัล", .number(0), en: "places, where there is one category", th: "จำนวนผู้ได้รับ เมื่อมีประเภทเดียว"),
      Field("opened", "เปิดเมื่อ", .date, en: "day it was opened", th: "วันที่เปิดรอบ"),
      Field("closed", "ปิดเมื่อ", .date, en: "day it was closed", th: "วันที่ปิดเรื่อง"),
      .state("round-state"),
      .note(),
    ])

  static let ruleBook = Kind(
    "rule-book", "rule-books", "หลักเกณฑ์", .selection, id: .numbered("RB"), label: "round",
    en: "the rules of a round, frozen when they are announced", th: "หลักเกณฑ์ของรอบ ซึ่งแก้ไม่ได้เมื่อประกาศแล้ว",
    [
      .round("the round it rules", "รอบที่ใช้หลักเกณฑ์นี้").needed,
      Field("version", "ฉบับ", .text, en: "first, or as amended", th: "ฉบับแรกหรือฉบับแก้ไข"),
      Field("minimum", "คะแนนขั้นต่ำ", .number(nil), en: "least score to be selected", th: "คะแนนต่ำสุดที่จะได้รับคัดเลือก"),
      Field(
        "decimals", "จำนวนทศนิยม", .number(0), en: "decimals of the score as announced", th: "จำนวนทศนิยมของคะแนนที่ประกาศ"),
      Field(
        "tie-order", "ลำดับตัดสินคะแนนเท่ากัน", .text, en: "codes compared in turn: work innovation service",
        th: "รหัสที่ใช้เทียบตามลำดับ"),
      Field(
        "tie-method", "วิธีชี้ขาด", .oneOf("tie-method"), en: "how a tie that is left is broken", th: "วิธีชี้ขาดเมื่อยังเท่ากัน"),
      Field(
        "normalise", "ปรับคะแนนกรรมการ", .bool, en: "whether scores are levelled between members",
        th: "ปรับคะแนนระหว่างกรรมการหรือไม่"),
      Field(
        "one-application", "สมัครได้ประเภทเดียว", .bool, en: "whether a person may apply once only",
        th: "บุคคลหนึ่งสมัครได้ประเภทเดียวหรือไม่"),
      Field("by-hand", "รับด้วยตนเอง", .bool, en: "whether papers may be handed in", th: "รับเอกสารที่ยื่นด้วยตนเองหรือไม่"),
      Field("by-post", "รับทางไปรษณีย์", .bool, en: "whether papers may come by post", th: "รับเอกสารทางไปรษณีย์หรือไม่"),
      Field("by-system", "รับทางระบบ", .bool, en: "whether papers may come by a system", th: "รับเอกสารทางระบบหรือไม่"),
      Field(
        "postmark-counts", "ถือวันประทับตรา", .bool, en: "whether the postmark is the day it counts",
        th: "ถือวันประทับตราไปรษณีย์เป็นวันยื่นหรือไม่"),
      Field(
        "review-days", "วันขอทบทวน", .number(0), en: "days to ask for a review of the result", th: "จำนวนวันที่ขอทบทวนผลได้"),
      Field("frozen", "ประกาศใช้เมื่อ", .date, en: "day it was announced and frozen", th: "วันที่ประกาศใช้"),
      .document("the announcement that prints it", "ประกาศที่พิมพ์หลักเกณฑ์"),
      Field("changed-because", "เหตุที่แก้ไข", .text, en: "why it was amended", th: "เหตุผลที่แก้ไขหลักเกณฑ์"),
      Field(
        "least-sample", "จำนวนที่ต้องให้คะแนน", .number(0),
        en: "applications each member must have scored for levelling",
        th: "จำนวนใบสมัครที่กรรมการต้องให้คะแนนจึงปรับได้"),
    ])

  static let category = Kind(
    "category", "categories", "ประเภทรางวัล", .selection, id: .numbered("CG"), label: "name",
    en: "a competition of its own within a round", th: "ประเภทที่แข่งขันกันเองในรอบ",
    [
      .round().needed,
      .name("what it is called", "ชื่อประเภท").needed,
      .line("place in the announcement", "ลำดับในประกาศ"),
      Field("quota", "จำนวนรางวัล", .number(0), required: true, en: "places", th: "จำนวนผู้ได้รับ"),
      Field("reserve", "จำนวนสำรอง", .number(0), en: "reserve places", th: "จำนวนผู้สำรอง"),
      Field("minimum", "คะแนนขั้นต่ำ", .number(nil), en: "least score, if not the round's", th: "คะแนนต่ำสุด ถ้าต่างจากของรอบ"),
      .committee("committee that judges it, if not the round's", "คณะกรรมการ ถ้าต่างจากของรอบ"),
    ])

  static let paper = Kind(
    "paper", "papers", "เอกสารประกอบ", .selection, id: .numbered("PP"), label: "name",
    en: "a paper every applicant must hand in", th: "เอกสารที่ผู้สมัครต้องยื่น",
    [
      .round().needed,
      .category(),
      .code("code in commands: history", "รหัสที่ใช้ในคำสั่ง เช่น history").needed,
      .name("what it is called", "ชื่อเอกสาร").needed,
      .line("place in the list", "ลำดับในรายการ"),
      Field("is-required", "ต้องยื่น", .bool, required: true, en: "whether it must be there", th: "ต้องมีหรือไม่"),
      Field("most-pages", "หน้าไม่เกิน", .number(0), en: "most pages", th: "จำนวนหน้าสูงสุด"),
      Field("is-certified-copy", "สำเนารับรอง", .bool, en: "whether a copy must be certified", th: "ต้องรับรองสำเนาหรือไม่"),
    ])

  static let eligibilityRule = Kind(
    "eligibility-rule", "eligibility-rules", "เกณฑ์คุณสมบัติ", .selection, id: .numbered("EL"), label: "text",
    en: "what an applicant must be, counted to a day", th: "คุณสมบัติที่ผู้สมัครต้องมี นับถึงวันที่กำหนด",
    [
      .round().needed,
      .category(),
      .code("what is measured: service", "สิ่งที่วัด เช่น service").needed,
      Field("at-least", "อย่างน้อย", .text, en: "least amount: 24mo", th: "ไม่น้อยกว่า เช่น 24mo"),
      Field("at-most", "อย่างมาก", .text, en: "greatest amount", th: "ไม่เกิน"),
      Field("one-of", "เป็นหนึ่งใน", .text, en: "values allowed, separated by commas", th: "ค่าที่ยอมรับ คั่นด้วยจุลภาค"),
      Field("as-of", "นับถึงวันที่", .date, en: "day it is counted to", th: "วันที่ใช้นับ"),
      .text("the rule as announced", "ข้อความตามประกาศ").needed,
    ])

  static let criterion = Kind(
    "criterion", "criteria", "เกณฑ์การให้คะแนน", .selection, id: .numbered("CR"), label: "title",
    en: "one thing members give points for", th: "รายการที่กรรมการให้คะแนน",
    [
      .round().needed,
      .category(),
      .code("code in commands and ties: work", "รหัสที่ใช้ในคำสั่ง เช่น work").needed,
      .title("what it is called", "ชื่อเกณฑ์").needed,
      .line("place on the score sheet", "ลำดับในแบบให้คะแนน"),
      Field("full-points", "คะแนนเต็ม", .number(nil), required: true, en: "most points", th: "คะแนนสูงสุด"),
      Field("weight", "น้ำหนัก", .number(nil), en: "weight; none for 1", th: "น้ำหนัก ไม่ระบุคือ 1"),
    ])

  static let awardLevel = Kind(
    "award-level", "award-levels", "ระดับรางวัล", .selection, id: .numbered("LV"), label: "name",
    en: "a level given by the score: 90 and above", th: "ระดับที่ได้ตามคะแนน เช่น ตั้งแต่ 90",
    [
      .round().needed,
      .category(),
      .name("what it is called", "ชื่อระดับ").needed,
      Field("minimum", "คะแนนขั้นต่ำ", .number(nil), required: true, en: "least score", th: "คะแนนต่ำสุดของระดับ"),
    ])

  static let award = Kind(
    "award", "awards", "รางวัล", .selection, id: .numbered("AW"), label: "name",
    en: "an award for which rounds are held", th: "รางวัลที่จัดการคัดเลือก",
    [
      .name("what it is called", "ชื่อรางวัล").needed,
      .agency("whose award it is", "หน่วยงานเจ้าของรางวัล"),
      Field(
        "level", "ระดับ", .oneOf("award-scope"), en: "area, province, region, nation", th: "ระดับเขตพื้นที่ จังหวัด ภาค หรือชาติ"),
      Field("sent-on-to", "ส่งต่อถึง", .record("agency"), en: "who judges the winners next", th: "หน่วยงานที่พิจารณาขั้นต่อไป"),
      Field("source", "ที่มา", .text, en: "where its rules are written", th: "แหล่งของหลักเกณฑ์"),
    ])

  static let application = Kind(
    "application", "applications", "ใบสมัคร", .selection, id: .numbered("A"), label: "person",
    en: "somebody's application to a round", th: "ใบสมัครของบุคคลหรือสถานศึกษาในรอบหนึ่ง",
    [
      .round().needed,
      .category("the category", "ประเภทที่สมัคร"),
      .person("who applies; none when a school does", "ผู้สมัคร ไม่ระบุเมื่อสถานศึกษาสมัคร"),
      .school("the school", "สถานศึกษาของผู้สมัคร"),
      Field("received", "ได้รับเมื่อ", .moment, required: true, en: "day and time it was received", th: "วันและเวลาที่รับ"),
      Field(
        "receipt-means", "วิธีส่ง", .oneOf("receipt-means"), en: "by hand, post or system", th: "ยื่นเอง ไปรษณีย์ หรือระบบ"),
      Field("postmarked", "วันประทับตรา", .date, en: "day of the postmark", th: "วันประทับตราไปรษณีย์"),
      .letter("letter it came with", "หนังสือนำส่ง"),
      .state("application-state"),
      Field("is-late", "รับเกินกำหนด", .bool, en: "whether it came after the last day", th: "รับหลังวันสุดท้ายหรือไม่"),
      Field("late-authority", "ผู้อนุญาตให้รับ", .text, en: "who allowed it, by which paper", th: "ผู้อนุญาตและเอกสารที่อนุญาต"),
      Field("checked", "ตรวจเมื่อ", .date, en: "day it was checked", th: "วันที่ตรวจเสร็จ"),
      Field("fix-by", "แก้ไขภายใน", .moment, en: "until when it was sent back", th: "กำหนดส่งคืนหลังแก้ไข"),
      Field(
        "service-days", "อายุราชการ", .number(0), en: "days of service on the day that counts",
        th: "อายุราชการเป็นวัน ณ วันที่ใช้นับ"),
      Field("score", "คะแนน", .number(2), en: "score as announced", th: "คะแนนที่ประกาศ"),
      Field("rank", "อันดับ", .number(0), en: "rank in its category", th: "อันดับในประเภท"),
      Field("level", "ระดับ", .record("award-level"), en: "level reached", th: "ระดับที่ได้"),
      Field("forwarded", "จัดส่งเมื่อ", .date, en: "day it was sent on", th: "วันที่จัดส่งต่อ"),
      .because("why rejected, withdrawn or accepted late", "เหตุที่ไม่รับ ถอน หรือรับเกินกำหนด").personal,
      .number("its number in the list it came with: A01", "เลขที่ในบัญชีที่ส่งมา เช่น A01"),
      Field(
        "letter-number", "เลขรับหนังสือนำส่ง", .text, en: "number of the letter it came with, as written",
        th: "เลขรับของหนังสือนำส่งตามที่เขียน"),
      Field("rejected", "ไม่รับพิจารณาเมื่อ", .date, en: "day it was rejected with a reason", th: "วันที่ไม่รับพิจารณาพร้อมเหตุผล"),
      Field("cover", "หนังสือนำส่งต่อ", .record("document"), en: "cover letter it was sent on with", th: "หนังสือที่นำส่งต่อ"),
      Field(
        "resubmitted", "ยื่นเพิ่มเมื่อ", .moment, en: "when papers were handed in after it came", th: "วันและเวลาที่ยื่นเอกสารเพิ่ม"),
    ])

  static let checkResult = Kind(
    "check-result", "check-results", "ผลการตรวจสอบ", .selection, id: .numbered("CK"), label: "application",
    en: "one paper or rule checked for one application", th: "ผลตรวจเอกสารหรือคุณสมบัติหนึ่งข้อของใบสมัคร",
    [
      .application().needed,
      Field("paper", "เอกสารประกอบ", .record("paper"), en: "paper checked", th: "เอกสารที่ตรวจ"),
      Field("rule", "เกณฑ์คุณสมบัติ", .record("eligibility-rule"), en: "rule checked", th: "คุณสมบัติที่ตรวจ"),
      Field("verdict", "ผลที่พบ", .oneOf("check-verdict"), required: true, en: "what was found", th: "ครบ ขาด หรือไม่ผ่าน"),
      Field(
        "finding", "ข้อพบ", .text, personal: true, en: "in words: 1 year 11 months", th: "รายละเอียด เช่น 1 ปี 11 เดือน"),
      Field("pages", "จำนวนหน้า", .number(0), en: "pages handed in", th: "จำนวนหน้าที่ยื่น"),
      Field("checker", "ผู้ตรวจ", .record("officer"), en: "who checked", th: "ผู้ตรวจ"),
      .recorded("when", "วันและเวลาที่ตรวจ"),
    ])
}
