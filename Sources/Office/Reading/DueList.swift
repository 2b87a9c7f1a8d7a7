import Calendars
import Failures
import Model
import Values

/// What must be done, over all rounds that are open: one line a step and day, however many tasks that is.
///
/// One pass over columns; names are looked up only for the lines that come out.
public struct DueList {
  public struct Line: Equatable, Sendable {
    public let day: Day
    /// Working days left, the last one counted; negative when it has passed.
    public let left: Int
    /// The round, where the tasks are all of one.
    public let round: Int?
    public let rounds: Int
    public let step: String
    public let row: String?
    public let title: String
    /// Rows of the tasks, in the order they were made.
    public let tasks: [Int]
    /// Whom or what they wait for, where it is the same for all.
    public let waitsFor: String?
  }

  public struct Choice: Sendable {
    public var from: Day?
    public var through: Day?
    public var round: Int?
    public var isUnfolded = false

    public init() {}
  }

  /// Lines, and how many tasks were to be done before the span.
  public struct Answer {
    public let lines: [Line]
    public let earlier: Int
  }

  private let tasks: Sheet
  private let rounds: Sheet
  private let today: Day
  private let calendar: WorkCalendar

  public init(_ state: State, today: Day, calendar: WorkCalendar) {
    tasks = Sheet(state, "task")
    rounds = Sheet(state, "work-round")
    self.today = today
    self.calendar = calendar
  }

  /// Unfinished tasks with a last day, the earliest first.
  public func answer(_ choice: Choice) -> Answer {
    let step = tasks.names("step"), procedure = rounds.names("procedure")
    var places: [Int: Int] = [:], groups: [(day: Int32, rows: [Int])] = []
    let earlier = forEach(choice) { row, round, day in
      // Days, steps and procedures are fewer than two million each.
      let key = (Int(procedure[round]) << 21 | Int(step[row])) << 22 | Int(day) & 0x3F_FFFF
      if !choice.isUnfolded, let place = places[key] {
        groups[place].rows.append(row)
      } else {
        places[key] = groups.count
        groups.append((day, [row]))
      }
    }
    groups.sort { ($0.day, $0.rows[0]) < ($1.day, $1.rows[0]) }
    return Answer(lines: groups.map { line(Day(number: Int($0.day)), $0.rows) }, earlier: earlier)
  }

  public func lines(_ choice: Choice) -> [Line] { answer(choice).lines }

  /// Goes through the unfinished tasks of open rounds whose last day lies in the span, in the order they were made;
  /// gives how many have an earlier one.
  private func forEach(_ choice: Choice, _ visit: (_ row: Int, _ round: Int, _ day: Int32) -> Void) -> Int {
    let open = OpenRounds(rounds), finished = tasks.members("state", among: ["done", "skipped"])
    let low = Int32(truncatingIfNeeded: choice.from?.number ?? Int(Int32.min) + 1)
    let high = Int32(truncatingIfNeeded: choice.through?.number ?? Int(Int32.max))
    var earlier = 0
    Runs.forEach([tasks.column("due"), tasks.column("round"), tasks.column("state")]) { first, codes in
      let due = codes[0], round = codes[1], state = codes[2]
      for place in due.indices {
        let day = due[place], of = Int(round[place]), row = first + place
        guard day != Run.none, day <= high, open.isOpen(of),
          state[place] == Run.none || !finished[Int(state[place])], !tasks.table.isRetired(row)
        else { continue }
        if day < low {
          earlier += 1
        } else if choice.round ?? of == of {
          visit(row, of, day)
        }
      }
    }
    return earlier
  }

  private func line(_ day: Day, _ rows: [Int]) -> Line {
    let round = tasks.column("round"), first = round.code(rows[0]), waits = tasks.column("waits-for")
    let count = DueList.count(of: rows.lazy.compactMap { round.code($0) })
    return Line(
      day: day, left: calendar.workdays(after: today, through: day), round: count == 1 ? first : nil,
      rounds: count, step: tasks.text(rows[0], "step") ?? "", row: tasks.text(rows[0], "printed-row"),
      title: tasks.text(rows[0], "title") ?? "", tasks: rows,
      waitsFor: rows.allSatisfy { waits.isSame($0, as: waits, rows[0]) } ? waits.text(rows[0]) : nil)
  }

  /// How many different ones there are: tasks of one round mostly stand together.
  private static func count(of rounds: some Sequence<Int>) -> Int {
    var last = -1, isRising = true, count = 0
    for round in rounds where round != last {
      isRising = isRising && round > last
      last = round
      count += 1
    }
    return isRising ? count : Set(rounds).count
  }
}
