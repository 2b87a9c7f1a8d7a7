import Failures
import Values

/// Knows the keys of objects by the order they come in, so that an object like the last one costs a comparison of
/// bytes a key and no look-up at all.
///
/// A place is a node of a tree: the keys from the root to it are the keys read so far. Objects of too many kinds, or
/// of too many keys, leave the tree and become maps, so that hostile data cannot fill the realm with shapes.
struct KeyPaths: ~Copyable {
  private struct Node {
    /// The key between its quotes in the input, when it was written without escapes; else the count is -1.
    let start: Int
    let count: Int
    let symbol: Symbol
    let parent: Int
    let depth: Int
    /// The child the last object went on to, the first child of all, and the next one of its parent; 0 is none.
    var next = 0
    var firstChild = 0
    var sibling = 0
    var children = 0
    var shape = -1
  }

  private static let widest = 4096
  private static let mostChildren = 16
  /// Places from here on are off the tree: the rest is where their keys begin among `loose`.
  private static let off = 1 << 40

  private let heap: HeapPointer
  private let base: UnsafePointer<UInt8>
  private var nodes: [Node]
  /// Keys of open objects off the tree, owned, and where each was read.
  private var loose: [Value] = []
  private var places: [Int] = []

  init(_ base: UnsafePointer<UInt8>, _ heap: HeapPointer) {
    self.heap = heap
    self.base = base
    nodes = [Node(start: 0, count: -1, symbol: Symbol(0), parent: 0, depth: 0)]
  }

  deinit { for key in loose { heap.release(key) } }

  /// The place before the first key.
  var root: Int { 0 }

  /// Where the key at an index leads, if it is the one the last such object had here.
  @inline(__always) mutating func predicted(_ place: Int, at index: Int, _ end: Int) -> (place: Int, index: Int)? {
    guard place < KeyPaths.off else { return nil }
    let next = nodes[place].next
    guard next > 0 else { return nil }
    let start = nodes[next].start, count = nodes[next].count
    let close = index &+ 1 &+ count
    guard count >= 0, close < end, base[close] == 0x22, sameBytes(base + start, base + index + 1, count)
    else { return nil }
    return (next, close &+ 1)
  }

  /// Where a key leads, or -1 when the object has it already; takes over the key.
  @inline(never) mutating func step(from place: Int, _ key: Value, raw: Range<Int>) -> Int {
    if place >= KeyPaths.off {
      loose.append(key)
      places.append(raw.lowerBound)
      return place
    }
    let realm = heap.pointee.realm
    var child = nodes[place].firstChild
    while child > 0 {
      if realm.text(of: nodes[child].symbol).isSameText(as: key) {
        heap.release(key)
        nodes[place].next = child
        return child
      }
      child = nodes[child].sibling
    }
    var ancestor = place
    while ancestor > 0 {
      if realm.text(of: nodes[ancestor].symbol).isSameText(as: key) {
        heap.release(key)
        return -1
      }
      ancestor = nodes[ancestor].parent
    }
    let hasRoom = nodes.count < KeyPaths.widest && nodes[place].children < KeyPaths.mostChildren
    guard hasRoom, nodes[place].depth < Heap.widestShape else { return leave(place, key, raw.lowerBound) }
    return add(key, to: place, raw)
  }

  private mutating func add(_ key: Value, to place: Int, _ raw: Range<Int>) -> Int {
    let isPlain = raw.count == key.byteCount + 2
    var node = Node(
      start: raw.lowerBound + 1, count: isPlain ? key.byteCount : -1, symbol: heap.pointee.realm.symbol(key.string),
      parent: place, depth: nodes[place].depth + 1)
    heap.release(key)
    node.sibling = nodes[place].firstChild
    nodes.append(node)
    nodes[place].firstChild = nodes.count - 1
    nodes[place].next = nodes.count - 1
    nodes[place].children += 1
    return nodes.count - 1
  }

  /// Leaves the tree with the keys read so far and one more.
  private mutating func leave(_ place: Int, _ key: Value, _ at: Int) -> Int {
    let start = loose.count
    for symbol in path(to: place) {
      let known = heap.pointee.realm.text(of: symbol)
      retain(known)
      loose.append(known)
      places.append(at)
    }
    loose.append(key)
    places.append(at)
    return KeyPaths.off + start
  }

  private func path(to place: Int) -> [Symbol] {
    var symbols: [Symbol] = [], node = place
    while node > 0 {
      symbols.append(nodes[node].symbol)
      node = nodes[node].parent
    }
    return symbols.reversed()
  }

  /// Where an object off the tree has a key a second time.
  func repeatedKey(_ place: Int) -> Int? {
    guard place >= KeyPaths.off else { return nil }
    let seen = heap.map(capacity: loose.count - (place - KeyPaths.off))
    defer { heap.release(seen) }
    for index in (place - KeyPaths.off)..<loose.count {
      if seen.object.mapBody.find(loose[index]) >= 0 { return places[index] }
      retain(loose[index])
      heap.put(loose[index], .null, into: seen.object.mapBody)
    }
    return nil
  }

  /// The record or map of the values from a place on; owned.
  @inline(__always) mutating func close(_ place: Int, _ values: inout ValueStack, from start: Int) -> Value {
    if place < KeyPaths.off {
      if nodes[place].shape < 0 { nodes[place].shape = heap.pointee.realm.shape(path(to: place)) }
      return values.record(nodes[place].shape, from: start)
    }
    let first = place - KeyPaths.off
    let map = values.map(loose[first...], from: start)
    loose.removeSubrange(first...)
    places.removeSubrange(first...)
    return map
  }
}
