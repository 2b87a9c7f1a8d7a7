import Calendars
import Documents
import Failures
import Model
import Office
import Testing
import Values

/// A round with everything papers are made from, in an office in memory.
final class PaperRound {
  private let heap = Heap.make()
  /// Let go of before the heap is.
  private var desk: Desk?
  private var records: OfficeRecords {
    guard let desk else { preconditionFailure("asked after its end") }
    return OfficeRecords(desk)
  }
  private let today: Day
  private var round = 0
  private var meeting = 0
  private var register = 0
  private var people: [Int] = []

  deinit {
    desk = nil
    Heap.unmake(heap)
  }

  init() throws {
    let workspace = try Workspace.open(
      MemoryStore(office: [UInt8](repeating: 7, count: 16)), kinds: Kinds.all, choices: Kinds.choices)
    let desk = Desk(workspace, heap: heap) {
      Workspace.Stamp(time: 1_795_000_000, today: 20_777, actor: "tester", host: "host", entropy: [1])
    }
    self.desk = desk
    today = try #require(Day(buddhist: 2569, month: 11, day: 20))
    try desk.begin("test")
    try office()
    try ruleBook()
    try committee()
    try results()
    try others()
  }

  private func add(_ kind: String, _ fields: OfficeRecords.Fields) throws -> Int {
    try records.add(kind, fields, today: today)
  }

  private func day(_ number: Int) -> OfficeRecords.Entry { .day(Day(number: today.number + number)) }
  private func moment(_ hour: Int, _ minute: Int) -> OfficeRecords.Entry {
    .moment(today.number * 86_400 + hour * 3600 + minute * 60)
  }

  // MARK: - Making

  private func office() throws {
    _ = try add(
      "office",
      [
        ("code", .text("p2")), ("name", .text("สำนักงานเขตพื้นที่การศึกษาประถมศึกษาพิษณุโลก เขต 2")), ("is-own", .flag(true)),
        ("address", .text("อำเภอวังทอง 65130")), ("phone", .text("0 5531 1177")),
      ])
    for (code, name) in [("1", "โรงเรียนบ้านนา"), ("2", "โรงเรียนวัดใหม่ 2")] {
      _ = try add("school", [("code", .text(code)), ("name", .text(name)), ("state", .member("operating"))])
    }
    for (prefix, name, post) in [
      ("นาย", "ประยูร มั่นคง", "ผู้อำนวยการสำนักงาน"), ("นาง", "สมศรี ใจงาม", "รองผู้อำนวยการ"),
      ("นางสาว", "กานดา พรหมดี", "ศึกษานิเทศก์"), ("นาย", "ธีระ สุขใจ", "ผู้อำนวยการกลุ่ม"),
      ("นาย", "วิชัย ดีพร้อม", "นักทรัพยากรบุคคล"), ("นาง", "มาลี ทองดี", "ผู้อำนวยการสถานศึกษา"),
      ("นาย", "ปิติ รักเรียน", "ครู"), ("นางสาว", "ชูใจ เลิศล้ำ", "ครู"), ("นาย", "มานะ อดทน", "ครู"),
    ] {
      people.append(
        try add(
          "person",
          [
            ("prefix", .text(prefix)), ("name", .text(name)), ("position", .text(post)),
            ("citizen-id", .text("1101700230708")),
            ("phone", .text("0812345678")), ("email", .text("who@example.org")), ("state", .member("serving")),
          ]))
    }
    let letter = try add(
      "letter",
      [
        ("direction", .member("incoming")), ("subject", .text("ให้คัดเลือกครูดีเด่น")),
        ("reference", .text("ศธ 04009/ว3105")),
        ("dated", day(-4)), ("sender", .text("สพฐ.")), ("state", .member("received")),
      ])
    round = try add(
      "work-round",
      [
        ("kind", .member("award")), ("title", .text("การคัดเลือกครูดีเด่น ประจำปี 2569")), ("procedure", .text("award")),
        ("letter", .record("letter", letter)), ("state", .member("running")),
      ])
  }

  private var ofRound: (String, OfficeRecords.Entry) { ("round", .record("work-round", round)) }

