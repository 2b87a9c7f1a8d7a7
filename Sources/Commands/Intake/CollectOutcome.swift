import Failures
import Values

/// What became of the rows of a list of applicants.
struct CollectOutcome {
  var added = 0
  var changed = 0
  var same = 0
  /// New applications of persons known from before.
  var linked = 0
  var late = 0
  /// Ids of the first late ones.
  var lateOnes: [String] = []
  var refused = 0
  /// Received before applications opened.
  var early = 0
  /// Schools made, in an office that had none.
  var schools = 0
  /// Whether no column says when they were received.
  var isUndated = false
  /// Columns about papers that the round does not ask for.
  var unasked: [String] = []
  /// The first rows that were not taken, a line for each reason.
  var refusals: [String] = []
  var remembers = false
  /// The setting that said which column is what.
  var mapping: Words?
  /// The problems as a table, owned.
  var problems = Value.null

  var changesAnything: Bool { added > 0 || changed > 0 || remembers }

  func record(_ heap: HeapPointer) -> Value {
    heap.record([
      ("added", Value(added)), ("changed", Value(changed)), ("same", Value(same)), ("linked", Value(linked)),
      ("late", Value(late)), ("refused", Value(refused)), ("problems", problems),
    ])
  }

  /// `applicants.csv: 35 taken in, 1 late (A37), 2 not taken`, and what is worth saying besides.
  func lines(_ file: String, _ tongue: Tongue) -> [String] {
    let ids = lateOnes.joined(separator: " ") + (late > lateOnes.count ? " …" : "")
    let counts = [
      (added, Words(en: "\(added) taken in", th: "รับ \(added)")),
      (changed, Words(en: "\(changed) changed", th: "แก้ไข \(changed)")),
      (same, Words(en: "\(same) the same", th: "เหมือนเดิม \(same)")),
      (linked, Words(en: "\(linked) of known persons", th: "เป็นบุคคลที่มีอยู่ \(linked)")),
      (late, Words(en: "\(late) late (\(ids))", th: "รับเกินกำหนด \(late) (\(ids))")),
      (refused, Words(en: "\(refused) not taken", th: "ไม่รับ \(refused)")),
    ]
    return [ImportRun.Outcome.line(file, counts, mapping, tongue)] + remarks.map { $0.in(tongue) }
  }

  private var remarks: [Words] {
    var remarks: [Words] = []
    if schools > 0 {
      remarks.append(
        Words(
          en: "the office had no schools: \(schools) made by their names, codes are still to be given",
          th: "สำนักงานยังไม่มีสถานศึกษา จึงเพิ่ม \(schools) แห่งตามชื่อ ต้องกำหนดรหัสภายหลัง"))
    }
    if early > 0 {
      remarks.append(
        Words(en: "\(early) received before applications opened", th: "รับก่อนวันเปิดรับสมัคร \(early)"))
    }
    if isUndated, added > 0 {
      remarks.append(
        Words(en: "no column says when they were received: today", th: "ไม่มีคอลัมน์วันรับ ถือว่ารับวันนี้"))
    }
    if !unasked.isEmpty {
      let columns = unasked.joined(separator: ", ")
      remarks.append(
        Words(en: "the round asks for no papers: \(columns) left out", th: "รอบนี้ไม่ได้กำหนดเอกสาร จึงไม่ใช้ \(columns)"))
    }
    return remarks
  }
}
