import Calendars
import Documents
import Model
import Values

/// The rule-book of a round as the call prints it: everything an applicant must know.
extension PaperFacts {
  func ruleBook() -> Content.Fields {
    let rules = sheet("rule-book"), row = ofRound(rules).last, dates = dates()
    let criteria = criteria(of: nil)
    var fields: Content.Fields = [
      "categories": .rows(categoryRows()), "eligibility": .rows(eligibility()), "papers": .rows(papers()),
      "criteria": .rows(criteria.map { criterionFields($0.row, $0.line) }), "total": Content(number: total(criteria)),
      "levels": .rows(levels()), "dates": .rows(dates.map(\.fields)), "means": .rows(means(rules, row)),
      "opens": Content(day: dates.first { $0.code == "applications-open" }?.day),
      "closes": Content(day: dates.first { $0.code == "applications-close" }?.day),
      "ties": .rows(ties(rules, row)), "tie-method": .absent, "minimum": .absent, "review-days": .absent,
      "one-application": .flag(false), "postmark-counts": .flag(false),
    ]
    guard let row else { return numbered(fields) }
    fields["minimum"] = number(rules, row, "minimum")
    fields["review-days"] = number(rules, row, "review-days")
    fields["one-application"] = .flag(rules.flag(row, "one-application"))
    fields["postmark-counts"] = .flag(rules.flag(row, "postmark-counts") && rules.flag(row, "by-post"))
    fields["tie-method"] = Content(text: tieMethod(rules.member(row, "tie-method")))
    return numbered(fields)
  }

  /// The clauses of a call, numbered as they come: what a round has no rules about leaves no hole.
  private func numbered(_ fields: Content.Fields) -> Content.Fields {
    var fields = fields, clauses: Content.Fields = [:], number = 0
    let receives = ["opens", "means", "postmark-counts"].contains { fields[$0]?.isThere == true }
    fields["receives"] = .flag(receives)
    let parts = [
      ("categories", "categories"), ("eligibility", "eligibility"), ("papers", "papers"), ("criteria", "criteria"),
      ("ties", "ties"), ("receiving", "receives"), ("dates", "dates"), ("review", "review-days"),
    ]
    for (clause, field) in parts where fields[field]?.isThere == true {
      number += 1
      clauses[clause] = Content(number)
    }
    fields["clause"] = .group(clauses)
    return fields
  }

  private func tieMethod(_ member: String?) -> String? {
    switch member {
    case "vote"?: "ที่ประชุมลงมติชี้ขาด"
    case "chair"?: "ประธานกรรมการเป็นผู้ชี้ขาด"
    case "lots"?: "ใช้วิธีจับสลาก"
    case "both"?: "ได้รับการคัดเลือกทั้งหมด"
    default: nil
    }
  }

  /// The categories of the round in the order of the announcement.
  func categories() -> [Int] {
    let sheet = sheet("category")
    return inOrder(ofRound(sheet), sheet)
  }

  private func categoryRows() -> [Content.Fields] {
    let sheet = sheet("category")
    return categories().enumerated().map { place, row in
      [
        "line": Content(place + 1), "name": text(sheet, row, "name"), "quota": number(sheet, row, "quota"),
        "reserve": number(sheet, row, "reserve"), "minimum": number(sheet, row, "minimum"),
      ]
    }
  }

  /// What stands behind a rule or a paper that is about one category only.
  private func only(_ sheet: Sheet, _ row: Int, _ categories: Sheet) -> String {
    guard let category = sheet.record(row, "category"), let name = categories.text(category, "name") else { return "" }
    return " (เฉพาะประเภท\(name))"
  }

  private func eligibility() -> [Content.Fields] {
    let sheet = sheet("eligibility-rule"), categories = self.sheet("category")
    return ofRound(sheet).enumerated().map { place, row in
      let day = sheet.day(row, "as-of").map { " นับถึงวันที่ \(PaperWords.day($0))" } ?? ""
      return [
        "line": Content(place + 1), "text": text(sheet, row, "text"), "as-of": Content(day: sheet.day(row, "as-of")),
        "until": Content(text: day + only(sheet, row, categories)),
      ]
    }
  }

