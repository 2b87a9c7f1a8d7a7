// Moving, deleting and changing the text.
extension Action {
  static let moving: [Action] = [
    .edit("left", .moving, "left by one character", "ไปซ้ายหนึ่งตัวอักษร", keys: ["Left", "Ctrl-B"]) { editor in
      for _ in 0..<editor.times { editor.draft.cursor = editor.draft.previous(editor.draft.cursor) }
    },
    .edit(
      "right", .moving, "right by one character; at the end: take the suggestion",
      "ไปขวาหนึ่งตัวอักษร ที่ท้ายข้อความ: รับคำแนะนำ", keys: ["Right", "Ctrl-F"]
    ) { editor in
      if editor.draft.isAtEnd { return editor.takeSuggestion() }
      for _ in 0..<editor.times { editor.draft.cursor = editor.draft.next(editor.draft.cursor) }
    },
    .edit("word-left", .moving, "left by a word", "ไปซ้ายหนึ่งคำ", keys: ["Ctrl-Left", "Alt-b", "Alt-B"]) { editor in
      for _ in 0..<editor.times { editor.draft.cursor = editor.words.start(before: editor.draft.cursor) }
    },
    .edit(
      "word-right", .moving, "right by a word; at the end: take a word of the suggestion",
      "ไปขวาหนึ่งคำ ที่ท้ายข้อความ: รับคำแนะนำหนึ่งคำ", keys: ["Ctrl-Right", "Alt-f", "Alt-F"]
    ) { editor in
      if editor.draft.isAtEnd { return editor.takeWordOfSuggestion() }
      for _ in 0..<editor.times { editor.draft.cursor = editor.words.end(after: editor.draft.cursor) }
    },
    .edit(
      "line-start", .moving, "start of the line, then of the text", "ต้นบรรทัด แล้วต้นข้อความ", keys: ["Home", "Ctrl-A"],
      command: ["Home", "Ctrl-A"]
    ) { editor in
      let start = editor.draft.lineStart(editor.draft.cursor)
      editor.draft.cursor = start == editor.draft.cursor ? 0 : start
    },
    .edit(
      "line-end", .moving, "end of the line; at the end: take the suggestion", "ท้ายบรรทัด ที่ท้ายข้อความ: รับคำแนะนำ",
      keys: ["End", "Ctrl-E"], command: ["End", "Ctrl-E"]
    ) { editor in
      if editor.draft.isAtEnd { return editor.takeSuggestion() }
      let end = editor.draft.lineEnd(editor.draft.cursor)
      editor.draft.cursor = end == editor.draft.cursor ? editor.draft.count : end
    },
    .edit(
      "text-start", .moving, "start of the text", "ต้นข้อความ", keys: ["Ctrl-Home", "Alt-<"], command: ["Ctrl-Home"]
    ) { $0.draft.cursor = 0 },
    .edit("text-end", .moving, "end of the text", "ท้ายข้อความ", keys: ["Ctrl-End", "Alt->"], command: ["Ctrl-End"]) {
      $0.draft.cursor = $0.draft.count
    },
    .edit("partner", .moving, "to the bracket that belongs to this one", "ไปยังวงเล็บที่คู่กัน", keys: ["Ctrl-]"]) {
      $0.moveToPartner()
    },
  ]

