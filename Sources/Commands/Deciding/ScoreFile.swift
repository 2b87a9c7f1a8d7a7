import Failures
import Formats
import Language
import Model
import Office
import Text
import Values

/// A file of points: a row an application and member, with a column for each criterion or one for the criterion itself.
///
/// All or nothing, with every bad cell named; rows of members who are out of the item are told and passed over.
struct ScoreFile {
  /// What a column of the file holds.
  private enum Role: Hashable { case application, member, criterion, points, column(String), nothing }

  private static let words: [Role: [String]] = [
    .application: ["application", "ใบสมัคร", "id", "รหัส", "รหัสใบสมัคร", "เลขที่ใบสมัคร", "เลขที่"],
    .member: ["member", "กรรมการ", "by", "โดย", "ผู้ให้คะแนน", "กรรมการผู้ให้คะแนน"],
    .criterion: ["criterion", "เกณฑ์", "เกณฑ์การให้คะแนน"], .points: ["points", "คะแนน", "คะแนนที่ได้"],
    .nothing: [
      "name", "ชื่อ", "ชื่อสกุล", "ชื่อนามสกุล", "คำนำหน้า", "person", "บุคคล", "ผู้สมัคร", "ชื่อผู้สมัคร", "school", "สถานศึกษา", "โรงเรียน",
      "สังกัด", "category", "ประเภท",
      "ประเภทรางวัล", "line", "ลำดับ", "ลำดับที่", "ที่", "total", "รวม", "คะแนนรวม", "note", "หมายเหตุ",
    ],
  ]

  private let name: String
  private let book: ScoreBook
  private let file: ImportFile
  private let problems: ImportProblems
  private var roles: [Role] = []
  private var resolver: ScoreResolver
  private var given: [ScoreBook.Given] = []
  private var rows = 0
  /// Rows of members who are out: competition and member, rows of the file.
  private var outs: [Out: [Int]] = [:]
  private var touched: Set<Int> = []
  /// Which points were given already, a bit each.
  private var isSeen: [[UInt64]]

  private struct Out: Hashable {
    let competition: Int
    let member: Int
  }

  init(_ name: String, _ file: ImportFile, _ book: ScoreBook) throws(Failure) {
    self.name = name
    self.file = file
    self.book = book
    problems = ImportProblems()
    resolver = ScoreResolver(book)
    isSeen = book.competitions.map { one in
      let count = one.contest.count * one.contest.judges.count * one.contest.rules.criteria.count
      return [UInt64](repeating: 0, count: count / 64 + 1)
    }
    roles = try readRoles()
  }

  private func readRoles() throws(Failure) -> [Role] {
    var codes: Set<String> = []
    for one in book.competitions {
      for criterion in one.contest.rules.criteria { codes.formUnion([criterion.code, criterion.title]) }
    }
    var unknown: [String] = []
    let roles = file.headings.map { heading -> Role in
      // A criterion may be called as a column is.
      if codes.contains(heading) { return .column(heading) }
      // `ชื่อ - สกุล` is a name however it is spaced.
      let plain = heading.lowercased().filter { !" -–.".contains($0) }
      for (role, words) in ScoreFile.words where words.contains(plain) { return role }
      if !heading.isEmpty { unknown.append(heading) }
      return .nothing
    }
    let isLong = roles.contains(.criterion) && roles.contains(.points)
    let isWide = roles.contains { if case .column = $0 { true } else { false } }
    guard unknown.isEmpty, roles.contains(.application), roles.contains(.member), isLong || isWide else {
      let wanted = ["application", "member"] + codes.sorted()
      throw Failure(
        .scoreColumns, Failure.Part(name), Failure.Part(file.headings.joined(separator: ", ")),
        Failure.Part(wanted.joined(separator: ", ")),
        hint: unknown.isEmpty
          ? nil
          : Words(en: "not known: \(unknown.joined(separator: ", "))", th: "ไม่รู้จัก: \(unknown.joined(separator: ", "))"))
    }
    return roles
  }

  mutating func take(_ call: inout Call) throws(Failure) -> (ScoreBook.Outcome, notTaken: Int) {
    _ = try file.forEachBlock(name, problems, &call) { (cells, count, first, call) throws(Failure) in
      rows = first
      try read(UnsafePointer(cells), count, file.block, &call)
      rows = first + count
    }
    if problems.count > 0 { throw problems.failure(.scoreRows, name, rows: rows) }
    let outcome = try book.record(given)
    try tellOuts(&call)
    return (outcome, outs.values.reduce(0) { $0 + $1.count })
  }

