import Calendars
import Failures
import Values

/// What built-in code sees of one call: its arguments, borrowed, in the order of the parameters.
///
/// The code never counts references: arguments belong to the machine, and what it returns must be owned, as every
/// `heap.text`, `heap.list`, `ListBuilder.finish` gives it. An argument handed straight back is `call.kept(0)`.
public struct Call {
  public let heap: HeapPointer
  /// Invariant: points at as many live values as the callable has parameters, for the time of the call.
  @usableFromInline var arguments: UnsafeMutablePointer<Value>
  /// Invariant: points at a callable of the unit, which keeps it where it is.
  var callableStore: UnsafeMutablePointer<Callable>
  public var callable: Callable { callableStore.pointee }
  /// Whether nobody looks at the answer, as of a statement in a loop: what is dear to make may then be null.
  public internal(set) var isUnheard = false
  public let session: any Session
  /// Steps a call has cost beyond the one every call costs.
  @usableFromInline var work = 0

  public init(
    heap: HeapPointer, arguments: UnsafeMutablePointer<Value>, callable: UnsafeMutablePointer<Callable>,
    session: any Session
  ) {
    self.heap = heap
    self.arguments = arguments
    callableStore = callable
    self.session = session
  }

  public var realm: Realm { heap.pointee.realm }

  /// An argument, borrowed; `isMissing` where it was left out.
  @inlinable public subscript(index: Int) -> Value { arguments[index] }

  /// An argument with a reference of its own, to be returned or stored.
  @inlinable public func kept(_ index: Int) -> Value {
    retain(arguments[index])
    return arguments[index]
  }

  public func has(_ index: Int) -> Bool { !arguments[index].isMissing }

  /// Whether a yes/no flag was given.
  public func flag(_ index: Int) -> Bool { arguments[index].isTrue }

  /// Charges work done, so that the step limit and Ctrl-C reach into built-in code.
  ///
  /// Call it at least once every few thousand items.
  @inlinable public mutating func charge(_ steps: Int) throws(Failure) {
    work &+= steps
    if work > 100_000 { try settle() }
  }

  @inline(never) @usableFromInline mutating func settle() throws(Failure) {
    let steps = work
    work = 0
    try session.spend(steps)
  }

  // MARK: - Arguments of a type; the checker has refused what it could see, these refuse the rest.

  public func wrong(_ index: Int, _ wanted: Words) -> Failure {
    let name = callable.parameters[index].name
    if arguments[index].isNull {
      return Failure(.nullArgument, Failure.Part(callable.name), Failure.Part(name), .words(wanted))
    }
    return Failure(
      .wrongArgument, Failure.Part(callable.name), Failure.Part(name), .words(wanted),
      .words(arguments[index].tag.words), Failure.Part(brief(arguments[index], realm)))
  }

  public func integer(_ index: Int) throws(Failure) -> Int {
    let value = arguments[index]
    if value.isInteger { return value.int }
    throw wrong(index, Words(en: "a whole number", th: "จำนวนเต็ม"))
  }

  /// A whole number within bounds.
  public func integer(_ index: Int, in bounds: ClosedRange<Int>) throws(Failure) -> Int {
    let number = try integer(index)
    guard bounds.contains(number) else {
      throw Failure(
        .outOfBounds, Failure.Part(callable.name), Failure.Part(callable.parameters[index].name),
        Failure.Part(bounds.lowerBound), Failure.Part(bounds.upperBound), Failure.Part(number))
    }
    return number
  }

  public func integer(_ index: Int, default fallback: Int) throws(Failure) -> Int {
    has(index) ? try integer(index) : fallback
  }

  public func number(_ index: Int) throws(Failure) -> Decimal {
    guard arguments[index].isNumber else { throw wrong(index, Tag.integer.words) }
    return Decimal(arguments[index])
  }

  /// A text as a Swift string.
  ///
  /// For hot code use `self[index].withUTF8`.
  public func text(_ index: Int) throws(Failure) -> String {
    guard arguments[index].isText else { throw wrong(index, Tag.text.words) }
    return arguments[index].string
  }

  public func text(_ index: Int, default fallback: String) throws(Failure) -> String {
    has(index) ? try text(index) : fallback
  }

  public func day(_ index: Int) throws(Failure) -> Day {
    let value = arguments[index]
    if value.isDate { return try near(Day(number: value.int), index) }
    if value.isMoment { return try near(Day(number: floorDivide(value.int, 86_400)), index) }
    throw wrong(index, Tag.date.words)
  }

  /// What is kept of a day far from today comes of a year mistyped; reckoning may go anywhere.
  public func near(_ day: Day, _ index: Int) throws(Failure) -> Day {
    let isFar = callable.effect == .changes && abs(day.number - session.today.number) > Call.farDays
    guard isFar else { return day }
    throw Failure(
      .farDay, Failure.Part(callable.name), Failure.Part(callable.parameters[index].name),
      Failure.Part(brief(self[index], realm)))
  }

