import Calendars
import Failures
import Model
import Office
import Values

/// What a line of a lesson does to the office, without the ids of what is new and without times: two lines that do
/// the same are equal here, however they are spelt.
public struct Effects: Sendable {
  /// One record made, changed, retired or taken up again.
  struct Fact: Equatable, Sendable {
    let what: Change.What
    let kind: Int
    /// The id of a record that was there before; new ones have none that counts.
    let id: String?
    var fields: [Field]
  }

  struct Field: Equatable, Sendable {
    let name: Words
    let value: String
    /// Words of a person's own, which may differ without being wrong.
    let isFree: Bool
    let isMasked: Bool
  }

  private(set) var facts: [Fact] = []
  public let day: Day
  private let files: [String]
  private let kinds: [Words]

  /// What the transaction at hand does, with the day it leaves and the files it would write.
  public init(_ office: Desk, day: Day, files: [String]) {
    self.day = day
    self.files = files.sorted()
    kinds = office.schema.kinds.map { Words(en: $0.name, th: $0.thai) }
    let reader = FactReader(office.transaction.base, office.transaction.now)
    facts = reader.facts()
  }

  public func isNothing(on day: Day) -> Bool { facts.isEmpty && files.isEmpty && self.day == day }

  /// What is to be reached, in words: the facts with their values, as the script has them.
  public var goal: [Words] {
    var lines = facts.prefix(6).map { fact -> Words in
      let head = words(Fact(what: fact.what, kind: fact.kind, id: fact.id, fields: [])), fields = fact.fields
      return Words(
        en: (head.en + ": " + fields.map { "\($0.name.en) \($0.value)" }.joined(separator: ", ")).tidied,
        th: (head.th + ": " + fields.map { "\($0.name.th) \($0.value)" }.joined(separator: ", ")).tidied)
    }
    if facts.count > 6 {
      lines.append(Words(en: "and \(facts.count - 6) more", th: "และอีก \(facts.count - 6) รายการ"))
    }
    return lines + files.map { Words(en: "the file \($0)", th: "ไฟล์ \($0)") }
  }

  // MARK: - Comparing

  /// How what was done differs from what was wanted.
  public struct Comparison: Sendable {
    public fileprivate(set) var missing: [Words] = []
    public fileprivate(set) var wrong: [Words] = []
    /// Other words for the same thing: no mistake, but worth saying.
    public fileprivate(set) var remarks: [Words] = []

    public var isSame: Bool { missing.isEmpty && wrong.isEmpty }
  }

  public func compared(with done: Effects) -> Comparison {
    var comparison = Comparison(), rest = done.facts
    for fact in facts {
      guard let place = nearest(to: fact, in: rest) else {
        comparison.missing.append(words(fact))
        continue
      }
      compare(fact, rest.remove(at: place), &comparison)
    }
    comparison.wrong += rest.map { words($0) }
    if day != done.day {
      comparison.missing.append(Words(en: "the day \(day.words.en)", th: "วันที่ \(day.words.th)"))
    }
    for file in files where !done.files.contains(file) { comparison.missing.append(Words(file)) }
    for file in done.files where !files.contains(file) { comparison.wrong.append(Words(file)) }
    return comparison
  }

  /// The fact of the same sort that has most in common.
  private func nearest(to fact: Fact, in others: [Fact]) -> Int? {
    let same = others.indices.filter {
      others[$0].what == fact.what && others[$0].kind == fact.kind && others[$0].id == fact.id
    }
    return same.max { common(fact, others[$0]) < common(fact, others[$1]) }
  }

  private func common(_ left: Fact, _ right: Fact) -> Int { left.fields.filter { right.fields.contains($0) }.count }

  private func compare(_ wanted: Fact, _ done: Fact, _ comparison: inout Comparison) {
    let kind = kinds[wanted.kind], id = wanted.id ?? ""
    func named(_ field: Field) -> Words {
      Words(en: "\(kind.en) \(id) \(field.name.en)".tidied, th: "\(kind.th) \(id) \(field.name.th)".tidied)
    }
    for field in wanted.fields {
      let name = named(field)
      guard let other = done.fields.first(where: { $0.name.en == field.name.en }) else {
        comparison.missing.append(Words(en: "\(name.en): \(field.shown)", th: "\(name.th): \(field.shown)"))
        continue
      }
      guard other.value != field.value else { continue }
      let words = Words(
        en: "\(name.en): \(field.shown) is wanted, not \(other.shown)",
        th: "\(name.th): ต้องเป็น \(field.shown) ไม่ใช่ \(other.shown)")
      if field.isFree { comparison.remarks.append(words) } else { comparison.wrong.append(words) }
    }
    for field in done.fields where !wanted.fields.contains(where: { $0.name.en == field.name.en }) {
      let name = named(field)
      comparison.wrong.append(Words(en: "\(name.en): \(field.shown)", th: "\(name.th): \(field.shown)"))
    }
  }

