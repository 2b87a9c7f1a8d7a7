import Glibc
import Testing
import Values

/// The canonical bytes of runs: the same for the same values, read back as those, and safe to read when damaged.
@Suite struct ChunkCodecTests {
  @Test(arguments: Habit.allCases) func `what is encoded is read back, and its bytes are the only ones`(_ habit: Habit)
  {
    for seed in 0..<40 {
      var dice = Dice(UInt64(seed * 31 + 7))
      let cells = (0..<dice.roll(seed < 5 ? 12 : 400)).map { habit.cell(&dice, $0) }
      if cells.isEmpty { continue }
      let bytes = Column(habit.type, of: cells).bytes(of: 0..<cells.count)
      guard let chunk = Column.read(habit.type, bytes) else {
        Issue.record("\(habit), seed \(seed): does not read")
        return
      }
      let read = Column(habit.type, chunks: [chunk])
      for row in cells.indices where read.cell(row) != cells[row] {
        Issue.record("\(habit), seed \(seed), row \(row): \(read.cell(row)) for \(cells[row])")
        return
      }
      var forms = [
        read, upsideDown(cells, habit, &dice), overwritten(cells, habit, &dice), shifted(cells, habit, &dice),
      ]
      var appended = Column(habit.type)
      appended.append(chunk, merging: true)
      forms.append(appended)
      for (form, column) in forms.enumerated() {
        let place = form == 3 ? column.count - cells.count : 0
        if column.bytes(of: place..<(place + cells.count)) != bytes {
          Issue.record("\(habit), seed \(seed), form \(form): other bytes for the same values")
          return
        }
      }
      let some = cells.indices.filter { _ in dice.roll(2) == 0 }
      var writer = ByteWriter()
      read.encode(scattered: some, into: &writer)
      #expect(
        writer.bytes == (some.isEmpty ? [] : Column(habit.type, of: some.map { cells[$0] }).bytes(of: 0..<some.count)))
    }
  }

  /// Written from the last row up.
  private func upsideDown(_ cells: [Cell], _ habit: Habit, _ dice: inout Dice) -> Column {
    var column = Column(habit.type, nulls: cells.count)
    for row in cells.indices.reversed() { column.put(cells[row], row) }
    return column
  }

  /// Other values first, wide, long and many, so that the form in memory is another.
  private func overwritten(_ cells: [Cell], _ habit: Habit, _ dice: inout Dice) -> Column {
    let wild: Habit = habit.type == .number ? .mixedNumbers : habit.type.isText ? .manyTexts : habit
    var column = Column(habit.type)
    for row in cells.indices { column.put(wild.cell(&dice, 5_000), row) }
    for row in cells.indices.shuffled(&dice) { column.put(cells[row], row) }
    return column
  }

  /// Behind other rows, in one chunk with them.
  private func shifted(_ cells: [Cell], _ habit: Habit, _ dice: inout Dice) -> Column {
    let wild: Habit = habit.type == .number ? .mixedNumbers : habit
    let before = (0..<dice.roll(300)).map { wild.cell(&dice, $0) }
    return Column(habit.type, of: before + cells)
  }

  @Test func `full chunks and what follows them are encoded and read back alike, in any order of writing`() {
    for habit in [Habit.smallNumbers, .prices, .mixedNumbers, .fewTexts, .manyTexts, .days] {
      var dice = Dice(606)
      let cells = (0..<(Chunk.rows + 300)).map { habit.cell(&dice, $0 / 100) }
      let column = Column(habit.type, of: cells), runs = column.runs
      #expect(runs.count == 2)
      let chunks = runs.compactMap { Column.read(habit.type, $0) }
      #expect(chunks.map(\.count) == [Chunk.rows, 300], "\(habit)")
      let read = Column(habit.type, chunks: chunks)
      #expect(Twin(read, cells).difference() == nil, "\(habit)")
      #expect(read.runs == runs, "\(habit)")
      #expect(upsideDown(cells, habit, &dice).runs == runs, "\(habit)")
      var two = Column(habit.type)
      two.append(contentsOf: Column(habit.type, of: Array(cells.prefix(70))))
      two.append(contentsOf: Column(habit.type, of: Array(cells.dropFirst(70))))
      #expect(two.runs == runs, "\(habit)")
      var writer = ByteWriter(), writerRuns = ByteWriter()
      column.encode(scattered: Array(cells.indices), into: &writer)
      for run in runs { writerRuns.raw(run) }
      #expect(writer.bytes == writerRuns.bytes, "\(habit)")
    }
  }

  @Test func `damaged bytes are refused or read as other values, never beyond their end`() {
    let world = World(), page = GuardedPage()
    let view = world.heap.snapshot(TableSnapshot([], layouts: []))
    var dice = Dice(2026), read = 0, again = 0
    for turn in 0..<100_000 {
      let habit = Habit.allCases[turn % Habit.allCases.count]
      if habit == .longTexts, turn % 10 != 0 { continue }
      let cells = (0..<(1 + dice.roll(12))).map { habit.cell(&dice, $0 * 40) }
      var bytes = Column(habit.type, of: cells).bytes(of: 0..<cells.count)
      dice.damage(&bytes)
      let type = dice.roll(8) == 0 ? Habit.allCases[dice.roll(Habit.allCases.count)].type : habit.type
      page.with(bytes) { raw in
        var reader = ByteReader(raw)
        guard let chunk = Column.decode(type, &reader) else { return }
        read += 1
        #expect(reader.place <= raw.count)
        let column = Column(type, chunks: [chunk])
        for row in 0..<min(chunk.count, 40) {
          let value = column.value(row, world.heap, view)
          if !value.isRow { _ = shown(value, world.realm) }
          world.heap.release(value)
          _ = column.cell(row)
        }
        guard chunk.count > 0 else { return }
        let canonical = column.bytes(of: 0..<chunk.count)
        guard let twin = Column.read(type, canonical) else {
          Issue.record("turn \(turn), \(type): its own bytes do not read")
          return
        }
        again += 1
        #expect(Column(type, chunks: [twin]).bytes(of: 0..<twin.count) == canonical, "turn \(turn), \(type)")
      }
    }
    world.heap.release(view)
    #expect(read > 10_000 && again > 10_000, "\(read), \(again)")
  }
}

