import Calendars
import Failures
import Language
import Model
import Office
import Values

/// Committees: appointed with their members, told of interests, acknowledged, called together.
enum CommitteeCallables {
  static let all: [Callable] =
    [.appoint, .declare, .acknowledge, .invite] + AppointWords.all + MeetingCallables.all + ItemCallables.all

  static let wordings: [Wording] = CommitteeWordings.all + [.noMeeting, .itemWanted, .notARecordName, .bothRulings]
}

extension Callable {
  static let appoint = Callable(
    "appoint", "แต่งตั้ง", .rounds,
    en: "Appoints a committee or working party: its members by their roles, and the order, drafted or signed.",
    th: "แต่งตั้งคณะกรรมการหรือคณะทำงาน: กรรมการตามบทบาท และคำสั่ง ทั้งที่เป็นร่างหรือลงนามแล้ว",
    [
      Parameter("title", "ชื่อเรื่อง", .type(.text), en: "its name, as in the order", th: "ชื่อคณะตามคำสั่ง"),
      Parameter("seats", "รายชื่อตามบทบาท", .declarations, en: "who sits in it, by roles", th: "กรรมการตามบทบาท"),
      .signedOn, .signedBy, .actingAs,
      .flag("purpose", "วัตถุประสงค์", .type(.text), en: "what it is for", th: "อำนาจหน้าที่ของคณะ"),
      .flag(
        "quorum-base", "ฐานองค์ประชุม", .words(["members-not-challenged", "all-members"]),
        en: "of whom the quorum is counted; as the office set when left out",
        th: "นับองค์ประชุมจากผู้ใด ถ้าไม่ระบุใช้ค่าที่สำนักงานตั้งไว้"),
      .flag("step", "รหัสขั้นตอน", .name, en: "the step it does, where several appoint", th: "ขั้นตอนที่ทำ เมื่อมีหลายขั้นที่แต่งตั้ง"),
      .why, .inRound,
    ], effect: .changes, also: ["committee", "working party", "order"],
    examples: [
      Example(CommitteeExample.appoint + "; members | get role", "[chair, member, member]"),
      Example(
        RoundExample.open + "; " + CommitteeExample.misuse("appoint \"คณะ ก\" { member \"ก ข\" }"), "SOP-CHAIR"),
    ],
    .native(Appointing.appoint)
  )
  .narrated(
    will: "appoints {title}: its members, and an order[ signed on {signed} by {by}]",
    "แต่งตั้ง {title} พร้อมกรรมการและคำสั่ง[ ลงนาม {signed} โดย {by}]",
    did: "{title} has its members and its order",
    "{title} มีกรรมการและคำสั่งแล้ว")

  static let declare = Callable(
    "declare", "แจ้งส่วนได้เสีย", .rounds,
    en:
      "Enters an interest of a member in an applicant; what it forbids follows from law or the practice of the office.",
    th: "บันทึกส่วนได้เสียของกรรมการกับผู้สมัคร ผลเป็นไปตามกฎหมายหรือแนวปฏิบัติของสำนักงาน",
    [
      .someMember,
      .flag("applicant", "ผู้สมัคร", .type(.any), en: "the application: A12", th: "ใบสมัคร เช่น A12"),
      .flag(
        "kind", "ชนิด",
        .words([
          "self", "spouse", "ancestor-descendant", "sibling-cousin", "in-law", "guardian-agent", "creditor-debtor",
          "employer", "same-school", "superior", "serious-ground",
        ]), en: "which interest", th: "ส่วนได้เสียลักษณะใด"),
      .why, .ofCommittee, .inRound,
    ], effect: .changes, also: ["conflict of interest", "disclose"],
    examples: [
      Example(
        CommitteeExample.appoint + "; " + CommitteeExample.misuse("declare \"กานดา พรหมดี\" --kind spouse"),
        "SOP-FLAG-WANTED"),
      Example(
        CommitteeExample.appoint + "; "
          + CommitteeExample.misuse("declare \"กานดา พรหมดี\" --applicant A1 --kind spouse"), "SOP-ID-KIND"),
    ],
    .native(Appointing.declare)
  )
  .narrated(
    will: "enters that {name} has an interest in {applicant}, and what that forbids",
    "บันทึกว่า {name} มีส่วนได้เสียกับ {applicant} และผลที่ตามมา",
    did: "the interest of {name} is on record",
    "บันทึกส่วนได้เสียของ {name} แล้ว")

