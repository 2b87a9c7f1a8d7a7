import Failures
import Formats
import Language
import Model
import Office
import Values

extension Callable {
  static let score = Callable(
    "score", "บันทึกคะแนน", .rounds,
    en:
      "Takes in the points members gave: a file or table of score sheets, or those of one member for one application. The same again changes nothing.",
    th: "บันทึกคะแนนที่กรรมการให้: ไฟล์หรือตารางของแบบให้คะแนน หรือของกรรมการคนหนึ่งต่อใบสมัครหนึ่ง บันทึกซ้ำไม่เปลี่ยนอะไร",
    [
      Parameter(
        "thing", "รายการที่ระบุ", .type(.any),
        en: "a CSV, TSV, JSON or JSONL file, rows piped in, or an application A17",
        th: "ไฟล์ CSV TSV JSON JSONL แถวที่ส่งต่อมา หรือใบสมัคร A17"),
      Parameter(
        "points", "คะแนนเต็ม", .type(.any), optional: true,
        en: "points by criterion: {work: 36, self: 18}, or the name of one criterion",
        th: "คะแนนตามเกณฑ์ {work: 36, self: 18} หรือชื่อเกณฑ์เดียว"),
      Parameter(
        "value", "ค่า", .type(.any), optional: true, en: "the points of that one criterion", th: "คะแนนของเกณฑ์นั้น"),
      .flag("by", "โดย", .type(.any), en: "the member who gave them, by name or id", th: "กรรมการผู้ให้คะแนน ตามชื่อหรือรหัส"),
      .encoding, .inRound,
    ], gives: .type(.any), effect: .changes, also: ["marks", "enter points", "rate"],
    examples: [
      Example(
        DecidingExample.round + "score A1 --by \"ค\" {work: 50, self: 30}; scores | get points", "[50, 30]"),
      Example(DecidingExample.round + "score A1 work 50 --by M1; scores | get points", "[50]"),
      Example(
        DecidingExample.round
          + "[{application: A1, member: ค, work: 50, self: 30}] | score; (applications | where .id == A1 | count) + (scores | count)",
        "3"),
      Example(
        DecidingExample.round
          + "let c = try { score A1 --by ค {work: 61}; null } catch e { $e.code }; print $c", "SOP-SCORE-POINTS"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      if call.has(3) || (call.has(1) && !call[1].isNull) { return try Scoring.one(&call) }
      return try Scoring.sheets(&call)
    }
  )
  .narrated(
    will: "takes in the points of {thing}[ by {by}]",
    "บันทึกคะแนนของ {thing}[ โดย {by}]",
    did: "the points of {thing} are taken in",
    "บันทึกคะแนนของ {thing} แล้ว")
}

enum Scoring {
  // MARK: - One member, one application

  static func one(_ call: inout Call) throws(Failure) -> Value {
    let work = try call.decidingWork(), (row, round) = try call.application(0, work)
    guard call.has(3), !call[3].isNull else { throw Failure(.flagWanted, "score", "--by") }
    let book = try ScoreBook(work, round: round)
    guard let (competition, entry) = book.place(of: row) else {
      let sheet = work.records.sheet("application")
      throw Failure(
        .notConsidered, Failure.Part(sheet.id(row)), Failure.Part(sheet.member(row, "state") ?? "–"))
    }
    try book.requireSitting(competition)
    let judge = try judge(call, book, competition)
    var given: [ScoreBook.Given] = []
    for (name, value) in try points(call) {
      given.append(try self.given(name, value, book, competition, entry, judge, call))
    }
    try work.records.desk.begin("score")
    let outcome = try book.record(given)
    if outcome.added + outcome.changed == 0 {
      try call.say(Words(en: "these points are there already", th: "มีคะแนนนี้อยู่แล้ว"))
    }
    return .null
  }

  private static func judge(_ call: borrowing Call, _ book: ScoreBook, _ competition: Int) throws(Failure) -> Int {
    let work = book.work, one = book.competitions[competition]
    let name = call[3].isText ? call[3].string : work.records.id(try work.records.find(call[3], "member"), "member")
    switch ScoreResolver(book).member(name, competition) {
    case .judge(let judge): return judge
    case .out(let member):
      throw Failure(
        .memberOut, Failure.Part(work.name(ofMember: member)), Failure.Part(one.name),
        .words(book.reason(member, competition)))
    case nil:
      let names = book.members(competition).map { work.name(ofMember: $0.row) }.joined(separator: ", ")
      throw Failure(.noMember, Failure.Part(name), Failure.Part(one.name), Failure.Part(names))
    }
  }

  /// The points given, by the name of the criterion.
  private static func points(_ call: borrowing Call) throws(Failure) -> [(String, Value)] {
    guard call.has(1) else { throw Failure(.scoreWhat) }
    if call[1].isRecord {
      var points: [(String, Value)] = []
      call[1].forEachField(call.realm) { key, value in
        points.append((key.isText ? key.string : shown(key, call.realm), value))
      }
      return points
    }
    guard call[1].isText, call.has(2) else { throw Failure(.scoreWhat) }
    return [(call[1].string, call[2])]
  }

