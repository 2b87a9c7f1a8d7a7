import Failures

/// A template with its contents: one paper, as plain text and as a page for the printer.
public struct Paper {
  let printed: [Printed]
  let title: String
  /// Words that say that it is no paper in force: a draft, a specimen, one that was cancelled.
  let marks: [String]
  let isLandscape: Bool

  public init(
    _ template: Template, _ content: Content.Fields, title: String, marks: [String] = []
  ) throws(Failure) {
    var filling = Filling(template, content)
    printed = try filling.fill()
    self.title = Filling.line(title)
    self.marks = marks.map { Filling.line($0) }
    isLandscape = template.isLandscape
  }

  /// In the layout of official papers, for a screen or a printer of fixed columns.
  public var text: String { laidOut.text }

  /// The text, and about how many sheets it takes; a printer may come to another number.
  public var laidOut: (text: String, pages: Int) {
    var writer = TextPaper(columns: isLandscape ? 120 : 80)
    return writer.write(self)
  }

  /// A page of its own, with everything it needs, to be printed on A4.
  public var html: String {
    var writer = HTMLPaper()
    return writer.write(self)
  }
}
