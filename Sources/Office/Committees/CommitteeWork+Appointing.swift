import Calendars
import Failures
import Model
import Values

/// A committee is appointed: its members by their roles, and the order that says so.
extension CommitteeWork {
  /// One place in a committee, as it was written.
  public struct Seat: Equatable, Sendable {
    public let role: String
    public let name: String

    public init(role: String, name: String) {
      self.role = role
      self.name = name
    }
  }

  public struct Appointment {
    public var name: String
    public var seats: [Seat]
    public var purpose: String?
    public var base: String?
    /// The step of the procedure, where several appoint somebody.
    public var step: String?
    /// The signature under the order; nil while it is a draft.
    public var signing: PaperWork.Signing?
    /// Why the members change, where the committee was appointed with others.
    public var because: String?

    public init(name: String, seats: [Seat]) {
      self.name = name
      self.seats = seats
    }
  }

  /// Those who vote and count for the quorum; secretaries who are no members and advisers do not.
  static let votingRoles: Set<String> = [
    "chair", "vice-chair", "member", "member-secretary", "member-assistant-secretary",
  ]

  public func appoint(_ appointment: Appointment, in round: Int) throws(Failure) -> Outcome {
    try work.requireOpen(round)
    var remarks: [Words] = []
    let seated = try seated(appointment, &remarks)
    let sheet = records.sheet("committee")
    let known = committees(of: round).last { sheet.text($0, "name") == appointment.name }
    let committee: Int
    var isNew = known == nil
    if let known {
      committee = known
      isNew = try follow(appointment, seated, committee, &remarks)
    } else {
      committee = try make(appointment, seated, round)
    }
    var outcome = Outcome(row: committee, isNew: isNew)
    if let signing = appointment.signing {
      let (isSigned, moves) = try sign(committee, signing, appointment.step, round)
      outcome.isNew = outcome.isNew || isSigned
      outcome.moves = moves
    }
    if outcome.isNew {
      remarks += try told(committee)
      remarks += try told(ofConflicts: detect(in: round))
    }
    outcome.remarks = remarks
    return outcome
  }

  // MARK: - Who sits

  private typealias Seated = (role: String, person: Int)

  /// The persons behind the names; who is not known yet is made and told, so that a misspelling is seen.
  private func seated(_ appointment: Appointment, _ remarks: inout [Words]) throws(Failure) -> [Seated] {
    let chairs = appointment.seats.filter { $0.role == "chair" }
    guard chairs.count == 1 else {
      throw Failure(.oneChair, Failure.Part(appointment.name), Failure.Part(chairs.count))
    }
    var seated: [Seated] = [], rows: Set<Int> = []
    for seat in appointment.seats {
      let (person, isNew) = try records.personOrNew(named: seat.name, today: today)
      guard rows.insert(person).inserted else {
        throw Failure(.memberTwice, Failure.Part(personName(person)), Failure.Part(appointment.name))
      }
      if isNew { remarks.append(newPerson(person)) }
      seated.append((seat.role, person))
    }
    let voting = seated.count { Self.votingRoles.contains($0.role) }
    if voting < 3 {
      remarks.append(
        Words(
          en: "\(appointment.name) has \(voting) who vote; a committee has a chair and at least two more",
          th: "\(appointment.name) มีกรรมการที่ออกเสียงได้ \(voting) คน คณะกรรมการควรมีประธานและกรรมการอย่างน้อยสองคน"))
    }
    return seated
  }

  public func newPerson(_ person: Int) -> Words {
    let name = personName(person), id = records.id(person, "person")
    return Words(
      en: "\(name) is new here, as \(id): look whether the name is spelled right",
      th: "\(name) เป็นบุคคลใหม่ (\(id)) โปรดตรวจว่าสะกดชื่อถูก")
  }

