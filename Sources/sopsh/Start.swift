import Glibc
import Shell
import Tools

/// Where the program begins.
///
/// This is C's `main`, for its arguments: Swift itself would read them from a file of the system, and where no file can
/// be opened it takes a command for none at all.
///
/// Invariant: `words` holds `count` texts that end in a zero byte and live as long as the program.
@_cdecl("main")
func start(_ count: Int32, _ words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Int32 {
  Interrupt.install()
  let arguments = (1..<max(1, Int(count))).compactMap { words[$0].map { String(cString: $0) } }
  exit(Program.run(arguments, stores: files))
}

/// The same under the name a debugging build looks for.
@_cdecl("sopsh_main")
func startDebugging(_ count: Int32, _ words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Int32 {
  start(count, words)
}
