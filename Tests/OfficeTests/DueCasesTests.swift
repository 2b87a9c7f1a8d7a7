import Calendars
import Failures
import Office
import Testing

/// Cases an officer knows, by the day they come to.
@Suite struct DueCasesTests {
  let standard = DueRule(Counting(), .office)

  private func due(_ form: Rule.Form, _ situation: Situation) -> Due { standard.due(of: [Rule(form)], situation) }

  @Test func `one day after a notice of Friday is Monday, or the Saturday that stands`() throws {
    let notice = try day("2569-11-20"), situation = Situation { $0 == "notice" ? notice : nil }
    let rule = Rule(.within(.printed(1), .init(.after, "notice"), or: nil))
    #expect(try standard.due(of: [rule], situation).last == day("2569-11-23"))
    var counting = Counting()
    counting.days = .calendar
    #expect(try DueRule(counting, .office).due(of: [rule], situation).last == day("2569-11-21"))
  }

  @Test func `the fifth moves for a school and the tenth stands for the office`() throws {
    var situation = Situation { _ in nil }
    situation.month = try day("2569-12-01")
    situation.actor = .others
    #expect(try due(.byDay(5), situation).last == day("2569-12-08"))
    situation.actor = .officer
    let (tenth, steps) = standard.explain([Rule(.byDay(10))], situation)
    #expect(try tenth.last == day("2569-12-10"))
    let stands = try DueStep.stands(
      day("2569-12-10"), Words(en: "Constitution Day", th: "วันรัฐธรรมนูญ"), .officer, worked: day("2569-12-09"))
    #expect(steps.contains(stands))
  }

  @Test func `a special holiday on 22 December moves four working days after the 17th to the 24th`() throws {
    let signed = try day("2569-12-17"), situation = Situation { _ in signed }
    let rule = [Rule(.within(.printed(4), .init(.since, "order"), or: "round"))]
    #expect(try standard.due(of: rule, situation).last == day("2569-12-23"))
    let special = try Holiday(day("2569-12-22"), Words("พิเศษ"), .special, source: "มติ ครม.")
    let later = DueRule(Counting(), WorkCalendar.office.with(adding: [special]))
    #expect(try later.due(of: rule, situation).last == day("2569-12-24"))
  }

  @Test func `a date of the calendar goes before the rule and keeps its kind`() throws {
    let signed = try day("2569-12-17"), meeting = try day("2569-12-21")
    var situation = Situation { _ in signed }
    situation.date = { $0 == "round" ? NamedDate(meeting, .promised) : nil }
    let due = due(.within(.printed(4), .init(.since, "order"), or: "round"), situation)
    #expect(due.last == meeting && due.kind == .promised)
  }

  @Test func `an agency's date caps and is imposed`() throws {
    let decided = try day("2569-12-29"), agency = try day("2569-12-30")
    var situation = Situation { _ in decided }
    situation.date = { $0 == "agency" ? NamedDate(agency, .imposed) : nil }
    situation.noLaterThan = ["agency"]
    let due = due(.within(.printed(2), .init(.since, "decided"), or: nil), situation)
    #expect(due.last == agency && due.kind == .imposed)
  }

