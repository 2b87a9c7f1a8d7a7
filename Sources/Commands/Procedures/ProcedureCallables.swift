import Failures
import Language
import Office
import Values

/// Procedures: the words they are written in, and what is asked of them.
enum ProcedureCallables {
  static let all: [Callable] = [.procedures, NotationCallables.procedure] + NotationCallables.words

  static let wordings: [Wording] = ProcedureWordings.all + [.procedureBackwards]
}

extension Callable {
  static let procedures = Callable(
    "procedures", "รายการกระบวนงาน", .procedures,
    en: "The ways of working that can be opened as rounds, with the version in force today.",
    th: "กระบวนงานที่เปิดเป็นรอบได้ พร้อมรุ่นที่ใช้อยู่วันนี้", gives: .type(.table), effect: .reads,
    also: ["standards", "workflows", "templates"],
    examples: [
      Example("procedures | where .source == P06 | get name", "[\"award\"]"),
      Example("procedures | where .name == province-strategy | get steps", "[0]"),
    ], .native(ProcedureShowing.list))
}
