import Failures
import Language
import Testing
import Tools

/// Damaged programs: nothing crashes, and whatever still reads is formatted without loss.
@Suite struct MutationTests {
  /// Bytes that matter to the lexer, so that the edits hit its corners.
  private static let spice: [String] = [
    "\"", "'", "{", "}", "(", ")", "[", "]", "|", "\n", " ", ".", "..", "...", "-", "--", "$", "#", "##", "\"\"\"", "=",
    "==", "=>", "->", ":", ",", ";", "?", "??", "\\", "0", "๙", "ก", "่", "{…}", "not ", "if ", "else", "\r\n",
    "\u{FEFF}",
    "2569-12", "+= ", "~", "match ", "try { ", " catch ", "_", "\u{0}", "é",
  ]

  private func check(_ bytes: [UInt8]) {
    let result = parsed(bytes)
    for failure in result.failures {
      let end = Int(failure.span?.end ?? 0), start = Int(failure.span?.start ?? 0)
      #expect(start <= end && end <= bytes.count, "\(failure.code)")
    }
    guard result.failures.isEmpty, let once = try? Formatting.format(bytes) else { return }
    let text = String(decoding: bytes, as: UTF8.self)
    let again = try? Formatting.format(once)
    #expect(again == once, "\(text)")
    #expect(parsed(once).program.description == result.program.description, "\(text)")
    #expect(words(once) == words(bytes), "\(text)")
    #expect(Lexer.lex(once).comments.count == Lexer.lex(bytes).comments.count, "\(text)")
  }

  private func words(_ bytes: [UInt8]) -> [String] {
    let tokens = Lexer.lex(bytes).tokens.filter { $0.kind != .newline }
    return tokens.map { String(decoding: bytes[$0.range].filter { $0 != 0x0D }, as: UTF8.self) }
  }

  @Test func `edited programs`() {
    var dice = Dice(2569)
    for program in OracleProgram.all {
      for _ in 0..<12 {
        var bytes = Array(program.source.utf8)
        for _ in 0...Int.random(in: 0..<3, using: &dice) {
          let place = Int.random(in: 0...bytes.count, using: &dice)
          switch Int.random(in: 0..<4, using: &dice) {
          case 0 where place < bytes.count: bytes.remove(at: place)
          case 1 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &dice)
          case 2: bytes = Array(bytes[..<place])
          default: bytes.insert(contentsOf: Array((Self.spice.randomElement(using: &dice) ?? "").utf8), at: place)
          }
        }
        check(bytes)
      }
    }
  }

  @Test func `pieces thrown together`() {
    var dice = Dice(112)
    let words =
      Self.spice + ["f", "$x", "1", "\"a\"", ".b", "+ ", "let x = ", "{a: 1}", "{|x| ", "[1 2]", "# c\n", "of "]
    for _ in 0..<20_000 {
      let count = Int.random(in: 1...14, using: &dice)
      let text = (0..<count).map { _ in words.randomElement(using: &dice) ?? "" }
      check(Array(text.joined(separator: Bool.random(using: &dice) ? " " : "").utf8))
    }
  }

  @Test func `every beginning of every sample`() {
    for program in OracleProgram.all.prefix(11) {
      let bytes = Array(program.source.utf8)
      for end in bytes.indices { check(Array(bytes[..<end])) }
    }
  }
}
