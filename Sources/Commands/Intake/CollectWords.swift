import Failures
import Model
import Office
import Text
import Values

/// The columns of a list of applicants, as offices and schools head them.
struct CollectWords: ImportWords {
  enum Target {
    /// A field of the person who applies.
    case person(Schema.Part)
    /// A field of the application.
    case application(Schema.Part)
    case school, category, means, letter
    /// The time of day it was received, beside its day.
    case time
    /// The id of an application that is there.
    case id
    /// A paper, by its place among those of the round.
    case paper(Int)
  }

  let office: Desk
  let intake: RoundIntake
  private let person: Int
  private let application: Int

  init(_ intake: RoundIntake, _ office: Desk) {
    self.intake = intake
    self.office = office
    person = intake.work.records.number(of: "person")
    application = intake.work.records.number(of: "application")
  }

  private var schema: Schema { office.schema }

  /// One for all rounds of a procedure: a giver's or an agency's form comes every year.
  var setting: String { "collect." + intake.procedure.name }
  var words: Words { Words(en: "application", th: "ใบสมัคร") }

  var names: [String] {
    CollectWords.usual.map(\.key) + intake.papers.flatMap { [$0.code, $0.name] }
      + schema.parts[person].flatMap { [$0.field.name, $0.field.thai] }
  }

  /// Headings of applications that need no mapping, as they are compared; what they are is named in English.
  private static let usual: [String: String] = {
    let words: [(String, [String])] = [
      ("name", ["ชื่อผู้สมัคร", "ผู้สมัคร", "applicant"]), ("school", []),
      ("category", ["ประเภท", "ประเภทรางวัล", "ประเภทที่สมัคร"]),
      (
        "received",
        ["วันเวลารับ", "วันที่รับ", "วันรับ", "รับเมื่อ", "วันที่ยื่น", "วันเวลาที่ยื่น", "ยื่นเมื่อ", "วันที่รับสมัคร", "วันที่สมัคร", "ได้รับเมื่อ"]
      ),
      ("time", ["เวลา", "เวลารับ", "เวลาที่ยื่น"]),
      ("means", ["วิธีส่ง", "วิธีรับ", "ส่งโดย", "ช่องทาง", "receipt-means", "วิธีรับใบสมัคร", "how"]),
      ("postmarked", ["ประทับตรา", "วันประทับตรา", "วันที่ประทับตรา", "วันประทับตราไปรษณีย์", "postmark"]),
      ("letter", ["เลขรับ", "เลขรับหนังสือนำส่ง", "หนังสือนำส่ง", "letter-number"]),
      ("number", ["เลขที่", "เลขที่ใบสมัคร", "เลขใบสมัคร", "printed-number", "เลขที่สมัคร"]),
      ("id", [KindWords.thaiID]),
    ]
    var usual: [String: String] = [:]
    for (name, headings) in words { for heading in [name] + headings { usual[NameKey.heading(heading)] = name } }
    return usual
  }()

  /// Papers that many rounds ask for, by the codes they are given in commands.
  private static let papers: [String: [String]] = [
    "history": ["ประวัติ", "ก.ค.ศ.16", "กพ.7", "ประวัติผู้สมัคร"],
    "portfolio": ["แฟ้มผลงาน", "แฟ้มสะสมผลงาน", "ผลงาน"],
    "endorsement": ["หนังสือรับรอง", "หนังสือรับรองจากผู้บังคับบัญชา", "คำรับรอง"],
  ]

  func target(heading key: String) -> Target?? {
    if let paper = paper(key) { return .paper(paper) }
    if Headings.onlyNumbers(key) { return .some(nil) }
    if let name = CollectWords.usual[key] ?? Headings.fields(key).first, let known = usual(name) { return known }
    if let part = schema.parts[person].first(where: { $0.isNamed(key) }), takes(part) { return .person(part) }
    if let part = schema.parts[application].first(where: { $0.isNamed(key) }), isOwn(part) { return .application(part) }
    // A round that asks for no papers may be sent lists that speak of them.
    if CollectWords.isUsualPaper(key), intake.papers.isEmpty { return .some(nil) }
    return nil
  }

  /// Headings that speak of papers, where the round asks for none.
  func unasked(_ headings: [String]) -> [String] {
    guard intake.papers.isEmpty else { return [] }
    return headings.filter { CollectWords.isUsualPaper(NameKey.heading($0)) }
  }

  private static func isUsualPaper(_ key: String) -> Bool {
    papers.contains { $0.key == key || $0.value.contains { NameKey.heading($0) == key } }
  }

  private func paper(_ key: String) -> Int? {
    let papers = intake.papers
    if let exact = papers.firstIndex(where: { NameKey.heading($0.code) == key || NameKey.heading($0.name) == key }) {
      return exact
    }
    return papers.firstIndex { paper in
      CollectWords.papers.contains { code, names in
        let own = [paper.code, paper.name].map(NameKey.heading)
        let group = ([code] + names).map(NameKey.heading)
        return group.contains(key) && own.contains { group.contains($0) }
      }
    }
  }

  private func usual(_ name: String) -> Target? {
    switch name {
    case "school": .school
    case "category": .category
    case "means": .means
    case "letter": .letter
    case "time": .time
    case "id": .id
    case "number": schema.part("printed-number", of: application).map { .application($0) }
    case "received", "postmarked": schema.part(name, of: application).map { .application($0) }
    default: schema.part(name, of: person).map { .person($0) }
    }
  }

  /// What a list may say of a person: not what is worked out.
  private func takes(_ part: Schema.Part) -> Bool { !["citizen-id-grade", "state"].contains(part.field.name) }

  /// Fields of applications that are the office's own; the others follow from verbs.
  private func isOwn(_ part: Schema.Part) -> Bool {
    let shipped = Kinds.all.first { $0.name == "application" }?.fields ?? []
    return !shipped.contains { $0.name == part.field.name }
  }

  func target(named name: String) throws(Failure) -> Target {
    if let known = target(heading: NameKey.heading(name)), let target = known { return target }
    return .person(try office.transaction.part(name, of: person))
  }

  func name(of target: Target) -> String {
    switch target {
    case .person(let part): part.field.name
    case .application(let part): "application." + part.field.name
    case .school: "school"
    case .category: "category"
    case .means: "means"
    case .letter: "letter"
    case .time: "time"
    case .id: RowLayout.id
    case .paper(let number): intake.papers[number].code
    }
  }
}
