import Foundation
import TestSupport

// transcript [--record] FILE…: replays sessions and the session blocks of pages, and shows or writes what changed.

var paths = Array(CommandLine.arguments.dropFirst())
let isRecording = paths.first == "--record"
if isRecording { paths.removeFirst() }
var isClean = true
for path in paths {
  let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
  let replayed =
    path.hasSuffix(".md")
    ? Page(path, text: text).replayed(program: Project.program)
    : Transcript(text, program: Project.program).replayed()
  if replayed == text { continue }
  isClean = false
  if isRecording {
    try? replayed.write(toFile: path, atomically: true, encoding: .utf8)
  } else {
    FileHandle.standardOutput.write(Data("== \(path)\n\(replayed)".utf8))
  }
}
exit(isClean || isRecording ? 0 : 1)
