import Calendars
import Failures
import Model
import Values

/// The records of a made-up world, in the order they are made.
struct WorldMaking {
  private let world: MadeWorld
  private let records: OfficeRecords
  private var chance: Chance
  private var names = NameGiver()
  private var divisions: [Int] = []
  private var agency = 0
  private var schoolRows: [Int] = []

  init(_ world: MadeWorld, _ records: OfficeRecords) {
    self.world = world
    self.records = records
    chance = Chance(seed: world.seed, about: "world")
  }

  /// The area director, those of the groups, the officers of one, the judges of the lessons, heads of schools.
  static func peopleBeforeApplicants(schools: Int) -> Int {
    1 + groups.count + staff.count + MadeNames.judges.count + schools
  }

  private func add(_ kind: String, _ fields: OfficeRecords.Fields) throws(Failure) -> Int {
    try records.add(kind, fields, today: world.day)
  }

  private func person(
    _ name: (String, String), _ position: String, kind: String, school: Int? = nil
  ) throws(Failure) -> Int {
    try add(
      "person",
      [
        ("prefix", .text(name.0)), ("name", .text(name.1)), ("kind", .member(kind)), ("position", .text(position)),
        ("school", school.map { .record("school", $0) } ?? .null), ("state", .member("serving")),
      ])
  }

  // MARK: - The office

  /// The groups every area office has, by the ministry's announcement.
  static let groups = [
    ("administration", "กลุ่มอำนวยการ"), ("policy-and-plan", "กลุ่มนโยบายและแผน"),
    ("distance-and-ict", "กลุ่มส่งเสริมการศึกษาทางไกล เทคโนโลยีสารสนเทศและการสื่อสาร"),
    ("finance-and-assets", "กลุ่มบริหารงานการเงินและสินทรัพย์"), ("personnel", "กลุ่มบริหารงานบุคคล"),
    ("teacher-development", "กลุ่มพัฒนาครูและบุคลากรทางการศึกษา"),
    ("supervision", "กลุ่มนิเทศ ติดตาม และประเมินผลการจัดการศึกษา"), ("promotion", "กลุ่มส่งเสริมการจัดการศึกษา"),
    ("law-and-litigation", "กลุ่มกฎหมายและคดี"), ("internal-audit", "หน่วยตรวจสอบภายใน"),
  ]
  /// Those who work where the lessons are.
  static let staff = [
    ("นักทรัพยากรบุคคลชำนาญการ", "professional", "staff"), ("นักทรัพยากรบุคคลปฏิบัติการ", "practitioner", "staff"),
    ("เจ้าพนักงานธุรการชำนาญงาน", "experienced", "clerk"),
  ]

  mutating func office() throws(Failure) {
    let director = try person(MadeNames.director, "ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา", kind: "office-personnel")
    let office = try add(
      "office",
      [
        ("code", .text("example-1")), ("name", .text("สำนักงานเขตพื้นที่การศึกษาประถมศึกษาตัวอย่าง เขต 1")),
        ("short-name", .text("สพป.ตัวอย่าง เขต 1")), ("is-own", .flag(true)), ("reference-prefix", .text("ศธ 04999")),
        ("province", .text("ตัวอย่าง")), ("area-number", .number(1)), ("director", .record("person", director)),
      ])
    for (line, group) in WorldMaking.groups.enumerated() {
      let head = try person(names.person(&chance), "ผู้อำนวยการ\(group.1)", kind: "office-personnel")
      divisions.append(
        try add(
          "division",
          [
            ("code", .text(group.0)), ("name", .text(group.1)), ("line", .number(line + 1)),
            ("office", .record("office", office)), ("director", .record("person", head)),
          ]))
      try officer(head, divisions[line], "ผู้อำนวยการ\(group.1)", "senior-professional", "group-director")
    }
    try officer(director, nil, "ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา", "executive", "area-director")
    for (title, level, role) in WorldMaking.staff {
      let one = try person(names.person(&chance), title, kind: "office-personnel")
      try officer(one, divisions[5], title, level, role)
    }
    for judge in MadeNames.judges { _ = try person(judge, "ผู้ทรงคุณวุฒิ", kind: "outsider") }
    agency = try add(
      "agency",
      [
        ("name", .text("สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน")), ("short-name", .text("สพฐ.")), ("kind", .member("obec")),
        ("head-title", .text("เลขาธิการคณะกรรมการการศึกษาขั้นพื้นฐาน")),
      ])
    _ = try add(
      "agency",
      [("name", .text("สำนักงานศึกษาธิการจังหวัดตัวอย่าง")), ("kind", .member("provincial-education-office"))])
  }

  private func officer(
    _ person: Int, _ division: Int?, _ position: String, _ level: String, _ role: String
  ) throws(Failure) {
    _ = try add(
      "officer",
      [
        ("person", .record("person", person)), ("division", division.map { .record("division", $0) } ?? .null),
        ("position", .text(position)), ("level", .member(level)), ("role", .member(role)),
      ])
  }

  // MARK: - Schools and teachers

  mutating func schools() throws(Failure) {
    for number in 1...max(1, world.schools) {
      let code = String(99_010_000 + number), size = chance.one(of: ["small", "small", "medium", "large"])
      let name = names.school(&chance, number: number), district = chance.one(of: MadeNames.districts)
      schoolRows.append(
        try add(
          "school",
          [
            ("code", .text(code)), ("name", .text(name)), ("office", .record("office", 0)),
            ("district", .text(district)), ("lowest-grade", .member("kindergarten-2")),
            ("highest-grade", .member(chance.below(4) == 0 ? "secondary-3" : "primary-6")), ("size", .member(size)),
            ("state", .member("operating")),
          ]))
    }
    for school in schoolRows {
      let head = try person(
        names.person(&chance), MadeWorld.headTitle, kind: "school-executive", school: school)
      try records.set("school", school, "director", .record("person", head))
    }
  }

  mutating func applicants() throws(Failure) {
    for number in 0..<world.applicants {
      let school = chance.one(of: schoolRows), isDeputy = number % 4 == 3
      _ = try person(
        names.person(&chance), isDeputy ? MadeWorld.deputyTitle : "ครู",
        kind: isDeputy ? "school-executive" : "civil-servant-teacher", school: school)
    }
  }

  // MARK: - The tray

  /// The letter a lesson begins with, received today after lunch.
  func tray() throws(Failure) {
    let dated = world.day.adding(days: -4) ?? world.day
    _ = try add(
      "letter",
      [
        ("direction", .member("incoming")), ("kind", .member("circular")),
        ("subject", .text("การคัดเลือกครูดีเด่น ประจำปี \(world.day.buddhistYear)")), ("reference", .text("ศธ 04009/ว3105")),
        ("dated", .day(dated)), ("received", .moment(world.day.number * 86_400 + (15 * 60 + 40) * 60)),
        ("sender", .text("สพฐ.")), ("agency", .record("agency", agency)), ("urgency", .member("ordinary")),
        ("division", .record("division", divisions[5])), ("state", .member("received")),
      ])
  }
}
