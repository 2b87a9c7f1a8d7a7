import Calendars
import Failures

/// A procedure as source: what is printed reads back to the same procedure.
///
/// Shipped files have exactly this form: one clause a line, so that versions are compared line by line.
public struct ProcedureSource {
  public private(set) var text = ""
  private var depth = 0

  public init(_ procedure: Procedure) {
    write(procedure)
  }

  private mutating func line(_ words: [String]) {
    text += String(repeating: "  ", count: depth) + words.filter { !$0.isEmpty }.joined(separator: " ") + "\n"
  }

  private mutating func open(_ words: [String]) {
    line(words + ["{"])
    depth += 1
  }

  private mutating func close() {
    depth -= 1
    line(["}"])
  }

  // MARK: - The procedure

  private mutating func write(_ procedure: Procedure) {
    var head = ["procedure", NotationText.name(procedure.name)] + Self.titles(procedure.title)
    head += Self.flag("source", procedure.source) + Self.flag("lines", text: procedure.lines)
    head += Self.flag("office", procedure.office) + Self.flag("group", procedure.group) + Self.start(procedure.start)
    head += Self.flag("guideline", if: procedure.isGuideline) + Self.flag("no-table", if: procedure.hasNoTable)
    if let day = procedure.inForce { head += ["--in-force", day.isoText] }
    head += Self.flag("because", text: procedure.because)
    open(head)
    for note in procedure.notes { line(["note"] + Self.titles(note)) }
    for event in procedure.events {
      line(
        ["event", NotationText.name(event.name)] + Self.titles(event.title) + Self.flag("from", event.from)
          + Self.flag("code", event.code))
    }
    for calendar in procedure.calendars {
      line(
        ["calendar", NotationText.name(calendar.name)] + Self.titles(calendar.title)
          + Self.flag("ours", if: calendar.isOurs))
    }
    for item in procedure.items {
      line(
        ["item", NotationText.name(item.name)] + Self.titles(item.title) + Self.flag("kind", item.kind)
          + Self.flag("in", item.part))
    }
    writeSteps(of: procedure)
    close()
  }

  /// Steps as they stand, in their streams and groups; streams without steps stand where they are declared.
  private mutating func writeSteps(of procedure: Procedure) {
    var streams = procedure.streams[...], stream: String?, together: Int?
    for step in procedure.steps {
      if together != nil, together != step.together || stream != step.stream {
        close()
        together = nil
      }
      if stream != step.stream {
        if stream != nil { close() }
        while let next = streams.first, step.stream != nil {
          streams.removeFirst()
          open(next)
          if next.name == step.stream { break }
          close()
        }
        stream = step.stream
      }
      if let number = step.together, together == nil {
        open(["together"])
        for rule in procedure.sharedRules[number] { line([Self.text(of: rule)]) }
        together = number
      }
      write(step)
    }
    if together != nil { close() }
    if stream != nil { close() }
    for rest in streams {
      open(rest)
      close()
    }
  }

  private mutating func open(_ stream: Procedure.Stream) {
    open(["stream", NotationText.name(stream.name)] + Self.titles(stream.title) + Self.start(stream.start))
  }

  // MARK: - Steps

  private mutating func write(_ step: Procedure.Step) {
    var head = ["step", NotationText.name(step.name)] + Self.titles(step.title)
    head += Self.flag("row", row: step.row) + Self.flag("from-row", row: step.fromRow)
    head += Self.flag("part-of", step.partOf) + Self.flag("per", step.per)
    head += Self.flag("watches", step.watches) + Self.flag("ours", if: step.isOurs)
    head += Self.doubts(step.doubts)
    open(head)
    clause("actor", step.actors, Self.flag("inferred", if: step.areActorsInferred))
    clause("signs", step.signs, Self.flag("inferred", if: step.isSigningInferred))
    clause("to", step.to)
    for rule in step.rules { line([Self.text(of: rule)]) }
    clause("no-later-than", step.noLaterThan)
    clause("follows", step.follows)
    clause("requires", step.requires)
    clause("makes", step.makes)
    clause("sets", step.sets)
    clause("revises", step.revises.map { [$0] } ?? [])
    clause("opens-next", step.opensNext.map { [$0] } ?? [])
    clause("does", step.does.map { [$0] } ?? [])
    for note in step.notes { line(["note"] + Self.titles(note)) }
    close()
  }

