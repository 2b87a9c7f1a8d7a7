import Failures
import Language
import Text
import Values

/// Finding by pattern; `matches` itself is an operator.
extension Callable {
  static let findAll = Callable(
    "find-all", "ค้นทั้งหมด", .texts,
    en: "Every part of a text that a pattern matches.", th: "ทุกส่วนของข้อความที่ตรงตามแบบ",
    [.text, .wanted], gives: .type(.list(.text)),
    also: ["findall", "scan", "grep -o", "REGEXEXTRACT", "regexp_matches"],
    examples: [
      Example("\"ศธ 04009/ว3105\" | find-all '\\d+'", "[\"04009\", \"3105\"]"),
      Example("find-all \"โทร ๐๘๑ หรือ ๐๒\" '\\d+'", "[\"๐๘๑\", \"๐๒\"]"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let text = try call.textValue(0)
      let places = try call.matches(of: call.textValue(1), in: text)
      return text.withUTF8 { bytes in
        var list = ListBuilder(call.heap, capacity: places.count)
        for place in places { list.append(owned: call.heap.text(UnsafeBufferPointer(rebasing: bytes[place]))) }
        return list.finish()
      }
    })

  static let capture = Callable(
    "capture", "ดึงตามแบบ", .texts,
    en: "The groups of the first match, or all of it: a record if they have names, else a list; null without a match.",
    th: "กลุ่มของส่วนแรกที่ตรงตามแบบ หรือทั้งส่วนถ้าไม่มีกลุ่ม: เป็นระเบียนถ้ากลุ่มมีชื่อ มิฉะนั้นเป็นรายการ หากไม่ตรงได้ null",
    [.text, .wanted], also: ["parse", "regex groups", "REGEXEXTRACT", "match groups"],
    examples: [
      Example(
        "\"ศธ 04009/ว3105\" | capture '(?<code>\\d+)/ว(?<number>\\d+)'", "code:   04009\nnumber: 3105"),
      Example("capture \"2569-11\" '(\\d+)-(\\d+)'", "[\"2569\", \"11\"]"),
      Example("quote (capture \"ไม่มีเลข\" '\\d')", "null"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let text = try call.textValue(0)
      let pattern = try call.realm.patterns.pattern(call.textValue(1))
      try call.charge(text.byteCount / 4 + 1)
      return text.withUTF8 { bytes in
        guard let match = pattern.firstMatch(in: bytes) else { return .null }
        let groups = match.groups.map { place in
          place.map { call.heap.text(UnsafeBufferPointer(rebasing: bytes[$0])) } ?? .null
        }
        let names = pattern.groupNames.sorted { $0.value < $1.value }
        if match.groups.isEmpty {
          return call.heap.list(owning: [call.heap.text(UnsafeBufferPointer(rebasing: bytes[match.range]))])
        }
        if names.isEmpty { return call.heap.list(owning: groups) }
        for (index, group) in groups.enumerated() where !names.contains(where: { $0.value == index + 1 }) {
          call.heap.release(group)
        }
        return call.heap.record(names.map { ($0.key, groups[$0.value - 1]) })
      }
    })
}

extension Parameter {
  static let pattern = flag("pattern", "แบบ", en: "it is a pattern", th: "ถือเป็นแบบค้นหา")
  fileprivate static let wanted = Parameter(
    "pattern", "แบบ", .type(.text), en: "the pattern, best in single quotes", th: "แบบค้นหา ควรเขียนในเครื่องหมาย '…'")
}

extension Call {
  /// Where a pattern matches a text, from left to right; empty matches are left out.
  mutating func matches(of pattern: Value, in text: Value) throws(Failure) -> [Range<Int>] {
    let compiled = try realm.patterns.pattern(pattern)
    try charge(text.byteCount / 4 + 1)
    let matches = text.withUTF8 { compiled.allMatches(in: $0) }
    try charge(matches.count)
    return matches.lazy.map(\.range).filter { !$0.isEmpty }
  }
}
