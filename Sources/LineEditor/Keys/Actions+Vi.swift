// The command mode of vi.
extension Action {
  static let vi: [Action] = [
    .edit("vi-command", .vi, "from typing to commands", "จากพิมพ์เป็นคำสั่ง") { $0.beginCommands() },
    Action(
      "vi-move", .vi, "move: by characters, words, lines, to a character, to the bracket",
      "เคลื่อนที่ทีละตัวอักษร คำ บรรทัด ไปยังตัวอักษร หรือวงเล็บคู่",
      command: [
        "h", "l", "w", "b", "e", "W", "B", "E", "0", "^", "$", "f", "F", "t", "T", ";", ",", "G", "g", "%", "|",
        "Left", "Right", "Space", "Backspace", "Ctrl-H", "Ctrl-Left", "Ctrl-Right",
      ], run: { $0.viMove() }),
    .edit("vi-delete", .vi, "delete what a motion passes; dd a line", "ลบตามการเคลื่อนที่ dd ทั้งบรรทัด", command: ["d"]) {
      $0.viOperate(.delete)
    },
    .edit("vi-change", .vi, "the same and type", "ลบแล้วพิมพ์", command: ["c"]) { $0.viOperate(.change) },
    .edit("vi-copy", .vi, "copy what a motion passes", "คัดลอกตามการเคลื่อนที่", command: ["y"]) { $0.viOperate(.copy) },
    .edit("vi-cut-end", .vi, "delete to the end of the line", "ลบถึงท้ายบรรทัด", command: ["D"]) {
      $0.viApply(.delete, to: $0.draft.cursor..<$0.draft.lineEnd($0.draft.cursor))
    },
    .edit("vi-change-end", .vi, "the same and type", "ลบแล้วพิมพ์", command: ["C"]) {
      $0.viApply(.change, to: $0.draft.cursor..<$0.draft.lineEnd($0.draft.cursor))
    },
    .edit("vi-change-line", .vi, "the line anew", "พิมพ์บรรทัดใหม่", command: ["S"]) {
      $0.viApply(.change, to: $0.draft.lineStart($0.draft.cursor)..<$0.draft.lineEnd($0.draft.cursor))
    },
    .edit("vi-copy-line", .vi, "copy the line", "คัดลอกบรรทัด", command: ["Y"]) { $0.viLines(.copy) },
    .edit("vi-erase", .vi, "delete a character", "ลบหนึ่งตัวอักษร", command: ["x", "Delete"]) { editor in
      editor.viApply(.delete, to: editor.draft.cursor..<editor.viRight(editor.times))
    },
    .edit("vi-erase-left", .vi, "delete the character before", "ลบตัวอักษรก่อนหน้า", command: ["X"]) { editor in
      editor.viApply(.delete, to: editor.viLeft(editor.times)..<editor.draft.cursor)
    },
    .edit("vi-substitute", .vi, "delete a character and type", "ลบหนึ่งตัวอักษรแล้วพิมพ์", command: ["s"]) { editor in
      editor.viApply(.change, to: editor.draft.cursor..<editor.viRight(editor.times))
    },
    .edit("vi-replace", .vi, "another character in its place", "แทนที่ตัวอักษร", command: ["r"]) { $0.viReplace() },
    .edit("vi-case", .vi, "capital or small", "สลับตัวพิมพ์เล็กใหญ่", command: ["~"]) { $0.viCase() },
    .edit("vi-join", .vi, "join the next line", "ต่อกับบรรทัดถัดไป", command: ["J"]) { $0.viJoin() },
    .edit("vi-insert", .vi, "type here", "พิมพ์ที่นี่", command: ["i"]) { $0.beginTyping(at: $0.draft.cursor) },
    .edit("vi-add", .vi, "type behind", "พิมพ์ต่อท้ายตัวอักษร", command: ["a"]) { editor in
      let cursor = editor.draft.cursor
      editor.beginTyping(at: min(editor.draft.next(cursor), editor.draft.lineEnd(cursor)))
    },
    .edit("vi-insert-start", .vi, "type at the start of the line", "พิมพ์ที่ต้นบรรทัด", command: ["I"]) {
      $0.beginTyping(at: $0.draft.lineStart($0.draft.cursor))
    },
    .edit("vi-add-end", .vi, "type at the end of the line", "พิมพ์ที่ท้ายบรรทัด", command: ["A"]) {
      $0.beginTyping(at: $0.draft.lineEnd($0.draft.cursor))
    },
    .edit("vi-open", .vi, "type on a line below", "พิมพ์ในบรรทัดใหม่ด้านล่าง", command: ["o"]) { $0.viOpen(below: true) },
    .edit("vi-open-above", .vi, "type on a line above", "พิมพ์ในบรรทัดใหม่ด้านบน", command: ["O"]) {
      $0.viOpen(below: false)
    },
    .edit("vi-put", .vi, "put in behind", "วางด้านหลัง", command: ["p"]) { $0.viPut(behind: true) },
    .edit("vi-put-before", .vi, "put in here", "วางด้านหน้า", command: ["P"]) { $0.viPut(behind: false) },
    .edit("vi-again", .vi, "the last change again", "ทำการแก้ไขล่าสุดซ้ำ", command: ["."]) { $0.viAgain() },
  ]
}
