import Calendars
import Failures

/// One step on the way to a last day, as `explain` passes it.
public enum DueStep: Equatable, Sendable {
  /// The rule whose steps follow.
  case rule(Rule)
  /// The day of the event that is counted from, with the counting word where days are counted.
  case anchor(String, Day, Rule.From?)
  case counted(Rule.Days, isWorking: Bool, Rule.From, Counting.FirstDay)
  /// Days within which the clock stood.
  case stopped(Day, Day)
  /// A day that was passed without counting, and why.
  case skipped(Day, Words)
  case first(Day)
  case byDay(Int, Day)
  case span(Day, Day, fiscalYear: Int)
  /// The last day is not worked and stands all the same; it can only be done by the day worked before.
  case stands(Day, Words, Counting.Actor, worked: Day)
  case rolled(Day, to: Day, Words, Counting.Actor)
  case last(Day)
  /// The holidays of this Buddhist Era year are not announced yet.
  case projected(Int)
  /// A calendar of work says the date.
  case override(String, NamedDate)
  /// Of several rules this day is the earliest.
  case earliest(Day)
  case cap(String, NamedDate, binds: Bool)
  case capSilent(String)
  case extended(from: Day?, to: Day)
  case untimed(Due.Untimed)

  /// Whether it names the last day, or what that rests on.
  var isLast: Bool {
    switch self {
    case .last, .projected: true
    default: false
    }
  }
}

extension DueStep {
  /// Names that procedures use, as people read them: of events, calendars, steps, actors.
  public typealias Titles = (String) -> Words

  /// The step as a line; `titles` gives what a name stands for.
  public func words(_ counting: Counting, titles: Titles = { Words($0) }) -> Words {
    switch self {
    case .rule(let rule): return rule.words(titles: titles)
    case .anchor(let event, let day, _):
      return joined([titles(event), Words(": "), day.words])
    case .counted(let days, let isWorking, let word, let first):
      return counted(days, isWorking, word, first, counting)
    case .stopped(let first, let last):
      return Words(
        en: "the clock stood: \(DueStep.span(first, last).en)", th: "หยุดนับเวลา \(DueStep.span(first, last).th)")
    case .skipped(let day, let name):
      return Words(en: "\(day.words.en) does not count: \(name.en)", th: "\(day.words.th) ไม่นับ: \(name.th)")
    case .first(let day):
      return Words(en: "not before \(day.words.en)", th: "ไม่ก่อน \(day.words.th)")
    case .byDay(let number, let day):
      return Words(en: "day \(number) of the month: \(day.words.en)", th: "วันที่ \(number) ของเดือน: \(day.words.th)")
    case .span(let first, let last, let year):
      let span = DueStep.span(first, last)
      return Words(en: "fiscal year \(year): \(span.en)", th: "ปีงบประมาณ \(year): \(span.th)")
    case .stands, .rolled: return unworked(counting)
    case .last(let day): return Words(en: "last day: \(day.words.en)", th: "วันสุดท้าย: \(day.words.th)")
    case .projected(let year):
      return Words(
        en: "the holidays of B.E. \(year) are not announced yet: worked out by rule",
        th: "ยังไม่มีประกาศวันหยุดของ พ.ศ. \(year) คำนวณตามหลักทั่วไป")
    case .override(let name, let date):
      return joined([titles(name), Words(": "), date.words])
    case .earliest(let day):
      return Words(en: "the earliest of the rules holds: \(day.words.en)", th: "ใช้วันที่มาก่อน: \(day.words.th)")
    case .cap(let name, let date, let binds):
      return Words(
        en: "no later than \(titles(name).en): \(date.words.en)\(binds ? "" : ", which is later")",
        th: "ไม่ช้ากว่า \(titles(name).th): \(date.words.th)\(binds ? "" : " ซึ่งช้ากว่า")")
    case .capSilent(let name):
      return Words(
        en: "no later than \(titles(name).en), which says no date yet",
        th: "ไม่ช้ากว่า \(titles(name).th) ซึ่งยังไม่ระบุวัน")
    case .extended(let old, let new):
      return Words(
        en: "extended\(old.map { " from \($0.words.en)" } ?? "") to \(new.words.en)",
        th: "ขยายเวลา\(old.map { "จาก \($0.words.th) " } ?? "")เป็น \(new.words.th)")
    case .untimed(let reason): return reason.words(titles: titles)
    }
  }

