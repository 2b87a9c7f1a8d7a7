import Calendars
import Failures
import Model

/// What is done with the committees of a round: appointed, told of interests, invited, sitting, closed.
///
/// Every change goes through the transaction of the round's work; what is said again with the same inputs changes
/// nothing.
public struct CommitteeWork {
  public let work: RoundWork
  /// The time of day, in seconds: papers are drafted and meetings opened by it.
  public let now: Int

  public init(_ work: RoundWork, now: Int) {
    self.work = work
    self.now = now
  }

  public var records: OfficeRecords { work.records }
  public var today: Day { work.today }
  var papers: PaperWork { PaperWork(records, today: today, now: now) }

  /// What came of a command.
  public struct Outcome {
    public var row: Int
    /// False where it was so already.
    public var isNew = true
    public var moves: [RoundWork.Move] = []
    /// What whoever works should know.
    public var remarks: [Words] = []

    public init(row: Int, isNew: Bool = true) {
      self.row = row
      self.isNew = isNew
    }
  }

  // MARK: - Who there is

  /// The committees of a round, in the order they were made.
  public func committees(of round: Int) -> [Int] { records.sheet("committee").rows("round", of: round) }

  /// The committee a person names by its id or its name; the newest of the round where none is named.
  public func committee(_ name: String?, in round: Int) throws(Failure) -> Int {
    let sheet = records.sheet("committee"), all = committees(of: round)
    guard let name else {
      if let newest = all.last { return newest }
      throw Failure(.noCommittee, Failure.Part(records.id(round, "work-round")))
    }
    if let found = all.last(where: { sheet.id($0) == name || sheet.text($0, "name") == name }) { return found }
    throw Failure(
      .noSuchCommittee, Failure.Part(records.id(round, "work-round")), Failure.Part(name),
      hint: Words(
        en: "it has: \(all.map { "\(sheet.id($0)) \(sheet.text($0, "name") ?? "")" }.joined(separator: ", "))",
        th: "มี: \(all.map { "\(sheet.id($0)) \(sheet.text($0, "name") ?? "")" }.joined(separator: ", "))"))
  }

  /// The members of a committee as it is now, in the order of the appointment.
  public func members(of committee: Int) -> [Int] {
    let sheet = records.sheet("member")
    return sheet.rows("committee", of: committee).filter { row in
      sheet.day(row, "ends").map { $0 >= today } ?? true
    }.sorted { (sheet.number($0, "line") ?? 0, $0) < (sheet.number($1, "line") ?? 0, $1) }
  }

  /// Those of them who vote.
  public func voting(of committee: Int) -> [Int] {
    let sheet = records.sheet("member")
    return members(of: committee).filter { sheet.flag($0, "votes") }
  }

  /// The name a member is told by.
  public func name(of member: Int) -> String { records.name(ofMember: member) }

  func personName(_ person: Int) -> String {
    records.sheet("person").text(person, "name") ?? records.id(person, "person")
  }

  func names(_ members: [Int]) -> String { members.map { name(of: $0) }.joined(separator: ", ") }

  /// The member of a committee a person names: by name, by `PN3` or by `M4`.
  public func member(named name: String, of committee: Int) throws(Failure) -> Int {
    let all = members(of: committee), sheet = records.sheet("member")
    if let row = records.find(name, "member"), all.contains(row) { return row }
    // Of two persons of one name it is the one who sits here.
    let called = all.filter { sheet.record($0, "person").map { self.isCalled($0, name) } ?? false }
    if called.count == 1 { return called[0] }
    if let person = try records.person(named: name),
      let row = all.first(where: { sheet.record($0, "person") == person })
    {
      return row
    }
    throw Failure(
      .notMember, Failure.Part(name), Failure.Part(records.sheet("committee").text(committee, "name") ?? ""),
      hint: Words(en: "its members are: \(names(all))", th: "กรรมการ: \(names(all))"))
  }

  private func isCalled(_ person: Int, _ name: String) -> Bool {
    let sheet = records.sheet("person")
    return sheet.id(person) == name || sheet.text(person, "name") == name
  }

  // MARK: - Settings

  /// What the office set, or what law or practice says where it set nothing.
  func setting(_ setting: Counting.Setting) -> String {
    OfficeSettings(records.desk.state).entry(setting, on: today)?.value ?? setting.standard ?? ""
  }

  /// How many must sit, of so many: at least half, or the share the order says.
  public func needed(of base: Int, in committee: Int?) -> Int {
    let share = committee.flatMap { records.sheet("committee").number($0, "quorum-share") } ?? 50
    return max(1, (base * share + 99) / 100)
  }

  // MARK: - Orders

  /// The order that appoints a committee, and its paper.
  func order(of committee: Int) -> (order: Int, document: Int)? {
    guard let order = records.sheet("committee").record(committee, "order"),
      let document = records.sheet("order").record(order, "document")
    else { return nil }
    return (order, document)
  }

  /// The day the order was signed; refused while it is a draft.
  func signed(_ committee: Int) throws(Failure) -> Day {
    if let day = records.sheet("committee").day(committee, "appointed") { return day }
    let document = order(of: committee).map { records.id($0.document, "document") } ?? "–"
    throw Failure(
      .orderUnsigned, Failure.Part(records.sheet("committee").text(committee, "name") ?? ""), Failure.Part(document))
  }
}
