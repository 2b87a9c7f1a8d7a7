import Failures
import Text

/// Rows and tables as values of the language.
///
/// ```
/// row     lo: the object of a snapshot      hi: tag, kind in bits 16…31, row number in bits 32…63
/// table   lo: the object of a view
/// ```
/// The object of a snapshot holds the `TableSnapshot` and a number that no other snapshot of the session ever has; that
/// of a view holds its `RowView` and a counted reference to the object of the snapshot, which its rows point to:
/// walking a million rows allocates nothing.
extension Tag {
  @inlinable @inline(__always) public static var table: Tag { Tag(rawValue: 0x87) }
  @inlinable @inline(__always) public static var row: Tag { Tag(rawValue: 0x88) }
}

extension Value {
  @inlinable @inline(__always) public var isTable: Bool { hi == Tag.table.rawValue }
  @inlinable @inline(__always) public var isRow: Bool { hi & 0xFF == Tag.row.rawValue }
  @inlinable @inline(__always) public var rowNumber: Int { Int(truncatingIfNeeded: hi >> 32) }
  @inlinable @inline(__always) public var rowKind: Int { Int(truncatingIfNeeded: hi >> 16 & 0xFFFF) }

  /// The same row of the same snapshot, elsewhere in the table.
  @inlinable @inline(__always) func row(_ number: Int, kind: Int) -> Value {
    Value(
      lo: lo, hi: UInt64(truncatingIfNeeded: number) << 32 | UInt64(truncatingIfNeeded: kind) << 16 | Tag.row.rawValue)
  }

  /// The view of a table value.
  ///
  /// Invariant: only asked of tables, whose object owns a reference to the view.
  public var view: RowView {
    UnsafeMutableRawPointer(object + 1).load(as: Unmanaged<RowView>.self).takeUnretainedValue()
  }

  /// The tables a row belongs to.
  ///
  /// Invariant: only asked of rows, whose object owns a reference to the snapshot.
  @inline(__always) public var snapshot: TableSnapshot {
    UnsafeMutableRawPointer(object + 1).load(as: Unmanaged<TableSnapshot>.self).takeUnretainedValue()
  }

  /// The snapshot the rows of a table point to, borrowed, as row 0 of the kind.
  var tableRows: Value {
    let pointer = (UnsafeMutableRawPointer(object + 1) + 8).load(as: Object.self)
    return Value(pointer, .row)
  }

  /// `A17`.
  public var rowID: String { snapshot.id(rowNumber, of: rowKind) }
}

extension UnsafeMutablePointer where Pointee == Heap {
  /// Row 0 of kind 0 of a snapshot: the owner of everything that points into it.
  public func snapshot(_ snapshot: TableSnapshot) -> Value {
    let object = allocate(bytes: 32, .row)
    (UnsafeMutableRawPointer(object + 1)).storeBytes(
      of: Unmanaged.passRetained(snapshot), as: Unmanaged<TableSnapshot>.self)
    (UnsafeMutableRawPointer(object + 1) + 8).storeBytes(of: pointee.realm.nextSnapshot(), as: UInt64.self)
    return Value(object, .row)
  }

  /// A table value; `rows` is any row of the snapshot, borrowed.
  public func table(_ view: RowView, rows: Value) -> Value {
    let object = allocate(bytes: 32, .table)
    let body = UnsafeMutableRawPointer(object + 1)
    body.storeBytes(of: Unmanaged.passRetained(view), as: Unmanaged<RowView>.self)
    body.storeBytes(of: rows.object, toByteOffset: 8, as: Object.self)
    retain(rows)
    return Value(object, .table)
  }

  /// A view of the same snapshot as another table.
  public func table(_ view: RowView, like other: Value) -> Value { table(view, rows: other.tableRows) }

  /// A row of the tables that a row or table belongs to, owned.
  @inline(__always) public func row(_ number: Int, of kind: Int, in other: Value) -> Value {
    let row = (other.isTable ? other.tableRows : other).row(number, kind: kind)
    retain(row)
    return row
  }

  /// The row at a place of a table, owned.
  @inline(__always) public func row(at place: Int, of table: Value) -> Value {
    let view = table.view
    return row(view.row(place), of: view.kind, in: table)
  }

  /// Puts the row at a place of a table into a slot; false behind the last.
  ///
  /// A row of the same tables that stands there already only changes its number.
  public func next(_ place: Int, of table: Value, into slot: Slots) -> Bool {
    let owner = UnsafeMutableRawPointer(table.object + 1).load(as: Unmanaged<RowView>.self), rows = table.tableRows
    return owner._withUnsafeGuaranteedRef { view in
      guard place < view.count else { return false }
      let row = rows.row(view.row(place), kind: view.kind)
      if slot.pointee.isRow, slot.pointee.lo == row.lo {
        slot.pointee = row
      } else {
        retain(row)
        set(slot, row)
      }
      return true
    }
  }

