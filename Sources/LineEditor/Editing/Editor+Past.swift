import Failures

/// Where one is in what was entered before.
struct Recall {
  /// What stood there when recalling began.
  var typed: Draft?
  var entry: PastEntry?
  /// How often `last-argument` went back, and what it put in.
  var argument: (entry: PastEntry, range: Range<Int>)?

  /// What entries must begin with.
  var prefix: String { typed.map { $0.text } ?? "" }
}

// Recalling what was entered before.
extension Editor {
  func up() {
    let column = goal ?? draft.column(draft.cursor)
    guard let place = draft.place(lines: -1, column: column) else { return older() }
    draft.cursor = place
    goal = column
  }

  func down() {
    let column = goal ?? draft.column(draft.cursor)
    guard let place = draft.place(lines: 1, column: column) else { return newer() }
    draft.cursor = place
    goal = column
  }

  func older() {
    vi.isExempt = vi.isCommanding
    // Typing since means that recalling begins anew.
    if recall.entry?.text != draft.text { recall = Recall(typed: draft, entry: nil) }
    for _ in 0..<times {
      guard
        let entry = past.older(than: recall.entry?.id, startingWith: recall.prefix, unlike: draft.text)
      else { break }
      recall.entry = entry
      draft = Draft(entry.text)
    }
    changes.close()
  }

  func newer() {
    guard let now = recall.entry, now.text == draft.text else { return }
    vi.isExempt = vi.isCommanding
    for _ in 0..<times {
      let id = recall.entry?.id ?? now.id
      guard let entry = past.newer(than: id, startingWith: recall.prefix, unlike: draft.text) else {
        draft = recall.typed ?? Draft()
        recall = Recall()
        break
      }
      recall.entry = entry
      draft = Draft(entry.text)
    }
    changes.close()
  }

  func lastArgument() {
    let again = previousAction == "last-argument" ? recall.argument : nil
    guard let entry = past.older(than: again?.entry.id, startingWith: "", unlike: again?.entry.text ?? "") else {
      return
    }
    if let again { draft.remove(again.range) }
    let word = assistant.lastArgument(of: entry.text)
    let start = draft.insertion
    draft.insert(word)
    recall.argument = (entry, start..<start + word.utf8.count)
  }

  func search() {
    menu = Menu(history: past.search("", limit: Menu.most), before: draft)
    if menu?.items.isEmpty ?? true {
      menu = nil
      message = Words(en: "nothing was entered before", th: "ยังไม่มีคำสั่งก่อนหน้า")
    }
  }
}
