import Language

/// The stages that the compiler makes loops of; here stand only their entries in the table.
extension Callable {
  static let each = Callable(
    "each", "ทำทีละแถว", .rows, en: "Replaces every item by what the formula makes of it.",
    th: "แทนแต่ละรายการด้วยค่าที่คิดจากสูตร",
    [.someList, .formula], gives: .listOfRow, also: ["map", "for-each", "SELECT expression"],
    examples: [
      Example("[1 2 3] | each $it * 2", "[2, 4, 6]"),
      Example("[{a: 1, b: 2} {a: 3, b: 4}] | each .a + .b", "[3, 7]"),
      Example("[1 2] | each {|x| $x + 1}", "[2, 3]"),
    ], .streaming(.each))

  static let `where` = Callable(
    "where", "เฉพาะ", .rows, en: "Keeps the items for which the condition is true.", th: "เอาเฉพาะรายการที่ตรงเงื่อนไข",
    [.someList, .aCondition], gives: .first, also: ["filter", "WHERE", "grep"],
    examples: [
      Example("[1 2 3 4] | where $it > 2", "[3, 4]"),
      Example("[{n: \"a\", v: 1} {n: \"b\", v: 2}] | where .v > 1 | get n", "[\"b\"]"),
    ], .streaming(.filter))

  static let with = Callable(
    "with", "เพิ่มช่อง", .rows, en: "Adds a column with a value for every row, or replaces it.",
    th: "เพิ่มช่องที่คิดค่าจากแต่ละแถว หรือแทนช่องเดิม",
    [.someRows, .aColumn, .formula], gives: .first, also: ["insert", "update", "upsert", "mutate", "AS"],
    examples: [
      Example("[{a: 1} {a: 2}] | with b .a * 10 | last", "a: 2\nb: 20"),
      Example("[{a: 1} {a: 2}] | with a .a + 1 | get a", "[2, 3]"),
    ], .streaming(.with))

  static let take = Callable(
    "take", "เอา", .rows, en: "The first so many items.", th: "เอารายการแรกตามจำนวนที่ระบุ",
    [.someList, .howMany], gives: .first, also: ["head", "limit", "TOP"],
    examples: [Example("[1 2 3] | take 2", "[1, 2]"), Example("[1 2 3] | take 5", "[1, 2, 3]")],
    .streaming(.take))

  static let skip = Callable(
    "skip", "ข้าม", .rows, en: "All but the first so many items.", th: "ข้ามรายการแรกตามจำนวนที่ระบุ",
    [.someList, .howMany], gives: .first, also: ["offset", "drop", "tail"],
    examples: [Example("[1 2 3] | skip 1", "[2, 3]"), Example("[1 2 3] | skip 5", "[]")],
    .streaming(.skip))

  static let takeWhile = Callable(
    "take-while", "เอาเท่าที่", .rows, en: "The items up to the first for which the condition is false.",
    th: "เอารายการไปจนถึงก่อนรายการแรกที่ไม่ตรงเงื่อนไข",
    [.someList, .aCondition], gives: .first, also: ["until"],
    examples: [
      Example("[1 2 5 1] | take-while $it < 3", "[1, 2]"),
      Example("[5 1] | take-while $it < 3", "[]"),
    ], .streaming(.takeWhile))

  static let skipWhile = Callable(
    "skip-while", "ข้ามเท่าที่", .rows, en: "The items from the first for which the condition is false.",
    th: "เอารายการตั้งแต่รายการแรกที่ไม่ตรงเงื่อนไข",
    [.someList, .aCondition], gives: .first, also: ["drop-while"],
    examples: [
      Example("[1 2 5 1] | skip-while $it < 3", "[5, 1]"),
      Example("[1 2] | skip-while $it < 3", "[]"),
    ], .streaming(.skipWhile))

  static let first = Callable(
    "first", "ตัวแรก", .rows, en: "The first item, or null when there is none.", th: "รายการแรก หรือ null เมื่อไม่มี",
    [.someList], gives: .element, also: ["head", "LIMIT 1"],
    examples: [Example("[3 1 2] | first", "3"), Example("([] | first) == null", "true")],
    .streaming(.first))

  static let find = Callable(
    "find", "หาตัวแรก", .rows, en: "The first item for which the condition is true, or null when there is none.",
    th: "รายการแรกที่ตรงเงื่อนไข หรือ null เมื่อไม่มี",
    [.someList, .aCondition], gives: .element, also: ["lookup", "VLOOKUP", "XLOOKUP", "search"],
    examples: [
      Example("[{id: \"a\", v: 1} {id: \"b\", v: 2}] | find .id == \"b\"", "id: b\nv:  2"),
      Example("([1 2] | find $it > 5) == null", "true"),
    ], .streaming(.find))

  static let group = Callable(
    "group", "จัดกลุ่ม", .rows,
    en: "One row for each different value: what it is, and what the pipelines make of its rows.",
    th: "ได้หนึ่งแถวต่อหนึ่งค่าที่ต่างกัน พร้อมค่าสรุปของแถวในกลุ่ม",
    [
      .someList, .formula,
      Parameter(
        "aggregates", "ค่าสรุป", .aggregates, en: "a record of pipelines over the rows of each group",
        th: "ระเบียนของคำสั่งสรุปแถวในแต่ละกลุ่ม"),
    ],
    gives: .type(.table), also: ["GROUP BY", "group-by", "SUMIF", "COUNTIF", "summarize"],
    examples: [
      Example(
        "[{k: \"a\", v: 1} {k: \"b\", v: 2} {k: \"a\", v: 3}] | group .k {n: (count), t: (sum .v)} | first",
        "k: a\nn: 2\nt: 4"),
      Example("[1 2 3 4] | group $it mod 2 {n: (count)} | get n", "[2, 2]"),
    ], .streaming(.group))
}
