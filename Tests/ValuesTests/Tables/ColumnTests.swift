import Testing
import Values

/// Columns against plain arrays, under random writing, cutting off and copying.
@Suite struct ColumnTests {
  @Test(arguments: Habit.allCases) func `a column holds what an array would, and forks never see each other`(
    _ habit: Habit
  ) {
    for seed in 0..<12 {
      var dice = Dice(UInt64(seed * 977 + 5)), forks = [Twin(habit.type)]
      if seed % 3 == 0 { forks = [Twin(stored: (0..<200).map { habit.cell(&dice, $0) }, habit.type)] }
      for turn in 0..<700 {
        step(&forks, habit, &dice, turn)
        if turn % 175 == 174, let wrong = forks.lazy.compactMap({ $0.difference() }).first {
          Issue.record("\(habit), seed \(seed), turn \(turn): \(wrong)")
          return
        }
      }
    }
  }

  private func step(_ forks: inout [Twin], _ habit: Habit, _ dice: inout Dice, _ turn: Int) {
    let fork = dice.roll(forks.count), count = forks[fork].cells.count
    switch dice.roll(20) {
    case 0 where forks.count < 6: forks.append(forks[fork])
    case 1 where forks.count > 1: forks.remove(at: dice.roll(forks.count))
    case 2 where dice.roll(3) == 0: forks[fork].truncate(dice.roll(count + 1))
    case 3 where count > 0:  // another row of a fork
      let other = forks[dice.roll(forks.count)]
      guard !other.cells.isEmpty else { return }
      let source = dice.roll(other.cells.count), row = dice.roll(count + 1)
      forks[fork].column.set(row, from: other.column, source)
      if row == count {
        forks[fork].cells.append(other.cells[source])
      } else {
        forks[fork].cells[row] = other.cells[source]
      }
    case 4:
      forks[fork].column.append(nil)
      forks[fork].cells.append(.null)
    case 5 where count > 0 && count < 2_000:  // its own end, from its bytes
      let first = dice.roll(count), rows = first..<(first + dice.roll(count - first) + 1)
      let isRead = forks[fork].column.bytes(of: rows).withUnsafeBytes { raw in
        var reader = ByteReader(raw)
        return forks[fork].column.append(&reader) && reader.isAtEnd
      }
      #expect(isRead, "\(habit), turn \(turn)")
      forks[fork].cells += Array(forks[fork].cells[rows])
    case 6..<10 where count > 0: forks[fork].set(dice.roll(count), habit.cell(&dice, turn))
    default: for _ in 0..<dice.roll(8) { forks[fork].set(forks[fork].cells.count, habit.cell(&dice, turn)) }
    }
  }

  @Test func `chunks end at 65,536 rows whatever is done at their border`() {
    for habit in [Habit.smallNumbers, .mixedNumbers, .fewTexts, .manyTexts, .days] {
      var dice = Dice(4242), twin = Twin(habit.type)
      while twin.cells.count < Chunk.rows - 20 { twin.set(twin.cells.count, habit.cell(&dice, 40)) }
      for turn in 0..<120 {
        let before = twin
        switch dice.roll(4) {
        case 0: twin.truncate(Chunk.rows - 10 + dice.roll(20))
        case 1: twin.set(twin.cells.count - dice.roll(12), habit.cell(&dice, 40))
        default: for _ in 0..<dice.roll(12) { twin.set(twin.cells.count, habit.cell(&dice, 40)) }
        }
        if turn % 30 == 29 {
          #expect(before.difference() == nil, "\(habit), turn \(turn), before")
          #expect(twin.difference() == nil, "\(habit), turn \(turn)")
          #expect(twin.column.chunks.map(\.count).dropLast().allSatisfy { $0 == Chunk.rows })
        }
      }
    }
  }

  @Test func `the texts of a plain chunk that is written over and over do not pile up`() {
    var dice = Dice(9), twin = Twin(.text)
    for turn in 0..<30_000 {
      let row = twin.cells.count < 300 ? twin.cells.count : dice.roll(300)
      twin.set(row, .text(Array("\(turn) ".utf8) + Array(repeating: 0x61, count: dice.roll(120))))
    }
    #expect(twin.difference() == nil)
    #expect(twin.column.bytes < 600_000, "\(twin.column.bytes)")
  }

  @Test(arguments: Habit.allCases) func `values of the language are written and read back as themselves`(_ habit: Habit)
  {
    let world = World(), heap = world.heap
    let view = heap.snapshot(TableSnapshot([], layouts: []))
    for seed in 0..<4 {
      var dice = Dice(UInt64(seed + 60)), column = Column(habit.type), cells: [Cell] = []
      for turn in 0..<400 {
        let cell = habit.cell(&dice, turn), row = dice.roll(3) == 0 && turn > 0 ? dice.roll(cells.count) : cells.count
        let value = self.value(cell, habit.type, heap)
        column.set(row, value)
        #expect(column.holds(value, at: row), "\(habit), seed \(seed), turn \(turn): \(cell)")
        if row == cells.count { cells.append(cell) } else { cells[row] = cell }
        let read = column.value(row, heap, view)
        let isSame =
          habit.type == .reference(2) && cell != .null
          ? read.rowNumber == value.rowNumber
          : isEqual(read, value, world.realm)
        #expect(isSame, "\(habit), seed \(seed), turn \(turn): \(cell), read \(shownOrRow(read, world.realm))")
        heap.release(read)
        // The mark of a row belongs to no heap.
        if !value.isRow { heap.release(value) }
      }
      for row in cells.indices where column.cell(row) != cells[row] {
        Issue.record("\(habit), seed \(seed), row \(row): \(column.cell(row)) for \(cells[row])")
        break
      }
      for _ in 0..<400 where cells.count > 1 {
        let a = dice.roll(cells.count), b = dice.roll(cells.count)
        #expect(column.isSame(a, as: column, b) == (cells[a] == cells[b]), "\(habit), seed \(seed), rows \(a), \(b)")
      }
    }
    heap.release(view)
    #expect(world.live == 0)
  }

  private func shownOrRow(_ value: Value, _ realm: Realm) -> String {
    value.isRow ? "row \(value.rowNumber)" : shown(value, realm)
  }

  private func value(_ cell: Cell, _ type: CellType, _ heap: HeapPointer) -> Value {
    switch (cell, type) {
    case (.null, _): .null
    case (.number(let number), _): heap.number(number)
    case (.text(let bytes), _): bytes.withUnsafeBufferPointer { heap.text($0) }
    case (.code(let code), .bool): .bool(code != 0)
    case (.code(let code), .date): .date(code)
    case (.code(let code), .member(let enumeration)): .member(code, of: enumeration)
    case (.code(let code), _): .rowMark(code, kind: 2)
    }
  }
}
