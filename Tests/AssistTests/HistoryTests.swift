import Foundation
import Language
import LineEditor
import TestSupport
import Testing

@testable import Assist

/// The file of what was typed, and looking through it.
@Suite struct HistoryTests {
  private let folder = Scratch()
  private var path: String { folder.path + "/state/sopsh/history" }

  private func entry(_ text: String, exit: Int = 0) -> TypedEntry {
    TypedEntry(text, time: 1_795_165_200, folder: "/home/ครู", exit: exit, milliseconds: 1500)
  }

  private var mode: Int { ((try? FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]) as? Int) ?? 0 }

  @Test func `what is added comes back whole, newest first, in another session`() {
    let first = TypedHistory(path: path)
    let texts = ["1 + 1", "ใบสมัคร | นับ", "if true {\n\tprint \"a\\\\b\"\n}", "print \"\u{1F600}\""]
    for text in texts { first.add(entry(text, exit: 3)) }
    let second = TypedHistory(path: path)
    #expect(second.entries() == texts.map { entry($0, exit: 3) })
    var found: [String] = [], id: Int?
    while let older = second.older(than: id, startingWith: "", unlike: "") {
      found.append(older.text)
      id = older.id
    }
    #expect(found == texts.reversed())
    while let newer = second.newer(than: id ?? 0, startingWith: "", unlike: "") {
      found.append(newer.text)
      id = newer.id
    }
    #expect(found == texts.reversed() + texts.dropFirst())
    #expect(second.search("", limit: 9).first?.detail == "2026-11-20 09:00 · 1.5 s · exit 3")
    #expect(mode == 0o600)
  }

  @Test func `own lines and those of the file are one history`() {
    let first = TypedHistory(path: path)
    first.add(entry("print 1"))
    first.add(entry("say"))
    let second = TypedHistory(path: path)
    second.add(entry("print 2"))
    second.add(entry("print 1"))
    let newest = second.older(than: nil, startingWith: "print", unlike: "print 1")
    #expect(newest?.text == "print 2")
    let older = second.older(than: newest?.id, startingWith: "print", unlike: "print 2")
    #expect(older?.text == "print 1")
    #expect(second.newer(than: older?.id ?? 0, startingWith: "print", unlike: "print 1")?.text == "print 2")
    #expect(second.search("prt", limit: 9).map(\.text) == ["print 1", "print 2"])
    #expect(second.search("say", limit: 9).map(\.text) == ["say"])
    #expect(second.search("1 pri", limit: 9).map(\.text) == ["print 1"])
  }

  @Test func `a leading blank, private lines and personal numbers stay out of the file`() {
    let history = TypedHistory(path: path)
    let personal = [
      "add person {citizen-id: \"1101700230708\"}", "find-records \"081-234-5678\"", "print \"๐๘๑๒๓๔๕๖๗๘\"",
      "print \"somchai@example.org\"", "print \"1-1017-00230-70-8\"", "print \"+66 81 234 5678\"",
      "print \"02 123 4567\"",
    ]
    for text in personal + [" print 1", "  ", ""] { history.add(entry(text)) }
    history.isPrivate = true
    history.add(entry("secret"))
    history.isPrivate = false
    for text in ["print 2026-11-20", "award@2", "1234567890123", "print 0.123456789", "take 10", "a@b"] {
      history.add(entry(text))
    }
    #expect(
      TypedHistory(path: path).entries().map(\.text)
        == ["print 2026-11-20", "award@2", "1234567890123", "print 0.123456789", "take 10", "a@b"])
    // In the session itself they can be put right.
    #expect(history.older(than: nil, startingWith: "secret", unlike: "") != nil)
    #expect(history.older(than: nil, startingWith: " ", unlike: "") == nil)
  }

  @Test func `a link, a folder or a file of another mode in its place`() throws {
    try FileManager.default.createDirectory(atPath: folder.path + "/state/sopsh", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: folder.path + "/victim")
    TypedHistory(path: path).add(entry("x"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/victim"))
    #expect(TypedHistory(path: path).entries().isEmpty)
    try FileManager.default.removeItem(atPath: path)
    #expect(FileManager.default.createFile(atPath: path, contents: Data(), attributes: [.posixPermissions: 0o644]))
    TypedHistory(path: path).add(entry("y"))
    #expect(mode == 0o600)
    #expect(TypedHistory(path: path).entries().map(\.text) == ["y"])
  }

  @Test func `torn and foreign lines are passed over`() throws {
    TypedHistory(path: path).add(entry("a"))
    let file = try #require(FileHandle(forWritingAtPath: path))
    file.seekToEndOfFile()
    file.write(Data("nonsense\n1\t2\n99999999999999999999999\t0\t0\t/\tx\n179\t0\t1\t/ho".utf8))
    try file.close()
    TypedHistory(path: path).add(entry("b"))
    #expect(TypedHistory(path: path).entries().map(\.text) == ["a", "b"])
    #expect(TypedHistory(path: path).older(than: nil, startingWith: "", unlike: "b")?.text == "a")
  }

  @Test func `shells at once lose nothing of each other, also while one takes lines out`() async {
    let path = path
    await withTaskGroup(of: Void.self) { group in
      for shell in 0..<8 {
        group.addTask {
          let history = TypedHistory(path: path)
          for number in 0..<50 {
            history.add(TypedEntry("shell \(shell) line \(number)", time: 1, folder: "/", exit: 0, milliseconds: 0))
            if number % 10 == 9 { _ = history.forget(["shell \(shell) line \(number)"]) }
          }
        }
      }
    }
    let kept = Set(TypedHistory(path: path).entries().map(\.text))
    #expect(kept.count == 8 * 45)
    #expect(!kept.contains("shell 3 line 19") && kept.contains("shell 3 line 18"))
  }

  @Test func `a file that grew beyond its bound keeps the newest, each once`() {
    var file = HistoryFile(path: path)
    file.bound = 4000
    for number in 0..<200 { file.append(entry("line \(number % 50)")) }
    let texts = file.entries().map(\.text)
    #expect(texts.last == "line 49")
    #expect(texts.count < 100 && texts.count >= 40)
  }

  @Test func `deleting takes out every entry of the text, here and in the file`() {
    let first = TypedHistory(path: path)
    for text in ["a", "b", "a", "c"] { first.add(entry(text)) }
    let second = TypedHistory(path: path)
    let hit = second.search("a", limit: 3).first
    #expect(hit?.text == "a")
    second.delete(hit?.id ?? 0)
    #expect(second.search("", limit: 9).map(\.text) == ["c", "b"])
    #expect(TypedHistory(path: path).entries().map(\.text) == ["b", "c"])
  }

  @Test func `a hundred thousand entries are read as they are needed`() throws {
    try FileManager.default.createDirectory(atPath: folder.path + "/state/sopsh", withIntermediateDirectories: true)
    var text = ""
    for number in 0..<100_000 {
      text += "1795165200\t0\t12\t/home/x\tapplications | where .score >= \(number) | take 3\n"
    }
    folder.write("state/sopsh/history", text)
    let history = TypedHistory(path: path)
    #expect(history.newest(startingWith: "applications | where .score >= 99998")?.hasSuffix("99998 | take 3") == true)
    #expect(history.newest(startingWith: "zzz") == nil)
    #expect(history.older(than: nil, startingWith: "applications | where .score >= 17 ", unlike: "") != nil)
    #expect(history.search("77777", limit: 5).count == 1)
    #expect(history.search(">= 99 take", limit: 500).count == 500)
    var count = 0, id: Int?
    while count < 100_000, let entry = history.older(than: id, startingWith: "", unlike: "") {
      (id, count) = (entry.id, count + 1)
    }
    #expect(count == 100_000)
  }
}
