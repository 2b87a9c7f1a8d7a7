import Failures
import Foundation
import TestSupport
import Testing

/// The prompt on a terminal of its own: what runs, what is typed meanwhile, what is left behind.
@Suite struct PromptTests {
  /// What the editor sends when it waits for keys.
  private static let ready = "\u{1B}[?2004h"
  private static let endless = "var i = 0; while true { $i = $i + 1 }\r"

  private static func terminal(_ folder: Scratch, _ settings: [String: String] = [:]) throws -> TerminalSession {
    let terminal = try TerminalSession(
      ["--scratch"], in: folder, program: Project.program, terminal: "xterm", isControlling: true,
      settings: ["SOPSH_HINTS": "off"].merging(settings) { $1 })
    terminal.wait(for: ready)
    return terminal
  }

  @Test func `work of half a second says so, Ctrl-C ends it at once, and the prompt is whole again`() throws {
    let terminal = try Self.terminal(Scratch())
    terminal.press(Self.endless)
    terminal.wait(for: "working · Ctrl-C stops")
    terminal.wait(for: "working 1 s")
    terminal.press("a\u{7F}b")
    terminal.press("\u{3}")
    let start = Date()
    let after = terminal.wait(for: Self.ready)
    #expect(Date().timeIntervalSince(start) < 0.2)
    // The line that said so is gone before the error, and nothing that was typed stands between.
    #expect(after.contains("\r\u{1B}[K") && after.contains("SOP-INTERRUPTED") && !after.contains("^C"))
    terminal.press("1 + 1\r")
    #expect(terminal.wait(for: "2\n").hasSuffix("?2004l2\n"))
    terminal.press("exit\r")
    #expect(terminal.end().code == 0)
    #expect(terminal.isPlain)
  }

  @Test func `keys typed while a command runs are not shown in its output, and stand at the next prompt`() throws {
    let terminal = try Self.terminal(Scratch())
    terminal.press("1..3000000 | each { $it } | count\r")
    terminal.wait(for: "?2004l")
    terminal.press("1111 + 2222")
    let output = terminal.wait(for: Self.ready)
    #expect(output.contains("3000000\n") && !output.contains("1111"))
    terminal.press("\r")
    let entered = terminal.wait(for: "3333\n")
    #expect(entered.contains("1111") && entered.contains("2222") && entered.hasSuffix("?2004l3333\n"))
    terminal.press("exit\r")
    #expect(terminal.end().code == 0)
  }

  @Test func `whatever ends the program while a command runs gives the terminal back`() throws {
    for number in [SIGTERM, SIGHUP, SIGSEGV] {
      let terminal = try Self.terminal(Scratch())
      terminal.press(Self.endless)
      terminal.wait(for: "working")
      #expect(!terminal.isPlain)
      terminal.kill(number)
      _ = terminal.end()
      #expect(terminal.isPlain, "signal \(number)")
    }
  }

  @Test func `a question is asked and answered with keys that are seen`() throws {
    let folder = Scratch()
    let terminal = try TerminalSession(
      [], in: folder, program: Project.program, terminal: "xterm", isControlling: true,
      settings: ["SOPSH_HINTS": "off"])
    terminal.wait(for: Self.ready)
    terminal.press("schools | count\r")
    terminal.wait(for: "[y/N] ")
    // The terminal is given back around the question; a busy machine may show the one before the other.
    for _ in 0..<200 where !terminal.isPlain { usleep(10_000) }
    #expect(terminal.isPlain)
    terminal.press("n\n")
    #expect(terminal.wait(for: Self.ready).contains("n\n"))
    terminal.press("exit\r")
    #expect(terminal.end().code == 0)
  }

  /// The read began again where a signal met it, and the line stood there still.
  @Test func `Ctrl-C at the plain prompt drops the line and the whole block, and a new prompt stands there`() throws {
    let terminal = try TerminalSession(
      ["--scratch", "--screen-reader"], in: Scratch(), program: Project.program, terminal: "xterm", isControlling: true)
    terminal.type("if true {", after: "sopsh> ")
    terminal.type("print 3", after: "...> ")
    terminal.wait(for: "...> ")
    terminal.press("\u{3}")
    #expect(terminal.wait(for: "sopsh> ").hasSuffix("^C\nsopsh> "))
    terminal.press("abc")
    terminal.wait(for: "abc")
    terminal.press("\u{3}")
    #expect(terminal.wait(for: "sopsh> ").hasSuffix("^C\nsopsh> "))
    for _ in 0..<3 {
      terminal.press("\u{3}")
      terminal.wait(for: "sopsh> ")
    }
    terminal.press("print 4\n")
    let answer = terminal.wait(for: "sopsh> ")
    #expect(answer == "print 4\n4\nsopsh> ")
    terminal.press("\u{4}")
    #expect(terminal.end().code == 0)
  }

