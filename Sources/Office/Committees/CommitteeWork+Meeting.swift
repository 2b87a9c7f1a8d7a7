import Calendars
import Failures
import Model
import Values

/// A meeting is opened and closed: facts, each on its true day, never ahead of it.
extension CommitteeWork {
  /// What a person says of a meeting that was opened.
  public struct Opening {
    public var clock: Int?
    public var day: Day?
    /// Names of members who did not come, and why.
    public var absent: [(name: String, text: String)] = []
    /// Names of members and of who came in their place.
    public var instead: [(name: String, text: String)] = []
    public var guests: [String] = []
    /// Who took the chair, where that was not the committee's own.
    public var chair: String?
    /// Why on another day than it was called for, or uncalled.
    public var because: String?

    public init() {}
  }

  /// The meeting a person means: one that sits, else the next that was called, else the last that was held.
  ///
  /// - Parameter preferred: the one the session works with.
  public func meeting(of committee: Int, on day: Day?, preferred: Int?) -> Int? {
    let sheet = records.sheet("meeting"), all = meetings(of: committee)
    if let day, let held = all.last(where: { isDay(sheet.moment($0, "opened"), day) }) { return held }
    if let preferred, all.contains(preferred) { return preferred }
    if let sitting = all.last(where: { state(of: $0) == "sitting" }) { return sitting }
    return all.first { ["called", "invited"].contains(state(of: $0)) } ?? (day == nil ? all.last : nil)
  }

  private func isDay(_ moment: Int?, _ day: Day) -> Bool {
    moment.map { floorDivide($0, 86_400) == day.number } ?? false
  }

  public func open(
    _ opening: Opening, committee: Int, preferred: Int?, in round: Int
  ) throws(Failure) -> Outcome {
    try work.requireOpen(round)
    let found = meeting(of: committee, on: opening.day, preferred: preferred)
    if let found, !["called", "invited"].contains(state(of: found)) {
      try requireSame(opening, found, committee)
      return Outcome(row: found, isNew: false)
    }
    let sheet = records.sheet("meeting")
    let planned = found.flatMap { sheet.moment($0, "planned") }
    let plannedDay = planned.map { Moment(seconds: $0).day }
    let day = opening.day ?? plannedDay ?? today
    try work.requirePast(day, Words(en: "the meeting", th: "การประชุม"))
    if let plannedDay, let found, plannedDay != day, opening.because == nil {
      throw Failure(.meetingOtherDay, Failure.Part(title(found)), .words(plannedDay.words), .words(day.words))
    }
    if found == nil, opening.because == nil {
      throw Failure(.notCalled, Failure.Part(records.sheet("committee").text(committee, "name") ?? ""))
    }
    var moves = try settleAll(in: round)
    let signed = try signed(committee), name = records.sheet("committee").text(committee, "name") ?? ""
    guard day >= signed else {
      throw Failure(.beforeOrder, .words(day.words), Failure.Part(name), .words(signed.words))
    }
    let clock = opening.clock ?? planned.map { $0 - floorDivide($0, 86_400) * 86_400 } ?? now
    let opened = day.number * 86_400 + clock
    let row: Int
    if let found { row = found } else { row = try makeMeeting(committee, round, planned: opened, place: nil) }
    try seat(opening, row, committee, opened)
    try records.set("meeting", row, [("opened", .moment(opened)), ("state", .member("sitting"))])
    var outcome = Outcome(row: row)
    let sitting = Sitting(records.desk.state, meeting: row)
    try requireQuorum(sitting, Words(name))
    let chair = try takeChair(opening.chair, sitting, committee)
    try records.set("meeting", row, "chair", .record("member", chair))
    outcome.remarks = [openedWords(row, sitting, chair)]
    outcome.remarks += try told(ofConflicts: detect(in: round))
    moves += outcome.moves
    outcome.moves = moves
    return outcome
  }

  // MARK: - Who came

