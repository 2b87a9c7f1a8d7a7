import Failures
import Foundation
import SQLiteStore
import Shell
import TestSupport
import Testing

/// Which office is opened, and what happens to one that cannot be written, was moved, or is made from a prompt.
@Suite struct OfficeTests {
  private static func run(_ folder: Scratch, _ command: String) -> (output: String, code: Int32) {
    folder.run(command, program: Project.program, tongue: .english)
  }

  private static let add = "add school {code: \"1\", name: \"วัดใหม่\"}"

  // MARK: - At a terminal

  @Test func `a terminal is asked before an office is made`() throws {
    let folder = Scratch()
    let terminal = try TerminalSession([], in: folder, program: Project.program)
    terminal.type("schools | count", after: "sopsh> ")
    let question = terminal.type("n", after: "[y/N] ")
    #expect(question.contains("make \(folder.path)/office.sop?"))
    // Once refused, it is not asked again.
    terminal.type("schools | count", after: "sopsh> ")
    #expect(!terminal.wait(for: "sopsh> ").contains("[y/N]"))
    terminal.type("exit", after: "")
    #expect(terminal.end().code == 0)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/office.sop"))

    let second = try TerminalSession([], in: folder, program: Project.program)
    second.type(Self.add, after: "sopsh> ")
    second.type("y", after: "[y/N] ")
    #expect(second.wait(for: "sopsh> ").contains("kept #1"))
    second.type("exit", after: "")
    _ = second.end()
    #expect(Self.run(folder, "sopsh -c 'schools | count'").output == "1\n")
  }

  @Test func `a terminal finds the office of a folder above, a script does not`() throws {
    let folder = Scratch()
    _ = Self.run(folder, "sopsh new office.sop; sopsh -c '\(Self.add)'; mkdir -p year/round")
    #expect(Self.run(folder, "cd year/round; sopsh -c 'schools | count'").code == 66)
    #expect(Self.run(folder, "cd year/round; echo 'schools | count' | sopsh").code == 66)
    let below = Scratch(folder.path + "/year/round")
    let terminal = try TerminalSession([], in: below, program: Project.program)
    terminal.type("schools | count", after: "sopsh> ")
    #expect(terminal.wait(for: "sopsh> ").contains("office: \(folder.path)/office.sop\n1\n"))
    terminal.type("\"one\" | save \"a.txt\"", after: "")
    terminal.wait(for: "wrote \(folder.path)/documents/a.txt")
    terminal.type("exit", after: "sopsh> ")
    _ = terminal.end()
  }

  @Test func `a terminal is asked for what a script needs, with the path that will be used`() throws {
    let folder = Scratch()
    _ = Self.run(folder, "mkdir in data; echo hello > data/x.txt; ln -s data other")
    folder.write("in/a.sopsh", "needs read \"../other/../other\"\nprint (read \"../data/x.txt\")\n")
    let yes = try TerminalSession(["in/a.sopsh"], in: folder, program: Project.program)
    #expect(yes.type("y", after: "[y/N] ").contains("in/a.sopsh wants to read files in \(folder.path)/data: allow it?"))
    let granted = yes.end()
    #expect(granted.code == 0 && granted.shown.hasSuffix("hello\n"))
    let no = try TerminalSession(["in/a.sopsh"], in: folder, program: Project.program)
    no.type("", after: "[y/N] ")
    let refused = no.end()
    #expect(refused.code == 77 && refused.shown.contains("--allow-read \(folder.path)/data"))
    let denied = try TerminalSession(["--deny-read", "data", "in/a.sopsh"], in: folder, program: Project.program).end()
    #expect(denied.code == 77 && !denied.shown.contains("[y/N]"))
  }

  @Test func `what was typed before a question is no answer to it`() throws {
    let folder = Scratch()
    let terminal = try TerminalSession([], in: folder, program: Project.program)
    terminal.type("schools | count\ny", after: "sopsh> ")
    terminal.type("n", after: "[y/N] ")
    terminal.type("exit", after: "sopsh> ")
    _ = terminal.end()
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/office.sop"))
  }

  // MARK: - Read only

  private static let canMount =
    Scratch().run(
      "mkdir m && unshare -rm sh -c 'mount --bind m m && mount -o remount,bind,ro m'", program: Project.program,
      tongue: .english
    ).code == 0

  @Test(.enabled(if: canMount)) func `an office on a read-only disk answers and is not changed`() {
    let folder = Scratch()
    _ = Self.run(folder, "mkdir m; sopsh new m/office.sop; sopsh -w m/office.sop -c '\(Self.add)'")
    func onReadOnlyDisk(_ command: String) -> (output: String, code: Int32) {
      folder.write("do.sh", "mount --bind m m && mount -o remount,bind,ro m && cd m\n" + command)
      return Self.run(folder, "unshare -rm sh do.sh")
    }
    let said = "office.sop can only be read: its folder cannot be written\n"
    #expect(onReadOnlyDisk("sopsh -c 'schools | count'").output == said + "1\n")
    let refused = onReadOnlyDisk("sopsh -c 'add school {code: \"2\", name: \"ก\"}'")
    #expect(refused.code == 77 && refused.output.contains("SOP-STORE-READ-ONLY"))
    let tried = onReadOnlyDisk("sopsh --dry-run -c 'add school {code: \"2\", name: \"ก\"}'")
    #expect(tried.code == refused.code && tried.output.contains("would change:"))
    #expect(
      onReadOnlyDisk("sopsh -c 'what-if { \(Self.add.replacing("1", with: "2")); schools | count }'").output == said
        + "2\n")
    let written = onReadOnlyDisk("sopsh -c '\"x\" | save \"a.txt\"'")
    #expect(written.code == 74 && written.output.contains("the disk cannot be written"))
    #expect(onReadOnlyDisk("sopsh new x.sop").code == 74)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/shm")))
  func `an office on a network file system is only read, and says why`() throws {
    let folder = Scratch("/dev/shm/sopsh-\(UUID().uuidString)")
    _ = Self.run(folder, "sopsh new office.sop; sopsh -w office.sop -c '\(Self.add)'")
    // The file system of this folder stands for one of another computer.
    let stores = Stores(
      open: { (path, isReadOnly) throws(Failure) in
        try SQLiteStore(path: path, readOnly: isReadOnly, networks: ["tmpfs"])
      }, create: PromptSession.stores.create, relational: PromptSession.stores.relational)
    let prompt = PromptSession(
      tongue: .english, folder: folder.path, office: folder.path + "/office.sop", stores: stores)
    let answer = prompt.answer(["schools | count"])
    #expect(answer.contains("can only be read: its file system (tmpfs) may be shared"), "\(answer)")
    #expect(answer.hasSuffix("\n1\n"))
    #expect(prompt.answer([Self.add]).contains("SOP-STORE-READ-ONLY"))
  }

