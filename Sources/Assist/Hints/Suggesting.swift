import Language
import LineEditor

extension SessionAssistant {
  /// What probably follows: the newest line of the history that begins so, else the name that is begun.
  public func suggestion(_ text: String) -> String? {
    guard suggests, text.utf8.contains(where: { $0 > 0x20 }) else { return nil }
    if let line = past?.newest(startingWith: text) {
      return String(decoding: line.utf8.dropFirst(text.utf8.count), as: UTF8.self)
    }
    return nameBegun(text)
  }

  /// The rest of the shortest name that begins as typed: a command, a flag, a variable.
  private func nameBegun(_ text: String) -> String? {
    let end = text.utf8.count, place = place(text, end)
    guard place.replaced.upperBound == end, place.typed.utf8.count > 1, !place.isQuoted else { return nil }
    let names: [String]
    switch place.wanted {
    case .statement, .stage, .pipeline:
      names = scene.vocabulary.openNames
    case .flag:
      guard let call = place.call, let callable = call.callable else { return nil }
      names = callable.parameters.enumerated()
        .filter { $1.role == .flag && !call.given.contains($0) }.flatMap { [$1.name, $1.thai] }
    case .variable: names = scene.engine.variableNames + ["today", "me"]
    default: return nil
    }
    // A whole name needs nothing.
    if names.contains(place.typed) { return nil }
    let typed = place.typed.utf8
    let begun = names.filter { $0.utf8.count > typed.count && $0.utf8.starts(with: typed) }
    guard let best = begun.min(by: { $0.utf8.count < $1.utf8.count }) else { return nil }
    return String(decoding: best.utf8.dropFirst(typed.count), as: UTF8.self)
  }
}
