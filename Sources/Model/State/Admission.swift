import Failures
import Text
import Values

/// What may become a record or the value of a field: types, choices, references, what is required and unique.
///
/// Everything that changes records one by one goes through here, so the rules stand once.
extension Transaction {
  /// Makes a record of named values.
  public func create(
    _ kind: Int, _ fields: [(name: String, value: Value)], year: Int, realm: Realm
  ) throws(Failure) -> Int {
    let schema = now.schema
    var values: [(column: Int, value: Value)] = []
    for (name, value) in fields {
      let part = try part(name, of: kind)
      if values.contains(where: { $0.column == part.column }) {
        throw Failure(.fieldTwice, Failure.Part(part.field.name), Failure.Part(schema.kinds[kind].name))
      }
      values.append((part.column, try admitted(value, part, kind, realm)))
    }
    let before = retiredTwin(kind, values)
    for part in schema.parts[kind] {
      if let given = values.first(where: { $0.column == part.column }), given.value.isBlank, part.field.isRequired {
        throw missing(part.field, kind)
      }
      guard let given = values.first(where: { $0.column == part.column }), !given.value.isNull else {
        // A state begins with the first of its choice; anything else that is required must be said.
        guard part.field.isRequired else { continue }
        guard case .member(let number) = part.type, !values.contains(where: { $0.column == part.column }) else {
          throw missing(part.field, kind)
        }
        values.append((part.column, .member(0, of: number)))
        continue
      }
      try requireUnique(given.value, part, kind, besides: before ?? -1)
    }
    if let before {
      takeUp(before, of: kind, values)
      return before
    }
    return create(kind, values, id: try yearlyID(kind, values, year: year, realm: realm))
  }

  /// The record, not in use any more, that has the id the new one would have.
  private func retiredTwin(_ kind: Int, _ values: [(column: Int, value: Value)]) -> Int? {
    guard case .field(let name, _) = now.schema.kinds[kind].identity, let part = now.schema.part(name, of: kind),
      let value = values.first(where: { $0.column == part.column })?.value, value.isText,
      let row = find(value.string, kind, part.column), now.tables[kind].isRetired(row)
    else { return nil }
    return row
  }

  /// A record is in use again, as if it were new: what is not said of it is not there.
  private func takeUp(_ row: Int, of kind: Int, _ values: [(column: Int, value: Value)]) {
    setRetired(kind, row, false)
    for part in now.schema.parts[kind] {
      let value = values.first { $0.column == part.column }?.value ?? .null
      if !now.tables[kind].columns[part.column].holds(value, at: row) { set(kind, part.column, row, value) }
    }
  }

  /// The same for a record whose other fields are said one by one afterwards.
  public func takeUp(_ row: Int, of kind: Int, saying columns: Set<Int>) {
    setRetired(kind, row, false)
    for part in now.schema.parts[kind] where !columns.contains(part.column) {
      // A state begins with the first of its choice.
      if case .member = part.type, part.field.isRequired {
        set(kind, part.column, row, from: Column(part.type, repeating: 0, count: 1), 0)
      } else if !now.tables[kind].columns[part.column].isNull(row) {
        set(kind, part.column, row, .null)
      }
    }
  }

  /// Sets a field of a record; gives whether that changed anything.
  public func set(_ kind: Int, _ row: Int, _ name: String, _ value: Value, realm: Realm) throws(Failure) -> Bool {
    let part = try part(name, of: kind), admitted = try admitted(value, part, kind, realm)
    try requireLive(kind, row)
    if admitted.isNull || admitted.isBlank, part.field.isRequired { throw missing(part.field, kind) }
    if now.tables[kind].columns[part.column].holds(admitted, at: row) { return false }
    if case .field(let identity, _) = now.schema.kinds[kind].identity, identity == part.field.name {
      throw Failure(.idFixed, Failure.Part(now.id(row, of: kind)), Failure.Part(part.field.name))
    }
    try requireUnique(admitted, part, kind, besides: row)
    set(kind, part.column, row, admitted)
    return true
  }

  /// A record is no longer used; gives whether that changed anything.
  public func retire(_ kind: Int, _ row: Int, _ flag: Bool) -> Bool {
    guard now.tables[kind].isRetired(row) != flag else { return false }
    setRetired(kind, row, flag)
    return true
  }

  /// A record is used again; gives whether that changed anything.
  public func revive(_ kind: Int, _ row: Int) throws(Failure) -> Bool {
    guard retire(kind, row, false) else { return false }
    try requireFree(kind, row)
    return true
  }

