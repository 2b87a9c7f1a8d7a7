import Glibc
import Shell
import Tools

/// Where the program begins.
///
/// This is C's `main`, by the name the package manager gives it on Linux, for its arguments: Swift itself would read
/// them from a file of the system, and where no file can be opened it takes a command for none at all.
///
/// Invariant: `words` holds `count` texts that end in a zero byte and live as long as the program.
@_cdecl("sopsh_main")
func start(_ count: Int32, _ words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Int32 {
  Interrupt.install()
  let arguments = (1..<max(1, Int(count))).compactMap { words[$0].map { String(cString: $0) } }
  exit(Program.run(arguments, stores: files))
}
