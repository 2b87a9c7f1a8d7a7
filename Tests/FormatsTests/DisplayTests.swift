import Calendars
import Failures
import Formats
import Testing
import Text
import Values

@Suite struct `Showing values` {
  let world = World()

  private func table(_ json: String, _ change: (inout FormatOptions) -> Void = { _ in }) throws -> String {
    try world.shown(world.json(json), change)
  }

  @Test func `lines up numbers, texts and what is not known`() throws {
    #expect(
      try table(#"[{"id":"A1","score":85.5,"note":"น้ำ"},{"id":"A2","score":null}]"#) == """
        ┌────┬───────┬──────┐
        │ id │ score │ note │
        ├────┼───────┼──────┤
        │ A1 │  85.5 │ น้ำ   │
        │ A2 │     – │      │
        └────┴───────┴──────┘

        """)
  }

  @Test func `cuts decimals at six, with a mark, in tables alone`() throws {
    #expect(try table(#"[{"x":0.33333333333}]"#).contains("│ 0.333333… │"))
    #expect(try table("0.33333333333") == "0.33333333333\n")
  }

  @Test func `keeps every line of a table equally wide`() throws {
    var dice = Dice(3)
    let bits = [
      "น้ำ", "กำ", "เก้าอี้", "日本", "😀", "👩‍👩‍👧", "🇹🇭", "é", "e\u{301}", "\u{1B}[31m", "\u{202E}", "\n", "\t", "x", "ญู่",
      "\u{200B}",
      "\u{7F}", "ﾊﾝ", "1️⃣", "…", "–", "a b", "\u{85}", "\r\n",
    ]
    for round in 0..<1500 {
      let width = 1 + dice.roll(6), list = world.heap.list()
      for _ in 0..<1 + dice.roll(5) {
        world.heap.append(
          world.heap.record(
            (0..<width).map { column in
              let text = (0..<dice.roll(12)).map { _ in dice.pick(bits) }.joined()
              return ("c\(column)ก", dice.roll(6) == 0 ? Value(dice.roll(99_999)) : world.heap.text(text))
            }), to: list)
      }
      let screen = 10 + dice.roll(90)
      let shown = try world.shown(list) {
        $0.width = screen
        $0.lines = round % 2 == 0 ? .light : .ascii
      }
      let lines = shown.split(separator: "\n").filter { !$0.hasPrefix("… ") }
      guard let first = lines.first, first.hasPrefix("┌") || first.hasPrefix("+") else { continue }
      let wide = Columns.width(String(first))
      #expect(wide <= screen)
      for line in lines { #expect(Columns.width(String(line)) == wide, "\(line)") }
      #expect(!shown.unicodeScalars.contains { $0 != "\n" && SafeText.isUnsafe($0.value) })
    }
  }

  @Test func `shrinks the widest texts first, never the key`() throws {
    let row =
      #"[{"id":"a-key-that-is-rather-long","a":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","b":"bbbbbbbbbbbb","n":1234567}]"#
    let shown = try table(row) { $0.width = 70 }
    #expect(shown.contains("│ a-key-that-is-rather-long │ aaaaaaaaaaaa… │ bbbbbbbbbbbb │ 1234567 │"))
    #expect(shown.split(separator: "\n").allSatisfy { Columns.width(String($0)) <= 70 })
  }

  @Test func `leaves columns out from the right and says which`() throws {
    let row = #"[{"id":"A1","first":111111111,"second":222222222,"third":333333333},{"id":"A2"}]"#
    #expect(
      try table(row) {
        $0.width = 24
        $0.rowLimit = 1
      } == """
        ┌────┬───────────┐
        │ id │     first │
        ├────┼───────────┤
        │ A1 │ 111111111 │
        └────┴───────────┘
        … 2 columns, 1 more row not shown: second, third

        """)
  }

  @Test func `becomes cards where two columns do not fit`() throws {
    #expect(
      try table(#"[{"ชื่อ":"สมศรี ใจงาม","n":1},{"ชื่อ":"กานดา","n":22}]"#) { $0.width = 14 }
        == "ชื่อ: สมศรี ใจงาม\nn:  1\n\nชื่อ: กานดา\nn:  22\n")
  }

  @Test func `shows one record as a card and lists by their length`() throws {
    #expect(try table(#"{"id":"A1","score":85,"list":[1,2]}"#) == "id:    A1\nscore: 85\nlist:  [1, 2]\n")
    #expect(try table(#"[1,2.5,"x"]"#) == "[1, 2.5, \"x\"]\n")
    #expect(try table(#"["aaaa","bbbb","cccc"]"#) { $0.width = 20 } == "aaaa\nbbbb\ncccc\n")
    #expect(try table("[]") == "[]\n")
    #expect(try table("{}") == "{}\n")
    #expect(try table("null") == "")
    #expect(try table(#""a\nb""#) == "a\nb\n")
  }

  @Test func `says how many rows there are more`() throws {
    let list = world.heap.list(owning: (0..<10_000).map { world.heap.record([("n", Value($0))]) })
    #expect(try world.shown(list) { $0.rowLimit = 20 }.hasSuffix("\n… 9,980 more rows\n"))
    #expect(
      try world.shown(list) {
        $0.rowLimit = 20
        $0.tongue = .thai
      }.hasSuffix("\n… อีก 9,980 แถว\n"))
  }

  @Test func `shows dates in Thai form when asked`() throws {
    let day = try #require(Day(year: 2026, month: 2, day: 5))
    let record = world.heap.record([("d", .date(day.number)), ("t", .moment(day.number * 86_400 + 34_200))])
    #expect(try world.shown(record) { $0.thaiDates = true } == "d: 5 ก.พ. 2569\nt: 5 ก.พ. 2569 09.30 น.\n")
    #expect(try world.shown(record) == "d: 2026-02-05\nt: 2026-02-05T09:30\n")
  }

  @Test func `lets no control character reach a terminal in any format`() throws {
    let text = "\u{1B}]0;x\u{7}\u{9B}31m\u{202E}\u{2028}\u{85}\u{7F}"
    let value = world.heap.list(owning: [world.heap.record([("k" + text, world.heap.text(text))])])
    for format in Format.all {
      let shown = try world.text(format, value) { $0.isTerminal = true }
      #expect(!shown.unicodeScalars.contains { SafeText.isUnsafe($0.value) }, "\(format.name)")
    }
    #expect(try world.shown(world.heap.text(text)) == text + "\n")
    let bare = try world.shown(world.heap.text(text)) { $0.isTerminal = true }
    #expect(!bare.unicodeScalars.contains { SafeText.isUnsafe($0.value) })
  }

  @Test func `escapes what Markdown and HTML would take for markup`() throws {
    let value = try world.json(#"[{"a|b":"<b>&\"x\"*_`[l](u)\n|","n":-1.5},{"n":null}]"#)
    #expect(
      try world.text(.markdown, value) == """
        | a\\|b | n |
        | --- | ---: |
        | \\<b\\>\\&"x"\\*\\_\\`\\[l\\](u)<br>\\| | -1.5 |
        |  |  |

        """)
    #expect(try world.text(.html, value).contains("<td>&lt;b&gt;&amp;&quot;x&quot;*_`[l](u)<br>|</td>"))
  }

  @Test func `finds a format by its name and by the name of a file`() throws {
    #expect(Format.named("ตาราง")?.name == "table")
    #expect(Format.ofFile("a/b.CSV")?.name == "csv")
    #expect(Format.ofFile("noending")?.name == nil)
    #expect(
      refusal { _ = try Format.find("xml") }
        == "SOP-FORMAT: there is no format \"xml\"; formats: table, card, json, jsonl, csv, tsv, md, html")
  }
}
