import Failures

/// The bytes of a file from its beginning, for whoever does not want them all at once.
public protocol ByteSource: AnyObject {
  /// How many there are, as far as one can know beforehand.
  var size: Int { get }
  /// Fills a place with those that come next; gives how many, 0 at the end.
  func read(into place: UnsafeMutableRawBufferPointer) throws(Failure) -> Int
  /// Begins again.
  func rewind()
}

/// Bytes that are in memory anyway.
public final class BytesInMemory: ByteSource {
  private let bytes: [UInt8]
  private var next = 0

  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  public var size: Int { bytes.count }

  public func read(into place: UnsafeMutableRawBufferPointer) throws(Failure) -> Int {
    let count = min(place.count, bytes.count - next)
    place.copyBytes(from: bytes[next..<next + count])
    next += count
    return count
  }

  public func rewind() { next = 0 }
}
