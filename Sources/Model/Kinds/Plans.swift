/// Plans with their projects and money.
enum Plans {
  static let all =
    [
      plan, planPart, directionStatement, strategy, project, activity, allocation, disbursement, budgetTransfer,
      workReport,
    ]
    + measures + standards + surveys

  static let plan = Kind(
    "plan", "plans", "แผน", .plans, id: .numbered("PL"), label: "title",
    en: "a plan, from draft to report", th: "แผน ตั้งแต่ร่างจนรายงานผล",
    [
      .kind("plan-kind").needed,
      .title("what it is called", "ชื่อแผน").needed,
      .round(),
      .office(),
      .division("group that makes it", "กลุ่มที่จัดทำ"),
      .school("school whose plan it is", "สถานศึกษาเจ้าของแผน"),
      .fiscalYear("first fiscal year", "ปีงบประมาณแรก").needed,
      Field(
        "last-year", "ปีงบประมาณสุดท้าย", .number(0), en: "last fiscal year, when several", th: "ปีงบประมาณสุดท้าย ถ้าหลายปี"),
      Field("version", "ฉบับ", .text, en: "version", th: "ฉบับที่"),
      Field("parent", "แผนแม่", .record("plan"), en: "plan it follows from", th: "แผนที่สอดคล้อง"),
      Field("done", "เสร็จเมื่อ", .date, en: "day the draft was finished", th: "วันที่ร่างแผนแล้วเสร็จ"),
      .committee("committee that makes it", "คณะกรรมการจัดทำแผน"),
      Field("body", "องค์คณะ", .record("approving-body"), en: "body that agrees to it", th: "องค์คณะที่ให้ความเห็นชอบ"),
      .resolution("resolution that agreed to it", "มติเห็นชอบ"),
      Field("published", "เผยแพร่เมื่อ", .date, en: "day it was published", th: "วันที่เผยแพร่"),
      .document("its volume", "รูปเล่มแผน"),
      .state("plan-state"),
    ])

  static let planPart = Kind(
    "plan-part", "plan-parts", "ส่วนของแผน", .plans, id: .numbered("PA"), label: "title",
    en: "a chapter or analysis of a plan: environment, past results, programme frame",
    th: "บทหรือการวิเคราะห์ของแผน เช่น สภาพแวดล้อม ผลที่ผ่านมา กรอบแผนงาน",
    [
      .plan().needed,
      .line("place in the plan", "ลำดับในแผน"),
      .title("what it is called", "ชื่อส่วน").needed,
      .officer("who writes it", "ผู้จัดทำ"),
      Field("done", "เสร็จเมื่อ", .date, en: "day it was finished", th: "วันที่แล้วเสร็จ"),
      .evidence(),
    ])

  static let directionStatement = Kind(
    "direction-statement", "direction-statements", "ทิศทางองค์กร", .plans, id: .numbered("DI"), label: "text",
    en: "a vision, mission, goal, value or policy at one level", th: "วิสัยทัศน์ พันธกิจ เป้าประสงค์ ค่านิยม หรือนโยบายระดับหนึ่ง",
    [
      .kind("direction-kind").needed,
      Field("scope", "ขอบเขต", .oneOf("policy-scope"), required: true, en: "whose it is", th: "ระดับหน่วยงาน"),
      .plan("plan it is written in", "แผนที่ปรากฏ"),
      .line("its number at that level", "ลำดับในระดับนั้น"),
      .text("in words", "ข้อความ").needed,
      .fiscalYear("fiscal year it is for", "ปีงบประมาณที่ใช้"),
    ])

  static let strategy = Kind(
    "strategy", "strategies", "กลยุทธ์", .plans, id: .numbered("ST"), label: "text",
    en: "a strategy; numbers of two levels never match by themselves", th: "ยุทธศาสตร์หรือกลยุทธ์ ซึ่งเลขต่างระดับไม่ตรงกันเอง",
    [
      Field("scope", "ขอบเขต", .oneOf("policy-scope"), required: true, en: "whose it is", th: "ระดับหน่วยงาน"),
      .plan("plan it is written in", "แผนที่ปรากฏ"),
      .line("its number at that level", "ลำดับในระดับนั้น").needed,
      .text("in words", "ข้อความ").needed,
      .fiscalYear("fiscal year it is for", "ปีงบประมาณที่ใช้"),
      Field("serves", "สนองต่อ", .record("strategy"), en: "strategy above that it serves", th: "ยุทธศาสตร์ระดับเหนือที่สนอง"),
    ])

  static let project = Kind(
    "project", "projects", "โครงการ", .plans, id: .numbered("J"), label: "title",
    en: "a project, from proposal to report", th: "โครงการ ตั้งแต่เสนอจนรายงานผล",
    [
      .title("what it is called", "ชื่อโครงการ").needed,
      .plan(),
      .fiscalYear().needed,
      .quarter("fiscal quarter it is planned for", "ไตรมาสที่กำหนด"),
      .division("group that owns it", "กลุ่มเจ้าของโครงการ").needed,
      .officer(),
      Field("strategy", "กลยุทธ์", .record("strategy"), en: "strategy it serves", th: "กลยุทธ์ที่สนอง"),
      Field("objective", "วัตถุประสงค์โครงการ", .text, en: "what it is to reach", th: "วัตถุประสงค์ของโครงการ"),
      Field("target-group", "กลุ่มเป้าหมาย", .text, en: "for whom", th: "ผู้ได้รับประโยชน์จากโครงการ"),
      Field("asked", "งบประมาณที่เสนอ", .number(2), en: "baht asked for", th: "งบประมาณที่เสนอ"),
      Field("granted", "งบประมาณที่ได้รับ", .number(2), en: "baht granted", th: "งบประมาณที่ได้รับ"),
      Field(
        "budget-source", "แหล่งงบประมาณ", .oneOf("budget-source"), en: "where the money comes from", th: "งบประมาณที่ใช้"),
      Field("proposed", "เสนอโครงการเมื่อ", .date, en: "day of the proposal", th: "วันที่เสนอโครงการ"),
      .resolution("resolution of the screening", "มติกลั่นกรอง"),
      .state("project-state"),
      .because("why changed or refused", "เหตุที่ปรับหรือไม่อนุมัติ"),
    ])