  private static func given(
    _ name: String, _ value: Value, _ book: ScoreBook, _ competition: Int, _ entry: Int, _ judge: Int,
    _ call: borrowing Call
  ) throws(Failure) -> ScoreBook.Given {
    let criteria = book.competitions[competition].contest.rules.criteria
    guard let place = criteria.firstIndex(where: { $0.code == name || $0.title == name }) else {
      throw Failure(
        .noCriterion, Failure.Part(book.competitions[competition].name), Failure.Part(name),
        Failure.Part(criteria.map(\.code).joined(separator: " ")))
    }
    let full = criteria[place].full
    guard value.isNumber else {
      throw Failure(.pointsBeyond, Failure.Part(brief(value, call.realm)), Failure.Part(name), Failure.Part(full.text))
    }
    let number = Decimal(value).normalised
    guard !number.isNegative, Decimal.compare(number, full) <= 0, number.scale <= 6,
      let points = Int(exactly: number.coefficient)
    else {
      throw Failure(.pointsBeyond, Failure.Part(number.text), Failure.Part(name), Failure.Part(full.text))
    }
    return book.given(points, scale: number.scale, competition, entry, judge, place)
  }

  // MARK: - Sheets

  static func sheets(_ call: inout Call) throws(Failure) -> Value {
    let round = try call.round(5, try call.roundWork()), work = try call.decidingWork()
    try work.records.desk.begin("score")
    let (name, file) = try read(call)
    guard !file.headings.isEmpty else { throw Failure(.importEmpty, Failure.Part(name)) }
    var sheet = try ScoreFile(name, file, try ScoreBook(work, round: round))
    let (outcome, notTaken) = try sheet.take(&call)
    try tell(name, outcome, notTaken, call)
    return call.heap.record([
      ("added", Value(outcome.added)), ("changed", Value(outcome.changed)), ("same", Value(outcome.same)),
      ("refused", Value(notTaken)),
    ])
  }

  /// `scores.csv: 480 points added, 2 changed, 21 rows not taken`.
  private static func tell(
    _ name: String, _ outcome: ScoreBook.Outcome, _ notTaken: Int, _ call: borrowing Call
  ) throws(Failure) {
    let counts = [
      (outcome.added, Words(en: "\(outcome.added) points added", th: "เพิ่ม \(outcome.added) คะแนน")),
      (outcome.changed, Words(en: "\(outcome.changed) changed", th: "แก้ไข \(outcome.changed)")),
      (outcome.same, Words(en: "\(outcome.same) the same", th: "เหมือนเดิม \(outcome.same)")),
      (notTaken, Words(en: "\(notTaken) rows not taken", th: "ไม่รับ \(notTaken) แถว")),
    ]
    let said = counts.filter { $0.0 > 0 }.map { $0.1.in(call.session.tongue) }
    let nothing = Words(en: "no points", th: "ไม่มีคะแนน").in(call.session.tongue)
    try call.session.warn("\(name): " + (said.isEmpty ? nothing : said.joined(separator: ", ")))
  }

  /// A file, or rows piped in.
  private static func read(_ call: borrowing Call) throws(Failure) -> (name: String, file: ImportFile) {
    guard call[0].isText else {
      guard let cells = JSONCells(call[0], call.realm) else { throw Failure(.scoreWhat) }
      return (Words(en: "the rows", th: "แถว").in(call.session.tongue), ImportFile(cells))
    }
    let path = call[0].string, name = path.split(separator: "/").last.map(String.init) ?? path
    let encoding = call.has(4) ? try call.text(4) : nil
    guard let file = try ImportSource.file(path, name, encoding: encoding, call) else { throw Failure(.scoreWhat) }
    return (name, file)
  }
}

extension Wording {
  static let scoreWhat = Wording(
    "SOP-SCORE-WHAT", .failed, en: "score wants a file of score sheets, or an application with --by and its points",
    th: "score ต้องการไฟล์แบบให้คะแนน หรือใบสมัครพร้อม --by และคะแนน",
    hintEn: "score \"scores.csv\", or score A17 --by \"NAME\" {work: 36, self: 18}",
    hintTh: "score \"scores.csv\" หรือ score A17 --by \"ชื่อ\" {work: 36, self: 18}",
    helpEn: "Points come in files, or one member at a time.", helpTh: "คะแนนมาเป็นไฟล์ หรือทีละกรรมการ")
  static let scoreColumns = Wording(
    "SOP-SCORE-COLUMNS", .failed, en: "{1}: its columns ({2}) are not those of score sheets: {3}",
    th: "{1}: คอลัมน์ ({2}) ไม่ใช่ของแบบให้คะแนน: {3}",
    hintEn: "application and member, then a column for each criterion; or application, member, criterion, points",
    hintTh: "ใบสมัคร กรรมการ และคอลัมน์ของแต่ละเกณฑ์ หรือ ใบสมัคร กรรมการ เกณฑ์ คะแนน",
    helpEn: "Criteria are named by code or title. Columns that only describe (name, school, total) are passed over.",
    helpTh: "เกณฑ์ระบุด้วยรหัสหรือชื่อ คอลัมน์ที่เพียงอธิบาย (ชื่อ สถานศึกษา รวม) จะข้ามไป")
  static let scoreRows = Wording(
    "SOP-SCORE-ROWS", .refused, en: "{1}: {2} of {3} rows cannot be taken in:\n{4}",
    th: "{1}: รับไม่ได้ {2} จาก {3} แถว:\n{4}",
    hintEn: "correct the file; nothing of it was taken in", hintTh: "แก้ไขไฟล์ ยังไม่ได้รับแถวใด",
    helpEn:
      "Score sheets are taken in whole or not at all. Every bad cell is listed with line, column, value and reason.",
    helpTh: "แบบให้คะแนนรับทั้งหมดหรือไม่รับเลย แสดงช่องที่ผิดพร้อมบรรทัด คอลัมน์ ค่า และเหตุผล")
}
