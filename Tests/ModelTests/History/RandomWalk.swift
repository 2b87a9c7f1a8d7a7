import Failures
import Model
import Values

/// Random work on an office: records made, changed, retired, fields added, steps taken back, people forgotten.
struct RandomWalk {
  var dice: Dice
  private var added = 0

  init(_ seed: Int) { dice = Dice(seed) }

  /// What may go wrong by the rules of the office; anything else is a mistake of ours.
  static let refusals: Set<String> = [
    "SOP-FIELD-TAKEN", "SOP-RECORD-RETIRED", "SOP-RECORD", "SOP-ID", "SOP-FIELD-REQUIRED", "SOP-UNDO-NONE",
    "SOP-REDO-NONE", "SOP-UNDO-CANNOT", "SOP-UNDO-FAR", "SOP-REDO-FAR",
  ]

  /// Some changes in one transaction; gives the codes of refusals that no rule explains.
  mutating func work(_ office: SmallOffice, _ transaction: Transaction, fields: Bool = true) -> [String] {
    var unexplained: [String] = []
    for _ in 0...dice.roll(6) {
      let mark = transaction.mark()
      if let code = refusal({ try act(office, transaction, fields: fields) }) {
        if !RandomWalk.refusals.contains(code) { unexplained.append(code) }
        transaction.rollback(to: mark)
      } else if dice.roll(12) == 0 {
        transaction.rollback(to: mark)
      }
    }
    if dice.roll(5) == 0 { transaction.reason = "เพราะ \(dice.roll(100))" }
    return unexplained
  }

  private mutating func act(_ office: SmallOffice, _ transaction: Transaction, fields: Bool) throws {
    let kind = dice.roll(4), count = transaction.now.tables[kind].count
    switch dice.roll(fields ? 24 : 23) {
    case 0..<7: try office.add(kind, values(kind, office, transaction), in: transaction)
    case 7..<18 where count > 0:
      let part = dice.pick(transaction.now.schema.parts[kind])
      try office.set(kind, dice.roll(count), part.field.name, value(part, office, transaction), in: transaction)
    case 18, 19:
      guard count > 0 else { return }
      _ = transaction.retire(kind, dice.roll(count), true)
    case 20: transaction.add(.checkpoint("จุด\(dice.roll(3))"))
    case 21 where count > 0: transaction.add(.reveal(kind: kind, row: dice.roll(count)))
    case 22: transaction.add(.export(kind: "person", rows: dice.roll(9), personal: dice.roll(2) == 0))
    case 23 where added < 6:
      added += 1
      let holds: Field.Holds = dice.pick([.text, .number(nil), .bool, .date, .oneOf("size"), .record("school")])
      let name = "own\(transaction.now.schema.parts[kind].count)"
      transaction.addField(
        Field(name, name, holds, personal: dice.roll(2) == 0, en: "of the office", th: "ของสำนักงาน"), to: kind)
    default: break
    }
  }

  private mutating func values(
    _ kind: Int, _ office: SmallOffice, _ transaction: Transaction
  ) -> [(String, Value)] {
    var values: [(String, Value)] = []
    for part in transaction.now.schema.parts[kind]
    where part.field.isRequired && part.field.name != "stage" || dice.roll(3) > 0 {
      var value = value(part, office, transaction)
      if value.isNull, part.field.isRequired, part.field.name != "stage" {
        value = office.text(dice.pick(["award", "grant"]))
      }
      values.append((part.field.name, value))
    }
    return values
  }

  private mutating func value(
    _ part: Schema.Part, _ office: SmallOffice, _ transaction: Transaction
  ) -> Value {
    if dice.roll(6) == 0 { return .null }
    switch part.type {
    case .text, .bytes:
      let stem = part.field.isPersonal ? "ลับ" : "ค่า"
      return office.text("\(stem)-\(dice.roll(part.field.isUnique ? 400 : 30))" + (dice.roll(9) == 0 ? "ยาวมากๆ" : ""))
    case .number:
      let coefficient = dice.roll(20_000) - 10_000, scale = dice.roll(3)
      // What counts something is not below 0.
      return part.field.isWhole ? office.number(abs(coefficient), 0) : office.number(coefficient, scale)
    case .bool: return .bool(dice.roll(2) == 0)
    case .date: return .date(20_000 + dice.roll(900))
    case .moment: return .moment(1_700_000_000 + dice.roll(90_000_000))
    case .clock: return .clock(dice.roll(86_400))
    case .member(let choice): return .member(dice.roll(SmallKinds.choices[choice].members.count), of: choice)
    case .reference(let kind):
      let count = transaction.now.tables[kind].count
      return count == 0 ? .null : office.text(transaction.now.id(dice.roll(count), of: kind))
    }
  }
}
