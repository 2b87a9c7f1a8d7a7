import Calendars
import Commands
import Failures
import Formats
import Glibc
import Language
import Model
import Office
import Text
import Values

/// The session and its office: opened when first needed, kept at commits.
extension ShellSession {
  public func desk() throws(Failure) -> AnyObject { try openOffice() }

  /// The office, opened when the first command asks for records.
  func openOffice() throws(Failure) -> Desk {
    if let office { return office }
    let office = try opener.open()
    let desk = Desk(options.isDryRun ? office.trial() : office, heap: heap) { [unowned self] in stamp() }
    desk.willChange = { [unowned self, unowned desk] () throws(Failure) in
      // What is only tried may be tried anywhere, and waits for nobody.
      if isTrial { return }
      if options.isReadOnly { throw Failure(.readOnlySession) }
      if !options.isDryRun {
        try desk.workspace.requireWritable()
        try requireDayHasCome()
      }
      output.hold()
      if locksEarly, !options.isDryRun { try desk.lock() }
    }
    desk.relationalCopy = opener.stores.relational
    heap.pointee.realm.forgotten = Masking.forgotten.in(tongue)
    adopt(desk)
    enterWorld(desk)
    if opener.ask != nil, !isTraining, let place = opener.place {
      tell(Words(en: "office: ", th: "สำนักงาน: ").in(tongue) + SafeText.shown(place))
    }
    if !options.isReadOnly, let why = office.store.readOnly {
      let place = SafeText.shown(office.store.place)
      tell(
        Words(en: "\(place) can only be read: \(why.en)", th: "\(place) อ่านได้อย่างเดียว: \(why.th)").in(tongue))
    }
    if let older = office.isOlderCopy { warn(of: older) }
    tell(office)
    return desk
  }

  /// A real office keeps nothing under a day that is still to come; looking ahead is free.
  private func requireDayHasCome() throws(Failure) {
    guard !isRehearsal, today.number * 86_400 > surroundings.clock() else { return }
    throw Failure(.dayAhead, .words(today.words))
  }

  /// The working days of the office, which is opened for them where there is one: its own days off count everywhere.
  func workCalendar() -> WorkCalendar {
    guard let office = officeOfDays() else { return .office }
    return dates.calendar(office)
  }

  public func calendar(_ name: String?, knownOn day: Day?) throws(Failure) -> WorkCalendar? {
    if let office = officeOfDays() { return dates.calendar(name, knownOn: day, office) }
    let calendar = name.map { WorkCalendar.named($0) } ?? .office
    return day.map { day in calendar.map { $0.asKnown(on: day) } } ?? calendar
  }

  /// Nobody is asked for an office, and none is made; one that cannot be opened is spoken of once.
  private func officeOfDays() -> Desk? {
    if let office { return office }
    guard !hasLookedForDays else { return nil }
    hasLookedForDays = true
    guard opener.place != nil else { return nil }
    do throws(Failure) { return try openOffice() } catch { warn(of: error) }
    return nil
  }

  /// Who keeps something, and when: the machine's clock and the day of the session.
  func stamp() -> Workspace.Stamp {
    Workspace.Stamp(
      time: surroundings.clock(), today: today.number, actor: me, host: surroundings.host(),
      entropy: surroundings.entropy())
  }

  /// The kinds with the fields of the office, as far as there is one.
  var schema: Schema {
    let desk = try? openOffice()
    return desk?.schema ?? Schema(kinds: Kinds.all, choices: Kinds.choices)
  }

  /// A script that wants an office of its own in memory.
  func useScratch() {
    opener.wantsScratch = true
    adopt(nil)
  }

  /// Says what was found on the way: an image made anew, a clock that went back.
  private func tell(_ workspace: Workspace) {
    for notice in workspace.notices { tell(notice.in(tongue)) }
    workspace.notices.removeAll()
  }

  private func warn(of failure: Failure) {
    tell(Rendering(sources: Sources(), tongue: tongue).text(failure, isWarning: true))
  }

