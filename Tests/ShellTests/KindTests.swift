import Calendars
import Commands
import Failures
import Language
import Testing
import Values

/// Kinds and enumerations of a host: what the office's tables will declare, tried on a small office of two records.
@Suite struct KindTests {
  @Test(arguments: [
    ("applications | where .status == checked | count", "1"),
    ("ใบสมัคร | where .สถานะ == ตรวจแล้ว | get id", "[\"A2\"]"),
    ("applications | where .status in [new checked] | count", "2"),
    ("applications | where .status < checked | get id", "[\"A1\"]"),
    ("applications | sort .status --desc | get id", "[\"A2\", \"A1\"]"),
    ("applications | each { match .status { new => 1, checked => 2, returned => 3 } }", "[1, 2]"),
    ("applications | each { match .status { new => 1, _ => 0 } }", "[1, 0]"),
    ("applications | where .school.name == \"บ้านนา\" | get .id", "[\"A1\"]"),
    ("def f [a: application] -> number { $a.score }; f (applications | first)", "80"),
  ])
  func `an enumeration is compared by name and a reference reads as its record`(_ code: String, _ shown: String) {
    #expect(SmallOffice().answer(code) == shown)
  }

  @Test(arguments: [
    ("applications | where .status == chekced", "SOP-MEMBER"),
    ("applications | where .stauts == checked", "SOP-COLUMN"),
    ("applications | where status == checked", "SOP-WORD-COLUMN"),
    ("applications | each { match .status { new => 1, checked => 2 } }", "SOP-MATCH-MISSING"),
    ("applications | where .score == checked", "SOP-NEVER-EQUAL"),
    ("applications | where .school.nmae == \"x\"", "SOP-COLUMN"),
    ("def f [a: applicatoin] { $a }", "SOP-TYPE-NAME"),
  ])
  func `what an enumeration or a kind does not have is refused before anything runs`(_ code: String, _ error: String) {
    #expect(SmallOffice().answer(code) == error)
  }
}

/// An office of two applications, in memory.
private final class SmallOffice: Session, SourceFiles {
  let today = Day(number: 20_777)
  let now = 0
  let me = "test"
  let tongue = Tongue.english
  let width = 80
  let wordings: [Wording] = []
  private var shown = ""

  static let status = Enumeration(
    name: "status", members: [("new", "ใหม่"), ("checked", "ตรวจแล้ว"), ("returned", "ส่งคืน")])

  static let school = Vocabulary.Kind(
    name: "school", thai: "โรงเรียน", columns: Type.Columns([("name", .text)]), thaiColumns: ["name": "ชื่อ"])

  static let application = Vocabulary.Kind(
    name: "application", thai: "ใบสมัคร-หนึ่ง",
    columns: Type.Columns([("id", .text), ("status", .enumeration(0)), ("score", .number), ("school", .kind("school"))]
    ),
    thaiColumns: ["status": "สถานะ", "score": "คะแนน"])

  static let applications = Callable(
    "applications", "ใบสมัคร", .rows, en: "the applications", th: "ใบสมัครทั้งหมด",
    gives: .type(.list(.kind("application"))), effect: .reads, examples: [],
    .native { (call: inout Call) throws(Failure) in
      func row(_ id: String, _ status: Int, _ score: Int, _ school: String) -> Value {
        call.heap.record([
          ("id", call.heap.text(id)), ("status", .member(status, of: 0)), ("score", Value(score)),
          ("school", call.heap.record([("name", call.heap.text(school))])),
        ])
      }
      return call.heap.list(owning: [row("A1", 0, 80, "บ้านนา"), row("A2", 1, 90, "บ้านโคก")])
    })

  func answer(_ code: String) -> String {
    let heap = Heap.make()
    let vocabulary = Vocabulary(
      callables: Commands.all + [SmallOffice.applications], kinds: [SmallOffice.school, SmallOffice.application],
      enumerations: [SmallOffice.status])
    let engine = Engine(heap: heap, vocabulary: vocabulary, session: self, files: self)
    let number = engine.add(name: "test", bytes: Array(code.utf8))
    do throws(Engine.Refusal) {
      let script = try engine.script(number, path: "test")
      do throws(Failure) { try engine.run(script) } catch { return error.code }
      return shown
    } catch {
      return error.failures.first?.code ?? "refused"
    }
  }

  func show(_ value: Value, _ heap: HeapPointer) throws(Failure) { shown = Values.shown(value, heap.pointee.realm) }
  func print(_ bytes: [UInt8]) throws(Failure) {}
  func warn(_ text: String) throws(Failure) {}
  func standardInput() throws(Failure) -> [UInt8] { [] }
  func read(_ path: String) throws(Failure) -> [UInt8] { [] }
  func source(_ path: String, relativeTo: String) throws(Failure) -> (bytes: [UInt8], path: String) { ([], path) }
  func stage(_ path: String, _ bytes: [UInt8]) throws(Failure) {}
  func savepoint() -> Int { 0 }
  func keep(_ point: Int) {}
  func takeBack(_ point: Int) {}
  func commit(line: Int) throws(Failure) {}
  func enter(_ call: inout Call) throws(Failure) -> Int { 0 }
  func leave(_ token: Int, failed: Bool) {}
  func spend(_ steps: Int) throws(Failure) {}
  func placeText(_ span: Span) -> String { "" }
  func reached(_ span: Span, _ heap: HeapPointer) throws(Failure) {}
  func noted(_ name: String, _ value: Value, _ heap: HeapPointer) {}
}
