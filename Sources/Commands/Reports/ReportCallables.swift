import Calendars
import Failures
import Language
import Model
import Office
import Values

/// Lists an office looks at and hands on: each is a table, so it is shown, saved and exported like any other.
enum ReportCallables {
  static let all: [Callable] = [.applicants, .winners, .fairness, .desks, .totals]
  static let wordings: [Wording] = []
}

extension Callable {
  static let applicants = Callable(
    "applicants", "ผู้สมัครตามสถานะ", .selection, en: "How many applications of a round are in which state, by category.",
    th: "จำนวนใบสมัครของรอบตามประเภทและสถานะ", [.inRound], gives: .type(.table), effect: .reads, also: ["count by state"],
    examples: [
      Example(
        "open award \"ครูดีเด่น\" --since 2026-11-18 { category ครู }; add application {round: $round, received: 2026-11-19T10:00}; applicants | get count",
        "[1]"),
      Example("let c = try { applicants; null } catch e { $e.code }; print $c", "SOP-ROUND"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let work = try call.roundWork(), round = try call.round(0, work), office = work.records.desk
      let sheet = Sheet(office.state, "application"), categories = Sheet(office.state, "category")
      let owner = sheet.column("round"), kinds = sheet.column("category"), states = sheet.column("state")
      var counts: [Int: Int] = [:]
      for row in 0..<sheet.table.count where owner.code(row) == round && !sheet.table.isRetired(row) {
        counts[((kinds.code(row) ?? -1) + 1) << 16 | (states.code(row) ?? 0), default: 0] += 1
      }
      var rows = ListBuilder(call.heap)
      for (key, count) in counts.sorted(by: { $0.key < $1.key }) {
        let category = key >> 16 == 0 ? nil : categories.text(key >> 16 - 1, "name")
        rows.append(
          owned: call.heap.record([
            ("category", category.map { call.heap.text($0) } ?? .null),
            ("state", .member(key & 0xFFFF, of: sheet.choice(of: "state"))), ("count", Value(count)),
          ]))
      }
      return rows.finish()
    })

  static let winners = Callable(
    "winners", "ผู้ได้รับรางวัล", .selection,
    en: "Who was selected, in all rounds or of one year, person by person or counted.",
    th: "ผู้ได้รับการคัดเลือกทุกรอบหรือปีหนึ่ง รายคนหรือนับจำนวน",
    [
      .flag(
        "by", "โดย", .words(["award", "school", "year"]), en: "count them by award, school or year",
        th: "นับตามรางวัล สถานศึกษา หรือปี"),
      .flag("year", "ปี", .type(.number), en: "only of this year, Buddhist Era", th: "เฉพาะปี พ.ศ. นี้"),
    ], gives: .type(.table), effect: .reads, also: ["awarded", "hall of fame"],
    examples: [Example("winners | count", "0"), Example("winners --by school | count", "0")],
    reading: .native { (call: inout Call) throws(Failure) in
      let office = try call.office(), year = call.has(1) && !call[1].isNull ? try call.integer(1, in: 2400...2900) : nil
      let all = Winners(office.state).all.filter { year == nil || $0.year == year }
      let by = call.has(0) ? try call.text(0) : nil
      return by.map { WinnerRows.counted(all, by: $0, call, office) } ?? WinnerRows.each(all, call, office)
    })

  static let fairness = Callable(
    "fairness", "ความทั่วถึงของรางวัล", .selection,
    en: "How often each school applied and was selected over the years, and when last.",
    th: "จำนวนครั้งที่แต่ละสถานศึกษาสมัครและได้รับการคัดเลือกในหลายปี และครั้งล่าสุด",
    [
      .flag("years", "จำนวนปี", .type(.number), en: "how many years back; five when left out", th: "ย้อนหลังกี่ปี ถ้าไม่ระบุคือห้า")
    ],
    gives: .type(.table), effect: .reads, also: ["distribution", "equity"],
    examples: [
      Example("add school {code: \"1\", name: \"ก\"}; fairness | get selected", "[0]"),
      Example("let c = try { fairness --years 0; null } catch e { $e.code }; print $c", "SOP-BOUNDS"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let office = try call.office(), back = call.has(0) ? try call.integer(0, in: 1...100) : 5
      let now = call.session.today.buddhistYear, kind = office.schema.number(of: "school") ?? 0
      var rows = ListBuilder(call.heap)
      for line in Fairness(office.state, years: (now - back + 1)...now).lines {
        rows.append(
          owned: call.heap.record([
            ("school", office.row(line.school, of: kind)), ("applied", Value(line.applied)),
            ("selected", Value(line.selected)),
            ("years", Value(line.years.count)), ("last", line.last.map { Value($0) } ?? .null),
          ]))
      }
      return rows.finish()
    })

  static let desks = Callable(
    "desks", "เรื่องค้างพิจารณา", .papers,
    en: "What waits for a signature or an answer: at whose desk, since when, for how many working days.",
    th: "เรื่องที่รอลงนามหรือรอพิจารณา อยู่ที่ผู้ใด ตั้งแต่เมื่อใด กี่วันทำการ", gives: .type(.table), effect: .reads,
    also: ["pending signatures", "in tray"],
    examples: [
      Example(PaperExample.draft + "; submit D1 --for signature; desks | get days", "[0]"),
      Example("desks | count", "0"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let office = try call.office(), calendar = call.realm.calendar, today = call.session.today
      var rows = ListBuilder(call.heap)
      for item in Waiting(office.state).items {
        guard let kind = office.schema.number(of: item.kind), let people = office.schema.number(of: "person") else {
          continue
        }
        let days = item.since.map {
          $0 >= today ? 0 : calendar.workdays(from: $0.adding(days: 1) ?? today, through: today)
        }
        rows.append(
          owned: call.heap.record([
            ("what", office.row(item.row, of: kind)), ("asked", call.heap.text(item.asked)),
            ("desk", item.desk.map { office.row($0, of: people) } ?? .null),
            ("since", item.since.map { .date($0.number) } ?? .null), ("days", days.map { Value($0) } ?? .null),
          ]))
      }
      return rows.finish()
    })

  static let totals = Callable(
    "totals", "ยอดรายเดือน", .papers,
    en: "Month by month of a fiscal year: letters, orders, certificates, trips and rounds, with the sum of the year.",
    th: "ยอดรายเดือนของปีงบประมาณ: หนังสือ คำสั่ง เกียรติบัตร การไปราชการ และรอบ พร้อมยอดรวมทั้งปี",
    [
      .flag(
        "year", "ปี", .type(.number), en: "the year, Buddhist Era; this one when left out", th: "ปี พ.ศ. ถ้าไม่ระบุคือปีนี้"),
      .flag("calendar-year", "ปีปฏิทิน", en: "the calendar year, January first", th: "ใช้ปีปฏิทิน เริ่มมกราคม"),
    ], gives: .type(.table), effect: .reads, also: ["monthly report", "statistics"],
    examples: [Example("totals | count", "13"), Example("(totals --calendar-year --year 2569 | last).received", "0")],
    reading: .native { (call: inout Call) throws(Failure) in
      let office = try call.office(), today = call.session.today, isCalendar = call.flag(1)
      let year =
        call.has(0) && !call[0].isNull
        ? try call.integer(0, in: 2400...2900) : isCalendar ? today.buddhistYear : today.fiscalYear
      guard let days = isCalendar ? Day.buddhistYear(year) : Day.fiscalYear(year) else {
        throw Failure(.dateOutOfRange)
      }
      let totals = MonthTotals(office.state, days)
      let lines = totals.months.map { (Value.date($0.first.number), $0.counts) } + [(.null, totals.totals)]
      var rows = ListBuilder(call.heap)
      for (month, counts) in lines {
        let cells = zip(MonthTotals.names, counts).map { ($0, Value($1)) }
        rows.append(owned: call.heap.record([("month", month)] + cells))
      }
      return rows.finish()
    })
}

/// Winners as tables.
private enum WinnerRows {
  static func each(_ all: [Winners.Winner], _ call: Call, _ office: Desk) -> Value {
    func row(_ row: Int?, _ kind: String) -> Value {
      guard let row, let number = office.schema.number(of: kind) else { return .null }
      return office.row(row, of: number)
    }
    var rows = ListBuilder(call.heap)
    for winner in all {
      rows.append(
        owned: call.heap.record([
          ("year", Value(winner.year)), ("round", row(winner.round, "work-round")),
          ("category", row(winner.category, "category")),
          ("person", row(winner.person, "person")), ("school", row(winner.school, "school")),
          ("level", row(winner.level, "award-level")), ("certificate", row(winner.certificate, "certificate")),
        ]))
    }
    return rows.finish()
  }

  static func counted(_ all: [Winners.Winner], by: String, _ call: Call, _ office: Desk) -> Value {
    let rounds = Sheet(office.state, "work-round"), schools = Sheet(office.state, "school")
    var counts: [(key: String, count: Int)] = [], places: [String: Int] = [:]
    for winner in all {
      let key: String
      switch by {
      case "school": key = winner.school.flatMap { schools.text($0, "name") } ?? "–"
      case "year": key = String(winner.year)
      default: key = rounds.text(winner.round, "title") ?? "–"
      }
      if let place = places[key] {
        counts[place].count += 1
      } else {
        places[key] = counts.count
        counts.append((key, 1))
      }
    }
    var rows = ListBuilder(call.heap)
    for (key, count) in counts {
      rows.append(owned: call.heap.record([(by, call.heap.text(key)), ("count", Value(count))]))
    }
    return rows.finish()
  }
}
