import Failures
import Values

/// Anything a script can call by name: one entry of the one table.
///
/// Help, search, completion, the checker, the reference and the tests of examples all read this value; nothing about
/// a command is written anywhere else.
public struct Callable: Sendable {
  /// What a call may do to the world.
  ///
  /// Each includes those before it.
  public enum Effect: Int, Comparable, Sendable {
    /// Depends on its arguments alone.
    case pure
    /// Looks at the office, files, the screen or the session.
    case reads
    /// Changes records or stages files: taken back by `try` and by a failed script.
    case changes
    /// Steers the session itself: top level only.
    case session

    public static func < (left: Effect, right: Effect) -> Bool { left.rawValue < right.rawValue }
  }

  /// Where a command is known: everywhere, or only inside the blocks of commands that bring their own words.
  public enum Scope: Equatable, Sendable {
    case everywhere
    case inside([String])
  }

  /// Which page of the reference it stands on.
  public enum Area: String, CaseIterable, Sendable {
    case rows, totals, lists, texts, numbers, dates, formats, files, records, safety, kinds, rounds, selection, papers
    case procedures
    case training, session, tests

    public var words: Words {
      switch self {
      case .rows: Words(en: "rows and tables", th: "แถวและตาราง")
      case .totals: Words(en: "totals and statistics", th: "ผลรวมและสถิติ")
      case .lists: Words(en: "lists and records", th: "รายการและระเบียน")
      case .texts: Words(en: "texts", th: "ข้อความ")
      case .numbers: Words(en: "numbers", th: "จำนวน")
      case .dates: Words(en: "dates and times", th: "วันและเวลา")
      case .formats: Words(en: "data formats", th: "รูปแบบข้อมูล")
      case .files: Words(en: "files and printing", th: "ไฟล์และการแสดงผล")
      case .records: Words(en: "records", th: "ข้อมูล")
      case .safety: Words(en: "safety and history", th: "ความปลอดภัยและประวัติ")
      case .rounds: Words(en: "rounds and tasks", th: "รอบและขั้นตอน")
      case .selection: Words(en: "selection", th: "การคัดเลือก")
      case .papers: Words(en: "papers and registers", th: "เอกสารและทะเบียน")
      case .training: Words(en: "training", th: "การฝึกอบรม")
      case .kinds: Words(en: "kinds of records", th: "ชนิดของข้อมูล")
      case .procedures: Words(en: "procedures", th: "กระบวนงาน")
      case .session: Words(en: "the session", th: "การทำงาน")
      case .tests: Words(en: "tests", th: "การทดสอบ")
      }
    }
  }

  /// A line to try, and what it shows; run by the tests.
  public struct Example: Sendable {
    public let code: String
    /// Exactly what the line prints; nil where it prints nothing.
    public let shows: String?

    public init(_ code: String, _ shows: String?) {
      self.code = code
      self.shows = shows
    }
  }

  /// How it runs.
  public enum Body: Sendable {
    /// Swift code, given all its arguments in the order of the parameters. A row parameter arrives as the list of
    /// its values, one for each item of the first argument.
    case native(@Sendable (inout Call) throws(Failure) -> Value)
    /// Swift code given one row at a time in place of the list; rows stream through it.
    case rowwise(@Sendable (inout Call) throws(Failure) -> Value)
    /// The row argument replaces each item, then the code sees the list of those: `sum .score`.
    case mapped(@Sendable (inout Call) throws(Failure) -> Value)
    /// Compiled into a loop of the machine.
    case streaming(Streaming)
    /// A block run between `enter` and `leave` of the host: `on DATE { … }`.
    case block
    /// A word inside a block that declares: it says something, and never runs.
    case word
  }

  /// The stages the compiler knows how to make a loop of.
  public enum Streaming: Sendable {
    case each, filter, take, skip, takeWhile, skipWhile, with
    case count, first, any, all, reduce, find
    case group
  }

  public let name: String
  public let thai: String
  public let area: Area
  public let summary: Words
  public let parameters: [Parameter]
  public let result: Result
  public let effect: Effect
  public let scope: Scope
  public let examples: [Example]
  /// Words people from other tools search by: `filter`, `WHERE`, `VLOOKUP`.
  public let alsoKnownAs: [String]
  public let body: Body
  /// Whether its code takes tables and rows as they are.
  public var readsTables = false
  /// For a block command: what answers in place of a block that ends in a change.
  public var answersForChanges: String?
  /// For a command by which data leaves the office: the flag that asks for personal values as they are, and the reason
  /// without which they are not shown, by their numbers.
  public var takesOut: (flag: Int, reason: Int)?
  /// For a block command of an area of work: what it does before its block, and what is left to do after it.
  public var begins: (@Sendable (inout Call) throws(Failure) -> BlockEnd)?
  /// What a lesson says before and after it does its work.
  public var narration: Narration?
  /// For a command whose block declares: what is wrong with what it says, found before anything runs.
  ///
  /// A command that has it takes values written out only.
  public var declares: (@Sendable (Declaration) -> [Failure])?

