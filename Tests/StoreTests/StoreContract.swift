import Failures
import Model
import Testing
import Values

/// The contract of `Store`, put to every store there is.
@Suite struct StoreContract {
  @Test(arguments: Maker.allCases) func `a new office has no events`(_ maker: Maker) throws {
    let store = try Bench(maker).open()
    #expect(try store.head() == nil)
    #expect(try store.all().isEmpty)
    #expect(try store.snapshot() == nil)
    #expect(try store.piece(bytes(32, seed: 1)) == nil)
    #expect(store.office == Bench.office)
    #expect(store.readOnly == nil)
    try store.verifyPlace()
  }

  @Test(arguments: Maker.allCases) func `events come back in order, byte for byte`(_ maker: Maker) throws {
    let bench = try Bench(maker), store = try bench.open()
    let events = (1...40).map { event($0, open: $0 * 37 % 900, personal: $0 % 3 == 0 ? $0 * 5 : 0) }
    for event in events { try store.add(event) }
    #expect(try store.all() == events)
    #expect(try store.all(from: 38) == Array(events[37...]))
    #expect(try store.all(from: 41).isEmpty)
    #expect(try store.all(from: 0) == events)
    #expect(try store.head() == Head(sequence: 40, hash: events[39].hash))
    #expect(try bench.open().all() == events)
  }

  @Test(arguments: Maker.allCases) func `a scan ends when it is told to, and may ask meanwhile`(_ maker: Maker) throws {
    let store = try Bench(maker).open()
    for number in 1...10 { try store.add(event(number)) }
    var seen: [Int] = []
    try store.events(from: 3) { (outer) throws(Failure) in
      seen.append(outer.sequence)
      #expect(try store.head()?.sequence == 10)
      try store.events(from: 9) { (inner) throws(Failure) in
        seen.append(inner.sequence)
        return true
      }
      return outer.sequence < 4
    }
    #expect(seen == [3, 9, 10, 4, 9, 10])
    let stop = Failure(.storeMemory, "x")
    #expect(code { try store.scan(from: 1) { (_) throws(Failure) in throw stop } } == stop.code)
    try store.add(event(11))
    #expect(try store.all(from: 11).count == 1)
  }

  @Test(arguments: Maker.allCases) func `events of many pages are put together again`(_ maker: Maker) throws {
    let store = try Bench(maker).open(), page = 1 << 20
    let sizes = [(0, 0), (page, 0), (page + 1, page - 4), (3 * page + 17, page - 3), (1, 2 * page + 5), (2 * page, 1)]
    let events = sizes.enumerated().map { event($0 + 1, open: $1.0, personal: $1.1) }
    for event in events { try store.add(event) }
    #expect(try store.all() == events)
    #expect(try store.all(from: 4) == Array(events[3...]))
  }

  @Test(arguments: Maker.allCases) func `an append that expects another head is refused`(_ maker: Maker) throws {
    let bench = try Bench(maker), first = try bench.open(), second = try bench.open()
    try first.add(event(1))
    let head = try second.head()
    try first.add(event(2))
    try second.lock()
    #expect(code { try second.append(event(2, seed: 9), expecting: head) } == "SOP-STORE-HEAD")
    // The turn is over: the other can have it.
    try first.add(event(3))
    #expect(code { try second.append(event(4), expecting: try second.head()) } == "SOP-STORE-TURN")
    #expect(try second.all() == [event(1), event(2), event(3)])
    #expect(try second.outcome(of: event(2, seed: 9).transaction) == .notSaved)
    #expect(try second.outcome(of: event(2).transaction) == .saved)
    try second.lock()
    let other = Head(sequence: 3, hash: bytes(32, seed: 77))
    #expect(code { try second.append(event(4), expecting: other) } == "SOP-STORE-HEAD")
  }

