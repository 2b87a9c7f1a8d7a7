import Failures
import Model
import Values

/// The one line that says what was kept.
public enum Receipt {
  /// `kept #12·7f3a-91c2: add 3 applications, set A17 score`.
  public static func line(_ transaction: Transaction, _ head: Head, in tongue: Tongue) -> String {
    let parts = self.parts(transaction, tongue)
    let what = parts.isEmpty ? transaction.verbs.joined(separator: ", ") : parts.joined(separator: ", ")
    return Words(en: "kept", th: "เก็บแล้ว").in(tongue) + " \(Shown.code(head)): " + what
  }

  private static func parts(_ transaction: Transaction, _ tongue: Tongue) -> [String] {
    var counts: [(what: Change.What, kind: Int, rows: [Int])] = []
    for change in transaction.base.changes(to: transaction.now) {
      if let place = counts.firstIndex(where: { $0.what == change.what && $0.kind == change.kind }) {
        if counts[place].rows.last != change.row { counts[place].rows.append(change.row) }
      } else {
        counts.append((change.what, change.kind, [change.row]))
      }
    }
    return counts.map { count in
      let kind = transaction.now.schema.kinds[count.kind]
      let names = count.rows.prefix(3).map { transaction.now.id($0, of: count.kind) }
      let verb = words(count.what).in(tongue)
      if count.rows.count <= 3 { return verb + " " + names.joined(separator: " ") }
      return "\(verb) \(count.rows.count) " + Words(en: kind.plural, th: kind.thai).in(tongue)
    }
  }

  private static func words(_ what: Change.What) -> Words {
    switch what {
    case .add: Words(en: "add", th: "เพิ่ม")
    case .set: Words(en: "set", th: "แก้ไข")
    case .retire: Words(en: "retire", th: "เลิกใช้")
    case .revive: Words(en: "take up", th: "นำกลับมาใช้")
    }
  }

  /// What would change, as a table.
  public static func difference(_ office: Desk, _ heap: HeapPointer) -> Value {
    Shown.changes(office.transaction.base, office.transaction.now, office, heap)
  }

  public static func hex(_ bytes: some Sequence<UInt8>) -> String { Shown.hex(bytes) }
}
