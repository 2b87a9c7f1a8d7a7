import Failures
import Language
import Values

extension Callable {
  static let describe = Callable(
    "describe", "สรุปสถิติ", .totals,
    en: "How many values, nulls and different values there are, the smallest and the largest, "
      + "and the mean of numbers; for a table, one row for each column.",
    th: "จำนวนค่า จำนวน null จำนวนค่าที่ต่างกัน ค่าต่ำสุด ค่าสูงสุด และค่าเฉลี่ยของจำนวน ถ้าเป็นตารางได้แถวละหนึ่งช่อง",
    [.someList, .byFormula], also: ["summary", "statistics", "profile", "info"],
    examples: [
      Example(
        "[1 3 null 3 5] | describe", "count:    4\nnulls:    1\ndistinct: 3\nmin:      1\nmax:      5\nmean:     3"),
      Example(
        "[{n: \"a\"} {n: \"b\"}] | describe | first",
        "column:   n\ncount:    2\nnulls:    0\ndistinct: 2\nmin:      a\nmax:      b\nmean:     –"),
    ], .native(Describing.describe))
}

enum Describing {
  static func describe(_ call: inout Call) throws(Failure) -> Value {
    let values = try call.keys(1)
    guard !call.has(1), values.contains(where: { $0.isRecord }) else {
      var record = RecordBuilder(call.heap)
      try describe(values, into: &record, &call)
      return record.record()
    }
    let rows = try call.rows(0)
    let cells = UnsafeMutableBufferPointer<Value>.allocate(capacity: rows.count)
    defer { cells.deallocate() }
    var out = ListBuilder(call.heap)
    for column in columnsOf(rows, call.realm) {
      var reader = ColumnReader(call.realm.name(column), call.realm)
      for (index, row) in rows.enumerated() {
        let cell = reader.read(row)
        cells[index] = cell.isMissing ? .null : cell
      }
      var record = RecordBuilder(call.heap)
      record.set("column", owned: call.result(call.realm.name(column)))
      try describe(UnsafeBufferPointer(cells), into: &record, &call)
      out.append(owned: record.record())
    }
    return out.finish()
  }

  private static func describe(
    _ values: UnsafeBufferPointer<Value>, into record: inout RecordBuilder, _ call: inout Call
  ) throws(Failure) {
    var groups = Grouping(of: values, call.realm)
    var low = Value.null, high = Value.null, count = 0, isOrdered = true, isNumeric = true
    var total = Total()
    for (index, value) in values.enumerated() {
      try call.tick(index)
      if value.isNull { continue }
      count += 1
      _ = groups.put(index)
      if isNumeric, value.isNumber { try total.add(value, row: index + 1, call) } else { isNumeric = false }
      if !isOrdered { continue }
      if low.isNull { (low, high) = (value, value) }
      do throws(Failure) {
        if try order(value, low, call.realm) < 0 { low = value }
        if try order(value, high, call.realm) > 0 { high = value }
      } catch {
        // Values of several types have no smallest and largest; that is a fact about the column, not a failure.
        (isOrdered, low, high) = (false, .null, .null)
      }
    }
    let hasMean = isNumeric && count > 0
    record.set("count", owned: Value(count))
    record.set("nulls", owned: Value(values.count - count))
    record.set("distinct", owned: Value(groups.count))
    record.set(call.realm.symbol("min"), low)
    record.set(call.realm.symbol("max"), high)
    record.set(
      "mean", owned: hasMean ? call.result(try total.number.divided(by: Decimal(Int128(count)))) : .null)
  }
}
