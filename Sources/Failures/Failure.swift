/// The one error type of the program.
///
/// One pointer wide, so that a typed throw costs no more than a returned flag; copies share until changed.
public struct Failure: Error, Sendable {
  /// A part of the message: the same in both languages, or a phrase of its own.
  public enum Part: Sendable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    case text(String)
    case words(Words)

    public init(stringLiteral value: String) { self = .text(value) }
    public init(_ value: String) { self = .text(value) }
    public init(_ value: Int) { self = .text(String(value)) }

    public func `in`(_ tongue: Tongue) -> String {
      switch self {
      case .text(let text): text
      case .words(let words): words.in(tongue)
      }
    }
  }

  /// A second place worth showing: where the bracket was opened, where the name was declared.
  public struct Label: Sendable {
    public let span: Span
    public let words: Words
  }

  private final class Box: @unchecked Sendable {
    // Mutated only through `change`, which copies a box that somebody else holds.
    var wording: Wording
    var parts: [Part]
    var span: Span?
    var labels: [Label] = []
    var hints: [Words] = []
    /// Whether the hint of the wording would lead astray here.
    var hidesOwnHint = false
    var trace: [Trace] = []
    var isPartial = false
    /// What stands before the message of the wording.
    var beginning: Words?

    init(_ wording: Wording, _ parts: [Part], _ span: Span?) {
      self.wording = wording
      self.parts = parts
      self.span = span
    }

    func copy() -> Box {
      let twin = Box(wording, parts, span)
      twin.labels = labels
      twin.hints = hints
      twin.hidesOwnHint = hidesOwnHint
      twin.trace = trace
      twin.isPartial = isPartial
      twin.beginning = beginning
      return twin
    }
  }

  /// One step of how the program came here: a call, a row of a stage.
  public struct Trace: Sendable {
    public let words: Words
    public let span: Span?

    public init(_ words: Words, at span: Span? = nil) {
      self.words = words
      self.span = span
    }
  }

  private var box: Box

  public init(_ wording: Wording, _ parts: Part..., at span: Span? = nil, hint: Words? = nil) {
    box = Box(wording, parts, span)
    if let hint { box.hints = [hint] }
  }

  private mutating func change() -> Box {
    if !isKnownUniquelyReferenced(&box) { box = box.copy() }
    return box
  }

  public var wording: Wording { box.wording }
  public var code: String { box.wording.code }
  public var parts: [Part] { box.parts }
  public var labels: [Label] { box.labels }
  public var trace: [Trace] { box.trace }

  /// Where it happened.
  public var span: Span? {
    get { box.span }
    set { change().span = newValue }
  }

  /// Whether some continuation of the input would repair it: the prompt then asks for another line.
  public var isPartial: Bool {
    get { box.isPartial }
    set { change().isPartial = newValue }
  }

  /// The hints given with this failure, then the one of its wording.
  public var hints: [Words] { box.hints + (box.hidesOwnHint ? [] : box.wording.hint.map { [$0] } ?? []) }

  public func message(in tongue: Tongue) -> String {
    (box.beginning?.in(tongue) ?? "") + box.wording.message.in(tongue).filled(with: box.parts.map { $0.in(tongue) })
  }

  public func hints(in tongue: Tongue) -> [String] {
    hints.map { $0.in(tongue).filled(with: box.parts.map { $0.in(tongue) }) }
  }

  public func filling(_ parts: [Part]) -> Failure {
    var copy = self
    copy.change().parts = parts
    return copy
  }

  /// Whether something is said first.
  public var hasBeginning: Bool { box.beginning != nil }

  /// The same failure with something said first that is true of it here: "not saved: ".
  public func beginning(_ words: Words) -> Failure {
    var copy = self
    copy.change().beginning = words
    return copy
  }

  /// The same failure at a place, unless it already knows a nearer one.
  public func at(_ span: Span?) -> Failure {
    guard box.span == nil, let span else { return self }
    var copy = self
    copy.span = span
    return copy
  }

  public func labelled(_ span: Span, _ words: Words) -> Failure {
    var copy = self
    copy.change().labels.append(Label(span: span, words: words))
    return copy
  }

  public func hinting(_ words: Words) -> Failure {
    var copy = self
    copy.change().hints.append(words)
    return copy
  }

  /// The same with another hint in place of that of its wording.
  public func advising(_ words: Words) -> Failure {
    var copy = hinting(words)
    copy.change().hidesOwnHint = true
    return copy
  }

  public func traced(_ step: Trace) -> Failure {
    var copy = self
    copy.change().trace.append(step)
    return copy
  }

  public func partial() -> Failure {
    var copy = self
    copy.isPartial = true
    return copy
  }
}

extension String {
  /// Replaces `{1}`, `{2}` … by the parts; a number without a part stays as it is.
  func filled(with parts: [String]) -> String {
    var out = "", rest = self[...]
    while let open = rest.firstIndex(of: "{") {
      out += rest[..<open]
      let after = rest.index(after: open)
      guard let close = rest[after...].firstIndex(of: "}"), let number = Int(rest[after..<close]),
        number >= 1, number <= parts.count
      else {
        out += "{"
        rest = rest[after...]
        continue
      }
      out += parts[number - 1]
      rest = rest[rest.index(after: close)...]
    }
    return out + rest
  }
}