extension Twin {
  init(_ column: Column, _ cells: [Cell]) {
    self.column = column
    self.cells = cells
  }
}

extension Collection {
  func shuffled(_ dice: inout Dice) -> [Element] {
    var items = Array(self)
    for place in items.indices.dropFirst() { items.swapAt(place, dice.roll(place + 1)) }
    return items
  }
}

extension Dice {
  /// Changes bytes as disks, and people who mean it, do.
  mutating func damage(_ bytes: inout [UInt8]) {
    for _ in 0...roll(3) where !bytes.isEmpty {
      let place = roll(min(bytes.count, roll(2) == 0 ? 8 : bytes.count))
      switch roll(7) {
      case 0, 1: bytes[place] ^= 1 << UInt8(roll(8))
      case 2: bytes[place] = UInt8(roll(256))
      case 3: bytes.remove(at: place)
      case 4: bytes.insert(UInt8(roll(256)), at: place)
      case 5: bytes.removeLast(roll(bytes.count))
      default: bytes.replaceSubrange(place..<place, with: (0..<roll(10)).map { _ in roll(2) == 0 ? 0xFF : 0x7F })
      }
    }
  }
}

/// Memory right behind which nothing may be read: whoever does ends the process.
final class GuardedPage {
  private static let size = 128 * 1024
  private let start: UnsafeMutableRawPointer

  init() {
    let all = mmap(nil, GuardedPage.size + 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let all, all != MAP_FAILED else { fatalError("no memory") }
    start = all
    mprotect(start + GuardedPage.size, 4096, PROT_NONE)
  }

  deinit { munmap(start, GuardedPage.size + 4096) }

  /// The bytes, put where the page ends.
  func with(_ bytes: [UInt8], _ body: (UnsafeRawBufferPointer) -> Void) {
    precondition(bytes.count <= GuardedPage.size)
    let place = start + (GuardedPage.size - bytes.count)
    bytes.withUnsafeBytes { place.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(place), byteCount: bytes.count) }
    body(UnsafeRawBufferPointer(start: place, count: bytes.count))
  }
}
