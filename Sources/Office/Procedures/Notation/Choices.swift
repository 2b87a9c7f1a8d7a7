import Calendars
import Failures

/// The closed lists of the notation, each member in English and Thai; a procedure may be written in either.
public enum NotationChoices {
  public struct Member<Value: Sendable>: Sendable {
    public let name: String
    public let thai: String
    public let value: Value
  }

  public static let recurrences: [Member<Procedure.Recurrence>] = [
    Member(name: "monthly", thai: "รายเดือน", value: .monthly),
    Member(name: "quarterly", thai: "รายไตรมาส", value: .quarterly),
    Member(name: "fiscal-year", thai: "รายปีงบประมาณ", value: .fiscalYear),
  ]

  public static let phases: [Member<Rule.Phase>] = [
    Member(name: "before", thai: "ก่อน", value: .before), Member(name: "during", thai: "ระหว่าง", value: .during),
    Member(name: "after", thai: "หลัง", value: .after),
  ]

  public static let months: [Member<Int>] = (1...12).map { month in
    Member(name: MonthName.englishShort(month).lowercased(), thai: MonthName.thai(month), value: month)
  }

  public static let doubts: [Member<Doubt>] = Doubt.allCases.map { doubt in
    Member(name: doubt.rawValue, thai: doubt.thai, value: doubt)
  }

  static func find<Value>(_ text: String, _ members: [Member<Value>]) -> Value? {
    members.first { $0.name == text || $0.thai == text }?.value
  }
}

extension Doubt {
  /// Its one name in Thai.
  public var thai: String {
    switch self {
    case .unit: "หน่วยนับ"
    case .anchor: "วันเริ่มนับ"
    case .itself: "อ้างตนเอง"
    case .merged: "รวมช่อง"
    case .typo: "พิมพ์ผิด"
    case .cut: "ข้อความขาด"
    case .contradicts: "ขัดกัน"
    case .elsewhere: "กำหนดที่อื่น"
    case .range: "เป็นช่วง"
    case .order: "ลำดับ"
    case .actor: "ผู้ดำเนินการ"
    case .noStandard: "ไม่มีมาตรฐาน"
    }
  }

  /// What is unclear, as a sentence of `why`.
  public var words: Words {
    switch self {
    case .unit: Words(en: "the unit is not printed; days are read", th: "ไม่ได้พิมพ์หน่วยนับไว้ อ่านเป็นวัน")
    case .anchor: Words(en: "the event it counts from is not printed", th: "ไม่ได้พิมพ์เหตุการณ์ที่ใช้เริ่มนับ")
    case .itself: Words(en: "it counts from what the step itself is", th: "เริ่มนับจากตัวขั้นตอนเอง")
    case .merged: Words(en: "the standard does not stand beside its activity", th: "มาตรฐานไม่ได้อยู่ตรงกับกิจกรรม")
    case .typo: Words(en: "the print has a slip", th: "ข้อความพิมพ์ผิด")
    case .cut: Words(en: "the text breaks off", th: "ข้อความขาดหาย")
    case .contradicts: Words(en: "another row or table says otherwise", th: "ขัดกับข้อหรือตารางอื่น")
    case .elsewhere: Words(en: "the time is set elsewhere", th: "กำหนดเวลาอยู่ที่อื่น")
    case .range: Words(en: "a range is printed; both ends are kept", th: "พิมพ์เป็นช่วง เก็บไว้ทั้งสองค่า")
    case .order: Words(en: "the order printed is not the order in time", th: "ลำดับที่พิมพ์ไม่ใช่ลำดับเวลา")
    case .actor: Words(en: "who does it is not named", th: "ไม่ได้ระบุผู้ดำเนินการ")
    case .noStandard: Words(en: "no standard is printed", th: "ไม่ได้พิมพ์มาตรฐานไว้")
    }
  }
}
