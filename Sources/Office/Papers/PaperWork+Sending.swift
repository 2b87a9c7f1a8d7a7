import Calendars
import Failures
import Model
import Values

/// Papers go out: each receiver has a state of its own, and a letter is an entry of the register of letters sent.
extension PaperWork {
  public enum Receiver: Equatable, Sendable {
    case school(Int), agency(Int), office(Int), division(Int), university(Int), person(Int)

    var field: (name: String, row: Int) {
      switch self {
      case .school(let row): ("school", row)
      case .agency(let row): ("agency", row)
      case .office(let row): ("office", row)
      case .division(let row): ("division", row)
      case .university(let row): ("university", row)
      case .person(let row): ("person", row)
      }
    }
  }

  /// Sends an issued paper; who has it already is left alone.
  ///
  /// Gives how many it newly went to.
  @discardableResult
  public func send(
    _ document: Int, to receivers: [Receiver], by means: String?, at moment: Int
  ) throws(Failure) -> Int {
    try requireLive(document)
    guard documents.isOut(document) else {
      throw Failure(.notIssued, Failure.Part(documents.id(document)))
    }
    let day = Moment(seconds: moment).day
    if day > today {
      throw Failure(
        .factAhead, .words(Words(en: "sending \(documents.id(document))", th: "การส่ง \(documents.id(document))")),
        .words(day.words), .words(today.words))
    }
    let channel = try means.map { (name) throws(Failure) in try self.channel(name) }
    let new = without(known: receivers, document)
    for (name, rows) in grouped(new) {
      _ = records.addMany(
        "recipient", count: rows.count,
        [
          ("document", .same(.record("document", document))), (name, .codes(rows)),
          ("state", .same(.member("sent"))), ("sent", .same(.moment(moment))),
          ("channel", .same(channel.map { .record("channel", $0) } ?? .null)),
        ])
    }
    if !new.isEmpty || state(document) != "sent" { try wentOut(document, moment, channel) }
    return new.count
  }

  /// Whom a letter is addressed to, where that is somebody else on record than who gets it.
  public func addressedOtherwise(_ document: Int, than receiver: Receiver) -> String? {
    guard let line = documents.text(document, "addressee") else { return nil }
    let (kind, row) = receiver.field
    func isNamed(_ kind: String, _ row: Int) -> Bool {
      let sheet = records.sheet(kind)
      return ["name", "short-name", "head-title"].contains { field in
        guard records.desk.schema.part(field, of: sheet.kind) != nil, let name = sheet.text(row, field) else {
          return false
        }
        return name.unicodeScalars.count > 3 && line.contains(name)
      }
    }
    if isNamed(kind, row) { return nil }
    let isAnother = ["school", "agency", "university", "person"].contains { other in
      records.sheet(other).rows.contains { (other != kind || $0 != row) && isNamed(other, $0) }
    }
    return isAnother ? line : nil
  }

  /// Receivers of one sort together, in the order given.
  private func grouped(_ receivers: [Receiver]) -> [(name: String, rows: [Int?])] {
    var groups: [(name: String, rows: [Int?])] = []
    for receiver in receivers {
      let (name, row) = receiver.field
      if let place = groups.firstIndex(where: { $0.name == name }) {
        groups[place].rows.append(row)
      } else {
        groups.append((name, [row]))
      }
    }
    return groups
  }

  private func without(known receivers: [Receiver], _ document: Int) -> [Receiver] {
    let sheet = records.sheet("recipient"), rows = sheet.rows("document", of: document)
    guard !rows.isEmpty else { return receivers }
    var known: Set<String> = []
    for row in rows {
      for name in ["school", "agency", "office", "division", "university", "person"] {
        if let other = sheet.record(row, name) { known.insert("\(name) \(other)") }
      }
    }
    return receivers.filter { !known.contains("\($0.field.name) \($0.field.row)") }
  }

  private func wentOut(_ document: Int, _ moment: Int, _ channel: Int?) throws(Failure) {
    try records.set("document", document, "state", .member("sent"))
    if documents.moment(document, "sent") == nil { try records.set("document", document, "sent", .moment(moment)) }
    let form = documents.member(document, "form") ?? ""
    let letters = records.sheet("letter")
    guard PaperForm.named(form).isLetter, letters.rows("document", of: document).isEmpty else { return }
    let entry = documents.record(document, "entry")
    let letter = try records.add(
      "letter",
      [
        ("direction", .member("outgoing")), ("kind", .member(form == "circular" ? "circular" : "external")),
        ("subject", .text(documents.text(document, "subject") ?? "")),
        ("reference", documents.text(document, "printed-number").map { .text($0) } ?? .null),
        ("dated", documents.day(document, "dated").map { .day($0) } ?? .null),
        ("entry", entry.map { .record("book-number", $0) } ?? .null), ("sent", .moment(moment)),
        ("addressee", documents.text(document, "addressee").map { .text($0) } ?? .null),
        ("document", .record("document", document)),
        ("round", documents.record(document, "round").map { .record("work-round", $0) } ?? .null),
        ("channel", channel.map { .record("channel", $0) } ?? .null), ("state", .member("sent")),
      ], today: today)
    if let entry { try records.set("book-number", entry, "letter", .record("letter", letter)) }
  }

  /// The way a paper travels, by its name; made where the office has none of that name.
  public func channel(_ name: String) throws(Failure) -> Int {
    if let row = records.find(name, "channel") { return row }
    let sheet = records.sheet("channel")
    if let row = sheet.rows.last(where: { sheet.text($0, "name") == name || sheet.member($0, "kind") == name }) {
      return row
    }
    let kinds = records.desk.schema.choices.first { $0.name == "channel-kind" }?.members ?? []
    let kind = kinds.first { $0.en == name || $0.th == name }
    return try records.add(
      "channel", [("name", .text(kind?.th ?? name)), ("kind", .member(kind?.en ?? "correspondence-system"))],
      today: today)
  }
}
