import Glibc
import Failures
import Values

/// Runs code: a register machine over one stack, with frames of its own, so depth of calls costs no native stack.
///
/// Invariants: every slot of the stack holds a valid value; slots above the running frame hold nothing counted;
/// a frame's arguments are the caller's outgoing registers, handed over without a copy.
public final class Machine {
  let heap: HeapPointer
  let unit: Unit
  let session: any Session
  let stack: Slots
  let stackEnd: Slots
  let frames: UnsafeMutablePointer<Frame>
  /// What changes while running, behind a pointer so that no access to it is watched.
  let state: UnsafeMutablePointer<State>
  /// What built-in code is handed; reused so that a call allocates nothing.
  let call: UnsafeMutablePointer<Call>

  let fuel: UnsafeMutablePointer<Int>

  struct State {
    var handlers: [Handler] = []
    /// Where texts are put together.
    var scratch: UnsafeMutablePointer<UInt8> = .allocate(capacity: 256)
    var scratchCapacity = 256
    /// What was caught, so that throwing it again loses nothing.
    var caught: [String: Failure] = [:]
    var cursors = (TextCursor(), TextCursor())
  }

  struct Frame {
    var pc: UnsafeMutablePointer<Instruction>
    var base: Slots
    var proto: UnsafeMutablePointer<Proto>
    var result: Int
  }

  /// Where an error goes: a `catch`, or the end of a block command.
  struct Handler {
    enum Kind { case attempt, block }
    var kind: Kind
    var depth: Int
    var base: Slots
    var proto: Int
    var pc: UnsafeMutablePointer<Instruction>
    var register: Int
    var point: Int
  }

  public static var deepestCall: Int { 20_000 }
  static var stackSlots: Int { 1 << 20 }
  /// Steps between two looks at limits and Ctrl-C.
  static var stride: Int { 8_192 }

  public init(heap: HeapPointer, unit: Unit, session: any Session) {
    self.heap = heap
    self.unit = unit
    self.session = session
    // Zeroed pages are integers 0: valid, uncounted, and not touched before they are used.
    stack = calloc(Machine.stackSlots, MemoryLayout<Value>.stride).unsafelyUnwrapped
      .assumingMemoryBound(to: Value.self)
    stackEnd = stack + (Machine.stackSlots - 1024)
    frames = .allocate(capacity: Machine.deepestCall + 1)
    fuel = .allocate(capacity: 1)
    fuel.initialize(to: Machine.stride)
    state = .allocate(capacity: 1)
    state.initialize(to: State())
    call = .allocate(capacity: 1)
    let nothing = unit.natives + unit.callable(.none)
    call.initialize(
      to: Call(heap: heap, arguments: stack, callable: nothing.pointee.callable, session: session))
  }

  deinit {
    heap.release(state.pointee.cursors.0.text)
    heap.release(state.pointee.cursors.1.text)
    state.pointee.scratch.deallocate()
    state.deinitialize(count: 1)
    state.deallocate()
    call.deinitialize(count: 1)
    call.deallocate()
    fuel.deallocate()
    free(stack)
    frames.deallocate()
  }

  /// Runs a function without parameters to its end; the first registers may hold variables kept between lines.
  ///
  /// - Parameter variables: values put into the first registers before and fetched back after, however it ends.
  public func run(_ proto: Int, variables: inout [Value]) throws(Failure) -> Value {
    for (index, value) in variables.enumerated() { heap.set(stack + index, value) }
    let size = unit.protos[proto].size
    defer {
      for index in variables.indices {
        variables[index] = stack[index]
        stack[index] = Value(0)
      }
      for index in 0..<size { clear(stack + index) }
      state.pointee.handlers.removeAll()
    }
    return try execute(proto)
  }

  @inline(__always) func clear(_ slot: Slots) {
    if slot.pointee.isHeap {
      heap.release(slot.pointee)
      slot.pointee = .null
    }
  }

  @inline(never) func clearFour(_ slot: Slots) {
    for index in 0..<4 { clear(slot + index) }
  }

  /// Finds who handles an error, undoing frames on the way; nil when nobody does.
  func unwind(
    _ failure: Failure, pc: UnsafeMutablePointer<Instruction>, base: Slots, proto: Int, depth: Int
  ) -> (handler: Handler?, failure: Failure) {
    let located = locate(failure, pc: pc, base: base, proto: proto, depth: depth)
    var top = base + unit.protos[proto].size
    while let handler = state.pointee.handlers.popLast() {
      if handler.kind == .block {
        // Nothing is done at the end of a block that failed.
        try? session.leave(handler.point, failed: true)
        continue
      }
      if handler.point >= 0 { session.takeBack(handler.point) }
      guard located.wording.isCatchable else { continue }
      let end = handler.base + unit.protos[handler.proto].size
      while top > end {
        top -= 1
        clear(top)
      }
      return (handler, located)
    }
    // The outermost registers are cleared by `run`.
    guard depth > 0 else { return (nil, located) }
    let end = stack + frames[0].proto.pointee.size
    while top > end {
      top -= 1
      clear(top)
    }
    return (nil, located)
  }

  /// Adds the place and how the program came there.
  private func locate(
    _ failure: Failure, pc: UnsafeMutablePointer<Instruction>, base: Slots, proto: Int, depth: Int
  ) -> Failure {
    guard failure.span == nil || failure.trace.isEmpty else { return failure }
    var located = failure.at(place(of: pc, in: proto))
    located = rowTraces(located, pc: pc, base: base, proto: proto)
    var level = depth
    var shown = 0
    var inner = proto
    while level > 0 {
      level -= 1
      let frame = frames[level]
      if shown < 3 {
        let name = unit.notes[inner].name
        let outer = frame.proto - unit.protos
        let span = place(of: frame.pc, in: outer)
        located = located.traced(
          Failure.Trace(Words(en: "in \(name), called here", th: "ใน \(name) ซึ่งเรียกจากที่นี่"), at: span))
        located = rowTraces(located, pc: frame.pc, base: frame.base, proto: outer)
        shown += 1
      }
      inner = frame.proto - unit.protos
    }
    if depth > 3 {
      located = located.traced(
        Failure.Trace(Words(en: "and \(depth - 3) calls before that", th: "และอีก \(depth - 3) ชั้นก่อนหน้า")))
    }
    return located
  }

  private func rowTraces(
    _ failure: Failure, pc: UnsafeMutablePointer<Instruction>, base: Slots, proto: Int
  ) -> Failure {
    var located = failure
    let at = pc - unit.protos[proto].code - 1
    for row in unit.notes[proto].rows where row.start <= at && at < row.end {
      let number = base[row.position].int
      located = located.traced(
        Failure.Trace(Words(en: "in \(row.stage), row \(number)", th: "ใน \(row.stage) แถวที่ \(number)")))
    }
    return located
  }

  func place(of pc: UnsafeMutablePointer<Instruction>, in proto: Int) -> Span? {
    let notes = unit.notes[proto], index = max(0, pc - unit.protos[proto].code - 1)
    guard notes.places.indices.contains(index), Int(notes.places[index]) < notes.spans.count else { return nil }
    return notes.spans[Int(notes.places[index])]
  }
}

extension Callable {
  static let none = Callable("", "", .session, en: "", th: "", examples: [], .block)
}
