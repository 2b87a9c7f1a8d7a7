import Calendars
import Failures
import Language
import Model
import Office
import Text
import Values

/// `add`: records, and fields of the office's own.
enum Adding {
  static func add(_ call: inout Call) throws(Failure) -> Value {
    let word = try call.text(0), office = try call.office()
    if word == "field" || word == "ช่องข้อมูล" { return try addField(&call, office) }
    if DaysOff.words.contains(word) { return try DaysOff.add(&call, office) }
    for flag in 5...7 where call.has(flag) {
      throw Failure(.holidayFlag, Failure.Part(call.callable.parameters[flag].name), Failure.Part("add"))
    }
    guard let kind = office.schema.find(word) else { throw unknown(word, office.schema) }
    let values = try call.items(1)
    guard values.count == 1, values[0].isRecord else {
      throw Failure(.addValues, .words(Words(en: office.schema.kinds[kind].name, th: office.schema.kinds[kind].thai)))
    }
    var fields: [(name: String, value: Value)] = []
    values[0].forEachField(call.realm) { key, value in
      if key.isText, key.string != RowLayout.id { fields.append((key.string, value)) }
    }
    let code = plainCode(&fields, kind, office, call.heap)
    defer { call.heap.release(code) }
    try Owners.requireByHand(kind, office)
    try office.begin("add")
    if call.has(4) { office.transaction.reason = try call.text(4) }
    let year = call.session.today.buddhistYear
    let row = try office.transaction.create(kind, fields, year: year, realm: call.realm)
    try Owners.requireEntered(row..<row + 1, kind: kind, office)
    try CitizenGrading.follow(kind, row, fields.map(\.name), office, call.heap)
    try call.followRounds([(kind, row)], office)
    if office.schema.kinds[kind].name == "book", Books.looksLikeOffice(row, office.state) {
      try call.say(
        "its numbers look like those of the office: reference-prefix tells them apart",
        "เลขจะเหมือนของสำนักงาน ระบุ reference-prefix เพื่อให้ต่างกัน")
    }
    return office.row(row, of: kind)
  }

  /// A code that names the record has its digits as everybody types them; gives the text that was made for it, owned.
  private static func plainCode(
    _ fields: inout [(name: String, value: Value)], _ kind: Int, _ office: Desk, _ heap: HeapPointer
  ) -> Value {
    guard case .field(let name, _) = office.schema.kinds[kind].identity,
      let part = office.schema.part(name, of: kind),
      let place = fields.firstIndex(where: { $0.name == part.field.name || $0.name == part.field.thai }),
      fields[place].value.isText
    else { return .null }
    let given = fields[place].value.string, plain = ThaiForm.normal(PlainDigits.text(given)).trimmed
    if plain == given { return .null }
    let code = heap.text(plain)
    fields[place].value = code
    return code
  }

  static func unknown(_ word: String, _ schema: Schema) -> Failure {
    let names = schema.kinds.flatMap { [$0.name, $0.plural, $0.thai] }
    let failure = Failure(.unknownKind, Failure.Part(word))
    guard let near = EditDistance.nearest(to: word, among: names) else { return failure }
    return failure.hinting(Words(en: "did you mean \(near)?", th: "หมายถึง \(near) หรือไม่"))
  }

  /// `add field application บัญชี text --personal`.
  private static func addField(_ call: inout Call, _ office: Desk) throws(Failure) -> Value {
    let words = try call.items(1)
    guard words.count == 3, words.allSatisfy(\.isText) else { throw Failure(.addFieldWords) }
    let kindWord = words[0].string, name = words[1].string, type = words[2].string
    guard let kind = office.schema.find(kindWord) else { throw unknown(kindWord, office.schema) }
    guard isName(name) else { throw Failure(.fieldName, Failure.Part(name)) }
    if office.schema.part(name, of: kind) != nil || name == RowLayout.id {
      throw Failure(.fieldThere, Failure.Part(office.schema.kinds[kind].name), Failure.Part(name))
    }
    let holds: Field.Holds
    switch type {
    case "text", "ข้อความ": holds = .text
    case "number", "จำนวน": holds = .number(nil)
    case "bool", "จริงเท็จ": holds = .bool
    case "date", "วันที่": holds = .date
    case "time", "เวลา": holds = .moment
    default:
      if let choice = office.schema.choices.first(where: { $0.name == type || $0.thai == type }) {
        holds = .oneOf(choice.name)
      } else if let target = office.schema.find(type) {
        holds = .record(office.schema.kinds[target].name)
      } else {
        throw Failure(.addFieldType, Failure.Part(type))
      }
    }
    // Only texts have an index that finds a second one.
    if call.flag(3), holds != .text { throw Failure(.uniqueText, Failure.Part(name)) }
    try office.begin("add field")
    let field = Field(
      name, name, holds, unique: call.flag(3), personal: call.flag(2), en: "a field of this office", th: "ช่องของสำนักงานนี้"
    )
    office.transaction.addField(field, to: kind)
    return .null
  }