  private func make(_ appointment: Appointment, _ seated: [Seated], _ round: Int) throws(Failure) -> Int {
    let committee = try records.add(
      "committee",
      [
        ("name", .text(appointment.name)), ("kind", .member(kind(of: appointment.name))),
        ("purpose", appointment.purpose.map { .text($0) } ?? .null), ("round", .record("work-round", round)),
        ("quorum-base", .member(appointment.base ?? setting(.quorumBase))), ("state", .member("draft")),
      ], today: today)
    for (line, seat) in seated.enumerated() { try add(seat, to: committee, line: line + 1, since: nil) }
    var draft = PaperWork.Draft(form: "order", subject: "แต่งตั้ง\(appointment.name)")
    draft.round = round
    draft.template = "appointment-order"
    let document = try papers.draft(draft)
    let order = try records.add(
      "order",
      [
        ("document", .record("document", document)), ("kind", .member("appointment")),
        ("round", .record("work-round", round)),
      ], today: today)
    try records.set("committee", committee, "order", .record("order", order))
    return committee
  }

  private func kind(of name: String) -> String {
    if name.hasPrefix("คณะทำงาน") { return "working-party" }
    return name.hasPrefix("คณะอนุกรรมการ") ? "subcommittee" : "committee"
  }

  private func add(_ seat: Seated, to committee: Int, line: Int, since: Day?) throws(Failure) {
    let position = records.sheet("person").text(seat.person, "position")
    _ = try records.add(
      "member",
      [
        ("committee", .record("committee", committee)), ("person", .record("person", seat.person)),
        ("role", .member(seat.role)), ("votes", .flag(Self.votingRoles.contains(seat.role))),
        ("line", .number(line)), ("position", position.map { .text($0) } ?? .null),
        ("starts", since.map { .day($0) } ?? .null),
      ], today: today)
  }

  // MARK: - Said again

  /// The same committee named once more: the same members change nothing, others only by an order of change.
  private func follow(
    _ appointment: Appointment, _ seated: [Seated], _ committee: Int, _ remarks: inout [Words]
  ) throws(Failure) -> Bool {
    let sheet = records.sheet("committee"), name = Failure.Part(appointment.name)
    if let base = appointment.base, base != sheet.member(committee, "quorum-base") {
      throw Failure(.appointedOtherwise, name, .words(Words(en: "another quorum base", th: "ฐานองค์ประชุมอื่น")))
    }
    if let purpose = appointment.purpose, purpose != sheet.text(committee, "purpose") {
      throw Failure(.appointedOtherwise, name, .words(Words(en: "another purpose", th: "วัตถุประสงค์อื่น")))
    }
    let members = records.sheet("member"), known = self.members(of: committee)
    let same =
      known.count == seated.count
      && zip(known, seated).allSatisfy { row, seat in
        members.record(row, "person") == seat.person && members.member(row, "role") == seat.role
      }
    if same { return false }
    // Members who were changed since are what an older line of the same script said.
    if was(seated, committee) { return false }
    guard let because = appointment.because else {
      throw Failure(.appointedOtherwise, name, .words(difference(known, seated)))
    }
    try change(appointment, known, seated, committee, because)
    remarks.append(difference(known, seated))
    return true
  }

  /// Whether the committee had exactly these members at first.
  private func was(_ seated: [Seated], _ committee: Int) -> Bool {
    let members = records.sheet("member"), all = members.rows("committee", of: committee)
    guard all.contains(where: { members.day($0, "ends") != nil }) else { return false }
    let first = records.sheet("committee").day(committee, "appointed")
    let had = all.filter { (members.day($0, "starts") ?? first) == first }
    return had.count == seated.count
      && zip(had, seated).allSatisfy {
        members.record($0, "person") == $1.person && members.member($0, "role") == $1.role
      }
  }

