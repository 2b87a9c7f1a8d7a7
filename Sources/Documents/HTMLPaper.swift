import Text

/// A paper as a page of HTML that needs nothing else: no script, no font, no picture from anywhere.
struct HTMLPaper {
  private var out = ""
  private var isSigning = false

  mutating func write(_ paper: Paper) -> String {
    out += "<!doctype html>\n<html lang=\"th\">\n<head>\n<meta charset=\"utf-8\">\n"
    // Whatever a name may hold, nothing is run and nothing is fetched.
    out += "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
    out += "<title>\(HTMLPaper.escaped(paper.title))</title>\n<style>\n"
    out += "@page { size: A4\(paper.isLandscape ? " landscape" : ""); margin: 2.5cm 2cm 2cm 3cm; }\n"
    out += HTMLPaper.style
    out += "</style>\n</head>\n<body\(paper.isLandscape ? " class=\"wide\"" : "")>\n"
    for mark in paper.marks { out += "<div class=\"mark\" aria-hidden=\"true\">\(HTMLPaper.escaped(mark))</div>\n" }
    open(paper.marks)
    for line in paper.printed { add(line, paper.marks) }
    endSigning()
    out += "</section>\n</body>\n</html>\n"
    return out
  }

  private mutating func open(_ marks: [String]) {
    out += "<section>\n"
    for mark in marks { out += "<p class=\"marked\">\(HTMLPaper.escaped(mark))</p>\n" }
  }

  private mutating func endSigning() {
    if isSigning { out += "</div>\n" }
    isSigning = false
  }

  private mutating func add(_ line: Printed, _ marks: [String]) {
    if case .words(.sign, let runs) = line {
      if !isSigning { out += "<div class=\"sign\">\n" }
      isSigning = true
      out += "<p>\(html(runs))</p>\n"
      return
    }
    endSigning()
    switch line {
    case .words(.title, let runs): out += "<h1>\(html(runs))</h1>\n"
    case .words(.heading, let runs): out += "<h2>\(html(runs))</h2>\n"
    case .words(let style, let runs): out += "<p class=\"\(style.rawValue)\">\(html(runs))</p>\n"
    case .pair(let left, let right):
      out += "<div class=\"pair\"><span>\(html(left))</span><span>\(html(right))</span></div>\n"
    case .table(let heads, let rows): table(heads, rows)
    case .emblem(let isSmall):
      out += "<div class=\"emblem\(isSmall ? " small" : "")\" role=\"img\" aria-label=\"ตราครุฑ\">ตราครุฑ</div>\n"
    case .rule: out += "<hr>\n"
    case .space: out += "<p class=\"space\">&nbsp;</p>\n"
    case .page:
      out += "</section>\n"
      open(marks)
    }
  }

  private mutating func table(_ heads: [Printed.Column], _ rows: [[[Printed.Run]]]) {
    let shares = heads.reduce(0) { $0 + $1.share }
    out += "<table>\n<colgroup>"
    for head in heads { out += "<col style=\"width:\(head.share * 100 / shares)%\">" }
    out += "</colgroup>\n<thead><tr>"
    for head in heads { out += "<th>\(HTMLPaper.escaped(head.heading))</th>" }
    out += "</tr></thead>\n<tbody>\n"
    for row in rows {
      out += "<tr>"
      for (cell, head) in zip(row, heads) {
        out += head.side == .left ? "<td>" : "<td class=\"\(head.side.rawValue)\">"
        out += html(cell) + "</td>"
      }
      out += "</tr>\n"
    }
    out += "</tbody>\n</table>\n"
  }

  private func html(_ runs: [Printed.Run]) -> String {
    var out = ""
    for run in runs {
      let text = HTMLPaper.escaped(run.text)
      let isKept = run.isWhole && run.text.utf8.count > 3 && Columns.width(run.text) <= 40
      out += isKept ? "<span class=\"w\">\(text)</span>" : text
    }
    return out
  }

  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { HTMLPaper.isMarkup($0) }) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
      case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
      case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
      case UInt8(ascii: "\""): bytes += Array("&quot;".utf8)
      case UInt8(ascii: "'"): bytes += Array("&#39;".utf8)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22 || byte == 0x27
  }

  /// Cells are said to be text, so that a spreadsheet that opens the page counts nothing.
  private static let style = """
    * { box-sizing: border-box; }
    body { margin: 0; background: #e8e8e8; color: #000; line-height: 1.25;
      font: 16pt "TH SarabunPSK", "TH Sarabun New", "TH SarabunIT๙", Sarabun, "Noto Serif Thai", "Noto Sans Thai", Loma, \
    Tahoma, serif; }
    section { width: 21cm; min-height: 29.7cm; margin: .5cm auto; padding: 2.5cm 2cm 2cm 3cm; background: #fff;
      overflow-wrap: anywhere; }
    .wide section { width: 29.7cm; min-height: 21cm; }
    p, h1, h2, .pair { margin: 0 0 .1em; }
    h1 { font-size: 29pt; text-align: center; }
    h2 { font-size: 1em; text-align: center; }
    .centre { text-align: center; }
    .right { text-align: right; }
    .para { text-indent: 2.5cm; text-align: justify; text-justify: inter-character; }
    .item { padding-left: 3.3cm; text-indent: -.8cm; }
    .sub { padding-left: 4.3cm; text-indent: -.8cm; }
    .pair { display: flex; gap: 1em; }
    .pair span:first-child { flex: 3; }
    .pair span:last-child { flex: 2; }
    .pair .w { flex: none; }
    .w { white-space: nowrap; }
    .sign { width: 60%; margin: 1.2em 0 .5em auto; text-align: center; break-inside: avoid; }
    .sign p { min-height: 1.25em; }
    .emblem { width: 3cm; height: 3cm; margin: 0 auto .4cm; border: 1px dashed #888; border-radius: 50%;
      display: flex; align-items: center; justify-content: center; color: #666; font-size: 12pt; }
    .emblem.small { width: 1.5cm; height: 1.5cm; margin: 0; float: left; font-size: 8pt; }
    table { width: 100%; border-collapse: collapse; margin: .3em 0; }
    th, td { border: 1px solid #000; padding: .05em .3em; vertical-align: top; text-align: left;
      mso-number-format: "\\@"; }
    th { text-align: center; }
    td.centre { text-align: center; }
    td.right { text-align: right; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    hr { border: 0; border-top: 1px solid #000; margin: .3em 0; clear: both; }
    .mark { position: fixed; inset: 0; display: flex; align-items: center; justify-content: center; font-size: 80pt;
      color: rgba(160, 0, 0, .12); transform: rotate(-30deg); pointer-events: none; text-align: center; }
    .marked { text-align: center; color: #a00000; font-weight: bold; }
    @media print {
      body { background: none; }
      section { width: auto; min-height: 0; margin: 0; padding: 0; }
      section + section { break-before: page; }
    }

    """
}
