import Assist
import Calendars
import Commands
import Failures
import Formats
import Glibc
import Language
import Model
import Text
import Values

/// The world of one script or prompt: its day, its output, its files, its limits.
///
/// Text in, text out: it knows descriptors, and no terminal.
public final class ShellSession: Session {
  public var today: Day { time.day }
  public var now: Int { time.clock }
  var time: SessionTime { didSet { office?.askAgain() } }
  public let me: String
  public let tongue: Tongue
  public let options: Options
  /// The folder files are named from: beside the script, or where the prompt was started.
  public var home: String { grants.home }
  let output: Output
  var engine: Engine?
  /// How many columns tables may take: those of the screen, and any number where there is none.
  public var width = 100_000
  var grants: Grants
  public internal(set) var isTest = false

  struct Staged {
    let place: Place
    let bytes: [UInt8]
  }

  /// A file that may be written, and the folder through which it is.
  struct Place {
    let folder: GrantedFolder
    let path: String
  }

  var staged: [Staged] = []
  /// What this session wrote may be read again.
  var written: [String: Place] = [:]
  /// Whether everything done now is dropped again at the end of a block.
  var isTrial: Bool { blocks.contains { if case .trial = $0 { true } else { false } } }
  private var points: [(staged: Int, time: SessionTime, mark: Transaction.Mark?)] = []
  private var blocks: [Block] = []
  /// The office once something asked for its records.
  private(set) var office: Desk?
  let surroundings: Surroundings
  /// Whether the turn to write is taken with the first change: at the prompt, and when a script is run again.
  var locksEarly = false
  /// When the work began whose progress is told.
  var workBegan: Int?
  let opener: OfficeOpener
  /// Whether the person was told that the office is no longer where it was.
  var isMovedKnown = false
  let heap: HeapPointer

  private var keptThings: [ObjectIdentifier: AnyObject] = [:]

  public func kept<Thing: AnyObject>(_ type: Thing.Type, _ make: () -> Thing) -> Thing {
    if let thing = keptThings[ObjectIdentifier(type)] as? Thing { return thing }
    let thing = make()
    keptThings[ObjectIdentifier(type)] = thing
    return thing
  }

  /// A block command that is running, and what its end brings back.
  private enum Block {
    case day(SessionTime)
    case past
    case trial(Transaction.Mark?, staged: Int)
    /// One of an area of work, with what it does at its end.
    case work(BlockEnd)
  }

  /// Which days are worked, by the office's own records.
  let dates = OfficeDates()
  var hasLookedForDays = false
  private(set) var spent = 0
  /// Backups that this script or line made.
  var backups: [String] = []
  /// What kept something last, whatever becomes of the rest.
  enum Keeping {
    /// A `commit`, at this place of the script.
    case commit(Int)
    case await, forget
  }

  private(set) var lastCommit: Keeping?
  /// Files that a run would have written with it, where nothing is.
  var stagedAtCommit: [Staged] = []
  var stepper: Stepper?
  /// The script to be played as a lesson once this line or script has ended.
  var playing: Playing?
  /// What happened in a lesson and is not written down yet.
  var lessons: [Note] = []
  /// The time when something was kept last.
  var keptTime: SessionTime
  /// While a statement is only tried to learn what it does, nothing is kept.
  var isProbing = false
  /// What was typed, at the prompt.
  var history: TypedHistory?
  /// The lesson, while somebody takes it.
  var tour: Tour?
  /// While a line is being typed nothing may be printed; what there is to say waits for its end.
  var isTyping = false
  private var unsaid: [String] = []
  var coverage: ((Span) -> Void)?

  init(
    options: Options, today: Day, now: Int, me: String, tongue: Tongue, output: Output, heap: HeapPointer,
    stores: Stores, surroundings: Surroundings
  ) {
    self.surroundings = surroundings
    self.options = options
    self.heap = heap
    opener = OfficeOpener(options, stores, surroundings)
    grants = Grants.none(opener)
    time = SessionTime(day: today, clock: now)
    if let day = options.today { time.move(to: day) }
    keptTime = time
    self.me = options.me ?? me
    self.tongue = tongue
    self.output = output
    heap.pointee.realm.calendarSource = { [unowned self] in workCalendar() }
  }

  public var wordings: [Wording] { Commands.wordings + ShellWordings.all + opener.stores.wordings }

  /// Records that could not be read stood empty in what was worked out since: it is no answer, and no reason either.
  var trouble: Failure? { office?.workspace.trouble }

  // MARK: - Output

  public var keyList = ""

  public func print(_ bytes: [UInt8]) throws(Failure) {
    try requireQuiet()
    if let trouble { throw trouble }
    var shown: [UInt8] = []
    shown.reserveCapacity(bytes.count)
    bytes.withUnsafeBufferPointer { SafeText.append($0, to: &shown, keepingNewlines: true) }
    try output.write(shown)
  }

  /// Personal values that are on their way into a file are seen nowhere else.
  private func requireQuiet() throws(Failure) {
    if heap.pointee.realm.showing == .everything { throw Failure(.exportQuiet) }
  }

