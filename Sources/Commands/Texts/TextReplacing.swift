import Failures
import Language
import Text
import Values

extension Callable {
  static let replace = Callable(
    "replace", "แทนที่", .texts,
    en: "Puts one text in place of another, everywhere; with --pattern, $1 is what the first group matched.",
    th: "แทนข้อความหนึ่งด้วยอีกข้อความทุกแห่ง เมื่อใช้ --pattern นั้น $1 คือส่วนที่กลุ่มแรกพบ",
    [
      .text, Parameter("old", "เดิม", .type(.text), en: "what goes", th: "ข้อความเดิม"),
      Parameter("new", "ใหม่", .type(.text), en: "what comes in its place", th: "ข้อความใหม่"),
      .pattern,
      .flag("first", "แห่งแรก", en: "only the first time", th: "เฉพาะแห่งแรก"),
    ],
    gives: .type(.text), also: ["gsub", "sub", "SUBSTITUTE", "str replace", "REPLACE", "sed"],
    examples: [
      Example("\"นาง สมศรี\" | replace \"นาง \" \"นาง\"", "นางสมศรี"),
      Example("\"5/2/2569\" | replace '(\\d+)/(\\d+)/(\\d+)' '$3-$2-$1' --pattern", "2569-2-5"),
      Example("replace \"a-b-c\" \"-\" \"\" --first", "ab-c"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let text = try call.textValue(0), old = try call.textValue(1), new = try call.textValue(2)
      guard old.byteCount > 0 else { throw call.emptyText(1) }
      if call.flag(3) { return try replacedByPattern(&call, text, old, new) }
      let places = try call.places(of: old, in: text, first: call.flag(4))
      if places.isEmpty { return call.kept(0) }
      let size = text.byteCount + places.count * (new.byteCount - old.byteCount)
      try call.heap.checkText(size)
      try call.charge(size / 16 + 1)
      var out: [UInt8] = []
      out.reserveCapacity(size)
      text.withUTF8 { bytes in
        new.withUTF8 { fresh in
          var start = 0
          for place in places {
            out.append(contentsOf: bytes[start..<place.lowerBound])
            out.append(contentsOf: fresh)
            start = place.upperBound
          }
          out.append(contentsOf: bytes[start...])
        }
      }
      return call.heap.text(out)
    })
}

private func replacedByPattern(
  _ call: inout Call, _ text: Value, _ old: Value, _ new: Value
) throws(Failure) -> Value {
  let pattern = try call.realm.patterns.pattern(old)
  let template = try Template(new.string, pattern)
  try call.charge(text.byteCount / 4 + 1)
  let first = call.flag(4)
  let matches = text.withUTF8 { first ? pattern.firstMatch(in: $0).map { [$0] } ?? [] : pattern.allMatches(in: $0) }
  try call.charge(matches.count)
  if matches.isEmpty { return call.kept(0) }
  let heap = call.heap
  let out = try text.withUTF8 { (bytes) throws(Failure) -> [UInt8] in
    var out: [UInt8] = [], start = 0
    for match in matches {
      out.append(contentsOf: bytes[start..<match.range.lowerBound])
      template.append(match, of: bytes, to: &out)
      start = match.range.upperBound
      if out.count > 1 << 16 { try heap.checkText(out.count) }
    }
    out.append(contentsOf: bytes[start...])
    return out
  }
  try heap.checkText(out.count)
  try call.charge(out.count / 16 + 1)
  return heap.text(out)
}

/// The new text of `replace --pattern`: pieces, and the groups between them.
///
/// ```
/// template = { text | '$' digits | '$<' name '>' | '$$' }
/// ```
private struct Template {
  enum Piece {
    case text([UInt8])
    /// 0 is the whole match.
    case group(Int)
  }

  private var pieces: [Piece] = []

  init(_ text: String, _ pattern: Pattern) throws(Failure) {
    var plain: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == 0x24, let next = rest.first, PlainDigits.isDigit(next) || next == 0x24 || next == 0x3C else {
        plain.append(byte)
        continue
      }
      if next == 0x24 {
        plain.append(next)
        rest.removeFirst()
        continue
      }
      pieces += [.text(plain), .group(try Template.group(&rest, pattern))]
      plain = []
    }
    pieces.append(.text(plain))
  }

  private static func group(_ rest: inout ArraySlice<UInt8>, _ pattern: Pattern) throws(Failure) -> Int {
    let isNamed = rest.first == 0x3C
    let word = isNamed ? rest.dropFirst().prefix { $0 != 0x3E } : rest.prefix { PlainDigits.isDigit($0) }
    let name = String(decoding: word, as: UTF8.self)
    rest = rest.dropFirst(word.count + (isNamed ? 2 : 0))
    let number = isNamed ? pattern.groupNames[name] : Int(name)
    guard let number, number <= pattern.groupCount else {
      throw Failure(.unknownGroup, Failure.Part(isNamed ? "<\(name)>" : name))
    }
    return number
  }

  func append(_ match: Pattern.Match, of bytes: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    for piece in pieces {
      switch piece {
      case .text(let text): out.append(contentsOf: text)
      case .group(0): out.append(contentsOf: bytes[match.range])
      case .group(let number):
        if number <= match.groups.count, let place = match.groups[number - 1] { out.append(contentsOf: bytes[place]) }
      }
    }
  }
}