  private func seat(_ opening: Opening, _ meeting: Int, _ committee: Int, _ opened: Int) throws(Failure) {
    let sheet = records.sheet("attendance")
    let absent = try named(opening.absent, committee), instead = try named(opening.instead, committee)
    if let both = absent.keys.first(where: { instead[$0] != nil }) {
      throw Failure(.memberTwice, Failure.Part(name(of: both)), Failure.Part("--absent, --present-instead"))
    }
    var lines: [Int: Int] = [:]
    for row in sheet.rows("meeting", of: meeting) { lines[sheet.record(row, "member") ?? -1] = row }
    for member in members(of: committee) {
      let person = records.sheet("member").record(member, "person")
      let line: Int
      if let known = lines[member] {
        line = known
      } else {
        line = try records.add(
          "attendance",
          [
            ("meeting", .record("meeting", meeting)), ("person", person.map { .record("person", $0) } ?? .null),
            ("member", .record("member", member)), ("kind", .member("invited")),
          ], today: today)
      }
      if let because = absent[member] {
        try records.set("attendance", line, [("kind", .member("absent")), ("because", .text(because))])
      } else if let deputy = instead[member] {
        let (row, _) = try records.personOrNew(named: deputy, today: today)
        try records.set(
          "attendance", line,
          [("kind", .member("deputised")), ("deputy", .record("person", row)), ("arrived", .moment(opened))])
      } else {
        try records.set("attendance", line, [("kind", .member("present")), ("arrived", .moment(opened))])
      }
    }
    for guest in opening.guests {
      let (row, _) = try records.personOrNew(named: guest, today: today)
      _ = try records.add(
        "attendance",
        [
          ("meeting", .record("meeting", meeting)), ("person", .record("person", row)), ("kind", .member("guest")),
          ("arrived", .moment(opened)),
        ], today: today)
    }
  }

  /// Members by the names in a record, with what is said of each.
  private func named(_ names: [(name: String, text: String)], _ committee: Int) throws(Failure) -> [Int: String] {
    var rows: [Int: String] = [:]
    for (name, text) in names {
      let row = try member(named: name, of: committee)
      guard rows.updateValue(text, forKey: row) == nil else {
        throw Failure(.memberTwice, Failure.Part(self.name(of: row)), Failure.Part("--absent"))
      }
    }
    return rows
  }

  /// The chair, or in the chair's absence the vice-chair, or whom the meeting chose of those who came.
  private func takeChair(_ chosen: String?, _ sitting: Sitting, _ committee: Int) throws(Failure) -> Int {
    if let chosen {
      let member = try member(named: chosen, of: committee)
      guard sitting.sat.contains(member) else { throw Failure(.chairNotThere, Failure.Part(name(of: member))) }
      return member
    }
    let sheet = records.sheet("member"), came = Set(MeetingRoll(records.desk.state, meeting: sitting.meeting).present)
    for role in ["chair", "vice-chair"] {
      // A deputy sits for the chair, and does not take it.
      if let found = sitting.sat.first(where: { sheet.member($0, "role") == role && came.contains($0) }) {
        return found
      }
    }
    throw Failure(.chairWanted, Failure.Part(names(sitting.sat)))
  }

  func requireQuorum(_ sitting: Sitting, _ what: Words) throws(Failure) {
    guard !sitting.isQuorate else { return }
    throw Failure(
      .meetingQuorum, .words(what), Failure.Part(sitting.sat.count), Failure.Part(sitting.needed),
      .words(missingWords(sitting)))
  }

  // MARK: - Said again

