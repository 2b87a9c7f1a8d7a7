import Calendars
import Failures
import Model
import Values

/// Scholarships: what a round of them is for, and what their giver decided about those sent on.
public struct ScholarshipWork {
  let records: OfficeRecords
  let rounds: RoundWork
  var today: Day { rounds.today }

  public init(_ records: OfficeRecords, _ rounds: RoundWork) {
    self.records = records
    self.rounds = rounds
  }

  /// Enters applications of a round in the control register, and in the giver's system where one is named.
  ///
  /// Gives how many lines are new.
  public func register(
    _ applications: [Int], in round: Int, on day: Day, channel: Int?, reference: String?
  ) throws(Failure) -> Int {
    let registers = Registers(records, today: today), known = registers.entries("application")
    let sheet = records.sheet("application"), new = applications.filter { known[$0] == nil }
    let people = sheet.column("person")
    let columns: Registers.Columns = [
      ("subject", .same(.text(records.sheet("work-round").text(round, "title") ?? ""))),
      ("round", .same(.record("work-round", round))), ("application", .codes(new.map { $0 })),
      ("person", .codes(new.map { people.code($0) })),
      ("letter", .same(records.sheet("work-round").record(round, "letter").map { .record("letter", $0) } ?? .null)),
    ]
    try registers.enter("scholarship", on: day, count: new.count, columns)
    if let channel { submit(new, round, on: day, channel: channel, reference) }
    try rounds.completeAll("register", for: Set(applications.map { sheet.id($0) }), in: round, on: day)
    return new.count
  }

  private func submit(_ applications: [Int], _ round: Int, on day: Day, channel: Int, _ reference: String?) {
    _ = records.addMany(
      "submission", count: applications.count,
      [
        ("channel", .same(.record("channel", channel))), ("application", .codes(applications.map { $0 })),
        ("round", .same(.record("work-round", round))), ("submitted", .same(.day(day))),
        ("reference", .same(reference.map { .text($0) } ?? .null)),
      ])
  }

  /// What a giver decided about an application.
  public struct Outcome {
    public var kind: String
    public var day: Day
    public var letter: Int?
    public var amount: OfficeRecords.Entry?
    public var bondUntil: Day?
    public var because: String?

    public init(_ kind: String, on day: Day) {
      self.kind = kind
      self.day = day
    }
  }

  /// Writes a giver's decision down; the same again changes nothing, another is refused.
  public func decided(_ application: Int, _ outcome: Outcome) throws(Failure) -> Bool {
    let sheet = records.sheet("outcome-record"), applications = records.sheet("application")
    let id = applications.id(application)
    if let amount = outcome.amount { try requireAmount(amount, outcome.kind) }
    if let known = sheet.rows("application", of: application).last {
      return try again(known, application, outcome, id)
    }
    guard applications.day(application, "forwarded") != nil else { throw Failure(.notForwarded, Failure.Part(id)) }
    let round = applications.record(application, "round")
    let rounds = records.sheet("work-round")
    let scholarship = round.flatMap { rounds.record($0, "scholarship") }
    _ = try records.add(
      "outcome-record",
      [
        ("application", .record("application", application)), ("kind", .member(outcome.kind)),
        ("scholarship", scholarship.map { .record("scholarship", $0) } ?? .null), ("notified", .day(outcome.day)),
        (
          "agency",
          scholarship.flatMap { records.sheet("scholarship").record($0, "giver") }.map { .record("agency", $0) }
            ?? .null
        ),
        ("letter", outcome.letter.map { .record("letter", $0) } ?? .null), ("amount", outcome.amount ?? .null),
        ("bond-until", outcome.bondUntil.map { .day($0) } ?? .null),
        ("because", outcome.because.map { .text($0) } ?? .null),
      ], today: today)
    try close(application, outcome.kind)
    guard let round else { return true }
    _ = try self.rounds.came("outcome-notified", in: round, on: outcome.day, for: id, letter: outcome.letter)
    _ = try self.rounds.complete("outcome", step: "outcome", for: id, in: round, on: outcome.day)
    return true
  }

