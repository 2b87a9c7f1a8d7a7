import Calendars
import Documents
import Failures
import Model

/// One sort of paper: its template, the form of document it is, and what it says.
public struct PaperSort: Sendable {
  /// The template, by the name of its file.
  public let template: String
  public let form: String
  public let title: Words
  /// Other names verbs and people give it.
  let also: [String]
  let contents: @Sendable (PaperFacts) -> Content.Fields

  init(
    _ template: String, _ form: String, _ title: Words, also: [String] = [],
    _ contents: @escaping @Sendable (PaperFacts) -> Content.Fields
  ) {
    self.template = template
    self.form = form
    self.title = title
    self.also = also
    self.contents = contents
  }

  /// The one table: every paper the office makes, and the contents of its template.
  public static let all: [PaperSort] = [
    PaperSort("announcement-call", "announcement", Words(en: "call", th: "ประกาศรับสมัคร"), also: ["call"]) {
      $0.ruleBook()
    },
    PaperSort(
      "announcement-eligible", "announcement", Words(en: "those eligible", th: "ประกาศรายชื่อผู้มีสิทธิ์"),
      also: ["eligible"]
    ) { $0.eligible() },
    PaperSort("announcement-result", "announcement", Words(en: "result", th: "ประกาศผล"), also: ["result"]) {
      $0.result()
    },
    PaperSort(
      "announcement-correction", "announcement", Words(en: "correction", th: "ประกาศแก้ไข"), also: ["correction"]
    ) { $0.correction() },
    PaperSort("announcement", "announcement", Words(en: "announcement", th: "ประกาศ")) { $0.letter() },
    PaperSort(
      "order-committee", "order", Words(en: "appointing order", th: "คำสั่งแต่งตั้ง"), also: ["appointment-order"]
    ) { $0.order() },
    PaperSort("order", "order", Words(en: "order", th: "คำสั่ง")) { $0.order() },
    PaperSort(
      "order-change", "order", Words(en: "changing order", th: "คำสั่งแก้ไข"),
      also: ["order-correction", "order-cancellation"]
    ) { $0.order() },
    PaperSort("letter", "external", Words(en: "letter", th: "หนังสือภายนอก")) { $0.letter() },
    PaperSort("letter-correction", "external", Words(en: "letter of correction", th: "หนังสือแจ้งแก้ไข")) {
      $0.letterOfCorrection()
    },
    PaperSort("offer-correction", "circular", Words(en: "correction of an offer", th: "หนังสือแจ้งแก้ไขการประชาสัมพันธ์")) {
      $0.offer()
    },
    PaperSort("letter-unsuccessful", "external", Words(en: "letter to the unsuccessful", th: "หนังสือแจ้งผู้ไม่ได้รับเลือก")) {
      $0.unsuccessful()
    },
    PaperSort("permit-letter", "external", Words(en: "answer about travel", th: "หนังสือแจ้งผลขอไปราชการ")) {
      $0.permit()
    },
    PaperSort("certificate-recall", "external", Words(en: "recall", th: "หนังสือขอคืนเกียรติบัตร"), also: ["recall"]) {
      $0.recall()
    },
    PaperSort("stamped", "stamped", Words(en: "stamped letter", th: "หนังสือประทับตรา")) { $0.letter() },
    PaperSort("circular", "circular", Words(en: "circular", th: "หนังสือเวียน")) { $0.letter() },
    PaperSort("circular-call", "circular", Words(en: "circular of the call", th: "หนังสือเวียนแจ้งประกาศ")) {
      $0.circularOfCall()
    },
    PaperSort("circular-offer", "circular", Words(en: "circular of an offer", th: "หนังสือเวียนประชาสัมพันธ์")) {
      $0.offer()
    },
    PaperSort("circular-result", "circular", Words(en: "circular of the result", th: "หนังสือเวียนแจ้งผล")) {
      $0.result()
    },
    PaperSort("cover-letter", "cover-letter", Words(en: "cover letter", th: "หนังสือนำส่ง")) { $0.winnersList() },
    PaperSort("name-list", "name-list", Words(en: "name list", th: "บัญชีรายชื่อ")) { $0.winnersList() },
    PaperSort("memo", "memo", Words(en: "memo", th: "บันทึกข้อความ")) { $0.memo() },
    PaperSort("invitation", "invitation", Words(en: "invitation", th: "หนังสือเชิญประชุม")) { $0.meetingPaper() },
    PaperSort("agenda", "agenda", Words(en: "agenda", th: "ระเบียบวาระ")) { $0.meetingPaper() },
    PaperSort("attendance-sheet", "attendance-sheet", Words(en: "attendance sheet", th: "บัญชีลงลายมือชื่อ")) {
      $0.meetingPaper()
    },
    PaperSort("score-sheet-blank", "score-sheet", Words(en: "blank score sheet", th: "แบบให้คะแนนเปล่า")) {
      $0.scoreSheets(isFilled: false)
    },
    PaperSort("score-sheet", "score-sheet", Words(en: "score sheet", th: "แบบให้คะแนน")) {
      $0.scoreSheets(isFilled: true)
    },
    PaperSort("minutes", "minutes", Words(en: "minutes", th: "รายงานการประชุม")) { $0.minutes() },
    PaperSort("certificate", "certificate", Words(en: "certificate", th: "เกียรติบัตร"), also: ["certificates"]) {
      $0.certificates()
    },
    PaperSort("register-sheet", "register-sheet", Words(en: "register sheet", th: "ใบทะเบียนคุม")) { $0.register() },
    PaperSort("register-travel", "register-sheet", Words(en: "register of travel", th: "ทะเบียนคุมไปราชการ")) {
      $0.register()
    },
    PaperSort("register-scholarship", "register-sheet", Words(en: "register of scholarships", th: "ทะเบียนคุมทุน")) {
      $0.register()
    },
    PaperSort("checklist", "checklist", Words(en: "checklist", th: "แบบตรวจเอกสาร")) { $0.checklist() },
  ]