  /// Whether changes will be refused, as far as it is known.
  var isOnlyLooking: Bool {
    if options.isReadOnly { return true }
    guard let office, !options.isDryRun else { return false }
    return office.workspace.store.readOnly != nil || office.workspace.isOlderCopy != nil
  }

  /// Before a line at the prompt: what others kept meanwhile is read, and an office that was moved is spoken of once.
  func lookAgain() throws(Failure) {
    guard let office else { return }
    do throws(Failure) {
      try office.workspace.store.verifyPlace()
      isMovedKnown = false
    } catch {
      if !isMovedKnown { warn(of: error) }
      isMovedKnown = true
    }
    let before = office.workspace.state.sequence
    try office.refresh()
    if isTraining, office.workspace.state.sequence != before { followWorldClock(office) }
    tell(office.workspace)
  }

  // MARK: - Keeping

  /// Keeps what the script or line changed, or says what it would; gives whether something was kept.
  @discardableResult func keepChanges() throws(Failure) -> Bool {
    workBegan = nil
    guard let office else { return false }
    // A turn taken for a change that came to nothing is given back, too.
    defer { office.workspace.unlock() }
    if let trouble = office.workspace.trouble { throw trouble }
    if options.isDryRun {
      _ = try office.commit()
      return false
    }
    writeLessons(office)
    let kept = try office.commit()
    if let kept, !kept.kept.isLessonOnly {
      output.warn(receiptMark + Receipt.line(kept.kept, kept.head, in: tongue))
    }
    tell(office.workspace)
    return kept != nil
  }

  /// At the end of a dry run, or of a line of one: says what all of it would have changed, and drops it.
  func endTrial() throws(Failure) {
    guard options.isDryRun, let office else { return }
    let changes = Receipt.difference(office, heap, in: tongue)
    defer {
      heap.release(changes)
      office.workspace.beginAgain()
      office.restart()
    }
    guard !changes.items.isEmpty else { return }
    var options = FormatOptions()
    options.tongue = tongue
    options.width = width
    let table = try Display.show(changes, heap.pointee.realm, options)
    if let trouble { throw trouble }
    output.warn(
      Words(en: "would change:", th: "จะเปลี่ยน:").in(tongue) + "\n"
        + String(decoding: table, as: UTF8.self).dropLastLine)
    // A run would say so, too.
    try office.workspace.requireWritableBeyondTrial()
  }

  /// Makes an image when the tail has grown long; when that fails nothing is lost.
  func saveImage() {
    guard let office, !options.isDryRun, office.workspace.wantsImage, office.workspace.store.readOnly == nil else {
      return
    }
    try? office.workspace.saveImage(stamp())
  }

  public func reveal(_ records: [(Int, Int)], reason: String) throws(Failure) {
    let desk = try openOffice()
    if options.isReadOnly { throw Failure(.readOnlySession) }
    if isTrial || options.isDryRun {
      return output.warn(
        Words(
          en: "nothing is kept here, not even who asked: personal fields stay masked",
          th: "ที่นี่ไม่มีการบันทึก แม้แต่ผู้ขอดู ข้อมูลส่วนบุคคลจึงยังปิดบังไว้"
        ).in(tongue))
    }
    guard records.allSatisfy({ desk.isKept($0.0, $0.1) }) else { throw Failure(.pending, "reveal") }
    let kept = try desk.keepApart { own in
      own.used("reveal")
      own.reason = reason
      for (kind, row) in records { own.add(.reveal(kind: kind, row: row)) }
    }
    guard let kept else { return }
    output.warn(Receipt.line(kept.kept, kept.head, in: tongue))
    tell(desk.workspace)
    for (kind, row) in records { heap.pointee.realm.revealed.insert(Realm.key(kind, row)) }
  }

