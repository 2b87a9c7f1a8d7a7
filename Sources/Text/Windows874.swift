/// The one-byte Thai code of Windows, code page 874, and its subset TIS-620.
///
/// Thai stands in both at the byte `U+0Exx - 0xE00 + 0xA0`. Checked for all 256 bytes against Python's cp874 and
/// glibc's iconv; a byte that both leave undefined is undefined here.
public enum Windows874 {
  /// The code point of `byte`; `strict` leaves out what Microsoft added to TIS-620.
  public static func scalar(of byte: UInt8, strict: Bool = false) -> UInt32? {
    switch byte {
    case 0x00...0x7F: UInt32(byte)
    case 0xA1...0xDA, 0xDF...0xFB: 0xE00 + UInt32(byte) - 0xA0
    default: strict ? nil : added.first { $0.byte == byte }?.scalar
    }
  }

  /// The byte of `scalar`, nil if there is none.
  public static func byte(of scalar: UInt32, strict: Bool = false) -> UInt8? {
    switch scalar {
    case 0x00...0x7F, 0xE01...0xE3A, 0xE3F...0xE5B: UInt8(truncatingIfNeeded: scalar < 0x80 ? scalar : scalar + 0xA0)
    default: strict ? nil : added.first { $0.scalar == scalar }?.byte
    }
  }

  /// € … ‘ ’ “ ” • – — and the no-break space.
  private static let added: [(byte: UInt8, scalar: UInt32)] = [
    (0x80, 0x20AC), (0x85, 0x2026), (0x91, 0x2018), (0x92, 0x2019), (0x93, 0x201C), (0x94, 0x201D), (0x95, 0x2022),
    (0x96, 0x2013), (0x97, 0x2014), (0xA0, 0x00A0),
  ]
}