  /// The whole meeting said once more: what is said must be what is on record.
  private func requireSame(_ opening: Opening, _ meeting: Int, _ committee: Int) throws(Failure) {
    let sheet = records.sheet("meeting"), opened = sheet.moment(meeting, "opened") ?? 0
    let at = Moment(seconds: opened), day = at.day, clock = at.clock
    func otherwise(_ what: Words) -> Failure { Failure(.heldOtherwise, Failure.Part(title(meeting)), .words(what)) }
    if let said = opening.day, said != day { throw otherwise(day.words) }
    if let said = opening.clock, said != clock {
      throw otherwise(Words(en: "opened at \(clockText(clock))", th: "เปิดประชุม \(ThaiDate.time(clock))"))
    }
    let roll = MeetingRoll(records.desk.state, meeting: meeting)
    let absent = try named(opening.absent, committee)
    let known = Dictionary(roll.absent.map { ($0.member, $0.because ?? "") }) { first, _ in first }
    if absent != known {
      let who = names(roll.absent.map(\.member))
      throw otherwise(
        who.isEmpty
          ? Words(en: "nobody absent", th: "ไม่มีผู้ขาดประชุม")
          : Words(en: "absent: \(who), with the reasons on record", th: "ผู้ไม่มาประชุม: \(who) ตามเหตุผลที่บันทึก"))
    }
    if let chair = opening.chair, try member(named: chair, of: committee) != sheet.record(meeting, "chair") {
      throw otherwise(Words(en: "another chair", th: "ประธานที่ประชุมคนอื่น"))
    }
    let instead = try named(opening.instead, committee)
    if Set(instead.keys) != Set(roll.deputised.map(\.member)) {
      throw otherwise(Words(en: "others in members' places", th: "ผู้มาประชุมแทนคนอื่น"))
    }
    if opening.guests.count != roll.guests.count {
      throw otherwise(Words(en: "\(roll.guests.count) guests", th: "ผู้เข้าร่วมประชุม \(roll.guests.count) คน"))
    }
  }

  // MARK: - The end

  public func close(_ meeting: Int, at clock: Int, in round: Int) throws(Failure) -> Outcome {
    try work.requireOpen(round)
    let sheet = records.sheet("meeting")
    guard let opened = sheet.moment(meeting, "opened") else {
      throw Failure(.notOpened, Failure.Part(title(meeting)))
    }
    let day = Moment(seconds: opened).day, end = day.number * 86_400 + clock
    if let known = sheet.moment(meeting, "ended") {
      if known == end { return Outcome(row: meeting, isNew: false) }
      throw Failure(.heldOtherwise, Failure.Part(title(meeting)), .words(momentWords(known)))
    }
    guard end > opened else {
      throw Failure(.closedBeforeOpened, .words(momentWords(end)), .words(momentWords(opened)))
    }
    var outcome = Outcome(row: meeting)
    let items = items(of: meeting)
    for item in items {
      try requireFree(item)
      try keepQuorum(item)
    }
    try records.set("meeting", meeting, [("ended", .moment(end)), ("state", .member("ended"))])
    if let committee = sheet.record(meeting, "committee") {
      try records.set("committee", committee, "state", .member("met"))
    }
    outcome.remarks += items.compactMap { undecided($0) }
    outcome.moves = try finishSteps(items, day, round, &outcome.remarks)
    return outcome
  }

  /// A category that was taken up and not decided, or with a tie left open, is said at the end of the meeting.
  private func undecided(_ item: Int) -> Words? {
    let sheet = records.sheet("agenda-item"), decisions = records.sheet("decision"), placings = records.sheet("placing")
    guard sheet.record(item, "category") != nil else { return nil }
    let title = sheet.text(item, "title") ?? ""
    guard let decision = decisions.rows("item", of: item).last else {
      return Words(en: "\(title) was taken up and not decided", th: "\(title) พิจารณาแล้วแต่ยังไม่ได้ตัดสิน")
    }
    let isTied = placings.rows("decision", of: decision).contains { placings.member($0, "placed") == "tied" }
    return isTied ? Words(en: "\(title) still has a tie", th: "\(title) ยังมีรายที่รอชี้ขาด") : nil
  }