  private func ruleBook() throws {
    _ = try add(
      "rule-book",
      [
        ofRound, ("minimum", .number(75)), ("decimals", .number(2)), ("tie-order", .text("work service")),
        ("tie-method", .member("chair")), ("by-post", .flag(true)), ("postmark-counts", .flag(true)),
        ("review-days", .number(15)),
      ])
    for (name, quota, reserve, line) in [("ผู้บริหารสถานศึกษา", 1, 1, 1), ("ครูผู้สอน", 2, 3, 2)] {
      _ = try add(
        "category",
        [
          ofRound, ("name", .text(name)), ("quota", .number(quota)), ("reserve", .number(reserve)),
          ("line", .number(line)),
        ])
    }
    _ = try add(
      "paper",
      [
        ofRound, ("code", .text("p")), ("name", .text("แฟ้มสะสมผลงาน")), ("is-required", .flag(true)),
        ("most-pages", .number(50)),
      ])
    _ = try add(
      "eligibility-rule",
      [ofRound, ("code", .text("service")), ("text", .text("อายุราชการไม่น้อยกว่า 2 ปี")), ("as-of", day(25))])
    for (code, title, points, line) in [("work", "ครองงาน", 40, 1), ("self", "ครองตน", 20, 2)] {
      _ = try add(
        "criterion",
        [
          ofRound, ("code", .text(code)), ("title", .text(title)), ("full-points", .number(points)),
          ("line", .number(line)),
        ])
    }
    _ = try add("award-level", [ofRound, ("name", .text("ดีเด่น")), ("minimum", .number(90))])
    let table = try add("timetable", [("title", .text("ปฏิทิน")), ofRound, ("state", .member("draft"))])
    for (code, number) in [("applications-open", 4), ("applications-close", 25), ("meeting", 33)] {
      _ = try add(
        "timetable-date",
        [
          ("timetable", .record("timetable", table)), ("code", .text(code)), ("title", .text(code)),
          ("day", day(number)),
          ("kind", .member("promised")),
        ])
    }
  }

  private func committee() throws {
    let committee = try add(
      "committee",
      [
        ("name", .text("คณะกรรมการพิจารณาคัดเลือก")), ("kind", .member("committee")), ofRound,
        ("state", .member("appointed")),
        ("purpose", .text("พิจารณาใบสมัครทุกประเภท")),
      ])
    var members: [Int] = []
    for (person, role) in [(1, "chair"), (2, "member"), (3, "member"), (4, "member-secretary")] {
      members.append(
        try add(
          "member",
          [
            ("committee", .record("committee", committee)), ("person", .record("person", people[person])),
            ("role", .member(role)), ("votes", .flag(true)), ("line", .number(person)),
          ]))
    }
    meeting = try add(
      "meeting",
      [
        ("committee", .record("committee", committee)), ofRound, ("title", .text("พิจารณาผลงาน")), ("line", .number(3)),
        ("year", .number(2569)), ("planned", moment(9, 30)), ("place", .text("ห้องประชุม 1")), ("opened", moment(9, 35)),
        ("ended", moment(12, 10)), ("state", .member("ended")),
      ])
    let own: (String, OfficeRecords.Entry) = ("meeting", .record("meeting", meeting))
    for (number, category) in [("4.1", 0), ("4.2", 1)] {
      _ = try add(
        "agenda-item",
        [
          own, ("printed-number", .text(number)), ("title", .text("พิจารณาประเภทที่ \(category + 1)")),
          ("category", .record("category", category)),
        ])
    }
    for (place, person) in [1, 2, 3, 4].enumerated() {
      let isAbsent = person == 3
      _ = try add(
        "attendance",
        [
          own, ("person", .record("person", people[person])), ("member", .record("member", members[place])),
          ("kind", .member(isAbsent ? "absent" : "present")), ("because", isAbsent ? .text("ติดราชการ") : .null),
        ])
    }
    _ = try add("attendance", [own, ("person", .record("person", people[0])), ("kind", .member("guest"))])
    _ = try add(
      "recusal",
      [
        ("item", .record("agenda-item", 1)), ("member", .record("member", members[1])), ("kind", .member("recused")),
        ("because", .text("คู่สมรสของผู้สมัคร")), ("went-out", moment(9, 58)), ("returned", moment(10, 41)),
      ])
    _ = try add(
      "resolution",
      [
        ("item", .record("agenda-item", 1)), own, ("date", day(0)), ("kind", .member("endorsed")),
        ("text", .text("เห็นชอบตามลำดับคะแนน")), ("votes-for", .number(2)), ("votes-against", .number(0)),
      ])
  }

