import Calendars
import Failures
import Text
import Values

/// People found by the names others write: with or without title, however many blanks.
extension OfficeRecords {
  /// The person of this name or id; nil where nobody has it, refused where several do.
  public func person(named name: String) throws(Failure) -> Int? {
    if let row = find(name, "person") { return row }
    let sheet = sheet("person"), names = sheet.column("name"), wanted = OfficeRecords.nameKey(name)
    guard !wanted.isEmpty else { return nil }
    var found: [Int] = []
    // Names that are the same end with the same letter, whatever stands before it: few are looked at closely.
    let end = Array(String(wanted.unicodeScalars.suffix(1)).utf8)
    for row in 0..<sheet.table.count where !sheet.table.isRetired(row) {
      let isAlike = names.withText(row) { text in
        text.map { $0.count >= end.count && ($0.last ?? 0) > 0x20 ? $0.suffix(end.count).elementsEqual(end) : true }
          ?? false
      }
      if isAlike, let other = names.text(row), OfficeRecords.nameKey(other) == wanted { found.append(row) }
    }
    guard found.count > 1 else { return found.first }
    let told = found.prefix(6).map { described($0, sheet) }
    throw Failure(
      .personTwo, Failure.Part(name),
      .words(Words(en: told.joined(separator: " · "), th: told.joined(separator: " · "))))
  }

  /// The person of this name; where nobody has it, a record is made.
  public func personOrNew(named name: String, today: Day) throws(Failure) -> (row: Int, isNew: Bool) {
    if let row = try person(named: name) { return (row, false) }
    let (prefix, rest) = PersonName.withoutPrefix(ThaiForm.normal(name))
    let title = prefix.filter { $0 != " " }
    let row = try add(
      "person", [("prefix", title.isEmpty ? .null : .text(title)), ("name", .text(rest))], today: today)
    return (row, true)
  }

  /// Somebody on record who is called almost the same as a name that is new: rather a slip than another person.
  public func personNearly(named name: String, besides row: Int) -> Int? {
    let sheet = sheet("person"), names = sheet.column("name"), wanted = OfficeRecords.nameKey(name)
    // Of many thousands some are always alike.
    guard wanted.unicodeScalars.count >= 6, sheet.table.count <= 20_000 else { return nil }
    return (0..<sheet.table.count).first { other in
      guard other != row, !sheet.table.isRetired(other), let text = names.text(other) else { return false }
      return EditDistance.between(OfficeRecords.nameKey(text), wanted, limit: 1) != nil
    }
  }

  /// `PN3 ครู บ้านนา`: what tells two persons of one name apart.
  private func described(_ row: Int, _ sheet: Sheet) -> String {
    let school = sheet.record(row, "school").flatMap { self.sheet("school").text($0, "name") }
    return ([sheet.id(row)] + [sheet.text(row, "position"), school].compactMap(\.self)).joined(separator: " ")
  }

  /// A name as it is compared: repaired, without titles and blanks.
  static func nameKey(_ name: String) -> String {
    let rest = PersonName.withoutPrefix(ThaiForm.normal(name)).rest
    return String(String.UnicodeScalarView(rest.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0xA0 }))
  }

  /// What stands on a letter as it is compared: repaired, with Western digits and without blanks.
  static func letterKey(_ text: String) -> String {
    let shown = Digits.arabic(ThaiForm.normal(text)).unicodeScalars
    return String(String.UnicodeScalarView(shown.filter { $0.value > 0x20 && $0.value != 0xA0 }))
  }

  /// A person with the title, as papers print them.
  public func fullName(_ person: Int) -> String {
    let sheet = sheet("person")
    return (sheet.text(person, "prefix") ?? "") + (sheet.text(person, "name") ?? "")
  }
}

extension Wording {
  static let personTwo = Wording(
    "SOP-PERSON-TWO", .refused, en: "{1} may be any of: {2}", th: "{1} อาจเป็น: {2}",
    hintEn: "give the id instead of the name", hintTh: "ระบุรหัสแทนชื่อ",
    helpEn: "Several persons have this name; only an id says which is meant.",
    helpTh: "มีหลายคนใช้ชื่อนี้ ต้องระบุรหัสจึงจะทราบว่าเป็นผู้ใด")
}
