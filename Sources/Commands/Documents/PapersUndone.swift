import Failures
import Language
import Model
import Office
import Values

/// The files of papers that undo or redo touched: as the records say again, or plainly void where there is no paper any
/// more.
extension Call {
  func refreshPapers(_ events: [Event], _ office: Desk) throws(Failure) {
    let kind = OfficeRecords(office).number(of: "document")
    let rows = Set(events.flatMap { $0.allRuns.flatMap { $0.rows(of: kind) } })
    guard !rows.isEmpty else { return }
    let before = Sheet(office.transaction.base, "document"), now = Sheet(office.state, "document")
    for row in rows.sorted() {
      guard let file = before.text(row, "file") ?? now.text(row, "file") else { continue }
      if now.table.isRetired(row) || now.text(row, "file") == nil {
        try void(file, now.id(row))
      } else if try isAsMade(row) {
        try produce(row, anew: true)
      } else {
        let id = now.id(row)
        try say("the files of \(id) stay as they are: look at them", "ไฟล์ของ \(id) คงเดิม โปรดตรวจ")
      }
    }
  }

  /// In the place of a paper that is none any more, what says so.
  private func void(_ file: String, _ id: String) throws(Failure) {
    let text = "*** ยกเลิก ***\n\n\(id) ถูกเลิกทำ (undo) เอกสารนี้ใช้ไม่ได้\n"
    let page =
      "<!DOCTYPE html>\n<html lang=\"th\">\n<meta charset=\"utf-8\">\n<title>\(id)</title>\n<h1>ยกเลิก</h1>\n"
      + "<p>\(id) ถูกเลิกทำ (undo) เอกสารนี้ใช้ไม่ได้</p>\n</html>\n"
    try session.stage("documents/\(file)", Array(page.utf8))
    let plain = file.hasSuffix(".html") ? String(file.dropLast(5)) : file
    try session.stage("documents/\(plain).txt", Array(text.utf8))
  }
}
