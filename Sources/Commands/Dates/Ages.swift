import Calendars
import Failures
import Language
import Values

/// Ages and lengths of service, in whole months.
extension Callable {
  static let age = Callable(
    "age", "อายุ", .dates,
    en: "Whole months from a date until another: age, length of service.",
    th: "จำนวนเดือนเต็มจากวันที่หนึ่งถึงอีกวันที่หนึ่ง เช่น อายุตัว อายุราชการ",
    [.born, .on], gives: .type(.duration), effect: .reads, also: ["DATEDIF", "months-between", "AGE", "อายุราชการ"],
    examples: [
      Example("2534-07-15 | age --on 2569-12-15", "425mo"), Example("age ๒๕๖๗-๐๒-๒๙ --on ๒๕๖๘-๐๒-๒๘", "1y"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let (born, on) = try lifetime(call)
      return .duration(born.months(until: on), family: Family.months.rawValue)
    })

  static let ageText = Callable(
    "age-text", "อายุเป็นคำ", .dates,
    en: "An age or length of service in words.", th: "อายุหรืออายุราชการเป็นคำ",
    [.born, .on, .flag("days", "ระบุวัน", en: "with days", th: "ระบุวันด้วย"), .english],
    gives: .type(.text), effect: .reads, also: ["DATEDIF", "ปี เดือน วัน"],
    examples: [
      Example("2534-07-15 | age-text --on 2569-12-27 --days", "35 ปี 5 เดือน 12 วัน"),
      Example("age-text 2534-07-15 --on 2569-12-27 --english", "35 years 5 months"),
    ],
    .native { (call: inout Call) throws(Failure) in
      let (born, on) = try lifetime(call)
      let months = born.months(until: on), tongue: Tongue = call.flag(3) ? .english : .thai
      let text = DurationText.words(months, .months).in(tongue)
      guard call.flag(2) else { return call.heap.text(text) }
      let days = on.number - (born.adding(months: months) ?? on).number
      let rest = DurationText.words(days, .days).in(tongue)
      return call.heap.text(months == 0 ? rest : days == 0 ? text : text + " " + rest)
    })
}

extension Parameter {
  fileprivate static let born = Parameter(
    "since", "ตั้งแต่", .type(.date), en: "the day of birth or of first duty", th: "วันเกิด หรือวันเริ่มปฏิบัติราชการ")
}

private func lifetime(_ call: Call) throws(Failure) -> (born: Day, on: Day) {
  let born = try call.day(0), on = call.has(1) ? try call.day(1) : call.session.today
  guard born <= on else {
    throw Failure(.notYetBorn, Failure.Part(call.callable.name), Failure.Part(born.isoText), Failure.Part(on.isoText))
  }
  return (born, on)
}
