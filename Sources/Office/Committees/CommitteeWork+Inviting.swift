import Calendars
import Failures
import Model
import Values

/// Members say that they know of the order, and are called together.
extension CommitteeWork {
  // MARK: - Acknowledging

  /// Members acknowledge the order; all who have not yet where nobody is named.
  public func acknowledge(
    _ named: [String]?, on given: Day?, committee: Int, in round: Int
  ) throws(Failure) -> Outcome {
    try work.requireOpen(round)
    var moves = try settle(committee, in: round)
    let signed = try signed(committee), day = given ?? today
    try work.requirePast(day, Words(en: "the acknowledgement", th: "การรับทราบคำสั่ง"))
    let sheet = records.sheet("member"), name = records.sheet("committee").text(committee, "name") ?? ""
    guard day >= signed else {
      throw Failure(.beforeOrder, .words(day.words), Failure.Part(name), .words(signed.words))
    }
    let members =
      try named.map { (names) throws(Failure) in
        try names.map { (name) throws(Failure) in try member(named: name, of: committee) }
      } ?? members(of: committee).filter { sheet.day($0, "acknowledged") == nil }
    var outcome = Outcome(row: committee, isNew: false)
    for member in members {
      if let known = sheet.day(member, "acknowledged") {
        if given == nil || known == day { continue }
        throw Failure(.acknowledgedOtherwise, Failure.Part(self.name(of: member)), .words(known.words))
      }
      try records.set("member", member, "acknowledged", .day(day))
      outcome.isNew = true
    }
    if outcome.isNew { moves += try acknowledged(committee, round) }
    outcome.moves = moves
    let open = self.members(of: committee).filter { records.sheet("member").day($0, "acknowledged") == nil }
    if !open.isEmpty {
      outcome.remarks.append(
        Words(en: "still to acknowledge: \(names(open))", th: "ยังไม่รับทราบ: \(names(open))"))
    }
    return outcome
  }

  /// Once the last member has acknowledged, the committee has.
  private func acknowledged(_ committee: Int, _ round: Int) throws(Failure) -> [RoundWork.Move] {
    let sheet = records.sheet("member"), days = members(of: committee).map { sheet.day($0, "acknowledged") }
    guard !days.contains(nil), let last = days.compactMap(\.self).max() else { return [] }
    try records.set("committee", committee, "acknowledged", .day(last))
    if records.sheet("committee").member(committee, "state") == "appointed" {
      try records.set("committee", committee, "state", .member("acknowledged"))
    }
    return try work.complete("acknowledge", in: round, on: last)
  }

  // MARK: - Calling a meeting

  /// What a person says of a meeting that is called.
  public struct Invitation {
    /// Seconds since 1970 in office time.
    public var at: Int
    public var place: String?
    /// The day members are told; nil for today.
    public var on: Day?
    /// Why at short notice, or why on another day than it was called for.
    public var because: String?

    public init(at moment: Int) { at = moment }

    var day: Day { Moment(seconds: at).day }
    var clock: Int { at - day.number * 86_400 }
  }

  /// Meetings of a committee that were not called off, in the order they were called.
  public func meetings(of committee: Int) -> [Int] {
    let sheet = records.sheet("meeting")
    return sheet.rows("committee", of: committee).filter { sheet.member($0, "state") != "cancelled" }
  }

  /// Calls a committee together: the meeting, its invitation, a line for every member.
  ///
  /// Called for another day with a reason, a meeting that was not held yet is moved.
  public func invite(_ invitation: Invitation, committee: Int, in round: Int) throws(Failure) -> Outcome {
    try work.requireOpen(round)
    let sheet = records.sheet("meeting"), known = meetings(of: committee)
    if let same = known.last(where: { sheet.moment($0, "planned") == invitation.at }) {
      return try again(invitation, same)
    }
    if let moved = movedSince(invitation, committee, round) { return Outcome(row: moved, isNew: false) }
    var moves = try settleAll(in: round)
    try check(invitation, committee)
    let coming = known.last { ["called", "invited"].contains(sheet.member($0, "state") ?? "") }
    var outcome: Outcome
    if let coming {
      guard invitation.because != nil else {
        throw Failure(
          .meetingOtherwise, Failure.Part(title(coming)), .words(momentWords(sheet.moment(coming, "planned") ?? 0)))
      }
      outcome = try move(coming, invitation, committee, round)
    } else {
      outcome = try call(invitation, committee, round)
    }
    moves += try promise(invitation, outcome.row, round, &outcome.remarks)
    let document = records.sheet("meeting").record(outcome.row, "invitation")
    moves += try work.complete("invite", in: round, on: invitation.on ?? today, document: document)
    outcome.remarks += try told(ofConflicts: detect(in: round))
    outcome.moves = moves
    return outcome
  }

