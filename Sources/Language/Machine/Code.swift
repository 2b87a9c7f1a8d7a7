import Failures
import Values

/// What the machine can do.
///
/// `R` are the registers of the frame, `K` the constants; `+n` is a jump counted from the next instruction; "word" is
/// an instruction-sized datum that follows.
///
/// Operands: `a`, `b`, `c` of 16 bits; `bc` is `b` and `c` as one 32-bit number; `x` has 8 bits.
enum Op: UInt8 {
  case move  // R[a] = R[b]
  case take  // R[a] = R[b]; R[b] = null
  case loadI  // R[a] = bc
  case loadK  // R[a] = K[bc]
  case sweep  // R[a], b registers: emptied, so that what a variable holds is held by it alone

  case add, sub, mul, div, mod, idiv  // R[a] = R[b] ∘ R[c]
  case addI, mulI  // R[a] = R[b] ∘ c
  case modI  // R[a] = R[b] mod c, 0 < c; then ⌊2⁶⁴ ÷ c⌋ + 1 as a whole word
  case negate, not  // R[a] = ∘ R[b]
  case append  // R[a] = R[a] + R[b], in place when unshared
  case appendI  // R[a] = R[a] + bc
  case equal, unequal, less, lessOrEqual  // R[a] = R[b] ∘ R[c]
  case isIn, matches  // R[a] = R[b] ∘ R[c]
  case range  // R[a] = R[b] .. R[c]; x: the upper bound belongs to it

  case jump  // +bc
  case loop  // +bc, backwards: a step
  case loopIfLess, loopIfLessOrEqual  // R[a] ∘ R[c]: +b, backwards: a step
  case ifTrue, ifFalse  // R[a]: +bc
  case ifNull, ifNotNull  // R[a]: +bc
  case ifLess, unlessLess, ifLessOrEqual, unlessLessOrEqual  // R[a] ∘ R[c]: +b
  case ifEqual, unlessEqual  // R[a] ∘ R[c]: +b
  case ifEqualK, unlessEqualK  // R[a] ∘ K[c], a scalar: +b
  case ifLessI, unlessLessI, ifLessOrEqualI, unlessLessOrEqualI  // R[a] ∘ c: +b
  case ifMoreI, unlessMoreI, ifMoreOrEqualI, unlessMoreOrEqualI  // R[a] ∘ c: +b

  case countPrepare  // R[a] counter, R[a+1] last, R[a+2] item: +bc past the loop if empty
  case countLoop  // the next item: +bc back
  case eachPrepare  // R[a] source, R[a+1] position: +bc to its eachNext
  case eachNext  // R[a+2] item (R[a+3] second name if x): word +bc to the body; falls through at the end

  case call  // R[a] = code b with its frame at R[c]
  case callValue  // R[a] = function R[b] with x arguments from R[c]
  case native  // R[a] = callable b with arguments from R[c], emptied afterwards; x: nobody looks at R[a]
  case give  // return R[a]

  case record  // R[a] = record of shape b from R[c]…, which are emptied
  case field  // R[a] = R[b].symbol c; word: cache; x: null instead of an error
  case setField  // R[a].symbol b = R[c], taken; word: cache
  case index  // R[a] = R[b][R[c]]; x: null instead of an error
  case setIndex  // R[a][R[b]] = R[c], taken
  case list  // R[a] = list of x… b values from R[c]…, which are emptied
  case push  // R[a] (a list being built) gets R[b], taken
  case spread  // R[a] (a list being built) gets the items of R[b]
  case spreadRecord  // R[a] (a record being built) gets the fields of R[b]
  case closure  // R[a] = function of code b with captures from R[c]…; x of them
  case interpolate  // R[a] = template b filled from R[c]…, which are emptied

  case attempt  // errors until `settle` go to +bc with the error in R[a]; x: something may be taken back
  case settle  // the attempt ended well
  case raise  // throw R[a]
  case enter  // block command b begins, arguments from R[c]; R[a] spare
  case leave  // block command ends
  case check  // R[a] must be of type b; c: whose
  case noMatch  // nothing in a match fits R[a]
  case group  // R[a] = groups of the rows R[b] by the keys R[c]
  case rowRange  // R[a]: a range becomes its list
  case show  // the value of a top-level statement
  case reached  // a statement begins: bc its place
  case note  // R[a] is the value of the variable named bc
  case keep  // commit
  case count  // R[a] = how many items R[b] has
  case place  // the part of R[a] at the end of path b: set to R[c], taken; or x: 1 added, 2 subtracted
  case counted  // R[a] = a whole number ≥ 0 or an error; b names the argument
  case query  // R[a] = answer to query b over the table R[c] with x values after it; word: +bc where it declines
  case exports  // personal values are masked, or shown where bc is 1, until the export is done
  case word  // a datum
}

