import Failures
import Language
import Values

/// Which of many keys are equal: every different key is a group, numbered from 0 in order of first appearance.
///
/// The table is open-addressed, at most half full, and holds group numbers; hashes are kept so that most unequal
/// keys never meet.
struct Grouping {
  /// Where each group's key first stood.
  private(set) var firsts: [Int32] = []
  private var hashes: [UInt64] = []
  private var table: [Int32]
  private var mask: Int
  private let keys: UnsafeBufferPointer<Value>
  private let realm: Realm

  /// An empty grouping of keys that are then put in one by one.
  init(of keys: UnsafeBufferPointer<Value>, _ realm: Realm) {
    self.keys = keys
    self.realm = realm
    table = Array(repeating: -1, count: 16)
    mask = 15
  }

  var count: Int { firsts.count }

  /// The group of the key at an index; new ones make a group.
  mutating func put(_ index: Int) -> (group: Int, isNew: Bool) {
    let key = keys[index], hash = key.isHeap ? key.hash(realm) : hashOfKey(key)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let group = Int(table[slot])
      if group < 0 { break }
      if hashes[group] == hash, isEqual(keys[Int(firsts[group])], key, realm) { return (group, false) }
      slot = (slot &+ 1) & mask
    }
    let group = firsts.count
    table[slot] = Int32(truncatingIfNeeded: group)
    firsts.append(Int32(truncatingIfNeeded: index))
    hashes.append(hash)
    if group * 2 > mask { grow() }
    return (group, true)
  }

  /// The group equal to a value from elsewhere, or nil.
  func find(_ value: Value) -> Int? {
    let hash = value.isHeap ? value.hash(realm) : hashOfKey(value)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let group = Int(table[slot])
      if group < 0 { return nil }
      if hashes[group] == hash, isEqual(keys[Int(firsts[group])], value, realm) { return group }
      slot = (slot &+ 1) & mask
    }
  }

  private mutating func grow() {
    mask = mask * 2 + 1
    table = Array(repeating: -1, count: mask + 1)
    for (group, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while table[slot] >= 0 { slot = (slot &+ 1) & mask }
      table[slot] = Int32(truncatingIfNeeded: group)
    }
  }

  /// Groups all keys: the group of each key.
  mutating func putAll(_ call: inout Call) throws(Failure) -> [Int32] {
    var numbers: [Int32] = []
    numbers.reserveCapacity(keys.count)
    for index in 0..<keys.count {
      numbers.append(Int32(truncatingIfNeeded: put(index).group))
      try call.tick(index)
    }
    return numbers
  }
}

/// The members of every group, in order: a chain through the indices.
struct Chains {
  private var heads: [Int32]
  private var next: [Int32]

  init(_ numbers: [Int32], groups: Int) {
    heads = Array(repeating: -1, count: groups)
    next = Array(repeating: -1, count: numbers.count)
    for index in stride(from: numbers.count - 1, through: 0, by: -1) where numbers[index] >= 0 {
      next[index] = heads[Int(numbers[index])]
      heads[Int(numbers[index])] = Int32(truncatingIfNeeded: index)
    }
  }

  /// The first member, or -1.
  func first(of group: Int) -> Int { Int(heads[group]) }
  func after(_ index: Int) -> Int { Int(next[index]) }
}
