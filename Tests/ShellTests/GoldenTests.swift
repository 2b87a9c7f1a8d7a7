import Failures
import Foundation
import TestSupport
import Testing

/// Every office ever written by a released version opens and gives the same answers, wherever it is read.
@Suite struct GoldenTests {
  private static let golden: [String] = Project.files("Tests/Golden", ending: [".sop"])

  @Test func `there is one for every format`() { #expect(!Self.golden.isEmpty) }

  @Test(arguments: golden)
  func `an office of an earlier version gives the same answers in any time zone and locale`(_ path: String) {
    let answersPath = path.replacingOccurrences(of: ".sop", with: ".answers")
    for surroundings in [
      "TZ=UTC LC_ALL=C", "TZ=Asia/Bangkok LC_ALL=th_TH.UTF-8", "TZ=America/New_York LC_ALL=C.UTF-8",
      "TZ=Pacific/Kiritimati LANG=th_TH",
    ] {
      let answers = answers(path, surroundings)
      if Project.isRecording { Project.write(answersPath, answers) }
      #expect(answers == Project.read(answersPath), "\(path) under \(surroundings)")
    }
  }

  /// What the office answers to the questions asked of all of them.
  private func answers(_ path: String, _ surroundings: String) -> String {
    let folder = Scratch(), from = Project.root + "/"
    let line =
      "cp '\(from)\(path)' office.sop && cp '\(from)Tests/Golden/questions.sopsh' . && "
      + "\(surroundings) sopsh --lang en --format jsonl --today 2027-01-01 questions.sopsh"
    let (output, code) = folder.run(line, program: Project.program, tongue: .english)
    return output + (code == 0 ? "" : "[exit \(code)]\n")
  }
}
