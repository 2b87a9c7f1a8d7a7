import Calendars
import Failures
import Model

/// What is worth saying of a round though nothing is refused.
extension RoundWork {
  /// Of a round just opened: another for the same time, and promised days on which nobody works.
  public func remarks(on round: Int) throws(Failure) -> [Words] {
    let sheet = records.sheet("work-round"), facts = try facts(round)
    var remarks = others(besides: round).map { other in
      let id = sheet.id(other)
      return Words(en: "\(id) is open for the same time", th: "\(id) เปิดไว้สำหรับช่วงเวลาเดียวกัน")
    }
    for (code, date) in facts.dates.sorted(by: { ($0.value.day, $0.key) < ($1.value.day, $1.key) }) {
      let day = date.day.words
      if rule.calendar.known.contains(date.day), !rule.calendar.isWorkday(date.day), code != "applications-open" {
        remarks.append(Words(en: "\(code) is on \(day.en), a day off", th: "\(code) ตรงกับวันหยุด \(day.th)"))
      }
      if let opened = facts.opened, date.day < opened, code != "applications-open" {
        remarks.append(Words(en: "\(code) was on \(day.en), before today", th: "\(code) คือ \(day.th) ซึ่งผ่านมาแล้ว"))
      }
    }
    if let close = facts.dates["applications-close"], let meeting = facts.dates["meeting"], meeting.day < close.day {
      remarks.append(
        Words(
          en: "the meeting is on \(meeting.day.words.en), before applications close on \(close.day.words.en)",
          th: "วันประชุม \(meeting.day.words.th) อยู่ก่อนวันปิดรับสมัคร \(close.day.words.th)"))
    }
    return remarks
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