  /// What is said once more of one that is decided: the same does nothing, whoever waited is decided now.
  private func again(_ known: Int, _ application: Int, _ outcome: Outcome, _ id: String) throws(Failure) -> Bool {
    let sheet = records.sheet("outcome-record"), kind = sheet.member(known, "kind")
    let waits = kind == "reserve" || kind == "next-stage"
    if kind != outcome.kind, waits {
      try records.set(
        "outcome-record", known,
        [
          ("kind", .member(outcome.kind)), ("notified", .day(outcome.day)), ("amount", outcome.amount ?? .null),
          ("letter", outcome.letter.map { .record("letter", $0) } ?? .null),
          ("bond-until", outcome.bondUntil.map { .day($0) } ?? .null),
          ("because", outcome.because.map { .text($0) } ?? .null),
        ])
      try close(application, outcome.kind)
      return true
    }
    var isSame = kind == outcome.kind
    if case .amount(let amount)? = outcome.amount, let was = sheet.column("amount").number(known) {
      isSame = isSame && was.normalised == amount.normalised
    }
    if let until = outcome.bondUntil, let was = sheet.day(known, "bond-until") { isSame = isSame && until == was }
    guard isSame else { throw Failure(.outcomeOther, Failure.Part(id), Failure.Part(sheet.id(known))) }
    return false
  }

  /// Money is given to those granted it: baht and satang, more than none.
  private func requireAmount(_ amount: OfficeRecords.Entry, _ kind: String) throws(Failure) {
    guard case .amount(let number) = amount else { return }
    let baht = number.normalised, most = Decimal(1_000_000_000, scale: 0)
    guard ["granted", "next-stage"].contains(kind), !baht.isNegative, !baht.isZero, baht.scale <= 2,
      Decimal.compare(baht, most) <= 0
    else { throw Failure(.outcomeAmount, Failure.Part(baht.text), Failure.Part(kind)) }
  }

  /// Whoever was granted a scholarship and gives it up has it no more; the giver's decision and the register say so.
  func gaveUp(_ applications: [Int], because: String) throws(Failure) {
    let sheet = records.sheet("outcome-record"), owners = sheet.column("application"), gone = Set(applications)
    guard sheet.count > 0 else { return }
    for row in sheet.rows where owners.code(row).map(gone.contains) == true && sheet.member(row, "kind") == "granted" {
      try records.set("outcome-record", row, [("kind", .member("declined")), ("because", .text(because))])
      if let application = owners.code(row) { try close(application, "declined") }
    }
  }

  /// How many more were granted in a round than the scholarship has for the area; nil where it says nothing.
  public func beyondSeats(_ round: Int) -> (granted: Int, seats: Int)? {
    let sheet = records.sheet("outcome-record"), applications = records.sheet("application")
    let scholarship = records.sheet("work-round").record(round, "scholarship")
    guard let seats = scholarship.flatMap({ records.sheet("scholarship").number($0, "seats") }) else { return nil }
    let granted = sheet.rows.count { row in
      sheet.member(row, "kind") == "granted"
        && sheet.record(row, "application").map { applications.record($0, "round") == round } ?? false
    }
    return granted > seats ? (granted, seats) : nil
  }

  /// The line of the control register says what came of it.
  private func close(_ application: Int, _ kind: String) throws(Failure) {
    guard let line = Registers(records, today: today).entries("application")[application] else { return }
    let word = records.desk.schema.choices.first { $0.name == "outcome-kind" }?.members.first { $0.en == kind }
    try records.set("register-entry", line, [("result", .text(word?.th ?? kind)), ("state", .member("closed"))])
  }
}

extension Wording {
  public static let outcomeOther = Wording(
    "SOP-GIVER-DECIDED", .refused, en: "the giver's decision on {1} is on record already as {2}, and another",
    th: "ผลการพิจารณา {1} บันทึกไว้แล้วเป็น {2} และไม่ตรงกัน",
    hintEn: "if it was wrong: set {2} kind …", hintTh: "ถ้าบันทึกผิด: set {2} kind …",
    helpEn: "One application has one decision of its giver.", helpTh: "ใบสมัครหนึ่งมีผลการพิจารณาเดียว")
  static let outcomeAmount = Wording(
    "SOP-OUTCOME-AMOUNT", .refused, en: "{1} baht cannot be what somebody {2} gets",
    th: "จำนวนเงิน {1} บาทใช้กับผล {2} ไม่ได้",
    hintEn: "an amount goes with granted: more than 0, at most 1,000,000,000, two decimals",
    hintTh: "จำนวนเงินใช้กับ granted มากกว่า 0 ไม่เกิน 1,000,000,000 ทศนิยมไม่เกินสองตำแหน่ง",
    helpEn: "What a giver pays is counted in baht and satang.", helpTh: "เงินทุนนับเป็นบาทและสตางค์")
  static let notForwarded = Wording(
    "SOP-NOT-FORWARDED", .refused, en: "{1} was not sent on, so its giver decided nothing",
    th: "{1} ยังไม่ได้จัดส่ง จึงยังไม่มีผลการพิจารณา",
    hintEn: "forward {1} --to giver", hintTh: "forward {1} --to ผู้ให้ทุน",
    helpEn: "An outcome follows what was sent on.", helpTh: "ผลการพิจารณาตามหลังการจัดส่ง")
}
