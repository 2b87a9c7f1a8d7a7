import Calendars
import Failures

/// A grade in plain words: what went well, what did not, and what to practise.
extension Grade {
  /// - Parameter help: what a code of a refusal means, in a sentence.
  public func lines(help: (String) -> Words?) -> [Words] {
    [worldLine(), stepsLine()] + late() + refusals(help) + [helpUsed()] + incidentLines() + practice(help)
  }

  private func worldLine() -> Words {
    let seed = world.map { String($0.seed) } ?? "–"
    guard let first, let last else { return Words(en: "nothing was done yet", th: "ยังไม่มีการดำเนินการ") }
    return Words(
      en: "world \(seed), from \(first.words.en) to \(last.words.en)",
      th: "สำนักงานฝึกหมายเลข \(seed) ตั้งแต่ \(first.words.th) ถึง \(last.words.th)")
  }

  private func stepsLine() -> Words {
    let disorder = count(of: "SOP-STEP-ORDER")
    let order =
      disorder == 0
      ? Words(en: "all in order", th: "ตามลำดับทั้งหมด")
      : Words(en: "\(disorder) tried out of order", th: "พยายามทำข้ามลำดับ \(disorder) ครั้ง")
    return Words(
      en: "steps: \(steps.count) done, \(order.en); \(leftOut) left out; \(openSteps) open, \(overdue) of them overdue",
      th: "ขั้นตอน: ทำแล้ว \(steps.count) \(order.th) ไม่ดำเนินการ \(leftOut) ยังเหลือ \(openSteps) เกินกำหนด \(overdue)")
  }

  private func late() -> [Words] {
    guard !lateSteps.isEmpty else {
      return steps.isEmpty ? [] : [Words(en: "every step was in time", th: "ทุกขั้นตอนทันกำหนด")]
    }
    return lateSteps.map { step in
      let due = step.due?.words ?? Words("")
      return Words(
        en: "late: \(step.id) \(step.title), due \(due.en), done \(step.done.words.en): \(step.late) working days",
        th: "ล่าช้า: \(step.id) \(step.title) กำหนด \(due.th) ทำเมื่อ \(step.done.words.th) ช้า \(step.late) วันทำการ")
    }
  }

  private func refusals(_ help: (String) -> Words?) -> [Words] {
    guard !refusals.isEmpty else { return [Words(en: "nothing was refused", th: "ไม่มีคำสั่งใดถูกปฏิเสธ")] }
    let list = refusals.map { "\($0.code) × \($0.count)" }.joined(separator: ", ")
    return [Words(en: "refusals met: \(list)", th: "คำสั่งที่ถูกปฏิเสธ: \(list)")]
  }

  private func helpUsed() -> Words {
    Words(
      en:
        "help: asked \(helps) times, \(shown) answers shown; typed alone: \(typed), \(typedAtOnce) at the first try; taken back: \(takenBack)",
      th:
        "ความช่วยเหลือ: ถาม \(helps) ครั้ง เฉลย \(shown) ครั้ง พิมพ์เอง \(typed) ข้อ ถูกในครั้งแรก \(typedAtOnce) เลิกทำ \(takenBack) ครั้ง"
    )
  }

  private func incidentLines() -> [Words] {
    incidents.map { incident in
      let about = incident.about.joined(separator: " ")
      guard let day = incident.answered else {
        return Words(
          en: "incident \(incident.incident.words.en) \(about): not answered yet",
          th: "เหตุการณ์\(incident.incident.words.th) \(about): ยังไม่ได้จัดการ")
      }
      return Words(
        en: "incident \(incident.incident.words.en) \(about): answered on \(day.words.en)",
        th: "เหตุการณ์\(incident.incident.words.th) \(about): จัดการแล้วเมื่อ \(day.words.th)")
    }
  }

  private func practice(_ help: (String) -> Words?) -> [Words] {
    var lines: [Words] = []
    if let most = refusals.first, most.count > 1, let words = help(most.code) {
      lines.append(Words(en: "practise: \(words.en)", th: "ควรฝึก: \(words.th)"))
    }
    if !lateSteps.isEmpty || overdue > 0 {
      lines.append(
        Words(
          en: "practise: look at what is due each morning, before the day moves on",
          th: "ควรฝึก: ดูงานที่ครบกำหนดทุกเช้าก่อนเลื่อนวัน"))
    }
    for incident in incidents where incident.answered == nil {
      lines.append(Words(en: "practise: \(incident.incident.lesson.en)", th: "ควรฝึก: \(incident.incident.lesson.th)"))
    }
    if typed + shown == 0, !steps.isEmpty {
      lines.append(Words(en: "next: play the lesson with --typed", th: "ต่อไป: เล่นบทเรียนด้วย --typed"))
    }
    return lines
  }
}
