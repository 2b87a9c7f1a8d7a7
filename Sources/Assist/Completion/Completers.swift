import Failures
import Language
import LineEditor
import Model
import Values

/// The one table of completers: parameters name them.
public enum Completers {
  public static let all: [any Completer] =
    [
      RecordCompleter(), KindCompleter(), FieldCompleter(name: "field"), FieldCompleter(name: "fields"),
      FieldValueCompleter(), PathCompleter(), TopicCompleter(), CheckpointCompleter(),
      TaskCompleter(), RoundCompleter(), ProcedureCompleter(), EventCompleter(), PaperCompleter(),
      MemberCompleter(), JudgeCompleter(), CategoryCompleter(), AgendaCompleter(),
      PersonCompleter(), AddresseeCompleter(), AnnouncementCompleter(),
    ] + ApplicationCompleter.all + ChoiceCompleter.all

  static func find(_ name: String) -> (any Completer)? { all.first { $0.name == name } }
}

/// Records of any kind, by id and label.
struct RecordCompleter: Completer {
  let name = "record"

  func offers(_ request: Request) -> [Offer] {
    guard let office = request.office else { return [] }
    let kinds = office.schema.kinds.indices.filter { office.state.tables[$0].count > 0 }
    return Identities.offers(Array(kinds), request.typed, office, most: request.typed.isEmpty ? 40 : 100)
  }
}

/// Kinds of records, by name.
struct KindCompleter: Completer {
  let name = "kind"

  func offers(_ request: Request) -> [Offer] {
    request.schema.kinds.map {
      Offer($0.name, other: $0.thai, description: $0.summary.in(request.tongue), role: .type, weight: 50, after: " ")
    }
  }
}

/// Fields of the kind the command is about.
struct FieldCompleter: Completer {
  let name: String

  func offers(_ request: Request) -> [Offer] {
    if name == "fields", request.keys.isEmpty { return [Offer("{", role: .sign)] }
    return FieldNames.offers(request)
  }
}

enum FieldNames {
  static func offers(_ request: Request) -> [Offer] {
    guard let kind = request.kind else { return [] }
    return request.schema.parts[kind].compactMap { part in
      let field = part.field
      guard !request.keys.contains(field.name), !request.keys.contains(field.thai) else { return nil }
      return Offer(
        Written.text(field.name), other: Written.text(field.thai), description: field.help.in(request.tongue),
        role: .column, weight: field.isRequired ? 80 : 50, after: " ")
    }
  }
}

/// What a field may hold.
struct FieldValueCompleter: Completer {
  let name = "value"

  func offers(_ request: Request) -> [Offer] { FieldValues.offers(request) }
}

enum FieldValues {
  static func offers(_ request: Request) -> [Offer] {
    let name = request.key ?? request.given["field"] ?? ""
    guard let kind = request.kind, let part = request.schema.part(name, of: kind) else { return [] }
    switch part.field.holds {
    case .bool: return ["true", "false"].map { Offer($0, role: .keyword, weight: 100) }
    case .date, .moment: return Dates.offers(request.scene, weight: 100)
    case .oneOf(let choice):
      guard let choice = request.schema.choices.first(where: { $0.name == choice }) else { return [] }
      return Members.offers(choice.members, weight: 100, request.tongue)
    case .record(let other):
      guard let office = request.office, let number = office.schema.number(of: other) else { return [] }
      return Identities.offers([number], request.typed, office, most: 100)
    case .text, .number, .clock: return []
    }
  }
}

/// What `help` explains.
struct TopicCompleter: Completer {
  let name = "topic"

  func offers(_ request: Request) -> [Offer] {
    let tongue = request.tongue
    let commands = request.scene.vocabulary.callables.filter { !$0.name.hasPrefix("$") }.map {
      Offer($0.name, other: $0.thai, description: $0.summary.in(tongue), role: .text, weight: 20)
    }
    let areas = Callable.Area.allCases.map {
      Offer($0.rawValue, description: $0.words.in(tongue), role: .text, weight: request.typed.isEmpty ? 60 : 0)
    }
    return areas + commands
  }
}

/// Named points to come back to.
struct CheckpointCompleter: Completer {
  let name = "moment"

  func offers(_ request: Request) -> [Offer] {
    let points = request.office?.state.checkpoints.reversed() ?? []
    return points.map { Offer(Written.text($0.name), description: "#\($0.sequence)", role: .text, weight: 60) }
      + Dates.offers(request.scene, weight: 40)
  }
}