  /// Asks the person for a yes.
  func asks(_ question: Words) -> Bool { output.asks(question.in(tongue)) }

  public func warn(_ text: String) throws(Failure) { output.warn(SafeText.shown(text)) }

  public var typed: (any TypedPast)? { history }

  /// Says something to the person, now or as soon as the line that is being typed was entered.
  func tell(_ text: String) {
    if isTyping { unsaid.append(text) } else { output.warn(text) }
  }

  func tellUnsaid() {
    for text in unsaid { output.warn(text) }
    unsaid.removeAll()
  }

  public func progress(_ what: String, _ done: Int, of all: Int) {
    let now = surroundings.clock()
    guard let began = workBegan else {
      workBegan = now
      return
    }
    // What is done at once needs no telling.
    guard now > began, all > 0 else { return }
    output.progress("\(SafeText.shown(what)): \(min(100, done * 100 / all)) %")
  }

  public func show(_ value: Value, _ heap: HeapPointer) throws(Failure) {
    if value.isNull || value.isMissing { return }
    try requireQuiet()
    if let trouble { throw trouble }
    if value.isTable || value.isRow, self.options.format == nil {
      let thai = tongue == .thai
      let shown = value.isTable ? heap.shownRecords(of: value, thai: thai) : heap.shownRecord(of: value, thai: thai)
      defer { heap.release(shown) }
      return try show(shown, heap)
    }
    var options = FormatOptions()
    options.tongue = tongue
    options.isTerminal = output.isTerminal
    options.thaiDates = output.isTerminal && tongue == .thai
    options.width = width
    options.sizeLimit = self.options.mostOutput
    var bytes: [UInt8]
    if let format = self.options.format {
      bytes = try format.write(value, heap.pointee.realm, options)
    } else {
      bytes = try Display.show(value, heap.pointee.realm, options)
    }
    // Much is read only now that it is shown.
    if let trouble { throw trouble }
    bytes = sideways(bytes, value, heap, options)
    if bytes.last != 0x0A { bytes.append(0x0A) }
    try output.write(bytes, head: bytes.starts(with: "┌".utf8) ? 3 : 0)
  }

  /// A table that is shown a screen at a time, without what was cut of it to fit: there one can move sideways.
  private func sideways(
    _ bytes: [UInt8], _ value: Value, _ heap: HeapPointer, _ options: FormatOptions
  ) -> [UInt8] {
    let isTable = bytes.starts(with: "┌".utf8)
    guard isTable, output.willPage(bytes), bytes.contains(Array("…".utf8)) else { return bytes }
    var options = options
    // Who reads further to the side than this reads cells, not a table.
    options.width = 2_000
    guard let whole = try? Display.show(value, heap.pointee.realm, options), output.willPage(whole) else {
      return bytes
    }
    return whole
  }

  // MARK: - Files

  public func standardInput() throws(Failure) -> [UInt8] { try output.standardInput() }

  public func read(_ path: String) throws(Failure) -> [UInt8] {
    switch try source(path) {
    case .staged(let bytes): bytes
    case .file(let folder, let place): try folder.read(place, shown: path, closed: grants.closedFiles)
    }
  }

  public func open(_ path: String) throws(Failure) -> any ByteSource {
    switch try source(path) {
    case .staged(let bytes): BytesInMemory(bytes)
    case .file(let folder, let place): try folder.open(place, shown: path, closed: grants.closedFiles)
    }
  }

  /// What a path names: a file of this script that is still to appear, or one in a folder that may be read.
  private enum Named { case staged([UInt8]), file(GrantedFolder, place: String) }

  private func source(_ path: String) throws(Failure) -> Named {
    let nothing = Failure(.fileMissing, Failure.Part(path), .words(Words(en: "there is no such file", th: "ไม่มีไฟล์นี้")))
    guard !path.isEmpty, Files.isPlain(path) else { throw nothing }
    if !staged.isEmpty || !written.isEmpty {
      let own = grants.writtenPlace(path).path
      if let bytes = staged.last(where: { $0.place.path == own })?.bytes {
        // Who took personal data out is not kept yet, so it cannot be looked at yet.
        if office?.isTakingOutPersonal == true { throw Failure(.stagedPersonal, Failure.Part(path)) }
        return .staged(bytes)
      }
      if let place = written[own] { return .file(place.folder, place: own) }
    }
    let place = grants.place(path)
    let folder = try grants.folder(.read, place.path, shown: path)
    guard place.isSound else { throw nothing }
    return .file(folder, place: place.path)
  }

  public func template(_ name: String) throws(Failure) -> [UInt8]? { try grants.template(name) }

  // MARK: - Transactions

  public func savepoint() -> Int {
    points.append((staged.count, time, office?.mark()))
    return points.count - 1
  }

  public func keep(_ point: Int) { points.removeLast(points.count - point) }

  public func takeBack(_ point: Int) {
    staged.removeLast(staged.count - points[point].staged)
    time = points[point].time
    office?.rollback(to: points[point].mark)
    points.removeLast(points.count - point)
  }

  public func commit(line: Int) throws(Failure) {
    try settle(isEnd: false)
    lastCommit = line < 0 ? .await : .commit(line)
    if options.isDryRun { stagedAtCommit = toWrite }
  }

