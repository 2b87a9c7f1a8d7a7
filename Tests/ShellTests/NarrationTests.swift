import Commands
import Failures
import Language
import Testing

/// What lessons say of commands.
@Suite struct NarrationTests {
  private static let changing = Commands.all.filter { callable in
    guard callable.scope == .everywhere, callable.effect >= .changes else { return false }
    return callable.area == .rounds || callable.area == .records
  }

  @Test func `every verb of rounds and records says what it will do and what it did`() {
    let silent = Self.changing.filter { $0.narration == nil }.map(\.name)
    #expect(silent.isEmpty, "\(silent)")
    #expect(Self.changing.count >= 14)
  }

  @Test func `a narration names only parameters, and says something in both languages`() {
    var wrong: [String] = []
    for callable in Commands.all {
      guard let narration = callable.narration else { continue }
      let names = Set(callable.parameters.map(\.name))
      for words in [narration.will, narration.did] {
        for text in [words.en, words.th] {
          for place in Narration.places(text) where !names.contains(place) {
            wrong.append("\(callable.name): {\(place)} in \(text)")
          }
        }
        if !words.th.isThai || words.en.isThai { wrong.append("\(callable.name): \(words)") }
      }
    }
    #expect(wrong.isEmpty, "\n\(wrong.joined(separator: "\n"))")
  }

  @Test(arguments: [
    ("done {tasks}[ on {on}]", ["tasks": "check"], "done check"),
    ("done {tasks}[ on {on}]", ["tasks": "check", "on": "2569-12-01"], "done check on 2569-12-01"),
    ("[{a} and {b}]", ["a": "1"], ""), ("{a}", [:], "…"), ("plain", [:], "plain"),
  ])
  func `places are filled, and pieces without their values are left out`(
    _ template: String, _ given: [String: String], _ filled: String
  ) {
    #expect(Narration.fill(template) { given[$0] } == filled)
  }
}
