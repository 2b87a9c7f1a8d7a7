/// A stretch of bytes in one of the sources a session has read; what every error points at.
public struct Span: Equatable, Hashable, Sendable {
  /// Which source, as numbered by `Sources`.
  public var source: UInt16
  public var start: UInt32
  public var end: UInt32

  public init(source: UInt16, start: Int, end: Int) {
    self.source = source
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
  }

  /// From the start of this span to the end of the other; both must be of one source.
  public func joined(with other: Span) -> Span {
    Span(source: source, start: Int(min(start, other.start)), end: Int(max(end, other.end)))
  }
}

/// One text the program was given: a file, a `-c` argument, a line typed at the prompt.
public struct Source: Sendable {
  public let name: String
  public let bytes: [UInt8]
  private let lineStarts: [UInt32]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    var starts: [UInt32] = [0]
    for (index, byte) in bytes.enumerated() where byte == 0x0A { starts.append(UInt32(index + 1)) }
    lineStarts = starts
  }

  /// The line that holds a byte, counted from 0.
  public func line(of offset: Int) -> Int {
    var low = 0, high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(lineStarts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The bytes of a line, without its line ending.
  public func range(ofLine line: Int) -> Range<Int> {
    let start = Int(lineStarts[line])
    var end = line + 1 < lineStarts.count ? Int(lineStarts[line + 1]) - 1 : bytes.count
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return start..<max(start, end)
  }

  public func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }
}

/// Every source of a session, so that an error can show the line it speaks of.
public struct Sources: Sendable {
  public private(set) var all: [Source] = []

  public init() {}

  public mutating func add(name: String, bytes: [UInt8]) -> UInt16 {
    precondition(all.count < Int(UInt16.max), "a session reads fewer than 65,535 sources")
    all.append(Source(name: name, bytes: bytes))
    return UInt16(all.count - 1)
  }

  public subscript(span: Span) -> Source? { Int(span.source) < all.count ? all[Int(span.source)] : nil }

  public func text(_ span: Span) -> String { self[span]?.text(Int(span.start)..<Int(span.end)) ?? "" }
}
