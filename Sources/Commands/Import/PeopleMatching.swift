import Model
import Text
import Values

/// Whether a row of a file is about a person the office knows: by the citizen id, else by the name together with day
/// of birth or school.
///
/// Two different citizen ids are two persons, whatever their names.
struct PeopleMatching {
  enum Found {
    case record(Int)
    /// An earlier row of the file.
    case row(Int)
    case several(Int)
    case nobody
  }

  /// One side: columns of the file, or of the table.
  private struct Side {
    let count: Int
    let names: Column
    let citizens: Column?
    let births: Column?
    let schools: Column?

    /// The citizen id without what people write between its digits; nil where there is none that counts.
    func citizen(_ row: Int) -> [UInt8]? {
      citizens?.withText(row) { text -> [UInt8]? in
        guard let text else { return nil }
        if let isValid = CitizenGrades.isPlain(text) { return isValid ? Array(text) : nil }
        let id = CitizenID(text)
        return id.grade == .invalid ? nil : Array(id.number.utf8)
      } ?? nil
    }

    /// The number as it was written, though it may prove nothing.
    func written(_ row: Int) -> [UInt8]? {
      citizens?.withText(row) { $0.map { Array(CitizenID($0).number.utf8) } } ?? nil
    }

    func name(_ row: Int) -> [UInt8] {
      names.withText(row) { $0.map { NameKey.bytes($0, .title) } ?? [] }
    }
  }

  let names: FieldReader
  private let mine: Side
  private let known: Side
  private let table: Table
  private var knownNames: RowFinder?
  private var knownCitizens: RowFinder?
  private var myCitizens: RowFinder?
  private var myHashes: [UInt64] = []
  private var myNames: RowFinder?
  private var someLackNumber: Bool

  init(_ kind: Int, _ readers: [FieldReader], _ transaction: Transaction) {
    func reader(_ name: String) -> FieldReader? { readers.first { $0.part?.field.name == name } }
    let table = transaction.now.tables[kind], schema = transaction.now.schema
    func column(_ name: String) -> Column? { schema.part(name, of: kind).map { table.columns[$0.column] } }
    let names = readers.first { $0.part?.field.name == "name" } ?? readers[0]
    self.names = names
    self.table = table
    mine = Side(
      count: names.column.count, names: names.column, citizens: reader("citizen-id")?.column,
      births: reader("birth-date")?.column, schools: reader("school")?.column)
    known = Side(
      count: table.count, names: column("name") ?? Column(.text, nulls: table.count), citizens: column("citizen-id"),
      births: column("birth-date"), schools: column("school"))
    let citizens = mine.citizens
    someLackNumber = citizens.map { column in (0..<column.count).contains { column.isNull($0) } } ?? true
    if mine.births == nil, mine.schools == nil { someLackNumber = false }
  }

  /// Whether a row says of one person what another column says in some row: a name may be written with its title or
  /// without, a number with dashes.
  static func isSame(_ reader: FieldReader, _ row: Int, _ other: Column, _ place: Int) -> Bool {
    if reader.column.isSame(row, as: other, place) { return true }
    switch reader.part?.field.name {
    case "name": return name(reader.column, row) == name(other, place)
    case "citizen-id": return number(reader.column, row) == number(other, place)
    case "phone": return digits(reader.column, row) == digits(other, place)
    default: return false
    }
  }

  private static func name(_ column: Column, _ row: Int) -> [UInt8] {
    column.withText(row) { $0.map { NameKey.bytes($0, .title) } ?? [] }
  }

  private static func digits(_ column: Column, _ row: Int) -> [UInt8] {
    column.withText(row) { $0.map { PlainDigits.bytes($0).filter(PlainDigits.isDigit) } ?? [] }
  }

  private static func number(_ column: Column, _ row: Int) -> String? {
    column.withText(row) { $0.map { CitizenID($0).number } }
  }

