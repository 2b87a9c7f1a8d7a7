import Language

/// Parameters that many commands over rows share, so that each has one name and one help text everywhere.
extension Parameter {
  static let someRows = Parameter(
    "table", "ตาราง", .type(.table), en: "a table: a list of records", th: "ตาราง คือรายการของระเบียน")
  static let someList = Parameter("list", "รายการ", .type(.list(.any)), en: "a list", th: "รายการ")
  static let someOther = Parameter("other", "อีกชุด", .type(.list(.any)), en: "the other list", th: "รายการอีกชุดหนึ่ง")
  static let byFormula = Parameter(
    "formula", "สูตร", .row, optional: true,
    en: "what to take of each item; the item itself when left out", th: "ค่าที่คิดจากแต่ละแถว ถ้าไม่ระบุใช้ตัวแถวเอง")
  static let formula = Parameter(
    "formula", "สูตร", .row, en: "what to take of each item", th: "ค่าที่คิดจากแต่ละแถว")
  static let aCondition = Parameter(
    "condition", "เงื่อนไข", .condition, en: "true or false for each item", th: "จริงหรือเท็จสำหรับแต่ละแถว")
  static let aColumn = Parameter("column", "ช่อง", .column, en: "the name of a column", th: "ชื่อช่อง")
  static let someColumns = Parameter.rest("column", "ช่อง", .column, en: "names of columns", th: "ชื่อช่องต่าง ๆ")
  static let howMany = Parameter("number", "จำนวน", .type(.number), en: "how many", th: "จำนวน")
  static let descending = Parameter.flag("desc", "มากไปน้อย", en: "from largest to smallest", th: "เรียงจากมากไปน้อย")
  static let toDecimals = Parameter.flag(
    "decimals", "ทศนิยม", .type(.number), en: "round to so many decimals", th: "ปัดให้เหลือทศนิยมกี่ตำแหน่ง")

  static func asColumn(_ usual: String) -> Parameter {
    .flag(
      "as", "เป็น", .newColumn, en: "the name of the new column (usually \(usual))", th: "ชื่อช่องใหม่ (ปกติคือ \(usual))")
  }

  static let reckonedBy = Parameter.flag(
    "by", "โดย", Reckoning.accepts, en: "how values are put together", th: "วิธีรวมค่า")
}

/// What the checker learns about columns.
extension Type {
  /// The columns of a table, as far as they are known.
  var knownColumns: Columns? {
    if case .record(let columns) = element.unwrapped { return columns }
    return nil
  }

  /// A table with these columns, or with unknown ones.
  static func table(_ columns: Columns?) -> Type { .list(.record(columns)) }

  /// The type of rows with one column more; plain values become a list of that column's values.
  func withColumn(_ name: String, _ type: Type) -> Type {
    switch element.unwrapped {
    case .record(let columns): .table(columns?.setting(name, type))
    case .kind: .table
    case .any: .list(.any)
    default: .list(type)
    }
  }
}

extension Callable.Result {
  /// The rows of the first argument with a column, whose name may stand in the argument `at`.
  static func addingColumn(_ usual: String, at index: Int, _ type: Type) -> Callable.Result {
    .computed { arguments in
      let name = index < arguments.count ? arguments[index].names.first ?? usual : usual
      return arguments.first?.type.withColumn(name, type) ?? .any
    }
  }
}