  @Test(arguments: Maker.allCases) func `a turn excludes the others until it is given back`(_ maker: Maker) throws {
    let bench = try Bench(maker), first = try bench.open(), second = try bench.open()
    try first.lock()
    #expect(code { try second.lock() } == "SOP-STORE-BUSY")
    #expect(
      code { try second.save(StoredSnapshot(sequence: 0, directory: []), pieces: [], names: []) } == "SOP-STORE-BUSY")
    // Looking is free.
    #expect(try second.head() == nil)
    first.unlock()
    first.unlock()
    try second.lock()
    try second.append(event(1), expecting: nil)
    second.unlock()
    try first.lock()
    #expect(try first.head()?.sequence == 1)
    try first.append(event(2), expecting: try first.head())
    #expect(try second.all() == [event(1), event(2)])
  }

  @Test(arguments: Maker.allCases) func `a shell that goes away gives its turn back`(_ maker: Maker) throws {
    let bench = try Bench(maker), second = try bench.open()
    var first: (any Store)? = try bench.open()
    try first?.lock()
    #expect(code { try second.lock() } == "SOP-STORE-BUSY")
    first = nil
    try second.add(event(1))
    #expect(try second.head()?.sequence == 1)
  }

  @Test(arguments: Maker.allCases) func `personal values are put in place of others`(_ maker: Maker) throws {
    let bench = try Bench(maker), store = try bench.open()
    var events = (1...200).map { event($0, personal: $0 % 2 == 0 ? 50 + $0 : 0) }
    events.append(event(201, personal: 3 << 20))
    for event in events { try store.add(event) }
    try store.save(
      StoredSnapshot(sequence: 201, directory: [1]),
      pieces: [Piece(name: bytes(32, seed: 1), bytes: [2], isPersonal: true)],
      names: [bytes(32, seed: 1)])
    let values: [Int: [UInt8]] = [
      2: bytes(7, seed: 1), 4: [], 6: bytes(56, seed: 2), 201: bytes(2 << 20, seed: 3),
    ]
    for (sequence, value) in values { events[sequence - 1].personal = value }
    events.append(try store.rewrite(values.map { ($0.key, $0.value) }))
    #expect(try store.all() == events)
    #expect(try store.snapshot() == nil)
    #expect(try store.piece(bytes(32, seed: 1)) == nil)
    // Longer than what was there, and where nothing was.
    let longer: [Int: [UInt8]] = [8: bytes(900, seed: 4), 9: bytes(2 << 20, seed: 5), 4: bytes(10, seed: 6)]
    for (sequence, value) in longer { events[sequence - 1].personal = value }
    events.append(try store.rewrite(longer.map { ($0.key, $0.value) }))
    #expect(try store.all() == events)
    let next = event(events.count + 1, personal: 10)
    try store.add(next)
    #expect(try bench.open().all() == events + [next])
  }

  @Test(arguments: Maker.allCases) func `the newest image is kept with the pieces it names`(_ maker: Maker) throws {
    let bench = try Bench(maker), store = try bench.open()
    let names = (0..<5).map { bytes(32, seed: 100 + $0) }
    func piece(_ index: Int, _ seed: Int = 0) -> Piece {
      Piece(name: names[index], bytes: bytes(70_000 * index, seed: index + seed), isPersonal: index % 2 == 0)
    }
    let directory = bytes((2 << 20) + 3, seed: 1)
    try store.save(
      StoredSnapshot(sequence: 7, directory: directory), pieces: [piece(0), piece(1), piece(2)],
      names: Array(names[0...2]))
    let other = try bench.open()
    #expect(try other.snapshot()?.sequence == 7)
    #expect(try other.snapshot()?.directory == directory)
    #expect(try other.piece(names[2]) == piece(2).bytes)
    #expect(try other.known(names) == Set(names[0...2]))
    // A piece named again need not be given again; one not named is gone; one given again is replaced.
    try other.save(
      StoredSnapshot(sequence: 9, directory: [1, 2]), pieces: [piece(3), piece(1, 50)],
      names: [names[3], names[1], names[2]])
    #expect(try store.snapshot()?.directory == [1, 2])
    #expect(try store.known(names) == Set(names[1...3]))
    #expect(try store.piece(names[1]) == piece(1, 50).bytes)
    #expect(try store.piece(names[2]) == piece(2).bytes)
    // An older image comes too late.
    try store.save(StoredSnapshot(sequence: 8, directory: [3]), pieces: [piece(0)], names: [names[0]])
    #expect(try store.snapshot()?.sequence == 9)
    #expect(try store.known(names) == Set(names[1...3]))
    // One that names a piece nobody has is refused whole.
    let incomplete = StoredSnapshot(sequence: 10, directory: [4])
    #expect(code { try store.save(incomplete, pieces: [piece(0)], names: [names[0], names[4]]) } == "SOP-STORE-PIECES")
    #expect(try store.snapshot()?.sequence == 9)
    #expect(try store.known(names) == Set(names[1...3]))
    try store.save(StoredSnapshot(sequence: 11, directory: []), pieces: [], names: [])
    #expect(try other.snapshot()?.directory == [])
    #expect(try other.known(names).isEmpty)
  }

  @Test(arguments: Maker.allCases) func `a piece may stand in an event, over several pages`(_ maker: Maker) throws {
    let bench = try Bench(maker), store = try bench.open(), page = 1 << 20
    let first = event(1, open: 3 * page + 17, personal: 2 * page + 5), names = (0..<5).map { bytes(32, seed: 200 + $0) }
    try store.add(first)
    func piece(_ name: Int, _ isPersonal: Bool, _ range: Range<Int>, of sequence: Int = 1) -> Piece {
      Piece(
        name: names[name], bytes: [], isPersonal: isPersonal,
        home: Chunk.Home(sequence: sequence, isPersonal: isPersonal, bytes: range))
    }
    let within = page - 10..<2 * page + 30, personal = 5..<2 * page + 5
    try store.save(
      StoredSnapshot(sequence: 1, directory: [1]),
      pieces: [
        piece(0, false, within), piece(1, true, personal), piece(2, false, 3 * page..<3 * page + 18),
        piece(3, true, 0..<1, of: 7), piece(4, false, 0..<page),
      ], names: names)
    let other = try bench.open()
    #expect(try other.known(names) == Set(names))
    #expect(try other.piece(names[0]) == Array(first.open[within]))
    #expect(try other.piece(names[1]) == Array(first.personal[personal]))
    #expect(try other.piece(names[4]) == Array(first.open[..<page]))
    // Beyond the end, and in an event that is not there.
    #expect(try other.piece(names[2]) == nil)
    #expect(try other.piece(names[3]) == nil)
    _ = try other.rewrite([(1, bytes(9, seed: 3))])
    #expect(try store.piece(names[1]) == nil)
    #expect(try store.known(names).isEmpty)
  }

  @Test(arguments: Maker.allCases) func `an image that an event came after is not kept`(_ maker: Maker) throws {
    let store = try Bench(maker).open(), name = bytes(32, seed: 1)
    try store.add(event(1))
    try store.add(event(2))
    try store.save(
      StoredSnapshot(sequence: 1, directory: [1]), pieces: [Piece(name: name, bytes: [2], isPersonal: true)],
      names: [name])
    #expect(try store.snapshot() == nil)
    #expect(try store.piece(name) == nil)
  }

  @Test func `every wording of stores is complete and has a code of its own`() {
    // The list is public for the list of errors of the program.
    let all = storeWordings
    #expect(Set(all.map(\.code)).count == all.count)
    for wording in all {
      #expect(wording.code.hasPrefix("SOP-"))
      for words in [wording.message, wording.help] + (wording.hint.map { [$0] } ?? []) {
        #expect(!words.en.isEmpty && !words.th.isEmpty && words.en != words.th)
        #expect(!words.th.hasSuffix("."))
        for part in ["{1}", "{2}", "{3}"] {
          #expect(words.en.contains(part) == words.th.contains(part), "\(wording.code)")
        }
      }
    }
  }
}

