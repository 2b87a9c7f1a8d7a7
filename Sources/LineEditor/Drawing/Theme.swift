/// Which colour each meaning has, as parameters of SGR: one table a theme; what is left out is plain.
struct Theme {
  /// How many colours the terminal has.
  enum Depth: Int {
    case none, sixteen, many, all
  }

  private let parameters: [String]

  init(_ table: [Meaning: Colour], depth: Depth) {
    var parameters = [String](repeating: "", count: 256)
    for (meaning, colour) in table { parameters[Int(meaning.number)] = colour.parameters(depth) }
    self.parameters = parameters
  }

  /// The sequence that makes `style` from whatever was before.
  func sequence(_ style: Style) -> String {
    var text = "\u{1B}[0"
    let own = parameters[Int(style.meaning)]
    if own.isEmpty, !style.isUnderlined, !style.isReversed { return "\u{1B}[m" }
    if !own.isEmpty { text += ";" + own }
    if style.isUnderlined { text += ";4" }
    if style.isReversed { text += ";7" }
    return text + "m"
  }

  /// A colour as each depth can show it, and strokes.
  struct Colour {
    /// 0…15, or nil for the colour of plain text.
    let basic: Int?
    /// 0…255.
    let palette: Int?
    /// 0xRRGGBB.
    let full: Int?
    let strokes: String

    init(_ basic: Int? = nil, _ palette: Int? = nil, _ full: Int? = nil, strokes: String = "") {
      self.basic = basic
      self.palette = palette
      self.full = full
      self.strokes = strokes
    }

    func parameters(_ depth: Depth) -> String {
      var parts = strokes.isEmpty ? [] : [strokes]
      switch depth {
      case .none: break
      case .all where full != nil:
        let value = full ?? 0
        parts.append("38;2;\(value >> 16 & 255);\(value >> 8 & 255);\(value & 255)")
      case .all, .many:
        if let palette { parts.append("38;5;\(palette)") } else if let basic { parts.append(Self.sixteen(basic)) }
      case .sixteen:
        if let basic { parts.append(Self.sixteen(basic)) }
      }
      return parts.joined(separator: ";")
    }

    private static func sixteen(_ number: Int) -> String { number < 8 ? "\(30 + number)" : "\(82 + number)" }
  }
}

/// The themes there are, by the name a person chooses them by.
enum Themes {
  static let names = ["dark", "light", "plain"]

  static func named(_ name: String, depth: Theme.Depth) -> Theme {
    switch name {
    case "light": Theme(light, depth: depth)
    case "plain": Theme(strokes, depth: .none)
    default: Theme(depth == .none ? strokes : dark, depth: depth)
    }
  }

  private static func pale(_ basic: Int, _ palette: Int) -> Theme.Colour { Theme.Colour(basic, palette) }

  /// On a dark ground.
  private static let dark: [Meaning: Theme.Colour] = strokes.merging([
    .role(.keyword): .init(5, 176, 0xC792EA), .role(.command): .init(6, 80, 0x56C8D8),
    .role(.unknownCommand): .init(1, 203, 0xFF6B68), .role(.flag): .init(4, 111, 0x82AAFF),
    .role(.unknownFlag): .init(1, 203, 0xFF6B68), .role(.text): .init(2, 114, 0xA5D6A7),
    .role(.number): .init(3, 215, 0xF5B971), .role(.date): .init(3, 222, 0xFFD98A),
    .role(.variable): .init(12, 117, 0x9CDCFE), .role(.unknownVariable): .init(1, 203, 0xFF6B68),
    .role(.column): .init(14, 152, 0xB2DFDB), .role(.unknownColumn): .init(1, 203, 0xFF6B68),
    .role(.type): .init(5, 183, 0xD7BAFF), .role(.sign): .init(7, 249, 0xB0BEC5),
    .role(.comment): .init(8, 244, 0x7F8C8D), .role(.identity): .init(2, 120, 0x9BE79B),
    .role(.unknownIdentity): .init(1, 203, 0xFF6B68), .suggestion: .init(8, 242, 0x6C757D),
    .hint: .init(8, 246, 0x90A0A8), .hintEmphasis: .init(7, 252, 0xDDE6EA, strokes: "1"),
    .menu: .init(7, 252, 0xDDE6EA), .menuDescription: .init(8, 245, 0x8A959B),
    .note: .init(3, 222, 0xFFD98A), .pasted: .init(3, 222, 0xFFD98A, strokes: "4"), .escape: .init(1, 203, 0xFF6B68),
    .tone(.pale): .init(8, 244, 0x7F8C8D), .tone(.good): .init(2, 114, 0xA5D6A7),
    .tone(.warning): .init(3, 222, 0xFFD98A), .tone(.bad): .init(1, 203, 0xFF6B68),
    .role(.illegal): .init(1, 203, 0xFF6B68, strokes: "4"), .role(.wrong): .init(1, 203, 0xFF6B68, strokes: "4"),
    .role(.unclosed): .init(1, 203, 0xFF6B68, strokes: "4"),
  ]) { _, new in new }

