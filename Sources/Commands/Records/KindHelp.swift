import Failures
import Model
import Text

/// Help on kinds, their fields and the choices these hold: `help kind application`, `help choice round-kind`.
///
/// `Docs/Kinds.md` says the same in the same words.
public struct KindHelp {
  let schema: Schema
  let tongue: Tongue

  public init(_ schema: Schema, in tongue: Tongue) {
    self.schema = schema
    self.tongue = tongue
  }

  // MARK: - One kind

  /// The kind of this name, query or Thai name.
  func text(_ name: String) -> String? { schema.find(name).map { text(of: $0) } }

  private func text(of number: Int) -> String {
    let kind = schema.kinds[number], parts = schema.parts[number]
    let isThai = tongue == .thai
    let rows = parts.map { part in
      [isThai ? part.field.thai : part.field.name, isThai ? part.field.name : part.field.thai, holds(part.field)]
    }
    var lines = [
      isThai ? "\(kind.thai) · \(kind.name)" : "\(kind.name) · \(kind.thai)", "  " + kind.summary.in(tongue),
      "  " + Words(en: "query: ", th: "คำค้น: ").in(tongue) + query(kind),
      "  " + Words(en: "known as: ", th: "รหัส: ").in(tongue) + identity(kind),
      "  " + Words(en: "to make one: ", th: "เพิ่ม: ").in(tongue) + making(number), "",
      Words(en: "Fields", th: "ช่องข้อมูล").in(tongue),
    ]
    for (row, part) in zip(aligned(rows), parts) {
      let flags = self.flags(part.field).in(tongue)
      lines.append("  \(row)  \(part.field.help.in(tongue))" + (flags.isEmpty ? "" : " (\(flags))"))
    }
    let held = choices(of: number)
    if !held.isEmpty { lines += ["", Words(en: "Choices", th: "รายการค่า").in(tongue)] }
    return (lines + held.flatMap { choiceLines($0) }).joined(separator: "\n")
  }

  private func query(_ kind: Kind) -> String { tongue == .thai ? "\(kind.thai) (\(kind.plural))" : kind.plural }

  /// Choices its fields hold, each once.
  private func choices(of number: Int) -> [Model.Choice] {
    var names: [String] = []
    for part in schema.parts[number] {
      if case .oneOf(let name) = part.field.holds, !names.contains(name) { names.append(name) }
    }
    return names.compactMap { name in schema.choices.first { $0.name == name } }
  }

  /// What to type for the least record there can be.
  private func making(_ number: Int) -> String {
    let kind = schema.kinds[number], isThai = tongue == .thai
    let fields = schema.parts[number].filter { part in
      guard part.field.isRequired else { return false }
      // A choice begins with its first member.
      if case .oneOf = part.field.holds { return kind.identity == .yearlyBy(field: part.field.name) }
      return true
    }
    let values = fields.map { "\(isThai ? $0.field.thai : $0.field.name): \(sample($0.field.holds))" }
    return "\(isThai ? "เพิ่ม \(kind.thai)" : "add \(kind.name)") {\(values.joined(separator: ", "))}"
  }

  private func sample(_ holds: Field.Holds) -> String {
    switch holds {
    case .text: "\"…\""
    case .number: "0"
    case .bool: "true"
    case .date: "2569-11-20"
    case .moment: "2569-11-20T09:30"
    case .clock: "09:30"
    case .oneOf(let name):
      schema.choices.first { $0.name == name }.map { tongue == .thai ? $0.members[0].th : $0.members[0].en } ?? "…"
    case .record(let name): schema.number(of: name).map { KindHelp.sampleID(schema.kinds[$0]) } ?? "…"
    }
  }

  private static func sampleID(_ kind: Kind) -> String {
    switch kind.identity {
    case .numbered(let prefix): prefix + "1"
    case .field: "\"…\""
    case .yearly(let prefix): "\(prefix)-2569-1"
    case .yearlyBy: "award-2569-1"
    }
  }

  // MARK: - Words that help and the page of kinds share

