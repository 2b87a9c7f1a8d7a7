import Failures
import Language
import Model
import Text

/// Help as text, made from the table of callables and the wordings; nothing is written twice.
public enum Help {
  /// - Parameter schema: the kinds of the office, asked for when something may be one of them.
  public static func text(
    _ words: [String], wordings: [Wording], schema: () -> Schema, in tongue: Tongue
  ) throws(Failure) -> String {
    guard let first = words.first else { return overview(in: tongue) }
    if first == "find" || first == "ค้นหา", words.count > 1 {
      return search(words.dropFirst().joined(separator: " "), KindHelp(schema(), in: tongue))
    }
    if let asked = kindWords[first] {
      return try text(words.dropFirst().joined(separator: "-"), isChoice: asked, KindHelp(schema(), in: tongue))
    }
    let name = words.joined(separator: "-")
    if let callable = find(name) ?? find(first), callable.area != .kinds { return text(of: callable, in: tongue) }
    let kinds = KindHelp(schema(), in: tongue)
    if let text = kinds.text(name) ?? (kinds.choiceNames.contains(name) ? kinds.choice(name) : nil) { return text }
    let found = self.wordings(first, among: wordings)
    if !found.isEmpty { return found.map { text(of: $0, in: tongue) }.joined(separator: "\n\n") }
    if let area = Callable.Area.allCases.first(where: { $0.rawValue == first || $0.words.th == first }) {
      return list(of: area, in: tongue)
    }
    var failure = Failure(.noHelp, Failure.Part(first))
    let names = Commands.all.flatMap { [$0.name, $0.thai] } + kinds.names + wordings.map(\.code)
    if let near = EditDistance.nearest(to: first, among: names) {
      failure = failure.hinting(Words(en: "did you mean help \(near)?", th: "หมายถึง help \(near) หรือไม่"))
    }
    throw failure
  }

  /// `help kind …` and `help choice …`, and which of them speaks of choices.
  private static let kindWords = ["kind": false, "ชนิด": false, "choice": true, "รายการค่า": true]

  private static func text(_ name: String, isChoice: Bool, _ kinds: KindHelp) throws(Failure) -> String {
    if name.isEmpty, !isChoice { return kinds.overview() }
    if let text = isChoice ? kinds.choice(name) : kinds.text(name) { return text }
    let failure = Failure(isChoice ? .noSuchChoice : .unknownKind, Failure.Part(name))
    guard let near = EditDistance.nearest(to: name, among: isChoice ? kinds.choiceNames : kinds.names) else {
      throw failure
    }
    throw failure.hinting(Words(en: "did you mean \(near)?", th: "หมายถึง \(near) หรือไม่"))
  }

  static func find(_ name: String) -> Callable? {
    Commands.all.first { $0.name == name || $0.thai == name || $0.name == "$" + name }
  }

  static func wordings(_ code: String, among all: [Wording]) -> [Wording] {
    let wanted = code.uppercased()
    return all.filter { $0.code == wanted || $0.code == "SOP-" + wanted }
  }

  // MARK: - One callable

