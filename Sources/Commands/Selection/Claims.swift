import Failures
import Language
import Model
import Office
import Values

extension Call {
  func claim(_ index: Int, by: Int, _ application: Int, _ rounds: RoundWork) throws(Failure) -> String? { nil }
  func touched(_ request: Int, _ rounds: RoundWork) throws(Failure) -> [Words] { [] }
  func uphold(_ request: Int, _ rounds: RoundWork) throws(Failure) {}
}
