import Failures
import Text

/// Bytes from outside as valid UTF-8: decoded exactly, or refused with the place.
public enum Incoming {
  /// The text of a file; without a name, the encoding is found out from the bytes.
  public static func utf8(_ bytes: [UInt8], encoding name: String? = nil) throws(Failure) -> [UInt8] {
    guard let name else { return try sniffed(bytes) }
    guard let encoding = Encoding(named: name) else { throw Failure(.unknownEncoding, Failure.Part(name)) }
    return try decoded(bytes, encoding)
  }

  private static func sniffed(_ bytes: [UInt8]) throws(Failure) -> [UInt8] {
    let encoding = Encoding.sniff(bytes)
    // Without a mark it is only called UTF-8 because it is.
    if encoding == .utf8, !bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return bytes }
    do throws(UndecodableText) {
      return try Encoding.decode(bytes, as: encoding)
    } catch {
      // Windows-874 is only guessed because it is not UTF-8: if it is neither, the first guess is the likelier.
      return try decoded(bytes, encoding == .windows874 ? .utf8 : encoding)
    }
  }

  private static func decoded(_ bytes: [UInt8], _ encoding: Encoding) throws(Failure) -> [UInt8] {
    do throws(UndecodableText) {
      return try Encoding.decode(bytes, as: encoding)
    } catch {
      let failure = Failure(
        .badEncoding, Failure.Part(error.line), Failure.Part(error.column), Failure.Part(error.encoding.rawValue))
      guard encoding == .windows874 || encoding == .tis620 else { throw failure }
      throw failure.advising(
        Words(
          en: "leave out --encoding: what a file is written in is found out", th: "ไม่ต้องระบุ --encoding โปรแกรมหาเองได้"))
    }
  }
}
