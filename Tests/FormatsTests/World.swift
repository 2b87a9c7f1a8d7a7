import Calendars
import Failures
import Formats
import Values

import Language

/// A heap of its own for a test, with the shortest way from text to value and back.
final class World {
  let heap = Heap.make()
  var realm: Realm { heap.pointee.realm }

  deinit { Heap.unmake(heap) }

  func json(_ text: String) throws -> Value { try JSONReader.read(Array(text.utf8), heap) }

  func plain(_ value: Value) throws -> String {
    var sink = Sink()
    try JSONWriter.write(value, realm, indent: 0, into: &sink)
    return String(decoding: try sink.finish(), as: UTF8.self)
  }

  func csv(_ text: String, _ options: ReadOptions = ReadOptions()) throws -> Value {
    try CSVReader.read(Array(text.utf8), separator: options.separator, heap, options)
  }

  /// The table of a text as plain JSON: what a test compares.
  func rows(_ text: String, _ change: (inout ReadOptions) -> Void = { _ in }) throws -> String {
    var options = ReadOptions()
    change(&options)
    return try plain(csv(text, options))
  }

  func csv(_ value: Value, raw: Bool = false, separator: UInt8 = 0x2C) throws -> String {
    var options = FormatOptions()
    options.spreadsheetSafe = !raw
    var sink = Sink()
    try CSVWriter.write(value, realm, separator: separator, options, into: &sink)
    return String(decoding: try sink.finish(), as: UTF8.self)
  }

  func shown(_ value: Value, _ change: (inout FormatOptions) -> Void = { _ in }) throws -> String {
    var options = FormatOptions()
    change(&options)
    return String(decoding: try Display.show(value, realm, options), as: UTF8.self)
  }

  func text(_ format: Format, _ value: Value, _ change: (inout FormatOptions) -> Void = { _ in }) throws -> String {
    var options = FormatOptions()
    change(&options)
    return String(decoding: try format.write(value, realm, options), as: UTF8.self)
  }
}

/// What code would branch on, and the message in English.
func refusal(_ body: () throws -> Void) -> String {
  do {
    try body()
    return "nothing"
  } catch let failure as Failure {
    return failure.code + ": " + failure.message(in: .english)
  } catch {
    return "another error"
  }
}

/// Numbers that look random and are the same every time.
struct Dice {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % sides
  }

  mutating func pick<T>(_ choices: [T]) -> T { choices[roll(choices.count)] }
}

/// A session that keeps its files in memory.
final class PaperSession: Session {
  var files: [String: [UInt8]] = [:]
  var input: [UInt8] = []
  var printed: [UInt8] = []
  var warned: [String] = []
  var spent = 0

  let today = Day(number: 20_777)
  let now = 0
  let me = "test"
  let tongue = Tongue.english
  let width = 80
  let wordings: [Wording] = []

  func print(_ bytes: [UInt8]) { printed += bytes }
  func warn(_ text: String) { warned.append(text) }
  func show(_ value: Value, _ heap: HeapPointer) {}
  func standardInput() -> [UInt8] { input }
  func read(_ path: String) throws(Failure) -> [UInt8] {
    guard let bytes = files[path] else { throw Failure(.unknownEnding, Failure.Part(path), "") }
    return bytes
  }
  func stage(_ path: String, _ bytes: [UInt8]) { files[path] = bytes }
  func savepoint() -> Int { 0 }
  func keep(_ point: Int) {}
  func takeBack(_ point: Int) {}
  func commit(line: Int) {}
  func enter(_ call: inout Call) -> Int { 0 }
  func leave(_ token: Int, failed: Bool) {}
  func spend(_ steps: Int) { spent += steps }
  func placeText(_ span: Span) -> String { "" }
  func noted(_ name: String, _ value: Value, _ heap: HeapPointer) {}
  func reached(_ span: Span, _ heap: HeapPointer) {}
}
