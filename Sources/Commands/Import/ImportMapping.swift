import Failures
import Formats
import Language
import Model
import Text
import Values

/// Which column of a file goes into which field; what was said of a file's columns once is remembered.
///
/// It is remembered as a setting of the office named `import.KIND`, whose text is the record that was given to
/// `--map`; it holds for every later file that has all its columns.
struct ImportMapping {
  enum Target {
    case field(Schema.Part)
    case id
    /// The column says nothing to the office.
    case none
  }

  private(set) var targets: [Target] = []
  /// The text of a mapping to remember, where a new one was given.
  private(set) var fresh: String?
  /// The record the mapping was remembered in.
  private(set) var remembered: String?

  init(
    _ headings: [String], _ given: [(heading: String, field: String?)], _ kind: Int, file: String, _ office: Desk
  ) throws(Failure) {
    let schema = office.schema
    var said: [String: String?] = [:]
    for (heading, field) in given {
      let key = NameKey.heading(heading)
      guard headings.contains(where: { NameKey.heading($0) == key }) else {
        throw Failure(
          .importMap, Failure.Part(file), Failure.Part(heading), Failure.Part(headings.joined(separator: ", ")))
      }
      said[key] = .some(field)
    }
    var entries = given
    if let known = ImportMapping.known(headings, kind, office) {
      remembered = known.id
      // What is said now goes before what was said then.
      for entry in known.entries where said[NameKey.heading(entry.heading)] == nil {
        said[NameKey.heading(entry.heading)] = .some(entry.field)
        entries.append(entry)
      }
    }
    var unknown: [String] = []
    for heading in headings {
      let key = NameKey.heading(heading)
      if let field = said[key] {
        targets.append(
          try field.map { (name) throws(Failure) in try ImportMapping.target(name, kind, office) } ?? .none)
      } else if key == RowLayout.id || key == ImportMapping.thaiID {
        targets.append(.id)
      } else if let part = schema.parts[kind].first(where: { $0.isNamed(key) }) {
        targets.append(.field(part))
      } else {
        targets.append(.none)
        unknown.append(heading.isEmpty ? "\"\"" : heading)
      }
    }
    if !unknown.isEmpty { throw ImportMapping.failure(unknown, kind, file, schema) }
    try refuseRepeats(headings, file)
    if !given.isEmpty { fresh = ImportMapping.text(entries) }
  }

  private static func target(_ name: String, _ kind: Int, _ office: Desk) throws(Failure) -> Target {
    let key = NameKey.heading(name)
    if key == RowLayout.id || key == thaiID { return .id }
    if let part = office.schema.parts[kind].first(where: { $0.isNamed(key) }) { return .field(part) }
    return .field(try office.transaction.part(name, of: kind))
  }

