/// Columns made at once of all their values, for whoever works many records out before any is written.
extension Column {
  /// Codes of days, members, records, flags or whole numbers, in the order of the rows; `Int.min` is null.
  public init(_ type: CellType, codes: [Int]) {
    self.init(type)
    var start = 0
    while start < codes.count {
      let end = min(start + Chunk.rows, codes.count)
      append(Chunk.codes(Array(codes[start..<end])))
      start = end
    }
  }

  /// Texts in the order of the rows; each row says which of some texts it holds, -1 for none.
  public init(texts: [String], of rows: [Int]) {
    self.init(.text)
    var bytes: [UInt8] = [], places: [TextPlace] = []
    places.reserveCapacity(texts.count)
    for text in texts {
      let start = bytes.count
      bytes.append(contentsOf: text.utf8)
      places.append(TextPlace(start, bytes.count - start))
    }
    // Never without an address.
    bytes.append(0x0A)
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      var start = 0
      while start < rows.count {
        let end = min(start + Chunk.rows, rows.count)
        let cells = rows[start..<end].map { $0 < 0 ? TextPlace(0, 0) : places[$0] }
        cells.withUnsafeBufferPointer { append(Chunk.texts($0, in: base)) }
        start = end
      }
    }
  }

  /// What is made of each different text of the column, by row; what repeats is asked once.
  public func mapped<Answer>(_ answer: (String) -> Answer) -> [Answer?] {
    var answers = [Answer?](repeating: nil, count: count), known: [String: Answer] = [:]
    func learn(_ text: String) -> Answer {
      if let seen = known[text] { return seen }
      let new = answer(text)
      known[text] = new
      return new
    }
    for (number, chunk) in chunks.enumerated() {
      chunk.load()
      let first = number << 16, rows = min(count - first, Chunk.rows)
      guard chunk.form == .dictionary else {
        for row in 0..<rows {
          guard let text = chunk.text(row) else { continue }
          answers[first + row] = learn(String(decoding: text, as: UTF8.self))
        }
        continue
      }
      var entries = [Answer?](repeating: nil, count: chunk.entryCount)
      let null = Chunk.null(chunk.width)
      for row in 0..<rows {
        let code = chunk.code(row)
        if code == null { continue }
        if entries[code] == nil { entries[code] = learn(String(decoding: chunk.entry(code), as: UTF8.self)) }
        answers[first + row] = entries[code]
      }
    }
    return answers
  }
}
