import Failures
import Glibc
import Model

/// Which office a session works on, and how it comes to it.
///
/// `-w`, then `$SOPSH_WORKSPACE`, then `office.sop` here. Only at the prompt of a terminal it is also looked for in the
/// folders above, and one is made when the person says so: a script never finds or makes an office by surprise. With
/// `--training` it is a training world, and no office is looked for.
final class OfficeOpener {
  private let options: Options
  private let surroundings: Surroundings
  let stores: Stores
  /// `needs scratch` at the head of a script.
  var wantsScratch = false
  /// Asks the person at the terminal; nil where nobody can be asked.
  var ask: ((Words) -> Bool)?
  /// A training world made on the way, to be told of.
  var madeWorld: String?
  private var isRefused = false
  private var known: String?
  /// Where this computer remembers what it saw of its offices.
  private(set) lazy var headFolder = surroundings.headFolder()
  /// Files of this person's own that no script may see, whatever it is granted.
  var historyFile: String? { surroundings.historyFile }
  var profileFile: String? { surroundings.profileFile }

  init(_ options: Options, _ stores: Stores, _ surroundings: Surroundings) {
    self.options = options
    self.stores = stores
    self.surroundings = surroundings
  }

  static let usual = "office.sop"

  private var isScratch: Bool { options.isScratch || wantsScratch }

  /// The office that was named, on the command line or by the environment.
  private var named: String? {
    if isScratch || options.isTraining { return nil }
    if let workspace = options.workspace { return workspace }
    return surroundings.workspace.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// An office that is named must be there, whether it is needed or not.
  func requireNamed() throws(Failure) {
    if let named, access(named, F_OK) != 0 { throw Failure(.noOffice, Failure.Part(named)) }
  }

  /// The canonical path of the office that is open or would be; nil for one in memory, or where there is none.
  var place: String? {
    if isScratch { return nil }
    if let known { return known }
    guard let found else { return nil }
    let place = Files.place(found).path
    known = place
    return place
  }

  /// Whether there is an office that can be opened without asking anybody.
  var isAtHand: Bool { isScratch || place != nil }

  private var found: String? {
    if options.isTraining { return worldPath }
    if let named { return named }
    if access(OfficeOpener.usual, F_OK) == 0 { return OfficeOpener.usual }
    return ask == nil ? nil : above
  }

  /// The nearest office in a folder above; only one's own, because anybody may put a file into some folders.
  private var above: String? {
    guard var folder = Files.canonical(".") else { return nil }
    while folder != "/" {
      folder = Files.folder(of: folder)
      let path = Files.path(folder, OfficeOpener.usual)
      var status = stat()
      if lstat(path, &status) == 0, status.isFile, status.st_uid == geteuid() { return path }
    }
    return nil
  }

  func open() throws(Failure) -> Workspace {
    if isScratch {
      // A name of its own, because a backup of it is an office like any other.
      let store = MemoryStore(office: freshName)
      return try Workspace.open(store, kinds: Kinds.all, choices: Kinds.choices)
    }
    if options.isTraining, access(worldPath, F_OK) != 0 { try makeWorld() }
    try requireNamed()
    if let found { return try open(found) }
    return try open(try made())
  }

  private var freshName: [UInt8] {
    options.isTraining ? TrainingName.make(surroundings.entropy()) : TrainingName.office(surroundings.entropy())
  }

  // MARK: - Training worlds

  var isTraining: Bool { options.isTraining }

  /// Where the training world is: as named, else here.
  private var worldPath: String { options.world ?? "training.sop" }

  /// A world is made when it is first used; it holds nothing real, so nobody is asked.
  private func makeWorld() throws(Failure) {
    guard !options.isDryRun, !options.isReadOnly else { throw Failure(.noWorld, Failure.Part(worldPath)) }
    _ = try stores.create(worldPath, freshName)
    madeWorld = worldPath
  }

  /// Begins a world again: a new file, with a name of its own, takes the place of the old one.
  func renewWorld() throws(Failure) {
    known = nil
    guard options.isTraining, !isScratch else { return }
    let path = worldPath, fresh = path + ".new"
    unlink(fresh)
    _ = try stores.create(fresh, freshName)
    unlink(path + "-journal")
    guard rename(fresh, path) == 0 else { throw Failure(.writeFailed, Failure.Part(path), .words(Files.reason())) }
  }

  private func open(_ path: String) throws(Failure) -> Workspace {
    let store = try stores.open(path, options.isReadOnly)
    // A real office is never practised on, and what was practised is never taken for real.
    if TrainingName.marks(store.office) != options.isTraining {
      throw Failure(options.isTraining ? .worldReal : .worldNotOffice, Failure.Part(path))
    }
    known = Files.place(path).path
    return try Workspace.open(
      store, kinds: Kinds.all, choices: Kinds.choices, memory: headFolder.map { HeadFile(folder: $0) })
  }

  /// An office the person agreed to, here.
  private func made() throws(Failure) -> String {
    guard let ask, !isRefused, !options.isDryRun, !options.isReadOnly, let here = Files.canonical(".") else {
      throw Failure(.noOfficeFound)
    }
    let path = Files.path(here, OfficeOpener.usual)
    let question = Words(
      en: "there is no office here or in the folders above; make \(path)?",
      th: "ไม่มีสำนักงานที่นี่หรือในโฟลเดอร์ชั้นบน จะสร้าง \(path) หรือไม่")
    guard ask(question) else {
      isRefused = true
      throw Failure(.noOfficeFound)
    }
    _ = try stores.create(path, freshName)
    return path
  }
}
