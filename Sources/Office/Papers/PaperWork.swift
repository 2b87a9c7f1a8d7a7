import Calendars
import Failures
import Model
import Values

/// What is done with the papers of the office: drafted, signed, numbered, sent, taken back.
///
/// The states are draft → submitted → signed → issued → sent, or void; an order is dated the day of its signature.
public struct PaperWork {
  public let records: OfficeRecords
  public let today: Day
  /// Seconds of the day.
  public let now: Int
  /// The name somebody works under: what they draft is theirs, where an officer has that account.
  private let worker: String?
  public var books: Books { Books(records, today: today) }
  var documents: Sheet { records.sheet("document") }

  public init(_ records: OfficeRecords, today: Day, now: Int, by worker: String? = nil) {
    self.worker = worker
    self.records = records
    self.today = today
    self.now = now
  }

  /// When a paper of the same words that is signed already is the one meant.
  public enum Again {
    case theSame
    /// Where it was drafted today: a script that is run again is not to write its letters twice.
    case theSameToday
    case another
  }

  /// What a person says of a paper to be written.
  public struct Draft {
    /// A form of paper: `order`, `announcement`, `external`.
    public var form: String
    public var subject: String
    public var addressee: String?
    public var round: Int?
    public var template: String?
    /// Words of its own.
    public var text: String?
    /// The paper it puts right.
    public var corrects: Int?
    public var again = Again.theSame

    public init(form: String, subject: String) {
      self.form = form
      self.subject = subject
    }
  }

  /// Drafts a paper; the same paper of a round again is the one that is there.
  public func draft(_ draft: Draft) throws(Failure) -> Int {
    if let row = known(draft) { return row }
    let isSpecimen = records.desk.workspace.isTraining
    return try records.add(
      "document",
      [
        ("form", .member(draft.form)), ("subject", .text(draft.subject)),
        ("addressee", draft.addressee.map { .text($0) } ?? .null), ("state", .member("draft")),
        ("round", draft.round.map { .record("work-round", $0) } ?? .null), ("drafted", .day(today)),
        ("template", draft.template.map { .text($0) } ?? .null), ("text", draft.text.map { .text($0) } ?? .null),
        ("corrects", draft.corrects.map { .record("document", $0) } ?? .null),
        ("is-specimen", isSpecimen ? .flag(true) : .null),
        ("officer", drafter.map { .record("officer", $0) } ?? .null),
      ], today: today)
  }

  private var drafter: Int? { worker.flatMap { records.sheet("officer").row("account", says: $0) } }

  private func known(_ draft: Draft) -> Int? {
    guard let template = draft.template else { return nil }
    let sheet = documents
    return sheet.rows.last { row in
      switch draft.again {
      case .another where isSigned(row): return false
      case .theSameToday where isSigned(row) && sheet.day(row, "drafted") != today: return false
      default: break
      }
      return sheet.text(row, "template") == template && sheet.record(row, "round") == draft.round
        && sheet.text(row, "subject") == draft.subject && sheet.member(row, "form") == draft.form
        && (draft.text == nil || sheet.text(row, "text") == draft.text)
        && sheet.text(row, "addressee") == draft.addressee && sheet.record(row, "corrects") == draft.corrects
        && sheet.member(row, "state") != "void"
    }
  }

  /// Whether a paper whose words are its own has none, and nothing goes with it.
  public func saysNothing(_ document: Int) -> Bool {
    let plain: Set<String> = ["external", "circular", "order", "announcement", "letter"]
    return plain.contains(documents.text(document, "template") ?? "") && documents.text(document, "text") == nil
      && records.sheet("attachment").rows("document", of: document).isEmpty
  }

  public func state(_ document: Int) -> String { documents.member(document, "state") ?? "draft" }

  /// Whether a paper has a signature.
  public func isSigned(_ document: Int) -> Bool { ["signed", "issued", "sent"].contains(state(document)) }

  func requireLive(_ document: Int) throws(Failure) {
    if state(document) == "void" { throw Failure(.paperVoid, Failure.Part(documents.id(document))) }
  }

  // MARK: - Signing

  /// A signature that was given, on paper or in a system.
  public struct Signing {
    public var signer: Int
    public var day: Day
    /// The words over the post, where somebody signs in another's place.
    public var acting: String?
    public var evidence: String?

    public init(by signer: Int, on day: Day) {
      self.signer = signer
      self.day = day
    }
  }

  /// Writes a signature down; the same again changes nothing.
  ///
  /// Gives whether it is new.
  @discardableResult
  public func sign(_ document: Int, _ signing: Signing) throws(Failure) -> Bool {
    try requireLive(document)
    let id = documents.id(document)
    if signing.day > today {
      throw Failure(
        .factAhead, .words(Words(en: "the signature of \(id)", th: "การลงนาม \(id)")), .words(signing.day.words),
        .words(today.words))
    }
    if let known = signature(document) { return try same(known, signing, id) }
    if state(document) == "sent-back" { throw Failure(.paperRefused, Failure.Part(id)) }
    if let drafted = documents.day(document, "drafted"), signing.day < drafted {
      // Entered late: the paper was drafted by then, on paper.
      try records.set("document", document, "drafted", .day(signing.day))
    }
    let authority = Authority(records, of: signing.signer, on: signing.day, acting: signing.acting)
    if authority.isElsewhen {
      throw Failure(
        .noAuthority, Failure.Part(records.fullName(signing.signer)), Failure.Part(signing.acting ?? ""),
        .words(signing.day.words))
    }
    try requireDesk(document, signing)
    _ = try records.add(
      "signature",
      [
        ("document", .record("document", document)), ("signer", .record("person", signing.signer)),
        ("position", authority.post.map { .text($0) } ?? .null),
        ("delegation", authority.delegation.map { .record("delegation", $0) } ?? .null),
        ("acting-words", authority.acting.map { .text($0) } ?? .null), ("signed", .day(signing.day)),
        ("told-by", .member(signing.evidence ?? "paper")),
      ], today: today)
    try records.set(
      "document", document, [("state", .member("signed")), ("signed", .day(signing.day)), ("dated", .day(signing.day))])
    // A number no book gave was a note on the draft: the paper gets its own.
    if documents.record(document, "entry") == nil { try records.set("document", document, "printed-number", .null) }
    return true
  }

