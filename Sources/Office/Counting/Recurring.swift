import Calendars

extension Procedure.Recurrence {
  public var period: Period {
    switch self {
    case .monthly: .month
    case .quarterly: .quarter
    case .fiscalYear: .fiscalYear
    }
  }

  /// Every instance that has a day among some days, whole, in order: the months a monthly round is due for.
  public func instances(in days: ClosedRange<Day>) -> [ClosedRange<Day>] { period.instances(in: days) }
}
