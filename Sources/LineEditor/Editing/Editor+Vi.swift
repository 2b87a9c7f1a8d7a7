// The command mode of vi over the draft: clusters, dictionary words and lines, which libedit's own does not know.
extension Editor {
  // MARK: - Modes

  func beginCommands() {
    if draft.cursor > draft.lineStart(draft.cursor) { draft.cursor = draft.previous(draft.cursor) }
    vi.isCommanding = true
    changes.endGathering()
    vi.isSwitching = true
    push(.toCommandMap)
    send(Array("\u{1B}[2 q".utf8))
  }

  /// What is typed up to Escape is one step with the change that began it.
  func beginTyping(at place: Int) {
    changes.beginGathering()
    draft.cursor = place
    vi.isCommanding = false
    vi.isSwitching = true
    push(.toInsertMap)
    send(Array("\u{1B}[6 q".utf8))
  }

  /// In the command mode the cursor stands on a character, not behind the last.
  func stayOnCharacter() {
    let start = draft.lineStart(draft.cursor)
    if draft.cursor == draft.lineEnd(draft.cursor), draft.cursor > start { draft.cursor = draft.previous(draft.cursor) }
  }

  // MARK: - Motion

  func viMove() -> Libedit.Verdict {
    if vi.lastKey == .scalar(0x30), isCounting { return .wait }
    guard let key = vi.lastKey, let motion = viMotion(key, times) else { return .goOn }
    draft.cursor = motion.target
    return .goOn
  }

  func viLeft(_ times: Int) -> Int {
    let start = draft.lineStart(draft.cursor)
    var place = draft.cursor
    for _ in 0..<times where place > start { place = draft.previous(place) }
    return place
  }

  func viRight(_ times: Int) -> Int {
    let end = draft.lineEnd(draft.cursor)
    var place = draft.cursor
    for _ in 0..<times where place < end { place = draft.next(place) }
    return place
  }

  private func viMotion(_ key: Key, _ times: Int) -> ViMotion? {
    switch key {
    case .special(.left), .backspace, .control(0x08): return ViMotion(viLeft(times))
    case .special(.right): return ViMotion(viRight(times))
    case .special(.wordLeft): return viMotion(.scalar(0x62), times)
    case .special(.wordRight): return viMotion(.scalar(0x77), times)
    case .scalar(let value) where value < 0x80: return viMotion(Character(Unicode.Scalar(UInt8(value))), times)
    default: return nil
    }
  }

  private func viMotion(_ letter: Character, _ times: Int) -> ViMotion? {
    let here = draft.cursor
    switch letter {
    case "h": return ViMotion(viLeft(times))
    case "l", " ": return ViMotion(viRight(times))
    case "0": return ViMotion(draft.lineStart(here))
    case "^":
      let start = draft.lineStart(here), behind = draft.behindBlanks(start)
      return ViMotion(behind == draft.count ? start : behind)
    case "$":
      let end = draft.lineEnd(here)
      return ViMotion(end > draft.lineStart(here) ? draft.previous(end) : end, inclusive: true)
    case "w", "W", "b", "B", "e", "E": return viWordMotion(letter, times)
    case "f", "F", "t", "T", ";", ",": return viFind(letter, times)
    case "%":
      guard let (one, other) = assistant.partner(draft.text, at: here) else { return nil }
      return ViMotion(draft.snapped(one.contains(here) ? other.lowerBound : one.lowerBound), inclusive: true)
    case "|": return ViMotion(draft.place(inLineAt: draft.lineStart(here), column: times - 1))
    case "G": return ViMotion(isCounted ? lineStart(number: times) : draft.lineStart(draft.count), linewise: true)
    case "g": return nextKey() == .scalar(0x67) ? ViMotion(0, linewise: true) : nil
    case "j", "k":
      let lines = letter == "j" ? times : -times
      return draft.place(lines: lines, column: draft.column(here)).map { ViMotion($0, linewise: true) }
    default: return nil
    }
  }

  /// The start of a line by its number, from 1; of the last where there are not so many.
  private func lineStart(number: Int) -> Int {
    var start = 0
    for _ in 1..<max(1, number) where draft.lineEnd(start) < draft.count { start = draft.lineEnd(start) + 1 }
    return start
  }

  private func viWordMotion(_ letter: Character, _ times: Int) -> ViMotion {
    let words = letter.isUppercase ? WordMotion(draft: draft, breaks: Self.blanks(draft)) : self.words
    var place = draft.cursor
    for _ in 0..<times {
      switch letter {
      case "w", "W": place = words.nextStart(after: place)
      case "b", "B": place = words.previousStart(before: place)
      default: place = words.lastCluster(after: place)
      }
    }
    return ViMotion(place, inclusive: letter == "e" || letter == "E")
  }

