import Calendars
import Failures
import Testing
import Values

@testable import Documents

/// Templates as people write them: what they mean, and what is said of a mistake.
@Suite struct TemplateTests {
  private func text(_ template: String, _ content: Content.Fields = [:], marks: [String] = []) throws -> String {
    try Paper(try Template.read("t", template), content, title: "t", marks: marks).text
  }

  private func refusal(_ template: String, _ content: Content.Fields = [:]) -> Failure? {
    do {
      _ = try text(template, content)
      return nil
    } catch { return error as? Failure }
  }

  private func code(_ template: String, _ content: Content.Fields = [:]) -> String? { refusal(template, content)?.code }

  @Test func `words begin lines in either language, and remarks say nothing`() throws {
    let english = try text("# remark\ncentre ก\npara ข\nline ค\nright ง\n")
    #expect(english == (try text("\u{FEFF}กลาง ก\r\n  # หมายเหตุ\r\nย่อหน้า ข\r\n\r\nบรรทัด ค\r\nขวา ง\r\n")))
    #expect(english.split(separator: "\n")[1] == "        ข")
  }

  @Test func `gaps are filled, in the form that is asked for`() throws {
    let day = try #require(Day(buddhist: 2569, month: 12, day: 24))
    let number = Decimal(9_120, scale: 2), money = Decimal(120_050, scale: 2)
    let content: Content.Fields = [
      "day": .day(day), "at": .moment(day.number * 86_400 + 34_200), "n": .number(number, decimals: 2),
      "m": .number(money, decimals: nil), "t": .text("ประจำปี 2569"), "who": .name("นาย ก 1"), "none": .absent,
      "clock": .clock(34_200), "of": .group(["a": .text("ใน")]),
    ]
    func gap(_ gap: String) throws -> String { String(try text("line \(gap)", content).dropLast()) }
    #expect(try gap("{day}") == "๒๔ ธันวาคม พ.ศ. ๒๕๖๙")
    #expect(try gap("{day long}") == "๒๔ ธันวาคม ๒๕๖๙")
    #expect(try gap("{day เต็ม}") == "วันพฤหัสบดีที่ ๒๔ ธันวาคม พ.ศ. ๒๕๖๙")
    #expect(try gap("{day short}") == "๒๔ ธ.ค. ๒๕๖๙")
    #expect(try gap("{at}") == "๒๔ ธันวาคม พ.ศ. ๒๕๖๙ เวลา ๐๙.๓๐ น.")
    #expect(try gap("{at time}") == "๐๙.๓๐ น.")
    #expect(try gap("{at day}") == "๒๔ ธันวาคม พ.ศ. ๒๕๖๙")
    #expect(try gap("{clock}") == "๐๙.๓๐ น.")
    #expect(try gap("{n} {n arabic}") == "๙๑.๒๐ 91.20")
    #expect(try gap("{m money} {m baht}") == "๑,๒๐๐.๕๐ หนึ่งพันสองร้อยบาทห้าสิบสตางค์")
    #expect(try gap("{t} {t arabic}") == "ประจำปี ๒๕๖๙ ประจำปี 2569")
    #expect(try gap("{who}") == "นาย ก 1", "a name is printed letter by letter")
    #expect(try gap("{none or ......} {none หรือ -}x{none or}") == "...... -x")
    #expect(try gap("{{day} {of.a}") == "{day} ใน")
  }

  @Test func `lists and conditions nest`() throws {
    let people: Content = .rows([
      ["name": .name("ก"), "is-in": .flag(true)], ["name": .name("ข"), "is-in": .flag(false)],
    ])
    let content: Content.Fields = ["groups": .rows([["title": .text("หนึ่ง"), "people": people]]), "empty": .rows([])]
    let template = """
      each groups
      line {groups.title}
      each groups.people
      if people.is-in
      line {people.name} มา
      end
      unless people.is-in
      line {people.name} ไม่มา
      end
      end
      end
      if empty
      line ไม่พิมพ์
      end
      """
    #expect(try text(template, content) == "หนึ่ง\nก มา\nข ไม่มา\n")
  }

  @Test func `a table may have a column for every row of another list`() throws {
    let content: Content.Fields = [
      "kinds": .rows([["title": .text("งาน")], ["title": .text("ตน")]]),
      "people": .rows([["name": .name("ก"), "kinds": .rows([["points": .number(Decimal(40), decimals: nil)]])]]),
    ]
    let table =
      "table people\ncolumn 2 ชื่อ : {people.name}\ncolumns kinds 1 right {kinds.title} : {kinds.points or}\nend"
    let lines = try text(table, content).split(separator: "\n")
    #expect(lines[1].filter { $0 == "│" }.count == 4)
    #expect(lines[1].contains("งาน") && lines[1].contains("ตน") && lines[3].contains("๔๐"))
  }

  @Test func `what is wrong with a template is said with its line`() {
    #expect(code("poem ก") == "SOP-TEMPLATE-WORD")
    #expect(code("line ก\neach x\nline ข") == "SOP-TEMPLATE-OPEN")
    #expect(code("line ก\nend") == "SOP-TEMPLATE-END")
    #expect(code("line {ก") == "SOP-TEMPLATE-GAP")
    #expect(code("line {}") == "SOP-TEMPLATE-GAP")
    #expect(code("line {a loud}", ["a": .text("x")]) == "SOP-TEMPLATE-GAP")
    #expect(code("column 3 a : b") == "SOP-TEMPLATE-TABLE")
    #expect(code("table x\nline ก\nend") == "SOP-TEMPLATE-TABLE")
    #expect(code("table x\nend") == "SOP-TEMPLATE-TABLE")
    #expect(code("table x\ncolumn wide a : b\nend") == "SOP-TEMPLATE-TABLE")
    let wrong = refusal("line ก\npara ข\npoem ค")
    #expect(wrong?.parts.map { $0.in(.english) } == ["t", "3", "poem"])
  }

  @Test func `a gap that nothing fills names field, template and line`() {
    let content: Content.Fields = ["signed": .absent, "rows": .rows([["name": .name("ก")]]), "on": .flag(true)]
    let missing = refusal("line ก\nline {sined or -}", content)
    #expect(missing?.code == "SOP-TEMPLATE-FIELD")
    #expect(missing?.parts.map { $0.in(.thai) } == ["t", "2", "sined"])
    #expect(missing?.hints(in: .english).first == "did you mean {signed}?")
    #expect(code("line {signed}", content) == "SOP-TEMPLATE-EMPTY")
    #expect(code("if singed\nend", content) == "SOP-TEMPLATE-FIELD")
    #expect(code("each rows\nline {rows.nam}\nend", content) == "SOP-TEMPLATE-FIELD")
    #expect(code("line {rows}", content) == "SOP-TEMPLATE-LIST")
    #expect(code("line {on}", content) == "SOP-TEMPLATE-LIST")
    #expect(code("each on\nend", content) == "SOP-TEMPLATE-ROWS")
    #expect(code("line {name long}", ["name": .name("ก")]) == "SOP-TEMPLATE-FORM")
  }

  @Test func `papers that are not in force say so on every page`() throws {
    let template = try Template.read("t", "line ก\npage\nline ข\npage")
    let paper = try Paper(template, [:], title: "t", marks: ["ร่าง"])
    #expect(paper.laidOut.pages == 2, "a page that would be empty is none")
    #expect(paper.text.components(separatedBy: "*** ร่าง ***").count == 3)
    #expect(paper.html.components(separatedBy: "<p class=\"marked\">ร่าง</p>").count == 3)
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}
