import Calendars
import Failures
import Language
import Model
import Office
import Values

extension Call {
  /// What is done with papers, in this office, at this moment.
  func paperWork() throws(Failure) -> PaperWork {
    PaperWork(OfficeRecords(try office()), today: session.today, now: session.now, by: session.me)
  }

  /// The moment something was done on a day: now today, the afternoon of an earlier day.
  func moment(on day: Day) -> Int { day.number * 86_400 + (day == session.today ? session.now : 16 * 3_600) }

  /// A day or a moment a flag gives, as a moment; now when it was left out.
  func moment(_ index: Int) throws(Failure) -> Int {
    guard has(index), !self[index].isNull else { return moment(on: session.today) }
    let day = try day(index)
    return self[index].isMoment ? self[index].int : moment(on: day)
  }

  /// The rows of one kind that an argument names.
  func rows(_ index: Int, of kind: String, _ work: PaperWork) throws(Failure) -> [Int] {
    let wanted = work.records.number(of: kind), office = work.records.desk
    return try records(index, office).map { (record) throws(Failure) in
      guard record.kind == wanted else {
        let owner = office.schema.kinds[wanted]
        throw Failure(
          .noSuchKindRecord, .words(Words(en: owner.name, th: owner.thai)),
          Failure.Part(office.state.id(record.row, of: record.kind)))
      }
      return record.row
    }
  }

  /// The person a flag names, who must be known or is made and told about.
  func person(_ index: Int, _ records: OfficeRecords) throws(Failure) -> Int? {
    guard has(index), !self[index].isNull else { return nil }
    if !self[index].isText { return try records.find(self[index], "person") }
    let name = try text(index), (row, isNew) = try records.personOrNew(named: name, today: session.today)
    if isNew { try tellNew(name, row, records) }
    return row
  }

  /// A name nobody had is told, so that a misspelling is seen.
  func tellNew(_ name: String, _ row: Int, _ records: OfficeRecords) throws(Failure) {
    let id = records.id(row, "person")
    try session.warn(
      Words(en: "\(name) is new here: \(id)", th: "\(name) เป็นบุคคลใหม่ในระบบ: \(id)").in(session.tongue))
    guard let near = records.personNearly(named: name, besides: row) else { return }
    let other = records.fullName(near), otherID = records.id(near, "person")
    try session.warn(
      Words(en: "almost as \(other), who is \(otherID)", th: "ชื่อใกล้เคียงกับ \(other) คือ \(otherID)").in(session.tongue))
  }

  /// Tells a remark.
  func say(_ en: String, _ th: String) throws(Failure) { try session.warn(Words(en: en, th: th).in(session.tongue)) }

  /// The signature that `--signed`, `--by` and `--acting` say, or nil where the paper is only drafted.
  ///
  /// Who signs is the one named, else who signed the last paper of the round, else the head of the office.
  func signing(_ signed: Int, _ by: Int, _ acting: Int, round: Int?, _ work: PaperWork) throws(Failure) -> PaperWork
    .Signing?
  {
    guard has(signed), !self[signed].isNull else {
      if has(by) { throw Failure(.flagWanted, Failure.Part(callable.name), "--signed") }
      return nil
    }
    let day = try day(signed)
    try arrive(on: day)
    var signer = try person(by, work.records)
    if signer == nil { signer = work.signer(of: round, on: day) }
    guard let signer else { throw Failure(.flagWanted, Failure.Part(callable.name), "--by") }
    var signing = PaperWork.Signing(by: signer, on: day)
    signing.acting = try optionalText(acting)
    return signing
  }

  /// In a rehearsal a signature on a later day moves the day; a real office waits for it.
  func arrive(on day: Day) throws(Failure) {
    guard day > session.today, session.isRehearsal else { return }
    try session.advance(to: day)
    try say("rehearsal: today is \(day.words.en)", "ซ้อม: วันนี้คือ \(day.words.th)")
  }

  /// Receivers that a flag names: a word such as `schools`, a name, an id, or a list of them.
  func receivers(_ index: Int, _ work: PaperWork) throws(Failure) -> [PaperWork.Receiver] {
    guard has(index), !self[index].isNull else { return [] }
    var found = Addressees(work.records, today: session.today), all: [PaperWork.Receiver] = []
    let names: [String]
    if self[index].isText {
      names = [self[index].string]
    } else if self[index].isList, self[index].items.allSatisfy(\.isText) {
      names = self[index].items.map(\.string)
    } else {
      let office = work.records.desk
      names = try records(index, office).map { office.state.id($0.row, of: $0.kind) }
    }
    for name in names { all += try found.receivers(name) }
    for name in found.made { try say("\(name) is a new agency here", "\(name) เป็นหน่วยงานใหม่ในระบบ") }
    return all
  }
}

extension Parameter {
  static let signedOn = Parameter.flag(
    "signed", "ลงนามเมื่อ", .type(.date), en: "the day it was signed; a draft when left out",
    th: "วันที่ลงนาม ถ้าไม่ระบุเป็นร่าง")
  static let signedBy = Parameter.flag(
    "by", "โดย", .type(.any),
    en: "who signed; who signed last in the round, else the head of the office, when left out",
    th: "ผู้ลงนาม ถ้าไม่ระบุคือผู้ลงนามครั้งก่อนในรอบ มิฉะนั้นหัวหน้าสำนักงาน"
  ).completed(by: "person")
  static let actingAs = Parameter.flag(
    "acting", "รักษาราชการแทน", .type(.text), en: "the words over the post of who signs for another: รักษาราชการแทน",
    th: "ถ้อยคำเหนือตำแหน่งของผู้ลงนามแทน เช่น รักษาราชการแทน")
  static let toWhom = Parameter.flag(
    "to", "ถึง", .type(.any), en: "whom: schools, groups, a name, or a list of names",
    th: "ผู้รับ: สถานศึกษา กลุ่ม ชื่อ หรือรายการชื่อ"
  ).completed(by: "addressee")
  static let sentVia = Parameter.flag(
    "via", "ทางช่อง", .type(.text), en: "how it travels", th: "ช่องทางที่ส่ง")
}