  /// Breaks at blanks alone.
  private static func blanks(_ draft: Draft) -> [Int] {
    draft.bytes.indices.dropFirst().filter { index in
      (draft.bytes[index] == 0x20 || draft.bytes[index] == 0x0A)
        != (draft.bytes[index - 1] == 0x20 || draft.bytes[index - 1] == 0x0A) && draft.isStart(index)
    }
  }

  private func viFind(_ letter: Character, _ times: Int) -> ViMotion? {
    var kind = letter
    if letter == ";" || letter == "," {
      guard let find = vi.find else { return nil }
      kind = Character(Unicode.Scalar(find.key))
      if letter == "," { kind = kind.isUppercase ? Character(kind.lowercased()) : Character(kind.uppercased()) }
    } else {
      guard let target = nextKey()?.character, let key = letter.asciiValue else { return nil }
      vi.find = (key, target)
    }
    guard let target = vi.find?.target else { return nil }
    let isForward = kind == "f" || kind == "t"
    var place = draft.cursor
    for _ in 0..<times {
      guard let found = cluster(startingWith: target, from: place, forward: isForward) else { return nil }
      place = found
    }
    if kind == "t" { place = draft.previous(place) }
    if kind == "T" { place = draft.next(place) }
    return ViMotion(place, inclusive: isForward)
  }

  private func cluster(startingWith target: String, from start: Int, forward: Bool) -> Int? {
    let first = draft.lineStart(start), end = draft.lineEnd(start)
    var place = start
    while true {
      if forward {
        place = draft.next(place)
        if place >= end { return nil }
      } else {
        if place <= first { return nil }
        place = draft.previous(place)
      }
      if draft.bytes[place...].starts(with: target.utf8) { return place }
    }
  }

  // MARK: - Operators

  func viOperate(_ operation: ViOperator) {
    var second = 0
    var key = nextKey()
    while case .scalar(let value)? = key, value >= 0x31 && value <= 0x39 || value == 0x30 && second > 0 {
      second = min(second * 10 + Int(value) - 0x30, 9_999)
      key = nextKey()
    }
    let times = self.times * max(1, second)
    guard let key else { return }
    if key == .scalar(operation.letter) { return viLines(operation, times) }
    if key == .scalar(0x69) || key == .scalar(0x61) { return viObject(operation, around: key == .scalar(0x61)) }
    guard var motion = viMotion(key, times) else { return }
    let here = draft.cursor
    // cw leaves the blank behind the word.
    if operation == .change, key == .scalar(0x77) || key == .scalar(0x57), here < draft.count,
      draft.bytes[here] != 0x20
    {
      let words = key == .scalar(0x57) ? WordMotion(draft: draft, breaks: Self.blanks(draft)) : self.words
      var place = draft.previous(here)
      for _ in 0..<times { place = words.lastCluster(after: place < here ? here - 1 : place) }
      motion = ViMotion(place, inclusive: true)
    }
    if motion.isLinewise {
      return viWholeLines(operation, from: min(here, motion.target), to: max(here, motion.target))
    }
    var end = max(here, motion.target)
    // Over the last word of a line `dw` goes to the end of that line.
    if key == .scalar(0x77) || key == .scalar(0x57), times == 1, draft.lineStart(end) > here {
      end = max(here, draft.lineEnd(here))
    }
    viApply(operation, to: min(here, motion.target)..<(motion.isInclusive ? draft.next(end) : end))
  }

  func viApply(_ operation: ViOperator, to range: Range<Int>) {
    changes.close()
    vi.isLinewise = false
    ring.add(draft.text(range), before: false, joining: false)
    draft.cursor = range.lowerBound
    if operation != .copy { draft.remove(range) }
    if operation == .change { beginTyping(at: draft.cursor) }
  }

  func viLines(_ operation: ViOperator, _ times: Int? = nil) {
    var end = draft.cursor
    for _ in 1..<max(1, times ?? self.times) { end = min(draft.count, draft.lineEnd(end) + 1) }
    viWholeLines(operation, from: draft.cursor, to: end)
  }

  private func viWholeLines(_ operation: ViOperator, from first: Int, to last: Int) {
    var range = draft.lineStart(first)..<draft.lineEnd(last)
    changes.close()
    ring.add(draft.text(range), before: false, joining: false)
    vi.isLinewise = true
    if operation == .copy { return }
    if operation == .delete {
      // The line feed before or behind goes too.
      if range.upperBound < draft.count {
        range = range.lowerBound..<range.upperBound + 1
      } else if range.lowerBound > 0 {
        range = range.lowerBound - 1..<range.upperBound
      }
    }
    draft.remove(range)
    draft.cursor = draft.lineStart(draft.cursor)
    if operation == .change { beginTyping(at: draft.cursor) }
  }

