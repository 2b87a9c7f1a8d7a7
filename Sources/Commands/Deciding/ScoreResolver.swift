import Failures
import Model
import Office
import Values

/// What the texts of a score sheet mean: applications, members, criteria; each different text is looked up once.
struct ScoreResolver {
  /// How many points a criterion takes.
  struct Full {
    let full: Decimal

    /// Whether so many units of a scale are not more.
    func allows(_ points: Int, _ scale: Int) -> Bool {
      Decimal.compare(Decimal(Int128(points), scale: scale), full) <= 0
    }
  }

  private let book: ScoreBook
  private let records: OfficeRecords
  let fulls: [[Full]]
  private let criteria: [[String: Int]]
  /// Members by id and by name, by competition; nil stands for two of one name.
  private let members: [[String: ScoreBook.Member?]]
  private let applications: Int
  private let numbers = TextNumbers()
  private var answers: [[ScoreBook.Member??]] = []

  init(_ book: ScoreBook) {
    self.book = book
    records = book.work.records
    applications = records.sheet("application").table.count
    fulls = book.competitions.map { $0.contest.rules.criteria.map { Full(full: $0.full) } }
    criteria = book.competitions.map { one in
      var places: [String: Int] = [:]
      for (place, criterion) in one.contest.rules.criteria.enumerated() {
        places[criterion.title] = place
        places[criterion.code] = place
      }
      return places
    }
    members = book.competitions.indices.map { competition in
      var names: [String: ScoreBook.Member?] = [:]
      for (row, member) in book.members(competition) {
        names[book.work.records.id(row, "member")] = .some(member)
        let key = NameKey.text(book.work.name(ofMember: row), .title)
        names[key] = names[key] == nil ? .some(member) : .some(nil)
      }
      return names
    }
  }

  func criterion(_ text: String, _ competition: Int) -> Int? { criteria[competition][text] }

  /// The competition and the place of the application a cell names.
  func place(_ cell: TextPlace, _ base: UnsafePointer<UInt8>) -> (Int, Int)? {
    // `A17` is row 16: no text is made of it.
    guard cell.count > 1, cell.count < 10, base[cell.start] == 0x41 else { return nil }
    var number = 0
    for index in 1..<cell.count {
      let digit = base[cell.start + index] &- 0x30
      guard digit <= 9 else { return nil }
      number = number * 10 + Int(digit)
    }
    guard number > 0, number <= applications else { return nil }
    return book.place(of: number - 1).map { ($0.competition, $0.entry) }
  }

  /// Why a text names no application that is scored.
  func whyNot(_ text: String) -> Words {
    let sheet = records.sheet("application")
    guard let row = records.find(text, "application") else {
      return Words(en: "names no application", th: "ไม่ตรงกับใบสมัครใด")
    }
    guard sheet.record(row, "round") == book.competitions.first?.round else {
      return Words(en: "is of another round", th: "เป็นใบสมัครของรอบอื่น")
    }
    let state = sheet.member(row, "state") ?? "–"
    return Words(en: "is not considered: its state is \(state)", th: "ไม่อยู่ในการพิจารณา: สถานะคือ \(state)")
  }

  mutating func member(_ cell: TextPlace, _ base: UnsafePointer<UInt8>, _ competition: Int) -> ScoreBook.Member? {
    let number = Int(numbers.number(cell.bytes(base))) - 1
    while answers.count <= number { answers.append(Array(repeating: nil, count: members.count)) }
    if let answer = answers[number][competition] { return answer }
    let found = member(String(decoding: cell.bytes(base), as: UTF8.self), competition)
    answers[number][competition] = .some(found)
    return found
  }

  func member(_ text: String, _ competition: Int) -> ScoreBook.Member? {
    let names = members[competition], trimmed = text.trimmed
    return (names[trimmed] ?? names[NameKey.text(trimmed, .title)]) ?? nil
  }

  /// Why a text names no member, in the words of a cell.
  func noMember(_ text: String, _ competition: Int) -> Words {
    if members[competition][NameKey.text(text.trimmed, .title)] != nil {
      return Words(en: "is the name of two members: give the id", th: "เป็นชื่อของกรรมการสองคน ให้ระบุรหัส")
    }
    let one = book.competitions[competition].name
    return Words(en: "is no voting member who judges \(one)", th: "ไม่ใช่กรรมการที่พิจารณา \(one)")
  }
}