  public func part(_ name: String, of kind: Int) throws(Failure) -> Schema.Part {
    if let part = now.schema.part(name, of: kind) { return part }
    let names = now.schema.parts[kind].map(\.field.name), thai = now.schema.parts[kind].map(\.field.thai)
    var failure = Failure(.unknownField, Failure.Part(now.schema.kinds[kind].name), Failure.Part(name))
    if let near = EditDistance.nearest(to: name, among: names + thai) {
      failure = failure.hinting(Words(en: "did you mean {3}?", th: "หมายถึง {3} หรือไม่"))
      return try { () throws(Failure) in throw failure.filling(failure.parts + [Failure.Part(near)]) }()
    }
    throw failure.hinting(
      Words(en: "it has: \(names.joined(separator: ", "))", th: "มี: \(thai.joined(separator: ", "))"))
  }

  private func missing(_ field: Field, _ kind: Int) -> Failure {
    let owner = now.schema.kinds[kind]
    return Failure(
      .fieldRequired, .words(Words(en: owner.name, th: owner.thai)), .words(Words(en: field.name, th: field.thai)))
  }

  /// A record that is taken up again finds what is unique about it still free.
  func requireFree(_ kind: Int, _ row: Int) throws(Failure) {
    for part in now.schema.parts[kind] where part.field.isUnique && part.type.isText {
      guard let text = now.tables[kind].columns[part.column].text(row) else { continue }
      let table = now.tables[kind], column = table.columns[part.column]
      var copy = text
      let other = copy.withUTF8 { text in
        indexes.index(kind, part.column).find(text, in: column) { $0 != row && !table.isRetired($0) }
      }
      guard let other else { continue }
      throw Failure(
        .fieldTaken, .words(part.words), Failure.Part(part.field.isMasked ? "•••" : text),
        Failure.Part(now.id(other, of: kind)))
    }
  }

  func requireLive(_ kind: Int, _ row: Int) throws(Failure) {
    if now.tables[kind].isRetired(row) { throw Failure(.recordRetired, Failure.Part(now.id(row, of: kind))) }
  }

  // MARK: - Values

  /// The value as the column keeps it: a name becomes a member, an id a row.
  func admitted(_ value: Value, _ part: Schema.Part, _ kind: Int, _ realm: Realm) throws(Failure) -> Value {
    if value.isNull { return value }
    try refuseMask(value, part, kind)
    try requireCount(value, part, kind, realm)
    switch part.type {
    case .text where value.isText, .bytes where value.isText, .number where value.isNumber, .bool where value.isBool,
      .date where value.isDate, .moment where value.isMoment, .clock where value.isClock:
      return value
    case .moment where value.isDate: return .moment(value.int * 86_400)
    case .bool where value.isText:
      // As people and forms write it.
      if ["จริง", "ใช่", "yes"].contains(value.string) { return .bool(true) }
      if ["เท็จ", "ไม่ใช่", "ไม่", "no"].contains(value.string) { return .bool(false) }
    case .member(let number): return try member(value, number, part, realm)
    case .reference(let target): return try reference(value, target, part)
    default: break
    }
    throw Failure(
      .fieldType, Failure.Part(now.schema.kinds[kind].name), .words(part.words),
      .words(part.field.holds.words), .words(value.tag.words),
      Failure.Part(part.field.isMasked ? "…" : brief(value, realm)))
  }

  /// Dots written back would take the place of what they hide.
  private func refuseMask(_ value: Value, _ part: Schema.Part, _ kind: Int) throws(Failure) {
    guard value.isText else { return }
    let isMask = value.withUTF8 { Masking.isHeld(in: $0) || part.field.isMasked && Masking.isMasked($0) }
    if isMask { throw Failure(.fieldMasked, Failure.Part(now.schema.kinds[kind].name), .words(part.words)) }
  }

  private func requireCount(_ value: Value, _ part: Schema.Part, _ kind: Int, _ realm: Realm) throws(Failure) {
    guard part.field.isWhole, value.isNumber, let flaw = part.field.flaw(of: Decimal(value)) else { return }
    throw Failure(
      flaw == .fraction ? .fieldWhole : .fieldNegative, Failure.Part(now.schema.kinds[kind].name), .words(part.words),
      Failure.Part(part.field.isMasked ? "…" : brief(value, realm)))
  }

  private func member(_ value: Value, _ number: Int, _ part: Schema.Part, _ realm: Realm) throws(Failure) -> Value {
    if value.isMember, value.enumeration == number { return value }
    let choice = now.schema.choices[number]
    if value.isText, let place = choice.place(of: value.string) {
      return .member(place, of: number)
    }
    throw Failure(
      .fieldChoice, .words(part.words), Failure.Part(brief(value, realm)),
      .words(
        Words(
          en: choice.members.map(\.en).joined(separator: ", "), th: choice.members.map(\.th).joined(separator: ", "))))
  }

