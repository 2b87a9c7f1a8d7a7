import Calendars
import Failures
import Values

/// Reads a procedure out of what was declared, gathering what is wrong with single words.
///
/// What is wrong with the whole, such as a step nobody does, is found by `ProcedureChecks`.
struct ProcedureReader {
  private(set) var procedure: Procedure
  private(set) var failures: [Failure] = []
  private(set) var places = ProcedurePlaces()

  init(_ declaration: Declaration) {
    procedure = Procedure(name: declaration["name"]?.text ?? "", title: Self.titles(declaration))
    places.procedure = declaration
    read(declaration)
  }

  static func titles(_ declaration: Declaration) -> Words {
    let thai = declaration["title"]?.text ?? ""
    return Words(en: declaration["in-english"]?.text ?? thai, th: thai)
  }

  private mutating func read(_ declaration: Declaration) {
    procedure.source = declaration["source"]?.text
    procedure.lines = declaration["lines"]?.text
    procedure.office = declaration["office"]?.text
    procedure.group = declaration["group"]?.text
    procedure.isGuideline = declaration["guideline"] != nil
    procedure.hasNoTable = declaration["no-table"] != nil
    procedure.inForce = declaration["in-force"]?.day
    procedure.because = declaration["because"]?.text
    procedure.start = start(declaration)
    for inner in declaration.inside { declared(inner) }
  }

  private mutating func declared(_ declaration: Declaration) {
    let name = declaration["name"]?.text ?? "", title = Self.titles(declaration)
    switch declaration.word {
    case "note": procedure.notes.append(title)
    case "event":
      places.events.append(declaration)
      procedure.events.append(
        .init(name: name, title: title, from: declaration["from"]?.text, code: declaration["code"]?.text))
    case "calendar":
      places.calendars.append(declaration)
      procedure.calendars.append(.init(name: name, title: title, isOurs: declaration["ours"] != nil))
    case "item":
      places.items.append(declaration)
      procedure.items.append(
        .init(name: name, title: title, kind: declaration["kind"]?.text, in: declaration["in"]?.text))
    case "stream":
      places.streams.append(declaration)
      procedure.streams.append(.init(name: name, title: title, start: start(declaration)))
      for inner in declaration.inside { placed(inner, stream: name, together: nil) }
    default: placed(declaration, stream: nil, together: nil)
    }
  }

  /// A step, or a group of them, in a stream or outside.
  private mutating func placed(_ declaration: Declaration, stream: String?, together: Int?) {
    switch declaration.word {
    case "together":
      let number = procedure.sharedRules.count
      procedure.sharedRules.append([])
      places.together.append(declaration)
      for inner in declaration.inside {
        if Notation.ruleNames.contains(inner.word) {
          if let rule = rule(inner) { procedure.sharedRules[number].append(rule) }
        } else {
          placed(inner, stream: stream, together: number)
        }
      }
    case "step":
      var step = step(declaration)
      step.stream = stream
      step.together = together
      procedure.steps.append(step)
      places.steps.append(declaration)
    default: break
    }
  }

  private mutating func start(_ declaration: Declaration) -> Procedure.Start {
    let given = ["opens-on", "recurs", "standing"].filter { declaration[$0] != nil }
    if given.count > 1 {
      failures.append(
        Failure(
          .procedureStart, .init(given.map { "--" + $0 }.joined(separator: " ")), at: declaration.span(of: given[1])))
    }
    if let event = declaration["opens-on"]?.text { return .event(event) }
    if declaration["recurs"] != nil {
      return .recurs(chosen(declaration, "recurs", NotationChoices.recurrences) ?? .fiscalYear)
    }
    return declaration["standing"] != nil ? .standing : .opened
  }

  // MARK: - Steps

  private mutating func step(_ declaration: Declaration) -> Procedure.Step {
    var step = Procedure.Step(name: declaration["name"]?.text ?? "", title: Self.titles(declaration))
    step.row = declaration["row"].map(Self.written)
    step.fromRow = declaration["from-row"].map(Self.written)
    step.partOf = declaration["part-of"]?.text
    step.per = declaration["per"]?.text
    step.watches = declaration["watches"]?.text
    step.isOurs = declaration["ours"] != nil
    step.doubts = doubts(declaration)
    for clause in declaration.inside { read(clause, into: &step) }
    return step
  }

