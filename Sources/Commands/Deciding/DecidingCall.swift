import Failures
import Language
import Model
import Office
import Values

/// How decisions are named and told.
extension Call {
  func decidingWork() throws(Failure) -> DecidingWork {
    DecidingWork(OfficeRecords(try office()), today: session.today)
  }

  /// The categories an argument names within a round, by name or id; nil where none is named.
  func categories(_ index: Int, in round: Int, _ records: OfficeRecords) throws(Failure) -> [Int]? {
    guard has(index), !self[index].isNull else { return nil }
    let named = self[index].isList ? Array(self[index].items) : [self[index]]
    guard !named.isEmpty else { return nil }
    let sheet = records.sheet("category"), rows = sheet.rows("round", of: round)
    return try named.map { (value) throws(Failure) in
      if value.isText {
        if let row = rows.first(where: { sheet.text($0, "name") == value.string }) { return row }
        if let row = records.find(value.string, "category"), rows.contains(row) { return row }
      } else if let row = try? records.find(value, "category"), rows.contains(row) {
        return row
      }
      let names = rows.compactMap { sheet.text($0, "name") }.joined(separator: " ")
      throw Failure(
        .noSuchCategory, Failure.Part(records.id(round, "work-round")), Failure.Part(brief(value, realm)),
        Failure.Part(names.isEmpty ? "–" : names))
    }
  }

  /// The round of the application an argument names.
  func application(_ index: Int, _ work: DecidingWork) throws(Failure) -> (row: Int, round: Int) {
    let row = try work.records.find(self[index], "application")
    return (row, work.records.sheet("application").record(row, "round") ?? 0)
  }

  func say(_ words: Words) throws(Failure) { try session.warn(words.in(session.tongue)) }

  // MARK: - Telling a decision

  /// What was decided, a line for each thing worth knowing: who, with how many, what is open, what is unusual.
  func tell(_ decided: DecidingWork.Decided, _ work: DecidingWork, isTie: Bool = false) throws(Failure) {
    let one = decided.competition, outcome = decided.outcome
    if decided.isSame {
      try say(Words(en: "\(one.name): decided already, nothing has changed", th: "\(one.name): คัดเลือกแล้ว ข้อมูลไม่เปลี่ยน"))
    } else {
      try say(summary(one, outcome, work))
      if !isTie { try say(sitting(one, work)) }
      for change in decided.differences.prefix(10) {
        let id = work.records.id(change.application, "application")
        let was = work.words(ofPlaced: change.was), now = work.words(ofPlaced: change.now)
        try say(Words(en: "\(id): \(now.en), was \(was.en)", th: "\(id): \(now.th) เดิม\(was.th)"))
      }
      if !isTie { try tellOutliers(one, work) }
    }
    for tie in outcome.ties { try say(try work.words(of: tie, one, outcome)) }
  }

  /// Applications that were found in order and are in no competition, because they have no category.
  func tellStrays(_ round: Int, _ work: DecidingWork) throws(Failure) {
    guard Competitions.categories(work.records.desk.state, of: round) != [nil] else { return }
    let sheet = work.records.sheet("application")
    let strays = sheet.rows("round", of: round).filter { row in
      sheet.record(row, "category") == nil && ["complete", "checked"].contains(sheet.member(row, "state") ?? "")
    }
    guard !strays.isEmpty else { return }
    let ids = strays.prefix(10).map { sheet.id($0) }.joined(separator: " ") + (strays.count > 10 ? " …" : "")
    try say(Words(en: "no category, so not considered: \(ids)", th: "ไม่มีประเภท จึงไม่ได้พิจารณา: \(ids)"))
  }

  private func summary(_ one: Competition, _ outcome: ContestOutcome, _ work: DecidingWork) -> Words {
    func ids(_ placed: ContestOutcome.Placed) -> String {
      let found = outcome.order.filter { outcome.placed[$0] == placed }
      let shown = found.prefix(8).map { work.records.id(one.contest.rows[$0], "application") }
      return shown.isEmpty ? "–" : shown.joined(separator: " ") + (found.count > 8 ? " … (\(found.count))" : "")
    }
    let below = outcome.placed.count { $0 == .belowMinimum }
    let (belowEn, belowTh) = below > 0 ? ("; below the least score: \(below)", " ไม่ถึงคะแนนขั้นต่ำ \(below) ราย") : ("", "")
    return Words(
      en:
        "\(one.name): \(one.considered) considered; selected \(ids(.selected)); reserve \(ids(.reserve))\(belowEn)",
      th: "\(one.name): พิจารณา \(one.considered) ราย ได้รับการคัดเลือก \(ids(.selected)) สำรอง \(ids(.reserve))\(belowTh)")
  }

