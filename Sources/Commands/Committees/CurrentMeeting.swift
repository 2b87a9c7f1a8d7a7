import Failures
import Language
import Model
import Office
import Values

/// The meeting a session is in, and the item that is taken up in it.
///
/// In another session, or where `try` took it back, the meeting is found again from the records: the one that sits.
final class CurrentMeeting {
  private(set) var meeting: Int?
  private(set) var item: Int?
  /// Inside the block of an item its end tells who sat, once; whether there is anything to tell.
  private(set) var isInBlock = false
  private(set) var isChanged = false

  func enter(meeting row: Int?) {
    meeting = row
    take(item: nil)
  }

  func take(item row: Int?, inBlock: Bool = false, isNew: Bool = false) {
    (item, isInBlock, isChanged) = (row, inBlock, isNew)
  }

  /// Something changed who sits in the item; gives whether its end tells of that.
  func change(_ row: Int) -> Bool {
    guard isInBlock, item == row else { return false }
    isChanged = true
    return true
  }

  /// A record of what was dropped since is not there any more.
  static func isThere(_ row: Int, _ kind: String, _ records: OfficeRecords) -> Bool {
    let table = records.desk.state.tables[records.number(of: kind)]
    return row < table.count && !table.isRetired(row)
  }
}

extension Call {
  var currentMeeting: CurrentMeeting { session.kept(CurrentMeeting.self) { CurrentMeeting() } }

  func committeeWork(_ work: RoundWork) -> CommitteeWork { CommitteeWork(work, now: session.now) }

  func committeeWork() throws(Failure) -> CommitteeWork { committeeWork(try roundWork()) }

  /// The meeting that the session is in, else the one of its round that sits; nil where none does.
  func meeting(_ work: RoundWork) -> Int? {
    let current = currentMeeting, records = work.records
    if let row = current.meeting, CurrentMeeting.isThere(row, "meeting", records) { return row }
    let sheet = records.sheet("meeting")
    let round = currentRound.row(records.desk, startingIn: session.startingRound)
    let sitting = sheet.rows.filter { sheet.member($0, "state") == "sitting" }
    return sitting.last { round == nil || sheet.record($0, "round") == round }
  }

  /// The meeting that lines inside `meet`, or after it at the prompt, belong to, and its round.
  func meetingNow(_ work: RoundWork) throws(Failure) -> (meeting: Int, round: Int) {
    guard let meeting = meeting(work), let round = work.records.sheet("meeting").record(meeting, "round") else {
      throw Failure(.noMeeting, Failure.Part(callable.name))
    }
    return (meeting, round)
  }

  /// The item a flag names, or the one that is taken up.
  func item(_ index: Int, _ committees: CommitteeWork, in meeting: Int) throws(Failure) -> Int {
    if has(index), !self[index].isNull { return try committees.item(try agendaNumber(index), in: meeting) }
    if let row = itemNow(committees.records) { return row }
    throw Failure(.itemWanted, Failure.Part(callable.name))
  }

  /// The item that is taken up now, for verbs that belong to one; nil outside of any.
  func currentItem(_ rounds: RoundWork) throws(Failure) -> Int? { itemNow(rounds.records) }

  /// The same, of the records as they are.
  func itemNow(_ records: OfficeRecords) -> Int? {
    currentMeeting.item.flatMap { CurrentMeeting.isThere($0, "agenda-item", records) ? $0 : nil }
  }

  /// `4.2` is written without quotes; `"4.10"` with them, for it is no number.
  func agendaNumber(_ index: Int) throws(Failure) -> String {
    if self[index].isNumber { return shown(self[index], realm) }
    if self[index].isRow { return self[index].rowID }
    return try text(index)
  }

  /// A time of day that a flag gives.
  func clock(_ index: Int) throws(Failure) -> Int? {
    guard has(index), !self[index].isNull else { return nil }
    if self[index].isClock { return self[index].int }
    if self[index].isMoment { return self[index].int - floorDivided(self[index].int) * 86_400 }
    throw wrong(index, Words(en: "a time of day such as 09:35", th: "เวลา เช่น 09:35"))
  }

  private func floorDivided(_ moment: Int) -> Int { moment >= 0 ? moment / 86_400 : (moment - 86_399) / 86_400 }

  /// The committee a flag names, or the newest of the round.
  func committee(_ index: Int, _ committees: CommitteeWork, in round: Int) throws(Failure) -> Int {
    try committees.committee(try optionalID(index), in: round)
  }

  /// Says what whoever works should know of what was done.
  func tell(_ outcome: CommitteeWork.Outcome, _ work: RoundWork) throws(Failure) {
    for remark in outcome.remarks { try session.warn(remark.in(session.tongue)) }
    try tell(outcome.moves, work)
  }

  func warnAlready(_ words: Words) throws(Failure) { try session.warn(words.in(session.tongue)) }
}

extension Wording {
  static let noMeeting = Wording(
    "SOP-MEETING-NONE", .refused, en: "{1}: no meeting sits", th: "{1}: ไม่มีการประชุมที่กำลังประชุมอยู่",
    hintEn: "meet --opened CLOCK { … }", hintTh: "ใช้ meet --opened เวลา { … }",
    helpEn: "Items, votes and the end of a meeting stand inside meet, or after it while the meeting sits.",
    helpTh: "วาระ มติ และการเลิกประชุมอยู่ภายใน meet หรือหลัง meet ระหว่างที่ยังประชุม")
  static let itemWanted = Wording(
    "SOP-ITEM-WANTED", .failed, en: "{1}: in which item?", th: "{1}: ในวาระใด?",
    hintEn: "inside item 4.2 … { }, or with --item 4.2", hintTh: "ภายใน item 4.2 … { } หรือระบุ --item 4.2",
    helpEn: "Who stays out, and what is resolved, belongs to one item of the agenda.",
    helpTh: "การไม่ร่วมพิจารณาและมติอยู่ในวาระใดวาระหนึ่ง")
}
