import Failures

/// A transaction that the store refused and then could not be asked about: it may be kept, or not.
public struct Doubt: Equatable, Sendable {
  /// The event it would be.
  public let sequence: Int
  /// 16 bytes.
  public let transaction: [UInt8]

  public init(sequence: Int, transaction: [UInt8]) {
    self.sequence = sequence
    self.transaction = transaction
  }
}

extension Workspace {
  /// What became of an event the store refused; where it cannot be asked, that is said, and whoever reads the office
  /// next is told.
  func outcome(of event: StoredEvent, refused refusal: Failure) throws(Failure) -> Outcome {
    do throws(Failure) { return try store.outcome(of: event.transaction) } catch {
      let doubt = Doubt(sequence: event.sequence, transaction: event.transaction)
      self.doubt = doubt
      memory?.remember(doubt, of: store.office)
      throw Failure(
        .outcomeUnknown, Failure.Part(store.place),
        .words(Words(en: refusal.message(in: .english), th: refusal.message(in: .thai))))
    }
  }

  /// Looks up what could not be said before, and says it.
  func settleDoubt() throws(Failure) {
    guard let doubt else { return }
    let isSaved = try store.outcome(of: doubt.transaction) == .saved
    self.doubt = nil
    memory?.remember(nil, of: store.office)
    let number = doubt.sequence
    notices.append(
      isSaved
        ? Words(
          en: "event \(number), of which it was not known, is saved", th: "เหตุการณ์ที่ \(number) ซึ่งยังไม่ทราบผล บันทึกแล้ว")
        : Words(
          en: "what was to be event \(number), of which it was not known, is not saved: repeat it",
          th: "สิ่งที่จะเป็นเหตุการณ์ที่ \(number) ซึ่งยังไม่ทราบผล ไม่ได้บันทึก ให้ทำซ้ำ"))
  }
}

extension Failure {
  /// The same refusal, saying that nothing of what was to be kept is saved.
  public var notSaved: Failure {
    let isSaid =
      hasBeginning || code == Wording.outcomeUnknown.code || wording.message.en.hasPrefix("not saved")
    return isSaid || wording.kind == .conflict ? self : beginning(Words(en: "not saved: ", th: "ยังไม่ได้บันทึก: "))
  }
}

extension Wording {
  public static let outcomeUnknown = Wording(
    "SOP-OUTCOME", .storage,
    en: "it is not known whether this is saved: after an error {1} could not be read again ({2})",
    th: "ไม่ทราบว่าบันทึกแล้วหรือไม่: หลังเกิดข้อผิดพลาดอ่าน {1} อีกครั้งไม่ได้ ({2})",
    hintEn: "when the disk can be read again, open the office: it is looked up first and said",
    hintTh: "เมื่ออ่านดิสก์ได้แล้ว ให้เปิดสำนักงาน ระบบจะตรวจและแจ้งผลก่อน",
    helpEn:
      "The disk failed while something was confirmed, and again when that was to be looked up. Nothing is tried twice.",
    helpTh: "ดิสก์ผิดปกติขณะยืนยัน และอีกครั้งเมื่อตรวจผล จึงไม่ทำซ้ำสิ่งใดเอง")
}
