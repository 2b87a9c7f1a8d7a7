import Calendars
import Failures
import Model
import Values

/// The ledgers of numbers: of every book and calendar year, issued + reserved + burned = 1…last, always.
///
/// A number is a record that is made once and never again: it is taken under the lock of its transaction, a dry run or
/// trial drops it with all else, and undo burns it instead of giving it back.
public struct Books {
  let records: OfficeRecords
  let today: Day

  public init(_ records: OfficeRecords, today: Day) {
    self.records = records
    self.today = today
  }

  // MARK: - Books

  /// The book of a kind that is in use on a day: that of the group a paper comes from, where it keeps its own, else
  /// that of the whole office; made when its first number is wanted.
  public func book(_ kind: String, on day: Day, of division: Int? = nil) throws(Failure) -> Int {
    if let row = known(kind, on: day, of: division) { return row }
    if let row = try takenUp(kind, on: day) { return row }
    guard let form = BookForm.of(kind) else { preconditionFailure("no book \(kind)") }
    return try records.add(
      "book",
      [
        ("name", .text(form.name)), ("kind", .member(kind)), ("restarts", .flag(true)),
        ("prints-number", .flag(form.isPrinted)),
      ], today: today)
  }

  private func known(_ kind: String, on day: Day, of division: Int?) -> Int? {
    let sheet = records.sheet("book"), found = sheet.rows.filter { isFor(kind, on: day, $0, sheet) }
    let own = division.flatMap { division in found.last { sheet.record($0, "division") == division } }
    return own ?? found.last { sheet.record($0, "division") == nil }
  }

  /// Whether the numbers of a group's book would look like those of the office.
  public static func looksLikeOffice(_ row: Int, _ state: State) -> Bool {
    let sheet = Sheet(state, "book")
    return sheet.record(row, "division") != nil && sheet.text(row, "reference-prefix") == nil
      && sheet.record(row, "shares-with") == nil
  }

  /// Refuses a second book of one kind and keeper for the same time: one of them would get no number, in silence.
  public static func requireAlone(_ row: Int, _ state: State) throws(Failure) {
    let sheet = Sheet(state, "book")
    func span(_ row: Int) -> ClosedRange<Int> {
      let first = sheet.day(row, "starts")?.number ?? Int.min, last = sheet.day(row, "ends")?.number ?? Int.max
      return first...max(first, last)
    }
    let other = sheet.rows.first { other in
      other != row && sheet.member(other, "kind") == sheet.member(row, "kind")
        && sheet.record(other, "division") == sheet.record(row, "division")
        && sheet.record(other, "office") == sheet.record(row, "office") && span(other).overlaps(span(row))
    }
    guard let other else { return }
    throw Failure(.bookTwice, Failure.Part(sheet.id(other)), Failure.Part(sheet.text(other, "name") ?? ""))
  }

  private func isFor(_ kind: String, on day: Day, _ row: Int, _ sheet: Sheet) -> Bool {
    sheet.member(row, "kind") == kind && (sheet.day(row, "starts").map { $0 <= day } ?? true)
      && (sheet.day(row, "ends").map { day <= $0 } ?? true)
  }

  /// A book that was taken back with its first numbers: these stay burned, so that it goes on where they end.
  private func takenUp(_ kind: String, on day: Day) throws(Failure) -> Int? {
    let sheet = records.sheet("book"), numbers = records.sheet("book-number").column("book")
    let books = (0..<sheet.table.count).filter { sheet.table.isRetired($0) && isFor(kind, on: day, $0, sheet) }
    guard let row = books.last(where: { book in (0..<numbers.count).contains { numbers.code($0) == book } }),
      let number = Kinds.number(of: "book")
    else { return nil }
    _ = try records.desk.transaction.revive(number, row)
    return row
  }

  /// The book whose sequence a book uses: its own, or that of another one.
  private func sequenceBook(_ book: Int) -> Int {
    let sheet = records.sheet("book")
    var book = book, steps = 0
    while let other = sheet.record(book, "shares-with"), steps < 8 {
      book = other
      steps += 1
    }
    return book
  }

  // MARK: - Taking numbers

  /// What a number is for.
  public enum Holder {
    case document(Int)
    case letter(Int)
    case nobody

    var fields: [(String, OfficeRecords.Filling)] {
      switch self {
      case .document(let row): [("document", .same(.record("document", row)))]
      case .letter(let row): [("letter", .same(.record("letter", row)))]
      case .nobody: []
      }
    }
  }

