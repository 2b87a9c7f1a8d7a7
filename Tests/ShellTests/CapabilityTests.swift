import Failures
import Foundation
import TestSupport
import Testing

/// What a script gets at: what lies beside it and what was granted, by whatever name and whoever changes links meanwhile.
@Suite struct CapabilityTests {
  /// A house with a script's folder in it, something beside it that is nobody's business, and ways to get there.
  private static func house() -> Scratch {
    let house = Scratch()
    _ = house.run(
      """
      mkdir -p in/sub/deep in/.hidden in/ก in/documents/sub out
      echo fine > in/fine.txt; echo fine > in/sub/fine.txt; echo fine > in/ก/fine.txt
      echo SECRET > secret.txt; echo SECRET > out/fine.txt; echo SECRET > in/.hidden/fine.txt; echo SECRET > in/.fine
      ln -s .. in/up; ln -s ../out in/away; ln -s ../secret.txt in/link.txt; ln -s link.txt in/chain.txt
      ln -s / in/root; ln -s /proc/self in/self; ln -s nowhere in/dangling; ln -s ../nowhere/x in/sub/dangling
      ln -s loop in/loop; ln -s .. in/documents/up; ln -s ../../out in/documents/away
      ln -s ../../secret.txt in/documents/link.txt; ln -s ../../fresh.txt in/documents/dangling
      mkfifo in/pipe; ln -s .. in/ก/ขึ้น
      """, program: Project.program, tongue: .english)
    return house
  }

  /// Names by which somebody may try to leave a folder.
  private static func tricks(_ house: String) -> [String] {
    let climbs = [
      "../", "./../", "sub/../../", "sub/deep/../../../", ".//..//", "../in/../", "ก/../../", "nothing/../../",
    ]
    let links = ["up/", "up/in/../", "away/../", "root\(house)/", "self/cwd/../", "self/root\(house)/", "ก/ขึ้น/../"]
    var tricks = (climbs + links).flatMap { [$0 + "secret.txt", $0 + "out/fine.txt"] }
    tricks += ["\(house)/secret.txt", "/\(house)/secret.txt", "\(house)/in/../secret.txt", "\(house)/in/up/secret.txt"]
    tricks += [
      "link.txt", "chain.txt", "away/fine.txt", "./link.txt", "sub/../link.txt", "loop", "dangling", "sub/dangling",
    ]
    tricks += [".fine", ".hidden/fine.txt", "./.hidden/../.fine", "sub/../.fine", "pipe", "sub", ".", "..", "/", ""]
    tricks += [
      "/proc/self/cwd/../secret.txt", "/proc/self/root\(house)/secret.txt", "/proc/self/environ", "/dev/stdin",
    ]
    tricks += ["/dev/fd/0", "/dev/zero", "/sys/kernel/notes", "/etc/passwd", "/etc/../etc/passwd", "//etc/passwd"]
    tricks += ["~/secret.txt", "..\\secret.txt", "%2e%2e/secret.txt", "．．/secret.txt", "․․/secret.txt", "‥/secret.txt"]
    tricks += ["../secret.txt\u{0}", "fine.txt\u{0}/../../secret.txt", "../secret.txt\n", "\u{1B}[A../secret.txt"]
    tricks += ["../secret.txt ", " ../secret.txt", "..../secret.txt", "..;/secret.txt", "\u{202E}txt.terces/.."]
    tricks += ["\u{0E31}/../../secret.txt", "sub/\u{0E31}../../secret.txt", "sub/\u{0E31}/../../../secret.txt"]
    tricks += [
      String(repeating: "../", count: 40) + "etc/passwd", String(repeating: "sub/../", count: 900) + "../secret.txt",
    ]
    tricks += [String(repeating: "a/", count: 100_000) + "x", "../" + String(repeating: "ก", count: 86)]
    return tricks
  }

  private static func write(_ tricks: [String], _ house: Scratch) throws {
    house.write("in/tricks.json", String(decoding: try JSONEncoder().encode(tricks), as: UTF8.self))
  }

  @Test(arguments: ["", "strace -qq -o /dev/null -e trace=openat2 -e inject=openat2:error=ENOSYS "])
  func `no name leads a reading script out of its folder`(_ tracer: String) throws {
    guard tracer.isEmpty || Self.canTrace else { return }
    let house = Self.house(), tricks = Self.tricks(house.path)
    #expect(Set(tricks).count >= 60)
    try Self.write(tricks, house)
    house.write(
      "in/read.sopsh",
      """
      for name in (json "tricks.json") {
        print (try { read $name } catch e { $e.code })
      }
      print (read "fine.txt") (read "sub/../sub/fine.txt") (read "ก/fine.txt")
      """)
    let (output, code) = house.run(
      "\(tracer)sopsh in/read.sopsh < /dev/null", program: Project.program, tongue: .english)
    #expect(code == 0, "\(output.suffix(400))")
    #expect(!output.contains("SECRET") && !output.contains("root:") && !output.contains("PATH="), "\(output)")
    let codes = output.split(separator: "\n").dropLast(3)
    #expect(codes.count == tricks.count && codes.allSatisfy { $0.hasPrefix("SOP-") }, "\(output)")
  }