  static let deleting: [Action] = [
    .edit(
      "backspace", .deleting, "delete the mark or letter before the cursor", "ลบสระ วรรณยุกต์ หรือตัวอักษรก่อนเคอร์เซอร์",
      keys: ["Backspace", "Ctrl-H"]
    ) { editor in
      for _ in 0..<editor.times { editor.draft.erase() }
    },
    .edit("delete", .deleting, "delete the whole character at the cursor", "ลบทั้งตัวอักษรที่เคอร์เซอร์", keys: ["Delete"]) {
      editor in
      for _ in 0..<editor.times {
        editor.draft.remove(editor.draft.cursor..<editor.draft.next(editor.draft.cursor))
      }
    },
    Action(
      "delete-or-leave", .deleting, "delete the character at the cursor; leave, if there is no text",
      "ลบตัวอักษรที่เคอร์เซอร์ หรือออก ถ้าไม่มีข้อความ", keys: ["Ctrl-D"],
      run: { editor in
        if editor.draft.isEmpty {
          editor.outcome = .ended
          return .end
        }
        editor.draft.remove(editor.draft.cursor..<editor.draft.next(editor.draft.cursor))
        return .goOn
      }),
    .edit(
      "cut-to-end", .deleting, "cut to the end of the line", "ตัดถึงท้ายบรรทัด", keys: ["Ctrl-K"], command: ["Ctrl-K"]
    ) { editor in
      let end = editor.draft.lineEnd(editor.draft.cursor)
      editor.cut(editor.draft.cursor..<(end == editor.draft.cursor ? editor.draft.next(end) : end))
    },
    .edit(
      "cut-to-start", .deleting, "cut to the start of the line", "ตัดถึงต้นบรรทัด", keys: ["Ctrl-U"], command: ["Ctrl-U"]
    ) { editor in
      editor.cut(editor.draft.lineStart(editor.draft.cursor)..<editor.draft.cursor, before: true)
    },
    .edit(
      "cut-word-left", .deleting, "cut the word before the cursor", "ตัดคำก่อนเคอร์เซอร์",
      keys: ["Ctrl-W", "Alt-Backspace", "Ctrl-Backspace", "Alt-Ctrl-H"], command: ["Ctrl-W"]
    ) { editor in
      for _ in 0..<editor.times {
        editor.cut(editor.words.start(before: editor.draft.cursor)..<editor.draft.cursor, before: true)
      }
    },
    .edit(
      "cut-word-right", .deleting, "cut the word after the cursor", "ตัดคำหลังเคอร์เซอร์",
      keys: ["Alt-d", "Alt-D", "Ctrl-Delete"]
    ) { editor in
      for _ in 0..<editor.times {
        editor.cut(editor.draft.cursor..<editor.words.end(after: editor.draft.cursor))
      }
    },
    .edit("cut-all", .deleting, "cut the whole text", "ตัดข้อความทั้งหมด", keys: ["Ctrl-X Ctrl-K", "Alt-k"]) { editor in
      editor.cut(0..<editor.draft.count)
    },
  ]

  static let changing: [Action] = [
    .edit("yank", .changing, "put in what was cut last", "วางสิ่งที่ตัดล่าสุด", keys: ["Ctrl-Y"]) { editor in
      if let text = editor.ring.yank() { editor.yank(text) }
    },
    .edit(
      "yank-older", .changing, "after that: what was cut before", "หลังวาง: เปลี่ยนเป็นสิ่งที่ตัดก่อนหน้า",
      keys: ["Alt-y", "Alt-Y"]
    ) { $0.yankOlder() },
    .edit("undo", .changing, "undo", "เลิกทำ", keys: ["Ctrl-_", "Ctrl-X Ctrl-U", "Ctrl-X u"], command: ["u"]) {
      $0.undo()
    },
    .edit("redo", .changing, "redo", "ทำซ้ำ", keys: ["Alt-_", "Alt-/", "Ctrl-X Ctrl-R"], command: ["Ctrl-R"]) {
      $0.redo()
    },
    .edit(
      "other-branch", .changing, "the other text typed from the same point", "ข้อความอีกทางหนึ่งที่พิมพ์จากจุดเดียวกัน",
      keys: ["Ctrl-X Ctrl-B"]
    ) { editor in
      if let draft = editor.changes.otherBranch() { editor.draft = draft }
    },
    .edit("swap", .changing, "swap the two characters before", "สลับสองตัวอักษรก่อนเคอร์เซอร์", keys: ["Ctrl-T"]) {
      $0.swapCharacters()
    },
    .edit("swap-words", .changing, "swap this word and the one before", "สลับคำนี้กับคำก่อนหน้า", keys: ["Alt-t", "Alt-T"]) {
      $0.swapWords()
    },
    .edit("upper", .changing, "word in capitals", "ตัวพิมพ์ใหญ่ทั้งคำ", keys: ["Alt-u", "Alt-U"]) {
      $0.changeWord { $0.uppercased() }
    },
    .edit("lower", .changing, "word in small letters", "ตัวพิมพ์เล็กทั้งคำ", keys: ["Alt-l", "Alt-L"]) {
      $0.changeWord { $0.lowercased() }
    },
    .edit("capital", .changing, "word with a capital", "ขึ้นต้นคำด้วยตัวพิมพ์ใหญ่", keys: ["Alt-c", "Alt-C"]) {
      $0.changeWord { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }
    },
    .edit("quoted", .changing, "put in the next key as it is", "ใส่ปุ่มถัดไปตามที่เป็น", keys: ["Ctrl-V"]) {
      $0.insertNextKey()
    },
    .edit(
      "edit-elsewhere", .changing, "change the text in $EDITOR", "แก้ข้อความใน $EDITOR", keys: ["Ctrl-X Ctrl-E"],
      command: ["v"]
    ) { $0.changeElsewhere() },
    .edit(
      "copy", .changing, "copy the text to the clipboard of the terminal", "คัดลอกข้อความไปยังคลิปบอร์ดของเทอร์มินัล",
      keys: ["Ctrl-X Ctrl-Y", "Alt-w"]
    ) { $0.copy() },
  ]
}
