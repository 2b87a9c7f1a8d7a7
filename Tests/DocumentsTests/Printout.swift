@testable import Documents

/// What somebody reads who has only the paper: its words without spaces, joined where lines or cells were broken.
struct Printout {
  let words: String

  /// Of the plain text: cells of a table are read down their column.
  init(text: String) {
    var out = "", columns: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard let first = line.unicodeScalars.first, "│├┌└".unicodeScalars.contains(first) else {
        out += columns.joined(separator: "\u{1}") + line
        columns = []
        continue
      }
      guard first == "│" else { continue }
      let cells = line.dropFirst().dropLast().split(separator: "│", omittingEmptySubsequences: false)
      if columns.count != cells.count { columns = cells.map { _ in "" } }
      for (place, cell) in cells.enumerated() { columns[place] += cell }
    }
    words = Printout.plain(out + columns.joined(separator: "\u{1}"))
  }

  /// Of a page: without its marks of layout, and its signs as they are meant.
  init(html: String) {
    let body = html.firstRange(of: "<body").map { html[$0.lowerBound...] } ?? html[...]
    words = Printout.plain(Printout.decoded(body))
  }

  /// The cells of every row of every table of a page.
  static func rows(html: String) -> [[String]] {
    html.components(between: "<tr>", "</tr>").map { row in
      row.components(between: "<td", "</td>").map { cell in
        decoded((cell.firstIndex(of: ">").map { cell[cell.index(after: $0)...] } ?? cell[...]))
      }
    }.filter { !$0.isEmpty }
  }

  func says(_ text: String) -> Bool { words.contains(Printout.plain(text)) }

  static func plain(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
  }

  private static func decoded(_ html: Substring) -> String {
    var out = "", rest = html
    while let open = rest.firstIndex(of: "<") {
      out += rest[..<open]
      guard let close = rest[open...].firstIndex(of: ">") else { break }
      rest = rest[rest.index(after: close)...]
    }
    out += rest
    for (sign, letter) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", " "), ("&amp;", "&"),
    ] {
      out = out.replacing(sign, with: letter)
    }
    return out
  }
}

extension String {
  fileprivate func components(between open: String, _ close: String) -> [String] {
    var parts: [String] = [], rest = self[...]
    while let start = rest.firstRange(of: open), let end = rest[start.upperBound...].firstRange(of: close) {
      parts.append(String(rest[start.upperBound..<end.lowerBound]))
      rest = rest[end.upperBound...]
    }
    return parts
  }
}
