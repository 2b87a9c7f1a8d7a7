import Calendars
import Foundation
import Shell
import Failures
import TestSupport
import Testing
import Tools

/// The hour a session says it is: that of the machine on its own day, nine o'clock on any other.
@Suite struct SessionTimeTests {
  private static let friday = Day(number: 20_777), night = 23 * 3_600 + 59 * 60

  private static func shell(_ options: Options = Options(), after lines: String...) -> Shell {
    var options = options
    options.isScratch = true
    let nowhere = open("/dev/null", O_WRONLY)
    let shell = Shell(
      options: options, today: friday, now: night, me: "test", tongue: .english,
      output: Output(input: -1, results: nowhere, messages: nowhere), stores: PromptSession.stores)
    let prompt = Prompt(shell)
    for line in lines { _ = prompt.feed(line) }
    return shell
  }

  @Test func `another day of a rehearsal begins at nine, whatever the hour is`() {
    #expect(Self.shell().session.now == Self.night)
    let moved = Self.shell(after: "clock 2026-11-23")
    #expect(moved.session.today.number == 20_780 && moved.session.now == 9 * 3_600)
    let back = Self.shell(after: "clock 2026-11-23", "clock 2026-11-20")
    #expect(back.session.today == Self.friday && back.session.now == 9 * 3_600)
  }

  @Test func `a day that is named begins at nine, the day of the machine keeps its hour`() {
    var options = Options()
    options.today = Day(number: 20_700)
    #expect(Self.shell(options).session.now == 9 * 3_600)
    options.today = Self.friday
    #expect(Self.shell(options).session.now == Self.night)
  }

  @Test func `a line that fails leaves day and hour as they were`() {
    let shell = Self.shell(after: "clock 2026-11-23; set A1 score 5")
    #expect(shell.session.today == Self.friday && shell.session.now == Self.night)
  }
}
