import Failures
import Testing
import Values

/// Texts of values: short ones inside the value, longer ones in a block, and no way to tell.
@Suite struct TextValueTests {
  @Test func `a text comes back as it went in`() {
    let world = World(), heap = world.heap
    var dice = Dice(11)
    for length in 0...40 {
      for _ in 0..<50 {
        let text = String(dice.text(length).utf8.prefix(length)) ?? ""
        let value = heap.text(text), twin = heap.text(Array(text.utf8))
        #expect(value.string == text && value.byteCount == text.utf8.count && value.isText)
        #expect(value.isHeap == (text.utf8.count > 14))
        #expect(isEqual(value, twin, world.realm) && value.hash(world.realm) == twin.hash(world.realm))
        #expect(hashOfKey(value) == hashOfKey(twin) && hashOfKey(value) == value.hash(world.realm))
        heap.release(value)
        heap.release(twin)
      }
    }
    #expect(world.live == 0)
  }

  @Test func `what was put together equals what was written at once`() {
    let world = World(), heap = world.heap
    var dice = Dice(12)
    for _ in 0..<5_000 {
      let pieces = (0..<dice.roll(6) + 1).map { _ in dice.text(9) }
      var joined = Value.emptyText
      for piece in pieces {
        let value = heap.text(piece)
        joined = heap.appending(joined, value)
        heap.release(value)
      }
      let whole = heap.text(pieces.joined())
      #expect(isEqual(joined, whole, world.realm) && joined.string == whole.string)
      #expect(joined.hash(world.realm) == whole.hash(world.realm))
      heap.release(joined)
      heap.release(whole)
    }
    #expect(world.live == 0)
  }

  @Test func `lengthening a text leaves the copies others hold alone`() {
    let world = World(), heap = world.heap
    let text = heap.text("ประกาศผลการคัดเลือก")
    retain(text)
    let longer = heap.appending(text, Value.shortMark)
    #expect(text.string == "ประกาศผลการคัดเลือก" && longer.string == text.string + "!")
    retain(longer)
    let twice = heap.appending(longer, longer)
    #expect(twice.string == longer.string + longer.string)
    for value in [text, longer, twice] { heap.release(value) }
    var own = heap.text("0123456789abcdef")
    own = heap.appending(own, own)
    #expect(own.string == "0123456789abcdef0123456789abcdef")
    heap.release(own)
    #expect(world.live == 0)
  }

  @Test(arguments: [
    ("", "\"\""), ("ก \"ข\"", "\"ก \\\"ข\\\"\""), ("a\\b\n\t{x}", "\"a\\\\b\\n\\t\\{x}\""), ("\u{1}", "\"\\u{1}\""),
  ])
  func `shows a text as a script would write it`(text: String, literal: String) {
    let world = World()
    let value = world.heap.text(text)
    #expect(shown(value, world.realm) == literal)
    world.heap.release(value)
  }
}

extension Value {
  fileprivate static var shortMark: Value {
    Value(lo: UInt64(UInt8(ascii: "!")), hi: 1 << 8 | Tag.shortText.rawValue)
  }
}