  /// The next number of a book in the year of a day, issued.
  public func take(_ book: Int, on day: Day, for holder: Holder) throws(Failure) -> Int {
    try take(book, on: day, count: 1, for: holder).lowerBound
  }

  /// The next numbers of a book, one after another, issued; gives their rows.
  public func take(_ book: Int, on day: Day, count: Int, for holder: Holder) throws(Failure) -> Range<Int> {
    try requireOrder(book, day)
    return make(book, on: day, count: count, state: "issued", holder.fields)
  }

  /// Numbers set aside for papers that will be signed later but carry this day.
  public func reserve(_ book: Int, count: Int, on day: Day, purpose: String, until: Day) -> Range<Int> {
    make(
      book, on: day, count: count, state: "reserved",
      [("purpose", .same(.text(purpose))), ("expires", .same(.day(until)))])
  }

  private func make(
    _ book: Int, on day: Day, count: Int, state: String, _ more: [(String, OfficeRecords.Filling)]
  ) -> Range<Int> {
    let year = day.buddhistYear, last = self.last(sequenceBook(book), year), writer = NumberWriter(records, book)
    let sequences = Array((last + 1)..<(last + 1 + count))
    return records.addMany(
      "book-number", count: count,
      [
        ("book", .same(.record("book", book))), ("year", .same(.number(year))), ("sequence", .whole(sequences)),
        ("printed-number", .texts(sequences.map { writer.text($0, year) })), ("state", .same(.member(state))),
        ("date", .same(.day(day))),
      ] + more)
  }

  /// Gives a reserved number to a paper.
  public func use(_ number: Int, for holder: Holder) throws(Failure) {
    let sheet = records.sheet("book-number")
    guard sheet.member(number, "state") == "reserved" else {
      throw Failure(.numberNotReserved, Failure.Part(sheet.id(number)), Failure.Part(name(number)))
    }
    if let last = sheet.day(number, "expires"), last < today {
      throw Failure(.numberExpired, Failure.Part(name(number)), .words(last.words), Failure.Part(sheet.id(number)))
    }
    try records.set("book-number", number, "state", .member("issued"))
    switch holder {
    case .document(let row): try records.set("book-number", number, "document", .record("document", row))
    case .letter(let row): try records.set("book-number", number, "letter", .record("letter", row))
    case .nobody: break
    }
  }

  /// A number that will never be used; it stays in the book with the reason.
  public func burn(_ number: Int, because: String) throws(Failure) -> Bool {
    let sheet = records.sheet("book-number")
    if sheet.member(number, "state") == "burned" { return false }
    try records.set("book-number", number, [("state", .member("burned")), ("because", .text(because))])
    return true
  }

  /// `512/2569`, or the number in the book where none is printed.
  public func name(_ number: Int) -> String {
    let sheet = records.sheet("book-number")
    if let printed = sheet.text(number, "printed-number") { return printed }
    return "\(sheet.number(number, "sequence") ?? 0)/\(sheet.number(number, "year") ?? 0)"
  }

  /// Whether the numbers of a sequence go on over the new year.
  private func goesOn(_ ledger: Int) -> Bool { records.sheet("book").column("restarts").code(ledger) == 0 }

  // MARK: - Order

  /// The last number of a sequence in a year, or the one before its first.
  func last(_ ledger: Int, _ year: Int) -> Int {
    let sheet = records.sheet("book-number"), books = sheet.column("book"), goesOn = goesOn(ledger)
    // Numbers of a sequence ascend as they are made, so the newest is the greatest.
    for row in stride(from: sheet.table.count - 1, through: 0, by: -1) {
      guard let book = books.code(row), sequenceBook(book) == ledger,
        goesOn || sheet.number(row, "year") == year
      else { continue }
      return sheet.number(row, "sequence") ?? 0
    }
    let book = records.sheet("book")
    if let first = book.number(ledger, "first-number"),
      goesOn || year == (book.day(ledger, "starts") ?? today).buddhistYear
    {
      return first - 1
    }
    return 0
  }

  /// A paper dated before the last number of its book comes out of order: the book says whether that may be.
  private func requireOrder(_ book: Int, _ day: Day) throws(Failure) {
    guard records.sheet("book").text(book, "late-rule") == "refuse", let newer = newer(book, than: day) else { return }
    throw Failure(
      .numberOrder, .words(day.words), Failure.Part(name(newer)),
      .words((records.sheet("book-number").day(newer, "date") ?? day).words))
  }

