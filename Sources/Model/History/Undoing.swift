import Failures
import Values

extension Workspace {
  /// What may be undone and redone, latest last.
  struct Stacks {
    var undo: [Int] = []
    var redo: [Int] = []
  }

  /// Events in the order they can be taken back; looks at the last few thousand, further back only when asked.
  func stacks(atLeast steps: Int) throws(Failure) -> Stacks {
    var window = max(1_000, steps * 4)
    while true {
      let first = max(1, state.sequence - window + 1)
      var stacks = Stacks()
      try forEachEvent(from: first) { (event) throws(Failure) in
        var isSteering = false
        for note in event.notes {
          switch note {
          case .undo(let sequence):
            isSteering = true
            stacks.undo.removeAll { $0 == sequence }
            stacks.redo.append(sequence)
          case .redo(let sequence):
            isSteering = true
            stacks.redo.removeAll { $0 == sequence }
            stacks.undo.append(sequence)
          default: break
          }
        }
        if isSteering { return }
        if !event.allRuns.isEmpty || event.notes.contains(where: { !$0.isQuiet }) {
          stacks.undo.append(event.sequence)
          stacks.redo = []
        }
      }
      if first == 1 || stacks.undo.count >= steps { return stacks }
      window *= 8
    }
  }

  /// Takes back the last events in a transaction; gives those taken back, latest first.
  public func undo(_ steps: Int, in transaction: Transaction) throws(Failure) -> [Event] {
    let stack = try stacks(atLeast: steps).undo
    guard !stack.isEmpty else { throw Failure(.nothingToUndo) }
    guard stack.count >= steps else { throw Failure(.undoTooFar, Failure.Part(steps), Failure.Part(stack.count)) }
    let events = try events(stack.suffix(steps).reversed())
    for event in events {
      try takeBack(event, in: transaction)
      transaction.add(.undo(event.sequence))
    }
    return events
  }

  /// Does again what undo took back; gives those done again, first first.
  public func redo(_ steps: Int, in transaction: Transaction) throws(Failure) -> [Event] {
    let stack = try stacks(atLeast: steps).redo
    guard !stack.isEmpty else { throw Failure(.nothingToRedo) }
    guard stack.count >= steps else { throw Failure(.redoTooFar, Failure.Part(steps), Failure.Part(stack.count)) }
    let events = try events(stack.suffix(steps).reversed())
    for event in events {
      try doAgain(event, in: transaction)
      transaction.add(.redo(event.sequence))
    }
    return events
  }

  /// Some events in the order asked for, with personal values that are known to be those that were written.
  func events(_ wanted: [Int]) throws(Failure) -> [Event] {
    var found: [Int: Event] = [:]
    let numbers = Set(wanted), reader = EventReader(schema: state.schema)
    var heard = Vouching(), later = Vouching()
    try walk(from: wanted.min() ?? .max, &later) { (bytes) throws(Failure) in
      heard.heard(try reader.notes(bytes.open, sequence: bytes.sequence), bytes.sequence)
      guard numbers.contains(bytes.sequence) else { return }
      found[bytes.sequence] = try reader.read(bytes.open, personal: bytes.personal, sequence: bytes.sequence)
    }
    heard.learn(later)
    for event in found.values where !event.personalRuns.isEmpty { try vouch(for: event, heard) }
    return wanted.compactMap { found[$0] }
  }

  /// Told between the states before and after it.
  private func vouch(for event: Event, _ heard: Vouching) throws(Failure) {
    var past = try state(after: event.sequence - 1), vouching = heard
    try vouching.tell(event, hash: [], to: &past)
    if let question = vouching.openQuestion(past) { throw question }
  }

  private func takeUp(_ rows: some Sequence<Int>, _ kind: Int, _ transaction: Transaction) throws(Failure) {
    for row in rows where transaction.retire(kind, row, false) { try transaction.requireFree(kind, row) }
  }

  private func takeBack(_ event: Event, in transaction: Transaction) throws(Failure) {
    for note in event.notes where !note.isQuiet { throw Failure(.cannotUndo, Failure.Part(event.sequence), note.words) }
    for run in event.allRuns.reversed() {
      switch run {
      case .create(let kind, let rows, _):
        if let end = Undone(kind, transaction) {
          end.put(on: Array(rows), event, transaction)
        } else {
          for row in rows { _ = transaction.retire(kind, row, true) }
        }
      case .set(let kind, let column, let rows, let old, let new):
        if let end = Undone(kind, transaction) {
          if end.column == column {
            end.put(on: rows.enumerated().filter { new.code($0.offset) != end.code }.map(\.element), event, transaction)
          }
          // What the event itself ended was still somebody's before: it is given back to that.
          try put(old, over: new, kind, column, rows, event, in: transaction, only: end.ended(by: event))
        } else {
          try put(old, over: new, kind, column, rows, event, in: transaction)
        }
      case .retire(let kind, let rows): try takeUp(rows, kind, transaction)
      case .revive(let kind, let rows): for row in rows { _ = transaction.retire(kind, row, true) }
      case .values: break
      }
    }
  }

