import Failures
import Text

/// The list of keys, made from the one table.
public enum KeyList {
  private static let headings: [Action.Group: Words] = [
    .running: Words(en: "Running", th: "สั่งทำงาน"),
    .moving: Words(en: "Moving", th: "เคลื่อนที่"),
    .deleting: Words(en: "Deleting", th: "ลบ"),
    .changing: Words(en: "Changing", th: "แก้ไข"),
    .helping: Words(en: "Help", th: "ช่วยเหลือ"),
    .recalling: Words(en: "What was entered before", th: "คำสั่งที่ผ่านมา"),
    .vi: Words(en: "Command mode of vi", th: "โหมดคำสั่งของ vi"),
  ]

  /// One key or combination and what it does.
  public struct Row: Sendable {
    public let keys: String
    public let action: String
    public let help: Words
    public let group: Words
  }

  public static func rows(vi: Bool = true) -> [Row] {
    Action.Group.allCases.flatMap { group in
      Action.all.filter { $0.group == group && (vi || !$0.keys.isEmpty) }.map {
        let keys = $0.keys.isEmpty ? $0.commandKeys : $0.keys
        return Row(
          keys: keys.filter { !isTwin($0, keys) }.joined(separator: " · "), action: $0.fullName, help: $0.help,
          group: headings[group] ?? Words(""))
      }
    }
  }

  /// Alt-B beside Alt-b.
  private static func isTwin(_ key: String, _ keys: [String]) -> Bool {
    guard key.hasPrefix("Alt-"), key.count == 5, let last = key.last, last.isUppercase else { return false }
    return keys.contains("Alt-" + last.lowercased())
  }

  public static func text(in tongue: Tongue, vi: Bool) -> String {
    var text = "", heading: Words?
    let rows = rows(vi: vi)
    let width = rows.map { Columns.width($0.keys) }.max() ?? 0
    for row in rows {
      if row.group != heading {
        text += (heading == nil ? "" : "\n") + row.group.in(tongue) + "\n"
        heading = row.group
      }
      text += "  " + row.keys + String(repeating: " ", count: width - Columns.width(row.keys) + 2)
      text += row.help.in(tongue) + "\n"
    }
    return text
  }
}
