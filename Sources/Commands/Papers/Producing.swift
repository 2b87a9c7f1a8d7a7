import Failures
import Language

extension Call {
  /// Makes the files of a paper anew.
  func produce(_ document: Int) throws(Failure) {}
}
