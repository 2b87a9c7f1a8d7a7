import Digest
import Failures
import Values

/// What an audit found.
public struct Findings: Sendable {
  public var events = 0
  public var records = 0
  public var commitments = 0
  public var forgotten = 0
  /// The state hash worked out from the first event on.
  public var stateHash: [UInt8] = []
  public var head: Head?
  /// What is wrong, first things first; empty when all is well.
  public var wrong: [Failure] = []
}

extension Workspace {
  /// Works everything out again from the first event: chain, facts, commitments, image, remembered head.
  public func audit() throws(Failure) -> Findings {
    var findings = Findings(), replay = State(schema), previous = Chain.start, first: Failure?
    do throws(Failure) {
      try store.scan(from: 1) { (bytes) throws(Failure) in
        let sequence = replay.sequence + 1
        guard bytes.sequence == sequence else { throw Failure(.eventMissing, Failure.Part(sequence)) }
        let hash = Chain.hash(bytes.open, sequence: sequence, previous: previous, office: store.office)
        guard hash.elementsEqual(bytes.hash) else { throw Failure(.eventAltered, Failure.Part(sequence)) }
        let event = try EventReader(schema: replay.schema).read(
          bytes.open, personal: bytes.personal, sequence: sequence)
        try replay.apply(event, hash: hash)
        try check(event, replay, &findings)
        previous = hash
        findings.events += 1
        return true
      }
    } catch { first = error }
    if let first { findings.wrong.append(first) }
    findings.head = replay.head
    findings.stateHash = replay.hash()
    for table in replay.tables { findings.records += table.count }
    if first == nil { compare(replay, &findings) }
    return findings
  }

  /// Every commitment an event makes is that of the values beside it.
  private func check(_ event: Event, _ state: State, _ findings: inout Findings) throws(Failure) {
    for run in event.runs {
      let kind: Int, rows: [Int]
      switch run {
      case .create(let made, let range, let columns) where columns.contains { $0.column == Schema.commitment }:
        (kind, rows) = (made, Array(range))
      case .set(let changed, Schema.commitment, let some, _, _): (kind, rows) = (changed, some)
      default: continue
      }
      let table = state.tables[kind], parts = state.schema.personalParts(kind)
      for row in rows {
        guard let commitment = table.columns[Schema.commitment].bytes(row) else { continue }
        guard let salt = table.columns[Schema.salt].bytes(row) else {
          findings.forgotten += 1
          continue
        }
        var writer = ByteWriter()
        _ = Commitments.write(kind, row, table, state.schema, parts, &writer)
        findings.commitments += 1
        if Commitments.hash(salt, writer.bytes) != commitment {
          throw Failure(
            .personalAltered, Failure.Part(state.id(row, of: kind)), Failure.Part(event.sequence))
        }
      }
    }
  }

  private func compare(_ replay: State, _ findings: inout Findings) {
    if replay.head != state.head {
      findings.wrong.append(Failure(.historyChanged, Failure.Part(replay.sequence)))
    } else {
      var now = state
      if now.hash() != findings.stateHash {
        findings.wrong.append(Failure(.stateDiffers, Failure.Part(replay.sequence)))
      }
    }
    if let isOlderCopy { findings.wrong.append(isOlderCopy) }
    if let trouble { findings.wrong.append(trouble) }
  }
}

extension Wording {
  static let eventAltered = Wording(
    "SOP-EVENT-ALTERED", .storage,
    en: "event {1} was altered, or one before it taken out or put in: the chain breaks there",
    th: "เหตุการณ์ที่ {1} ถูกแก้ หรือมีการตัดหรือแทรกก่อนหน้า: ลูกโซ่ขาดตรงนี้",
    hintEn: "restore the last good backup, and ask who could write the file",
    hintTh: "นำสำเนาที่ดีล่าสุดกลับมา และตรวจว่าใครเขียนไฟล์ได้",
    helpEn: "Every event is hashed with the one before it; from this one on the hashes do not agree.",
    helpTh: "ทุกเหตุการณ์มีค่าแฮชต่อจากเหตุการณ์ก่อนหน้า ตั้งแต่เหตุการณ์นี้ค่าไม่ตรงกัน")
  static let personalAltered = Wording(
    "SOP-PERSONAL-ALTERED", .storage, en: "personal values of {1} are not those that event {2} vouches for",
    th: "ข้อมูลส่วนบุคคลของ {1} ไม่ตรงกับที่เหตุการณ์ {2} รับรอง",
    hintEn: "restore the last good backup", hintTh: "นำสำเนาที่ดีล่าสุดกลับมา",
    helpEn: "Personal values stand apart from the chain, behind commitments; one does not fit its value.",
    helpTh: "ข้อมูลส่วนบุคคลเก็บแยกจากลูกโซ่โดยมีค่ารับรอง และค่าหนึ่งไม่ตรงกับข้อมูล")
  static let stateDiffers = Wording(
    "SOP-STATE", .bug, en: "what is in memory is not what the events up to {1} say",
    th: "ข้อมูลในหน่วยความจำไม่ตรงกับเหตุการณ์ถึง {1}",
    hintEn: "leave without changing anything and open the office again", hintTh: "ออกโดยไม่เปลี่ยนแปลงแล้วเปิดใหม่",
    helpEn: "This is our own mistake, or the image was forged.", helpTh: "เป็นข้อผิดพลาดของเราเอง หรือภาพข้อมูลถูกปลอม")
}