  private func sitting(_ one: Competition, _ work: DecidingWork) -> Words {
    guard let item = one.item else { return Words("") }
    let sitting = Sitting(work.records.desk.state, item: item), other = sitting.otherBase
    return Words(
      en:
        "\(one.name): \(sitting.sat.count) sat, \(sitting.needed) of \(sitting.base) are needed (\(other.needed) of \(other.base) on the other base)",
      th:
        "\(one.name): เข้าพิจารณา \(sitting.sat.count) คน องค์ประชุม \(sitting.needed) จาก \(sitting.base) (ตามอีกฐาน \(other.needed) จาก \(other.base))"
    )
  }

  /// Members whose total is far from that of the others; named, never left out.
  private func tellOutliers(_ one: Competition, _ work: DecidingWork) throws(Failure) {
    let totals = try Totals(one.contest), found = totals.outliers(one.contest)
    for outlier in found.prefix(5) {
      let who = work.name(ofMember: one.contest.judges[outlier.judge])
      let id = work.records.id(one.contest.rows[outlier.application], "application")
      let total = try Decimal(Int128(outlier.total)).divided(by: Decimal(Int128(totals.unit))).normalised.text
      let median = try Decimal(Int128(outlier.median)).divided(by: Decimal(Int128(totals.unit))).normalised.text
      try say(
        Words(
          en: "\(who) gave \(id) \(total), the median of the others is \(median): worth a look, and counted",
          th: "\(who) ให้ \(id) \(total) มัธยฐานของกรรมการอื่น \(median) ควรตรวจดู แต่ยังนับคะแนน"))
    }
    if found.count > 5 {
      try say(Words(en: "and \(found.count - 5) more such sheets", th: "และอีก \(found.count - 5) ฉบับ"))
    }
  }
}

extension DecidingWork {
  /// What an application got, in words.
  func words(ofPlaced placed: String?) -> Words {
    placed.flatMap { ContestOutcome.Placed(rawValue: $0)?.words } ?? Words(en: "not considered", th: "ไม่ได้พิจารณา")
  }

  /// An open tie: who, at which score, what was compared, and what may break it.
  func words(of tie: ContestOutcome.OpenTie, _ one: Competition, _ outcome: ContestOutcome) throws(Failure) -> Words {
    let rules = one.contest.rules, ids = tie.applications.map { records.id(one.contest.rows[$0], "application") }
    let shown = ids.prefix(8).joined(separator: " ") + (ids.count > 8 ? " …" : "")
    let score = outcome.scores[tie.applications[0]].map { rules.text($0) } ?? "–"
    var en: [String] = [], th: [String] = []
    if tie.applications.count > 1 {
      for step in try Deciding.compared(tie.applications[0], tie.applications[1], one.contest, outcome) {
        let name = step.tie.words(rules), value = step.tie.shown(step.value, rules)
        en.append("\(name.en) \(value.en) = \(value.en)")
        th.append("\(name.th) \(value.th) = \(value.th)")
      }
    }
    let compared = en.isEmpty ? ("", "") : (": " + en.joined(separator: ", "), ": " + th.joined(separator: " · "))
    let by = rules.method.flatMap { $0 == "vote" ? nil : $0 }
    let what =
      tie.isAmongReserves
      ? Words(en: tie.places == 1 ? "reserve place" : "reserve places", th: "ที่สำรอง")
      : Words(en: tie.places == 1 ? "place" : "places", th: "ที่")
    return Words(
      en:
        "\(one.name): \(shown) are equal at \(score)\(compared.0) – \(tie.places) \(what.en) for \(ids.count): break-tie \(ids[0]) --by vote --for N --against N"
        + (by.map { ", or --by \($0)" } ?? ""),
      th:
        "\(one.name): \(shown) คะแนน \(score) เท่ากัน\(compared.1) เหลือ \(tie.places) \(what.th) เสมอ \(ids.count) คน: break-tie \(ids[0]) --by vote --for N --against N"
        + (by.map { " หรือ --by \($0)" } ?? ""))
  }
}
