import Failures

/// How much of personal values is shown.
public enum Showing: Sendable {
  /// What somebody asked to see, with a reason.
  case revealed
  /// Nothing, and everything: while rows are worked out that leave the office in a file.
  case nothing, everything
}

/// Masks met where values are worked with: what a mask hides is not known there, so nothing is found out by comparing.
extension Realm {
  /// What is read from here on leaves the office in a file, until `showing` is set back.
  public func beginExport(showing isWhole: Bool) {
    showing = isWhole ? .everything : .nothing
    takenOut = []
  }

  /// Refuses values that hold a mask, themselves or in one of their parts.
  public func refuseMasks(_ values: UnsafeBufferPointer<Value>) throws(Failure) {
    guard hasMasks else { return }
    for value in values where holdsMask(value) { throw Failure(.maskCompared) }
  }

  public func refuseMask(_ value: Value) throws(Failure) {
    if hasMasks, holdsMask(value) { throw Failure(.maskCompared) }
  }

  private func holdsMask(_ value: Value) -> Bool {
    if value.isText { return value.mayBeMask }
    if value.isList { return value.items.contains { $0.mayBeMask } }
    guard value.isRecord, !value.isRow else { return false }
    var isHeld = false
    value.forEachField(self) { _, part in isHeld = isHeld || part.mayBeMask }
    return isHeld
  }

  /// Notes that a mask was compared with something that is known; whoever may refuse asks for it.
  @inline(__always) func compares(_ left: Value, _ right: Value) {
    guard hasMasks else { return }
    if left.mayBeMask && !right.isNull || right.mayBeMask && !left.isNull { comparedMask = true }
  }

  /// Refuses what was compared with a mask since this was asked last.
  public func refuseComparedMask() throws(Failure) {
    guard comparedMask else { return }
    comparedMask = false
    throw Failure(.maskCompared)
  }
}

extension Wording {
  public static let maskCompared = Wording(
    "SOP-MASKED", .refused, en: "personal values are masked here, so they cannot be compared, sorted or grouped",
    th: "ข้อมูลส่วนบุคคลปิดบังอยู่ จึงเปรียบเทียบ เรียง หรือจัดกลุ่มไม่ได้",
    hintEn:
      "reveal the records first, with a reason: reveal (people) --because \"…\"; .field == null can always be asked",
    hintTh: "ใช้ reveal พร้อมเหตุผลก่อน เช่น reveal (people) --because \"…\" ส่วน .ช่อง == null ถามได้เสมอ",
    helpEn: "A mask says nothing about what it hides: two persons may have the same dots and other values.",
    helpTh: "ค่าที่ปิดบังไม่บอกค่าจริง สองคนอาจมีจุดเหมือนกันแต่ค่าต่างกัน")
}
