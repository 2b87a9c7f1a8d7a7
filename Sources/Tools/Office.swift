import Failures
import Glibc
import Model
import Shell

/// Making an office, bringing one back, and going on from an older copy.
extension Tool {
  static let new = Tool(
    name: "new", usage: "new FILE", summary: Words(en: "make an office", th: "สร้างสำนักงาน")
  ) { (call) throws(Failure) in
    let (_, words) = try call.parsed(flags: [])
    guard words.count == 1 else { throw Failure(.toolFiles, "new") }
    let shell = call.makeShell()
    if try call.isRehearsed(Words(en: "would make \(words[0])", th: "จะสร้าง \(words[0])")) { return 0 }
    _ = try call.stores.create(words[0], TrainingName.office(shell.entropy()))
    call.output.warn(Words(en: "made \(words[0])", th: "สร้าง \(words[0]) แล้ว").in(call.tongue))
    return 0
  }

  static let restore = Tool(
    name: "restore", usage: "restore BACKUP --to FILE",
    summary: Words(en: "bring a backup back, as a new office file", th: "นำสำเนาสำรองกลับมาเป็นไฟล์สำนักงานใหม่")
  ) { (call) throws(Failure) in
    let (flags, words) = try call.parsed(flags: ["--to="])
    guard words.count == 1, let target = flags["--to"] else { throw Failure(.toolFiles, "restore BACKUP --to") }
    guard access(target, F_OK) != 0 else { throw Failure(.restoreThere, Failure.Part(target)) }
    if try call.isRehearsed(Words(en: "would restore \(target)", th: "จะนำกลับเป็น \(target)")) { return 0 }
    let findings = try Restoring.restore(words[0], to: target, call.stores)
    call.output.warn(
      Words(
        en: "restored \(target): \(findings.events) events, \(findings.records) records, all in order",
        th: "นำกลับ \(target) แล้ว: \(findings.events) เหตุการณ์ \(findings.records) รายการ ถูกต้องครบถ้วน"
      ).in(call.tongue))
    return 0
  }

  static let acceptRollback = Tool(
    name: "accept-rollback", usage: "accept-rollback OFFICE --because REASON",
    summary: Words(en: "go on from an older copy of an office", th: "ทำงานต่อจากสำเนาเก่าของสำนักงาน")
  ) { (call) throws(Failure) in
    let (flags, words) = try call.parsed(flags: ["--because="])
    guard words.count == 1 else { throw Failure(.toolFiles, "accept-rollback --because REASON") }
    guard let reason = flags["--because"], !reason.isEmpty else { throw Failure(.rollbackReason) }
    let going = Words(en: "would go on from \(words[0]) as it is", th: "จะทำงานต่อจาก \(words[0]) ตามที่เป็น")
    if try call.isRehearsed(going) { return 0 }
    var options = call.options
    options.workspace = words[0]
    try call.makeShell(options: options).acceptOlderCopy(reason: reason)
    call.output.warn(Words(en: "going on from here", th: "ทำงานต่อจากจุดนี้").in(call.tongue))
    return 0
  }
}

extension ToolCall {
  /// Whether it is only said what would be done; refused where nothing may be changed.
  fileprivate func isRehearsed(_ words: Words) throws(Failure) -> Bool {
    if options.isReadOnly { throw Failure(.readOnlySession) }
    if options.isDryRun { output.warn(words.in(tongue)) }
    return options.isDryRun
  }
}

/// A backup becomes an office: copied, told again, and only then given its name.
enum Restoring {
  static func restore(_ backup: String, to path: String, _ stores: Stores) throws(Failure) -> Findings {
    let source = try Workspace.open(
      try stores.open(backup, true), kinds: Kinds.all, choices: Kinds.choices, usingImage: false)
    let findings = try source.audit()
    if let wrong = findings.wrong.first { throw wrong }
    try source.store.copy(to: path)
    return findings
  }
}

extension Wording {
  static let restoreThere = Wording(
    "SOP-RESTORE", .refused, en: "{1} is there already: nothing is overwritten", th: "มี {1} อยู่แล้ว จะไม่เขียนทับ",
    hintEn: "rename it first, or restore beside it", hintTh: "เปลี่ยนชื่อก่อน หรือนำกลับมาเป็นชื่ออื่น",
    helpEn: "restore makes a new office file from a backup.", helpTh: "restore สร้างไฟล์สำนักงานใหม่จากสำเนาสำรอง")
  static let rollbackReason = Wording(
    "SOP-ROLLBACK-REASON", .usage, en: "accept-rollback wants a reason", th: "accept-rollback ต้องมีเหตุผล",
    hintEn: "add --because \"…\"", hintTh: "เติม --because \"…\"",
    helpEn: "Events are given up by it, so why is written down.", helpTh: "การกระทำนี้สละเหตุการณ์บางส่วน จึงต้องบันทึกเหตุผล")
}
