/// How offices and schools head their columns, beside the names of the fields themselves: one list for all that is
/// taken in.
enum Headings {
  /// What a heading says, by the fields it may be of: the first that a kind has is meant, so that `รหัสโรงเรียน` is the
  /// school of a person and the code of a school.
  private static let fields: [(field: String, headings: [String])] = [
    (
      "school",
      [
        "โรงเรียน", "สถานศึกษา", "รหัสโรงเรียน", "รหัสสถานศึกษา", "ชื่อโรงเรียน", "ชื่อสถานศึกษา", "สังกัดโรงเรียน",
      ]
    ),
    ("code", ["รหัสโรงเรียน", "รหัสสถานศึกษา"]),
    (
      "name",
      [
        "ชื่อ-สกุล", "ชื่อ-นามสกุล", "ชื่อสกุล", "ชื่อนามสกุล", "ชื่อและนามสกุล", "ชื่อโรงเรียน", "ชื่อสถานศึกษา", "โรงเรียน",
        "สถานศึกษา", "full name",
      ]
    ),
    ("prefix", ["คำนำหน้าชื่อ", "title"]),
    ("citizen-id", ["เลขประจำตัว", "เลขบัตรประชาชน", "เลขประชาชน", "หมายเลขประจำตัวประชาชน"]),
    ("birth-date", ["วันเดือนปีเกิด", "เกิดเมื่อ"]),
    ("in-service", ["วันที่บรรจุ", "บรรจุเมื่อ", "วันเริ่มรับราชการ", "วันเดือนปีที่บรรจุ"]),
    ("position", ["ตำแหน่งปัจจุบัน"]), ("standing", ["วิทยฐานะปัจจุบัน"]),
    ("phone", ["โทรศัพท์", "เบอร์โทร", "เบอร์โทรศัพท์", "โทร", "โทร."]),
    ("email", ["อีเมล์", "e-mail"]),
  ]

  /// The fields a heading may be of, as it is compared.
  private static let byKey: [String: [String]] = {
    var byKey: [String: [String]] = [:]
    for (field, headings) in fields {
      for heading in headings { byKey[NameKey.heading(heading), default: []].append(field) }
    }
    return byKey
  }()

  /// Columns that only number the rows.
  private static let numbers = Set(["ลำดับ", "ลำดับที่", "ที่", "no", "no."].map(NameKey.heading))

  static func fields(_ key: String) -> [String] { byKey[key] ?? [] }
  static func onlyNumbers(_ key: String) -> Bool { numbers.contains(key) }
}
