import Digest
import Documents
import Failures
import Formats
import Language
import Model
import Office
import Values

/// The templates a session has read, so that each is read once.
final class TemplateShelf {
  /// By the text they were read from: an office may change its files while a prompt is open.
  private var known: [String: Template] = [:]

  func template(_ name: String, _ text: String) throws(Failure) -> Template {
    if let template = known[name + "\n" + text] { return template }
    let template = try Template.read(name, text)
    known[name + "\n" + text] = template
    return template
  }
}

/// A paper as it was made: with its template, and the names of its files.
struct MadePaper {
  let paper: Paper
  /// Without the ending: `award-2569-1/D12-minutes`.
  let path: String
  let html: [UInt8]

  var digest: String {
    var hash = SHA256()
    hash.update(html)
    return Receipt.hex(hash.finish())
  }
}

extension Call {
  /// Makes the files of a paper as the records are now, and writes down which they are; they appear at the commit.
  ///
  /// Whatever changes what a paper says calls this: drafting, signing, numbering, sending, taking back. Where the files
  /// would be the same as before, and where nothing is printed of such a paper, nothing happens.
  ///
  /// What went out stays as it went out, whatever the records say later; `goesOut` is the moment it does.
  func produce(_ document: Int, goesOut: Bool = false) throws(Failure) {
    let sheet = OfficeRecords(try office()).sheet("document")
    if !goesOut, sheet.isOut(document), sheet.text(document, "digest") != nil { return }
    try produce(document, anew: false)
  }

  /// Whether the records say of a paper still what its files do.
  func isAsMade(_ document: Int) throws(Failure) -> Bool {
    let digest = OfficeRecords(try office()).sheet("document").text(document, "digest")
    guard let digest else { return true }
    return try made(document)?.digest == digest
  }

  /// Anew: also where the files were made before, because somebody may have lost them.
  @discardableResult
  func produce(_ document: Int, anew: Bool) throws(Failure) -> Bool {
    let records = OfficeRecords(try office()), sheet = records.sheet("document")
    guard let made = try made(document) else { return false }
    let digest = made.digest, file = made.path + ".html"
    let isSame = sheet.text(document, "digest") == digest && sheet.text(document, "file") == file
    if isSame, !anew { return false }
    let (text, pages) = made.paper.laidOut
    try session.spend(1_000 * pages)
    try session.stage("documents/\(file)", made.html)
    try session.stage("documents/\(made.path).txt", Array(text.utf8))
    if isSame { return true }
    try records.set(
      "document", document,
      [("file", .text(file)), ("digest", .text(digest)), ("pages", .number(pages))])
    return true
  }

  /// The paper of a record; nil where nothing is printed of its form.
  func made(_ document: Int) throws(Failure) -> MadePaper? {
    let office = try office()
    let facts = PaperFacts(office.state, document: document, today: session.today)
    guard let sort = facts.sort else { return nil }
    let name = facts.wantedTemplate ?? sort.template
    let template = try template(name, of: sort)
    let marks = facts.marks(specimen: office.workspace.paperMark?.th)
    let paper = try Paper(template, facts.contents(sort), title: facts.subject, marks: marks)
    let records = OfficeRecords(office)
    let round = records.sheet("document").record(document, "round").map { records.id($0, "work-round") + "/" }
    let path = "\(round ?? "")\(records.id(document, "document"))-\(sort.template)"
    return MadePaper(paper: paper, path: path, html: Array(paper.html.utf8))
  }

  /// The template of the office, where a file of that name lies beside it, else the one that comes with the program.
  private func template(_ name: String, of sort: PaperSort) throws(Failure) -> Template {
    let shelf = session.kept(TemplateShelf.self) { TemplateShelf() }
    // A file may have any of the names a sort goes by, and its own.
    for name in name == sort.template ? [name] : [name, sort.template] {
      if let bytes = try session.template(name) {
        return try shelf.template(name, String(decoding: Incoming.utf8(bytes), as: UTF8.self))
      }
      if PaperSort.named(name) == nil { throw unknown(name) }
    }
    guard let text = ShippedTemplates.text(sort.template) else { throw unknown(name) }
    return try shelf.template(sort.template, text)
  }

  private func unknown(_ name: String) -> Failure {
    let names = ShippedTemplates.names.joined(separator: " ")
    return Failure(
      .templateMissing, Failure.Part(name), hint: Words(en: "there are: \(names)", th: "มี: \(names)"))
  }
}