  public init(
    _ name: String, _ thai: String, _ area: Area, en: String, th: String, _ parameters: [Parameter] = [],
    gives result: Result = .type(.any), effect: Effect = .pure, scope: Scope = .everywhere,
    also alsoKnownAs: [String] = [], examples: [Example], _ body: Body
  ) {
    self.name = name
    self.thai = thai
    self.area = area
    summary = Words(en: en, th: th)
    self.parameters = parameters
    self.result = result
    self.effect = effect
    self.scope = scope
    self.examples = examples
    self.alsoKnownAs = alsoKnownAs
    self.body = body
  }

  /// What comes back, as far as the types of the arguments tell.
  public enum Result: Sendable {
    case type(Type)
    /// The type of the first argument, unchanged: `sort`, `take`.
    case first
    /// One item of the first argument: `first`.
    case element
    /// A list of what the row argument gives: `each`.
    case listOfRow
    /// What the row argument gives, or an item of the list: `max`.
    case rowOrElement
    /// Worked out from the arguments by the checker: columns of `select`, `with`, `group`.
    case computed(@Sendable ([Argued]) -> Type)
  }

  /// What the checker knows of one argument.
  public struct Argued: Sendable {
    public let type: Type
    /// The names given, where the parameter takes names of columns.
    public let names: [String]

    public init(type: Type, names: [String]) {
      self.type = type
      self.names = names
    }
  }

  /// Whether some argument may be a table, which built-in code sees as a list of records.
  var takesTables: Bool {
    guard !readsTables else { return false }
    return parameters.contains { parameter in
      switch parameter.accepts {
      case .type(.any), .type(.list), .type(.record), .type(.optional): true
      default: false
      }
    }
  }

  public var required: Int { parameters.filter { $0.isRequired }.count }

  /// `take LIST COUNT` – how it is called, in the words of a language.
  public func usage(in tongue: Tongue, namesThai: Bool = false) -> String {
    var parts = [namesThai ? thai : name]
    for parameter in parameters { parts.append(parameter.usage(in: tongue, namesThai: namesThai)) }
    return parts.joined(separator: " ")
  }
}

/// One thing a callable takes.
public struct Parameter: Sendable {
  public enum Role: Sendable { case positional, flag, rest }

  /// What may stand there.
  public enum Accepts: Equatable, Sendable {
    case type(Type)
    /// An expression over the row, or a function: `.score >= 80`, `{|a| $a.x}`.
    case row
    /// Like `row`, but a condition: true or false.
    case condition
    /// The name of a column the rows have: a word, a text or `.name`.
    case column
    /// The name of a column that is made, or that another table has.
    case newColumn
    /// A record of pipelines over the rows of a group.
    case aggregates
    /// Statements in braces.
    case block
    /// A block of words that declare: those whose scope is inside this command. Arrives as a list of records.
    case declarations
    /// A yes/no flag: no value follows.
    case nothing
    /// One of these words.
    case words([String])
    /// A type in which `1_000` or `A17` may be written bare as text.
    case name
  }

  public let name: String
  public let thai: String
  public let role: Role
  public let accepts: Accepts
  public let isRequired: Bool
  public let help: Words
  /// Who knows what may stand here besides what its type says: the name of a completer of the host.
  public private(set) var completer: String?

  public init(
    _ name: String, _ thai: String, _ accepts: Accepts, role: Role = .positional, optional: Bool = false,
    en: String, th: String
  ) {
    self.name = name
    self.thai = thai
    self.accepts = accepts
    self.role = role
    isRequired = role == .positional && !optional
    help = Words(en: en, th: th)
  }

  public static func flag(
    _ name: String, _ thai: String, _ accepts: Accepts = .nothing, en: String, th: String
  ) -> Parameter {
    Parameter(name, thai, accepts, role: .flag, en: en, th: th)
  }

  public static func rest(
    _ name: String, _ thai: String, _ accepts: Accepts, en: String, th: String
  ) -> Parameter {
    Parameter(name, thai, accepts, role: .rest, en: en, th: th)
  }

  public var takesValue: Bool { accepts != .nothing }

  /// The same, completed by what the host calls by this name.
  public func completed(by completer: String) -> Parameter {
    var copy = self
    copy.completer = completer
    return copy
  }

  public func usage(in tongue: Tongue, namesThai: Bool = false) -> String {
    let shownName = namesThai || tongue == .thai ? thai : name
    switch role {
    case .flag:
      let flag = "--" + (namesThai ? thai : name)
      return takesValue ? "[\(flag) \(valueName(in: tongue))]" : "[\(flag)]"
    case .rest: return "[\(shownName.uppercased())…]"
    case .positional: return isRequired ? shownName.uppercased() : "[\(shownName.uppercased())]"
    }
  }

  /// What stands for the value in usage lines.
  public func valueName(in tongue: Tongue) -> String {
    switch accepts {
    case .type(let type): type.name.uppercased()
    case .row, .condition: tongue == .thai ? "สูตร" : "EXPRESSION"
    case .column, .newColumn: tongue == .thai ? "ช่อง" : "COLUMN"
    case .words(let words): words.joined(separator: "|")
    default: tongue == .thai ? "ค่า" : "VALUE"
    }
  }
}