  /// One word, so that `.name` can be written without quotes.
  private static func isName(_ text: String) -> Bool {
    let lexed = Lexer.lex(Array(text.utf8)), tokens = lexed.tokens.filter { $0.kind != .newline && $0.kind != .end }
    return lexed.failures.isEmpty && tokens.map(\.kind) == [.word] && tokens[0].range.count == text.utf8.count
      && !Lexer.reserved.contains(text) && !text.utf8.contains { "./@".utf8.contains($0) }
  }
}

extension Wording {
  static let unknownKind = Wording(
    "SOP-KIND", .refused, en: "there is no kind of record {1}", th: "ไม่มีข้อมูลชนิด {1}",
    hintEn: "kinds lists them", hintTh: "ดูได้ด้วย kinds",
    helpEn: "Kinds are named as in school, application, letter, or in Thai.",
    helpTh: "ชนิดข้อมูล เช่น school application letter หรือชื่อไทย")
  static let addValues = Wording(
    "SOP-ADD", .failed, en: "add {1} wants one record of its fields", th: "add {1} ต้องการระเบียนของช่องข้อมูลหนึ่งระเบียน",
    hintEn: "as in add school {code: \"6502\", name: \"…\"}", hintTh: "เช่น add school {code: \"6502\", name: \"…\"}",
    helpEn: "A record is made of named values; import takes many from a file.",
    helpTh: "เพิ่มข้อมูลด้วยค่าที่มีชื่อ ถ้ามีหลายรายการในไฟล์ใช้ import")
  static let addFieldWords = Wording(
    "SOP-ADD-FIELD", .failed, en: "add field wants a kind, a name and a type", th: "add field ต้องการชนิด ชื่อ และประเภท",
    hintEn: "as in add field application บัญชี text --personal", hintTh: "เช่น add field application บัญชี text --personal",
    helpEn: "An office may give any kind fields of its own.", helpTh: "สำนักงานเพิ่มช่องข้อมูลของตนเองได้ทุกชนิด")
  static let addFieldType = Wording(
    "SOP-ADD-TYPE", .failed, en: "a field cannot hold {1}", th: "ช่องข้อมูลเก็บ {1} ไม่ได้",
    hintEn: "text, number, bool, date, time, a kind or a choice",
    hintTh: "text number bool date time ชนิดข้อมูล หรือรายการค่า",
    helpEn: "The type of a field is a plain one, a kind of record, or a choice of names.",
    helpTh: "ประเภทของช่องคือแบบพื้นฐาน ชนิดข้อมูล หรือรายการค่า")
  static let fieldName = Wording(
    "SOP-FIELD-NAME", .failed, en: "{1} cannot be the name of a field", th: "{1} เป็นชื่อช่องข้อมูลไม่ได้",
    hintEn: "one word, Thai or English, with - between its parts", hintTh: "ใช้คำเดียว ไทยหรืออังกฤษ คั่นส่วนด้วย -",
    helpEn: "The name of a field is written behind a point, as in .บัญชี, so it is one word.",
    helpTh: "ชื่อช่องข้อมูลเขียนหลังจุด เช่น .บัญชี จึงต้องเป็นคำเดียว")
  static let uniqueText = Wording(
    "SOP-FIELD-UNIQUE", .failed, en: "{1} cannot be unique: only a text can", th: "{1} กำหนดให้ไม่ซ้ำไม่ได้ ใช้ได้กับข้อความเท่านั้น",
    hintEn: "let it hold text, or leave out --unique", hintTh: "ให้เก็บข้อความ หรือไม่ใช้ --unique",
    helpEn: "Codes and numbers of papers are texts, and texts can be kept from standing twice.",
    helpTh: "รหัสและเลขเอกสารเป็นข้อความ ซึ่งตรวจไม่ให้ซ้ำได้")
  static let fieldThere = Wording(
    "SOP-FIELD-THERE", .refused, en: "{1} has a field {2} already", th: "{1} มีช่อง {2} อยู่แล้ว",
    helpEn: "Every field of a kind has a name of its own.", helpTh: "ช่องของชนิดหนึ่งมีชื่อไม่ซ้ำกัน")
}