  /// The same moment again is the same meeting; another place is told with a reason.
  private func again(_ invitation: Invitation, _ meeting: Int) throws(Failure) -> Outcome {
    let known = records.sheet("meeting").text(meeting, "place")
    guard let place = invitation.place, place != known else { return Outcome(row: meeting, isNew: false) }
    guard invitation.because != nil, ["called", "invited"].contains(state(of: meeting)) else {
      throw Failure(
        .meetingOtherwise, Failure.Part(title(meeting)), .words(Words(en: known ?? "–", th: known ?? "–")))
    }
    try records.set("meeting", meeting, "place", .text(place))
    return Outcome(row: meeting)
  }

  /// The meeting that this very invitation called and that was moved since: a script that runs once more says it again.
  private func movedSince(_ invitation: Invitation, _ committee: Int, _ round: Int) -> Int? {
    let papers = records.sheet("document"), subject = subject(invitation.at, committee)
    guard
      papers.rows("round", of: round).contains(where: {
        papers.text($0, "template") == "invitation" && papers.text($0, "subject") == subject
      })
    else { return nil }
    return meetings(of: committee).last
  }

  private func check(_ invitation: Invitation, _ committee: Int) throws(Failure) {
    let day = invitation.day, told = invitation.on ?? today, signed = try signed(committee)
    let name = Failure.Part(records.sheet("committee").text(committee, "name") ?? "")
    try work.requirePast(told, Words(en: "the invitation", th: "การนัดประชุม"))
    guard day >= signed else { throw Failure(.beforeOrder, .words(day.words), name, .words(signed.words)) }
    guard told >= signed else { throw Failure(.beforeOrder, .words(told.words), name, .words(signed.words)) }
    guard work.rule.calendar.isWorkday(day) else {
      let why = work.rule.calendar.holiday(on: day)?.name ?? Words(en: "a day off of the week", th: "วันหยุดประจำสัปดาห์")
      throw Failure(.meetingDayOff, .words(day.words), .words(why))
    }
    let notice = day.number - told.number, wanted = Int(setting(.noticeDays)) ?? 3
    guard notice >= 0 else { throw Failure(.meetingPast, .words(day.words), .words(told.words)) }
    if notice < wanted, invitation.because == nil {
      throw Failure(
        .shortNotice, .words(day.words), Failure.Part(notice), Failure.Part(wanted),
        .words(
          OfficeSettings(records.desk.state).entry(.noticeDays, on: today)?.source.map { Words($0) }
            ?? Counting.Setting.noticeDays.source))
    }
    if invitation.place == nil, meetings(of: committee).isEmpty { throw Failure(.placeWanted, name) }
  }

  private func call(_ invitation: Invitation, _ committee: Int, _ round: Int) throws(Failure) -> Outcome {
    let told = invitation.on ?? today
    let meeting = try makeMeeting(committee, round, planned: invitation.at, place: invitation.place)
    let document = try invitationPaper(invitation, committee, round, corrects: nil)
    try records.set(
      "meeting", meeting,
      [("invited", .day(told)), ("invitation", .record("document", document)), ("state", .member("invited"))])
    for member in members(of: committee) {
      let person = records.sheet("member").record(member, "person")
      _ = try records.add(
        "attendance",
        [
          ("meeting", .record("meeting", meeting)), ("person", person.map { .record("person", $0) } ?? .null),
          ("member", .record("member", member)), ("kind", .member("invited")), ("invited", .day(told)),
        ], today: today)
    }
    var outcome = Outcome(row: meeting)
    let notice = invitation.day.number - told.number, when = momentWords(invitation.at)
    let days = notice == 1 ? "1 day" : "\(notice) days"
    outcome.remarks = [
      Words(
        en: "\(title(meeting)): \(when.en), told \(days) ahead, \(names(members(of: committee)))",
        th: "\(title(meeting)): \(when.th) แจ้งล่วงหน้า \(notice) วัน \(names(members(of: committee)))")
    ]
    return outcome
  }

  /// A meeting of a committee, with its number in the calendar year it is held.
  func makeMeeting(_ committee: Int, _ round: Int, planned: Int, place: String?) throws(Failure) -> Int {
    let year = Moment(seconds: planned).day.buddhistYear
    let line = nextNumber(committee, year, besides: nil)
    let name = records.sheet("committee").text(committee, "name") ?? ""
    return try records.add(
      "meeting",
      [
        ("committee", .record("committee", committee)), ("round", .record("work-round", round)),
        ("title", .text("\(name) ครั้งที่ \(line)/\(year)")), ("line", .number(line)), ("year", .number(year)),
        ("planned", .moment(planned)), ("place", place.map { .text($0) } ?? .null), ("state", .member("called")),
      ], today: today)
  }

