import Calendars
import Failures

/// What a block that only declares says: a word with what it was given, and what stands inside it.
///
/// `step call "…" --row 2 { actor officer }` is the word `step` with `name`, `title` and `row`, and one declaration
/// inside. Areas of work read their data from these; they never see syntax.
public struct Declaration: Equatable, Sendable {
  public struct Given: Equatable, Sendable {
    /// The English name of the parameter or flag.
    public let name: String
    public let value: Literal
    public let span: Span?

    public init(_ name: String, _ value: Literal, at span: Span? = nil) {
      self.name = name
      self.value = value
      self.span = span
    }
  }

  public let word: String
  public let given: [Given]
  public let inside: [Declaration]
  /// Where it was written; nil where it was read back from a value.
  public let span: Span?

  public init(_ word: String, _ given: [Given], inside: [Declaration] = [], at span: Span? = nil) {
    self.word = word
    self.given = given
    self.inside = inside
    self.span = span
  }

  public subscript(name: String) -> Literal? { given.first { $0.name == name }?.value }

  public func span(of name: String) -> Span? { given.first { $0.name == name }?.span ?? span }
}

/// A value that is written out.
public indirect enum Literal: Equatable, Sendable {
  case text(String)
  case number(Decimal)
  case bool(Bool)
  case day(Day)
  /// Seconds since 1970 in office time.
  case moment(Int)
  /// Seconds of a day.
  case clock(Int)
  case duration(Duration)
  case range(Literal, Literal)
  case list([Literal])
  case record([Entry])

  public struct Entry: Equatable, Sendable {
    public let key: String
    public let value: Literal

    public init(_ key: String, _ value: Literal) {
      self.key = key
      self.value = value
    }
  }

  public var text: String? { if case .text(let text) = self { text } else { nil } }
  public var number: Decimal? { if case .number(let number) = self { number } else { nil } }
  public var day: Day? { if case .day(let day) = self { day } else { nil } }

  /// The texts of a list of texts, or the one text.
  public var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .list(let items): items.compactMap(\.text)
    default: []
    }
  }
}
