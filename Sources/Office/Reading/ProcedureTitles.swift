import Calendars
import Failures

extension Procedure {
  /// What a name in this procedure stands for, as people read it: an event, a calendar, a step, a thing.
  public func words(of name: String) -> Words {
    if let event = event(name) { return event.title }
    if let calendar = calendars.first(where: { $0.name == name }) { return calendar.title }
    if let step = step(name) { return step.title }
    if let item = items.first(where: { $0.name == name }) { return item.title }
    return Terms.people.name(of: name) == nil ? Terms.things.words(name) : Terms.people.words(name)
  }
}

extension Day {
  /// `23 Nov 2026`, `23 พ.ย. 2569`.
  var plainWords: Words { Words(en: ThaiDate.text(self, .englishShort), th: ThaiDate.text(self, .short)) }
}
