/// Numbers that look like chance and are not: the same seed gives the same row on every machine.
///
/// A Weyl sequence, its terms mixed; nothing secret may ever be made of it.
struct Chance {
  private var state: UInt64

  init(seed: Int, about: String = "") {
    state = UInt64(truncatingIfNeeded: seed) &* 0xD134_2543_DE82_EF95
    for byte in about.utf8 { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 32)) &* 0xD6E8_FEB8_6659_FD93
    mixed = (mixed ^ (mixed >> 29)) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ (mixed >> 32)
  }

  /// A number of `0..<bound`; what is lost in evenness nobody can see at these sizes.
  mutating func below(_ bound: Int) -> Int { Int(next() >> 33) % bound }

  mutating func one<Item>(of items: [Item]) -> Item { items[below(items.count)] }

  /// All items in another order.
  mutating func shuffled<Item>(_ items: [Item]) -> [Item] {
    var items = items
    for index in stride(from: items.count - 1, to: 0, by: -1) { items.swapAt(index, below(index + 1)) }
    return items
  }
}