  public static func named(_ template: String) -> PaperSort? {
    all.first { $0.template == template || $0.also.contains(template) }
  }
}

extension PaperFacts {
  /// The template the record of the paper names, where it is no form of paper.
  public var wantedTemplate: String? {
    guard let name = documents.text(document, "template"), name != documents.member(document, "form") else {
      return nil
    }
    return name
  }

  /// What sort of paper it is: as its template says, else as its form and the records about it say; nil where
  /// nothing is printed of this form.
  public var sort: PaperSort? {
    if let known = wantedTemplate.flatMap(PaperSort.named) { return known }
    let form = documents.member(document, "form") ?? ""
    let template: String? =
      switch form {
      case "announcement": announced.map { "announcement-" + $0 } ?? "announcement"
      case "order": orderTemplate
      case "external": sheet("travel-permit").rows("document", of: document).isEmpty ? "letter" : "permit-letter"
      case "register-sheet": registerTemplate
      default: PaperSort.all.first { $0.template == form }?.template
      }
    return template.flatMap(PaperSort.named)
  }

  /// What an announcement of a round says; nil for one that was drafted with words of its own.
  private var announced: String? {
    if documents.text(document, "template") == "announcement" { return nil }
    let sheet = sheet("announcement"), row = sheet.rows("document", of: document).last
    switch row.flatMap({ sheet.member($0, "kind") }) {
    case "call"?: return "call"
    case "eligible"?: return "eligible"
    case "result"?: return "result"
    case nil:
      if documents.record(document, "corrects") != nil { return "correction" }
      // One entered by hand in a round is its call; one that was drafted says its own words.
      return round == nil ? nil : "call"
    default: return "correction"
    }
  }

  var orderKind: String? {
    let sheet = sheet("order")
    return sheet.rows("document", of: document).last.flatMap { sheet.member($0, "kind") }
  }

  private var orderTemplate: String {
    switch orderKind {
    case "appointment"?: "order-committee"
    case "change"?, "cancellation"?: "order-change"
    default: "order"
    }
  }

  private var registerTemplate: String {
    let sheet = sheet("control-register")
    switch documents.record(document, "register").flatMap({ sheet.member($0, "kind") }) {
    case "travel": return "register-travel"
    case "scholarship": return "register-scholarship"
    default: return "register-sheet"
    }
  }

  /// What the paper says, by the names of its template's gaps.
  public func contents(_ sort: PaperSort) -> Content.Fields {
    common().merging(sort.contents(self)) { _, own in own }
  }

  public var subject: String { documents.text(document, "subject") ?? "" }

  /// What a paper that is not in force says over everything else.
  public func marks(specimen: String?) -> [String] {
    var marks: [String] = []
    switch documents.member(document, "state") {
    case "void": marks.append("ยกเลิก")
    case "draft", "submitted", "awaiting-signature", "sent-back": if needsSignature { marks.append("ร่าง") }
    default: break
    }
    if let specimen = specimen ?? (documents.flag(document, "is-specimen") ? "ตัวอย่างเพื่อการฝึกอบรม" : nil) {
      marks.append(specimen)
    }
    return marks
  }

  /// Sheets to be filled by hand are never drafts of anything; minutes are drafts until they are adopted.
  private var needsSignature: Bool {
    switch documents.member(document, "form") {
    case "agenda", "attendance-sheet", "score-sheet", "checklist", "register-sheet", "name-list": return false
    case "minutes":
      let sheet = sheet("minutes"), row = sheet.rows("document", of: document).last
      return row.map { !["adopted", "adopted-with-changes"].contains(sheet.member($0, "state")) } ?? true
    default: return true
    }
  }
}