  /// Frees what the object of a table or snapshot holds beside its block.
  func releaseTable(_ object: Object) {
    let body = UnsafeMutableRawPointer(object + 1)
    if UInt64(object.pointee.kind) == Tag.table.rawValue {
      body.load(as: Unmanaged<RowView>.self).release()
      release(Value((body + 8).load(as: Object.self), .row))
      return
    }
    let snapshot = body.load(as: Unmanaged<TableSnapshot>.self)
    snapshot.takeUnretainedValue().dropRecords(self)
    snapshot.release()
  }

  // MARK: - Fields

  /// The value of a field of a row, owned; missing where the kind has none of that name.
  public func field(_ name: String, of row: Value) -> Value {
    let snapshot = row.snapshot, layout = snapshot.layouts[row.rowKind]
    if name == RowLayout.id { return text(row.rowID) }
    guard let part = layout.parts.first(where: { $0.name == name || $0.thai == name }) else { return .missing }
    return value(of: part, row)
  }

  /// The value of a field by its symbol, found without comparing letters the second time.
  @inline(never) public func field(_ symbol: Symbol, of row: Value) -> Value {
    let snapshot = row.snapshot, layout = snapshot.layouts[row.rowKind], slot = layout.slot(of: symbol, pointee.realm)
    if slot <= 0 { return slot < 0 ? .missing : text(row.rowID) }
    let cell = snapshot.cell(row.rowKind, slot - 1)
    if cell.pointee.isMasked { return value(of: layout.parts[slot - 1], row) }
    if let target = cell.pointee.target { snapshot.reach(target) }
    return cell.pointee.value(row, self)
  }

  /// The same, through what is remembered of the row read here before.
  public func field(_ symbol: Symbol, of row: Value, _ cache: UnsafeMutablePointer<CellCache>) -> Value {
    if let known = cache.pointee.value(row, self) { return known }
    return find(symbol, row, cache)
  }

  @inline(never) private func find(
    _ symbol: Symbol, _ row: Value, _ cache: UnsafeMutablePointer<CellCache>
  ) -> Value {
    let snapshot = row.snapshot, slot = snapshot.layouts[row.rowKind].slot(of: symbol, pointee.realm)
    if slot > 0 {
      let cell = snapshot.cell(row.rowKind, slot - 1).pointee
      if !cell.isMasked { cache.pointee.remember(cell, row) }
    }
    return field(symbol, of: row)
  }

  /// The value of a part of a row, owned; what is masked and not revealed is a masked text.
  func value(of part: RowLayout.Part, _ row: Value) -> Value {
    let snapshot = row.snapshot, table = snapshot.tables[row.rowKind]
    let value = table.columns[part.column].value(row.rowNumber, self, row)
    if part.isMasked, !value.isNull, !pointee.realm.isRevealed(row.rowKind, row.rowNumber) {
      defer { release(value) }
      pointee.realm.hasMasks = true
      return text(Masking.masked(value.isText ? value.string : shown(value, pointee.realm)))
    }
    if value.isNull, part.isMasked, isForgotten(row) { return text(pointee.realm.forgotten) }
    return value
  }

  private func isForgotten(_ row: Value) -> Bool {
    let layout = row.snapshot.layouts[row.rowKind], table = row.snapshot.tables[row.rowKind]
    guard let salt = layout.salt, let commitment = layout.commitment else { return false }
    return table.columns[salt].isNull(row.rowNumber) && !table.columns[commitment].isNull(row.rowNumber)
  }

  /// A record of all that a row says, owned.
  public func record(of row: Value) -> Value {
    let realm = pointee.realm, layout = row.snapshot.layouts[row.rowKind]
    let record = record(shape: realm.shape(of: layout), slots: layout.parts.count + 1)
    record.object.slotsBody[0] = text(row.rowID)
    for (slot, part) in layout.parts.enumerated() {
      record.object.slotsBody[slot + 1] = value(of: part, row)
    }
    return record
  }

  /// The record of a row, borrowed: kept by the snapshot for as long as that lives.
  public func keptRecord(of row: Value) -> Value {
    let snapshot = row.snapshot, isMasked = snapshot.layouts[row.rowKind].holdsMasks
    let key = RecordKey(
      row: Realm.key(row.rowKind, row.rowNumber), sight: isMasked ? pointee.realm.sight : 0)
    if let known = snapshot.records[key] { return known }
    let made = record(of: row)
    snapshot.records[key] = made
    return made
  }

