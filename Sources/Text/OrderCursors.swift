/// The levels below the first.
enum OrderLevel: CaseIterable {
  case marks, signs, capitals
}

/// Gives the first-level weights of text one after another, a leading vowel's behind that of its consonant; 0 at the
/// end.
struct PrimaryCursor {
  private let utf8: UnsafeBufferPointer<UInt8>
  private var index: Int
  private var pending: UInt32 = 0

  init(_ utf8: UnsafeBufferPointer<UInt8>, from start: Int) {
    self.utf8 = utf8
    index = start
  }

  @inline(__always)
  mutating func next() -> UInt32 {
    if pending != 0 {
      let weight = pending
      pending = 0
      return weight
    }
    while index < utf8.count {
      let (scalar, length) = Scalars.decode(utf8, at: index)
      let weight = OrderElement.primary(of: scalar)
      if scalar &- 0xE40 < 5 {
        let consonant = Order.consonant(utf8, at: index + 3)
        if consonant != 0 {
          pending = weight
          index += 6
          return UInt32(OrderTables.thai.utf8Start[consonant])
        }
      }
      index += length
      if weight != 0 { return weight }
    }
    return 0
  }
}

/// Gives the weights of text at a lower level: 1 for what is nothing special there, 0 at the end.
struct LevelCursor {
  private let utf8: UnsafeBufferPointer<UInt8>
  private let level: OrderLevel
  private var index: Int
  private var pending: UInt32 = 0

  init(_ utf8: UnsafeBufferPointer<UInt8>, from start: Int, _ level: OrderLevel) {
    self.utf8 = utf8
    self.level = level
    index = start
  }

  mutating func next() -> UInt32 {
    if pending != 0 {
      let weight = pending
      pending = 0
      return weight
    }
    while index < utf8.count {
      let (scalar, length) = Scalars.decode(utf8, at: index)
      index += length
      let element = OrderElement(scalar)
      switch level {
      case .marks:
        if element.primary != 0 {
          if element.mark != 0 { pending = element.mark + 1 }
          return 1
        }
        if element.mark != 0 { return element.mark + 1 }
      case .signs: return element.sign + 1
      case .capitals: if element.sign == 0 { return element.capital + 1 }
      }
    }
    return 0
  }
}
