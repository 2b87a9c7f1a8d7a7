/// What was entered before, newest first.
///
/// The editor recalls and searches. Whoever runs a line adds it, since only there is known how it ended.
public protocol Past: AnyObject {
  /// The newest entry older than `id` (of all, if nil) whose text begins with `prefix` and differs from `text`.
  func older(than id: Int?, startingWith prefix: String, unlike text: String) -> PastEntry?

  /// The oldest entry newer than `id`, likewise; nil past the newest.
  func newer(than id: Int, startingWith prefix: String, unlike text: String) -> PastEntry?

  /// The entries that match what was typed into the search, best first, each text once; all for an empty pattern.
  func search(_ pattern: String, limit: Int) -> [PastEntry]

  /// Takes an entry, and every other of the same text, out of the history and its file.
  func delete(_ id: Int)
}

/// One entry, maybe of several lines.
public struct PastEntry: Equatable, Sendable {
  /// Grows with every entry, within one run of the program.
  public let id: Int
  public let text: String
  /// When, where, how it ended: what the list shows beside the text.
  public let detail: String

  public init(id: Int, text: String, detail: String = "") {
    self.id = id
    self.text = text
    self.detail = detail
  }
}

/// What stands around the text while it is typed.
public struct PromptLook: Equatable, Sendable {
  /// May be of several lines; only the last stands before the text.
  public let left: [Span]
  /// At the right edge of the first line, as long as there is room.
  public let right: [Span]
  /// Takes the place of `left` once the line was entered; nil to leave it.
  public let transient: [Span]?
  /// Stands before every further line.
  public let continuation: [Span]

  /// A piece of a prompt in one colour.
  public struct Span: Equatable, Sendable {
    public let text: String
    public let tone: Tone

    public init(_ text: String, _ tone: Tone = .plain) {
      self.text = text
      self.tone = tone
    }
  }

  /// What a piece of a prompt says, for its colour.
  public enum Tone: UInt8, CaseIterable, Sendable { case plain, strong, pale, good, warning, bad }

  public init(left: [Span], right: [Span] = [], transient: [Span]? = nil, continuation: [Span]) {
    self.left = left
    self.right = right
    self.transient = transient
    self.continuation = continuation
  }
}