  private func difference(_ known: [Int], _ seated: [Seated]) -> Words {
    let members = records.sheet("member"), persons = known.compactMap { members.record($0, "person") }
    let left = persons.filter { person in !seated.contains { $0.person == person } }
    let come = seated.map(\.person).filter { !persons.contains($0) }
    if left.isEmpty, come.isEmpty { return Words(en: "other roles or another order", th: "บทบาทหรือลำดับอื่น") }
    let gone = left.map { personName($0) }.joined(separator: ", ")
    let new = come.map { personName($0) }.joined(separator: ", ")
    return Words(
      en: [left.isEmpty ? nil : "without \(gone)", come.isEmpty ? nil : "with \(new)"].compactMap(\.self)
        .joined(separator: ", "),
      th: [left.isEmpty ? nil : "ไม่มี \(gone)", come.isEmpty ? nil : "มี \(new)"].compactMap(\.self)
        .joined(separator: " "))
  }

  /// An order of change: who is not named any more leaves, who is new comes; places and roles follow the new list.
  private func change(
    _ appointment: Appointment, _ known: [Int], _ seated: [Seated], _ committee: Int, _ because: String
  ) throws(Failure) {
    guard let signing = appointment.signing, let old = order(of: committee), let first = try? signed(committee) else {
      throw Failure(
        .appointedOtherwise, Failure.Part(appointment.name), .words(difference(known, seated)),
        hint: Words(
          en: "an order of change is signed: give --signed DAY --by PERSON --because …",
          th: "คำสั่งแก้ไขต้องลงนาม ระบุ --signed วัน --by บุคคล --because …"))
    }
    guard signing.day >= first else {
      throw Failure(.beforeOrder, .words(signing.day.words), Failure.Part(appointment.name), .words(first.words))
    }
    let members = records.sheet("member")
    let eve = signing.day.adding(days: -1) ?? signing.day
    for row in known {
      let person = members.record(row, "person")
      guard !seated.contains(where: { $0.person == person && $0.role == members.member(row, "role") }) else { continue }
      try records.set("member", row, "ends", .day(eve))
    }
    for (line, seat) in seated.enumerated() {
      if let row = known.first(where: {
        members.record($0, "person") == seat.person && members.member($0, "role") == seat.role
      }) {
        try records.set("member", row, "line", .number(line + 1))
      } else {
        try add(seat, to: committee, line: line + 1, since: signing.day)
      }
    }
    var draft = PaperWork.Draft(form: "order", subject: "แก้ไขคำสั่งแต่งตั้ง\(appointment.name) (\(signing.day.isoText))")
    draft.round = records.sheet("committee").record(committee, "round")
    draft.template = "appointment-order"
    draft.corrects = old.document
    let document = try papers.draft(draft)
    let order = try records.add(
      "order",
      [
        ("document", .record("document", document)), ("kind", .member("change")),
        ("round", draft.round.map { .record("work-round", $0) } ?? .null),
        ("changes-order", .record("order", old.order)),
      ], today: today)
    try sign(document, order, signing)
  }

  // MARK: - The signature

  /// Signs and numbers the order; gives whether that is new, and the last days that moved.
  private func sign(
    _ committee: Int, _ signing: PaperWork.Signing, _ step: String?, _ round: Int
  ) throws(Failure) -> (Bool, [RoundWork.Move]) {
    guard let order = order(of: committee) else { return (false, []) }
    if let day = records.sheet("committee").day(committee, "appointed") {
      let orders = records.sheet("order")
      let later = orders.rows("changes-order", of: order.order).contains { orders.day($0, "signed") == signing.day }
      if day == signing.day && (signer(of: order.document) ?? signing.signer) == signing.signer || later {
        return (false, try settle(committee, step: step, in: round))
      }
      throw Failure(
        .orderOtherwise, Failure.Part(orders.text(order.order, "printed-number") ?? records.id(order.order, "order")),
        .words(day.words))
    }
    try work.requirePast(signing.day, Words(en: "the signature of the order", th: "การลงนามคำสั่ง"))
    try sign(order.document, order.order, signing)
    return (true, try settle(committee, step: step, in: round))
  }

