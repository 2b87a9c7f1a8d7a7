import Calendars
import Failures

/// Whether an event a script waits for has come.
public struct Awaiting {
  public enum Answer: Equatable, Sendable {
    case come
    /// Its day is known and still ahead.
    case planned(Day, Words)
    case unknown(Words)
  }

  private let work: RoundWork
  private let round: Int

  public init(_ work: RoundWork, _ round: Int) {
    self.work = work
    self.round = round
  }

  /// A period that ends or closes is over on the day after its last; everything else comes with its day.
  public func look(for name: String) throws(Failure) -> Answer {
    let facts = try work.facts(round), procedure = facts.procedure
    guard let event = procedure.events.first(where: { $0.name == name || $0.title.th == name }) else {
      throw Failure(
        .noSuchEvent, Failure.Part(procedure.name), Failure.Part(name),
        hint: Words(
          en: "its events are: \(procedure.events.map(\.name).joined(separator: " "))",
          th: "เหตุการณ์ของกระบวนงานนี้: \(procedure.events.map(\.title.th).joined(separator: ", "))"))
    }
    let words = event.title
    guard let anchor = facts.anchor(event.name) else { return .unknown(words) }
    if anchor.happening != nil { return .come }
    let isEnd = event.from.map { $0.hasSuffix("-close") || $0.hasSuffix("-end") } ?? false
    let day = isEnd ? anchor.day.adding(days: 1) ?? anchor.day : anchor.day
    return work.today >= day ? .come : .planned(day, words)
  }
}
