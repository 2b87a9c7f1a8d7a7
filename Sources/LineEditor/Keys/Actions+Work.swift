// Running, help, and what was entered before.
extension Action {
  static let running: [Action] = [
    Action(
      "enter", .running, "run it; begin another line, if it is not whole", "สั่งทำงาน หรือขึ้นบรรทัดใหม่ถ้ายังไม่ครบ",
      keys: ["Enter", "Ctrl-J"], command: ["Enter", "Ctrl-J"], run: { $0.enter() }),
    .edit("newline", .running, "begin another line in any case", "ขึ้นบรรทัดใหม่เสมอ", keys: ["Alt-Enter"]) {
      $0.beginLine()
    },
    .edit(
      "clear-screen", .running, "clear the screen", "ล้างจอ", keys: ["Ctrl-L"], command: ["Ctrl-L"]
    ) { $0.clearScreen() },
    .edit(
      "suspend", .running, "leave for the shell that started sopsh; fg comes back", "พักไว้ กลับด้วย fg", keys: ["Ctrl-Z"],
      command: ["Ctrl-Z"]
    ) { $0.suspend() },
    .edit(
      "nothing", .running, "do nothing", "ไม่ทำอะไร", keys: ["Escape", "Insert", "Shift-Tab", "Shift-Delete", "Ctrl-G"],
      command: ["Escape", "Insert", "Shift-Tab", "Shift-Delete", "Ctrl-G", "R"]
    ) { _ in },
  ]

  static let helping: [Action] = [
    .edit(
      "complete", .helping, "complete; again: choose from the menu", "เติมให้ครบ กดซ้ำ: เลือกจากเมนู", keys: ["Tab"]
    ) { $0.complete() },
    .edit(
      "help", .helping, "help for the word at the cursor", "คำอธิบายของคำที่เคอร์เซอร์", keys: ["F1", "Alt-h"], command: ["F1"]
    ) {
      $0.help()
    },
    .edit("keys", .helping, "this list", "รายการปุ่มนี้", keys: ["Alt-?"], command: ["Alt-?"]) { editor in
      editor.page(KeyList.text(in: editor.tongue, vi: editor.isVi))
    },
    .edit("space", .helping, "a space, behind an abbreviation in full", "เว้นวรรค และขยายคำย่อ", keys: ["Space"]) {
      editor in
      editor.expand()
      editor.draft.insert(String(repeating: " ", count: min(editor.times, 1000)))
      editor.lastAction = "typing"
    },
    .edit("bar", .helping, "|, behind an abbreviation in full", "| และขยายคำย่อ", keys: ["|"]) { $0.close(with: "|") },
    .edit(
      "bracket", .helping, "), behind an abbreviation in full; first in a line: under the line that opened it",
      ") และขยายคำย่อ ต้นบรรทัด: ย่อหน้าเท่าบรรทัดที่เปิด", keys: [")"]
    ) { $0.close(with: ")") },
    .edit("brace", .helping, "the same with }", "เช่นเดียวกันสำหรับ }", keys: ["}"]) { $0.close(with: "}") },
    .edit("square", .helping, "the same with ]", "เช่นเดียวกันสำหรับ ]", keys: ["]"]) { $0.close(with: "]") },
  ]

  static let recalling: [Action] = [
    .edit(
      "up", .recalling, "line above; at the first: what was entered before and begins alike",
      "บรรทัดบน ที่บรรทัดแรก: คำสั่งก่อนหน้าที่ขึ้นต้นเหมือนกัน", keys: ["Up", "Ctrl-P"], command: ["Up", "Ctrl-P", "k", "-"]
    ) { $0.up() },
    .edit(
      "down", .recalling, "line below; at the last: what was entered after", "บรรทัดล่าง ที่บรรทัดสุดท้าย: คำสั่งถัดมา",
      keys: ["Down", "Ctrl-N"], command: ["Down", "Ctrl-N", "j", "+"]
    ) { $0.down() },
    .edit(
      "older", .recalling, "what was entered before", "คำสั่งก่อนหน้า", keys: ["Alt-Up", "Alt-p", "PageUp"],
      command: ["Alt-Up", "PageUp"]
    ) {
      $0.older()
    },
    .edit(
      "newer", .recalling, "what was entered after", "คำสั่งถัดมา", keys: ["Alt-Down", "Alt-n", "PageDown"],
      command: ["Alt-Down", "PageDown"]
    ) {
      $0.newer()
    },
    .edit(
      "search", .recalling, "list of what was entered; type to filter, Shift-Delete deletes",
      "รายการคำสั่งเก่า พิมพ์เพื่อกรอง Shift-Delete ลบ",
      keys: ["Ctrl-R"], command: ["/", "?"]
    ) { $0.search() },
    .edit(
      "last-argument", .recalling, "last argument of the entry before; again: of earlier ones",
      "อาร์กิวเมนต์สุดท้ายของคำสั่งก่อน กดซ้ำ: ของคำสั่งก่อนหน้านั้น", keys: ["Alt-."]
    ) { $0.lastArgument() },
  ]
}
