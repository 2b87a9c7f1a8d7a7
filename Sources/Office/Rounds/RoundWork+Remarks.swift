import Calendars
import Failures
import Model

/// What is worth saying of a round though nothing is refused.
extension RoundWork {
  /// Of a round just opened: another for the same time, and promised days on which nobody works.
  public func remarks(on round: Int) throws(Failure) -> [Words] {
    let sheet = records.sheet("work-round")
    let remarks = others(besides: round).map { other in
      let id = sheet.id(other)
      return Words(en: "\(id) is open for the same time", th: "\(id) เปิดไว้สำหรับช่วงเวลาเดียวกัน")
    }
    return remarks + (try self.remarks(onCalendarOf: round))
  }

  /// Of something that happened before the round began.
  public func remark(onEarly happening: Int, in round: Int) throws(Failure) -> Words? {
    let facts = try facts(round), sheet = records.sheet("happening")
    guard case .event(let start) = facts.procedure.start, sheet.text(happening, "event") != start,
      let began = facts.anchor(start)?.day, let day = sheet.day(happening, "date"), day < began
    else { return nil }
    return Words(
      en: "\(day.words.en) is before the round began, on \(began.words.en)",
      th: "\(day.words.th) อยู่ก่อนวันเริ่มรอบ \(began.words.th)")
  }
}