  private func papers() -> [Content.Fields] {
    let sheet = sheet("paper"), categories = self.sheet("category")
    return inOrder(ofRound(sheet), sheet).enumerated().map { place, row in
      let most = sheet.number(row, "most-pages").map { " ไม่เกิน \($0) หน้า" }
      let optional = sheet.flag(row, "is-required") ? "" : " (ถ้ามี)"
      return [
        "line": Content(place + 1), "name": text(sheet, row, "name"), "limit": Content(text: most),
        "certified": Content(text: sheet.flag(row, "is-certified-copy") ? " พร้อมรับรองสำเนาถูกต้อง" : nil),
        "optional": Content(text: optional + only(sheet, row, categories)), "pages": number(sheet, row, "most-pages"),
      ]
    }
  }

  /// The criteria that hold for a category; of all of them for nil.
  func criteria(of category: Int?) -> [(row: Int, line: Int)] {
    let sheet = sheet("criterion")
    let rows = inOrder(ofRound(sheet), sheet).filter { row in
      guard let category, let own = sheet.record(row, "category") else { return true }
      return own == category
    }
    return rows.enumerated().map { ($1, $0 + 1) }
  }

  func criterionFields(_ row: Int, _ line: Int) -> Content.Fields {
    let sheet = sheet("criterion")
    return [
      "line": Content(line), "title": text(sheet, row, "title"), "points": number(sheet, row, "full-points"),
      "full-points": number(sheet, row, "full-points"), "weight": number(sheet, row, "weight"),
    ]
  }

  private func total(_ criteria: [(row: Int, line: Int)]) -> Decimal {
    let sheet = sheet("criterion")
    return criteria.reduce(Decimal.zero) { sum, criterion in
      guard let points = decimal(sheet, criterion.row, "full-points") else { return sum }
      return (try? sum.adding(points)) ?? sum
    }.normalised
  }

  private func levels() -> [Content.Fields] {
    let sheet = sheet("award-level")
    return ofRound(sheet).map { ["name": text(sheet, $0, "name"), "minimum": number(sheet, $0, "minimum")] }
  }

  private func means(_ rules: Sheet, _ row: Int?) -> [Content.Fields] {
    guard let row else { return [] }
    let ways = [("by-hand", "ยื่นด้วยตนเอง"), ("by-post", "ส่งทางไปรษณีย์"), ("by-system", "ส่งทางระบบ")]
    return ways.filter { rules.flag(row, $0.0) }.map { ["name": .text($0.1)] }
  }

  private func ties(_ rules: Sheet, _ row: Int?) -> [Content.Fields] {
    let codes = row.flatMap { rules.text($0, "tie-order") }?.split(separator: " ") ?? []
    return codes.enumerated().map { place, code in
      ["line": Content(place + 1), "title": .text(tieTitle(String(code)))]
    }
  }

  /// The title of a criterion that ties go by, or of what else is compared.
  func tieTitle(_ code: String) -> String {
    let sheet = sheet("criterion")
    if let row = ofRound(sheet).first(where: { sheet.text($0, "code") == code }), let title = sheet.text(row, "title") {
      return title
    }
    return DecidingRules.tieWords.first { $0.en == code || $0.th == code }?.printed ?? code
  }

  // MARK: - Dates

  func dates() -> [(code: String, day: Day, fields: Content.Fields)] {
    let tables = sheet("timetable"), sheet = sheet("timetable-date")
    var dates: [(code: String, day: Day, fields: Content.Fields)] = []
    for table in ofRound(tables) {
      for row in sheet.rows("timetable", of: table) {
        guard let day = sheet.day(row, "day") else { continue }
        let code = sheet.text(row, "code") ?? "", title = PaperFacts.dateTitles[code] ?? sheet.text(row, "title")
        dates.append((code, day, ["title": Content(text: title), "day": .day(day)]))
      }
    }
    return dates
  }

  /// What papers call the dates every round may have.
  private static let dateTitles = [
    "applications-open": "เปิดรับสมัคร", "applications-close": "ปิดรับสมัคร", "meeting": "ประชุมคณะกรรมการพิจารณา",
    "result": "ประกาศผลการคัดเลือก", "agency": "ส่งผลการคัดเลือกให้หน่วยงานเจ้าของเรื่อง", "review": "วันสุดท้ายของการขอทบทวนผล",
  ]
}
