import Calendars
import Glibc
import Commands
import Failures
import Language
import Values

/// Tables thrown at random, and a session that asks them: as a table, where the kernels answer, and as a list of the
/// same rows, where they never do.
final class QueryOffice: Session, SourceFiles {
  let today = Day(number: 20_777)
  let now = 0
  let me = "test"
  let tongue = Tongue.english
  let width = 80
  let wordings: [Wording] = []
  private let heap = Heap.make()
  private let vocabulary: Vocabulary
  private let snapshot: TableSnapshot
  private lazy var engine = Engine(heap: heap, vocabulary: vocabulary, session: self, files: self)
  private var shown: [String] = []

  /// A column: its name, its type, how often it is null, of 100, and how its values are thrown.
  struct Part {
    let name: String
    let type: CellType
    let nulls: Int
    let isMasked: Bool
    let value: (inout Dice, HeapPointer) -> Value

    init(
      _ name: String, _ type: CellType, nulls: Int = 0, masked: Bool = false,
      _ value: @escaping (inout Dice, HeapPointer) -> Value
    ) {
      self.name = name
      self.type = type
      self.nulls = nulls
      isMasked = masked
      self.value = value
    }
  }

  static let stage = Enumeration(name: "stage", members: [("new", "ใหม่"), ("checked", "ตรวจ"), ("done", "เสร็จ")])
  private static let names = ["thing", "place", "region"]
  private static let texts = [
    "", "ก", "ข", "ขก", "แก้ว", "กานดา", "ab", "abc", "Ab", "z", "a b", "ยาวกว่าสิบสี่ไบต์แน่นอน", "b\tc",
  ]

  private static func things(_ things: Int, _ places: Int) -> [Part] {
    func number(_ coefficient: Int128, _ scale: Int, _ heap: HeapPointer) -> Value {
      heap.number(Decimal(coefficient, scale: scale))
    }
    return [
      Part("a", .number) { dice, _ in Value(dice.roll(12) - 4) },
      Part("b", .number, nulls: 12) { dice, heap in number(Int128(dice.roll(4_000) - 2_000), dice.roll(4), heap) },
      Part("c", .number) { dice, heap in
        dice.pick([
          Value(Int.max), Value(Int.max - 1), Value(Int.min), Value(Int.min + 1), Value(0), Value(Int.max / 2 + 1),
          Value(-1), Value(1 << 61), number(Int128(dice.roll(9)), 0, heap),
        ])
      },
      Part("w", .number, nulls: 5) { dice, heap in
        dice.roll(4) == 0
          ? number(Int128(10) * 1_000_000_000_000_000_000 * Int128(dice.roll(99)) + 7, dice.roll(30), heap)
          : Value(dice.roll(5))
      },
      Part("t", .text) { dice, heap in heap.text(dice.pick(texts)) },
      Part("u", .text, nulls: 10) { dice, heap in heap.text(dice.pick(texts) + String(dice.roll(400))) },
      Part("v", .text) { dice, heap in heap.text(dice.pick(texts) + dice.pick(texts) + String(dice.roll(90_000))) },
      Part("f", .bool) { dice, _ in .bool(dice.roll(2) == 0) },
      Part("g", .bool, nulls: 15) { dice, _ in .bool(dice.roll(2) == 0) },
      Part("d", .date, nulls: 8) { dice, _ in .date(20_600 + dice.roll(60)) },
      Part("m", .moment) { dice, _ in .moment((20_600 + dice.roll(9)) * 86_400 + dice.roll(3) * 30_000) },
      Part("k", .clock, nulls: 8) { dice, _ in .clock(dice.roll(24) * 3_600) },
      Part("e", .member(0)) { dice, _ in .member(dice.roll(3), of: 0) },
      Part("h", .member(0), nulls: 20) { dice, _ in .member(dice.roll(3), of: 0) },
      Part("r", .reference(1)) { dice, _ in .rowMark(dice.roll(max(1, places)), kind: 1) },
      Part("s", .reference(1), nulls: 15) { dice, _ in .rowMark(dice.roll(max(1, places)), kind: 1) },
      Part("p", .reference(0), nulls: 15) { dice, _ in .rowMark(dice.roll(max(1, things)), kind: 0) },
      Part("x", .text, nulls: 10, masked: true) { dice, heap in heap.text(dice.pick(texts)) },
      Part("y", .number, nulls: 10, masked: true) { dice, _ in Value(dice.roll(9)) },
      Part("o", .number, nulls: 100) { _, _ in .null },
    ]
  }

  private static var places: [Part] {
    [
      Part("code", .text) { dice, heap in heap.text(String(dice.roll(1 << 40))) },
      Part("district", .text, nulls: 10) { dice, heap in heap.text(dice.pick(texts)) },
      Part("name", .text) { dice, heap in heap.text(dice.pick(texts)) },
      Part("size", .number) { dice, heap in heap.number(Decimal(Int128(dice.roll(300)), scale: dice.roll(3))) },
      Part("beds", .number, nulls: 20) { dice, _ in Value(dice.roll(9)) },
      Part("open", .bool) { dice, _ in .bool(dice.roll(2) == 0) },
      Part("stage", .member(0)) { dice, _ in .member(dice.roll(3), of: 0) },
      Part("region", .reference(2), nulls: 5) { dice, _ in .rowMark(dice.roll(3), kind: 2) },
    ]
  }

