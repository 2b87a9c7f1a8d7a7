import Calendars
import Failures
import Office

/// The day and the hour a session says it is.
///
/// The hour of the machine belongs to the day of the machine: another day begins at nine, so that a rehearsal
/// says the same at any hour.
struct SessionTime {
  private(set) var day: Day
  /// Seconds since midnight.
  private(set) var clock: Int

  static let opening = 9 * 3_600

  init(day: Day, clock: Int) {
    self.day = day
    self.clock = clock
  }

  init(seconds: Int) {
    day = Moment(seconds: seconds).day
    clock = Moment(seconds: seconds).clock
  }

  mutating func move(to other: Day) {
    if other != day { clock = SessionTime.opening }
    day = other
  }
}

extension ShellSession {
  public func advance(to day: Day) throws(Failure) {
    time.move(to: day)
    try noteClock(day)
  }

  /// The day as it is now, whatever a line that failed may have tried.
  func setDay(_ day: Day) {
    time.move(to: day)
    keptTime = time
  }

  /// A prompt may stand open for days: each line begins with the time of the machine, where no other day was named.
  func lookAtClock() {
    guard options.today == nil, !isRehearsal else { return }
    let before = today
    time = SessionTime(seconds: surroundings.clock())
    guard today != before else { return }
    tell(Words(en: "today is \(today.words.en)", th: "วันนี้คือ \(today.words.th)").in(tongue))
  }
}
