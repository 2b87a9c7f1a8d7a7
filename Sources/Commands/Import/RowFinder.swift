import Values

/// Finds rows by a hash of what they hold; several may share one, and whoever asks compares.
struct RowFinder {
  private var slots: [UInt32]
  /// The next row + 1 of the same slot.
  private var next: [UInt32]
  private let hashes: [UInt64]
  private let mask: Int

  /// The rows that are wanted, by their hashes.
  init(_ hashes: [UInt64], where isWanted: (Int) -> Bool) {
    var size = 64
    while size < hashes.count * 2 { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
    next = [UInt32](repeating: 0, count: hashes.count)
    mask = size - 1
    self.hashes = hashes
    // From the end, so that earlier rows come first.
    for row in stride(from: hashes.count - 1, through: 0, by: -1) where isWanted(row) {
      let slot = Int(truncatingIfNeeded: hashes[row]) & mask
      next[row] = slots[slot]
      slots[slot] = UInt32(truncatingIfNeeded: row + 1)
    }
  }

  /// The first row of this hash that is the one looked for, in order of the rows.
  @inline(__always) func first(_ hash: UInt64, where isIt: (Int) -> Bool) -> Int? {
    var mark = slots[Int(truncatingIfNeeded: hash) & mask]
    while mark != 0 {
      let row = Int(mark) - 1
      if hashes[row] == hash, isIt(row) { return row }
      mark = next[row]
    }
    return nil
  }
}

extension Array where Element == UInt64 {
  /// The hashes of the rows of one column.
  init(of column: Column) {
    self.init(repeating: 0, count: column.count)
    column.mixHashes(into: &self)
  }
}
