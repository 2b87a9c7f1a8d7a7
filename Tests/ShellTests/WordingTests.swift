import Failures
import Foundation
import SQLiteStore
import TestSupport
import Testing
import Tools

/// What errors say: each with its own code, whole in both languages, and none forgotten.
@Suite struct WordingTests {
  /// Those of the program, and those its storage hands over.
  static let all = ErrorList.all + StoreWordings.all

  /// Name and code of every wording in the sources.
  private static let written: [(name: String, code: String, path: String)] = {
    var found: [(String, String, String)] = []
    for path in Project.files("Sources", ending: [".swift"]) {
      for piece in Project.read(path).components(separatedBy: "static let ").dropFirst() {
        guard let equals = piece.range(of: "= Wording("), !piece[..<equals.lowerBound].contains("\n") else { continue }
        let quoted = piece[equals.upperBound...].split(separator: "\"", maxSplits: 2, omittingEmptySubsequences: false)
        let name = piece[..<equals.lowerBound].split(whereSeparator: { " :".contains($0) })
        found.append((String(name.first ?? ""), quoted.count > 1 ? String(quoted[1]) : "", path))
      }
    }
    return found
  }()

  @Test func `every code is used once`() {
    let twice = Dictionary(grouping: Self.all, by: \.code).filter { $0.value.count > 1 }
    #expect(twice.isEmpty, "\(twice.keys.sorted())")
    let places = Dictionary(grouping: Self.written, by: \.code).filter { $0.value.count > 1 }
    #expect(places.isEmpty, "\(places.mapValues { $0.map(\.path) })")
  }

  @Test func `every wording in the sources is in the list`() {
    #expect(Self.written.count > 100)
    let listed = Set(Self.all.map(\.code))
    let missing = Self.written.filter { !listed.contains($0.code) }.map { "\($0.code) (.\($0.name), \($0.path))" }
    #expect(missing.isEmpty, "not in ErrorList.all or StoreWordings.all:\n\(missing.joined(separator: "\n"))")
    let unwritten = listed.subtracting(Self.written.map(\.code))
    #expect(unwritten.isEmpty, "\(unwritten.sorted())")
  }

  @Test func `every wording says the same in both languages`() {
    var wrong: [String] = []
    for wording in Self.all {
      for words in [wording.message, wording.help] + (wording.hint.map { [$0] } ?? []) {
        if parts(words.en) != parts(words.th) { wrong.append("\(wording.code): other parts in \(words)") }
        if !words.en.contains(/[a-z]/), !isPassing(words.en) {
          wrong.append("\(wording.code): not English: \(words.en)")
        }
        if !words.th.isThai, !isPassing(words.th), words != wording.hint {
          wrong.append("\(wording.code): not Thai: \(words.th)")
        }
      }
      for text in [wording.message, wording.hint ?? Words("")].flatMap({ [$0.en, $0.th] }) where endsInStop(text) {
        wrong.append("\(wording.code): ends with a full stop: \(text)")
      }
      if wording.message.en.first?.isUppercase == true { wrong.append("\(wording.code): begins with a capital") }
      if wording.code.wholeMatch(of: /SOP-[A-Z]+(-[A-Z0-9]+)*/) == nil { wrong.append("\(wording.code): no such form") }
    }
    #expect(wrong.isEmpty, "\n\(wrong.joined(separator: "\n"))")
  }

  private func parts(_ text: String) -> Set<Substring> { Set(text.matches(of: /\{[0-9]\}/).map(\.output)) }

  /// A full stop, neither the sign `...` nor an abbreviation like ค.ศ.
  private func endsInStop(_ text: String) -> Bool {
    text.hasSuffix(".") && !text.hasSuffix("...") && !text.contains(/\.[ก-ฮ]+\.$/)
  }

  /// Nothing but parts and signs: the same in every language.
  private func isPassing(_ text: String) -> Bool {
    text.replacing(/\{[0-9]\}/, with: "").allSatisfy { !$0.isLetter } || !text.contains(" ")
  }
}
