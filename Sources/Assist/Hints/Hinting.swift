import Failures
import Language
import LineEditor

extension SessionAssistant {
  /// The signature of the command, with the argument one is at and what it is; then what the command does.
  public func hint(_ text: String, at place: Int) -> Hint? {
    guard hints, !text.utf8.isEmpty else { return nil }
    let reading = read(text)
    let outline = Outline(reading.bytes, lexed: reading.lexed, known: known, upTo: place)
    let next = outline.tokens.dropFirst(outline.roles.count).first
    let word = next.flatMap { Int($0.start) < place && $0.kind != .end ? $0 : nil }
    guard let call = innermost(outline, word) else { return nil }
    guard let callable = call.callable else { return unknown(call) }
    return HintLine(call, callable, isInWord: word != nil, scene.tongue).hint
  }

  /// The command around a place: the one whose name is being typed, or the innermost that takes arguments there.
  private func innermost(_ outline: Outline, _ word: Token?) -> OutlineCall? {
    let top = outline.frame
    if let word, word.kind == .word, top.state == .head || top.state == .stage {
      let name = outline.text(word.range)
      guard let callable = known.callable(name, nil) else { return nil }
      return OutlineCall(head: -1, name: name, callable: callable, isPiped: top.state == .stage, before: nil)
    }
    for frame in outline.frames.reversed() {
      if let call = frame.call { return outline.calls[call] }
    }
    return nil
  }

  private func unknown(_ call: OutlineCall) -> Hint? {
    let words: Words
    if let meant = meaning(of: call.name) {
      words = Words(
        en: "there is no command \(call.name): is it \(meant)?", th: "ไม่มีคำสั่ง \(call.name) หมายถึง \(meant) หรือไม่")
    } else {
      words = Words(en: "there is no command \(call.name)", th: "ไม่มีคำสั่ง \(call.name)")
    }
    return Hint(words.in(scene.tongue))
  }
}

extension SessionAssistant {
  func meaning(of name: String) -> String? {
    if let lastMeant, lastMeant.name == name { return lastMeant.meant }
    let also = scene.vocabulary.callables.first { $0.alsoKnownAs.contains(name) }?.name
    let meant = also ?? scene.vocabulary.nearest(to: name, besides: scene.engine.definitionNames)
    lastMeant = (name, meant)
    return meant
  }
}

/// One line about a command: `… | where CONDITION  · true for the rows to keep`.
struct HintLine {
  private var text: String
  private var emphasis: Range<Int>?
  var hint: Hint { Hint(text, emphasis: emphasis) }

  init(_ call: OutlineCall, _ callable: Callable, isInWord: Bool, _ tongue: Tongue) {
    // The name in the spelling that was typed.
    text = (call.isPiped ? "… | " : "") + (call.name == callable.thai ? callable.thai : callable.name)
    let current = call.head < 0 ? nil : call.next ?? (isInWord ? call.current : nil)
    for (number, parameter) in callable.parameters.enumerated() {
      if call.isPiped, call.head < 0 ? number == 0 : call.given.first == number, parameter.role == .positional {
        continue
      }
      text += " "
      let start = text.utf8.count
      text += parameter.usage(in: tongue)
      if number == current { emphasis = start..<text.utf8.count }
    }
    let help = call.parameter(current)?.help ?? callable.summary
    if !help.en.isEmpty { text += "  · " + help.in(tongue) }
    if let effect = HintLine.effect(callable.effect) { text += "  · " + effect.in(tongue) }
  }

  private static func effect(_ effect: Callable.Effect) -> Words? {
    switch effect {
    case .pure: nil
    case .reads: Words(en: "only looks", th: "อ่านอย่างเดียว")
    case .changes: Words(en: "changes something", th: "เปลี่ยนแปลงข้อมูล")
    case .session: Words(en: "steers the session", th: "ควบคุมการทำงาน")
    }
  }
}
