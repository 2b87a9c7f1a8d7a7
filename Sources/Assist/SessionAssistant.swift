import Commands
import Failures
import Language
import LineEditor
import Text

/// The help at the prompt: it reads what is typed with the lexer, parser, checker and tables the program runs on, so
/// it never says anything else than they would.
public final class SessionAssistant: Assistant {
  public let scene: any Scene
  public let past: TypedHistory?
  /// Off switches, which the prompt may set.
  public var suggests = true
  public var hints = true
  var lastRead: (text: String, reading: Reading)?
  /// What was meant by the last unknown name: looking for it takes longer than a key may.
  var lastMeant: (name: String, meant: String?)?

  public init(_ scene: any Scene, past: TypedHistory?) {
    self.scene = scene
    self.past = past
  }

  /// A text cut and outlined once, for everything that is asked of it.
  struct Reading {
    let bytes: [UInt8]
    let lexed: Lexed
    let outline: Outline
  }

  func read(_ text: String) -> Reading {
    if let lastRead, lastRead.text.utf8.elementsEqual(text.utf8) { return lastRead.reading }
    let bytes = Array(text.utf8), lexed = Lexer.lex(bytes)
    let reading = Reading(bytes: bytes, lexed: lexed, outline: Outline(bytes, lexed: lexed, known: known))
    lastRead = (text, reading)
    return reading
  }

  var known: Outline.Known {
    let scene = scene, engine = scene.engine
    let names = Set(engine.variableNames)
    return Outline.Known(
      callable: { name, block in
        if let block, let word = scene.vocabulary.word(name, inside: block) { return word }
        return scene.vocabulary.callable(name) ?? engine.signature(name)
      },
      isVariable: { names.contains($0) || scene.vocabulary.callable("$" + $0) != nil })
  }

  func place(_ text: String, _ cursor: Int) -> Place {
    let reading = read(text)
    return Place(reading.bytes, lexed: reading.lexed, at: cursor, known: known)
  }

  public func completions(_ text: String, at place: Int) -> Completions? {
    Completing(scene, self.place(text, place)).completions()
  }

  public func needsMore(_ text: String) -> Bool {
    Parser.parse(Source(name: "", bytes: Array(text.utf8)), number: 0).isPartial
  }

  /// Two columns for each bracket that is open; a bracket that closes stands under the line that opened it.
  public func indentation(_ text: String, at place: Int) -> Int {
    let reading = read(text)
    let outline = Outline(reading.bytes, lexed: reading.lexed, known: .nothing, upTo: place)
    let open = outline.frames.count { $0.opener >= 0 && $0.form != .text }
    let next = reading.bytes[place...].first { $0 != 0x20 }
    let closes = next == 0x7D || next == 0x5D || next == 0x29
    return max(0, open - (closes ? 1 : 0)) * 2
  }

  public func partner(_ text: String, at place: Int) -> (Range<Int>, Range<Int>)? {
    let tokens = read(text).lexed.tokens
    func isBracket(_ token: Token) -> Bool { token.kind.isOpener || token.kind.isCloser }
    let at =
      tokens.firstIndex { isBracket($0) && Int($0.start) == place }
      ?? tokens.firstIndex { isBracket($0) && Int($0.end) == place }
    guard let at else { return nil }
    // A bracket and its partner have the same depth.
    let token = tokens[at]
    if token.kind.isOpener {
      guard let other = tokens[(at + 1)...].first(where: { $0.depth == token.depth && $0.kind.isCloser }) else {
        return nil
      }
      return (token.range, other.range)
    }
    guard let other = tokens[..<at].last(where: { $0.depth == token.depth && $0.kind.isOpener }) else { return nil }
    return (other.range, token.range)
  }

  /// On a Thai keyboard there is no `|`: the word for "then", between blanks, stands for it.
  public func expansion(_ text: String, at place: Int) -> Expansion? {
    let reading = read(text), word = Array("แล้ว".utf8)
    guard let token = reading.lexed.tokens.last(where: { Int($0.end) == place && !$0.range.isEmpty }),
      token.kind == .word,
      reading.bytes[token.range].elementsEqual(word)
    else { return nil }
    let before = Outline(reading.bytes, lexed: reading.lexed, known: known, upTo: Int(token.start))
    guard before.frame.state == .after, before.frame.form != .record, before.frame.form != .list else { return nil }
    return Expansion(replacing: token.range, with: "|")
  }

  public func doubts(aboutPasting text: String) -> Words? {
    let parsed = Parser.parse(Source(name: "", bytes: Array(text.utf8)), number: 0)
    let outline = read(text).outline
    var verbs: [String] = []
    for call in outline.calls {
      guard let callable = call.callable, callable.effect >= .changes, !verbs.contains(callable.name) else { continue }
      verbs.append(callable.name)
    }
    let count = parsed.program.statements.count
    guard count > 1 || !verbs.isEmpty else { return nil }
    let names = verbs.joined(separator: " ")
    if verbs.isEmpty { return Words(en: "\(count) statements", th: "\(count) คำสั่ง") }
    return Words(
      en: "\(count) statements; these change something: \(names)", th: "\(count) คำสั่ง มีคำสั่งที่เปลี่ยนแปลง: \(names)")
  }

  public func manual(_ text: String, at place: Int) -> String? {
    let reading = read(text)
    let outline = Outline(reading.bytes, lexed: reading.lexed, known: known, upTo: place)
    let frames = outline.frames.reversed()
    guard let call = frames.lazy.compactMap(\.call).first, let callable = outline.calls[call].callable else {
      return nil
    }
    return Help.text(of: callable, in: scene.tongue)
  }
}
