import Failures
import Model
import Values

/// The one line that says what was kept.
public enum Receipt {
  /// `kept #12·7f3a-91c2: add 3 applications, set A17`.
  public static func line(_ transaction: Transaction, _ head: Head, in tongue: Tongue) -> String {
    let notes = transaction.notes.compactMap { Shown.receipt($0, transaction.now, tongue) }
    let parts = notes + self.parts(transaction, tongue)
    let what = parts.isEmpty ? transaction.verbs.joined(separator: ", ") : parts.joined(separator: ", ")
    return line(head, what, in: tongue)
  }

  public static func line(_ head: Head, _ what: String, in tongue: Tongue) -> String {
    Words(en: "kept", th: "เก็บแล้ว").in(tongue) + " \(Shown.code(head)): " + what
  }

  private static func parts(_ transaction: Transaction, _ tongue: Tongue) -> [String] {
    transaction.summary.map { done in
      let kind = transaction.now.schema.kinds[done.kind], verb = words(done.what).in(tongue)
      if done.count > 3 { return "\(verb) \(done.count) " + Words(en: kind.plural, th: kind.thai).in(tongue) }
      return verb + " " + done.rows.map { transaction.now.id($0, of: done.kind) }.joined(separator: " ")
    }
  }

  private static func words(_ what: Change.What) -> Words {
    switch what {
    case .add: Words(en: "add", th: "เพิ่ม")
    case .set: Words(en: "set", th: "แก้ไข")
    case .retire: Words(en: "retire", th: "เลิกใช้")
    case .revive: Words(en: "revive", th: "นำกลับมาใช้")
    case .remove: Words(en: "remove", th: "นำออก")
    }
  }

  /// What a dry run would have changed, as a table.
  public static func difference(_ office: Desk, _ heap: HeapPointer, in tongue: Tongue) -> Value {
    ChangeRows.table(
      office.workspace.beforeTrial ?? office.transaction.base, office.transaction.now, heap, in: tongue)
  }

  public static func hex(_ bytes: some Sequence<UInt8>) -> String { Shown.hex(bytes) }
}