extension Op {
  /// Which operands are registers.
  ///
  /// The others are numbers of constants, functions, symbols, or small integers.
  var registers: (a: Bool, b: Bool, c: Bool) {
    switch self {
    case .jump, .loop, .settle, .leave, .reached, .keep, .exports, .word: (false, false, false)
    case .loadI, .loadK, .sweep, .appendI, .ifTrue, .ifFalse, .ifNull, .ifNotNull, .ifEqualK, .unlessEqualK,
      .ifLessI, .unlessLessI, .ifLessOrEqualI, .unlessLessOrEqualI, .ifMoreI, .unlessMoreI, .ifMoreOrEqualI,
      .unlessMoreOrEqualI, .countPrepare, .countLoop, .eachPrepare, .eachNext, .give, .attempt, .raise, .check,
      .noMatch, .rowRange, .show, .note, .counted:
      (true, false, false)
    case .move, .take, .addI, .mulI, .modI, .negate, .not, .append, .field, .push, .spread, .spreadRecord, .count:
      (true, true, false)
    case .add, .sub, .mul, .div, .mod, .idiv, .equal, .unequal, .less, .lessOrEqual, .isIn, .matches, .range, .index,
      .setIndex, .callValue, .group:
      (true, true, true)
    case .query: (true, false, true)
    case .ifLess, .unlessLess, .ifLessOrEqual, .unlessLessOrEqual, .ifEqual, .unlessEqual, .loopIfLess,
      .loopIfLessOrEqual, .call, .native, .record, .setField, .list, .closure, .interpolate, .enter, .place:
      (true, false, true)
    }
  }

  /// A register is written as the distance of its slot from the frame, in bytes: nothing is multiplied to find it.
  static var slotBytes: Int { 16 }
  /// So many registers a frame may have, for their distances to fit 16 bits.
  static var mostRegisters: Int { 4_000 }
}

extension UnsafeMutablePointer where Pointee == Value {
  /// The slot at a distance in bytes.
  ///
  /// Invariant: a multiple of 16 within the frame.
  @inline(__always) func moved(_ bytes: Int) -> Slots {
    (UnsafeMutableRawPointer(self) + bytes).assumingMemoryBound(to: Value.self)
  }

  @inline(__always) subscript(at bytes: Int) -> Value {
    get { moved(bytes).pointee }
    nonmutating set { moved(bytes).pointee = newValue }
  }
}

/// One instruction in 8 bytes, read as one word and taken apart where it is used.
///
/// ```
/// bits  0…7 op   8…15 x   16…31 a   32…47 b   48…63 c   (32…63 bc)
/// ```
struct Instruction: BitwiseCopyable {
  var bits: UInt64

  init(_ op: Op, a: Int = 0, b: Int = 0, c: Int = 0, x: Int = 0) {
    bits =
      UInt64(op.rawValue) | UInt64(UInt8(truncatingIfNeeded: x)) << 8 | UInt64(UInt16(truncatingIfNeeded: a)) << 16
      | UInt64(UInt16(truncatingIfNeeded: b)) << 32 | UInt64(UInt16(truncatingIfNeeded: c)) << 48
  }

  init(_ op: Op, a: Int = 0, bc: Int, x: Int = 0) {
    self.init(op, a: a, b: bc & 0xFFFF, c: bc >> 16, x: x)
  }

  /// Invariant: the low byte was made from an `Op`, whose cases are numbered from 0 in order.
  @inline(__always) var op: Op { unsafeBitCast(UInt8(truncatingIfNeeded: bits), to: Op.self) }
  @inline(__always) var x: Int { Int(truncatingIfNeeded: bits >> 8 & 0xFF) }
  @inline(__always) var a: Int { Int(truncatingIfNeeded: bits >> 16 & 0xFFFF) }
  @inline(__always) var b: Int { Int(truncatingIfNeeded: bits >> 32 & 0xFFFF) }
  @inline(__always) var c: Int { Int(truncatingIfNeeded: bits >> 48) }
  @inline(__always) var bc: Int { Int(Int64(bitPattern: bits) >> 32) }
  /// `b` and `c` as signed numbers.
  @inline(__always) var jump: Int { Int(Int16(truncatingIfNeeded: bits >> 32)) }
  @inline(__always) var small: Int { Int(Int64(bitPattern: bits) >> 48) }