  /// Thirty years: longer than a scholarship binds or an order stands.
  private static let farDays = 30 * 366

  /// The items of a list, valid for the time of the call.
  ///
  /// Ranges and what is null or a single value are refused; the machine has already turned ranges into lists for
  /// parameters that accept a list.
  public func items(_ index: Int) throws(Failure) -> UnsafeBufferPointer<Value> {
    guard arguments[index].isList else { throw wrong(index, Tag.list.words) }
    return arguments[index].items
  }

  /// The values of a row parameter, one an item; the items themselves when it was left out.
  public func keys(_ index: Int, orItemsOf list: Int = 0) throws(Failure) -> UnsafeBufferPointer<Value> {
    let keys = try has(index) ? arguments[index].items : items(list)
    try realm.refuseMasks(keys)
    return keys
  }

  public func record(_ index: Int) throws(Failure) -> Value {
    guard arguments[index].isRecord else { throw wrong(index, Tag.record.words) }
    return arguments[index]
  }

  /// The names a `.column` parameter was given; a rest parameter gives a list of them.
  public func names(_ index: Int) throws(Failure) -> [String] {
    if arguments[index].isText { return [arguments[index].string] }
    guard arguments[index].isList else { throw wrong(index, Tag.list.words) }
    var names: [String] = []
    for item in arguments[index].items { names.append(item.isText ? item.string : shown(item, realm)) }
    return names
  }

  /// The whole call as a declaration: what it was given and what its block says.
  public func declaration() throws(Failure) -> Declaration {
    var given: [Declaration.Given] = [], inside: [Declaration] = []
    for (index, parameter) in callable.parameters.enumerated() where has(index) && !self[index].isNull {
      if parameter.accepts == .declarations {
        inside = try declarations(index)
      } else if let literal = Literal(self[index], realm) {
        given.append(Declaration.Given(parameter.name, literal))
      }
    }
    return Declaration(callable.name, given, inside: inside)
  }

  /// What a block that declares says.
  public func declarations(_ index: Int) throws(Failure) -> [Declaration] {
    guard let all = Declaration.all(in: self[index], realm) else {
      throw wrong(index, Words(en: "a block of words", th: "บล็อกของคำ"))
    }
    return all
  }

  // MARK: - Results

  public func result(_ text: String) -> Value { heap.text(text) }
  public func result(_ number: Decimal) -> Value { heap.number(number) }
}

/// What a running script may ask of the world around it; the shell gives the real one, tests a small one.
///
/// Nothing here reads a clock or the environment: the shell hands over what they said when the session began.
public protocol Session: AnyObject {
  /// The day of the session, which `on DATE` sets for a block.
  var today: Day { get }
  /// The time of day the session began, as seconds of the day.
  var now: Int { get }
  var me: String { get }
  var tongue: Tongue { get }
  /// Every wording a person may meet, for `help CODE`.
  var wordings: [Wording] { get }

  /// What keys do at the prompt, a line each; empty where there is none.
  var keyList: String { get }

  /// Columns a table may take.
  var width: Int { get }

  /// `print`: to the output, or held until the commit.
  func print(_ bytes: [UInt8]) throws(Failure)
  /// `warn`: to the person.
  func warn(_ text: String) throws(Failure)
  /// How far long work has come, for a person who watches and waits.
  func progress(_ what: String, _ done: Int, of all: Int)
  /// The value of a top-level reading statement.
  func show(_ value: Value, _ heap: HeapPointer) throws(Failure)
  /// Everything on standard input.
  func standardInput() throws(Failure) -> [UInt8]
  func read(_ path: String) throws(Failure) -> [UInt8]
  /// The same file for whoever does not want all of it at once.
  func open(_ path: String) throws(Failure) -> any ByteSource
  /// The office's own template of a paper: a file of that name beside it; nil where there is none.
  func template(_ name: String) throws(Failure) -> [UInt8]?
  /// Stages a file, which appears only at the commit.
  func stage(_ path: String, _ bytes: [UInt8]) throws(Failure)

  /// Stages a file that somebody else makes at the place he is told; gives what he says.
  func stage(_ path: String, making: (String) throws(Failure) -> Int) throws(Failure) -> Int

  /// What the host's own commands work on, which the language never looks into.
  func desk() throws(Failure) -> AnyObject

  /// A calendar of working days by its name, the office's own where none is given, as it was known on a day or is
  /// known now; nil if there is none of that name.
  func calendar(_ name: String?, knownOn day: Day?) throws(Failure) -> WorkCalendar?

  /// Something an area of commands keeps for the time of the session, made when it is first asked for.
  func kept<Thing: AnyObject>(_ type: Thing.Type, _ make: () -> Thing) -> Thing

