import Failures
import Model

extension SQLiteStore {
  /// Values that are no longer than the old ones overwrite them where they stand.
  ///
  /// Only then is it certain that no copy is left: SQLite zeroes what it frees, but not where it moved something from
  /// within a page. For longer ones all pages are freed, which zeroes them whole, and written again in order. Pieces of
  /// images go the same way: all at once.
  func rewrite(_ pages: [PersonalPage], _ database: Database) throws(Failure) {
    let last = try head()?.sequence ?? 0
    precondition(pages.allSatisfy { $0.sequence > 0 && $0.sequence <= last })
    var longer: [Int: [UInt8]] = [:]
    for page in pages where try !overwrite(page.sequence, page.personal, database) {
      longer[page.sequence] = page.personal
    }
    if !longer.isEmpty { try replaceAll(longer, database) }
    try database.run(.clearSnapshot)
    try database.run(.clearPieces)
  }

  /// False when there is not enough room.
  private func overwrite(_ sequence: Int, _ values: [UInt8], _ database: Database) throws(Failure) -> Bool {
    let slots = try database.use(.slots) { (statement) throws(Failure) in
      try statement.bind(1, Schema.key(sequence, 0))
      try statement.bind(2, Schema.key(sequence + 1, 0))
      var slots: [(key: Int, length: Int)] = []
      while try statement.step() { slots.append((statement.integer(0), statement.integer(1))) }
      return slots
    }
    let room = slots.reduce(0) { $0 + max(0, $1.length - Slot.headBytes) }
    if room < values.count { return false }
    try database.use(.fillSlot) { (statement) throws(Failure) in
      var rest = values[...]
      for slot in slots where slot.length >= Slot.headBytes {
        let part = rest.prefix(slot.length - Slot.headBytes)
        rest = rest.dropFirst(part.count)
        try statement.bind(1, slot.key)
        try statement.bind(2, Slot(key: slot.key, part, length: slot.length).bytes)
        try statement.finish()
      }
    }
    return true
  }

  /// Holds all personal values in memory meanwhile; nothing of them may touch a temporary file.
  private func replaceAll(_ longer: [Int: [UInt8]], _ database: Database) throws(Failure) {
    var slots: [(key: Int, bytes: [UInt8])] = []
    try database.use(.personal) { (statement) throws(Failure) in
      try statement.bind(1, 0)
      while try statement.step() {
        if longer[statement.integer(0) >> 12] != nil { continue }
        slots.append((statement.integer(0), [UInt8](statement.bytes(1))))
      }
    }
    for (sequence, values) in longer {
      slots += Slot.all(sequence, values).map { ($0.key, $0.bytes) }
    }
    slots.sort { $0.key < $1.key }
    try database.run(.clearPersonal)
    try database.use(.appendPersonal) { (statement) throws(Failure) in
      for slot in slots {
        try statement.bind(1, slot.key)
        try statement.bind(2, slot.bytes)
        try statement.finish()
      }
    }
  }
}