  /// On a light ground.
  private static let light: [Meaning: Theme.Colour] = strokes.merging([
    .role(.keyword): .init(5, 90, 0x7B1FA2), .role(.command): .init(6, 30, 0x00697A),
    .role(.unknownCommand): .init(1, 160, 0xC62828), .role(.flag): .init(4, 26, 0x1F4FB0),
    .role(.unknownFlag): .init(1, 160, 0xC62828), .role(.text): .init(2, 28, 0x2E7D32),
    .role(.number): .init(3, 130, 0x9A5200), .role(.date): .init(3, 94, 0x7A5C00),
    .role(.variable): .init(4, 25, 0x0D5A9C), .role(.unknownVariable): .init(1, 160, 0xC62828),
    .role(.column): .init(6, 23, 0x00564D), .role(.unknownColumn): .init(1, 160, 0xC62828),
    .role(.type): .init(5, 96, 0x6A3FA0), .role(.sign): .init(8, 240, 0x546E7A),
    .role(.comment): .init(8, 245, 0x78868C), .role(.identity): .init(2, 28, 0x2E7D32),
    .role(.unknownIdentity): .init(1, 160, 0xC62828), .suggestion: .init(8, 247, 0x9AA5AA),
    .hint: .init(8, 242, 0x66747B), .hintEmphasis: .init(0, 236, 0x263238, strokes: "1"),
    .menu: .init(0, 236, 0x263238), .menuDescription: .init(8, 243, 0x6E7A80),
    .note: .init(3, 94, 0x7A5C00), .pasted: .init(3, 94, 0x7A5C00, strokes: "4"), .escape: .init(1, 160, 0xC62828),
    .tone(.pale): .init(8, 245, 0x78868C), .tone(.good): .init(2, 28, 0x2E7D32),
    .tone(.warning): .init(3, 94, 0x7A5C00), .tone(.bad): .init(1, 160, 0xC62828),
    .role(.illegal): .init(1, 160, 0xC62828, strokes: "4"), .role(.wrong): .init(1, 160, 0xC62828, strokes: "4"),
    .role(.unclosed): .init(1, 160, 0xC62828, strokes: "4"),
  ]) { _, new in new }

  /// Without colours: what must be told apart is, by strokes every terminal has.
  private static let strokes: [Meaning: Theme.Colour] = [
    .role(.unknownCommand): .init(strokes: "4"), .role(.unknownFlag): .init(strokes: "4"),
    .role(.unknownVariable): .init(strokes: "4"), .role(.unknownColumn): .init(strokes: "4"),
    .role(.unknownIdentity): .init(strokes: "4"), .role(.illegal): .init(strokes: "4"),
    .role(.unclosed): .init(strokes: "4"), .role(.wrong): .init(strokes: "4"), .role(.comment): .init(strokes: "2"),
    .suggestion: .init(strokes: "2"), .hint: .init(strokes: "2"), .hintEmphasis: .init(strokes: "1"),
    .menuChosen: .init(strokes: "7"), .menuChosenDescription: .init(strokes: "7"),
    .menuDescription: .init(strokes: "2"), .pasted: .init(strokes: "4"), .escape: .init(strokes: "7"),
    .tone(.strong): .init(strokes: "1"), .tone(.pale): .init(strokes: "2"), .tone(.bad): .init(strokes: "1"),
    .tone(.warning): .init(strokes: "1"),
  ]
}