  public func forget(_ records: [(Int, Int)], reason: String) throws(Failure) {
    let desk = try openOffice()
    if options.isReadOnly { throw Failure(.readOnlySession) }
    if options.isDryRun {
      let ids = records.map { desk.state.id($0.1, of: $0.0) }.joined(separator: " ")
      return output.warn(Words(en: "would forget: \(ids)", th: "จะลบข้อมูลส่วนบุคคลของ: \(ids)").in(tongue))
    }
    if let head = try desk.workspace.forget(records.map { (kind: $0.0, row: $0.1) }, stamp(), reason: reason) {
      let ids = records.prefix(4).map { desk.state.id($0.1, of: $0.0) }.joined(separator: " ")
      output.warn(Receipt.line(head, Words(en: "forget", th: "ลบข้อมูลส่วนบุคคลของ").in(tongue) + " " + ids, in: tongue))
      noteForgetting()
    }
    for (kind, row) in records { heap.pointee.realm.revealed.remove(Realm.key(kind, row)) }
    desk.restart()
    // The old image held the values; it is gone, and a new one must not wait for the next long tail.
    try? desk.workspace.saveImage(stamp())
    desk.restart()
  }

  public func backup(_ path: String, _ heap: HeapPointer) throws(Failure) -> Value {
    let desk = try openOffice()
    let place = try place(writing: path)
    if place.folder.isThere(place.path) { throw Failure(.backupThere, Failure.Part(path)) }
    if options.isDryRun {
      let path = SafeText.shown(place.path)
      output.warn(Words(en: "would back up to \(path)", th: "จะสำรองไว้ที่ \(path)").in(tongue))
      return .null
    }
    let findings = try place.folder.make(place.path) { (fresh) throws(Failure) in
      let findings = try Backup.make(desk.workspace, to: fresh, shown: path, opener.stores)
      // Ctrl-C while it was copied or told again: it is not given its name.
      try spend(0)
      return findings
    }
    backups.append(path)
    return heap.record([
      ("file", heap.text(path)), ("events", Value(findings.events)), ("records", Value(findings.records)),
      ("state", heap.text(Receipt.hex(findings.stateHash.prefix(8)))),
    ])
  }
}

extension String {
  /// Without the line end behind it.
  fileprivate var dropLastLine: String { hasSuffix("\n") ? String(dropLast()) : self }
}

extension Shell {
  /// Refuses an office that was named and is not there.
  public func requireOffice() throws(Failure) { try session.opener.requireNamed() }

  /// 32 bytes nobody can guess.
  public func entropy() -> [UInt8] { session.surroundings.entropy() }

  /// Goes on from an older copy of the office.
  public func acceptOlderCopy(reason: String) throws(Failure) {
    let desk = try session.openOffice()
    try desk.workspace.acceptOlderCopy(session.stamp(), reason: reason)
  }
}

/// A copy of an office is only called a backup after it was opened and told again to the same state.
enum Backup {
  /// Storage copies itself; an office in memory is written event by event.
  private static func copy(_ workspace: Workspace, to part: String, _ stores: Stores) throws(Failure) {
    guard workspace.store is MemoryStore else { return try workspace.store.copy(to: part) }
    let file = try stores.create(part, workspace.store.office)
    var head: Head?
    try workspace.store.events(from: 1) { (event) throws(Failure) in
      try file.lock()
      try file.append(event, expecting: head)
      head = Head(sequence: event.sequence, hash: event.hash)
      return true
    }
  }

  static func make(
    _ workspace: Workspace, to path: String, shown: String, _ stores: Stores
  ) throws(Failure) -> Findings {
    defer { unlink(path + "-journal") }
    try copy(workspace, to: path, stores)
    if Interrupt.isRaised { throw Failure(.interrupted) }
    let copy = try Workspace.open(
      try stores.open(path, true), kinds: Kinds.all, choices: Kinds.choices, usingImage: false)
    let findings = try copy.audit()
    if let wrong = findings.wrong.first { throw wrong }
    var state = workspace.state
    guard findings.stateHash == state.hash() else { throw Failure(.backupDiffers, Failure.Part(shown)) }
    return findings
  }
}