  private func results() throws {
    // Who applied, in which category, of which school, and what came of it.
    let all: [(Int, Int, Int, Decimal, Int, String)] = [
      (5, 0, 0, Decimal(925, scale: 1), 1, "selected"), (6, 1, 0, Decimal(912, scale: 1), 1, "selected"),
      (7, 1, 1, Decimal(912, scale: 1), 2, "selected"), (8, 1, 1, Decimal(7_825, scale: 2), 3, "reserve"),
    ]
    for category in 0...1 {
      _ = try add(
        "decision",
        [
          ofRound, ("category", .record("category", category)), ("item", .record("agenda-item", category)),
          ("date", day(0)),
          ("considered", .number(category == 0 ? 1 : 3)),
        ])
    }
    for (place, one) in all.enumerated() {
      let application = try add(
        "application",
        [
          ofRound, ("category", .record("category", one.1)), ("person", .record("person", people[one.0])),
          ("school", .record("school", one.2)), ("received", moment(10, place)), ("state", .member(one.5)),
        ])
      _ = try add(
        "placing",
        [
          ("decision", .record("decision", one.1)), ("application", .record("application", application)),
          ("score", .amount(one.3)), ("rank", .number(one.4)), ("placed", .member(one.5)),
          ("is-tied", .flag(one.3 == Decimal(912, scale: 1))), ("line", one.5 == "reserve" ? .number(1) : .null),
          ("level", one.5 == "selected" ? .record("award-level", 0) : .null),
        ])
    }
    for (criterion, points) in [(0, Decimal(365, scale: 1)), (1, Decimal(18))] {
      _ = try add(
        "score-entry",
        [
          ("application", .record("application", 1)), ("criterion", .record("criterion", criterion)),
          ("member", .record("member", 0)), ("points", .amount(points)),
        ])
    }
    _ = try add(
      "tie-break",
      [
        ("item", .record("agenda-item", 1)), ("application", .record("application", 1)),
        ("tie-method", .member("vote")),
        ("votes-for", .number(2)), ("votes-against", .number(1)),
      ])
    _ = try add(
      "application",
      [
        ofRound, ("category", .record("category", 1)), ("person", .record("person", people[0])),
        ("received", moment(10, 9)),
        ("state", .member("ineligible")), ("because", .text("อายุราชการ 1 ปี 11 เดือน")),
      ])
  }

  private func others() throws {
    _ = try add(
      "certificate",
      [
        ("printed-number", .text("41/2569")), ofRound, ("application", .record("application", 1)), ("signed", day(0)),
        ("state", .member("issued")),
      ])
    _ = try add(
      "certificate",
      [
        ("printed-number", .text("40/2569")), ofRound, ("application", .record("application", 1)), ("signed", day(-1)),
        ("state", .member("recalled")),
      ])
    let permit = try add(
      "travel-permit",
      [
        ofRound, ("person", .record("person", people[5])), ("school", .record("school", 0)),
        ("purpose", .text("ประชุมวิชาการ")),
        ("place", .text("กรุงเทพมหานคร")), ("starts", day(4)), ("ends", day(6)), ("state", .member("permitted")),
        ("number-plate", .text("กก 1234")), ("vehicle", .member("own-car")),
      ])
    register = try add("control-register", [("name", .text("ทะเบียนคุมการไปราชการ")), ("kind", .member("travel"))])
    _ = try add(
      "register-entry",
      [
        ("register", .record("control-register", register)), ("year", .number(2569)), ("line", .number(17)),
        ("date", day(0)),
        ("subject", .text("ประชุมวิชาการ")), ("permit", .record("travel-permit", permit)), ("state", .member("pending")),
      ])
  }

