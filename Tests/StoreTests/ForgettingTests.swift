import Model
import SQLiteStore
import Testing

/// What is forgotten is nowhere in the file: neither where it stood nor where SQLite once moved it.
@Suite struct ForgettingTests {
  /// 13 bytes that occur nowhere else.
  static func canary(_ number: Int) -> [UInt8] { Array("#canary\(100_000 + number)".utf8) }

  static func values(_ numbers: some Sequence<Int>, padding: Int) -> [UInt8] {
    numbers.flatMap { canary($0) + bytes(padding == 0 ? 0 : $0 % padding, seed: $0) }
  }

  /// All canaries in some bytes.
  static func found(in bytes: [UInt8]) -> Set<Int> {
    var found: Set<Int> = [], index = 0
    let mark = Array("#canary".utf8)
    while index + 13 <= bytes.count {
      if bytes[index] == mark[0], bytes[index..<index + 7].elementsEqual(mark),
        let number = Int(String(decoding: bytes[index + 7..<index + 13], as: UTF8.self))
      {
        found.insert(number - 100_000)
      }
      index += 1
    }
    return found
  }

  @Test(arguments: [0, 40, 200, 1000, 5000]) func `a rewritten value leaves no trace`(_ padding: Int) throws {
    let bench = try Bench(.sqlite), count = padding > 1000 ? 300 : 1500
    var kept: [Int: [Int]] = [:]
    do {
      let store = try bench.sqlite()
      var head: Head?
      for number in 1...count {
        let people = (0..<1 + number % 3).map { number * 4 + $0 }
        kept[number] = people
        let fresh = event(number, open: 20 + number % 50)
        let event = StoredEvent(
          sequence: number, transaction: fresh.transaction, open: fresh.open,
          personal: ForgettingTests.values(people, padding: padding), hash: fresh.hash)
        try store.lock()
        try store.append(event, expecting: head)
        head = Head(sequence: number, hash: event.hash)
      }
      var state: UInt64 = 7
      func random(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
      }
      for round in 0..<60 {
        var pages: [(sequence: Int, personal: [UInt8])] = []
        for _ in 0..<1 + random(20) {
          let number = 1 + random(count)
          if pages.contains(where: { $0.sequence == number }) { continue }
          if round % 2 == 1 {
            // Others, often longer than before: then all pages are made anew.
            kept[number] = (0..<random(5)).map { 10_000 + round * 100 + pages.count * 5 + $0 }
          } else {
            kept[number] = (kept[number] ?? []).filter { _ in random(3) == 0 }
          }
          pages.append((number, ForgettingTests.values(kept[number] ?? [], padding: padding)))
        }
        // An image of what is there now, as the shell makes one from time to time.
        if round % 7 == 0 {
          let name = bytes(32, seed: round)
          let all = ForgettingTests.values(kept.values.joined(), padding: 100)
          try store.save(
            StoredSnapshot(sequence: count, directory: name),
            pieces: [Piece(name: name, bytes: all, isPersonal: true)], names: [name])
        }
        try store.rewrite(pages)
      }
      for event in try store.all() {
        #expect(event.personal == ForgettingTests.values(kept[event.sequence] ?? [], padding: padding))
      }
    }
    let left = ForgettingTests.found(in: Bench.bytes(bench.path))
    #expect(left == Set(kept.values.joined()))
    #expect(Bench.bytes(bench.path + "-journal").isEmpty)
  }

  @Test func `pieces of an older image leave nothing personal behind`() throws {
    let bench = try Bench(.sqlite)
    do {
      let store = try bench.sqlite()
      for round in 0..<12 {
        let pieces = (0..<10).map { index in
          Piece(
            name: bytes(32, seed: round * 10 + index),
            bytes: ForgettingTests.values([round * 10 + index], padding: 600 * index + round), isPersonal: index % 3 > 0
          )
        }
        try store.save(
          StoredSnapshot(sequence: round, directory: [1]), pieces: pieces, names: pieces.map(\.name))
      }
      try store.rewrite([])
    }
    #expect(ForgettingTests.found(in: Bench.bytes(bench.path)).isEmpty)
  }
}