  /// What a field holds, as a person says it.
  public func holds(_ field: Field) -> String {
    switch field.holds {
    case .text: Words(en: "text", th: "ข้อความ").in(tongue)
    case .number(nil): Words(en: "number", th: "จำนวน").in(tongue)
    case .number(.some(0)): Words(en: "whole number", th: "จำนวนเต็ม").in(tongue)
    case .number(.some(let decimals)):
      Words(en: "number, \(decimals) decimals", th: "จำนวน ทศนิยม \(decimals) ตำแหน่ง").in(tongue)
    case .bool: Words(en: "true or false", th: "จริงหรือเท็จ").in(tongue)
    case .date: Words(en: "date", th: "วันที่").in(tongue)
    case .moment: Words(en: "date and time", th: "วันที่และเวลา").in(tongue)
    case .clock: Words(en: "time of day", th: "เวลา").in(tongue)
    case .oneOf(let name):
      Words(en: "choice \(name)", th: schema.choices.first { $0.name == name }?.thai ?? name).in(tongue)
    case .record(let name):
      Words(en: "record \(name)", th: schema.number(of: name).map { schema.kinds[$0].thai } ?? name).in(tongue)
    }
  }

  /// What must be known of a field besides what it holds.
  public func flags(_ field: Field) -> Words {
    var flags: [Words] = []
    if field.isRequired { flags.append(Words(en: "required", th: "ต้องระบุ")) }
    if field.isUnique { flags.append(Words(en: "unique", th: "ห้ามซ้ำ")) }
    switch field.privacy {
    case .open: break
    case .name: flags.append(Words(en: "names a person", th: "ระบุตัวบุคคล"))
    case .personal: flags.append(Words(en: "personal, masked", th: "ข้อมูลส่วนบุคคล ปิดบังไว้"))
    }
    return Words(en: flags.map(\.en).joined(separator: ", "), th: flags.map(\.th).joined(separator: ", "))
  }

  /// How a record gets the name people type.
  public func identity(_ kind: Kind) -> String {
    switch kind.identity {
    case .numbered(let prefix): return "\(prefix)1, \(prefix)2, …"
    case .field(let name, let prefix):
      let thai = kind.fields.first { $0.name == name }?.thai ?? name
      let stem = prefix.isEmpty ? Words("") : Words(en: "\(prefix) and ", th: "\(prefix) ตามด้วย")
      return Words(en: stem.en + "its \(name)", th: stem.th + thai).in(tongue)
    case .yearly(let prefix):
      return Words(en: "\(prefix)-2569-1: numbered each year", th: "\(prefix)-2569-1: นับใหม่ทุกปี").in(tongue)
    case .yearlyBy(let name):
      let thai = kind.fields.first { $0.name == name }?.thai ?? name
      return Words(
        en: "award-2569-1: its \(name), the year, a number", th: "award-2569-1: \(thai) ปี และเลขลำดับ"
      ).in(tongue)
    }
  }

  // MARK: - Choices

  /// The choice of this name, or of the one field of this name, and the fields that hold it.
  func choice(_ name: String) -> String? {
    let held = Set(
      schema.parts.joined().compactMap { part -> String? in
        guard part.field.name == name || part.field.thai == name, case .oneOf(let held) = part.field.holds else {
          return nil
        }
        return held
      })
    let wanted = held.count == 1 ? held.first ?? name : name
    guard let choice = schema.choices.first(where: { $0.name == name || $0.thai == name || $0.name == wanted }) else {
      return nil
    }
    let isThai = tongue == .thai
    let members = aligned(choice.members.map { isThai ? [$0.th, $0.en] : [$0.en, $0.th] })
    var places: [String] = []
    for number in schema.kinds.indices {
      for part in schema.parts[number] where part.field.holds == .oneOf(choice.name) {
        places.append(self.place(part.field, number))
      }
    }
    let head = isThai ? "\(choice.thai) · \(choice.name)" : "\(choice.name) · \(choice.thai)"
    return
      ([head, "  " + Words(en: "held by ", th: "ใช้ใน ").in(tongue) + places.joined(separator: ", "), ""]
      + members.map { "  " + $0 }).joined(separator: "\n")
  }