  private func sign(_ document: Int, _ order: Int, _ signing: PaperWork.Signing) throws(Failure) {
    try papers.sign(document, signing)
    _ = try papers.issue(document, book: "order-book")
    try finish(order, document)
  }

  private func signer(of document: Int) -> Int? {
    papers.signature(document).flatMap { records.sheet("signature").record($0, "signer") }
  }

  /// The order has the number and the day of its paper.
  private func finish(_ order: Int, _ document: Int) throws(Failure) {
    let papers = records.sheet("document"), day = papers.day(document, "signed")
    try records.set(
      "order", order,
      [
        ("printed-number", papers.text(document, "printed-number").map { .text($0) } ?? .null),
        ("signed", day.map { .day($0) } ?? .null), ("effective", day.map { .day($0) } ?? .null),
      ])
  }

  /// What follows once the paper of the order is signed, by whatever verb: the committee is appointed, its step done.
  ///
  /// Nothing while the paper is a draft or where it was done already.
  public func settle(_ committee: Int, step: String? = nil, in round: Int) throws(Failure) -> [RoundWork.Move] {
    let members = members(of: committee), sheet = records.sheet("member")
    guard let order = order(of: committee), let day = records.sheet("document").day(order.document, "signed"),
      members.contains(where: { sheet.day($0, "starts") == nil })
    else { return [] }
    try finish(order.order, order.document)
    try records.set("committee", committee, [("appointed", .day(day)), ("state", .member("appointed"))])
    for member in members { try records.set("member", member, "starts", .day(day)) }
    var moves = try work.complete("appoint", step: step, in: round, on: day, document: order.document)
    moves += try note("order.signed", on: day, in: round)
    return moves
  }

  /// Settles every committee of a round whose paper was signed meanwhile.
  func settleAll(in round: Int) throws(Failure) -> [RoundWork.Move] {
    var moves: [RoundWork.Move] = []
    for committee in committees(of: round) { moves += try settle(committee, in: round) }
    return moves
  }

  /// An event that comes from a record of this kind and that no step sets has happened, if it has not yet.
  func note(_ source: String, on day: Day, in round: Int) throws(Failure) -> [RoundWork.Move] {
    let facts = try work.facts(round)
    var moves: [RoundWork.Move] = []
    for event in facts.procedure.events where event.from == source && facts.anchor(event.name) == nil {
      guard !facts.procedure.steps.contains(where: { $0.sets.contains(event.name) }) else { continue }
      var happening = RoundWork.Happening(event: event.name)
      happening.day = day
      moves += try work.happened(happening, in: round).moves
    }
    return moves
  }

  // MARK: - What is told

  /// `order 512/2569 · 5 vote (มาลี ทองดี, secretary's assistant, does not) · quorum 3 of 5`.
  func told(_ committee: Int) throws(Failure) -> [Words] {
    let all = members(of: committee), voting = voting(of: committee), others = all.filter { !voting.contains($0) }
    let needed = needed(of: voting.count, in: committee), base = voting.count
    let name = records.sheet("committee").text(committee, "name") ?? ""
    let number = order(of: committee).flatMap { records.sheet("order").text($0.order, "printed-number") }
    let document = order(of: committee).map { records.id($0.document, "document") } ?? ""
    let paper = Words(
      en: number.map { "order \($0)" } ?? "\(document) is a draft and waits for a signature",
      th: number.map { "คำสั่งที่ \($0)" } ?? "\(document) เป็นร่าง รอลงนาม")
    let silent = others.isEmpty ? "" : " (\(names(others)): no vote)"
    let silentThai = others.isEmpty ? "" : " (\(names(others)) ไม่ออกเสียง)"
    return [
      Words(
        en: "\(name): \(paper.en) · \(base) vote\(silent) · quorum \(needed) of \(base)",
        th: "\(name): \(paper.th) · กรรมการ \(base) คนออกเสียงได้\(silentThai) · องค์ประชุม \(needed) จาก \(base)")
    ]
  }
}