  func rename(_ name: String) throws { try records.set("person", people[6], "name", .text(name)) }

  // MARK: - Papers

  /// One paper of each sort, signed and numbered.
  private func document(_ template: String, state: String) throws -> Int {
    let sort = try #require(PaperSort.named(template))
    let first = try add(
      "document",
      [
        ("form", .member(sort.form)), ("subject", .text("เรื่องเดิม")), ("state", .member("issued")), ofRound,
        ("dated", day(-2)),
        ("template", .text("announcement-result")), ("printed-number", .text("77/2569")),
      ])
    let document = try add(
      "document",
      [
        ("form", .member(sort.form)), ("subject", .text("เรื่องที่ 12")), ("addressee", .text("ผู้อำนวยการโรงเรียน")),
        ("state", .member(state)), ofRound, ("template", .text(template)), ("drafted", day(0)), ("signed", day(0)),
        ("dated", day(0)), ("printed-number", .text("512/2569")), ("corrects", .record("document", first)),
        ("meeting", .record("meeting", meeting)), ("register", .record("control-register", register)),
      ])
    _ = try add(
      "signature",
      [
        ("document", .record("document", document)), ("signer", .record("person", people[0])),
        ("position", .text("ผู้อำนวยการสำนักงาน")), ("acting-words", .text("รักษาราชการแทน")), ("signed", day(0)),
      ])
    _ = try add(
      "attachment",
      [
        ("document", .record("document", document)), ("name", .text("ประกาศ")), ("copies", .number(2)),
        ("line", .number(1)),
      ])
    _ = try add(
      "approval",
      [
        ("document", .record("document", document)), ("line", .number(1)), ("asks-for", .member("approval")),
        ("desk", .record("person", people[1])), ("state", .member("waiting")),
      ])
    return document
  }

  func paper(_ template: String) throws -> Paper {
    let document = try document(template, state: "signed")
    let facts = PaperFacts(records.desk.state, document: document, today: today)
    // A register sheet is printed as its register wants, unless its template is asked for by name.
    let sort = try #require(PaperSort.named(template))
    #expect(facts.sort?.template == (template == "register-sheet" ? "register-travel" : template))
    let text = try #require(ShippedTemplates.text(template))
    return try Paper(Template.read(template, text), facts.contents(sort), title: facts.subject)
  }

  func marks(_ template: String, state: String) throws -> [String] {
    let document = try document(template, state: state)
    return PaperFacts(records.desk.state, document: document, today: today).marks(specimen: nil)
  }

  // MARK: - What they must say

  /// What is in no paper at all.
  static let secrets = [
    "1101700230708", "๑๑๐๑๗๐๐๒๓๐๗๐๘", "0812345678", "๐๘๑๒๓๔๕๖๗๘", "who@example.org", "กก 1234", "กก ๑๒๓๔", "คู่สมรสของ",
  ]

  private static let office = "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาพิษณุโลก เขต ๒"
  private static let dated = "๒๐ พฤศจิกายน พ.ศ. ๒๕๖๙"
  private static let signed = ["(นายประยูร มั่นคง)", "รักษาราชการแทน", "ผู้อำนวยการสำนักงาน"]
  private static let head = [office, "เรื่องที่ ๑๒"]
  private static let letter =
    head + signed + ["ที่ ๕๑๒/๒๕๖๙", "๒๐ พฤศจิกายน ๒๕๖๙", "โทร. ๐ ๕๕๓๑ ๑๑๗๗", "อำเภอวังทอง ๖๕๑๓๐"]
  private static let source = ["สพฐ.", "ศธ ๐๔๐๐๙/ว๓๑๐๕", "๑๖ พฤศจิกายน ๒๕๖๙", "๑. ประกาศ จำนวน ๒ ชุด"]
  private static let winners = [
    "นางมาลี ทองดี", "นายปิติ รักเรียน", "นางสาวชูใจ เลิศล้ำ", "โรงเรียนบ้านนา", "โรงเรียนวัดใหม่ ๒", "ดีเด่น",
  ]
  private static let committee = [
    "นางสมศรี ใจงาม", "นางสาวกานดา พรหมดี", "นายธีระ สุขใจ", "นายวิชัย ดีพร้อม", "ประธานกรรมการ", "กรรมการและเลขานุการ",
    "รองผู้อำนวยการ",
  ]
  private static let meeting = ["พิจารณาผลงาน", "ครั้งที่ ๓/๒๕๖๙", "วันศุกร์ที่ ๒๐ พฤศจิกายน พ.ศ. ๒๕๖๙", "ห้องประชุม ๑"]
  private static let closes = "๑๕ ธันวาคม พ.ศ. ๒๕๖๙"

