import Failures
import Glibc
import Model

/// Which office a session works on, and how it comes to it.
///
/// `-w`, then `$SOPSH_WORKSPACE`, then `office.sop` here; never searched for elsewhere, never made by surprise.
final class OfficeOpener {
  private let options: Options
  let stores: Stores
  /// `needs scratch` at the head of a script.
  var wantsScratch = false

  init(_ options: Options, _ stores: Stores) {
    self.options = options
    self.stores = stores
  }

  static let usual = "office.sop"

  /// The path of the office; nil for one in memory.
  func path() throws(Failure) -> String? {
    if options.isScratch || wantsScratch { return nil }
    let asked = options.workspace ?? getenv("SOPSH_WORKSPACE").map { String(cString: $0) }
    if let asked, !asked.isEmpty {
      guard access(asked, F_OK) == 0 else { throw Failure(.noOffice, Failure.Part(asked)) }
      return asked
    }
    guard access(OfficeOpener.usual, F_OK) == 0 else { throw Failure(.noOfficeFound) }
    return OfficeOpener.usual
  }

  func open() throws(Failure) -> Workspace {
    guard let path = try path() else {
      return try Workspace.open(
        MemoryStore(office: [UInt8](repeating: 0, count: 16)), kinds: Kinds.all, choices: Kinds.choices)
    }
    let store = try stores.open(path, options.isReadOnly)
    return try Workspace.open(store, kinds: Kinds.all, choices: Kinds.choices, memory: HeadFile.standard())
  }
}
