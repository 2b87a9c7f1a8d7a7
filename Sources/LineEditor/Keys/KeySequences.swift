/// What follows ESC [ and ESC O, as the terminals of the world have it.
enum KeySequences {
  /// ESC O and a letter.
  static let functions: [UInt8: Key] = [
    0x41: .special(.up), 0x42: .special(.down), 0x43: .special(.right), 0x44: .special(.left),
    0x46: .special(.end), 0x48: .special(.home), 0x50: .special(.help), 0x4D: .enter,
    // rxvt with control.
    0x63: .special(.wordRight), 0x64: .special(.wordLeft),
  ]

  /// ESC [, parameters, and a last byte; nil for what is no key, or none we know.
  static func key(_ parameters: ArraySlice<UInt8>, _ last: UInt8) -> Key? {
    var numbers = [0]
    for byte in parameters {
      if byte == 0x3B {
        numbers.append(0)
      } else if byte >= 0x30, byte <= 0x39 {
        numbers[numbers.count - 1] = min(numbers[numbers.count - 1] * 10 + Int(byte) - 0x30, 1 << 24)
      } else if byte != 0x3A {
        return nil
      }
    }
    let modifiers = Modifiers(numbers.count > 1 ? numbers[1] : 1)
    switch last {
    case 0x7E: return tilde(numbers, modifiers)
    case 0x75: return kitty(numbers[0], modifiers)
    case 0x5A: return .special(.backTab)
    // rxvt: shift and control of the ends.
    case 0x24, 0x5E: return tilde(numbers, modifiers)
    default: return letter(last, modifiers)
    }
  }

  private struct Modifiers {
    let shift, alt, control: Bool

    init(_ number: Int) {
      let bits = max(0, number - 1)
      shift = bits & 1 != 0
      alt = bits & 2 != 0
      control = bits & 4 != 0
    }
  }

  private static func letter(_ last: UInt8, _ modifiers: Modifiers) -> Key? {
    let leaps = modifiers.control || modifiers.alt
    switch last {
    case 0x41: return .special(leaps ? .altUp : .up)
    case 0x42: return .special(leaps ? .altDown : .down)
    case 0x43: return .special(leaps ? .wordRight : .right)
    case 0x44: return .special(leaps ? .wordLeft : .left)
    case 0x46: return .special(leaps ? .textEnd : .end)
    case 0x48: return .special(leaps ? .textStart : .home)
    case 0x50: return .special(.help)
    default: return nil
    }
  }

  private static func tilde(_ numbers: [Int], _ modifiers: Modifiers) -> Key? {
    switch numbers[0] {
    case 1, 7: return .special(modifiers.control ? .textStart : .home)
    case 2: return .special(.insert)
    case 3: return .special(modifiers.shift ? .shiftDelete : modifiers.control ? .deleteWord : .delete)
    case 4, 8: return .special(modifiers.control ? .textEnd : .end)
    case 5: return .special(.pageUp)
    case 6: return .special(.pageDown)
    case 11: return .special(.help)
    case 27 where numbers.count == 3: return kitty(numbers[2], modifiers)
    default: return nil
    }
  }

  /// A code point with modifiers, as kitty and xterm's modifyOtherKeys send it.
  private static func kitty(_ code: Int, _ modifiers: Modifiers) -> Key? {
    switch code {
    case 27: return .special(.escape)
    case 13: return modifiers.alt || modifiers.shift || modifiers.control ? .special(.newline) : .enter
    case 9: return modifiers.shift ? .special(.backTab) : .tab
    case 127: return modifiers.control || modifiers.alt ? .special(.eraseWord) : .backspace
    case 0x20..<0x7F:
      let byte = UInt8(code)
      if modifiers.control { return byte >= 0x40 ? .control(byte & 0x1F) : nil }
      if modifiers.alt { return .alt(byte) }
      return .scalar(UInt32(code))
    default: return nil
    }
  }
}
