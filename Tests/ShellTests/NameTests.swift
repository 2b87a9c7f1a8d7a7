import Commands
import Failures
import Language
import Model
import Shell
import Testing

/// One spelling has one meaning, and one thing has one name in each language.
@Suite struct NameTests {
  private struct Name: Hashable {
    let english: String
    let thai: String
  }

  @Test func `no spelling means two things`() {
    var owners: [String: [String]] = [:]
    for word in Lexer.reserved { owners[word, default: []].append("the keyword \(word)") }
    for callable in Commands.all where callable.scope == .everywhere {
      owners[callable.name, default: []].append("the command \(callable.name)")
      owners[callable.thai, default: []].append("the command \(callable.name) in Thai")
    }
    for kind in Commands.vocabulary().kinds {
      owners[kind.name, default: []].append("the kind \(kind.name)")
      // A kind and its query share their Thai name: Thai has no plural.
      if owners[kind.thai] != ["the command \(Kinds.kind(named: kind.name)?.plural ?? "") in Thai"] {
        owners[kind.thai, default: []].append("the kind \(kind.name) in Thai")
      }
    }
    for option in Options.names { owners[option, default: []].append("the option \(option)") }
    let twice = owners.filter { $0.value.count > 1 }.map { "\($0.key): \($0.value.joined(separator: " and "))" }
    #expect(twice.isEmpty, "\n\(twice.sorted().joined(separator: "\n"))")
  }

  @Test func `inside a block that declares no spelling means two things`() {
    var owners: [String: [String]] = [:]
    for callable in Commands.all {
      guard case .inside(let blocks) = callable.scope else { continue }
      for block in blocks {
        for name in [callable.name, callable.thai] {
          owners["\(name) inside \(block)", default: []].append(callable.name)
          if Lexer.reserved.contains(name) { owners["\(name) inside \(block)", default: []].append("a keyword") }
        }
      }
    }
    let twice = owners.filter { $0.value.count > 1 }.map { "\($0.key): \($0.value.joined(separator: " and "))" }
    #expect(twice.isEmpty, "\n\(twice.sorted().joined(separator: "\n"))")
  }

  @Test func `a parameter has one Thai name wherever it stands, and a Thai name one parameter`() {
    var uses: [Name: [String]] = [:]
    for callable in Commands.all {
      for parameter in callable.parameters {
        uses[Name(english: parameter.name, thai: parameter.thai), default: []].append(callable.name)
      }
    }
    let byEnglish = Dictionary(grouping: uses.keys, by: \.english), byThai = Dictionary(grouping: uses.keys, by: \.thai)
    let torn = (Array(byEnglish) + Array(byThai)).filter { $0.value.count > 1 }.map { name, all in
      let places = all.map { "\($0.english) \($0.thai) (\(uses[$0, default: []].joined(separator: ", ")))" }
      return "\(name): \(places.sorted().joined(separator: " and "))"
    }
    #expect(torn.isEmpty, "\n\(torn.sorted().joined(separator: "\n"))")
  }

  @Test func `every name is one word of the language`() {
    var wrong: [String] = []
    for callable in Commands.all {
      for name in [callable.name, callable.thai] where !isWord(name, name.hasPrefix("$") ? .variable : .word) {
        wrong.append("\(callable.name): \(name) is not one word")
      }
      for parameter in callable.parameters {
        for name in [parameter.name, parameter.thai] where !isWord("--" + name, .flag) {
          wrong.append("\(callable.name): the parameter \(name) is not one name")
        }
      }
      for tongue in [\Parameter.name, \Parameter.thai] {
        let names = callable.parameters.map { $0[keyPath: tongue] }
        if Set(names).count != names.count { wrong.append("\(callable.name): \(names) has one name twice") }
      }
    }
    #expect(wrong.isEmpty, "\n\(wrong.joined(separator: "\n"))")
  }

  private func isWord(_ name: String, _ kind: Token.Kind) -> Bool {
    let lexed = Lexer.lex(Array(name.utf8))
    let tokens = lexed.tokens.filter { $0.kind != .newline && $0.kind != .end }
    return lexed.failures.isEmpty && tokens.map(\.kind) == [kind] && tokens[0].range.count == name.utf8.count
  }

  @Test func `every entry says what it is for, in both languages`() {
    var wrong: [String] = []
    for callable in Commands.all {
      if callable.examples.count < 2 { wrong.append("\(callable.name) has fewer than two examples") }
      if !callable.thai.isThai { wrong.append("\(callable.name) has no Thai name") }
      if !callable.summary.isComplete { wrong.append("\(callable.name): \(callable.summary)") }
      for parameter in callable.parameters {
        if !parameter.help.isComplete { wrong.append("\(callable.name) \(parameter.name): \(parameter.help)") }
        if !parameter.thai.isThai { wrong.append("\(callable.name) \(parameter.name) has no Thai name") }
      }
      if callable.scope == .everywhere, Commands.vocabulary().callable(callable.thai)?.name != callable.name {
        wrong.append("\(callable.thai) does not find \(callable.name)")
      }
    }
    #expect(wrong.isEmpty, "\n\(wrong.joined(separator: "\n"))")
  }

  @Test func `what must be given stands before what may be left out`() {
    for callable in Commands.all {
      let positional = callable.parameters.filter { $0.role == .positional }.map(\.isRequired)
      #expect(positional == positional.sorted { $0 && !$1 }, "\(callable.name)")
      let rest = callable.parameters.filter { $0.role == .rest }
      #expect(rest.count < 2, "\(callable.name)")
    }
  }
}

extension Words {
  fileprivate var isComplete: Bool { en.contains(/[a-z]/) && th.isThai }
}

extension String {
  /// Whether it has a Thai letter.
  var isThai: Bool { unicodeScalars.contains { (0x0E01...0x0E5B).contains($0.value) } }
}
