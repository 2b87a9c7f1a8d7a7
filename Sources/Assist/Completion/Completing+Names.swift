import Failures
import Language
import LineEditor
import Model
import Values

/// Names of the language: commands, flags, variables, columns, types.
extension Completing {
  // MARK: - Commands

  func commands(isStage: Bool) -> [Offer] {
    if let owner = place.outline.declaring {
      return scene.vocabulary.words(inside: owner).map {
        Offer($0.name, other: $0.thai, description: $0.summary.in(scene.tongue), role: .command, after: " ")
      }
    }
    let input = isStage ? (outlook?.inputs[place.replaced.lowerBound] ?? .any) : nil
    var offers: [Offer] = []
    for callable in scene.vocabulary.callables where callable.scope == .everywhere && !callable.name.hasPrefix("$") {
      guard let weight = weight(callable, piped: input) else { continue }
      offers.append(
        Offer(
          callable.name, other: callable.thai, description: callable.summary.in(scene.tongue), role: .command,
          weight: weight, after: callable.parameters.isEmpty || isStage && callable.required < 2 ? "" : " "))
    }
    for name in scene.engine.definitionNames + place.outline.definitions.sorted() {
      let summary = scene.engine.signature(name)?.summary.in(scene.tongue) ?? ""
      offers.append(Offer(name, description: summary, role: .command, weight: 20, after: " "))
    }
    return offers
  }

  /// How well a command fits what is piped; nil where it cannot take it.
  private func weight(_ callable: Callable, piped input: Type?) -> Int? {
    guard let input else { return callable.area == .kinds ? 5 : 0 }
    guard let first = callable.parameters.first(where: { $0.role != .flag }) else { return nil }
    guard input != .any, case .type(let wanted) = first.accepts else { return wants(first) == .any ? -20 : 0 }
    guard input.mayBe(wanted) else { return nil }
    if wanted == .any { return 0 }
    return Completing.isRows(input) && callable.area == .rows ? 60 : 30
  }

  private func wants(_ parameter: Parameter) -> Type {
    if case .type(let type) = parameter.accepts { return type }
    return .text
  }

  private static func isRows(_ type: Type) -> Bool {
    switch type.element.unwrapped {
    case .record, .kind: true
    default: false
    }
  }

  // MARK: - Flags

  /// Those not given yet.
  func flags(_ call: OutlineCall, isFirst: Bool) -> [Offer] {
    guard let callable = call.callable, isFirst || place.typed.isEmpty else { return [] }
    var offers: [Offer] = []
    for (number, parameter) in callable.parameters.enumerated()
    where parameter.role == .flag && !call.given.contains(number) && !Completing.isFilledIn(parameter) {
      offers.append(
        Offer(
          "--" + parameter.name, other: "--" + parameter.thai, description: parameter.help.in(scene.tongue),
          role: .flag,
          weight: isFirst ? 0 : -10, after: " "))
    }
    return offers
  }

  /// Flags only the checker gives.
  private static func isFilledIn(_ parameter: Parameter) -> Bool { parameter.help.en == "filled in by the checker" }

  // MARK: - Variables

  func variables(weight: Int) -> [Offer] {
    var offers: [Offer] = []
    func offer(_ name: String, _ description: String, _ extra: Int = 0) {
      offers.append(Offer("$" + name, description: description, role: .variable, weight: weight + extra))
    }
    for (name, type) in outlook?.variables ?? [] { offer(name, type.words.in(scene.tongue), fit(type)) }
    for frame in place.outline.frames.reversed() { for name in frame.names.reversed() { offer(name, "") } }
    for (name, type, _) in scene.engine.knownVariables { offer(name, type.words.in(scene.tongue), fit(type)) }
    if outlook?.row != nil { offer("it", Words(en: "the row itself", th: "แถวนี้").in(scene.tongue)) }
    for callable in scene.vocabulary.callables where callable.name.hasPrefix("$") {
      var type = Type.any
      if case .type(let known) = callable.result { type = known }
      offer(String(callable.name.dropFirst()), callable.summary.in(scene.tongue), fit(type))
    }
    return offers
  }

  /// Values of the type that is wanted come first.
  private func fit(_ type: Type) -> Int {
    guard let wanted = wantedType, wanted != .any, type != .any else { return 0 }
    return type.mayBe(wanted) ? 60 : -60
  }

  private var wantedType: Type? {
    if place.outline.frame.state == .after, case .type(let type)? = place.call?.coming?.accepts { return type }
    return outlook?.wanted
  }

  // MARK: - Columns

  func columns(of type: Type?, weight: Int = 0) -> [Offer] {
    named(type).map {
      Offer(
        Written.column($0.name), other: $0.other.map { Written.column($0) }, description: $0.description, role: .column,
        weight: weight)
    }
  }

  /// The same as words, for parameters that take names of columns.
  func names(of type: Type?) -> [Offer] {
    named(type).map {
      Offer(
        Written.text($0.name), other: $0.other.map { Written.text($0) }, description: $0.description, role: .column,
        weight: 100)
    }
  }

  /// The columns of a row, as far as they are known.
  private func named(_ type: Type?) -> [(name: String, other: String?, description: String)] {
    switch type?.unwrapped {
    case .record(let columns?): columns.fields.map { ($0.name, nil, $0.type.words.in(scene.tongue)) }
    case .kind(let name): fields(ofKind: name)
    case .date: Completing.partsOfDays.map { ($0, nil, "") }
    case .time: (Completing.partsOfDays + ["date", "hour", "minute", "second"]).map { ($0, nil, "") }
    case .range: ["first", "last"].map { ($0, nil, "") }
    default: []
    }
  }

  private static let partsOfDays = ["year", "be-year", "month", "day", "weekday"]

  private func fields(ofKind name: String) -> [(name: String, other: String?, description: String)] {
    guard let kind = scene.vocabulary.kind(name) else { return [] }
    let schema = scene.office?.schema
    let number = schema?.number(of: name)
    return kind.columns.fields.map { field in
      let thai = kind.thaiColumns[field.name]
      var help = field.type.words.in(scene.tongue)
      if let schema, let number, let part = schema.part(field.name, of: number) {
        help = part.field.help.in(scene.tongue)
      }
      return (field.name, thai, help)
    }
  }

  // MARK: - Types

  func types() -> [Offer] {
    let plain = ["text", "number", "bool", "date", "time", "duration", "list", "record", "range", "function", "any"]
    return plain.map { Offer($0, role: .type, weight: 20) }
      + scene.vocabulary.kinds.map { Offer($0.name, other: $0.thai, role: .type) }
      + scene.vocabulary.enumerations.map { Offer($0.name, role: .type, weight: -20) }
  }
}
