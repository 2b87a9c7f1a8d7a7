import Commands
import Failures
import Language
import LineEditor
import Model
import Office

/// What `write` makes: the papers it has words for, and those there are.
struct PaperCompleter: Completer {
  let name = "paper"

  func offers(_ request: Request) -> [Offer] {
    let words = WrittenPaper.all.map { paper in
      let title = request.tongue == .thai ? paper.word : paper.thai
      return Offer(
        Written.text(paper.word), other: Written.text(paper.thai), description: title, role: .text, weight: 90,
        after: " ")
    }
    guard let office = request.office, let kind = office.schema.number(of: "document") else { return words }
    return words + Identities.offers([kind], request.typed, office, most: 20)
  }
}
