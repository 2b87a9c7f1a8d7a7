/// Why a pattern cannot be used, and where in its text.
public struct BadPattern: Error, Equatable, Sendable {
  /// Bytes from the start of the pattern.
  public var offset: Int
  public var reason: Reason

  public init(offset: Int, reason: Reason) {
    self.offset = offset
    self.reason = reason
  }

  public enum Reason: String, Sendable, CaseIterable {
    case unclosedGroup, unopenedGroup, unclosedSet, emptySet, reversedRange
    case nothingToRepeat, badRepeat, tooManyRepeats
    case unknownEscape, unfinishedEscape, unknownGroup, badGroupName, sameGroupName
    case tooLarge, tooDeep

    public var en: String {
      switch self {
      case .unclosedGroup: "“(” without “)”"
      case .unopenedGroup: "“)” without “(”"
      case .unclosedSet: "“[” without “]”"
      case .emptySet: "“[]” holds nothing"
      case .reversedRange: "a range runs backwards"
      case .nothingToRepeat: "nothing stands before the repeat"
      case .badRepeat: "a repeat is written {2}, {2,} or {2,5}"
      case .tooManyRepeats: "more than 1,000 repeats"
      case .unknownEscape: "no such “\\” sign; write “\\\\” for the backslash itself"
      case .unfinishedEscape: "“\\” needs a sign behind it"
      case .unknownGroup: "groups are ( ), (?: ) and (?<name> ); there is no looking ahead or back"
      case .badGroupName: "a group's name is letters, digits and _"
      case .sameGroupName: "two groups have one name"
      case .tooLarge: "the pattern is too large once its repeats are written out"
      case .tooDeep: "groups stand more than 200 deep"
      }
    }

    public var th: String {
      switch self {
      case .unclosedGroup: "มี “(” แต่ไม่มี “)”"
      case .unopenedGroup: "มี “)” แต่ไม่มี “(”"
      case .unclosedSet: "มี “[” แต่ไม่มี “]”"
      case .emptySet: "ใน “[]” ไม่มีอะไร"
      case .reversedRange: "ช่วงเขียนกลับหัวท้าย"
      case .nothingToRepeat: "ไม่มีอะไรให้ซ้ำหน้าเครื่องหมายซ้ำ"
      case .badRepeat: "จำนวนซ้ำเขียนเป็น {2} {2,} หรือ {2,5}"
      case .tooManyRepeats: "ซ้ำเกิน 1,000 ครั้ง"
      case .unknownEscape: "ไม่มีเครื่องหมาย “\\” แบบนี้ ถ้าหมายถึง \\ ให้เขียน “\\\\”"
      case .unfinishedEscape: "หลัง “\\” ต้องมีเครื่องหมาย"
      case .unknownGroup: "กลุ่มมีเพียง ( ) (?: ) และ (?<ชื่อ> ) ไม่มีการมองไปข้างหน้าหรือข้างหลัง"
      case .badGroupName: "ชื่อกลุ่มมีได้เฉพาะตัวอักษร ตัวเลข และ _"
      case .sameGroupName: "มีสองกลุ่มชื่อเดียวกัน"
      case .tooLarge: "รูปแบบใหญ่เกินไปเมื่อเขียนการซ้ำออกมาทั้งหมด"
      case .tooDeep: "กลุ่มซ้อนกันเกิน 200 ชั้น"
      }
    }
  }
}
