import Calendars
import Formats
import Testing
import Values

@Suite struct `Writing CSV` {
  let world = World()

  @Test(arguments: [
    (#"[{"a":1,"b":"x"},{"a":2.5,"b":null}]"#, "a,b\n1,x\n2.5,\n"),
    (#"[{"a":1},{"b":2},{"a":3,"c":4}]"#, "a,b,c\n1,,\n,2,\n3,,4\n"),
    (#"{"a":1}"#, "a\n1\n"), (#"[1,"x"]"#, "value\n1\nx\n"), ("[]", ""),
    (#"[{"a":"x,y"}]"#, "a\n\"x,y\"\n"), (#"[{"a":"x\"y"}]"#, "a\n\"x\"\"y\"\n"),
    (#"[{"a":"x\ny"}]"#, "a\n\"x\ny\"\n"), (#"[{"a":""}]"#, "a\n\"\"\n"),
    (#"[{"a":"0812"}]"#, "a\n0812\n"), (#"[{"a":"812"}]"#, "a\n\"812\"\n"),
    (#"[{"a":"2026-11-20"}]"#, "a\n\"2026-11-20\"\n"), (#"[{"a":"true"}]"#, "a\n\"true\"\n"),
    (#"[{"a":true,"b":-1}]"#, "a,b\ntrue,-1\n"), (#"[{"a":[1,"x"]}]"#, "a\n\"[1,\"\"x\"\"]\"\n"),
    (#"[{"a;b":1}]"#, "\"a;b\"\n1\n"), (#"[{"a":12345678901234567890.5}]"#, "a\n12345678901234567890.5\n"),
  ]) func `writes what reads back`(json: String, csv: String) throws {
    let value = try world.json(json)
    #expect(try world.csv(value) == csv)
  }

  @Test func `writes dates and times in ISO form`() throws {
    let day = try #require(Day(year: 2026, month: 2, day: 5))
    let record = world.heap.record([
      ("d", .date(day.number)), ("t", .moment(day.number * 86_400 + 34_200)), ("c", .clock(34_200)),
      ("n", .duration(3, family: Family.workdays.rawValue)),
    ])
    #expect(try world.csv(record) == "d,t,c,n\n2026-02-05,2026-02-05T09:30,09:30,3wd\n")
  }

  @Test func `never begins a cell with what a spreadsheet runs`() throws {
    let starts = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]
    let parts = ["1+1", "cmd|' /C calc'!A0", ",=1", "\"=1\"", "'", "''=", "\n=2", "ก", "", ";=1", " "]
    var dice = Dice(7), texts: [String] = []
    for start in starts { for part in parts { texts += [start + part, part + start, "'" + start + part] } }
    for _ in 0..<10_000 { texts.append((0..<dice.roll(6)).map { _ in dice.pick(starts + parts) }.joined()) }
    let list = world.heap.list(owning: texts.map { world.heap.record([("x", world.heap.text($0))]) })
    let csv = try world.csv(list)
    for cell in spreadsheetCells(csv).dropFirst() {
      #expect(!starts.contains { cell.hasPrefix($0) }, "\(cell)")
    }
    let back = try world.csv(csv)
    #expect(isEqual(back, list, world.realm))
  }

  /// The first column as a spreadsheet sees it: quotes taken off, doubled ones single.
  private func spreadsheetCells(_ csv: String) -> [String] {
    var cells: [String] = [], cell = "", isQuoted = false, hasClosed = false
    for scalar in csv.unicodeScalars {
      if scalar == "\"" {
        if !isQuoted, hasClosed { cell += "\"" }
        hasClosed = isQuoted
        isQuoted.toggle()
        continue
      }
      hasClosed = false
      if scalar == "\n", !isQuoted {
        cells.append(cell)
        cell = ""
      } else {
        cell.unicodeScalars.append(scalar)
      }
    }
    return cells
  }

  @Test func `leaves texts alone when told to, and numbers always`() throws {
    let value = try world.json(#"[{"x":"=1+1","y":-1}]"#)
    #expect(try world.csv(value) == "x,y\n\"'=1+1\",-1\n")
    #expect(try world.csv(value, raw: true) == "x,y\n=1+1,-1\n")
  }

  @Test(arguments: [UInt8(0x2C), 0x09, 0x3B]) func `gives back every table it wrote`(separator: UInt8) throws {
    var dice = Dice(UInt64(separator))
    let bits = [
      "a", "ก", "น้ำ", "1", "0", "-", "=", ",", ";", "\t", "\"", "\n", "\r", "'", " ", ".", "true", "2026-11-20", "😀",
      "\u{FEFF}", "null", "–", "a text that is long enough for a block of its own",
    ]
    for _ in 0..<3000 {
      let width = 1 + dice.roll(4), list = world.heap.list()
      let names = (0..<width).map { number in dice.pick(["a", "b;", "=c", "1", "ง", "x\"y", "p,q"]) + "\(number)" }
      let isText = (0..<width).map { _ in dice.roll(2) == 0 }
      for _ in 0..<1 + dice.roll(4) {
        world.heap.append(
          world.heap.record(
            names.indices.map { column in
              if dice.roll(5) == 0 { return (names[column], .null) }
              if !isText[column] { return (names[column], Number.normal(dice.roll(20_000) - 10_000, dice.roll(4))) }
              let text = (0..<dice.roll(5)).map { _ in dice.pick(bits) }.joined()
              return (names[column], world.heap.text(text))
            }), to: list)
      }
      let text = try world.csv(list, separator: separator)
      var options = ReadOptions()
      // A single column shows no separator to be found out.
      options.separator = width == 1 || dice.roll(2) == 0 ? separator : nil
      let back = try world.csv(text, options)
      #expect(isEqual(back, list, world.realm), "\(text)")
    }
  }
}