  private func nextNumber(_ committee: Int, _ year: Int, besides: Int?) -> Int {
    let sheet = records.sheet("meeting")
    let used = meetings(of: committee).filter { $0 != besides && sheet.number($0, "year") == year }
    return (used.compactMap { sheet.number($0, "line") }.max() ?? 0) + 1
  }

  private func move(
    _ meeting: Int, _ invitation: Invitation, _ committee: Int, _ round: Int
  ) throws(Failure) -> Outcome {
    let sheet = records.sheet("meeting"), before = sheet.moment(meeting, "planned") ?? invitation.at
    let old = sheet.record(meeting, "invitation"), told = invitation.on ?? today
    let year = invitation.day.buddhistYear
    if sheet.number(meeting, "year") != year {
      let line = nextNumber(committee, year, besides: meeting)
      let name = records.sheet("committee").text(committee, "name") ?? ""
      try records.set(
        "meeting", meeting,
        [("line", .number(line)), ("year", .number(year)), ("title", .text("\(name) ครั้งที่ \(line)/\(year)"))])
    }
    let document = try invitationPaper(invitation, committee, round, corrects: old)
    try records.set(
      "meeting", meeting,
      [("planned", .moment(invitation.at)), ("invited", .day(told)), ("invitation", .record("document", document))])
    if let place = invitation.place { try records.set("meeting", meeting, "place", .text(place)) }
    let attendances = records.sheet("attendance")
    for row in attendances.rows("meeting", of: meeting) { try records.set("attendance", row, "invited", .day(told)) }
    var outcome = Outcome(row: meeting)
    let (was, now) = (momentWords(before), momentWords(invitation.at))
    outcome.remarks = [
      Words(
        en: "\(title(meeting)) is moved from \(was.en) to \(now.en); members are told anew",
        th: "เลื่อน \(title(meeting)) จาก \(was.th) เป็น \(now.th) ต้องแจ้งกรรมการใหม่")
    ]
    return outcome
  }

  private func invitationPaper(
    _ invitation: Invitation, _ committee: Int, _ round: Int, corrects: Int?
  ) throws(Failure) -> Int {
    var draft = PaperWork.Draft(form: "invitation", subject: subject(invitation.at, committee))
    draft.addressee = records.sheet("committee").text(committee, "name")
    draft.round = round
    draft.template = "invitation"
    draft.corrects = corrects
    return try papers.draft(draft)
  }

  private func subject(_ moment: Int, _ committee: Int) -> String {
    let name = records.sheet("committee").text(committee, "name") ?? ""
    return "ขอเชิญประชุม\(name) \(momentWords(moment).th)"
  }

  /// The round's calendar has the day of the meeting; what counts from it follows.
  private func promise(
    _ invitation: Invitation, _ meeting: Int, _ round: Int, _ remarks: inout [Words]
  ) throws(Failure) -> [RoundWork.Move] {
    let facts = try work.facts(round), meetings = records.sheet("meeting")
    // What the round promised was kept by the first meeting; one about reviews is a day of its own.
    if meetings.rows("round", of: round).contains(where: { $0 != meeting && meetings.moment($0, "ended") != nil }) {
      return []
    }
    let document = meetings.record(meeting, "invitation")
    let day: OfficeRecords.Fields = [
      ("day", .day(invitation.day)), ("time", .clock(invitation.clock)), ("kind", .member("promised")),
      ("document", document.map { .record("document", $0) } ?? .null),
    ]
    if let known = facts.dates["meeting"] {
      if known.day != invitation.day {
        remarks.append(
          Words(
            en: "the round's calendar had the meeting on \(known.day.words.en)",
            th: "ปฏิทินของรอบเคยกำหนดประชุม \(known.day.words.th)"))
      }
      try records.set("timetable-date", known.row, day)
    } else {
      let title = facts.procedure.events.first { $0.from == "meeting.planned" }?.title.th ?? "วันประชุม"
      _ = try records.add(
        "timetable-date",
        [
          ("timetable", .record("timetable", try work.timetable(of: round, facts.procedure))),
          ("code", .text("meeting")),
          ("title", .text(title)),
        ] + day, today: today)
    }
    return try work.derive(round)
  }

  // MARK: - Words

  public func state(of meeting: Int) -> String { records.sheet("meeting").member(meeting, "state") ?? "" }

  public func title(_ meeting: Int) -> String { records.sheet("meeting").text(meeting, "title") ?? "" }

  func momentWords(_ moment: Int) -> Words {
    let at = Moment(seconds: moment), day = at.day, clock = at.clock
    let time = ThaiDate.time(clock)
    return Words(en: "\(day.words.en) \(clockText(clock))", th: "\(day.words.th) \(time)")
  }
}

/// `09:35`.
func clockText(_ clock: Int) -> String {
  let two = { (number: Int) in number < 10 ? "0\(number)" : String(number) }
  return two(clock / 3600) + ":" + two(clock / 60 % 60)
}