  private func words(_ fact: Fact) -> Words {
    let kind = kinds[fact.kind], label = fact.id ?? fact.fields.first { !$0.isMasked }?.value ?? ""
    let verb: Words
    switch fact.what {
    case .add: verb = Words(en: "add", th: "เพิ่ม")
    case .set: verb = Words(en: "set", th: "แก้ไข")
    case .retire: verb = Words(en: "retire", th: "เลิกใช้")
    case .revive: verb = Words(en: "revive", th: "นำกลับมาใช้")
    case .remove: verb = Words(en: "remove", th: "นำออก")
    }
    var en = "\(verb.en) \(kind.en) \(label)".tidied, th = "\(verb.th)\(kind.th) \(label)".tidied
    if fact.what == .set {
      en += " " + fact.fields.map { "\($0.name.en) \($0.shown)" }.joined(separator: ", ")
      th += " " + fact.fields.map { "\($0.name.th) \($0.shown)" }.joined(separator: ", ")
    }
    return Words(en: en, th: th)
  }
}

extension Effects.Field {
  fileprivate var shown: String { isMasked ? "•••" : value.isEmpty ? "–" : value }
}

extension String {
  /// Without blanks at its ends and with one where there were more.
  fileprivate var tidied: String { split(separator: " ").joined(separator: " ") }
}

/// Reads the difference of two states as facts.
private struct FactReader {
  private let before: State
  private let after: State

  init(_ before: State, _ after: State) {
    self.before = before
    self.after = after
  }

  func facts() -> [Effects.Fact] {
    var facts: [Effects.Fact] = []
    for change in before.changes(to: after) {
      let isNew = change.what == .add
      let id = isNew ? nil : after.id(change.row, of: change.kind)
      guard let column = change.column else {
        facts.append(
          Effects.Fact(
            what: change.what, kind: change.kind, id: id, fields: isNew ? fields(change.row, change.kind) : []))
        continue
      }
      let field = after.schema.part(column: column, of: change.kind).map { self.field($0, change.row, change.kind) }
      if let last = facts.last, last.what == .set, last.kind == change.kind, last.id == id {
        facts[facts.count - 1].fields += field.map { [$0] } ?? []
      } else {
        facts.append(Effects.Fact(what: .set, kind: change.kind, id: id, fields: field.map { [$0] } ?? []))
      }
    }
    return facts
  }

  private func fields(_ row: Int, _ kind: Int) -> [Effects.Field] {
    after.schema.parts[kind].compactMap { part in
      guard !after.tables[kind].columns[part.column].isNull(row) else { return nil }
      return field(part, row, kind)
    }
  }

  /// Fields in which people put things in their own words.
  private static let free: Set<String> = ["title", "subject", "because", "note", "text", "changed-because", "finding"]

  private func field(_ part: Schema.Part, _ row: Int, _ kind: Int) -> Effects.Field {
    Effects.Field(
      name: Words(en: part.field.name, th: part.field.thai), value: value(part, row, kind),
      isFree: part.type == .text && FactReader.free.contains(part.field.name), isMasked: part.field.isMasked)
  }

  private func value(_ part: Schema.Part, _ row: Int, _ kind: Int) -> String {
    let column = after.tables[kind].columns[part.column]
    if column.isNull(row) { return "" }
    switch part.type {
    case .text: return column.text(row) ?? ""
    case .member(let choice): return column.code(row).map { after.schema.choices[choice].members[$0].en } ?? ""
    case .reference(let target): return column.code(row).map { reference($0, target) } ?? ""
    case .date: return column.code(row).map { Day(number: $0).isoText } ?? ""
    case .moment: return column.code(row).map { Moment(seconds: $0).isoText } ?? ""
    case .clock: return column.code(row).map { Clock.isoText($0) } ?? ""
    case .number:
      guard let number = column.chunk(of: row).number(row & 0xFFFF) else { return "" }
      var bytes: [UInt8] = []
      bytes.append(number)
      return String(decoding: bytes, as: UTF8.self)
    default: return column.code(row).map { "\($0)" } ?? ""
    }
  }

  /// A record that was there by its id; a new one by what it is best known by.
  private func reference(_ row: Int, _ kind: Int) -> String {
    if row < before.tables[kind].count { return after.id(row, of: kind) }
    let name = after.schema.kinds[kind].name
    // What people may call as they like is known by its place among the new ones.
    if FactReader.free.contains(after.schema.kinds[kind].label) {
      return "\(name) \(row - before.tables[kind].count + 1)"
    }
    return name + " " + Shown.label(row, kind, after)
  }
}