  /// `iw`, `aw`, and what stands between quotes or brackets.
  private func viObject(_ operation: ViOperator, around: Bool) {
    guard let sign = nextKey()?.character else { return }
    let here = draft.cursor
    if sign == "w" {
      let bounds = [0] + words.breaks + [draft.count]
      let start = bounds.last { $0 <= here } ?? 0
      let end = bounds.first { $0 > here } ?? draft.count
      return viApply(operation, to: start..<(around ? draft.behindBlanks(end) : end))
    }
    guard let (start, end) = viPair(sign, around: here) else { return }
    viApply(operation, to: around ? start..<draft.next(end) : draft.next(start)..<end)
  }

  /// The bracket or quote before a place, or at it, and its partner behind: brackets within are passed by.
  private func viPair(_ sign: String, around here: Int) -> (start: Int, end: Int)? {
    let pairs: [String: (UInt8, UInt8)] = [
      "(": (0x28, 0x29), ")": (0x28, 0x29), "b": (0x28, 0x29), "[": (0x5B, 0x5D), "]": (0x5B, 0x5D),
      "{": (0x7B, 0x7D), "}": (0x7B, 0x7D), "B": (0x7B, 0x7D),
    ]
    let bytes = draft.bytes
    if let (open, close) = pairs[sign] {
      var depth = 0, place = here
      // Standing on the closing one is standing within.
      while place >= 0 {
        if place < bytes.count, bytes[place] == close, place != here { depth += 1 }
        if place < bytes.count, bytes[place] == open {
          if depth == 0 { break }
          depth -= 1
        }
        place -= 1
      }
      guard place >= 0 else { return nil }
      depth = 0
      for end in bytes.indices[(place + 1)...] {
        if bytes[end] == open { depth += 1 }
        if bytes[end] == close {
          if depth == 0 { return (place, end) }
          depth -= 1
        }
      }
      return nil
    }
    guard let quote = sign.utf8.first, sign.utf8.count == 1, quote < 0x41 || quote == 0x60 else { return nil }
    // Quotes pair off from the start of the line.
    let line = draft.lineStart(here)..<draft.lineEnd(here), places = bytes.indices[line].filter { bytes[$0] == quote }
    for pair in stride(from: 0, to: places.count - 1, by: 2) where places[pair + 1] >= here {
      return (places[pair], places[pair + 1])
    }
    return nil
  }

  // MARK: - Single commands

  func viReplace() {
    guard let character = nextKey()?.character else { return }
    var end = draft.cursor, left = times
    while left > 0, end < draft.lineEnd(draft.cursor) {
      end = draft.next(end)
      left -= 1
    }
    // As many as there are to be replaced, or none.
    guard left == 0, end > draft.cursor else { return }
    changes.close()
    let range = draft.cursor..<end
    draft.replace(range, with: String(repeating: character, count: min(times, 1000)))
    draft.cursor = draft.previous(draft.cursor)
  }

  func viCase() {
    let range = draft.cursor..<viRight(times)
    let text = draft.text(range)
    draft.replace(range, with: text.map { $0.isUppercase ? $0.lowercased() : $0.uppercased() }.joined())
  }

  func viJoin() {
    for _ in 1..<max(2, times) {
      let end = draft.lineEnd(draft.cursor)
      guard end < draft.count else { return }
      draft.replace(end..<draft.behindBlanks(end + 1), with: " ")
      draft.cursor = draft.snapped(end)
    }
  }

  func viOpen(below: Bool) {
    let place = below ? draft.lineEnd(draft.cursor) : draft.lineStart(draft.cursor)
    let indentation = assistant.indentation(draft.text, at: place)
    draft.replace(place..<place, with: below ? "\n" : String(repeating: " ", count: indentation) + "\n")
    if below { draft.insert(String(repeating: " ", count: indentation)) } else { draft.cursor = place + indentation }
    beginTyping(at: draft.cursor)
  }

  func viPut(behind: Bool) {
    guard let text = ring.yank(), !text.isEmpty else { return }
    changes.close()
    if vi.isLinewise {
      let place = behind ? draft.lineEnd(draft.cursor) : draft.lineStart(draft.cursor)
      let lines = String(repeating: behind ? "\n" + text : text + "\n", count: min(times, 100))
      draft.replace(place..<place, with: lines)
      draft.cursor = place + (behind ? 1 : 0)
      return
    }
    if behind, !draft.isEmpty { draft.cursor = min(draft.next(draft.cursor), draft.lineEnd(draft.cursor)) }
    draft.insert(String(repeating: text, count: min(times, 100)))
    draft.cursor = draft.previous(draft.cursor)
  }

  func viAgain() {
    var keys = vi.lastChange
    // A number before it takes the place of the one that was there.
    if isCounted {
      let isDigit: (Key) -> Bool = { key in if case .scalar(0x30...0x39) = key { true } else { false } }
      keys = String(times).utf8.map { Key.scalar(UInt32($0)) } + keys.drop(while: isDigit)
    }
    vi.forgetRecording()
    if !vi.lastChange.isEmpty { replay(keys) }
  }
}
