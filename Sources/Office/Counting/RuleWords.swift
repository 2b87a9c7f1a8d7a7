import Calendars
import Failures

/// Rules and their doubts in words.
extension Rule {
  /// `within 2 days after application-period-end`, `ภายใน 2 วัน หลังจาก…`.
  public func words(titles: DueStep.Titles = { Words($0) }) -> Words {
    switch form {
    case .within(let days, let anchor, let or):
      let (limit, from) = (days.words, Rule.from(anchor, titles))
      let calendar = or.map { name in
        Words(en: ", or as \(titles(name).en) says", th: " หรือตาม\(titles(name).th)")
      }
      if anchor?.word == .before {
        return Words(
          en: "at least \(limit.en) \(from.en)\(calendar?.en ?? "")",
          th: "อย่างน้อย \(limit.th) \(from.th)\(calendar?.th ?? "")")
      }
      return Words(
        en: "within \(limit.en) \(from.en)\(calendar?.en ?? "")",
        th: "ภายใน \(limit.th) \(from.th)\(calendar?.th ?? "")")
    case .range(let low, let high, let anchor):
      let from = Rule.from(anchor, titles)
      return Words(en: "\(low) to \(high) days \(from.en)", th: "\(low) ถึง \(high) วัน \(from.th)")
    case .byDay(let day): return Words(en: "by day \(day) of every month", th: "ภายในวันที่ \(day) ของทุกเดือน")
    case .window(let from, let to):
      let (first, last) = (MonthName.words(from), MonthName.words(to))
      if from == to { return Words(en: "in \(first.en)", th: "ภายในเดือน\(first.th)") }
      return Words(en: "from \(first.en) to \(last.en)", th: "เดือน\(first.th) ถึงเดือน\(last.th)")
    case .quarter(let quarter):
      return Words(en: "in quarter \(quarter) of the fiscal year", th: "ภายในไตรมาสที่ \(quarter)")
    case .quarterOf(let name):
      return Words(en: "in the quarter of \(titles(name).en)", th: "ภายในไตรมาสของ\(titles(name).th)")
    case .on(let event): return Words(en: "on the day \(titles(event).en)", th: "ในวันที่\(titles(event).th)")
    case .immediate(let event):
      let event = event.map(titles)
      return Words(
        en: "at once\(event.map { " after \($0.en)" } ?? "")", th: "ทันที\(event.map { "หลังจาก\($0.th)" } ?? "")")
    case .calendar(let name): return Words(en: "as \(titles(name).en) says", th: "ตาม\(titles(name).th)")
    default:
      return untimed?.words(titles: titles) ?? Words("")
    }
  }

  /// Why a form that never has a last day has none.
  var untimed: Due.Untimed? {
    switch form {
    case .after(let event): .after(event)
    case .external(let who): .external(who)
    case .eachTime(let events): .eachTime(events)
    case .continuous(let until): .continuous(until)
    case .exists(let things, let phase): .exists(things, phase)
    case .quality(let words): .quality(words)
    case .ladder(let level): .ladder(level)
    case .none(let before): Due.Untimed.none(before: before)
    default: nil
    }
  }

  private static func from(_ anchor: Anchor?, _ titles: DueStep.Titles) -> Words {
    guard let anchor else {
      return Words(en: "from an event the source does not print", th: "นับจากเหตุการณ์ที่มาตรฐานไม่ได้ระบุ")
    }
    let event = titles(anchor.event)
    return Words(en: "\(anchor.word.words.en) \(event.en)", th: anchor.word.words.th + event.th)
  }
}

extension Rule.Days {
  var words: Words {
    switch self {
    case .printed(let count): Words(en: count == 1 ? "1 day" : "\(count) days", th: "\(count) วัน")
    case .working(let count): DurationText.words(count, .workdays)
    case .calendar(let count): Words(en: "\(count) calendar day\(count == 1 ? "" : "s")", th: "\(count) วันปฏิทิน")
    case .months(let count): DurationText.words(count, .months)
    }
  }
}

extension Rule.From {
  /// The counting word as the sources print it.
  public var words: Words {
    switch self {
    case .after: Words(en: "after", th: "หลังจาก")
    case .from: Words(en: "counting from", th: "นับจาก")
    case .since: Words(en: "since", th: "นับแต่")
    case .before: Words(en: "before", th: "ก่อน")
    }
  }
}

extension Rule.Phase {
  public var words: Words {
    switch self {
    case .before: Words(en: "before it begins", th: "ก่อนดำเนินการ")
    case .during: Words(en: "while it runs", th: "ระหว่างดำเนินการ")
    case .after: Words(en: "after it ended", th: "หลังดำเนินการ")
    }
  }
}

