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
/// It is remembered as a setting of the office named `import.KIND`, whose text is a record of all columns of the file
/// and what they were said to be, their own heading where nothing was said. It holds for later files with the same
/// columns; in others only what it says of a heading that would mean nothing by itself.
struct ImportMapping<Meaning: ImportWords> {
  /// What each column is; nil where it says nothing to the office.
  private(set) var targets: [Meaning.Target?] = []
  /// The text of a mapping to remember, where a new one was given.
  private(set) var fresh: String?
  /// The record a mapping was remembered in, and the columns that it leaves out.
  private var source: String?
  private var leftOut: [String] = []
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
    // What is said now goes before what was said then.
    for mapping in RememberedMapping.known(headings, meaning.setting, office) {
      for entry in mapping.entries where said[NameKey.heading(entry.heading)] == nil {
        let key = NameKey.heading(entry.heading), own = meaning.target(heading: key)
        if !mapping.isOfSameColumns, own != nil { continue }
        // That a column is what its heading says was nothing to remember.
        let isNews = own == nil || entry.field.map { NameKey.heading($0) != key } ?? true
        guard isNews else { continue }
        said[key] = .some(entry.field)
        if entry.field == nil { leftOut.append(entry.heading) }
        if source == nil { source = mapping.id }
      }
    }
    var entries: [(heading: String, field: String?)] = []
    var unknown: [String] = []
    for heading in headings {
      let key = NameKey.heading(heading)
      if let field = said[key] {
        targets.append(try field.map { (name) throws(Failure) in try meaning.target(named: name) })
        entries.append((heading, field))
      } else if let target = meaning.target(heading: key) {
        targets.append(target)
        entries.append((heading, heading))
      } else {
        targets.append(nil)
        unknown.append(heading.isEmpty ? "\"\"" : heading)
      }
    }
    if !unknown.isEmpty { throw ImportMapping.failure(unknown, meaning, file) }
    try refuseRepeats(headings, file)
    if !given.isEmpty { fresh = RememberedMapping.text(entries) }
  }

  /// By what was said before the columns were read, for the receipt.
  var remembered: Words? {
    guard let source else { return nil }
    let left = leftOut.joined(separator: ", ")
    return Words(
      en: "columns as in \(source)" + (left.isEmpty ? "" : ", without \(left)"),
      th: "คอลัมน์ตาม \(source)" + (left.isEmpty ? "" : " ไม่นำเข้า \(left)"))
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
        let failure = Failure(
          .importTwice, Failure.Part(file), Failure.Part(other), Failure.Part(heading), Failure.Part(name))
        guard NameKey.heading(other) == NameKey.heading(heading) else { throw failure }
        // By name they cannot be told apart.
        throw failure.advising(
          Words(en: "give one of them another heading in the file", th: "เปลี่ยนชื่อหัวคอลัมน์หนึ่งในไฟล์"))
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
    if let part = schema.parts[kind].first(where: { $0.isNamed(key) }) { return .field(part) }
    for field in Headings.fields(key) { if let part = schema.part(field, of: kind) { return .field(part) } }
    return Headings.onlyNumbers(key) ? .some(nil) : nil
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

  /// A mapping of columns as it was remembered.
  struct Known {
    let id: String
    let entries: [(heading: String, field: String?)]
    /// Whether it was said of a file with the columns this one has.
    let isOfSameColumns: Bool
  }

  /// The newest mapping of these columns alone; where there is none, all of them, newest first.
  static func known(_ headings: [String], _ name: String, _ office: Desk) -> [Known] {
    guard let setting = office.schema.number(of: settingKind) else { return [] }
    let keys = Set(headings.map(NameKey.heading)), state = office.state
    let all = rows(name, setting, office).reversed().compactMap { row -> Known? in
      guard let text = cell("text", setting, row, state), let entries = entries(text, office.realm, office.heap) else {
        return nil
      }
      let own = Set(entries.map { NameKey.heading($0.heading) })
      return Known(
        id: state.id(row, of: setting), entries: entries.filter { keys.contains(NameKey.heading($0.heading)) },
        isOfSameColumns: own == keys)
    }
    if !all.isEmpty { office.transaction.reads.insert(setting) }
    return all.first(where: \.isOfSameColumns).map { [$0] } ?? all
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