  @Test func `a person's own prompt is drawn left, right and after Enter`() throws {
    let folder = Scratch()
    folder.write(
      "profile.sopsh",
      "def prompt [here] { {left: \"ชั้น {$here.exit} »\\u{1B}[31m \", right: $here.office, after: \"· \"} }\n")
    _ = chmod(folder.path + "/profile.sopsh", 0o600)
    let terminal = try Self.terminal(
      folder, ["SOPSH_PROFILE": folder.path + "/profile.sopsh", "SOPSH_HINTS": "on"])
    let drawn = terminal.wait(for: "scratch")
    #expect(drawn.contains("ชั้น 0 »") && !drawn.contains("\u{1B}[31m"))
    terminal.press("nonsense\r")
    #expect(terminal.wait(for: "SOP-NAME").contains("· "))
    terminal.wait(for: "ชั้น 3 »")
    terminal.press("def prompt [] { (1 + 1) / (1 - 1) }\r")
    terminal.wait(for: "error")
    // It is said once, and the usual one stands there.
    #expect(!terminal.wait(for: "sopsh> ").contains("ชั้น"))
    terminal.press("2 * 3\r")
    #expect(!terminal.wait(for: "sopsh> ").contains("error"))
    terminal.press("exit\r")
    #expect(terminal.end().code == 0)
  }

  @Test func `a profile that others may write is not read, and one that is wrong does not keep anybody out`() throws {
    let folder = Scratch()
    folder.write("profile.sopsh", "def seven [] { 7 }\nadd school {code: \"1\", name: \"A\"}\n")
    let path = folder.path + "/profile.sopsh"
    _ = chmod(path, 0o622)
    var terminal = try TerminalSession(
      ["--scratch"], in: folder, program: Project.program, settings: ["SOPSH_PROFILE": path])
    #expect(terminal.wait(for: "sopsh> ").contains("is not read: others may write it"))
    terminal.press("exit\n")
    _ = terminal.end()
    _ = chmod(path, 0o600)
    terminal = try TerminalSession(
      ["--scratch"], in: folder, program: Project.program, settings: ["SOPSH_PROFILE": path])
    terminal.type("print (seven) (schools | count)", after: "sopsh> ")
    #expect(terminal.wait(for: "sopsh> ").contains("7 0\n"))
    terminal.press("exit\n")
    #expect(terminal.end().code == 0)
  }

  @Test func `the pager counts rows, says what it does not find, and shows what would not fit to the side`() throws {
    let terminal = try Self.terminal(Scratch())
    let long = String(repeating: "x", count: 100)
    terminal.press("1..40 | each {|n| {n: $n, text: \"\(long)END{$n}\"}}\r")
    terminal.wait(for: "\u{1B}[?1049h")
    // 24 lines: three of the head, one that says where one is.
    #expect(!terminal.wait(for: "1–20 / 40 ").contains("END"))
    terminal.press("/zzz\r")
    #expect(terminal.wait(for: "not found: zzz").contains("1–20 / 40"))
    terminal.press(" ")
    #expect(!terminal.wait(for: "/ 40 ").contains("not found"))
    terminal.press(String(repeating: "\u{1B}[C", count: 8))
    terminal.wait(for: "END21")
    terminal.press("G")
    #expect(terminal.wait(for: "–40 / 40").contains("END40"))
    terminal.press("q")
    terminal.wait(for: Self.ready)
    terminal.press("exit\r")
    #expect(terminal.end().code == 0)
  }

  /// A dozen of `scripts/screens cases`; without tmux it is skipped and says so.
  @Test(.enabled(if: Self.hasTmux, "tmux is not installed: scripts/setup installs it"))
  func `what tmux shows of Thai, wide letters and emoji is what was typed, cell by cell`() throws {
    let folder = Scratch()
    let (said, _) = folder.run(
      "SOPSH_PROGRAM='\(Project.program)' '\(Project.root)/scripts/screens' cases few", program: Project.program,
      tongue: .english)
    #expect(said.contains("12 screens, 0 wrong"), "\(said)")
  }

  private static let hasTmux = ["/usr/bin/tmux", "/usr/local/bin/tmux"].contains {
    FileManager.default.isExecutableFile(atPath: $0)
  }
}
