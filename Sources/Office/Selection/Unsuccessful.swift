import Calendars
import Failures
import Model
import Values

/// Those who were not selected are told why, and how a review is asked for.
extension Announcing {
  /// The letter to those who were not told yet; where everybody was, the last one that went out.
  public func unsuccessful(_ round: Int) throws(Failure) -> Int {
    var draft = PaperWork.Draft(form: "external", subject: subject("แจ้งผลการคัดเลือก", round))
    draft.round = round
    draft.template = "letter-unsuccessful"
    draft.addressee = "ผู้สมัครเข้ารับการคัดเลือก"
    if !unsuccessfulPeople(round).isEmpty { draft.again = .another }
    return try papers.draft(draft)
  }

  /// Whom the letter goes to: those not selected, below the minimum, or not considered, whom no letter told before.
  public func unsuccessfulPeople(_ round: Int) -> [Int] {
    let sheet = records.sheet("application"), told = Unsuccessful.told(records.desk.state, round)
    return sheet.rows("round", of: round).filter {
      let state = sheet.member($0, "state") ?? ""
      return state == "not-selected" || ApplicationStates.unfit.contains(state)
    }.compactMap { sheet.record($0, "person") }.filter { !told.contains($0) }
  }

  /// Whether letters to the unsuccessful went out, and nobody is left who was not told.
  public func isEverybodyTold(_ round: Int) -> Bool {
    !Unsuccessful.told(records.desk.state, round).isEmpty && unsuccessfulPeople(round).isEmpty
  }

  /// How many are still to be told, where letters to the unsuccessful went out before.
  public func untold(_ round: Int) -> Int {
    Unsuccessful.told(records.desk.state, round).isEmpty ? 0 : unsuccessfulPeople(round).count
  }

  /// The signature of the result as it was announced last, which a letter that passes it on shares.
  public func signingOfResult(_ round: Int) -> PaperWork.Signing? {
    let sheet = records.sheet("announcement")
    let row = sheet.rows("round", of: round).last {
      sheet.day($0, "signed") != nil
        && (sheet.member($0, "kind") == "result" || sheet.text($0, "published-result") != nil)
    }
    guard let document = row.flatMap({ sheet.record($0, "document") }), let signature = papers.signature(document)
    else {
      return nil
    }
    let signatures = records.sheet("signature")
    guard let signer = signatures.record(signature, "signer"), let day = signatures.day(signature, "signed") else {
      return nil
    }
    var signing = PaperWork.Signing(by: signer, on: day)
    signing.acting = signatures.text(signature, "acting-words")
    return signing
  }
}

/// What is refused when results are announced, certified and sent on.
public enum SelectionWordings {
  public static let all: [Wording] = [
    .resultOpen, .nobodyEligible, .amendOpen, .resultUnannounced, .resultTied, .resultQuorum, .reviewDone, .reviewOther,
    .amendNone, .dateOver, .rulesApplied, .resultStale, .resultWaits,
    .reviewWhere,
  ]
}

/// Whom letters to the unsuccessful reached.
enum Unsuccessful {
  /// The persons told by letters of a round that stand, those before one of them where it is named.
  static func told(_ state: State, _ round: Int, before document: Int? = nil) -> Set<Int> {
    let documents = Sheet(state, "document"), receivers = Sheet(state, "recipient")
    let letters = documents.rows("round", of: round).filter { row in
      documents.text(row, "template") == "letter-unsuccessful" && documents.member(row, "state") != "void"
        && row < document ?? .max
    }
    guard !letters.isEmpty else { return [] }
    let of = receivers.column("document"), people = receivers.column("person"), wanted = Set(letters)
    return Set(receivers.rows.filter { of.code($0).map(wanted.contains) ?? false }.compactMap { people.code($0) })
  }
}
