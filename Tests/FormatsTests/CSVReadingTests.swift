import Failures
import Formats
import Testing
import Text
import Values

@Suite struct `Reading CSV` {
  let world = World()

  @Test(arguments: [
    ("a,b\n1,2\n", #"[{"a":1,"b":2}]"#),
    ("a,b\r\n1,2\r\n", #"[{"a":1,"b":2}]"#),
    ("a,b\r1,2\r", #"[{"a":1,"b":2}]"#),
    ("a,b\n1,2", #"[{"a":1,"b":2}]"#),
    ("\u{FEFF}a,b\n1,2", #"[{"a":1,"b":2}]"#),
    ("a\n\"x,y\"\n", #"[{"a":"x,y"}]"#),
    ("a,b\n\"x\"\"y\",z\n", #"[{"a":"x\"y","b":"z"}]"#),
    ("a,b\n\"l1\nl2\",z\n", #"[{"a":"l1\nl2","b":"z"}]"#),
    ("a,b\n\"l1\r\nl2\",z\n", #"[{"a":"l1\r\nl2","b":"z"}]"#),
    ("a,b\nx\"y,z\"\n", #"[{"a":"x\"y","b":"z\""}]"#),
    ("a,b\n\n1,2\n\n\n3,4\n\n", #"[{"a":1,"b":2},{"a":3,"b":4}]"#),
    ("a,b\n,\n", #"[{"a":null,"b":null}]"#),
    ("a,b\n1,", #"[{"a":1,"b":null}]"#),
    ("a,b\n\"\",x\n", #"[{"a":"","b":"x"}]"#),
    ("a;b\n1;2\n", #"[{"a":1,"b":2}]"#),
    ("a\tb\n1\t2\n", #"[{"a":1,"b":2}]"#),
    ("a\n1\n\n2\n", #"[{"a":1},{"a":null},{"a":2}]"#),
    ("a,b\n", "[]"), ("", "[]"), ("\n\n", "[]"),
    ("ชื่อ,คะแนน\nสมศรี,85.50\n", #"[{"ชื่อ":"สมศรี","คะแนน":85.5}]"#),
  ]) func `takes what RFC 4180 allows, with any line end`(text: String, rows: String) throws {
    #expect(try world.rows(text) == rows)
  }

  @Test(arguments: [
    ("85\n85.5\n-3", "[85,85.5,-3]"),
    ("0812\n0813", #"["0812","0813"]"#),
    ("1\n007", #"["1","007"]"#),
    ("+1\n2", #"["+1","2"]"#),
    ("1\n2 ", #"["1","2 "]"#),
    ("\"1,000\"\n1", #"["1,000","1"]"#),
    ("0\n0.5\n10", "[0,0.5,10]"),
    ("-0\n1", #"["-0","1"]"#),
    (".5\n1", #"[".5","1"]"#),
    ("1.\n1", #"["1.","1"]"#),
    ("1e3\n1", #"["1e3","1"]"#),
    ("1\n\"2\"", #"["1","2"]"#),
    ("12345678901234567890123456789012345678", "[12345678901234567890123456789012345678]"),
    ("123456789012345678901234567890123456789", #"["123456789012345678901234567890123456789"]"#),
    ("2026-11-20\n2569-11-20", #"["2026-11-20","2026-11-20"]"#),
    ("2026-02-30", #"["2026-02-30"]"#),
    ("true\nfalse", "[true,false]"), ("true\nyes", #"["true","yes"]"#),
    ("1\nx", #"["1","x"]"#), ("1\n2026-11-20", #"["1","2026-11-20"]"#),
  ]) func `gives a column a type only when every cell plainly has it`(cells: String, values: String) throws {
    let rows = try world.csv("a\n" + cells)
    let list = rows.items.map { try? world.plain($0.object.slotsBody[0]) }
    #expect("[" + list.compactMap(\.self).joined(separator: ",") + "]" == values)
  }

  @Test func `decides types by all rows, not by those in front`() throws {
    var text = "a,b,c\n"
    for row in 0..<2000 { text += "\(row),,\(row)\n" }
    let rows = try world.csv(text + "007,1,x\n").items
    #expect(rows[0].object.slotsBody[0].string == "0")
    #expect(rows[2000].object.slotsBody[1].int == 1)
    #expect(rows[5].object.slotsBody[2].string == "5")
  }

  @Test func `reads types only as far as they are asked for`() throws {
    #expect(try world.rows("a\n1\n") { $0.types = .text } == #"[{"a":"1"}]"#)
    #expect(try world.rows("a,b\n1,2\n") { $0.types = .named(["b": .number]) } == #"[{"a":"1","b":2}]"#)
    #expect(
      refusal { _ = try world.rows("a,b\n1,2\n3,x\n") { $0.types = .named(["b": .number]) } }
        == "SOP-CSV-CELL: line 3 (row 2), column b: \"x\" is not a number")
    #expect(
      refusal { _ = try world.rows("a,b\n") { $0.types = .named(["c": .date]) } }
        == "SOP-CSV-COLUMN: there is no column \"c\" to give a type; columns: a, b")
  }

  @Test func `takes quotes for nothing where a file quotes everything`() throws {
    #expect(try world.rows("\"a\",\"b\"\n\"1\",\"\"\n") == #"[{"a":1,"b":null}]"#)
    #expect(try world.rows("a,\"b\"\n\"1\",\"\"\n") == #"[{"a":"1","b":""}]"#)
  }

  @Test func `names columns itself when asked`() throws {
    #expect(
      try world.rows("1,x\n2,y\n") { $0.hasHeader = false }
        == #"[{"column1":1,"column2":"x"},{"column1":2,"column2":"y"}]"#)
    #expect(try world.rows("a,,a\n1,2,3\n") { $0.namesHeadings = true } == #"[{"a":1,"column2":2,"a_2":3}]"#)
  }

  @Test(arguments: [
    ("a,b\n1\n", "SOP-CSV-ROW: line 2 (row 1): 1 cells where the heading has 2"),
    ("a,b\n1,2\n\n1,2,3\n", "SOP-CSV-ROW: line 4 (row 2): 3 cells where the heading has 2"),
    ("a,b\n\"x\ny\",1\n1\n", "SOP-CSV-ROW: line 4 (row 2): 1 cells where the heading has 2"),
    ("a,a\n", "SOP-CSV-REPEATED: line 1: the heading \"a\" stands over columns 1 and 2"),
    ("a,\n", "SOP-CSV-HEADING: line 1: column 2 has no heading"),
    ("a,b\n1,\"x\n", "SOP-CSV-OPEN: line 2, column 2: the quote that opens this cell is never closed"),
    ("a,b\n\"x\"y,1\n", "SOP-CSV-QUOTE: line 2, column 1: text after the closing quote of \"x\""),
  ]) func `says where a file is wrong`(text: String, message: String) throws {
    #expect(refusal { _ = try world.rows(text) } == message)
    #expect(world.heap.pointee.live < 1 << 16)
  }

  @Test func `stops at a cell that swallows the file`() throws {
    let text = "a\n\"" + String(repeating: "x\n", count: 600_000)
    #expect(refusal { _ = try world.rows(text) }.hasPrefix("SOP-CSV-LONG: line 2, column 1"))
  }

  @Test(arguments: [Encoding.utf16, .windows874, .utf8])
  func `reads what offices send in every encoding`(encoding: Encoding) throws {
    let bytes = try Encoding.encode(Array("ชื่อ,คะแนน\nสมศรี ใจงาม,85\n".utf8), as: encoding)
    let read = try #require(Format.csv.read)
    #expect(try world.plain(read(bytes, world.heap, ReadOptions())) == #"[{"ชื่อ":"สมศรี ใจงาม","คะแนน":85}]"#)
  }

  @Test func `refuses bytes that are no text, with the place`() throws {
    let read = try #require(Format.csv.read)
    var bytes = Array("ก,ข\nค,".utf8)
    bytes += [0xFF, 0x0A]
    #expect(
      refusal { _ = try read(bytes, world.heap, ReadOptions()) }
        == "SOP-ENCODING: line 2, column 3: the bytes here are not utf-8")
    var options = ReadOptions()
    options.encoding = "ebcdic"
    #expect(refusal { _ = try read(bytes, world.heap, options) }.hasPrefix("SOP-ENCODING-NAME"))
  }

  @Test func `frees all it made when a file is cut short anywhere`() throws {
    let whole = Array(
      "id,name,note\nA1,\"สมศรี, \"\"ใจ\"\"\",85.5\r\nA2,a long name of more than fourteen bytes,\n".utf8)
    _ = try? CSVReader.read(whole, separator: nil, world.heap, ReadOptions())
    for end in 0...whole.count {
      guard let list = try? CSVReader.read(Array(whole[..<end]), separator: nil, world.heap, ReadOptions()) else {
        continue
      }
      world.heap.release(list)
    }
    let before = world.heap.pointee.live
    for end in 0...whole.count {
      guard let list = try? CSVReader.read(Array(whole[..<end]), separator: nil, world.heap, ReadOptions()) else {
        continue
      }
      world.heap.release(list)
    }
    #expect(world.heap.pointee.live == before)
  }
}