  private func choiceLines(_ choice: Model.Choice) -> [String] {
    let names = choice.members.map { tongue == .thai ? $0.th : "\($0.en) \($0.th)" }
    let head = tongue == .thai ? choice.thai : "\(choice.name) · \(choice.thai)"
    return ["  \(head)"] + Help.wrapped(names, width: 96, between: " · ").map { "  " + $0 }
  }

  // MARK: - Lists

  /// The kinds by area.
  func overview() -> String {
    var lines = [
      Words(
        en: "help kind NAME lists the fields of a kind, help choice NAME the members of a choice.",
        th: "help kind ชนิด แสดงช่องข้อมูล help choice ชื่อ แสดงค่าของรายการค่า"
      ).in(tongue)
    ]
    for area in Kind.Area.allCases {
      let names = schema.kinds.filter { $0.area == area }.map { tongue == .thai ? $0.thai : $0.name }
      lines += ["", area.words.in(tongue)] + Help.wrapped(names, width: 78)
    }
    return lines.joined(separator: "\n")
  }

  /// Names for "did you mean".
  var names: [String] { schema.kinds.flatMap { [$0.name, $0.plural, $0.thai] } }
  var choiceNames: [String] { schema.choices.flatMap { [$0.name, $0.thai] } }

  /// Fields and choices that are called by the words, or speak of them; the best first.
  func search(_ words: [String], most: Int) -> [(name: String, summary: String)] {
    var found: [(score: Int, name: String, summary: String)] = []
    for number in schema.kinds.indices {
      for part in schema.parts[number] {
        let field = part.field
        let score = rank(words, [field.name, field.thai], schema.kinds[number], [field.help.en, field.help.th])
        if score > 0 { found.append((score, place(field, number), field.help.in(tongue))) }
      }
    }
    for choice in schema.choices {
      var members = choice.members.filter { words == [$0.en] || words == [$0.th] }
      let score = members.isEmpty ? rank(words, [choice.name, choice.thai], nil, []) : 50
      guard score > 0 else { continue }
      if members.isEmpty { members = choice.members }
      let name = Words(en: "choice \(choice.name)", th: "รายการค่า \(choice.thai)").in(tongue)
      let shown = members.prefix(6).map { tongue == .thai ? "\($0.th) \($0.en)" : "\($0.en) \($0.th)" }
      found.append((score, name, shown.joined(separator: " · ") + (members.count > 6 ? " …" : "")))
    }
    // The order of the table where scores are equal.
    let best = found.enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
    return best.prefix(most).map { ($0.element.name, $0.element.summary) }
  }

  /// Every word must be found, one of them in the name.
  private func rank(_ words: [String], _ names: [String], _ kind: Kind?, _ summaries: [String]) -> Int {
    var total = 0, isNamed = false
    for word in words {
      if names.contains(word) {
        total += 50
        isNamed = true
      } else if names.contains(where: { $0.contains(word) }) {
        total += 20
        isNamed = true
      } else if let kind, [kind.name, kind.plural, kind.thai].contains(word) {
        total += 10
      } else if summaries.contains(where: { $0.lowercased().contains(word) }) {
        total += 5
      } else {
        return 0
      }
    }
    return isNamed ? total : 0
  }

  private func place(_ field: Field, _ number: Int) -> String {
    let kind = schema.kinds[number]
    return tongue == .thai ? "\(kind.thai) .\(field.thai)" : "\(kind.plural) .\(field.name)"
  }

  private func aligned(_ rows: [[String]]) -> [String] {
    let columns = rows.first?.count ?? 0
    let widths = (0..<columns).map { column in rows.map { Columns.width($0[column]) }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).map { Columns.pad($0, to: $1, align: .left) }.joined(separator: "  ")
    }.map { String($0.reversed().drop { $0 == " " }.reversed()) }
  }
}

extension Wording {
  static let noSuchChoice = Wording(
    "SOP-CHOICE-NAME", .refused, en: "there is no choice {1}", th: "ไม่มีรายการค่า {1}",
    hintEn: "help kind NAME shows the choices its fields hold", hintTh: "help kind ชนิด แสดงรายการค่าของช่องข้อมูล",
    helpEn: "A choice is a closed set of names a field may hold, as in round-kind.",
    helpTh: "รายการค่าคือชุดชื่อที่ช่องข้อมูลรับได้ เช่น round-kind")
}