  /// Usage, summary, parameters, examples: the same text for `help X` and `X --help`.
  public static func text(of callable: Callable, in tongue: Tongue) -> String {
    let isThai = tongue == .thai
    var lines = [callable.usage(in: tongue), "  " + callable.summary.in(tongue)]
    let otherName = isThai ? callable.name : callable.thai
    lines.append("  " + (isThai ? "ชื่ออังกฤษ: " : "Thai name: ") + otherName + effectNote(callable, isThai))
    if !callable.parameters.isEmpty {
      lines.append("")
      lines.append(isThai ? "รับ" : "Takes")
      let width = callable.parameters.map { Columns.width(label($0, tongue)) }.max() ?? 0
      for parameter in callable.parameters {
        lines.append(
          "  " + Columns.pad(label(parameter, tongue), to: width, align: .left) + "  " + parameter.help.in(tongue))
      }
    }
    lines.append("")
    lines.append(isThai ? "ตัวอย่าง" : "Examples")
    for example in callable.examples {
      lines.append(
        "  > " + example.code.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n  | "))
      if let shows = example.shows {
        for line in shows.split(separator: "\n", omittingEmptySubsequences: false) { lines.append("  " + line) }
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func effectNote(_ callable: Callable, _ isThai: Bool) -> String {
    switch callable.effect {
    case .pure, .reads: ""
    case .changes: isThai ? " · เปลี่ยนแปลงข้อมูลหรือไฟล์" : " · changes records or files"
    case .session: isThai ? " · ใช้ได้เฉพาะระดับบนสุด" : " · top level only"
    }
  }

  private static func label(_ parameter: Parameter, _ tongue: Tongue) -> String {
    let name = tongue == .thai ? parameter.thai : parameter.name
    switch parameter.role {
    case .flag: return "--\(name)" + (parameter.takesValue ? " \(parameter.valueName(in: tongue))" : "")
    case .rest: return "\(name)…"
    case .positional: return parameter.isRequired ? name : "[\(name)]"
    }
  }

  // MARK: - One error

  public static func text(of wording: Wording, in tongue: Tongue) -> String {
    var lines = ["\(wording.code): \(wording.message.in(tongue))", "", "  " + wording.help.in(tongue)]
    if let hint = wording.hint { lines.append((tongue == .thai ? "  ทำอย่างไร: " : "  What to do: ") + hint.in(tongue)) }
    return lines.joined(separator: "\n")
  }

  // MARK: - Lists

  static func overview(in tongue: Tongue) -> String {
    var lines: [String] =
      tongue == .thai
      ? [
        "help คำสั่ง       อธิบายคำสั่ง", "help find คำ     ค้นหา", "help kind ชนิด   ช่องข้อมูลของชนิดข้อมูล",
        "help SOP-…       อธิบายข้อผิดพลาด", "",
      ]
      : [
        "help COMMAND     explains a command", "help find WORDS  searches",
        "help kind NAME   the fields of a kind of record", "help SOP-…       explains an error", "",
      ]
    for area in Callable.Area.allCases where area != .kinds {
      let names = Commands.all.filter { $0.area == area }.map { tongue == .thai ? $0.thai : $0.name }
      guard !names.isEmpty else { continue }
      lines.append(area.words.in(tongue) + " (help \(area.rawValue))")
      lines += wrapped(names, width: 78)
    }
    return lines.joined(separator: "\n")
  }

  static func wrapped(_ names: [String], width: Int, between: String = " ") -> [String] {
    var lines: [String] = [], line = ""
    for name in names {
      if !line.isEmpty, Columns.width(line) + Columns.width(between) + Columns.width(name) + 2 > width {
        lines.append("  " + line)
        line = ""
      }
      line += (line.isEmpty ? "" : between) + name
    }
    return lines + ["  " + line]
  }

  static func list(of area: Callable.Area, in tongue: Tongue) -> String {
    lines(Commands.all.filter { $0.area == area }, in: tongue).joined(separator: "\n")
  }

  private static func lines(_ callables: [Callable], in tongue: Tongue) -> [String] {
    lines(callables.map { (tongue == .thai ? $0.thai : $0.name, $0.summary.in(tongue)) })
  }

  private static func lines(_ entries: [(name: String, summary: String)]) -> [String] {
    let width = entries.map { Columns.width($0.name) }.max() ?? 0
    return entries.map { "  " + Columns.pad($0.name, to: width, align: .left) + "  " + $0.summary }
  }

  /// Commands and queries whose name, summary or other names hold all the words, then fields and choices of kinds;
  /// the best first.
  static func search(_ text: String, _ kinds: KindHelp) -> String {
    let tongue = kinds.tongue
    let words = text.lowercased().split(separator: " ").map(String.init)
    let ranked = Commands.all.compactMap { callable -> (Int, Callable)? in
      let score = words.map { rank($0, callable) }
      return score.contains(0) ? nil : (score.reduce(0, +), callable)
    }
    let found = ranked.sorted { $0.0 > $1.0 }.prefix(12).map(\.1)
    let fields = kinds.search(words, most: 12)
    if found.isEmpty, fields.isEmpty { return tongue == .thai ? "ไม่พบ: \(text)" : "nothing found: \(text)" }
    var shown = lines(Array(found), in: tongue)
    if !fields.isEmpty {
      shown += [Words(en: "Fields and choices", th: "ช่องข้อมูลและรายการค่า").in(tongue)] + lines(fields)
    }
    return shown.joined(separator: "\n")
  }

  private static func rank(_ word: String, _ callable: Callable) -> Int {
    if callable.name == word || callable.thai == word { return 100 }
    if callable.alsoKnownAs.contains(where: { $0.lowercased() == word }) { return 50 }
    if callable.name.contains(word) || callable.thai.contains(word) { return 20 }
    if callable.alsoKnownAs.contains(where: { $0.lowercased().contains(word) }) { return 10 }
    if callable.summary.en.lowercased().contains(word) || callable.summary.th.contains(word) { return 5 }
    return 0
  }
}