  /// Copies the office into a file and proves the copy; gives what was proven.
  func backup(_ path: String, _ heap: HeapPointer) throws(Failure) -> Value
  /// Erases the personal values of records, by kind and row, for good.
  func forget(_ records: [(Int, Int)], reason: String) throws(Failure)
  /// Keeps that somebody asked to see the personal values of records, by kind and row, and only then shows them for
  /// the rest of the session.
  func reveal(_ records: [(Int, Int)], reason: String) throws(Failure)

  /// What was typed at the prompt; nil where there is none.
  var typed: (any TypedPast)? { get }
  /// Begins the lesson at the prompt, goes on with it, or ends it; false where there is no prompt.
  func guide(_ wish: String) -> Bool

  /// Marks a point to come back to; points nest.
  func savepoint() -> Int
  /// Keeps what was done since the point.
  func keep(_ point: Int)
  /// Takes back what was done since the point: facts, staged files, `$round`.
  func takeBack(_ point: Int)
  /// Keeps everything so far for good; the rest of the script starts anew. A place before the first is an `await`.
  func commit(line: Int) throws(Failure)

  /// The round the session was started in, by its id.
  var startingRound: String? { get }
  /// Whether the day is that of a rehearsal, which commands may move.
  var isRehearsal: Bool { get }
  /// Moves the day of a rehearsal.
  func advance(to day: Day) throws(Failure)
  /// Begins the office of a rehearsal again with nothing in it.
  func beginAgain() throws(Failure)
  /// Plays a script as a lesson once the line or script that asks for it has ended.
  func play(_ lesson: Playing) throws(Failure)

  /// A block command begins; what it gives back is handed to `leave`.
  func enter(_ call: inout Call) throws(Failure) -> Int
  /// A block command ends, with its value or because it failed; only what its end does may fail.
  func leave(_ token: Int, failed: Bool) throws(Failure)

  /// Counts steps against the limit and looks whether the person pressed Ctrl-C.
  func spend(_ steps: Int) throws(Failure)
  /// `file:line:column` of a place.
  func placeText(_ span: Span) -> String
  /// A statement is about to run: for `--trace`, `--step` and coverage.
  func reached(_ span: Span, _ heap: HeapPointer) throws(Failure)
  /// A variable was given a value: for `--trace`.
  func noted(_ name: String, _ value: Value, _ heap: HeapPointer)
}

/// How a script is played as a lesson.
public struct Playing: Equatable, Sendable {
  public var file: String
  /// Whether it stops before each statement and asks.
  public var isStepped: Bool
  /// Whether the trainee types: what is written stays hidden until it was done.
  public var isTyped: Bool

  public init(file: String, isStepped: Bool, isTyped: Bool) {
    self.file = file
    self.isStepped = isStepped
    self.isTyped = isTyped
  }
}

extension Session {
  public func calendar(_ name: String?, knownOn day: Day?) throws(Failure) -> WorkCalendar? {
    let calendar = name.map { WorkCalendar.named($0) } ?? .office
    return day.map { day in calendar.map { $0.asKnown(on: day) } } ?? calendar
  }
  public func open(_ path: String) throws(Failure) -> any ByteSource { BytesInMemory(try read(path)) }
  public func template(_ name: String) throws(Failure) -> [UInt8]? { nil }
  public var typed: (any TypedPast)? { nil }
  public func guide(_ wish: String) -> Bool { false }
  public func kept<Thing: AnyObject>(_ type: Thing.Type, _ make: () -> Thing) -> Thing { make() }
  public func progress(_ what: String, _ done: Int, of all: Int) {}
  public func desk() throws(Failure) -> AnyObject { throw Failure(.noDesk) }
  public var startingRound: String? { nil }
  public var isRehearsal: Bool { false }
  public func advance(to day: Day) throws(Failure) { throw Failure(.noDesk) }
  public func beginAgain() throws(Failure) { throw Failure(.noDesk) }
  public func play(_ lesson: Playing) throws(Failure) { throw Failure(.noDesk) }
  public func backup(_ path: String, _ heap: HeapPointer) throws(Failure) -> Value { throw Failure(.noDesk) }
  public func stage(_ path: String, making: (String) throws(Failure) -> Int) throws(Failure) -> Int {
    throw Failure(.noDesk)
  }
  public func forget(_ records: [(Int, Int)], reason: String) throws(Failure) { throw Failure(.noDesk) }
  public func reveal(_ records: [(Int, Int)], reason: String) throws(Failure) { throw Failure(.noDesk) }
}

extension Wording {
  static let noDesk = Wording(
    "SOP-NO-RECORDS", .noOffice, en: "there are no records here", th: "ที่นี่ไม่มีข้อมูลสำนักงาน",
    helpEn: "A session without an office was asked for records.", helpTh: "การทำงานที่ไม่มีสำนักงานถูกขอข้อมูล")
}

extension Session {
  public var keyList: String { "" }
}
