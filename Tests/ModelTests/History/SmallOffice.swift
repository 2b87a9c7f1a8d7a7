import Failures
import Model
import Testing
import Values

/// A few kinds with a field of every type, so that a random walk meets all of them soon.
enum SmallKinds {
  static let choices = [
    Choice("size", "ขนาด", [("small", "เล็ก"), ("large", "ใหญ่")]),
    Choice("stage", "ขั้น", [("new", "ใหม่"), ("checked", "ตรวจแล้ว"), ("approved", "อนุมัติ")]),
    Choice("trip", "ประเภท", [("award", "รางวัล"), ("grant", "ทุน")]),
  ]

  private static func field(
    _ name: String, _ thai: String, _ holds: Field.Holds, required: Bool = false, unique: Bool = false,
    personal: Bool = false, named: Bool = false
  ) -> Field {
    Field(
      name, thai, holds, required: required, unique: unique, personal: personal, named: named, en: "a field",
      th: "ช่องข้อมูล")
  }

  private static func kind(
    _ name: String, _ plural: String, _ thai: String, id: Kind.Identity, _ fields: [Field]
  ) -> Kind {
    Kind(name, plural, thai, .people, id: id, label: "", en: "a kind", th: "ชนิดหนึ่ง", fields)
  }

  static let all = [
    kind(
      "school", "schools", "โรงเรียน", id: .field("code", prefix: "s-"),
      [
        field("code", "รหัส", .text, required: true, unique: true), field("name", "ชื่อ", .text, required: true),
        field("size", "ขนาด", .oneOf("size")), field("short", "ชื่อย่อ", .text, unique: true),
      ]),
    kind(
      "person", "people", "บุคคล", id: .numbered("P"),
      [
        field("name", "ชื่อ", .text, required: true, named: true), field("phone", "โทร", .text, personal: true),
        field("born", "เกิด", .date, personal: true), field("pay", "เงินเดือน", .number(2), personal: true),
        field("stage", "ขั้น", .oneOf("stage"), required: true), field("grade", "ระดับ", .oneOf("size"), personal: true),
        field("boss", "หัวหน้า", .record("person"), personal: true),
      ]),
    kind(
      "application", "applications", "ใบสมัคร", id: .numbered("A"),
      [
        field("person", "บุคคล", .record("person")), field("school", "โรงเรียน", .record("school")),
        field("score", "คะแนน", .number(2)), field("received", "รับ", .moment), field("ok", "ครบ", .bool),
        field("at", "เวลา", .clock), field("day", "วัน", .date), field("stage", "ขั้น", .oneOf("stage"), required: true),
        field("note", "หมายเหตุ", .text, personal: true),
      ]),
    kind(
      "round", "rounds", "รอบ", id: .yearlyBy(field: "kind"),
      [field("kind", "ประเภท", .oneOf("trip"), required: true), field("quota", "จำนวน", .number(0))]),
  ]
}

/// One shell's view of an office in memory.
final class SmallOffice {
  let heap = Heap.make()
  let workspace: Workspace
  private var ticks = 0
  let actor: String

  init(_ store: any Store, usingImage: Bool = true, memory: (any HeadMemory)? = nil, actor: String = "tester") throws {
    workspace = try Workspace.open(
      store, kinds: SmallKinds.all, choices: SmallKinds.choices, memory: memory, usingImage: usingImage)
    self.actor = actor
  }

  deinit { Heap.unmake(heap) }

  var realm: Realm { heap.pointee.realm }
  var state: State { workspace.state }

  func stamp() -> Workspace.Stamp {
    ticks += 1
    return Workspace.Stamp(
      time: 1_795_000_000 + ticks * 60, today: 20_700 + ticks / 5, actor: actor, host: "host",
      entropy: Array("\(actor)\(ticks)".utf8))
  }

  @discardableResult func commit(_ transaction: Transaction) throws -> Head? {
    try workspace.commit(transaction, stamp())
  }

  /// One transaction of its own.
  @discardableResult func keep(_ body: (Transaction) throws -> Void) throws -> Head? {
    let transaction = workspace.begin()
    try body(transaction)
    return try commit(transaction)
  }

  func undo(_ steps: Int = 1) throws { try keep { _ = try workspace.undo(steps, in: $0) } }
  func redo(_ steps: Int = 1) throws { try keep { _ = try workspace.redo(steps, in: $0) } }

  /// Kinds by number.
  static let school = 0, person = 1, application = 2, round = 3

  func text(_ text: String) -> Value { heap.text(text) }

