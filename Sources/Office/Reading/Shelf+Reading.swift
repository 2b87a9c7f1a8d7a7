import Failures
import Model

extension RoundWork {
  /// Every procedure that is in force today, in the order of the shelf.
  public func proceduresInForce() throws(Failure) -> [Procedure] {
    try shelf.names().map { (name) throws(Failure) in try shelf.inForce(name, on: today).procedure }
  }

  /// Every round that is under way.
  public func openRounds() throws(Failure) -> [Int] {
    let sheet = records.sheet("work-round"), open = OpenRounds(sheet)
    return sheet.rows.filter { open.flags[$0] }
  }
}
