import Testing
import Values

/// A single value read straight to its row: the same as through a chunk of its own.
@Suite struct OneValueTests {
  @Test(arguments: Habit.allCases) func `a value is read to its row as a chunk would bring it there`(_ habit: Habit) {
    var dice = Dice(77)
    // What stands there already gives the column its form.
    var straight = Column(habit.type), round = Column(habit.type)
    for turn in 0..<600 {
      let cell = habit.cell(&dice, turn), row = dice.roll(3) == 0 ? dice.roll(straight.count + 1) : straight.count
      let bytes = Column(habit.type, of: [cell]).bytes(of: 0..<1)
      let isRead = bytes.withUnsafeBytes { raw in
        var reader = ByteReader(raw), passing = ByteReader(raw)
        guard Column.skipOne(&passing), straight.set(row, from: &reader) else { return false }
        return reader.isAtEnd && passing.isAtEnd
      }
      guard isRead, let chunk = Column.read(habit.type, bytes) else {
        Issue.record("\(habit), turn \(turn): \(cell) does not read")
        return
      }
      round.set(row, from: chunk, 0)
      #expect(straight.cell(row) == cell, "\(habit), turn \(turn)")
    }
    #expect(straight.runs == round.runs, "\(habit)")
  }

  @Test func `damaged bytes are refused where a chunk refuses them, and never read beyond their end`() {
    let page = GuardedPage()
    var dice = Dice(2570), read = 0, refused = 0
    for turn in 0..<60_000 {
      let habit = Habit.allCases[turn % Habit.allCases.count]
      if habit == .longTexts, turn % 10 != 0 { continue }
      var bytes = Column(habit.type, of: [habit.cell(&dice, turn % 500)]).bytes(of: 0..<1)
      dice.damage(&bytes)
      let type = dice.roll(8) == 0 ? Habit.allCases[dice.roll(Habit.allCases.count)].type : habit.type
      page.with(bytes) { raw in
        var reader = ByteReader(raw), passing = ByteReader(raw), whole = ByteReader(raw), column = Column(type)
        let isSet = column.set(0, from: &reader)
        let chunk = Column.decode(type, &whole)
        guard isSet else {
          refused += 1
          // A dictionary of one is nothing we write: it is left to who reads events whole.
          #expect(chunk.map { $0.count != 1 || raw.first == 2 } ?? true, "turn \(turn), \(type)")
          return
        }
        read += 1
        #expect(Column.skipOne(&passing) && passing.place == reader.place, "turn \(turn)")
        #expect(reader.place == whole.place)
        #expect(chunk.map { Column(type, chunks: [$0]).cell(0) } == column.cell(0), "turn \(turn), \(type)")
      }
    }
    #expect(read > 5_000 && refused > 5_000, "\(read), \(refused)")
  }
}
