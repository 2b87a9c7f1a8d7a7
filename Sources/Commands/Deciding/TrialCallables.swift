import Failures
import Language
import Model
import Office
import Values

/// What would be, if: weightings tried, and what follows from changes that are not kept.
extension Callable {
  static let sweep = Callable(
    "sweep", "ทดลองน้ำหนัก", .rounds,
    en:
      "Tries weightings: each gives the criteria new full points; a row each says who would be selected, in reserve, tied, how many places change, who goes out and who comes in.",
    th:
      "ทดลองน้ำหนักหลายแบบ แต่ละแบบกำหนดคะแนนเต็มใหม่ของเกณฑ์ แถวละแบบบอกผู้ได้รับการคัดเลือก สำรอง รอชี้ขาด จำนวนที่เปลี่ยน ผู้ที่หลุด และผู้ที่เข้ามา",
    [
      Parameter(
        "weightings", "น้ำหนักที่ทดลอง", .type(.any),
        en: "a list or table of new full points by criterion: [{work: 40, self: 60}]",
        th: "รายการหรือตารางของคะแนนเต็มใหม่ตามเกณฑ์ เช่น [{work: 40, self: 60}]"),
      .someCategories, .inRound,
    ], gives: .type(.table), effect: .reads, also: ["sensitivity analysis", "weights", "monte carlo"],
    examples: [
      Example(
        DecidingExample.scored + "sweep [{work: 60, self: 40} {work: 90, self: 10}] | select winners changed | to-json",
        "[{\"winners\":[\"A2\"],\"changed\":0},{\"winners\":[\"A1\"],\"changed\":2}]"),
      Example(
        DecidingExample.scored + "let c = try { sweep [{work: 60}]; null } catch e { $e.code }; print $c",
        "SOP-SWEEP-WEIGHTS"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let work = try call.decidingWork(), round = try call.round(2, try call.roundWork())
      let all = try work.competitions(round, try call.categories(1, in: round, work.records))
      let sweeps = try all.map { (one) throws(Failure) in
        guard !one.contest.rules.criteria.isEmpty else { throw Failure(.noCriteria, Failure.Part(one.name)) }
        return try Sweep(one.contest)
      }
      let sheet = work.records.sheet("application")
      var rows = RowMaker(
        call.heap, ["weighting", "winners", "reserves", "tied", "changed", "out", "in"])
      for weighting in try call.weightings(0) {
        var line = Sweep.Line()
        for (place, one) in all.enumerated() {
          line.add(try sweeps[place].line(try weighting.fulls(one.contest.rules)))
          try call.charge(one.contest.count / 8 + 100)
        }
        func ids(_ rows: [Int]) -> Value {
          var list = ListBuilder(call.heap, capacity: rows.count)
          for row in rows { list.append(owned: call.heap.text(sheet.id(row))) }
          return list.finish()
        }
        rows.add(
          call.heap.text(weighting.text), ids(line.selected), ids(line.reserves), ids(line.tied),
          Value(line.changed), ids(line.out), ids(line.into))
      }
      return rows.finish()
    })

  static let consequences = Callable(
    "consequences", "ผลที่จะตามมา", .rounds,
    en:
      "What follows from changes not yet kept: who of a decided round would be placed otherwise, and what would be put right; the changes themselves where no decision is touched.",
    th: "ผลของสิ่งที่เปลี่ยนและยังไม่ได้เก็บ: ผู้ที่จะได้ผลต่างไปในรอบที่คัดเลือกแล้ว และสิ่งที่ต้องแก้ไข ถ้าไม่กระทบผลใดจะแสดงการเปลี่ยนแปลง",
    gives: .type(.table), effect: .reads, also: ["impact", "who is touched", "diff of winners"],
    examples: [
      Example(
        DecidingExample.scored + "decide; what-if { set CG1 quota 2 } | select application was now | to-json",
        "[{\"application\":\"A1\",\"was\":\"reserve\",\"now\":\"selected\"}]"),
      Example("consequences | count", "0"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let office = try call.office(), work = try call.decidingWork()
      let written = office.transaction.kindsWritten.map { office.schema.kinds[$0].name }
      guard !Set(written).isDisjoint(with: DecidingWork.sources) else { return call.changes(office) }
      var rows = RowMaker(
        call.heap, ["application", "person", "category", "was", "now", "score", "rank"])
      let categories = work.records.sheet("category"), sheet = work.records.sheet("application")
      var isTouched = false, count = 0
      for round in work.decidedRounds {
        guard let (differences, ties) = try work.redecided(round) else { continue }
        isTouched = true
        count += differences.count
        for one in differences {
          let heap = call.heap
          rows.add(
            heap.text(sheet.id(one.application)), heap.optional(work.name(ofApplication: one.application)),
            heap.optional(one.category.flatMap { categories.text($0, "name") }),
            heap.text(work.words(ofPlaced: one.was).in(call.session.tongue)),
            heap.text(work.words(ofPlaced: one.now).in(call.session.tongue)),
            one.score.map { heap.number(Decimal(Int128($0), scale: one.decimals)) } ?? .null,
            one.rank.map { Value($0) } ?? .null)
        }
        for remark in work.consequences(differences, in: round) { try call.say(remark) }
        for (one, outcome) in ties {
          for tie in outcome.ties { try call.say(try work.words(of: tie, one, outcome)) }
        }
      }
      guard isTouched else { return call.changes(office) }
      if count == 0 {
        try call.say(
          Words(en: "nobody would be placed otherwise", th: "ไม่มีผู้ใดได้ผลต่างไป"))
      }
      return rows.finish()
    })
}

/// New full points by the names of criteria.
private struct Weighting {
  let points: [(name: String, full: Decimal)]

  /// In the order of the criteria; every one of them has to be named, and nothing else.
  func fulls(_ rules: DecidingRules) throws(Failure) -> [Decimal] {
    let names = rules.criteria.map(\.code).joined(separator: " ")
    var fulls: [Decimal] = []
    for criterion in rules.criteria {
      guard let point = points.first(where: { $0.name == criterion.code || $0.name == criterion.title }) else {
        throw Failure(.sweepWeights, Failure.Part(text), Failure.Part(names))
      }
      fulls.append(point.full)
    }
    return fulls
  }

  /// `work 40 · self 60`.
  var text: String { points.map { "\($0.name) \($0.full.text)" }.joined(separator: " · ") }
}

extension Sweep.Line {
  /// The same of another competition beside it.
  fileprivate mutating func add(_ other: Sweep.Line) {
    selected += other.selected
    reserves += other.reserves
    tied += other.tied
    out += other.out
    into += other.into
    changed += other.changed
  }
}

extension Call {
  fileprivate func weightings(_ index: Int) throws(Failure) -> [Weighting] {
    let given = self[index].isList ? Array(self[index].items) : [self[index]]
    return try given.map { (value) throws(Failure) in
      guard value.isRecord else { throw Failure(.sweepShape) }
      var points: [(name: String, full: Decimal)] = [], isWrong = false
      value.forEachField(realm) { key, value in
        guard value.isNumber, !Decimal(value).isNegative else {
          isWrong = true
          return
        }
        points.append((key.isText ? key.string : shown(key, realm), Decimal(value).normalised))
      }
      if isWrong || points.isEmpty { throw Failure(.sweepShape) }
      return Weighting(points: points)
    }
  }
}

extension Wording {
  static let sweepWeights = Wording(
    "SOP-SWEEP-WEIGHTS", .failed, en: "the weighting {1} does not name every criterion: {2}",
    th: "น้ำหนัก {1} ระบุเกณฑ์ไม่ครบ: {2}",
    hintEn: "give each criterion its new full points, 0 to leave it out",
    hintTh: "ระบุคะแนนเต็มใหม่ของทุกเกณฑ์ 0 คือไม่ใช้",
    helpEn: "A weighting says what every criterion counts for.", helpTh: "น้ำหนักระบุคะแนนเต็มของทุกเกณฑ์")
  static let sweepShape = Wording(
    "SOP-SWEEP", .failed, en: "sweep wants records of new full points", th: "sweep ต้องการระเบียนของคะแนนเต็มใหม่",
    hintEn: "as in sweep [{work: 40, self: 60} {work: 60, self: 40}]",
    hintTh: "เช่น sweep [{work: 40, self: 60} {work: 60, self: 40}]",
    helpEn: "Each weighting is a record: criteria by code or title, and numbers from 0.",
    helpTh: "น้ำหนักแต่ละแบบเป็นระเบียน: เกณฑ์ตามรหัสหรือชื่อ กับจำนวนตั้งแต่ 0")
}
