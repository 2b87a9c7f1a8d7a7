import Calendars
import Failures
import Model

/// What is told of meetings and their items, as officers would write it.
extension CommitteeWork {
  /// `4.2 ครูผู้สอน เข้าพิจารณา 3 คน (…) องค์ประชุม 2 จาก 4 ที่ไม่ถูกคัดค้าน: ครบ`, with the count on the other base behind it.
  public func quorumWords(of item: Int) -> Words {
    let sitting = Sitting(records.desk.state, item: item), sheet = records.sheet("agenda-item")
    let title = "\(number(of: item)) \(sheet.text(item, "title") ?? "")"
    let isAll =
      sitting.committee.map { records.sheet("committee").member($0, "quorum-base") == "all-members" } ?? false
    let other = sitting.otherBase, sat = sitting.sat.count
    let own = on(isAll, sitting.needed, sitting.base, sat), second = on(!isAll, other.needed, other.base, sat)
    let missing = missingWords(sitting), silent = names(sitting.abstained)
    let out = sitting.missing.isEmpty ? Words("") : Words(en: " (\(missing.en))", th: " (\(missing.th))")
    let abstained =
      sitting.abstained.isEmpty
      ? Words("") : Words(en: ", \(silent) abstained", th: " งดออกเสียง \(silent)")
    return Words(
      en: "\(title): \(sat) sat\(out.en)\(abstained.en); quorum \(own.en) [\(second.en)]",
      th: "\(title) เข้าพิจารณา \(sat) คน\(out.th)\(abstained.th) องค์ประชุม \(own.th) [\(second.th)]")
  }

  private func on(_ isAll: Bool, _ needed: Int, _ base: Int, _ sat: Int) -> Words {
    let isMet = base > 0 && sat >= needed, exact = sat == needed
    let met =
      isMet ? Words(en: exact ? "just met" : "met", th: exact ? "ครบพอดี" : "ครบ") : Words(en: "NOT met", th: "ไม่ครบ")
    return isAll
      ? Words(en: "\(needed) of all \(base): \(met.en)", th: "\(needed) จาก \(base) ทั้งชุด: \(met.th)")
      : Words(
        en: "\(needed) of \(base) not challenged: \(met.en)", th: "\(needed) จาก \(base) ที่ไม่ถูกคัดค้าน: \(met.th)")
  }

  /// `ธีระ สุขใจ absent · กานดา พรหมดี stays out`.
  func missingWords(_ sitting: Sitting) -> Words {
    let parts = sitting.missing.map { member, how in
      let name = name(of: member)
      return switch how {
      case .absent: Words(en: "\(name) absent", th: "\(name) ไม่มา")
      case .recused: Words(en: "\(name) stays out", th: "\(name) ไม่ร่วมพิจารณา")
      case .challenged: Words(en: "\(name) challenged", th: "\(name) ถูกคัดค้าน")
      }
    }
    return Words(en: parts.map(\.en).joined(separator: " · "), th: parts.map(\.th).joined(separator: " · "))
  }

  func openedWords(_ meeting: Int, _ sitting: Sitting, _ chair: Int) -> Words {
    let opened = momentWords(records.sheet("meeting").moment(meeting, "opened") ?? 0)
    let missing = missingWords(sitting), who = name(of: chair)
    let absent =
      sitting.missing.isEmpty ? Words("") : Words(en: " (\(missing.en))", th: " (\(missing.th))")
    let (needed, base, sat) = (sitting.needed, sitting.base, sitting.sat.count)
    return Words(
      en:
        "\(title(meeting)): opened \(opened.en), \(who) in the chair; \(sat) of \(base) came\(absent.en), quorum \(needed)",
      th:
        "\(title(meeting)) เปิดประชุม \(opened.th) \(who) เป็นประธาน มา \(sat) จาก \(base) คน\(absent.th) องค์ประชุม \(needed)"
    )
  }

  /// What a script that runs again is told.
  public func already(_ meeting: Int) -> Words {
    let words = momentWords(records.sheet("meeting").moment(meeting, "opened") ?? 0)
    return Words(en: "\(title(meeting)) was held already, \(words.en)", th: "\(title(meeting)) ประชุมแล้วเมื่อ \(words.th)")
  }
}
