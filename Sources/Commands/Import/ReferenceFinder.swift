import Failures
import Model
import Text
import Values

/// Finds the record a cell names: by its id, by a field that no two share, or by its name where one alone has it.
final class ReferenceFinder {
  private let transaction: Transaction
  private let kind: Int
  /// Whether the file brings records of this very kind, which a cell may name before they are there.
  private let isOwn: Bool
  private var byName: [String: Int]?

  init(_ transaction: Transaction, _ kind: Int, isOwn: Bool) {
    self.transaction = transaction
    self.kind = kind
    self.isOwn = isOwn
    transaction.reads.insert(kind)
  }

  private var table: Table { transaction.now.tables[kind] }

  func answer(_ text: String) -> FieldReader.Answer {
    let plain = PlainDigits.text(text)
    if let row = transaction.find(text, of: kind) ?? transaction.find(plain, of: kind) ?? byUniqueField(text) {
      if !table.isRetired(row) { return .code(row) }
      let id = transaction.now.id(row, of: kind)
      return .wrong(Words(en: "names \(id), which is retired", th: "อ้างถึง \(id) ซึ่งเลิกใช้แล้ว"))
    }
    switch names()[NameKey.text(text, lead)] {
    case nil where isOwn: return .later
    case nil:
      let words = transaction.now.schema.kinds[kind]
      return .wrong(Words(en: "names no \(words.name)", th: "ไม่ตรงกับ\(words.thai)ใด"))
    case let row? where row >= 0: return isOwn ? .named(row) : .code(row)
    case let row?:
      if transaction.now.schema.kinds[kind].name == "school" { return .wrong(schools(called: text)) }
      let first = transaction.now.id(-row - 1, of: kind)
      return .wrong(
        Words(
          en: "may be \(first) or another of that name: give the id",
          th: "อาจเป็น \(first) หรือรายการอื่นที่ชื่อเดียวกัน ให้ระบุรหัส"))
    }
  }

  /// Whether the office has any record of the kind in use.
  var isEmpty: Bool { table.count == table.retiredCount }

  /// `fits 3: 65010012 อ.วังทอง · 65010077 อ.นครไทย`: what tells schools of one name apart.
  private func schools(called text: String) -> Words {
    let schema = transaction.now.schema, key = NameKey.text(text, lead), fields = fields
    func cell(_ name: String, _ row: Int) -> String? {
      schema.part(name, of: kind).flatMap { table.columns[$0.column].text(row) }
    }
    var found = (0..<table.count).filter { row in
      !table.isRetired(row)
        && fields.contains { part in name(kind, row, part, depth: 0).map { NameKey.text($0, lead) } == key }
    }
    for (alias, row) in aliases() where NameKey.text(alias, lead) == key && !found.contains(row) { found.append(row) }
    let told =
      found.prefix(12).map { row in
        (cell("code", row) ?? "") + (cell("district", row).map { " อ.\($0)" } ?? "")
      }.joined(separator: " · ") + (found.count > 12 ? " …" : "")
    return Words(en: "fits \(found.count): \(told)", th: "ตรงกับ \(found.count) แห่ง: \(told)")
  }

  /// Other ways to write the names of records, and whose they are.
  private func aliases() -> [(name: String, row: Int)] {
    let schema = transaction.now.schema, name = schema.kinds[kind].name
    guard ["school", "division", "agency"].contains(name), let alias = schema.number(of: "alias"),
      let owner = schema.part(name, of: alias), let text = schema.part("text", of: alias)
    else { return [] }
    transaction.reads.insert(alias)
    let aliases = transaction.now.tables[alias]
    return (0..<aliases.count).compactMap { row in
      guard !aliases.isRetired(row), let target = aliases.columns[owner.column].code(row), !table.isRetired(target),
        let written = aliases.columns[text.column].text(row)
      else { return nil }
      return (written, target)
    }
  }

  private var fields: [Schema.Part] { ReferenceFinder.nameFields(kind, transaction.now.schema) }

  private func byUniqueField(_ text: String) -> Int? {
    var text = text
    for part in transaction.now.schema.parts[kind] where part.field.isUnique && part.type == .text {
      if let row = text.withUTF8({ transaction.row(of: kind, part.column, holding: $0) }) { return row }
    }
    return nil
  }

  /// Whether a text is one of the names a record itself has, not another way to write it.
  static func isName(_ key: String, of row: Int, _ kind: Int, _ table: Table, _ schema: Schema) -> Bool {
    nameFields(kind, schema).contains { part in
      part.type == .text
        && table.columns[part.column].text(row).map { NameKey.text($0, lead(schema.kinds[kind].name)) } == key
    }
  }

  var lead: NameKey.Lead { ReferenceFinder.lead(transaction.now.schema.kinds[kind].name) }

  static func lead(_ kind: String) -> NameKey.Lead {
    switch kind {
    case "school": .school
    case "person", "officer": .title
    default: .none
    }
  }

  /// Live records by their names; where several have one, the first of them as -1 - row.
  private func names() -> [String: Int] {
    if let byName { return byName }
    var names: [String: Int] = [:]
    let fields = ReferenceFinder.nameFields(kind, transaction.now.schema)
    for row in 0..<table.count where !table.isRetired(row) {
      for part in fields {
        guard let text = name(kind, row, part, depth: 0) else { continue }
        let key = NameKey.text(text, lead)
        if let other = names[key] {
          if other != row { names[key] = other < 0 ? other : -1 - other }
        } else if !key.isEmpty {
          names[key] = row
        }
      }
    }
    for (alias, row) in aliases() {
      let key = NameKey.text(alias, lead)
      if let other = names[key] {
        if other != row { names[key] = other < 0 ? other : -1 - other }
      } else if !key.isEmpty {
        names[key] = row
      }
    }
    byName = names
    return names
  }

  /// The fields people know a record by.
  static func nameFields(_ kind: Int, _ schema: Schema) -> [Schema.Part] {
    let label = schema.kinds[kind].label
    return schema.parts[kind].filter { part in
      ([label, "name", "short-name", "title"].contains(part.field.name)) && !part.field.isMasked
    }
  }

  /// A name; where a record is known by another one, that one's: an officer by the person.
  private func name(_ kind: Int, _ row: Int, _ part: Schema.Part, depth: Int) -> String? {
    let column = transaction.now.tables[kind].columns[part.column]
    switch part.type {
    case .text: return column.text(row)
    case .reference(let other):
      guard depth < 2, let target = column.code(row) else { return nil }
      transaction.reads.insert(other)
      let schema = transaction.now.schema
      guard let label = schema.part(schema.kinds[other].label, of: other) else { return nil }
      return name(other, target, label, depth: depth + 1)
    default: return nil
    }
  }
}
