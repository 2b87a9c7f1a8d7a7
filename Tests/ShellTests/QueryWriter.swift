/// Writes pipelines over the things and places of a `QueryOffice`, most of which check.
struct QueryWriter {
  private let rows: Int
  /// Whether answers are to be short.
  var isLarge = false

  init(_ rows: Int) { self.rows = rows }

  mutating func pipeline(_ dice: inout Dice) -> String {
    let isPlaces = dice.roll(8) == 0
    var pipeline = isPlaces ? "places-ROWS" : "things-ROWS"
    if dice.roll(7) == 0 {
      // A condition kept as a function, with something it captured.
      let holds = dice.roll(3) == 0 ? steps(&dice, isPlaces) : "{|row| \(ofRow(condition(&dice, 1, isPlaces)))}"
      pipeline = "let holds = \(holds)\n" + pipeline + " | where $holds"
    }
    for _ in 0..<dice.roll(4) { pipeline += " | " + stage(&dice, isPlaces) }
    return pipeline + " | " + end(&dice, isPlaces)
  }

  private func stage(_ dice: inout Dice, _ isPlaces: Bool) -> String {
    switch dice.roll(12) {
    case 0..<6: return "where " + condition(&dice, 2, isPlaces)
    case 6, 7: return sort(&dice, isPlaces)
    case 8: return "take \(count(&dice))"
    case 9: return "skip \(count(&dice))"
    case 10 where dice.roll(2) == 0: return "where " + steps(&dice, isPlaces)
    case 10:
      return "where {|row| \(ofRow(condition(&dice, 1, isPlaces)))}"
    default: return "sort \(isPlaces ? ".size" : ".a")"
    }
  }

  /// A function that works something out first and asks it on one of two ways.
  private func steps(_ dice: inout Dice, _ isPlaces: Bool) -> String {
    let number = dice.pick(isPlaces ? ["size", "beds"] : ["a", "b", "c", "w", "o", "d"])
    let first = ofRow(condition(&dice, 0, isPlaces)), second = ofRow(condition(&dice, 0, isPlaces))
    let work = dice.pick(["* 2", "+ $five", "- 0.5", "* $half"]), limit = dice.pick(["3", "$minus", "0.25"])
    return "{|row| let held = $row.\(number) \(work); if \(first) { $held > \(limit) } else { \(second) }}"
  }

  /// A condition over the fields of `$row` instead of the row at hand.
  private func ofRow(_ condition: String) -> String {
    condition.replacing(" .", with: " $row.").replacing("(.", with: "($row.")
  }

  private func count(_ dice: inout Dice) -> String {
    dice.pick(["0", "1", "2", "5", "$five", "17", "1000", "-1", "2.5", "\(rows)", "\(rows / 2)"])
  }

  private func sort(_ dice: inout Dice, _ isPlaces: Bool) -> String {
    let columns =
      isPlaces
      ? ["size", "beds", "open", "stage", "name", "district", "region"]
      : [
        "a", "b", "c", "w", "t", "u", "f", "g", "d", "m", "k", "e", "h", "r", "s", "p", "x", "y", "o", "r.size",
        "s.beds",
      ]
    let descending = dice.roll(3) == 0 ? " --desc" : ""
    if dice.roll(3) > 0 { return "sort .\(dice.pick(columns))" + descending }
    let keys = (0..<(2 + dice.roll(2))).map { _ in "." + dice.pick(columns) }
    return "sort [\(keys.joined(separator: " "))]" + descending
  }

