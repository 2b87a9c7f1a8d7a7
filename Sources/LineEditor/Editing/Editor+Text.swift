import Failures
import Text

// What actions do to the text.
extension Editor {
  // MARK: - Cutting

  /// - Parameter before: Whether the cursor stood behind what is cut, so that cuts in a row gather in order.
  func cut(_ range: Range<Int>, before: Bool = false) {
    ring.add(draft.remove(range), before: before, joining: joinsCut)
    joinsCut = true
  }

  func yank(_ text: String) {
    let start = draft.insertion
    draft.insert(text)
    yanked = start..<start + text.utf8.count
  }

  func yankOlder() {
    guard previousAction == "yank" || previousAction == "yank-older", let range = yanked, let text = ring.turn() else {
      return
    }
    draft.remove(range)
    yank(text)
  }

  func copy() {
    send(Array("\u{1B}]52;c;".utf8) + Base64.encode(draft.bytes) + [0x07])
    message = Words(en: "copied", th: "คัดลอกแล้ว")
  }

  // MARK: - Changing

  func redo() {
    vi.isExempt = vi.isCommanding
    for _ in 0..<times { if let draft = changes.redo() { self.draft = draft } }
  }

  func undo() {
    vi.isExempt = vi.isCommanding
    for _ in 0..<times { if let draft = changes.undo(toStart: isVi) { self.draft = draft } }
  }

  func swapCharacters() {
    var middle = draft.previous(draft.cursor)
    if !draft.isAtEnd, draft.cursor > 0 { middle = draft.cursor }
    let first = draft.previous(middle), end = draft.next(middle)
    guard first < middle, middle < end else { return }
    draft.replace(first..<end, with: draft.text(middle..<end) + draft.text(first..<middle))
  }

  func swapWords() {
    let words = self.words
    let end = words.end(after: draft.isAtEnd ? words.start(before: draft.cursor) : draft.cursor)
    let second = words.start(before: end)
    let first = words.start(before: second)
    let firstEnd = words.end(after: first)
    guard first < second, firstEnd <= second else { return }
    let between = draft.text(firstEnd..<second)
    draft.replace(first..<end, with: draft.text(second..<end) + between + draft.text(first..<firstEnd))
  }

  func changeWord(_ change: (String) -> String) {
    for _ in 0..<times {
      let words = self.words
      let end = words.end(after: draft.cursor)
      let start = max(draft.cursor, words.start(before: end))
      guard start < end else { return }
      draft.replace(start..<end, with: change(draft.text(start..<end)))
    }
  }

  /// What stands for a key that is no character is no text.
  func insertNextKey() {
    switch nextKey() {
    case .scalar(let value)?: draft.insert(Unicode.Scalar(value).map { String(Character($0)) } ?? "")
    case .control(0x0D)?, .control(0x0A)?: draft.insert("\n")
    case .control(let value)?: draft.insert(String(Character(Unicode.Scalar(value))))
    case .special(.escape)?: draft.insert("\u{1B}")
    case .paste(let bytes)?: draft.insert(Paste.clean(bytes).text)
    default: break
    }
  }

  func changeElsewhere() {
    guard let editElsewhere, let text = editElsewhere(draft.text) else { return }
    draft = Draft(text)
  }

  func moveToPartner() {
    guard let (one, other) = assistant.partner(draft.text, at: draft.cursor) else { return }
    let isAtOne = one.contains(draft.cursor) || one.upperBound == draft.cursor
    draft.cursor = draft.snapped(isAtOne ? other.lowerBound : one.lowerBound)
  }

  // MARK: - Lines

  func enter() -> Libedit.Verdict {
    expand()
    let text = draft.text
    if assistant.needsMore(text), !isForced {
      beginLine()
      return .goOn
    }
    outcome = .line(text)
    return .enter
  }

  /// An empty line ends what cannot be ended otherwise.
  private var isForced: Bool {
    draft.isAtEnd && draft.hasSeveralLines
      && draft.bytes[draft.lineStart(draft.cursor)...].allSatisfy { $0 == 0x20 }
  }

  func beginLine() {
    draft.insert("\n" + String(repeating: " ", count: assistant.indentation(draft.text, at: draft.cursor)))
  }

  /// `|` or a bracket that closes; the first of a line moves under the line that opened it.
  func close(with sign: String) {
    expand()
    let place = draft.insertion
    draft.insert(String(repeating: sign, count: min(times, 1000)))
    if sign != "|" { align(place) }
    lastAction = "typing"
  }

  private func align(_ bracket: Int) {
    let start = draft.lineStart(bracket), length = draft.cursor - bracket
    guard start > 0, draft.bytes[start..<bracket].allSatisfy({ $0 == 0x20 }),
      let (one, other) = assistant.partner(draft.text, at: bracket),
      case let opener = min(one.lowerBound, other.lowerBound), opener < start
    else { return }
    let opening = draft.lineStart(opener), width = draft.behindBlanks(opening) - opening
    draft.replace(start..<bracket, with: String(repeating: " ", count: width))
    draft.cursor = draft.settled(start + width + length)
  }

  // MARK: - Helping

  func expand() {
    guard let expansion = assistant.expansion(draft.text, at: draft.cursor) else { return }
    changes.close()
    let before = draft
    draft.replace(expansion.replaced, with: expansion.text)
    changes.record(draft, .other, before: before)
  }

  func takeSuggestion() { draft.insert(suggestion) }

  func takeWordOfSuggestion() {
    let text = draft.text
    let whole = text + suggestion
    let breaks = assistant.wordBreaks(whole, usingDictionary: true)
    let end = WordMotion(draft: Draft(whole), breaks: breaks).end(after: draft.count)
    draft = Draft(bytes: Array(whole.utf8.prefix(end)), cursor: end)
  }

  func help() {
    guard let text = assistant.manual(draft.text, at: draft.cursor) else {
      message = Words(en: "no help for what is here", th: "ไม่มีคำอธิบายสำหรับที่นี่")
      return
    }
    page(text)
  }
}

/// Bytes as text that any channel carries.
enum Base64 {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encode(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let value = group.reduce(0) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      for index in 0..<4 {
        text.append(index > group.count ? 0x3D : letters[Int(value >> UInt32(18 - 6 * index) & 63)])
      }
    }
    return text
  }
}
