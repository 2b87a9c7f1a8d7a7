import Failures
import Language
import Model
import Office
import Values

/// Results as tables: the ranking, the score sheets, what a change would need.
extension Callable {
  static let ranking = Callable(
    "ranking", "บัญชีจัดอันดับ", .rounds,
    en: "How a competition stands: rank, applicant, school, score as announced, mean of each criterion, what they get.",
    th: "ผลการจัดอันดับ: อันดับ ผู้สมัคร สถานศึกษา คะแนนที่ประกาศ ค่าเฉลี่ยแต่ละเกณฑ์ และผล",
    [.someCategories, .inRound], gives: .type(.table), effect: .reads, also: ["leaderboard", "results", "standings"],
    examples: [
      Example(
        DecidingExample.scored + "ranking | select rank application score placed | to-json",
        "[{\"rank\":1,\"application\":\"A2\",\"score\":80,\"placed\":\"selected\"},{\"rank\":2,\"application\":\"A1\",\"score\":79,\"placed\":\"reserve\"}]"
      ),
      Example(DecidingExample.round + "ranking | count", "0"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let work = try call.decidingWork(), round = try call.round(1, try call.roundWork())
      let all = try work.competitions(round, try call.categories(0, in: round, work.records))
      var codes: [String] = []
      for one in all {
        for criterion in one.contest.rules.criteria where !codes.contains(criterion.code) {
          codes.append(criterion.code)
        }
      }
      let isSeveral = all.count > 1
      let columns =
        (isSeveral ? ["category"] : []) + ["rank", "application", "person", "school", "score"] + codes + ["placed"]
      var rows = RowMaker(call.heap, columns)
      let reader = ResultReader(work)
      for one in all {
        let tally = try Tally(one.contest), outcome = try Deciding.outcome(one.contest)
        let places = codes.map { code in one.contest.rules.criteria.firstIndex { $0.code == code } }
        for place in outcome.order {
          let row = one.contest.rows[place], heap = call.heap
          var values = isSeveral ? [heap.text(one.name)] : []
          values += [
            outcome.ranks[place].map { Value($0) } ?? .null, heap.text(reader.id(row)),
            heap.optional(reader.person(row)),
            heap.optional(reader.school(row)),
            outcome.scores[place].map { heap.number(one.contest.rules.number($0)) } ?? .null,
          ]
          let means = try Deciding.means(one.contest, tally, of: place)
          values += places.map { place in
            place.flatMap { means[$0] }.map { heap.number(one.contest.rules.number($0)) } ?? .null
          }
          values.append(heap.text(outcome.placed[place].rawValue))
          rows.add(values)
          try call.charge(8)
        }
      }
      return rows.finish()
    })

  static let scoreSheet = Callable(
    "score-sheet", "แบบสรุปคะแนน", .rounds,
    en: "What each member gave each application: a row an application and member, a column a criterion, and the total.",
    th: "คะแนนที่กรรมการแต่ละคนให้ใบสมัครแต่ละราย: แถวละใบสมัครและกรรมการ คอลัมน์ละเกณฑ์ และผลรวม",
    [.someCategories, .inRound], gives: .type(.table), effect: .reads, also: ["marks", "score table"],
    examples: [
      Example(DecidingExample.scored + "score-sheet | get total", "[80, 78, 82, 78]"),
      Example(DecidingExample.round + "score-sheet | get total", "[null, null, null, null]"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let work = try call.decidingWork(), round = try call.round(1, try call.roundWork())
      let all = try work.competitions(round, try call.categories(0, in: round, work.records))
      var codes: [String] = []
      for one in all {
        for criterion in one.contest.rules.criteria where !codes.contains(criterion.code) {
          codes.append(criterion.code)
        }
      }
      var rows = RowMaker(call.heap, ["application", "person", "member"] + codes + ["total"])
      let reader = ResultReader(work), heap = call.heap
      for one in all {
        let totals = try Totals(one.contest), unit = Decimal(Int128(totals.unit)), judges = one.contest.judges
        let places = codes.map { code in one.contest.rules.criteria.firstIndex { $0.code == code } }
        let names = judges.map { work.name(ofMember: $0) }
        for (place, row) in one.contest.rows.enumerated() {
          for judge in judges.indices {
            var values = [heap.text(reader.id(row)), heap.optional(reader.person(row)), heap.text(names[judge])]
            values += places.map { criterion in
              criterion.flatMap { one.contest.given(place, judge, $0) }
                .map { heap.number(Decimal(Int128($0), scale: one.contest.scale)) } ?? .null
            }
            let total = totals.given[place * judges.count + judge]
            values.append(
              try total.map { (total) throws(Failure) in
                heap.number(try Decimal(Int128(total)).divided(by: unit))
              } ?? .null)
            rows.add(values)
            try call.charge(8)
          }
        }
      }
      return rows.finish()
    })

  static let distance = Callable(
    "distance", "ระยะห่างจากผล", .rounds,
    en:
      "The least change that would give an application another result, one thing at a time: score, points of one member, places, withdrawals; for who is selected, what would cost the place.",
    th: "การเปลี่ยนแปลงน้อยที่สุดที่ทำให้ผลเปลี่ยน ทีละอย่าง: คะแนน คะแนนของกรรมการคนเดียว จำนวนรางวัล การสละสิทธิ์ ถ้าได้รับแล้ว: สิ่งที่ทำให้เสียผล",
    [.oneApplication], gives: .type(.table), effect: .reads, also: ["margin", "gap", "sensitivity"],
    examples: [
      Example(DecidingExample.scored + "distance A1 | get to", "[80.01, 53, 2, 1]"),
      Example(
        DecidingExample.round + "let c = try { distance A1; null } catch e { $e.code }; print $c", "SOP-NO-POINTS"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let work = try call.decidingWork(), (row, _) = try call.application(0, work)
      let sheet = work.records.sheet("application"), id = sheet.id(row)
      guard let (one, place) = try Competitions.of(application: row, work.records.desk.state),
        !one.contest.hasDeclined[place]
      else { throw Failure(.notConsidered, Failure.Part(id), Failure.Part(sheet.member(row, "state") ?? "–")) }
      guard try Deciding.outcome(one.contest).scores[place] != nil else {
        throw Failure(.noPoints, Failure.Part(id))
      }
      let distance = try Distance(one.contest, place: place), rules = one.contest.rules, heap = call.heap
      var rows = RowMaker(heap, ["change", "of", "from", "to", "by"])
      for line in distance.lines {
        var of = Words("")
        if let judge = line.judge, let criterion = line.criterion {
          let title = rules.criteria[criterion].title
          of = Words(en: "\(title), member \(judge + 1)", th: "\(title) กรรมการคนที่ \(judge + 1)")
        }
        var by = Value.null
        if let from = line.from, let to = line.to { by = heap.number(try to.adding(from.negated)) }
        rows.add(
          heap.text(line.change.words.in(call.session.tongue)),
          of.en.isEmpty ? .null : heap.text(of.in(call.session.tongue)), line.from.map { heap.number($0) } ?? .null,
          line.to.map { heap.number($0) } ?? .null, by)
      }
      return rows.finish()
    })
}

/// Who applied and from where, with the columns looked up once.
struct ResultReader {
  private let applications: Sheet
  private let people: Sheet
  private let schools: Sheet

  init(_ work: DecidingWork) {
    applications = work.records.sheet("application")
    people = work.records.sheet("person")
    schools = work.records.sheet("school")
  }

  func id(_ row: Int) -> String { applications.id(row) }
  func person(_ row: Int) -> String? { applications.record(row, "person").flatMap { people.text($0, "name") } }
  func school(_ row: Int) -> String? { applications.record(row, "school").flatMap { schools.text($0, "name") } }
}

extension Distance.Change {
  var words: Words {
    switch self {
    case .score: Words(en: "score", th: "คะแนน")
    case .points: Words(en: "points", th: "คะแนนของกรรมการคนเดียว")
    case .quota: Words(en: "quota", th: "จำนวนรางวัล")
    case .withdrawals: Words(en: "withdrawals", th: "ผู้สละสิทธิ์ก่อนหน้า")
    case .minimum: Words(en: "minimum", th: "คะแนนขั้นต่ำ")
    }
  }
}
