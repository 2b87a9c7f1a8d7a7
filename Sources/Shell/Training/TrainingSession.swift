import Calendars
import Commands
import Failures
import Language
import Model
import Text
import Values

/// A session in a training world: its clock, its marks, what it writes down about the lesson.
extension ShellSession {
  var isTraining: Bool { options.isTraining }

  /// `TRAINING ` before a receipt, so that nothing kept here is taken for real.
  var receiptMark: String { isTraining ? TrainingMark.prompt.in(tongue) + " " : "" }

  /// The world says which day it is, unless the command line did.
  func enterWorld(_ desk: Desk) {
    guard isTraining else { return }
    if let made = opener.madeWorld {
      opener.madeWorld = nil
      let place = SafeText.shown(made)
      output.warn(
        Words(
          en: "made \(place): a training world; world new --seed 7 fills it",
          th: "สร้าง \(place) แล้ว: สำนักงานฝึก ใช้ world new --seed 7 เพื่อใส่ข้อมูลสมมติ"
        ).in(tongue))
    }
    if options.today == nil { followWorldClock(desk) }
  }

  func followWorldClock(_ desk: Desk) {
    if let day = desk.workspace.lastDay() { setDay(Day(number: day)) }
  }

  /// The clock of a world stands where its newest event says, so that every shell on it sees the same day.
  func noteClock(_ day: Day) throws(Failure) {
    if isTraining { try openOffice().transaction.add(.lesson(.clock, day.isoText)) }
  }

  public func beginAgain() throws(Failure) {
    guard isTraining || options.isScratch || opener.wantsScratch else { throw Failure(.trainingOnly, "world") }
    leaveOffice()
    try opener.renewWorld()
    _ = try openOffice()
  }

  public func play(_ lesson: Playing) throws(Failure) {
    guard isRehearsal else { throw Failure(.trainingOnly, "play") }
    playing = lesson
    throw Failure(.lessonBegins)
  }

  /// Notes something of the lesson; it is kept with the next event, or as one of its own.
  func note(_ lesson: Lesson, _ about: String) {
    if isTraining, !options.isDryRun, !options.isReadOnly { lessons.append(.lesson(lesson, about)) }
  }

  /// A refusal a person met, by its code; accidents of the machine are none.
  func noteRefusal(_ failure: Failure) {
    switch failure.wording.kind {
    case .refused, .failed, .check: note(.refusal, failure.code)
    default: break
    }
  }

  func writeLessons(_ desk: Desk) {
    for note in lessons { desk.transaction.add(note) }
    lessons = []
  }
}

extension Transaction {
  /// Whether it only notes something of a lesson, which nobody needs a receipt for.
  var isLessonOnly: Bool {
    summary.isEmpty && !notes.isEmpty && notes.allSatisfy { if case .lesson = $0 { true } else { false } }
  }
}
