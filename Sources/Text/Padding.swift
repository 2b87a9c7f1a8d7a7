extension Columns {
  /// Where padded text stands in its column.
  public enum Alignment: Sendable, Equatable {
    case left, right, centre
  }

  /// `text` with spaces up to `columns` cells; longer text is returned as it is.
  public static func pad(_ text: String, to columns: Int, align: Alignment = .left) -> String {
    let missing = columns - width(text)
    guard missing > 0 else { return text }
    let before = align == .left ? 0 : align == .right ? missing : missing / 2
    return String(repeating: " ", count: before) + text + String(repeating: " ", count: missing - before)
  }

  /// `text` if it fits `columns` cells, else as many whole clusters as leave room for `mark`.
  public static func truncate(_ text: String, to columns: Int, mark: String = "…") -> String {
    var text = text
    return text.withUTF8 { bytes in
      // No cluster takes more cells than bytes, so short text needs no measuring.
      if bytes.count <= columns || width(bytes) <= columns { return String(decoding: bytes, as: UTF8.self) }
      let room = columns - width(mark)
      if room < 0 { return String(repeating: " ", count: max(0, columns)) }
      let kept = prefix(bytes, columns: room).bytes
      return String(decoding: bytes[..<kept], as: UTF8.self) + mark
    }
  }
}
