import Calendars
import Failures
import Model
import Text
import Values

/// Whom a paper goes to, found by what people write: `schools`, `groups`, the name of a school, an agency, a person.
public struct Addressees {
  let records: OfficeRecords
  let today: Day
  /// Names that became records because nobody had them.
  public private(set) var made: [String] = []

  public init(_ records: OfficeRecords, today: Day) {
    self.records = records
    self.today = today
  }

  /// Words that mean all of a sort, English and Thai.
  public static let all: [(en: String, th: String)] = [("schools", "สถานศึกษา"), ("groups", "กลุ่ม")]

  public mutating func receivers(_ name: String) throws(Failure) -> [PaperWork.Receiver] {
    switch name {
    case "schools", "สถานศึกษา", "โรงเรียน":
      let sheet = records.sheet("school")
      return sheet.rows.filter { ["operating", "extending"].contains(sheet.member($0, "state") ?? "operating") }
        .map { .school($0) }
    case "groups", "กลุ่ม": return records.sheet("division").rows.map { .division($0) }
    default: break
    }
    if let found = try known(name) { return [found] }
    if let near = nearest(name) { throw Failure(.addresseeNear, Failure.Part(name), Failure.Part(near)) }
    return [try newAgency(name)]
  }

  /// The record of a name, of whichever sort has it.
  public func known(_ name: String) throws(Failure) -> PaperWork.Receiver? {
    for kind in ["school", "agency", "university", "division", "office"] {
      if let row = records.find(name, kind) ?? row(named: name, kind) { return Addressees.receiver(kind, row) }
    }
    return try records.person(named: name).map { .person($0) }
  }

  /// Somebody on record who is called almost the same: rather a misspelling than an agency nobody wrote to before.
  ///
  /// Names that differ in their numbers are others.
  private func nearest(_ name: String) -> String? {
    guard name.unicodeScalars.count >= 6 else { return nil }
    func digits(_ text: String) -> String { Digits.arabic(text).filter { $0.isASCII && $0.isNumber } }
    let wanted = digits(name)
    var names: [String] = []
    for kind in ["agency", "school", "university", "division", "office"] {
      let sheet = records.sheet(kind)
      for row in sheet.rows {
        names += ["name", "short-name"].compactMap { sheet.text(row, $0) }
      }
    }
    let letters = records.sheet("letter")
    let senders = letters.rows.compactMap { letters.text($0, "sender") }
    // Whoever wrote to the office under this very name is meant.
    if senders.contains(name) { return nil }
    names += senders
    return EditDistance.nearest(to: name, among: names.lazy.filter { digits($0) == wanted }, limit: 2)
  }

  private static func receiver(_ kind: String, _ row: Int) -> PaperWork.Receiver {
    switch kind {
    case "school": .school(row)
    case "agency": .agency(row)
    case "university": .university(row)
    case "division": .division(row)
    default: .office(row)
    }
  }

  private func row(named name: String, _ kind: String) -> Int? {
    let sheet = records.sheet(kind), wanted = Addressees.key(name, kind)
    guard !wanted.isEmpty else { return nil }
    let found = sheet.rows.filter { row in
      ["name", "short-name"].contains { field in
        sheet.text(row, field).map { Addressees.key($0, kind) == wanted } ?? false
      }
    }
    if found.count == 1 { return found[0] }
    let aliases = records.sheet("alias")
    guard found.isEmpty, ["school", "agency", "division"].contains(kind) else { return nil }
    return aliases.rows.first { aliases.text($0, "text").map { Addressees.key($0, kind) == wanted } ?? false }
      .flatMap { aliases.record($0, kind) }
  }

  private static func key(_ name: String, _ kind: String) -> String {
    var text = String(String.UnicodeScalarView(ThaiForm.normal(name).unicodeScalars.filter { $0.value > 0x20 }))
    for lead in ["โรงเรียน", "รร."] where kind == "school" && text.hasPrefix(lead) && text != lead {
      text = String(text.dropFirst(lead.count))
    }
    return text.lowercased()
  }

  /// An agency the office writes to for the first time.
  private mutating func newAgency(_ name: String) throws(Failure) -> PaperWork.Receiver {
    let isBasic = ["สพฐ.", "สพฐ", "สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน"].contains(name)
    let full = isBasic ? "สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน" : name
    let row = try records.add(
      "agency",
      [
        ("name", .text(full)), ("short-name", isBasic ? .text("สพฐ.") : .null),
        ("kind", .member(isBasic ? "obec" : "other-agency")),
        ("head-title", isBasic ? .text("เลขาธิการคณะกรรมการการศึกษาขั้นพื้นฐาน") : .null),
      ], today: today)
    made.append(name)
    return .agency(row)
  }

  /// The name of a school with what it is before it, as papers write it.
  static func school(_ name: String) -> String {
    name.hasPrefix("โรงเรียน") || name.hasPrefix("วิทยาลัย") || name.hasPrefix("ศูนย์") || name.isEmpty
      ? name : "โรงเรียน" + name
  }

  /// How a letter addresses a receiver.
  public static func line(_ receiver: PaperWork.Receiver, _ records: OfficeRecords) -> String {
    let (kind, row) = receiver.field
    let sheet = records.sheet(kind)
    switch receiver {
    case .school: return "ผู้อำนวยการ" + school(sheet.text(row, "name") ?? "")
    case .agency, .university: return sheet.text(row, "head-title") ?? sheet.text(row, "name") ?? ""
    case .person: return records.fullName(row)
    default: return sheet.text(row, "name") ?? ""
    }
  }
}

extension Wording {
  static let addresseeNear = Wording(
    "SOP-ADDRESSEE-NEAR", .refused, en: "nobody on record is called {1}", th: "ไม่มีหน่วยงานหรือสถานศึกษาชื่อ {1}",
    hintEn: "did you mean {2}? Another with that name is entered first: add agency {name: \"{1}\"}",
    hintTh: "หมายถึง {2} หรือไม่ ถ้าเป็นหน่วยงานใหม่ให้เพิ่มก่อน: add agency {name: \"{1}\"}",
    helpEn: "A name nobody has becomes an agency, unless it is almost that of one on record.",
    helpTh: "ชื่อที่ยังไม่มีจะเพิ่มเป็นหน่วยงานใหม่ เว้นแต่คล้ายชื่อที่มีอยู่มาก")
}
