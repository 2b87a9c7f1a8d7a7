import Calendars
import Failures
import Values

/// Writes JSON: numbers plain, dates and times as ISO texts, durations and members as texts, keys always texts.
///
/// What is still to be written stands on a stack of its own, so that no depth of data is too deep.
public struct JSONWriter {
  /// An open list or record, and the next of its parts.
  private struct Frame {
    let value: Value
    var next: Int
    let count: Int
  }

  private let realm: Realm
  private let indent: Int
  /// The key of each field of a shape, in quotes and with its colon; made when the shape is first met.
  private var keys: [Int: [[UInt8]]] = [:]
  private var lastShape = -1
  private var lastKeys: [[UInt8]] = []
  private var frames: [Frame] = []

  private init(_ realm: Realm, indent: Int) {
    self.realm = realm
    self.indent = indent
  }

  public static func write(_ value: Value, _ realm: Realm, indent: Int, into sink: inout Sink) throws(Failure) {
    var writer = JSONWriter(realm, indent: indent)
    try writer.write(value.isTable || value.isRow ? realm.plain(value) : value, into: &sink)
  }

  /// The items of a list one a line; a value that is no list is one line.
  public static func writeLines(_ value: Value, _ realm: Realm, into sink: inout Sink) throws(Failure) {
    if value.isTable { return try writeLines(realm.plain(value), realm, into: &sink) }
    var writer = JSONWriter(realm, indent: 0)
    guard value.isList else {
      try writer.write(value, into: &sink)
      return try sink.byte(0x0A)
    }
    for item in value.items {
      try writer.write(item.whole(realm), into: &sink)
      try sink.byte(0x0A)
    }
  }

  private mutating func write(_ value: Value, into sink: inout Sink) throws(Failure) {
    try begin(value, into: &sink)
    while let frame = frames.last {
      let last = frames.count - 1
      if frame.next == frame.count {
        frames.removeLast()
        try newLine(into: &sink)
        try sink.byte(frame.value.isList ? 0x5D : 0x7D)
        continue
      }
      frames[last].next += 1
      if frame.next > 0 { try sink.byte(0x2C) }
      try newLine(into: &sink)
      if frame.value.isList {
        let item = frame.value.items[frame.next]
        // The rows of what is written are records; a row inside one is named by its id.
        try begin(frames.count == 1 ? item.whole(realm) : item, into: &sink)
      } else if frame.value.hi == Tag.record.rawValue {
        if frame.value.shape != lastShape { useKeys(of: frame.value.shape) }
        try write(lastKeys[frame.next], into: &sink)
        try begin(frame.value.object.slotsBody[frame.next], into: &sink)
      } else {
        try writeEntry(frame, into: &sink)
      }
    }
  }

  private func newLine(into sink: inout Sink) throws(Failure) {
    guard indent > 0 else { return }
    try sink.byte(0x0A)
    try sink.spaces(frames.count * indent)
  }

  /// The next entry of a map.
  private mutating func writeEntry(_ frame: Frame, into sink: inout Sink) throws(Failure) {
    let map = frame.value.object.mapBody
    // A removal rebuilds the map at once, so that entries stand side by side.
    let key = map.key(frame.next)
    try write(keyBytes(keyText(key, realm)), into: &sink)
    try begin(map.value(frame.next), into: &sink)
  }

  private mutating func useKeys(of shape: Int) {
    lastShape = shape
    if let known = keys[shape] {
      lastKeys = known
    } else {
      lastKeys = realm.shapes[shape].fields.map { keyBytes(realm.name($0)) }
      keys[shape] = lastKeys
    }
  }

  private func keyBytes(_ name: String) -> [UInt8] {
    var bytes: [UInt8] = [0x22]
    for byte in name.utf8 { bytes.append(contentsOf: JSONWriter.escape(byte)) }
    return bytes + (indent > 0 ? [0x22, 0x3A, 0x20] : [0x22, 0x3A])
  }

  private func write(_ bytes: [UInt8], into sink: inout Sink) throws(Failure) {
    try bytes.withUnsafeBufferPointer { (bytes) throws(Failure) in try sink.write(bytes) }
  }

  /// Writes a scalar, or opens what has parts.
  @inline(__always) private mutating func begin(_ value: Value, into sink: inout Sink) throws(Failure) {
    if value.isInlineNumber { return try sink.number(value) }
    if value.isText {
      return try value.withUTF8 { (bytes) throws(Failure) in try JSONWriter.write(text: bytes, into: &sink) }
    }
    try beginOther(value, into: &sink)
  }

  @inline(never) private mutating func beginOther(_ value: Value, into sink: inout Sink) throws(Failure) {
    switch value.tag {
    case .null, .missing: try sink.write("null" as StaticString)
    case .bool: try sink.write(value.isTrue ? "true" as StaticString : "false")
    case .date:
      try sink.byte(0x22)
      try sink.date(value.int)
      try sink.byte(0x22)
    case .wide: try write(scalarBytes(value, realm), into: &sink)
    case .list:
      try sink.byte(0x5B)
      if value.items.isEmpty { return try sink.byte(0x5D) }
      frames.append(Frame(value: value, next: 0, count: value.items.count))
    case .record, .map:
      try sink.byte(0x7B)
      if value.fieldCount == 0 { return try sink.byte(0x7D) }
      frames.append(Frame(value: value, next: 0, count: value.fieldCount))
    case .closure: throw Failure(.functionInData, "JSON")
    default:
      let bytes = scalarBytes(value, realm)
      try bytes.withUnsafeBufferPointer { (bytes) throws(Failure) in try JSONWriter.write(text: bytes, into: &sink) }
    }
  }

  @inline(__always) static func write(text bytes: UnsafeBufferPointer<UInt8>, into sink: inout Sink) throws(Failure) {
    try sink.byte(0x22)
    if let base = bytes.baseAddress {
      var start = 0
      while true {
        let stop = Scan.jsonStop(in: base, from: start, to: bytes.count)
        try sink.write(UnsafeBufferPointer(start: base + start, count: stop &- start))
        if stop == bytes.count { break }
        for byte in escape(base[stop]) { try sink.byte(byte) }
        start = stop &+ 1
      }
    }
    try sink.byte(0x22)
  }

  private static func escape(_ byte: UInt8) -> [UInt8] {
    switch byte {
    case 0x22: return [0x5C, 0x22]
    case 0x5C: return [0x5C, 0x5C]
    case 0x0A: return [0x5C, 0x6E]
    case 0x0D: return [0x5C, 0x72]
    case 0x09: return [0x5C, 0x74]
    case 0..<0x20:
      let low = byte & 0xF
      return [0x5C, 0x75, 0x30, 0x30, 0x30 + byte >> 4, low < 10 ? 0x30 + low : 0x57 + low]
    default: return [byte]
    }
  }
}