  private static var regions: [Part] {
    [
      Part("title", .text) { dice, heap in heap.text(dice.pick(texts)) },
      Part("rank", .number) { dice, _ in Value(dice.roll(3)) },
    ]
  }

  init(_ dice: inout Dice, things: Int, places: Int) {
    let parts = [QueryOffice.things(things, places), QueryOffice.places, QueryOffice.regions]
    let counts = [things, places, 3], heap = heap
    var tables: [Table] = []
    for (kind, parts) in parts.enumerated() {
      let isCalm = dice.roll(2) == 0
      var columns: [Column] = []
      for part in parts { columns.append(QueryOffice.column(part, counts[kind], isCalm: isCalm, &dice, heap)) }
      var table = Table(columns: columns, count: counts[kind], retired: [])
      if dice.roll(2) == 0 { for row in 0..<counts[kind] where dice.roll(9) == 0 { table.setRetired(row, true) } }
      tables.append(table)
    }
    let layouts = parts.enumerated().map { kind, parts in
      RowLayout(
        number: kind, name: QueryOffice.names[kind],
        identity: kind == 1 ? .column(0, prefix: "p-") : .numbered(kind == 0 ? "T" : "R"),
        parts: parts.enumerated().map {
          RowLayout.Part(name: $1.name, thai: $1.name, column: $0, isMasked: $1.isMasked)
        })
    }
    snapshot = TableSnapshot(tables, layouts: layouts)
    vocabulary = Vocabulary(
      callables: Commands.all + QueryOffice.queries,
      kinds: parts.enumerated().map { kind, parts in
        let columns = parts.map { ($0.name, QueryOffice.type($0)) }
        return Vocabulary.Kind(
          name: QueryOffice.names[kind], thai: QueryOffice.names[kind],
          columns: Type.Columns([("id", .text)] + columns), thaiColumns: [:])
      }, enumerations: [QueryOffice.stage])
  }

  /// - Parameter isCalm: no nulls, so that the kernels have more to answer.
  private static func column(
    _ part: Part, _ count: Int, isCalm: Bool, _ dice: inout Dice, _ heap: HeapPointer
  ) -> Column {
    var column = Column(part.type)
    for row in 0..<count {
      let value = dice.roll(100) < (isCalm && part.nulls < 100 ? 0 : part.nulls) ? .null : part.value(&dice, heap)
      column.set(row, value)
      if !value.isRow { heap.release(value) }
    }
    return column
  }

  private static func type(_ part: Part) -> Type {
    if part.isMasked { return .any }
    switch part.type {
    case .number: return .number
    case .text, .bytes: return .text
    case .bool: return .bool
    case .date: return .date
    case .moment, .clock: return .time
    case .member(let number): return .enumeration(number)
    case .reference(let kind): return .kind(names[kind])
    }
  }

  private static var queries: [Callable] {
    ["thing", "place"].enumerated().flatMap { kind, name in
      [("as-table", false), ("as-list", true)].map { form, isList in
        Callable(
          "\(name)s-\(form)", "\(name)-\(form)", .rows, en: "x", th: "x", gives: .type(.list(.kind(name))),
          effect: .reads, examples: [],
          .native { (call: inout Call) throws(Failure) in
            guard let snapshot = (call.session as? QueryOffice)?.snapshot else { return .null }
            let rows = call.heap.snapshot(snapshot)
            defer { call.heap.release(rows) }
            let table = call.heap.table(RowView(snapshot, kind: kind), rows: rows)
            guard isList else { return table }
            defer { call.heap.release(table) }
            return call.heap.rows(of: table)
          })
      }
    }
  }

  /// What a script shows, or why it does not.
  func answer(_ code: String) -> String {
    shown = [];
    let number = engine.add(name: "test", bytes: Array(code.utf8))
    do throws(Engine.Refusal) {
      let script = try engine.script(number, path: "test")
      do throws(Failure) { try engine.run(script) } catch {
        return "failed \(error.code): \(error.message(in: .english))"
      }
      return shown.joined(separator: "\n")
    } catch {
      return "refused " + (error.failures.first.map { "\($0.code): \($0.message(in: .english))" } ?? "")
    }
  }

  func show(_ value: Value, _ heap: HeapPointer) throws(Failure) {
    shown.append(Values.shown(value, heap.pointee.realm))
  }
  func print(_ bytes: [UInt8]) throws(Failure) {}
  func warn(_ text: String) throws(Failure) {}
  func standardInput() throws(Failure) -> [UInt8] { [] }
  func read(_ path: String) throws(Failure) -> [UInt8] { [] }
  func source(_ path: String, relativeTo: String) throws(Failure) -> (bytes: [UInt8], path: String) { ([], path) }
  func stage(_ path: String, _ bytes: [UInt8]) throws(Failure) {}
  func savepoint() -> Int { 0 }
  func keep(_ point: Int) {}
  func takeBack(_ point: Int) {}
  func commit(line: Int) throws(Failure) {}
  func enter(_ call: inout Call) throws(Failure) -> Int { 0 }
  func leave(_ token: Int, failed: Bool) {}
  func spend(_ steps: Int) throws(Failure) {}
  func placeText(_ span: Span) -> String { "" }
  func reached(_ span: Span, _ heap: HeapPointer) throws(Failure) {}
  func noted(_ name: String, _ value: Value, _ heap: HeapPointer) {}
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
