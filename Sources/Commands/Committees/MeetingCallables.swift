import Calendars
import Failures
import Language
import Model
import Office
import Values

/// A meeting as it was held: opened, its items, closed; and the minutes of an earlier one adopted.
enum MeetingCallables {
  static let all: [Callable] = [.meet, .agendaItem, .closed, .adopt]
}

extension Callable {
  static let meet = Callable(
    "meet", "ประชุม", .rounds,
    en:
      "Enters a meeting that was held: who came, and in its block what was done; without a block the lines after it belong to it.",
    th: "บันทึกการประชุมที่เกิดขึ้นแล้ว: ผู้มาประชุม และสิ่งที่พิจารณาในบล็อก ถ้าไม่มีบล็อก บรรทัดถัดไปอยู่ในการประชุมนั้น",
    [
      Parameter("block", "บล็อก", .block, optional: true, en: "its items and what was resolved", th: "วาระและมติ"),
      .flag("opened", "เปิดเวลา", .type(.any), en: "when it was opened: 09:35", th: "เวลาเปิดประชุม เช่น 09:35"),
      .onDay,
      .flag(
        "absent", "ผู้ไม่มา", .type(.any), en: "members who did not come, and why: {\"NAME\": \"…\"}",
        th: "กรรมการที่ไม่มาประชุมและเหตุผล เช่น {\"ชื่อ\": \"ติดราชการ\"}"),
      .flag(
        "present-instead", "ผู้มาแทน", .type(.any), en: "who came in a member's place: {\"NAME\": \"DEPUTY\"}",
        th: "ผู้มาประชุมแทนกรรมการ เช่น {\"ชื่อ\": \"ผู้แทน\"}"),
      .flag("guests", "ผู้เข้าร่วม", .type(.any), en: "who was there besides the members", th: "ผู้เข้าร่วมประชุมที่ไม่ใช่กรรมการ"),
      Parameter.flag(
        "chair", "ประธาน", .type(.any), en: "who took the chair, where chair and vice-chair were away",
        th: "ผู้เป็นประธาน เมื่อประธานและรองประธานไม่อยู่"
      ).completed(by: "member"),
      .why, .ofCommittee, .inRound,
    ], effect: .changes, also: ["session", "sitting"],
    examples: [
      Example(
        CommitteeExample.meet + " { item 4.1 \"เรื่องเดินทาง\" { pass \"อนุญาต\" }; closed 10:00 }; meetings | get state",
        "[ended]"),
      Example(
        CommitteeExample.appoint + "; "
          + CommitteeExample.misuse("meet --opened 09:30 --on 2026-11-23 --because \"ด่วน\" { }"), "SOP-FACT-AHEAD"),
      Example(
        CommitteeExample.appoint + "; "
          + CommitteeExample.misuse(
            "meet --opened 09:30 --because \"ด่วน\" --absent {\"ธีระ สุขใจ\": \"ลา\", \"กานดา พรหมดี\": \"ลา\"}"),
        "SOP-MEETING-QUORUM"),
    ], .block
  )
  .beginning(Meetings.open)
  .narrated(
    will: "enters the meeting as it was held[, opened {opened}]",
    "บันทึกการประชุม[ เปิดเวลา {opened}]",
    did: "the meeting is on record",
    "บันทึกการประชุมแล้ว")

