import Failures
import TestSupport
import Testing

/// The lessons of the project can be played from beginning to end in the world they are written for.
@Suite struct LessonTests {
  @Test(arguments: Project.files("scripts/lessons", ending: [".sopsh"]))
  func `a lesson plays to its end, with Enter alone, in both languages`(_ path: String) {
    let folder = Scratch()
    folder.write("lesson.sopsh", Project.read(path))
    for (world, tongue, end) in [("a.sop", "en", "the lesson is at its end"), ("b.sop", "th", "จบบทเรียนแล้ว")] {
      let open = "sopsh --lang \(tongue) --training \(world)"
      let made = folder.run("\(open) -c 'world new --seed 7'", program: Project.program, tongue: .english)
      #expect(made.code == 0, "\(made.output)")
      let played = folder.run(
        "yes '' | head -40 | \(open) --step lesson.sopsh", program: Project.program, tongue: .english)
      #expect(played.code == 0 && played.output.contains(end), "\(played.output)")
      #expect(!played.output.contains("SOP-"), "\(played.output)")
    }
  }
}
