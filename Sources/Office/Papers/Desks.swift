import Calendars
import Failures
import Model
import Values

/// Who sits at a desk on the way up, by the role of an officer: `ผอ.กลุ่ม`, `รอง ผอ.สพป.`, `ผอ.สพป.`.
public enum Desks {
  private static let short: [(word: String, role: String)] = [
    ("ผอ.กลุ่ม", "group-director"), ("รองผอ.สพป.", "deputy-director"), ("รองผอ.สพม.", "deputy-director"),
    ("ผอ.สพป.", "area-director"), ("ผอ.สพม.", "area-director"), ("ผอ.เขต", "area-director"),
  ]

  /// The person who has a role on a day.
  public static func holder(of word: String, _ records: OfficeRecords, on day: Day) -> Int? {
    let plain = String(word.filter { $0 != " " })
    let choice = records.desk.schema.choices.first { $0.name == "officer-role" }
    let role =
      choice?.members.first { $0.en == word || $0.th == word }?.en ?? short.first { $0.word == plain }?.role
    guard let role else { return nil }
    return holder(role, records, on: day)
  }

  static func holder(_ role: String, _ records: OfficeRecords, on day: Day) -> Int? {
    let sheet = records.sheet("officer")
    let found = sheet.rows.last {
      sheet.member($0, "role") == role && sheet.isInForce($0, on: day)
    }
    return found.flatMap { sheet.record($0, "person") }
  }
}

extension PaperWork {
  /// Who signs where nobody is named: who signed the last paper of the round, else the head of the office.
  public func signer(of round: Int?, on day: Day) -> Int? {
    let sheet = records.sheet("signature")
    if let round {
      let last = sheet.rows.last { row in
        sheet.record(row, "document").flatMap { documents.record($0, "round") } == round
      }
      if let person = last.flatMap({ sheet.record($0, "signer") }) { return person }
    }
    if let person = Desks.holder("area-director", records, on: day) { return person }
    let offices = records.sheet("office")
    return offices.rows.first { offices.flag($0, "is-own") }.flatMap { offices.record($0, "director") }
  }
}

extension PaperWork {
  /// Enters a power to act; the same again is the one that is there.
  public func delegate(
    _ deputy: Int, kind: String, post: String, of principal: Int?, from: Day, until: Day?, source: String?
  ) throws(Failure) -> Int {
    let sheet = records.sheet("delegation")
    let known = sheet.rows("deputy", of: deputy).last {
      sheet.member($0, "kind") == kind && sheet.text($0, "post") == post && sheet.record($0, "principal") == principal
        && sheet.day($0, "starts") == from && sheet.day($0, "ends") == until
    }
    if let known { return known }
    return try records.add(
      "delegation",
      [
        ("kind", .member(kind)), ("post", .text(post)), ("deputy", .record("person", deputy)),
        ("principal", principal.map { .record("person", $0) } ?? .null), ("starts", .day(from)),
        ("ends", until.map { .day($0) } ?? .null), ("source", source.map { .text($0) } ?? .null),
      ], today: today)
  }
}