  /// Reads the rows of a block.
  private mutating func read(
    _ cells: UnsafePointer<TextPlace>, _ count: Int, _ block: Int, _ call: inout Call
  ) throws(Failure) {
    guard let application = roles.firstIndex(of: .application), let member = roles.firstIndex(of: .member) else {
      return
    }
    let long = (criterion: roles.firstIndex(of: .criterion), points: roles.firstIndex(of: .points))
    for row in 0..<count {
      if row & 0xFFF == 0 { try call.charge(1024) }
      let who = cells[application * block + row], by = cells[member * block + row]
      guard let (competition, entry) = place(who, rows + row, application) else { continue }
      if touched.insert(competition).inserted { try book.requireSitting(competition) }
      guard let judge = judge(by, competition, rows + row, member)
      else { continue }
      if let criterion = long.criterion, let points = long.points {
        let cell = cells[criterion * block + row]
        guard let place = resolver.criterion(text(cell), competition) else {
          refuse(
            rows + row, cell, criterion, Words(en: "is no criterion", th: "ไม่ใช่เกณฑ์การให้คะแนน"))
          continue
        }
        add(cells[points * block + row], competition, entry, judge, place, rows + row, points)
        continue
      }
      for (column, role) in roles.enumerated() {
        guard case .column(let name) = role, let place = resolver.criterion(name, competition) else { continue }
        add(cells[column * block + row], competition, entry, judge, place, rows + row, column)
      }
    }
  }

  /// A cell of the block that is wrong.
  private func refuse(_ row: Int, _ cell: TextPlace, _ column: Int, _ reason: Words) {
    problems.add(
      row, String(decoding: cell.bytes(file.base), as: UTF8.self), file.headings[column], nil, reason,
      line: file.line(of: cell, row: row - rows))
  }

  private func text(_ cell: TextPlace) -> String {
    ThaiForm.normal(String(decoding: cell.bytes(file.base), as: UTF8.self)).trimmed
  }

  /// The application of a row, where it is considered.
  private mutating func place(_ cell: TextPlace, _ row: Int, _ column: Int) -> (Int, Int)? {
    if let place = resolver.place(cell, file.base) { return place }
    refuse(row, cell, column, resolver.whyNot(text(cell)))
    return nil
  }

  /// The member of a row, where their points count; who is out is noted.
  private mutating func judge(_ cell: TextPlace, _ competition: Int, _ row: Int, _ column: Int) -> Int? {
    switch resolver.member(cell, file.base, competition) {
    case .judge(let judge): return judge
    case .out(let member):
      outs[Out(competition: competition, member: member), default: []].append(row)
      return nil
    case nil:
      refuse(row, cell, column, resolver.noMember(text(cell), competition))
      return nil
    }
  }

  private mutating func add(
    _ cell: TextPlace, _ competition: Int, _ entry: Int, _ judge: Int, _ criterion: Int, _ row: Int, _ column: Int
  ) {
    guard !cell.isEmpty else { return }
    let rule = resolver.fulls[competition][criterion]
    guard let (points, scale) = number(cell) else {
      refuse(row, cell, column, Words(en: "is not a number", th: "ไม่ใช่จำนวน"))
      return
    }
    guard points >= 0, scale <= 6, rule.allows(points, scale) else {
      let full = rule.full.text
      refuse(
        row, cell, column, Words(en: "is not within 0 to \(full)", th: "ไม่อยู่ระหว่าง 0 ถึง \(full)"))
      return
    }
    let one = book.given(points, scale: scale, competition, entry, judge, criterion)
    let place = one.number, bit = UInt64(1) << UInt64(place & 63)
    guard isSeen[competition][place >> 6] & bit == 0 else {
      refuse(row, cell, column, Words(en: "is given a second time", th: "ให้คะแนนซ้ำ"))
      return
    }
    isSeen[competition][place >> 6] |= bit
    given.append(one)
  }

  private func number(_ cell: TextPlace) -> (Int, Int)? {
    if let plain = PlainCell.number(file.base + cell.start, cell.count) { return plain }
    guard let number = try? NumberReader.number(text(cell))?.normalised, let points = Int(exactly: number.coefficient)
    else { return nil }
    return (points, number.scale)
  }

  /// A line for each member whose rows were not taken: which lines, in which item, why.
  private func tellOuts(_ call: inout Call) throws(Failure) {
    for (out, rows) in outs.sorted(by: { ($0.value[0], $0.key.member) < ($1.value[0], $1.key.member) }) {
      let lines = rows.map { problems.line(ofRow: $0) ?? $0 + 1 }
      let why = book.reason(out.member, out.competition), which = ScoreFile.ranges(lines)
      let who = book.work.name(ofMember: out.member), what = book.competitions[out.competition].name
      try call.session.warn(
        Words(
          en: "\(name): lines \(which) are points of \(who) in \(what), who is out (\(why.en)): not taken",
          th: "\(name): บรรทัด \(which) เป็นคะแนนของ \(who) ใน \(what) ซึ่ง\(why.th) ไม่รับ"
        ).in(call.session.tongue))
    }
  }

  /// `41–61, 70`.
  static func ranges(_ lines: [Int]) -> String {
    var parts: [String] = [], index = 0
    while index < lines.count {
      var end = index
      while end + 1 < lines.count, lines[end + 1] == lines[end] + 1 { end += 1 }
      parts.append(end > index ? "\(lines[index])–\(lines[end])" : "\(lines[index])")
      index = end + 1
    }
    return parts.count > 12 ? parts.prefix(12).joined(separator: ", ") + ", …" : parts.joined(separator: ", ")
  }
}
