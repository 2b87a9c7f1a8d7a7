/// The titles that stand before names in Thai schools and offices.
enum TitleWords {
  struct Title: Sendable {
    let bytes: [UInt8]
    /// Nothing but the name comes after it.
    let isLast: Bool
    let isLatin: Bool
  }

  /// หญิง and (หญิง), as they stand behind a rank.
  static let woman = [Array("(หญิง)".utf8), Array("หญิง".utf8)]

  /// Titles by the last six bits of their first letter, longest first; Latin ones at 0.
  static let byLetter: [[Title]] = {
    var lists = [[Title]](repeating: [], count: 64)
    func add(_ words: [String], isLast: Bool) {
      for word in words {
        let bytes = Array(word.utf8), isLatin = bytes[0] < 0x80
        lists[isLatin ? 0 : Int(bytes[2] & 0x3F)].append(Title(bytes: bytes, isLast: isLast, isLatin: isLatin))
      }
    }
    add(civil, isLast: true)
    add(noble + learned + monastic + officers + latin, isLast: false)
    for letter in lists.indices { lists[letter].sort { $0.bytes.count > $1.bytes.count } }
    return lists
  }()

  private static let civil = [
    "นาย", "นางสาว", "นาง", "น.ส.", "เด็กชาย", "เด็กหญิง", "ด.ช.", "ด.ญ.",
  ]

  private static let noble = [
    "คุณหญิง", "ท่านผู้หญิง", "หม่อมเจ้า", "หม่อมราชวงศ์", "หม่อมหลวง", "ม.จ.", "ม.ร.ว.", "ม.ล.",
  ]

  private static let learned = [
    "ศาสตราจารย์เกียรติคุณ", "ศาสตราจารย์", "รองศาสตราจารย์", "ผู้ช่วยศาสตราจารย์", "ดอกเตอร์", "อาจารย์",
    "ศ.เกียรติคุณ", "ศ.", "รศ.", "ผศ.", "ดร.", "อ.", "นพ.", "พญ.", "นายแพทย์", "แพทย์หญิง", "ทพ.", "ทพญ.", "ภก.", "ภญ.",
  ]

  private static let monastic = [
    "พระครูปลัด", "พระครู", "พระมหา", "พระอธิการ", "พระปลัด", "พระสมุห์", "พระใบฎีกา", "พระ", "สามเณร", "แม่ชี",
  ]

  /// Ranks of the forces and the police in full, which are regular, and as they are shortened.
  private static let officers: [String] = {
    let three = ["ตรี", "โท", "เอก"], short = ["ต.", "ท.", "อ."]
    var words = ["ว่าที่", "พลจัตวา", "พล.จ.", "พลทหาร", "พลตำรวจ", "พลฯ", "ดาบตำรวจ", "ด.ต.", "จ่าสิบตำรวจ", "จ.ส.ต."]
    let full = [
      "ร้อย", "พัน", "พล", "สิบ", "จ่าสิบ", "จ่า", "พันจ่า", "เรือ", "นาวา", "พลเรือ", "เรืออากาศ", "นาวาอากาศ",
      "พลอากาศ", "จ่าอากาศ", "พันจ่าอากาศ", "ร้อยตำรวจ", "พันตำรวจ", "พลตำรวจ", "สิบตำรวจ",
    ]
    let points = [
      "ร.", "พ.", "พล.", "ส.", "จ.ส.", "จ.", "พ.จ.", "ร.", "น.", "พล.ร.", "ร.", "น.", "พล.อ.", "จ.อ.", "พ.อ.", "ร.ต.",
      "พ.ต.", "พล.ต.", "ส.ต.",
    ]
    for (stem, point) in zip(full, points) {
      words += three.map { stem + $0 }
      words += short.map { point + $0 }
    }
    // The air force marks itself at the end of its short ranks, the police knows a fourth general.
    words += short.flatMap { ["ร." + $0 + "อ.", "น." + $0 + "อ."] } + ["พลตำรวจจัตวา", "พล.ต.จ."]
    return words
  }()

  private static let latin = ["mr", "mrs", "ms", "miss", "master", "dr", "prof", "asst", "assoc"]
}