  private mutating func read(_ clause: Declaration, into step: inout Procedure.Step) {
    if Notation.ruleNames.contains(clause.word) {
      if let rule = rule(clause) { step.rules.append(rule) }
      return
    }
    switch clause.word {
    case "actor":
      step.actors += terms(clause, "who", Terms.people)
      step.areActorsInferred = step.areActorsInferred || clause["inferred"] != nil
    case "signs":
      step.signs += terms(clause, "who", Terms.people)
      step.isSigningInferred = step.isSigningInferred || clause["inferred"] != nil
    case "to": step.to += terms(clause, "who", Terms.people)
    case "requires": step.requires += terms(clause, "things", Terms.things)
    case "makes": step.makes += terms(clause, "things", Terms.things)
    case "sets": step.sets += texts(clause, "events")
    case "follows": step.follows += texts(clause, "step-names")
    case "revises": step.revises = clause["step"]?.text
    case "opens-next": step.opensNext = clause["step"]?.text
    case "does": step.does = clause["verb"]?.text
    case "no-later-than": step.noLaterThan += texts(clause, "calendars")
    case "note": step.notes.append(Self.titles(clause))
    default: break
    }
  }

  // MARK: - Values

  /// A row as printed: `8.1` whether it was read as a number or a text.
  static func written(_ literal: Literal) -> String {
    if let number = literal.number { return NotationText.number(number) }
    return literal.text ?? ""
  }

  func texts(_ declaration: Declaration, _ name: String) -> [String] { declaration[name]?.texts ?? [] }

  /// Names as the notation knows them in English, where they were written in Thai.
  func terms(_ declaration: Declaration, _ name: String, _ table: TermTable) -> [String] {
    texts(declaration, name).map { table.name(of: $0) ?? $0 }
  }

  mutating func doubts(_ declaration: Declaration) -> [Doubt] {
    texts(declaration, "doubt").compactMap { text in
      if let doubt = NotationChoices.find(text, NotationChoices.doubts) { return doubt }
      refuse(text, "doubt", NotationChoices.doubts, declaration)
      return nil
    }
  }

  mutating func chosen<Value>(
    _ declaration: Declaration, _ name: String, _ members: [NotationChoices.Member<Value>]
  ) -> Value? {
    guard let text = declaration[name]?.text else { return nil }
    if let value = NotationChoices.find(text, members) { return value }
    refuse(text, name, members, declaration)
    return nil
  }

  private mutating func refuse<Value>(
    _ text: String, _ name: String, _ members: [NotationChoices.Member<Value>], _ declaration: Declaration
  ) {
    failures.append(
      Failure(
        .notationChoice, .init(text), .init(name), .init(members.map(\.name).joined(separator: " ")),
        at: declaration.span(of: name)))
  }

  /// A whole number within limits; the nearest limit where it is not, which is refused.
  mutating func integer(_ declaration: Declaration, _ name: String, in limits: ClosedRange<Int>) -> Int {
    let number = declaration[name]?.number?.exactInt
    if let number, limits.contains(number) { return number }
    failures.append(
      Failure(
        .notationNumber, .init(declaration.word), .init(limits.lowerBound), .init(limits.upperBound),
        at: declaration.span(of: name)))
    return limits.lowerBound
  }

  mutating func note(_ failure: Failure) { failures.append(failure) }
}

/// Where the parts of a procedure were written; empty for one that was never source.
struct ProcedurePlaces {
  var procedure: Declaration?
  var events: [Declaration] = []
  var calendars: [Declaration] = []
  var items: [Declaration] = []
  var streams: [Declaration] = []
  var together: [Declaration] = []
  /// One for each step, in order.
  var steps: [Declaration] = []

  func step(_ index: Int) -> Span? { index < steps.count ? steps[index].span(of: "name") : nil }

  /// The first clause of a step with this word that says a name; else the step.
  func clause(_ index: Int, _ word: String, saying name: String? = nil) -> Span? {
    guard index < steps.count else { return nil }
    let clauses = steps[index].inside.filter { $0.word == word }
    for clause in clauses {
      guard let name else { return clause.span }
      if let given = clause.given.first(where: { $0.value.texts.contains(name) }) { return given.span ?? clause.span }
    }
    return clauses.first?.span ?? step(index)
  }

  /// Where a name is said anywhere in a step or its group.
  func mention(_ index: Int, _ name: String) -> Span? {
    guard index < steps.count else { return nil }
    let around = steps[index].inside + together.filter { $0.inside.contains(steps[index]) }.flatMap(\.inside)
    for given in steps[index].given + around.flatMap(\.given) where given.value.texts.contains(name) {
      return given.span
    }
    return step(index)
  }
}
