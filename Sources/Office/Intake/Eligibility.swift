import Calendars
import Failures
import Model
import Text
import Values

/// One rule of who may apply, as it is asked of an application: where its value stands and what is allowed.
///
/// What is not known is never passed. Applications whose value is the same get the same answer, worked out once.
struct Eligibility {
  enum Answer: Equatable {
    case passed
    /// With what was found, in words.
    case failed(String)
    case unknown
  }

  /// Whose field is looked at.
  enum Owner { case application, person, school }

  let row: Int
  let category: Int?
  /// The day it is counted to.
  let asOf: Day
  /// Whether it is about length of service.
  let isService: Bool
  private let owner: Owner
  private let column: Column?
  private let persons: Column
  private let schools: Column
  private let members: [(en: String, th: String)]
  private let labels: ((Int) -> [String])?
  private let atLeast: String?
  private let atMost: String?
  private let oneOf: [String]
  private var known: [Int: Answer] = [:]
  private var knownTexts: [String: Answer] = [:]

  init(_ row: Int, _ records: OfficeRecords, closes: Day?, today: Day) {
    let rules = records.sheet("eligibility-rule"), applications = records.sheet("application")
    let code = rules.text(row, "code") ?? ""
    self.row = row
    category = rules.record(row, "category")
    asOf = rules.day(row, "as-of") ?? closes ?? today
    atLeast = rules.text(row, "at-least")
    atMost = rules.text(row, "at-most")
    oneOf = (rules.text(row, "one-of") ?? "").split(separator: ",").map { Eligibility.plain(String($0)) }
    persons = applications.column("person")
    schools = applications.column("school")
    isService = code == "service" || code == "อายุราชการ"
    let found = Eligibility.place(code, records.desk.schema)
    owner = found?.owner ?? .person
    var column: Column?, members: [(en: String, th: String)] = [], labels: ((Int) -> [String])?
    if let found {
      let kind = records.number(of: found.kind), state = records.desk.state
      _ = records.sheet(found.kind)
      column = state.tables[kind].columns[found.part.column]
      if case .member(let choice) = found.part.type { members = state.schema.choices[choice].members }
      if case .reference(let target) = found.part.type {
        let label = state.schema.part(state.schema.kinds[target].label, of: target)
        labels = { other in
          let name = label.flatMap { state.tables[target].columns[$0.column].text(other) }
          return [state.id(other, of: target)] + (name.map { [$0] } ?? [])
        }
      }
    }
    self.column = column
    self.members = members
    self.labels = labels
  }

  /// What people call what a rule looks at.
  static let usual: [String: (owner: Owner, kind: String, field: String)] = [
    "service": (.person, "person", "in-service"), "อายุราชการ": (.person, "person", "in-service"),
    "age": (.person, "person", "birth-date"), "อายุ": (.person, "person", "birth-date"),
    "kind": (.person, "person", "personnel-kind"), "ประเภทบุคลากร": (.person, "person", "kind"),
  ]

  /// What a rule looks at: by what people call it, else a field of the application, the person or the school.
  static func place(
    _ code: String, _ schema: Schema
  ) -> (owner: Owner, kind: String, part: Schema.Part)? {
    func part(_ kind: String, _ name: String) -> Schema.Part? {
      schema.number(of: kind).flatMap { number in
        schema.parts[number].first { $0.field.name == name || $0.field.thai == name }
      }
    }
    if let (owner, kind, name) = usual[code], let found = part(kind, name) ?? part(kind, "kind") {
      return (owner, kind, found)
    }
    if code.hasPrefix("school-"), let found = part("school", String(code.dropFirst(7))) {
      return (.school, "school", found)
    }
    if let found = part("application", code) { return (.application, "application", found) }
    if let found = part("person", code) { return (.person, "person", found) }
    return part("school", code).map { (.school, "school", $0) }
  }

  // MARK: - Asking

  mutating func answer(_ application: Int) -> Answer {
    guard let column else { return .unknown }
    let place: Int?
    switch owner {
    case .application: place = application
    case .person: place = persons.code(application)
    case .school: place = schools.code(application)
    }
    guard let place, !column.isNull(place) else { return .unknown }
    if column.type == .text || column.type == .number {
      let text = column.type == .text ? column.text(place) ?? "" : ""
      if column.type == .number { return column.number(place).map(judge) ?? .unknown }
      if let answer = knownTexts[text] { return answer }
      let answer = judge([text], order: nil)
      knownTexts[text] = answer
      return answer
    }
    guard let code = column.code(place) else { return .unknown }
    if let answer = known[code] { return answer }
    let answer = judge(code, column.type)
    known[code] = answer
    return answer
  }

