import Assist
import Commands
import Failures
import Glibc
import Language
import Model
import Text

/// The session as the help at the prompt sees it.
public final class ShellScene: Scene {
  private let shell: Shell
  private lazy var plain = Commands.vocabulary()

  public init(_ shell: Shell) { self.shell = shell }

  private var session: ShellSession { shell.session }
  public var tongue: Tongue { session.tongue }
  public var engine: Engine { shell.engine }
  public var openOffice: Desk? { session.office }
  public var vocabulary: Vocabulary { session.office == nil ? plain : shell.engine.vocabulary }

  public var office: Desk? {
    if let office = session.office { return office }
    guard session.opener.isAtHand else { return nil }
    session.isTyping = true
    defer { session.isTyping = false }
    return try? session.openOffice()
  }

  static let mostFiles = 2000

  public func files(in folder: String) -> [SceneFile] {
    let place = session.grants.place(folder.isEmpty ? "." : folder)
    guard place.isSound, let stream = opendir(place.path) else { return [] }
    defer { closedir(stream) }
    var files: [SceneFile] = []
    while let entry = readdir(stream), files.count < ShellScene.mostFiles {
      let type = Int32(entry.pointee.d_type)
      guard let name = ShellScene.name(entry), type == DT_DIR || type == DT_REG, Files.isPlain(name) else { continue }
      let path = Files.path(place.path, name)
      // A folder is shown if a file in it could be read.
      let asked = type == DT_DIR ? Files.path(path, "x") : path
      if (try? session.grants.folder(.read, asked, shown: name)) != nil {
        files.append(SceneFile(name, isFolder: type == DT_DIR))
      }
    }
    return files.sorted { $0.name < $1.name }
  }

  /// The name of an entry, which ends in a zero; nil for the folder itself and the one above, and for what is not text.
  private static func name(_ entry: UnsafeMutablePointer<dirent>) -> String? {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
      String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    guard let name, name != ".", name != ".." else { return nil }
    return name
  }
}

extension Shell {
  /// The help at the prompt of this session.
  public func assistant() -> SessionAssistant { SessionAssistant(ShellScene(self), past: history) }
}

extension ShellSession {
  public func guide(_ wish: String) -> Bool {
    guard history != nil, tour != nil else { return false }
    tour?.wishes(wish)
    return true
  }
}