  static let agendaItem = Callable(
    "item", "วาระ", .rounds,
    en: "Takes up an item of the agenda: a category of the round, or something in words; who sits in it is counted.",
    th: "พิจารณาระเบียบวาระ: ประเภทรางวัลของรอบหรือเรื่องอื่น และนับผู้เข้าพิจารณา",
    [
      Parameter("agenda-number", "เลขวาระ", .type(.any), en: "its number: 4.2", th: "เลขวาระ เช่น 4.2"),
      Parameter(
        "about", "รายละเอียด", .name, en: "the category, or what it is about", th: "ประเภทรางวัลหรือเรื่อง"
      ).completed(by: "category"),
      Parameter("block", "บล็อก", .block, optional: true, en: "what was done in it", th: "สิ่งที่ทำในวาระ"),
      .flag(
        "kind", "ชนิด", .words(["to-note", "to-adopt", "arising", "to-consider", "other-business"]),
        en: "what it is for", th: "วาระเพื่อสิ่งใด"),
    ], effect: .changes, also: ["agenda", "topic"],
    examples: [
      Example(CommitteeExample.item + "; agenda-items | get sat", "[3]"),
      Example(
        CommitteeExample.appoint + "; " + CommitteeExample.misuse("item 4.1 \"เรื่องเดินทาง\""), "SOP-MEETING-NONE"),
    ], .block
  )
  .beginning(Meetings.take)
  .narrated(
    will: "takes up item {agenda-number}, {about}, and counts who sits in it",
    "พิจารณาวาระ {agenda-number} {about} และนับผู้เข้าพิจารณา",
    did: "item {agenda-number} says who sat and whether they were enough",
    "วาระ {agenda-number} บันทึกผู้เข้าพิจารณาและองค์ประชุมแล้ว")

