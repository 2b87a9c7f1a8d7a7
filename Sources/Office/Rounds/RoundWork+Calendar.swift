import Calendars
import Failures
import Model

/// The calendar of a round: its days are set and added here, and stand in an order that can come true.
extension RoundWork {
  typealias PlannedDay = (code: String, day: Day)

  /// What cannot be before what, by their codes.
  private static let order = [
    (first: "applications-open", then: "applications-close"), (first: "applications-close", then: "result"),
    (first: "meeting", then: "result"),
  ]

  /// What may be before, and is worth saying.
  private static let usualOrder = [
    (first: "applications-close", then: "meeting"), (first: "applications-close", then: "agency"),
    (first: "result", then: "agency"),
  ]

  /// Sets days of the calendar, and adds those it did not have; gives the codes of what is other than before.
  public func setDates(_ days: [(code: String, day: Day)], in round: Int) throws(Failure) -> [String] {
    let book = RuleBook(self, round, try procedure(of: round))
    let timetable = try timetable(of: round, book.procedure), dates = records.sheet("timetable-date")
    var changed: [String] = []
    for (code, day) in days {
      if let row = dates.rows("timetable", of: timetable).first(where: { dates.text($0, "code") == code }) {
        if try records.set("timetable-date", row, "day", .day(day)) { changed.append(code) }
        continue
      }
      _ = try records.add(
        "timetable-date",
        [
          ("timetable", .record("timetable", timetable)), ("code", .text(code)), ("title", .text(book.title(code))),
          ("day", .day(day)), ("kind", .member(book.isImposed(code) ? "imposed" : "promised")),
        ], today: today)
      changed.append(code)
    }
    try requireOrder(of: round)
    try tellScholarship(of: round)
    return changed
  }

  /// The record of a scholarship says when it is applied for and sent on.
  func tellScholarship(of round: Int) throws(Failure) {
    guard let row = records.sheet("work-round").record(round, "scholarship") else { return }
    let dates = try facts(round).dates
    for (code, field) in [("applications-open", "starts"), ("applications-close", "ends"), ("agency", "send-by")] {
      if let day = dates[code]?.day { try records.set("scholarship", row, field, .day(day)) }
    }
  }

  /// The record that holds the days of a round; made with the first of them.
  func timetable(of round: Int, _ procedure: Procedure) throws(Failure) -> Int {
    if let row = records.sheet("timetable").rows("round", of: round).first { return row }
    return try records.add(
      "timetable",
      [
        ("title", .text(procedure.title.th)), ("code", .text("round")), ("round", .record("work-round", round)),
        ("state", .member("draft")),
      ], today: today)
  }

  private func requireOrder(of round: Int) throws(Failure) {
    let dates = try facts(round).dates
    for (first, then) in RoundWork.order {
      guard let before = dates[first]?.day, let after = dates[then]?.day, after < before else { continue }
      throw Failure(
        .datesOrder, Failure.Part(RuleBook.said(then)), .words(after.words), Failure.Part(RuleBook.said(first)),
        .words(before.words))
    }
  }

  /// Days on which nobody works, that were over before the round began, or that come before what they rest on.
  public func remarks(onCalendarOf round: Int) throws(Failure) -> [Words] {
    let facts = try facts(round)
    var remarks: [Words] = []
    for (code, date) in facts.dates.sorted(by: { ($0.value.day, $0.key) < ($1.value.day, $1.key) }) {
      let day = date.day.words, said = RuleBook.said(code)
      if rule.calendar.known.contains(date.day), !rule.calendar.isWorkday(date.day), code != "applications-open" {
        remarks.append(Words(en: "\(said) is on \(day.en), a day off", th: "\(said) ตรงกับวันหยุด \(day.th)"))
      }
      if let opened = facts.opened, date.day < opened, code != "applications-open" {
        remarks.append(Words(en: "\(said) was on \(day.en), before today", th: "\(said) คือ \(day.th) ซึ่งผ่านมาแล้ว"))
      }
    }
    for (first, then) in RoundWork.usualOrder {
      guard let before = facts.dates[first]?.day, let after = facts.dates[then]?.day, after < before else { continue }
      let (early, late) = (RuleBook.said(then), RuleBook.said(first))
      remarks.append(
        Words(
          en: "\(early) is on \(after.words.en), before \(late) on \(before.words.en)",
          th: "\(early) คือ \(after.words.th) ซึ่งอยู่ก่อน \(late) คือ \(before.words.th)"))
    }
    return remarks
  }
}

extension Wording {
  static let datesOrder = Wording(
    "SOP-DATES-BEFORE", .refused, en: "{1} on {2} cannot be before {3} on {4}",
    th: "{1} วันที่ {2} อยู่ก่อน {3} วันที่ {4} ไม่ได้",
    hintEn: "give both days where both are moved: amend dates --meeting DATE --result DATE",
    hintTh: "ถ้าเลื่อนทั้งสองวันให้ระบุทั้งสอง: amend dates --meeting วันที่ --result วันที่",
    helpEn: "A result is announced after applications are closed and after the meeting that decides it.",
    helpTh: "ประกาศผลหลังปิดรับสมัครและหลังการประชุมที่พิจารณา")
}