  private mutating func clause(_ word: String, _ names: [String], _ flags: [String] = []) {
    guard !names.isEmpty || !flags.isEmpty else { return }
    line([word] + names.map(NotationText.name) + flags)
  }

  // MARK: - Pieces

  private static func titles(_ words: Words) -> [String] {
    let thai = NotationText.quoted(words.th)
    return words.en == words.th ? [thai] : [thai, NotationText.quoted(words.en)]
  }

  private static func flag(_ name: String, _ value: String?) -> [String] {
    value.map { ["--" + name, NotationText.name($0)] } ?? []
  }

  private static func flag(_ name: String, text: String?) -> [String] {
    text.map { ["--" + name, NotationText.quoted($0)] } ?? []
  }

  private static func flag(_ name: String, row: String?) -> [String] {
    row.map { ["--" + name, NotationText.row($0)] } ?? []
  }

  private static func flag(_ name: String, if isSet: Bool) -> [String] { isSet ? ["--" + name] : [] }

  private static func start(_ start: Procedure.Start) -> [String] {
    switch start {
    case .opened: []
    case .event(let name): flag("opens-on", name)
    case .recurs(let recurrence): flag("recurs", recurrence.rawValue)
    case .standing: ["--standing"]
    }
  }

  private static func doubts(_ doubts: [Doubt]) -> [String] {
    doubts.isEmpty ? [] : ["--doubt", "[" + doubts.map(\.rawValue).joined(separator: " ") + "]"]
  }

  /// A rule as it is written.
  public static func text(of rule: Rule) -> String {
    (words(of: rule.form) + doubts(rule.doubts) + flag("printed", text: rule.printed)).joined(separator: " ")
  }

  private static func words(of form: Rule.Form) -> [String] {
    switch form {
    case .within(let days, let anchor, let or): ["within", text(of: days)] + self.anchor(anchor) + flag("or", or)
    case .range(let low, let high, let anchor): ["range", "\(low)", "\(high)"] + self.anchor(anchor)
    case .byDay(let day): ["by-day", "\(day)"]
    case .window(let first, let last): ["window", month(first)] + (first == last ? [] : [month(last)])
    case .quarter(let number): ["quarter", "\(number)"]
    case .quarterOf(let event): ["quarter"] + flag("of", event)
    case .on(let event): ["on", NotationText.name(event)]
    case .immediate(let event): ["immediate"] + (event.map { [NotationText.name($0)] } ?? [])
    case .after(let event): ["after", NotationText.name(event)]
    case .calendar(let name): ["calendar", NotationText.name(name)]
    case .external(let setters): ["external"] + setters.map(NotationText.name)
    case .eachTime(let events): ["each-time"] + events.map(NotationText.name)
    case .continuous(let what): ["continuous"] + (what.map { [NotationText.name($0)] } ?? [])
    case .exists(let things, let phase): ["exists"] + things.map(NotationText.name) + flag("phase", phase?.rawValue)
    case .quality(let qualities): ["quality"] + qualities.map(NotationText.name)
    case .ladder(let level): ["ladder", "\(level)"]
    case .none(let step): ["none"] + flag("before", step)
    }
  }

  private static func text(of days: Rule.Days) -> String {
    switch days {
    case .printed(let count): "\(count)"
    case .working(let count): "\(count)wd"
    case .calendar(let count): "\(count)d"
    case .months(let count): "\(count)mo"
    }
  }

  private static func anchor(_ anchor: Rule.Anchor?) -> [String] {
    anchor.map { flag($0.word.rawValue, $0.event) } ?? []
  }

  private static func month(_ number: Int) -> String { NotationChoices.months[number - 1].name }
}