  /// The word behind `field` holds the slot and shape of a record, or this before anything was read, or less: which
  /// `CellCache` knows the rows read here.
  static var fresh: Int { -1 }
  static func cell(_ number: Int) -> Int { fresh - 1 - number }
  @inline(__always) var cell: Int? { bc < Instruction.fresh ? Instruction.fresh - 1 - bc : nil }

  mutating func setJump(_ distance: Int) {
    bits = bits & ~(0xFFFF << 32) | UInt64(UInt16(truncatingIfNeeded: distance)) << 32
  }
}

/// The code of one function as the machine runs it; made by the compiler, kept by the `Unit`.
struct Proto {
  /// Invariant: `count` instructions, the last of which never falls through.
  var code: UnsafeMutablePointer<Instruction>
  var count: Int
  var parameters: Int
  /// Registers of a frame: parameters, captures, locals, temporaries.
  var size: Int
}

/// All that belongs to a function but is not needed to run it: places for errors, its name.
struct ProtoNotes {
  var name: String
  var span: Span
  /// For every instruction the number of its place in `spans`.
  var places: [UInt32]
  var spans: [Span]
  /// Stages running between two instructions: where to find the number of the row.
  var rows: [RowNote]
}

/// While code between `start` and `end` runs, register `position` holds the row a stage is at.
struct RowNote {
  var start: Int
  var end: Int
  var position: Int
  var stage: String
}

/// A text with gaps: its bytes in one block, and where each part between gaps ends.
struct Template {
  /// Invariant: `ends[gaps]` bytes, `gaps + 1` ends, ascending; the unit keeps both until it goes.
  let bytes: UnsafeMutablePointer<UInt8>
  let ends: UnsafeMutablePointer<Int>
  let gaps: Int

  init(_ parts: [[UInt8]]) {
    let all = parts.flatMap { $0 }
    bytes = .allocate(capacity: max(1, all.count))
    bytes.initialize(from: all, count: all.count)
    ends = .allocate(capacity: parts.count)
    var end = 0
    for (index, part) in parts.enumerated() {
      end += part.count
      (ends + index).initialize(to: end)
    }
    gaps = parts.count - 1
  }

  func free() {
    bytes.deallocate()
    ends.deallocate()
  }
}

/// The way from a variable into its parts: `$a.b[$i].c`.
struct Path {
  enum Step: BitwiseCopyable {
    case field(Symbol)
    /// The register that holds the key.
    case index(Int)
  }

  /// Invariant: `count` steps, at least one; the unit keeps them until it goes.
  let steps: UnsafeMutablePointer<Step>
  let count: Int

  init(_ path: [Step]) {
    steps = .allocate(capacity: max(1, path.count))
    steps.initialize(from: path, count: path.count)
    count = path.count
  }
}

/// A callable as the machine calls it.
struct NativeEntry {
  let body: @Sendable (inout Call) throws(Failure) -> Value
  let parameters: Int
  /// Whether some argument may be a table that the code wants as a list.
  let takesTables: Bool
  let callable: UnsafeMutablePointer<Callable>
}

/// Everything compiled in a session: functions, constants, templates, callables in use.
///
/// Grows as lines are typed; what is compiled stays where it is, so running code is never moved.
public final class Unit {
  let heap: HeapPointer
  var protos: UnsafeMutablePointer<Proto>
  var protoCount = 0
  private var protoCapacity = 64
  var notes: [ProtoNotes] = []
  var constants: Slots
  var constantCount = 0
  private var constantCapacity = 256
  private var constantNumbers: [ConstantKey: Int] = [:]
  private(set) var templates: UnsafeMutablePointer<Template>
  private var templateCount = 0
  private var templateCapacity = 64
  private(set) var paths: UnsafeMutablePointer<Path>
  private var pathCount = 0
  private var pathCapacity = 64
  /// What is remembered of the rows that code has read fields of.
  @exclusivity(unchecked) private(set) var cells: UnsafeMutablePointer<CellCache>
  private var cellCount = 0
  private var cellCapacity = 64
  private(set) var natives: UnsafeMutablePointer<NativeEntry>
  private var nativeCount = 0
  private var nativeCapacity = 64
  private var callableNumbers: [String: Int] = [:]
  var types: [Type] = []
  var queries: [Query] = []
  /// What closures say of a record, by the number of their code.
  var conditions: [Int: KnownCondition] = [:]
  var places: [Span] = []
  /// A function with more names and parts than a frame can hold.
  var tooWide: Span?
  /// Functions that are called and still have no code.
  var pending: [Function] = []

  private struct ConstantKey: Hashable {
    let lo: UInt64, hi: UInt64, text: String
  }

