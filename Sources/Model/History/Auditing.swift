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
  /// That all is well with it, and this computer saw a newer one.
  public var older: Failure?
}

extension Workspace {
  /// Works everything out again from the first event: chain, facts, commitments, image, remembered head.
  public func audit() throws(Failure) -> Findings {
    var findings = Findings(), telling = Telling(State(schema), office: store.office), first: Failure?
    var broken: Break?
    do throws(Failure) {
      try store.scan(from: 1) { (bytes) throws(Failure) in
        if let found = broken { throw found.failure(before: bytes, store.office) }
        let sequence = telling.sequence + 1
        guard bytes.sequence == sequence else { throw Failure(.eventMissing, Failure.Part(sequence)) }
        do throws(Failure) { try telling.follow(bytes) } catch {
          // What comes next tells what was done to it.
          broken = Break(bytes, after: telling.previous, store.office)
          return true
        }
        try telling.tell(bytes)
        findings.events += 1
        return true
      }
      if let broken { throw broken.failure }
      if let question = telling.vouching.openQuestion(telling.state) { throw question }
    } catch { first = error }
    var replay = telling.finish()
    (findings.commitments, findings.forgotten) = (telling.vouching.commitments, telling.vouching.forgotten)
    if let first { findings.wrong.append(first) }
    findings.head = replay.head
    findings.stateHash = replay.hash()
    for table in replay.tables { findings.records += table.count }
    if first == nil { compare(replay, &findings) }
    return findings
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
    if let isOlderCopy {
      if isOlderCopy.code == Wording.olderCopy.code {
        findings.older = isOlderCopy
      } else {
        findings.wrong.append(isOlderCopy)
      }
    }
    if let trouble { findings.wrong.append(trouble) }
  }
}

/// Where the chain breaks, and what was done there: told by what the next event follows.
private struct Break {
  let sequence: Int
  /// The hash that stands with the event, and the one that what it says and what was before it give.
  let written: [UInt8]
  let worked: [UInt8]

  init(_ bytes: EventBytes, after previous: [UInt8], _ office: [UInt8]) {
    sequence = bytes.sequence
    written = [UInt8](bytes.hash)
    worked = Chain.hash(bytes.open, sequence: bytes.sequence, previous: previous, office: office)
  }

  private static let content = Words(en: "what it says was changed", th: "เนื้อหาถูกแก้")
  private static let hash = Words(en: "its hash was changed", th: "ค่าแฮชถูกแก้")
  private static let name = Words(en: "the name of its transaction was changed", th: "ชื่อรายการบันทึกถูกแก้")
  private static let chain = Words(
    en: "an event before it was taken out or put in, or all from here on written anew",
    th: "มีการตัดหรือแทรกเหตุการณ์ก่อนหน้า หรือเขียนใหม่ตั้งแต่ตรงนี้")
  private static let last = Words(
    en: "it is the last, and it or its hash was changed", th: "เป็นเหตุการณ์สุดท้าย เนื้อหาหรือค่าแฮชถูกแก้")

  func failure(before next: EventBytes, _ office: [UInt8]) -> Failure {
    func follows(_ hash: [UInt8]) -> Bool {
      let expected = Chain.hash(next.open, sequence: next.sequence, previous: hash, office: office)
      return expected.elementsEqual(next.hash)
    }
    if written == worked { return failure(Break.name) }
    if follows(written) { return failure(Break.content) }
    return failure(follows(worked) ? Break.hash : Break.chain)
  }

  /// Nothing comes after it.
  var failure: Failure { failure(written == worked ? Break.name : Break.last) }

  private func failure(_ words: Words) -> Failure {
    Failure(.eventAltered, Failure.Part(sequence), .words(words))
  }
}

extension Wording {
  static let eventAltered = Wording(
    "SOP-EVENT-ALTERED", .storage, en: "the chain breaks at event {1}: {2}", th: "ลูกโซ่ขาดที่เหตุการณ์ {1}: {2}",
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
  static let personalMissing = Wording(
    "SOP-PERSONAL-MISSING", .storage,
    en: "personal values of {1} that event {2} vouches for are not there, and no event says that they were forgotten",
    th: "ข้อมูลส่วนบุคคลของ {1} ที่เหตุการณ์ {2} รับรองหายไป และไม่มีเหตุการณ์ใดบอกว่าถูกลบตามคำขอ",
    hintEn: "restore the last good backup", hintTh: "นำสำเนาที่ดีล่าสุดกลับมา",
    helpEn: "Personal values stand apart from the chain. Only an event of forget may say that some are gone.",
    helpTh: "ข้อมูลส่วนบุคคลเก็บแยกจากลูกโซ่ มีเพียงเหตุการณ์ forget เท่านั้นที่บอกได้ว่าข้อมูลถูกลบ")
  static let stateDiffers = Wording(
    "SOP-STATE", .bug, en: "what is in memory is not what the events up to {1} say",
    th: "ข้อมูลในหน่วยความจำไม่ตรงกับเหตุการณ์ถึง {1}",
    hintEn: "leave without changing anything and open the office again", hintTh: "ออกโดยไม่เปลี่ยนแปลงแล้วเปิดใหม่",
    helpEn: "This is our own mistake, or the image was forged.", helpTh: "เป็นข้อผิดพลาดของเราเอง หรือภาพข้อมูลถูกปลอม")
}
