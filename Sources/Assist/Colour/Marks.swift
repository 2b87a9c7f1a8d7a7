import Language
import LineEditor
import Model
import Text

extension SessionAssistant {
  /// Colour by meaning: what each part is to the lexer, the tables and the office.
  public func marks(of text: String) -> [Mark] {
    let reading = read(text), outline = reading.outline
    var marks: [Mark] = []
    marks.reserveCapacity(outline.roles.count + reading.lexed.comments.count)
    let open = Set(outline.frames.map(\.opener))
    var comments = reading.lexed.comments[...]
    for (index, role) in outline.roles.enumerated() {
      let token = outline.tokens[index]
      while let comment = comments.first, comment.range.lowerBound <= Int(token.start) {
        marks.append(Mark(comment.range, .comment))
        comments = comments.dropFirst()
      }
      guard !token.range.isEmpty else { continue }
      add(token, role, isOpen: open.contains(index), reading, to: &marks)
    }
    for comment in comments { marks.append(Mark(comment.range, .comment)) }
    return Marks.onClusters(marks, reading.bytes)
  }

  private func add(_ token: Token, _ role: Role, isOpen: Bool, _ reading: Reading, to marks: inout [Mark]) {
    let range = token.range, start = range.lowerBound, end = range.upperBound
    switch token.kind {
    case .textHead, .textMiddle:
      marks.append(Mark(start..<(end - 1), role))
      marks.append(Mark((end - 1)..<end, isOpen ? .unclosed : .sign))
    case .textTail:
      marks.append(Mark(start..<(start + 1), .sign))
      marks.append(Mark((start + 1)..<end, role))
    case .invalid: addInvalid(range, reading, to: &marks)
    case .word where role == .text: marks.append(Mark(range, wordRole(reading.outline.text(range))))
    default: marks.append(Mark(range, isOpen && token.kind.isOpener ? .unclosed : role))
    }
  }

  private func addInvalid(_ range: Range<Int>, _ reading: Reading, to marks: inout [Mark]) {
    let start = range.lowerBound, first = reading.bytes[start]
    // Of a text that is still open only the quote is marked.
    if first == 0x22 || first == 0x27 {
      marks.append(Mark(start..<(start + 1), .unclosed))
      if range.count > 1 { marks.append(Mark((start + 1)..<range.upperBound, .text)) }
      return
    }
    // What ends the text may become something yet.
    let isBegun = range.upperBound == reading.bytes.count && [0x24, 0x2E, 0x2D].contains(first)
    marks.append(Mark(range, isBegun ? .sign : .wrong))
  }

  /// A word that is a value: the id of a record, or a text.
  private func wordRole(_ word: String) -> Role {
    guard let last = word.utf8.last, last >= 0x30, last <= 0x39, let office = scene.openOffice,
      Identities.mayName(word, in: office.schema)
    else { return .text }
    return Identities.find(word, in: office) == nil ? .unknownIdentity : .identity
  }
}

enum Marks {
  /// With both ends between clusters: a combining mark on a sign belongs to the sign.
  static func onClusters(_ marks: [Mark], _ bytes: [UInt8]) -> [Mark] {
    var kept: [Mark] = []
    kept.reserveCapacity(marks.count)
    bytes.withUnsafeBufferPointer { utf8 in
      var end = 0
      for mark in marks {
        let low = max(end, boundary(mark.range.lowerBound, utf8)), high = boundary(mark.range.upperBound, utf8)
        guard low < high else { continue }
        kept.append(Mark(low..<high, mark.role))
        end = high
      }
    }
    return kept
  }

  /// The end of the cluster a place lies in; the place itself between two.
  private static func boundary(_ place: Int, _ utf8: UnsafeBufferPointer<UInt8>) -> Int {
    guard place > 0, place < utf8.count, utf8[place] >= 0x80 || utf8[place] == 0x0A else { return place }
    return Clusters.next(after: Clusters.previous(before: place, in: utf8), in: utf8)
  }
}
