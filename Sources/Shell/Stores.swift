import Failures
import Model

/// How offices are opened and made: the program hands it over, so the shell knows no storage.
public struct Stores: Sendable {
  /// Opens an office that is there; the flag asks only to look.
  public let open: @Sendable (String, Bool) throws(Failure) -> any Store
  /// Makes an office with these 16 bytes as its name; never over a file.
  public let create: @Sendable (String, [UInt8]) throws(Failure) -> any Store
  /// Writes a state as a plain relational file; the flag asks for personal values too.
  public let relational: @Sendable (State, String, Bool) throws(Failure) -> Int
  /// What this storage refuses, for help.
  public let wordings: [Wording]

  public init(
    open: @escaping @Sendable (String, Bool) throws(Failure) -> any Store,
    create: @escaping @Sendable (String, [UInt8]) throws(Failure) -> any Store,
    relational: @escaping @Sendable (State, String, Bool) throws(Failure) -> Int, wordings: [Wording] = []
  ) {
    self.open = open
    self.create = create
    self.relational = relational
    self.wordings = wordings
  }

  /// Offices in memory only.
  public static let none = Stores(
    open: { (path, _) throws(Failure) in throw Failure(.noOffice, Failure.Part(path)) },
    create: { (path, _) throws(Failure) in throw Failure(.noOffice, Failure.Part(path)) },
    relational: { (_, path, _) throws(Failure) in throw Failure(.noOffice, Failure.Part(path)) })
}
