import Failures
import Values

/// Reads JSON (RFC 8259) with a stack of its own, so that no depth of data is too deep for the machine's.
///
/// ```
/// value = object | array | text | number | "true" | "false" | "null"
/// object = "{" [ text ":" value { "," text ":" value } ] "}"     array = "[" [ value { "," value } ] "]"
/// ```
public struct JSONReader: ~Copyable {
  /// An open array or object.
  private struct Frame {
    /// Where its values begin on the stack of values.
    var start: Int
    /// Where it stands among the keys met so far, for an object; -1 for an array.
    var place: Int
  }

  let heap: HeapPointer
  /// Invariant: points at `end` bytes that outlive the reader.
  let base: UnsafePointer<UInt8>
  let end: Int
  var index: Int
  private let tick: (Int) throws(Failure) -> Void
  private var charged: Int
  private var frames: [Frame] = []
  private var values: ValueStack
  private var keys: KeyPaths
  var scratch: [UInt8] = []

  /// The value of a text of valid UTF-8; owned.
  public static func read(
    _ bytes: [UInt8], _ heap: HeapPointer, tick: @escaping (Int) throws(Failure) -> Void = { _ in }
  ) throws(Failure) -> Value {
    try withBytes(bytes) { (base, count) throws(Failure) in
      var reader = JSONReader(base, count, heap, tick)
      let value = try reader.readValue()
      reader.skipBlanks()
      if reader.index == reader.end { return value }
      heap.release(value)
      throw reader.expected(Words(en: "the end", th: "จุดจบ"))
    }
  }

  /// The list of the values of all lines; blank lines are passed over.
  public static func readLines(
    _ bytes: [UInt8], _ heap: HeapPointer, tick: @escaping (Int) throws(Failure) -> Void = { _ in }
  ) throws(Failure) -> Value {
    try withBytes(bytes) { (base, count) throws(Failure) in
      var reader = JSONReader(base, count, heap, tick), list = ListBuilder(heap, capacity: 256)
      reader.skipBlanks()
      while reader.index < reader.end {
        list.append(owned: try reader.readValue())
        reader.skipSpaces()
        guard reader.index == reader.end || reader.peek == 0x0A || reader.peek == 0x0D else {
          throw reader.expected(Words(en: "the end of the line", th: "การจบบรรทัด"))
        }
        reader.skipBlanks()
      }
      return list.finish()
    }
  }

  /// An array may have no address when it is empty; a blank stands for it then.
  private static func withBytes(
    _ bytes: [UInt8], _ body: (UnsafePointer<UInt8>, Int) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let filled = bytes.isEmpty ? [0x20] : bytes
    return try filled.withUnsafeBufferPointer { (buffer) throws(Failure) in
      guard let base = buffer.baseAddress else { return .null }
      return try body(base, buffer.count)
    }
  }

  private init(
    _ base: UnsafePointer<UInt8>, _ count: Int, _ heap: HeapPointer,
    _ tick: @escaping (Int) throws(Failure) -> Void
  ) {
    self.heap = heap
    self.base = base
    end = count
    index = count >= 3 && base[0] == 0xEF && base[1] == 0xBB && base[2] == 0xBF ? 3 : 0
    charged = index
    self.tick = tick
    values = ValueStack(heap)
    keys = KeyPaths(base, heap)
  }

  /// The byte to be read, 0 at the end: no byte of JSON outside texts is 0.
  @inline(__always) var peek: UInt8 { index < end ? base[index] : 0 }

  @inline(__always) mutating func skipBlanks() {
    while index < end, base[index] <= 0x20 {
      let byte = base[index]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      index &+= 1
    }
  }

  private mutating func skipSpaces() { while peek == 0x20 || peek == 0x09 { index += 1 } }

  // MARK: - Values

  /// Reads one value with all its parts; owned.
  private mutating func readValue() throws(Failure) -> Value {
    while true {
      if index &- charged > 1 << 16 { try charge() }
      skipBlanks()
      switch peek {
      case 0x7B:
        if try openObject() { continue }
      case 0x5B:
        if openArray() { continue }
      default: values.push(try readScalar())
      }
      // A value is complete; so may be what it stands in.
      while true {
        guard let frame = frames.last else { return values.pop() }
        if try goOn(in: frame) { break }
      }
    }
  }

  private mutating func charge() throws(Failure) {
    try tick((index - charged) / 16)
    try heap.reserve(frames.count * 64)
    charged = index
  }

  /// Opens an array; false if it is empty and so complete.
  private mutating func openArray() -> Bool {
    index &+= 1
    skipBlanks()
    if peek == 0x5D {
      index &+= 1
      values.push(heap.list())
      return false
    }
    frames.append(Frame(start: values.count, place: -1))
    return true
  }

  private mutating func openObject() throws(Failure) -> Bool {
    index &+= 1
    skipBlanks()
    if peek == 0x7D {
      index &+= 1
      values.push(heap.record(shape: 0, slots: 0))
      return false
    }
    frames.append(Frame(start: values.count, place: keys.root))
    try readKey()
    return true
  }

  /// After a value: a comma and what follows it, true; or the closing bracket, false.
  @inline(__always) private mutating func goOn(in frame: Frame) throws(Failure) -> Bool {
    skipBlanks()
    let isObject = frame.place >= 0
    if peek == 0x2C {
      index &+= 1
      if isObject {
        skipBlanks()
        try readKey()
      }
      return true
    }
    guard peek == (isObject ? 0x7D : 0x5D) else {
      throw expected(
        isObject
          ? Words(en: "\",\" or \"}\"", th: " \",\" หรือ \"}\"") : Words(en: "\",\" or \"]\"", th: " \",\" หรือ \"]\""))
    }
    index &+= 1
    frames.removeLast()
    if !isObject {
      values.push(values.list(from: frame.start))
    } else if let repeated = keys.repeatedKey(frame.place) {
      throw keyRepeated(repeated)
    } else {
      values.push(keys.close(frame.place, &values, from: frame.start))
    }
    return false
  }

  /// A key and its colon.
  @inline(__always) private mutating func readKey() throws(Failure) {
    guard peek == 0x22 else { throw expected(Words(en: "a key in double quotes", th: "คีย์ใน \" \"")) }
    let frame = frames.count &- 1
    if let next = keys.predicted(frames[frame].place, at: index, end) {
      index = next.index
      frames[frame].place = next.place
    } else {
      let start = index
      let key = try readText()
      let place = keys.step(from: frames[frame].place, key, raw: start..<index)
      guard place >= 0 else { throw keyRepeated(start) }
      frames[frame].place = place
    }
    skipBlanks()
    guard peek == 0x3A else { throw expected(Words(en: "\":\"", th: " \":\"")) }
    index &+= 1
  }

  private mutating func readScalar() throws(Failure) -> Value {
    switch peek {
    case 0x22: return try readText()
    case 0x2D, 0x30...0x39: return try readNumber()
    case 0x74 where reads("true"): return .true
    case 0x66 where reads("false"): return .false
    case 0x6E where reads("null"): return .null
    default: throw expected(Words(en: "a value", th: "ค่า"))
    }
  }

  private mutating func reads(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard index + count <= end, sameBytes(base + index, word.utf8Start, count) else { return false }
    index += count
    return true
  }
}
