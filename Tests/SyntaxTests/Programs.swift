import Failures
import Foundation
import Language

/// The programs of `Oracle/programs.txt` with the trees that the oracle makes of them.
struct OracleProgram: Sendable {
  let name: String
  let source: String
  let tree: String

  static let all: [OracleProgram] = {
    let text = Fixture.text("Oracle/programs.txt")
    return text.components(separatedBy: "%%%% ").dropFirst().reduce(into: []) { programs, section in
      let (head, body) = Fixture.split(section)
      if head == "tree", let last = programs.popLast() {
        programs.append(OracleProgram(name: last.name, source: last.source, tree: body))
      } else {
        programs.append(OracleProgram(name: head, source: body, tree: ""))
      }
    }
  }()
}

/// What the tests read from beside themselves.
enum Fixture {
  static func text(_ path: String) -> String {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(path)
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }

  /// The first line of a section and what follows it.
  static func split(_ section: String) -> (head: String, body: String) {
    guard let end = section.firstIndex(of: "\n") else { return (section, "") }
    return (String(section[..<end]), String(section[section.index(after: end)...]))
  }
}

func parsed(_ text: String) -> ParseResult { parsed(Array(text.utf8)) }

func parsed(_ bytes: [UInt8]) -> ParseResult { Parser.parse(Source(name: "test", bytes: bytes), number: 0) }

/// Numbers without a hidden source, so that a failing run can be repeated.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