  /// The rows of a table as a list of records, owned.
  public func records(of table: Value) -> Value {
    let view = table.view
    var builder = ListBuilder(self, capacity: view.count)
    for place in 0..<view.count {
      let row = row(at: place, of: table)
      builder.append(owned: record(of: row))
      release(row)
    }
    return builder.finish()
  }

  /// The rows of a table as people look at them, owned: without the columns that are empty in all of them, and in
  /// Thai where that is asked for.
  public func shownRecords(of table: Value, thai: Bool) -> Value {
    let view = table.view
    let parts = view.snapshot.layouts[view.kind].parts.filter { part in
      let column = view.table.columns[part.column]
      return (0..<view.count).contains { !column.isNull(view.row($0)) }
    }
    var builder = ListBuilder(self, capacity: view.count)
    for place in 0..<view.count {
      let row = row(at: place, of: table)
      builder.append(owned: shownRecord(of: row, parts, thai: thai))
      release(row)
    }
    return builder.finish()
  }

  /// A row as people look at it, owned: what it says, without what it does not.
  public func shownRecord(of row: Value, thai: Bool) -> Value {
    let table = row.snapshot.tables[row.rowKind]
    let parts = row.snapshot.layouts[row.rowKind].parts.filter { !table.columns[$0.column].isNull(row.rowNumber) }
    return shownRecord(of: row, parts, thai: thai)
  }

  private func shownRecord(of row: Value, _ parts: [RowLayout.Part], thai: Bool) -> Value {
    let realm = pointee.realm
    let shape = realm.shape(
      [realm.symbol(thai ? "รหัสอ้างอิง" : RowLayout.id)] + parts.map { realm.symbol(thai ? $0.thai : $0.name) })
    let record = record(shape: shape, slots: parts.count + 1)
    record.object.slotsBody[0] = text(row.rowID)
    for (slot, part) in parts.enumerated() {
      let value = value(of: part, row)
      record.object.slotsBody[slot + 1] = thai && value.isMember ? text(realm.thaiMemberName(value)) : value
    }
    return record
  }

  /// The rows of a table as a list of rows, owned.
  public func rows(of table: Value) -> Value {
    let view = table.view
    var builder = ListBuilder(self, capacity: view.count)
    for place in 0..<view.count { builder.append(owned: row(at: place, of: table)) }
    return builder.finish()
  }
}

/// What stands for a personal value until somebody reveals it.
public enum Masking {
  /// What stands for a personal value that was forgotten.
  public static let forgotten = Words(en: "(forgotten)", th: "(ลืมแล้ว)")

  /// Whether a text is what stands for a forgotten value, in either language.
  public static func isForgotten(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.first == 0x28 && (text.elementsEqual(forgotten.en.utf8) || text.elementsEqual(forgotten.th.utf8))
  }

  public static func isForgotten(_ text: String) -> Bool { text.withBytes { isForgotten($0) } }

  /// The last two characters of a longer text, dots for the rest.
  public static func masked(_ text: String) -> String {
    let letters = Array(text)
    guard letters.count > 6 else { return "•••" }
    return String(
      letters.map { letter in
        letter == "-" || letter == " " ? letter : "•"
      }.dropLast(2)) + String(letters.suffix(2))
  }

  /// Whether a text holds a run of the dots that stand for what is hidden: two or more.
  public static func isHeld(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count >= 6 else { return false }
    for start in 0...(text.count - 6) where text[start] == 0xE2 {
      if text[start...].starts(with: "••".utf8) { return true }
    }
    return false
  }

  /// Whether a text is what `masked` gives: dots, hyphens and blanks, and after seven of them perhaps two letters.
  public static func isMasked(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    // A dot is E2 80 A2.
    guard let first = text.first, first == 0xE2 || first == 0x2D || first == 0x20 else { return false }
    let letters = Array(String(decoding: text, as: UTF8.self))
    let dots = letters.prefix { $0 == "•" || $0 == "-" || $0 == " " }
    return letters.prefix(3).contains("•") && (letters.count == 3 ? dots.count == 3 : letters.count - dots.count <= 2)
  }
}

extension Value {
  /// Whether a text holds dots that stand for something hidden.
  public var mayBeMask: Bool {
    isText && withUTF8 { text in text.contains(0xE2) && (Masking.isHeld(in: text) || Masking.isMasked(text)) }
  }
}

extension UnsafeMutablePointer where Pointee == Heap {
  /// Row 0 of the tables a table or row belongs to, borrowed.
  func anyRow(of value: Value) -> Value { value.isTable ? value.tableRows : value }
}

extension Value {
  /// A row number as a value to be written into a column; belongs to no snapshot and is never read as a row.
  public static func rowMark(_ row: Int, kind: Int) -> Value {
    Value(lo: 0, hi: UInt64(row) << 32 | UInt64(kind) << 16 | Tag.row.rawValue)
  }
}
