import Failures
import Text

/// The patterns a session used last, compiled: a pattern in a row's condition is read once, not once a row.
///
/// Belongs to one session, as its realm does; never shared between threads.
public final class PatternCache {
  private final class Entry {
    let source: [UInt8]
    let pattern: Pattern

    init(_ source: [UInt8], _ pattern: Pattern) {
      self.source = source
      self.pattern = pattern
    }

    func isOf(_ text: UnsafeBufferPointer<UInt8>) -> Bool { source.withUnsafeBufferPointer { isSame($0, text) } }
  }

  /// The most recently used first.
  private var entries: [Entry] = []
  private static let room = 16

  public init() {}

  /// The operator `matches`: whether a pattern matches anywhere in a text.
  public func matches(_ text: Value, _ pattern: Value) throws(Failure) -> Bool {
    guard text.isText, pattern.isText else { throw Failure.operands("matches", text, pattern) }
    try find(pattern)
    return text.withUTF8 { entries[0].pattern.matches($0) }
  }

  /// The pattern a text says, which must be a text.
  public func pattern(_ source: Value) throws(Failure) -> Pattern {
    try find(source)
    return entries[0].pattern
  }

  /// Brings the pattern to the front.
  private func find(_ source: Value) throws(Failure) {
    let place = source.withUTF8 { bytes in
      entries.firstIndex { $0.isOf(bytes) }
    }
    if place == 0 { return }
    if let place { return entries.swapAt(0, place) }
    let text = source.string
    do throws(BadPattern) {
      let pattern = try Pattern(text)
      if entries.count == PatternCache.room { entries.removeLast() }
      entries.insert(Entry(Array(text.utf8), pattern), at: 0)
    } catch {
      throw PatternCache.failure(error, text)
    }
  }

  private static func failure(_ problem: BadPattern, _ text: String) -> Failure {
    let before = String(decoding: text.utf8.prefix(problem.offset), as: UTF8.self)
    return Failure(
      .wrongPattern, Failure.Part(text), .words(Words(en: problem.reason.en, th: problem.reason.th)),
      Failure.Part(before.count + 1))
  }
}

extension Wording {
  public static let wrongPattern = Wording(
    "SOP-PATTERN", .failed,
    en: "the pattern '{1}' does not read: {2}, at character {3}", th: "อ่านแบบ '{1}' ไม่ได้: {2} ที่ตัวอักษรที่ {3}",
    hintEn: "write patterns in single quotes: '\\d+'", hintTh: "เขียนแบบในเครื่องหมาย '…': '\\d+'",
    helpEn:
      "A pattern has letters, signs such as \\d or [ก-ฮ], groups ( ), | and the counts * + ? {2,3}. It cannot look ahead or back, so every search takes time in proportion to the text.",
    helpTh:
      "แบบประกอบด้วยตัวอักษร เครื่องหมาย เช่น \\d หรือ [ก-ฮ] วงเล็บ ( ) เครื่องหมาย | และจำนวน * + ? {2,3} มองไปข้างหน้าหรือข้างหลังไม่ได้ เวลาที่ใช้ค้นจึงเป็นสัดส่วนกับความยาวของข้อความเสมอ"
  )
}