  private func end(_ dice: inout Dice, _ isPlaces: Bool) -> String {
    let number =
      isPlaces ? dice.pick(["size", "beds"]) : dice.pick(["a", "b", "c", "w", "y", "o", "d", "m", "k", "t"])
    let keys =
      isPlaces
      ? ["name", "district", "open", "stage", "region", "size", "beds"]
      : [
        "a", "b", "c", "w", "t", "u", "f", "g", "d", "m", "k", "e", "h", "r", "s", "p", "x", "y", "o", "r.name",
        "s.district", "r.region.title", "s.region", "p.a", "r.size",
      ]
    let key = dice.pick(keys)
    if dice.roll(8) == 0 {
      let other = dice.pick(keys), most = isLarge ? " | take 40" : ""
      let pair = dice.pick(["[.\(key) .\(other)]", "{one: .\(key), two: .\(other)}", "{one: .\(key)}", "[.\(key)]"])
      return "group \(pair) {n: (count), t: (\(dice.pick(["sum", "max"])) .\(number))}" + most
    }
    let total = dice.pick(["sum", "mean", "min", "max"])
    let choice = dice.roll(isLarge ? 8 : 11)
    switch choice {
    case 0: return "count"
    case 1: return "first"
    case 2: return "\(total) .\(number)"
    case 3, 4: return "group .\(key) {n: (count)}" + (isLarge ? " | take 40" : "")
    case 5: return "group .\(key) {n: (count), t: (\(total) .\(number))}" + (isLarge ? " | take 40" : "")
    case 6: return "any " + condition(&dice, 1, isPlaces)
    case 7: return isLarge ? "take 50" : "group .\(key)"
    case 8: return "group .\(key) {t: (\(total) .\(number)), more: ((count) + 1)}"
    case 9: return "each .\(number)"
    default: return "take \(count(&dice))"
    }
  }

  // MARK: - Conditions

  func condition(_ dice: inout Dice, _ depth: Int, _ isPlaces: Bool) -> String {
    if depth > 0 {
      switch dice.roll(9) {
      case 0, 1: return "(\(condition(&dice, depth - 1, isPlaces)) and \(condition(&dice, depth - 1, isPlaces)))"
      case 2, 3: return "(\(condition(&dice, depth - 1, isPlaces)) or \(condition(&dice, depth - 1, isPlaces)))"
      case 4: return "(not \(condition(&dice, depth - 1, isPlaces)))"
      default: break
      }
    }
    return "(" + (isPlaces ? place(&dice) : thing(&dice)) + ")"
  }

  private static let comparisons = ["==", "!=", "<", "<=", ">", ">="]

  private func compare(_ dice: inout Dice, _ path: String, _ values: [String]) -> String {
    let value = dice.pick(values), comparison = dice.pick(QueryWriter.comparisons)
    return dice.roll(5) == 0 ? "\(value) \(comparison) .\(path)" : ".\(path) \(comparison) \(value)"
  }

  private static let numbers = [
    "0", "1", "3", "-2", "2.5", "-0.75", "1.005", "$five", "$half", "$minus", "9223372036854775807",
    "9223372036854775806", "-9223372036854775808", "4611686018427387904", "99999999999999999999", "$big",
    "-99999999999999999999", "0.00000000000000000000000001", "($five + 1)", "($five - $half)", "$none", "-$five",
    "4611686018427387903.5", "9223372036854775806.5",
  ]
  private static let words = ["\"\"", "\"ก\"", "\"ขก\"", "\"ab\"", "\"แก้ว\"", "\"m\"", "$word", "\"b\tc\"", "$none"]
  private static let days = ["2026-06-01", "2026-07-05", "$when", "($when + 3d)", "$none"]

  private func number(_ dice: inout Dice, _ path: String) -> String {
    switch dice.roll(7) {
    case 0:
      return ".\(path) in " + dice.pick(["$few", "$one", "$nothing", "[1 2 3]", "[0.5 -1]", "[\"x\" 1]", "[null]"])
    case 1:
      return ".\(path) in "
        + dice.pick(["1..3", "0..<2", "-1..1.5", "(5..1)", "($minus..$five)", "0.25..0.75", "(0..$big)", "(-$big..0)"])
    default: return compare(&dice, path, QueryWriter.numbers)
    }
  }

