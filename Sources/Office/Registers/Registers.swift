import Calendars
import Failures
import Model
import Values

/// The control registers: a line for every trip, scholarship and certificate, numbered through the calendar year.
public struct Registers {
  let records: OfficeRecords
  let today: Day

  public init(_ records: OfficeRecords, today: Day) {
    self.records = records
    self.today = today
  }

  static let names = [
    "travel": "ทะเบียนคุมการขออนุญาตไปราชการ", "scholarship": "ทะเบียนคุมการขอรับทุน",
    "certificate": "ทะเบียนคุมเกียรติบัตร", "standing": "ทะเบียนคุมการพัฒนาก่อนแต่งตั้ง",
  ]

  /// The register of a kind; made when its first line is wanted.
  public func register(_ kind: String) throws(Failure) -> Int {
    let sheet = records.sheet("control-register")
    if let row = sheet.rows.last(where: { sheet.member($0, "kind") == kind }) { return row }
    return try records.add(
      "control-register", [("name", .text(Registers.names[kind] ?? "ทะเบียนคุม")), ("kind", .member(kind))],
      today: today)
  }

  /// What a line of a register is about, the same for all lines made together or one of a list.
  public typealias Columns = [(String, OfficeRecords.Filling)]

  /// Enters so many lines; gives their rows.
  ///
  /// Callers leave out what is entered already.
  @discardableResult
  public func enter(
    _ kind: String, on day: Day, count: Int, _ columns: Columns
  ) throws(Failure) -> Range<Int> {
    let register = try register(kind), year = day.buddhistYear, last = self.last(register, year)
    return records.addMany(
      "register-entry", count: count,
      [
        ("register", .same(.record("control-register", register))), ("year", .same(.number(year))),
        ("line", .whole(Array((last + 1)..<(last + 1 + count)))), ("date", .same(.day(day))),
      ] + columns)
  }

  private func last(_ register: Int, _ year: Int) -> Int {
    let sheet = records.sheet("register-entry"), owner = sheet.column("register")
    for row in stride(from: sheet.table.count - 1, through: 0, by: -1)
    where owner.code(row) == register && sheet.number(row, "year") == year {
      return sheet.number(row, "line") ?? 0
    }
    return 0
  }

  /// The lines that are about records, by a field: `permit`, `application`, `certificate`.
  public func entries(_ field: String) -> [Int: Int] {
    let sheet = records.sheet("register-entry"), column = sheet.column(field)
    var found: [Int: Int] = [:]
    for row in 0..<sheet.table.count where !sheet.table.isRetired(row) {
      if let other = column.code(row) { found[other] = row }
    }
    return found
  }

  /// `88/2569`.
  public func number(_ entry: Int) -> String {
    let sheet = records.sheet("register-entry")
    return "\(sheet.number(entry, "line") ?? 0)/\(sheet.number(entry, "year") ?? 0)"
  }
}