  // MARK: - Moved while it is open

  @Test(arguments: [
    "mv office.sop x.sop", "rm office.sop", "ln office.sop x.sop", "cp office.sop x.sop; mv x.sop office.sop",
  ])
  func `an office that is moved, replaced or linked while it is open is not changed`(_ move: String) {
    let folder = Scratch()
    _ = Self.run(folder, "sopsh new office.sop; sopsh -c '\(Self.add)'")
    let prompt = PromptSession(tongue: .english, folder: folder.path, office: folder.path + "/office.sop")
    #expect(prompt.answer(["schools | count"]) == "1\n")
    _ = Self.run(folder, move)
    let first = prompt.answer(["schools | count"])
    #expect(first.hasPrefix("warning SOP-STORE-MOVED: office.sop is no longer what was opened"), "\(first)")
    #expect(first.hasSuffix("\n1\n"))
    #expect(prompt.answer(["schools | count"]) == "1\n")
    let refused = prompt.answer(["add school {code: \"2\", name: \"ข\"}"])
    #expect(refused.hasPrefix("error SOP-STORE-MOVED"), "\(refused)")
  }

  @Test func `a turn to write is given back when a line changes nothing`() {
    let folder = Scratch()
    _ = Self.run(folder, "sopsh new office.sop")
    let prompt = PromptSession(tongue: .english, folder: folder.path, office: folder.path + "/office.sop")
    for line in ["what-if { \(Self.add) }", "try { \(Self.add); throw \"x\" } catch e { $e.code }", Self.add] {
      _ = prompt.answer([line])
      let other = Self.run(folder, "timeout 5 sopsh -c 'checkpoint a --move'")
      #expect(other.code == 0, "after \(line): \(other.output)")
    }
  }

  // MARK: - Modes

  @Test func `every file and folder made is its owner's alone, whatever the umask`() {
    let folder = Scratch()
    let (output, code) = Self.run(
      folder,
      """
      umask 000
      sopsh new office.sop && sopsh -c '\(Self.add)' && sopsh -c 'backup "b.sop"' &&
      sopsh -c '"x" | save "a/b/c.txt"; [{n: 1}] | export "t.csv"' && sopsh restore documents/b.sop --to again.sop &&
      sopsh --allow-write out -c '"x" | save "out/deep/er.txt"' && cp again.sop office.sop
      sopsh -c 'schools | count'
      find . -mindepth 1 \\( -type f -perm /177 -o -type d -perm /077 \\) ! -name x
      """)
    #expect(code == 0)
    #expect(output.hasSuffix("\n1\n"), "\(output)")
  }

  @Test func `a script that is laid out anew keeps its mode`() {
    let folder = Scratch()
    folder.write("a.sopsh", "print   1\n")
    #expect(
      Self.run(folder, "chmod 755 a.sopsh; sopsh fmt a.sopsh; stat -c %a a.sopsh; cat a.sopsh").output
        == "755\nprint 1\n")
  }

  @Test func `tests and checks touch no office`() {
    let folder = Scratch()
    folder.write(
      "a.sopsh",
      """
      def seed [] { \(Self.add) }
      test "one" { seed; assert (schools | count) == 1 }
      test "two" { assert (schools | count) == 0; seed }
      """)
    let (output, code) = Self.run(
      folder,
      """
      sopsh new office.sop; sopsh -c 'add school {code: "9", name: "ก"}'; sha256sum office.sop > sum
      strace -f -qq -o trace -e trace=openat,openat2,open sh -c 'sopsh test a.sopsh; sopsh check a.sopsh; sopsh fmt a.sopsh;
        sopsh doc a.sopsh > doc' || { touch trace; sopsh test a.sopsh; }
      grep office.sop trace; sha256sum -c sum
      """)
    #expect(code == 0)
    #expect(output.contains("2 passed, 0 failed") && output.hasSuffix("office.sop: OK\n"), "\(output)")
    #expect(!output.contains("openat"), "\(output)")
  }

  @Test func `a bug ends the program at once, with 70 and one line`() {
    for signal in ["ILL", "TRAP", "SEGV", "BUS", "FPE", "ABRT"] {
      let (output, code) = Self.run(
        Scratch(),
        """
        sopsh -c 'warn "on"; while true {}' 2> said & while ! grep -q on said 2> /dev/null; do sleep 0.02; done
        kill -\(signal) $!; wait $!; code=$?; grep -c SOP-BUG said; exit $code
        """)
      #expect(code == 70 && output == "1\n", "\(signal): \(code) \(output)")
    }
  }
}