  private func text(_ dice: inout Dice, _ path: String) -> String {
    switch dice.roll(8) {
    case 6, 7:
      let part = dice.pick(["\"ก\"", "\"\"", "\"ab\"", "$word", "\"ขก\"", "\"ว\"", "$none"])
      return "(.\(path) | \(dice.pick(["starts-with", "ends-with"])) \(part))"
    case 0:
      return ".\(path) in "
        + dice.pick(["[\"ก\" \"ab\"]", "[null \"\"]", "$nothing", "[1 \"ก\"]", "(\"ก\"..\"ข\")", "\"abc\""])
    case 1, 2:
      return dice.pick(["\"ก\"", "\"\"", "\"ab\"", "\"3\"", "\"ขก\"", "$word", "\"b\tc\"", "\"ก1\"", "\"\t\""])
        + " in .\(path)"
    default: return compare(&dice, path, QueryWriter.words)
    }
  }

  private func thing(_ dice: inout Dice) -> String {
    switch dice.roll(26) {
    case 0, 1: return number(&dice, "a")
    case 2, 3: return number(&dice, "b")
    case 4: return number(&dice, "c")
    case 5: return number(&dice, "w")
    case 6: return text(&dice, "t")
    case 7: return text(&dice, "u")
    case 8: return text(&dice, "v")
    case 9: return ".f"
    case 10: return dice.pick([".g", ".g == true", "not .g", ".f != false", ".f < true", ".g == null", ".f in [true]"])
    case 11: return compare(&dice, "d", QueryWriter.days)
    case 12:
      return ".d in "
        + dice.pick([
          "(2026-06-01..2026-06-20)", "(2026-06-01..<2026-06-01)", "[2026-06-02 null]", "($when..2026-07-01)",
        ])
    case 13: return compare(&dice, "m", ["2026-06-02T08:20", "2026-05-29T00:00", "$none"])
    case 14: return ".m in (2026-05-28..2026-06-01)"
    case 15: return compare(&dice, "k", ["09:00", "00:00", "23:59", "$none"])
    case 16: return compare(&dice, dice.pick(["e", "h"]), ["\"new\"", "\"checked\"", "\"done\"", "$none"])
    case 17: return ".\(dice.pick(["e", "h"])) in " + dice.pick(["[new done]", "$stages", "[checked null]", "[]"])
    case 18:
      return ".\(dice.pick(["r", "s"])) "
        + dice.pick(["== \"p-1\"", "!= \"p-x\"", "== null", "!= null", "in [\"p-1\" null]"])
    case 19:
      return ".p "
        + dice.pick([
          "== \"T1\"", "!= \"T3\"", "== \"T01\"", "== \"\"", "== \"T999999\"", "in [\"T1\" \"T2\"]", "== null",
          "== \"T\"",
        ])
    case 20: return number(&dice, dice.pick(["r.size", "s.size", "r.beds", "s.region.rank", "p.a", "p.p.b"]))
    case 21: return text(&dice, dice.pick(["r.name", "r.district", "s.name", "r.region.title", "p.t"]))
    case 22:
      return dice.pick([".r.open", "not .s.open", ".r.stage == new", ".p.f", ".s.stage in [new done]", ".p.p.g"])
    case 23: return dice.pick([".x == \"ก\"", ".y == 3", ".y > 3", ".x < \"z\"", "\"•\" in .x", ".x == null"])
    case 24:
      return dice.pick([
        ".a == .b", ".a + 1 > 2", ".t + \"x\" == \"กx\"", ".id == \"T2\"", ".id < \"T2\"", "(.b ?? 0) > 1",
      ])
    default: return number(&dice, "o")
    }
  }

  private func place(_ dice: inout Dice) -> String {
    switch dice.roll(7) {
    case 0: return number(&dice, "size")
    case 1: return number(&dice, "beds")
    case 2: return text(&dice, dice.pick(["name", "district", "code"]))
    case 3: return dice.pick([".open", "not .open", ".id == \"p-1\""])
    case 4: return compare(&dice, "stage", ["\"new\"", "\"done\""])
    case 5: return text(&dice, "region.title")
    default: return number(&dice, "region.rank")
    }
  }
}
