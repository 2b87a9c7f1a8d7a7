import Calendars
import Commands
import Failures
import Formats
import Language
import Text
import Tools
import Values

/// One input: read, checked, laid out and run within small limits.
///
/// Whatever it is, it ends well or in a `Failure`.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard count < 20_000, bytes.withUnsafeBufferPointer({ UTF8Check.firstInvalid($0) }) == nil else { return 0 }
  World.run(bytes)
  return 0
}

/// The package manager wants an entry point of its own name; it hands over to the fuzzer's.
@_cdecl("fuzz_main")
public func start(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  var count = count, arguments = arguments
  return runDriver(&count, &arguments, fuzzOne)
}

@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ one: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt

enum World {
  // One thread runs the fuzzer.
  nonisolated(unsafe) static let vocabulary = Commands.vocabulary()

  static func run(_ bytes: [UInt8]) {
    if let once = try? Formatting.format(bytes) {
      guard let twice = try? Formatting.format(once), twice == once else { fatalError("fmt is not stable") }
    }
    let heap = Heap.make()
    heap.pointee.limit = 64 << 20
    execute(bytes, heap)
    Heap.unmake(heap)
  }

  /// Everything that holds values of the heap is gone when this returns.
  @inline(never) private static func execute(_ bytes: [UInt8], _ heap: HeapPointer) {
    let session = FuzzSession()
    let engine = Engine(heap: heap, vocabulary: vocabulary, session: session, files: session)
    session.engine = engine
    let number = engine.add(name: "fuzz", bytes: bytes)
    do throws(Engine.Refusal) {
      let script = try engine.script(number, path: "fuzz")
      do throws(Failure) { try engine.run(script) } catch { _ = session.rendered(error) }
      for test in script.tests { do throws(Failure) { try engine.run(test) } catch { _ = session.rendered(error) } }
    } catch {
      for failure in error.failures { _ = session.rendered(failure) }
    }
    let line = engine.add(name: "line", bytes: bytes)
    do throws(Engine.Refusal) { _ = try engine.line(line) } catch {
      for failure in error.failures { _ = session.rendered(failure) }
    }
  }
}

final class FuzzSession: Session, SourceFiles {
  weak var engine: Engine?
  var today = Day(number: 20_777)
  let now = 0
  let me = "fuzz"
  let tongue = Tongue.english
  let width = 80
  let wordings: [Wording] = []
  private var spent = 0
  private var depth = 0

  func rendered(_ failure: Failure) -> String {
    guard let engine else { return "" }
    let texts = ErrorStyle.allCases.map { Rendering(sources: engine.sources, tongue: .thai, style: $0).text(failure) }
    return texts.joined()
  }

  func print(_ bytes: [UInt8]) throws(Failure) {}
  func warn(_ text: String) throws(Failure) {}
  func show(_ value: Value, _ heap: HeapPointer) throws(Failure) {
    _ = try Display.show(value, heap.pointee.realm, FormatOptions())
  }
  func standardInput() throws(Failure) -> [UInt8] { Array("a,b\n1,2\n".utf8) }
  func read(_ path: String) throws(Failure) -> [UInt8] { Array("{\"a\": [1, 2.5, null]}".utf8) }
  func source(_ path: String, relativeTo: String) throws(Failure) -> (bytes: [UInt8], path: String) {
    (Array("def f [n] { $n }".utf8), path)
  }
  func stage(_ path: String, _ bytes: [UInt8]) throws(Failure) {}
  func savepoint() -> Int {
    depth += 1
    return depth
  }
  func keep(_ point: Int) {}
  func takeBack(_ point: Int) {}
  func commit(line: Int) throws(Failure) {}
  func enter(_ call: inout Call) throws(Failure) -> Int {
    _ = try call.day(0)
    return 0
  }
  func leave(_ token: Int, failed: Bool) {}
  func spend(_ steps: Int) throws(Failure) {
    spent += steps
    if spent > 200_000 { throw Failure(.memoryLimit, "fuzz") }
  }
  func placeText(_ span: Span) -> String { "" }
  func reached(_ span: Span, _ heap: HeapPointer) throws(Failure) {}
  func noted(_ name: String, _ value: Value, _ heap: HeapPointer) {}
}