  /// The issued number of a book and year with the latest date, where that is after a day.
  public func newer(_ book: Int, than day: Day) -> Int? {
    let sheet = records.sheet("book-number"), ledger = sequenceBook(book)
    let books = sheet.column("book"), dates = sheet.column("date"), issued = sheet.code("issued", of: "state")
    let states = sheet.column("state"), goesOn = goesOn(ledger)
    var latest: Int?
    for row in 0..<sheet.table.count {
      guard let other = books.code(row), let date = dates.code(row), date > day.number, states.code(row) == issued,
        sequenceBook(other) == ledger, goesOn || sheet.number(row, "year") == day.buddhistYear
      else { continue }
      if latest.flatMap({ dates.code($0) }).map({ $0 <= date }) ?? true { latest = row }
    }
    return latest
  }
}

/// How the numbers of a book are printed.
struct NumberWriter {
  private let form: BookForm?
  private let prefix: String
  /// What a book has of its own before every number, so that a group's orders are told from the office's.
  private let own: String?
  private let isPrinted: Bool

  init(_ records: OfficeRecords, _ book: Int) {
    let books = records.sheet("book"), offices = records.sheet("office")
    form = books.member(book, "kind").flatMap { BookForm.of($0) }
    isPrinted = books.column("prints-number").isNull(book) ? form?.isPrinted ?? true : books.flag(book, "prints-number")
    let office = books.record(book, "office") ?? offices.rows.first { offices.flag($0, "is-own") }
    own = books.text(book, "reference-prefix")
    prefix = own ?? office.flatMap { offices.text($0, "reference-prefix") } ?? ""
  }

  /// The number as papers print it; nil where the book prints none.
  func text(_ sequence: Int, _ year: Int) -> String? {
    guard isPrinted else { return nil }
    let number = (form?.mark ?? "") + String(sequence)
    if form?.hasPrefix == true, !prefix.isEmpty { return prefix + "/" + number }
    // Without a code of the office the year tells one number from another.
    return (own.map { $0 + " " } ?? "") + number + "/" + String(year)
  }
}

/// How many numbers of a book and year are in which state.
public struct NumberBalance: Equatable, Sendable {
  public let book: Int
  public let year: Int
  public var first = 1
  public var last = 0
  public var issued = 0
  public var reserved = 0
  public var burned = 0

  /// Whether every number from the first to the last is there once.
  public var isWhole: Bool { issued + reserved + burned == last - first + 1 }
}

extension Books {
  /// The balance of every sequence and year, in the order they began.
  public func balances() -> [NumberBalance] {
    let sheet = records.sheet("book-number"), books = records.sheet("book")
    var all: [NumberBalance] = [], places: [Int: Int] = [:], seen: [Set<Int>] = []
    for row in 0..<sheet.table.count {
      guard let book = sheet.record(row, "book"), let year = sheet.number(row, "year") else { continue }
      let ledger = sequenceBook(book), goesOn = goesOn(ledger), key = ledger << 16 | (goesOn ? 0 : year)
      let place = places[key] ?? all.count
      if place == all.count {
        places[key] = place
        var balance = NumberBalance(book: ledger, year: year)
        let began = (books.day(ledger, "starts") ?? today).buddhistYear
        if goesOn || began == year, let first = books.number(ledger, "first-number") { balance.first = first }
        all.append(balance)
        seen.append([])
      }
      guard seen[place].insert(sheet.number(row, "sequence") ?? 0).inserted else { continue }
      all[place].last = max(all[place].last, sheet.number(row, "sequence") ?? 0)
      switch sheet.member(row, "state") {
      case "issued": all[place].issued += 1
      case "reserved": all[place].reserved += 1
      default: all[place].burned += 1
      }
    }
    return all
  }
}

extension Wording {
  static let bookTwice = Wording(
    "SOP-BOOK-TWICE", .refused, en: "{1} {2} is in use for the same numbers", th: "มี {1} {2} ใช้ออกเลขชุดเดียวกันอยู่แล้ว",
    hintEn: "set {1} ends DATE before the next begins; the book of a group has its division",
    hintTh: "set {1} ends วันที่ ก่อนเริ่มเล่มใหม่ ทะเบียนของกลุ่มให้ระบุ division",
    helpEn: "Numbers of one kind come from one book at a time, for the office or for a group.",
    helpTh: "เลขแต่ละประเภทออกจากทะเบียนเดียวในเวลาหนึ่ง ของสำนักงานหรือของกลุ่ม")
}