  static let acknowledge = Callable(
    "acknowledge", "รับทราบคำสั่ง", .rounds, en: "Members acknowledge the order that appoints them.",
    th: "บันทึกว่ากรรมการรับทราบคำสั่งแต่งตั้ง",
    [
      Parameter.rest(
        "names", "รายชื่อ", .type(.text), en: "members, or all who have not yet", th: "กรรมการ หรือ all คือทุกคนที่ยังไม่รับทราบ"
      ).completed(by: "member"),
      .onDay, .ofCommittee, .inRound,
    ], gives: .type(.null), effect: .changes, also: ["accept appointment"],
    examples: [
      Example(CommitteeExample.appoint + "; acknowledge all; committees | get state", "[acknowledged]"),
      Example(
        RoundExample.open + "; appoint \"คณะ ก\" { chair \"ก ก\"; member \"ข ข\" \"ค ค\" }; "
          + CommitteeExample.misuse("acknowledge all"), "SOP-ORDER-UNSIGNED"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let day = call.has(1) && !call[1].isNull ? try call.day(1) : nil
      if let day { try call.arrive(on: day) }
      let committees = try call.committeeWork(), work = committees.work, round = try call.round(3, work)
      let names = try call.items(0).map { (item) throws(Failure) in try call.text(of: item) }
      guard !names.isEmpty else { throw Failure(.flagWanted, "acknowledge", "all") }
      let isAll = names.count == 1 && ["all", "ทั้งหมด"].contains(names[0])
      let committee = try call.committee(2, committees, in: round)
      try work.records.desk.begin("acknowledge")
      let outcome = try committees.acknowledge(isAll ? nil : names, on: day, committee: committee, in: round)
      if !outcome.isNew {
        try call.warnAlready(Words(en: "acknowledged already", th: "รับทราบแล้ว"))
      }
      try call.tell(outcome, work)
      return .null
    }
  )
  .narrated(
    will: "enters that {names} acknowledged the order[ on {on}]",
    "บันทึกว่า {names} รับทราบคำสั่ง[ เมื่อ {on}]",
    did: "the acknowledgements are on record",
    "บันทึกการรับทราบคำสั่งแล้ว")

  static let invite = Callable(
    "invite", "นัดประชุม", .rounds,
    en:
      "Calls a committee together for a day to come: the meeting, its number, the invitation; with a reason it moves one.",
    th: "นัดประชุมคณะกรรมการ: การประชุม ครั้งที่ และหนังสือเชิญ ถ้ามีเหตุผลใช้เลื่อนนัดได้",
    [
      .flag("at", "เมื่อ", .type(.any), en: "day and time: 2569-12-23T09:30", th: "วันและเวลา เช่น 2569-12-23T09:30"),
      .flag("place", "สถานที่", .type(.text), en: "where", th: "สถานที่ประชุม"),
      .onDay, .why, .ofCommittee, .inRound,
    ], effect: .changes, also: ["call a meeting", "schedule"],
    examples: [
      Example(
        CommitteeExample.appoint + "; invite --at 2026-11-25T09:30 --place \"ห้องประชุม 1\"; meetings | get title",
        "[\"คณะ ก ครั้งที่ 1/2569\"]"),
      Example(
        CommitteeExample.appoint + "; "
          + CommitteeExample.misuse("invite --at 2026-11-20T15:30 --place \"ห้องประชุม 1\""), "SOP-NOTICE"),
      Example(
        CommitteeExample.appoint + "; "
          + CommitteeExample.misuse("invite --at 2026-11-28T09:30 --place \"ห้องประชุม 1\""), "SOP-MEETING-OFF"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let committees = try call.committeeWork(), work = committees.work, round = try call.round(5, work)
      guard call.has(0), !call[0].isNull else { throw Failure(.flagWanted, "invite", "--at") }
      guard call[0].isMoment else { throw call.wrong(0, Words(en: "a day and a time", th: "วันและเวลา")) }
      var invitation = CommitteeWork.Invitation(at: call[0].int)
      invitation.place = try call.optionalText(1)
      if call.has(2), !call[2].isNull { invitation.on = try call.day(2) }
      invitation.because = try call.optionalText(3)
      let committee = try call.committee(4, committees, in: round)
      try work.records.desk.begin("invite")
      let outcome = try committees.invite(invitation, committee: committee, in: round)
      call.currentMeeting.enter(meeting: outcome.row)
      if let letter = work.records.sheet("meeting").record(outcome.row, "invitation") { try call.produce(letter) }
      if !outcome.isNew {
        let title = committees.title(outcome.row)
        try call.warnAlready(Words(en: "\(title) is called already", th: "นัด \(title) ไว้แล้ว"))
      }
      try call.tell(outcome, work)
      return work.records.desk.row(outcome.row, of: work.records.number(of: "meeting"))
    }
  )
  .narrated(
    will: "calls the committee together for {at}[ at {place}], and drafts the invitation",
    "นัดประชุมคณะกรรมการ {at}[ ที่ {place}] และร่างหนังสือเชิญ",
    did: "the meeting is called for {at}",
    "นัดประชุม {at} แล้ว")
}

/// What `appoint` and `declare` run.
enum Appointing {
  static func appoint(_ call: inout Call) throws(Failure) -> Value {
    let signed = call.has(2) && !call[2].isNull ? try call.day(2) : nil
    // In a rehearsal the day of the signature is reached first.
    if let signed { try call.arrive(on: signed) }
    let committees = try call.committeeWork(), work = committees.work, round = try call.round(9, work)
    try work.records.desk.begin("appoint")
    var seats: [CommitteeWork.Seat] = []
    for word in try call.declarations(1) {
      for name in word["names"]?.texts ?? [] { seats.append(CommitteeWork.Seat(role: word.word, name: name)) }
    }
    var appointment = CommitteeWork.Appointment(name: try call.text(0), seats: seats)
    appointment.purpose = try call.optionalText(5)
    appointment.base = try call.optionalText(6)
    appointment.step = try call.optionalText(7)
    appointment.because = try call.optionalText(8)
    appointment.signing = try call.signing(2, 3, 4, round: round, call.paperWork())
    let outcome = try committees.appoint(appointment, in: round)
    if !outcome.isNew {
      let name = appointment.name
      try call.warnAlready(Words(en: "\(name) is appointed already", th: "แต่งตั้ง \(name) ไว้แล้ว"))
    }
    try call.tell(outcome, work)
    let order = work.records.sheet("committee").record(outcome.row, "order")
    if outcome.isNew, appointment.signing != nil,
      let document = order.flatMap({ work.records.sheet("order").record($0, "document") })
    {
      try call.produce(document, goesOut: true)
    }
    return work.records.desk.row(outcome.row, of: work.records.number(of: "committee"))
  }

  static func declare(_ call: inout Call) throws(Failure) -> Value {
    let committees = try call.committeeWork(), work = committees.work, round = try call.round(5, work)
    guard let application = try call.optionalRecord(1, "application", work) else {
      throw Failure(.flagWanted, "declare", "--applicant")
    }
    guard let kind = try call.optionalText(2) else { throw Failure(.flagWanted, "declare", "--kind") }
    let committee = try call.committee(4, committees, in: round)
    let member = try committees.member(named: try call.text(0), of: committee)
    var declared = CommitteeWork.Declared(member: member, application: application, kind: kind)
    declared.because = try call.optionalText(3)
    try work.records.desk.begin("declare")
    let outcome = try committees.declare(declared, in: round)
    if !outcome.isNew {
      let id = work.records.id(outcome.row, "conflict")
      try call.warnAlready(Words(en: "on record already as \(id)", th: "บันทึกไว้แล้วเป็น \(id)"))
    }
    try call.tell(outcome, work)
    return work.records.desk.row(outcome.row, of: work.records.number(of: "conflict"))
  }
}

extension Call {
  /// A text among the items of a list, or the id of a record.
  func text(of value: Value) throws(Failure) -> String {
    if value.isText { return value.string }
    if value.isRow { return value.rowID }
    throw Failure(.notARecordName, .words(value.tag.words))
  }
}

extension Wording {
  static let notARecordName = Wording(
    "SOP-NAME-WANTED", .failed, en: "a name or a record is wanted, and this is {1}", th: "ต้องการชื่อหรือรายการ แต่ได้{1}",
    helpEn: "People are named by a text, by their id, or by the record itself.",
    helpTh: "ระบุบุคคลด้วยชื่อ รหัส หรือรายการ")
}
