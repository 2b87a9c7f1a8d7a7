import Failures
import Model
import Values

/// Who may judge, wherever something is decided: at an item, over a review, in a result.
extension OfficeRecords {
  /// The name a member is told by.
  public func name(ofMember member: Int) -> String {
    let sheet = sheet("member")
    return sheet.record(member, "person").flatMap { self.sheet("person").text($0, "name") } ?? sheet.id(member)
  }

  /// Members who may not sit while a category is judged, with the interest that forbids it.
  public func forbidden(in category: Int) -> [(member: Int, conflict: Int)] {
    let sheet = sheet("conflict")
    return sheet.rows("category", of: category).compactMap { row in
      guard let member = sheet.record(row, "member"), sheet.member(row, "state") == "in-force",
        ConflictRules.forbids.contains(sheet.member(row, "effect") ?? "")
      else { return nil }
      return (member, row)
    }
  }

  /// Refuses to decide in a category while somebody sits who may not.
  func requireJudges(_ sitting: Sitting, of category: Int, at item: Int) throws(Failure) {
    let conflicts = sheet("conflict")
    for (member, conflict) in forbidden(in: category) where sitting.sat.contains(member) {
      throw Failure(
        .mustLeave, Failure.Part(name(ofMember: member)),
        Failure.Part(sheet("agenda-item").text(item, "printed-number") ?? ""), Failure.Part(conflicts.id(conflict)),
        .words(ConflictRules.source(conflicts.text(conflict, "source") ?? "")))
    }
  }

  /// A resolution of too few is none; the refusal names who was missing.
  func noQuorum(_ sitting: Sitting, _ what: String) -> Failure {
    let missing = sitting.missing.map { name(ofMember: $0.member) }
    return Failure(
      .resultQuorum, Failure.Part(what), Failure.Part(sitting.sat.count), Failure.Part(sitting.needed),
      Failure.Part(sitting.base), Failure.Part(missing.joined(separator: ", ")))
  }
}
