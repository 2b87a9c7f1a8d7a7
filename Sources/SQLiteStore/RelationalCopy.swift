import CSQLite
import Calendars
import Failures
import Glibc
import Model
import Text
import Values

/// A plain relational copy of a state, for other programs to read: a table for every kind that has records.
///
/// ```
/// table    the query of the kind: schools, applications      id   text, primary key
/// column   the field: text as text, numbers as numbers, yes and no as 1 and 0, dates and times as ISO texts, choices
///          by their English names, references by the id of the record, as foreign keys
/// retired  1 for records out of use, which stay because others refer to them
/// ```
/// Personal fields are masked unless all is asked for. Nothing of an office can be made of it again.
public enum RelationalCopy {
  /// Writes a new file, readable by its owner alone; gives how many records it holds.
  public static func write(_ state: State, to path: String, isWhole: Bool) throws(Failure) -> Int {
    let resolved = try Place.resolved(path, isNew: true)
    try SQLiteStore.makeFile(resolved, path)
    do throws(Failure) {
      let database = try Database(try Place(resolved), readOnly: false, patience: Patience())
      // Thrown away whole if anything fails.
      try database.execute("PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF; BEGIN")
      var records = 0
      let kinds = state.schema.kinds.indices.filter { state.tables[$0].count > 0 }
      for kind in kinds {
        let table = RelationalTable(kind, state, among: Set(kinds), isWhole: isWhole)
        try database.execute(made: table.creation)
        try database.fill(table)
        records += state.tables[kind].count
      }
      try database.execute("COMMIT")
      return records
    } catch {
      unlink(resolved)
      throw error
    }
  }
}

/// One kind as a table of SQL: names come from the table of kinds, values are only ever bound.
struct RelationalTable {
  let kind: Int
  let state: State
  let creation: String
  let insertion: String
  private let parts: [Model.Schema.Part]
  private let isWhole: Bool

  init(_ kind: Int, _ state: State, among kinds: Set<Int>, isWhole: Bool) {
    self.kind = kind
    self.state = state
    self.isWhole = isWhole
    let owner = state.schema.kinds[kind]
    parts = state.schema.parts[kind]
    var names: Set<String> = [], columns: [String] = []
    func name(_ wanted: String) -> String {
      var name = wanted, number = 2
      // SQL does not tell letters by their case.
      while !names.insert(name.lowercased()).inserted {
        name = "\(wanted)_\(number)"
        number += 1
      }
      return RelationalTable.quoted(name)
    }
    columns.append(name(RowLayout.id) + " TEXT PRIMARY KEY")
    for part in parts {
      var column = name(part.field.name) + " " + RelationalTable.type(part, isWhole)
      if case .reference(let target) = part.type, kinds.contains(target), isWhole || !part.field.isMasked {
        column += " REFERENCES " + RelationalTable.quoted(state.schema.kinds[target].plural) + "(\"id\")"
      }
      columns.append(column)
    }
    columns.append(name("retired") + " INTEGER NOT NULL")
    let table = RelationalTable.quoted(owner.plural)
    creation = "CREATE TABLE \(table)(\(columns.joined(separator: ", "))) WITHOUT ROWID"
    let marks = (1...columns.count).map { "?\($0)" }.joined(separator: ", ")
    insertion = "INSERT INTO \(table) VALUES(\(marks))"
  }

  private static func quoted(_ name: String) -> String {
    "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  private static func type(_ part: Model.Schema.Part, _ isWhole: Bool) -> String {
    if part.field.isMasked, !isWhole { return "TEXT" }
    switch part.type {
    case .number: return "NUMERIC"
    case .bool: return "INTEGER"
    default: return "TEXT"
    }
  }

  /// Binds the values of a record.
  func bind(_ row: Int, to statement: Statement) throws(Failure) {
    let table = state.tables[kind]
    try statement.bind(1, text: state.id(row, of: kind))
    for (number, part) in parts.enumerated() {
      let index = Int32(number + 2), column = table.columns[part.column]
      if part.field.isMasked, !isWhole {
        if let shown = text(column, part, row) { try statement.bind(index, text: Masking.masked(shown)) }
        continue
      }
      switch part.type {
      case .bool: if let code = column.code(row) { try statement.bind(index, code) }
      case .number:
        guard let number = column.number(row)?.normalised else { continue }
        // With a point the text becomes a number where SQL loses nothing by it.
        if number.scale == 0, let integer = Int(exactly: number.coefficient) {
          try statement.bind(index, integer)
        } else {
          try statement.bind(index, text: number.text)
        }
      default: if let text = text(column, part, row) { try statement.bind(index, text: text) }
      }
    }
    try statement.bind(Int32(parts.count + 2), table.isRetired(row) ? 1 : 0)
  }

  /// A value as its text; nil where there is none.
  private func text(_ column: Column, _ part: Model.Schema.Part, _ row: Int) -> String? {
    switch part.type {
    case .text, .bytes: return column.text(row)
    case .number: return column.number(row)?.normalised.text
    case .bool: return column.code(row).map { $0 == 0 ? "false" : "true" }
    case .date: return column.code(row).map { Day(number: $0).isoText }
    case .moment: return column.code(row).map { Moment(seconds: $0).isoText }
    case .clock: return column.code(row).map { Clock.isoText($0) }
    case .member(let choice): return column.code(row).map { state.schema.choices[choice].members[$0].en }
    case .reference(let target): return column.code(row).map { state.id($0, of: target) }
    }
  }
}

extension Database {
  /// A statement whose names were put together from the table of kinds.
  fileprivate func execute(made text: String) throws(Failure) {
    let code = sqlite3_exec(handle, text, nil, nil, nil)
    if code != SQLITE_OK { throw failure(code) }
  }

  fileprivate func fill(_ table: RelationalTable) throws(Failure) {
    var prepared: OpaquePointer?
    let code = sqlite3_prepare_v3(handle, table.insertion, -1, 0, &prepared, nil)
    guard code == SQLITE_OK, let prepared else { throw failure(code) }
    defer { sqlite3_finalize(prepared) }
    let statement = Statement(handle: prepared, database: self)
    for row in 0..<table.state.tables[table.kind].count {
      sqlite3_clear_bindings(prepared)
      try table.bind(row, to: statement)
      try statement.finish()
    }
  }
}

extension Statement {
  fileprivate func bind(_ index: Int32, text: String) throws(Failure) {
    var text = text
    let code = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        sqlite3_bind_text64(
          handle, index, $0.baseAddress, UInt64($0.count), unsafeBitCast(-1, to: sqlite3_destructor_type.self),
          UInt8(SQLITE_UTF8))
      }
    }
    if code != SQLITE_OK { throw database.failure(code) }
  }
}
