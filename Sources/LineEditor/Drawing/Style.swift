/// How a cell looks: what it means, and two strokes that go with any meaning; a theme has the colours.
struct Style: Equatable, Hashable {
  /// `Meaning.number`.
  var meaning: UInt8 = 0
  var isUnderlined = false
  var isReversed = false

  static let plain = Style()

  init(_ meaning: Meaning = .plain) { self.meaning = meaning.number }

  func underlined() -> Style {
    var style = self
    style.isUnderlined = true
    return style
  }
}

/// What a cell says by its look: a part of the language, of the prompt, or of what the editor itself shows.
enum Meaning: Hashable {
  case plain
  case role(Role)
  case tone(PromptLook.Tone)
  case suggestion, hint, hintEmphasis, menu, menuChosen, menuDescription, menuChosenDescription, note, pasted, escape

  var number: UInt8 {
    switch self {
    case .plain: 0
    case .role(let role): 1 + role.rawValue
    case .tone(let tone): tone == .plain ? 0 : 40 + tone.rawValue
    case .suggestion: 60
    case .hint: 61
    case .hintEmphasis: 62
    case .menu: 63
    case .menuChosen: 64
    case .menuDescription: 65
    case .menuChosenDescription: 66
    case .note: 67
    case .pasted: 68
    case .escape: 69
    }
  }
}
