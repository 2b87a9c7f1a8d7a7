import Failures
import Formats
import Language
import Model
import Text
import Values

/// What the columns of a file may be called, and what each then is to whoever takes the file in.
protocol ImportWords {
  associatedtype Target

  /// The name under which a mapping is remembered.
  var setting: String { get }
  /// What a row becomes.
  var words: Words { get }
  /// What there is, by its English and Thai names.
  var names: [String] { get }
  /// What a heading, as it is compared, is; nil for one that is not known, an empty answer for one that says nothing.
  func target(heading key: String) -> Target??
  /// What `--map` names.
  func target(named name: String) throws(Failure) -> Target
  /// What a target is called: no two columns are one.
  func name(of target: Target) -> String
}

/// Which column of a file is what; what was said of a file's columns once is remembered.
///
/// It is remembered as a setting of the office named `import.KIND`, whose text is the record that was given to
/// `--map`; it holds for every later file that has all its columns.
struct ImportMapping<Meaning: ImportWords> {
  /// What each column is; nil where it says nothing to the office.
  private(set) var targets: [Meaning.Target?] = []
  /// The text of a mapping to remember, where a new one was given.
  private(set) var fresh: String?
  /// The record the mapping was remembered in.
  private(set) var remembered: String?
  private let meaning: Meaning

  init(
    _ headings: [String], _ given: [(heading: String, field: String?)], _ meaning: Meaning, file: String, _ office: Desk
  ) throws(Failure) {
    self.meaning = meaning
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
    if let known = RememberedMapping.known(headings, meaning.setting, office) {
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
        targets.append(try field.map { (name) throws(Failure) in try meaning.target(named: name) })
      } else if let target = meaning.target(heading: key) {
        targets.append(target)
      } else {
        targets.append(nil)
        unknown.append(heading.isEmpty ? "\"\"" : heading)
      }
    }
    if !unknown.isEmpty { throw ImportMapping.failure(unknown, meaning, file) }
    try refuseRepeats(headings, file)
    if !given.isEmpty { fresh = RememberedMapping.text(entries) }
  }

  private static func failure(_ unknown: [String], _ meaning: Meaning, _ file: String) -> Failure {
    let example = unknown.map { "\"\($0 == "\"\"" ? "" : $0)\": null" }.joined(separator: ", ")
    let failure = Failure(
      .importColumns, Failure.Part(file), Failure.Part(unknown.joined(separator: ", ")), .words(meaning.words),
      Failure.Part("--map {\(example)}"))
    let near = unknown.compactMap { name in EditDistance.nearest(to: name, among: meaning.names).map { (name, $0) } }
    guard let first = near.first else { return failure }
    return failure.hinting(
      Words(en: "is \(first.0) the field \(first.1)?", th: "\(first.0) คือช่อง \(first.1) หรือไม่"))
  }

  private func refuseRepeats(_ headings: [String], _ file: String) throws(Failure) {
    var seen: [String: String] = [:]
    for (heading, target) in zip(headings, targets) {
      guard let target else { continue }
      let name = meaning.name(of: target)
      if let other = seen[name] {
        throw Failure(
          .importTwice, Failure.Part(file), Failure.Part(other), Failure.Part(heading), Failure.Part(name))
      }
      seen[name] = heading
    }
  }

  /// Keeps a new mapping, unless the same is kept already; gives whether it did.
  func remember(_ office: Desk, year: Int) throws(Failure) -> Bool {
    guard let fresh else { return false }
    return try RememberedMapping.remember(fresh, meaning.setting, office, year: year)
  }
}

/// The columns of a file that becomes records of one kind: its fields and the id.
struct KindWords: ImportWords {
  enum Target {
    case field(Schema.Part)
    case id
  }

  let kind: Int
  let office: Desk
  private var schema: Schema { office.schema }

  var setting: String { "import." + schema.kinds[kind].name }
  var words: Words { Words(en: schema.kinds[kind].name, th: schema.kinds[kind].thai) }
  var names: [String] { schema.parts[kind].map(\.field.name) + schema.parts[kind].map(\.field.thai) }

  /// What the id is called in tables shown in Thai.
  static let thaiID = "รหัสอ้างอิง"

  func target(heading key: String) -> Target?? {
    if key == RowLayout.id || key == KindWords.thaiID { return .id }
    guard let part = schema.parts[kind].first(where: { $0.isNamed(key) }) else { return nil }
    return .field(part)
  }

  func target(named name: String) throws(Failure) -> Target {
    if let known = target(heading: NameKey.heading(name)), let target = known { return target }
    return .field(try office.transaction.part(name, of: kind))
  }

  func name(of target: Target) -> String {
    switch target {
    case .field(let part): part.field.name
    case .id: RowLayout.id
    }
  }
}

/// Mappings of columns as settings of the office.
enum RememberedMapping {
  private static let settingKind = "setting"

  /// The newest mapping whose columns the file has all.
  static func known(
    _ headings: [String], _ name: String, _ office: Desk
  ) -> (id: String, entries: [(heading: String, field: String?)])? {
    guard let setting = office.schema.number(of: settingKind) else { return nil }
    let keys = Set(headings.map(NameKey.heading)), state = office.state
    for row in rows(name, setting, office).reversed() {
      guard let text = cell("text", setting, row, state), let entries = entries(text, office.realm, office.heap),
        entries.allSatisfy({ keys.contains(NameKey.heading($0.heading)) })
      else { continue }
      office.transaction.reads.insert(setting)
      return (state.id(row, of: setting), entries)
    }
    return nil
  }

  /// The settings of this name.
  private static func rows(_ name: String, _ setting: Int, _ office: Desk) -> [Int] {
    let table = office.state.tables[setting]
    return (0..<table.count).filter { !table.isRetired($0) && cell("name", setting, $0, office.state) == name }
  }

  private static func cell(_ field: String, _ kind: Int, _ row: Int, _ state: State) -> String? {
    state.schema.part(field, of: kind).flatMap { state.tables[kind].columns[$0.column].text(row) }
  }

  static func remember(_ fresh: String, _ name: String, _ office: Desk, year: Int) throws(Failure) -> Bool {
    guard let setting = office.schema.number(of: settingKind) else { return false }
    if rows(name, setting, office).contains(where: { cell("text", setting, $0, office.state) == fresh }) {
      return false
    }
    let heap = office.heap, name = heap.text(name), text = heap.text(fresh)
    defer {
      heap.release(name)
      heap.release(text)
    }
    _ = try office.transaction.create(
      setting, [(name: "name", value: name), (name: "text", value: text)], year: year, realm: office.realm)
    return true
  }

  /// `{"ชื่อ-สกุล": "name", "ลำดับ": null}`.
  static func text(_ entries: [(heading: String, field: String?)]) -> String {
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
  func isNamed(_ key: String) -> Bool {
    NameKey.heading(field.name) == key || NameKey.heading(field.thai) == key
  }
}