  static let activity = Kind(
    "activity", "activities", "กิจกรรม", .plans, id: .numbered("AY"), label: "title",
    en: "an activity of a plan or project", th: "กิจกรรมของแผนหรือโครงการ",
    [
      .title("what is done", "ชื่อกิจกรรม").needed,
      .plan(),
      .project(),
      Field("strategy", "กลยุทธ์", .record("strategy"), en: "strategy it serves", th: "กลยุทธ์ที่สนอง"),
      .line("place in the plan", "ลำดับในแผน"),
      .officer(),
      .starts(),
      .ends(),
      .quarter(),
      Field("progress", "ความก้าวหน้า", .number(0), en: "per cent done", th: "ร้อยละที่ดำเนินการแล้ว"),
      .state("activity-state"),
      .note("obstacles and what was changed", "ปัญหาอุปสรรคและการปรับปรุง"),
    ])

  static let allocation = Kind(
    "allocation", "allocations", "การจัดสรรงบประมาณ", .plans, id: .numbered("AC"), label: "amount",
    en: "money allotted to the office or passed on to a project or school",
    th: "เงินที่ได้รับจัดสรร หรือจัดสรรให้โครงการหรือสถานศึกษา",
    [
      .fiscalYear().needed,
      Field(
        "budget-source", "แหล่งงบประมาณ", .oneOf("budget-source"), required: true, en: "where it comes from",
        th: "แหล่งเงิน"),
      .agency("agency that allots it", "หน่วยงานที่จัดสรร"),
      Field("tranche", "ครั้งที่จัดสรร", .number(0), en: "which part of the year's money", th: "จัดสรรครั้งที่"),
      .amount().needed,
      .letter("letter that told it", "หนังสือแจ้งจัดสรร"),
      .date("day of the letter", "วันที่แจ้งจัดสรร"),
      .plan(),
      .project("project it goes to", "โครงการที่ได้รับ"),
      .school("school it goes to", "สถานศึกษาที่ได้รับ"),
    ])

  static let disbursement = Kind(
    "disbursement", "disbursements", "การเบิกจ่าย", .plans, id: .numbered("DB"), label: "amount",
    en: "money paid out of a project", th: "เงินที่เบิกจ่ายของโครงการ",
    [
      .project().needed,
      Field("allocation", "การจัดสรรงบประมาณ", .record("allocation"), en: "money it is paid from", th: "เงินจัดสรรที่ใช้"),
      .amount().needed,
      Field("paid", "จ่ายเมื่อ", .date, required: true, en: "day it was paid", th: "วันที่จ่าย"),
      Field("purpose", "วัตถุประสงค์", .text, en: "what for", th: "รายการที่จ่าย"),
      .number("number of the voucher", "เลขที่ใบสำคัญ"),
      .evidence(),
    ])

  static let budgetTransfer = Kind(
    "budget-transfer", "budget-transfers", "การโอนงบประมาณ", .plans, id: .numbered("BT"), label: "amount",
    en: "money moved from one project to another", th: "เงินที่โอนระหว่างโครงการ",
    [
      Field(
        "giving-project", "โครงการที่โอน", .record("project"), required: true, en: "project it leaves",
        th: "โครงการที่โอนออก"),
      Field(
        "taking-project", "โครงการที่รับ", .record("project"), required: true, en: "project it goes to",
        th: "โครงการที่รับโอน"),
      .amount().needed,
      .date("day", "วันที่โอน").needed,
      .because("why", "เหตุผลที่โอน"),
      .document("paper that permits it", "เอกสารที่อนุมัติ"),
    ])

  static let workReport = Kind(
    "work-report", "reports", "รายงานผลงาน", .plans, id: .numbered("RP"), label: "title",
    en: "a report owed for a quarter, round, year or project", th: "รายงานที่ต้องส่งรายไตรมาส รายรอบ รายปี หรือรายโครงการ",
    [
      .kind("report-kind").needed,
      .title("what it is called", "ชื่อรายงาน").needed,
      .round(),
      .plan("plan reported on", "แผนที่รายงาน"),
      .project("project reported on", "โครงการที่รายงาน"),
      Field("training", "การฝึกอบรม", .record("training"), en: "training reported on", th: "การฝึกอบรมที่รายงาน"),
      .division("group that reports", "กลุ่มที่รายงาน"),
      .officer("who writes it", "ผู้จัดทำรายงาน"),
      .fiscalYear(),
      .quarter(),
      .turn(),
      .due(),
      .document("its paper", "เอกสารรายงาน"),
      .agency("to whom", "หน่วยงานที่รายงานถึง"),
      Field("submitted", "เสนอเมื่อ", .date, en: "day it was handed in", th: "วันที่ส่งรายงาน"),
      Field("obstacles", "ปัญหาอุปสรรค", .text, en: "what stood in the way", th: "ปัญหาและอุปสรรค"),
      Field("way-forward", "แนวทางพัฒนา", .text, en: "what to do next", th: "ข้อเสนอแนะและแนวทางต่อไป"),
      .state("report-state"),
    ])
}