  let expected: [String: [String]] = [
    "announcement-call": head + signed + [
      dated, "ผู้บริหารสถานศึกษา", "ครูผู้สอน", "ครองงาน", "๔๐", "ครองตน", "๒๐", "รวม ๖๐ คะแนน", "ไม่ต่ำกว่า ๗๕ คะแนน",
      "แฟ้มสะสมผลงาน ไม่เกิน ๕๐ หน้า",
      "อายุราชการไม่น้อยกว่า ๒ ปี นับถึงวันที่ ๑๕ ธันวาคม พ.ศ. ๒๕๖๙", "ดีเด่น ได้คะแนนตั้งแต่ ๙๐", "อายุราชการ", "ประธานกรรมการเป็นผู้ชี้ขาด",
      "๒๔ พฤศจิกายน พ.ศ. ๒๕๖๙", closes, "๒๓ ธันวาคม พ.ศ. ๒๕๖๙", "ภายใน ๑๕ วัน", "ส่งทางไปรษณีย์", "วันประทับตรา",
    ],
    "announcement-eligible": head + signed + winners.dropLast() + [dated, "นายมานะ อดทน", "จำนวน ๔ ราย"],
    "announcement-result": head + signed + winners
      + [dated, "ภายใน ๑๕ วัน นับแต่วันประกาศผล"].filter { $0 != "นายมานะ อดทน" },
    "announcement-correction": head + signed + winners + [dated, "เรื่องเดิม", "๑๘ พฤศจิกายน พ.ศ. ๒๕๖๙"],
    "announcement": head + signed + [dated],
    "order-committee": head + signed + committee + [
      dated, "ที่ ๕๑๒/๒๕๖๙", "คณะกรรมการพิจารณาคัดเลือก", "พิจารณาใบสมัครทุกประเภท",
    ],
    "order": head + signed + [dated, "ที่ ๕๑๒/๒๕๖๙"],
    "order-change": head + signed + committee + [dated, "ที่ ๕๑๒/๒๕๖๙", "ที่ ๗๗/๒๕๖๙", "๑๘ พฤศจิกายน พ.ศ. ๒๕๖๙"],
    "letter": letter + source + ["ผู้อำนวยการโรงเรียน"],
    "letter-correction": letter + ["ที่ ๗๗/๒๕๖๙", "๑๘ พฤศจิกายน ๒๕๖๙", "ผู้อำนวยการโรงเรียน"],
    "letter-unsuccessful": letter + [
      "นายประยูร มั่นคง", "ขาดคุณสมบัติตามประกาศ คือ อายุราชการ ๑ ปี ๑๑ เดือน", "ภายใน ๑๕ วัน", "ครูผู้สอน",
    ],
    "permit-letter": letter + [
      "นางมาลี ทองดี", "โรงเรียนบ้านนา", "ประชุมวิชาการ", "กรุงเทพมหานคร", "๒๔ พฤศจิกายน พ.ศ. ๒๕๖๙", "๒๖ พฤศจิกายน พ.ศ. ๒๕๖๙",
      "รวม ๓ วัน",
      "อนุญาตให้ไปราชการได้", "รถยนต์ส่วนตัว",
    ],
    "certificate-recall": letter + ["นายปิติ รักเรียน", "เลขที่ ๔๐/๒๕๖๙", "๑๙ พฤศจิกายน พ.ศ. ๒๕๖๙", "โรงเรียนบ้านนา"],
    "stamped": [office, "เรื่องที่ ๑๒", "ที่ ๕๑๒/๒๕๖๙", "ผู้อำนวยการโรงเรียน", "๒๐ พฤศจิกายน ๒๕๖๙"],
    "circular": letter + source, "circular-call": letter + source + [closes],
    "offer-correction": letter + [closes, "แฟ้มสะสมผลงาน ไม่เกิน ๕๐ หน้า", "ที่ ๗๗/๒๕๖๙"],
    "circular-offer": letter + source + [closes, "แฟ้มสะสมผลงาน ไม่เกิน ๕๐ หน้า", "อายุราชการไม่น้อยกว่า ๒ ปี"],
    "circular-result": letter + source + winners,
    "cover-letter": letter + source + winners + ["จำนวน ๓ ราย", "ให้คัดเลือกครูดีเด่น"], "name-list": winners + ["เรื่องที่ ๑๒"],
    "memo": head + signed + ["๕๑๒/๒๕๖๙", "สพฐ.", "อนุมัติ", "นางสมศรี ใจงาม", "ผู้อำนวยการโรงเรียน"],
    "invitation": letter + committee + ["ครั้งที่ ๓/๒๕๖๙", "๒๐ พฤศจิกายน พ.ศ. ๒๕๖๙ เวลา ๐๙.๓๐ น.", "ห้องประชุม ๑"],
    "agenda": meeting + ["๐๙.๓๐ น.", "๔.๑ พิจารณาประเภทที่ ๑", "๔.๒ พิจารณาประเภทที่ ๒"],
    "attendance-sheet": meeting + committee,
    "score-sheet-blank": [
      "นายปิติ รักเรียน", "นางสาวชูใจ เลิศล้ำ", "นางสมศรี ใจงาม", "ครองงาน (๔๐)", "ครองตน (๒๐)", "โรงเรียนบ้านนา",
    ],
    "score-sheet": ["นายปิติ รักเรียน", "นางสมศรี ใจงาม", "๓๖.๕", "๕๔.๕", "A2"],
    "minutes": meeting + committee + [
      "๐๙.๓๕ น.", "๑๒.๑๐ น.", "นายธีระ สุขใจ กรรมการ (ติดราชการ)", "นายประยูร มั่นคง", "เวลา ๐๙.๕๘ น.", "เวลา ๑๐.๔๑ น.",
      "เข้าพิจารณา ๓ คน",
      "เข้าพิจารณา ๒ คน", "หากนับจาก ๔ คน", "๙๒.๕๐", "๙๑.๒๐", "๗๘.๒๕", "นายปิติ รักเรียน", "นางสาวชูใจ เลิศล้ำ", "นายมานะ อดทน",
      "โดยเทียบ ครองงาน อายุราชการ", "ด้วยคะแนนเสียง ๒ ต่อ ๑", "เห็นชอบตามลำดับคะแนน", "เห็นด้วย ๒ เสียง", "๓ ราย",
    ],
    "certificate": [office, "เลขที่ ๔๑/๒๕๖๙", "นายปิติ รักเรียน", "โรงเรียนบ้านนา", "การคัดเลือกครูดีเด่น ประจำปี ๒๕๖๙", dated]
      + signed,
    "register-sheet": ["ทะเบียนคุมการไปราชการ", "ปี ๒๕๖๙", "๑๗", "๒๐ พ.ย. ๒๕๖๙", "ประชุมวิชาการ", "นางมาลี ทองดี"],
    "register-travel": [
      "ทะเบียนคุมการไปราชการ", "๑๗", "นางมาลี ทองดี", "กรุงเทพมหานคร", "๒๔ พ.ย. ๒๕๖๙", "๒๖ พ.ย. ๒๕๖๙", "อนุญาต",
    ],
    "register-scholarship": ["ทะเบียนคุมการไปราชการ", "๑๗", "นางมาลี ทองดี", "๒๐ พ.ย. ๒๕๖๙"],
    "checklist": [
      "A2", "นายปิติ รักเรียน", "โรงเรียนบ้านนา", "๒๐ พฤศจิกายน พ.ศ. ๒๕๖๙ เวลา ๑๐.๐๑ น.", "แฟ้มสะสมผลงาน",
      "อายุราชการไม่น้อยกว่า ๒ ปี",
    ],
  ]
}
