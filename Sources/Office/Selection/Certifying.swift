import Calendars
import Failures
import Model
import Values

/// Certificates: one for each who was selected, numbered through the certificate book, entered in its register.
extension Announcing {
  /// Makes certificates for those who have none; gives the rows of the new ones and the paper they are printed on.
  public func certify(
    _ round: Int, _ signing: PaperWork.Signing, levels: Bool
  ) throws(Failure) -> (made: Range<Int>, document: Int) {
    try requireAnnounced(round)
    let what = Words(en: "certificates", th: "เกียรติบัตร")
    try Reviewing(records, rounds).requireAnnounced(before: signing.day, what, round)
    let results = Results(records.desk.state, round: round), placings = records.sheet("placing")
    var places = results.applications("selected")
    if levels {
      places = results.places.filter { placings.record($0.placing, "level") != nil }
    }
    let known = certified(round)
    places = places.filter { !known.contains($0.application) }
    let document = try certificatePaper(round, isMore: !places.isEmpty)
    if papers.signature(document) == nil { try papers.sign(document, signing) }
    _ = try papers.issue(document)
    guard !places.isEmpty else { return (0..<0, document) }
    let book = try papers.books.book("certificate-book", on: signing.day)
    let numbers = try papers.books.take(book, on: signing.day, count: places.count, for: .document(document))
    let made = makeCertificates(places, round, numbers, signing.day, document)
    _ = try Registers(records, today: today).enter(
      "certificate", on: signing.day, count: made.count, registerColumns(places, made, round, document))
    return (made, document)
  }

  /// What went out is not printed again with others in it: more of them are a paper of their own.
  private func certificatePaper(_ round: Int, isMore: Bool) throws(Failure) -> Int {
    var draft = PaperWork.Draft(form: "certificate", subject: subject("เกียรติบัตร", round))
    draft.round = round
    draft.template = "certificate"
    if isMore { draft.again = .another }
    return try papers.draft(draft)
  }

  /// Applications that have a certificate that stands.
  func certified(_ round: Int) -> Set<Int> {
    let sheet = records.sheet("certificate")
    return Set(
      sheet.rows("round", of: round).filter { !["recalled", "void"].contains(sheet.member($0, "state") ?? "") }
        .compactMap { sheet.record($0, "application") })
  }

  private func makeCertificates(
    _ places: [Results.Place], _ round: Int, _ numbers: Range<Int>, _ day: Day, _ document: Int
  ) -> Range<Int> {
    let applications = records.sheet("application"), placings = records.sheet("placing")
    let award = records.sheet("work-round").record(round, "award"), books = records.sheet("book-number")
    let people = applications.column("person"), schools = applications.column("school")
    return records.addMany(
      "certificate", count: places.count,
      [
        ("printed-number", .texts(numbers.map { books.text($0, "printed-number") })),
        ("entry", .codes(numbers.map { $0 })), ("round", .same(.record("work-round", round))),
        ("application", .codes(places.map(\.application))),
        ("person", .codes(places.map { people.code($0.application) })),
        ("school", .codes(places.map { schools.code($0.application) })),
        ("award", .same(award.map { .record("award", $0) } ?? .null)),
        ("level", .codes(places.map { placings.record($0.placing, "level") })),
        ("document", .same(.record("document", document))), ("signed", .same(.day(day))),
        ("state", .same(.member("issued"))),
      ])
  }

  private func registerColumns(
    _ places: [Results.Place], _ made: Range<Int>, _ round: Int, _ document: Int
  ) -> Registers.Columns {
    let people = records.sheet("application").column("person")
    return [
      ("subject", .same(.text(records.sheet("work-round").text(round, "title") ?? ""))),
      ("round", .same(.record("work-round", round))), ("application", .codes(places.map(\.application))),
      ("certificate", .codes(made.map { $0 })), ("person", .codes(places.map { people.code($0.application) })),
      ("document", .same(.record("document", document))), ("state", .same(.member("closed"))),
    ]
  }

  /// A certificate is taken back: its number is burned, and it must be asked for again from whoever has it.
  public func recall(_ certificate: Int, because: String, resolution: Int? = nil) throws(Failure) -> Bool {
    let sheet = records.sheet("certificate"), state = sheet.member(certificate, "state") ?? "issued"
    if ["recalled", "void"].contains(state) { return false }
    try records.set("certificate", certificate, [("state", .member("recalled")), ("because", .text(because))])
    if let entry = sheet.record(certificate, "entry") { _ = try papers.books.burn(entry, because: because) }
    let registers = Registers(records, today: today)
    if let line = registers.entries("certificate")[certificate] {
      try records.set("register-entry", line, "result", .text("เรียกคืน: " + because))
    }
    _ = try records.add(
      "correction",
      [
        ("kind", .member("recall")), ("certificate", .record("certificate", certificate)),
        ("round", sheet.record(certificate, "round").map { .record("work-round", $0) } ?? .null),
        ("because", .text(because)), ("resolution", resolution.map { .record("resolution", $0) } ?? .null),
        ("state", .member("owed")),
      ], today: today)
    return true
  }
}

extension Announcing {
  /// Certificates that were given anew settle what was owed.
  public func reissued(_ made: Range<Int>, _ round: Int) throws(Failure) {
    let sheet = records.sheet("correction"), certificates = records.sheet("certificate")
    let owed = sheet.rows("round", of: round).filter {
      sheet.member($0, "kind") == "reissue" && sheet.member($0, "state") == "owed"
    }
    for (row, certificate) in zip(owed, made) {
      try records.set(
        "correction", row, [("certificate", .record("certificate", certificate)), ("state", .member("issued"))])
    }
    let recalled = certificates.rows("round", of: round).filter { certificates.member($0, "state") == "recalled" }
    for (old, new) in zip(recalled, made) where certificates.record(new, "replaces-certificate") == nil {
      try records.set("certificate", new, "replaces-certificate", .record("certificate", old))
    }
  }
}