  private func judge(_ code: Int, _ type: CellType) -> Answer {
    switch type {
    case .date: judge(Day(number: code))
    case .moment: judge(Moment(seconds: code).day)
    case .member where members.indices.contains(code): judge([members[code].th, members[code].en], order: code)
    case .reference: judge((labels?(code) ?? []).reversed(), order: nil)
    case .bool: judge(code == 1 ? ["ใช่", "true"] : ["ไม่ใช่", "false"], order: code)
    default: .unknown
    }
  }

  /// A length of time since a day, counted to the day of the rule: to the very day is enough.
  private func judge(_ since: Day) -> Answer {
    for (limit, isLeast) in [(atLeast, true), (atMost, false)] {
      guard let limit else { continue }
      guard let reached = Eligibility.length(limit).flatMap({ Eligibility.day(since, after: $0) }) else {
        return .unknown
      }
      if isLeast ? reached > asOf : reached < asOf { return .failed(Eligibility.elapsed(since, asOf)) }
    }
    return .passed
  }

  private func judge(_ number: Decimal) -> Answer {
    for (limit, isLeast) in [(atLeast, true), (atMost, false)] {
      guard let limit else { continue }
      guard let bound = Eligibility.number(limit) else { return .unknown }
      let order = Decimal.compare(number, bound)
      if isLeast ? order < 0 : order > 0 { return .failed(Eligibility.shown(number)) }
    }
    if !oneOf.isEmpty, !oneOf.contains(where: { Eligibility.number($0) == number }) {
      return .failed(Eligibility.shown(number))
    }
    return .passed
  }

  /// A name, which may be written in two ways; members stand in an order.
  private func judge(_ names: [String], order: Int?) -> Answer {
    let found = names.first ?? ""
    for (limit, isLeast) in [(atLeast, true), (atMost, false)] {
      guard let limit else { continue }
      let wanted = Eligibility.plain(limit)
      let bound = members.firstIndex { Eligibility.plain($0.en) == wanted || Eligibility.plain($0.th) == wanted }
      guard let order, let bound else { return .unknown }
      if isLeast ? order < bound : order > bound { return .failed(found) }
    }
    if !oneOf.isEmpty, !names.contains(where: { oneOf.contains(Eligibility.plain($0)) }) { return .failed(found) }
    return .passed
  }

  // MARK: - Amounts

  /// `24mo`, `2y`; a bare number is years.
  static func length(_ text: String) -> Duration? {
    if let years = number(text), years.isInteger { return Duration(Int(clamping: years.coefficient) * 12, .months) }
    return try? DurationText.parse(text)
  }

  private static func day(_ day: Day, after length: Duration) -> Day? {
    switch length.family {
    case .months: day.adding(months: length.count)
    case .days: day.adding(days: length.count)
    default: nil
    }
  }

  /// `1 ปี 11 เดือน 30 วัน`: what there is of a time, as findings are kept.
  static func elapsed(_ since: Day, _ day: Day) -> String {
    guard since <= day else { return "0 วัน" }
    var months = (day.buddhistYear - since.buddhistYear) * 12 + day.month - since.month
    while months > 0, since.adding(months: months).map({ $0 > day }) ?? true { months -= 1 }
    let reached = since.adding(months: months) ?? since, days = day.number - reached.number
    var parts: [String] = []
    if months > 0 { parts.append(DurationText.words(months, .months).th) }
    if days > 0 || months == 0 { parts.append("\(days) วัน") }
    return parts.joined(separator: " ")
  }

  static func number(_ text: String) -> Decimal? {
    let digits = Digits.arabic(text).utf8.filter { $0 != 0x2C }
    var coefficient: Int128 = 0, scale = 0, hasPoint = false
    guard !digits.isEmpty, digits.count < 30 else { return nil }
    for byte in digits {
      if byte == 0x2E, !hasPoint {
        hasPoint = true
        continue
      }
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      coefficient = coefficient * 10 + Int128(byte - 0x30)
      scale += hasPoint ? 1 : 0
    }
    return Decimal(coefficient, scale: scale).normalised
  }

  private static func shown(_ number: Decimal) -> String {
    var bytes: [UInt8] = []
    bytes.append(number)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// As texts are compared: without blanks and the case of letters.
  static func plain(_ text: String) -> String {
    String(String.UnicodeScalarView(text.lowercased().unicodeScalars.filter { $0.value > 0x20 && $0.value != 0xA0 }))
  }
}
