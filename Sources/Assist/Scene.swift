import Failures
import Language
import Model

/// What the assistant may ask of the session it sits in.
///
/// Nothing it asks changes anything, prints, or asks the person.
public protocol Scene: AnyObject {
  var tongue: Tongue { get }
  var engine: Engine { get }
  /// The names of kinds and their fields, without opening an office for them.
  var vocabulary: Vocabulary { get }
  /// The office, if it is open already: asked after every key.
  var openOffice: Desk? { get }
  /// The office, if one is open or can be opened without asking.
  var office: Desk? { get }
  /// What lies in a folder that may be read, named from where files are named.
  func files(in folder: String) -> [SceneFile]
}

/// A file or folder that may be read.
public struct SceneFile: Equatable, Sendable {
  public let name: String
  public let isFolder: Bool

  public init(_ name: String, isFolder: Bool) {
    self.name = name
    self.isFolder = isFolder
  }
}