  private static func failure(_ unknown: [String], _ kind: Int, _ file: String, _ schema: Schema) -> Failure {
    let names = schema.parts[kind].map(\.field.name), thai = schema.parts[kind].map(\.field.thai)
    let example = unknown.map { "\"\($0 == "\"\"" ? "" : $0)\": null" }.joined(separator: ", ")
    let failure = Failure(
      .importColumns, Failure.Part(file), Failure.Part(unknown.joined(separator: ", ")),
      .words(Words(en: schema.kinds[kind].name, th: schema.kinds[kind].thai)), Failure.Part("--map {\(example)}"))
    let near = unknown.compactMap { name in EditDistance.nearest(to: name, among: names + thai).map { (name, $0) } }
    guard let first = near.first else { return failure }
    return failure.hinting(
      Words(en: "is \(first.0) the field \(first.1)?", th: "\(first.0) คือช่อง \(first.1) หรือไม่"))
  }

  private func refuseRepeats(_ headings: [String], _ file: String) throws(Failure) {
    var seen: [String: String] = [:]
    for (heading, target) in zip(headings, targets) {
      let name: String
      switch target {
      case .field(let part): name = part.field.name
      case .id: name = RowLayout.id
      case .none: continue
      }
      if let other = seen[name] {
        throw Failure(
          .importTwice, Failure.Part(file), Failure.Part(other), Failure.Part(heading), Failure.Part(name))
      }
      seen[name] = heading
    }
  }

  /// What the id is called in tables shown in Thai.
  private static let thaiID = "รหัสอ้างอิง"

  // MARK: - Remembering

  private static let settingKind = "setting"

  private static func name(_ kind: Int, _ office: Desk) -> String { "import." + office.schema.kinds[kind].name }

  /// The newest mapping whose columns the file has all.
  private static func known(
    _ headings: [String], _ kind: Int, _ office: Desk
  ) -> (id: String, entries: [(heading: String, field: String?)])? {
    guard let setting = office.schema.number(of: settingKind) else { return nil }
    let keys = Set(headings.map(NameKey.heading)), state = office.state
    for row in rows(kind, setting, office).reversed() {
      guard let text = cell("text", setting, row, state), let entries = entries(text, office.realm, office.heap),
        entries.allSatisfy({ keys.contains(NameKey.heading($0.heading)) })
      else { continue }
      office.transaction.reads.insert(setting)
      return (state.id(row, of: setting), entries)
    }
    return nil
  }

  /// The settings that say how files of a kind are mapped.
  private static func rows(_ kind: Int, _ setting: Int, _ office: Desk) -> [Int] {
    let table = office.state.tables[setting], wanted = name(kind, office)
    return (0..<table.count).filter { !table.isRetired($0) && cell("name", setting, $0, office.state) == wanted }
  }

  private static func cell(_ field: String, _ kind: Int, _ row: Int, _ state: State) -> String? {
    state.schema.part(field, of: kind).flatMap { state.tables[kind].columns[$0.column].text(row) }
  }

  /// Keeps a new mapping, unless the same is kept already; gives whether it did.
  func remember(_ kind: Int, _ office: Desk, year: Int) throws(Failure) -> Bool {
    guard let fresh, let setting = office.schema.number(of: ImportMapping.settingKind) else { return false }
    let known = ImportMapping.rows(kind, setting, office)
    if known.contains(where: { ImportMapping.cell("text", setting, $0, office.state) == fresh }) { return false }
    let heap = office.heap, name = heap.text(ImportMapping.name(kind, office)), text = heap.text(fresh)
    defer {
      heap.release(name)
      heap.release(text)
    }
    _ = try office.transaction.create(
      setting, [(name: "name", value: name), (name: "text", value: text)], year: year, realm: office.realm)
    return true
  }

  /// `{"ชื่อ-สกุล": "name", "ลำดับ": null}`.
  private static func text(_ entries: [(heading: String, field: String?)]) -> String {
    let parts = entries.map { "\(quoted($0.heading)): \($0.field.map(quoted) ?? "null")" }
    return "{" + parts.joined(separator: ", ") + "}"
  }

  private static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { out += "\\" }
      if scalar.value >= 0x20 { out.unicodeScalars.append(scalar) }
    }
    return out + "\""
  }

  private static func entries(
    _ text: String, _ realm: Realm, _ heap: HeapPointer
  ) -> [(heading: String, field: String?)]? {
    guard let value = try? JSONReader.read(Array(text.utf8), heap) else { return nil }
    defer { heap.release(value) }
    guard value.isRecord else { return nil }
    var entries: [(heading: String, field: String?)] = []
    value.forEachField(realm) { key, field in
      entries.append((key.isText ? key.string : shown(key, realm), field.isText ? field.string : nil))
    }
    return entries
  }
}

extension NameKey {
  /// Headings and names of fields as they are compared: without blanks, hyphens and the case of letters.
  static func heading(_ text: String) -> String {
    let scalars = ThaiForm.normal(text).lowercased().unicodeScalars
    return String(String.UnicodeScalarView(scalars.filter { $0.value > 0x20 && $0 != "-" && $0 != "_" }))
  }
}

extension Schema.Part {
  /// Whether a heading, as it is compared, is one of the names of the field.
  fileprivate func isNamed(_ key: String) -> Bool {
    NameKey.heading(field.name) == key || NameKey.heading(field.thai) == key
  }
}