  private func counted(
    _ days: Rule.Days, _ isWorking: Bool, _ word: Rule.From, _ first: Counting.FirstDay, _ counting: Counting
  ) -> Words {
    let count = days.count, unit: Words
    switch days {
    case .months: unit = Words(en: count == 1 ? "month" : "months", th: "เดือน")
    case _ where isWorking: unit = Words(en: count == 1 ? "working day" : "working days", th: "วันทำการ")
    default: unit = Words(en: count == 1 ? "calendar day" : "calendar days", th: "วันปฏิทิน")
    }
    var en = "\(count) \(unit.en) \(word == .before ? "before it" : "counted")"
    var th = "\(word == .before ? "ก่อนนั้น" : "นับ") \(count) \(unit.th)"
    if case .printed = days {
      en += " (setting days: \(counting.days.rawValue); \(counting.source(of: .days).en))"
      let value = Counting.Setting.days.shown(counting.days.rawValue).th
      th += " (ตั้งค่า \(Counting.Setting.days.thai): \(value) \(counting.source(of: .days).th))"
    }
    let setting = Counting.Setting.ofFirstDay(word, counting), source = counting.source(of: setting)
    en += first == .next ? ", from the day after" : ", from that day on"
    th += first == .next ? " เริ่มวันถัดไป" : " เริ่มวันนั้น"
    return Words(en: en + " (\(source.en))", th: th + " (\(source.th))")
  }

  private func unworked(_ counting: Counting) -> Words {
    switch self {
    case .stands(let day, let name, let actor, let worked):
      let source = counting.source(of: .ofRoll(actor))
      return Words(
        en: "\(day.words.en) is off (\(name.en)) and stands for \(actor.words.en) (\(source.en)): "
          + "to be done by \(worked.words.en)",
        th: "\(day.words.th) เป็นวันหยุด (\(name.th)) แต่ยังเป็นวันสุดท้ายของ\(actor.words.th) (\(source.th)) "
          + "จึงต้องทำภายใน \(worked.words.th)")
    case .rolled(let day, let moved, let name, let actor):
      let source = counting.source(of: .ofRoll(actor))
      return Words(
        en: "\(day.words.en) is off (\(name.en)): for \(actor.words.en) it moves to \(moved.words.en) (\(source.en))",
        th: "\(day.words.th) เป็นวันหยุด (\(name.th)) ของ\(actor.words.th)เลื่อนเป็น \(moved.words.th) (\(source.th))")
    default: return Words("")
    }
  }

  static func span(_ first: Day, _ last: Day) -> Words {
    first == last
      ? first.words
      : Words(en: "\(first.words.en) to \(last.words.en)", th: "\(first.words.th) ถึง \(last.words.th)")
  }
}

private func joined(_ parts: [Words]) -> Words {
  Words(en: parts.map(\.en).joined(), th: parts.map(\.th).joined())
}

extension Day {
  /// `Mon 23 Nov 2026`, `จ. 23 พ.ย. 2569`.
  public var words: Words {
    Words(
      en: WeekdayName.englishShort(weekday) + " " + ThaiDate.text(self, .englishShort),
      th: WeekdayName.thaiShort(weekday) + " " + ThaiDate.text(self, .short))
  }
}

extension NamedDate {
  var words: Words { Words(en: "\(day.words.en) (\(kind.words.en))", th: "\(day.words.th) (\(kind.words.th))") }
}

extension Due.Kind {
  public var words: Words {
    switch self {
    case .derived: Words(en: "derived", th: "คำนวณ")
    case .promised: Words(en: "promised", th: "ประกาศไว้")
    case .imposed: Words(en: "imposed", th: "หน่วยงานอื่นกำหนด")
    }
  }
}

extension Counting.Actor {
  public var words: Words {
    switch self {
    case .officer: Words(en: "officials", th: "เจ้าหน้าที่")
    case .others: Words(en: "schools and applicants", th: "โรงเรียนและผู้สมัคร")
    }
  }
}

extension Counting.Setting {
  /// The setting that says the first day counted behind a counting word.
  static func ofFirstDay(_ word: Rule.From, _ counting: Counting) -> Counting.Setting {
    guard counting.firstDays[word] != nil else { return .firstDay }
    return named("first-day." + word.rawValue) ?? .firstDay
  }

  static func ofRoll(_ actor: Counting.Actor) -> Counting.Setting { actor == .officer ? .rollOfficer : .rollOthers }

  /// A value as people read it.
  public func shown(_ value: String) -> Words {
    switch accepts {
    case .words(let words), .calendars(let words):
      return words.first { $0.en == value }.map { Words(en: $0.en, th: $0.th) } ?? Words(value)
    default: return Words(value)
    }
  }
}
