import Failures
import Formats
import Language
import Values

/// Tables for people: on the screen, in Markdown, in HTML.
extension Callable {
  static let toTable = Callable(
    "to-table", "เป็นตาราง", .formats, en: "The text of a table, as the prompt would show it.",
    th: "ข้อความของตารางอย่างที่แสดงบนจอ",
    [
      .dataRows, .thaiDates,
      .flag(
        "width", "ความกว้าง", .type(.number), en: "columns of the screen; 80 when left out",
        th: "จำนวนคอลัมน์ของจอ "
          + "ปกติ 80"),
      .flag("ascii", "แอสกี", en: "lines of + - | only", th: "ตีเส้นด้วย + - | เท่านั้น"),
    ], gives: .type(.text), also: ["column", "format-table"],
    examples: [
      Example(
        "[{id: \"A1\", score: 85}] | to-table",
        "┌────┬───────┐\n│ id │ score │\n├────┼───────┤\n│ A1 │    85 │\n└────┴───────┘"),
      Example("to-table [{n: 1}] --ascii", "+---+\n| n |\n+---+\n| 1 |\n+---+"),
    ],
    .native { (call: inout Call) throws(Failure) in
      var options = call.writeOptions()
      options.thaiDates = call.flag(1)
      if call.has(2) { options.width = try call.integer(2, in: 1...10_000) }
      options.lines = call.flag(3) ? .ascii : .light
      return try call.textResult(Format.table.write(call[0], call.realm, options))
    })

  static let toMarkdown = Callable(
    "to-md", "เป็นมาร์กดาวน์", .formats, en: "A table of Markdown.", th: "ตารางแบบ Markdown",
    [.dataRows, .thaiDates], gives: .type(.text), also: ["markdown", "to md"],
    examples: [
      Example("[{id: \"A1\", score: 85}] | to-md", "| id | score |\n| --- | ---: |\n| A1 | 85 |"),
      Example("to-md [{x: \"a|b\"}]", "| x |\n| --- |\n| a\\|b |"),
    ],
    .native { (call: inout Call) throws(Failure) in
      var options = call.writeOptions()
      options.thaiDates = call.flag(1)
      return try call.textResult(Format.markdown.write(call[0], call.realm, options))
    })

  static let toHTML = Callable(
    "to-html", "เป็นเอชทีเอ็มแอล", .formats, en: "A table of HTML.", th: "ตารางแบบ HTML",
    [.dataRows, .thaiDates], gives: .type(.text), also: ["to html", "web"],
    examples: [
      Example(
        "[{x: \"<b>\"}] | to-html",
        "<table>\n<thead>\n<tr><th>x</th></tr>\n</thead>\n<tbody>\n<tr><td>&lt;b&gt;</td></tr>\n</tbody>\n</table>"),
      Example(
        "to-html [{n: 1}]",
        "<table>\n<thead>\n<tr><th>n</th></tr>\n</thead>\n<tbody>\n<tr><td "
          + "style=\"text-align:right\">1</td></tr>\n</tbody>\n</table>"
      ),
    ],
    .native { (call: inout Call) throws(Failure) in
      var options = call.writeOptions()
      options.thaiDates = call.flag(1)
      return try call.textResult(Format.html.write(call[0], call.realm, options))
    })
}

/// Every callable of data formats.
public enum FormatCallables {
  public static let all: [Callable] = [
    .csvFile, .tsvFile, .jsonFile, .jsonlFile, .fromCSV, .fromTSV, .fromJSON, .fromJSONL, .toCSV, .toTSV, .toJSON,
    .toJSONL, .toMarkdown, .toHTML, .toTable,
  ]
}
