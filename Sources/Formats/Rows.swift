import Failures
import Values

/// A value as rows and columns: what every tabular format writes.
///
/// A list of records is itself; a single record is one row; anything else is a row with the one column `value`.
struct Rows {
  let realm: Realm
  /// Borrowed from the value the rows were made of.
  let items: UnsafeBufferPointer<Value>
  private(set) var columns: [String] = []
  private var numbers: [String: Int] = [:]
  /// For each shape met, the slot of each column, or -1.
  private var slots: [Int: [Int]] = [:]
  private var lastShape = -1
  private var lastSlots: [Int] = []

  /// Calls back with the rows of a value.
  ///
  /// - Parameter heading: the columns where there is no row to say them.
  static func with<R>(
    _ value: Value, _ realm: Realm, heading: [String] = [], _ body: (inout Rows) throws(Failure) -> R
  ) throws(Failure) -> R {
    if value.isTable || value.isRow { return try with(realm.plain(value), realm, heading: heading, body) }
    if value.isList {
      var rows = Rows(value.items, realm)
      if value.items.isEmpty { for name in heading { rows.add(name) } }
      return try body(&rows)
    }
    var single = value
    return try withUnsafePointer(to: &single) { (item) throws(Failure) in
      var rows = Rows(UnsafeBufferPointer(start: item, count: 1), realm)
      return try body(&rows)
    }
  }

  private init(_ items: UnsafeBufferPointer<Value>, _ realm: Realm) {
    self.items = items
    self.realm = realm
    var shapes: Set<Int> = [], last = -1
    for item in items {
      if item.hi == Tag.record.rawValue {
        guard item.shape != last else { continue }
        last = item.shape
        if shapes.insert(last).inserted { for field in realm.shapes[last].fields { add(realm.name(field)) } }
      } else if item.isRecord {
        item.forEachField(realm) { key, _ in add(keyText(key, realm)) }
      } else {
        add("value")
      }
    }
  }

  private mutating func add(_ name: String) {
    guard numbers[name] == nil else { return }
    numbers[name] = columns.count
    columns.append(name)
  }

  /// Where each column stands in records of a shape; -1 where they have none.
  mutating func slots(of shape: Int) -> [Int] {
    if shape == lastShape { return lastSlots }
    if slots[shape] == nil {
      var found = Array(repeating: -1, count: columns.count)
      for (slot, field) in realm.shapes[shape].fields.enumerated() {
        if let column = numbers[realm.name(field)] { found[column] = slot }
      }
      slots[shape] = found
    }
    lastShape = shape
    lastSlots = slots[shape] ?? []
    return lastSlots
  }

  /// The cells of a row, borrowed, in the order of the columns; missing where the row has none.
  mutating func cells(of row: Int) -> [Value] {
    let item = items[row]
    if item.hi == Tag.record.rawValue {
      return slots(of: item.shape).map { $0 < 0 ? .missing : item.object.slotsBody[$0] }
    }
    var cells = Array(repeating: Value.missing, count: columns.count)
    if item.isRecord {
      item.forEachField(realm) { key, value in
        if let column = numbers[keyText(key, realm)] { cells[column] = value }
      }
    } else if let column = numbers["value"] {
      cells[column] = item
    }
    return cells
  }
}

/// The name of a field: a text as it is, any other key as text of the language.
func keyText(_ key: Value, _ realm: Realm) -> String { key.isText ? key.string : shown(key, realm) }