  private func reference(_ value: Value, _ target: Int, _ part: Schema.Part) throws(Failure) -> Value {
    var row: Int?
    if value.isRow, value.rowKind == target { row = value.rowNumber }
    if value.isText { row = find(value.string, of: target) }
    let owner = now.schema.kinds[target]
    reads.insert(target)
    guard let row, row < now.tables[target].count else {
      let shown = value.isText ? value.string : value.isRow ? value.rowID : "…"
      throw Failure(
        .noSuchRecord, .words(Words(en: owner.name, th: owner.thai)), Failure.Part(shown), .words(part.words))
    }
    try requireLive(target, row)
    return Value.rowMark(row, kind: target)
  }

  /// The row of a kind with this id, by the index where ids are texts.
  public func find(_ id: String, of kind: Int) -> Int? {
    switch now.schema.kinds[kind].identity {
    case .numbered(let prefix):
      guard id.hasPrefix(prefix), let number = Int(id.dropFirst(prefix.utf8.count)), number > 0,
        number <= now.tables[kind].count, prefix + String(number) == id
      else { return nil }
      return number - 1
    case .field(let name, let prefix):
      guard let part = now.schema.part(name, of: kind) else { return nil }
      let bare = id.hasPrefix(prefix) ? String(id.dropFirst(prefix.utf8.count)) : id
      return find(bare, kind, part.column)
    case .yearly, .yearlyBy: return find(id, kind, Schema.yearlyID)
    }
  }

  private func find(_ text: String, _ kind: Int, _ column: Int) -> Int? {
    var text = text
    let values = now.tables[kind].columns[column]
    return text.withUTF8 { indexes.index(kind, column).find($0, in: values) }
  }

  /// What belongs to a record that is not in use any more is free, unless it is its id.
  private func requireUnique(
    _ value: Value, _ part: Schema.Part, _ kind: Int, besides row: Int
  ) throws(Failure) {
    // What is blank says nothing that could be somebody else's.
    guard part.field.isUnique, value.isText, !value.isBlank else { return }
    let table = now.tables[kind], column = table.columns[part.column]
    var isID = false
    if case .field(part.field.name, _) = now.schema.kinds[kind].identity { isID = true }
    let other = value.withUTF8 { text in
      indexes.index(kind, part.column).find(text, in: column) { $0 != row && (isID || !table.isRetired($0)) }
    }
    guard let other else { return }
    throw Failure(
      .fieldTaken, .words(part.words), Failure.Part(part.field.isMasked ? "•••" : value.string),
      Failure.Part(now.id(other, of: kind)))
  }

  // MARK: - Ids with a year

  private func yearlyID(
    _ kind: Int, _ values: [(column: Int, value: Value)], year: Int, realm: Realm
  ) throws(Failure) -> String? {
    let prefix: String
    switch now.schema.kinds[kind].identity {
    case .yearly(let word): prefix = word
    case .yearlyBy(let name):
      guard let part = now.schema.part(name, of: kind),
        let value = values.first(where: { $0.column == part.column })?.value, value.isMember
      else { return try { () throws(Failure) in throw missing(try part(name, of: kind).field, kind) }() }
      prefix = now.schema.choices[value.enumeration].members[value.int].en
    default: return nil
    }
    let stem = "\(prefix)-\(year)-", last = lastYearly(kind, stem)
    return stem + String(last + 1)
  }

  /// The last number given behind `award-2569-`, 0 where there is none.
  func lastYearly(_ kind: Int, _ stem: String) -> Int {
    let column = now.tables[kind].columns[Schema.yearlyID]
    // Ids are given in order, so the last of the year stands nearest the end.
    for row in stride(from: column.count - 1, through: 0, by: -1) {
      if let id = column.text(row), id.hasPrefix(stem), let number = Int(id.dropFirst(stem.utf8.count)) {
        return number
      }
    }
    return 0
  }
}

extension Value {
  /// Whether it is a text of which nothing is seen.
  fileprivate var isBlank: Bool { isText && string.unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}

extension Schema.Part {
  var words: Words { Words(en: field.name, th: field.thai) }
}

extension Field.Holds {
  public var words: Words {
    switch self {
    case .text: Words(en: "a text", th: "ข้อความ")
    case .number: Words(en: "a number", th: "จำนวน")
    case .bool: Words(en: "true or false", th: "จริงหรือเท็จ")
    case .date: Words(en: "a date", th: "วันที่")
    case .moment: Words(en: "a date and time", th: "วันที่และเวลา")
    case .clock: Words(en: "a time of day", th: "เวลา")
    case .oneOf(let choice): Words(en: "one of \(choice)", th: "ค่าใดค่าหนึ่งของ \(choice)")
    case .record(let kind): Words(en: "the id of a \(kind)", th: "รหัสของ \(kind)")
    }
  }
}
