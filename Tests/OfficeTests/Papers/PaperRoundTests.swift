import Calendars
import Documents
import Failures
import Model
import Office
import Testing
import Values

/// Every paper of a made-up round, read back: what it says is what the records say.
@Suite struct PaperRoundTests {
  private let round: PaperRound

  init() throws { round = try PaperRound() }

  @Test(arguments: PaperSort.all.map(\.template))
  func `names, numbers, dates and scores of the records stand in both files`(_ template: String) throws {
    let paper = try round.paper(template)
    let text = PaperReading(text: paper.text), html = PaperReading(html: paper.html)
    let facts = try #require(round.expected[template], "what \(template) must say is not in the table")
    #expect(!facts.isEmpty)
    for fact in facts {
      #expect(text.says(fact), "\(template): the text does not say \(fact)")
      #expect(html.says(fact), "\(template): the page does not say \(fact)")
    }
    for secret in PaperRound.secrets { #expect(!text.says(secret) && !html.says(secret), "\(template): \(secret)") }
  }

  @Test func `a result that is published has no score and no number of an application`() throws {
    for template in ["announcement-result", "circular-result", "announcement-correction", "announcement-eligible"] {
      let html = PaperReading(html: try round.paper(template).html)
      for number in ["๙๒.๕๐", "๙๑.๒๐", "๗๘.๒๕", "92.5", "91.2", "78.25", "A1", "A2", "A3", "A4"] {
        #expect(!html.says(number), "\(template): \(number)")
      }
    }
  }

  @Test func `tables are the records, row by row`() throws {
    let list = PaperReading.rows(html: try round.paper("cover-letter").html)
    #expect(
      list == [
        ["๑", "นางมาลี ทองดี", "โรงเรียนบ้านนา", "ผู้บริหารสถานศึกษา", "ดีเด่น"],
        ["๒", "นายปิติ รักเรียน", "โรงเรียนบ้านนา", "ครูผู้สอน", "ดีเด่น"],
        ["๓", "นางสาวชูใจ เลิศล้ำ", "โรงเรียนวัดใหม่ ๒", "ครูผู้สอน", "ดีเด่น"],
      ])
    let minutes = PaperReading.rows(html: try round.paper("minutes").html)
    #expect(
      minutes == [
        ["๑", "นางมาลี ทองดี", "โรงเรียนบ้านนา", "๙๒.๕๐", "ได้รับการคัดเลือก"],
        ["๑", "นายปิติ รักเรียน", "โรงเรียนบ้านนา", "๙๑.๒๐", "ได้รับการคัดเลือก"],
        ["๒", "นางสาวชูใจ เลิศล้ำ", "โรงเรียนวัดใหม่ ๒", "๙๑.๒๐", "ได้รับการคัดเลือก"],
        ["๓", "นายมานะ อดทน", "โรงเรียนวัดใหม่ ๒", "๗๘.๒๕", "สำรองลำดับที่ ๑"],
      ])
    let sheets = PaperReading.rows(html: try round.paper("score-sheet").html)
    #expect(sheets.contains(["๑", "A2", "นายปิติ รักเรียน", "โรงเรียนบ้านนา", "๓๖.๕", "๑๘", "๕๔.๕"]))
    let blank = PaperReading.rows(html: try round.paper("score-sheet-blank").html)
    #expect(blank.contains(["๑", "A2", "นายปิติ รักเรียน", "โรงเรียนบ้านนา", "", "", ""]))
  }

  @Test func `a member who is out of an item has no score sheet for its category`() throws {
    let html = try round.paper("score-sheet").html
    let sheets = html.split(separator: "<section>").filter { $0.contains("กานดา") }
    #expect(sheets.count == 1 && sheets.allSatisfy { $0.contains("ประเภท ผู้บริหารสถานศึกษา") })
  }

  @Test func `hostile names go through every paper, and are not altered`() throws {
    let hostile = "=1+1 <i>&\u{202E}\u{1B}[2J а" + String(repeating: "ก", count: 10_000)
    try round.rename(hostile)
    for sort in PaperSort.all {
      let paper = try round.paper(sort.template)
      for output in [paper.text, paper.html] {
        #expect(!output.contains("\u{1B}") && !output.unicodeScalars.contains("\u{202E}"), "\(sort.template)")
      }
      #expect(!paper.html.contains("<i>"), "\(sort.template)")
      guard round.expected[sort.template]?.contains("นายปิติ รักเรียน") ?? false else { continue }
      let shown = "นาย=1+1 <i>&\\u{202e}^[[2J а" + String(repeating: "ก", count: 10_000)
      #expect(PaperReading(html: paper.html).says(shown), "\(sort.template)")
      #expect(PaperReading(text: paper.text).says(shown), "\(sort.template)")
    }
  }

  @Test func `a paper says by itself that it is not in force`() throws {
    #expect(try round.marks("announcement-result", state: "draft") == ["ร่าง"])
    #expect(try round.marks("announcement-result", state: "signed") == [])
    #expect(try round.marks("announcement-result", state: "void") == ["ยกเลิก"])
    #expect(try round.marks("agenda", state: "draft") == [])
    #expect(try round.marks("minutes", state: "draft") == ["ร่าง"])
  }
}
