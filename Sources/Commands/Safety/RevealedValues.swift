import Failures
import Language
import Model
import Values

/// Values that somebody asked to see are for eyes: what holds one goes into a file only where that is asked for and
/// noted.
///
/// Texts of six letters and more are looked for as they are; days and numbers, which stand in a file for other reasons
/// too, are not.
enum RevealedValues {
  private struct Known {
    let text: [UInt8]
    let id: String
    let field: Words
  }

  private static let least = 6

  /// Refuses bytes in which a revealed value stands.
  static func requireNone(in bytes: [UInt8], for file: String, _ call: borrowing Call) throws(Failure) {
    guard !call.realm.revealed.isEmpty, bytes.count >= least else { return }
    let office = try call.office(), known = known(office, call.realm.revealed)
    guard !known.isEmpty, let found = first(of: known, in: bytes) else { return }
    throw Failure(.fileRevealed, Failure.Part(file), .words(found.field), Failure.Part(found.id))
  }

  /// By their first bytes.
  private static func known(_ office: Desk, _ revealed: Set<UInt64>) -> [UInt64: [Known]] {
    var known: [UInt64: [Known]] = [:]
    let state = office.state
    for key in revealed {
      let kind = Int(key >> 32), row = Int(key & 0xFFFF_FFFF)
      guard row < state.tables[kind].count else { continue }
      for part in state.schema.parts[kind] where part.field.isMasked && part.type == .text {
        guard let text = state.tables[kind].columns[part.column].bytes(row), text.count >= least else { continue }
        let words = Words(en: part.field.name, th: part.field.thai)
        known[start(of: text, at: 0), default: []].append(
          Known(text: text, id: state.id(row, of: kind), field: words))
      }
    }
    return known
  }

  private static func first(of known: [UInt64: [Known]], in bytes: [UInt8]) -> Known? {
    for place in 0...(bytes.count - least) {
      guard let some = known[start(of: bytes, at: place)] else { continue }
      if let found = some.first(where: { bytes[place...].starts(with: $0.text) }) { return found }
    }
    return nil
  }

  private static func start(of bytes: [UInt8], at place: Int) -> UInt64 {
    var start: UInt64 = 0
    for index in place..<(place + least) { start = start << 8 | UInt64(bytes[index]) }
    return start
  }
}

extension Wording {
  static let fileRevealed = Wording(
    "SOP-FILE-REVEALED", .refused, en: "{1} would hold {2} of {3}, which was revealed to be seen, not to be taken out",
    th: "{1} จะมี{2}ของ {3} ซึ่งเปิดดูได้ แต่ยังไม่ได้ขอนำออก",
    hintEn: "write the rows themselves: people | select name phone | export FILE --with-personal-data --because \"…\"",
    hintTh: "เขียนแถวโดยตรง: people | select name phone | export ไฟล์ --with-personal-data --because \"…\"",
    helpEn: "Files get masks even of what was revealed. Who takes personal values out says why, and it is noted.",
    helpTh: "ไฟล์จะได้ค่าที่ปิดบังเสมอแม้เปิดดูแล้ว ผู้นำข้อมูลส่วนบุคคลออกต้องบอกเหตุผลและมีบันทึกไว้")
}
