import Calendars
import Model
import Values

/// Who sat in an item of a meeting, and whether they were enough.
///
/// Members who vote and are not absent, recused or challenged sit. The quorum is counted of the members not challenged
/// (Administrative Procedure Act B.E. 2539 s. 15) or of all, as the committee says.
public struct Sitting {
  public enum Missing: Equatable, Sendable { case absent, recused, challenged }

  public let meeting: Int
  public let committee: Int?
  public let category: Int?
  /// Members who vote, in the order of the appointment.
  public private(set) var voting: [Int] = []
  /// Those of them who sat in this item.
  public private(set) var sat: [Int] = []
  public private(set) var missing: [(member: Int, how: Missing)] = []
  /// Those who sat and give neither vote nor points.
  public private(set) var abstained: [Int] = []
  public private(set) var base = 0
  public private(set) var needed = 0
  /// The same on the other base, to be printed beside it.
  public private(set) var otherBase = (base: 0, needed: 0)

  public var isQuorate: Bool { base > 0 && sat.count >= needed }

  public init(_ state: State, item: Int) {
    let items = Sheet(state, "agenda-item")
    let meeting = items.record(item, "meeting") ?? 0
    self.init(state, meeting: meeting, item: item, category: items.record(item, "category"))
  }

  /// Who sat in a meeting as a whole.
  public init(_ state: State, meeting: Int) { self.init(state, meeting: meeting, item: nil, category: nil) }

  private init(_ state: State, meeting: Int, item: Int?, category: Int?) {
    self.meeting = meeting
    self.category = category
    committee = Sheet(state, "meeting").record(meeting, "committee")
    guard let committee else { return }
    let members = Sheet(state, "member")
    let day = Sitting.day(state, meeting)
    voting = members.rows("committee", of: committee).filter { row in
      guard members.flag(row, "votes"), let day else { return members.flag(row, "votes") }
      return (members.day(row, "starts") ?? day) <= day && (members.day(row, "ends") ?? day) >= day
    }
    let order = { (row: Int) in (members.number(row, "line") ?? Int.max, row) }
    voting.sort { order($0) < order($1) }
    let absent = Sitting.absent(state, meeting).union(Sitting.gone(state, meeting, item)),
      (recused, challenged, silent) = Sitting.out(state, item)
    for member in voting {
      if absent.contains(member) {
        missing.append((member, .absent))
      } else if challenged.contains(member) {
        missing.append((member, .challenged))
      } else if recused.contains(member) {
        missing.append((member, .recused))
      } else {
        sat.append(member)
      }
    }
    abstained = sat.filter { silent.contains($0) }
    count(Sheet(state, "committee"), committee, out: voting.count { challenged.contains($0) || recused.contains($0) })
  }

  private mutating func count(_ committees: Sheet, _ committee: Int, out: Int) {
    let share = committees.number(committee, "quorum-share") ?? 50
    func needed(_ base: Int) -> Int { max(1, (base * share + 99) / 100) }
    let all = voting.count, left = all - out
    let countsAll = committees.member(committee, "quorum-base") == "all-members"
    base = countsAll ? all : left
    self.needed = needed(base)
    otherBase = countsAll ? (left, needed(left)) : (all, needed(all))
  }

  /// The day of a meeting: who joined later or had left by then has no seat in it.
  private static func day(_ state: State, _ meeting: Int) -> Day? {
    let sheet = Sheet(state, "meeting")
    return (sheet.moment(meeting, "opened") ?? sheet.moment(meeting, "planned")).map {
      Moment(seconds: $0).day
    }
  }

  private static func absent(_ state: State, _ meeting: Int) -> Set<Int> {
    let sheet = Sheet(state, "attendance")
    return Set(
      sheet.rows("meeting", of: meeting).filter { sheet.member($0, "kind") == "absent" }
        .compactMap { sheet.record($0, "member") })
  }

  /// Members who left before an item and are not back: they count as absent, so the base of the quorum stays.
  private static func gone(_ state: State, _ meeting: Int, _ item: Int?) -> Set<Int> {
    guard let item else { return [] }
    let sheet = Sheet(state, "recusal"), items = Sheet(state, "agenda-item")
    var gone: Set<Int> = []
    for row in sheet.rows where sheet.member(row, "kind") == "left" {
      guard let from = sheet.record(row, "item"), items.record(from, "meeting") == meeting, from <= item,
        from == item || sheet.moment(row, "returned") == nil, let member = sheet.record(row, "member")
      else { continue }
      gone.insert(member)
    }
    return gone
  }

  /// Members who are out of an item, by why, and those who abstain in it.
  private static func out(
    _ state: State, _ item: Int?
  ) -> (recused: Set<Int>, challenged: Set<Int>, abstained: Set<Int>) {
    var recused: Set<Int> = [], challenged: Set<Int> = [], abstained: Set<Int> = []
    guard let item else { return (recused, challenged, abstained) }
    let sheet = Sheet(state, "recusal")
    for row in sheet.rows("item", of: item) {
      guard let member = sheet.record(row, "member") else { continue }
      switch sheet.member(row, "kind") {
      case "recused": recused.insert(member)
      // Out while the others rule on it, and for good where they uphold it.
      case "challenged": if sheet.column("is-upheld").code(row) != 0 { challenged.insert(member) }
      case "left": break
      default: abstained.insert(member)
      }
    }
    return (recused, challenged, abstained)
  }
}
