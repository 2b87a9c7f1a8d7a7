import Calendars
import Failures
import Language
import Values

/// A unit of a duration: the words durations are written with, and Thai ones.
private enum Unit: String, Choice {
  case y, mo, w, d, wd, h, min, s

  var thai: String {
    switch self {
    case .y: "ปี"
    case .mo: "เดือน"
    case .w: "สัปดาห์"
    case .d: "วัน"
    case .wd: "วันทำการ"
    case .h: "ชั่วโมง"
    case .min: "นาที"
    case .s: "วินาที"
    }
  }

  var meaning: (family: Family, factor: Int) { DurationText.unit(rawValue) ?? (.days, 1) }
}

/// Durations from numbers, to numbers and to words.
extension Callable {
  static let makeDuration = Callable(
    "make-duration", "สร้างช่วงเวลา", .dates,
    en: "The duration of so many units.", th: "ช่วงเวลาจากจำนวนและหน่วย",
    [Parameter("number", "จำนวน", .type(.number), en: "how many", th: "จำนวน"), .unit],
    gives: .type(.duration), also: ["timedelta", "interval", "into duration"],
    examples: [Example("14 | make-duration wd", "14wd"), Example("make-duration ๒๗ เดือน", "27mo")],
    .native { (call: inout Call) throws(Failure) in
      let unit: Unit = try call.choice(1)
      let most = Int.max / unit.meaning.factor
      let count = try call.integer(0, in: -most...most) * unit.meaning.factor
      return .duration(count, family: unit.meaning.family.rawValue)
    })

  static let asNumber = Callable(
    "as-number", "เป็นจำนวน", .dates,
    en: "How many of a unit a duration is; a unit of another kind is refused.",
    th: "ช่วงเวลานั้นเป็นกี่หน่วย หน่วยต่างชนิดกันจะไม่รับ",
    [.duration, .unit], gives: .type(.number), also: ["total_seconds", "in days", "in hours", "EXTRACT"],
    examples: [Example("90min | as-number h", "1.5"), Example("as-number 2y เดือน", "24")],
    .native { (call: inout Call) throws(Failure) in
      let unit: Unit = try call.choice(1)
      let duration = try givenDuration(call)
      guard duration.family == unit.meaning.family.rawValue else {
        throw Failure(
          .durationFamilies, .words(familyWords(duration.family)), .words(familyWords(unit.meaning.family.rawValue)))
      }
      return try Number.divide(Value(duration.int), Value(unit.meaning.factor), call.heap)
    })

  static let durationText = Callable(
    "duration-text", "ช่วงเวลาเป็นคำ", .dates,
    en: "A duration in words.", th: "ช่วงเวลาเป็นคำ",
    [.duration, .english], gives: .type(.text), also: ["humanize", "format duration"],
    examples: [
      Example("424mo | duration-text", "35 ปี 4 เดือน"), Example("duration-text 1wd --english", "1 working day"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let duration = try givenDuration(call)
      let words = DurationText.words(duration.int, Family(rawValue: duration.family) ?? .days)
      return call.heap.text(call.flag(1) ? words.en : words.th)
    })
}

extension Parameter {
  fileprivate static let unit = Parameter("unit", "หน่วย", Unit.accepts, en: "the unit", th: "หน่วย")
  fileprivate static let duration = Parameter(
    "duration", "ช่วงเวลา", .type(.duration), en: "the duration", th: "ช่วงเวลา")
}

private func givenDuration(_ call: Call) throws(Failure) -> Value {
  guard call[0].isDuration else { throw call.wrong(0, Tag.duration.words) }
  return call[0]
}

private func familyWords(_ family: UInt8) -> Words {
  switch Family(rawValue: family) {
  case .months: Words(en: "months", th: "เดือน")
  case .days: Words(en: "days", th: "วัน")
  case .workdays: Words(en: "working days", th: "วันทำการ")
  default: Words(en: "hours and minutes", th: "ชั่วโมงและนาที")
  }
}
