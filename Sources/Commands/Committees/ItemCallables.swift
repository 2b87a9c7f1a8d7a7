import Failures
import Language
import Model
import Office
import Values

/// What is done in an item: members stay out, are challenged or abstain; something is resolved.
enum ItemCallables {
  static let all: [Callable] = [.recuse, .leaveEarly, .challenge, .abstain, .pass]
}

extension Callable {
  static let recuse = Callable(
    "recuse", "ไม่ร่วมพิจารณา", .rounds,
    en:
      "A member with an interest leaves the room while an item is judged; the quorum of the item is counted without them.",
    th: "กรรมการที่มีส่วนได้เสียออกจากที่ประชุมระหว่างพิจารณาวาระ และนับองค์ประชุมของวาระใหม่",
    [
      .someMember, .why, .leftAt, .cameBackAt, .inItem,
    ], gives: .type(.null), effect: .changes, also: ["step out", "conflict"],
    examples: [
      Example(
        CommitteeExample.item + "; recuse \"กานดา พรหมดี\" --because \"ญาติ\"; agenda-items | get sat", "[2]"),
      Example(CommitteeExample.item + "; " + CommitteeExample.misuse("recuse \"กานดา พรหมดี\""), "SOP-BECAUSE"),
    ],
    .native { (call: inout Call) throws(Failure) in
      try StayingOut.enter(&call, "recused", item: 4) { (call, out) throws(Failure) in
        out.because = try call.reason(1)
        out.left = try call.clock(2)
        out.back = try call.clock(3)
      }
    }
  )
  .narrated(
    will: "enters that {name} stays out of the item, because {because}",
    "บันทึกว่า {name} ไม่ร่วมพิจารณา เพราะ {because}",
    did: "{name} is out of the item, and the quorum is counted without them",
    "{name} ไม่ร่วมพิจารณาวาระนี้ และนับองค์ประชุมใหม่แล้ว")

  static let leaveEarly = Callable(
    "leave-early", "ออกก่อนเลิกประชุม", .rounds,
    en:
      "A member leaves the meeting for a reason of their own: absent from this item on, and the quorum stays what it was.",
    th: "กรรมการออกจากที่ประชุมด้วยเหตุอื่น ถือว่าไม่อยู่ตั้งแต่วาระนี้ และองค์ประชุมคงเดิม",
    [
      .someMember, .why, .leftAt, .cameBackAt, .inItem,
    ], gives: .type(.null), effect: .changes, also: ["go early", "depart"],
    examples: [
      Example(CommitteeExample.item + "; leave-early \"กานดา พรหมดี\" --out 09:40; agenda-items | get sat", "[2]"),
      Example(CommitteeExample.item + "; " + CommitteeExample.misuse("leave-early \"คนอื่น ไกล\""), "SOP-NOT-MEMBER"),
    ],
    .native { (call: inout Call) throws(Failure) in
      try StayingOut.enter(&call, "left", item: 4) { (call, out) throws(Failure) in
        out.because = try call.optionalText(1)
        out.left = try call.clock(2)
        out.back = try call.clock(3)
      }
    }
  )
  .narrated(
    will: "enters that {name} leaves the meeting[ at {out}][, because {because}]",
    "บันทึกว่า {name} ออกก่อนเลิกประชุม[ เวลา {out}][ เพราะ {because}]",
    did: "{name} has left the meeting",
    "บันทึกว่า {name} ออกก่อนเลิกประชุมแล้ว")

  static let challenge = Callable(
    "challenge", "คัดค้าน", .rounds,
    en: "A member is challenged; the others rule on it while the member is out: upheld, or dismissed.",
    th: "มีผู้คัดค้านกรรมการ กรรมการอื่นวินิจฉัยระหว่างที่ผู้ถูกคัดค้านออก: รับหรือยกคำคัดค้าน",
    [
      .someMember, .why, .flag("upheld", "รับคำคัดค้าน", en: "the meeting upholds it", th: "ที่ประชุมรับคำคัดค้าน"),
      .flag("dismissed", "ยกคำคัดค้าน", en: "the meeting dismisses it", th: "ที่ประชุมยกคำคัดค้าน"), .votesFor, .votesAgainst,
      .inItem,
    ], gives: .type(.null), effect: .changes, also: ["object"],
    examples: [
      Example(
        CommitteeExample.item + "; challenge \"ธีระ สุขใจ\" --because \"ลำเอียง\" --upheld; agenda-items | get sat", "[2]"),
      Example(
        CommitteeExample.item + "; challenge \"ธีระ สุขใจ\" --because \"ลำเอียง\"; "
          + CommitteeExample.misuse("closed 12:00"), "SOP-CHALLENGE-OPEN"),
    ],
    .native { (call: inout Call) throws(Failure) in
      if call.flag(2), call.flag(3) { throw Failure(.bothRulings, Failure.Part(try call.text(0))) }
      return try StayingOut.enter(&call, "challenged", item: 6) { (call, out) throws(Failure) in
        out.because = try call.reason(1)
        out.upheld = call.flag(2) ? true : call.flag(3) ? false : nil
        if call.has(4), !call[4].isNull { out.votesFor = try call.integer(4, in: 0...10_000) }
        if call.has(5), !call[5].isNull { out.votesAgainst = try call.integer(5, in: 0...10_000) }
      }
    }
  )
  .narrated(
    will: "enters the challenge of {name}, because {because}, and how the meeting ruled",
    "บันทึกคำคัดค้าน {name} เพราะ {because} และคำวินิจฉัยของที่ประชุม",
    did: "the challenge of {name} is on record",
    "บันทึกคำคัดค้าน {name} แล้ว")

