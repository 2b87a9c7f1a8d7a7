import CNettle

/// SHA-256 by Debian's nettle: the chain of events, names of pieces, commitments to personal values.
public struct SHA256 {
  private var context = sha256_ctx()

  public init() { nettle_sha256_init(&context) }

  public static let size = 32

  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    nettle_sha256_update(&context, bytes.count, start.assumingMemoryBound(to: UInt8.self))
  }

  public mutating func update(_ bytes: [UInt8]) { bytes.withUnsafeBytes { update($0) } }

  /// The hash of what was given, and a fresh start.
  public mutating func finish() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: SHA256.size) { buffer, count in
      nettle_sha256_digest(&context, SHA256.size, buffer.baseAddress)
      count = SHA256.size
    }
  }

  /// The hash written where it belongs: invariant, 32 bytes of room.
  public mutating func finish(into target: UnsafeMutablePointer<UInt8>) {
    nettle_sha256_digest(&context, SHA256.size, target)
  }

  /// Whether the hash of what was given is this one; a fresh start.
  public mutating func isFinished(as expected: UnsafeRawBufferPointer) -> Bool {
    guard expected.count == SHA256.size else { return false }
    return withUnsafeTemporaryAllocation(byteCount: SHA256.size, alignment: 8) { room in
      nettle_sha256_digest(&context, SHA256.size, room.baseAddress?.assumingMemoryBound(to: UInt8.self))
      return stride(from: 0, to: SHA256.size, by: 8).allSatisfy { place in
        room.load(fromByteOffset: place, as: UInt64.self)
          == expected.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      }
    }
  }

  public static func hash(_ bytes: [UInt8]) -> [UInt8] { hash(bytes[...]) }

  public static func hash(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update($0) }
    return hash.finish()
  }
}
