import Calendars
import Model
import Values

/// What an office did month by month: letters, orders, certificates, trips, rounds.
public struct MonthTotals {
  public struct Month: Equatable, Sendable {
    public let first: Day
    public var counts: [Int]
  }

  /// What is counted, in the order of the columns.
  public static let names = ["received", "sent", "circulars", "orders", "certificates", "trips", "opened", "closed"]

  public private(set) var months: [Month] = []

  /// The twelve months of a fiscal year, October first, or of a calendar year.
  public init(_ state: State, _ days: ClosedRange<Day>) {
    var first = days.lowerBound
    while first <= days.upperBound {
      months.append(Month(first: first, counts: Array(repeating: 0, count: MonthTotals.names.count)))
      guard let next = first.lastOfItsMonth.adding(days: 1) else { break }
      first = next
    }
    letters(Sheet(state, "letter"))
    let documents = Sheet(state, "document"), order = documents.code("order", of: "form")
    let forms = documents.column("form"), states = documents.column("state"), void = documents.code("void", of: "state")
    count(documents, "signed", 3) { forms.code($0) == order && states.code($0) != void }
    count(Sheet(state, "certificate"), "signed", 4)
    count(Sheet(state, "travel-permit"), "starts", 5)
    count(Sheet(state, "work-round"), "opened", 6)
    count(Sheet(state, "work-round"), "closed", 7)
  }

  public var totals: [Int] {
    months.reduce(into: Array(repeating: 0, count: MonthTotals.names.count)) { sums, month in
      for place in sums.indices { sums[place] += month.counts[place] }
    }
  }

  private mutating func letters(_ sheet: Sheet) {
    for row in sheet.rows where sheet.member(row, "state") != "void" {
      let isIn = sheet.member(row, "direction") == "incoming"
      guard let moment = sheet.moment(row, isIn ? "received" : "sent") else { continue }
      let day = Day(number: moment >= 0 ? moment / 86_400 : (moment - 86_399) / 86_400)
      add(day, isIn ? 0 : 1)
      if !isIn, sheet.member(row, "kind") == "circular" { add(day, 2) }
    }
  }

  private mutating func count(
    _ sheet: Sheet, _ field: String, _ place: Int, where isCounted: (Int) -> Bool = { _ in true }
  ) {
    let column = sheet.column(field)
    for row in 0..<sheet.table.count where !sheet.table.isRetired(row) && isCounted(row) {
      if let code = column.code(row) { add(Day(number: code), place) }
    }
  }

  private mutating func add(_ day: Day, _ place: Int) {
    guard let month = months.lastIndex(where: { $0.first <= day }), day <= months[month].first.lastOfItsMonth else {
      return
    }
    months[month].counts[place] += 1
  }
}

extension Day {
  /// The last day of its month.
  var lastOfItsMonth: Day {
    var day = self
    while let next = day.adding(days: 1), next.month == day.month { day = next }
    return day
  }
}

/// What waits at a desk: papers for a signature, matters for an answer, since when.
public struct Waiting {
  public struct Item: Equatable, Sendable {
    public let kind: String
    public let row: Int
    /// Nil where nobody is named.
    public let desk: Int?
    public let asked: String
    public let since: Day?
  }

  public private(set) var items: [Item] = []

  public init(_ state: State) {
    let sheet = Sheet(state, "approval")
    var seen: Set<String> = []
    for row in sheet.rows where sheet.member(row, "state") == "waiting" && sheet.moment(row, "arrived") != nil {
      for (field, kind) in [
        ("document", "document"), ("permit", "travel-permit"), ("application", "application"), ("plan", "plan"),
      ] {
        guard let matter = sheet.record(row, field) else { continue }
        seen.insert("\(kind) \(matter)")
        let since = sheet.moment(row, "arrived").map { Day(number: $0 / 86_400) }
        items.append(
          Item(
            kind: kind, row: matter, desk: sheet.record(row, "desk"), asked: sheet.member(row, "asks-for") ?? "",
            since: since))
      }
    }
    let documents = Sheet(state, "document")
    for row in documents.rows
    where ["draft", "submitted", "awaiting-signature"].contains(documents.member(row, "state") ?? "")
      && !seen.contains("document \(row)")
    {
      items.append(
        Item(kind: "document", row: row, desk: nil, asked: "signature", since: documents.day(row, "drafted")))
    }
  }
}
