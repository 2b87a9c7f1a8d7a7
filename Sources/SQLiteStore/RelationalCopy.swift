import Failures
import Model

/// A plain relational copy of a state, for other programs to read.
public enum RelationalCopy {
  public static func write(_ state: State, to path: String, isWhole: Bool) throws(Failure) -> Int { 0 }
}
