import Calendars
import Failures
import Values

/// One rule out of one word of the notation.
extension ProcedureReader {
  mutating func rule(_ declaration: Declaration) -> Rule? {
    guard let form = form(declaration) else { return nil }
    return Rule(form, doubts: doubts(declaration), printed: declaration["printed"]?.text)
  }

  private mutating func form(_ declaration: Declaration) -> Rule.Form? {
    switch declaration.word {
    case "within": return .within(days(declaration), anchor(declaration), or: declaration["or"]?.text)
    case "range":
      let low = integer(declaration, "low", in: 1...3650), high = integer(declaration, "high", in: low...3650)
      return .range(low, high, anchor(declaration))
    case "by-day": return .byDay(integer(declaration, "day", in: 1...31))
    case "window":
      guard let first = chosen(declaration, "month", NotationChoices.months) else { return nil }
      return .window(first, chosen(declaration, "last-month", NotationChoices.months) ?? first)
    case "quarter":
      if let event = declaration["of"]?.text { return .quarterOf(event) }
      return .quarter(integer(declaration, "quarter", in: 1...4))
    case "on": return .on(declaration["event"]?.text ?? "")
    case "immediate": return .immediate(declaration["event"]?.text)
    case "after": return .after(declaration["event"]?.text ?? "")
    case "calendar": return .calendar(declaration["calendar"]?.text ?? "")
    case "external": return .external(texts(declaration, "setters"))
    case "each-time": return .eachTime(texts(declaration, "events"))
    case "continuous": return .continuous(terms(declaration, "matter", Terms.things).first)
    case "exists":
      return .exists(terms(declaration, "things", Terms.things), chosen(declaration, "phase", NotationChoices.phases))
    case "quality": return .quality(terms(declaration, "qualities", Terms.qualities))
    case "ladder": return .ladder(integer(declaration, "level", in: 1...20))
    case "none": return Rule.Form.none(before: declaration["before"]?.text)
    default: return nil
    }
  }

  private mutating func days(_ declaration: Declaration) -> Rule.Days {
    guard case .duration(let duration) = declaration["count"] else {
      return .printed(integer(declaration, "count", in: 1...3650))
    }
    switch duration.family {
    case .workdays where duration.count > 0: return .working(duration.count)
    case .days where duration.count > 0: return .calendar(duration.count)
    case .months where duration.count > 0: return .months(duration.count)
    default:
      note(Failure(.notationNumber, .init("within"), .init(1), .init(3650), at: declaration.span(of: "count")))
      return .calendar(1)
    }
  }

  private mutating func anchor(_ declaration: Declaration) -> Rule.Anchor? {
    let given = Rule.From.allCases.filter { declaration[$0.rawValue] != nil }
    if given.count > 1 {
      note(
        Failure(
          .notationAnchors, .init(given.map { "--" + $0.rawValue }.joined(separator: " ")),
          at: declaration.span(of: given[1].rawValue)))
    }
    guard let word = given.first, let event = declaration[word.rawValue]?.text else { return nil }
    return Rule.Anchor(word, event)
  }
}