  /// The rows that may be about somebody known, of so many.
  mutating func candidates(_ rows: Int) -> [Int] {
    guard table.count == 0, !someLackNumber, let citizens = mine.citizens else { return Array(0..<rows) }
    // An office without persons, a file with a number for each: only a number that comes again can say something.
    numberCitizens(citizens)
    guard let finder = myCitizens else { return [] }
    return (0..<rows).filter { row in finder.first(myHashes[row]) { _ in true } != row }
  }

  mutating func find(_ row: Int) -> Found {
    if let citizens = mine.citizens, !citizens.isNull(row), let found = byCitizen(row, citizens) { return found }
    guard mine.births != nil || mine.schools != nil || mine.written(row) != nil else { return .nobody }
    return byName(row)
  }

  // MARK: - By number

  private mutating func byCitizen(_ row: Int, _ citizens: Column) -> Found? {
    if table.count > 0 {
      guard let number = mine.citizen(row) else { return nil }
      if knownCitizens == nil { knownCitizens = PeopleMatching.finder(table.count) { [known] in known.citizen($0) } }
      let table = table, known = known
      let found = knownCitizens?.first(PeopleMatching.hash(number)) {
        !table.isRetired($0) && known.citizen($0) == number
      }
      if let found { return .record(found) }
    }
    numberCitizens(citizens)
    let first = myCitizens?.first(myHashes[row]) { $0 == row || citizens.isSame($0, as: citizens, row) }
    guard let first, first < row, mine.citizen(row) != nil else { return nil }
    return .row(first)
  }

  private mutating func numberCitizens(_ citizens: Column) {
    guard myCitizens == nil else { return }
    myHashes = [UInt64](of: citizens)
    myCitizens = RowFinder(myHashes) { !citizens.isNull($0) }
  }

  // MARK: - By name

  private mutating func byName(_ row: Int) -> Found {
    let name = mine.name(row)
    guard !name.isEmpty else { return .nobody }
    let hash = PeopleMatching.hash(name)
    if table.count > 0 {
      if knownNames == nil { knownNames = PeopleMatching.finder(table.count) { [known] in known.name($0) } }
      var found: [Int] = []
      _ = knownNames?.first(hash) { other in
        if !table.isRetired(other), known.name(other) == name, isSame(row, known, other) { found.append(other) }
        return found.count > 1
      }
      if found.count > 1 { return .several(found[0]) }
      if let only = found.first { return .record(only) }
    }
    guard someLackNumber else { return .nobody }
    if myNames == nil { myNames = PeopleMatching.finder(mine.count) { [mine] in mine.name($0) } }
    let first = myNames?.first(hash) { $0 < row && mine.name($0) == name && isSame(row, mine, $0) }
    return first.map { .row($0) } ?? .nobody
  }

  /// Whether two of one name are one person, as far as day of birth, school and number tell.
  private func isSame(_ row: Int, _ side: Side, _ other: Int) -> Bool {
    if let left = mine.citizen(row), let right = side.citizen(other), left != right { return false }
    // A number that proves nothing still is the same one beside the same name.
    if let left = mine.written(row), let right = side.written(other), left == right { return true }
    switch agreement(mine.births, row, side.births, other) {
    case true?: return true
    case false?: return false
    case nil: return agreement(mine.schools, row, side.schools, other) == true
    }
  }

  /// Whether both are known and the same; nil where one is not known.
  private func agreement(_ mine: Column?, _ row: Int, _ theirs: Column?, _ other: Int) -> Bool? {
    guard let mine, let theirs, !mine.isNull(row), !theirs.isNull(other) else { return nil }
    return mine.isSame(row, as: theirs, other)
  }

  private static func finder(_ count: Int, _ key: (Int) -> [UInt8]?) -> RowFinder {
    var hashes = [UInt64](repeating: 0, count: count), isThere = [Bool](repeating: false, count: count)
    for row in 0..<count {
      guard let key = key(row), !key.isEmpty else { continue }
      hashes[row] = hash(key)
      isThere[row] = true
    }
    return RowFinder(hashes) { isThere[$0] }
  }

  private static func hash(_ bytes: [UInt8]) -> UInt64 { bytes.withUnsafeBufferPointer { hashOfBytes($0) } }
}
