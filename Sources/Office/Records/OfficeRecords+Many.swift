import Calendars
import Failures
import Model
import Values

/// Many records of a kind made at once, column by column.
extension OfficeRecords {
  /// What a field of many new records holds.
  public enum Filling {
    /// The same in all of them.
    case same(Entry)
    /// Rows of other records, days, moments, members by their number; nil where nothing is known.
    case codes([Int?])
    case whole([Int])
    case texts([String?])
  }

  /// Makes so many records; gives their rows.
  ///
  /// Invariant: callers give kinds and fields of the table of kinds, of the right type, with all that is required and
  /// nothing unique; what a kind requires as a choice and is not named begins with its first member.
  public func addMany(_ kind: String, count: Int, _ fields: [(String, Filling)]) -> Range<Int> {
    var batch = Batch(self, kind, count: count)
    for (name, filling) in fields {
      if let column = column(batch.part(name), filling, count) { batch.column(name, column) }
    }
    for part in desk.schema.parts[number(of: kind)] where part.field.isRequired && !batch.has(part) {
      if case .member = part.type { batch.same(part.field.name, code: 0) }
    }
    return batch.add()
  }

  private func column(_ part: Schema.Part, _ filling: Filling, _ count: Int) -> Column? {
    switch filling {
    case .same(.null): return nil
    case .same(let entry):
      if let code = code(entry, part) { return Column(part.type, repeating: code, count: count) }
      var column = Column(part.type)
      for row in 0..<count { put(entry, row, &column) }
      return column
    case .codes(let codes):
      var column = Column(part.type)
      for (row, code) in codes.enumerated() { column.set(row, code: code) }
      return column
    case .whole(let numbers):
      var column = Column(part.type)
      for (row, number) in numbers.enumerated() { column.set(row, number: Decimal(Int128(number), scale: 0)) }
      return column
    case .texts(let texts):
      var column = Column(part.type)
      for (row, text) in texts.enumerated() { column.set(row, bytes: text.map { Array($0.utf8) }) }
      return column
    }
  }

  private func code(_ entry: Entry, _ part: Schema.Part) -> Int? {
    switch entry {
    case .day(let day): return day.number
    case .moment(let seconds), .clock(let seconds): return seconds
    case .flag(let flag): return flag ? 1 : 0
    case .record(_, let row): return row
    case .member(let name):
      guard case .member(let choice) = part.type else { return nil }
      return desk.schema.choices[choice].members.firstIndex { $0.en == name }
    default: return nil
    }
  }

  private func put(_ entry: Entry, _ row: Int, _ column: inout Column) {
    switch entry {
    case .text(let text), .member(let text): column.set(row, bytes: Array(text.utf8))
    case .number(let number): column.set(row, number: Decimal(Int128(number), scale: 0))
    case .amount(let number): column.set(row, number: number)
    default: column.set(row, code: nil)
    }
  }
}
