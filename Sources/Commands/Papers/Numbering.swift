import Calendars
import Failures
import Language
import Model
import Office
import Values

/// Numbers set aside, the balance of the books, power to act for another.
enum NumberingCallables {
  static let all: [Callable] = [.reserve, .ledger, .delegate]
}

extension Callable {
  static let reserve = Callable(
    "reserve", "จองเลข", .papers, en: "Sets numbers of a book aside for papers that will be signed later.",
    th: "จองเลขในทะเบียนสำหรับเอกสารที่จะลงนามภายหลัง",
    [
      Parameter(
        "book", "ทะเบียน", .name, en: "the book: order-book, sent-book, certificate-book",
        th: "ทะเบียน เช่น order-book sent-book certificate-book"
      ).completed(by: "book-kind"),
      .flag("how-many", "กี่เลข", .type(.number), en: "how many; one when left out", th: "กี่เลข ถ้าไม่ระบุคือหนึ่ง"),
      .why,
      .flag(
        "until", "ภายในเวลา", .type(.date), en: "last day of the reservation; the end of the year when left out",
        th: "วันสุดท้ายของการจอง ถ้าไม่ระบุคือสิ้นปี"),
      .onDay,
    ], effect: .changes, also: ["set aside", "hold number"],
    examples: [
      Example(
        "reserve order-book --how-many 2 --because \"คำสั่งปลายปี\"; book-numbers | get printed-number",
        "[\"1/2569\", \"2/2569\"]"),
      Example("let c = try { reserve order-book; null } catch e { $e.code }; print $c", "SOP-BECAUSE"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let work = try call.paperWork(), kind = try call.member(0, of: "book-kind")
      let count = call.has(1) ? try call.integer(1, in: 1...10_000) : 1, because = try call.reason(2)
      let day = call.has(4) && !call[4].isNull ? try call.day(4) : call.session.today
      try call.roundWork().requirePast(day, Words(en: "the reservation", th: "การจองเลข"))
      let until = call.has(3) && !call[3].isNull ? try call.day(3) : day.lastOfYear
      guard until >= day, until.buddhistYear == day.buddhistYear else {
        throw Failure(.reserveBack, .words(day.words), .words(until.words))
      }
      try work.records.desk.begin("reserve")
      let rows = work.books.reserve(
        try work.books.book(kind, on: day), count: count, on: day, purpose: because, until: until)
      let number = work.records.number(of: "book-number")
      return call.table(Array(rows), of: number, work.records.desk)
    }
  )
  .narrated(
    will: "sets aside[ {how-many}] numbers of {book}[ until {until}], for {because}",
    "จองเลข[ {how-many} เลข]ของ {book}[ จนถึง {until}] สำหรับ {because}",
    did: "the numbers of {book} are set aside",
    "จองเลขของ {book} แล้ว")

  static let ledger = Callable(
    "ledger", "ยอดเลขทะเบียน", .papers,
    en: "The balance of every book and year: issued, reserved and burned numbers, which together are all there are.",
    th: "ยอดเลขของทุกทะเบียนและปี: ออกแล้ว จอง และยกเลิก รวมกันเท่ากับเลขทั้งหมด",
    gives: .type(.table), effect: .reads, also: ["number register", "balance"],
    examples: [
      Example("reserve order-book --because \"ก\"; ledger | get reserved", "[1]"),
      Example("ledger | count", "0"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let work = try call.paperWork(), books = work.records.sheet("book")
      var rows = ListBuilder(call.heap)
      for balance in work.books.balances() {
        rows.append(
          owned: call.heap.record([
            ("book", call.heap.text(books.text(balance.book, "name") ?? "")), ("year", Value(balance.year)),
            ("first", Value(balance.first)), ("last", Value(balance.last)), ("issued", Value(balance.issued)),
            ("reserved", Value(balance.reserved)), ("burned", Value(balance.burned)), ("whole", .bool(balance.isWhole)),
          ]))
      }
      return rows.finish()
    })

  static let delegate = Callable(
    "delegate", "มอบอำนาจ", .papers,
    en: "Enters who may sign or decide for whom, in which words and from when to when, as an order or law says.",
    th: "บันทึกผู้รักษาราชการแทนหรือปฏิบัติราชการแทน ตำแหน่ง ช่วงเวลา และคำสั่งหรือกฎหมายที่ให้อำนาจ",
    [
      Parameter("deputy", "ผู้ทำแทน", .type(.any), en: "who acts", th: "ผู้ทำแทน").completed(by: "person"),
      .flag("post", "ตำแหน่งที่ทำแทน", .type(.text), en: "the post acted for", th: "ตำแหน่งที่ทำแทน"),
      .flag("of", "ของ", .type(.any), en: "whose power it is", th: "เจ้าของอำนาจหรือตำแหน่ง").completed(by: "person"),
      .flag(
        "kind", "ชนิด", .words(["acting", "on-behalf", "acting-in-post", "performing-duties"]),
        en: "acting in a vacant post and delegated power differ in law; acting when left out",
        th: "รักษาราชการแทนกับปฏิบัติราชการแทนต่างกันตามกฎหมาย ถ้าไม่ระบุคือรักษาราชการแทน"),
      .flag("from", "จาก", .type(.date), en: "first day; today when left out", th: "วันแรก ถ้าไม่ระบุคือวันนี้"),
      .flag(
        "until", "ภายในเวลา", .type(.date), en: "last day; none until further notice",
        th: "วันสุดท้าย ไม่ระบุคือจนกว่าจะมีคำสั่งใหม่"),
      .flag("source", "ที่มา", .type(.text), en: "the order or law", th: "คำสั่งหรือกฎหมาย"),
    ], effect: .changes, also: ["deputise", "acting head"],
    examples: [
      Example(
        "delegate \"ดวงใจ ปัญญา\" --post \"ผู้อำนวยการสำนักงานเขตพื้นที่\" --from 2569-11-20 --until 2569-11-27; delegations | get kind",
        "[acting]"),
      Example("let c = try { delegate \"ก ข\"; null } catch e { $e.code }; print $c", "SOP-FLAG-WANTED"),
    ],
    reading: .native { (call: inout Call) throws(Failure) in
      let work = try call.paperWork()
      guard let post = try call.optionalText(1) else { throw Failure(.flagWanted, "delegate", "--post") }
      let from = call.has(4) && !call[4].isNull ? try call.day(4) : call.session.today
      let until: Day? = call.has(5) && !call[5].isNull ? try call.day(5) : nil
      if let until, until < from { throw Failure(.delegateSpan, .words(from.words), .words(until.words)) }
      try work.records.desk.begin("delegate")
      guard let deputy = try call.person(0, work.records) else { throw Failure(.flagWanted, "delegate", "NAME") }
      let principal = try call.person(2, work.records), kind = try call.optionalText(3) ?? "acting"
      let row = try work.delegate(
        deputy, kind: kind, post: post, of: principal, from: from, until: until, source: call.optionalText(6))
      return work.records.desk.row(row, of: work.records.number(of: "delegation"))
    }
  )
  .narrated(
    will: "enters that {deputy} acts as {post}[ from {from}][ until {until}]",
    "บันทึกให้ {deputy} ทำหน้าที่ {post}[ ตั้งแต่ {from}][ จนถึง {until}]",
    did: "{deputy} may act as {post}",
    "{deputy} ทำหน้าที่ {post} ได้")
}

extension Call {
  /// Records of a kind as a table.
  func table(_ rows: [Int], of kind: Int, _ office: Desk) -> Value {
    guard !rows.isEmpty else { return ListBuilder(heap).finish() }
    let row = office.row(rows[0], of: kind)
    defer { heap.release(row) }
    return heap.table(RowView(row.snapshot, kind: kind, .some(rows.map { UInt32(truncatingIfNeeded: $0) })), rows: row)
  }
}

extension Day {
  /// 31 December of its year.
  var lastOfYear: Day { Day(year: year, month: 12, day: 31) ?? self }
}

extension Wording {
  static let delegateSpan = Wording(
    "SOP-DELEGATE-SPAN", .failed, en: "power cannot hold from {1} until {2}", th: "มอบอำนาจตั้งแต่ {1} จนถึง {2} ไม่ได้",
    helpEn: "The last day is not before the first.", helpTh: "วันสุดท้ายต้องไม่ก่อนวันแรก")
  static let reserveBack = Wording(
    "SOP-RESERVE-SPAN", .failed, en: "a number of {1} cannot be reserved until {2}",
    th: "จองเลขของวันที่ {1} จนถึง {2} ไม่ได้",
    hintEn: "a day after it, in the same calendar year", hintTh: "ระบุวันหลังวันที่จอง ภายในปีปฏิทินเดียวกัน",
    helpEn: "A reservation ends after it begins, and with its year: the next year counts anew.",
    helpTh: "การจองเลขสิ้นสุดหลังวันที่จอง และไม่ข้ามปี เพราะปีใหม่เริ่มเลขใหม่")
}