  private func doAgain(_ event: Event, in transaction: Transaction) throws(Failure) {
    for run in event.allRuns {
      // What could not be unsaid was ended, and is not begun again.
      if transaction.now.schema.kinds[run.kind].undone != nil {
        throw Failure(.cannotRedo, Failure.Part(event.sequence))
      }
      switch run {
      case .create(let kind, let rows, _): try takeUp(rows, kind, transaction)
      case .set(let kind, let column, let rows, let old, let new):
        try put(new, over: old, kind, column, rows, event, in: transaction)
      case .retire(let kind, let rows): for row in rows { _ = transaction.retire(kind, row, true) }
      case .revive(let kind, let rows): try takeUp(rows, kind, transaction)
      case .values: break
      }
    }
  }

  /// Writes values back where those they are to replace still stand.
  private func put(
    _ values: Column, over expected: Column, _ kind: Int, _ column: Int, _ rows: [Int], _ event: Event,
    in transaction: Transaction, only: Set<Int>? = nil
  ) throws(Failure) {
    // Commitments follow the values by themselves; salts stay with their record.
    if column == Schema.commitment || column == Schema.salt { return }
    for (place, row) in rows.enumerated() where only?.contains(row) ?? true {
      guard transaction.now.tables[kind].columns[column].isSame(row, as: expected, place) else {
        throw Failure(
          .undoChanged, Failure.Part(transaction.now.id(row, of: kind)),
          Failure.Part(transaction.now.schema.columnName(column, of: kind)), Failure.Part(event.sequence))
      }
      transaction.set(kind, column, row, from: values, place)
    }
  }
}

/// How records end that undo cannot take back: a number of a book is burned.
struct Undone: Equatable {
  let kind: Int
  let column: Int
  let code: Int

  /// Nil for kinds whose records go out of use as if they had never been.
  init?(_ kind: Int, _ transaction: Transaction) {
    let schema = transaction.now.schema
    guard let member = schema.kinds[kind].undone, let part = schema.part("state", of: kind),
      case .member(let choice) = part.type,
      let code = schema.choices[choice].members.firstIndex(where: { $0.en == member })
    else { return nil }
    self.kind = kind
    column = part.column
    self.code = code
  }

  /// The records an event ended that were there before it.
  func ended(by event: Event) -> Set<Int> {
    var ended: Set<Int> = [], made: Set<Int> = []
    for run in event.allRuns where run.kind == kind {
      switch run {
      case .create(_, let rows, _): made.formUnion(rows)
      case .set(_, let column, let rows, _, let new) where column == self.column:
        ended.formUnion(rows.enumerated().filter { new.code($0.offset) == code }.map(\.element))
      default: break
      }
    }
    return ended.subtracting(made)
  }

  func put(on rows: [Int], _ event: Event, _ transaction: Transaction) {
    let reason = transaction.now.schema.part("because", of: kind)
    for row in rows where transaction.now.tables[kind].columns[column].code(row) != code {
      transaction.set(kind, column, row, .member(code, of: 0))
      if let reason { transaction.set(kind, reason.column, row, bytes: Array("undo #\(event.sequence)".utf8)) }
    }
  }
}

extension Run {
  /// Records of a kind it is about.
  public func rows(of wanted: Int) -> [Int] {
    guard kind == wanted else { return [] }
    switch self {
    case .create(_, let rows, _): return Array(rows)
    case .set(_, _, let rows, _, _), .retire(_, let rows), .revive(_, let rows): return rows
    case .values: return []
    }
  }
}

extension Note {
  /// What it is, for a message.
  var words: Failure.Part {
    switch self {
    case .forget: .words(Words(en: "personal values were forgotten", th: "มีการลบข้อมูลส่วนบุคคล"))
    case .addField: .words(Words(en: "a field was added", th: "มีการเพิ่มช่องข้อมูล"))
    default: .words(Words(en: "it only says something", th: "เป็นเพียงบันทึก"))
    }
  }
}