  static let abstain = Callable(
    "abstain", "งดออกเสียง", .rounds, en: "A member sits in an item and gives no vote and no points.",
    th: "กรรมการอยู่ในวาระแต่ไม่ออกเสียงและไม่ให้คะแนน", [.someMember, .why, .inItem], gives: .type(.null), effect: .changes,
    also: ["no vote"],
    examples: [
      Example(CommitteeExample.item + "; abstain \"ธีระ สุขใจ\"; agenda-items | get sat", "[3]"),
      Example(CommitteeExample.item + "; " + CommitteeExample.misuse("abstain \"คนอื่น ไกล\""), "SOP-NOT-MEMBER"),
    ],
    .native { (call: inout Call) throws(Failure) in
      try StayingOut.enter(&call, "abstained", item: 2) { (call, out) throws(Failure) in
        out.because = try call.optionalText(1)
      }
    }
  )
  .narrated(
    will: "enters that {name} abstains in the item",
    "บันทึกว่า {name} งดออกเสียงในวาระ",
    did: "{name} abstains",
    "{name} งดออกเสียงแล้ว")

  static let pass = Callable(
    "pass", "ลงมติ", .rounds,
    en: "Resolves an item that is no competition, by the majority of those who sat; on a tie the chair votes again.",
    th: "ลงมติในวาระที่ไม่ใช่การคัดเลือก ด้วยเสียงข้างมากของผู้เข้าพิจารณา เสียงเท่ากันประธานชี้ขาด",
    [
      Parameter("text", "ข้อความ", .type(.text), en: "the resolution in words", th: "ข้อความมติ"), .votesFor,
      .votesAgainst, .flag("abstained", "งดออกเสียง", .type(.number), en: "how many abstained", th: "จำนวนผู้งดออกเสียง"),
      .flag(
        "casting", "เสียงชี้ขาด", .words(["in-favour", "against"]), en: "the chair's casting vote on a tie",
        th: "เสียงชี้ขาดของประธานเมื่อเสียงเท่ากัน"),
      .flag(
        "kind", "ชนิด", .words(["endorsed", "endorsed-with-changes", "not-endorsed", "acknowledged", "postponed"]),
        en: "what the resolution is", th: "มติลักษณะใด"), .inItem,
    ], effect: .changes, also: ["resolve", "vote", "motion"],
    examples: [
      Example(CommitteeExample.item + "; pass \"อนุญาต\"; resolutions | get votes-for", "[3]"),
      Example(
        CommitteeExample.item + "; "
          + CommitteeExample.misuse("pass \"อนุญาต\" --for 1 --against 1 --abstained 1"), "SOP-VOTES-EQUAL"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let committees = try call.committeeWork(), work = committees.work
      let (meeting, round) = try call.meetingNow(work)
      let item = try call.item(6, committees, in: meeting)
      var resolution = CommitteeWork.Resolution(try call.text(0))
      if call.has(1), !call[1].isNull { resolution.votesFor = try call.integer(1, in: 0...10_000) }
      if call.has(2), !call[2].isNull { resolution.votesAgainst = try call.integer(2, in: 0...10_000) }
      if call.has(3), !call[3].isNull { resolution.abstained = try call.integer(3, in: 0...10_000) }
      resolution.casting = try call.optionalText(4)
      resolution.kind = try call.optionalText(5)
      try work.records.desk.begin("pass")
      let outcome = try committees.pass(resolution, on: item, in: round)
      if !outcome.isNew { try call.warnAlready(Words(en: "resolved already", th: "มีมติแล้ว")) }
      try call.tell(outcome, work)
      return work.records.desk.row(outcome.row, of: work.records.number(of: "resolution"))
    }
  )
  .narrated(
    will: "resolves the item: {text}",
    "ลงมติในวาระ: {text}",
    did: "the resolution is on record: {text}",
    "บันทึกมติแล้ว: {text}")
}

/// What the commands about members who are out of an item have in common.
enum StayingOut {
  static func enter(
    _ call: inout Call, _ kind: String, item index: Int,
    _ fill: (Call, inout CommitteeWork.Out) throws(Failure) -> Void
  ) throws(Failure) -> Value {
    let committees = try call.committeeWork(), work = committees.work
    let (meeting, round) = try call.meetingNow(work), item = try call.item(index, committees, in: meeting)
    guard let committee = work.records.sheet("meeting").record(meeting, "committee") else {
      throw Failure(.noMeeting, Failure.Part(call.callable.name))
    }
    var out = CommitteeWork.Out(try committees.member(named: try call.text(0), of: committee), kind)
    try fill(call, &out)
    try work.records.desk.begin(call.callable.name)
    let outcome = try committees.stayOut(out, of: item, in: round)
    try call.tell(outcome, work)
    if outcome.isNew, !call.currentMeeting.change(item) {
      try call.session.warn(committees.quorumWords(of: item).in(call.session.tongue))
    }
    return .null
  }
}

extension Wording {
  static let bothRulings = Wording(
    "SOP-CHALLENGE-BOTH", .failed, en: "the challenge of {1} is upheld or dismissed, not both",
    th: "คำคัดค้าน {1} รับหรือยกได้อย่างเดียว",
    hintEn: "leave one of --upheld and --dismissed out", hintTh: "ใช้ --upheld หรือ --dismissed อย่างใดอย่างหนึ่ง",
    helpEn: "A meeting rules one way.", helpTh: "ที่ประชุมวินิจฉัยได้ทางเดียว")
}