  /// Where a signature was asked of a desk, it is that desk's to give; what was asked is answered with it.
  private func requireDesk(_ document: Int, _ signing: Signing) throws(Failure) {
    let sheet = records.sheet("approval")
    let asked = sheet.rows("document", of: document).filter {
      sheet.member($0, "state") == "waiting" && sheet.member($0, "asks-for") == "signature"
    }
    guard let last = asked.max(by: { sheet.number($0, "line") ?? 0 < sheet.number($1, "line") ?? 0 }) else { return }
    if let desk = sheet.record(last, "desk"), !Authority.mayAct(signing.signer, for: desk, records, on: signing.day) {
      throw Failure(
        .otherDesk, Failure.Part(documents.id(document)), Failure.Part(records.fullName(desk)),
        Failure.Part(records.fullName(signing.signer)))
    }
    // Desks below that never had it, or did not answer, are passed over: nothing is said in their name.
    for row in asked where row != last { try records.set("approval", row, "state", .member("passed-over")) }
    try records.set(
      "approval", last, [("state", .member("approved")), ("answered", .moment(signing.day.number * 86_400))])
    try records.set("approval", last, "desk", .record("person", signing.signer))
  }

  /// The signature of a paper.
  public func signature(_ document: Int) -> Int? {
    records.sheet("signature").rows("document", of: document).last
  }

  private func same(_ known: Int, _ signing: Signing, _ id: String) throws(Failure) -> Bool {
    let sheet = records.sheet("signature"), signer = sheet.record(known, "signer") ?? 0
    let day = sheet.day(known, "signed") ?? signing.day
    if signer == signing.signer, day == signing.day { return false }
    throw Failure(.signedOtherwise, Failure.Part(id), Failure.Part(records.fullName(signer)), .words(day.words))
  }

  // MARK: - Numbers

  /// Gives a signed paper the next number of its book, or one that was reserved; gives the number.
  public func issue(_ document: Int, book kind: String? = nil, reserved: Int? = nil) throws(Failure) -> Int? {
    try requireLive(document)
    if let number = documents.record(document, "entry") {
      if let reserved, reserved != number {
        throw Failure(.issuedOtherwise, Failure.Part(documents.id(document)), Failure.Part(books.name(number)))
      }
      return number
    }
    guard isSigned(document), let day = documents.day(document, "signed") else {
      throw Failure(.notSigned, Failure.Part(documents.id(document)), .words(Words(en: "numbered", th: "ออกเลข")))
    }
    let form = PaperForm.named(documents.member(document, "form") ?? "")
    guard let kind = kind ?? form.book else {
      try records.set("document", document, "state", .member("issued"))
      return nil
    }
    let number: Int
    if let reserved {
      try requireBook(of: reserved, kind)
      try requireYear(of: reserved, day)
      try books.use(reserved, for: .document(document))
      number = reserved
    } else {
      number = try books.take(
        books.book(kind, on: day, of: documents.record(document, "division")), on: day, for: .document(document))
    }
    let printed = records.sheet("book-number").text(number, "printed-number")
    try records.set(
      "document", document,
      [
        ("state", .member("issued")), ("entry", .record("book-number", number)),
        ("printed-number", printed.map { .text($0) } ?? .null),
      ])
    return number
  }

  private func requireYear(of number: Int, _ day: Day) throws(Failure) {
    let numbers = records.sheet("book-number")
    guard let taken = numbers.day(number, "date"), taken.buddhistYear != day.buddhistYear else { return }
    throw Failure(
      .numberYear, Failure.Part(numbers.text(number, "printed-number") ?? ""), Failure.Part(taken.buddhistYear),
      .words(day.words))
  }

  /// A number of one book is no number of another.
  private func requireBook(of number: Int, _ kind: String) throws(Failure) {
    let numbers = records.sheet("book-number"), books = records.sheet("book")
    guard let book = numbers.record(number, "book"), let own = books.member(book, "kind"), own != kind else { return }
    throw Failure(
      .numberOfBook, Failure.Part(numbers.id(number)), Failure.Part(books.text(book, "name") ?? own),
      Failure.Part(BookForm.of(kind)?.name ?? kind))
  }

  /// Takes a paper back: its number is burned, and whom it was sent to must be told.
  public func void(_ document: Int, because: String) throws(Failure) -> Bool {
    if state(document) == "void" { return false }
    if let number = documents.record(document, "entry") { _ = try books.burn(number, because: because) }
    try records.set("document", document, "state", .member("void"))
    return true
  }
}

extension Sheet {
  /// Whether a paper went out, by its row among the documents: what it says stays then.
  public func isOut(_ document: Int) -> Bool { ["issued", "sent"].contains(member(document, "state") ?? "") }

  /// The paper a chain of corrections began with; a paper that corrects nothing is that itself.
  func origin(of document: Int) -> Int {
    var row = document, steps = 0
    while let before = record(row, "corrects"), steps < 100 { (row, steps) = (before, steps + 1) }
    return row
  }
}
