import Language

/// Whether a space stands between two items of one line.
enum Spacing {
  static func isSpace(between left: Item, and right: Item, in bytes: [UInt8]) -> Bool {
    guard let first = left.kind, let second = right.kind else { return true }
    if let brace = braces(left, first, right, second) { return brace }
    switch first {
    case .openParenthesis, .openBracket, .negate, .spread: return false
    case .through, .upTo: return bytes[right.range.lowerBound] == 0x2E
    default: break
    }
    switch second {
    case .closeParenthesis, .closeBracket, .comma, .semicolon, .colon, .question: return false
    case .through, .upTo: return false
    // What touches a value is a part of it, so the author decides.
    case .column, .openBracket: return !(right.touches && isValue(left, first))
    default: return true
    }
  }

  private static func isValue(_ item: Item, _ kind: Token.Kind) -> Bool {
    switch kind {
    case .true, .false, .null: true
    case .flag: false
    default: kind.endsOperand && !kind.isKeyword && item.role != .defined
    }
  }

  /// `{ a }` but `{a: 1}`, `{}` and `{|x| $x + 1}`.
  private static func braces(_ left: Item, _ first: Token.Kind, _ right: Item, _ second: Token.Kind) -> Bool? {
    if left.role == .opensParameters || right.role == .opensParameters { return false }
    if right.role == .closesParameters { return false }
    if left.role == .closesParameters { return true }
    if first == .openBrace { return left.role == .plain }
    if second == .closeBrace { return right.role == .plain }
    return nil
  }
}
