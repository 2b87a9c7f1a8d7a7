import Failures
import Language
import Values

/// Any value as a text, and the name of its type.
extension Callable {
  static let toText = Callable(
    "to-text", "เป็นข้อความ", .texts,
    en: "Any value as a text, as print shows it.", th: "ค่าใด ๆ เป็นข้อความ ตามที่ print แสดง",
    [.value], gives: .type(.text), also: ["str", "to string", "tostring", "CAST", "TEXT", "into string"],
    examples: [
      Example("to-text 7 | pad 3 --right --with \"0\"", "007"), Example("[\"ก\", 2] | to-text", "[\"ก\", 2]"),
    ],
    .native { (call: inout Call) throws(Failure) in
      if call[0].isText { return call.kept(0) }
      return try written(&call, quoting: false)
    })

  static let quote = Callable(
    "quote", "เขียนเป็นโค้ด", .texts,
    en: "Any value as a script writes it: texts in quotes.", th: "ค่าใด ๆ ตามที่เขียนในสคริปต์ ข้อความอยู่ในเครื่องหมายคำพูด",
    [.value], gives: .type(.text), also: ["repr", "to nuon", "inspect", "escape", "shellquote"],
    examples: [Example("quote \"a\\tb\"", "\"a\\tb\""), Example("\"ครู\" | quote", "\"ครู\"")],
    .native { (call: inout Call) throws(Failure) in try written(&call, quoting: true) })

  static let typeOf = Callable(
    "type-of", "ชนิด", .texts,
    en: "The name of the type of a value.", th: "ชื่อชนิดของค่า",
    [.value], gives: .type(.text), also: ["typeof", "describe", "type()", "TYPE"],
    examples: [
      Example("2569-11-20 | type-of", "date"), Example("type-of \"ครู\"", "text"), Example("[1] | type-of", "list"),
    ],
    .native { (call: inout Call) throws(Failure) in call.heap.text(typeName(call[0], call.realm)) })
}

extension Parameter {
  fileprivate static let value = Parameter("value", "ค่า", .type(.any), en: "the value", th: "ค่าที่ต้องการ")
}

private func written(_ call: inout Call, quoting: Bool) throws(Failure) -> Value {
  var printer = Printer(call.realm)
  printer.limit = Heap.longestText
  printer.write(call[0], quoting: quoting)
  try call.charge(printer.bytes.count / 16 + 1)
  try call.heap.checkText(printer.bytes.count)
  return call.heap.text(printer.bytes)
}

/// The name as it is written behind `:` in a script; a member's is the name of its enumeration.
private func typeName(_ value: Value, _ realm: Realm) -> String {
  if value.isMember, value.enumeration < realm.enumerations.count { return realm.enumerations[value.enumeration].name }
  let types: [Type] = [
    .null, .bool, .number, .text, .date, .time, .duration, .function, .list(.any), .record(nil), .range(.any),
  ]
  return types.first { $0.holds(value) && !(value.isRange && $0 == .list(.any)) }?.name ?? Type.any.name
}
