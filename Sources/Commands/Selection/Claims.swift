import Failures
import Language
import Model
import Office
import Values

/// What an applicant says the points should have been: tried when it is claimed, recorded when a meeting upholds it.
struct Claim {
  let member: Int
  let criterion: Int
  let points: Decimal

  /// `innovation 27 M4`, several with semicolons between them.
  static func text(_ claims: [Claim], _ records: OfficeRecords) -> String {
    claims.map { claim in
      let code = records.sheet("criterion").text(claim.criterion, "code") ?? ""
      return "\(code) \(claim.points.text) \(records.id(claim.member, "member"))"
    }.joined(separator: "; ")
  }

  /// The claims a request keeps.
  static func all(in text: String, _ application: Int, _ records: OfficeRecords) -> [Claim] {
    text.split(separator: ";").compactMap { part in
      let words = part.split(separator: " ").map(String.init)
      guard words.count == 3, let member = records.find(words[2], "member"),
        let criterion = criterion(words[0], application, records), let points = try? NumberReader.number(words[1])
      else { return nil }
      return Claim(member: member, criterion: criterion, points: points)
    }
  }

  static func criterion(_ name: String, _ application: Int, _ records: OfficeRecords) -> Int? {
    let sheet = records.sheet("criterion")
    guard let round = records.sheet("application").record(application, "round") else { return nil }
    return sheet.rows("round", of: round).first { sheet.text($0, "code") == name || sheet.text($0, "title") == name }
  }
}

extension Call {
  /// What `--score` and `--by` claim, as a request keeps it.
  func claim(_ index: Int, by: Int, _ application: Int, _ rounds: RoundWork) throws(Failure) -> String? {
    guard has(index), !self[index].isNull else { return nil }
    let records = rounds.records
    guard let name = try optionalText(by) else { throw Failure(.flagWanted, "appeal", "--by") }
    guard let (one, _) = try Competitions.of(application: application, records.desk.state), let item = one.item else {
      throw Failure(.reviewOther, Failure.Part(records.id(application, "application")))
    }
    let deciding = DecidingWork(records, today: session.today), sitting = Sitting(records.desk.state, item: item)
    let wanted = NameKey.text(name, .title)
    let member = sitting.sat.first {
      records.id($0, "member") == name || NameKey.text(deciding.name(ofMember: $0), .title) == wanted
    }
    guard let member else { throw Failure(.claimMember, Failure.Part(name)) }
    var fields: [(String, Value)] = []
    try record(index).forEachField(realm) { key, value in if key.isText { fields.append((key.string, value)) } }
    let claims = try fields.map { (field) throws(Failure) in
      guard let criterion = Claim.criterion(field.0, application, records), field.1.isNumber else {
        throw Failure(.claimCriterion, Failure.Part(field.0))
      }
      return Claim(member: member, criterion: criterion, points: Decimal(field.1))
    }
    return Claim.text(claims, records)
  }

  /// Whom a request would touch if it were upheld; nothing of the trial is kept.
  func touched(_ request: Int, _ rounds: RoundWork) throws(Failure) -> [Words] {
    let desk = rounds.records.desk, mark = desk.mark()
    defer { desk.rollback(to: mark) }
    guard let (round, work) = try corrected(request, rounds) else { return [] }
    guard let (differences, _) = try work.redecided(round), !differences.isEmpty else {
      return [Words(en: "upheld, it would change no result", th: "ถ้ารับคำขอ ผลไม่เปลี่ยน")]
    }
    let lines = differences.map { Claim.words($0, rounds.records) }
    let head = Words(en: "upheld, it would change:", th: "ถ้ารับคำขอ ผลจะเปลี่ยน:")
    return [head] + lines + work.consequences(differences, in: round)
  }

  /// An upheld claim becomes the points on record, and the result is worked out anew.
  func uphold(_ request: Int, _ rounds: RoundWork) throws(Failure) {
    guard let (round, work) = try corrected(request, rounds) else { return }
    // Somebody who was let in has no points yet: all is worked out when there are.
    if try !work.letIn(round).isEmpty { return }
    let decided = try work.decide(round, evenAnnounced: true), differences = decided.flatMap(\.differences)
    for difference in differences { try session.warn(Claim.words(difference, rounds.records).in(session.tongue)) }
    guard !differences.isEmpty else { return }
    try say("amend result issues what puts the announced one right", "ใช้ amend result ออกเอกสารแก้ไขผลที่ประกาศ")
  }

  /// Records the claimed points; gives the round they are of.
  private func corrected(_ request: Int, _ rounds: RoundWork) throws(Failure) -> (round: Int, work: DecidingWork)? {
    let records = rounds.records, sheet = records.sheet("review-request")
    guard let application = sheet.record(request, "application"), let text = sheet.text(request, "claim"),
      let round = records.sheet("application").record(application, "round")
    else { return nil }
    let work = DecidingWork(records, today: session.today)
    for claim in Claim.all(in: text, application, records) {
      _ = try work.correct(application, member: claim.member, criterion: claim.criterion, to: claim.points)
    }
    return (round, work)
  }
}

extension Claim {
  /// `A23 จินตนา …: not selected → selected`.
  static func words(_ difference: DecidingWork.Difference, _ records: OfficeRecords) -> Words {
    let sheet = records.sheet("application"), id = sheet.id(difference.application)
    let name = sheet.record(difference.application, "person").map { records.fullName($0) } ?? ""
    let members = records.desk.schema.choices.first { $0.name == "placing-result" }?.members ?? []
    func word(_ placed: String?) -> Words {
      let found = members.first { $0.en == placed }
      return Words(en: found?.en ?? "–", th: found?.th ?? "–")
    }
    let was = word(difference.was), now = word(difference.now)
    return Words(en: "  \(id) \(name): \(now.en), was \(was.en)", th: "  \(id) \(name): \(now.th) เดิม\(was.th)")
  }
}

extension Wording {
  static let claimMember = Wording(
    "SOP-CLAIM-MEMBER", .refused, en: "{1} did not sit in the item of this application", th: "{1} ไม่ได้ร่วมพิจารณาใบสมัครนี้",
    hintEn: "name a member who gave points", hintTh: "ระบุกรรมการที่ให้คะแนน",
    helpEn: "What is claimed is the points of a member who gave some.", helpTh: "คะแนนที่อ้างต้องเป็นของกรรมการที่ให้คะแนน")
  static let claimCriterion = Wording(
    "SOP-CLAIM", .refused, en: "{1} is no criterion of the round, or its points are no number",
    th: "{1} ไม่ใช่เกณฑ์ของรอบ หรือคะแนนไม่ใช่จำนวน",
    hintEn: "as in --score {innovation: 27}", hintTh: "เช่น --score {innovation: 27}",
    helpEn: "A claim names criteria of the round with the points they should have.",
    helpTh: "คำขอระบุเกณฑ์ของรอบและคะแนนที่ควรเป็น")
}
