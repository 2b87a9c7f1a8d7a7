import Failures
import Formats
import Testing
import Values

@Suite struct `JSON` {
  let world = World()

  @Test(arguments: JSONOracle.valid) func `reads what Python reads, and writes it plainly`(text: String, plain: String)
    throws
  {
    #expect(try world.plain(world.json(text)) == plain)
  }

  @Test(arguments: JSONOracle.invalid) func `refuses what Python refuses`(text: String) {
    #expect(refusal { _ = try world.json(text) }.hasPrefix("SOP-JSON"))
  }

  @Test(arguments: [
    ("[1,\n 2,\n x]", "SOP-JSON: line 3, column 2: a value expected, and this is \"x\""),
    ("{\"ก\" 1}", "SOP-JSON: line 1, column 6: \":\" expected, and this is \"1\""),
    ("[1", "SOP-JSON: line 1, column 3: \",\" or \"]\" expected, and this is the end"),
    (#"{"a":1,"a":2}"#, "SOP-JSON-KEY: line 1, column 8: the key \"a\" stands twice in one object"),
    (
      #"[{"a":1,"b":2},{"a":1,"b":2,"a":3}]"#,
      "SOP-JSON-KEY: line 1, column 29: the key \"a\" stands twice in one object"
    ),
    (#"{"a":1,"\u0061":2}"#, #"SOP-JSON-KEY: line 1, column 8: the key "\u0061" stands twice in one object"#),
    (#""\ud800""#, "SOP-JSON: line 1, column 2: both halves of a surrogate pair expected, and this is \"\\\""),
    ("1e999", "SOP-JSON-NUMBER: line 1, column 1: the number 1e999 does not fit 38 digits exactly"),
    ("1e-39", "SOP-JSON-NUMBER: line 1, column 1: the number 1e-39 does not fit 38 digits exactly"),
    (
      "[1.234567890123456789012345678901234567890123]",
      "SOP-JSON-NUMBER: line 1, column 2: the number 1.234567890123456789012345678901234567890123 does not fit "
        + "38 digits exactly"
    ),
    ("NaN", "SOP-JSON: line 1, column 1: a value expected, and this is \"N\""),
  ]) func `says where a text is wrong`(text: String, message: String) {
    #expect(refusal { _ = try world.json(text) } == message)
  }

  @Test(arguments: [
    ("1e37", "10000000000000000000000000000000000000"), ("1.50e1", "15"), ("100e-2", "1"), ("0e999999999999", "0"),
    ("1000000000000000000000000000000000000000000e-42", "1"), ("1.0000000000000000000000000000000000000000000", "1"),
    ("99999999999999999999999999999999999999", "99999999999999999999999999999999999999"),
    ("-1E-38", "-0.00000000000000000000000000000000000001"),
  ]) func `keeps every number exact`(text: String, plain: String) throws {
    #expect(try world.plain(world.json(text)) == plain)
  }

  @Test func `gives objects of one kind one shape`() throws {
    let list = try world.json(#"[{"a":1,"b":2},{"a":3,"b":4},{"b":5,"a":6},{"a":7,"b":8}]"#).items
    #expect(list[0].shape == list[1].shape && list[0].shape == list[3].shape && list[0].shape != list[2].shape)
  }

  @Test func `keeps objects of very many kinds as maps, without filling the realm`() throws {
    var text = "["
    for number in 0..<20_000 { text += #"{"k\#(number)":1,"same":2},"# }
    let list = try world.json(text + "{}]")
    #expect(world.realm.shapes.count < 10_000)
    #expect(list.items[19_999].fieldNames(world.realm) == ["k19999", "same"])
    var wide = "{"
    for number in 0..<3000 { wide += #""w\#(number)":\#(number),"# }
    #expect(try world.json(wide + #""end":0}"#).fieldCount == 3001)
    #expect(refusal { _ = try world.json(wide + #""w7":0}"#) }.hasPrefix("SOP-JSON-KEY"))
  }

  @Test func `nests a million deep, both ways`() throws {
    let depth = 1_000_000
    let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    let value = try world.json(text)
    #expect(try world.plain(value) == text)
    world.heap.release(value)
    let objects = String(repeating: "{\"a\":", count: depth) + "1" + String(repeating: "}", count: depth)
    let record = try world.json(objects)
    #expect(try world.plain(record) == objects)
    world.heap.release(record)
    #expect(
      refusal { _ = try world.json(String(repeating: "[", count: depth)) }.hasPrefix("SOP-JSON: line 1, column 1000001")
    )
  }

  @Test func `stops at the memory limit`() throws {
    world.heap.pointee.limit = 1 << 20
    #expect(refusal { _ = try world.json(String(repeating: "[", count: 1_000_000)) }.hasPrefix("SOP-MEMORY"))
  }

  @Test func `frees all it made when a text is cut short anywhere`() throws {
    let whole = Array(
      #"{"id":"A1","name":"a name of more than fourteen bytes","list":[1,2.5,{"x":null,"\u0e01":[]}],"x":1e-3}"#.utf8)
    let first = try JSONReader.read(whole, world.heap)
    world.heap.release(first)
    let before = world.heap.pointee.live
    for end in 0..<whole.count {
      #expect(throws: Failure.self) { _ = try JSONReader.read(Array(whole[..<end]), world.heap) }
      #expect(world.heap.pointee.live == before)
    }
  }

  @Test func `survives any byte in any place`() throws {
    let whole = Array(#"[{"a":"\u0e01x","b":-1.5e2},true,null,[]]"#.utf8)
    for place in whole.indices {
      for byte in UInt8(0)...127 {
        var bytes = whole
        bytes[place] = byte
        if let value = try? JSONReader.read(bytes, world.heap) { world.heap.release(value) }
      }
    }
  }

  @Test func `reads and writes a value a line`() throws {
    let list = try JSONReader.readLines(Array("{\"n\":1}\n\n  {\"n\":2}\r\n[3]".utf8), world.heap)
    #expect(try world.plain(list) == #"[{"n":1},{"n":2},[3]]"#)
    #expect(try world.text(.jsonl, list) == "{\"n\":1}\n{\"n\":2}\n[3]\n")
    #expect(
      refusal { _ = try JSONReader.readLines(Array("1\n2 3\n".utf8), world.heap) }
        == "SOP-JSON: line 2, column 3: the end of the line expected, and this is \"3\"")
  }

  @Test func `indents when asked`() throws {
    let value = try world.json(#"{"a":[1,{"b":2}],"c":[],"d":{}}"#)
    #expect(
      try world.text(.json, value) { $0.indent = 2 }
        == "{\n  \"a\": [\n    1,\n    {\n      \"b\": 2\n    }\n  ],\n  \"c\": [],\n  \"d\": {}\n}\n")
  }

  @Test func `writes keys that are no texts as texts`() throws {
    let map = world.heap.setting(key: Value(5), of: world.heap.record(shape: 0, slots: 0), to: .true)
    #expect(try world.plain(map) == #"{"5":true}"#)
  }
}