  @Test func `leave of 95 days in two years of probation moves its end by 5`() throws {
    let began = try day("2567-05-16")
    var situation = Situation { _ in began }
    let plain = due(.within(.months(24), .init(.from, "began"), or: nil), situation)
    #expect(try plain.last == day("2569-05-16"))
    let leave = try day("2568-01-06")...day("2568-04-10")
    situation.stops = [ClockStop(leave.lowerBound, through: leave.upperBound, isLeave: true)]
    #expect(
      try ClockStop.counted(situation.stops, leaveThatCounts: 90) == [
        ClockStop(day("2568-04-06"), through: day("2568-04-10"))
      ])
    let moved = due(.within(.months(24), .init(.from, "began"), or: nil), situation)
    #expect(moved.last == plain.last?.adding(days: 5))
  }

  @Test func `leave within 90 days stops nothing, and several leaves are added up`() throws {
    let first = try ClockStop(day("2568-01-01"), through: day("2568-03-01"), isLeave: true)
    let second = try ClockStop(day("2568-06-01"), through: day("2568-07-05"), isLeave: true)
    #expect(ClockStop.counted([first], leaveThatCounts: 90) == [])
    // 60 and 35 days: the last 5 are beyond.
    let beyond = try ClockStop(day("2568-07-01"), through: day("2568-07-05"))
    #expect(ClockStop.counted([second, first], leaveThatCounts: 90) == [beyond])
  }

  @Test func `leave that goes on stands from the day beyond, and other stops stand whole beside it`() throws {
    let leave = try ClockStop(day("2568-06-01"), through: nil, isLeave: true)
    let wait = try ClockStop(day("2568-02-01"), through: day("2568-02-10"))
    let counted = ClockStop.counted([leave, wait], leaveThatCounts: 90)
    #expect(try counted == [wait, ClockStop(day("2568-08-30"), through: nil)])
  }

  @Test func `a clock that still stands has no last day`() throws {
    let began = try day("2569-11-20"), stopped = try day("2569-11-24")
    var situation = Situation { _ in began }
    situation.stops = [ClockStop(stopped, through: nil)]
    #expect(due(.within(.printed(5), .init(.after, "e"), or: nil), situation).untimed == .stopped(since: stopped))
    #expect(try due(.within(.printed(1), .init(.after, "e"), or: nil), situation).last == day("2569-11-23"))
  }

  @Test func `windows and quarters are of the fiscal year`() throws {
    var situation = Situation { _ in nil }
    situation.fiscalYear = 2570
    let window = due(.window(12, 1), situation)
    #expect(try window.first == day("2569-12-01") && window.last == day("2570-01-31"))
    let quarter = due(.quarter(2), situation)
    #expect(try quarter.first == day("2570-01-01") && quarter.last == day("2570-03-31"))
    situation.quarter = { _ in 4 }
    #expect(try due(.quarterOf("project"), situation).last == day("2570-09-30"))
    situation.fiscalYear = nil
    #expect(due(.quarter(2), situation).untimed == .noPeriod)
  }

  @Test func `what comes after office hours counts from the next day`() throws {
    let friday = try day("2569-11-20")
    var counting = Counting()
    #expect(counting.countedDay(friday, at: 15 * 3600 + 40 * 60, .office) == friday)
    #expect(try counting.countedDay(friday, at: 16 * 3600 + 45 * 60, .office) == day("2569-11-21"))
    counting.afterHours = .nextWorkday
    #expect(try counting.countedDay(friday, at: 16 * 3600 + 45 * 60, .office) == day("2569-11-23"))
  }

  @Test func `an extension is a date somebody was told`() throws {
    let began = try day("2569-11-20"), new = try day("2569-12-01")
    var situation = Situation { _ in began }
    situation.extended = new
    let due = due(.within(.printed(1), .init(.after, "e"), or: nil), situation)
    #expect(due.last == new && due.kind == .promised)
  }

  @Test(arguments: [
    (Rule.Form.external(["สพฐ."]), "within the time set by สพฐ."),
    (.within(.printed(1), nil, or: nil), "the source prints no event to count from"),
    (.within(.printed(1), .init(.after, "notice"), or: nil), "waits for notice"),
    (.calendar("round"), "round says no date yet"), (.ladder(3), "level 3 of a ladder"),
    (.continuous(nil), "all the time"), (.none(before: "sign"), "no standard is printed; before sign"),
  ])
  func `what has no last day says why`(form: Rule.Form, words: String) {
    let due = due(form, Situation { _ in nil })
    #expect(due.last == nil)
    #expect(due.untimed?.words().en == words)
  }

  @Test func `an explanation names every day it passes`() throws {
    let signed = try day("2569-12-03"), situation = Situation { _ in signed }
    let rule = Rule(.within(.printed(2), .init(.after, "order"), or: nil))
    let lines = standard.explain([rule], situation).steps.map { $0.words(standard.counting) }
    #expect(
      lines.map(\.th) == [
        "ภายใน 2 วัน หลังจากorder", "order: พฤ. 3 ธ.ค. 2569",
        "นับ 2 วันทำการ (ตั้งค่า วันที่นับ: วันทำการ มาตรฐานไม่ได้ระบุ ใช้วันทำการจนกว่าสำนักงานจะกำหนด) เริ่มวันถัดไป "
          + "(ป.พ.พ. มาตรา 193/3 และ พ.ร.บ.วิธีปฏิบัติราชการทางปกครอง พ.ศ. 2539 มาตรา 64 ไม่นับวันแรก)",
        "ส. 5 ธ.ค. 2569 ไม่นับ: วันคล้ายวันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระบรมชนกาธิเบศร มหาภูมิพลอดุลยเดชมหาราช "
          + "บรมนาถบพิตร; วันชาติ; วันพ่อแห่งชาติ", "อา. 6 ธ.ค. 2569 ไม่นับ: วันอาทิตย์",
        "จ. 7 ธ.ค. 2569 ไม่นับ: ชดเชยวันคล้ายวันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระบรมชนกาธิเบศร มหาภูมิพลอดุลยเดชมหาราช "
          + "บรมนาถบพิตร; ชดเชยวันชาติ; ชดเชยวันพ่อแห่งชาติ", "วันสุดท้าย: อ. 8 ธ.ค. 2569",
      ])
  }

  @Test func `settings are kept in one form and have one name in each language`() {
    var names: Set<String> = []
    for setting in Counting.Setting.all {
      #expect(names.insert(setting.name).inserted && names.insert(setting.thai).inserted)
      if let standard = setting.standard { #expect(setting.canonical(standard) == standard) }
      if case .words(let words) = setting.accepts {
        for word in words { #expect(setting.canonical(word.th) == word.en) }
      }
    }
    #expect(Counting.Setting.officeHours.canonical("๑๖:๓๐") == "16:30")
    #expect(Counting.Setting.officeHours.canonical("25:00") == nil)
    #expect(Counting.Setting.leave.canonical("-1") == nil)
    let set = Counting([
      ("days", "วันปฏิทิน", "มติ ผอ."), ("first-day.from", "same", nil), ("office-hours", "15:30", nil),
      ("roll.others", "?", nil),
    ])
    #expect(set.days == .calendar && set.firstDay(after: .from) == .same && set.firstDay(after: .after) == .next)
    #expect(set.officeEnd == 15 * 3600 + 30 * 60 && set.othersRoll == .next)
    #expect(set.source(of: .days).en == "มติ ผอ.")
  }
}