  /// The step of the meeting is done for each category it judged with a quorum.
  private func finishSteps(
    _ items: [Int], _ day: Day, _ round: Int, _ remarks: inout [Words]
  ) throws(Failure) -> [RoundWork.Move] {
    let sheet = records.sheet("agenda-item"), procedure = try work.procedure(of: round)
    let step = procedure.steps.first { $0.does == "meet" && $0.eachTime == nil }
    var moves: [RoundWork.Move] = []
    if let step, step.per == nil {
      moves += try work.complete("meet", in: round, on: day)
    } else if step != nil {
      for item in items {
        guard let id = concern(item) else { continue }
        guard Sitting(records.desk.state, item: item).isQuorate else {
          let title = sheet.text(item, "title") ?? ""
          remarks.append(
            Words(
              en: "\(title) had no quorum and is taken up at another meeting",
              th: "\(title) ไม่ครบองค์ประชุม ต้องพิจารณาในการประชุมครั้งอื่น"))
          continue
        }
        moves += try work.complete("meet", for: id, in: round, on: day)
      }
    }
    moves += try note("meeting.ended", on: day, in: round)
    return moves
  }

  /// What an item is done for: the id of its category, its project or its plan.
  private func concern(_ item: Int) -> String? {
    let sheet = records.sheet("agenda-item")
    for kind in ["category", "project", "plan"] {
      if let row = sheet.record(item, kind) { return records.id(row, kind) }
    }
    return nil
  }

  // MARK: - Adopting minutes

  /// The minutes of an earlier meeting are adopted: by one that sits, or by circulation.
  public func adopt(
    of given: Int?, at sitting: Int?, committee: Int, changes: String?, on said: Day?, in round: Int
  ) throws(Failure) -> Outcome {
    let day = said ?? today
    try work.requireOpen(round)
    try work.requirePast(day, Words(en: "the adoption of the minutes", th: "การรับรองรายงานการประชุม"))
    let sheet = records.sheet("minutes")
    let held = meetings(of: committee).filter { $0 != sitting && records.sheet("meeting").moment($0, "ended") != nil }
    guard let meeting = given ?? held.last(where: { sheet.rows("meeting", of: $0).isEmpty == false }) ?? held.last,
      let minutes = sheet.rows("meeting", of: meeting).last
    else {
      throw Failure(.noMinutes, Failure.Part((given ?? held.last).map { title($0) } ?? "–"))
    }
    if let known = sheet.day(minutes, "adopted") {
      if said == nil || known == day { return Outcome(row: minutes, isNew: false) }
      throw Failure(.adoptedAlready, Failure.Part(title(meeting)), .words(known.words))
    }
    try records.set(
      "minutes", minutes,
      [
        ("adopted", .day(day)), ("adopted-at", sitting.map { .record("meeting", $0) } ?? .null),
        ("state", .member(changes == nil ? "adopted" : "adopted-with-changes")),
      ])
    try records.set("meeting", meeting, "state", .member("adopted"))
    var outcome = Outcome(row: minutes)
    if let changes, let sitting { try adoptWithChanges(changes, minutes, sitting, day) }
    outcome.moves = try work.complete("adopt", in: round, on: day)
    outcome.remarks = [
      Words(en: "the minutes of \(title(meeting)) are adopted", th: "รับรองรายงานการประชุม\(title(meeting))แล้ว")
    ]
    return outcome
  }

  /// What is changed is a resolution of the meeting that adopted them.
  private func adoptWithChanges(_ changes: String, _ minutes: Int, _ sitting: Int, _ day: Day) throws(Failure) {
    _ = try records.add(
      "resolution",
      [
        ("meeting", .record("meeting", sitting)), ("date", .day(day)), ("kind", .member("endorsed-with-changes")),
        ("text", .text("รับรองรายงานการประชุมโดยแก้ไข")), ("changes", .text(changes)),
      ], today: today)
  }
}
