import Calendars
import Failures

/// When a step is due, or what its standard asks for, in the words of the sources.
public struct Rule: Equatable, Sendable {
  /// How many days, as printed or pinned.
  public enum Days: Equatable, Sendable {
    /// "วัน as printed": the office's setting says whether they are working days.
    case printed(Int)
    case working(Int)
    case calendar(Int)
    case months(Int)

    public var count: Int {
      switch self {
      case .printed(let count), .working(let count), .calendar(let count), .months(let count): count
      }
    }
  }

  /// The counting word of the source; it may change the first day counted, by a setting.
  public enum From: String, CaseIterable, Sendable {
    /// หลังจาก
    case after
    /// นับจาก
    case from
    /// นับแต่
    case since
    /// ก่อน
    case before
  }

  public struct Anchor: Equatable, Sendable {
    public var word: From
    public var event: String

    public init(_ word: From, _ event: String) {
      self.word = word
      self.event = event
    }
  }

  public enum Phase: String, CaseIterable, Sendable { case before, during, after }

  public enum Form: Equatable, Sendable {
    /// So many days from an event; an anchor left out is one the source does not print. `or` is a calendar that goes
    /// before it where it says a date.
    case within(Days, Anchor?, or: String?)
    /// Between so many days and so many: both ends are kept.
    case range(Int, Int, Anchor?)
    /// By this day of every month.
    case byDay(Int)
    /// From the first day of a month to the last of another, of the fiscal year; months 1 to 12.
    case window(Int, Int)
    /// A quarter of the fiscal year, 1 to 4.
    case quarter(Int)
    /// The quarter something of the round says.
    case quarterOf(String)
    /// On the day of an event.
    case on(String)
    /// At once; the event may not be printed.
    case immediate(String?)
    /// In order only: no limit.
    case after(String)
    case calendar(String)
    /// Within the time somebody else sets.
    case external([String])
    case eachTime([String])
    case continuous(String?)
    /// There is such a thing.
    case exists([String], Phase?)
    case quality([String])
    /// Level n counts only when those below it are met.
    case ladder(Int)
    /// No standard is printed; it may have to be before a step.
    case none(before: String?)
  }

  public var form: Form
  public var doubts: [Doubt]
  /// The words of the source, where they matter.
  public var printed: String?

  public init(_ form: Form, doubts: [Doubt] = [], printed: String? = nil) {
    self.form = form
    self.doubts = doubts
    self.printed = printed
  }
}

/// What is unclear in a source; the letter is its code in the study.
public enum Doubt: String, CaseIterable, Sendable {
  case unit, anchor
  case itself = "self"
  case merged, typo, cut, contradicts, elsewhere, range, order, actor
  case noStandard = "no-standard"

  public var code: Character {
    switch self {
    case .unit: "U"
    case .anchor: "A"
    case .itself: "S"
    case .merged: "M"
    case .typo: "T"
    case .cut: "X"
    case .contradicts: "C"
    case .elsewhere: "E"
    case .range: "R"
    case .order: "O"
    case .actor: "P"
    case .noStandard: "N"
    }
  }
}
