import Failures

// Completion, and keys while a list is open.
extension Editor {
  func complete() {
    let start = draft.lineStart(draft.cursor)
    if start > 0, draft.bytes[start..<draft.cursor].allSatisfy({ $0 == 0x20 }) { return draft.insert("  ") }
    guard let completions = assistant.completions(draft.text, at: draft.cursor), !completions.candidates.isEmpty else {
      message = Words(en: "nothing is known to fit here", th: "ไม่พบสิ่งที่ใช้ที่นี่ได้")
      return
    }
    if completions.candidates.count == 1 { return take(completions.candidates[0], completions.replaced) }
    let before = draft
    let common = Self.commonStart(completions.candidates.map(\.insert))
    let typed = draft.text(completions.replaced)
    // What is common is put in only if it continues what was typed: a list found by likeness has no common start, and
    // where nothing was begun only one thing could be meant.
    if !typed.isEmpty, common.utf8.count > typed.utf8.count, common.hasPrefix(typed) {
      draft.replace(completions.replaced, with: common)
    }
    let open = assistant.completions(draft.text, at: draft.cursor) ?? completions
    menu = Menu(open, before: before)
  }

  private static func commonStart(_ texts: [String]) -> String {
    guard var common = texts.first.map({ Array($0) }) else { return "" }
    for text in texts.dropFirst() {
      var kept = 0
      for (one, other) in zip(common, text) {
        if one != other { break }
        kept += 1
      }
      common.removeLast(common.count - kept)
    }
    return String(common)
  }

  private func take(_ candidate: Candidate, _ range: Range<Int>) {
    draft.replace(range, with: insertion(of: candidate, before: range.upperBound))
    draft.cursor = Self.within(draft)
  }

  /// What is put in for a candidate: what is whole gets a blank behind it, unless something follows.
  private func insertion(of candidate: Candidate, before place: Int) -> String {
    let insert = candidate.insert, next = place < draft.count ? draft.bytes[place] : 0x0A
    if next == 0x0A { return Self.isWhole(candidate) ? insert + " " : insert }
    let isApart = next == 0x20 || [0x29, 0x5D, 0x7D, 0x2C, 0x3B].contains(next) && !insert.hasSuffix(": ")
    return isApart && insert.hasSuffix(" ") ? String(insert.dropLast()) : insert
  }

  /// Whether nothing of the word can follow: columns and variables may have a field, folders a file.
  private static func isWhole(_ candidate: Candidate) -> Bool {
    switch candidate.role {
    case .command, .flag, .identity: !candidate.insert.hasSuffix(" ")
    default: false
    }
  }

  /// Behind a folder more of the path is to come, so the cursor stays before the quote that closes it.
  private static func within(_ draft: Draft) -> Int {
    let isFolder = draft.cursor > 1 && draft.bytes[..<draft.cursor].suffix(2).elementsEqual("/\"".utf8)
    return isFolder ? draft.cursor - 1 : draft.cursor
  }

  /// Puts in what is chosen in the list of completions, and closes it.
  private func accept(_ chosen: Int, of completions: Completions, withBlank: Bool = true) {
    menu = nil
    var new = draft, text = insertion(of: completions.candidates[chosen], before: completions.replaced.upperBound)
    if !withBlank, text.hasSuffix(" ") { text.removeLast() }
    new.replace(completions.replaced, with: text)
    new.cursor = Self.within(new)
    change(new)
  }

  /// - Returns: Whether the key is done with.
  func intercept(_ key: Key) -> Bool {
    if answerPaste(key) { return true }
    guard let open = menu else { return false }
    if moveInMenu(key) { return true }
    switch open.purpose {
    case .completion(let completions): return interceptCompletion(key, completions)
    case .history(let entries, let pattern): return interceptHistory(key, entries, pattern)
    }
  }

  private func moveInMenu(_ key: Key) -> Bool {
    let page = max(1, min(10, keys.size.rows - 4))
    switch key {
    case .tab, .special(.down), .control(0x0E): menu?.move(1)
    case .special(.backTab), .special(.up), .control(0x10): menu?.move(-1)
    case .special(.pageDown): menu?.move(max(2, page))
    case .special(.pageUp): menu?.move(-max(2, page))
    default: return false
    }
    return true
  }

  private func interceptCompletion(_ key: Key, _ completions: Completions) -> Bool {
    switch key {
    case .special(.escape):
      if let before = menu?.before { change(before) }
      menu = nil
      return true
    case .enter, .control(0x0A), .special(.right):
      guard let chosen = menu?.chosen else {
        menu = nil
        return false
      }
      accept(chosen, of: completions)
      return true
    case .scalar(let value):
      return filter(key, value)
    case .backspace:
      var new = draft
      new.erase()
      change(new)
      return refilter(completions.replaced.lowerBound)
    default:
      menu = nil
      return false
    }
  }

  /// What is typed while the list is open makes it shorter; a sign that ends the word accepts what is chosen.
  private func filter(_ key: Key, _ value: UInt32) -> Bool {
    guard let character = key.character, case .completion(let completions)? = menu?.purpose else { return false }
    let isName =
      value >= 0x80 || value == 0x2D || value == 0x5F || character.first?.isLetter ?? false
      || character.first?.isNumber ?? false
    if !isName {
      // `/` and quotes begin something else than what is chosen.
      if let chosen = menu?.chosen, ![0x22, 0x27, 0x2F].contains(value) {
        accept(chosen, of: completions, withBlank: value == 0x7C)
      }
      menu = nil
      return false
    }
    count = nil
    typed(character)
    return refilter(completions.replaced.lowerBound)
  }

  private func refilter(_ start: Int) -> Bool {
    guard let open = menu else { return true }
    guard let completions = assistant.completions(draft.text, at: draft.cursor), !completions.candidates.isEmpty,
      completions.replaced.lowerBound == start
    else {
      menu = nil
      return true
    }
    let wasChosen = open.chosen != nil
    menu = Menu(completions, before: open.before)
    if wasChosen { menu?.choose(0) }
    return true
  }

  private func interceptHistory(_ key: Key, _ entries: [PastEntry], _ pattern: String) -> Bool {
    let before = menu?.before ?? draft
    switch key {
    case .special(.escape), .control(0x07):
      menu = nil
    case .enter, .control(0x0A), .special(.right), .special(.end), .control(0x05):
      if let chosen = menu?.chosen { change(Draft(entries[chosen].text)) }
      menu = nil
    case .control(0x12): menu?.move(1)
    case .control(0x13): menu?.move(-1)
    case .special(.shiftDelete), .control(0x04), .special(.delete):
      guard let chosen = menu?.chosen else { return true }
      past.delete(entries[chosen].id)
      menu = Menu(history: past.search(pattern, limit: Menu.most), pattern: pattern, before: before)
      if menu?.items.isEmpty == false { menu?.choose(chosen) }
    case .backspace:
      look(for: String(pattern.unicodeScalars.dropLast()), before)
    case .control(0x15): look(for: "", before)
    case .scalar:
      look(for: pattern + (key.character ?? ""), before)
    case .paste(let bytes):
      look(for: pattern + Paste.clean(bytes).text.split(separator: "\n").joined(separator: " "), before)
    default:
      // Any other key takes what is chosen and goes on from there.
      if let chosen = menu?.chosen { change(Draft(entries[chosen].text)) }
      menu = nil
      return false
    }
    return true
  }

  private func look(for pattern: String, _ before: Draft) {
    menu = Menu(history: past.search(pattern, limit: Menu.most), pattern: pattern, before: before)
  }
}
