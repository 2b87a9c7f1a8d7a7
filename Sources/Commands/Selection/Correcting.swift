import Calendars
import Failures
import Language
import Model
import Office
import Values

/// `amend`: what was announced changes, and the instruments that say so.
enum Correcting {
  static func run(_ call: inout Call) throws(Failure) -> Value {
    let what = try call.text(0), because = try call.reason(2)
    if what == "trip" { return try trip(because, &call) }
    try call.inSelection("amend", round: 13) { (act, round, call) throws(Failure) in
      act.records.desk.transaction.reason = because
      let signing = try call.signing(3, 4, 5, round: round, act.papers), act = try call.renewed(act)
      let amending = Amending(act.announcing)
      switch what {
      case "dates":
        let isChanged = try !amending.dates(try dates(call), in: round).isEmpty
        try afterCall(isChanged, act, round, because, signing, call)
      case "rules":
        try amending.requireUndecided(round)
        let book = call.has(1) && !call[1].isNull ? try call.declarations(1) : []
        let (isChanged, new) = try act.rounds.amendRules(book, in: round, because: because)
        for word in new { try call.say("\(word) is new in the rule-book", "\(word) เป็นรายการใหม่ในหลักเกณฑ์") }
        try afterCall(isChanged, act, round, because, signing, call)
      default: try result(amending, act, round, because, signing, call)
      }
    }
    return .null
  }

  /// What an announced call now owes; what an earlier change left owed is issued by a signature that comes later.
  private static func afterCall(
    _ isChanged: Bool, _ act: SelectionAct, _ round: Int, _ because: String, _ signing: PaperWork.Signing?, _ call: Call
  ) throws(Failure) {
    let amending = Amending(act.announcing)
    if isChanged {
      for remark in try act.rounds.remarks(onCalendarOf: round) {
        try call.session.warn(remark.in(call.session.tongue))
      }
      try refreshDrafts(act, round, call)
    } else if signing == nil || !amending.isOwedSinceCall(round) {
      return try call.say("nothing is other than before", "ไม่มีสิ่งใดเปลี่ยนไปจากเดิม")
    }
    guard amending.isTold(round) else { return }
    try settle(amending.afterCall(round), act, round, because, signing, call)
  }

  /// Drafts that were made already say the new days and rules before anybody signs them.
  private static func refreshDrafts(_ act: SelectionAct, _ round: Int, _ call: Call) throws(Failure) {
    let sheet = act.records.sheet("document")
    for document in sheet.rows("round", of: round)
    where sheet.text(document, "file") != nil && !act.papers.isSigned(document) && act.papers.state(document) != "void"
    {
      try call.produce(document)
    }
  }

  private static func dates(_ call: Call) throws(Failure) -> [(code: String, day: Day)] {
    let flags: [(index: Int, code: String)] = [(6, "meeting"), (7, "result"), (8, "applications-close"), (9, "agency")]
    let found = try flags.filter { call.has($0.index) && !call[$0.index].isNull }
      .map { (flag) throws(Failure) in (flag.code, try call.day(flag.index)) }
    if found.isEmpty { throw Failure(.flagWanted, "amend dates", "--meeting, --result, --apply-until, --send-by") }
    return found
  }

  private static func result(
    _ amending: Amending, _ act: SelectionAct, _ round: Int, _ because: String, _ signing: PaperWork.Signing?,
    _ call: Call
  ) throws(Failure) {
    try amending.requireJudged(round, signed: signing?.day)
    let owed = amending.afterResult(round)
    guard !owed.isEmpty else {
      let id = act.records.id(round, "work-round")
      guard amending.isSettled(round, because: because) else { throw Failure(.amendNone, Failure.Part(id)) }
      return try call.say("the result of \(id) is amended already", "แก้ไขผลของ \(id) แล้ว")
    }
    for instrument in owed where instrument.kind == "recall" {
      if let row = instrument.certificate { _ = try act.announcing.recall(row, because: because) }
    }
    try settle(owed, act, round, because, signing, call)
    guard let signing else { return }
    if owed.contains(where: { $0.kind == "reissue" }) {
      let (made, document) = try act.announcing.certify(round, signing, levels: false)
      try call.tellCertificates(made, act)
      try act.announcing.reissued(made, round)
      try call.produce(document)
    }
    let untold = act.announcing.untold(round)
    if untold > 0 {
      try call.say(
        "notify unsuccessful tells \(untold) who were not told yet", "notify unsuccessful แจ้ง \(untold) รายที่ยังไม่ได้แจ้ง")
    }
  }

  /// Tells what must be issued; with a signature it is issued and sent to everybody who had the old one.
  private static func settle(
    _ owed: [Amending.Instrument], _ act: SelectionAct, _ round: Int, _ because: String, _ signing: PaperWork.Signing?,
    _ call: Call
  ) throws(Failure) {
    guard !owed.isEmpty else { return }
    let amending = Amending(act.announcing)
    for instrument in owed { try call.say("to be issued: \(instrument.words.en)", "ต้องออก: \(instrument.words.th)") }
    try amending.owe(owed, round, because: because)
    guard let signing else { return }
    let drafts = try amending.drafts(owed, round, because: because)
    for (document, receivers) in drafts {
      try call.signed(document, signing, act.papers)
      try call.issued(document, act.papers)
      if !receivers.isEmpty {
        let count = try act.papers.send(document, to: receivers, by: nil, at: call.moment(on: signing.day))
        try call.sent(document, count, act.papers)
      }
    }
    try amending.settled(drafts.map(\.document))
  }

  private static func trip(_ because: String, _ call: inout Call) throws(Failure) -> Value {
    let papers = try call.paperWork(), rounds = try call.roundWork()
    guard let row = try call.optionalRecord(10, "travel-permit", rounds) else {
      throw Failure(.flagWanted, "amend trip", "--permit")
    }
    let days: ClosedRange<Day>? = call.has(11) && !call[11].isNull ? try call.days(11) : nil
    try papers.records.desk.begin("amend")
    let work = PermitWork(papers, rounds)
    let (changed, voided) = try work.change(row, days: days, place: call.optionalText(12), because: because)
    if let voided { try call.voided(voided, papers) }
    for line in work.warnings(changed) { try call.session.warn(line.in(call.session.tongue)) }
    let id = papers.records.id(changed, "travel-permit")
    if changed != row {
      try call.say("\(id) takes its place, to be decided anew", "\(id) ใช้แทน และต้องพิจารณาใหม่")
    } else {
      try call.say("\(id) has these days and this place already", "\(id) เป็นวันและสถานที่นี้อยู่แล้ว")
    }
    return papers.records.desk.row(changed, of: papers.records.number(of: "travel-permit"))
  }
}
