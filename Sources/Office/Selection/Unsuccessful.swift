import Calendars
import Failures
import Model
import Values

/// Those who were not selected are told why, and how a review is asked for.
extension Announcing {
  public func unsuccessful(_ round: Int) throws(Failure) -> Int {
    var draft = PaperWork.Draft(form: "external", subject: subject("แจ้งผลการคัดเลือก", round))
    draft.round = round
    draft.template = "letter-unsuccessful"
    draft.addressee = "ผู้สมัครเข้ารับการคัดเลือก"
    return try papers.draft(draft)
  }

  /// Whom the letter goes to: those not selected, below the minimum, or not eligible.
  public func unsuccessfulPeople(_ round: Int) -> [Int] {
    let sheet = records.sheet("application")
    return sheet.rows("round", of: round).filter {
      let state = sheet.member($0, "state") ?? ""
      return state == "not-selected" || ApplicationStates.unfit.contains(state)
    }.compactMap { sheet.record($0, "person") }
  }

  /// The signature of the announced result, which a letter that passes it on shares.
  public func signingOfResult(_ round: Int) -> PaperWork.Signing? {
    let sheet = records.sheet("announcement")
    let row = sheet.rows("round", of: round).last {
      sheet.member($0, "kind") == "result" && sheet.day($0, "signed") != nil
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
    .resultOpen, .resultUnannounced, .resultTied, .resultQuorum, .reviewDone, .reviewOther, .amendNone,
    .reviewWhere,
  ]
}
