import Language
import LineEditor

/// Where somebody is typing: the word under the cursor, and what stands before it.
struct Place {
  /// What may stand here.
  enum Wanted { case statement, stage, pipeline, flag, variable, column, field, key, type, value, path, nothing }

  /// Of what stands before the word.
  let outline: Outline
  let wanted: Wanted
  /// What a completion takes the place of.
  let replaced: Range<Int>
  /// The word as far as it is typed, without `$`, `.`, `--` and quotes.
  let typed: String
  /// Whether the quote of a text stands before it.
  var isQuoted = false

  init(_ bytes: [UInt8], at cursor: Int, known: Outline.Known) {
    self.init(bytes, lexed: Lexer.lex(bytes), at: cursor, known: known)
  }

  init(_ bytes: [UInt8], lexed: Lexed, at cursor: Int, known: Outline.Known) {
    let word = Word(bytes, lexed, cursor)
    outline = Outline(bytes, lexed: lexed, known: known, upTo: word.start)
    if lexed.comments.contains(where: { $0.range.lowerBound < cursor && cursor <= $0.range.upperBound }) {
      (wanted, replaced, typed) = (.nothing, cursor..<cursor, "")
      return
    }
    let state = Place.state(outline, word, at: cursor)
    // A path goes back to the last blank, whatever its parts are to the lexer.
    if state == .value || state == .path, !word.isQuoted, Place.isPath(outline),
      let run = word.start < cursor ? Place.run(bytes, before: cursor, from: word.start) : nil
    {
      (wanted, replaced, typed) = (.path, run..<word.end, String(decoding: bytes[run..<cursor], as: UTF8.self))
      return
    }
    wanted = word.isQuoted && state == .value && Place.isPath(outline) ? .path : state
    replaced = word.start..<word.end
    typed = outline.text(word.content..<cursor)
    isQuoted = word.isQuoted
  }

  /// The command whose argument stands here, from the innermost bracket outwards.
  var call: OutlineCall? { outline.frames.last.flatMap { $0.call }.map { outline.calls[$0] } }

  private static func run(_ bytes: [UInt8], before cursor: Int, from start: Int) -> Int {
    var run = start
    while run > 0, bytes[run - 1] > 0x20, ![0x28, 0x5B, 0x7B, 0x22, 0x27].contains(bytes[run - 1]) { run -= 1 }
    return run
  }

  private static func isPath(_ outline: Outline) -> Bool {
    guard let call = outline.frame.call, outline.frame.state == .after else { return false }
    return outline.calls[call].coming?.completer == "file"
  }

  private static func state(_ outline: Outline, _ word: Word, at cursor: Int) -> Wanted {
    let frame = outline.frame
    if word.isText { return word.isQuoted ? .value : .nothing }
    switch word.sigil {
    case .variable: return .variable
    case .column: return word.touches && frame.state == .after ? .field : .column
    case .flag: return frame.call == nil || word.touches ? .nothing : .flag
    case .none: break
    }
    if word.isGlued || word.touches && frame.state == .after { return .nothing }
    switch frame.state {
    case .head: return frame.holdsStatements ? .statement : .pipeline
    case .stage: return .stage
    case .operand, .after: return .value
    case .key: return .key
    case .type: return .type
    case .binding: return .nothing
    }
  }
}

/// The token under the cursor, or the empty place there.
private struct Word {
  enum Sigil { case none, variable, column, flag }

  var start: Int
  var end: Int
  /// Where what was typed begins, behind the sigil.
  var content: Int
  var sigil = Sigil.none
  /// Within a text.
  var isText = false
  var isQuoted = false
  /// Whether no blank stands before it.
  var touches = false
  /// Whether it stands right behind a sign that wants a blank there.
  var isGlued = false

  init(_ bytes: [UInt8], _ lexed: Lexed, _ cursor: Int) {
    (start, end, content) = (cursor, cursor, cursor)
    let under = lexed.tokens.last { Int($0.start) < cursor && cursor <= Int($0.end) && $0.kind != .newline }
    guard let token = under else {
      touches = lexed.tokens.contains { Int($0.end) == cursor && !$0.range.isEmpty && $0.kind.endsOperand }
      return
    }
    let isInside = cursor < Int(token.end)
    switch token.kind {
    case .word, .number, .date, .duration: take(token, 0)
    case .variable: take(token, 1, .variable)
    case .column: take(token, bytes[Int(token.start) + 1] == 0x22 ? 2 : 1, .column)
    case .flag: take(token, 2, .flag)
    case .text where isInside: quote(token)
    case .textHead where isInside, .textMiddle where isInside, .textTail where isInside: isText = true
    case .minus: take(token, 1, .flag)
    case .plus, .star, .slash: isGlued = true
    case .invalid:
      if bytes[Int(token.start)] == 0x2D, let begun = Word.hyphenated(lexed, token, cursor) {
        take(begun.token, begun.sign, begun.sigil)
        end = cursor
      } else {
        takeInvalid(bytes, token, cursor)
      }
    default:
      if token.kind.isKeyword {
        take(token, 0)
      } else {
        touches = token.kind.endsOperand
      }
    }
    content = min(content, cursor)
  }

  private mutating func take(_ token: Token, _ sign: Int, _ sigil: Sigil = .none) {
    (start, end, content) = (Int(token.start), Int(token.end), Int(token.start) + sign)
    touches = !token.spaceBefore
    self.sigil = sigil
  }

  /// The name before a hyphen that touches it: more of the name is to follow, as in `s-`.
  private static func hyphenated(
    _ lexed: Lexed, _ hyphen: Token, _ cursor: Int
  ) -> (token: Token, sign: Int, sigil: Sigil)? {
    guard cursor == Int(hyphen.start) + 1, !hyphen.spaceBefore,
      let before = lexed.tokens.last(where: { $0.end == hyphen.start })
    else { return nil }
    switch before.kind {
    case .word: return (before, 0, .none)
    case .variable: return (before, 1, .variable)
    case .column: return (before, 1, .column)
    case .flag: return (before, 2, .flag)
    default: return before.kind.isKeyword ? (before, 0, .none) : nil
    }
  }

  private mutating func quote(_ token: Token) {
    take(token, 1)
    (isText, isQuoted) = (true, true)
  }

  /// A sign alone, or a text that is not closed yet.
  private mutating func takeInvalid(_ bytes: [UInt8], _ token: Token, _ cursor: Int) {
    let start = Int(token.start), length = cursor - start
    switch bytes[start] {
    case 0x24 where length == 1: take(token, 1, .variable)
    case 0x2E where length == 1: take(token, 1, .column)
    case 0x2D: take(token, length > 1 && bytes[start + 1] == 0x2D ? 2 : 1, .flag)
    case 0x22, 0x27:
      quote(token)
      end = cursor
    case 0x2A, 0x2B, 0x2F: isGlued = true
    default: break
    }
  }
}
