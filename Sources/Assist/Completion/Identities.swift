import Failures
import LineEditor
import Model
import Text
import Values

/// Records by what people type of their ids and labels.
enum Identities {
  /// The record an id names; only kinds whose ids look like it are asked.
  static func find(_ id: String, in office: Desk) -> (kind: Int, row: Int)? {
    for kind in office.schema.kinds.indices where looksLike(id, office.schema.kinds[kind]) {
      if let row = office.transaction.find(id, of: kind), row < office.state.tables[kind].count { return (kind, row) }
    }
    return nil
  }

  /// Whether ids of some kind look like this.
  static func mayName(_ id: String, in schema: Schema) -> Bool { schema.kinds.contains { looksLike(id, $0) } }

  private static func looksLike(_ id: String, _ kind: Kind) -> Bool {
    switch kind.identity {
    case .numbered(let prefix):
      let digits = id.utf8.dropFirst(prefix.utf8.count)
      return id.hasPrefix(prefix) && !digits.isEmpty && digits.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    case .field(_, let prefix): return !prefix.isEmpty && id.hasPrefix(prefix) && id.utf8.count > prefix.utf8.count
    case .yearly(let word): return id.hasPrefix(word + "-") && endsInNumbers(id)
    case .yearlyBy: return endsInNumbers(id)
    }
  }

  /// As in `award-2569-1`.
  private static func endsInNumbers(_ id: String) -> Bool {
    let parts = id.utf8.split(separator: 0x2D)
    return parts.count > 2 && parts.suffix(2).allSatisfy { $0.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }
  }

  /// Records in use whose id begins with what was typed, or whose label holds it; the newest first.
  static func offers(_ kinds: [Int], _ typed: String, _ office: Desk, most: Int) -> [Offer] {
    var offers: [Offer] = []
    for kind in kinds where office.state.tables[kind].count > 0 {
      let search = IdentitySearch(office.state, kind, typed)
      for row in search.rows(most: most - offers.count) {
        let id = office.state.id(row, of: kind)
        offers.append(
          Offer(
            Written.text(id), description: search.label(row), role: .identity, weight: search.weight(id),
            isCertain: true))
      }
      if offers.count >= most { break }
    }
    return offers
  }
}

/// A look through the records of one kind.
private struct IdentitySearch {
  private let state: State
  private let kind: Int
  private let typed: String
  private let fuzzy: Fuzzy
  private let labelColumn: Int?

  init(_ state: State, _ kind: Int, _ typed: String) {
    self.state = state
    self.kind = kind
    self.typed = typed
    fuzzy = Fuzzy(typed)
    let part = state.schema.part(state.schema.kinds[kind].label, of: kind)
    // What is masked is shown nowhere unasked.
    let isShown = part.map { !$0.field.isMasked && $0.type == .text } ?? false
    labelColumn = isShown ? part?.column : nil
  }

  private var table: Table { state.tables[kind] }

  func weight(_ id: String) -> Int { id.hasPrefix(typed) ? 200 - min(id.utf8.count, 100) : 0 }

  func label(_ row: Int) -> String {
    let words = state.schema.kinds[kind].name
    guard let labelColumn, let text = table.columns[labelColumn].text(row) else { return words }
    return SafeText.shown(text, keepingNewlines: false)
  }

  func rows(most: Int) -> [Int] {
    guard most > 0 else { return [] }
    if typed.isEmpty { return newest(most) { _ in true } }
    var found = begun(most: most)
    guard found.count < most, typed.utf8.count > 1 else { return found }
    let known = Set(found)
    if let labelColumn {
      let column = table.columns[labelColumn]
      found += newest(most - found.count) { row in
        !known.contains(row) && column.withText(row) { $0.map { fuzzy.place(in: $0) != nil } ?? false }
      }
    }
    return found
  }

  /// The newest rows in use that fit.
  private func newest(_ most: Int, _ fits: (Int) -> Bool) -> [Int] {
    var rows: [Int] = [], row = table.count - 1
    while row >= 0, rows.count < most {
      if fits(row), !table.isRetired(row) { rows.append(row) }
      row -= 1
    }
    return rows
  }

  /// Rows whose id begins with what was typed.
  private func begun(most: Int) -> [Int] {
    switch state.schema.kinds[kind].identity {
    case .numbered(let prefix): return numbered(prefix, most)
    case .field(let name, let prefix):
      guard let column = state.schema.part(name, of: kind)?.column else { return [] }
      let rest = typed.hasPrefix(prefix) ? String(typed.dropFirst(prefix.count)) : typed
      if prefix.hasPrefix(typed) { return newest(most) { _ in true } }
      return starting(with: rest, column, most)
    case .yearly, .yearlyBy: return starting(with: typed, Schema.yearlyID, most)
    }
  }

  private func numbered(_ prefix: String, _ most: Int) -> [Int] {
    if prefix.hasPrefix(typed) { return newest(most) { _ in true } }
    guard typed.hasPrefix(prefix), let number = Int(typed.dropFirst(prefix.count)), number > 0, number < 1 << 40 else {
      return []
    }
    var rows: [Int] = [], low = number, high = number
    while low <= table.count, rows.count < most {
      for value in low...min(high, table.count) where rows.count < most && !table.isRetired(value - 1) {
        rows.append(value - 1)
      }
      (low, high) = (low * 10, high * 10 + 9)
    }
    return rows
  }

  private func starting(with text: String, _ column: Int, _ most: Int) -> [Int] {
    let bytes = Array(text.utf8), values = table.columns[column]
    return newest(most) { row in
      values.withText(row) { found in
        found.map { $0.count >= bytes.count && $0.prefix(bytes.count).elementsEqual(bytes) } ?? false
      }
    }
  }
}