  func number(_ coefficient: Int, _ scale: Int = 0) -> Value { heap.number(Decimal(Int128(coefficient), scale: scale)) }

  @discardableResult func add(
    _ kind: Int, _ fields: [(String, Value)], in transaction: Transaction
  ) throws -> Int {
    try transaction.create(kind, fields.map { (name: $0.0, value: $0.1) }, year: 2569, realm: realm)
  }

  @discardableResult func set(
    _ kind: Int, _ row: Int, _ name: String, _ value: Value, in transaction: Transaction
  ) throws -> Bool {
    try transaction.set(kind, row, name, value, realm: realm)
  }
}

/// All that a state says, as plain values that can be compared and corrected.
struct Dump: Equatable {
  struct Record: Equatable {
    var id: String
    var isRetired: Bool
    /// By the name of the column; only what is not null.
    var cells: [String: String]
  }

  var kinds: [[Record]] = []
  var checkpoints: [String] = []

  /// - Parameter hidden: whether salts, commitments and stored ids count.
  init(_ state: State, hidden: Bool = true) {
    for kind in state.schema.kinds.indices {
      let table = state.tables[kind]
      kinds.append(
        (0..<table.count).map { row in
          var cells: [String: String] = [:]
          for part in state.schema.parts[kind] {
            cells[part.field.name] = Dump.cell(table.columns[part.column], part.type, row)
          }
          if hidden {
            for column in [Schema.salt, Schema.commitment] {
              cells["#\(column)"] = table.columns[column].bytes(row).map { "\($0)" }
            }
          }
          return Record(id: state.id(row, of: kind), isRetired: table.isRetired(row), cells: cells)
        })
    }
    checkpoints = state.checkpoints.map { "\($0.name) \($0.sequence)" }
  }

  private static func cell(_ column: Column, _ type: CellType, _ row: Int) -> String? {
    if column.isNull(row) { return nil }
    if type.isText { return column.text(row) }
    if type == .number { return column.chunk(of: row).number(row & 0xFFFF)?.normalised.text }
    return column.code(row).map { String($0) }
  }

  /// Everything in one order.
  var lines: [String] {
    kinds.joined().map { record in
      let cells = record.cells.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
      return "\(record.id) \(record.isRetired) " + cells.joined(separator: ", ")
    }
  }

  /// Only what is in use, by id; a record that was made and taken back is as if it had never been.
  var visible: [[Record]] { kinds.map { $0.filter { !$0.isRetired } } }

  /// As the office looks after the personal values of a record were erased everywhere.
  mutating func forget(_ kind: Int, _ row: Int, _ schema: Schema) {
    guard row < kinds[kind].count else { return }
    for part in schema.parts[kind] where part.field.isPersonal { kinds[kind][row].cells[part.field.name] = nil }
    kinds[kind][row].cells["#0"] = nil
  }

  /// The first difference, for a message.
  func difference(_ other: Dump) -> String {
    for (kind, (mine, theirs)) in zip(kinds, other.kinds).enumerated() {
      if mine.count != theirs.count { return "kind \(kind): \(mine.count) and \(theirs.count) records" }
      for (row, (a, b)) in zip(mine, theirs).enumerated() where a != b {
        let names = Set(a.cells.keys).union(b.cells.keys).filter { a.cells[$0] != b.cells[$0] }.sorted()
        return "\(a.id), row \(row), retired \(a.isRetired) \(b.isRetired): "
          + names.map { "\($0) \(a.cells[$0] ?? "–") | \(b.cells[$0] ?? "–")" }.joined(separator: ", ")
      }
    }
    return checkpoints == other.checkpoints ? "none" : "\(checkpoints) and \(other.checkpoints)"
  }
}

extension State {
  func digest() -> [UInt8] {
    var copy = self
    return copy.hash()
  }
}

/// A fixed sequence of numbers, so that a failure can be repeated.
struct Dice {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(bitPattern: Int64(seed)) &* 0xD134_2543_DE82_EF95 ^ 0x2545_F491_4F6C_DD1D }

  mutating func roll(_ sides: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) >> 1) % sides
  }

  mutating func pick<T>(_ choices: [T]) -> T { choices[roll(choices.count)] }
}

/// The code of a refusal, or nil.
func refusal(_ body: () throws -> Void) -> String? {
  do {
    try body()
    return nil
  } catch { return (error as? Failure)?.code ?? "\(error)" }
}

extension Failure: CustomTestStringConvertible {
  public var testDescription: String { code + ": " + message(in: .english) }
}
