import Failures
import Language
import Model
import Office
import Values

/// `cancel`: what it means for each sort of thing that can be taken back.
enum Cancelling {
  static func run(_ call: inout Call) throws(Failure) -> Value {
    let work = try call.paperWork(), office = work.records.desk, found = try call.records(0, office)
    let because = try call.reason(1)
    try office.begin("cancel")
    office.transaction.reason = because
    for (kind, row) in found {
      let name = office.schema.kinds[kind].name, id = work.records.id(row, name)
      if try !cancel(name, row, because, work, &call) { try call.say("\(id) is void already", "\(id) ยกเลิกแล้ว") }
    }
    return .null
  }

  private static func cancel(
    _ kind: String, _ row: Int, _ because: String, _ work: PaperWork, _ call: inout Call
  ) throws(Failure) -> Bool {
    switch kind {
    case "document":
      let told = tellAgain(row, work)
      let sheet = work.records.sheet("document"), wasOut = sheet.isOut(row)
      let isAsMade = try call.isAsMade(row), stays = wasOut && !isAsMade
      guard try work.void(row, because: because) else { return false }
      if let told { try call.say(told.en, told.th) }
      guard stays else {
        try call.produce(row)
        return true
      }
      // Printed again it would say what came after it.
      let id = work.records.id(row, "document")
      try call.say(
        "the files of \(id) stay as it went out: strike the copies through", "ไฟล์ของ \(id) คงไว้ตามที่ออก ให้ขีดฆ่าฉบับที่มี")
      return true
    case "book-number":
      // A number is taken back with what carries it.
      let sheet = work.records.sheet("book-number")
      if let paper = sheet.record(row, "document") { return try cancel("document", paper, because, work, &call) }
      if let letter = sheet.record(row, "letter") { return try cancel("letter", letter, because, work, &call) }
      return try work.books.burn(row, because: because)
    case "letter":
      let sheet = work.records.sheet("letter")
      guard sheet.member(row, "state") != "void" else { return false }
      if let number = sheet.record(row, "entry") { _ = try work.books.burn(number, because: because) }
      return try work.records.set("letter", row, "state", .member("void"))
    case "certificate": return try Announcing(work, try call.roundWork()).recall(row, because: because)
    case "travel-permit":
      let (isNew, voided, remark) = try PermitWork(work, try call.roundWork()).cancel(row, because: because)
      if let remark { try call.say(remark.en, remark.th) }
      if let voided { try call.voided(voided, work) }
      return isNew
    case "meeting":
      let sheet = work.records.sheet("meeting")
      guard sheet.member(row, "state") != "cancelled" else { return false }
      guard ["called", "invited"].contains(sheet.member(row, "state") ?? "called") else {
        throw Failure(.cancelWhat, Failure.Part(sheet.id(row)))
      }
      return try work.records.set("meeting", row, "state", .member("cancelled"))
    default: throw Failure(.cancelWhat, Failure.Part(work.records.id(row, kind)))
    }
  }

  /// Whoever has the paper must hear that it is void.
  private static func tellAgain(_ row: Int, _ work: PaperWork) -> Words? {
    let count = work.records.sheet("recipient").rows("document", of: row).count
    guard count > 0 else { return nil }
    let id = work.records.id(row, "document")
    return Words(en: "\(id) went to \(count), who must be told", th: "\(id) ส่งไปแล้ว \(count) ราย ต้องแจ้งผู้รับ")
  }
}

extension Call {
  /// A letter went void with what it was about before it was sent: that is said, and its files show it.
  func voided(_ letter: Int, _ work: PaperWork) throws(Failure) {
    let id = work.records.id(letter, "document")
    try say("\(id) did not go out and is void", "\(id) ยังไม่ได้ส่ง จึงยกเลิกด้วย")
    try produce(letter)
  }
}

extension Wording {
  static let cancelWhat = Wording(
    "SOP-CANCEL", .refused, en: "{1} cannot be cancelled", th: "{1} ยกเลิกด้วยคำสั่งนี้ไม่ได้",
    hintEn: "papers, numbers, certificates, trips and meetings not held yet can; other records are retired",
    hintTh: "ยกเลิกได้: เอกสาร เลข เกียรติบัตร การไปราชการ การประชุมที่ยังไม่จัด รายการอื่นใช้ retire",
    helpEn: "What was issued or planned is cancelled; facts are corrected.",
    helpTh: "สิ่งที่ออกหรือวางแผนไว้ยกเลิกได้ ข้อเท็จจริงใช้การแก้ไข")
}
