import Calendars
import Failures
import Language
import Model
import Office
import Values

/// Rounds of procedures: opened, entered, told what happened, closed.
enum RoundCallables {
  static let all: [Callable] =
    [.open, .enter, .inputRound, .include, .happened, .await, .closeRound] + TaskCallables.all + RuleBookWords.all

  static let wordings: [Wording] = RoundWordings.all + [.roundWanted, .taskWanted, .flagWanted]
}

/// Lines that make an office in which examples can be tried.
enum RoundExample {
  static let open = "open travel \"ไปราชการ กทม.\" --since 2026-11-18"
}

extension Callable {
  static let open = Callable(
    "open", "เปิดรอบ", .rounds,
    en: "Opens a round of a procedure: its tasks and their last days, its calendar and its rule-book.",
    th: "เปิดรอบของกระบวนงาน: ขั้นตอนและกำหนด ปฏิทิน และหลักเกณฑ์",
    [
      Parameter(
        "procedure", "กระบวนงาน", .name, en: "the procedure: award, travel, standing",
        th: "กระบวนงาน เช่น award travel standing"
      ).completed(by: "procedure"),
      Parameter("title", "ชื่อเรื่อง", .type(.text), en: "what the round is called", th: "ชื่อรอบ"),
      Parameter(
        "rules", "หลักเกณฑ์", .declarations, optional: true, en: "its rule-book: categories, papers, criteria, dates",
        th: "หลักเกณฑ์: ประเภท เอกสาร เกณฑ์คะแนน กำหนดการ"),
      .flag("letter", "หนังสือ", .type(.any), en: "the letter that begins it", th: "หนังสือที่เริ่มเรื่อง"),
      .flag(
        "since", "ตั้งแต่", .type(.any), en: "the day, and time, its event happened, if no letter says so",
        th: "วันและเวลาที่เหตุการณ์เริ่มเกิดขึ้น ถ้าไม่มีหนังสือ"),
      .flag(
        "month", "เดือน", .type(.any), en: "its month, of a monthly round: 2569-12", th: "เดือนของรอบรายเดือน เช่น 2569-12"),
      .flag("fiscal-year", "ปีงบประมาณ", .type(.number), en: "its fiscal year", th: "ปีงบประมาณของรอบ"),
      .flag("quarter", "ไตรมาส", .type(.number), en: "its fiscal quarter", th: "ไตรมาสของรอบ"),
    ], effect: .changes, also: ["start", "new round"],
    examples: [
      Example(RoundExample.open + "; rounds | get id", "[\"travel-2569-1\"]"),
      Example(RoundExample.open + "; tasks | where .state == ready | get step", "[\"receive\"]"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let work = try call.roundWork()
      var opening = RoundWork.Opening(procedure: try call.text(0), title: try call.text(1))
      opening.book = call.has(2) && !call[2].isNull ? try call.declarations(2) : []
      opening.letter = try call.optionalRecord(3, "letter", work)
      if call.has(4), !call[4].isNull { (opening.since, opening.clock) = try call.dayAndClock(4) }
      if call.has(5), !call[5].isNull { opening.month = try call.month(5).lowerBound }
      if call.has(6), !call[6].isNull { opening.fiscalYear = try call.integer(6, in: 2400...2900) }
      if call.has(7), !call[7].isNull { opening.quarter = try call.integer(7, in: 1...4) }
      try work.records.desk.begin("open")
      let (round, isNew) = try work.open(opening)
      call.currentRound.enter(round)
      if !isNew {
        let id = work.records.id(round, "work-round")
        try call.session.warn(Words(en: "\(id) is open already", th: "\(id) เปิดไว้แล้ว").in(call.session.tongue))
      } else {
        for remark in try work.remarks(on: round) { try call.session.warn(remark.in(call.session.tongue)) }
      }
      return work.records.desk.row(round, of: work.records.number(of: "work-round"))
    }
  )
  .narrated(
    will:
      "opens a round of {procedure}, \"{title}\"[, from letter {letter}][, since {since}][, for {month}], and works out its tasks and last days",
    "เปิดรอบ {procedure} \"{title}\"[ จากหนังสือ {letter}][ ตั้งแต่ {since}][ ของเดือน {month}] แล้วคำนวณขั้นตอนและกำหนด",
    did: "the round \"{title}\" is open, with its tasks and last days",
    "เปิดรอบ \"{title}\" แล้ว มีขั้นตอนและกำหนดครบ")

  static let enter = Callable(
    "enter", "เข้ารอบ", .rounds, en: "Makes a round the one the session is in.", th: "กำหนดให้รอบนั้นเป็นรอบปัจจุบัน",
    [Parameter("round", "รอบ", .type(.any), en: "the round", th: "รอบ").completed(by: "round")], gives: .type(.null),
    effect: .session,
    also: ["cd", "use round"],
    examples: [
      Example(RoundExample.open + "; enter travel-2569-1; print $round", "travel-2569-1"),
      Example(
        RoundExample.open + "; open travel \"เชียงใหม่\" --since 2026-11-19; enter travel-2569-1; print $round",
        "travel-2569-1"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let work = try call.roundWork()
      call.currentRound.enter(try work.records.find(call[0], "work-round"))
      return .null
    }
  )
  .narrated(
    will: "goes on in a round: commands without --round mean it",
    "เข้าสู่รอบ คำสั่งที่ไม่ระบุ --round หมายถึงรอบนี้",
    did: "commands mean this round from now on",
    "ต่อไปคำสั่งหมายถึงรอบนี้")

  /// `$round`: the checker finds it by the name of the variable.
  static let inputRound = Callable(
    "$round", "$รอบ", .rounds, en: "the round the session is in, or null", th: "รอบปัจจุบัน หรือ null",
    effect: .reads, also: ["current round"],
    examples: [Example(RoundExample.open + "; $round.title", "ไปราชการ กทม."), Example("print $round", "null")],
    .native { (call: inout Call) throws(Failure) in
      let office = try call.office()
      guard let row = call.currentRound.row(office, startingIn: call.session.startingRound),
        let kind = office.schema.number(of: "work-round")
      else {
        return .null
      }
      return office.row(row, of: kind)
    })

  static let include = Callable(
    "include", "นำเข้ารอบ", .rounds,
    en: "Brings things into a round: each gets a task of every step that is done one by one for its sort.",
    th: "นำรายการเข้ารอบ แต่ละรายการได้ขั้นตอนที่ทำรายรายการ",
    [
      .rest("items", "รายการต่างๆ", .type(.any), en: "what comes in: A17, or names", th: "สิ่งที่นำเข้า เช่น A17 หรือชื่อ"),
      .flag("step", "รหัสขั้นตอน", .name, en: "only for this step", th: "เฉพาะขั้นตอนนี้"), .inRound,
    ], gives: .type(.null), effect: .changes, also: ["enrol", "add to round"],
    examples: [
      Example(
        "open scholarship \"ทุน 2570\" --since 2026-11-18; include ก ข --step check; tasks | where .step == check | get concerns",
        "[\"ก\", \"ข\"]"),
      Example("let c = try { include A1 --round travel-2569-9; null } catch e { $e.code }; print $c", "SOP-ID-KIND"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let work = try call.roundWork(), round = try call.round(2, work), office = work.records.desk
      var items: [String] = []
      for item in try call.items(0) {
        if item.isText {
          items.append(item.string)
        } else if item.isTable {
          let view = item.view
          for place in 0..<view.count { items.append(office.state.id(view.row(place), of: view.kind)) }
        } else {
          let (kind, row) = try office.find(item)
          items.append(office.state.id(row, of: kind))
        }
      }
      try office.begin("include")
      _ = try work.include(items, step: try call.optionalText(1), in: round)
      return .null
    }
  )
  .narrated(
    will: "brings what is named into the round, with a task for each",
    "นำรายการเข้าสู่รอบ พร้อมขั้นตอนของแต่ละรายการ",
    did: "each has its tasks in the round",
    "แต่ละรายการมีขั้นตอนในรอบแล้ว")

  static let happened = Callable(
    "happened", "บันทึกเหตุการณ์", .rounds,
    en: "Says that an event of a round happened, on its true day; what counts from it gets its last day.",
    th: "บันทึกว่าเหตุการณ์ของรอบเกิดขึ้นตามวันที่จริง ขั้นตอนที่นับจากเหตุการณ์นั้นได้กำหนด",
    [
      Parameter(
        "event", "เหตุการณ์", .name, en: "the event, as the procedure names it", th: "ชื่อเหตุการณ์ในกระบวนงาน"
      ).completed(by: "event"),
      Parameter(
        "day", "วัน", .type(.any), optional: true,
        en: "the day, with its time where office hours matter; today when left out",
        th: "วันที่ พร้อมเวลาเมื่อเวลาราชการมีผล ถ้าไม่ระบุคือวันนี้"),
      .forItem, .evidenceClass,
      .flag("letter", "หนังสือ", .type(.any), en: "the letter that is it", th: "หนังสือที่เป็นเหตุการณ์"),
      .flag("replaces", "แก้ไขรายการ", .type(.any), en: "the entry that was wrong: H3", th: "รายการที่บันทึกผิด เช่น H3"),
      .inRound,
    ], gives: .type(.null), effect: .changes, also: ["event", "log", "record"],
    examples: [
      Example(
        RoundExample.open + "; happened procedure-done 2026-11-19; happenings | get event",
        "[\"request-received\", \"procedure-done\"]"),
      Example(
        RoundExample.open
          + "; let c = try { happened request-received 2026-11-17; null } catch e { $e.code }; print $c", "SOP-HAPPENED"
      ),
    ],
    .native { (call: inout Call) throws(Failure) in
      let work = try call.roundWork(), round = try call.round(6, work)
      var happening = RoundWork.Happening(event: try call.text(0))
      if call.has(1), !call[1].isNull { (happening.day, happening.clock) = try call.dayAndClock(1) }
      happening.concerns = try call.optionalID(2)
      happening.evidence = try call.optionalText(3)
      happening.letter = try call.optionalRecord(4, "letter", work)
      happening.replaces = try call.optionalRecord(5, "happening", work)
      try work.records.desk.begin("happened")
      let outcome = try work.happened(happening, in: round)
      if !outcome.isNew {
        let id = work.records.id(outcome.row, "happening")
        try call.session.warn(Words(en: "entered already as \(id)", th: "บันทึกไว้แล้วเป็น \(id)").in(call.session.tongue))
      }
      if outcome.isNew, let remark = try work.remark(onEarly: outcome.row, in: round) {
        try call.session.warn(remark.in(call.session.tongue))
      }
      try call.tell(outcome.moves, work)
      return .null
    }
  )
  .narrated(
    will: "writes down that {event} happened[ on {day}][ to {for}]; what counts from it gets its last day",
    "บันทึกว่าเกิด {event}[ เมื่อ {day}][ กับ {for}] ขั้นตอนที่นับจากเหตุการณ์นี้จะได้กำหนด",
    did: "{event} is on record, and the last days that follow from it",
    "บันทึก {event} แล้ว พร้อมกำหนดที่ตามมา")

  static let await = Callable(
    "await", "รอ", .rounds,
    en:
      "Goes on where an event has come; else keeps what is done, says what it waits for, and ends well. A rehearsal moves the day.",
    th: "ทำต่อเมื่อเหตุการณ์มาถึงแล้ว ถ้ายังไม่ถึงจะเก็บสิ่งที่ทำ บอกสิ่งที่รอ และจบด้วยดี ถ้าเป็นการซ้อมจะเลื่อนวัน",
    [
      Parameter(
        "event", "เหตุการณ์", .name, en: "the event, as the procedure names it", th: "ชื่อเหตุการณ์ในกระบวนงาน"
      ).completed(by: "event"),
      .inRound,
    ], gives: .type(.null), effect: .session, also: ["wait", "sleep until"],
    examples: [
      Example(
        "open award \"ครูดีเด่น\" --since 2026-11-20 { dates {apply: 2026-11-24..2026-12-15} }; await application-period-end; $today",
        "2026-12-16"),
      Example(RoundExample.open + "; await procedure-done; print 1", nil),
    ],
    .native { (call: inout Call) throws(Failure) in
      let work = try call.roundWork(), round = try call.round(1, work)
      switch try Awaiting(work, round).look(for: try call.text(0)) {
      case .come: try call.session.commit(line: -1)
      case .planned(let day, let words) where call.session.isRehearsal:
        try call.session.commit(line: -1)
        try call.session.advance(to: day)
        try call.session.warn(
          Words(en: "rehearsal: today is \(day.words.en), \(words.en)", th: "ซ้อม: วันนี้คือ \(day.words.th) \(words.th)")
            .in(call.session.tongue))
      case .planned(let day, let words):
        try call.session.warn(
          Words(en: "waiting until \(day.words.en): \(words.en)", th: "รอถึง \(day.words.th): \(words.th)").in(
            call.session.tongue))
        throw Failure(.waiting)
      case .unknown(let words):
        try call.session.warn(Words(en: "waiting: \(words.en)", th: "รอ: \(words.th)").in(call.session.tongue))
        throw Failure(.waiting)
      }
      return .null
    }
  )
  .narrated(
    will: "waits for {event}: an office keeps what is done and goes home, a rehearsal moves the day",
    "รอ {event}: สำนักงานจริงเก็บงานแล้วรอ ถ้าเป็นการซ้อมจะเลื่อนวัน",
    did: "{event} has come",
    "ถึง {event} แล้ว")

  static let closeRound = Callable(
    "close", "ปิดเรื่อง", .rounds, en: "Closes a round whose tasks are finished, or says why with the reason.",
    th: "ปิดเรื่องเมื่อขั้นตอนเสร็จ ถ้ายังไม่เสร็จต้องระบุเหตุผล",
    [
      Parameter(
        "thing", "รายการที่ระบุ", .type(.any), optional: true, en: "the round; the one the session is in when left out",
        th: "รอบ ถ้าไม่ระบุคือรอบปัจจุบัน"),
      .why,
    ], gives: .type(.null), effect: .changes, also: ["finish", "archive"],
    examples: [
      Example(RoundExample.open + "; close --because \"ยกเลิกการเดินทาง\"; rounds | get state", "[closed]"),
      Example(RoundExample.open + "; let c = try { close; null } catch e { $e.code }; print $c", "SOP-ROUND-OPEN"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let work = try call.roundWork(), round = try call.round(0, work)
      try work.records.desk.begin("close")
      for line in Amending(Announcing(try call.paperWork(), work)).leftOpen(round) {
        try call.session.warn(line.in(call.session.tongue))
      }
      _ = try work.close(round, because: try call.optionalText(1))
      return .null
    }
  )
  .narrated(
    will: "closes the round[, because {because}]",
    "ปิดเรื่อง[ เพราะ {because}]",
    did: "the round is closed",
    "ปิดเรื่องแล้ว")
}