/// What the memory store can be made to do wrong.
@Suite struct MemoryFaultTests {
  @Test func `an append fails on purpose, before it is kept or after`() throws {
    let store = MemoryStore(office: Bench.office), failure = Failure(.storeMemory, "x")
    store.faults.appends = [2: (.before, failure), 3: (.after, failure)]
    try store.add(event(1))
    #expect(code { try store.add(event(2)) } == failure.code)
    #expect(try store.outcome(of: event(2).transaction) == .notSaved)
    #expect(code { try store.add(event(2)) } == failure.code)
    #expect(try store.outcome(of: event(2).transaction) == .saved)
    try store.add(event(3))
    #expect(try store.all().count == 3)
  }

  @Test func `bytes read wrong, events go missing, the turn is refused`() throws {
    let store = MemoryStore(office: Bench.office)
    for number in 1...3 { try store.add(event(number, personal: 4)) }
    store.faults.openBytes = [2: 5]
    store.faults.personalBytes = [3: 0]
    #expect(try store.all()[1].open[5] == event(2).open[5] ^ 1)
    #expect(try store.all()[2].personal[0] == event(3, personal: 4).personal[0] ^ 1)
    store.faults = .init()
    store.faults.cutAfter = 2
    #expect(try store.head()?.sequence == 2)
    store.faults.lock = Failure(.storeMemory, "x")
    #expect(code { try store.lock() } == "SOP-STORE-MEMORY")
    store.faults = .init()
    store.readOnly = Words("x")
    #expect(code { try store.lock() } == "SOP-STORE-READ-ONLY")
    #expect(code { try store.copy(to: "/nowhere/x") } == "SOP-STORE-MEMORY")
    #expect(try store.all() == (1...3).map { event($0, personal: 4) })
  }
}
