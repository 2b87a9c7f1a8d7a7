/// What was typed at the prompt, as commands see it; the shell keeps it.
public protocol TypedPast: AnyObject {
  /// Whether nothing typed from now on is kept.
  var isPrivate: Bool { get set }
  /// Whether there is a file at all.
  var isKept: Bool { get }
  /// Everything kept, oldest first.
  func entries() -> [TypedEntry]
  /// Takes entries out by their texts; gives how many there were.
  func forget(_ texts: Set<String>) -> Int
}

/// A line or block as it was entered, and how it ended.
public struct TypedEntry: Equatable, Sendable {
  public let text: String
  /// Seconds of office time since 1970.
  public let time: Int
  public let folder: String
  /// The code a script would have ended with: 0 is done.
  public let exit: Int
  public let milliseconds: Int

  public init(_ text: String, time: Int, folder: String, exit: Int, milliseconds: Int) {
    self.text = text
    self.time = time
    self.folder = folder
    self.exit = exit
    self.milliseconds = milliseconds
  }
}
