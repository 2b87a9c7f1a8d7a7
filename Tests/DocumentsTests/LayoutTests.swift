import Calendars
import Failures
import Testing
import Text
import Values

@testable import Documents

/// Papers as they come out: lines broken at words, hostile texts harmless, nothing lost.
@Suite struct LayoutTests {
  private static let prose =
    "ด้วยสำนักงานเขตพื้นที่การศึกษาประถมศึกษาพิษณุโลก เขต ๒ จะดำเนินการคัดเลือกครูดีเด่น ประจำปี ๒๕๖๙ เพื่อให้การคัดเลือกเป็นไปด้วยความเรียบร้อย"
    + "โปร่งใส และเป็นธรรม จึงประกาศหลักเกณฑ์และวิธีการคัดเลือกให้ทราบโดยทั่วกัน ทั้งนี้ ตั้งแต่วันที่ ๒๔ ธันวาคม พ.ศ. ๒๕๖๙ เป็นต้นไป"

  @Test func `Thai lines are broken at words and fit the page`() {
    let runs = [Printed.Run(text: Self.prose, isWhole: false)], breaks = Set(WordBreaks.offsets(in: Self.prose))
    for width in 12...90 {
      var place = 0
      for line in LineBreaks.lines(runs, first: width - 8, rest: width) {
        #expect(Columns.width(line) <= width)
        let rest = Self.prose.utf8.dropFirst(place)
        #expect(rest.starts(with: line.utf8), "nothing is lost or turned round")
        place += line.utf8.count
        while place < Self.prose.utf8.count, Array(Self.prose.utf8)[place] == 0x20 { place += 1 }
        #expect(place == Self.prose.utf8.count || breaks.contains(place), "at \(width): …\(line.suffix(12))")
      }
      #expect(place == Self.prose.utf8.count)
    }
  }

  @Test func `a name and a date stay on one line where it has room`() {
    let runs = [
      Printed.Run(text: "มติที่ประชุมเห็นชอบให้", isWhole: false), Printed.Run(text: "นางสาวกานดา พรหมดี", isWhole: true),
      Printed.Run(text: " เมื่อวันที่ ", isWhole: false), Printed.Run(text: "๒๔ ธันวาคม พ.ศ. ๒๕๖๙", isWhole: true),
    ]
    for width in 24...60 {
      let lines = LineBreaks.lines(runs, first: width, rest: width)
      #expect(lines.contains { $0.contains("นางสาวกานดา พรหมดี") }, "at \(width)")
      #expect(lines.contains { $0.contains("๒๔ ธันวาคม พ.ศ. ๒๕๖๙") }, "at \(width)")
    }
  }

  /// What a name may hold when somebody means harm, or when a file was read wrongly.
  static let hostile = [
    "=HYPERLINK(\"http://x\",\"ก\")", "+cmd|' /C calc'!A0", "@SUM(1+1)", "<script>alert('ก')</script>", "a&b<c>\"d'",
    "\u{1B}[31mแดง\u{1B}]0;title\u{7}", "\u{202E}กลับ\u{2066}", "ก\u{0}ข\u{9B}ค", "สาย\nลงชื่อ (ผอ.)\r\nสอง", "а\u{0430}o",
    "\u{FEFF}นาย", String(repeating: "ก", count: 10_000), String(repeating: "x", count: 10_000), "&lt;b&gt;", "-",
    "{name}",
    "]]>--><style>*{display:none}</style>",
  ]

  @Test(arguments: hostile) func `hostile texts are harmless in both, and nothing of them is lost`(_ hostile: String)
    throws
  {
    let template = """
      title {name}
      para {name} และ {text}
      pair {name} | {name}
      sign ({name})
      table rows
      column 4 left ชื่อ : {rows.name}
      column 1 centre ที่ : {rows.text}
      end
      """
    let row: Content.Fields = ["name": .name(hostile), "text": .text(hostile)]
    let content = row.merging(["rows": .rows([row, row])]) { $1 }
    let paper = try Paper(try Template.read("t", template), content, title: hostile, marks: [hostile])
    for output in [paper.text, paper.html] {
      let unsafe = output.unicodeScalars.filter { SafeText.isUnsafe($0.value) && $0 != "\n" }
      #expect(unsafe.isEmpty)
      #expect(!output.contains("\u{1B}"))
    }
    for tag in ["<script", "<b>", "<style>*", "<img", "<c>"] { #expect(!paper.html.contains(tag)) }
    // Whatever is printed may be read back, letter by letter, but for what cannot be shown, which is written visibly.
    let shown = Printout.plain(SafeText.shown(hostile.replacing("\t", with: " "), keepingNewlines: false))
    #expect(Printout(text: paper.text).says(shown))
    #expect(Printout(html: paper.html).says(shown))
    for line in paper.text.split(separator: "\n") { #expect(Columns.width(String(line)) <= 80) }
  }

  @Test func `no word of a record begins a line of its own`() throws {
    let content: Content.Fields = ["text": .text("หนึ่ง\nลงชื่อ ผอ."), "name": .name("ก\nข")]
    let paper = try Paper(try Template.read("t", "line {text}\nline {name}"), content, title: "t")
    #expect(paper.text == "หนึ่ง ลงชื่อ ผอ.\nก^Jข\n")
  }

  @Test func `a page needs nothing from anywhere and is for A4`() throws {
    let html = try Paper(try Template.read("t", "emblem\nline ก"), [:], title: "t").html
    #expect(html.contains("size: A4;") && html.contains("2cm 3cm") && html.contains("TH Sarabun"))
    for outside in ["http:", "https:", "url(", "<script", "<link", "<img", "@import"] {
      #expect(!html.contains(outside))
    }
    let wide = try Paper(try Template.read("t", "landscape\nline ก"), [:], title: "t")
    #expect(wide.html.contains("A4 landscape"))
  }
}
