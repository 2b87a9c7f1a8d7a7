import Calendars
import Model
import Values

/// In which post somebody signs or decides on a day, and in whose place, as records of authority say.
public struct Authority: Equatable, Sendable {
  /// The post printed under the name.
  public var post: String?
  /// `รักษาราชการแทน`, `ปฏิบัติราชการแทน`: the words over the post acted for.
  public var acting: String?
  /// The record that gives the power.
  public var delegation: Int?
  /// Whether records give this person power, but not on this day.
  public var isElsewhen = false

  /// What a person may sign as, on a day; words that are given are kept where no record says otherwise.
  public init(_ records: OfficeRecords, of person: Int, on day: Day, acting words: String?) {
    post = Authority.post(records, person, day)
    let sheet = records.sheet("delegation")
    let own = sheet.rows("deputy", of: person)
    let now = own.last { sheet.isInForce($0, on: day) }
    if let now, words != nil || post == nil || !Authority.isHead(records, person, day) {
      delegation = now
      acting = Authority.words(sheet.member(now, "kind"), records)
      post = sheet.text(now, "post") ?? post
    } else {
      acting = words
      // Whoever signs in another's place does not print a post of their own under that.
      if words != nil { post = nil }
      isElsewhen = words != nil && now == nil && !own.isEmpty
    }
  }

  /// The post of a person on a day: as an officer here, else as the record of the person says.
  static func post(_ records: OfficeRecords, _ person: Int, _ day: Day) -> String? {
    if let officer = officer(records, person, day) {
      let sheet = records.sheet("officer")
      if let post = sheet.text(officer, "position") { return post }
    }
    return records.sheet("person").text(person, "position")
  }

  /// Whether the person heads the office, who signs in no one's place.
  static func isHead(_ records: OfficeRecords, _ person: Int, _ day: Day) -> Bool {
    officer(records, person, day).map { records.sheet("officer").member($0, "role") == "area-director" } ?? false
  }

  static func officer(_ records: OfficeRecords, _ person: Int, _ day: Day) -> Int? {
    let sheet = records.sheet("officer")
    return sheet.rows("person", of: person).last { sheet.isInForce($0, on: day) }
  }

  /// The words of a kind of authority, which papers print in Thai.
  private static func words(_ kind: String?, _ records: OfficeRecords) -> String? {
    let choice = records.desk.schema.choices.first { $0.name == "delegation-kind" }
    return choice?.members.first { $0.en == kind }?.th
  }

  /// Whether somebody is an officer here and does not head the office.
  public static func isUnderling(_ person: Int, _ records: OfficeRecords, on day: Day) -> Bool {
    officer(records, person, day) != nil && !isHead(records, person, day)
  }

  /// Whether records say that somebody may decide something here; while they name no officer at all they say nothing.
  public static func isKnown(_ person: Int, _ records: OfficeRecords, on day: Day) -> Bool {
    let officers = records.sheet("officer"), powers = records.sheet("delegation")
    return officers.count == 0 || officer(records, person, day) != nil
      || powers.rows("deputy", of: person).contains { powers.isInForce($0, on: day) }
  }

  /// Whether somebody may decide in the place of another on a day.
  static func mayAct(_ person: Int, for other: Int, _ records: OfficeRecords, on day: Day) -> Bool {
    if person == other { return true }
    let sheet = records.sheet("delegation")
    return sheet.rows("deputy", of: person).contains {
      sheet.record($0, "principal") == other && sheet.isInForce($0, on: day)
    }
  }
}