  static let closed = Callable(
    "closed", "เลิกประชุม", .rounds,
    en: "Ends the meeting; its step is done for each category it judged.",
    th: "เลิกประชุม ขั้นตอนประชุมเสร็จสำหรับประเภทที่พิจารณา",
    [Parameter("time", "เวลา", .type(.any), en: "when it ended: 12:10", th: "เวลาเลิกประชุม เช่น 12:10")],
    gives: .type(.null), effect: .changes, also: ["adjourn", "end meeting"],
    examples: [
      Example(CommitteeExample.item + "; closed 12:10; meetings | get state", "[ended]"),
      Example(CommitteeExample.item + "; " + CommitteeExample.misuse("closed 08:00"), "SOP-MEETING-ORDER"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let committees = try call.committeeWork(), work = committees.work
      let (meeting, round) = try call.meetingNow(work)
      guard let clock = try call.clock(0) else { throw Failure(.flagWanted, "closed", "CLOCK") }
      try work.records.desk.begin("closed")
      let outcome = try committees.close(meeting, at: clock, in: round)
      if !outcome.isNew { try call.warnAlready(committees.already(meeting)) }
      try call.tell(outcome, work)
      return .null
    }
  )
  .narrated(
    will: "ends the meeting at {time}",
    "เลิกประชุมเวลา {time}",
    did: "the meeting has ended",
    "เลิกประชุมแล้ว")

  static let adopt = Callable(
    "adopt", "รับรองรายงานการประชุม", .rounds,
    en: "Adopts the minutes of an earlier meeting, in one that sits or by circulation.",
    th: "รับรองรายงานการประชุมครั้งก่อน ในที่ประชุมหรือโดยแจ้งเวียน",
    [
      Parameter("report", "รายงาน", .words(["minutes"]), en: "minutes", th: "minutes คือรายงานการประชุม"),
      .flag(
        "of", "ของ", .type(.any), en: "whose; the meeting before when left out", th: "ของการประชุมใด ถ้าไม่ระบุคือครั้งก่อน"),
      .flag("changes", "ข้อแก้ไข", .type(.text), en: "what is changed in them", th: "สิ่งที่ให้แก้ไข"),
      .onDay, .ofCommittee, .inRound,
    ], gives: .type(.null), effect: .changes, also: ["approve minutes"],
    examples: [
      Example(
        CommitteeExample.meet + " { closed 10:00 }; " + CommitteeExample.misuse("adopt minutes"), "SOP-MINUTES-NONE"),
      Example(
        CommitteeExample.meet
          + " { closed 10:00 }; add minutes {meeting: MT1, state: written}; adopt minutes; minutes-records | get state",
        "[adopted]"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let committees = try call.committeeWork(), work = committees.work, round = try call.round(5, work)
      let committee = try call.committee(4, committees, in: round)
      let sheet = work.records.sheet("meeting")
      let sitting = call.meeting(work).flatMap {
        sheet.record($0, "committee") == committee && sheet.member($0, "state") == "sitting" ? $0 : nil
      }
      let day = call.has(3) && !call[3].isNull ? try call.day(3) : nil
      let given = try call.optionalRecord(1, "meeting", work), changes = try call.optionalText(2)
      try work.records.desk.begin("adopt")
      let outcome = try committees.adopt(
        of: given, at: sitting, committee: committee, changes: changes, on: day, in: round)
      if !outcome.isNew { try call.warnAlready(Words(en: "adopted already", th: "รับรองแล้ว")) }
      try call.tell(outcome, work)
      return .null
    }
  )
  .narrated(
    will: "adopts the minutes[ of {of}][, changed: {changes}]",
    "รับรองรายงานการประชุม[ ของ {of}][ โดยแก้ไข {changes}]",
    did: "the minutes are adopted",
    "รับรองรายงานการประชุมแล้ว")
}

/// What `meet` and `item` run at the beginning and at the end of their blocks.
enum Meetings {
  static func open(_ call: inout Call) throws(Failure) -> BlockEnd {
    let committees = try call.committeeWork(), work = committees.work, round = try call.round(9, work)
    let committee = try call.committee(8, committees, in: round)
    var opening = CommitteeWork.Opening()
    opening.clock = try call.clock(1)
    if call.has(2), !call[2].isNull { opening.day = try call.day(2) }
    opening.absent = try call.names(of: 3)
    opening.instead = try call.names(of: 4)
    if call.has(5), !call[5].isNull {
      opening.guests =
        call[5].isText ? [call[5].string] : try call.items(5).map { (item) throws(Failure) in try call.text(of: item) }
    }
    opening.chair = try call.optionalID(6)
    opening.because = try call.optionalText(7)
    try work.records.desk.begin("meet")
    let current = call.currentMeeting, before = current.meeting, session = call.session
    let outcome = try committees.open(opening, committee: committee, preferred: before, in: round)
    current.enter(meeting: outcome.row)
    if !outcome.isNew { try call.warnAlready(committees.already(outcome.row)) }
    try call.tell(outcome, work)
    let hasBlock = call.has(0), records = work.records, row = outcome.row
    return BlockEnd {
      () throws(Failure) in
      current.take(item: nil)
      guard hasBlock, records.sheet("meeting").member(row, "state") == "sitting" else { return }
      let words = Words(en: "the meeting sits on; closed CLOCK ends it", th: "ยังไม่เลิกประชุม ใช้ closed เวลา")
      try session.warn(words.in(session.tongue))
    } abandon: {
      current.enter(meeting: before)
    }
  }

  static func take(_ call: inout Call) throws(Failure) -> BlockEnd {
    let committees = try call.committeeWork(), work = committees.work
    let (meeting, round) = try call.meetingNow(work)
    let number = try call.agendaNumber(0), about = try call.text(1), kind = try call.optionalText(3)
    try work.records.desk.begin("item")
    let outcome = try committees.take(number, about, kind: kind, in: meeting, of: round)
    let current = call.currentMeeting, before = current.item, session = call.session, hasBlock = call.has(2)
    current.take(item: outcome.row, inBlock: hasBlock, isNew: outcome.isNew)
    try call.tell(outcome, work)
    let row = outcome.row
    return BlockEnd {
      () throws(Failure) in
      let isChanged = current.isChanged
      if hasBlock { current.take(item: nil) }
      if isChanged {
        try session.warn(committees.quorumWords(of: row).in(session.tongue))
        let category = committees.records.sheet("agenda-item").record(row, "category")
        if let words = category.flatMap({ ApplicationStates.unsettledWords($0, committees.records.desk.state) }) {
          try session.warn(words.in(session.tongue))
        }
      }
    } abandon: {
      current.take(item: before)
    }
  }
}

extension Call {
  /// The entries of a record of names: whom, and what is said of each.
  func names(of index: Int) throws(Failure) -> [(name: String, text: String)] {
    guard has(index), !self[index].isNull else { return [] }
    var names: [(name: String, text: String)] = []
    try record(index).forEachField(realm) { (key, value) throws(Failure) in
      guard key.isText, value.isText else {
        throw wrong(index, Words(en: "a record of names and texts", th: "ระเบียนของชื่อและข้อความ"))
      }
      names.append((key.string, value.string))
    }
    return names
  }
}
