import Calendars
import Failures
import Model
import Values

/// Letters that come in: entered in the register of letters received, once.
extension PaperWork {
  /// What stands on a letter, and when and how it came.
  public struct Incoming {
    public var sender: String
    public var subject: String
    public var reference: String?
    public var dated: Day?
    /// Seconds since 1970 in office time.
    public var received: Int
    public var urgency: String?
    public var secrecy: String?
    public var pages: Int?
    public var replyBy: Day?
    public var means: String?
    /// The group or officer who acts on it.
    public var actor: String?
    public var answersTo: Int?

    public init(from sender: String, subject: String, at received: Int) {
      self.sender = sender
      self.subject = subject
      self.received = received
    }
  }

  /// Enters a letter; one that was entered already with the same sender, number and date is that one.
  public func receive(_ letter: Incoming) throws(Failure) -> (row: Int, isNew: Bool) {
    let day = Moment(seconds: letter.received).day
    if day > today {
      throw Failure(
        .factAhead, .words(Words(en: "the receipt of \(letter.subject)", th: "การรับ \(letter.subject)")),
        .words(day.words), .words(today.words))
    }
    if let dated = letter.dated, dated > day {
      throw Failure(.letterAhead, .words(dated.words), .words(day.words))
    }
    if let known = known(letter) { return (known, false) }
    var fields: OfficeRecords.Fields = [
      ("direction", .member("incoming")), ("kind", .member(isCircular(letter.reference) ? "circular" : "external")),
      ("subject", .text(letter.subject)), ("sender", .text(letter.sender)),
      ("reference", letter.reference.map { .text($0) } ?? .null), ("dated", letter.dated.map { .day($0) } ?? .null),
      ("received", .moment(letter.received)), ("urgency", .member(letter.urgency ?? "ordinary")),
      ("secrecy", .member(letter.secrecy ?? "not-secret")), ("pages", letter.pages.map { .number($0) } ?? .null),
      ("reply-by", letter.replyBy.map { .day($0) } ?? .null),
      ("answers-to", letter.answersTo.map { .record("letter", $0) } ?? .null), ("state", .member("received")),
    ]
    switch try Addressees(records, today: today).known(letter.sender) {
    case .agency(let row)?: fields.append(("agency", .record("agency", row)))
    case .school(let row)?: fields.append(("school", .record("school", row)))
    case .office(let row)?: fields.append(("office", .record("office", row)))
    default: break
    }
    if let means = letter.means { fields.append(("channel", .record("channel", try channel(means)))) }
    if let actor = letter.actor {
      fields.removeAll { $0.0 == "state" }
      fields += try self.actor(actor)
    }
    let row = try records.add("letter", fields, today: today)
    let isSecret = letter.secrecy.map { $0 != "not-secret" } ?? false
    let book = try books.book(isSecret ? "secret-book" : "received-book", on: day)
    let number = try books.take(book, on: day, for: .letter(row))
    try records.set("letter", row, "entry", .record("book-number", number))
    return (row, true)
  }

  private func known(_ letter: Incoming) -> Int? {
    let sheet = records.sheet("letter")
    return sheet.rows.last { row in
      guard sheet.member(row, "direction") == "incoming", isSame(sheet.text(row, "sender"), letter.sender),
        isSame(sheet.text(row, "reference"), letter.reference)
      else { return false }
      // Without a number of the sender's own, the same words at the same moment are the same letter.
      return letter.reference != nil
        ? sheet.day(row, "dated") == letter.dated
        : sheet.text(row, "subject") == letter.subject && sheet.moment(row, "received") == letter.received
    }
  }

  /// Blanks and Thai digits do not make another letter of the same one.
  private func isSame(_ known: String?, _ said: String?) -> Bool {
    known == said || known.map(OfficeRecords.letterKey) == said.map(OfficeRecords.letterKey)
  }

  /// `ศธ 04009/ว3105` is a circular.
  private func isCircular(_ reference: String?) -> Bool {
    guard let reference, let slash = reference.lastIndex(of: "/") else { return false }
    return reference[reference.index(after: slash)...].hasPrefix("ว")
  }

  /// A group by its name, else an officer by the person's.
  private func actor(_ name: String) throws(Failure) -> OfficeRecords.Fields {
    if case .division(let row)? = try Addressees(records, today: today).known(name) {
      return [("division", .record("division", row)), ("state", .member("assigned"))]
    }
    if let person = try records.person(named: name), let officer = Authority.officer(records, person, today) {
      return [("officer", .record("officer", officer)), ("state", .member("assigned"))]
    }
    throw Failure(.noActor, Failure.Part(name))
  }
}
