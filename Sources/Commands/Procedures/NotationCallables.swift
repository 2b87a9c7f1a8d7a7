import Failures
import Language
import Office

/// The words of the notation as callables: each made from its row of `Notation`, with examples that run.
enum NotationCallables {
  static let procedure: Callable = {
    var callable = Callable(
      Notation.procedure.name, Notation.procedure.thai, .procedures,
      en: "Makes a version of a procedure of this office; sopsh check says what does not hold together.",
      th: "สร้างรุ่นหนึ่งของกระบวนงานของสำนักงาน; sopsh check บอกสิ่งที่ไม่สอดคล้องกัน",
      Notation.procedure.parts.map { parameter($0) }, gives: .type(.null), effect: .changes,
      also: ["workflow", "template"], examples: NotationExamples.procedure, .native(ProcedureMaking.make))
    callable.declares = { Procedure.read($0).failures }
    return callable
  }()

  static let words: [Callable] = Notation.words.map { word in
    Callable(
      word.name, word.thai, .procedures, en: "In a procedure: \(word.help.en).", th: "ในกระบวนงาน: \(word.help.th)",
      word.parts.map { parameter($0) }, gives: .type(.null), scope: .inside(word.inside),
      examples: NotationExamples.of(word), .word)
  }

  private static func parameter(_ part: NotationWord.Part) -> Parameter {
    let role: Parameter.Role =
      switch part.role {
      case .one, .optional: .positional
      case .many: .rest
      case .flag: .flag
      }
    return Parameter(
      part.name, part.thai, accepts(part.takes), role: role, optional: part.role == .optional, en: part.help.en,
      th: part.help.th)
  }

  private static func accepts(_ takes: NotationWord.Part.Takes) -> Parameter.Accepts {
    switch takes {
    case .text: .type(.text)
    case .name: .name
    case .number: .type(.number)
    case .days, .row: .type(.any)
    case .day: .type(.date)
    case .names: .type(.list(.text))
    case .nothing: .nothing
    case .block: .declarations
    }
  }
}