  func noteForgetting() { lastCommit = .forget }

  /// Makes everything real: what the office is to know, then files, then what was printed.
  ///
  /// A dry run goes on with what it tried, and tells of it at its end.
  func settle(isEnd: Bool = true) throws(Failure) {
    if isProbing { return }
    // What cannot be written is found before anything is kept.
    let files = try prepareFiles()
    let isKept = try keepChanges()
    keptTime = time
    if !options.isDryRun {
      try writeFiles(files, isKept: isKept)
    } else if isEnd {
      try endTrial()
      tellFiles()
    }
    if isEnd || !options.isDryRun { staged.removeAll() }
    try output.release()
  }

  func adopt(_ desk: Desk?) { office = desk }

  public var startingRound: String? { options.round }

  public var isRehearsal: Bool { options.isScratch || opener.wantsScratch || isTest || options.isTraining }

  /// Another office takes the place of this one: what areas of commands remember of it goes.
  func leaveOffice() {
    office?.workspace.unlock()
    adopt(nil)
    keptThings.removeAll()
  }

  /// Forgets what was not committed.
  func drop() {
    staged.removeAll()
    points.removeAll()
    for block in blocks.reversed() { end(block) }
    blocks.removeAll()
    if isRehearsal { time = keptTime }
    office?.restart()
    office?.workspace.unlock()
  }

  // MARK: - Blocks

  public func enter(_ call: inout Call) throws(Failure) -> Int {
    if let begins = call.callable.begins {
      blocks.append(.work(try begins(&call)))
      return blocks.count - 1
    }
    switch call.callable.name {
    case "what-if":
      let desk = try openOffice()
      blocks.append(.trial(desk.enterTrial(), staged: staged.count))
    case "as-of":
      let desk = try openOffice(), shown = brief(call[0], heap.pointee.realm)
      let sequence = try desk.workspace.sequence(of: try HistoryPoint(call[0], shown))
      let day = call[0].isDate ? Day(number: call[0].int) : nil
      desk.enter(past: try desk.workspace.state(after: sequence), knownOn: day)
      blocks.append(.past)
    default:
      let day = try call.day(0)
      blocks.append(.day(time))
      time.move(to: day)
    }
    return blocks.count - 1
  }

  public func leave(_ token: Int, failed: Bool) throws(Failure) {
    while blocks.count > token, let block = blocks.popLast() {
      if case .work(let work) = block, !failed { try work.finish() } else { end(block) }
    }
  }

  private func end(_ block: Block) {
    switch block {
    case .day(let before): time = before
    case .work(let work): work.abandon()
    case .past: office?.leavePast()
    case .trial(let mark, let count):
      office?.leaveTrial(mark)
      staged.removeLast(max(0, staged.count - count))
    }
  }

  // MARK: - Limits

  public func spend(_ steps: Int) throws(Failure) {
    if Interrupt.isRaised { throw interruption }
    spent += steps
    if spent > options.mostSteps { throw Failure(.stepLimit, Failure.Part(options.mostSteps)) }
  }

  /// Says what is whole all the same.
  private var interruption: Failure {
    guard !backups.isEmpty else { return Failure(.interrupted) }
    let names = backups.joined(separator: ", ")
    return Failure(.interrupted).beginning(
      Words(en: "\(names) is a whole backup; what came after it was ", th: "สำรอง \(names) ครบแล้ว สิ่งที่ตามมา"))
  }

  func restartLimits() {
    spent = 0
    backups = []
  }

  // MARK: - Watching

  public func placeText(_ span: Span) -> String {
    guard let engine else { return "" }
    return Rendering(sources: engine.sources, tongue: tongue).place(span)
  }

  public func reached(_ span: Span, _ heap: HeapPointer) throws(Failure) {
    coverage?(span)
    guard options.isTraced || stepper != nil, let engine else { return }
    let text = engine.sources.text(span).split(separator: "\n").first.map(String.init) ?? ""
    output.warn("+ \(placeText(span))  \(SafeText.shown(text))")
    if let stepper { try stepper.ask() }
  }

  public func noted(_ name: String, _ value: Value, _ heap: HeapPointer) {
    guard options.isTraced || stepper != nil, heap.pointee.realm.showing == .revealed else { return }
    output.warn("    \(name) = \(SafeText.shown(brief(value, heap.pointee.realm, limit: 100)))")
  }
}

/// `--step`: asks before each statement.
final class Stepper {
  private let session: ShellSession
  private var runsFreely = false

  init(_ session: ShellSession) { self.session = session }

  func ask() throws(Failure) {
    if runsFreely { return }
    let question = Words(en: "  Enter runs it, c runs the rest, q stops: ", th: "  Enter ทำ, c ทำต่อจนจบ, q หยุด: ")
    session.output.prompt(question.in(session.tongue))
    guard let answer = session.output.answer() else { throw Failure(.interrupted) }
    if answer.hasPrefix("q") { throw Failure(.interrupted) }
    if answer.hasPrefix("c") { runsFreely = true }
  }
}
