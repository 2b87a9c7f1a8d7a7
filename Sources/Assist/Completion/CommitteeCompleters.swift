import Commands
import Failures
import Language
import LineEditor
import Model
import Office
import Values

/// Who may be named at this moment: the committee that sits, else the newest of the open rounds.
private struct Seats {
  let state: State
  let members: Sheet
  let meeting: Int?
  let committee: Int?

  init?(_ office: Desk) {
    state = office.state
    members = Sheet(state, "member")
    let meetings = Sheet(state, "meeting"), committees = Sheet(state, "committee")
    meeting = meetings.rows.last { meetings.member($0, "state") == "sitting" }
    if let meeting {
      committee = meetings.record(meeting, "committee")
    } else {
      let open = Set(RoundOffers.open(office, most: 2_000))
      committee = committees.rows.last { committees.record($0, "round").map { open.contains($0) } ?? false }
    }
    if committee == nil { return nil }
  }

  /// The members in the order of the appointment who have not left.
  var all: [Int] {
    guard let committee else { return [] }
    return members.rows("committee", of: committee).filter { members.day($0, "ends") == nil }
      .sorted { (members.number($0, "line") ?? 0) < (members.number($1, "line") ?? 0) }
  }

  /// Those who came to the meeting that sits.
  var present: Set<Int>? { meeting.map { Set(MeetingRoll(state, meeting: $0).sat) } }

  /// Members whom an interest keeps out of something.
  var interested: Set<Int> {
    let conflicts = Sheet(state, "conflict")
    return Set(
      conflicts.rows.filter {
        conflicts.member($0, "state") != "lifted" && conflicts.member($0, "effect") == "leaves-category"
      }.compactMap { conflicts.record($0, "member") })
  }

  func offer(_ member: Int, weight: Int, _ tongue: Tongue) -> Offer? {
    let persons = Sheet(state, "person")
    guard let name = members.record(member, "person").flatMap({ persons.text($0, "name") }) else { return nil }
    let role = members.member(member, "role") ?? ""
    let words = Kinds.choices.first { $0.name == "member-role" }?.members.first { $0.en == role }
    return Offer(
      Written.text(name), description: (tongue == .thai ? words?.th : words?.en) ?? role, role: .text, weight: weight,
      after: " ")
  }
}

/// Members of the committee, by what the command asks: who has not acknowledged, who sits and may have to leave.
struct MemberCompleter: Completer {
  let name = "member"

  func offers(_ request: Request) -> [Offer] {
    guard let office = request.office, let seats = Seats(office) else { return [] }
    let command = request.callable?.name, interested = seats.interested, present = seats.present
    var offers: [Offer] = []
    if command == "acknowledge" { offers.append(Offer("all", other: "ทั้งหมด", role: .keyword, weight: 120, after: " ")) }
    for member in seats.all {
      switch command {
      case "acknowledge":
        if seats.members.day(member, "acknowledged") != nil { continue }
      case "recuse", "leave-early", "challenge", "abstain":
        if let present, !present.contains(member) { continue }
      case "meet":
        if !seats.members.flag(member, "votes") { continue }
      default: break
      }
      let mustLeave = command == "recuse" && interested.contains(member)
      if let offer = seats.offer(member, weight: mustLeave ? 110 : 80, request.tongue) { offers.append(offer) }
    }
    return offers
  }
}

/// Members who vote, sit and have no interest: those whose points count.
struct JudgeCompleter: Completer {
  let name = "judge"

  func offers(_ request: Request) -> [Offer] {
    guard let office = request.office, let seats = Seats(office) else { return [] }
    let interested = seats.interested, present = seats.present
    return seats.all.filter { member in
      seats.members.flag(member, "votes") && !interested.contains(member) && present?.contains(member) ?? true
    }.compactMap { seats.offer($0, weight: 80, request.tongue) }
  }
}

/// Categories of the open rounds, by name.
struct CategoryCompleter: Completer {
  let name = "category"

  func offers(_ request: Request) -> [Offer] {
    guard let office = request.office else { return [] }
    let sheet = Sheet(office.state, "category"), open = Set(RoundOffers.open(office, most: 5))
    return sheet.rows.filter { sheet.record($0, "round").map { open.contains($0) } ?? false }.compactMap { row in
      sheet.text(row, "name").map {
        Offer(Written.text($0), description: sheet.id(row), role: .text, weight: 80, after: " ")
      }
    }
  }
}

/// Items of the meeting that sits, by their numbers.
struct AgendaCompleter: Completer {
  let name = "agenda"

  func offers(_ request: Request) -> [Offer] {
    guard let office = request.office, let meeting = Seats(office)?.meeting else { return [] }
    let sheet = Sheet(office.state, "agenda-item")
    return sheet.rows("meeting", of: meeting).compactMap { row in
      sheet.text(row, "printed-number").map {
        Offer($0, description: sheet.text(row, "title") ?? "", role: .text, weight: 80, after: " ")
      }
    }
  }
}