extension Wording {
  static let nothingToUndo = Wording(
    "SOP-UNDO-NONE", .refused, en: "there is nothing to undo", th: "ไม่มีสิ่งที่จะเลิกทำ",
    helpEn: "Nothing was changed yet, or everything was taken back.", helpTh: "ยังไม่มีการเปลี่ยนแปลง หรือเลิกทำไปหมดแล้ว")
  static let nothingToRedo = Wording(
    "SOP-REDO-NONE", .refused, en: "there is nothing to redo", th: "ไม่มีสิ่งที่จะทำซ้ำ",
    helpEn: "redo does again what undo took back, until something else is changed.",
    helpTh: "redo ทำซ้ำสิ่งที่ undo เลิกทำ จนกว่าจะมีการเปลี่ยนแปลงอื่น")
  static let undoTooFar = Wording(
    "SOP-UNDO-FAR", .refused, en: "{1} steps cannot be undone: there are {2}", th: "เลิกทำ {1} ขั้นไม่ได้ เพราะมีเพียง {2}",
    helpEn: "undo N takes back the last N changes.", helpTh: "undo N เลิกทำการเปลี่ยนแปลง N ครั้งหลังสุด")
  static let redoTooFar = Wording(
    "SOP-REDO-FAR", .refused, en: "{1} steps cannot be redone: there are {2}", th: "ทำซ้ำ {1} ขั้นไม่ได้ เพราะมีเพียง {2}",
    helpEn: "redo N does again the last N changes that were undone.", helpTh: "redo N ทำซ้ำ N ครั้งหลังสุดที่เลิกทำ")
  static let cannotUndo = Wording(
    "SOP-UNDO-CANNOT", .refused, en: "event {1} cannot be undone: {2}", th: "เลิกทำเหตุการณ์ที่ {1} ไม่ได้: {2}",
    helpEn: "Some acts cannot be unsaid: what was forgotten is gone, and a field that was added stays.",
    helpTh: "บางอย่างเลิกทำไม่ได้ ข้อมูลที่ลบไปแล้วไม่กลับมา และช่องที่เพิ่มแล้วคงอยู่")
  static let cannotRedo = Wording(
    "SOP-REDO-CANNOT", .refused, en: "event {1} cannot be done again: its numbers were burned",
    th: "ทำซ้ำเหตุการณ์ที่ {1} ไม่ได้ เพราะเลขถูกยกเลิกแล้ว",
    hintEn: "give the command once more: it takes the next number", hintTh: "สั่งใหม่อีกครั้ง จะได้เลขถัดไป",
    helpEn: "A number that was taken back is never used again; what needs one gets the next.",
    helpTh: "เลขที่ยกเลิกแล้วไม่นำมาใช้อีก ต้องใช้เลขถัดไป")
  static let undoChanged = Wording(
    "SOP-UNDO-CHANGED", .refused, en: "{1} {2} is no longer what event {3} left",
    th: "{1} {2} ไม่ใช่ค่าที่เหตุการณ์ {3} ตั้งไว้แล้ว",
    hintEn: "history {1} says what came after; set it by hand", hintTh: "history {1} บอกสิ่งที่เกิดภายหลัง แก้ด้วย set",
    helpEn: "Somebody changed or forgot it since; undoing would overwrite that.",
    helpTh: "มีผู้แก้ไขหรือลบไปหลังจากนั้น การเลิกทำจะเขียนทับ")
  static let checkpointAlone = Wording(
    "SOP-CHECKPOINT-LAST", .refused, en: "{1}: the checkpoint before it would mark the moment after it",
    th: "{1}: จุดย้อนกลับก่อนหน้านี้จะกลายเป็นจุดหลังการเปลี่ยนแปลงนี้",
    hintEn: "commit behind the checkpoint: checkpoint NAME; commit; …",
    hintTh: "ใช้ commit หลังจุดย้อนกลับ: จุดย้อนกลับ ชื่อ; commit; …",
    helpEn: "What a line or script does is one event, and a checkpoint marks what the office knows after its event.",
    helpTh: "สิ่งที่บรรทัดหรือสคริปต์ทำเป็นเหตุการณ์เดียว และจุดย้อนกลับคือสภาพหลังเหตุการณ์นั้น")
  static let undoAlone = Wording(
    "SOP-UNDO-ALONE", .refused, en: "{1}: what undo or redo did is kept first",
    th: "{1}: ต้องเก็บผลของ undo หรือ redo ก่อน",
    hintEn: "commit between them, or give {1} on a line of its own", hintTh: "ใช้ commit คั่น หรือสั่ง {1} แยกบรรทัด",
    helpEn: "An undo is an event of its own, so that what comes after it can be undone too.",
    helpTh: "undo เป็นเหตุการณ์แยก เพื่อให้สิ่งที่ทำต่อจากนั้นเลิกทำได้")
  static let noSuchEvent = Wording(
    "SOP-EVENT-NONE", .refused, en: "there is no event {1}: the last is {2}", th: "ไม่มีเหตุการณ์ที่ {1}: ล่าสุดคือ {2}",
    helpEn: "events lists what was kept, with its numbers.", helpTh: "events แสดงสิ่งที่บันทึกไว้พร้อมเลข")
  static let checkpointTaken = Wording(
    "SOP-CHECKPOINT-TAKEN", .refused, en: "{1} is a checkpoint already, at event {2}",
    th: "มีจุดย้อนกลับ {1} แล้ว ที่เหตุการณ์ {2}",
    hintEn: "choose another name, or move it here: checkpoint {1} --move",
    hintTh: "ใช้ชื่ออื่น หรือย้ายมาที่นี่: checkpoint {1} --move",
    helpEn: "A name marks one moment; moved without being asked, the moment it marked could not be found again.",
    helpTh: "ชื่อหนึ่งใช้กับเวลาเดียว ถ้าย้ายเองจะหาเวลาเดิมไม่พบ")
  static let noSuchCheckpoint = Wording(
    "SOP-CHECKPOINT", .refused, en: "there is no checkpoint {1}", th: "ไม่มีจุดย้อนกลับ {1}",
    hintEn: "there are: {2}", hintTh: "มี: {2}",
    helpEn: "checkpoint NAME marks a moment to come back to.", helpTh: "checkpoint ชื่อ ทำเครื่องหมายเวลาไว้ย้อนกลับ")
}