  @Test(arguments: ["", "strace -qq -o /dev/null -e trace=openat2 -e inject=openat2:error=ENOSYS "])
  func `no name leads a writing script out of documents`(_ tracer: String) throws {
    guard tracer.isEmpty || Self.canTrace else { return }
    let house = Self.house(), tricks = Self.tricks(house.path)
    try Self.write(tricks, house)
    house.write(
      "in/write.sopsh",
      """
      def main [number: number] {
        let name = (json "tricks.json") | skip $number | first
        "MARK" | save $name
      }
      """)
    let list = "find . -path ./in/documents -prune -o -printf '%p %y %l %s\\n' | sort"
    let before = house.run(list, program: Project.program, tongue: .english).output
    let loop = "for n in $(seq 0 \(tricks.count - 1)); do \(tracer)sopsh in/write.sopsh $n < /dev/null; done; true"
    let output = house.run(loop, program: Project.program, tongue: .english).output
    let after = house.run(list, program: Project.program, tongue: .english).output
    #expect(difference(before, after).isEmpty, "\(difference(before, after))")
    #expect(!output.contains("SOP-BUG"), "\(output)")
    let marks = house.run("grep -rl MARK --exclude=write.sopsh . | sort", program: Project.program, tongue: .english)
      .output
    #expect(marks.split(separator: "\n").allSatisfy { $0.hasPrefix("./in/documents/") }, "\(marks)")
    let links = house.run("find in/documents -type l | wc -l", program: Project.program, tongue: .english).output
    #expect(links == "4\n", "nothing takes the place of a link")
  }

  private static let canTrace: Bool =
    Scratch().run("strace -qq -o /dev/null -e trace=openat2 true", program: Project.program, tongue: .english).code == 0

  // MARK: - Races

  /// Swaps a folder for a link to another, and a file for a link, for as long as it lives.
  private final class Racer: @unchecked Sendable {
    private let isOver = NSLock()
    private var goesOn = true
    private let done = DispatchSemaphore(value: 0)
    private(set) var turns = 0

    init(folder: String, file: String?, away: String, awayFile: String) {
      Thread.detachNewThread { [self] in
        while running {
          turns += 1
          rename(folder, folder + "-held")
          symlink(away, folder)
          if let file {
            symlink(awayFile, file + "-link")
            rename(file + "-link", file)
          }
          // What the program made meanwhile, where nothing was, steps aside.
          if unlink(folder) != 0 { rename(folder, folder + "-made-\(turns)") }
          var again = 0
          while rename(folder + "-held", folder) != 0 {
            // Each under a name of its own: it may be made more than once, and a full folder takes no other's place.
            again += 1
            rename(folder, folder + "-made-\(turns)-\(again)")
          }
          if let file {
            try? "fine\n".write(toFile: file + "-new", atomically: false, encoding: .utf8)
            rename(file + "-new", file)
          }
        }
        done.signal()
      }
    }

    private var running: Bool { isOver.withLock { goesOn } }

    func stop() {
      isOver.withLock { goesOn = false }
      done.wait()
    }
  }

  @Test func `links swapped in while it reads lead nowhere`() {
    let house = Self.house(), inside = house.path + "/in"
    house.write("in/race.txt", "fine\n")
    let racer = Racer(
      folder: inside + "/sub", file: inside + "/race.txt", away: house.path + "/out",
      awayFile: house.path + "/secret.txt")
    let prompt = PromptSession(tongue: .english, folder: inside)
    var answers: [String: Int] = [:]
    var turn = 0
    while turn < 2_000 || racer.turns < 200 && turn < 50_000 {
      turn += 1
      let name = turn % 2 == 0 ? "sub/fine.txt" : "race.txt"
      let answer = prompt.answer(["try { read \"\(name)\" } catch e { $e.code }"])
      answers[answer, default: 0] += 1
    }
    racer.stop()
    #expect(racer.turns >= 200)
    #expect(answers.keys.allSatisfy { !$0.contains("SECRET") }, "\(answers)")
    #expect(answers["fine\n", default: 0] > 0 && answers["fine\n", default: 0] < turn, "\(answers)")
  }

  @Test func `links swapped in while it writes lead nowhere`() throws {
    let house = Self.house(), documents = house.path + "/in/documents"
    let racer = Racer(folder: documents + "/sub", file: nil, away: house.path + "/out", awayFile: "")
    let prompt = PromptSession(tongue: .english, folder: house.path + "/in")
    var wrote = 0, refused = 0
    for turn in 0..<2_000 {
      let answer = prompt.answer(["\"MARK\" | save \"sub/\(turn).txt\""])
      if answer.contains("wrote") { wrote += 1 } else { refused += answer.contains("SOP-") ? 1 : 0 }
    }
    racer.stop()
    #expect(wrote + refused == 2_000 && wrote > 0 && refused > 0, "\(wrote) written, \(refused) refused")
    #expect(try FileManager.default.contentsOfDirectory(atPath: house.path + "/out") == ["fine.txt"])
    let made = house.run("find in/documents -name '[0-9]*.txt' | wc -l", program: Project.program, tongue: .english)
    #expect(made.output == "\(wrote)\n")
    let left = house.run("find . -name '.sopsh-*' | wc -l", program: Project.program, tongue: .english)
    #expect(left.output == "0\n")
  }
}
