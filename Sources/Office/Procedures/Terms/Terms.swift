import Failures

/// What a procedure speaks of by name, in English and Thai: people, things, qualities.
///
/// An office may use names of its own; they stand for themselves in both languages.
public struct TermTable: Sendable {
  private let english: [String: Words]
  private let names: [String: String]
  /// In the order of the table.
  public let all: [(name: String, words: Words)]

  init(_ rows: [(String, th: String, en: String?)]) {
    all = rows.map { name, th, en in
      (name, Words(en: en ?? String(name.map { $0 == "-" ? " " : $0 }), th: th))
    }
    english = Dictionary(all.map { ($0.name, $0.words) }) { first, _ in first }
    names = Dictionary(all.map { ($0.words.th, $0.name) }) { first, _ in first }
  }

  /// The English name of something named in either language; nil for what the table does not know.
  public func name(of text: String) -> String? { english[text] == nil ? names[text] : text }

  /// What it is called.
  public func words(_ name: String) -> Words { english[name] ?? Words(name) }

  public func words(_ names: [String]) -> Words {
    let words = names.map(words)
    return Words(en: words.map(\.en).joined(separator: ", "), th: words.map(\.th).joined(separator: " "))
  }
}

public enum Terms {
  /// Who acts, signs or is told; groups are among them, for they are asked to act.
  public static let people = TermTable([
    ("officer", th: "เจ้าหน้าที่ผู้รับผิดชอบ", en: "officer in charge"),
    ("clerk", th: "เจ้าหน้าที่ธุรการกลุ่ม", en: "group clerk"),
    ("group", th: "กลุ่ม", en: "the group"), ("all-groups", th: "ทุกกลุ่ม", en: "every group"),
    ("group-director", th: "ผู้อำนวยการกลุ่ม", en: "group director"),
    ("administration-group", th: "กลุ่มอำนวยการ", en: "Administration Group"),
    ("policy-planning-group", th: "กลุ่มนโยบายและแผน", en: "Policy and Planning Group"),
    ("personnel-group", th: "กลุ่มบริหารงานบุคคล", en: "Personnel Administration Group (manpower section)"),
    ("director", th: "ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา", en: "director of the area office"),
    ("office", th: "สำนักงานเขตพื้นที่การศึกษา", en: "the area office"),
    ("area-office", th: "สำนักงานเขตพื้นที่การศึกษาอื่น", en: "other area offices"),
    ("superior", th: "ผู้บังคับบัญชา", en: "the superior"),
    ("superiors", th: "ผู้บังคับบัญชาตามลำดับชั้น", en: "superiors in order"),
    ("authority", th: "ผู้มีอำนาจพิจารณาตามลำดับ", en: "the competent authority in order"),
    ("executives", th: "ผู้บริหารเขตพื้นที่การศึกษา", en: "executives of the area"),
    ("personnel", th: "บุคลากรในสังกัด", en: "personnel of the area"),
    ("all-staff", th: "บุคลากรทุกคนในสำนักงาน", en: "all staff of the office"),
    ("school", th: "สถานศึกษา", en: "schools"),
    ("school-director", th: "ผู้อำนวยการสถานศึกษา", en: "school director"),
    ("teacher", th: "ข้าราชการครู", en: "teachers"), ("applicant", th: "ผู้สมัคร", en: "applicant"),
    ("committee", th: "คณะกรรมการ", en: "the committee"), ("secretary", th: "กรรมการและเลขานุการ", en: "the secretary"),
    ("working-party", th: "คณะทำงาน", en: "the working party"),
    ("area-committee", th: "คณะกรรมการเขตพื้นที่การศึกษา", en: "area education committee"),
    ("provincial-committee", th: "คณะกรรมการศึกษาธิการจังหวัด", en: "provincial education committee"),
    ("owner", th: "ผู้รับผิดชอบ", en: "the one responsible"),
    ("supervisor", th: "ผู้กำกับดูแลตัวชี้วัด", en: "supervisor of the indicator"),
    ("collector", th: "ผู้จัดเก็บข้อมูล", en: "data collector"), ("trainer", th: "วิทยากร", en: "trainers"),
    ("obec", th: "สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน", en: "OBEC"),
    ("secretary-general", th: "เลขาธิการคณะกรรมการการศึกษาขั้นพื้นฐาน", en: "Secretary-General of OBEC"),
    ("governor", th: "ผู้ว่าราชการจังหวัด", en: "the governor"),
    ("agency", th: "หน่วยงานที่เกี่ยวข้อง", en: "the agency concerned"),
    ("university", th: "สถาบันอุดมศึกษา", en: "the university"), ("community", th: "ชุมชน", en: "the community"),
    ("visitor", th: "ผู้มารับบริการ", en: "people served at the office"),
    ("public", th: "สาธารณชน", en: "the public"),
  ])
}