extension Due.Untimed {
  /// Why there is no last day: `waits for …`.
  public func words(titles: DueStep.Titles = { Words($0) }) -> Words {
    switch self {
    case .waitsFor(let event): return Words(en: "waits for \(titles(event).en)", th: "รอ\(titles(event).th)")
    case .noAnchor:
      return Words(en: "the source prints no event to count from", th: "มาตรฐานไม่ได้ระบุว่านับจากเหตุการณ์ใด")
    case .calendarSilent(let name):
      return Words(en: "\(titles(name).en) says no date yet", th: "\(titles(name).th)ยังไม่ระบุวัน")
    case .external(let who):
      let names = Due.Untimed.list(who, titles)
      return Words(en: "within the time set by \(names.en)", th: "ภายในเวลาที่กำหนดโดย\(names.th)")
    case .after(let event):
      return Words(en: "after \(titles(event).en), without a limit", th: "หลังจาก\(titles(event).th) ไม่มีกำหนดเวลา")
    case .eachTime(let events):
      let names = Due.Untimed.list(events, titles)
      return Words(en: "each time \(names.en)", th: "ทุกครั้งที่\(names.th)")
    case .continuous(let until):
      let end = until.map(titles)
      return Words(
        en: "all the time\(end.map { " until \($0.en)" } ?? "")", th: "ต่อเนื่อง\(end.map { "จนถึง\($0.th)" } ?? "")")
    case .exists(let things, let phase):
      let names = Due.Untimed.list(things, titles)
      return Words(
        en: "there is: \(names.en)\(phase.map { ", \($0.words.en)" } ?? "")",
        th: "มี\(names.th)\(phase.map { " \($0.words.th)" } ?? "")")
    case .quality(let words):
      let text = words.joined(separator: "; ")
      return Words(en: "of quality: \(text)", th: "คุณภาพ: \(text)")
    case .ladder(let level): return Words(en: "level \(level) of a ladder", th: "ระดับที่ \(level)")
    case .none(let before):
      let step = before.map(titles)
      return Words(
        en: "no standard is printed\(step.map { "; before \($0.en)" } ?? "")",
        th: "มาตรฐานไม่ได้กำหนดเวลา\(step.map { " แต่ก่อน\($0.th)" } ?? "")")
    case .stopped(let day):
      return Words(en: "the clock stands since \(day.words.en)", th: "หยุดนับเวลาตั้งแต่ \(day.words.th)")
    case .noPeriod:
      return Words(
        en: "the month, quarter or fiscal year it is about is not known", th: "ยังไม่ทราบเดือน ไตรมาส หรือปีงบประมาณ")
    case .outOfRange: return Words(en: "beyond the years whose holidays are known", th: "เกินช่วงปีที่ทราบวันหยุด")
    }
  }

  private static func list(_ names: [String], _ titles: DueStep.Titles) -> Words {
    let names = names.map(titles)
    return Words(en: names.map(\.en).joined(separator: ", "), th: names.map(\.th).joined(separator: " "))
  }
}

extension Doubt {
  /// What is unclear, in words.
  public var words: Words {
    switch self {
    case .unit: Words(en: "the unit is not printed", th: "ไม่ได้พิมพ์หน่วยนับ")
    case .anchor: Words(en: "the event counted from is not printed", th: "ไม่ได้พิมพ์ว่านับจากเหตุการณ์ใด")
    case .itself: Words(en: "it counts from itself", th: "นับจากขั้นตอนของตัวเอง")
    case .merged: Words(en: "cells of the table are merged or shifted", th: "ช่องในตารางรวมกันหรือเลื่อน")
    case .typo: Words(en: "a misprint", th: "พิมพ์ผิด")
    case .cut: Words(en: "the text is cut off", th: "ข้อความขาดหาย")
    case .contradicts: Words(en: "it contradicts another row", th: "ขัดกับข้ออื่น")
    case .elsewhere: Words(en: "the limit is set elsewhere", th: "กำหนดเวลาอยู่ที่อื่น")
    case .range: Words(en: "a range, not a limit", th: "เป็นช่วง ไม่ใช่กำหนดเดียว")
    case .order: Words(en: "printed order is not order of time", th: "ลำดับที่พิมพ์ไม่ตรงลำดับเวลา")
    case .actor: Words(en: "who must act is not named", th: "ไม่ได้ระบุผู้มีหน้าที่")
    case .noStandard: Words(en: "no standard is given", th: "ไม่ได้กำหนดมาตรฐาน")
    }
  }
}
