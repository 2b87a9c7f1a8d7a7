import Model
import Values

/// Who was at a meeting, for its minutes: present, in somebody's place, absent with the reason, and guests.
public struct MeetingRoll {
  public struct Absence: Equatable, Sendable {
    public let member: Int
    /// Personal: it stands in the minutes, and in no message.
    public let because: String?
  }

  public let meeting: Int
  public private(set) var present: [Int] = []
  /// Members in whose place somebody came, and who.
  public private(set) var deputised: [(member: Int, deputy: Int?)] = []
  public private(set) var absent: [Absence] = []
  /// Persons who are no members.
  public private(set) var guests: [Int] = []

  /// Everybody in the order of the appointment; guests in the order they were named.
  public init(_ state: State, meeting: Int) {
    self.meeting = meeting
    let sheet = Sheet(state, "attendance"), members = Sheet(state, "member")
    let rows = sheet.rows("meeting", of: meeting).sorted { left, right in
      let first = sheet.record(left, "member").flatMap { members.number($0, "line") } ?? Int.max
      let second = sheet.record(right, "member").flatMap { members.number($0, "line") } ?? Int.max
      return (first, left) < (second, right)
    }
    for row in rows {
      guard let member = sheet.record(row, "member") else {
        if sheet.member(row, "kind") == "guest", let person = sheet.record(row, "person") { guests.append(person) }
        continue
      }
      switch sheet.member(row, "kind") {
      case "present": present.append(member)
      case "deputised": deputised.append((member, sheet.record(row, "deputy")))
      case "absent": absent.append(Absence(member: member, because: sheet.text(row, "because")))
      default: break
      }
    }
  }

  /// Members who sat, themselves or by somebody in their place.
  public var sat: [Int] { present + deputised.map(\.member) }
}
