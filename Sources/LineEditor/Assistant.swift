public import Failures
import Text

/// What the editor asks of whoever knows the language: colours, help, completion.
///
/// Every place and range counts bytes of the text's UTF-8 and lies on whole clusters. The text is what stands between
/// the prompt and Enter, lines separated by `\n`, and may be unfinished or wrong anywhere. The editor asks after every
/// key: an answer should take well under a millisecond, and never changes anything.
public protocol Assistant: AnyObject {
  /// What the parts of the text are, sorted, not overlapping; what is left out is plain.
  func marks(of text: String) -> [Mark]

  /// Whether Enter should begin another line: a statement is begun and not ended.
  func needsMore(_ text: String) -> Bool

  /// How many spaces a line begun at `place` starts with.
  func indentation(_ text: String, at place: Int) -> Int

  /// The bracket, quote or block word that belongs to the one at or just before `place`.
  func partner(_ text: String, at place: Int) -> (Range<Int>, Range<Int>)?

  /// One line under the text: the signature and the argument one is at.
  func hint(_ text: String, at place: Int) -> Hint?

  /// What probably follows the text, shown pale behind its end; nil for nothing. Not asked within the text.
  func suggestion(_ text: String) -> String?

  /// What may stand at `place`.
  func completions(_ text: String, at place: Int) -> Completions?

  /// What the abbreviation that ends at `place` stands for; asked when a space, Enter or bracket follows it.
  func expansion(_ text: String, at place: Int) -> Expansion?

  /// The last argument of a line entered before, whole: a text with its quotes, an expression with its brackets.
  func lastArgument(of text: String) -> String

  /// Why text about to be pasted should be looked at first; nil if it may simply stand in the line.
  func doubts(aboutPasting text: String) -> Words?

  /// Where words begin and end, for motion and deletion, without 0 and the end.
  ///
  /// - Parameter usingDictionary: False as long as reading the Thai dictionary would delay the first prompt.
  func wordBreaks(_ text: String, usingDictionary: Bool) -> [Int]

  /// The longer help for what stands at `place`, as plain lines; F1 shows them.
  func manual(_ text: String, at place: Int) -> String?
}

/// One part of the text and what it is.
public struct Mark: Equatable, Sendable {
  public let range: Range<Int>
  public let role: Role

  public init(_ range: Range<Int>, _ role: Role) {
    self.range = range
    self.role = role
  }
}

/// What a part of the text is; a theme gives each a colour.
public enum Role: UInt8, CaseIterable, Sendable {
  case keyword, command, unknownCommand, flag, unknownFlag, text, number, date, variable, unknownVariable
  case column, unknownColumn, type, sign, comment, unclosed, wrong
  /// An identity that exists, and one that does not.
  case identity, unknownIdentity
  /// A step the state of things does not allow.
  case illegal
}

/// One line of help under the text.
public struct Hint: Equatable, Sendable {
  public let text: String
  /// The part that speaks of the argument one is at.
  public let emphasis: Range<Int>?

  public init(_ text: String, emphasis: Range<Int>? = nil) {
    self.text = text
    self.emphasis = emphasis
  }
}

/// What may stand at a place, best first.
public struct Completions: Equatable, Sendable {
  /// What a candidate takes the place of.
  public let replaced: Range<Int>
  public let candidates: [Candidate]

  public init(replacing replaced: Range<Int>, with candidates: [Candidate]) {
    self.replaced = replaced
    self.candidates = candidates
  }
}

/// One thing that may stand at a place.
public struct Candidate: Equatable, Sendable {
  /// What is put into the text, with the space or bracket that belongs behind it.
  public let insert: String
  /// What the menu shows; what is typed while the menu is open filters by this.
  public let label: String
  public let description: String
  public let role: Role

  public init(_ insert: String, label: String? = nil, description: String = "", role: Role) {
    self.insert = insert
    self.label = label ?? insert
    self.description = description
    self.role = role
  }
}

/// A longer text in the place of an abbreviation.
public struct Expansion: Equatable, Sendable {
  public let replaced: Range<Int>
  public let text: String

  public init(replacing replaced: Range<Int>, with text: String) {
    self.replaced = replaced
    self.text = text
  }
}

/// Nothing is known of the text; each answer can be given on its own.
extension Assistant {
  public func marks(of text: String) -> [Mark] { [] }
  public func needsMore(_ text: String) -> Bool { false }
  public func indentation(_ text: String, at place: Int) -> Int { 0 }
  public func partner(_ text: String, at place: Int) -> (Range<Int>, Range<Int>)? { nil }
  public func hint(_ text: String, at place: Int) -> Hint? { nil }
  public func suggestion(_ text: String) -> String? { nil }
  public func completions(_ text: String, at place: Int) -> Completions? { nil }
  public func expansion(_ text: String, at place: Int) -> Expansion? { nil }
  public func doubts(aboutPasting text: String) -> Words? { nil }
  public func manual(_ text: String, at place: Int) -> String? { nil }

  public func lastArgument(of text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).last.map(String.init) ?? ""
  }

  public func wordBreaks(_ text: String, usingDictionary: Bool) -> [Int] {
    WordBreaks.offsets(in: text, usingDictionary: usingDictionary)
  }
}
