/// Chunks made at once of all their values, for whoever has them side by side: files that are taken in.
extension Chunk {
  /// The texts that stand at places of a buffer; at most `rows` of them.
  ///
  /// They get the form that `putText` would have come to.
  public static func texts(_ places: UnsafeBufferPointer<TextPlace>, in base: UnsafePointer<UInt8>) -> Chunk {
    dictionary(places, base) ?? plain(places, base)
  }

  private static func dictionary(
    _ places: UnsafeBufferPointer<TextPlace>, _ base: UnsafePointer<UInt8>
  ) -> Chunk? {
    let numbers = TextNumbers()
    var codes: [Int] = []
    codes.reserveCapacity(places.count)
    for (row, place) in places.enumerated() {
      if place.isEmpty {
        codes.append(Int.min)
        continue
      }
      codes.append(Int(numbers.number(place.bytes(base))) - 1)
      let different = numbers.count - 1
      if different > 64, different * 3 > row || different > 32_000 { return nil }
    }
    let chunk = Chunk.codes(codes, form: .dictionary)
    for number in 1..<numbers.count { chunk.entries.append(chunk.heap.append(numbers.text(number))) }
    return chunk
  }

  private static func plain(_ places: UnsafeBufferPointer<TextPlace>, _ base: UnsafePointer<UInt8>) -> Chunk {
    var bytes = 0
    for place in places { bytes += place.count + 4 }
    var heap = TextHeap()
    heap.reserve(bytes + 16)
    let chunk = Chunk(form: .plain, width: Chunk.width(for: bytes), capacity: max(places.count, 1))
    let null = Chunk.null(chunk.width)
    for (row, place) in places.enumerated() {
      if place.isEmpty {
        chunk.nulls += 1
        chunk.write(null, row)
      } else {
        chunk.write(heap.append(place.bytes(base)), row)
      }
    }
    chunk.count = places.count
    chunk.heap = heap
    return chunk
  }

  /// Codes of days, members, row numbers, or of numbers with so many decimals; `Int.min` is null.
  public static func codes(_ codes: [Int], scale: Int = 0) -> Chunk {
    let chunk = Chunk.codes(codes, form: .fixed)
    chunk.scale = scale
    return chunk
  }

  private static func codes(_ codes: [Int], form: Form) -> Chunk {
    var least = 0, most = 0, nulls = 0
    for code in codes {
      if code == Int.min {
        nulls += 1
        continue
      }
      least = min(least, code)
      most = max(most, code)
    }
    let width = max(Chunk.width(for: least), Chunk.width(for: most))
    let chunk = Chunk(form: form, width: width, capacity: max(codes.count, 1)), null = Chunk.null(width)
    for (row, code) in codes.enumerated() { chunk.write(code == Int.min ? null : code, row) }
    chunk.count = codes.count
    chunk.nulls = nulls
    return chunk
  }
}

extension Column {
  /// Mixes the hash of every value into one number a row: equal rows of columns of one type have equal numbers.
  public func mixHashes(into hashes: inout [UInt64]) { mixHashes(into: &hashes, of: 0..<min(count, hashes.count)) }

  /// The same for some rows.
  public func mixHashes(into hashes: inout [UInt64], of rows: some Sequence<Int>) {
    for row in rows {
      hashes[row] = mixed(hashes[row] ^ hash(row), 0x9E37_79B9_7F4A_7C15)
    }
  }

  /// The hash of a value; 0 for null.
  public func hash(_ row: Int) -> UInt64 {
    if type.isText { return withText(row) { $0.map { hashOfBytes($0) } ?? 0 } }
    let chunk = chunk(of: row)
    if type == .number { return chunk.number(row & 0xFFFF)?.normalised.hash ?? 0 }
    let code = chunk.code(row & 0xFFFF)
    return code == Chunk.null(chunk.width) ? 0 : mixed(UInt64(bitPattern: Int64(code)), 0xD6E8_FEB8_6659_FD93)
  }
}

extension Column {
  /// A column of one code throughout.
  public init(_ type: CellType, repeating code: Int, count: Int) {
    self.init(type)
    while self.count < count {
      append(Chunk.codes(Array(repeating: code, count: min(Chunk.rows, count - self.count))))
    }
  }

  public var hasNulls: Bool {
    chunks.contains { chunk in
      chunk.load()
      return chunk.nulls > 0
    }
  }

  /// Some of the rows, in this order.
  public func picking(_ rows: [Int]) -> Column {
    var picked = Column(type)
    for (place, row) in rows.enumerated() { picked.set(place, from: self, row) }
    return picked
  }

  /// Gives rows that hold nothing a code.
  public mutating func fillNulls(with code: Int) {
    guard hasNulls else { return }
    for row in 0..<count where isNull(row) { set(row, code: code) }
  }

  /// Adds rows that hold nothing.
  public mutating func append(nulls: Int) {
    var left = nulls
    if left > 0, count & 0xFFFF != 0 {
      let more = min(left, Chunk.rows - count & 0xFFFF)
      lengthen(nulls: more)
      left -= more
    }
    while left > 0 {
      let rows = min(left, Chunk.rows)
      append(Chunk.nulls(rows, isText: type.isText))
      left -= rows
    }
  }
}

extension Chunk {
  fileprivate static func nulls(_ rows: Int, isText: Bool) -> Chunk {
    codes(Array(repeating: Int.min, count: rows), form: isText ? .dictionary : .fixed)
  }
}

extension Column {
  /// The number of a row; nil is null.
  public func number(_ row: Int) -> Decimal? { chunk(of: row).number(row & 0xFFFF) }
}
