import Calendars
import Failures
import Model
import Text
import Values

/// A rule of eligibility that could never be answered is refused when the rule-book is given: with it everybody's
/// papers would be found missing.
extension Eligibility {
  /// What is wrong with a rule of a rule-book, if anything is.
  static func fault(
    _ code: String, atLeast: String?, atMost: String?, oneOf: [String], _ schema: Schema
  ) -> Failure? {
    guard let place = place(code, schema) else {
      let near = EditDistance.nearest(to: code, among: names(schema))
      let known = "service, age, kind, position, school-size"
      let hint =
        near.map { Words(en: "did you mean \($0)?", th: "หมายถึง \($0) หรือไม่") }
        ?? Words(
          en: "\(known), and every field of application, person and school: help kind person",
          th: "\(known) และทุกช่องข้อมูลของใบสมัคร บุคคล และสถานศึกษา: help kind person")
      return Failure(.eligibleCode, Failure.Part(code), hint: hint)
    }
    let limits = [atLeast, atMost].compactMap(\.self), type = place.part.type
    for limit in limits where !isLimit(limit, type, schema) { return unequal(code, limit, type, schema) }
    if let atLeast, let atMost, isMore(atLeast, than: atMost, type, schema) {
      return Failure(
        .eligibleValue, Failure.Part(code), Failure.Part(atLeast),
        hint: Words(en: "--at-most is less: \(atMost)", th: "--at-most น้อยกว่า: \(atMost)"))
    }
    guard case .member(let choice) = type else { return nil }
    let wrong = oneOf.first { member(called: $0, choice, schema) == nil }
    return wrong.map { unequal(code, $0, type, schema) }
  }

  /// The Thai word of a member by either of its names.
  private static func member(called name: String, _ choice: Int, _ schema: Schema) -> String? {
    let wanted = plain(name)
    return schema.choices[choice].members.first { plain($0.en) == wanted || plain($0.th) == wanted }?.th
  }

  /// A rule as papers print it, where nobody gave words for it: `อายุราชการไม่น้อยกว่า 24 เดือน`.
  static func words(
    _ code: String, atLeast: String?, atMost: String?, oneOf: [String], _ schema: Schema
  ) -> String {
    let thai = ["service": "อายุราชการ", "age": "อายุ", "kind": "ประเภทบุคลากร"]
    guard let place = place(code, schema) else { return code }
    func said(_ limit: String) -> String {
      switch place.part.type {
      case .date, .moment: return length(limit).map { DurationText.words($0.count, $0.family).th } ?? limit
      case .member(let choice): return member(called: limit, choice, schema) ?? limit
      default: return limit
      }
    }
    var text = thai[code] ?? place.part.field.thai
    if let atLeast { text += "ไม่น้อยกว่า " + said(atLeast) }
    if let atMost { text += (atLeast == nil ? "" : " และ") + "ไม่เกิน " + said(atMost) }
    if !oneOf.isEmpty { text += " ต้องเป็น " + oneOf.map { said($0) }.joined(separator: " หรือ ") }
    return text
  }

  /// Whether a value can be compared with what is found in a field.
  private static func isLimit(_ limit: String, _ type: CellType, _ schema: Schema) -> Bool {
    switch type {
    case .date, .moment: return length(limit) != nil
    case .number: return number(limit) != nil
    case .member(let choice): return member(called: limit, choice, schema) != nil
    default: return false
    }
  }

  private static func isMore(_ least: String, than most: String, _ type: CellType, _ schema: Schema) -> Bool {
    switch type {
    case .date, .moment:
      guard let least = length(least), let most = length(most), least.family == most.family else { return false }
      return least.count > most.count
    case .number:
      guard let least = number(least), let most = number(most) else { return false }
      return Decimal.compare(least, most) > 0
    default: return false
    }
  }

  private static func unequal(_ code: String, _ value: String, _ type: CellType, _ schema: Schema) -> Failure {
    Failure(.eligibleValue, Failure.Part(code), Failure.Part(value), hint: wanted(type, schema))
  }

  private static func wanted(_ type: CellType, _ schema: Schema) -> Words {
    switch type {
    case .date, .moment: return Words(en: "a length of time, as in 24mo or 2y", th: "ช่วงเวลา เช่น 24mo หรือ 2y")
    case .number: return Words(en: "a number", th: "จำนวน")
    case .member(let choice):
      let members = schema.choices[choice].members
      return Words(members.prefix(12).map(\.en).joined(separator: " "))
    default: return Words(en: "only --one-of can be asked of it", th: "ถามได้ด้วย --one-of เท่านั้น")
    }
  }

  /// Everything a rule may look at, by its English and its Thai name.
  private static func names(_ schema: Schema) -> [String] {
    let fields = ["application", "person", "school"].compactMap { schema.number(of: $0) }.flatMap { kind in
      schema.parts[kind].flatMap { [$0.field.name, $0.field.thai] }
    }
    return usual.keys.sorted() + fields
  }
}

extension Wording {
  static let eligibleCode = Wording(
    "SOP-ELIGIBLE-CODE", .failed, en: "nothing of an application, a person or a school is called {1}",
    th: "ใบสมัคร บุคคล และสถานศึกษาไม่มีข้อมูลชื่อ {1}",
    helpEn: "A rule of eligibility looks at a field of the application, of the person or of the school.",
    helpTh: "คุณสมบัติตรวจจากช่องข้อมูลของใบสมัคร บุคคล หรือสถานศึกษา")
  static let eligibleValue = Wording(
    "SOP-ELIGIBLE-VALUE", .failed, en: "{1} cannot be compared with {2}", th: "นำ {1} ไปเทียบกับ {2} ไม่ได้",
    helpEn: "A date is compared with a length of time, a number with a number, a choice with its words.",
    helpTh: "วันที่เทียบกับช่วงเวลา จำนวนเทียบกับจำนวน ตัวเลือกเทียบกับคำที่มี")
}