  public init(heap: HeapPointer) {
    self.heap = heap
    protos = .allocate(capacity: protoCapacity)
    constants = .allocate(capacity: constantCapacity)
    templates = .allocate(capacity: templateCapacity)
    paths = .allocate(capacity: pathCapacity)
    cells = .allocate(capacity: cellCapacity)
    natives = .allocate(capacity: nativeCapacity)
  }

  deinit {
    for index in 0..<protoCount { protos[index].code.deallocate() }
    protos.deallocate()
    for index in 0..<constantCount { heap.release(constants[index]) }
    constants.deallocate()
    for index in 0..<templateCount { templates[index].free() }
    templates.deallocate()
    for index in 0..<pathCount { paths[index].steps.deallocate() }
    paths.deallocate()
    cells.deinitialize(count: cellCount)
    cells.deallocate()
    for index in 0..<nativeCount {
      natives[index].callable.deinitialize(count: 1)
      natives[index].callable.deallocate()
    }
    natives.deinitialize(count: nativeCount)
    natives.deallocate()
  }

  /// Room for one more in a store that grows by doubling.
  private static func grow<T>(_ store: inout UnsafeMutablePointer<T>, _ count: Int, _ capacity: inout Int) {
    guard count == capacity else { return }
    let wider = UnsafeMutablePointer<T>.allocate(capacity: capacity * 2)
    wider.moveInitialize(from: store, count: count)
    store.deallocate()
    store = wider
    capacity *= 2
  }

  func template(_ parts: [[UInt8]]) -> Int {
    Unit.grow(&templates, templateCount, &templateCapacity)
    (templates + templateCount).initialize(to: Template(parts))
    templateCount += 1
    return templateCount - 1
  }

  func path(_ steps: [Path.Step]) -> Int {
    Unit.grow(&paths, pathCount, &pathCapacity)
    (paths + pathCount).initialize(to: Path(steps))
    pathCount += 1
    return pathCount - 1
  }

  func cell() -> Int {
    Unit.grow(&cells, cellCount, &cellCapacity)
    (cells + cellCount).initialize(to: CellCache())
    cellCount += 1
    return cellCount - 1
  }

  /// A number for a function whose code comes later, so that functions can call each other.
  func reserveProto(name: String, span: Span) -> Int {
    Unit.grow(&protos, protoCount, &protoCapacity)
    (protos + protoCount).initialize(to: Proto(code: .allocate(capacity: 1), count: 0, parameters: 0, size: 0))
    notes.append(ProtoNotes(name: name, span: span, places: [], spans: [], rows: []))
    protoCount += 1
    return protoCount - 1
  }

  func setCode(_ number: Int, _ code: [Instruction], parameters: Int, size: Int) {
    protos[number].code.deallocate()
    let copy = UnsafeMutablePointer<Instruction>.allocate(capacity: max(1, code.count))
    copy.initialize(from: code, count: code.count)
    protos[number] = Proto(code: copy, count: code.count, parameters: parameters, size: size)
  }

  /// The number of a constant; takes over the reference to it.
  func constant(_ value: Value) -> Int {
    let key = ConstantKey(
      lo: value.isHeap ? 0 : value.lo, hi: value.hi, text: value.isHeap ? shown(value, heap.pointee.realm) : "")
    if let known = constantNumbers[key] {
      heap.release(value)
      return known
    }
    Unit.grow(&constants, constantCount, &constantCapacity)
    constants[constantCount] = value
    constantNumbers[key] = constantCount
    constantCount += 1
    return constantCount - 1
  }

  func callable(_ callable: Callable) -> Int {
    if let known = callableNumbers[callable.name] { return known }
    Unit.grow(&natives, nativeCount, &nativeCapacity)
    let kept = UnsafeMutablePointer<Callable>.allocate(capacity: 1)
    kept.initialize(to: callable)
    var code: @Sendable (inout Call) throws(Failure) -> Value = { (_) throws(Failure) in .null }
    switch callable.body {
    case .native(let body), .rowwise(let body), .mapped(let body): code = body
    default: break
    }
    (natives + nativeCount).initialize(
      to: NativeEntry(
        body: code, parameters: callable.parameters.count, takesTables: callable.takesTables, callable: kept))
    callableNumbers[callable.name] = nativeCount
    nativeCount += 1
    return nativeCount - 1
  }

  func query(_ query: Query) -> Int {
    queries.append(query)
    return queries.count - 1
  }

  func type(_ type: Type) -> Int {
    if let known = types.firstIndex(of: type) { return known }
    types.append(type)
    return types.count - 1
  }
}
