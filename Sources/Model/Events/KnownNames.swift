import Values

/// Which kinds and columns the names in events mean: events name the same few again and again.
///
/// Kinds and columns keep their numbers when fields are added, so what is known stays true from event to event.
final class KnownNames {
  private struct Entry {
    let bytes: [UInt8]
    let kind: Int
    /// None for the name of a kind.
    let column: Int?
  }

  private var entries: [Entry] = []
  /// Who, where and which commands: the same again and again.
  private var texts: [(bytes: [UInt8], text: String)] = []
  /// So many are looked through faster than they are found otherwise.
  private static let most = 48

  func kind(_ bytes: UnsafeRawBufferPointer) -> Int? {
    for entry in entries where entry.column == nil && areEqual(entry.bytes, bytes) { return entry.kind }
    return nil
  }

  func column(_ bytes: UnsafeRawBufferPointer, of kind: Int) -> Int? {
    for entry in entries where entry.kind == kind && areEqual(entry.bytes, bytes) {
      if let column = entry.column { return column }
    }
    return nil
  }

  func text(_ reader: inout ByteReader) -> String {
    let place = reader, bytes = reader.raw(reader.number())
    for known in texts where areEqual(known.bytes, bytes) { return known.text }
    reader = place
    let text = reader.text()
    if !reader.isDamaged, texts.count < 16 { texts.append((Array(text.utf8), text)) }
    return text
  }

  func remember(_ bytes: UnsafeRawBufferPointer, kind: Int, column: Int?) {
    if entries.count < KnownNames.most { entries.append(Entry(bytes: Array(bytes), kind: kind, column: column)) }
  }
}

/// Whether both are the same bytes.
func areEqual(_ left: [UInt8], _ right: UnsafeRawBufferPointer) -> Bool {
  left.withUnsafeBytes { areEqual($0, right) }
}

func areEqual(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
  guard left.count == right.count else { return false }
  guard let a = left.bindMemory(to: UInt8.self).baseAddress, let b = right.bindMemory(to: UInt8.self).baseAddress
  else { return true }
  return sameBytes(a, b, left.count)
}
