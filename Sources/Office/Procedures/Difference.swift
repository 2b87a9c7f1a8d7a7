import Calendars
import Failures

/// What is different between two procedures, in the order of the newer one.
public struct ProcedureDifference: Equatable, Sendable {
  /// One thing that changed: in the procedure itself, or in a part of it.
  public struct Row: Equatable, Sendable {
    /// `step call`, `event notice-received`; the procedure itself is `procedure`.
    public let what: Words
    public let field: String
    /// As the notation writes it; nil where there was nothing.
    public let was: String?
    public let now: String?
  }

  public private(set) var rows: [Row] = []

  public init(_ old: Procedure, _ new: Procedure) {
    compare(Words(en: "procedure", th: "กระบวนงาน"), Self.head(old), Self.head(new))
    parts(.event, old.events.map { ($0.name, Self.fields($0)) }, new.events.map { ($0.name, Self.fields($0)) })
    parts(
      .calendar, old.calendars.map { ($0.name, Self.fields($0)) }, new.calendars.map { ($0.name, Self.fields($0)) })
    parts(.item, old.items.map { ($0.name, Self.fields($0)) }, new.items.map { ($0.name, Self.fields($0)) })
    parts(.stream, old.streams.map { ($0.name, Self.fields($0)) }, new.streams.map { ($0.name, Self.fields($0)) })
    parts(
      .step, old.steps.enumerated().map { ($1.name, Self.fields($1, of: old, at: $0)) },
      new.steps.enumerated().map { ($1.name, Self.fields($1, of: new, at: $0)) })
  }

  private typealias Fields = [(name: String, value: String?)]

  private mutating func parts(_ sort: Words, _ old: [(String, Fields)], _ new: [(String, Fields)]) {
    for (name, fields) in new {
      let what = Words(en: "\(sort.en) \(name)", th: "\(sort.th) \(name)")
      if let before = old.first(where: { $0.0 == name }) {
        compare(what, before.1, fields)
      } else {
        rows.append(Row(what: what, field: "", was: nil, now: fields.first?.value))
      }
    }
    for (name, fields) in old where !new.contains(where: { $0.0 == name }) {
      let what = Words(en: "\(sort.en) \(name)", th: "\(sort.th) \(name)")
      rows.append(Row(what: what, field: "", was: fields.first?.value, now: nil))
    }
  }

  private mutating func compare(_ what: Words, _ old: Fields, _ new: Fields) {
    for (before, after) in zip(old, new) where before.value != after.value {
      rows.append(Row(what: what, field: before.name, was: before.value, now: after.value))
    }
  }

  // MARK: - Fields

  private static func head(_ procedure: Procedure) -> Fields {
    let notes = procedure.notes.map(\.th).joined(separator: " ")
    return [
      ("title", procedure.title.th), ("english", procedure.title.en), ("source", procedure.source),
      ("lines", procedure.lines), ("office", procedure.office), ("group", procedure.group),
      ("start", text(procedure.start)), ("guideline", procedure.isGuideline ? "yes" : nil),
      ("no-table", procedure.hasNoTable ? "yes" : nil), ("in-force", procedure.inForce?.isoText),
      ("because", procedure.because), ("note", notes.isEmpty ? nil : notes),
    ]
  }

  private static func fields(_ event: Procedure.Event) -> Fields {
    [("title", event.title.th), ("english", event.title.en), ("from", event.from), ("code", event.code)]
  }

  private static func fields(_ calendar: Procedure.NamedCalendar) -> Fields {
    [("title", calendar.title.th), ("english", calendar.title.en), ("ours", calendar.isOurs ? "yes" : nil)]
  }

  private static func fields(_ item: Procedure.Item) -> Fields {
    [("title", item.title.th), ("english", item.title.en), ("kind", item.kind), ("in", item.part)]
  }

  private static func fields(_ stream: Procedure.Stream) -> Fields {
    [("title", stream.title.th), ("english", stream.title.en), ("start", text(stream.start))]
  }

  private static func fields(_ step: Procedure.Step, of procedure: Procedure, at index: Int) -> Fields {
    [
      ("title", step.title.th), ("english", step.title.en), ("row", step.row), ("from-row", step.fromRow),
      ("part-of", step.partOf), ("per", step.per), ("watches", step.watches), ("ours", step.isOurs ? "yes" : nil),
      ("doubt", list(step.doubts.map(\.rawValue))), ("stream", step.stream),
      ("together", step.together.map { number in list(others(number, procedure, besides: step.name)) ?? "" }),
      ("actor", list(step.actors + (step.areActorsInferred ? ["--inferred"] : []))),
      ("signs", list(step.signs + (step.isSigningInferred ? ["--inferred"] : []))), ("to", list(step.to)),
      ("rule", rules(procedure.rules(of: step))), ("no-later-than", list(step.noLaterThan)),
      ("follows", list(step.follows)), ("requires", list(step.requires)), ("makes", list(step.makes)),
      ("sets", list(step.sets)), ("revises", step.revises), ("opens-next", step.opensNext), ("does", step.does),
      ("note", list(step.notes.map(\.th))),
    ]
  }

  private static func others(_ number: Int, _ procedure: Procedure, besides name: String) -> [String] {
    procedure.steps.filter { $0.together == number && $0.name != name }.map(\.name)
  }

  private static func rules(_ rules: [Rule]) -> String? {
    rules.isEmpty ? nil : rules.map(ProcedureSource.text).joined(separator: "; ")
  }

  private static func list(_ names: [String]) -> String? { names.isEmpty ? nil : names.joined(separator: " ") }

  private static func text(_ start: Procedure.Start) -> String {
    switch start {
    case .opened: "opened"
    case .event(let name): "opens-on \(name)"
    case .recurs(let recurrence): "recurs \(recurrence.rawValue)"
    case .standing: "standing"
    }
  }
}
